"""Revisions, erasures, head moves and the messages that show pictures: the statements of one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Select, Text, bindparam, cast, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.briefs import Step
from conversations.ids import BlobId, MessageId, RevisionNumber, ThreadId, TurnId, UserId
from conversations.storage import rows
from conversations.storage.inserts import insert_once
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import erasures, head_moves, message_links, openings, revisions, turns
from conversations.threads import HeadMove, Revision

_REVISION = select(revisions, erasures.c.erased_at).outerjoin(
    erasures, (erasures.c.thread_id == revisions.c.thread_id) & (erasures.c.number == revisions.c.number)
)


_OF_THREAD = revisions.c.thread_id == bindparam("thread")
_ONE = _REVISION.where(_OF_THREAD, revisions.c.number == bindparam("number"))
_ALL = _REVISION.where(_OF_THREAD).order_by(revisions.c.number)
_OF_TURN = _REVISION.where(revisions.c.turn_id == bindparam("turn")).order_by(revisions.c.number)
_REQUESTS = select(revisions.c.request).where(_OF_THREAD).order_by(revisions.c.number)
_HEAD_OF_LINE = (
    select(revisions.c.number, revisions.c.parent, revisions.c.action, revisions.c.request)
    .where(_OF_THREAD, revisions.c.number == bindparam("number"))
    .cte("line", recursive=True)
)
_LINE = _HEAD_OF_LINE.union_all(
    select(revisions.c.number, revisions.c.parent, revisions.c.action, revisions.c.request).where(
        _OF_THREAD, revisions.c.number == _HEAD_OF_LINE.c.parent
    )
)
_LINEAGE = select(_LINE.c.action, _LINE.c.request).order_by(_LINE.c.number)
_NEWEST_NUMBER = select(func.max(revisions.c.number)).where(_OF_THREAD)
_MOVES = select(head_moves).where(head_moves.c.thread_id == bindparam("thread"))
_NEWEST_MOVE = _MOVES.order_by(head_moves.c.position.desc()).limit(1)
_MOVES_OF_TURN = (
    select(head_moves).where(head_moves.c.turn_id == bindparam("turn")).order_by(head_moves.c.position)
)
_LINK = select(message_links.c.thread_id, message_links.c.number).where(
    message_links.c.message_id == bindparam("message")
)
_ADD_REVISION, _ADD_MOVE = insert(revisions), insert(head_moves)


class RevisionRows:
    """What a transaction can do with revisions and the head."""

    _connection: AsyncConnection | LoopConnection

    async def _revisions(self, statement: Select[Any], **values: Any) -> tuple[Revision, ...]:
        return tuple(rows.revision_of(row) for row in await self._connection.execute(statement, values))

    async def revision(self, thread_id: ThreadId, number: int) -> Revision | None:
        """The revision, or None."""
        found = await self._revisions(_ONE, thread=thread_id, number=number)
        return found[0] if found else None

    async def revisions(self, thread_id: ThreadId) -> tuple[Revision, ...]:
        """All revisions, oldest first."""
        return await self._revisions(_ALL, thread=thread_id)

    async def revisions_of_turn(self, turn_id: TurnId) -> tuple[Revision, ...]:
        """What a turn made, oldest first."""
        return await self._revisions(_OF_TURN, turn=turn_id)

    async def requests(self, thread_id: ThreadId) -> tuple[str, ...]:
        """What was asked for to make each revision, oldest first."""
        return tuple(await self._connection.scalars(_REQUESTS, {"thread": thread_id}))

    async def lineage(self, thread_id: ThreadId, number: int) -> tuple[Step, ...]:
        """What was asked for from the first picture down to this revision, oldest first; empty for an unknown one."""
        found = await self._connection.execute(_LINEAGE, {"thread": thread_id, "number": number})
        return tuple(Step(action=row.action, request=row.request) for row in found)

    async def newest_number(self, thread_id: ThreadId) -> int:
        """The number of the thread's newest revision, erased or not; 0 = none yet."""
        return await self._connection.scalar(_NEWEST_NUMBER, {"thread": thread_id}) or 0

    async def add_revision(self, revision: Revision) -> None:
        """Write a revision; its number must be `newest_number` + 1."""
        await self._connection.execute(_ADD_REVISION, rows.revision_values(revision))

    async def erase(self, thread_id: ThreadId, number: int, by: UserId, at: datetime) -> tuple[BlobId, ...]:
        """Mark a revision as erased; returns its blobs that nothing else needs."""
        revision = await self.revision(thread_id, number)
        if revision is None:
            return ()
        await insert_once(
            self._connection,
            erasures,
            {"thread_id": thread_id, "number": number, "erased_by": by, "erased_at": at},
        )
        blobs = {revision.blob_id, revision.original_blob_id}
        return tuple(sorted([blob for blob in blobs if not await self._still_needed(blob)]))

    async def _still_needed(self, blob: BlobId) -> bool:
        """Whether another revision shows the blob, or a request that has not ended was sent with it."""
        shown = or_(revisions.c.blob_id == blob, revisions.c.original_blob_id == blob)
        statement = _REVISION.where(shown, erasures.c.erased_at.is_(None)).limit(1)
        if (await self._connection.execute(statement)).first() is not None:
            return True
        for table in (turns, openings):
            named = or_(table.c.start_from == blob, table.c.mask == blob)
            sent = or_(named, cast(table.c.reference_blobs, Text).contains(blob))
            waits = select(table.c.id).where(table.c.ended_at.is_(None), sent).limit(1)
            if (await self._connection.execute(waits)).first() is not None:
                return True
        return False

    async def newest_head_move(self, thread_id: ThreadId) -> HeadMove | None:
        """The last move of the head, which says where it is; None = no picture yet."""
        row = (await self._connection.execute(_NEWEST_MOVE, {"thread": thread_id})).first()
        return rows.head_move_of(row) if row else None

    async def head_moves(self, thread_id: ThreadId) -> tuple[HeadMove, ...]:
        """The log of the head, oldest first."""
        found = await self._connection.execute(_MOVES.order_by(head_moves.c.position), {"thread": thread_id})
        return tuple(rows.head_move_of(row) for row in found)

    async def head_moves_of_turn(self, turn_id: TurnId) -> tuple[HeadMove, ...]:
        """The moves that a turn made, oldest first."""
        found = await self._connection.execute(_MOVES_OF_TURN, {"turn": turn_id})
        return tuple(rows.head_move_of(row) for row in found)

    async def add_head_move(self, move: HeadMove) -> None:
        """Write a move; its `position` must follow the last one."""
        await self._connection.execute(
            _ADD_MOVE,
            {
                "thread_id": move.thread_id,
                "position": move.position,
                "kind": move.kind,
                "origin": move.origin,
                "to": move.to,
                "turn_id": move.turn_id,
            },
        )

    async def linked_revision(self, message_id: MessageId) -> tuple[ThreadId, RevisionNumber | None] | None:
        """What a message of ours shows: its thread and, if it shows exactly one picture, that revision."""
        row = (await self._connection.execute(_LINK, {"message": message_id})).first()
        return (ThreadId(row.thread_id), row.number) if row else None

    async def messages_of(self, thread_id: ThreadId, number: int) -> tuple[MessageId, ...]:
        """The messages that show a revision."""
        turn_id = select(revisions.c.turn_id).where(
            revisions.c.thread_id == thread_id, revisions.c.number == number
        )
        statement = select(message_links.c.message_id).where(
            message_links.c.turn_id == turn_id.scalar_subquery()
        )
        return tuple(MessageId(message_id) for message_id in await self._connection.scalars(statement))
