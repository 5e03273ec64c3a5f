"""What the operator pays beside pictures: the statements of one transaction."""

from __future__ import annotations

import dataclasses
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.storage.inserts import insert_once
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import router_calls
from conversations.store import RouterCall, RouterSpend


class StatisticsRows:
    """What a transaction can do with the operator's statistics."""

    _connection: AsyncConnection | LoopConnection

    async def add_router_call(self, call: RouterCall) -> None:
        """Keep what one call of the text model cost."""
        await insert_once(self._connection, router_calls, dataclasses.asdict(call))

    async def router_spend(self, since: datetime) -> tuple[RouterSpend, ...]:
        """What reading follow-ups cost since then, by model."""
        calls = router_calls.c
        failed = func.sum(case((calls.outcome == "done", 0), else_=1))
        found = await self._connection.execute(
            select(
                calls.model,
                func.count().label("calls"),
                failed.label("failed"),
                func.sum(calls.input_tokens).label("input_tokens"),
                func.sum(calls.output_tokens).label("output_tokens"),
                func.coalesce(func.sum(calls.cost_microusd), 0).label("cost_microusd"),
            )
            .where(calls.at >= since)
            .group_by(calls.model)
            .order_by(calls.model)
        )
        return tuple(RouterSpend(**row._mapping) for row in found)
