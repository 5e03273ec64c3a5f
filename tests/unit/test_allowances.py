"""Allowances, case by case over a real store: given once, however plans, roles, zones and days off change."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from conversations import allowances, ledger
from conversations.actions import Generate
from conversations.allowances import Terms
from conversations.books import Books
from conversations.ids import AccountId, ThreadId, TurnId, UserId
from conversations.lots import dated
from conversations.storage.database import Database
from conversations.threads import Person, Thread, Turn

ANN = AccountId("person:1:5")
NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)
FREE = Terms(plan="free", credits=60, unit="month", carry_over_credits=0, zone="UTC")
TEAM = replace(FREE, plan="team", credits=100)
DAILY = replace(FREE, plan="daily", credits=20, unit="day")
KEEPING = replace(FREE, carry_over_credits=25)


class Account:
    """One account at moments that the test chooses."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.turns = 0

    async def look(self, terms: Terms, now: datetime) -> int:
        """What is available once the account was brought to `now`."""
        async with self._database.write() as tx:
            await allowances.renew(tx, ANN, terms, now)
            return (await tx.account_state(ANN)).available_credits

    async def was_given(self) -> bool:
        """Whether there is any allowance on record."""
        async with self._database.read() as view:
            return await view.newest_allowance(ANN) is not None

    async def spend(self, amount: int, now: datetime) -> None:
        """Pay for a picture."""
        await self.settle(await self.hold(amount, now), amount, now)

    async def hold(self, amount: int, now: datetime) -> TurnId:
        """Set credits aside for a new turn."""
        self.turns += 1
        turn = Turn(
            id=TurnId(f"t{self.turns}"),
            thread_id=ThreadId(1),
            sequence=self.turns,
            source_id=self.turns,
            guild_id=None,
            author=Person(id=UserId(5), name="ann"),
            account_id=ANN,
            action=Generate(prompt="a jar"),
            hold_credits=amount,
            created_at=now,
        )
        async with self._database.write() as tx:
            await tx.open_account(ANN)
            await tx.add_turn(turn)
            await ledger.hold(tx, ANN, amount, turn.id, UserId(5), now)
        return turn.id

    async def settle(self, turn_id: TurnId, cost: int, now: datetime) -> int:
        """End a turn; what was paid."""
        async with self._database.write() as tx:
            await tx.move_turn(turn_id, ("queued",), "done", now)
            return await ledger.settle(tx, turn_id, cost, now)

    async def grant(self, amount: int, now: datetime, ends: datetime) -> None:
        """A bonus with a last day."""
        async with self._database.write() as tx:
            await ledger.grant(tx, ANN, amount, f"g{ends}", now, lot=dated(f"g{ends}", ends))

    async def expire(self, now: datetime) -> tuple[int, int]:
        """Balance and available once what ended has lapsed."""
        async with self._database.write() as tx:
            await allowances.expire(tx, ANN, now)
            state = await tx.account_state(ANN)
        return state.balance_credits, state.available_credits


@pytest_asyncio.fixture
async def ann(migrated: Path, tmp_path: Path) -> AsyncIterator[Account]:
    """Ann's account, empty; the books must balance at the end."""
    shutil.copy(migrated, tmp_path / "darkroom.sqlite3")
    database = Database(f"sqlite:///{tmp_path / 'darkroom.sqlite3'}")
    async with database.write() as tx:
        await tx.add_thread(Thread(id=ThreadId(1), guild_id=None, kind="dm", opened_by=UserId(5)), NOON)
    yield Account(database)
    assert await Books(database).verify() == []
    await database.close()


async def test_it_is_given_once_a_period(ann: Account) -> None:
    assert [await ann.look(FREE, NOON + timedelta(days=day)) for day in (0, 0, 5)] == [60, 60, 60]
    assert await ann.look(FREE, NOON + timedelta(days=21)) == 60  # December: what was unused lapsed


async def test_an_upgrade_adds_the_difference_once_and_a_downgrade_takes_nothing(ann: Account) -> None:
    await ann.look(FREE, NOON)
    await ann.spend(50, NOON)
    assert await ann.look(TEAM, NOON) == 50
    assert await ann.look(FREE, NOON) == 50
    assert await ann.look(TEAM, NOON) == 50
    assert await ann.look(FREE, NOON + timedelta(days=30)) == 60


async def test_roles_that_come_and_go_gain_nothing(ann: Account) -> None:
    for terms in (FREE, TEAM, FREE, TEAM, DAILY, TEAM, FREE) * 3:
        assert await ann.look(terms, NOON) <= 100
    await ann.spend(100, NOON)
    for terms in (FREE, TEAM, DAILY, TEAM) * 3:
        assert await ann.look(terms, NOON) == 0


async def test_another_unit_begins_when_the_running_period_ends(ann: Account) -> None:
    await ann.look(FREE, NOON)
    assert await ann.look(replace(DAILY, credits=500), NOON) == 60
    await ann.spend(60, NOON)
    assert await ann.look(replace(DAILY, credits=500), datetime(2026, 11, 30, 23, 59, tzinfo=UTC)) == 0
    assert await ann.look(DAILY, datetime(2026, 12, 1, tzinfo=UTC)) == 20


async def test_what_days_gave_counts_towards_their_month(ann: Account) -> None:
    await ann.look(DAILY, NOON)
    await ann.spend(20, NOON)
    await ann.look(DAILY, NOON + timedelta(days=1))
    await ann.spend(20, NOON + timedelta(days=1))
    # The month that holds those two days is owed 60 in all, of which 40 were given and spent.
    assert await ann.look(FREE, NOON + timedelta(days=2)) == 20
    assert await ann.look(FREE, NOON + timedelta(days=25)) == 60


async def test_days_that_gave_more_than_a_month_leave_nothing_to_give(ann: Account) -> None:
    for day in range(5):
        await ann.look(DAILY, NOON + timedelta(days=day))
        await ann.spend(20, NOON + timedelta(days=day))
    assert await ann.look(FREE, NOON + timedelta(days=5)) == 0
    assert await ann.look(TEAM, NOON + timedelta(days=5)) == 0
    assert await ann.look(replace(TEAM, credits=110), NOON + timedelta(days=5)) == 10


@pytest.mark.parametrize(("spent", "carried"), [(0, 25), (35, 25), (50, 10), (60, 0)])
async def test_what_is_left_is_carried_over_up_to_the_cap(ann: Account, spent: int, carried: int) -> None:
    await ann.look(KEEPING, NOON)
    if spent:
        await ann.spend(spent, NOON)
    assert await ann.look(KEEPING, NOON + timedelta(days=25)) == 60 + carried


async def test_missed_periods_are_caught_up_with(ann: Account) -> None:
    months = NOON.replace(year=2027, month=6)
    await ann.look(replace(FREE, carry_over_credits=90), NOON)
    await ann.spend(50, NOON)
    # 10 carried; then 60 more each month, kept up to 90; June itself gives 60.
    assert await ann.look(replace(FREE, carry_over_credits=90), months) == 90 + 60
    assert await ann.look(FREE, months.replace(year=2028)) == 60


async def test_what_is_held_outlives_its_period(ann: Account) -> None:
    await ann.look(FREE, NOON)
    held = await ann.hold(45, NOON)
    december = NOON + timedelta(days=25)
    assert await ann.look(FREE, december) == 60
    assert await ann.settle(held, 45, december) == 45
    assert await ann.look(FREE, december) == 60


async def test_a_grant_ends_but_for_what_is_held_of_it(ann: Account) -> None:
    await ann.grant(40, NOON, NOON + timedelta(days=1))
    held = await ann.hold(30, NOON)
    late = NOON + timedelta(days=2)
    assert await ann.expire(late) == (30, 0)
    assert await ann.settle(held, 12, late) == 12
    assert await ann.expire(late) == (0, 0)


async def test_a_hold_is_covered_by_the_allowance_before_a_grant_that_ends(ann: Account) -> None:
    await ann.look(FREE, NOON)
    await ann.grant(40, NOON, NOON + timedelta(days=1))
    await ann.hold(70, NOON)
    assert await ann.expire(NOON + timedelta(days=2)) == (70, 0)


@pytest.mark.parametrize(
    ("zone", "before", "after"),
    [
        # Each pair stands a minute before and at a new day: plain, far east, clocks back, clocks forward, and a zone
        # whose clocks skip midnight itself (Santiago, 6 September 2026).
        ("UTC", "2026-11-10T23:59Z", "2026-11-11T00:00Z"),
        ("Pacific/Kiritimati", "2026-11-10T09:59Z", "2026-11-10T10:00Z"),
        ("Europe/Berlin", "2026-10-25T22:59Z", "2026-10-25T23:00Z"),
        ("Europe/Berlin", "2026-03-29T21:59Z", "2026-03-29T22:00Z"),
        ("America/Santiago", "2026-09-06T03:59Z", "2026-09-06T04:00Z"),
    ],
)
async def test_a_day_begins_at_the_zones_midnight(ann: Account, zone: str, before: str, after: str) -> None:
    terms = replace(DAILY, zone=zone)
    eve, midnight = datetime.fromisoformat(before), datetime.fromisoformat(after)
    await ann.look(terms, eve - timedelta(hours=12))
    await ann.spend(20, eve - timedelta(hours=12))
    assert await ann.look(terms, eve) == 0
    assert await ann.look(terms, midnight) == 20


async def test_a_zone_that_changes_gives_no_period_twice(ann: Account) -> None:
    """A day that began by one zone's calendar runs to its end, whatever zone the server moves to."""
    east, west = replace(DAILY, zone="Pacific/Kiritimati"), replace(DAILY, zone="Pacific/Pago_Pago")
    await ann.look(east, NOON)
    await ann.spend(20, NOON)
    for hours in range(20):
        zone = west if hours % 2 else east
        assert await ann.look(zone, NOON + timedelta(hours=hours)) == 0


async def test_nothing_is_written_for_a_plan_without_an_allowance(ann: Account) -> None:
    assert await ann.look(replace(FREE, credits=0), NOON) == 0
    assert not await ann.was_given()
