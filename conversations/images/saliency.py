"""Local and free: where in a picture the eye goes, so that a cut keeps it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

Weights = npt.NDArray[np.float32]

_EDGE_PX = 128
_BLUR_PX = 1.5
_BORDER_PX = 4
_LIGHTNESS_WEIGHT = 0.5
_CUT_COST = 0.15
"""How much of the whole weight it is worth to move a window's edge off the most salient line."""


def saliency(image: Image.Image) -> Weights:
    """
    (h, w), from 0 to 1, at most 128 px on the longer edge: how much each place stands out.

    A place stands out by a colour that is far both from the picture's mean and from its border's (what touches the
    border is mostly background), hue counting more than lightness: a subject is coloured, a lamp or a sun only
    bright. What stands out enough counts nearly alike, so that a large subject outweighs a small glare, and what
    lies in the corners counts less.
    """
    small = image.convert("RGB")
    small.thumbnail((_EDGE_PX, _EDGE_PX), Image.Resampling.BOX)
    small = small.filter(ImageFilter.GaussianBlur(_BLUR_PX)).convert("LAB")
    lab = np.array(small, np.float32)
    lab[..., 1:] = (lab[..., 1:] + 128) % 256  # Pillow stores a and b as signed bytes
    lab[..., 0] *= _LIGHTNESS_WEIGHT
    distance = np.minimum(_distance(lab, lab.mean((0, 1))), _distance(lab, _border_mean(lab)))
    weak, strong = np.percentile(distance, (50, 98))
    if strong - weak < 1:
        return np.zeros(distance.shape, np.float32)
    standing_out = np.clip((distance - weak) / (strong - weak), 0, 1)
    weights: Weights = np.tanh(2.5 * np.square(standing_out)) * _prior(*distance.shape)
    return weights.astype(np.float32)


def _prior(height: int, width: int) -> Weights:
    """1 in the middle, about a third in the corners."""
    y, x = np.ogrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    prior: Weights = np.exp(-0.5 * (x * x + y * y)).astype(np.float32)
    return prior


def _distance(lab: Weights, colour: Weights) -> Weights:
    return np.asarray(np.linalg.norm(lab - colour, axis=-1), np.float32)


def _border_mean(lab: Weights) -> Weights:
    edge = _BORDER_PX
    parts = (lab[:edge], lab[-edge:], lab[:, :edge], lab[:, -edge:])
    mean: Weights = np.concatenate([part.reshape(-1, 3) for part in parts]).mean(0)
    return mean


def best_offset(weights: Weights, share: float) -> float:
    """
    Where a window of `share` of the length should begin, from 0 to 1 - share, to hold most weight and cut little.

    weights: saliency summed along the other axis. Among windows that do nearly equally well, the one nearest to
    being centred on the weight wins; without any weight the middle does.
    """
    count = len(weights)
    total = float(weights.sum())
    if total <= 0 or count < 2:
        return (1 - share) / 2
    places = (np.arange(count) + 0.5) / count
    sums = np.concatenate([[0.0], np.cumsum(weights, dtype=np.float64)]) / total
    grid = np.arange(count + 1) / count
    starts = np.linspace(0, 1 - share, 129)
    ends = starts + share
    held = np.interp(ends, grid, sums) - np.interp(starts, grid, sums)
    line = weights / weights.max()
    cut = np.where(starts > 0, np.interp(starts, places, line), 0) + np.where(
        ends < 1, np.interp(ends, places, line), 0
    )
    score = held - _CUT_COST * cut
    good = starts[score >= score.max() - 0.02]
    centroid = float((weights * places).sum()) / total
    return float(good[np.argmin(np.abs(good + share / 2 - centroid))])
