"""A whole picture rendered anew, as models do it: moved, tinted, re-textured, a little bent. Deterministic by seed."""

from __future__ import annotations

import io
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

Pixels = npt.NDArray[np.uint8]
LEVELS = ("low", "medium", "high")


@dataclass(frozen=True)
class Drift:
    """How far it goes at the most; lengths in pixels of a picture of 1024 px."""

    shift_px: float
    zoom: float
    rotation_deg: float
    cast: float
    gamma: float
    kept_texture: float
    noise: float
    local_contrast: float
    resize: float
    warp_px: float = 0.0
    uneven: float = 0.0
    jpeg: int = 0


_LEVELS = {
    "low": Drift(3, 0.004, 0.05, 0.025, 0.02, 0.85, 1.5, 0.03, 0.95),
    "medium": Drift(6, 0.010, 0.15, 0.05, 0.05, 0.65, 2.5, 0.07, 0.85),
    "high": Drift(12, 0.020, 0.35, 0.09, 0.08, 0.45, 3.5, 0.12, 0.7, warp_px=1.2),
}
_WARM, _COOL = np.array((1.0, 0.12, -1.0)), np.array((-0.8, 0.05, 1.0))
TINTS = {
    "warm": _WARM,
    "cool": _COOL,
    "magenta": np.array((0.6, -0.8, 0.5)),
    "green": np.array((-0.6, 0.8, -0.3)),
}
FAMILIES = ("warm", "plain")
HELD_OUT = ("cool", "uneven", "bent", "jpeg", "magenta", "sharpened")


def drifted(picture: Pixels, level: str, seed: int, family: str = "warm") -> Pixels:
    """The picture as a model would render it again. family: which habit; any name of `FAMILIES` or `HELD_OUT`."""
    drift = _LEVELS[level]
    rng = np.random.default_rng([seed, LEVELS.index(level), sum(map(ord, family))])
    strength = (LEVELS.index(level) + 1) / 3
    colours = picture.astype(np.float32) / 255
    colours = _moved(
        colours,
        drift,
        rng,
        uneven=0.012 * strength if family == "uneven" else 0.0,
        warp_px=3.0 * strength if family == "bent" else drift.warp_px,
    )
    colours = _resized(colours, drift.resize)
    colours = _retextured(colours, drift, rng)
    amount = -drift.local_contrast if rng.random() < 0.5 else drift.local_contrast
    colours = colours + (3 * strength * 0.25 if family == "sharpened" else amount) * (
        colours - cv2.GaussianBlur(colours, (0, 0), 4 if family != "sharpened" else 1.2)
    )
    tint = TINTS.get(family, TINTS["warm"]) * drift.cast * rng.uniform(0.7, 1.0)
    if family == "plain":
        tint = np.zeros(3)
    gamma = 1 + drift.gamma * rng.uniform(-1, 1)
    colours = np.clip(colours, 0, 1) ** gamma * (1 + tint) + tint * 0.05
    out = np.clip(np.rint(colours * 255), 0, 255).astype(np.uint8)
    return _jpeg(out, round(92 - 30 * strength)) if family == "jpeg" else out


def _moved(
    colours: npt.NDArray[np.float32], drift: Drift, rng: np.random.Generator, *, uneven: float, warp_px: float
) -> npt.NDArray[np.float32]:
    height, width = colours.shape[:2]
    per_px = max(height, width) / 1024
    angle = rng.uniform(0, 2 * np.pi)
    shift = drift.shift_px * rng.uniform(0.6, 1.0) * per_px * np.array((np.cos(angle), np.sin(angle)))
    zoom = 1 + drift.zoom * rng.uniform(0.4, 1.0) * rng.choice((-1, 1, 1))
    turn = np.deg2rad(drift.rotation_deg) * rng.uniform(-1, 1)
    matrix = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]) / zoom
    matrix[0] *= 1 + uneven
    matrix[1] *= 1 - uneven
    y, x = np.mgrid[:height, :width].astype(np.float32)
    dx, dy = x - width / 2, y - height / 2
    at_x = matrix[0, 0] * dx + matrix[0, 1] * dy + width / 2 + shift[0]
    at_y = matrix[1, 0] * dx + matrix[1, 1] * dy + height / 2 + shift[1]
    if warp_px:
        bend = rng.normal(0, 1, (2, 5, 5)).astype(np.float32)
        at_x = at_x + _field(bend[0], width, height) * warp_px * per_px
        at_y = at_y + _field(bend[1], width, height) * warp_px * per_px
    return np.asarray(
        cv2.remap(
            colours,
            at_x.astype(np.float32),
            at_y.astype(np.float32),
            cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_REFLECT_101,
        ),
        np.float32,
    )


def _field(coarse: npt.NDArray[np.float32], width: int, height: int) -> npt.NDArray[np.float32]:
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)


def _resized(colours: npt.NDArray[np.float32], factor: float) -> npt.NDArray[np.float32]:
    height, width = colours.shape[:2]
    small = cv2.resize(colours, (round(width * factor), round(height * factor)), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)


def _retextured(
    colours: npt.NDArray[np.float32], drift: Drift, rng: np.random.Generator
) -> npt.NDArray[np.float32]:
    """Part of the fine texture gone, and other texture of the same strength in its place."""
    smooth = cv2.GaussianBlur(colours, (0, 0), 1.3)
    fine = colours - smooth
    energy = cv2.GaussianBlur((fine * fine).mean(-1), (0, 0), 3)
    noise = cv2.GaussianBlur(rng.normal(0, 1, colours.shape[:2]).astype(np.float32), (0, 0), 0.7) * 2.2
    made = noise * np.minimum(np.sqrt(energy), 0.05) * (1 - drift.kept_texture)
    grain = rng.normal(0, drift.noise / 255, colours.shape).astype(np.float32)
    return np.asarray(smooth + drift.kept_texture**0.5 * fine + made[..., None] + grain * 0.7, np.float32)


def _jpeg(picture: Pixels, quality: int) -> Pixels:
    out = io.BytesIO()
    Image.fromarray(picture).save(out, "JPEG", quality=quality)
    return np.asarray(Image.open(out).convert("RGB"), np.uint8)
