"""
Local and free: remarks about a picture (place, camera, author, thumbnail) taken out without touching a pixel.

Working on the container keeps a photograph as small as it was, and costs a copy instead of an encoding. What is
left out also never reaches a decoder: a text or colour profile chunk that inflates to gigabytes is simply dropped.
"""

from __future__ import annotations

import zlib

from conversations.images import sniff
from conversations.images.headers import jpeg_segments, png_chunks, webp_chunks

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_TEXT = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"sRGB", b"gAMA", b"cHRM", b"sBIT"})
_PROFILE_LIMIT_BYTES = 1_000_000
"""What a PNG's colour profile may inflate to; Pillow refuses the whole picture for a larger one."""
_JPEG_REMARK = 0xFE
_JPEG_APPS = range(0xE1, 0xF0)
_JPEG_ADOBE = 0xEE
"""Says how the channels are coded (plain RGB, CMYK): without it the colours come out wrong."""
_WEBP_DROPPED = frozenset({b"EXIF", b"XMP ", b"ICCP"})
_WEBP_KNOWN = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"})
_WEBP_FLAGS_DROPPED = 0b0010_1100
"""VP8X flags: colour profile, EXIF, XMP."""


def without_metadata(data: bytes, kind: str) -> bytes:
    """
    The same picture without remarks, colour profile and orientation; the very same object if there were none.

    Works for PNG, JPEG and WEBP; other kinds come back as they are. A file that ends early keeps what it has, so
    that decoding still finds the damage. Whoever needs the profile or the orientation reads them first.
    """
    if kind == sniff.PNG:
        return _clean_png(data)
    if kind == sniff.JPEG:
        return _clean_jpeg(data)
    return _clean_webp(data) if kind == sniff.WEBP else data


def without_remarks(data: bytes, kind: str) -> bytes:
    """
    A PNG without text and without a colour profile that is a bomb, orientation kept; other kinds as they are.

    Pillow inflates these on opening, and a kilobyte of them may become a gigabyte.
    """
    if kind != sniff.PNG:
        return data
    chunks = list(png_chunks(data))
    kept = [
        data[start:end]
        for kind, start, end in chunks
        if kind not in _PNG_TEXT and not (kind == b"iCCP" and _is_bomb(data[start + 8 : end - 4]))
    ]
    return data if len(kept) == len(chunks) else _PNG_SIGNATURE + b"".join(kept)


def _is_bomb(profile_chunk: bytes) -> bool:
    packed = profile_chunk.partition(b"\0")[2][1:]
    unpacker = zlib.decompressobj()
    try:
        unpacker.decompress(packed, _PROFILE_LIMIT_BYTES)
    except zlib.error:
        return True
    return bool(unpacker.unconsumed_tail)


def _clean_png(data: bytes) -> bytes:
    kept = [data[start:end] for kind, start, end in png_chunks(data) if kind in _PNG_KEPT]
    return _unless_equal(data, _PNG_SIGNATURE + b"".join(kept)) if kept else data


def _clean_jpeg(data: bytes) -> bytes:
    kept = [data[:2]]
    for marker, start, end in jpeg_segments(data):
        is_remark = marker == _JPEG_REMARK or (marker in _JPEG_APPS and marker != _JPEG_ADOBE)
        if not is_remark:
            kept.append(data[start:end])
    return _unless_equal(data, b"".join(kept))


def _clean_webp(data: bytes) -> bytes:
    kept = bytearray()
    for kind, start, end in webp_chunks(data):
        if kind in _WEBP_DROPPED or kind not in _WEBP_KNOWN:
            continue
        chunk = bytearray(data[start:end])
        if kind == b"VP8X" and len(chunk) > 8:
            chunk[8] &= ~_WEBP_FLAGS_DROPPED & 0xFF
        kept += chunk
    if not kept:
        return data
    return _unless_equal(data, b"RIFF" + (4 + len(kept)).to_bytes(4, "little") + b"WEBP" + kept)


def _unless_equal(data: bytes, cleaned: bytes) -> bytes:
    return data if cleaned == data else cleaned
