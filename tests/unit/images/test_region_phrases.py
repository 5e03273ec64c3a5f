"""Words for places: every usual way of saying them means the same pixels, and what names none is left to the model."""

from __future__ import annotations

import pytest

from conversations.images.regions.phrases import read
from conversations.images.regions.places import WHOLE, Band, Border, Box, PixelBox, Seen

THIRD, TWO = pytest.approx(1 / 3), pytest.approx(2 / 3)
LEFT_THIRD, RIGHT_THIRD = Box(0, 0, 1 / 3, 1), Box(1 - 1 / 3, 0, 1, 1)


@pytest.mark.parametrize(
    ("box", "phrases"),
    [
        (Box(0, 0, 0.5, 0.5), ["top left", "the top-left corner", "in the upper left", "upper left-hand corner",
                               "the top left quarter of the picture", "northwest corner", "oben links"]),
        (Box(0.5, 0, 1, 1), ["right", "the right half", "on the right-hand side", "right side of the image"]),
        (Box(0, 0, 1, 0.5), ["the upper half", "top", "upper part", "the top half of the frame"]),
        (LEFT_THIRD, ["the left third", "left 1/3", "one third on the left", "das linke Drittel"]),
        (Box(0, 1 - 2 / 3, 1, 1), ["the lower two thirds", "the bottom 2/3"]),
        (Box(0, 0, 1, 0.2), ["the top 20%", "upper 20 percent", "a strip along the top", "the top fifth"]),
        (Box(0.25, 0.25, 0.75, 0.75), ["the centre", "in the middle", "middle of the picture"]),
        (Box(0.25, 0, 0.75, 0.5), ["top center", "the upper middle"]),
        (Box(0, 0.25, 0.5, 0.75), ["centre left", "middle left"]),
        (Box(0, 1 / 3, 1, 2 / 3), ["the middle row"]),
        (Box(0, 0, 0.125, 1), ["the left edge"]),
        (WHOLE, ["everything", "the whole picture", "all of it"]),
    ],
)  # fmt: skip
def test_the_usual_phrasings_of_a_box(box: Box, phrases: list[str]) -> None:
    for phrase in phrases:
        where = read(phrase)
        assert where is not None, phrase
        [found] = where.within
        assert isinstance(found, Box), phrase
        near = pytest.approx([box.left, box.top, box.right, box.bottom])
        assert [found.left, found.top, found.right, found.bottom] == near, phrase


def test_places_are_joined_and_left_out() -> None:
    both = read("left and right thirds")
    assert both is not None
    assert [place.right for place in both.within if isinstance(place, Box)] == [THIRD, 1]
    assert [place.left for place in both.within if isinstance(place, Box)] == [0, TWO]
    assert read("everything except the subject").without == (Seen("subject"),)  # type: ignore[union-attr]
    assert read("the right half but not the bottom").without == (Box(0, 0.5, 1, 1),)  # type: ignore[union-attr]
    assert len(read("the corners").within) == 4  # type: ignore[union-attr]
    assert read("a thin border").within == (Border(0.05),)  # type: ignore[union-attr]
    assert read("the left 100 px").within == (Band("left", 100),)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("phrase", "seen"),
    [
        ("the sky", Seen("sky")),
        ("the bright blue sky", Seen("sky")),
        ("background", Seen("subject", "behind")),
        ("behind her", Seen("subject", "behind")),
        ("in the background behind her", Seen("subject", "behind")),
        ("around the mug", Seen("subject", "around", certain=False)),
        ("the area around the cup", Seen("subject", "around", certain=False)),
        ("to the left of the house", Seen("subject", "left of", certain=False)),
        ("above the subject", Seen("subject", "above")),
        ("der Hintergrund", Seen("subject", "behind")),
    ],
)
def test_what_has_to_be_looked_for(phrase: str, seen: Seen) -> None:
    assert read(phrase).within == (seen,)  # type: ignore[union-attr]


def test_boxes_and_cells_are_exact() -> None:
    assert read("box 10,20,300,200").within == (PixelBox(10, 20, 300, 200),)  # type: ignore[union-attr]
    [share] = read("10%, 20%, 30%, 40%").within  # type: ignore[union-attr]
    assert (share.left, share.top, share.right, share.bottom) == pytest.approx((0.1, 0.2, 0.4, 0.6))
    assert len(read("cells A1-C2").within) == 6  # type: ignore[union-attr]
    assert read("B2").within == (Box(0.2, 0.2, 0.4, 0.4),)  # type: ignore[union-attr]
    assert len(read("A1, a1 and B3").within) == 2  # type: ignore[union-attr]


@pytest.mark.parametrize("phrase", ["purple", "the mug", "a hat", "box 1,2,0,5", "F9", "nothing"])
def test_what_names_no_place_is_left_to_the_model(phrase: str) -> None:
    assert read(phrase) is None


@pytest.mark.parametrize(
    ("said", "english"),
    [
        ("左の三分の一", "the left third"),
        ("空", "the sky"),
        ("顔以外すべて", "everything except the face"),
        ("右上の角", "the top right corner"),
        ("空と左半分", "the sky and the left half"),
        ("人物の後ろ", "behind the person"),
        ("der Himmel und die linke Hälfte", "the sky and the left half"),
        ("le ciel et la moitié gauche", "the sky and the left half"),
        ("el cielo y la mitad izquierda", "the sky and the left half"),
    ],
)
def test_places_are_read_in_other_languages(said: str, english: str) -> None:
    assert read(said) == read(english) is not None


def test_japanese_that_names_no_place_is_left_to_the_model() -> None:
    assert read("人形") is None
    assert read("ひとつの願い") is None
