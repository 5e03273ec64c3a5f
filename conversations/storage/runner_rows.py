"""The processes that share a database, and what a dead one left: the statements of one transaction."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select, text, true, union, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.ids import RunnerId, TurnId
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import openings, turns

LEASES_KEY = 0x6461726B
"""The first half of each process's lease (`leases.py`); the second is its number."""

_LIVING = text(
    "select objid::bigint from pg_locks where locktype = 'advisory' and granted and objsubid = 2"
    " and classid = :key and database = (select oid from pg_database where datname = current_database())"
).bindparams(key=LEASES_KEY)
_UNFINISHED = union(
    select(turns.c.runner).where(turns.c.delivered_at.is_(None)),
    select(openings.c.runner).where(openings.c.ended_at.is_(None), openings.c.offered_until.is_(None)),
)


class RunnerRows:
    """What a transaction can do with other processes' work."""

    _connection: AsyncConnection | LoopConnection
    _runner: RunnerId

    async def absent_runners(self) -> set[RunnerId]:
        """Processes that left something unfinished and do not live; never this one."""
        if self._connection.dialect.name == "sqlite":
            return set()  # the lock on the file says so
        unfinished = set(await self._connection.scalars(_UNFINISHED))
        if not unfinished - {self._runner}:
            return set()
        living = set(await self._connection.scalars(_LIVING))
        return {RunnerId(runner) for runner in unfinished - living - {self._runner}}

    async def take_over(self, runners: Collection[RunnerId]) -> tuple[TurnId, ...]:
        """Make what these processes left unfinished this one's, unless they live after all; the turns among it."""
        gone = (await self.absent_runners()).intersection(runners)
        await self._connection.execute(
            update(openings)
            .where(openings.c.runner.in_(gone), openings.c.ended_at.is_(None))
            .values(runner=self._runner)
        )
        taken = await self._connection.scalars(
            update(turns)
            .where(turns.c.runner.in_(gone), turns.c.delivered_at.is_(None))
            .values(runner=self._runner, is_handed_over=true())
            .returning(turns.c.id)
        )
        return tuple(TurnId(turn_id) for turn_id in taken)
