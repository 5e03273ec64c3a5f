"""
Local and free: an edited picture in which everything that nobody asked to change is the base's again, pixel for pixel.

Image models render the whole picture anew on every edit: a small shift and zoom, a cast, re-made texture. `protect`
undoes that, finds what was really changed and lays it over the base. OpenCV is loaded with the first call, which
belongs into an `ImageWorker`.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from conversations.actions import Strength
from conversations.images.masks import MaskSizeMismatch
from conversations.images.protect.result import (
    Cast,
    Measures,
    Protected,
    Reason,
    Scope,
    Verdict,
)

__all__ = ["Cast", "Measures", "Protected", "Reason", "Scope", "Strength", "Verdict", "protect"]


def protect(
    base: npt.NDArray[np.uint8],
    edited: npt.NDArray[np.uint8],
    *,
    scope: Scope = "auto",
    region: npt.NDArray[np.floating] | npt.NDArray[np.uint8] | None = None,
    strength: Strength = "medium",
    keep_tone: bool = False,
) -> Protected:
    """
    The base with only the change taken over from the edited picture, or the edited picture where that cannot be.

    base, edited: (H, W, 3) uint8 RGB; the sizes may differ, the result has the base's. Both may have straight alpha
    as a fourth channel. scope: what the request's words say; "auto" leaves it to the pixels, "local" dares more,
    "global" leaves the edited picture as it is. region: (H, W), 0 (or 0.0) = must stay, 255 (or 1.0) = may change;
    outside of it the base is kept whatever came, inside of it the edited picture. A region of the whole picture says
    nothing. keep_tone: the request asks for the tone that came.
    Raises: MaskSizeMismatch for a region of another shape than the base's; ValueError for other arrays.
    """
    from conversations.images.protect.pipeline import run

    for picture in (base, edited):
        if picture.ndim != 3 or picture.shape[2] != base.shape[2] or picture.shape[2] not in (3, 4):
            raise ValueError(f"(H, W, 3) or (H, W, 4) is needed twice, not {base.shape} and {edited.shape}")
        if picture.dtype != np.uint8 or picture.size == 0:
            raise ValueError(f"8 bits a channel and at least a pixel are needed, not {picture.dtype}")
    return run(
        base,
        edited,
        scope=scope,
        region=_checked(region, base.shape[:2]),
        strength=strength,
        keep_tone=keep_tone,
    )


def _checked(
    region: npt.NDArray[np.floating] | npt.NDArray[np.uint8] | None, size: tuple[int, ...]
) -> npt.NDArray[np.float32] | None:
    """From 0 to 1; None for one that lets everything change."""
    if region is None:
        return None
    if region.shape != size:
        raise MaskSizeMismatch(f"the region is {region.shape}, the picture {size}")
    full = 255 if region.dtype == np.uint8 else 1
    share = np.asarray(np.clip(region.astype(np.float32) / full, 0, 1), np.float32)
    return None if share.min() >= 0.999 else share
