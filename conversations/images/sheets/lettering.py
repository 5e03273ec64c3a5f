"""Text drawn into a sheet: measured, broken into lines, and never with a box where the font lacks a letter."""

from __future__ import annotations

import functools
import re
import unicodedata
from pathlib import Path
from typing import Literal

from PIL import ImageFont

Weight = Literal["regular", "semibold"]

ELLIPSIS = "…"
_FONTS = Path(__file__).parent.parent / "fonts"
_FILES: dict[Weight, str] = {"regular": "SourceSansPro-Regular.otf", "semibold": "SourceSansPro-Semibold.otf"}
"""Source Sans Pro (SIL Open Font License): Latin of all Europe and Vietnam, Greek, Cyrillic. Pillow's own font
has 116 glyphs, not one umlaut among them."""
_NOT_A_CHARACTER = "\U0010ffff"
_RUN = re.compile(rf"{ELLIPSIS}(?: ?{ELLIPSIS})+")
_INVISIBLE = frozenset({"Mn", "Me", "Cf", "Cc", "Cs", "Co", "Cn"})


@functools.cache
def font(size_px: int, weight: Weight = "regular") -> ImageFont.FreeTypeFont:
    """The sheets' typeface at a size."""
    return ImageFont.truetype(font_file(weight), size_px)


def font_file(weight: Weight = "regular") -> Path:
    """Where the typeface is."""
    return _FONTS / _FILES[weight]


def shown(text: str) -> str:
    """
    The text on one line, as far as the font can show it; what it cannot becomes one "…" per run.

    Accents that stand alone are first joined with their letters; direction marks and the like are left out.
    """
    out: list[str] = []
    for character in unicodedata.normalize("NFC", " ".join(text.split())):
        if character != " " and unicodedata.category(character) in _INVISIBLE:
            continue
        if _has_glyph(character):
            out.append(character)
        else:
            out.append(ELLIPSIS)
    return _RUN.sub(ELLIPSIS, "".join(out))


@functools.lru_cache(maxsize=4096)
def _has_glyph(character: str) -> bool:
    """Whether the font draws something else than its box for unknown characters."""
    probe = font(24)
    drawn, box = probe.getmask(character), probe.getmask(_NOT_A_CHARACTER)
    return character == " " or drawn.size != box.size or bytes(drawn) != bytes(box)


def lines(text: str, face: ImageFont.FreeTypeFont, width_px: int, most: int) -> list[str]:
    """The text broken at spaces (inside a word only where it is wider than a line) into at most `most` lines."""
    broken: list[str] = []
    rest = shown(text)
    while rest and len(broken) < most:
        if face.getlength(rest) <= width_px:
            return [*broken, rest]
        cut = _cut(rest, face, width_px)
        if len(broken) == most - 1:
            return [*broken, _ellipsised(rest, face, width_px)]
        broken.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return broken


def _cut(text: str, face: ImageFont.FreeTypeFont, width_px: int) -> int:
    """Where a line that is too long is broken."""
    most = _fitting(text, face, width_px)
    space = text.rfind(" ", 0, most + 1)
    return space if space > 0 else most


def _ellipsised(text: str, face: ImageFont.FreeTypeFont, width_px: int) -> str:
    room = width_px - face.getlength(ELLIPSIS)
    return text[: _fitting(text, face, room)].rstrip(f" {ELLIPSIS}.,;:-") + ELLIPSIS


def _fitting(text: str, face: ImageFont.FreeTypeFont, width_px: float) -> int:
    """How many characters fit, at least one; found by halving, since a request may be long."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if face.getlength(text[:middle]) <= width_px else (low, middle - 1)
    return low
