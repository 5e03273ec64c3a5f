"""What credits should come to, told again with a few integers and without any of the ledger's code."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from conversations.ids import AccountId, GuildId, TurnId, UserId, person_account, pool_account
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
    """A grant that ends; of two that end at once, the one whose lot's name comes first is spent first."""

    ends: datetime
    left: int
    lot: str

    @property
    def place(self) -> tuple[datetime, str]:
        """Where it stands in the order of spending."""
        return self.ends, self.lot


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
        for each in sorted(self.dated, key=lambda one: one.place):
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
        for each in sorted(self.dated, key=lambda one: one.place, reverse=True):
            part = min(missing, each.left)
            each.left -= part
            missing -= part
        self.allowance -= missing
        return amount

    def expire(self, now: datetime) -> None:
        """Grants whose day has come lapse, but for what holds would draw from them."""
        held = max(0, self.held - self.allowance)
        for each in sorted(self.dated, key=lambda one: one.place):
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


@dataclass
class Spending:
    """What a turn counts as on the day that it was asked for: its hold, then what was paid."""

    at: datetime
    who: UserId
    amount: int


@dataclass
class Town:
    """One server: its settings, who has which roles, everybody's purses and the pool's."""

    guild_id: GuildId
    plans: dict[str, Plan]
    plan: str
    zone: str
    roles: dict[UserId, set[int]]
    role_plans: dict[int, str] = field(default_factory=dict)
    limits: dict[str, int] = field(default_factory=lambda: {"server": 0, "person": 0})
    purses: dict[AccountId, Purse] = field(default_factory=dict)
    spent: dict[TurnId, Spending] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for account in (self.pool, *map(self.own, self.roles)):
            self.purses[account] = Purse()

    @property
    def pool(self) -> AccountId:
        """The pool's account."""
        return pool_account(self.guild_id)

    def own(self, who: UserId) -> AccountId:
        """A person's account."""
        return person_account(self.guild_id, who)

    def plan_of(self, who: UserId) -> Plan:
        """The best plan among the server's and those of the person's roles."""
        names = {self.plan, *(self.role_plans[role] for role in self.roles[who] if role in self.role_plans)}
        return [each for each in self.plans.values() if each.name in names][-1]

    def payers(self, who: UserId) -> list[AccountId]:
        """Who is asked to pay, in order."""
        own = self.own(who)
        return {"self": [own], "pool": [self.pool], "pool-first": [self.pool, own]}[self.plan_of(who).pays]

    def look(self, who: UserId, now: datetime) -> Purse:
        """The person's purse after a request or a look; so is the pool's where it pays for them."""
        plan, everybody = self.plan_of(who), self.plans[self.plan]
        purse = self.purses[self.own(who)]
        purse.renew(plan, plan.allowance_credits, self.zone, now)
        if plan.pays != "self":
            self.purses[self.pool].renew(everybody, everybody.pool_credits, self.zone, now)
        return purse

    def ask(self, turn_id: TurnId, who: UserId, amount: int, now: datetime) -> AccountId | str:
        """Who pays for a request, which is held there; else why not, and nothing was written."""
        before = copy.deepcopy(self.purses)
        self.look(who, now)
        today = bounds(now, "day", self.zone)[0]
        so_far = [each for each in self.spent.values() if each.at >= today]
        for whose, counted in (
            ("person", [each for each in so_far if each.who == who]),
            ("server", so_far),
        ):
            limit = self.limits[whose]
            if limit and amount > limit - sum(each.amount for each in counted):
                self.purses = before
                return f"the day's limit of the {whose}"
        for account in self.payers(who):
            if amount <= self.purses[account].available:
                self.purses[account].holds[turn_id] = amount
                self.spent[turn_id] = Spending(now, who, amount)
                return account
        self.purses = before
        return "too little"

    def settle(self, turn_id: TurnId, cost: int) -> int:
        """What is paid in the end, at most what was held."""
        purse = next(each for each in self.purses.values() if turn_id in each.holds)
        paid = min(cost, purse.holds.pop(turn_id))
        purse.spend(paid)
        self.spent[turn_id].amount = paid
        return paid

    def ends(self) -> list[datetime]:
        """Every moment at which a period or a grant ends."""
        return [each.ends for purse in self.purses.values() for each in (*purse.dated, *purse.periods[-1:])]
