"""What changed between two pictures: only that glows, wherever it is, whatever the pictures' shapes and modes."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from painted_pictures import encoded, paint, pixels
from PIL import Image, ImageDraw

from conversations.errors import PictureRefused
from conversations.images.sheets.before_after import before_after
from conversations.images.sheets.difference import difference
from conversations.images.sheets.overlap import overlap

SIZE = (240, 160)


def scene(size: tuple[int, int] = SIZE, seed: int = 3) -> Image.Image:
    """Rough shapes and fine grain with no repeats, so that a cut has one place."""
    cells = np.random.default_rng(seed).integers(30, 220, (12, 18, 3)).astype(np.uint8)
    smooth = np.asarray(Image.fromarray(cells).resize(size, Image.Resampling.BICUBIC)).astype(int)
    grain = np.random.default_rng(seed).integers(-4, 5, smooth.shape)
    return Image.fromarray((smooth + grain).clip(0, 255).astype(np.uint8))


def png(image: Image.Image) -> bytes:
    return encoded(image, "PNG")


def with_patch(image: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    changed = image.copy()
    ImageDraw.Draw(changed).rectangle((box[0], box[1], box[2] - 1, box[3] - 1), fill=(255, 0, 255))
    return changed


@given(left=st.integers(4, 190), top=st.integers(4, 120), side=st.integers(12, 36))
@settings(max_examples=15, deadline=None)
def test_just_what_changed_glows_and_is_counted(left: int, top: int, side: int) -> None:
    box = (left, top, min(left + side, SIZE[0]), min(top + side, SIZE[1]))
    found = difference(png(scene()), png(with_patch(scene(), box)))
    area = (box[2] - box[0]) * (box[3] - box[1]) / (SIZE[0] * SIZE[1])
    assert abs(found.changed_share - area) < 0.35 * area + 0.003
    assert (found.compared_share, found.is_identical) == (1.0, False)
    shown = pixels(found.sheet).astype(int)
    glow = (shown[..., 0] - shown[..., 2] > 25) | (shown.min(-1) > 150)
    outside = np.ones(glow.shape, bool)
    outside[max(0, top - 6) : box[3] + 6, max(0, left - 6) : box[2] + 6] = False
    assert glow[top + 2 : box[3] - 2, left + 2 : box[2] - 2].mean() > 0.5
    assert glow[outside].mean() < 0.002


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "CMYK", "1"])
def test_a_picture_of_any_mode_is_the_same_as_itself(mode: str) -> None:
    data = encoded(paint(mode=mode), "TIFF" if mode == "CMYK" else "PNG")
    if mode == "CMYK":
        data = encoded(paint(mode=mode), "JPEG")
    found = difference(data, data)
    assert (found.changed_share, found.is_identical) == (0.0, True)


def test_grain_is_no_change_to_the_eye_but_not_the_same_either() -> None:
    grain = np.random.default_rng(1).integers(-3, 4, (*SIZE[::-1], 3))
    grainy = Image.fromarray((np.asarray(scene()).astype(int) + grain).clip(0, 255).astype(np.uint8))
    found = difference(png(scene()), png(grainy))
    assert (found.changed_share, found.is_identical) == (0.0, False)


def test_what_full_transparency_hides_does_not_count_and_transparency_itself_does() -> None:
    clear, other = scene().convert("RGBA"), scene(seed=9).convert("RGBA")
    clear.putalpha(0)
    other.putalpha(0)
    hidden = difference(png(clear), png(other))
    assert (hidden.changed_share, hidden.is_identical) == (0.0, True)
    assert difference(png(scene().convert("RGBA")), png(clear)).changed_share > 0.99


def test_another_scale_of_one_shape_is_laid_upon_it() -> None:
    found = difference(png(scene()), png(scene().resize((480, 320), Image.Resampling.LANCZOS)))
    assert Image.open(io.BytesIO(found.sheet)).size == (480, 320)
    assert found.changed_share < 0.01
    assert (found.compared_share, found.is_identical) == (1.0, False)


@given(
    left=st.integers(0, 320),
    top=st.integers(0, 120),
    width=st.integers(240, 480),
    height=st.integers(100, 260),
)
@settings(max_examples=15, deadline=None)
def test_a_cut_is_found_where_it_was_cut(left: int, top: int, width: int, height: int) -> None:
    whole = scene((800, 400))
    box = (left, top, min(800, left + width), min(400, top + height))
    cut = whole.crop(box)
    common = overlap(whole, cut)
    assert common.box == (0, 0, *cut.size)
    assert np.array_equal(common.before, common.after)
    extended = overlap(cut, whole)
    assert extended.box == box
    assert np.array_equal(extended.before, extended.after)


def test_pictures_without_a_common_part_are_fitted_and_all_of_it_is_change() -> None:
    found = difference(png(Image.new("RGB", (100, 300), "navy")), png(Image.new("RGB", (300, 100), "gold")))
    assert found.changed_share == 1.0
    assert 0.1 < found.compared_share < 0.12


def test_a_damaged_picture_is_said_so() -> None:
    with pytest.raises(PictureRefused):
        difference(png(scene()), b"damaged")


@pytest.mark.parametrize(("mode", "other"), [("RGB", (160, 240)), ("RGBA", SIZE), ("L", (20, 200))])
def test_before_and_after_fade_into_each_other_in_one_frame(mode: str, other: tuple[int, int]) -> None:
    moving = Image.open(
        io.BytesIO(before_after(("v1", png(scene(other))), ("v2", png(scene().convert(mode)))))
    )
    assert (moving.size, moving.n_frames, moving.is_animated) == (SIZE, 8, True)
    frames = []
    for at in (0, 2, 4):
        moving.seek(at)
        frames.append(np.asarray(moving.convert("RGB")).astype(int))
    first, between, last = frames
    assert np.abs(between - (first + last) / 2).mean() < 12


def test_an_animation_gives_way_in_size_to_fit() -> None:
    grain = Image.fromarray(np.random.default_rng(2).integers(0, 256, (1024, 1024, 3)).astype(np.uint8))
    data = png(grain)
    large = before_after(("v1", data), ("v2", png(grain.transpose(Image.Transpose.ROTATE_90))))
    small = before_after(("v1", data), ("v2", data), limit_bytes=len(large) // 3)
    assert len(small) <= len(large) // 3
    with pytest.raises(ValueError, match="no animation fits"):
        before_after(("v1", data), ("v2", data), limit_bytes=1000)
