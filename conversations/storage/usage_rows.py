"""What paid turns cost people and the operator, summed by the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.ids import GuildId, UserId
from conversations.storage.ledger_tables import transfers
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import attempts, revisions, turns
from conversations.store import Spending

_last_call = (
    select(attempts.c.model)
    .where(attempts.c.turn_id == turns.c.id)
    .order_by(attempts.c.number.desc())
    .limit(1)
    .scalar_subquery()
)
_microusd = (
    select(func.coalesce(func.sum(attempts.c.provider_microusd), 0))
    .where(attempts.c.turn_id == turns.c.id)
    .scalar_subquery()
)
_estimated = (
    select(func.coalesce(func.sum(attempts.c.provider_microusd), 0))
    .where(attempts.c.turn_id == turns.c.id, attempts.c.is_estimate)
    .scalar_subquery()
)
_pictures = (
    select(func.count())
    .where(revisions.c.turn_id == turns.c.id, revisions.c.model.is_not(None))
    .scalar_subquery()
)
_created = turns.c.created_at
_TURNS = (
    select(
        turns.c.author_id,
        turns.c.author_name,
        turns.c.tier,
        _last_call.label("model"),
        _pictures.label("pictures"),
        case((transfers.c.kind == "post", transfers.c.amount_credits), else_=0).label("spent"),
        _microusd.label("microusd"),
        _estimated.label("estimated"),
    )
    .select_from(turns)
    .outerjoin(transfers, transfers.c.hold_id == "hold:" + turns.c.id)
    .where(
        turns.c.guild_id == bindparam("guild"),
        _created >= bindparam("since", type_=_created.type),
        _created < bindparam("until", type_=_created.type),
        turns.c.hold_credits > 0,
        turns.c.ended_at.is_not(None),
    )
    .subquery()
)
_SPENDING = select(
    _TURNS.c.author_id,
    func.max(_TURNS.c.author_name).label("author_name"),
    _TURNS.c.tier,
    _TURNS.c.model,
    func.count().label("turns"),
    func.sum(_TURNS.c.pictures).label("pictures"),
    func.sum(_TURNS.c.spent).label("spent"),
    func.sum(_TURNS.c.microusd).label("microusd"),
    func.sum(_TURNS.c.estimated).label("estimated"),
).group_by(_TURNS.c.author_id, _TURNS.c.tier, _TURNS.c.model)


class UsageRows:
    """What a transaction can tell about spending."""

    _connection: AsyncConnection | LoopConnection

    async def spending(self, guild_id: GuildId, since: datetime, until: datetime) -> Sequence[Spending]:
        """What the server's turns begun from `since` to before `until` came to."""
        found = await self._connection.execute(_SPENDING, {"guild": guild_id, "since": since, "until": until})
        return [
            Spending(
                since=since,
                author_id=UserId(row.author_id),
                author_name=row.author_name,
                tier=row.tier,
                model=row.model,
                turns=row.turns,
                pictures=int(row.pictures),
                spent_credits=int(row.spent),
                provider_microusd=int(row.microusd),
                estimated_microusd=int(row.estimated),
            )
            for row in found
        ]
