"""Copies of a picture in another format: files to take away, free, and no revisions of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.actions import Action, Edit
from conversations.images.encode import Format

QUALITY = 92
_FORMATS: dict[str, Format] = {"png": "png", "jpeg": "jpeg", "jpg": "jpeg", "webp": "webp"}
_WORDS = frozenset(
    (
        "a an as in into to of the this that it its me my us please pls and i you can could would like want need have get give "
        "send save export convert download show make turn render file files format picture image photo version copy current "
        "one quality percent with at for png jpeg jpg webp now als bitte ein eine datei bild en un une fichier format como "
        "archivo imagen por favor s'il te plaît"
    ).split()
)
_QUALITY = re.compile(r"\b(\d{1,3}) ?(?:%|percent)?\b")
_REVISION = re.compile(r"\bv\d+\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatCopy:
    """A revision (None = the head) wanted as a file of a format; quality from 1 to 100 means nothing for PNG."""

    target: int | None
    output_format: Format
    quality: int = QUALITY


def format_copy(action: Action) -> FormatCopy | None:
    """The copy that an edit asks for, where it asks for nothing else: "as jpeg", not "make it blue, as jpeg"."""
    if not isinstance(action, Edit) or action.output_format not in _FORMATS:
        return None
    words = _REVISION.sub(" ", action.instruction.casefold())
    rest = _QUALITY.sub(" ", words)
    if any(word not in _WORDS for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", rest)):
        return None
    quality = _QUALITY.search(words)
    return FormatCopy(
        target=action.target,
        output_format=_FORMATS[action.output_format],
        quality=max(1, min(100, int(quality[1]))) if quality else QUALITY,
    )
