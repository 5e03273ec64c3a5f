"""
What a request will cost, and what it did cost, in whole credits.

All sums are exact (integers and decimals); one rounding, up, turns the provider's cost of a call into credits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from conversations.catalogue import Model
from conversations.ports import Usage

WRAPPER_TOKENS = 64
"""Text tokens that a provider may add around a prompt; part of the hold, not of the estimate."""


@dataclass(frozen=True, slots=True)
class CreditRate:
    """What one credit is worth in provider cost."""

    credit_usd: Decimal

    def credits_of(self, cost_microusd: Fraction) -> int:
        """Whole credits for a cost, rounded up; a picture costs at least one."""
        return max(1, _ceil(cost_microusd / (Fraction(self.credit_usd) * 1_000_000)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """What a request will probably cost, and the most that the person can be asked to pay."""

    estimate_credits: int
    hold_credits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a call did cost: in credits, and in millionths of a dollar at the provider, both rounded up."""

    credits: int
    provider_microusd: int


def quote(
    model: Model,
    *,
    quality: str,
    width_px: int,
    height_px: int,
    count: int = 1,
    prompt_bytes: int,
    spare_bytes: int = 0,
    inputs: Sequence[tuple[int, int]] = (),
    mask: tuple[int, int] | None = None,
    previews: int = 0,
    rate: CreditRate,
) -> Quote:
    """
    The price of one call before it is made.

    mask: the sides of a mask. No page says whether one is billed (November 2026), so it is part of the hold alone.
    width_px, height_px: what is rendered, before any cut. inputs: the sides of the pictures sent along.
    prompt_bytes: the prompt's length in UTF-8. spare_bytes: what it may grow by before the call.
    The hold is an upper bound: one text token per byte (no tokenizer makes more), inputs read as dearly as the model
    can, for each picture anew, and the catalogue's reserve where a model's use is not known exactly.
    """
    estimate = estimated_usage(
        model,
        quality=quality,
        width_px=width_px,
        height_px=height_px,
        count=count,
        prompt_bytes=prompt_bytes,
        inputs=inputs,
        previews=previews,
    )
    known = model.nearest_quality(quality)
    upper = Usage(
        input_text_tokens=(prompt_bytes + spare_bytes + WRAPPER_TOKENS) * count,
        input_image_tokens=sum(
            model.input.upper_tokens(*size) for size in (*inputs, *([mask] if mask else ()))
        )
        * count,
        output_tokens=estimate.output_tokens * model.output.reserve_times.get(known, 1),
    )
    return Quote(
        estimate_credits=cost_of(model, estimate, rate).credits,
        hold_credits=cost_of(model, upper, rate).credits,
    )


def estimated_usage(
    model: Model,
    *,
    quality: str,
    width_px: int,
    height_px: int,
    count: int = 1,
    prompt_bytes: int,
    inputs: Sequence[tuple[int, int]] = (),
    previews: int = 0,
) -> Usage:
    """The tokens that the catalogue's rules expect of a call; used for quotes and for servers that send no usage."""
    return Usage(
        input_text_tokens=-(-prompt_bytes // 4),  # English runs at about four bytes a token
        input_image_tokens=sum(model.input_tokens(*size) for size in inputs),
        output_tokens=count * model.output_tokens(quality, width_px, height_px)
        + previews * model.output.partial_tokens,
    )


def cost_of(model: Model, usage: Usage, rate: CreditRate) -> Cost:
    """What a call cost by the tokens it used; text and picture tokens at full price, cached or not."""
    prices = model.prices  # USD per million tokens = micro-USD per token
    microusd = (
        usage.input_text_tokens * Fraction(prices.text_in_usd)
        + usage.input_image_tokens * Fraction(prices.image_in_usd)
        + usage.output_tokens * Fraction(prices.image_out_usd)
    )
    return Cost(credits=rate.credits_of(microusd), provider_microusd=_ceil(microusd))


def _ceil(value: Fraction) -> int:
    return -(-value.numerator // value.denominator)
