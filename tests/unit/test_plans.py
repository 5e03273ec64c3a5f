"""Plans and the months they count in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.plans_file import load_plans
from conversations.plans import period_of

TIERS = ["draft", "standard", "final"]
PLANS = load_plans(None, TIERS)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


def test_a_plan_includes_the_tiers_up_to_its_highest() -> None:
    free = PLANS.plan("free")
    assert [free.includes(tier, TIERS) for tier in TIERS] == [True, True, False]


def test_a_name_that_is_gone_means_the_default() -> None:
    assert PLANS.plan("gone") == PLANS.plan(None) == PLANS.plan("team")


@given(moments)
def test_a_moment_lies_in_its_period(now: datetime) -> None:
    period = period_of(now)
    assert period.starts_at <= now < period.renews_at
    assert period.key == f"{now:%Y-%m}"


@given(moments)
def test_periods_follow_each_other_without_gaps(now: datetime) -> None:
    period = period_of(now)
    following = period_of(period.renews_at)
    assert following.starts_at == period.renews_at
    assert following.key > period.key
    assert period_of(period.renews_at - timedelta(microseconds=1)) == period


def test_the_month_is_counted_in_utc_wherever_the_clock_stands() -> None:
    new_year_in_tokyo = datetime(2027, 1, 1, 3, tzinfo=timezone(timedelta(hours=9)))
    assert period_of(new_year_in_tokyo).key == "2026-12"
    assert period_of(new_year_in_tokyo).renews_at == datetime(2027, 1, 1, tzinfo=UTC)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        period_of(datetime(2026, 11, 21))
