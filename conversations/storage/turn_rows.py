"""Threads, turns and attempts: the statements of one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Select,
    String,
    and_,
    bindparam,
    case,
    func,
    insert,
    literal_column,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations import actions
from conversations.actions import Action
from conversations.ids import GuildId, MessageId, RunnerId, ThreadId, TurnId, UserId
from conversations.storage import rows
from conversations.storage.inserts import insert_once
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import attempts, threads, turns
from conversations.store import Attempt, Running
from conversations.threads import ENDED, Thread, Turn, TurnState

# SQLite uses a partial index only where a query says its condition in the same words, so these are no parameters, and
# whether a turn has ended is asked by `ended_at`.
_QUEUED, _RUNNING = literal_column("'queued'", String), literal_column("'running'", String)
_ahead = turns.alias("ahead")
_is_ahead = (
    _ahead.c.thread_id == turns.c.thread_id,
    _ahead.c.sequence < turns.c.sequence,
    _ahead.c.ended_at.is_(None),
)
_place = select(func.count()).select_from(_ahead).where(*_is_ahead).scalar_subquery()
TURN = select(turns, case((turns.c.state == "queued", _place), else_=0).label("place_in_queue"))

# What every message asks is built once: building a statement takes longer than running it.
_THREAD = select(threads).where(threads.c.id == bindparam("thread"))
_TURN_BY_ID = TURN.where(turns.c.id == bindparam("turn"))
_TURNS_OF_SOURCE = TURN.where(turns.c.source_id == bindparam("source")).order_by(turns.c.sequence)
_OF_THREAD = turns.c.thread_id == bindparam("thread")
_UNENDED = TURN.where(_OF_THREAD, turns.c.ended_at.is_(None)).order_by(turns.c.sequence)
_UNENDED_UNDER = TURN.where(
    turns.c.ended_at.is_(None),
    turns.c.thread_id.in_(select(threads.c.id).where(threads.c.parent_channel_id == bindparam("channel"))),
).order_by(turns.c.created_at)
_LAST_LANGUAGE = (
    select(turns.c.author_language)
    .where(turns.c.author_id == bindparam("author"), turns.c.ended_at.is_not(None))
    .order_by(turns.c.ended_at.desc())
    .limit(1)
)
_FIRST = TURN.where(_OF_THREAD, turns.c.sequence == 1)
_LAST_SEQUENCE = select(func.max(turns.c.sequence)).where(_OF_THREAD)
_WAITING = TURN.where(turns.c.state == _QUEUED, ~select(_ahead.c.id).where(*_is_ahead).exists()).order_by(
    turns.c.created_at, turns.c.sequence
)
_QUEUED_BEFORE = TURN.where(turns.c.state == _QUEUED, turns.c.created_at < bindparam("moment"))
_COUNT_RUNNING = (
    select(turns.c.guild_id, turns.c.runner, func.count())
    .where(turns.c.state == _RUNNING, turns.c.hold_credits > 0)
    .group_by(turns.c.guild_id, turns.c.runner)
)
_OWN_RUNNING = select(turns.c.id).where(turns.c.state == _RUNNING, turns.c.runner == bindparam("runner"))
_COUNT_UNENDED = (
    select(func.count())
    .select_from(turns)
    .where(turns.c.author_id == bindparam("author"), turns.c.ended_at.is_(None), turns.c.hold_credits > 0)
)
_ATTEMPTS = select(attempts).where(attempts.c.turn_id == bindparam("turn")).order_by(attempts.c.number)
_ADD_TURN, _ADD_ATTEMPT = insert(turns), insert(attempts)


class TurnRows:
    """What a transaction can do with threads and turns."""

    _connection: AsyncConnection | LoopConnection
    _runner: RunnerId

    async def _turns(self, statement: Select[Any], **values: Any) -> tuple[Turn, ...]:
        return tuple(rows.turn_of(row) for row in await self._connection.execute(statement, values))

    async def thread(self, thread_id: ThreadId) -> Thread | None:
        """The thread, if it is ours."""
        row = (await self._connection.execute(_THREAD, {"thread": thread_id})).first()
        return rows.thread_of(row) if row else None

    async def add_thread(self, thread: Thread, at: datetime) -> None:
        """Register a thread; one that is ours already stays as it is."""
        await insert_once(
            self._connection,
            threads,
            {
                "id": thread.id,
                "guild_id": thread.guild_id,
                "kind": thread.kind,
                "opened_by": thread.opened_by,
                "parent_channel_id": thread.parent_channel_id,
                "cover_message_id": thread.cover_message_id,
                "opened_at": at,
            },
        )

    async def turn(self, turn_id: TurnId) -> Turn | None:
        """The turn with its place in the queue, or None."""
        found = await self._turns(_TURN_BY_ID, turn=turn_id)
        return found[0] if found else None

    async def turns_of_source(self, source_id: int) -> tuple[Turn, ...]:
        """The turns that a message or interaction asked for, in order."""
        return await self._turns(_TURNS_OF_SOURCE, source=source_id)

    async def last_language(self, person_id: UserId) -> str | None:
        """What the person was answered in when a turn of theirs last ended; None where none has."""
        language: str | None = await self._connection.scalar(_LAST_LANGUAGE, {"author": person_id})
        return language

    async def unended_turns(self, thread_id: ThreadId) -> tuple[Turn, ...]:
        """The thread's running and queued turns, in order."""
        return await self._turns(_UNENDED, thread=thread_id)

    async def unended_turns_under(self, channel_id: int) -> tuple[Turn, ...]:
        """The running and queued turns of all threads that were opened in a channel, in order."""
        return await self._turns(_UNENDED_UNDER, channel=channel_id)

    async def first_turn(self, thread_id: ThreadId) -> Turn | None:
        """The turn that opened the thread."""
        found = await self._turns(_FIRST, thread=thread_id)
        return found[0] if found else None

    async def add_turn(self, turn: Turn) -> None:
        """Write a turn of this process; its `sequence` must be `next_sequence`."""
        await self._connection.execute(_ADD_TURN, rows.turn_values(turn) | {"runner": self._runner})

    async def next_sequence(self, thread_id: ThreadId) -> int:
        """The place of the thread's next turn, from 1."""
        return (await self._connection.scalar(_LAST_SEQUENCE, {"thread": thread_id}) or 0) + 1

    async def change_request(self, turn_id: TurnId, action: Action, estimate_credits: int) -> bool:
        """Give a queued turn another action and estimate; False if it is not queued any more."""
        statement = (
            update(turns)
            .where(turns.c.id == turn_id, turns.c.state == "queued")
            .values(action=actions.to_json(action), estimate_credits=estimate_credits)
            .returning(turns.c.id)
        )
        return (await self._connection.execute(statement)).first() is not None

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
        was_queued, is_own = turns.c.state == "queued", turns.c.runner == self._runner
        values: dict[str, Any] = {
            "state": to,
            "failure": failure,
            "is_handed_over": or_(turns.c.is_handed_over, and_(was_queued, ~is_own)),
            "runner": case((was_queued, self._runner), else_=turns.c.runner),
        }
        values["ended_at" if to in ENDED else "started_at"] = at
        may_move = true() if to == "cancelled" else or_(was_queued, is_own)
        statement = (
            update(turns)
            .where(turns.c.id == turn_id, turns.c.state.in_(origin), may_move)
            .values(values)
            .returning(turns.c.id)
        )
        return (await self._connection.execute(statement)).first() is not None

    async def stopped_by(self, thread_id: ThreadId, source_id: int) -> tuple[Turn, ...]:
        """The thread's turns that a message stopped."""
        return await self._turns(
            TURN.where(_OF_THREAD, turns.c.stopped_by == bindparam("source")),
            thread=thread_id,
            source=source_id,
        )

    async def note_stop(self, turn_id: TurnId, source_id: int) -> None:
        """Record the message that stopped a turn."""
        await self._connection.execute(
            update(turns).where(turns.c.id == turn_id).values(stopped_by=source_id)
        )

    async def waiting(self) -> tuple[Turn, ...]:
        """The first queued turn of each thread that has no running turn, oldest first."""
        return await self._turns(_WAITING)

    async def queued_before(self, moment: datetime) -> tuple[Turn, ...]:
        """Turns that are queued since before a moment."""
        return await self._turns(_QUEUED_BEFORE, moment=moment)

    async def running(self) -> Running:
        """How many paid turns run."""
        by_guild: Counter[GuildId | None] = Counter()
        own = 0
        for guild_id, runner, count in await self._connection.execute(_COUNT_RUNNING):
            by_guild[guild_id] += count
            own += count if runner == self._runner else 0
        return Running(by_guild.total(), own, by_guild)

    async def running_ids(self) -> tuple[TurnId, ...]:
        """The turns that this process runs."""
        found = await self._connection.scalars(_OWN_RUNNING, {"runner": self._runner})
        return tuple(TurnId(turn_id) for turn_id in found)

    async def count_unended(self, author_id: UserId) -> int:
        """How many paid turns of a person are queued or running."""
        return await self._connection.scalar(_COUNT_UNENDED, {"author": author_id}) or 0

    async def newest_sources(self, since: datetime) -> dict[ThreadId, MessageId]:
        """Per thread opened or with a turn since then, the newest message or interaction that is known, else 0."""
        found = await self._connection.execute(
            select(threads.c.id, func.coalesce(func.max(turns.c.source_id), 0).label("newest"))
            .select_from(threads.outerjoin(turns))
            .where(func.coalesce(turns.c.created_at, threads.c.opened_at) >= since)
            .group_by(threads.c.id)
        )
        return {ThreadId(row.id): MessageId(row.newest) for row in found}

    async def attempts(self, turn_id: TurnId) -> tuple[Attempt, ...]:
        """The provider calls that were begun for a turn, in order."""
        found = await self._connection.execute(_ATTEMPTS, {"turn": turn_id})
        return tuple(Attempt(**row._mapping) for row in found)

    async def begin_attempt(self, turn_id: TurnId, model: str, at: datetime) -> int:
        """Record that a provider is about to be called; returns the attempt's number, from 1."""
        number = len(await self.attempts(turn_id)) + 1
        await self._connection.execute(
            _ADD_ATTEMPT, {"turn_id": turn_id, "number": number, "model": model, "started_at": at}
        )
        return number

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
        await self._connection.execute(
            update(attempts)
            .where(attempts.c.turn_id == turn_id, attempts.c.number == number)
            .values(
                ended_at=at,
                outcome=outcome,
                request_id=request_id,
                provider_microusd=provider_microusd,
                previews=previews,
                is_estimate=is_estimate,
            )
        )
