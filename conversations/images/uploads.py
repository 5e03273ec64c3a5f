"""Local and free: what a picture sent along is: a mask for the picture it was made from, or a picture of its own."""

from __future__ import annotations

import io

import numpy as np
import numpy.typing as npt
from PIL import Image

from conversations.images.encode import Pixels
from conversations.images.masks import Mask, to_alpha_png

_MayChange = npt.NDArray[np.uint8]

SAME_SHAPE = 0.01
"""How far two aspects may differ, as a share, for a picture to be a smaller or larger copy of another."""
LEAST_SHARE, MOST_SHARE = 0.0005, 0.95
PAINTED_SHARE = 0.6
"""Of a painted copy so much may be paint at the most; more is another picture."""
UNTOUCHED = 14
"""Levels per channel that a saved copy may differ by, lossy files included."""
PAINT = 48
"""Levels from which a pixel was painted over."""
FLAT = 0.5
"""Of all painted pixels so many have one of two colours: a brush, not a retouched picture."""
_LEAST_STROKE = 0.0002


def mask_in(base: bytes, sent: bytes, *, is_said: bool) -> bytes | None:
    """
    The mask that `sent` is for `base`, in the provider's form (RGBA PNG, transparent where it may change), else None.

    A transparent part, white on black, or paint over a copy of the base all count. is_said: the words call it a mask,
    so a copy of another size counts too.
    """
    whole = Image.open(io.BytesIO(base))
    picture = Image.open(io.BytesIO(sent))
    if picture.size != whole.size and not (is_said and _same_shape(whole.size, picture.size)):
        return None
    below = np.asarray(whole.convert("RGBA"))
    above = np.asarray(picture.convert("RGBA").resize(whole.size, Image.Resampling.NEAREST))
    for looked in (_cut_out, _black_and_white, _painted):
        may_change = looked(below, above)
        if may_change is not None:
            return to_alpha_png(Mask(may_change))
    return None


def _same_shape(first: tuple[int, int], second: tuple[int, int]) -> bool:
    return abs(first[0] * second[1] / (first[1] * second[0]) - 1) <= SAME_SHAPE


def _cut_out(base: Pixels, sent: Pixels) -> _MayChange | None:
    """Where the sent picture is transparent and the base is not."""
    hole = (sent[..., 3] < 128) & (base[..., 3] >= 128)
    return _in_bounds(hole)


def _black_and_white(base: Pixels, sent: Pixels) -> _MayChange | None:
    """The white of a picture in pure black and white, where the base is none itself."""
    light, own = sent[..., :3].astype(np.int16), base[..., :3].astype(np.int16)
    if not _is_two_toned(light) or _is_two_toned(own):
        return None
    return _in_bounds(light.min(axis=2) > 200)


def _is_two_toned(rgb: npt.NDArray[np.int16]) -> bool:
    dark, bright = rgb.max(axis=2) < 40, rgb.min(axis=2) > 215
    return float((dark | bright).mean()) > 0.985


def _painted(base: Pixels, sent: Pixels) -> _MayChange | None:
    """Where flat paint lies over a copy of the base; what a stroke encloses belongs to it."""
    apart = np.abs(base[..., :3].astype(np.int16) - sent[..., :3].astype(np.int16)).max(axis=2)
    paint = apart > PAINT
    share = float(paint.mean())
    untouched = float((apart <= UNTOUCHED).mean())
    if not LEAST_SHARE <= share <= PAINTED_SHARE or untouched + share < 0.9 or not _is_flat(sent[paint]):
        return None
    return _in_bounds(_enclosed(paint))


def _is_flat(colours: Pixels) -> bool:
    coarse = (colours[:, :3] // 32).astype(np.int32)
    _, counts = np.unique(coarse[:, 0] * 64 + coarse[:, 1] * 8 + coarse[:, 2], return_counts=True)
    return float(np.sort(counts)[-2:].sum()) >= FLAT * len(colours)


def _enclosed(paint: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    import cv2  # takes a tenth of a second to load; only who paints pays for it

    least = _LEAST_STROKE * paint.size
    closed = cv2.morphologyEx(paint.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    contours, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    filled = np.zeros(paint.shape, np.uint8)
    strokes = [each for each in contours if cv2.contourArea(each) >= least]
    cv2.drawContours(filled, strokes, -1, 255, cv2.FILLED)
    return filled > 0


def _in_bounds(hole: npt.NDArray[np.bool_]) -> _MayChange | None:
    """The hole as a mask; None for next to nothing or next to everything."""
    if not LEAST_SHARE <= float(hole.mean()) <= MOST_SHARE:
        return None
    return np.where(hole, 255, 0).astype(np.uint8)
