"""Turns and levels: quarter turns move pixels and change none, a tilt is found to a fraction of a degree or not claimed."""

from __future__ import annotations

import numpy as np
import pytest
from painted_pictures import paint, pixels
from PIL import Image, ImageDraw

from conversations.images.canvas.cutout import cut_out
from conversations.images.canvas.turning import LEVEL_WITHIN_DEGREES, TURNS, straightened, tilt_of, turned
from conversations.images.encode import to_png


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_turns_undo_each_other_pixel_for_pixel(mode: str) -> None:
    data = to_png(paint(60, 40, mode))
    for turn, back in (
        ("rotate-left", "rotate-right"),
        ("rotate-180", "rotate-180"),
        ("flip-horizontal", "flip-horizontal"),
        ("flip-vertical", "flip-vertical"),
    ):
        once = turned(data, turn)
        assert (pixels(once) != pixels(data)).any() if pixels(once).shape == pixels(data).shape else True
        np.testing.assert_array_equal(pixels(turned(once, back)), pixels(data))
    assert len(TURNS) == 5


def test_right_is_with_the_clock() -> None:
    data = to_png(np.arange(2 * 3 * 3, dtype=np.uint8).reshape(2, 3, 3))
    np.testing.assert_array_equal(pixels(turned(data, "rotate-right")), np.rot90(pixels(data), -1))
    np.testing.assert_array_equal(pixels(turned(data, "flip-horizontal")), pixels(data)[:, ::-1])


def seaside() -> Image.Image:
    """A sea's horizon, a mast and a little grain."""
    picture = Image.new("RGB", (520, 400), (150, 190, 230))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 210, 520, 400), (30, 80, 120))
    draw.rectangle((300, 60, 308, 330), (90, 60, 40))
    grain = np.random.default_rng(2).integers(-4, 5, (400, 520, 3))
    return Image.fromarray(np.clip(np.asarray(picture, np.int16) + grain, 0, 255).astype(np.uint8))


@pytest.mark.parametrize("tilt", [-9.0, -4.0, -1.5, 0.0, 2.0, 6.5])
def test_the_tilt_of_a_horizon_is_found_and_taken_back(tilt: float) -> None:
    leaning = seaside().rotate(-tilt, Image.Resampling.BICUBIC).crop((80, 70, 440, 330))
    found = tilt_of(leaning)
    assert found is not None
    assert abs(found - tilt) < 0.3
    level = Image.fromarray(pixels(straightened(to_png(leaning), found)))
    again = tilt_of(level)
    assert again is not None
    assert abs(again) < LEVEL_WITHIN_DEGREES
    assert level.width / level.height == pytest.approx(leaning.width / leaning.height, abs=0.02)
    corners = [level.getpixel((x, y)) for x in (0, level.width - 1) for y in (0, level.height - 1)]
    assert (0, 0, 0) not in corners


def test_where_nothing_is_straight_nothing_is_claimed() -> None:
    noise = np.random.default_rng(5).integers(0, 255, (60, 80, 3)).astype(np.uint8)
    clouds = Image.fromarray(noise).resize((480, 360), Image.Resampling.BICUBIC)
    assert tilt_of(clouds) is None
    assert tilt_of(Image.new("RGB", (200, 100), "white")) is None


def test_a_cut_out_keeps_the_subjects_pixels_and_clears_the_rest() -> None:
    data = to_png(paint(300, 200))
    made = cut_out(data)
    assert made is not None
    cut, confidence = made
    shown, whole = pixels(cut), pixels(data)
    assert shown.shape == (200, 300, 4)
    assert 0 < confidence <= 1
    assert shown[100, 100, 3] == 255
    assert shown[5, 290, 3] == 0
    opaque = shown[..., 3] == 255
    np.testing.assert_array_equal(shown[..., :3][opaque], whole[opaque])
    assert cut_out(to_png(Image.new("RGB", (200, 100), "white"))) is None
