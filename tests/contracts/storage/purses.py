"""What credits should come to, told again with a few integers per account and without any of the ledger's code."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from conversations.plans import Plan


def bounds(now: datetime, unit: str, zone: str) -> tuple[datetime, datetime]:
    """The two ends of the day, week or month, found by walking over midnights."""
    local = now.astimezone(ZoneInfo(zone))
    begins = local.replace(hour=0, minute=0, second=0, microsecond=0)

    def is_boundary(moment: datetime) -> bool:
        return unit == "day" or (moment.weekday() == 0 if unit == "week" else moment.day == 1)

    while not is_boundary(begins):
        begins -= timedelta(days=1)
    ends = begins + timedelta(days=1)
    while not is_boundary(ends):
        ends += timedelta(days=1)
    return begins, ends


@dataclass
class Dated:
    """A grant that ends."""

    ends: datetime
    left: int


@dataclass
class Given:
    """A period's allowance: what was granted in it, and what it counts as by now."""

    unit: str
    ends: datetime
    granted: int
    entitled: int


@dataclass
class Purse:
    """One account: its three kinds of credits, what is held, and the periods it was given an allowance for."""

    allowance: int = 0
    bonus: int = 0
    dated: list[Dated] = field(default_factory=list)
    holds: dict[str, int] = field(default_factory=dict)
    periods: list[Given] = field(default_factory=list)

    @property
    def balance(self) -> int:
        """All that is there."""
        return self.allowance + self.bonus + sum(each.left for each in self.dated)

    @property
    def held(self) -> int:
        """All that is set aside."""
        return sum(self.holds.values())

    @property
    def available(self) -> int:
        """The balance without what is held."""
        return self.balance - self.held

    def spend(self, amount: int) -> None:
        """Allowance first, then what ends first, then the rest."""
        taken = min(amount, self.allowance)
        self.allowance -= taken
        for each in sorted(self.dated, key=lambda one: one.ends):
            part = min(amount - taken, each.left)
            each.left -= part
            taken += part
        self.bonus -= amount - taken
        assert self.bonus >= 0

    def revoke(self, amount: int) -> int:
        """What is spent last goes first; nothing that is held goes."""
        amount = missing = min(amount, self.available)
        part = min(missing, self.bonus)
        self.bonus -= part
        missing -= part
        for each in sorted(self.dated, key=lambda one: one.ends, reverse=True):
            part = min(missing, each.left)
            each.left -= part
            missing -= part
        self.allowance -= missing
        return amount

    def expire(self, now: datetime) -> None:
        """Grants whose day has come lapse, but for what holds would draw from them."""
        held = max(0, self.held - self.allowance)
        for each in sorted(self.dated, key=lambda one: one.ends):
            covered = min(held, each.left)
            held -= covered
            if each.ends <= now:
                each.left = covered

    def renew(self, plan: Plan, credits_: int, zone: str, now: datetime) -> None:
        """What the next look at the account under this plan does to it."""
        self.expire(now)
        if self.periods and now < self.periods[-1].ends:
            last = self.periods[-1]
            if last.unit == plan.period and credits_ > last.entitled:
                self.allowance += credits_ - last.entitled
                last.granted += credits_ - last.entitled
                last.entitled = credits_
            return
        if not self.periods and not credits_:
            return
        begins, ends = bounds(now, plan.period, zone)
        self.allowance = min(self.allowance, max(plan.carry_over_credits, min(self.held, self.allowance)))
        if self.periods:
            self._catch_up(plan, credits_, zone, begins)
        # What shorter periods within this one granted counts towards it.
        already = sum(given.granted for given in self.periods if given.ends > begins)
        granted = max(0, credits_ - already)
        self.allowance += granted
        self.periods.append(Given(plan.period, ends, granted, max(credits_, already)))

    def _catch_up(self, plan: Plan, credits_: int, zone: str, until: datetime) -> None:
        moment = self.periods[-1].ends
        while bounds(moment, plan.period, zone)[1] <= until:
            more = max(self.allowance, min(self.allowance + credits_, plan.carry_over_credits))
            if more == self.allowance:
                return
            self.allowance = more
            moment = bounds(moment, plan.period, zone)[1]
