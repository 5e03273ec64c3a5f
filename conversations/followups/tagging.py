"""A clause as a row of word classes, one sign a word: what the shapes of a language are matched against."""

from __future__ import annotations

import functools
import re

from conversations.followups.lexicon.word_classes import SIGN_OF, WordClasses
from conversations.followups.text import CODE, LINK, MEMBER, QUOTE, REF

_TOKEN = re.compile(f"[{QUOTE}{LINK}{REF}{MEMBER}{CODE}]|[^\\W_]+(?:['-][^\\W_]+)*'?|[?,.:;!]")
_OPAQUE = {
    QUOTE: "QUOTED", REF: "REFERENCE", MEMBER: "MEMBER", LINK: "LINK", CODE: "LINK",
    "?": "ASKS", ",": "STOP", ".": "STOP", ":": "COLON", ";": "STOP", "!": "STOP",
}  # fmt: skip
_MOST_TOKENS = 80
_LEAST_STEM = 2
_LEAST_HEAD = 3
_INFLECTED = frozenset({"THING", "LOOK", "OUTSIDE", "STYLE", "FLAW", "LIMB", "PRAISE", "MORE", "POSSESSIVE"})
_HEADS = frozenset({"THING", "LOOK", "OUTSIDE", "STYLE", "LIMB", "PLACE"})
"""Classes of words that take endings, and of those that may stand at the end of a compound."""


_BEFORE_A_VERB = frozenset({"FILLER", "STOP", "AND", "LAUGH", "YOU", "CLITIC"})


def tag(text: str, vocabulary: WordClasses) -> str:
    """One sign for each word, quotation, mention and mark of the text."""
    for pattern, joined in vocabulary.joined:
        text = pattern.sub(joined, text)
    tokens = _TOKEN.findall(text)[:_MOST_TOKENS]
    names: list[str] = []
    for token in tokens:
        opens = not names or names[-1] in _BEFORE_A_VERB
        names.append(
            _OPAQUE.get(token) or (opens and vocabulary.opening.get(token)) or class_of(token, vocabulary)
        )
    for at, name in enumerate(names):
        if name == "LOOK" and _is_graded(tokens[at], names[at + 1 :], vocabulary):
            names[at] = "MORE"
    return "".join(SIGN_OF[name] for name in names)


def _is_graded(word: str, after: list[str], vocabulary: WordClasses) -> bool:
    """Whether a word of looks is a comparative: it has the ending, and no noun follows that the ending could agree with."""
    ending = vocabulary.graded
    return bool(ending) and word.endswith(ending) and (not after or after[0] not in _NOUN_MAY_BE)


_NOUN_MAY_BE = frozenset({"THING", "LIMB", "STYLE", "OTHER", "LOOK", "OUTSIDE", "SOMEONE", "PLACE", "FLAW"})


@functools.lru_cache(maxsize=16384)
def class_of(word: str, vocabulary: WordClasses) -> str:
    """The class of a word, of the word behind its ending, or of the head of a compound; else OTHER."""
    if word.isdigit():
        return "NUMBER"
    if found := _simple(word, vocabulary):
        return found
    if "-" in word and (found := _simple(word.rsplit("-", 1)[1], vocabulary)) in _HEADS:
        return found
    if vocabulary.compounds:
        for start in range(_LEAST_HEAD, len(word) - _LEAST_HEAD + 1):
            head = word[start:]
            if len(head) < vocabulary.shortest_head and head not in vocabulary.short_heads:
                continue
            found = _simple(head, vocabulary)
            if found in _HEADS:
                return found
    return "OTHER"


def _simple(word: str, vocabulary: WordClasses) -> str | None:
    if found := vocabulary.classes.get(word):
        return found
    for ending in vocabulary.endings:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _LEAST_STEM:
            continue
        for form in (stem, *(stem + more for more in vocabulary.lost)):
            if (found := vocabulary.classes.get(form)) in _INFLECTED:
                return found
    return None
