"""Local and free: what was really changed between two aligned pictures, told apart from drift and re-made texture."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
import numpy.typing as npt

from conversations.actions import Strength
from conversations.images.protect.align import local_deviation
from conversations.images.protect.planes import Colours, Flags, Plane, blurred, length

_STRENGTH = {"low": 1.3, "medium": 1.0, "high": 0.8}
"""What every threshold is multiplied with: the less a request may touch, the more it takes to count as a change."""

_MARGIN_PX = 3
_LIGHT_WEIGHT = 0.8


@dataclass(frozen=True, slots=True)
class _Cue:
    """How one way of looking becomes a score: threshold = floor + factor x its own noise, at most cap."""

    floor: float
    factor: float
    cap: float


_FINE = _Cue(floor=5.0, factor=5.5, cap=20.0)
_NEAR = _Cue(floor=3.4, factor=5.5, cap=14.0)
_WIDE = _Cue(floor=2.4, factor=5.5, cap=8.0)
_STRUCTURE = _Cue(floor=0.40, factor=6.0, cap=0.85)
_ENERGY = _Cue(floor=0.6, factor=5.0, cap=1.3)


@dataclass(frozen=True, slots=True, eq=False)
class ChangeMap:
    """
    score: (H, W), 1 = what it takes to be a change by itself.
    changed: (H, W), the cleaned-up map. difference: (H, W), blurred Lab difference, in dE.
    calm_de: median difference where nothing changed.
    """

    score: Plane
    changed: Flags
    difference: Plane
    calm_de: float

    @property
    def share(self) -> float:
        """Of the picture that changed."""
        return float(self.changed.mean())


def find_change(
    base_lab: Colours,
    edited_lab: Colours,
    similarity: Plane,
    clipped: Plane,
    inside: Flags,
    strength: Strength,
) -> ChangeMap:
    """
    The change between aligned, tone-matched pictures.

    base_lab, edited_lab: (H, W, 3) float32. similarity: (H, W) local correlation. clipped: (H, W),
    from 0 to 1, how much of a place is at an end of the scale, where no tone map knows what was. inside: (H, W), False where the
    edited picture shows nothing. Thresholds come from the pair's own noise, measured apart for calm and for textured
    places, so that re-made texture is not taken for a change.
    """
    base, edited = _weighted(base_lab), _weighted(edited_lab)
    light, light_edited = base[..., 0], edited[..., 0]
    texture = local_deviation(light, 4.0)
    texture_edited = local_deviation(light_edited, 4.0)
    slack = _STRENGTH[strength]
    near = length(blurred(base, 2.0) - blurred(edited, 2.0))
    wide = length(blurred(base, 7.0) - blurred(edited, 7.0))
    energy = np.asarray(np.abs(np.log((texture_edited + 1.5) / (texture + 1.5))), np.float32)
    textured = np.clip((np.maximum(texture, texture_edited) - 2.0) / 3.0, 0, 1)
    structure = np.asarray((1 - similarity) * textured, np.float32)
    score = np.zeros_like(light)
    for cue, seen in (
        (_FINE, _tolerant(base, edited)),
        (_NEAR, near),
        (_WIDE, wide),
        (_STRUCTURE, structure),
        (_ENERGY, energy),
    ):
        share = seen / (_threshold(cue, seen, texture, inside) * slack)
        np.maximum(score, share, out=score)
    score /= 1 + clipped
    score[~inside] = 0
    changed = _cleaned(score, inside)
    calm = inside & ~changed
    calm_de = float(np.median(near[calm])) if calm.any() else float(np.median(near))
    return ChangeMap(score, changed, near, calm_de)


def _weighted(lab: Colours) -> Colours:
    return lab * np.array((_LIGHT_WEIGHT, 1, 1), np.float32)


def _tolerant(base: Colours, edited: Colours) -> Plane:
    """How far each picture's colours lie outside of what the other shows within two pixels: blind to small slips."""
    kernel = np.ones((5, 5), np.uint8)
    soft, soft_edited = blurred(base, 0.8), blurred(edited, 0.8)
    out = np.zeros(base.shape[:2], np.float32)
    for one, other in ((soft, soft_edited), (soft_edited, soft)):
        low, high = cv2.erode(other, kernel), cv2.dilate(other, kernel)
        np.maximum(out, length(np.maximum(np.maximum(one - high, low - one), 0)), out=out)
    return out


def _threshold(cue: _Cue, seen: Plane, texture: Plane, inside: Flags) -> Plane:
    """Per pixel: what counts as a change here, from the noise of places with as much texture."""
    step = 3
    sample, by = seen[::step, ::step][inside[::step, ::step]], texture[::step, ::step][inside[::step, ::step]]
    if sample.size < 200:
        return np.full_like(seen, cue.floor)
    edges = np.quantile(by, np.linspace(0, 1, 9))
    centres, limits = [], []
    overall = float(np.quantile(sample, 0.4))
    for low, high in pairwise(edges):
        chosen = sample[(by >= low) & (by <= high)]
        noise = float(np.quantile(chosen, 0.4)) if chosen.size >= 24 else overall
        centres.append((low + high) / 2)
        limits.append(min(cue.floor + cue.factor * min(noise, 3 * overall + 0.05 * cue.floor), cue.cap))
    smooth = np.convolve(np.pad(limits, 1, mode="edge"), (0.25, 0.5, 0.25), "valid")
    return np.asarray(np.interp(texture, centres, smooth), np.float32)


def _cleaned(score: Plane, inside: Flags) -> Flags:
    """
    What holds together: grown from certain to probable change, without specks, closed and filled.

    A region needs mass (how far it is above the threshold, summed), so that a small strong spot stays and a faint
    speck goes.
    """
    short = min(score.shape)
    certain = score > _certainty(score, inside)
    probable = cv2.morphologyEx((score > 0.5).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    count, labels, _, _ = cv2.connectedComponentsWithStats(probable, connectivity=8)
    mass = np.bincount(labels.ravel(), weights=(np.minimum(score, 4) * certain).ravel(), minlength=count)
    kept = mass > max(12.0, 0.00012 * score.size)
    kept[0] = False
    changed = kept[labels].astype(np.uint8)
    reach = max(3, short // 64) | 1
    closed = cv2.morphologyEx(
        changed, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach))
    )
    return _filled(np.asarray(closed, np.uint8)) & inside


def _certainty(score: Plane, inside: Flags) -> float:
    """What a change must reach: more than the threshold when the picture also shows a much stronger one."""
    above = score[inside & (score > 1)]
    strongest = float(np.quantile(above, 0.95)) if above.size > 50 else 1.0
    return float(np.clip(0.33 * strongest, 1.0, 2.1))


def _filled(changed: npt.NDArray[np.uint8]) -> Flags:
    """Holes belong to the change when they are small against what surrounds them."""
    holes = (changed == 0).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(holes, connectivity=4)
    limit = max(64.0, 0.25 * float(changed.sum()))
    height, width = changed.shape
    filled = changed.astype(bool)
    for number in range(1, count):
        left, top, wide, high, area = stats[number]
        at_edge = left == 0 or top == 0 or left + wide == width or top + high == height
        if not at_edge and area < limit:
            filled |= labels == number
    return filled
