"""Local and free: the colour cast between two aligned pictures, and the map that undoes it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from conversations.images.protect.planes import Colours, Plane, resized, to_lab
from conversations.images.protect.result import Cast

_TOLERANCE = (0.16, 0.10, 0.06, 0.045, 0.045)
"""Residuals that still count, pass by pass, as a share of full scale."""
_PULL_GAIN, _PULL_MIXED, _PULL_SQUARE = 0.002, 0.02, 0.03
"""
How strongly a coefficient is held to identity, as a share of the samples' weight: least where a cast is a gain of its
own channel, which also holds for the colours of something new that the base has no samples of.
"""
_SAMPLE_EDGE_PX = 128
_NOTICED_DE = 1.6


@dataclass(frozen=True, slots=True, eq=False)
class ToneMap:
    """
    coefficients: (10, 3): from (1, r, g, b, r², g², b², rg, rb, gb) of the edited picture to the base's RGB.
    cast_lab: the mean of edited minus mapped, over the picture. size_de: its mean length per pixel.
    inliers: share of the samples that the map explains.
    split_de: how differently dark and light parts are tinted, beyond what one gain per channel gives.
    """

    coefficients: npt.NDArray[np.float32]
    cast_lab: tuple[float, float, float]
    size_de: float
    inliers: float
    split_de: float

    def apply(self, colours: Colours) -> Colours:
        """The edited picture's colours (RGB, 0 to 1) as they would be in the base."""
        shape = colours.shape
        mapped = _terms(colours.reshape(-1, 3)) @ self.coefficients
        return np.asarray(np.clip(mapped, 0, 1).reshape(shape), np.float32)

    @property
    def cast(self) -> Cast | None:
        """What a person would call the tint; None when they would not notice it."""
        light, a, b = self.cast_lab
        if self.size_de < _NOTICED_DE:
            return None
        if np.hypot(a, b) < max(1.0, 0.6 * abs(light)):
            return None if abs(light) < _NOTICED_DE else ("brighter" if light > 0 else "darker")
        if abs(b) >= 0.5 * abs(a):
            return "warm" if b > 0 else "cool"
        return "magenta" if a > 0 else "green"


IDENTITY = np.eye(10, 3, k=-1, dtype=np.float32)


def fit_tone(base: Colours, edited: Colours, weight: Plane) -> ToneMap:
    """
    The smooth colour map that takes most of the edited picture to the base, unmoved by what only a part went through.

    base, edited: aligned, (H, W, 3) RGB from 0 to 1. weight: (H, W), 0 where a pixel says nothing.
    """
    scale = min(1.0, _SAMPLE_EDGE_PX / max(base.shape[:2]))
    size = max(2, round(base.shape[1] * scale)), max(2, round(base.shape[0] * scale))
    small_weight = resized(weight, size).ravel()
    target = _sampled(base, size)
    source = _sampled(edited, size)
    chosen = small_weight > 0.2
    if chosen.sum() < 64:
        return ToneMap(IDENTITY, (0.0, 0.0, 0.0), 0.0, 1.0, 0.0)
    target, source, small_weight = target[chosen], source[chosen], small_weight[chosen]
    small_weight = small_weight * _rarity(source)
    terms = _terms(source)
    candidates = [_refined(terms, target, small_weight, start) for start in _starts(source, target)]
    best = min(candidates, key=lambda found: _cost(terms, target, small_weight, found))
    return _described(best, terms, source, target, small_weight)


def _sampled(picture: Colours, size: tuple[int, int]) -> Colours:
    return resized(picture, size).reshape(-1, 3)


def _terms(colours: Colours) -> npt.NDArray[np.float32]:
    r, g, b = colours[:, 0], colours[:, 1], colours[:, 2]
    return np.stack([np.ones_like(r), r, g, b, r * r, g * g, b * b, r * g, r * b, g * b], -1)


def _rarity(colours: Colours) -> npt.NDArray[np.float32]:
    """(N,), 1 on average: more for colours that few samples have, so that a large sky does not speak for all."""
    bins = (np.clip(colours, 0, 0.999) * 8).astype(np.int32) @ np.array((64, 8, 1), np.int32)
    share = 1 / np.sqrt(np.bincount(bins, minlength=512)[bins] + 8.0)
    return np.asarray(share / share.mean(), np.float32)


def _starts(source: Colours, target: Colours) -> list[npt.NDArray[np.float32]]:
    """Nothing happened; one offset for all; one gain for all."""
    offset = IDENTITY.copy()
    offset[0] = np.median(target - source, 0)
    gain = IDENTITY.copy()
    ratio = np.median((target + 0.02) / (source + 0.02), 0)
    for channel in range(3):
        gain[1 + channel, channel] = np.clip(ratio[channel], 0.6, 1.6)
    return [IDENTITY, offset, gain]


def _refined(
    terms: npt.NDArray[np.float32],
    target: Colours,
    weight: npt.NDArray[np.float32],
    start: npt.NDArray[np.float32],
) -> npt.NDArray[np.float32]:
    """Weighted least squares, again and again, each time believing less of what does not fit."""
    found = start.astype(np.float64)
    for tolerance in _TOLERANCE:
        residual = np.linalg.norm(target - terms @ found, axis=1) / tolerance
        believed = weight * np.square(np.maximum(1 - residual * residual, 0))
        total = believed.sum()
        if total < 16:
            break
        weighted = terms * believed[:, None]
        normal = (weighted.T @ terms).astype(np.float64) / total
        right = (weighted.T @ target).astype(np.float64) / total
        for channel in range(3):
            pull = _pull(channel)
            held = right[:, channel] + pull * IDENTITY[:, channel]
            found[:, channel] = np.linalg.solve(normal + np.diag(pull), held)
    return found.astype(np.float32)


def _pull(channel: int) -> npt.NDArray[np.float64]:
    """Of each of the ten terms of one channel."""
    pull = np.array([_PULL_GAIN] + [_PULL_MIXED] * 3 + [_PULL_SQUARE] * 6)
    pull[1 + channel] = _PULL_GAIN
    return pull


def _cost(
    terms: npt.NDArray[np.float32],
    target: Colours,
    weight: npt.NDArray[np.float32],
    found: npt.NDArray[np.float32],
) -> float:
    residual = np.linalg.norm(target - terms @ found, axis=1)
    return float((weight * np.minimum(residual / _TOLERANCE[-1], 1)).sum() / weight.sum())


def _described(
    found: npt.NDArray[np.float32],
    terms: npt.NDArray[np.float32],
    source: Colours,
    target: Colours,
    weight: npt.NDArray[np.float32],
) -> ToneMap:
    mapped = np.clip(terms @ found, 0, 1)
    inlier = np.linalg.norm(target - mapped, axis=1) < _TOLERANCE[-1]
    tint = to_lab(source[None])[0] - to_lab(mapped[None])[0]
    counted = weight * inlier if inlier.sum() > 32 else weight
    mean = (tint * counted[:, None]).sum(0) / max(float(counted.sum()), 1e-6)
    size = float((np.linalg.norm(tint, axis=1) * counted).sum() / max(float(counted.sum()), 1e-6))
    return ToneMap(
        coefficients=found,
        cast_lab=(float(mean[0]), float(mean[1]), float(mean[2])),
        size_de=size,
        inliers=float((weight * inlier).sum() / weight.sum()),
        split_de=_split(tint, mapped, counted),
    )


def _split(tint: Colours, mapped: Colours, weight: npt.NDArray[np.float32]) -> float:
    """How far apart, in a and b, the tints of the dark and the light third lie when they point away from each other."""
    light = mapped.mean(1)
    dark_limit, light_limit = np.quantile(light, (0.33, 0.67))
    tints = []
    for part in (light <= dark_limit, light >= light_limit):
        counted = weight * part
        tints.append((tint[:, 1:] * counted[:, None]).sum(0) / max(float(counted.sum()), 1e-6))
    if float(tints[0] @ tints[1]) >= 0:
        return 0.0
    return float(min(np.linalg.norm(tints[0]), np.linalg.norm(tints[1])) * 2)
