"""Allowances, case by case over a real store: given once, however plans, roles, zones and days off change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from one_account import NOON, Account

from conversations.allowances import Terms

FREE = Terms(plan="free", credits=60, unit="month", carry_over_credits=0, zone="UTC")
TEAM = replace(FREE, plan="team", credits=100)
DAILY = replace(FREE, plan="daily", credits=20, unit="day")
KEEPING = replace(FREE, carry_over_credits=25)


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


async def test_expiry_spares_what_is_held_even_where_other_credits_would_do(ann: Account) -> None:
    await ann.grant(40, NOON, NOON + timedelta(days=1))
    await ann.grant(100, NOON)
    held = await ann.hold(30, NOON)
    late = NOON + timedelta(days=2)
    assert await ann.expire(late) == (130, 100)
    assert await ann.settle(held, 30, late) == 30
    assert await ann.expire(late) == (100, 100)


async def test_a_period_that_ends_spares_what_is_held_of_its_allowance(ann: Account) -> None:
    await ann.look(FREE, NOON)
    await ann.grant(100, NOON)
    held = await ann.hold(45, NOON)
    december = NOON + timedelta(days=25)
    assert await ann.look(FREE, december) == 160
    assert await ann.settle(held, 45, december) == 45
    assert await ann.state() == (160, 160)


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
