"""Local and free: "the left third and the sky, except the face" read into places; no pixel is looked at."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from conversations.images.regions.japanese import in_english
from conversations.images.regions.places import (
    WHOLE,
    Band,
    Border,
    Box,
    PixelBox,
    Place,
    Relation,
    Seen,
    cells,
)
from conversations.images.regions.vocabulary import (
    ABOUT,
    EXCEPT,
    FILLERS,
    FRACTIONS,
    PARTS,
    SEEN,
    SIDES,
    WHOLES,
)


@dataclass(frozen=True, slots=True)
class Where:
    """What may change: every place of `within`, less every place of `without`."""

    within: tuple[Place, ...]
    without: tuple[Place, ...] = ()

    @property
    def seen(self) -> tuple[Seen, ...]:
        """The places that have to be looked for."""
        return tuple(place for place in (*self.within, *self.without) if isinstance(place, Seen))


_NUMBER = r"-?\d+(?:\.\d+)?"
_BOX = re.compile(rf"(?:box\s*:?\s*)?({_NUMBER})\s*(%?)" + rf"\s*[, ]\s*({_NUMBER})\s*(%?)" * 3)
_CELL = r"[a-e][1-5]"
_CELLS = re.compile(rf"(?:cells?\s*:?\s*)?({_CELL}(?:\s*(?:[-:,+&\s]|and|to)\s*{_CELL})*)")
_CELL_TOKEN = re.compile(rf"({_CELL})(?:\s*(?:-|:|to)\s*({_CELL}))?")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?(?:%|percent|per cent)")
_PIXELS = re.compile(r"(\d+) ?(?:px|pixels?)\b")
_RATIO = re.compile(r"\b(\d)/(\d)\b")
_JOINED = re.compile(
    r"\s*(?:,|;|\+|&|\bas well as\b|\bplus\b|\band\b|\bor\b|\bund\b|\boder\b|\bet\b|\bou\b|\by\b|\be\b)\s*"
)
_ABOUT = re.compile("|".join(rf"(?P<{name}>^(?:{words})\b)" for name, words in ABOUT.items()))
_EXCEPT = re.compile(rf"\s*,?\s*\b(?:{EXCEPT})\b\s*")
_LEADS = "right|just|directly|immediately|everything|anything|background|space|zone|place"
"""Words before "behind her" and the like that add nothing: "in the background behind her"."""

_UNITS = frozenset(("%", "percent", "per", "cent", "px", "pixel", "pixels"))
_DEPTHS = {"edge": 0.125, "border": 0.125, "strip": 0.2}
_THIN, _USUAL, _WIDE = 0.05, 0.1, 0.2


def read(phrase: str) -> Where | None:
    """
    The places that a phrase names, or None where it names none that can be found locally.

    `box x,y,w,h` (pixels, or per cent with a % sign) and `cells A1 B2 C1-D3` are phrases too.
    """
    text = _plain(phrase)
    exact = _box(text) or _cells(text)
    if exact is not None:
        return exact
    kept, *left_out = _EXCEPT.split(text)
    within = _places(kept) if kept.strip() else (WHOLE,)
    without = tuple(place for part in left_out for place in _places(part, every_thing=True) or ())
    if not within or (left_out and not without):
        return None
    return Where(within, without)


def _plain(phrase: str) -> str:
    text = unicodedata.normalize("NFKC", phrase).casefold().replace("’", "'")
    text = re.sub(r"(?<=[a-z])[-–—](?=[a-z])", " ", text)
    text = re.sub(r"\b(north|south)(?=east|west)", r"\1 ", text)
    return in_english(re.sub(r"\s+", " ", text).strip(" .!\"'。"))


def _box(text: str) -> Where | None:
    found = _BOX.fullmatch(text)
    if found is None:
        return None
    numbers = [float(number) for number in found.groups()[::2]]
    if numbers[2] <= 0 or numbers[3] <= 0:
        return None
    if "%" in found.groups()[1::2]:
        left, top, width, height = (number / 100 for number in numbers)
        right, bottom = min(1.0, left + width), min(1.0, top + height)
        left, top = max(0.0, left), max(0.0, top)
        return Where((Box(left, top, right, bottom),)) if left < right and top < bottom else None
    left_px, top_px, width_px, height_px = (round(number) for number in numbers)
    return Where((PixelBox(left_px, top_px, width_px, height_px),))


def _cells(text: str) -> Where | None:
    found = _CELLS.fullmatch(text)
    if found is None:
        return None
    names: list[str] = []
    for first, last in _CELL_TOKEN.findall(found[1]):
        last = last or first
        columns = range(*sorted((ord(first[0]), ord(last[0]) + 1)))
        rows = range(min(int(first[1]), int(last[1])), max(int(first[1]), int(last[1])) + 1)
        names += [f"{chr(column)}{row}" for row in rows for column in columns]
    return Where(cells(dict.fromkeys(names)))


def _places(text: str, *, every_thing: bool = False) -> tuple[Place, ...] | None:
    """
    The places joined by "and" and commas; "left and right thirds" share their last word. None if one is unknown.

    every_thing: take a thing that is not known for the subject, since the words make plain that a thing is meant.
    """
    parts = [part for part in _JOINED.split(text) if part.strip()]
    last_words = [word for word in (parts[-1].split() if parts else []) if word in FRACTIONS or word in PARTS]
    places: list[Place] = []
    for part in parts:
        words = part.split()
        if last_words and not any(word in FRACTIONS or word in PARTS for word in words):
            found = _place(f"{part} {last_words[-1]}", every_thing) or _place(part, every_thing)
        else:
            found = _place(part, every_thing)
        if found is None:
            return None
        places += found
    return tuple(places) or None


def _place(text: str, every_thing: bool) -> tuple[Place, ...] | None:
    about = _about(text)
    if about is not None:
        return (about,)
    words = [word for word in _fractions_joined(text).split() if word not in FILLERS]
    said = " ".join(words)
    if said in WHOLES:
        return (WHOLE,)
    if said in SEEN:
        return (SEEN[said],)
    drawn = _drawn(said)
    if drawn is not None:
        return drawn
    if words and words[-1] in SEEN and not any(word in SIDES for word in words):
        return (SEEN[words[-1]],)  # "the bright blue sky"
    return (Seen("subject", certain=False),) if every_thing and words else None


def _about(text: str) -> Seen | None:
    """What "around the mug" or "behind her" says: a relation to a thing."""
    bare = re.sub(rf"^(?:(?:{'|'.join(FILLERS)}|{_LEADS}) )*", "", text)
    for candidate in (text, bare):
        found = _ABOUT.match(candidate)
        if found is None:
            continue
        relation: Relation = found.lastgroup.replace("_", " ")  # type: ignore[assignment, union-attr]
        thing = " ".join(word for word in candidate[found.end() :].split() if word not in FILLERS)
        if not thing:
            return None
        known = SEEN.get(thing, Seen("subject", certain=False))
        return None if known.relation != "itself" else replace(known, relation=relation)
    return None


def _fractions_joined(text: str) -> str:
    text = re.sub(r"\btwo thirds\b", "2/3", text)
    text = re.sub(r"\bthree quarters\b", "3/4", text)
    return re.sub(r"\bone (third|half|quarter|fifth)\b", r"\1", text)


def _drawn(said: str) -> tuple[Place, ...] | None:
    """The rectangle, band or border that is left of a phrase without its small words."""
    words = said.split()
    sides = [SIDES[word] for word in words if word in SIDES]
    fraction, said_share = _share(said)
    rest = [
        word for word in words
        if not (word in SIDES or word in FRACTIONS or word in PARTS or word in _UNITS or word[:1].isdigit())
    ]  # fmt: skip
    parts = {PARTS[word] for word in words if word in PARTS}
    if "border" in parts and not sides:
        depth = (
            _THIN
            if {"thin", "narrow"} & set(rest)
            else _WIDE
            if {"wide", "thick", "broad"} & set(rest)
            else _USUAL
        )
        rest = [word for word in rest if word not in ("thin", "narrow", "wide", "thick", "broad", "outer")]
        return None if rest else (Border(fraction if said_share else depth),)
    if rest:
        return None
    if "corners" in parts and not sides:
        return tuple(Box(x, y, x + 0.25, y + 0.25) for y in (0.0, 0.75) for x in (0.0, 0.75))
    if not sides:
        return None
    pixels = _PIXELS.search(said)
    if pixels and len(sides) == 1 and sides[0] != "center":
        return (Band(sides[0], int(pixels[1])),)  # type: ignore[arg-type]
    if not said_share:
        fraction = next((_DEPTHS[part] for part in _DEPTHS if part in parts), 0.5)
    if {"left", "right"} <= set(sides) or {"top", "bottom"} <= set(sides):
        return tuple(_rectangle((side,), fraction, said_share, parts) for side in sides)
    return (_rectangle(tuple(sides), fraction, said_share, parts),)


def _share(said: str) -> tuple[float, bool]:
    """The share of an edge that the words name, and whether they name one."""
    if percent := _PERCENT.search(said):
        return min(1.0, float(percent[1]) / 100), True
    if (ratio := _RATIO.search(said)) and 0 < int(ratio[1]) <= int(ratio[2]):
        return int(ratio[1]) / int(ratio[2]), True
    named = [FRACTIONS[word] for word in said.split() if word in FRACTIONS]
    return (named[-1], True) if named else (0.5, False)


def _rectangle(sides: tuple[str, ...], fraction: float, is_said: bool, parts: set[str]) -> Box:
    """Where sides cross: "top left", "centre left", "the middle third", "the middle row"."""
    horizontal = next((side for side in sides if side in ("left", "right")), None)
    vertical = next((side for side in sides if side in ("top", "bottom")), None)
    if horizontal and vertical and fraction == 0.25:
        fraction = 0.5  # "the top left quarter" of a picture is half as wide and half as high
    is_row, is_column = "row" in parts, "column" in parts
    if (is_row or is_column) and not is_said:
        fraction = 1 / 3
    left, right = _ends(horizontal, fraction)
    top, bottom = _ends(vertical, fraction)
    middle = ((1 - fraction) / 2, (1 + fraction) / 2)
    if "center" in sides:
        if is_row or (horizontal and not vertical):
            top, bottom = middle
        elif is_column or vertical:
            left, right = middle
        elif is_said:
            left, right = middle  # "the middle third": upright, as people cut a picture in three
        else:
            left, top, right, bottom = 0.25, 0.25, 0.75, 0.75
    return Box(left, top, right, bottom)


def _ends(side: str | None, fraction: float) -> tuple[float, float]:
    if side in ("left", "top"):
        return 0.0, fraction
    return (1 - fraction, 1.0) if side else (0.0, 1.0)
