"""Refusals about credits, plans and what admins may do with them; nothing was spent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from conversations.errors.root import Refusal


class NotEnoughCredits(Refusal):
    """
    The quote's upper bound exceeds what is available to whoever pays.

    payer: `self` or `pool`. renews_at: when the payer's allowance renews, where it has one.
    cheaper_tier, cheaper_credits: the best tier that is affordable now, and about what the same would cost with it.
    question_id: the remembered question whose Yes runs the request with that tier.
    opening_id: where there is no thread yet, the opening with that tier that may be accepted instead.
    """

    def __init__(
        self,
        *,
        needed_credits: int,
        available_credits: int,
        payer: str = "self",
        renews_at: datetime | str | None = None,
        estimate_credits: int | None = None,
        cheaper_tier: str | None = None,
        cheaper_credits: int | None = None,
        question_id: int | None = None,
        opening_id: int | None = None,
    ) -> None:
        renews = renews_at.isoformat() if isinstance(renews_at, datetime) else renews_at
        super().__init__(
            needed_credits=needed_credits,
            available_credits=available_credits,
            payer=payer,
            renews_at=renews,
            estimate_credits=estimate_credits,
            cheaper_tier=cheaper_tier,
            cheaper_credits=cheaper_credits,
            question_id=question_id,
            opening_id=opening_id,
        )
        self.needed_credits = needed_credits
        self.available_credits = available_credits
        self.payer = payer
        self.renews_at = None if renews is None else datetime.fromisoformat(renews)
        self.estimate_credits = estimate_credits
        self.cheaper_tier = cheaper_tier
        self.cheaper_credits = cheaper_credits
        self.question_id = question_id
        self.opening_id = opening_id

    def with_(self, **more: Any) -> NotEnoughCredits:
        """The same refusal, knowing more."""
        return NotEnoughCredits(**{**self.data, **more})


class DayLimitReached(Refusal):
    """
    The server lets no more be spent today.

    whose: `server` or `person`. limit_credits, left_credits: of the day, what is held counted as spent.
    """

    def __init__(
        self,
        *,
        whose: str,
        limit_credits: int,
        left_credits: int,
        needed_credits: int,
        renews_at: datetime | str,
    ) -> None:
        renews = renews_at if isinstance(renews_at, str) else renews_at.isoformat()
        super().__init__(
            whose=whose,
            limit_credits=limit_credits,
            left_credits=left_credits,
            needed_credits=needed_credits,
            renews_at=renews,
        )
        self.whose = whose
        self.limit_credits = limit_credits
        self.left_credits = left_credits
        self.needed_credits = needed_credits
        self.renews_at = datetime.fromisoformat(renews)


class TierNotInPlan(Refusal):
    """The plan does not include the tier."""

    def __init__(self, *, tier: str, highest: str) -> None:
        super().__init__(tier=tier, highest=highest)
        self.tier = tier
        self.highest = highest


class QualityNotInPlan(Refusal):
    """The plan does not include the quality."""

    def __init__(self, *, quality: str, highest: str) -> None:
        super().__init__(quality=quality, highest=highest)
        self.quality = quality
        self.highest = highest


class AmountNotAllowed(Refusal):
    """An amount of credits that is negative, zero or beyond what one act may move."""

    def __init__(self, *, amount_credits: int, highest_credits: int) -> None:
        super().__init__(amount_credits=amount_credits, highest_credits=highest_credits)
        self.amount_credits = amount_credits
        self.highest_credits = highest_credits


class DateInThePast(Refusal):
    """A grant was to end at a moment that has passed."""

    def __init__(self, *, moment: datetime | str) -> None:
        given = moment if isinstance(moment, str) else moment.isoformat()
        super().__init__(moment=given)
        self.moment = datetime.fromisoformat(given)


class AnotherServer(Refusal):
    """An admin of one server acts on another."""


class OnlyInServers(Refusal):
    """What admins do was asked for in a direct message."""


class NotAMember(Refusal):
    """An admin named somebody who is not a person of the server."""

    def __init__(self, *, name: str) -> None:
        super().__init__(name=name)
        self.name = name
