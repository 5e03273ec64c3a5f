"""
What real models do to a picture that they were only asked to edit, in three levels.

A small shift and zoom, a warm cast, re-made texture: the whole frame is rendered anew (public tests of chained edits,
2026-11). Levels: a later protection step has to undo this without losing the edit.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFilter

LEVELS = ("off", "low", "medium", "high")


@dataclass(frozen=True)
class _Drift:
    shift_px: float
    zoom: float
    cast: tuple[float, float, float]
    grain: float
    blur_px: float


_DRIFTS = {
    "low": _Drift(2.0, 1.003, (1.008, 1.0, 0.988), 2.0, 0.4),
    "medium": _Drift(5.0, 1.008, (1.018, 1.004, 0.968), 3.5, 0.6),
    "high": _Drift(11.0, 1.018, (1.035, 1.006, 0.935), 4.8, 0.9),
}


def drifted(image: Image.Image, level: str, seed: str) -> Image.Image:
    """The picture as if rendered anew; shifts are in pixels of a 1024 px picture. "off" returns it as it is."""
    if level == "off":
        return image
    drift = _DRIFTS[level]
    rng = np.random.default_rng(zlib.crc32(seed.encode()))
    per_px = max(image.size) / 1024
    angle = rng.uniform(0, 2 * np.pi)
    dx, dy = np.cos(angle) * drift.shift_px * per_px, np.sin(angle) * drift.shift_px * per_px
    scale = 1 / drift.zoom
    left = image.width * (1 - scale) / 2 + dx
    top = image.height * (1 - scale) / 2 + dy
    moved = image.transform(
        image.size, Image.Transform.AFFINE, (scale, 0, left, 0, scale, top), Image.Resampling.BICUBIC
    )
    inside = Image.new("L", image.size, 255).transform(
        image.size, Image.Transform.AFFINE, (scale, 0, left, 0, scale, top), Image.Resampling.NEAREST
    )
    moved = Image.composite(moved, image, inside).filter(ImageFilter.GaussianBlur(drift.blur_px * per_px))
    alpha = moved.getchannel("A") if moved.mode == "RGBA" else None
    pixels = np.asarray(moved.convert("RGB"), np.float32) * np.array(drift.cast, np.float32)
    coarse = rng.normal(0, drift.grain, (image.height // 2 + 1, image.width // 2 + 1)).astype(np.float32)
    grain = np.repeat(np.repeat(coarse, 2, 0), 2, 1)[: image.height, : image.width, None]
    result = Image.fromarray(np.clip(pixels + grain, 0, 255).astype(np.uint8))
    if alpha is not None:
        result.putalpha(alpha)
    return result
