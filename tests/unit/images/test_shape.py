"""Cuts and sizes: exact shapes, no distortion, nothing resampled that need not be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings, strategies as st
from painted_pictures import encoded, paint, pixels
from PIL import Image

from conversations.images.encode import to_png
from conversations.images.shape import (
    aspect_of,
    crop_box,
    crop_to_aspect,
    cut_to,
    to_format,
    upscale,
    upscaled_size,
)

EDGES = st.integers(1, 90)


def test_a_picture_of_the_planned_size_is_not_touched() -> None:
    data = encoded(paint(96, 64), "WEBP")
    assert cut_to(data, 96, 64) is data


@settings(max_examples=60)
@given(width_px=EDGES, height_px=EDGES, wanted_width_px=EDGES, wanted_height_px=EDGES)
def test_a_cut_has_exactly_the_planned_size(
    width_px: int, height_px: int, wanted_width_px: int, wanted_height_px: int
) -> None:
    cut = cut_to(encoded(paint(width_px, height_px), "PNG"), wanted_width_px, wanted_height_px)
    assert pixels(cut).shape == (wanted_height_px, wanted_width_px, 3)
    assert cut_to(cut, wanted_width_px, wanted_height_px) is cut


@given(width_px=EDGES, height_px=EDGES, share=st.floats(0.1, 1), is_wide=st.booleans())
def test_where_one_edge_fits_the_pixels_are_the_pictures_own(
    width_px: int, height_px: int, share: float, is_wide: bool
) -> None:
    whole = np.asarray(paint(width_px, height_px))
    wanted = (
        (max(1, int(width_px * share)), height_px) if is_wide else (width_px, max(1, int(height_px * share)))
    )
    cut = pixels(cut_to(to_png(whole), *wanted))
    left, top = (width_px - wanted[0]) // 2, (height_px - wanted[1]) // 2
    np.testing.assert_array_equal(cut, whole[top : top + wanted[1], left : left + wanted[0]])


def test_scaling_does_not_distort() -> None:
    circle = Image.new("RGB", (400, 400), "black")
    circle.paste("white", (100, 100, 300, 300))
    cut = pixels(cut_to(to_png(circle), 300, 200))[..., 0] > 128
    assert abs(int(cut.any(0).sum()) - 150) <= 1
    assert abs(int(cut.any(1).sum()) - 150) <= 1


def test_alpha_survives_a_cut() -> None:
    assert pixels(cut_to(encoded(paint(mode="RGBA"), "PNG"), 50, 50)).shape == (50, 50, 4)


@pytest.mark.parametrize(
    ("text", "aspect"), [("16:9", (16, 9)), ("32x18", (16, 9)), (" 2 / 3 ", (2, 3)), ("1:1", (1, 1))]
)
def test_aspects_are_read_in_lowest_terms(text: str, aspect: tuple[int, int]) -> None:
    assert aspect_of(text) == aspect


@pytest.mark.parametrize("text", ["", "wide", "0:3", "16:0", "1.91:1", "-1:2", "99999:1"])
def test_what_is_no_aspect_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an aspect"):
        aspect_of(text)


@given(width_px=EDGES, height_px=EDGES, wide=st.integers(1, 21), high=st.integers(1, 21))
def test_a_crop_is_the_largest_of_exactly_the_aspect(
    width_px: int, height_px: int, wide: int, high: int
) -> None:
    wide, high = aspect_of(f"{wide}:{high}")
    assume(width_px >= wide and height_px >= high)
    left, top, right, bottom = crop_box(paint(width_px, height_px), wide, high)
    assert 0 <= left < right <= width_px
    assert 0 <= top < bottom <= height_px
    assert (right - left) * high == (bottom - top) * wide
    assert right - left + wide > width_px or bottom - top + high > height_px


def test_a_crop_holds_the_pictures_own_pixels_and_happens_once() -> None:
    whole = paint(96, 64)
    cut = crop_to_aspect(encoded(whole, "PNG"), "1:1")
    left, top, right, bottom = crop_box(whole, 1, 1)
    np.testing.assert_array_equal(pixels(cut), np.asarray(whole)[top:bottom, left:right])
    assert crop_to_aspect(cut, "1:1") is cut


def test_too_few_pixels_for_an_aspect_are_said_so() -> None:
    with pytest.raises(ValueError, match="too small"):
        crop_to_aspect(encoded(paint(10, 10), "PNG"), "16:9")


@pytest.mark.parametrize("place", [0.15, 0.3, 0.5, 0.7, 0.85])
@pytest.mark.parametrize("aspect", [(9, 16), (1, 1), (2, 3)])
def test_a_subject_stays_in_wherever_it_stands(place: float, aspect: tuple[int, int]) -> None:
    y, x = np.mgrid[0:400, 0:800]
    pixels_ = np.stack([90 + x / 16, 110 + y / 8, 150 + 0 * x], axis=-1)
    radius = 50
    centre = min(max(place * 800, radius), 800 - radius)
    pixels_[(x - centre) ** 2 + (y - 220) ** 2 < radius**2] = (200, 60, 40)
    left, _, right, _ = crop_box(Image.fromarray(pixels_.astype(np.uint8)), *aspect)
    assert left <= centre - radius
    assert right >= centre + radius


def test_a_small_glare_does_not_draw_the_cut_away_from_the_subject() -> None:
    y, x = np.mgrid[0:300, 0:600]
    scene = np.stack([50 + 0 * x, 70 + y / 10, 90 + 0 * x], axis=-1)
    scene[(x - 170) ** 2 / 1.0 + (y - 190) ** 2 / 2.5 < 45**2] = (200, 110, 50)
    scene[(x - 520) ** 2 + (y - 50) ** 2 < 28**2] = (255, 250, 235)
    left, _, right, _ = crop_box(Image.fromarray(scene.astype(np.uint8)), 9, 16)
    assert left <= 170 - 45
    assert right >= 170 + 45


def test_a_picture_without_a_subject_is_cut_in_the_middle() -> None:
    assert crop_box(Image.new("RGB", (300, 100), "teal"), 1, 1) == (100, 0, 200, 100)


@pytest.mark.parametrize(
    ("size", "result"),
    [("2x", (3072, 2048)), ("4x", (6144, 4096)), ("2k", (2048, 1365)), ("4k", (3840, 2560))],
)
def test_sizes_are_what_people_call_them(size: str, result: tuple[int, int]) -> None:
    assert upscaled_size(1536, 1024, size) == result


@given(
    width_px=st.integers(1, 9000),
    height_px=st.integers(1, 9000),
    size=st.sampled_from(["2x", "4x", "2k", "4k"]),
)
def test_an_upscale_never_shrinks_and_never_passes_the_limit(
    width_px: int, height_px: int, size: str
) -> None:
    limit_px = 20_000_000
    wide, high = upscaled_size(width_px, height_px, size, limit_px=limit_px)
    assert wide >= width_px
    assert high >= height_px
    assert wide * high <= max(limit_px, width_px * height_px)


def test_an_upscale_is_smooth_and_true() -> None:
    data = encoded(paint(48, 32), "PNG")
    larger = Image.fromarray(pixels(upscale(data, "2x")))
    assert larger.size == (96, 64)
    back = np.asarray(larger.resize((48, 32), Image.Resampling.BOX)).astype(int)
    assert np.abs(back - np.asarray(paint(48, 32)).astype(int)).mean() < 4


def test_what_is_large_enough_is_not_touched() -> None:
    data = encoded(paint(96, 64), "PNG")
    assert upscale(data, "2x", limit_px=96 * 64) is data
    with pytest.raises(ValueError, match="not a size"):
        upscale(data, "8x")


def test_a_picture_changes_its_format() -> None:
    assert to_format(encoded(paint(), "PNG"), "jpeg").startswith(b"\xff\xd8")
    np.testing.assert_array_equal(
        pixels(to_format(encoded(paint(), "WEBP", lossless=True), "png")), np.asarray(paint())
    )
