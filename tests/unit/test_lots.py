"""The order in which credits are spent and taken back, and what holds keep of each lot."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from conversations.lots import ALLOWANCE, BONUS, Lot, covered, dated, drawn, drawn_last, in_order

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def lots(allowance: int, soon: int, later: int, bonus: int) -> list[Lot]:
    """One lot of each kind, in an order that helps nobody."""
    return [
        Lot(name=BONUS, left_credits=bonus),
        Lot(name="until:a", left_credits=later, expires_at=NOW + timedelta(days=9)),
        Lot(name="until:b", left_credits=soon, expires_at=NOW + timedelta(days=2)),
        Lot(name=ALLOWANCE, left_credits=allowance),
    ]


def test_the_allowance_goes_first_then_what_ends_first() -> None:
    assert [lot.name for lot in in_order(lots(1, 1, 1, 1))] == [ALLOWANCE, "until:b", "until:a", BONUS]


def test_a_grant_that_ends_is_a_lot_of_its_own() -> None:
    first, second = dated("1", NOW), dated("2", NOW)
    assert (first.expires_at, first.left_credits) == (NOW, 0)
    assert first.name != second.name
    assert [lot.name for lot in in_order([second, first])] == [first.name, second.name]


@pytest.mark.parametrize(
    ("amount", "spent", "taken_back", "held"),
    [
        (0, {}, {}, {}),
        (3, {ALLOWANCE: 3}, {BONUS: 3}, {ALLOWANCE: 3}),
        (5, {ALLOWANCE: 5}, {BONUS: 4, "until:a": 1}, {ALLOWANCE: 5}),
        (
            9,
            {ALLOWANCE: 5, "until:b": 2, "until:a": 2},
            {BONUS: 4, "until:a": 3, "until:b": 2},
            {ALLOWANCE: 5, "until:b": 2, "until:a": 2},
        ),
    ],
)
def test_spending_revoking_and_holding(
    amount: int, spent: dict[str, int], taken_back: dict[str, int], held: dict[str, int]
) -> None:
    mine = lots(allowance=5, soon=2, later=3, bonus=4)
    assert {change.lot.name: -change.credits for change in drawn(mine, amount)} == spent
    assert {change.lot.name: -change.credits for change in drawn_last(mine, amount)} == taken_back
    assert covered(mine, amount) == held


def test_more_than_there_is_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="1 credits less"):
        drawn(lots(1, 1, 1, 1), 5)
    assert sum(covered(lots(1, 1, 1, 1), 5).values()) == 4


lefts = st.integers(0, 50)


@given(lefts, lefts, lefts, lefts, st.data())
def test_both_ends_meet(allowance: int, soon: int, later: int, bonus: int, data: st.DataObject) -> None:
    """What is held and what may still be taken back are never the same credit."""
    mine = lots(allowance, soon, later, bonus)
    total = allowance + soon + later + bonus
    held = data.draw(st.integers(0, total))
    taken = {change.lot.name: -change.credits for change in drawn_last(mine, total - held)}
    kept = covered(mine, held)
    for lot in mine:
        assert kept.get(lot.name, 0) + taken.get(lot.name, 0) == lot.left_credits
