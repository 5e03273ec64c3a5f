"""Local and free: copies for showing: a cover, live previews, and a file that fits through Discord's limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from conversations.images.decode import pixels_of
from conversations.images.encode import EXTENSIONS, to_jpeg, to_webp

FILE_LIMIT_BYTES = 10 * 1024 * 1024
"""Discord's limit for one file on a server without boosts (November 2026)."""

_QUALITIES = (95, 90, 82, 72)
_SMALLEST_EDGE_PX = 64
_LARGEST_EDGE_PX = 16_383
"""WebP's limit; JPEG's is 65,500."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A file to hand out; `reduced` says that it is a lossy copy because the original did not fit."""

    data: bytes
    media_type: str
    extension: str
    reduced: bool


def thumbnail(data: bytes, max_edge_px: int) -> Image.Image:
    """
    The picture within a square of `max_edge_px`, never enlarged, as pixels.

    A JPEG is decoded at a fraction of its size already. Raises: as `pixels_of`.
    """
    small = pixels_of(data, at_least_px=max_edge_px)
    small.thumbnail((max_edge_px, max_edge_px), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return small


def cover_webp(data: bytes, max_edge_px: int = 512) -> bytes:
    """A small WebP of the picture, transparency kept: 20 to 50 KB at 512 px."""
    return to_webp(thumbnail(data, max_edge_px), quality=82)


def preview_jpeg(data: bytes, max_edge_px: int = 768) -> bytes:
    """A passing look at a picture that is still rendering: encoded in 3 ms, and seen for two seconds."""
    return to_jpeg(thumbnail(data, max_edge_px), quality=78)


def delivery(data: bytes, media_type: str, limit_bytes: int = FILE_LIMIT_BYTES) -> Delivery:
    """
    The original where it fits; otherwise the best JPEG (WebP, where there is transparency) that does.

    First the quality gives way, down to where a careful eye begins to see it, and only then the size.
    Raises: ValueError where not even a 64 px copy fits.
    """
    if len(data) <= limit_bytes:
        return Delivery(
            data=data, media_type=media_type, extension=EXTENSIONS.get(media_type, "bin"), reduced=False
        )
    image = pixels_of(data)
    image.thumbnail((_LARGEST_EDGE_PX, _LARGEST_EDGE_PX), Image.Resampling.LANCZOS)
    is_clear = image.mode == "RGBA" and image.getchannel("A").getextrema() != (255, 255)
    reduced_type = "image/webp" if is_clear else "image/jpeg"
    for copy in _smaller_and_smaller(image, limit_bytes, is_clear):
        if len(copy) <= limit_bytes:
            return Delivery(
                data=copy, media_type=reduced_type, extension=EXTENSIONS[reduced_type], reduced=True
            )
    raise ValueError(f"no copy fits into {limit_bytes} bytes")


def _smaller_and_smaller(image: Image.Image, limit_bytes: int, is_clear: bool) -> Iterator[bytes]:
    encode = to_webp if is_clear else to_jpeg
    copy = b""
    for quality in _QUALITIES:
        yield (copy := encode(image, quality))
    while max(image.size) > _SMALLEST_EDGE_PX:
        shrink = min(0.9, 0.95 * (limit_bytes / len(copy)) ** 0.5)
        size = tuple(max(1, int(edge_px * shrink)) for edge_px in image.size)
        image = image.resize((size[0], size[1]), Image.Resampling.LANCZOS)
        yield (copy := encode(image, _QUALITIES[-1]))
