"""Two pictures in one place, fading into each other: an animated WebP that Discord plays by itself."""

from __future__ import annotations

import io

from PIL import Image

from conversations.images.sheets.canvas import Canvas
from conversations.images.thumbs import FILE_LIMIT_BYTES, thumbnail

_EDGES_PX = (1024, 720, 480)
_HELD_MS, _STEP_MS, _STEPS = 1100, 70, 3
_QUALITY = 82
_BADGE_SHARE = 18
"""The label's height in the picture's width, so that it can be read where Discord shows the picture 350 px wide."""


def before_after(
    before: tuple[str, bytes], after: tuple[str, bytes], limit_bytes: int = FILE_LIMIT_BYTES
) -> bytes:
    """
    Label and picture before, fading to those after and back, without end, as a WebP within `limit_bytes`.

    The later picture gives the frame; an earlier one of another shape lies in the middle of it.
    Raises: ValueError where not even the smallest fits; as `pixels_of`.
    """
    for edge_px in _EDGES_PX:
        later = thumbnail(after[1], edge_px)
        earlier = _within(thumbnail(before[1], edge_px), later.size)
        animation = _animated(
            _labelled(earlier, later.size, before[0]), _labelled(later, later.size, after[0])
        )
        if len(animation) <= limit_bytes:
            return animation
    raise ValueError(f"no animation fits into {limit_bytes} bytes")


def _within(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    scale = min(size[0] / image.width, size[1] / image.height)
    fitted = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image if fitted == image.size else image.resize(fitted, Image.Resampling.LANCZOS)


def _labelled(image: Image.Image, size: tuple[int, int], label: str) -> Image.Image:
    canvas = Canvas(*size)
    canvas.picture(image, (size[0] - image.width) // 2, (size[1] - image.height) // 2, radius_px=0)
    badge_px = max(14, size[0] // _BADGE_SHARE)
    canvas.badge(label, badge_px // 2, badge_px // 2, size_px=badge_px)
    return canvas.to_image()


def _animated(before: Image.Image, after: Image.Image) -> bytes:
    fading = [Image.blend(before, after, step / (_STEPS + 1)) for step in range(1, _STEPS + 1)]
    frames = [before, *fading, after, *reversed(fading)]
    steps_ms = [_STEP_MS] * _STEPS
    out = io.BytesIO()
    frames[0].save(
        out,
        "WEBP",
        save_all=True,
        append_images=frames[1:],
        duration=[_HELD_MS, *steps_ms, _HELD_MS, *steps_ms],
        loop=0,
        quality=_QUALITY,
        method=1,
    )
    return out.getvalue()
