"""Local and free: a picture turned, mirrored or levelled; quarter turns and mirrors move pixels and change none."""

from __future__ import annotations

from math import cos, radians, sin

import numpy as np
import numpy.typing as npt
from PIL import Image

from conversations.images.decode import pixels_of
from conversations.images.encode import flattened, to_png

TURNS: dict[str, Image.Transpose] = {
    "rotate-left": Image.Transpose.ROTATE_90,
    "rotate-right": Image.Transpose.ROTATE_270,
    "rotate-180": Image.Transpose.ROTATE_180,
    "flip-horizontal": Image.Transpose.FLIP_LEFT_RIGHT,
    "flip-vertical": Image.Transpose.FLIP_TOP_BOTTOM,
}
"""What a turn is called → what Pillow calls it (Pillow counts against the clock)."""

TILT_MAX_DEGREES = 10.0
LEVEL_WITHIN_DEGREES = 0.35
"""A tilt that nobody sees, and no finder can be sure of."""

_WORK_EDGE_PX = 512
_LINES_AT_LEAST = 0.7
"""How long all lines together must be, in edges of a square of the picture's area, before they are believed."""


def turned(data: bytes, turn: str) -> bytes:
    """The picture turned or mirrored, a lossless PNG of the same pixels. Raises: KeyError for an unknown turn."""
    return to_png(pixels_of(data).transpose(TURNS[turn]))


def tilt_of(image: Image.Image) -> float | None:
    """
    By how many degrees the picture leans to the right (clockwise), from -10 to 10; None where nothing tells.

    Long straight lines vote, the longer the more: those near level for the horizon, those near upright for walls and
    masts. The winning tilt must stand out among all votes.
    """
    import cv2

    small = flattened(image)
    small.thumbnail((_WORK_EDGE_PX, _WORK_EDGE_PX), Image.Resampling.BOX)
    grey = cv2.GaussianBlur(np.asarray(small.convert("L")), (0, 0), 1.0)
    edges = cv2.Canny(grey, 40, 110)
    shortest = min(small.size) // 6
    found = cv2.HoughLinesP(
        edges, 1, np.pi / 1440, threshold=shortest // 2, minLineLength=shortest, maxLineGap=6
    )
    if found is None:
        return None
    votes = _votes(found.reshape(-1, 4).astype(np.float64))
    return _winner(votes, small.width * small.height)


def straightened(data: bytes, tilt_degrees: float) -> bytes:
    """The picture turned back by its tilt, the corners cut off in the picture's own aspect: a lossless PNG."""
    image = pixels_of(data)
    level = image.rotate(tilt_degrees, Image.Resampling.BICUBIC)
    share = _kept_share(image.width, image.height, abs(tilt_degrees))
    width_px, height_px = max(1, int(image.width * share)), max(1, int(image.height * share))
    left, top = (image.width - width_px) // 2, (image.height - height_px) // 2
    return to_png(level.crop((left, top, left + width_px, top + height_px)))


def _votes(lines: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """(n, 2): the tilt that each line speaks for, in degrees clockwise, and its length; only those within the limit."""
    across, down = lines[:, 2] - lines[:, 0], lines[:, 3] - lines[:, 1]
    angle = np.degrees(np.arctan2(down, across))
    level = (angle + 90) % 180 - 90
    upright = angle % 180 - 90
    is_level = np.abs(level) <= np.abs(upright)
    tilt = np.where(is_level, level, upright)
    weight = np.hypot(across, down) * np.where(is_level, 1.5, 1.0)
    near = np.abs(tilt) <= TILT_MAX_DEGREES + 1
    return np.stack([tilt[near], weight[near]], axis=1)


def _winner(votes: npt.NDArray[np.float64], pixels: int) -> float | None:
    if not len(votes) or votes[:, 1].sum() < _LINES_AT_LEAST * pixels**0.5:
        return None
    grid = np.arange(-TILT_MAX_DEGREES, TILT_MAX_DEGREES + 0.05, 0.1)
    heights = (votes[:, 1] * np.exp(-0.5 * ((grid[:, None] - votes[:, 0]) / 0.5) ** 2)).sum(1)
    best = float(grid[int(heights.argmax())])
    near = np.abs(votes[:, 0] - best) < 1.0
    if votes[near, 1].sum() < 0.35 * votes[:, 1].sum():
        return None
    return float(np.average(votes[near, 0], weights=votes[near, 1]))


def _kept_share(width_px: int, height_px: int, degrees: float) -> float:
    """The largest upright frame of the picture's aspect inside the turned picture, as a share of its edges."""
    turn = radians(degrees)
    long, short = max(width_px, height_px), min(width_px, height_px)
    return 1 / (cos(turn) + sin(turn) * long / short)
