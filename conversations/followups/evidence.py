"""Request or talk: the forms of a sentence that speak for one or the other, weighed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.followups.clauses import Clause
from conversations.followups.lexicon.en_things import LOOKS, OUTSIDE, PICTURE_NOUNS
from conversations.followups.lexicon.en_verbs import CHANGE_VERBS, STRONG_VERBS
from conversations.followups.lexicon.grammar import Grammar

_WORD = re.compile(r"[^\W\d_][\w'-]*")


@dataclass(frozen=True, slots=True)
class Weighed:
    """How far a sentence is a request (above 0) or talk (below), and why."""

    weight: float
    reasons: tuple[str, ...]


def _known(word: str, lexicon: frozenset[str]) -> bool:
    return (
        word in lexicon or (word.endswith("s") and word[:-1] in lexicon) or word.removesuffix("'s") in lexicon
    )


def _english(one: Clause) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    tokens = _WORD.findall(one.words)
    first = tokens[0] if tokens else ""
    if first in CHANGE_VERBS:
        strong = first in STRONG_VERBS
        if len(tokens) > 1 or strong:
            found.append((4.5 if strong else 3.5, f"opens with a verb of change: {first}"))
    elif one.framed and len(tokens) > 1:
        found.append((1.0, "a polite or hypothetical form"))
    if one.framed and first in CHANGE_VERBS:
        found.append((2.0, "asks politely for a change"))
    things = [word for word in tokens if _known(word, PICTURE_NOUNS)]
    looks = [word for word in tokens if word in LOOKS]
    outside = [word for word in tokens if word in OUTSIDE]
    if things:
        found.append((1.0 + 0.5 * min(2, len(things) - 1), f"names what a picture holds: {things[0]}"))
    if looks:
        found.append((0.7, f"names a look: {looks[0]}"))
    if outside:
        found.append((-1.5, f"names what is outside the picture: {outside[0]}"))
    return found


def weigh(one: Clause, grammar: Grammar) -> Weighed:
    """The sentence weighed by its language's evidence."""
    found = [] if grammar.code != "en" else _english(one)
    words = one.words + ("?" if one.question else "")
    for evidence in grammar.evidence:
        pattern = grammar.pattern(evidence.pattern)
        forms = (words, one.bare, one.plain) if evidence.weight > 0 else (words,)
        if any(pattern.search(form) for form in forms):
            found.append((evidence.weight, evidence.reason))
    weight = sum(value for value, _ in found)
    ordered = sorted(found, key=lambda item: -abs(item[0]))
    return Weighed(weight, tuple(f"{value:+.1f} {reason}" for value, reason in ordered))
