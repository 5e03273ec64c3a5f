"""
Anything that can happen to credits, in any order, on SQLite and on PostgreSQL: after each step the books are exact.

Beside the real store goes a model of a few integers (`purses.py`). Two stores work on one database; plans, roles, limits and
time zones change; time jumps, also to the very moment at which something ends. CI runs a few examples;
LEDGER_EXAMPLES=1000 asks for more, and LEDGER_STEPS for longer ones.
"""

from __future__ import annotations

import asyncio
import contextlib
import copy
import os
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings, strategies as st
from hypothesis.stateful import Bundle, consumes, multiple, rule, run_state_machine_as_test
from ledger_town import (
    ADMIN,
    ANN,
    BOB,
    ELSEWHERE,
    GUILD,
    OWNER,
    PLANS,
    ROLES,
    ZONES,
    CutOff,
    LedgerTown,
    hours,
)
from purses import Dated, bounds

from conversations import ledger
from conversations.audit import Actor
from conversations.errors import AmountNotAllowed, AnotherServer, DateInThePast, NotAllowed
from conversations.ids import TurnId, UserId

people, stores = st.sampled_from([ANN, BOB]), st.integers(0, 1)
amounts = st.sampled_from([1, 7, 20, 45, 90]) | st.integers(1, 160)
tokens = st.sampled_from([1, 33, 34, 1_000]) | st.integers(1, 4_000)
waits = st.sampled_from([2, 24, 24 * 7, 24 * 31]) | st.integers(1, 24 * 45)
whose = st.sampled_from(["server", "person"])
plans, roles = st.sampled_from(sorted(PLANS)), st.sampled_from(sorted(ROLES))
Grant = tuple[UserId | None, int, int]


class LedgerMachine(LedgerTown):
    """Everything that moves credits."""

    holds = Bundle("holds")
    settled = Bundle("settled")
    grants = Bundle("grants")

    # ---- time, roles, plans, looks -----------------------------------------------------------------------------------

    @rule(number=waits)
    def time_passes(self, number: int) -> None:
        self.clock.time += hours(number)

    @rule(place=st.integers(0, 9))
    def something_ends_now(self, place: int) -> None:
        if coming := sorted(each for each in self.town.ends() if each > self.clock.time):
            self.clock.time = coming[place % len(coming)]

    @rule(who=people, role=roles)
    def role_comes_or_goes(self, who: UserId, role: int) -> None:
        self.town.roles[who] ^= {role}

    @rule(who=people, role=roles, number=st.sampled_from([0, 0, 30, 24 * 8]))
    def toggle(self, who: UserId, role: int, number: int) -> None:
        """Somebody tries to gain by a role that comes, goes and comes again."""
        for _ in range(3):
            self.town.roles[who] ^= {role}
            self.look(0, who)
            self.clock.time += hours(number)

    @rule(store=stores, name=plans)
    def everybody_has_another_plan(self, store: int, name: str) -> None:
        self.run(self.servers[store].change(GUILD, ADMIN, plan=name))
        self.town.plan = name

    @rule(store=stores, role=roles, name=st.none() | plans)
    def role_has_another_plan(self, store: int, role: int, name: str | None) -> None:
        self.run(self.servers[store].map_role(GUILD, ADMIN, role, name))
        self.town.role_plans.pop(role, None)
        if name is not None:
            self.town.role_plans[role] = name

    @rule(store=stores, zone=st.sampled_from(ZONES))
    def midnight_is_elsewhere(self, store: int, zone: str) -> None:
        self.run(self.servers[store].change(GUILD, ADMIN, time_zone=zone))
        self.town.zone = zone

    @rule(store=stores, whose=whose, limit=st.sampled_from([0, 0, 60, 150]))
    def days_are_limited(self, store: int, whose: str, limit: int) -> None:
        name = {"server": "credits_per_day", "person": "credits_per_person_day"}[whose]
        self.run(self.servers[store].change(GUILD, ADMIN, **{name: limit}))
        self.town.limits[whose] = limit

    @rule(store=stores, who=people)
    def look(self, store: int, who: UserId) -> None:
        purse = self.town.look(who, self.clock.time)
        statement = self.run(self.accounts[store].statement(GUILD, self.person(who)))
        assert (statement.available_credits, statement.held_credits) == (purse.available, purse.held)
        assert statement.allowance_left_credits == purse.allowance
        assert sum(bonus.left_credits for bonus in statement.bonuses) == purse.balance - purse.allowance
        assert (statement.plan, statement.pays) == (self.town.plan_of(who).name, self.town.plan_of(who).pays)
        assert statement.pool_credits == (
            None if statement.pays == "self" else self.town.purses[self.town.pool].available
        )
        if purse.periods:
            newest = purse.periods[-1]
            assert (statement.allowance_credits, statement.renews_at) == (newest.entitled, newest.ends)

    @rule(store=stores)
    def upkeep(self, store: int) -> None:
        self.run(self.accounts[store].expire_due())
        for purse in self.town.purses.values():
            purse.expire(self.clock.time)

    # ---- grants and revokes ------------------------------------------------------------------------------------------

    @rule(target=grants, store=stores, who=st.sampled_from([ANN, BOB, None]), amount=amounts,
          number=st.none() | waits)  # fmt: skip
    def grant(self, store: int, who: UserId | None, amount: int, number: int | None) -> Grant:
        self.keys += 1
        ends = None if number is None else self.clock.time + hours(number)
        purse = self.town.purses[self.town.pool if who is None else self.town.own(who)]
        if ends is None:
            purse.bonus += amount
        else:
            purse.dated.append(Dated(ends, amount, f"until:{self.keys}"))
        assert self.run(self.give(store, who, amount, self.keys, ends)) == purse.available
        return who, amount, self.keys

    @rule(grant=grants)
    def grant_again(self, grant: Grant) -> None:
        """Both admins' processes hear of one and the same act once more."""

        async def both() -> None:
            await asyncio.gather(*(self.give(store, *grant, None) for store in (0, 1)))

        self.run(both())

    @rule(who=people, amount=st.sampled_from([0, -5, 1_000_001]))
    def cheat(self, who: UserId, amount: int) -> None:
        now = self.clock.time
        for kind, actor, asked, ends in (
            (AmountNotAllowed, OWNER, amount, None),
            (DateInThePast, OWNER, 5, now),
            (AnotherServer, Actor(person=ADMIN, guild_id=ELSEWHERE), 5, None),
            (NotAllowed, Actor(person=self.person(who), guild_id=GUILD), 5, None),
        ):
            with pytest.raises(kind):
                self.run(
                    self.admins[0].grant(
                        actor, GUILD, who, asked, reason="", source_id=10**9, expires_at=ends
                    )
                )

    @rule(store=stores, who=people, amount=amounts)
    def revoke(self, store: int, who: UserId, amount: int) -> None:
        self.keys += 1
        expected = self.town.purses[self.town.own(who)].revoke(amount)
        for _ in range(2 if expected else 1):
            asked = self.admins[store].revoke(OWNER, GUILD, who, amount, reason="", source_id=self.keys)
            assert self.run(asked) == expected

    # ---- holds and settlements ---------------------------------------------------------------------------------------

    @rule(target=holds, store=stores, who=people, amount=amounts)
    def begin(self, store: int, who: UserId, amount: int) -> Any:
        source = self.next_source()
        expected = self.town.ask(TurnId(str(source)), who, amount, self.clock.time)
        assert self.run(self.ask(store, who, amount, source)) == expected
        return self._held(source)

    @rule(target=holds, who=people, other=people, first=amounts, second=amounts)
    def begin_two_at_once(self, who: UserId, other: UserId, first: int, second: int) -> Any:
        """Two stores at once: what comes of it is what one after the other would have come to."""
        asked = [(who, first, self.next_source()), (other, second, self.next_source())]

        async def both() -> list[str]:
            return await asyncio.gather(*(self.ask(store, *each) for store, each in enumerate(asked)))

        came_to = self.run(both())
        for order in ((0, 1), (1, 0)):
            town, outcomes = copy.deepcopy(self.town), {}
            for place in order:
                person, amount, source = asked[place]
                outcomes[place] = town.ask(TurnId(str(source)), person, amount, self.clock.time)
            if [outcomes[0], outcomes[1]] == came_to:
                self.town = town
                break
        else:
            raise AssertionError(f"{came_to} comes of neither order")
        return self._held(*(source for _, _, source in asked))

    @rule(target=holds, store=stores, who=people, amount=amounts, more=st.integers(0, 60))
    def hold_beyond_a_last_day(self, store: int, who: UserId, amount: int, more: int) -> Any:
        """A grant ends while credits are held, perhaps some of its own."""
        self.look(store, who)
        account = self.town.payers(who)[0]
        self.grant(store, None if account == self.town.pool else who, amount, 2)
        held = self.begin(store, who, max(1, self.town.purses[account].available - more))
        self.clock.time += hours(3)
        self.upkeep(store)
        return held

    @rule(target=holds, store=stores, who=people, whose=whose, zone=st.sampled_from(["server's", "UTC"]))
    def spend_over_a_midnight(self, store: int, who: UserId, whose: str, zone: str) -> Any:
        """A day's limit is spent before a midnight and asked for after it: only the server's own one gives it anew."""
        limit = 60
        self.days_are_limited(store, whose, limit)
        tomorrow = bounds(self.clock.time + hours(1), "day", self.town.zone if zone == "server's" else "UTC")[
            1
        ]
        held = []
        for self.clock.time in (tomorrow - hours(1), tomorrow):
            account = self.town.payers(who)[0]
            self.grant(store, None if account == self.town.pool else who, limit, None)
            held.append(self.next_source())
            expected = self.town.ask(TurnId(str(held[-1])), who, limit, self.clock.time)
            assert self.run(self.ask(store, who, limit, held[-1])) == expected
        return self._held(*held)

    def _held(self, *sources: int) -> Any:
        """What may be settled: the turns of requests that were not refused."""
        turns = [TurnId(str(source)) for source in sources]
        return multiple(*(turn_id for turn_id in turns if turn_id in self.town.spent))

    @rule(store=stores, who=people, amount=amounts)
    def crash_before_it_is_taken(self, store: int, who: UserId, amount: int) -> None:
        with contextlib.suppress(CutOff):
            self.run(self.ask(store, who, amount, self.next_source(), is_cut_off=True))

    @rule(hold=holds, store=stores, amount=amounts)
    def hold_again(self, hold: TurnId, store: int, amount: int) -> None:
        account = next((a for a, purse in self.town.purses.items() if hold in purse.holds), None)
        if account is not None:
            now = self.clock.now()
            held = min(amount, self.town.purses[account].available + 1)
            self.run(self.write(store, lambda tx: ledger.hold(tx, account, held, hold, ANN, now)))

    @rule(hold=holds, store=stores, used=tokens)
    def crash_before_it_is_settled(self, hold: TurnId, store: int, used: int) -> None:
        with pytest.raises(CutOff):
            self.run(self.end(store, hold, self.cost(used), is_cut_off=True))

    @rule(target=settled, hold=consumes(holds), store=stores, used=st.none() | tokens)
    def settle(self, hold: TurnId, store: int, used: int | None) -> tuple[TurnId, int]:
        """However long after the hold, and whatever became of the person's roles; None = it failed."""
        cost = 0 if used is None else self.cost(used)
        expected = self.town.settle(hold, cost)
        assert self.run(self.end(store, hold, cost)) == expected
        return hold, expected

    @rule(target=settled, hold=consumes(holds), used=tokens)
    def settle_twice_at_once(self, hold: TurnId, used: int) -> tuple[TurnId, int]:
        """A cancel in the moment of the delivery: one of the two counts, and both say which."""

        async def both() -> list[int]:
            return await asyncio.gather(self.end(0, hold, self.cost(used)), self.end(1, hold, 0))

        [one, other] = self.run(both())
        assert one == other
        assert self.town.settle(hold, one and self.cost(used)) == one
        return hold, one

    @rule(turn=settled, store=stores, used=st.none() | tokens)
    def settle_again(self, turn: tuple[TurnId, int], store: int, used: int | None) -> None:
        turn_id, paid = turn
        assert self.run(self.end(store, turn_id, 0 if used is None else self.cost(used))) == paid


def test_the_books_are_exact_whatever_happens(copies: Callable[[], str], template: sa.URL) -> None:
    class Machine(LedgerMachine):
        copy = staticmethod(copies)

    few = 15 if template.get_backend_name() == "sqlite" else 3
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Machine,
        settings=settings(
            max_examples=int(os.environ.get("LEDGER_EXAMPLES", few)),
            stateful_step_count=int(os.environ.get("LEDGER_STEPS", 25)),
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
