"""The use case of the operator: what the providers' bills come to, beside the credits that people paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from conversations.ports import Clock
from conversations.store import ModelSpend, RouterSpend, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """
    What was spent and earned since a moment, over all servers and direct messages.

    images: by image model. texts: by text model that read follow-ups, which the operator pays and nobody else.
    """

    since: datetime
    images: Sequence[ModelSpend]
    texts: Sequence[RouterSpend]

    @property
    def cost_microusd(self) -> int:
        """The whole bill."""
        return sum(each.provider_microusd for each in self.images) + sum(
            each.cost_microusd for each in self.texts
        )

    @property
    def earned_credits(self) -> int:
        """What people paid."""
        return sum(each.earned_credits for each in self.images)

    def earned_microusd(self, credit_usd: Decimal) -> int:
        """What the paid credits are worth."""
        return int(self.earned_credits * credit_usd * 1_000_000)


async def costs_of(store: Store, clock: Clock, days: int) -> Costs:
    """The costs of the last `days` times 24 hours."""
    since = clock.now() - timedelta(days=days)
    async with store.read() as view:
        return Costs(since=since, images=await view.model_spend(since), texts=await view.router_spend(since))
