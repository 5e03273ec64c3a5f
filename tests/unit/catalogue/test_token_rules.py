"""Token rules against the published numbers."""

from __future__ import annotations

import pytest

from config.models_file import load_catalogue

CATALOGUE = load_catalogue()

# gpt-image-2.5, tokens by quality (published per-size prices at $30 per million, 2026-11-20).
PUBLISHED = {
    (1024, 1024): (196, 439, 1756, 3122, 7024),
    (1536, 1024): (158, 343, 1372, 2459, 5488),
    (1024, 1536): (158, 343, 1372, 2459, 5488),
    (1536, 864): (120, 280, 1078, 1917, 4312),
    (2048, 2048): (397, 892, 3568, 6343, 14272),
    (2560, 1440): (205, 478, 1843, 3276, 7370),
    (3840, 2160): (371, 865, 3336, 5930, 13342),
}


@pytest.mark.parametrize("name", ["gpt-image-2.5-flare", "gpt-image-2.5-sunburst", "gpt-image-2.6-flare"])
@pytest.mark.parametrize(("size", "expected"), PUBLISHED.items())
def test_the_grid_gives_the_published_tokens(
    name: str, size: tuple[int, int], expected: tuple[int, ...]
) -> None:
    model = CATALOGUE.model(name)
    assert tuple(model.output_tokens(quality, *size) for quality in model.qualities) == expected


def test_high_on_2_is_max_on_2_5() -> None:
    assert [CATALOGUE.model("gpt-image-2").output_tokens(q, 1024, 1024) for q in ("low", "medium", "high")] == [
        196, 1756, 7024,
    ]  # fmt: skip


def test_the_first_series_counts_by_shape() -> None:
    model = CATALOGUE.model("gpt-image-1.5")
    assert [model.output_tokens("medium", *s) for s in ((1024, 1024), (1024, 1536), (1536, 1024))] == [
        1056, 1584, 1568,
    ]  # fmt: skip


def test_inputs_of_the_first_series_are_tiles_and_more_at_high_fidelity() -> None:
    assert CATALOGUE.model("gpt-image-1").input_tokens(1024, 1024) == 65 + 129
    assert CATALOGUE.model("gpt-image-1").input_tokens(1536, 1024) == 65 + 2 * 129
    assert CATALOGUE.model("gpt-image-1.5").input_tokens(1024, 1024) == 65 + 129 + 4160
    assert CATALOGUE.model("gpt-image-1.5").input_tokens(1024, 1536) == 65 + 2 * 129 + 6240


@pytest.mark.parametrize(
    ("name", "asked", "taken"),
    [
        ("gpt-image-2.5-flare", "xhigh", "xhigh"),
        ("gpt-image-2", "max", "high"),
        ("gpt-image-1-mini", "xhigh", "high"),
        ("gpt-image-1", "low", "low"),
    ],
)
def test_a_quality_that_a_model_lacks_becomes_the_next_lower(name: str, asked: str, taken: str) -> None:
    assert CATALOGUE.model(name).nearest_quality(asked) == taken


def test_an_unheard_of_quality_is_an_error() -> None:
    with pytest.raises(ValueError, match="hd"):
        CATALOGUE.model("gpt-image-2").nearest_quality("hd")
