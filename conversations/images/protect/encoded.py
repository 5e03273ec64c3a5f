"""Local and free: protection from bytes to bytes, as a worker runs it after a provider's edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from conversations.actions import Strength
from conversations.images import sniff
from conversations.images.decode import pixels_of
from conversations.images.encode import to_png
from conversations.images.masks import Mask
from conversations.images.protect import protect
from conversations.images.protect.result import Measures, Protected, Reason, Scope, Verdict

Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class ProtectedPicture:
    """
    Bytes to keep, and what to say of them.

    data: a lossless PNG of the base's size where something was composited; otherwise the very bytes that came: the
    edited ones on a stand-down, the base's where nothing of the edited picture is taken over.
    """

    data: bytes
    media_type: str
    width_px: int
    height_px: int
    verdict: Verdict
    reason: Reason
    measures: Measures

    def report(self) -> dict[str, Any]:
        """Everything but the bytes, for JSON."""
        size = {"width_px": self.width_px, "height_px": self.height_px}
        return {"verdict": self.verdict, "reason": self.reason, **size, **self.measures.rounded()}


def protect_picture(
    base: bytes,
    edited: bytes,
    *,
    scope: Scope = "auto",
    mask: Mask | None = None,
    strength: Strength = "medium",
    keep_tone: bool = False,
) -> ProtectedPicture:
    """
    The edited picture with everything else from the base; transparency is carried along.

    base, edited: bytes that we keep. The other arguments are those of `protect`; mask: of the base's size.
    Raises: MaskSizeMismatch; as `pixels_of`.
    """
    made = protect(
        *decoded_pair(base, edited),
        scope=scope,
        region=mask.may_change if mask else None,
        strength=strength,
        keep_tone=keep_tone,
    )
    return encoded(base, edited, made)


def steadied_picture(base: bytes, edited: bytes) -> ProtectedPicture:
    """
    A picture drawn anew as it was, put back into the base's place and tone; in its own size, which may be larger.

    base, edited: bytes that we keep. Raises: as `pixels_of`.
    """
    from conversations.images.protect.pipeline import steadied

    before, after = decoded_pair(base, edited)
    if before.shape != after.shape:
        height_px, width_px = after.shape[:2]
        enlarged = Image.fromarray(before).resize((width_px, height_px), Image.Resampling.LANCZOS)
        before = np.asarray(enlarged)
    return encoded(base, edited, steadied(before, after))


def decoded_pair(base: bytes, edited: bytes) -> tuple[Pixels, Pixels]:
    """Both as (H, W, 3), or as (H, W, 4) when one of them is transparent anywhere. Raises: as `pixels_of`."""
    pair = pixels_of(base), pixels_of(edited)
    mode = "RGBA" if any(_is_transparent(image) for image in pair) else "RGB"
    first, second = (np.asarray(image.convert(mode)) for image in pair)
    return first, second


def encoded(base: bytes, edited: bytes, made: Protected) -> ProtectedPicture:
    """What `protect` made of the two decoded pictures, as bytes."""
    untouched = edited if made.verdict == "stood_down" else base if not made.alpha.any() else None
    data = to_png(made.image) if untouched is None else untouched
    height_px, width_px = made.image.shape[:2]
    return ProtectedPicture(
        data=data,
        media_type=sniff.READABLE[sniff.sniff(data)],
        width_px=width_px,
        height_px=height_px,
        verdict=made.verdict,
        reason=made.reason,
        measures=made.measures,
    )


def _is_transparent(image: Image.Image) -> bool:
    return image.mode == "RGBA" and image.getchannel("A").getextrema() != (255, 255)
