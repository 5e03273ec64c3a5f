"""Tokens against the published tables."""

from __future__ import annotations

import pytest

from bot.sandbox.images.models import Family
from bot.sandbox.images.usage import input_image_tokens, output_tokens, text_tokens, usage


@pytest.mark.parametrize(
    ("size", "row"),
    [
        ((1024, 1024), (196, 439, 1756, 3122, 7024)),
        ((1536, 1024), (158, 343, 1372, 2459, 5488)),
        ((1024, 1536), (158, 343, 1372, 2459, 5488)),
        ((1536, 864), (120, 280, 1078, 1917, 4312)),
        ((2048, 2048), (397, 892, 3568, 6343, 14272)),
        ((2560, 1440), (205, 478, 1843, 3276, 7370)),
        ((3840, 2160), (371, 865, 3336, 5930, 13342)),
    ],
)
def test_gpt_image_2_5_by_the_published_table(size: tuple[int, int], row: tuple[int, ...]) -> None:
    assert tuple(output_tokens("2.5", q, *size) for q in ("low", "medium", "high", "xhigh", "max")) == row


def test_gpt_image_2_has_three_qualities_of_its_own() -> None:
    assert [output_tokens("2", q, 1024, 1024) for q in ("low", "medium", "high")] == [196, 1756, 7024]


def test_gpt_image_2_6_takes_more_for_low_and_medium_only() -> None:
    for quality, at_least in (("low", 3.0), ("medium", 3.0), ("high", 1.0), ("max", 1.0)):
        ratio = output_tokens("2.6", quality, 1024, 1024) / output_tokens("2.5", quality, 1024, 1024)
        assert at_least <= ratio <= (4.0 if at_least > 1 else 1.0)


@pytest.mark.parametrize(
    ("size", "row"),
    [((1024, 1024), (272, 1056, 4160)), ((1024, 1536), (408, 1584, 6240)), ((1536, 1024), (400, 1568, 6208))],
)
def test_the_first_generation_by_the_guides_table(size: tuple[int, int], row: tuple[int, ...]) -> None:
    assert tuple(output_tokens("1", q, *size) for q in ("low", "medium", "high")) == row


@pytest.mark.parametrize("family", ["1", "2", "2.5"])
def test_every_input_picture_costs(family: Family) -> None:
    one = input_image_tokens(family, [(1024, 1024)])
    assert one > 0
    assert input_image_tokens(family, [(1024, 1024), (1024, 1024)]) == 2 * one


def test_longer_prompts_cost_more() -> None:
    assert text_tokens("a" * 400) > text_tokens("a")


def test_streamed_usage_has_no_output_details() -> None:
    assert "output_tokens_details" not in usage(text=1, image=2, output=3, with_output_details=False)
    assert usage(text=1, image=2, output=3, with_output_details=True)["total_tokens"] == 6
