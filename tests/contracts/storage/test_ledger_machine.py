"""
Anything that can happen to credits, in any order, over the real store: after each step the books are exact.

The model beside it is a few integers per person. Two stores work on one database, and the clock only moves forward.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from conversations import allowances, ledger
from conversations.accounts import Accounts
from conversations.actions import Generate
from conversations.administration import Administration
from conversations.allowances import Terms
from conversations.audit import Actor
from conversations.books import Books
from conversations.errors import AmountNotAllowed, NotAllowed, NotEnoughCredits
from conversations.ids import GuildId, ThreadId, TurnId, UserId, person_account
from conversations.plans import Plan, Plans
from conversations.servers import Servers, ServerSettings
from conversations.storage.database import Database
from conversations.store import Writing
from conversations.threads import Person, Thread, Turn

GUILD = GuildId(1)
ADMIN = Person(id=UserId(99), name="root", is_admin=True)
THREAD = ThreadId(7)
PLAN = Plan(
    name="team",
    allowance_credits=100,
    highest_tier="final",
    in_flight_per_person=9,
    variations_max=4,
    carry_over_credits=30,
)
TERMS = Terms(plan="team", credits=100, unit="month", carry_over_credits=30, zone="UTC")
T = TypeVar("T")
people = st.sampled_from([UserId(1), UserId(2)])
stores = st.integers(0, 1)
amounts = st.integers(1, 160)


@dataclass
class Purse:
    """What one person should have; `allowance` is the part of the balance that came from allowances."""

    balance: int = 0
    allowance: int = 0
    holds: dict[TurnId, int] = field(default_factory=dict)
    periods: set[str] = field(default_factory=set)

    @property
    def available(self) -> int:
        """The balance without what is held."""
        return self.balance - sum(self.holds.values())


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
        self.purses = {UserId(1): Purse(), UserId(2): Purse()}
        self.turns = 0
        self.keys = 0
        url = type(self).copy()
        self.databases = [Database(url), Database(url)]
        defaults = ServerSettings(
            default_tier="draft", default_aspect="1:1", starters="everyone", plan="team"
        )
        plans = Plans(plans={"team": PLAN}, default="team")
        servers = [
            Servers(database, self.clock, defaults=defaults, plans=plans, tiers=["draft"], aspects=["1:1"])
            for database in self.databases
        ]
        both = list(zip(self.databases, servers, strict=True))
        self.accounts = [Accounts(database, server, self.clock) for database, server in both]
        self.administrations = [Administration(database, server, self.clock) for database, server in both]
        self.run(self.write(0, lambda tx: tx.add_thread(_thread(), self.clock.now())))

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

    # ---- grants, revokes, allowances -----------------------------------------------------------------------------

    @rule(target=grants, store=stores, who=people, amount=amounts)
    def grant(self, store: int, who: UserId, amount: int) -> tuple[UserId, int, int]:
        self.keys += 1
        self.renew(who)
        self.run(self.grant_as(store, ADMIN, who, amount, self.keys))
        self.purses[who].balance += amount
        return who, amount, self.keys

    @rule(store=stores, grant=grants)
    def grant_again(self, store: int, grant: tuple[UserId, int, int]) -> None:
        who, amount, key = grant
        self.renew(who)
        self.run(self.grant_as(store, ADMIN, who, amount, key))

    async def grant_as(self, store: int, by: Person, who: UserId, amount: int, key: int) -> int:
        """An admin's grant; the allowance comes first, as in life."""
        await self.accounts[store].statement(GUILD, Person(id=who, name=""))
        actor = Actor(person=by, guild_id=GUILD)
        return await self.administrations[store].grant(actor, GUILD, who, amount, reason="", source_id=key)

    @rule(who=people, amount=st.sampled_from([0, -5, 1_000_001]))
    def grant_nonsense(self, who: UserId, amount: int) -> None:
        self.renew(who)
        with pytest.raises(AmountNotAllowed):
            self.run(self.grant_as(0, ADMIN, who, amount, 10**9))
        with pytest.raises(NotAllowed):
            self.run(self.grant_as(0, Person(id=who, name=""), who, 5, 10**9))

    @rule(store=stores, who=people, amount=amounts)
    def revoke(self, store: int, who: UserId, amount: int) -> None:
        self.keys += 1
        key, at = str(self.keys), self.clock.now()
        account = person_account(GUILD, who)
        taken = self.run(self.write(store, lambda tx: ledger.revoke(tx, account, amount, key, at, ADMIN.id)))
        purse = self.purses[who]
        assert taken == min(amount, purse.available)
        bonus = purse.balance - purse.allowance
        purse.allowance -= max(0, taken - bonus)
        purse.balance -= taken

    @rule(store=stores, who=people)
    def look(self, store: int, who: UserId) -> None:
        self.renew(who)
        statement = self.run(self.accounts[store].statement(GUILD, Person(id=who, name="")))
        purse = self.purses[who]
        assert statement.available_credits == purse.available
        assert statement.held_credits == sum(purse.holds.values())

    @rule(days=st.integers(1, 45))
    def time_passes(self, days: int) -> None:
        self.clock.time += timedelta(days=days)

    def renew(self, who: UserId) -> None:
        """What the next look at an account should do to it."""
        purse, period = self.purses[who], f"{self.clock.time:%Y-%m}"
        if period not in purse.periods:
            purse.periods.add(period)
            kept = max(PLAN.carry_over_credits, min(sum(purse.holds.values()), purse.allowance))
            lapsed = max(0, purse.allowance - kept)
            change = PLAN.allowance_credits - lapsed
            if len(purse.periods) > 1 and period != _following(sorted(purse.periods)[-2]):
                change += max(0, PLAN.carry_over_credits - (purse.allowance - lapsed))
            purse.balance += change
            purse.allowance += change

    # ---- holds and settlements -----------------------------------------------------------------------------------------

    async def hold(self, store: int, who: UserId, amount: int, turn_id: TurnId) -> bool:
        """Commit A in small: the allowance, the turn and its hold, or nothing."""
        account, now = person_account(GUILD, who), self.clock.now()
        try:
            async with self.databases[store].write() as tx:
                await allowances.renew(tx, account, TERMS, now)
                await tx.open_account(account)
                sequence = await tx.next_sequence(THREAD)
                await tx.add_turn(_turn(turn_id, sequence, who, amount, now))
                await ledger.hold(tx, account, amount, turn_id, who, now)
        except (NotEnoughCredits, sa.exc.DBAPIError):  # PostgreSQL refuses the loser of a race
            return False
        return True

    @rule(target=holds, store=stores, who=people, amount=amounts)
    def begin(self, store: int, who: UserId, amount: int) -> tuple[TurnId, UserId, int]:
        purse, turn_id = self.purses[who], self.next_turn()
        before = _copy(purse)
        self.renew(who)
        fits = amount <= purse.available
        assert self.run(self.hold(store, who, amount, turn_id)) is fits
        if fits:
            purse.holds[turn_id] = amount
        else:
            self.purses[who] = before
        return turn_id, who, amount

    @rule(target=holds, who=people, first=amounts, second=amounts)
    def begin_two_at_once(self, who: UserId, first: int, second: int) -> tuple[TurnId, UserId, int]:
        """Two stores at once: whoever is first, together they never hold more than there is."""
        self.run(self.accounts[0].statement(GUILD, Person(id=who, name="")))
        self.renew(who)
        purse, ids = self.purses[who], (self.next_turn(), self.next_turn())

        async def both() -> list[bool]:
            return await asyncio.gather(self.hold(0, who, first, ids[0]), self.hold(1, who, second, ids[1]))

        for turn_id, amount, held in zip(ids, (first, second), self.run(both()), strict=True):
            if held:
                purse.holds[turn_id] = amount
        return ids[0], who, first

    @rule(hold=holds, store=stores)
    def hold_again(self, hold: tuple[TurnId, UserId, int], store: int) -> None:
        turn_id, who, amount = hold
        if turn_id in self.purses[who].holds:
            now = self.clock.now()
            account = person_account(GUILD, who)
            self.run(self.write(store, lambda tx: ledger.hold(tx, account, amount, turn_id, who, now)))

    @rule(target=settled, hold=consumes(holds), store=stores, cost=st.integers(0, 200))
    def settle(self, hold: tuple[TurnId, UserId, int], store: int, cost: int) -> tuple[TurnId, UserId, int]:
        turn_id, who, _ = hold
        purse = self.purses[who]
        expected = min(cost, purse.holds.pop(turn_id, 0))
        assert self.run(self.end(store, turn_id, cost)) == expected
        purse.balance -= expected
        purse.allowance = max(0, purse.allowance - expected)
        return turn_id, who, expected

    @rule(turn=settled, store=stores, cost=st.integers(0, 200))
    def settle_again(self, turn: tuple[TurnId, UserId, int], store: int, cost: int) -> None:
        turn_id, _, paid = turn
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
            transfers = [
                transfer
                for who in self.purses
                for transfer in await view.transfers_of(person_account(GUILD, who), None, None)
            ]
            settlements = [t.hold_id for t in transfers if t.hold_id]
            assert len(settlements) == len(set(settlements))
            for who, purse in self.purses.items():
                account = person_account(GUILD, who)
                state = await view.account_state(account)
                assert (state.balance_credits, state.available_credits) == (purse.balance, purse.available)
                assert state.available_credits >= 0
                open_holds = {t.id for t in transfers if t.kind == "hold"} - set(settlements)
                held = sum(
                    t.amount_credits for t in transfers if t.id in open_holds and t.debit_account == account
                )
                assert held == state.balance_credits - state.available_credits
                moved = sum(
                    t.amount_credits * (1 if t.credit_account == account else -1)
                    for t in transfers
                    if t.kind in ("grant", "revoke", "lapse", "post")
                    and account in (t.debit_account, t.credit_account)
                )
                assert moved == state.balance_credits


def _following(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12}-{number % 12 + 1:02}"


def _thread() -> Thread:
    return Thread(id=THREAD, guild_id=GUILD, kind="thread", opened_by=UserId(1))


def _turn(turn_id: TurnId, sequence: int, who: UserId, amount: int, now: datetime) -> Turn:
    return Turn(
        id=turn_id,
        thread_id=THREAD,
        sequence=sequence,
        source_id=sequence,
        guild_id=GUILD,
        author=Person(id=who, name=""),
        account_id=person_account(GUILD, who),
        action=Generate(prompt="a jar"),
        hold_credits=amount,
        created_at=now,
    )


def _copy(purse: Purse) -> Purse:
    return Purse(purse.balance, purse.allowance, dict(purse.holds), set(purse.periods))


def test_the_books_are_exact_whatever_happens(copies: Callable[[], str]) -> None:
    class Machine(LedgerMachine):
        copy = staticmethod(copies)

    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Machine,
        settings=settings(
            max_examples=25,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
