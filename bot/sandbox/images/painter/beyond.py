"""What lies beyond a picture's frame: its edges continued, so that no border shows where it ended."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image

Reals = npt.NDArray[np.float32]

_EDGE_PX = 4
# Shares of the picture's side: how coarse its tones are taken, how deep the strip is that skies and grounds are continued with, and
# how far sideways a step of tone fades.
_TONE_SHARE = 0.06
_STRIP_SHARE = 0.22
_FADING_SHARE = 0.2


class Margins(NamedTuple):
    """How far a frame goes beyond a picture, in pixels."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


def continued(picture: Image.Image, margins: Margins, plate: Image.Image | None = None) -> Image.Image:
    """
    The picture (mode RGB) with margins around it that go on as its edges do.

    plate: the same view without what must not be seen twice (its subjects, its sun); None: the picture itself. Sideways the
    plate is mirrored; above and below, where that would show a second horizon, its edge's tones go on with the detail near it.
    """
    own = np.asarray(picture, np.float32)
    empty = own if plate is None else np.asarray(plate, np.float32)
    wide = _sideways(own, empty, margins)
    made, source = wide, _mirrored_columns(empty, margins)
    if margins.top:
        made = np.concatenate([_downwards(made[::-1], source[::-1], margins.top)[::-1], made])
    if margins.bottom:
        made = np.concatenate([made, _downwards(wide, source, margins.bottom)])
    return Image.fromarray(np.clip(np.rint(made), 0, 255).astype(np.uint8))


def meeting(made: Image.Image, inner: Image.Image, at: tuple[int, int]) -> Image.Image:
    """`made` with `inner` set into it at (left, top); around it the tones meet its edge, which fades outwards (both RGB)."""
    large, small = np.asarray(made, np.float32), np.asarray(inner, np.float32)
    (left, top), (height, width) = at, small.shape[:2]
    step = small - large[top : top + height, left : left + width]
    reach = min(height, width) * _TONE_SHARE
    for edge in (np.s_[:, :1], np.s_[:, -1:]):
        step[edge] = _smooth(step[edge], reach)
    for edge in (np.s_[:1], np.s_[-1:]):
        step[edge] = _smooth(step[edge].transpose(1, 0, 2), reach).transpose(1, 0, 2)
    rows, columns = np.arange(large.shape[0]) - top, np.arange(large.shape[1]) - left
    near_rows, near_columns = rows.clip(0, height - 1), columns.clip(0, width - 1)
    away = np.hypot((rows - near_rows)[:, None], (columns - near_columns)[None, :]).astype(np.float32)
    fade = np.exp(-away / (min(height, width) * _FADING_SHARE))[..., None]
    levelled = large + step[near_rows[:, None], near_columns[None, :]] * fade
    levelled[top : top + height, left : left + width] = small
    return Image.fromarray(np.clip(np.rint(levelled), 0, 255).astype(np.uint8))


def _mirrored_columns(plate: Reals, margins: Margins) -> Reals:
    return np.pad(plate, ((0, 0), (margins.left, margins.right), (0, 0)), "symmetric")


def _sideways(own: Reals, plate: Reals, margins: Margins) -> Reals:
    """The picture between its mirrored plate, whose tones meet it at either edge."""
    made, width = _mirrored_columns(plate, margins), own.shape[1]
    fading = max(1.0, width * _FADING_SHARE)
    for edge, margin in ((np.s_[:, :_EDGE_PX], margins.left), (np.s_[:, -_EDGE_PX:], margins.right)):
        step = _smooth((own[edge] - plate[edge]).mean(1), own.shape[0] * _TONE_SHARE)[:, None]
        away = np.exp(-np.arange(margin, dtype=np.float32) / fading)[None, :, None]
        if edge[1].start is None:
            made[:, :margin] += step * away[:, ::-1]
        elif margin:
            made[:, -margin:] += step * away
    made[:, margins.left : margins.left + width] = own
    return made


def _downwards(made: Reals, plate: Reals, margin: int) -> Reals:
    """(margin, W, 3): what follows the last row of `made`, with the detail of the last rows of `plate`."""
    reach = made.shape[1] * _TONE_SHARE
    depth = max(_EDGE_PX, round(plate.shape[0] * _STRIP_SHARE))
    strip = plate[-depth:]
    detail = strip - _smooth(strip.transpose(1, 0, 2), reach).transpose(1, 0, 2)
    tones = _smooth(made[-_EDGE_PX:].mean(0), reach)[None]
    return np.pad(detail, ((0, margin), (0, 0), (0, 0)), "symmetric")[depth:] + tones


def _smooth(values: Reals, reach_px: float) -> Reals:
    """Averaged along the first axis only, twice."""
    reach = max(1, min(round(reach_px), values.shape[0] - 1))
    for _ in range(2):
        padded = np.pad(values, ((reach + 1, reach), *[(0, 0)] * (values.ndim - 1)), "edge")
        total = np.cumsum(padded, axis=0, dtype=np.float64)
        values = ((total[2 * reach + 1 :] - total[: -2 * reach - 1]) / (2 * reach + 1)).astype(np.float32)
    return values
