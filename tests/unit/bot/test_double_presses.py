"""Two presses within a moment are one."""

from __future__ import annotations

from bot.double_presses import DoublePresses


class Hand:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def test_a_second_press_of_the_same_button_by_the_same_person_is_dropped() -> None:
    presses = DoublePresses(Hand())
    assert not presses.is_second(1, 10, "undo:5")
    assert presses.is_second(1, 10, "undo:5")


def test_another_person_button_or_message_is_its_own() -> None:
    presses = DoublePresses(Hand())
    assert not presses.is_second(1, 10, "undo:5")
    assert not presses.is_second(2, 10, "undo:5")
    assert not presses.is_second(1, 10, "reroll:5")
    assert not presses.is_second(1, 11, "undo:5")


def test_after_a_moment_a_press_counts_again() -> None:
    clock = Hand()
    presses = DoublePresses(clock)
    assert not presses.is_second(1, 10, "undo:5")
    clock.now_s += 2.1
    assert not presses.is_second(1, 10, "undo:5")
