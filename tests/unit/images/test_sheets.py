"""The sheets as pictures: their size, what is on them, and that nothing odd in a thread breaks them."""

from __future__ import annotations

import io

import numpy as np
import pytest
from painted_pictures import encoded, paint, pixels
from PIL import Image

from conversations.images.sheets.canvas import ACCENT, Canvas
from conversations.images.sheets.lineage import SheetNode, lineage_sheet, page_count
from conversations.images.sheets.side_by_side import compare_sheet, index_strip, variations_sheet

PICTURE = encoded(paint(), "PNG")


def chain(count: int, head: int | None = None) -> list[SheetNode]:
    return [
        SheetNode(
            number=number,
            parent=number - 1 or None,
            caption=f"change {number}",
            author="Ana",
            picture=PICTURE,
            is_head=number == (head or count),
        )
        for number in range(1, count + 1)
    ]


def near(image: np.ndarray, colour: tuple[int, int, int], tolerance: int = 24) -> np.ndarray:
    return np.abs(image.astype(int) - colour).max(-1) < tolerance


def test_a_page_grows_with_its_tree() -> None:
    small, large = (Image.open(io.BytesIO(lineage_sheet(chain(count)))) for count in (1, 24))
    assert small.format == "WEBP"
    assert small.width < 500
    assert large.width == 2 * 52 + 4 * 264 + 3 * 52
    assert large.height > 3 * small.height


def test_the_head_and_the_way_to_it_carry_the_accent() -> None:
    alone = near(pixels(lineage_sheet(chain(3, head=1))), ACCENT)
    to_the_end = near(pixels(lineage_sheet(chain(3, head=3))), ACCENT)
    assert alone[:, 400:].sum() < 20
    assert alone[:, :400].sum() > 500
    assert to_the_end.sum() > alone.sum()


def test_every_picture_is_on_the_sheet() -> None:
    colours = [(200, 30, 30), (30, 160, 60), (40, 60, 200)]
    nodes = [
        SheetNode(
            number=at + 1,
            parent=at or None,
            caption="",
            author="",
            picture=encoded(Image.new("RGB", (600, 400), colour), "PNG"),
        )
        for at, colour in enumerate(colours)
    ]
    sheet = pixels(lineage_sheet(nodes))
    places = [np.argwhere(near(sheet, colour))[:, 1].mean() for colour in colours]
    assert places == sorted(places)
    assert all(near(sheet, colour).sum() > 20_000 for colour in colours)


def test_sixty_revisions_take_three_pages_and_the_head_chooses_the_first_shown() -> None:
    nodes = chain(60, head=30)
    assert page_count(60) == 3
    assert lineage_sheet(nodes) == lineage_sheet(nodes, page=2)
    assert lineage_sheet(nodes, page=1) != lineage_sheet(nodes, page=2)
    assert lineage_sheet([node for node in nodes if not node.is_head]) == lineage_sheet(
        [node for node in nodes if not node.is_head], page=3
    )


@pytest.mark.parametrize("page", [0, 4])
def test_a_page_that_does_not_exist_is_said_so(page: int) -> None:
    with pytest.raises(ValueError, match="no page"):
        lineage_sheet(chain(60), page=page)


def test_a_sheet_of_nothing_is_a_slip() -> None:
    with pytest.raises(ValueError, match="0 revisions"):
        lineage_sheet([])


@pytest.mark.parametrize("count", [*range(1, 25, 4), 24])
def test_every_number_of_revisions_is_drawn_also_when_each_comes_from_the_first(count: int) -> None:
    nodes = [
        SheetNode(number=number, parent=1 if number > 1 else None, caption="x", author="y", picture=None)
        for number in range(1, count + 1)
    ]
    assert Image.open(io.BytesIO(lineage_sheet(nodes))).width <= 2000


def test_odd_revisions_are_drawn_all_the_same() -> None:
    tall = encoded(paint(20, 400), "PNG")
    nodes = [
        SheetNode(number=1, parent=None, caption="", author="", picture=None),
        SheetNode(number=2, parent=1, caption="x" * 4000, author="y" * 200, picture=b"damaged"),
        SheetNode(number=3, parent=2, caption="猫\n🎩", author="田中", picture=PICTURE, erased=True),
        SheetNode(number=7, parent=5, caption="made from a missing one", author="Ö", picture=tall),
        SheetNode(number=8, parent=9, caption="made from a later one", author="Ö", picture=PICTURE[:-40]),
        SheetNode(
            number=9,
            parent=9,
            caption="made from itself",
            author="Ö",
            picture=encoded(paint(mode="RGBA"), "PNG"),
        ),
    ]
    assert Image.open(io.BytesIO(lineage_sheet(nodes))).width > 600


def test_an_erased_picture_is_not_shown_even_if_its_bytes_are_at_hand() -> None:
    red = encoded(Image.new("RGB", (90, 60), (250, 0, 0)), "PNG")
    node = SheetNode(number=1, parent=None, caption="", author="", picture=red, erased=True)
    assert not near(pixels(lineage_sheet([node])), (250, 0, 0)).any()


def test_compared_pictures_stand_at_one_height_in_order() -> None:
    wide = encoded(Image.new("RGB", (300, 100), (250, 0, 0)), "PNG")
    tall = encoded(Image.new("RGB", (100, 300), (0, 0, 250)), "PNG")
    sheet = pixels(compare_sheet([("v1 before", wide), ("v2 after", tall)]))
    extents = []
    for colour in ((250, 0, 0), (0, 0, 250)):
        found = np.argwhere(near(sheet, colour))
        extents.append((found[:, 0].min(), found[:, 0].max(), found[:, 1].min(), found[:, 1].max()))
    (top, bottom, _, right), (other_top, other_bottom, other_left, _) = extents
    assert abs(int(top) - int(other_top)) <= 2
    assert abs(int(bottom) - int(other_bottom)) <= 2
    assert right < other_left


@pytest.mark.parametrize("count", range(1, 13))
def test_any_number_of_variations_fits_a_sheet(count: int) -> None:
    sheet = Image.open(io.BytesIO(variations_sheet([("v1", PICTURE)] * count)))
    assert sheet.width <= 1810
    assert sheet.height <= 2400


def test_numbers_tell_variations_apart() -> None:
    assert variations_sheet([("v1", PICTURE)]) != variations_sheet([("v5", PICTURE)])


@pytest.mark.parametrize("count", [0, 13])
def test_too_few_or_too_many_pictures_are_a_slip(count: int) -> None:
    with pytest.raises(ValueError, match="1 to 12"):
        variations_sheet([("v", PICTURE)] * count)
    with pytest.raises(ValueError, match="1 to 12"):
        compare_sheet([("v", PICTURE)] * count)


def test_extreme_shapes_are_kept_within_the_sheet() -> None:
    strip = encoded(paint(2000, 10), "PNG")
    sheet = Image.open(
        io.BytesIO(compare_sheet([("strip", strip), ("tower", encoded(paint(10, 2000), "PNG"))]))
    )
    assert sheet.width <= 1860
    assert sheet.height <= 1100


def test_shapes_after_pictures_are_a_slip() -> None:
    canvas = Canvas(50, 50)
    canvas.text("late", 0, 0, 12)
    with pytest.raises(RuntimeError, match="shapes come before"):
        canvas.dot(5, 5, 2, ACCENT)


@pytest.mark.parametrize("missing", [None, b"damaged", PICTURE[:60]])
def test_a_picture_that_is_gone_is_an_empty_frame_beside_the_others(missing: bytes | None) -> None:
    red = encoded(Image.new("RGB", (300, 300), (250, 0, 0)), "PNG")
    for sheet in (
        compare_sheet([("v1", red), ("v2", missing)]),
        variations_sheet([("v1", red), ("v2", missing)]),
    ):
        left, right = np.array_split(near(pixels(sheet), (250, 0, 0)), 2, axis=1)
        assert left.mean() > 0.5
        assert right.mean() < 0.01


def test_labels_are_large_enough_where_a_phone_shows_the_sheet() -> None:
    sheet = pixels(compare_sheet([("v12", PICTURE), ("v13", PICTURE)]))
    above = sheet[: sheet.shape[0] // 6]
    rows = np.flatnonzero((above.min(-1) > 180).any(1))
    height_px = (rows[-1] - rows[0] + 1) * 360 / sheet.shape[1]
    assert height_px >= 10


@pytest.mark.parametrize(("count", "rows"), [(2, 1), (5, 1), (6, 2), (10, 2)])
def test_an_index_strip_is_flat_and_numbers_every_picture(count: int, rows: int) -> None:
    pictures = [(f"v{number}", encoded(paint(64, 64), "PNG")) for number in range(1, count + 1)]
    strip = Image.open(io.BytesIO(index_strip(pictures)))
    plain = Image.open(io.BytesIO(index_strip([("", data) for _, data in pictures])))
    assert strip.width < 1410
    assert strip.height < strip.width * rows / (count / rows) + 100
    assert strip.tobytes() != plain.tobytes()
