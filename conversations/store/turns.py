"""The Store port's part for threads, turns and the provider calls made for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from conversations.actions import Action
from conversations.ids import GuildId, MessageId, ThreadId, TurnId, UserId
from conversations.threads import Thread, Turn, TurnState


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """
    One provider call of a turn; without `ended_at` nobody knows what became of it.

    outcome: `done`, `cancelled`, `unknown` (a crash hid it) or the name of an error.
    provider_microusd: what the operator pays, None = nothing; `is_estimate` where nobody told and the catalogue's figure
    for a whole call stands in. previews: partial pictures that came before the end.
    """

    turn_id: TurnId
    number: int
    model: str
    started_at: datetime
    ended_at: datetime | None = None
    outcome: str | None = None
    request_id: str | None = None
    provider_microusd: int | None = None
    is_estimate: bool = False
    previews: int = 0


@dataclass(frozen=True, slots=True)
class Running:
    """How many paid turns run now: in all, in this process, and per server (None = direct messages)."""

    total: int
    own: int
    by_guild: dict[GuildId | None, int]


class TurnReading(Protocol):
    """What can be read of threads, turns and attempts."""

    async def thread(self, thread_id: ThreadId) -> Thread | None:
        """The thread, if it is ours."""
        ...

    async def turn(self, turn_id: TurnId) -> Turn | None:
        """The turn with its place in the queue, or None."""
        ...

    async def last_language(self, person_id: UserId) -> str | None:
        """What the person was answered in when a turn of theirs last ended; None where none has."""
        ...

    async def turns_of_source(self, source_id: int) -> tuple[Turn, ...]:
        """The turns that a message or interaction asked for, in order."""
        ...

    async def unended_turns(self, thread_id: ThreadId) -> tuple[Turn, ...]:
        """The thread's running and queued turns, in order."""
        ...

    async def unended_turns_under(self, channel_id: int) -> tuple[Turn, ...]:
        """The running and queued turns of all threads that were opened in a channel, in order."""
        ...

    async def first_turn(self, thread_id: ThreadId) -> Turn | None:
        """The turn that opened the thread."""
        ...

    async def newest_sources(self, since: datetime) -> dict[ThreadId, MessageId]:
        """Per thread opened or with a turn since then, the newest message or interaction that is known, else 0."""
        ...

    async def stopped_by(self, thread_id: ThreadId, source_id: int) -> tuple[Turn, ...]:
        """The thread's turns that a message stopped."""
        ...

    async def waiting(self) -> tuple[Turn, ...]:
        """The first queued turn of each thread that has no running turn, oldest first."""
        ...

    async def queued_before(self, moment: datetime) -> tuple[Turn, ...]:
        """Turns that are queued since before a moment."""
        ...

    async def running(self) -> Running:
        """How many paid turns run."""
        ...

    async def running_ids(self) -> tuple[TurnId, ...]:
        """The turns that this process runs."""
        ...

    async def count_unended(self, author_id: UserId) -> int:
        """How many paid turns of a person are queued or running."""
        ...

    async def attempts(self, turn_id: TurnId) -> tuple[Attempt, ...]:
        """The provider calls that were begun for a turn, in order."""
        ...


class TurnWriting(TurnReading, Protocol):
    """What can be written of threads, turns and attempts."""

    async def add_thread(self, thread: Thread, at: datetime) -> None:
        """Register a thread; one that is ours already stays as it is."""
        ...

    async def add_turn(self, turn: Turn) -> None:
        """Write a turn of this process; its `sequence` must be `next_sequence`."""
        ...

    async def next_sequence(self, thread_id: ThreadId) -> int:
        """The place of the thread's next turn, from 1."""
        ...

    async def change_request(self, turn_id: TurnId, action: Action, estimate_credits: int) -> bool:
        """Give a queued turn another action and estimate; False if it is not queued any more."""
        ...

    async def move_turn(
        self,
        turn_id: TurnId,
        origin: Sequence[TurnState],
        to: TurnState,
        at: datetime,
        failure: dict[str, Any] | None = None,
    ) -> bool:
        """
        Move a turn between states; False if it was in none of `origin`, or runs in another process.

        Anybody may cancel. What leaves the queue is this process's from then on.
        """
        ...

    async def note_stop(self, turn_id: TurnId, source_id: int) -> None:
        """Record the message that stopped a turn."""
        ...

    async def begin_attempt(self, turn_id: TurnId, model: str, at: datetime) -> int:
        """Record that a provider is about to be called; returns the attempt's number, from 1."""
        ...

    async def end_attempt(
        self,
        turn_id: TurnId,
        number: int,
        at: datetime,
        outcome: str,
        request_id: str | None,
        provider_microusd: int | None,
        previews: int = 0,
        is_estimate: bool = False,
    ) -> None:
        """Record how the call ended and what the operator pays for it."""
        ...
