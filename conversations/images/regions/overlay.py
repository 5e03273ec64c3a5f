"""Local and free: a picture with its region shown on it: what may change bright, the rest dimmed, a line between."""

from __future__ import annotations

import numpy as np
from PIL import Image

from conversations.images.decode import pixels_of
from conversations.images.encode import Pixels, flattened, to_webp
from conversations.images.masks import Mask
from conversations.images.sheets.canvas import ACCENT

EDGE_PX = 1024
_DIM = 0.38
_GREYED = 0.7


def region_preview(data: bytes, mask: Mask) -> bytes:
    """WebP of at most 1,024 px: the region as it is, its surroundings dark and nearly grey. Raises: MaskSizeMismatch."""
    image = flattened(pixels_of(data))
    mask.check_fits(*image.size)
    image.thumbnail((EDGE_PX, EDGE_PX), Image.Resampling.LANCZOS)
    small = Image.fromarray(mask.may_change).resize(image.size, Image.Resampling.BILINEAR)
    return to_webp(Image.fromarray(_shown(np.asarray(image), np.asarray(small) > 127)), quality=85)


def _shown(pixels: Pixels, may_change: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Pixels:
    import cv2

    light = pixels.astype(np.float32)
    grey = light.mean(-1, keepdims=True)
    dimmed = (light + (grey - light) * _GREYED) * _DIM
    shown = np.where(may_change[..., None], light, dimmed).astype(np.uint8)
    outlines, _ = cv2.findContours(may_change.astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    width = max(2, round(max(pixels.shape[:2]) / 400))
    drawn = np.ascontiguousarray(shown)
    cv2.drawContours(drawn, outlines, -1, (20, 20, 22), width + 2, cv2.LINE_AA)
    cv2.drawContours(drawn, outlines, -1, ACCENT, width, cv2.LINE_AA)
    return drawn
