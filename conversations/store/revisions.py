"""The Store port's part for revisions, the log of the head, and the messages that show a picture."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from conversations.briefs import Step
from conversations.ids import BlobId, MessageId, RevisionNumber, ThreadId, TurnId, UserId
from conversations.threads import HeadMove, Revision


class RevisionReading(Protocol):
    """What can be read of revisions and the head."""

    async def revision(self, thread_id: ThreadId, number: int) -> Revision | None:
        """The revision, or None."""
        ...

    async def revisions(self, thread_id: ThreadId) -> tuple[Revision, ...]:
        """All revisions, oldest first."""
        ...

    async def revisions_of_turn(self, turn_id: TurnId) -> tuple[Revision, ...]:
        """What a turn made, oldest first."""
        ...

    async def requests(self, thread_id: ThreadId) -> tuple[str, ...]:
        """What was asked for to make each revision, oldest first."""
        ...

    async def lineage(self, thread_id: ThreadId, number: int) -> tuple[Step, ...]:
        """What was asked for from the first picture down to this revision, oldest first; empty for an unknown one."""
        ...

    async def newest_number(self, thread_id: ThreadId) -> int:
        """The number of the thread's newest revision, erased or not; 0 = none yet."""
        ...

    async def newest_head_move(self, thread_id: ThreadId) -> HeadMove | None:
        """The last move of the head, which says where it is; None = no picture yet."""
        ...

    async def head_moves(self, thread_id: ThreadId) -> tuple[HeadMove, ...]:
        """The log of the head, oldest first."""
        ...

    async def head_moves_of_turn(self, turn_id: TurnId) -> tuple[HeadMove, ...]:
        """The moves that a turn made, oldest first."""
        ...

    async def linked_revision(self, message_id: MessageId) -> tuple[ThreadId, RevisionNumber | None] | None:
        """What a message of ours shows: its thread and, if it shows exactly one picture, that revision."""
        ...

    async def messages_of(self, thread_id: ThreadId, number: int) -> tuple[MessageId, ...]:
        """The messages that show a revision."""
        ...


class RevisionWriting(RevisionReading, Protocol):
    """What can be written of revisions and the head."""

    async def add_revision(self, revision: Revision) -> None:
        """Write a revision; its number must be `newest_number` + 1."""
        ...

    async def erase(self, thread_id: ThreadId, number: int, by: UserId, at: datetime) -> tuple[BlobId, ...]:
        """Mark a revision as erased; returns its blobs that nothing else needs."""
        ...

    async def add_head_move(self, move: HeadMove) -> None:
        """Write a move; its `position` must follow the last one."""
        ...
