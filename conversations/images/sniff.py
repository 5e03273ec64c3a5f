"""Local and free: what a file really is, told from its first bytes and never from its name."""

from __future__ import annotations

import re

PNG, JPEG, WEBP, GIF, AVIF = "PNG", "JPEG", "WEBP", "GIF", "AVIF"
READABLE = {
    PNG: "image/png",
    JPEG: "image/jpeg",
    WEBP: "image/webp",
    GIF: "image/gif",
    AVIF: "image/avif",
}
"""The formats that are decoded, by Pillow's names for them, with their media types."""

_HEAD_BYTES = 1024

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"%PDF", "PDF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"8BPS", "Photoshop file"),
    (b"%!PS", "PostScript"),
    (b"\xc5\xd0\xd3\xc6", "PostScript"),
    (b"\x00\x00\x01\x00", "icon"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"\x00\x00\x00\x0cjP  ", "JPEG 2000"),
    (b"\x1aE\xdf\xa3", "video"),
    (b"OggS", "sound"),
    (b"ID3", "sound"),
    (b"fLaC", "sound"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"PK\x03\x04", "archive"),
    (b"PK\x05\x06", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
)

_RIFF_KINDS = {b"WEBP": WEBP, b"AVI ": "video", b"WAVE": "sound"}
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"}
_SVG = re.compile(
    r"^\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->).)*-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_HTML = re.compile(r"^\s*(<!doctype html|<html|<head|<body)", re.IGNORECASE)


def sniff(data: bytes) -> str:
    """
    The format of `data`: a key of `READABLE`, or a plain noun for anything else.

    The nouns are made to be shown: "HEIC", "SVG", "PDF", "video", "text", "empty file", "unknown data".
    """
    if not data:
        return "empty file"
    head = data[:_HEAD_BYTES]
    for start, kind in _STARTS:
        if head.startswith(start) and not (kind in ("BMP", "program") and _is_text(head)):
            return kind
    if head.startswith(b"RIFF"):
        return _RIFF_KINDS.get(head[8:12], "unknown data")
    if head[4:8] == b"ftyp":
        return _iso_media_kind(head)
    return _text_kind(head) if _is_text(head) else "unknown data"


def _iso_media_kind(head: bytes) -> str:
    """AVIF, HEIC and MP4 share one container; the brands in its first box tell them apart."""
    size = max(16, min(int.from_bytes(head[:4], "big"), len(head)))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, size - 3, 4))}
    if brands & {b"avif", b"avis"}:
        return AVIF
    return "HEIC" if brands & _HEIC_BRANDS else "video"


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    for cut in range(4):  # the head may end inside a character of up to four bytes
        try:
            text = head[: len(head) - cut].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return all(character.isprintable() or character in "\t\n\r\f\ufeff" for character in text)
    return False


def _text_kind(head: bytes) -> str:
    text = head.decode("utf-8", errors="ignore").lstrip("\ufeff")
    if _SVG.match(text):
        return "SVG"
    return "web page" if _HTML.match(text) else "text"
