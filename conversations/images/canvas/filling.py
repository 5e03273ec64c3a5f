"""
Local and free: what a provider is given to fill a larger frame, and the picture put back into what it made.

The picture comes back pixel for pixel, except for a seam of a few pixels just inside its own edge. What was made around
it is first brought to its colours: the step along the seam is measured and let fade outwards.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from conversations.images.canvas.frames import Frame
from conversations.images.decode import pixels_of
from conversations.images.encode import Pixels, to_png
from conversations.images.masks import Mask, same_channels, to_alpha_png

SEAM_PX = 6
"""The picture's own pixels are exact from this far inside its edge."""

_MEASURED_PX = 24
"""How deep inside the picture's edge its colours are compared with what the provider made of them."""

Reals = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hole:
    """A frame to be filled: the picture in its place (PNG, clear around it), and the mask of what is missing (PNG)."""

    picture: bytes
    mask: bytes


def hole(data: bytes, frame: Frame, scaled: tuple[int, int], render: tuple[int, int]) -> Hole:
    """
    The picture laid into a frame, the frame scaled to `scaled` and centred in a canvas of `render`, all (w, h) in pixels.

    Where frame and canvas have one size and scale, the picture's pixels are its own.
    """
    image = pixels_of(data).convert("RGBA")
    across, along = scaled[0] / frame.width_px, scaled[1] / frame.height_px
    left = (render[0] - scaled[0]) // 2 + round(frame.left_px * across)
    top = (render[1] - scaled[1]) // 2 + round(frame.top_px * along)
    size = (max(1, round(image.width * across)), max(1, round(image.height * along)))
    if size != image.size:
        image = image.resize(size, Image.Resampling.LANCZOS)
    canvas = Image.new("RGBA", render)
    canvas.paste(image, (left, top))
    may_change = np.full((render[1], render[0]), 255, np.uint8)
    may_change[max(0, top) : top + size[1], max(0, left) : left + size[0]] = 0
    return Hole(picture=to_png(canvas), mask=to_alpha_png(Mask(may_change)))


def put_back(data: bytes, frame: Frame, filled: bytes) -> bytes:
    """
    The frame as the provider filled it, with the picture at its place: a lossless PNG of the frame's size.

    filled: the provider's picture, cut to the frame's shape; another size is resampled first.
    Raises: as `pixels_of`.
    """
    base = np.asarray(pixels_of(data))
    made = pixels_of(filled)
    if made.size != frame.size:
        made = made.resize(frame.size, Image.Resampling.LANCZOS)
    return to_png(joined(base, frame, np.asarray(made)))


def joined(base: Pixels, frame: Frame, made: Pixels) -> Pixels:
    """
    (H, W, C): `base` at its place in `made`, exactly from `SEAM_PX` inside its edge; sides on the frame's edge have no seam.
    """
    base, made = same_channels(base, made)
    height_px, width_px = base.shape[:2]
    place = np.s_[frame.top_px : frame.top_px + height_px, frame.left_px : frame.left_px + width_px]
    levelled = _levelled(base, frame, made, place)
    own = _own_share(base.shape[:2], frame)[..., None]
    inner = levelled[place].astype(np.float32)
    levelled[place] = np.where(own >= 1, base, np.rint(inner + (base - inner) * own).astype(np.uint8))
    return levelled


def _own_share(shape: tuple[int, ...], frame: Frame) -> Reals:
    """How much of each of the picture's pixels is its own, from near 0 at a side with something new beyond it, to 1."""
    height_px, width_px = shape[0], shape[1]
    columns, rows = np.full(width_px, np.inf, np.float32), np.full(height_px, np.inf, np.float32)
    if frame.left_px:
        columns = np.minimum(columns, np.arange(1, width_px + 1, dtype=np.float32))
    if frame.left_px + width_px < frame.width_px:
        columns = np.minimum(columns, np.arange(width_px, 0, -1, dtype=np.float32))
    if frame.top_px:
        rows = np.minimum(rows, np.arange(1, height_px + 1, dtype=np.float32))
    if frame.top_px + height_px < frame.height_px:
        rows = np.minimum(rows, np.arange(height_px, 0, -1, dtype=np.float32))
    depth = np.minimum(columns[None, :], rows[:, None])
    return np.clip(depth / (SEAM_PX + 1), 0, 1)


def _levelled(base: Pixels, frame: Frame, made: Pixels, place: tuple[slice, slice]) -> Pixels:
    """What was made, its colours brought to the picture's along the seam; the correction fades with the distance."""
    import cv2

    shrink = max(1.0, max(made.shape[:2]) / 256)
    size = (max(8, round(made.shape[1] / shrink)), max(8, round(made.shape[0] / shrink)))
    known = np.zeros(made.shape[:2], np.float32)
    known[place] = 1
    inner = _inner_of(place, frame, base.shape[:2])
    known[inner] = 0
    step = np.zeros(made.shape[:2] + (3,), np.float32)
    step[place] = base[..., :3].astype(np.float32) - made[place][..., :3]
    weights = cv2.resize(known, size, interpolation=cv2.INTER_AREA)
    steps = cv2.resize(step * known[..., None], size, interpolation=cv2.INTER_AREA)
    if float(weights.max()) <= 0:
        return made.copy()
    reaches = (3.0, 9.0, 27.0)  # near the seam its own colours count, further out an average of them
    spread = sum(
        np.asarray(cv2.GaussianBlur(steps, (0, 0), reach), np.float32) / reach**2 for reach in reaches
    )
    total = sum(
        np.asarray(cv2.GaussianBlur(weights, (0, 0), reach), np.float32) / reach**2 for reach in reaches
    )
    correction = np.asarray(spread / np.maximum(total, 1e-6)[..., None], np.float32)
    far = cv2.distanceTransform((weights <= 0).astype(np.uint8), cv2.DIST_L2, 5)
    correction *= np.exp(-far / (max(size) / 3))[..., None]
    full = cv2.resize(correction, (made.shape[1], made.shape[0]), interpolation=cv2.INTER_LINEAR)
    levelled = made.copy()
    levelled[..., :3] = np.clip(np.rint(made[..., :3] + full), 0, 255).astype(np.uint8)
    return levelled


def _inner_of(place: tuple[slice, slice], frame: Frame, shape: tuple[int, ...]) -> tuple[slice, slice]:
    """The picture without the strip along its inner sides that its colours are measured in."""
    rows, columns = place
    return (
        slice(
            rows.start + (_MEASURED_PX if frame.top_px else 0),
            rows.stop - (_MEASURED_PX if frame.top_px + shape[0] < frame.height_px else 0),
        ),
        slice(
            columns.start + (_MEASURED_PX if frame.left_px else 0),
            columns.stop - (_MEASURED_PX if frame.left_px + shape[1] < frame.width_px else 0),
        ),
    )
