"""Charts: bytes that are pictures of one width, the same for the same rows, and never in need of a formula or a font."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from PIL import Image

from conversations.images.charts.bars import Day, Row, by_day, largest, ranked, round_step
from conversations.images.charts.figure import HELD, LABEL_PX, LEFT, SPENT, WIDTH_PX, cut, width_of
from conversations.images.charts.period import Part, Period, period
from conversations.images.sheets.canvas import Colour

FIRST = date(2026, 11, 1)
LARGEST_BYTES = 60_000


def days(*amounts: int) -> list[Day]:
    return [Day(FIRST + timedelta(days=place), amount) for place, amount in enumerate(amounts)]


def opened(data: bytes) -> Image.Image:
    assert len(data) < LARGEST_BYTES
    picture = Image.open(io.BytesIO(data))
    assert (picture.format, picture.width) == ("WEBP", WIDTH_PX)
    return picture.convert("RGB")


def painted_px(picture: Image.Image, colour: Colour) -> int:
    return int((np.asarray(picture) == np.array(colour, np.uint8)).all(axis=2).sum())


def test_a_day_with_twice_the_amount_has_twice_the_bar() -> None:
    one = painted_px(opened(by_day("t", "", days(100, 0, 0))), SPENT)
    more = painted_px(opened(by_day("t", "", days(100, 0, 50))), SPENT)
    assert 1.45 < more / one < 1.55


def test_the_same_rows_make_the_same_bytes() -> None:
    assert by_day("Spent", "so far", days(3, 0, 9)) == by_day("Spent", "so far", days(3, 0, 9))


def test_names_are_words_and_never_formulas() -> None:
    opened(
        ranked("$\\frac{", "\\undefined$", [Row("$x_1$ \\bad{", 3), Row("日本語 🦊 \x00\n", 2), Row("", 1)])
    )


def test_many_people_become_the_largest_and_others() -> None:
    rows = [Row(f"person {number}", number) for number in range(1, 21)]
    shown = largest(rows, "others")
    assert [each.amount for each in shown[:7]] == [20, 19, 18, 17, 16, 15, 14]
    assert shown[7] == Row("13 others", sum(range(1, 14)))
    assert sum(each.amount for each in shown) == sum(each.amount for each in rows)
    opened(ranked("By person", "", rows))


def test_little_left_of_an_allowance_is_orange() -> None:
    picture = opened(ranked("Left", "", [Row("Ada", 4000, 5000), Row("Ben", 200, 5000), Row("Cy", 0, 0)]))
    assert painted_px(picture, LEFT) > 10 * painted_px(picture, HELD) > 0


def test_a_period_shows_its_parts_in_proportion() -> None:
    shown = Period(
        spent=Part(name="spent", amount=500),
        held=Part(name="held", amount=100),
        left=Part(name="left", amount=400),
        days=(),
    )
    picture = opened(period("400 left", "", shown))
    parts = [painted_px(picture, colour) for colour in (SPENT, HELD, LEFT)]
    assert [round(each / sum(parts), 1) for each in parts] == [0.5, 0.1, 0.4]


def test_nothing_at_all_is_no_chart() -> None:
    with pytest.raises(ValueError, match="no day"):
        by_day("t", "", days(0, 0))
    with pytest.raises(ValueError, match="no rows"):
        ranked("t", "", [])


@given(st.integers(0, 10**9))
@settings(max_examples=60)
def test_levels_are_few(highest: int) -> None:
    assert highest / round_step(highest) <= 5


@given(st.text(max_size=60))
@settings(max_examples=40)
def test_long_words_are_cut_to_their_room(words: str) -> None:
    assert width_of(cut(words, LABEL_PX, "regular", 300), LABEL_PX) <= 300


def test_starting_the_bot_loads_no_plotting_library() -> None:
    words = "import sys, bot.client, bot.wiring.core; print([m for m in ('matplotlib', 'cv2') if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
