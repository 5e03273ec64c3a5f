"""Slips of the keyboard: one wrong, missing, doubled or swapped letter in a word that matters."""

from __future__ import annotations

import functools
import re

from conversations.followups.lexicon.en_spelling import NO_SLIP, SHORT_FORMS, SLIPS_OF
from conversations.followups.lexicon.en_things import LOOKS, OUTSIDE, PICTURE_NOUNS
from conversations.followups.lexicon.en_verbs import CHANGE_VERBS

TOKEN = re.compile(r"[\w'/]+")
_KNOWN = NO_SLIP | SLIPS_OF | LOOKS | OUTSIDE | PICTURE_NOUNS | CHANGE_VERBS


def _deletions(word: str) -> set[str]:
    return {word[:index] + word[index + 1 :] for index in range(1, len(word))}


@functools.cache
def _slips() -> dict[str, str]:
    """Every form one letter short of a word → that word."""
    table: dict[str, str] = {}
    for word in sorted(SLIPS_OF):
        if len(word) >= 4:
            for form in _deletions(word):
                table.setdefault(form, word)
    return table


def _one_slip(word: str, target: str) -> bool:
    if len(word) == len(target):
        unlike = [index for index in range(len(word)) if word[index] != target[index]]
        if len(unlike) == 2:
            first, second = unlike
            return second == first + 1 and word[first] == target[second] and word[second] == target[first]
        return len(unlike) == 1 and len(word) > 4
    return True


@functools.lru_cache(maxsize=8192)
def corrected(word: str) -> str:
    """The word meant, or the word itself."""
    if word in SHORT_FORMS:
        return SHORT_FORMS[word]
    if len(word) < 4 or word in _KNOWN or not word.isascii() or not word.isalpha():
        return word
    if any(
        word.endswith(end) and word.removesuffix(end) in _KNOWN for end in ("s", "ed", "ing", "d", "ly", "er")
    ):
        return word
    slips = _slips()
    for form in (word, *sorted(_deletions(word))):
        target = form if form in SLIPS_OF else slips.get(form)
        if target and abs(len(target) - len(word)) <= 1 and _one_slip(word, target):
            return target
    return word


def mend(plain: str) -> str:
    """The text with the slips in its words mended, one word for one word (a short form may become two)."""
    return TOKEN.sub(lambda match: corrected(match.group()), plain)
