"""What a picture sent along is: paint over a copy, a hole, white on black, or a picture of its own."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from conversations.images.uploads import mask_in

SIDE = 256


def scene(seed: int = 1) -> Image.Image:
    """A picture with soft shapes and grain."""
    noise = np.random.default_rng(seed).normal(0, 4, (SIDE, SIDE, 3))
    ramp = np.linspace(40, 200, SIDE)[None, :, None] + np.linspace(0, 40, SIDE)[:, None, None]
    picture = Image.fromarray(np.clip(ramp + noise, 0, 255).astype(np.uint8))
    ImageDraw.Draw(picture).ellipse((90, 90, 180, 180), fill=(60, 140, 70))
    return picture


def saved(picture: Image.Image, form: str = "PNG", **options: int) -> bytes:
    """The picture as a file."""
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def open_at(mask: bytes | None) -> np.ndarray:
    """Where a mask lets the picture change."""
    assert mask is not None
    found = Image.open(io.BytesIO(mask))
    assert (found.mode, found.size) == ("RGBA", (SIDE, SIDE))
    return np.asarray(found.getchannel("A")) == 0


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_paint_over_a_copy_is_a_mask(form: str) -> None:
    painted = scene()
    ImageDraw.Draw(painted).rectangle((20, 30, 80, 90), fill=(255, 0, 200))
    copy = Image.open(io.BytesIO(saved(painted, form, **({"quality": 92} if form == "JPEG" else {}))))
    may_change = open_at(mask_in(saved(scene()), saved(copy.convert("RGB")), is_said=False))
    assert may_change[40:80, 30:70].all()
    assert not may_change[120:, 120:].any()
    assert abs(int(may_change.sum()) - 61 * 61) < 400


def test_what_a_stroke_goes_around_belongs_to_it() -> None:
    painted = scene()
    ImageDraw.Draw(painted).ellipse((150, 20, 230, 80), outline=(255, 0, 0), width=6)
    may_change = open_at(mask_in(saved(scene()), saved(painted), is_said=False))
    assert may_change[50, 190]
    assert not may_change[200, 60]


def test_a_hole_is_a_mask() -> None:
    cut = scene().convert("RGBA")
    cut.paste((0, 0, 0, 0), (10, 10, 60, 60))
    may_change = open_at(mask_in(saved(scene()), saved(cut), is_said=False))
    assert may_change[10:60, 10:60].all()
    assert int(may_change.sum()) == 2500


def test_white_on_black_is_a_mask_and_a_copy_of_another_size_only_when_it_is_called_one() -> None:
    drawn = Image.new("L", (SIDE, SIDE), 0)
    ImageDraw.Draw(drawn).rectangle((100, 0, 200, 99), fill=255)
    assert int(open_at(mask_in(saved(scene()), saved(drawn), is_said=False)).sum()) == 101 * 100
    half = saved(drawn.resize((SIDE // 2, SIDE // 2)))
    assert mask_in(saved(scene()), half, is_said=False) is None
    assert open_at(mask_in(saved(scene()), half, is_said=True))[50, 150]


def test_pictures_of_their_own_are_no_masks() -> None:
    base = saved(scene())
    darker = scene().point(lambda level: level * 0.7)
    other = Image.fromarray(np.random.default_rng(3).integers(0, 255, (SIDE, SIDE, 3), np.uint8))
    for sent in (scene(), darker, other, scene(5).rotate(90), Image.new("RGB", (SIDE, SIDE), "white")):
        assert mask_in(base, saved(sent), is_said=True) is None
    see_through = scene().convert("RGBA")
    see_through.paste((0, 0, 0, 0), (10, 10, 60, 60))
    assert mask_in(saved(see_through), saved(see_through), is_said=True) is None
