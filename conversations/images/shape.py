"""Local and free: another shape or size of the same picture: cut, enlarged, in another format."""

from __future__ import annotations

import math
import re

from PIL import Image, ImageFilter

from conversations.images.decode import KEPT_LIMIT_PX, pixels_of
from conversations.images.encode import Format, encode, flattened, to_png, to_webp
from conversations.images.masks import Box
from conversations.images.saliency import best_offset, saliency

_ASPECT = re.compile(r"^\s*(\d{1,4})\s*[:x/]\s*(\d{1,4})\s*$")
_FACTORS = {"2x": 2, "4x": 4}
_SHARPEN_RADIUS, _SHARPEN_PERCENT, _SHARPEN_FROM = 0.4, 60, 2
"""The blur that is taken away, in pixels of the picture as it was; how much of it; and from which difference on."""

_LONG_EDGES_PX = {"2k": 2048, "4k": 3840}
"""4k = 3840 px, the longest edge that the Images API renders (November 2026)."""


def aspect_of(text: str) -> tuple[int, int]:
    """The aspect in lowest terms: "16:9" → (16, 9), "32x18" too. Raises: ValueError."""
    found = _ASPECT.match(text)
    wide, high = (int(number) for number in found.groups()) if found else (0, 0)
    if not wide or not high:
        raise ValueError(f"not an aspect: {text!r}")
    common = math.gcd(wide, high)
    return wide // common, high // common


def cut_to(data: bytes, width_px: int, height_px: int) -> bytes:
    """
    The picture at exactly this size: scaled evenly until it covers the size, and what hangs over cut off evenly.

    Bytes of that size come back untouched; where one edge fits already nothing is resampled, so the pixels kept
    are the picture's own. A lossless PNG otherwise.
    Raises: as `pixels_of`.
    """
    image = pixels_of(data)
    if image.size == (width_px, height_px):
        return data
    scale = max(width_px / image.width, height_px / image.height)
    if scale == 1:
        left, top = (image.width - width_px) // 2, (image.height - height_px) // 2
        return to_png(image.crop((left, top, left + width_px, top + height_px)))
    used_width, used_height = min(width_px / scale, image.width), min(height_px / scale, image.height)
    left_px, top_px = (image.width - used_width) / 2, (image.height - used_height) / 2
    box = (left_px, top_px, left_px + used_width, top_px + used_height)
    return to_png(image.resize((width_px, height_px), Image.Resampling.LANCZOS, box=box))


def crop_to_aspect(data: bytes, aspect: str) -> bytes:
    """
    The largest cut of exactly the aspect ("16:9"), placed so that what stands out stays in.

    Bytes of that aspect come back untouched; otherwise a lossless PNG of the picture's own pixels.
    Raises: ValueError for a text that is no aspect, or a picture of fewer pixels than the aspect has parts.
    """
    image = pixels_of(data)
    box = crop_box(image, *aspect_of(aspect))
    return data if box == (0, 0, *image.size) else to_png(image.crop(box))


def crop_box(image: Image.Image, wide: int, high: int) -> Box:
    """The cut that `crop_to_aspect` makes, for a preview of it. Raises: ValueError as there."""
    parts = min(image.width // wide, image.height // high)
    if parts == 0:
        raise ValueError(f"{image.width}x{image.height} px is too small for {wide}:{high}")
    width_px, height_px = wide * parts, high * parts
    if (width_px, height_px) == image.size:
        return 0, 0, width_px, height_px
    weights = saliency(image)
    left = round(best_offset(weights.sum(0), width_px / image.width) * image.width)
    top = round(best_offset(weights.sum(1), height_px / image.height) * image.height)
    left, top = min(left, image.width - width_px), min(top, image.height - height_px)
    return left, top, left + width_px, top + height_px


def upscaled_size(
    width_px: int, height_px: int, size: str, *, limit_px: int = KEPT_LIMIT_PX
) -> tuple[int, int]:
    """
    What `upscale` would make of a picture: "2x" and "4x" multiply, "2k" and "4k" set the longer edge.

    It is never smaller than the picture, and never has more than `limit_px` pixels unless the picture has.
    Raises: ValueError for another word.
    """
    if size in _FACTORS:
        factor: float = _FACTORS[size]
    elif size in _LONG_EDGES_PX:
        factor = _LONG_EDGES_PX[size] / max(width_px, height_px)
    else:
        raise ValueError(f"not a size: {size!r}")
    factor = max(1.0, min(factor, math.sqrt(limit_px / (width_px * height_px))))
    if factor == int(factor):
        return width_px * int(factor), height_px * int(factor)
    return math.floor(width_px * factor + 1e-9), math.floor(height_px * factor + 1e-9)


def upscale(data: bytes, size: str, *, limit_px: int = KEPT_LIMIT_PX) -> bytes:
    """
    More pixels of the same picture by Lanczos resampling and a little sharpening, without detail that was not there.

    The sharpening gives back the contrast that resampling takes from fine edges; flat areas and alpha stay as they are.
    Bytes that are as large already come back untouched; otherwise a lossless PNG of `upscaled_size`.
    Raises: ValueError for an unknown size.
    """
    image = pixels_of(data)
    target = upscaled_size(image.width, image.height, size, limit_px=limit_px)
    if target == image.size:
        return data
    large = image.resize(target, Image.Resampling.LANCZOS)
    radius_px = _SHARPEN_RADIUS * target[0] / image.width
    sharp = large.convert("RGB").filter(ImageFilter.UnsharpMask(radius_px, _SHARPEN_PERCENT, _SHARPEN_FROM))
    if large.mode == "RGBA":
        sharp.putalpha(large.getchannel("A"))
    return to_png(sharp)


def crop_preview(data: bytes, aspect: str, edge_px: int = 1024) -> bytes:
    """WebP: the whole picture, what `crop_to_aspect` would cut off dimmed. Raises: ValueError as there."""
    image = flattened(pixels_of(data))
    left, top, right, bottom = crop_box(image, *aspect_of(aspect))
    shown = image.point([value * 2 // 5 for value in range(256)] * 3)
    shown.paste(image.crop((left, top, right, bottom)), (left, top))
    shown.thumbnail((edge_px, edge_px), Image.Resampling.LANCZOS)
    return to_webp(shown, quality=85)


def to_format(data: bytes, output_format: Format, quality: int = 92) -> bytes:
    """
    The picture as "png", "jpeg" (laid on white where transparent) or "webp"; always encoded anew.

    Raises: ValueError or OSError for an edge beyond what the format holds (JPEG 65,500 px, WebP 16,383 px).
    """
    return encode(pixels_of(data), output_format, quality)
