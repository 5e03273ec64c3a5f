"""Holds, settlements and revokes over a real store, past what the schema would refuse anyway: no error, the right sum."""

from __future__ import annotations

from datetime import timedelta

import pytest
from one_account import NOON, Account

from conversations.errors import NotEnoughCredits


async def test_a_cost_above_the_hold_posts_the_hold(ann: Account) -> None:
    await ann.grant(100, NOON)
    assert await ann.settle(await ann.hold(30, NOON), 31, NOON) == 30
    assert await ann.state() == (70, 70)


@pytest.mark.parametrize("first", [0, 12, 30])
@pytest.mark.parametrize("second", [0, 5, 30])
async def test_a_second_settlement_repeats_the_first(ann: Account, first: int, second: int) -> None:
    await ann.grant(100, NOON)
    held = await ann.hold(30, NOON)
    assert await ann.settle(held, first, NOON) == first
    assert await ann.settle(held, second, NOON + timedelta(days=1)) == first
    assert await ann.state() == (100 - first, 100 - first)


async def test_a_revoke_stops_at_what_is_available(ann: Account) -> None:
    await ann.grant(100, NOON)
    held = await ann.hold(30, NOON)
    assert await ann.revoke(500, NOON) == 70
    assert await ann.revoke(1, NOON + timedelta(days=1)) == 0
    assert await ann.settle(held, 30, NOON) == 30
    assert await ann.state() == (0, 0)


async def test_a_hold_above_what_is_available_is_refused_whole(ann: Account) -> None:
    await ann.grant(100, NOON)
    await ann.hold(60, NOON)
    with pytest.raises(NotEnoughCredits) as caught:
        await ann.hold(41, NOON)
    assert (caught.value.needed_credits, caught.value.available_credits) == (41, 40)
    assert await ann.state() == (100, 40)
