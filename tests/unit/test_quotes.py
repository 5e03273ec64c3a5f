"""Quotes: the hold is an upper bound, sums are exact, and rounding happens once."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import Any

import pytest
from hypothesis import given, strategies as st

from config.models_file import load_catalogue
from config.settings import load_settings
from conversations.catalogue import QUALITIES, Model
from conversations.ports import Usage
from conversations.quotes import CreditRate, cost_of, estimated_usage, quote

CATALOGUE = load_catalogue()
RATE = CreditRate(Decimal("0.001"))
models = st.sampled_from(list(CATALOGUE.models.values()))
rates = st.decimals("0.00001", "10", places=5).map(CreditRate)
tokens = st.integers(0, 10**7)
edges = st.integers(40, 240).map(lambda cells: cells * 16)
requests = st.fixed_dictionaries(
    {
        "quality": st.sampled_from(QUALITIES),
        "width_px": edges,
        "height_px": edges,
        "count": st.integers(1, 10),
        "prompt_bytes": st.integers(1, 32_000),
        "inputs": st.lists(st.tuples(edges, edges), max_size=16),
        "previews": st.integers(0, 3),
    }
)


@given(models, requests, rates)
def test_the_hold_is_never_below_the_estimate(
    model: Model, request: dict[str, Any], rate: CreditRate
) -> None:
    quoted = quote(model, **request, rate=rate)
    assert quoted.hold_credits >= quoted.estimate_credits >= 1


@given(models, requests, rates, st.data())
def test_honest_usage_never_costs_more_than_the_hold(
    model: Model, request: dict[str, Any], rate: CreditRate, data: st.DataObject
) -> None:
    """Honest: no more text tokens than bytes, inputs at high fidelity, output by the rule and its reserve."""
    expected = estimated_usage(model, **request)
    reserve = model.output.reserve_times.get(model.nearest_quality(request["quality"]), 1)
    inputs = sum(model.input.upper_tokens(*size) for size in request["inputs"])
    usage = Usage(
        input_text_tokens=data.draw(st.integers(0, request["prompt_bytes"])),
        input_image_tokens=data.draw(st.integers(0, inputs)),
        output_tokens=data.draw(st.integers(0, expected.output_tokens * reserve)),
    )
    assert cost_of(model, usage, rate).credits <= quote(model, **request, rate=rate).hold_credits


@given(models, requests, st.sampled_from(["count", "prompt_bytes", "previews", "inputs"]))
def test_asking_for_more_never_costs_less(model: Model, request: dict[str, Any], grown: str) -> None:
    more = dict(request)
    more[grown] = [*request["inputs"], (1024, 1024)] if grown == "inputs" else request[grown] + 1
    before, after = quote(model, **request, rate=RATE), quote(model, **more, rate=RATE)
    assert after.estimate_credits >= before.estimate_credits
    assert after.hold_credits >= before.hold_credits


@given(models, requests)
def test_a_better_quality_never_costs_less(model: Model, request: dict[str, Any]) -> None:
    costs = [quote(model, **(request | {"quality": q}), rate=RATE).estimate_credits for q in model.qualities]
    assert costs == sorted(costs)


@given(models, tokens, tokens, tokens, rates)
def test_cost_is_the_exact_sum_rounded_up_once(
    model: Model, text: int, image: int, output: int, rate: CreditRate
) -> None:
    usage = Usage(input_text_tokens=text, input_image_tokens=image, output_tokens=output)
    cost = cost_of(model, usage, rate)
    prices = model.prices
    exact_usd = (
        text * Fraction(prices.text_in_usd)
        + image * Fraction(prices.image_in_usd)
        + output * Fraction(prices.image_out_usd)
    ) / 1_000_000
    assert cost.credits == max(1, ceil(exact_usd / Fraction(rate.credit_usd)))
    assert cost.provider_microusd == ceil(exact_usd * 1_000_000)


@pytest.mark.parametrize(
    ("name", "quality", "output_tokens", "cost_credits"),
    [
        ("gpt-image-2.5-flare", "low", 196, 6),  # $0.00588
        ("gpt-image-2.5-sunburst", "high", 1756, 53),  # $0.05268
        ("gpt-image-1", "medium", 1056, 43),  # $0.04224
    ],
)
def test_a_square_picture_costs_its_published_price(
    name: str, quality: str, output_tokens: int, cost_credits: int
) -> None:
    usage = Usage(input_text_tokens=0, input_image_tokens=0, output_tokens=output_tokens)
    assert cost_of(CATALOGUE.model(name), usage, RATE).credits == cost_credits
    assert CATALOGUE.model(name).output_tokens(quality, 1024, 1024) == output_tokens


def test_a_picture_is_never_free() -> None:
    nothing = Usage(input_text_tokens=0, input_image_tokens=0, output_tokens=0)
    assert cost_of(CATALOGUE.model("gpt-image-2"), nothing, RATE).credits == 1


def test_low_and_medium_of_2_6_are_held_at_four_times() -> None:
    request = {"width_px": 1024, "height_px": 1024, "prompt_bytes": 100, "rate": RATE}
    held = [
        quote(CATALOGUE.model(name), quality="low", **request).hold_credits
        for name in ("gpt-image-2.5-flare", "gpt-image-2.6-flare")
    ]
    assert held[1] >= 3.5 * held[0]


def test_a_mask_is_part_of_the_hold_alone() -> None:
    model = load_settings().catalogue.models["gpt-image-2.5-sunburst"]
    rate = CreditRate(Decimal("0.000001"))
    without, masked = (
        quote(
            model,
            quality="low",
            width_px=1024,
            height_px=1024,
            prompt_bytes=40,
            inputs=[(1024, 1024)],
            mask=mask,
            rate=rate,
        )
        for mask in (None, (1024, 1024))
    )
    assert masked.estimate_credits == without.estimate_credits
    assert masked.hold_credits > without.hold_credits
