import pytest
from hypothesis import given, strategies as st

from conversations.images.sheets.lettering import ELLIPSIS, font, lines, shown


@pytest.mark.parametrize(
    "text", ["Straße größer", "добавь туман", "Ελληνικά", "Đặng Thị Ngọc", "“quoted” — 1.5×", "žluťoučký kůň"]
)
def test_what_the_font_has_is_shown(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("猫を追加してください", "…"),
        ("שלום עולם", "…"),
        ("remove the 🎩 hat 👨‍👩‍👧 please", "remove the … hat … please"),
        ("e\u0301te\u0301", "été"),
        ("left\u200bright \u202eevil", "leftright evil"),
        ("two\nlines\t here", "two lines here"),
        ("", ""),
    ],
)
def test_what_it_lacks_becomes_dots_and_never_a_box(text: str, result: str) -> None:
    assert shown(text) == result


@given(text=st.text(max_size=200), width_px=st.integers(60, 400), most=st.integers(1, 4))
def test_lines_fit_and_keep_the_words_in_order(text: str, width_px: int, most: int) -> None:
    face = font(20)
    broken = lines(text, face, width_px, most)
    assert len(broken) <= most
    assert all(line and face.getlength(line) <= width_px for line in broken)
    kept = "".join("".join(broken).split()).removesuffix(ELLIPSIS)
    assert "".join(shown(text).split()).startswith(kept)


def test_a_long_request_ends_in_dots_and_breaks_at_spaces() -> None:
    broken = lines("make the sky over the harbour a little warmer and calmer", font(20), 200, 2)
    assert broken[0] == "make the sky over the"
    assert broken[1].endswith(ELLIPSIS)


def test_a_word_wider_than_a_line_is_broken_inside() -> None:
    assert len(lines("a" * 60, font(20), 200, 9)) > 1
