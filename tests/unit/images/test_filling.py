"""Outpainting on arrays: what is sent is the picture in its place, what comes back holds its pixels exactly."""

from __future__ import annotations

import io

import numpy as np
from hypothesis import given, settings, strategies as st
from PIL import Image

from conversations.images.canvas.filling import SEAM_PX, hole, joined, put_back
from conversations.images.canvas.frames import Frame
from conversations.images.encode import to_png

MARGINS = st.tuples(*(st.integers(0, 40) for _ in range(4))).filter(any)


def framed(margins: tuple[int, ...], width_px: int = 60, height_px: int = 48) -> Frame:
    left, top, right, bottom = margins
    return Frame(
        width_px=left + width_px + right, height_px=top + height_px + bottom, left_px=left, top_px=top
    )


def noise(height_px: int, width_px: int, channels: int = 3, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height_px, width_px, channels)).astype(np.uint8)


@settings(max_examples=40)
@given(margins=MARGINS, alpha=st.booleans())
def test_the_pictures_pixels_are_exactly_at_their_place(margins: tuple[int, ...], alpha: bool) -> None:
    base, frame = noise(48, 60, 4 if alpha else 3), framed(margins)
    filled = noise(frame.height_px, frame.width_px, seed=2)
    made = np.asarray(Image.open(io.BytesIO(put_back(to_png(base), frame, to_png(filled)))))
    assert made.shape == (frame.height_px, frame.width_px, 4 if alpha else 3)
    left, top, right, bottom = (SEAM_PX if margin else 0 for margin in margins)
    inner = np.s_[top : 48 - bottom, left : 60 - right]
    place = made[frame.top_px : frame.top_px + 48, frame.left_px : frame.left_px + 60]
    np.testing.assert_array_equal(place[inner], base[inner])


@settings(max_examples=20)
@given(margins=MARGINS)
def test_what_is_sent_shows_the_picture_and_a_hole(margins: tuple[int, ...]) -> None:
    base, frame = noise(48, 60), framed(margins)
    render = (-(-frame.width_px // 16) * 16, -(-frame.height_px // 16) * 16)
    sent = hole(to_png(base), frame, frame.size, render)
    picture = np.asarray(Image.open(io.BytesIO(sent.picture)))
    mask = np.asarray(Image.open(io.BytesIO(sent.mask)))
    assert picture.shape[:2] == mask.shape[:2] == render[::-1]
    left = (render[0] - frame.width_px) // 2 + frame.left_px
    top = (render[1] - frame.height_px) // 2 + frame.top_px
    place = np.s_[top : top + 48, left : left + 60]
    np.testing.assert_array_equal(picture[place][..., :3], base)
    assert (mask[place][..., 3] == 255).all()
    assert (mask[..., 3] == 255).sum() == 48 * 60
    np.testing.assert_array_equal(picture[..., 3], mask[..., 3])


def test_a_cast_is_levelled_along_the_seam() -> None:
    y, x = np.mgrid[0:200, 0:300]
    whole = np.stack([60 + x / 3, 80 + y / 3, 120 + (x + y) / 6], axis=-1).astype(np.uint8)
    frame = Frame(width_px=300, height_px=200, left_px=100, top_px=0)
    base = whole[:, 100:250]
    drifted = np.clip(whole.astype(np.int16) + (14, 4, -12), 0, 255).astype(np.uint8)
    made = joined(base, frame, drifted).astype(np.int16)
    beside = np.abs(made[:, 92:98] - whole[:, 92:98])
    assert beside.mean() < 2
    step = np.abs(made[:, 1:] - made[:, :-1])[:, 95:110].max()
    assert step <= 4


def test_a_smaller_render_is_brought_to_the_frames_size() -> None:
    base, frame = noise(48, 60), framed((20, 0, 20, 0))
    half = noise(24, 50, seed=3)
    made = np.asarray(Image.open(io.BytesIO(put_back(to_png(base), frame, to_png(half)))))
    assert made.shape == (48, 100, 3)
    np.testing.assert_array_equal(made[:, 20 + SEAM_PX : 80 - SEAM_PX], base[:, SEAM_PX : 60 - SEAM_PX])


def test_putting_back_twice_changes_nothing_more() -> None:
    base, frame = noise(48, 60), framed((16, 16, 16, 16))
    filled = np.asarray(
        Image.fromarray(noise(8, 8, seed=4)).resize(frame.size, Image.Resampling.BICUBIC), np.uint8
    ).copy()
    filled[16 : 16 + 48, 16 : 16 + 60] = base
    once = joined(base, frame, filled)
    np.testing.assert_array_equal(once, filled)
    np.testing.assert_array_equal(joined(base, frame, once), once)
