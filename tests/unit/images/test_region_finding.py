"""Regions on arrays: geometry exactly, sky and subject with an honest confidence, and what lies around them."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from PIL import Image, ImageDraw

from conversations.images.encode import to_png
from conversations.images.masks import Mask, to_alpha_png
from conversations.images.regions.finding import find, locate
from conversations.images.regions.grid import grid_preview
from conversations.images.regions.overlay import region_preview
from conversations.images.regions.phrases import read
from conversations.images.regions.places import CELLS

SIZE = (240, 160)


def landscape() -> tuple[bytes, np.ndarray, np.ndarray]:
    """A blue sky over rough ground with a red disc before both: (PNG, the sky's pixels, the disc's)."""
    y, x = np.mgrid[0 : SIZE[1], 0 : SIZE[0]]
    grain = np.random.default_rng(3).integers(-25, 25, (SIZE[1], SIZE[0]))
    pixels = np.stack([90 + y / 4, 150 + y / 3, 235 + y * 0], axis=-1)
    ground = y >= 80
    pixels[ground] = np.stack([90 + grain, 120 + grain, 60 + grain], axis=-1)[ground]
    disc = (x - 150) ** 2 + (y - 85) ** 2 < 34**2
    pixels[disc] = (215, 40, 45)
    return to_png(Image.fromarray(pixels.clip(0, 255).astype(np.uint8))), ~ground & ~disc, disc


def overlap(first: np.ndarray, second: np.ndarray) -> float:
    return float((first & second).sum() / (first | second).sum())


@settings(max_examples=30)
@given(width_px=st.integers(1, 90), height_px=st.integers(1, 90))
def test_geometry_is_exact_at_every_size(width_px: int, height_px: int) -> None:
    pixels = np.zeros((height_px, width_px, 3), np.uint8)

    def of(phrase: str) -> np.ndarray:
        found = locate(pixels, read(phrase))  # type: ignore[arg-type]
        assert found is not None, phrase
        assert found.confidence == 1
        return found.mask.may_change

    thirds = [of(f"the {side} third") for side in ("left", "middle", "right")]
    assert np.maximum.reduce(thirds).min() == 255
    assert np.maximum.reduce([of(name) for name in CELLS]).min() == 255
    assert of("left third").any(0).sum() == -(-width_px // 3)
    assert (of("left half") | of("right half")).min() == 255
    assert (of("box 0,0,1,1") == 255).sum() == 1


def test_what_is_left_out_is_left_out_exactly() -> None:
    pixels = np.zeros((60, 90, 3), np.uint8)
    found = locate(pixels, read("everything except the left third"))  # type: ignore[arg-type]
    assert found is not None
    assert found.mask.may_change[:, :30].max() == 0
    assert found.mask.may_change[:, 30:].min() == 255
    assert locate(pixels, read("the left half except everything")) is None  # type: ignore[arg-type]


def test_the_sky_and_the_subject_are_found() -> None:
    data, sky, disc = landscape()
    found = find(data, "the sky")
    assert found is not None
    assert overlap(found.mask.may_change > 0, sky) > 0.93
    assert found.is_sure
    behind = find(data, "behind her")
    assert behind is not None
    assert overlap(behind.mask.may_change > 0, ~disc) > 0.95
    assert behind.is_sure


def test_around_a_thing_is_a_ring_and_a_guess_is_called_one() -> None:
    data, _, disc = landscape()
    ring = find(data, "around the ball")
    sure = find(data, "around the subject")
    assert ring is not None
    assert sure is not None
    assert not (ring.mask.may_change[disc] > 0).mean() > 0.1
    touching = np.asarray(Image.fromarray(disc).resize(SIZE))
    assert (ring.mask.may_change > 0).sum() > touching.sum() * 0.4
    assert ring.mask.share < 0.5
    assert ring.confidence < sure.confidence


def test_where_nothing_stands_out_the_confidence_says_so() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (120, 160, 3)).astype(np.uint8)
    flat = np.full((120, 160, 3), 128, np.uint8)
    for pixels in (noise, flat):
        found = locate(pixels, read("behind her"))  # type: ignore[arg-type]
        assert found is None or not found.is_sure


def test_looking_twice_finds_the_same() -> None:
    data, _, _ = landscape()
    first, second = find(data, "the background"), find(data, "the background")
    np.testing.assert_array_equal(first.mask.may_change, second.mask.may_change)  # type: ignore[union-attr]


@pytest.mark.parametrize("phrase", ["the sky", "the left third", "the background"])
def test_a_region_can_be_sent_and_shown(phrase: str) -> None:
    data, _, _ = landscape()
    found = find(data, phrase)
    assert found is not None
    assert Image.open(io.BytesIO(to_alpha_png(found.mask))).size == SIZE
    shown = np.asarray(Image.open(io.BytesIO(region_preview(data, found.mask))).convert("RGB"), np.int16)
    base = np.asarray(Image.open(io.BytesIO(data)), np.int16)
    inside = found.mask.may_change > 0
    deep = inside & (np.abs(shown - base).max(-1) < 24)
    assert deep.sum() > 0.6 * inside.sum()  # the rest lies under the line around it
    assert shown[~inside].mean() < 0.6 * base[~inside].mean()


@pytest.mark.parametrize("size", [(64, 64), (1500, 400), (300, 900)])
def test_the_grid_names_every_cell_at_every_shape(size: tuple[int, int]) -> None:
    plain = Image.new("RGB", size, (120, 120, 120))
    drawn = np.asarray(Image.open(io.BytesIO(grid_preview(to_png(plain)))).convert("L"), np.int16)
    changed = np.abs(drawn - 120) > 60
    height_px, width_px = changed.shape
    assert max(width_px, height_px) <= 1024
    for row in range(5):
        for column in range(5):
            corner = changed[
                row * height_px // 5 + 4 : row * height_px // 5 + height_px // 7,
                column * width_px // 5 + 4 : column * width_px // 5 + width_px // 7,
            ]
            assert corner.any(), (row, column)


def test_a_mask_of_another_size_is_not_shown() -> None:
    picture = Image.new("RGB", (40, 40))
    ImageDraw.Draw(picture).rectangle((5, 5, 20, 20), "white")
    with pytest.raises(ValueError, match="mask"):
        region_preview(to_png(picture), Mask(np.zeros((30, 30), np.uint8)))
