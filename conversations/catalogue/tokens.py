"""How many tokens a picture is: what a model counts for one that it draws and for one that it reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_NO_RESERVE: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class GridTokens:
    """
    Output tokens of the 2.x series: a grid laid over the picture, finer for a better quality.

    grid: cells along the long side, by quality, lowest first.
    partial_tokens: what each partial picture adds.
    reserve_times: by how much a hold exceeds the rule, for qualities whose use is not known exactly.
    Source: reproduces the published prices per size of gpt-image-2 and gpt-image-2.5 (2026-11-20).
    """

    grid: Mapping[str, int]
    partial_tokens: int
    reserve_times: Mapping[str, int] = field(default_factory=lambda: _NO_RESERVE)

    @property
    def qualities(self) -> tuple[str, ...]:
        """The qualities that the model knows, lowest first."""
        return tuple(self.grid)

    def tokens(self, quality: str, width_px: int, height_px: int) -> int:
        """Tokens of one picture. Raises: KeyError for an unknown quality."""
        cells_long = self.grid[quality]
        long_px, short_px = max(width_px, height_px), min(width_px, height_px)
        cells_short = (2 * cells_long * short_px + long_px) // (2 * long_px)  # rounded half up
        return -(-cells_long * cells_short * (2_000_000 + width_px * height_px) // 4_000_000)  # rounded up


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeTokens:
    """
    Output tokens of the 1.x series: one number per shape and quality.

    Source: OpenAI's image-generation guide (2026-11-20).
    """

    square: Mapping[str, int]
    portrait: Mapping[str, int]
    landscape: Mapping[str, int]
    partial_tokens: int
    reserve_times: Mapping[str, int] = field(default_factory=lambda: _NO_RESERVE)

    @property
    def qualities(self) -> tuple[str, ...]:
        """The qualities that the model knows, lowest first."""
        return tuple(self.square)

    def tokens(self, quality: str, width_px: int, height_px: int) -> int:
        """Tokens of one picture. Raises: KeyError for an unknown quality."""
        if width_px == height_px:
            return self.square[quality]
        return (self.landscape if width_px > height_px else self.portrait)[quality]


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchTokens:
    """Input tokens of the 2.x series: one per square patch; `reserve_times` since no table is published."""

    patch_px: int
    reserve_times: int

    def tokens(self, width_px: int, height_px: int, fidelity: str | None) -> int:
        """Tokens of one input, read at whatever fidelity: these models know only one."""
        return -(-width_px // self.patch_px) * -(-height_px // self.patch_px)

    def upper_tokens(self, width_px: int, height_px: int) -> int:
        """The most tokens that one input is expected to be."""
        return self.tokens(width_px, height_px, None) * self.reserve_times


@dataclass(frozen=True, slots=True, kw_only=True)
class TileTokens:
    """
    Input tokens of the 1.x series: a base, tiles of a scaled copy, and more at high fidelity.

    Source: OpenAI's images and vision guide (2025), "calculating costs".
    """

    base_tokens: int
    tile_tokens: int
    tile_px: int
    short_side_px: int
    high_fidelity_square_tokens: int
    high_fidelity_oblong_tokens: int

    def tokens(self, width_px: int, height_px: int, fidelity: str | None) -> int:
        """Tokens of one input read at `fidelity`: `high`, or anything else for low."""
        short_px = min(width_px, height_px)
        scaled_px = [max(1, side_px * self.short_side_px // short_px) for side_px in (width_px, height_px)]
        if short_px <= self.short_side_px:  # small pictures are not enlarged
            scaled_px = [width_px, height_px]
        tiles = -(-scaled_px[0] // self.tile_px) * -(-scaled_px[1] // self.tile_px)
        low = self.base_tokens + tiles * self.tile_tokens
        if fidelity != "high":
            return low
        square = width_px == height_px
        return low + (self.high_fidelity_square_tokens if square else self.high_fidelity_oblong_tokens)

    def upper_tokens(self, width_px: int, height_px: int) -> int:
        """The most tokens that one input can be: read at high fidelity."""
        return self.tokens(width_px, height_px, "high")


OutputTokens = GridTokens | ShapeTokens
InputTokens = PatchTokens | TileTokens
