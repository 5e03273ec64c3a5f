"""Slips of the keyboard: one wrong, missing, doubled or swapped letter in a word that matters."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Iterator

from conversations.followups.lexicon.en_spelling import NO_SLIP, SHORT_FORMS, SLIPS_OF
from conversations.followups.lexicon.en_things import LOOKS, OUTSIDE, PICTURE_NOUNS
from conversations.followups.lexicon.en_verbs import CHANGE_VERBS
from conversations.followups.lexicon.word_classes import WordClasses
from conversations.followups.tagging import class_of

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


def speller(vocabulary: WordClasses | None) -> Callable[[str], str]:
    """What gives the word meant by a written one in the language of the vocabulary; without one, in English."""
    return functools.partial(_meant, vocabulary) if vocabulary else corrected


def prepare_in(vocabulary: WordClasses) -> None:
    """Make the tables of one language now."""
    _accented(vocabulary)
    _shortened(vocabulary)


_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def mend_in(plain: str, vocabulary: WordClasses) -> str:
    """The text with short forms written out, accents and umlauts put back and slips mended, in the vocabulary's language."""
    return _LETTERS.sub(lambda match: _meant(vocabulary, match.group()), plain)


@functools.lru_cache(maxsize=16384)
def _meant(vocabulary: WordClasses, word: str) -> str:
    if word in vocabulary.short_forms:
        return vocabulary.short_forms[word]
    elided, apostrophe, rest = word.partition("'")
    if rest and elided + apostrophe in vocabulary.classes:
        return elided + apostrophe + _meant(vocabulary, rest)
    if len(word) < 3 or _is_word(word, vocabulary):
        return word
    for form in _respelt(word, vocabulary):
        if _is_word(form, vocabulary):
            return form
    return _without_slip(word, vocabulary)


def _is_word(word: str, vocabulary: WordClasses) -> bool:
    return word in vocabulary.classes or word in vocabulary.plain or class_of(word, vocabulary) != "OTHER"


def _respelt(word: str, vocabulary: WordClasses) -> Iterator[str]:
    """Forms of the word with letters that its keyboard may lack: one kind of letter, or one such letter, at a time."""
    for letter, typed in vocabulary.twins:
        if typed in word:
            yield word.replace(typed, letter)
            yield from (
                word[:at] + letter + word[at + len(typed) :]
                for at in range(len(word))
                if word.startswith(typed, at)
            )
    stripped = _bare(word)
    for ending in ("", *vocabulary.endings):
        stem = stripped.removesuffix(ending) if ending else stripped
        if (ending == "" or stem != stripped) and (found := _accented(vocabulary).get(stem)):
            yield found + ending


def _bare(word: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", word) if not unicodedata.combining(one))


@functools.cache
def _accented(vocabulary: WordClasses) -> dict[str, str]:
    known = sorted({*vocabulary.plain, *vocabulary.classes})
    return {_bare(word): word for word in known if _bare(word) != word}


_LEAST_MENDED = 5


@functools.cache
def _shortened(vocabulary: WordClasses) -> dict[str, str]:
    """Every form one letter short of a word of the vocabulary → that word."""
    table: dict[str, str] = {}
    for word, kind in vocabulary.classes.items():
        if len(word) >= _LEAST_MENDED and kind not in _NOT_MENDED:
            for form in _deletions(word):
                table.setdefault(form, word)
    return table


_NOT_MENDED = frozenset({"OUTSIDE", "DEED", "WAS"})


def _without_slip(word: str, vocabulary: WordClasses) -> str:
    """The word of the vocabulary that lacks one letter, has one twice, or has two swapped."""
    if len(word) < _LEAST_MENDED or word in _KNOWN:
        return word
    shortened = _shortened(vocabulary)
    if target := shortened.get(word):
        return target
    for at in range(1, len(word)):
        form = word[:at] + word[at + 1 :]
        if (
            form in vocabulary.classes
            and word[at] == word[at - 1]
            and vocabulary.classes[form] not in _NOT_MENDED
        ):
            return form
        swapped = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        if swapped in vocabulary.classes and vocabulary.classes[swapped] not in _NOT_MENDED:
            return swapped
    return word
