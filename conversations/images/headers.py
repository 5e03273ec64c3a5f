"""Local and free: a picture's width and height read from its header, before any decoder sees the bytes."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

from conversations.images import sniff

_JPEG_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_END, _JPEG_SCAN = 0xD9, 0xDA
_PARTS_LIMIT = 50_000
"""Segments or chunks looked at in one file: fifty times what a large honest one has."""
_AVIF_EXTENT = re.compile(rb"ispe\x00\x00\x00\x00(.{8})", re.DOTALL)
_AVIF_HEAD_BYTES = 65_536


def size_from_header(data: bytes, kind: str) -> tuple[int, int] | None:
    """(width_px, height_px) as the header claims, or None where the header is cut off or makes no sense."""
    try:
        size = _READERS[kind](data)
    except (struct.error, IndexError):
        return None
    return size if size and size[0] > 0 and size[1] > 0 else None


def jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """
    (marker, start, end) of every segment from the first to the end-of-image marker; a scan includes its data.

    It ends early where the file does, so a caller that needs the whole file looks for marker 0xD9.
    """
    at = 2
    for _ in range(_PARTS_LIMIT):
        head = data[at : at + 4]
        if head[:2] == b"\xff\xd9":
            yield _JPEG_END, at, at + 2
            return
        if len(head) < 4 or head[0] != 0xFF:
            return
        if head[1] == 0xFF:  # a fill byte before the marker
            at += 1
            continue
        end = at + 2 + int.from_bytes(head[2:], "big")
        if end > len(data) or end < at + 4:
            return
        if head[1] == _JPEG_SCAN:
            following = _JPEG_NEXT_MARKER.search(data, end)
            end = following.start() if following else len(data)
        yield head[1], at, end
        at = end


def png_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """(type, start, end) of every chunk, with its length and checksum, up to and including IEND."""
    at = 8
    for _ in range(_PARTS_LIMIT):
        if at + 12 > len(data):
            return
        kind = data[at + 4 : at + 8]
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if end > len(data):
            return
        yield kind, at, end
        if kind == b"IEND":
            return
        at = end


def webp_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """(type, start, end) of every chunk inside the RIFF container, padding included."""
    at = 12
    for _ in range(_PARTS_LIMIT):
        if at + 8 > len(data):
            return
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + size + (size & 1)
        if at + 8 + size > len(data):
            return
        yield data[at : at + 4], at, min(end, len(data))
        at = end


def jpeg_scans(data: bytes) -> int:
    """How many passes over all pixels the file asks its decoder for."""
    return sum(marker == _JPEG_SCAN for marker, _, _ in jpeg_segments(data))


def png_is_whole(data: bytes) -> bool:
    """Whether the file runs to its IEND and every chunk that decoding needs matches its checksum (1 ms for 3 MB)."""
    view = memoryview(data)
    kind = b""
    for kind, start, end in png_chunks(data):
        is_critical = not kind[0] & 0x20
        if is_critical and zlib.crc32(view[start + 4 : end - 4]) != int.from_bytes(
            view[end - 4 : end], "big"
        ):
            return False
    return kind == b"IEND"


def png_has(data: bytes, kind: bytes) -> bool:
    """Whether the file has a chunk of this type."""
    return any(found == kind for found, _, _ in png_chunks(data))


def png_bit_depth(data: bytes) -> int:
    """Bits per channel, or per pixel of a palette."""
    return data[24]


def _png_size(data: bytes) -> tuple[int, int] | None:
    return struct.unpack_from(">II", data, 16) if data[12:16] == b"IHDR" else None


def _gif_size(data: bytes) -> tuple[int, int]:
    return struct.unpack_from("<HH", data, 6)


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    for marker, start, end in jpeg_segments(data):
        if marker in _JPEG_FRAMES and end >= start + 9:
            height_px, width_px = struct.unpack_from(">HH", data, start + 5)
            return width_px, height_px
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    kind = data[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        width_px, height_px = struct.unpack_from("<HH", data, 26)
        return width_px & 0x3FFF, height_px & 0x3FFF
    return None


def _avif_size(data: bytes) -> tuple[int, int] | None:
    """The largest extent among the items: of a picture made of tiles, that is the whole picture."""
    found = _AVIF_EXTENT.findall(data[:_AVIF_HEAD_BYTES])
    return max(
        (struct.unpack(">II", extent) for extent in found), key=lambda size: size[0] * size[1], default=None
    )


_READERS = {
    sniff.PNG: _png_size,
    sniff.JPEG: _jpeg_size,
    sniff.WEBP: _webp_size,
    sniff.GIF: _gif_size,
    sniff.AVIF: _avif_size,
}
