"""The use case of comparing: what a server's people spent, by day, person, tier and model, beside the provider's bill."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TypeVar
from zoneinfo import ZoneInfo

from conversations.audit import Actor
from conversations.ids import GuildId, UserId
from conversations.plans import Span, period_of, span_of
from conversations.ports import Clock
from conversations.servers import Servers
from conversations.store import AllowanceLeft, Reading, Spending, Store

HIGHEST_DAYS = 366
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """
    What a number of paid turns came to.

    provider_microusd: the operator's bill, of which `estimated_microusd` is the catalogue's figure for calls that
    nobody told the price of. Turns that are still open count with nothing.
    """

    turns: int = 0
    pictures: int = 0
    spent_credits: int = 0
    provider_microusd: int = 0
    estimated_microusd: int = 0

    def revenue_microusd(self, credit_usd: Decimal) -> int:
        """What the credits are worth."""
        return int(self.spent_credits * credit_usd * 1_000_000)

    def plus(self, more: Spending) -> Sum:
        """This sum with one more line."""
        return Sum(
            turns=self.turns + more.turns,
            pictures=self.pictures + more.pictures,
            spent_credits=self.spent_credits + more.spent_credits,
            provider_microusd=self.provider_microusd + more.provider_microusd,
            estimated_microusd=self.estimated_microusd + more.estimated_microusd,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """
    A server's usage over whole days of its own calendar, the last one not over yet.

    by_day has a line for every day. by_person, by_tier and by_model are ordered by what was spent, most first;
    by_model tells the model of a turn's last call. lines: what all of it is summed from.
    """

    first_day: date
    last_day: date
    total: Sum
    by_day: dict[date, Sum]
    by_person: dict[UserId, Sum]
    by_tier: dict[str, Sum]
    by_model: dict[str, Sum]
    names: dict[UserId, str]
    lines: Sequence[Spending]


class UsageReports:
    """Reports over a store, for a server's admins."""

    def __init__(self, store: Store, servers: Servers, clock: Clock) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock

    async def of_server(self, actor: Actor, guild_id: GuildId, days: int = 30) -> Usage:
        """
        The server's usage over its last `days` days, at most a year.

        Raises: AnotherServer, NotAllowed.
        """
        days, now = max(1, min(days, HIGHEST_DAYS)), self._clock.now()
        async with self._store.read() as view:
            settings = await self._servers.check_actor(view, actor, guild_id)
            starts = _day_starts(now, settings.time_zone, days)
            return await _between(view, guild_id, settings.time_zone, starts, now)

    async def of_span(self, actor: Actor, guild_id: GuildId, span: Span) -> Usage:
        """The server's usage in a week or month. Raises: AnotherServer, NotAllowed."""
        now = self._clock.now()
        async with self._store.read() as view:
            settings = await self._servers.check_actor(view, actor, guild_id)
            since, until = span_of(now, span, settings.time_zone)
            # A span that is over ends with its last moment, not with the first one of the next day.
            last = now if until == now else until - timedelta(microseconds=1)
            starts = _starts_between(since, last, settings.time_zone)
            return await _between(view, guild_id, settings.time_zone, starts, last)

    async def allowances_left(self, actor: Actor, guild_id: GuildId) -> dict[UserId, AllowanceLeft]:
        """What each person still has of the allowance of a period that runs. Raises: AnotherServer, NotAllowed."""
        async with self._store.read() as view:
            await self._servers.check_actor(view, actor, guild_id)
            found = await view.allowances_left(guild_id, self._clock.now())
        return {UserId(int(each.account_id.rpartition(":")[2])): each for each in found}


async def _between(
    view: Reading, guild_id: GuildId, zone: str, starts: Sequence[datetime], until: datetime
) -> Usage:
    """The report over days that began at `starts`. Turn by turn this may be much; the database sums each day."""
    lines = [
        line
        for begins_at, ends_at in zip(starts, [*starts[1:], until + timedelta(microseconds=1)], strict=True)
        for line in await view.spending(guild_id, begins_at, ends_at)
    ]
    return summed(lines, zone, starts[0], until)


def summed(lines: Sequence[Spending], zone: str, since: datetime, until: datetime) -> Usage:
    """The report that lines come to; days without a line are there too."""
    clock = ZoneInfo(zone)
    first_day, last_day = since.astimezone(clock).date(), until.astimezone(clock).date()
    by_day = {first_day + timedelta(days=n): Sum() for n in range((last_day - first_day).days + 1)}
    for line in lines:
        day = line.since.astimezone(clock).date()
        by_day[day] = by_day.get(day, Sum()).plus(line)
    total = Sum()
    for line in lines:
        total = total.plus(line)
    return Usage(
        first_day=first_day,
        last_day=last_day,
        total=total,
        by_day=by_day,
        by_person=_most_first((line.author_id, line) for line in lines),
        by_tier=_most_first((line.tier or "", line) for line in lines),
        by_model=_most_first((line.model or "", line) for line in lines),
        names={line.author_id: line.author_name for line in lines},
        lines=lines,
    )


def _most_first(keyed: Iterable[tuple[Key, Spending]]) -> dict[Key, Sum]:
    sums: dict[Key, Sum] = {}
    for key, line in keyed:
        sums[key] = sums.get(key, Sum()).plus(line)
    return dict(sorted(sums.items(), key=lambda item: -item[1].spent_credits))


def _day_starts(now: datetime, zone: str, days: int) -> list[datetime]:
    """When each of the last `days` days began, oldest first."""
    starts = [period_of(now, "day", zone).starts_at]
    while len(starts) < days:
        starts.append(period_of(starts[-1] - timedelta(microseconds=1), "day", zone).starts_at)
    return starts[::-1]


def _starts_between(since: datetime, until: datetime, zone: str) -> list[datetime]:
    """When each day from the one at `since` to the one at `until` began, oldest first."""
    starts = [since]
    while (following := period_of(starts[-1], "day", zone).renews_at) <= until:
        starts.append(following)
    return starts
