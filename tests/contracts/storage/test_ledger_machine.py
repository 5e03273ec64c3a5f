"""
Anything that can happen to credits, in any order, on SQLite and on PostgreSQL: after each step the books are exact.

Beside the real store goes a model of a few integers per account (`purses.py`). Two stores work on one database, roles
come and go, and time jumps forward. DARKROOM_LEDGER_EXAMPLES asks for more examples than CI runs.
"""

from __future__ import annotations

import asyncio
import copy
import os
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from purses import Dated, Purse

from conversations import ledger
from conversations.accounts import Accounts
from conversations.actions import Generate
from conversations.administration import Administration
from conversations.audit import Actor
from conversations.books import Books
from conversations.errors import AmountNotAllowed, AnotherServer, DateInThePast, NotAllowed, NotEnoughCredits
from conversations.ids import AccountId, GuildId, ThreadId, TurnId, UserId, person_account, pool_account
from conversations.plans import Plan, Plans
from conversations.refine import paying
from conversations.servers import Servers, ServerSettings
from conversations.storage.database import Database
from conversations.store import Writing
from conversations.threads import Person, Thread, Turn

GUILD, ELSEWHERE = GuildId(1), GuildId(2)
ZONE = "America/St_Johns"
ADMIN = Person(id=UserId(99), name="root", is_admin=True)
THREAD = ThreadId(7)
POOL = pool_account(GUILD)
ANN, BOB = UserId(1), UserId(2)
T = TypeVar("T")
Hold = tuple[TurnId, AccountId, int]


def plan(name: str, allowance_credits: int, **more: Any) -> Plan:
    """A plan of the machine."""
    return Plan(
        name=name,
        allowance_credits=allowance_credits,
        highest_tier="draft",
        in_flight_per_person=9,
        variations_max=4,
        **more,
    )


PLANS = {
    each.name: each
    for each in (
        plan("free", 60, pool_credits=40),
        plan("daily", 20, period="day", carry_over_credits=25, pays="pool-first"),
        plan("weekly", 50, period="week", carry_over_credits=10, pays="pool"),
        plan("team", 100, carry_over_credits=30),
    )
}
ROLES = {11: "daily", 12: "weekly", 13: "team"}
people, stores = st.sampled_from([ANN, BOB]), st.integers(0, 1)
amounts = st.sampled_from([1, 7, 20, 45, 90]) | st.integers(1, 160)
waits = st.sampled_from([2, 24, 24 * 7, 24 * 31]) | st.integers(1, 24 * 45)


class SteppingClock:
    """The Clock port, moved by rules."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 20, 12, tzinfo=UTC)

    def now(self) -> datetime:
        """A moment after the last one."""
        self.time += timedelta(microseconds=1)
        return self.time


class LedgerMachine(RuleBasedStateMachine):
    """Everything that moves credits."""

    copy: Callable[[], str]
    holds = Bundle("holds")
    settled = Bundle("settled")
    grants = Bundle("grants")

    @initialize()
    def open(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.clock = SteppingClock()
        self.purses = {
            person_account(GUILD, ANN): Purse(),
            person_account(GUILD, BOB): Purse(),
            POOL: Purse(),
        }
        self.roles: dict[UserId, set[int]] = {ANN: set(), BOB: set()}
        self.turns = self.keys = 0
        url = type(self).copy()
        self.databases = [Database(url), Database(url)]
        self.servers = [self.settings_over(database) for database in self.databases]
        pairs = list(zip(self.databases, self.servers, strict=True))
        self.accounts = [Accounts(database, servers, self.clock) for database, servers in pairs]
        self.admins = [Administration(database, servers, self.clock) for database, servers in pairs]
        thread = Thread(id=THREAD, guild_id=GUILD, kind="thread", opened_by=ANN)
        self.run(self.write(0, lambda tx: tx.add_thread(thread, self.clock.now())))
        for role, name in ROLES.items():
            self.run(self.servers[role % 2].map_role(GUILD, ADMIN, role, name))

    def settings_over(self, database: Database) -> Servers:
        """The server's settings as one process knows them."""
        defaults = ServerSettings(
            default_tier="draft", default_aspect="1:1", starters="everyone", plan="free", time_zone=ZONE
        )
        plans = Plans(plans=PLANS, default="free")
        return Servers(database, self.clock, defaults=defaults, plans=plans, tiers=["draft"], aspects=["1:1"])

    def teardown(self) -> None:
        if hasattr(self, "loop"):
            for database in self.databases:
                self.run(database.close())
            self.loop.close()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """What a coroutine returns."""
        return self.loop.run_until_complete(work)

    async def write(self, store: int, work: Callable[[Writing], Awaitable[T]]) -> T:
        """One transaction through one of the stores."""
        async with self.databases[store].write() as tx:
            return await work(tx)

    def person(self, who: UserId) -> Person:
        """Somebody with the roles they have now."""
        return Person(id=who, name="", role_ids=tuple(self.roles[who]))

    def plan_of(self, who: UserId) -> Plan:
        """The best plan among the server's and those of the person's roles."""
        names = {"free", *(ROLES[role] for role in self.roles[who])}
        return [each for each in PLANS.values() if each.name in names][-1]

    # ---- time, roles, looks --------------------------------------------------------------------------------------------

    @rule(hours=waits)
    def time_passes(self, hours: int) -> None:
        self.clock.time += timedelta(hours=hours)

    @rule(who=people, role=st.sampled_from(sorted(ROLES)))
    def role_comes_or_goes(self, who: UserId, role: int) -> None:
        self.roles[who] ^= {role}

    @rule(who=people, role=st.sampled_from(sorted(ROLES)), hours=st.sampled_from([0, 0, 30, 24 * 8]))
    def toggle(self, who: UserId, role: int, hours: int) -> None:
        """Somebody tries to gain by a role that comes, goes and comes again."""
        for _ in range(3):
            self.roles[who] ^= {role}
            self.look(0, who)
            self.clock.time += timedelta(hours=hours)

    @rule(target=holds, store=stores, who=people, amount=amounts, more=st.integers(0, 60))
    def hold_beyond_a_last_day(self, store: int, who: UserId, amount: int, more: int) -> Hold:
        """A grant ends while credits are held, perhaps some of its own."""
        self.look(store, who)
        account = self.payers(who)[0]
        self.grant(store, None if account == POOL else who, amount, 2)
        held = self.begin(store, who, max(1, self.purses[account].available - more))
        self.clock.time += timedelta(hours=3)
        self.upkeep(store)
        return held

    @rule(store=stores, who=people)
    def look(self, store: int, who: UserId) -> None:
        purse = self.renewed(who)
        statement = self.run(self.accounts[store].statement(GUILD, self.person(who)))
        assert (statement.available_credits, statement.held_credits) == (purse.available, purse.held)
        assert statement.allowance_left_credits == purse.allowance
        assert sum(bonus.left_credits for bonus in statement.bonuses) == purse.balance - purse.allowance
        assert statement.plan == self.plan_of(who).name

    @rule(store=stores)
    def upkeep(self, store: int) -> None:
        self.run(self.accounts[store].expire_due())
        for purse in self.purses.values():
            purse.expire(self.clock.time)

    def renewed(self, who: UserId) -> Purse:
        """The person's purse after a request or a look; so are those that pay for them."""
        chosen, purse = self.plan_of(who), self.purses[person_account(GUILD, who)]
        purse.renew(chosen, chosen.allowance_credits, ZONE, self.clock.time)
        if chosen.pays != "self":
            self.purses[POOL].renew(PLANS["free"], PLANS["free"].pool_credits, ZONE, self.clock.time)
        return purse

    # ---- grants and revokes --------------------------------------------------------------------------------------------

    @rule(target=grants, store=stores, who=st.sampled_from([ANN, BOB, None]), amount=amounts,
          hours=st.none() | waits)  # fmt: skip
    def grant(
        self, store: int, who: UserId | None, amount: int, hours: int | None
    ) -> tuple[UserId | None, int, int]:
        self.keys += 1
        ends = None if hours is None else self.clock.time + timedelta(hours=hours)
        purse = self.purses[POOL if who is None else person_account(GUILD, who)]
        if ends is None:
            purse.bonus += amount
        else:
            purse.dated.append(Dated(ends, amount))
        assert self.run(self.give(store, who, amount, self.keys, ends)) == purse.available
        return who, amount, self.keys

    @rule(store=stores, grant=grants)
    def grant_again(self, store: int, grant: tuple[UserId | None, int, int]) -> None:
        self.run(self.give(store, *grant, None))

    async def give(self, store: int, who: UserId | None, amount: int, key: int, ends: datetime | None) -> int:
        """An admin's grant to a person, or with None to the pool."""
        admin, actor = self.admins[store], Actor(person=ADMIN, guild_id=GUILD)
        if who is None:
            return await admin.fund_pool(actor, GUILD, amount, reason="", source_id=key, expires_at=ends)
        return await admin.grant(actor, GUILD, who, amount, reason="", source_id=key, expires_at=ends)

    @rule(who=people, amount=st.sampled_from([0, -5, 1_000_001]))
    def cheat(self, who: UserId, amount: int) -> None:
        admin, own = self.admins[0], Actor(person=ADMIN, guild_id=GUILD)
        now = self.clock.time
        for kind, actor, asked, ends in (
            (AmountNotAllowed, own, amount, None),
            (DateInThePast, own, 5, now),
            (AnotherServer, Actor(person=ADMIN, guild_id=ELSEWHERE), 5, None),
            (NotAllowed, Actor(person=self.person(who), guild_id=GUILD), 5, None),
        ):
            with pytest.raises(kind):
                self.run(admin.grant(actor, GUILD, who, asked, reason="", source_id=10**9, expires_at=ends))

    @rule(store=stores, who=people, amount=amounts)
    def revoke(self, store: int, who: UserId, amount: int) -> None:
        self.keys += 1
        actor = Actor(person=ADMIN, guild_id=GUILD)
        asked = self.admins[store].revoke(actor, GUILD, who, amount, reason="", source_id=self.keys)
        assert self.run(asked) == self.purses[person_account(GUILD, who)].revoke(amount)
        again = self.admins[store].revoke(actor, GUILD, who, amount, reason="", source_id=self.keys)
        assert self.run(again) <= amount

    # ---- holds and settlements -----------------------------------------------------------------------------------------

    async def hold(self, store: int, who: UserId, amount: int, turn_id: TurnId) -> AccountId | None:
        """Commit A in small: who pays, the turn and its hold, or nothing."""
        now, person = self.clock.now(), self.person(who)
        try:
            async with self.databases[store].write() as tx:
                standing = await self.servers[store].standing_now(tx, GUILD, person)
                payers = await paying.payers_of(tx, GUILD, person, standing, now)
                payer = await paying.choose(tx, payers, amount)
                sequence = await tx.next_sequence(THREAD)
                await tx.add_turn(_turn(turn_id, sequence, who, payer.account_id, amount, now))
                await paying.hold(tx, payer, amount, turn_id, who, now)
        except NotEnoughCredits:
            return None
        return payer.account_id

    def payers(self, who: UserId) -> list[AccountId]:
        """Who is asked to pay, in order."""
        own = person_account(GUILD, who)
        return {"self": [own], "pool": [POOL], "pool-first": [POOL, own]}[self.plan_of(who).pays]

    @rule(target=holds, store=stores, who=people, amount=amounts)
    def begin(self, store: int, who: UserId, amount: int) -> Hold:
        turn_id, before = self.next_turn(), copy.deepcopy(self.purses)
        self.renewed(who)
        able = [account for account in self.payers(who) if amount <= self.purses[account].available]
        paid_by = self.run(self.hold(store, who, amount, turn_id))
        assert paid_by == (able[0] if able else None)
        if paid_by is None:
            self.purses = before  # refused: not even the allowance was written
        else:
            self.purses[paid_by].holds[turn_id] = amount
        return turn_id, paid_by or POOL, amount

    @rule(target=holds, who=people, first=amounts, second=amounts)
    def begin_two_at_once(self, who: UserId, first: int, second: int) -> Hold:
        """Two stores at once: whoever is first, together they never hold more than there is."""
        self.look(0, who)
        ids = (self.next_turn(), self.next_turn())

        async def both() -> list[AccountId | None]:
            return await asyncio.gather(self.hold(0, who, first, ids[0]), self.hold(1, who, second, ids[1]))

        outcomes = list(zip(ids, (first, second), self.run(both()), strict=True))
        before = copy.deepcopy(self.purses)
        self.renewed(
            who
        )  # what was granted since the look may leave an ended grant to no hold, and it lapses
        for turn_id, amount, paid_by in outcomes:
            if paid_by is not None:
                self.purses[paid_by].holds[turn_id] = amount
        for _, amount, paid_by in outcomes:
            if paid_by is None:
                assert all(amount > self.purses[account].available for account in self.payers(who))
        if all(paid_by is None for _, _, paid_by in outcomes):
            self.purses = before  # refused: not even the lapse was written
        return ids[0], outcomes[0][2] or POOL, first

    @rule(hold=holds, store=stores)
    def hold_again(self, hold: Hold, store: int) -> None:
        turn_id, account, amount = hold
        if turn_id in self.purses[account].holds:
            now = self.clock.now()
            self.run(self.write(store, lambda tx: ledger.hold(tx, account, amount, turn_id, ANN, now)))

    @rule(target=settled, hold=consumes(holds), store=stores, cost=st.integers(0, 200))
    def settle(self, hold: Hold, store: int, cost: int) -> tuple[TurnId, int]:
        """However long after the hold, and whatever became of the person's roles."""
        turn_id, account, _ = hold
        purse = self.purses[account]
        expected = min(cost, purse.holds.pop(turn_id, 0))
        assert self.run(self.end(store, turn_id, cost)) == expected
        purse.spend(expected)
        return turn_id, expected

    @rule(turn=settled, store=stores, cost=st.integers(0, 200))
    def settle_again(self, turn: tuple[TurnId, int], store: int, cost: int) -> None:
        turn_id, paid = turn
        assert self.run(self.end(store, turn_id, cost)) == paid

    async def end(self, store: int, turn_id: TurnId, cost: int) -> int:
        """Commit B in small."""
        now = self.clock.now()
        async with self.databases[store].write() as tx:
            await tx.move_turn(turn_id, ("queued",), "done", now)
            return await ledger.settle(tx, turn_id, cost, now)

    def next_turn(self) -> TurnId:
        """An id that no turn has."""
        self.turns += 1
        return TurnId(f"turn{self.turns}")

    # ---- what holds after each step -----------------------------------------------------------------------------------

    @invariant()
    def books_are_exact(self) -> None:
        if hasattr(self, "loop"):
            self.run(self.check())

    async def check(self) -> None:
        """The store says what the model says, and every sum agrees."""
        assert await Books(self.databases[1]).verify() == []
        async with self.databases[0].read() as view:
            for account, purse in self.purses.items():
                state = await view.account_state(account)
                assert (state.balance_credits, state.available_credits) == (purse.balance, purse.available)
                assert state.available_credits >= 0
                lots = {lot.name: lot.left_credits for lot in await view.lots(account)}
                assert (lots.pop("allowance", 0), lots.pop("bonus", 0)) == (purse.allowance, purse.bonus)
                dated = sorted(each.left for each in purse.dated if each.left)
                assert sorted(left for left in lots.values() if left) == dated
                transfers = await view.transfers_of(account, None, None)
                moved = sum(
                    transfer.amount_credits * (1 if transfer.credit_account == account else -1)
                    for transfer in transfers
                    if transfer.kind in ("grant", "revoke", "lapse", "post")
                )
                assert moved == state.balance_credits
                settled = [transfer.hold_id for transfer in transfers if transfer.hold_id]
                assert len(settled) == len(set(settled))
                held = sum(t.amount_credits for t in transfers if t.kind == "hold" and t.id not in settled)
                assert held == state.balance_credits - state.available_credits


def _turn(
    turn_id: TurnId, sequence: int, who: UserId, account: AccountId, amount: int, now: datetime
) -> Turn:
    return Turn(
        id=turn_id,
        thread_id=THREAD,
        sequence=sequence,
        source_id=sequence,
        guild_id=GUILD,
        author=Person(id=who, name=""),
        account_id=account,
        action=Generate(prompt="a jar"),
        hold_credits=amount,
        created_at=now,
    )


def test_the_books_are_exact_whatever_happens(copies: Callable[[], str], template: sa.URL) -> None:
    class Machine(LedgerMachine):
        copy = staticmethod(copies)

    few = 15 if template.get_backend_name() == "sqlite" else 3
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Machine,
        settings=settings(
            max_examples=int(os.environ.get("DARKROOM_LEDGER_EXAMPLES", few)),
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
