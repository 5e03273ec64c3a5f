"""What is remembered of the provider: the circuit breaker, and what counts towards a person's brake."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import and_, bindparam, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.circuit import Circuit
from conversations.errors import ModerationBlocked
from conversations.ids import UserId
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import attempts, circuits, turns

_CIRCUIT = select(
    circuits.c.cause, circuits.c.failures, circuits.c.trips, circuits.c.retry_at, circuits.c.told_at
)
_MARKS = (
    select(attempts.c.ended_at)
    .join(turns, turns.c.id == attempts.c.turn_id)
    .where(
        turns.c.author_id == bindparam("author"),
        turns.c.ended_at >= bindparam("since"),
        or_(
            attempts.c.outcome == ModerationBlocked.__name__,
            and_(attempts.c.outcome == "cancelled", attempts.c.previews > 0),
        ),
    )
    .order_by(attempts.c.ended_at.desc())
    .limit(bindparam("limit"))
)


class ProviderRows:
    """What a transaction can do with what is remembered of the provider."""

    _connection: AsyncConnection | LoopConnection

    async def circuit(self) -> Circuit:
        """Whether the provider may be called."""
        row = (await self._connection.execute(_CIRCUIT)).first()
        return Circuit(**row._mapping) if row else Circuit()

    async def set_circuit(self, circuit: Circuit) -> None:
        """Record the breaker's new state."""
        changed = await self._connection.execute(
            update(circuits).values(asdict(circuit)).returning(circuits.c.id)
        )
        if changed.first() is None:
            await self._connection.execute(
                insert(circuits).values(id=1, key_fingerprint="", **asdict(circuit))
            )

    async def start_circuit(self, key_fingerprint: str) -> None:
        """Begin afresh with a closed circuit where the provider's address or key is another than before."""
        known = await self._connection.scalar(select(circuits.c.key_fingerprint))
        if known != key_fingerprint:
            await self._connection.execute(delete(circuits))
            await self._connection.execute(
                insert(circuits).values(id=1, key_fingerprint=key_fingerprint, **asdict(Circuit()))
            )

    async def brake_marks(self, author_id: UserId, since: datetime, limit: int) -> tuple[datetime, ...]:
        """When the person's latest requests were declined, or cancelled after a preview; newest first."""
        found = await self._connection.scalars(_MARKS, {"author": author_id, "since": since, "limit": limit})
        return tuple(found)
