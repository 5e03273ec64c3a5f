"""
Local and free: which pixels an edit may change: masks, the boxes behind "top left", the provider's form, and holding to it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from conversations.actions import Region
from conversations.images.decode import pixels_of
from conversations.images.encode import Pixels, to_png

Box = tuple[int, int, int, int]
"""(left, top, right, bottom) in pixels; right and bottom are not part of it."""

MASK_LIMIT_BYTES = 4 * 1024 * 1024
"""What the Images API's specification allows for a mask (November 2026; its guide says 50 MB)."""

FEATHER_PX = 6
"""How far inside a mask's border the base passes over into the edit, unless somebody says otherwise."""

_WHOLE = (0.0, 1.0)
_NEAR, _MIDDLE, _FAR = (0.0, 0.5), (0.25, 0.75), (0.5, 1.0)
_SPANS: dict[Region, tuple[tuple[float, float], tuple[float, float]]] = {
    "top-left": (_NEAR, _NEAR),
    "top": (_WHOLE, _NEAR),
    "top-right": (_FAR, _NEAR),
    "left": (_NEAR, _WHOLE),
    "center": (_MIDDLE, _MIDDLE),
    "right": (_FAR, _WHOLE),
    "bottom-left": (_NEAR, _FAR),
    "bottom": (_WHOLE, _FAR),
    "bottom-right": (_FAR, _FAR),
    "whole": (_WHOLE, _WHOLE),
}
"""Region → its share of the width and of the height. A side is a half, as people use the word; so is a corner's edge."""


class MaskSizeMismatch(ValueError):
    """A mask is of another size than the picture it is for: a slip in our own code, never a person's."""


@dataclass(frozen=True, slots=True, eq=False)
class Mask:
    """
    Pixels an edit may change.

    may_change: (H, W) uint8, of the base revision's size; 255 = may change, 0 = keep, between = a soft border.
    Raises: MaskSizeMismatch for another shape or type.
    Source: the Images API marks pixels that may change with alpha 0 (November 2026); `to_alpha_png` converts.
    """

    may_change: npt.NDArray[np.uint8]

    def __post_init__(self) -> None:
        if self.may_change.ndim != 2 or self.may_change.dtype != np.uint8:
            raise MaskSizeMismatch(
                f"(H, W) uint8 is needed, not {self.may_change.shape} {self.may_change.dtype}"
            )

    @property
    def size(self) -> tuple[int, int]:
        """(width_px, height_px)."""
        return self.may_change.shape[1], self.may_change.shape[0]

    @property
    def share(self) -> float:
        """How much of the picture may change, from 0 to 1."""
        return float(self.may_change.mean(dtype=np.float64)) / 255

    def check_fits(self, width_px: int, height_px: int) -> None:
        """Nothing, if the mask is of this size. Raises: MaskSizeMismatch."""
        if self.size != (width_px, height_px):
            raise MaskSizeMismatch(f"the mask is {self.size}, the picture {(width_px, height_px)}")


def region_box(region: Region, width_px: int, height_px: int) -> Box | None:
    """
    The pixels that a geometric region means, or None for "background" and "subject", which take looking.

    Halves of an odd edge share its middle pixel, so that a region and its opposite together leave nothing out.
    """
    spans = _SPANS.get(region)
    if spans is None:
        return None
    (left, right), (top, bottom) = _pixels(spans[0], width_px), _pixels(spans[1], height_px)
    return left, top, right, bottom


def _pixels(span: tuple[float, float], length_px: int) -> tuple[int, int]:
    """From the pixel that the span begins in to the one it ends in."""
    return int(span[0] * length_px), -int(-span[1] * length_px // 1)


def box_mask(box: Box, width_px: int, height_px: int) -> Mask:
    """The mask that lets exactly the box change, cut to the picture."""
    left, top, right, bottom = box
    may_change = np.zeros((height_px, width_px), np.uint8)
    may_change[max(0, top) : max(0, bottom), max(0, left) : max(0, right)] = 255
    return Mask(may_change)


def to_alpha_png(mask: Mask) -> bytes:
    """
    The mask in the provider's form: an RGBA PNG, transparent where the picture may change, black elsewhere.

    A soft border keeps its softness. Raises: ValueError above `MASK_LIMIT_BYTES`, which takes a mask of pure noise.
    """
    pixels = np.zeros((*mask.may_change.shape, 4), np.uint8)
    pixels[..., 3] = 255 - mask.may_change
    png = to_png(pixels)
    if len(png) > MASK_LIMIT_BYTES:
        raise ValueError(f"a mask of {len(png)} bytes; the provider takes {MASK_LIMIT_BYTES}")
    return png


def from_alpha_png(data: bytes) -> Mask:
    """The mask that `to_alpha_png` wrote. Raises: as `pixels_of`."""
    alpha = pixels_of(data).convert("RGBA").getchannel("A")
    return Mask(255 - np.asarray(alpha, np.uint8))


def feathered(mask: Mask, feather_px: int = FEATHER_PX) -> npt.NDArray[np.float32]:
    """
    How much of the edit shows, (H, W) from 0 to 1: exactly 0 where the mask is 0, rising to 1 within its border.

    The picture's own edges are no border: what may change there changes fully.
    """
    if feather_px <= 0:
        return np.asarray(mask.may_change / 255, np.float32)
    import cv2

    inside = cv2.copyMakeBorder(mask.may_change, 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    distance = cv2.distanceTransform((inside > 0).astype(np.uint8), cv2.DIST_L2, 5)[1:-1, 1:-1]
    if mask.may_change.min() > 0:
        distance = np.full(mask.may_change.shape, np.inf, np.float32)
    rising = np.clip(distance / (feather_px + 1), 0, 1)
    return np.asarray(np.minimum(rising, mask.may_change.astype(np.float32) / 255), np.float32)


def composite(base: Pixels, edited: Pixels, mask: Mask, feather_px: int = FEATHER_PX) -> Pixels:
    """
    The edit inside the mask, the base outside of it: there pixel for pixel, whatever the edit did.

    base, edited: (H, W, 3 or 4) of one size. A few pixels within the mask's border are mixed.
    Raises: MaskSizeMismatch.
    """
    height_px, width_px = base.shape[:2]
    mask.check_fits(width_px, height_px)
    if edited.shape[:2] != base.shape[:2]:
        raise MaskSizeMismatch(f"the edit is {edited.shape[:2]}, the picture {base.shape[:2]}")
    base, edited = same_channels(base, edited)
    shown = feathered(mask, feather_px)
    made = base.copy()
    rows, columns = np.flatnonzero(shown.any(1)), np.flatnonzero(shown.any(0))
    if not rows.size:
        return made
    box = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    share = shown[box][..., None]
    kept = base[box].astype(np.float32)
    made[box] = np.rint(kept + (edited[box] - kept) * share).astype(np.uint8)
    return made


def same_channels(first: Pixels, second: Pixels) -> tuple[Pixels, Pixels]:
    """Both with alpha if one has it; the one without becomes opaque."""
    if first.shape[2] == second.shape[2]:
        return first, second
    return _with_alpha(first), _with_alpha(second)


def _with_alpha(pixels: Pixels) -> Pixels:
    if pixels.shape[2] == 4:
        return pixels
    return np.concatenate([pixels, np.full((*pixels.shape[:2], 1), 255, np.uint8)], axis=2)
