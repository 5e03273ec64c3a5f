"""One model as data: what it draws, reads and costs, what it can do, when it ends; and the tiers people choose from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from conversations.catalogue.sizes import Sizes
from conversations.catalogue.tokens import InputTokens, OutputTokens

QUALITIES = ("low", "medium", "high", "xhigh", "max")
"""Every quality that some model knows, lowest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """USD per million tokens, which is also micro-USD per token; cached prices are for the record, holds ignore them."""

    text_in_usd: Decimal
    cached_text_in_usd: Decimal
    image_in_usd: Decimal
    cached_image_in_usd: Decimal
    image_out_usd: Decimal
    text_out_usd: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextModel:
    """
    A model that reads messages, never shown to people; prices in USD per million tokens = micro-USD per token.

    reasoning_effort: sent as it stands; None = the parameter is never sent.
    """

    text_in_usd: Decimal
    cached_text_in_usd: Decimal
    text_out_usd: Decimal
    reasoning_effort: str | None = None

    def cost_microusd(self, input_tokens: int, cached_input_tokens: int, output_tokens: int) -> int:
        """What a call cost, rounded up."""
        fresh = max(0, input_tokens - cached_input_tokens)
        cost = (
            fresh * self.text_in_usd
            + cached_input_tokens * self.cached_text_in_usd
            + output_tokens * self.text_out_usd
        )
        return int(cost.to_integral_value(ROUND_CEILING))


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """
    What a model takes and gives.

    pictures_max: results of one call.
    partials_max: previews of one streamed call; 0 = the model does not stream.
    input_fidelity: the value sent with edits; None = the parameter is never sent.
    """

    backgrounds: tuple[str, ...]
    output_formats: tuple[str, ...]
    inputs_max: int
    input_max_bytes: int
    mask_max_bytes: int
    pictures_max: int
    prompt_max_chars: int
    partials_max: int
    moderation: tuple[str, ...]
    input_fidelity: str | None = None
    markup: bool = False

    @property
    def transparency(self) -> bool:
        """The model can leave the background empty (as PNG or WebP)."""
        return "transparent" in self.backgrounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """
    One model of the catalogue.

    shutdown_date: from that day on it counts as retired, unless the server in use lists it.
    successor: the id that takes its place then.
    """

    id: str
    sizes: Sizes
    output: OutputTokens
    input: InputTokens
    prices: Prices
    capabilities: Capabilities
    shutdown_date: date | None = None
    successor: str | None = None

    @property
    def qualities(self) -> tuple[str, ...]:
        """The qualities that the model knows, lowest first."""
        return self.output.qualities

    def nearest_quality(self, asked: str) -> str:
        """`asked` where the model knows it, else the best quality below it, else its lowest. Raises: ValueError."""
        if asked not in QUALITIES:
            raise ValueError(f"no quality is called {asked!r}")
        rank = QUALITIES.index(asked)
        known = [quality for quality in self.qualities if QUALITIES.index(quality) <= rank]
        return known[-1] if known else self.qualities[0]

    def output_tokens(self, quality: str, width_px: int, height_px: int) -> int:
        """Tokens of one picture drawn at this quality and size, by the published rule."""
        return self.output.tokens(self.nearest_quality(quality), width_px, height_px)

    def input_tokens(self, width_px: int, height_px: int) -> int:
        """Tokens of one input picture, as edits send it."""
        return self.input.tokens(width_px, height_px, self.capabilities.input_fidelity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """What people choose instead of a model; `previews` is how many partial pictures are streamed."""

    name: str
    model: str
    quality: str
    previews: int = 0
