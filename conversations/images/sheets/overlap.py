"""Where two pictures show the same: as they are, scaled, or one as a cut of the other."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

Pixels = npt.NDArray[np.uint8]

_SAME_SHAPE = 0.015
"""Sides in proportions that differ by less count as one shape: models round sizes to multiples of 16."""

_SEARCH_EDGE_PX = 320
_SURE = 0.75
"""Correlation from which a cut is taken as found; unrelated pictures stay below 0.5."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """
    What both pictures show, at one scale.

    before, after: (H, W, 4) arrays of one size. box: where `after` lies in the later picture: left, top, right, bottom.
    """

    before: Pixels
    after: Pixels
    box: tuple[int, int, int, int]


def overlap(before: Image.Image, after: Image.Image) -> Overlap:
    """
    The common part of two pictures: everything for one shape; the cut for a crop or an extended canvas.

    Where neither contains the other, the earlier one is fitted into the middle of the later one.
    """
    whole = (0, 0, after.width, after.height)
    if before.size == after.size:
        return Overlap(_rgba(before), _rgba(after), whole)
    cut = _as_cut(before, after)
    if abs(before.width * after.height / (before.height * after.width) - 1) < _SAME_SHAPE:
        scaled = before.resize(after.size, Image.Resampling.LANCZOS)
        alike = Overlap(_rgba(scaled), _rgba(after), whole)
        return cut if cut is not None and _distance(cut) < _distance(alike) else alike
    return _in_the_middle(before, after) if cut is None else cut


def _as_cut(before: Image.Image, after: Image.Image) -> Overlap | None:
    """The later picture as a cut of the earlier one, or as the earlier one with its canvas extended."""
    if (found := _cut_place(after, before)) is not None:
        left, top = found
        part = before.crop((left, top, left + after.width, top + after.height))
        return Overlap(_rgba(part), _rgba(after), (0, 0, after.width, after.height))
    if (found := _cut_place(before, after)) is not None:
        box = (found[0], found[1], found[0] + before.width, found[1] + before.height)
        return Overlap(_rgba(before), _rgba(after.crop(box)), box)
    return None


def _distance(found: Overlap) -> float:
    import cv2

    return float(cv2.absdiff(found.before, found.after).mean())


def _in_the_middle(before: Image.Image, after: Image.Image) -> Overlap:
    scale = min(after.width / before.width, after.height / before.height)
    width, height = max(1, round(before.width * scale)), max(1, round(before.height * scale))
    left, top = (after.width - width) // 2, (after.height - height) // 2
    box = (left, top, left + width, top + height)
    fitted = before.resize((width, height), Image.Resampling.LANCZOS)
    return Overlap(_rgba(fitted), _rgba(after.crop(box)), box)


def _cut_place(small: Image.Image, large: Image.Image) -> tuple[int, int] | None:
    """Left and top of where `small` was cut from `large`, to the pixel, or None where it was not."""
    if small.width > large.width or small.height > large.height:
        return None
    shrink = max(1, max(large.size) // _SEARCH_EDGE_PX)
    rough = _best_match(_grey(small, shrink), _grey(large, shrink))
    if rough is None:
        return None
    return _to_the_pixel(small, large, (rough[0] * shrink, rough[1] * shrink), shrink)


def _to_the_pixel(
    small: Image.Image, large: Image.Image, near: tuple[int, int], reach_px: int
) -> tuple[int, int] | None:
    """The place within `reach_px` of a rough one, by the middle of the small picture."""
    left = max(0, min(near[0] - reach_px, large.width - small.width))
    top = max(0, min(near[1] - reach_px, large.height - small.height))
    right = min(large.width, near[0] + reach_px + small.width)
    bottom = min(large.height, near[1] + reach_px + small.height)
    part = large.crop((left, top, right, bottom))
    inset_x, inset_y = max(0, small.width // 2 - 160), max(0, small.height // 2 - 160)
    middle = small.crop((inset_x, inset_y, small.width - inset_x, small.height - inset_y))
    searched = part.crop((inset_x, inset_y, part.width - inset_x, part.height - inset_y))
    exact = _best_match(_grey(middle, 1), _grey(searched, 1))
    return None if exact is None else (left + exact[0], top + exact[1])


def _best_match(small: Pixels, large: Pixels) -> tuple[int, int] | None:
    import cv2

    if small.shape[0] > large.shape[0] or small.shape[1] > large.shape[1] or small.size < 64:
        return None
    if int(np.ptp(small)) == 0:
        return None  # one flat colour is found everywhere
    scores = cv2.matchTemplate(large, small, cv2.TM_CCOEFF_NORMED)
    _, best, _, place = cv2.minMaxLoc(scores)
    return (int(place[0]), int(place[1])) if best >= _SURE else None


def _grey(image: Image.Image, shrink: int) -> Pixels:
    grey = image.convert("L")
    return np.asarray(grey.reduce(shrink) if shrink > 1 else grey)


def _rgba(image: Image.Image) -> Pixels:
    return np.asarray(image.convert("RGBA"))
