"""Local and free: a phrase and a picture → one mask of what may change, with a confidence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from conversations.images.decode import pixels_of
from conversations.images.encode import Pixels, flattened
from conversations.images.masks import Mask
from conversations.images.regions.phrases import Where, read
from conversations.images.regions.places import Kind, MayChange, Place, Seen, drawn
from conversations.images.regions.seen import Sighting, look_for

SURE_FROM = 0.65
"""From this confidence on a region is used without asking whether it is the right one."""

_TAKEN_FOR = 0.85
"""What is left of the confidence where a named thing is only taken to be the subject."""

_RING = 0.22
"""How far "around" reaches from a thing: this share of its longer side, and at least a thirtieth of the picture."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """
    A region in a picture.

    confidence: 1 for what is exact; for what had to be looked for, how sure that is.
    """

    mask: Mask
    confidence: float

    @property
    def is_sure(self) -> bool:
        """Whether it may be used without asking."""
        return self.confidence >= SURE_FROM


def find(data: bytes, phrase: str) -> Found | None:
    """The region of a picture that a phrase means; None where the words name nothing that can be found."""
    where = read(phrase)
    return None if where is None else locate(np.asarray(flattened(pixels_of(data))), where)


def locate(pixels: Pixels, where: Where) -> Found | None:
    """The region in (H, W, 3) pixels; None where nothing is left of it."""
    height_px, width_px = pixels.shape[:2]
    sightings = {kind: look_for(kind, pixels) for kind in {place.kind for place in where.seen}}
    may_change = np.zeros((height_px, width_px), np.uint8)
    for place in where.within:
        may_change |= _pixels_of(place, sightings, width_px, height_px)
    for place in where.without:
        may_change &= ~_pixels_of(place, sightings, width_px, height_px)
    if not may_change.any():
        return None
    confidence = min((_confidence(place, sightings) for place in where.seen), default=1.0)
    return Found(Mask(may_change), confidence)


def _confidence(place: Seen, sightings: dict[Kind, Sighting]) -> float:
    return sightings[place.kind].confidence * (1.0 if place.certain else _TAKEN_FOR)


def _pixels_of(place: Place, sightings: dict[Kind, Sighting], width_px: int, height_px: int) -> MayChange:
    if not isinstance(place, Seen):
        return drawn(place, width_px, height_px)
    belongs = sightings[place.kind].belongs.astype(np.uint8) * 255
    match place.relation:
        case "itself":
            return _grown(belongs, max(1, max(width_px, height_px) // 200))
        case "behind":
            return np.asarray(~belongs)
        case "around":
            rows, columns = _extent(belongs)
            reach = round(_RING * max(rows[1] - rows[0], columns[1] - columns[0]))
            return np.asarray(_grown(belongs, max(reach, max(width_px, height_px) // 30)) & ~belongs)
        case _:
            return _beside(place.relation, belongs)


def _beside(relation: str, belongs: MayChange) -> MayChange:
    """The part of the picture that lies on one side of a thing, no wider than the thing and half of it on each side."""
    height_px, width_px = belongs.shape
    (top, bottom), (left, right) = _extent(belongs)
    wide, high = (right - left) // 2, (bottom - top) // 2
    rows, columns = slice(max(0, top - high), bottom + high), slice(max(0, left - wide), right + wide)
    made = np.zeros((height_px, width_px), np.uint8)
    match relation:
        case "above":
            made[:top, columns] = 255
        case "below":
            made[bottom:, columns] = 255
        case "left of":
            made[rows, :left] = 255
        case _:
            made[rows, right:] = 255
    return made


def _extent(belongs: MayChange) -> tuple[tuple[int, int], tuple[int, int]]:
    """((top, bottom), (left, right)) of a thing, ends not included; all zero for none."""
    rows, columns = np.flatnonzero(belongs.any(1)), np.flatnonzero(belongs.any(0))
    if not rows.size:
        return (0, 0), (0, 0)
    return (int(rows[0]), int(rows[-1]) + 1), (int(columns[0]), int(columns[-1]) + 1)


def _grown(belongs: MayChange, by_px: int) -> MayChange:
    import cv2

    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * by_px + 1, 2 * by_px + 1))
    if by_px <= 12:
        return np.asarray(cv2.dilate(belongs, kernel), np.uint8)
    distance = cv2.distanceTransform(255 - belongs, cv2.DIST_L2, 5)
    return np.asarray((distance <= by_px) * 255, np.uint8)
