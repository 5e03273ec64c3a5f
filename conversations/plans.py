"""Plans: what a person may spend and start in a server, and the months over which it is counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """
    One plan of a server.

    monthly_credits: the allowance of each person, granted once per period.
    highest_tier: the dearest tier that may be chosen.
    in_flight_per_person: requests queued or rendering at once.
    carry_over_credits: how much of what is left at a period's end is kept.
    """

    name: str
    monthly_credits: int
    highest_tier: str
    in_flight_per_person: int
    variations_max: int
    carry_over_credits: int = 0

    def includes(self, tier: str, tiers: Sequence[str]) -> bool:
        """Whether the plan allows `tier`; `tiers` are all names, cheapest first. Raises: ValueError."""
        return tiers.index(tier) <= tiers.index(self.highest_tier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plans:
    """Every plan by name, and the one a server has until its admins choose."""

    plans: Mapping[str, Plan]
    default: str

    def plan(self, name: str | None) -> Plan:
        """The plan of that name; the default for None and for a name that is no longer configured."""
        return self.plans.get(name or self.default) or self.plans[self.default]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A calendar month in UTC; `key` names it (`2026-11`) and sorts by time."""

    key: str
    starts_at: datetime
    renews_at: datetime


def period_of(now: datetime) -> Period:
    """The period in which a moment lies. Raises: ValueError for a moment without a zone."""
    if now.tzinfo is None:
        raise ValueError("a moment without a zone")
    starts_at = now.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    if starts_at.month == 12:
        renews_at = starts_at.replace(year=starts_at.year + 1, month=1)
    else:
        renews_at = starts_at.replace(month=starts_at.month + 1)
    return Period(key=f"{starts_at:%Y-%m}", starts_at=starts_at, renews_at=renews_at)
