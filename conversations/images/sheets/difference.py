"""What changed between two pictures: heat over the dimmed later one, and the share of it that changed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from conversations.images.encode import to_webp
from conversations.images.sheets.overlap import Overlap, Pixels, overlap
from conversations.images.thumbs import thumbnail

_EDGE_PX = 1536
_VISIBLE = 10
"""A step of one channel, of 255, from which a careful eye sees a change in a flat area; grain stays below it."""

_FAINT, _FULL = 5, 170
"""Steps at which heat begins to show, and at which it covers the picture."""

_HEAT_STOPS = (0.0, 0.35, 0.7, 1.0)
_HEAT = ((120, 255, 255, 255), (40, 120, 200, 250), (0, 30, 90, 225))
"""Red, green and blue at each stop: embers to white."""

_DIMMED, _OUTSIDE = 0.5, 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """
    How one picture differs from another.

    sheet: WebP. changed_share: of what both show, from 0 to 1, counting visible steps only.
    compared_share: how much of the later picture has a counterpart. is_identical: not one pixel differs.
    """

    sheet: bytes
    changed_share: float
    compared_share: float
    is_identical: bool


def difference(before: bytes, after: bytes) -> Difference:
    """
    The later picture dimmed, with what changed since the earlier one glowing on it.

    Pictures of other sizes are scaled, cuts and extended canvases are laid where they belong; what is hidden under
    full transparency does not count. Raises: as `pixels_of`.
    """
    earlier, later = thumbnail(before, _EDGE_PX), thumbnail(after, _EDGE_PX)
    common = overlap(earlier, later)
    steps = _steps(common)
    left, top, right, bottom = common.box
    return Difference(
        sheet=to_webp(_glowing(later, steps, common), quality=88),
        changed_share=float(_changed(steps).mean()),
        compared_share=(right - left) * (bottom - top) / (later.width * later.height),
        is_identical=earlier.size == later.size and not _seen(common.before, common.after).any(),
    )


def _seen(before: Pixels, after: Pixels) -> npt.NDArray[np.bool_]:
    """Where pixels differ to the eye at all; the colour of what is fully transparent does not count."""
    both_clear = (before[..., 3] == 0) & (after[..., 3] == 0)
    return np.asarray((before != after).any(-1) & ~both_clear, bool)


def _steps(common: Overlap) -> Pixels:
    """(H, W) uint8: the largest step of any channel, alpha included, with a sensor's grain smoothed away."""
    import cv2

    if np.array_equal(common.before, common.after):
        return np.zeros(common.after.shape[:2], np.uint8)
    smooth = [cv2.blur(_premultiplied(pixels), (3, 3)) for pixels in (common.before, common.after)]
    channels = cv2.split(cv2.absdiff(smooth[0], smooth[1]))
    largest = channels[0]
    for channel in channels[1:]:
        largest = cv2.max(largest, channel)
    return np.asarray(largest, np.uint8)


def _premultiplied(pixels: Pixels) -> Pixels:
    if (pixels[..., 3] == 255).all():
        return pixels
    alpha = pixels[..., 3:].astype(np.uint16)
    colours = (pixels[..., :3] * alpha // 255).astype(np.uint8)
    return np.concatenate((colours, pixels[..., 3:]), axis=2)


def _changed(steps: Pixels) -> npt.NDArray[np.bool_]:
    """Where a change is visible; single specks do not count."""
    import cv2

    return np.asarray(cv2.medianBlur((steps >= _VISIBLE).astype(np.uint8), 3), bool)


def _glowing(later: Image.Image, steps: Pixels, common: Overlap) -> Image.Image:
    import cv2

    level = np.arange(256)
    cover = np.clip((level - _FAINT) / (_FULL - _FAINT), 0, 1) ** 0.6
    heat = [np.interp(cover, _HEAT_STOPS, channel).astype(np.float32) for channel in _HEAT]
    grey = np.asarray(_on_dark(later).convert("L"), np.float32)
    page = np.repeat((grey * _OUTSIDE)[..., None], 3, axis=2)
    left, top, right, bottom = common.box
    base = (grey[top:bottom, left:right] * _DIMMED)[..., None]
    weight = cv2.LUT(steps, cover.astype(np.float32))[..., None]
    glow = np.stack([cv2.LUT(steps, channel) for channel in heat], -1)
    page[top:bottom, left:right] = base * (1 - weight) + glow * weight
    return Image.fromarray(page.astype(np.uint8))


def _on_dark(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    dark = Image.new("RGB", image.size, (40, 40, 44))
    dark.paste(image, mask=image.getchannel("A"))
    return dark
