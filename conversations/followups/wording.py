"""The person's own words for one part of a message: case, accents and quoted text as they were written."""

from __future__ import annotations

import re
import unicodedata

from conversations.followups.text import SIGNS, Text

_TOKEN = re.compile(r"\w+")


def restore(part: str, text: Text) -> str:
    """
    The stretch of the message that a part of `text.plain` was made from.

    Falls back to the whole message where the stretch cannot be told.
    """
    tokens = _TOKEN.findall(re.sub(f"[{SIGNS}]", " ", part))
    if not tokens:
        return text.words
    folded = [
        (unicodedata.normalize("NFKC", match.group()).lower(), match.start(), match.end())
        for match in _TOKEN.finditer(text.words)
    ]
    start = _seek(folded, tokens[: min(3, len(tokens))])
    end = _seek(folded, tokens[-min(3, len(tokens)) :], start)
    if start is None or end is None:
        return text.words
    last = end + min(3, len(tokens)) - 1
    begin, finish = folded[start][1], folded[last][2]
    return _close_quotes(text, begin, finish)


def _seek(folded: list[tuple[str, int, int]], wanted: list[str], start: int | None = 0) -> int | None:
    if start is None:
        return None
    size = len(wanted)
    for index in range(start, len(folded) - size + 1):
        if all(folded[index + offset][0] == wanted[offset] for offset in range(size)):
            return index
    return None


def _close_quotes(text: Text, begin: int, finish: int) -> str:
    for quote in text.quotes:
        at = text.words.find(quote, max(0, begin - len(quote) - 4))
        if at < 0:
            continue
        if at < finish + 4 and at + len(quote) > finish:
            finish = at + len(quote)
        if at < begin < at + len(quote) or (at + len(quote) <= begin <= at + len(quote) + 1):
            begin = at
    return text.words[begin:finish].strip()
