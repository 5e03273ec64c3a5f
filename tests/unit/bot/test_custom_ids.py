"""Buttons are named by a deed and ids, and found again by them."""

from __future__ import annotations

import re

import pytest

from bot.custom_ids import TEMPLATE, custom_id, mentions_turn, press_of
from conversations.ids import TurnId


def test_a_name_reads_back_as_the_press_it_was_made_for() -> None:
    match = re.fullmatch(TEMPLATE, custom_id("undo", "1573546020644585472-2"))
    assert match is not None
    press = press_of(match["deed"], match["ids"])
    assert press.deed == "undo"
    assert press.turn_id == "1573546020644585472-2"


def test_several_numbers_travel_together() -> None:
    assert press_of("compare", custom_id("compare", 1, 12, 3).split(":")[2]).numbers == (1, 12, 3)


def test_a_turn_is_found_by_its_whole_id_only() -> None:
    names = ["dr:undo:123-2", "dr:vary:4"]
    assert mentions_turn(names, TurnId("123-2"))
    assert not mentions_turn(names, TurnId("123"))
    assert not mentions_turn(names, TurnId("12"))


def test_foreign_ids_are_not_ours() -> None:
    assert not mentions_turn(["other:undo:123"], TurnId("123"))
    assert re.fullmatch(TEMPLATE, "dr:explode:1") is None
    assert re.fullmatch(TEMPLATE, "dr:undo:") is None


def test_a_name_beyond_discords_limit_is_refused() -> None:
    with pytest.raises(ValueError, match="custom id"):
        custom_id("compare", *range(1000, 1030))
