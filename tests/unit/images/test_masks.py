import numpy as np
import pytest
from hypothesis import given, strategies as st
from painted_pictures import pixels

from conversations.images.masks import (
    MASK_LIMIT_BYTES,
    Mask,
    MaskSizeMismatch,
    box_mask,
    composite,
    region_box,
    to_alpha_png,
)

SIZES = st.integers(1, 60)
OPPOSITES = [("left", "right"), ("top", "bottom")]
CORNERS = ["top-left", "top-right", "bottom-left", "bottom-right"]


@given(width_px=SIZES, height_px=SIZES)
def test_a_region_and_its_opposite_leave_nothing_out(width_px: int, height_px: int) -> None:
    for group in [*OPPOSITES, CORNERS]:
        reached = np.zeros((height_px, width_px), np.uint8)
        for region in group:
            box = region_box(region, width_px, height_px)
            assert box is not None
            reached |= box_mask(box, width_px, height_px).may_change
        assert reached.min() == 255


@given(width_px=SIZES, height_px=SIZES)
def test_every_box_lies_in_the_picture_and_holds_a_pixel(width_px: int, height_px: int) -> None:
    for region in ["left", "right", "top", "bottom", "center", "whole", *CORNERS]:
        left, top, right, bottom = region_box(region, width_px, height_px)
        assert 0 <= left < right <= width_px
        assert 0 <= top < bottom <= height_px


def test_boxes_are_where_the_words_say() -> None:
    assert region_box("top-left", 100, 60) == (0, 0, 50, 30)
    assert region_box("right", 100, 60) == (50, 0, 100, 60)
    assert region_box("center", 100, 60) == (25, 15, 75, 45)
    assert region_box("whole", 101, 61) == (0, 0, 101, 61)


@pytest.mark.parametrize("region", ["background", "subject"])
def test_what_takes_looking_has_no_box(region: str) -> None:
    assert region_box(region, 100, 60) is None


@given(width_px=SIZES, height_px=SIZES, seed=st.integers(0, 1000))
def test_the_providers_form_is_transparent_where_the_picture_may_change(
    width_px: int, height_px: int, seed: int
) -> None:
    may_change = np.random.default_rng(seed).integers(0, 256, (height_px, width_px)).astype(np.uint8)
    shown = pixels(to_alpha_png(Mask(may_change)))
    assert shown.shape == (height_px, width_px, 4)
    np.testing.assert_array_equal(shown[..., 3], 255 - may_change)


def test_the_largest_picture_that_is_rendered_has_a_mask_that_is_taken() -> None:
    y, x = np.mgrid[0:2160, 0:3840]
    soft_disc = np.clip(900 - np.hypot(x - 1900, y - 1000), 0, 255).astype(np.uint8)
    assert len(to_alpha_png(Mask(soft_disc))) < MASK_LIMIT_BYTES / 4


def test_a_mask_that_nobody_would_take_is_refused() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (2400, 2400)).astype(np.uint8)
    with pytest.raises(ValueError, match="a mask of"):
        to_alpha_png(Mask(noise))


def test_a_mask_knows_its_size_and_share() -> None:
    mask = box_mask((0, 0, 50, 60), 100, 60)
    assert mask.size == (100, 60)
    assert mask.share == pytest.approx(0.5)
    mask.check_fits(100, 60)
    with pytest.raises(MaskSizeMismatch):
        mask.check_fits(60, 100)


@pytest.mark.parametrize("wrong", [np.zeros((4, 4, 4), np.uint8), np.zeros((4, 4), np.float32)])
def test_a_mask_of_another_shape_or_type_is_a_slip(wrong: np.ndarray) -> None:
    with pytest.raises(MaskSizeMismatch):
        Mask(wrong)


@given(width_px=SIZES, height_px=SIZES, seed=st.integers(0, 1000), feather_px=st.integers(0, 9))
def test_outside_a_mask_the_base_stays_pixel_for_pixel(
    width_px: int, height_px: int, seed: int, feather_px: int
) -> None:
    random = np.random.default_rng(seed)
    base, edited = random.integers(0, 256, (2, height_px, width_px, 3)).astype(np.uint8)
    may_change = np.where(random.random((height_px, width_px)) > 0.4, 255, 0).astype(np.uint8)
    made = composite(base, edited, Mask(may_change), feather_px)
    np.testing.assert_array_equal(made[may_change == 0], base[may_change == 0])
    np.testing.assert_array_equal(composite(base, base, Mask(may_change), feather_px), base)
    if feather_px == 0:
        np.testing.assert_array_equal(made[may_change == 255], edited[may_change == 255])


def test_a_feather_lies_inside_the_mask_and_not_along_the_pictures_edge() -> None:
    mask = box_mask((0, 0, 40, 60), 100, 60)
    base, edited = np.zeros((60, 100, 3), np.uint8), np.full((60, 100, 3), 200, np.uint8)
    made = composite(base, edited, mask, feather_px=8)
    assert made[:, :31].min() == 200
    assert made[:, 40:].max() == 0
    assert (np.diff(made[30, 30:42, 0].astype(int)) <= 0).all()
    np.testing.assert_array_equal(composite(base, edited, box_mask((0, 0, 100, 60), 100, 60)), edited)


def test_alpha_is_carried_through_a_composite() -> None:
    base = np.full((20, 20, 4), 90, np.uint8)
    made = composite(base, np.full((20, 20, 3), 200, np.uint8), box_mask((10, 0, 20, 20), 20, 20), 0)
    assert made.shape == (20, 20, 4)
    assert (made[:, :10] == 90).all()
    assert (made[:, 10:] == (200, 200, 200, 255)).all()
    with pytest.raises(MaskSizeMismatch):
        composite(base, np.zeros((9, 9, 3), np.uint8), box_mask((0, 0, 5, 5), 20, 20))
