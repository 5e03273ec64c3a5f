"""The shape of a language's words by class, and the signs that stand for the classes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

CLASSES = (
    "OTHER", "DO", "GENERAL", "INFINITIVE", "VAGUE", "PARTICLE", "CAN", "SHOULD", "LACKS", "WISH", "IS", "WAS",
    "I", "YOU", "IT", "SOMEONE", "POSSESSIVE", "ARTICLE", "NOT", "WITH", "IN", "AND", "QUESTION", "THING", "LIMB",
    "LOOK", "MORE", "GRADE", "TOO", "FLAW", "PRAISE", "LAUGH", "STYLE", "PLACE", "OUTSIDE", "TIME", "FILLER",
    "NUMBER", "LEAVES", "AS", "LIKES", "QUOTED", "REFERENCE", "MEMBER", "LINK", "ASKS", "STOP", "COLON", "FILE",
    "MOVES", "DEED", "CLITIC",
)  # fmt: skip
"""
Every class a word may have. DO and GENERAL are imperatives of change, INFINITIVE and VAGUE their infinitives: the first of
each can hardly mean anything else, the second needs an object. DEED: a verb of people that changes no picture.
"""
SIGN_OF: Mapping[str, str] = {name: chr(0xE100 + index) for index, name in enumerate(CLASSES)}
_NAME = re.compile(r"[A-Z]{1,}")


def row(pattern: str) -> str:
    """A pattern over names of classes as one over their signs; spaces carry no meaning."""
    return _NAME.sub(lambda name: SIGN_OF[name.group()], pattern).replace(" ", "")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WordClasses:
    """
    A language's words by class.

    opening: the class of a word that opens a clause or stands behind "you", where that is another ("place" is a verb there).
    endings: inflections that leave a word's class as it is; lost: letters a stem loses before them.
    graded: the ending of a comparative. compounds: the class of a compound is that of its head, which has at least `shortest_head` letters or is one of
    `short_heads`.
    joined: what is read as one word, or split into two, before words are looked up.
    short_forms: how people type a word → the word; twins: how people type a letter that their keyboard lacks.
    plain: further words that are no slips.
    """

    classes: Mapping[str, str]
    opening: Mapping[str, str] = field(default_factory=dict)
    endings: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    compounds: bool = False
    graded: str = ""
    shortest_head: int = 4
    short_heads: frozenset[str] = frozenset()
    joined: tuple[tuple[re.Pattern[str], str], ...] = ()
    short_forms: Mapping[str, str] = field(default_factory=dict)
    twins: tuple[tuple[str, str], ...] = ()
    plain: frozenset[str] = frozenset()

    def knows(self, word: str) -> bool:
        """Whether the word is listed as it stands."""
        return len(word) > 1 and (word in self.classes or word in self.short_forms)


def by_class(blocks: Iterable[tuple[str, str]]) -> dict[str, str]:
    """(class, words) pairs as word → class; where a word stands twice the first class counts."""
    found: dict[str, str] = {}
    for name, block in blocks:
        for word in block.split():
            found.setdefault(word, name)
    return found
