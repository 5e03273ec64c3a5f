"""Plans: what a person may spend and start in a server, who pays for it, and the periods over which it is counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

Unit = Literal["day", "week", "month"]
Payer = Literal["self", "pool", "pool-first"]
Span = Literal["day", "week", "month", "last-month"]
"""What reports are about: the day, week or month that runs now, or the month before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """
    One plan of a server.

    allowance_credits: what each person is given per period; carry_over_credits: how much of what is left is kept.
    highest_tier, highest_quality: the dearest that may be chosen.
    in_flight_per_person: requests queued or rendering at once.
    pays: the person, the server's pool, or the pool as long as it has enough for the whole request.
    pool_credits: what the pool itself is given per period while this is the plan of the whole server.
    """

    name: str
    allowance_credits: int
    highest_tier: str
    in_flight_per_person: int
    variations_max: int
    period: Unit = "month"
    carry_over_credits: int = 0
    highest_quality: str = "max"
    pays: Payer = "self"
    pool_credits: int = 0

    def includes(self, tier: str, tiers: Sequence[str]) -> bool:
        """Whether the plan allows `tier`; `tiers` are all names, cheapest first. Raises: ValueError."""
        return tiers.index(tier) <= tiers.index(self.highest_tier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plans:
    """Every plan by name, worst first, and the one that a server has until its admins choose."""

    plans: Mapping[str, Plan]
    default: str

    def plan(self, name: str | None) -> Plan:
        """The plan of that name; the default for None and for a name that is no longer configured."""
        return self.plans.get(name or self.default) or self.plans[self.default]

    def best(self, names: Iterable[str | None]) -> Plan:
        """The best of these plans, by the order in which the configuration lists them."""
        order = list(self.plans)
        return max((self.plan(name) for name in names), key=lambda plan: order.index(plan.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A day, a week from Monday or a month by a zone's calendar; its two ends are moments in UTC."""

    unit: Unit
    starts_at: datetime
    renews_at: datetime


def period_of(now: datetime, unit: Unit = "month", zone: str = "UTC") -> Period:
    """
    The period in which a moment lies.

    It begins at the zone's midnight, or at the first moment after it where the clocks skip midnight.
    Raises: ValueError for a moment without a zone, KeyError for an unknown zone.
    """
    if now.tzinfo is None:
        raise ValueError("a moment without a zone")
    clock = ZoneInfo(zone)
    day = now.astimezone(clock).date()
    if unit == "week":
        day -= timedelta(days=day.weekday())
    elif unit == "month":
        day = day.replace(day=1)
    following = day + timedelta(days={"day": 1, "week": 7, "month": 31}[unit])
    if unit == "month":
        following = following.replace(day=1)

    return Period(unit=unit, starts_at=_midnight(day, clock), renews_at=_midnight(following, clock))


def span_of(now: datetime, span: Span, zone: str = "UTC") -> tuple[datetime, datetime]:
    """When a span begins and ends, in UTC; one that runs ends with the moment. Raises: as `period_of`."""
    if span != "last-month":
        return period_of(now, span, zone).starts_at, now
    ends_at = period_of(now, "month", zone).starts_at
    return period_of(ends_at - timedelta(microseconds=1), "month", zone).starts_at, ends_at


def _midnight(day: date, clock: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=clock).astimezone(UTC)
