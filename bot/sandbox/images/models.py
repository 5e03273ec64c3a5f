"""
What each image model takes: families, qualities, sizes, retirement.

Source: the SDK's ImageModel type and docstrings, openai 3.52.0, and the deprecations page (2026-11-20).
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Literal

from bot.sandbox.images import errors

Family = Literal["dall-e", "1", "2", "2.5", "2.6"]

BASIC_QUALITIES = ("low", "medium", "high", "auto")
FINE_QUALITIES = ("low", "medium", "high", "xhigh", "max", "auto")
FIXED_SIZES = ("1024x1024", "1536x1024", "1024x1536")
MAX_EDGE_PX = 3840
MIN_PIXELS, MAX_PIXELS = 655_360, 8_294_400


@dataclass(frozen=True)
class Model:
    """One model id: its family's rules and the day it is shut down (None: not announced)."""

    id: str
    family: Family
    created: datetime.date
    shutdown: datetime.date | None = None
    input_fidelities: tuple[str, ...] = ()

    @property
    def qualities(self) -> tuple[str, ...]:
        """Values of `quality` that this model takes."""
        return FINE_QUALITIES if self.family in ("2.5", "2.6") else BASIC_QUALITIES

    @property
    def flexible_sizes(self) -> bool:
        """Whether any WIDTHxHEIGHT within the limits will do, rather than three sizes."""
        return self.family in ("2", "2.5", "2.6")

    def retired(self, today: datetime.date) -> bool:
        """Whether calls fail on this day."""
        return self.shutdown is not None and self.shutdown <= today


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


_END_OF_ONE = _day("2026-12-01")
_MODELS = (
    Model("dall-e-2", "dall-e", _day("2022-11-03"), _day("2026-05-12")),
    Model("dall-e-3", "dall-e", _day("2023-11-06"), _day("2026-05-12")),
    Model("gpt-image-1", "1", _day("2025-04-23"), _day("2026-10-23"), ("high", "low")),
    Model("gpt-image-1-mini", "1", _day("2025-10-06"), _END_OF_ONE, ("low",)),
    Model("gpt-image-1.5", "1", _day("2025-12-16"), _END_OF_ONE, ("high", "low")),
    Model("gpt-image-1.5-2025-12-16", "1", _day("2025-12-16"), _END_OF_ONE, ("high", "low")),
    Model("chatgpt-image-latest", "1", _day("2025-12-16"), _END_OF_ONE, ("high", "low")),
    Model("gpt-image-2", "2", _day("2026-04-21")),
    Model("gpt-image-2-2026-04-21", "2", _day("2026-04-21")),
    Model("gpt-image-2.5-flare", "2.5", _day("2026-09-08")),
    Model("gpt-image-2.5-flare-2026-09-08", "2.5", _day("2026-09-08")),
    Model("gpt-image-2.5-sunburst", "2.5", _day("2026-09-08")),
    Model("gpt-image-2.5-sunburst-2026-09-08", "2.5", _day("2026-09-08")),
    Model("gpt-image-2.6-flare", "2.6", _day("2026-11-04")),
    Model("gpt-image-2.6-sunburst", "2.6", _day("2026-11-04")),
)
MODELS = {model.id: model for model in _MODELS}


def find(model_id: str, today: datetime.date) -> Model:
    """The model of this id. Raises: ApiError 404 model_not_found (unknown, or retired by `today`)."""
    model = MODELS.get(model_id)
    if model is None:
        raise errors.model_not_found(model_id)
    if model.retired(today):
        raise errors.model_not_found(model_id, retired=True)
    return model


def check_size(model: Model, size: str) -> tuple[int, int] | None:
    """
    (width_px, height_px) of a `size` parameter; None for "auto".

    Raises: ApiError 400 invalid_value, naming the rule that was broken.
    """
    if size == "auto":
        return None
    match = re.fullmatch(r"([1-9]\d{0,4})x([1-9]\d{0,4})", size)
    if not match:
        raise errors.invalid_value("size", f"Invalid size '{size}'. Expected WIDTHxHEIGHT or 'auto'.")
    width, height = int(match[1]), int(match[2])
    if not model.flexible_sizes:
        if size not in FIXED_SIZES:
            known = ", ".join(f"'{s}'" for s in (*FIXED_SIZES, "auto"))
            raise errors.invalid_value("size", f"Invalid value: '{size}'. Supported values are: {known}.")
        return width, height
    if width % 16 or height % 16:
        raise errors.invalid_value(
            "size", f"Invalid size '{size}'. Width and height must both be divisible by 16."
        )
    if max(width, height) > MAX_EDGE_PX:
        raise errors.invalid_value("size", f"Invalid size '{size}'. The longest edge must be at most 3840.")
    if max(width, height) > 3 * min(width, height):
        raise errors.invalid_value(
            "size", f"Invalid size '{size}'. The aspect ratio must be between 1:3 and 3:1."
        )
    if width * height < MIN_PIXELS:
        raise errors.invalid_value(
            "size",
            f"Invalid size '{size}'. Requested resolution is below the current minimum pixel budget.",
        )
    if width * height > MAX_PIXELS:
        raise errors.invalid_value(
            "size",
            f"Invalid size '{size}'. Requested resolution is above the current maximum pixel budget.",
        )
    return width, height
