"""Plans and the months they count in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from config.plans_file import load_plans
from conversations.plans import Unit, period_of

TIERS = ["draft", "standard", "final"]
PLANS = load_plans(None, TIERS)
units = st.sampled_from(["day", "week", "month"])
# Lebanon's and Chile's clocks skip midnight in spring; Kiritimati is 14 hours ahead, Saint John's half an hour off.
zones = st.sampled_from(
    ["UTC", "Europe/Berlin", "Asia/Beirut", "America/Santiago", "Pacific/Kiritimati", "America/St_Johns"]
)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


def test_a_plan_includes_the_tiers_up_to_its_highest() -> None:
    free = PLANS.plan("free")
    assert [free.includes(tier, TIERS) for tier in TIERS] == [True, True, False]


def test_a_name_that_is_gone_means_the_default() -> None:
    assert PLANS.plan("gone") == PLANS.plan(None) == PLANS.plan("team")


def test_the_best_of_several_plans_is_the_one_listed_last() -> None:
    assert PLANS.best(["team", "free"]).name == PLANS.best(["free", "team", "gone"]).name == "team"
    assert PLANS.best(["free"]).name == "free"


@given(moments, units, zones)
def test_a_moment_lies_in_its_period(now: datetime, unit: Unit, zone: str) -> None:
    period = period_of(now, unit, zone)
    assert period.starts_at <= now < period.renews_at
    begins = period.starts_at.astimezone(ZoneInfo(zone))
    assert begins.day == 1 or unit != "month"
    assert begins.weekday() == 0 or unit != "week"
    assert begins.date() <= now.astimezone(ZoneInfo(zone)).date()


@given(moments, units, zones)
def test_periods_follow_each_other_without_gaps(now: datetime, unit: Unit, zone: str) -> None:
    period = period_of(now, unit, zone)
    assert period_of(period.renews_at, unit, zone).starts_at == period.renews_at
    assert period_of(period.renews_at - timedelta(microseconds=1), unit, zone) == period


def test_the_period_follows_the_zone_s_calendar_wherever_the_clock_stands() -> None:
    new_year_in_tokyo = datetime(2027, 1, 1, 3, tzinfo=timezone(timedelta(hours=9)))
    assert period_of(new_year_in_tokyo).renews_at == datetime(2027, 1, 1, tzinfo=UTC)
    assert period_of(new_year_in_tokyo, "month", "Asia/Tokyo").starts_at == datetime(
        2026, 12, 31, 15, tzinfo=UTC
    )


def test_a_day_on_which_the_clocks_change_is_shorter_or_longer() -> None:
    for day, hours in (
        (datetime(2026, 3, 29, 12, tzinfo=UTC), 23),
        (datetime(2026, 10, 25, 12, tzinfo=UTC), 25),
    ):
        period = period_of(day, "day", "Europe/Berlin")
        assert period.renews_at - period.starts_at == timedelta(hours=hours)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        period_of(datetime(2026, 11, 21))
