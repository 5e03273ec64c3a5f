"""Larger frames: the picture stays inside and whole, shapes are exact, far goes in steps."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from conversations.catalogue.sizes import FixedSizes, FlexibleSizes
from conversations.errors import AlreadyInShape, FrameTooLarge, UnknownChoice
from conversations.images.canvas.frames import DIRECTIONS, GROWTH_MAX, Frame, shaped, steps, widened

EDGES = st.integers(16, 2000)
FREE = FlexibleSizes(
    multiple_px=16, edge_max_px=3840, ratio_max=3, area_min_px=655_360, area_max_px=8_294_400
)
THREE = FixedSizes(shapes_px=((1024, 1024), (1536, 1024), (1024, 1536)))


def holds(frame: Frame, width_px: int, height_px: int) -> bool:
    return (
        frame.left_px >= 0
        and frame.top_px >= 0
        and frame.left_px + width_px <= frame.width_px
        and frame.top_px + height_px <= frame.height_px
    )


@given(
    width_px=EDGES,
    height_px=EDGES,
    direction=st.sampled_from(sorted(DIRECTIONS)),
    factor=st.floats(1.05, 2.4),
)
def test_a_wider_frame_grows_where_it_was_asked_to(
    width_px: int, height_px: int, direction: str, factor: float
) -> None:
    frame = widened(width_px, height_px, direction, factor)
    assert holds(frame, width_px, height_px)
    sides = DIRECTIONS[direction]
    right = frame.width_px - width_px - frame.left_px
    below = frame.height_px - height_px - frame.top_px
    grown = {"left": frame.left_px, "right": right, "top": frame.top_px, "bottom": below}
    assert all(added == 0 for side, added in grown.items() if side not in sides)
    if {"left", "right"} & set(sides):
        assert frame.width_px == width_px + max(1, round(width_px * (factor - 1)))


@given(width_px=EDGES, height_px=EDGES, wide=st.integers(1, 5), high=st.integers(1, 5))
def test_a_shape_is_exact_and_no_larger_than_it_must_be(
    width_px: int, height_px: int, wide: int, high: int
) -> None:
    if width_px * high == height_px * wide and width_px % wide == 0:
        with pytest.raises(AlreadyInShape):
            shaped(width_px, height_px, wide, high)
        return
    frame = shaped(width_px, height_px, wide, high)
    assert frame.width_px * high == frame.height_px * wide
    assert holds(frame, width_px, height_px)
    assert not holds(
        Frame(width_px=frame.width_px - wide, height_px=frame.height_px - high, left_px=0, top_px=0),
        width_px,
        height_px,
    )


@given(
    width_px=st.integers(64, 1000),
    height_px=st.integers(64, 1000),
    factor=st.floats(1.1, 4),
    direction=st.sampled_from(["all", "right", "up"]),
)
def test_far_goes_in_steps_that_end_where_they_should(
    width_px: int, height_px: int, factor: float, direction: str
) -> None:
    frame = widened(width_px, height_px, direction, factor)
    way = steps(width_px, height_px, frame)
    assert way[-1] == frame
    growth = max(frame.width_px / width_px, frame.height_px / height_px)
    assert len(way) == (1 if growth <= GROWTH_MAX else 2)
    before = Frame(width_px=width_px, height_px=height_px, left_px=0, top_px=0)
    for step in way:
        assert holds(step, width_px, height_px)
        assert step.left_px >= before.left_px
        assert step.top_px >= before.top_px
        assert step.width_px - step.left_px >= before.width_px - before.left_px
        assert step.width_px <= before.width_px * GROWTH_MAX + 2
        assert step.height_px <= before.height_px * GROWTH_MAX + 2
        before = step


def test_what_cannot_be_is_said() -> None:
    for direction, factor in (("sideways", 1.5), ("all", 0.5), ("all", 9.0)):
        with pytest.raises(UnknownChoice):
            widened(100, 100, direction, factor)
    with pytest.raises(FrameTooLarge):
        widened(3000, 3000, "all", 3)


def test_all_that_is_new_may_lie_on_one_side() -> None:
    frame = shaped(1024, 1024, 16, 9, "right")
    assert (frame.width_px, frame.height_px) == (1824, 1026)
    assert frame.left_px == 0
    assert shaped(1024, 1024, 16, 9, "left").left_px == 800
    assert shaped(1024, 1024, 16, 9).left_px == 400


@given(width_px=st.integers(16, 6000), height_px=st.integers(16, 6000))
def test_a_render_holds_the_whole_frame_in_its_shape(width_px: int, height_px: int) -> None:
    for sizes in (FREE, THREE):
        plan = sizes.holding(width_px, height_px, 3_200_000)
        assert plan.result_width_px <= plan.render_width_px
        assert plan.result_height_px <= plan.render_height_px
        across, along = plan.result_width_px / width_px, plan.result_height_px / height_px
        assert abs(across - along) * min(width_px, height_px) <= 1.01
        if isinstance(sizes, FixedSizes):
            assert (plan.render_width_px, plan.render_height_px) in sizes.shapes_px
        else:
            assert plan.render_width_px % 16 == plan.render_height_px % 16 == 0
            assert 655_360 <= plan.render_width_px * plan.render_height_px <= 8_294_400


def test_a_frame_that_fits_keeps_its_pixels() -> None:
    for sizes, size in ((FREE, (1824, 1026)), (THREE, (1536, 1024)), (THREE, (1200, 900))):
        plan = sizes.holding(*size, 3_200_000)
        assert (plan.result_width_px, plan.result_height_px) == size
