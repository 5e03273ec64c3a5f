"""Local and free: a picture's background taken away here, for models that cannot draw without one."""

from __future__ import annotations

import numpy as np

from conversations.images.decode import pixels_of
from conversations.images.encode import flattened, to_png
from conversations.images.masks import Mask, feathered
from conversations.images.regions.seen import look_for

SURE_FROM = 0.4
"""Below this, what was taken for the subject is not worth cutting out."""


def cut_out(data: bytes) -> tuple[bytes, float] | None:
    """
    (PNG with alpha, confidence): the subject with its own pixels and everything else clear; None where none stands out.

    What the picture had as alpha stays at most as it was.
    """
    image = pixels_of(data)
    pixels = np.asarray(flattened(image))
    sighting = look_for("subject", pixels)
    if sighting.confidence < SURE_FROM:
        return None
    shown = feathered(Mask(sighting.belongs.astype(np.uint8) * 255), feather_px=2)
    alpha = np.rint(shown * 255).astype(np.uint8)
    if image.mode == "RGBA":
        alpha = np.minimum(alpha, np.asarray(image.getchannel("A")))
    clear = np.dstack([np.where(alpha[..., None] > 0, pixels, 0), alpha])
    return to_png(clear.astype(np.uint8)), sighting.confidence
