"""Foreign words become one harmless line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from bot.plain_text import in_credits, in_seconds, one_line, plain

HOSTILE = st.text(max_size=300) | st.text("@everyone#*_~`|<>[]()\\:/-1 \n\u202e\u200b", max_size=300)


@given(HOSTILE, st.integers(1, 200))
def test_it_fits_on_one_line_of_the_length_asked_for(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert len(line) <= limit
    assert "\n" not in line
    assert "\r" not in line


@given(HOSTILE, st.integers(1, 200))
def test_nothing_in_it_means_anything_to_discord(text: str, limit: int) -> None:
    safe = plain(text, limit)
    assert len(safe) <= 2 * limit
    assert not re.search(r"@(?!\u200b)", safe)
    bare = re.sub(r"\\(.)", "", safe)
    assert not re.search(r"[*_~`|<>\[\]()#:\\-]", bare)


def test_writing_direction_cannot_be_turned() -> None:
    assert "\u202e" not in one_line("cat \u202egnp.exe", 50)


def test_emoji_of_several_parts_stay_whole() -> None:
    assert one_line("a 👩‍🚀 on the ☀️", 50) == "a 👩‍🚀 on the ☀️"


def test_a_long_text_is_cut_at_a_word() -> None:
    assert one_line("a lighthouse above the sea", 16) == "a lighthouse…"


@pytest.mark.parametrize(
    ("duration_s", "said"),
    [(0.84, "0.8 s"), (9.96, "10 s"), (12.4, "12 s"), (59.6, "1 min 0 s"), (125, "2 min 5 s")],
)
def test_durations_read_naturally(duration_s: float, said: str) -> None:
    assert in_seconds(duration_s) == said


def test_one_credit_is_singular() -> None:
    assert in_credits(1) == "1 credit"
    assert in_credits(1200) == "1,200 credits"
