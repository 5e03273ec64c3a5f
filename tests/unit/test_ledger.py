"""What each kind of transfer does to an account, before any database is involved."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from conversations.ledger import AccountState, after

amounts = st.integers(1, 10**9)


@given(amounts, amounts, amounts)
def test_a_hold_and_its_settlement_move_exactly_what_was_posted(balance: int, held: int, cost: int) -> None:
    start = AccountState(3, balance + held, balance + held)
    holding = after(start, "hold", held)
    assert (holding.balance_credits, holding.available_credits) == (balance + held, balance)
    paid = min(cost, held)
    posted = after(holding, "post", paid, held)
    assert posted.balance_credits == posted.available_credits == balance + held - paid
    for kind in ("void", "expire"):
        given_back = after(holding, kind, held, held)  # type: ignore[arg-type]
        assert given_back == AccountState(5, start.balance_credits, start.available_credits)


@given(amounts)
def test_grants_and_what_is_taken_back_cancel_out(amount: int) -> None:
    start = AccountState(1, 7, 7)
    for kind in ("revoke", "lapse"):
        assert after(after(start, "grant", amount), kind, amount) == AccountState(3, 7, 7)  # type: ignore[arg-type]


def test_an_unknown_kind_is_a_bug() -> None:
    with pytest.raises(KeyError):
        after(AccountState(), "gift", 1)  # type: ignore[arg-type]
