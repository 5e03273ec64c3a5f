"""What is rendered and what is cut from it: shapes are exact, sizes are drawable, areas are sensible."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from config.settings import load_settings
from conversations.catalogue import FlexibleSizes, Model, SizePlan
from conversations.errors import UnknownChoice

SETTINGS = load_settings()
SHAPES = SETTINGS.shapes
FLEXIBLE = SETTINGS.catalogue.model("gpt-image-2.5-flare")
FIXED = SETTINGS.catalogue.model("gpt-image-1")
models = st.sampled_from([FLEXIBLE, FIXED])
sides = st.integers(1, 4_000) | st.integers(1, 30_000)


def result_of(plan: SizePlan) -> tuple[int, int]:
    return plan.result_width_px, plan.result_height_px


def render_of(plan: SizePlan) -> tuple[int, int]:
    return plan.render_width_px, plan.render_height_px


def is_drawable(model: Model, size: tuple[int, int]) -> bool:
    rule = model.sizes
    if not isinstance(rule, FlexibleSizes):
        return size in rule.shapes_px
    return (
        not any(side % rule.multiple_px for side in size)
        and max(size) <= rule.edge_max_px
        and max(size) <= rule.ratio_max * min(size)
        and rule.area_min_px <= size[0] * size[1] <= rule.area_max_px
    )


@pytest.mark.parametrize("aspect", list(SHAPES.aspects))
def test_named_aspects_are_native_where_sizes_are_free(aspect: str) -> None:
    plan = SHAPES.plan_size(FLEXIBLE, aspect)
    assert plan.is_native
    assert result_of(plan) == SHAPES.aspects[aspect]


@pytest.mark.parametrize(
    ("aspect", "render", "result"),
    [
        ("1:1", (1024, 1024), (1024, 1024)),
        ("3:2", (1536, 1024), (1536, 1024)),
        ("2:3", (1024, 1536), (1024, 1536)),
        ("16:9", (1536, 1024), (1536, 864)),
        ("9:16", (1024, 1536), (864, 1536)),
    ],
)
def test_named_aspects_are_cut_from_the_nearest_of_three_sizes(
    aspect: str, render: tuple[int, int], result: tuple[int, int]
) -> None:
    plan = SHAPES.plan_size(FIXED, aspect)
    assert (render_of(plan), result_of(plan)) == (render, result)


@pytest.mark.parametrize(
    ("base", "result"),
    [
        ((1536, 864), (1536, 864)),
        ((1000, 800), (1000, 800)),
        ((4000, 3000), (1408, 1056)),
        ((4000, 4000), (1024, 1024)),
        ((3840, 2160), (1536, 864)),
        ((30, 30), (1024, 1024)),
    ],
)
def test_match_keeps_a_usable_base_and_scales_any_other(
    base: tuple[int, int], result: tuple[int, int]
) -> None:
    assert result_of(SHAPES.plan_size(FLEXIBLE, "match", base)) == result


def test_an_extreme_strip_is_cut_from_the_longest_shape_there_is() -> None:
    plan = SHAPES.plan_size(FLEXIBLE, "match", (6000, 1000))
    assert plan.result_width_px == 6 * plan.result_height_px
    assert plan.render_width_px <= 3 * plan.render_height_px
    assert plan.render_width_px == plan.result_width_px


def test_a_strip_beyond_the_longest_keeps_its_middle() -> None:
    plan = SHAPES.plan_size(FLEXIBLE, "match", (1, 30_000))
    assert plan.result_height_px == SHAPES.area.ratio_max * plan.result_width_px


@given(models, sides, sides)
def test_every_plan_can_be_drawn_and_cut(model: Model, width_px: int, height_px: int) -> None:
    plan = SHAPES.plan_size(model, "match", (width_px, height_px))
    assert is_drawable(model, render_of(plan))
    assert 1 <= plan.result_width_px <= plan.render_width_px
    assert 1 <= plan.result_height_px <= plan.render_height_px
    assert plan.render_width_px * plan.render_height_px <= max(SHAPES.area.max_px, 1536 * 1024)


@given(models, sides, sides)
def test_the_shape_is_exact_to_half_a_pixel(model: Model, width_px: int, height_px: int) -> None:
    plan = SHAPES.plan_size(model, "match", (width_px, height_px))
    longest = SHAPES.area.ratio_max
    wanted = Fraction(min(width_px, longest * height_px), min(height_px, longest * width_px))
    across, down = result_of(plan)
    assert abs(down * wanted - across) <= Fraction(1, 2) * max(wanted, 1)


@given(models, sides, sides)
def test_matching_twice_changes_nothing(model: Model, width_px: int, height_px: int) -> None:
    once = result_of(SHAPES.plan_size(model, "match", (width_px, height_px)))
    assert result_of(SHAPES.plan_size(model, "match", once)) == once


@given(models, st.integers(1, 99), st.integers(1, 99))
def test_any_ratio_is_exact(model: Model, across: int, down: int) -> None:
    if max(across, down) > SHAPES.area.ratio_max * min(across, down):
        with pytest.raises(UnknownChoice):
            SHAPES.plan_size(model, f"{across}:{down}")
        return
    plan = SHAPES.plan_size(model, f"{across}:{down}")
    assert plan.result_width_px * down == plan.result_height_px * across


@pytest.mark.parametrize("aspect", ["", "square", "0:1", "1:0", "16:9:1", "9:1", "-1:1", "16:9px"])
def test_an_unreadable_aspect_is_refused_with_the_choices(aspect: str) -> None:
    with pytest.raises(UnknownChoice) as told:
        SHAPES.plan_size(FLEXIBLE, aspect)
    assert told.value.choices == [*SHAPES.aspects, "match"]


def test_match_needs_a_base() -> None:
    with pytest.raises(ValueError, match="base"):
        SHAPES.plan_size(FLEXIBLE, "match")
