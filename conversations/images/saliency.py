"""Local and free: where in a picture the eye goes, so that a cut keeps it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

Weights = npt.NDArray[np.float32]

_EDGE_PX = 128
_BLUR_PX = 1.5
_BORDER_PX = 4


def saliency(image: Image.Image) -> Weights:
    """
    (h, w), from 0 to 1, at most 128 px on the longer edge: how much each place stands out.

    A place stands out by a colour that is far from the picture's mean and from its border (what touches the border
    is mostly background) and by detail; the product with the strongest tenth kept makes one compact peak of it.
    """
    small = image.convert("RGB")
    small.thumbnail((_EDGE_PX, _EDGE_PX), Image.Resampling.BOX)
    small = small.filter(ImageFilter.GaussianBlur(_BLUR_PX)).convert("LAB")
    lab = np.array(small, np.float32)
    lab[..., 1:] = (lab[..., 1:] + 128) % 256  # Pillow stores a and b as signed bytes
    distance = np.minimum(_distance(lab, lab.mean((0, 1))), _distance(lab, _border_mean(lab)))
    detail = sum(np.abs(change) for change in np.gradient(lab[..., 0])) if min(lab.shape[:2]) > 1 else 0.0
    strength = (distance + detail).astype(np.float32)
    weak, strong = np.percentile(strength, (50, 99))
    if strong - weak < 1e-3:
        return np.zeros(strength.shape, np.float32)
    peak: Weights = np.square(np.clip((strength - weak) / (strong - weak), 0, 1))
    return peak


def _distance(lab: Weights, colour: Weights) -> Weights:
    return np.asarray(np.linalg.norm(lab - colour, axis=-1), np.float32)


def _border_mean(lab: Weights) -> Weights:
    edge = _BORDER_PX
    parts = (lab[:edge], lab[-edge:], lab[:, :edge], lab[:, -edge:])
    mean: Weights = np.concatenate([part.reshape(-1, 3) for part in parts]).mean(0)
    return mean


def best_offset(weights: Weights, share: float) -> float:
    """
    Where a window of `share` of the length should begin, from 0 to 1 - share, to hold the most weight.

    weights: saliency summed along the other axis. Among windows that hold nearly the same, the one nearest to
    being centred on the weight wins, and without any weight the middle does.
    """
    count = len(weights)
    total = float(weights.sum())
    if total <= 0 or count < 2:
        return (1 - share) / 2
    places = (np.arange(count) + 0.5) / count
    centroid = float((weights * places).sum()) / total
    sums = np.concatenate([[0.0], np.cumsum(weights, dtype=np.float64)]) / total
    starts = np.linspace(0, 1 - share, 65)
    grid = np.arange(count + 1) / count
    held = np.interp(starts + share, grid, sums) - np.interp(starts, grid, sums)
    good = starts[held >= held.max() - 0.02]
    return float(good[np.argmin(np.abs(good + share / 2 - centroid))])
