"""The person's own words for one part of a message: case, accents and quoted text as they were written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from conversations.followups.spelling import corrected
from conversations.followups.text import SIGNS, Text, unaccented

_TOKEN = re.compile(r"[\w'’]+")
_PROBE = 3


def _folded(text: str, spell: Callable[[str], str]) -> list[tuple[str, int, int]]:
    """Every word as the grammar reads it, with where it was written; a short form may give two words."""
    found = []
    for match in _TOKEN.finditer(text):
        word = unicodedata.normalize("NFKC", match.group()).lower().replace("’", "'").strip("'")
        parts = spell(word).split() or [word]
        found += [(unaccented(part), match.start(), match.end()) for part in parts]
    return found


def restore(part: str, text: Text, spell: Callable[[str], str] = corrected) -> str:
    """
    The stretch of the message that a part of `text.plain` was made from.

    spell: what mended the words of the part. Falls back to the whole message where the stretch cannot be told.
    """
    tokens = [token for token, _, _ in _folded(re.sub(f"[{SIGNS}]", " ", part), spell)]
    if not tokens:
        return text.words
    folded = _folded(text.words, spell)
    size = min(_PROBE, len(tokens))
    start = _seek(folded, tokens[:size], 0)
    end = None if start is None else _seek(folded, tokens[-size:], start)
    if start is None or end is None:
        return text.words
    return _whole_quotes(text, folded[start][1], folded[end + size - 1][2])


def _seek(folded: list[tuple[str, int, int]], wanted: list[str], start: int) -> int | None:
    for index in range(start, len(folded) - len(wanted) + 1):
        if all(folded[index + offset][0] == word for offset, word in enumerate(wanted)):
            return index
    return None


def _whole_quotes(text: Text, begin: int, finish: int) -> str:
    """The stretch, widened so that it cuts through no quoted text and takes in one that touches it."""
    for quote in text.quotes:
        at = text.words.find(quote, max(0, begin - len(quote) - 2))
        if at < 0:
            continue
        end = at + len(quote)
        if finish - len(quote) < at <= finish + 2:
            finish = max(finish, end)
        if begin - 2 <= end and at < begin:
            begin = at
    return text.words[begin:finish].strip()
