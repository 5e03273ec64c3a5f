"""
Tokens that a request is billed for.

Sources: the image generation guide's table for the 1.x family; for 2 and later the grid formula that reproduces
every published per-size price of gpt-image-2.5 (2026-11-20). Input images have no published table for 2.x: the
figure here is a plausible one, in the range of the surcharge that resellers report per edit.
"""

from __future__ import annotations

import math
from typing import Any

from bot.sandbox.images.models import Family

PARTIAL_IMAGE_TOKENS = 100

GRID = {
    "2": {"low": 16, "medium": 48, "high": 96},
    "2.5": {"low": 16, "medium": 24, "high": 48, "xhigh": 64, "max": 96},
    "2.6": {"low": 16, "medium": 24, "high": 48, "xhigh": 64, "max": 96},
}
# One reseller reports three to four times 2.5's tokens for low and medium, and the same above.
MULTIPLIER = {"2.6": {"low": 3.5, "medium": 3.5}}
# (square, portrait, landscape)
FIXED = {"low": (272, 408, 400), "medium": (1056, 1584, 1568), "high": (4160, 6240, 6208)}


def output_tokens(family: Family, quality: str, width_px: int, height_px: int) -> int:
    """Output tokens of one picture; `quality` is a resolved one, not "auto"."""
    if family not in GRID:
        column = 0 if width_px == height_px else 1 if width_px < height_px else 2
        return FIXED[quality][column]
    grid = GRID[family][quality]
    ratio = min(width_px, height_px) / max(width_px, height_px)
    short = math.floor(grid * ratio + 0.5)
    tokens = grid * short * (2_000_000 + width_px * height_px) / 4_000_000
    return math.ceil(tokens * MULTIPLIER.get(family, {}).get(quality, 1))


def text_tokens(prompt: str) -> int:
    """Input tokens of a prompt, at about four characters each."""
    return max(1, math.ceil(len(prompt) / 4)) + 6


def input_image_tokens(family: Family, sizes: list[tuple[int, int]], fidelity: str | None = None) -> int:
    """Input tokens of the pictures sent along, given as (width_px, height_px)."""
    total = 0
    for width_px, height_px in sizes:
        if family in GRID:
            total += math.ceil(min(width_px * height_px, 1_600_000) / 768)
            continue
        scale = 512 / min(width_px, height_px)
        tiles = math.ceil(width_px * scale / 512 - 1e-9) * math.ceil(height_px * scale / 512 - 1e-9)
        total += 65 + 129 * tiles
        if fidelity == "high":
            total += 4160 if width_px == height_px else 6240
    return total


def usage(*, text: int, image: int, output: int, with_output_details: bool) -> dict[str, Any]:
    """The API's `usage` object; streamed events carry no output details."""
    body: dict[str, Any] = {
        "input_tokens": text + image,
        "input_tokens_details": {"text_tokens": text, "image_tokens": image},
        "output_tokens": output,
        "total_tokens": text + image + output,
    }
    if with_output_details:
        body["output_tokens_details"] = {"image_tokens": output, "text_tokens": 0}
    return body
