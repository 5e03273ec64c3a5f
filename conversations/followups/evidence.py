"""Request or talk: the forms of a sentence that speak for one or the other, weighed."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from conversations.followups.clauses import Clause
from conversations.followups.lexicon.en_things import LOOKS, OUTSIDE, PICTURE_NOUNS
from conversations.followups.lexicon.en_verbs import CHANGE_VERBS, STRONG_VERBS
from conversations.followups.lexicon.grammar import Grammar, words
from conversations.followups.tagging import tag

_OPENERS = words(
    "a an the some any more less fewer his her its their him he she it they them that this those "
    "these one two three four five "
    "no another both all just only with without in as like something somebody someone everything "
    "everyone there not extra"
)
_OBLIGED = re.compile(
    r"(?<!\bi )(?<!\bwe )(?<!\byou )(?<!\bpeople )(?<!\bsomeone )(?<!\bthat )\b"
    r"(?:should|must|needs? to|has to|have to|ought to|gotta|(?:is|are|was|were)? ?supposed to"
    r"|meant to|had better)\b"
    r"(?! (?:be (?:here|there|back|home|done|ready|fine|ok|okay|able|good|fun|working|careful)"
    r"|work|help|go home|come|know|see this))"
)
_LIKENESS = re.compile(r"\b(?:like|as|into|for) (?:an? )?(?:[\w-]+ )?[\w-]+$")
_FINITE = frozenset({"is", "was", "are", "were", "has", "had", "isn't", "wasn't"})
_OWNED = re.compile(
    r"\b(?:my|your) (?!(?:own|whole|very|old|new|brand|name|company|business|product|client's"
    r"|original|first|last|previous)\b)(?P<noun>[a-z'-]+)"
)
_VISIBLE = re.compile(
    r"\b(?:look|looking|wear|wearing|hold|holding|stand|standing|sit|sitting|face|facing|smile"
    r"|smiling|say|read|raining|snowing|night"
    r"|curl|point|match|fit|stretch|overlap|hang|lean|glow|shine|rest|float|fly|bigger|smaller|be "
    r"(?:a|an|in|on|at|under|behind|made)|have|show|underwater|seen|visible|gone|\w+er)\b"
)
_COPULA = re.compile(
    r"^(?:the|his|her|its|their|that|those|these|this|there's|there is|there are) .*?\b(?:is|are"
    r"|'s|'re|looks?|feels?|seems?|reads?|was|were|got|came out)\b(?: \w+){0,3}? (?P<look>[\w-]+)"
)
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


def _plain_verb(word: str) -> str:
    """The verb behind an -ing form, where it is one of change ("mind flipping it")."""
    if not word.endswith("ing") or word in CHANGE_VERBS or word == "going":
        return word
    stem = word[:-3]
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
    return next((verb for verb in (stem, doubled, stem + "e") if verb in CHANGE_VERBS), word)


def _english(one: Clause) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    tokens = _WORD.findall(one.words)
    if len(tokens) > 1 and tokens[0].endswith("ly") and _plain_verb(tokens[1]) in CHANGE_VERBS:
        tokens = tokens[1:]
    first = _plain_verb(tokens[0]) if tokens else ""
    named = len(tokens) > 1 and tokens[1] in _FINITE
    if first in CHANGE_VERBS and not named:
        strong = first in STRONG_VERBS
        if len(tokens) > 1 or strong:
            found.append((4.5 if strong else 3.5, f"opens with a verb of change: {first}"))
    elif one.framed and len(tokens) > 1:
        concrete = first in _OPENERS or _known(first, PICTURE_NOUNS) or first in LOOKS
        found.append((1.0 if concrete else -0.5, "a polite or hypothetical form"))
    owned = _OWNED.search(one.words)
    if owned and not _known(owned.group("noun"), PICTURE_NOUNS):
        found.append((-3.0, f"names what is outside the picture: {owned.group()}"))
    if one.framed and first in CHANGE_VERBS:
        found.append((2.0, "asks politely for a change"))
    things = [word for word in tokens if _known(word, PICTURE_NOUNS)]
    looks = [word for word in tokens if word in LOOKS]
    unlike = _LIKENESS.sub(" ", one.words)
    outside = [word for word in _WORD.findall(unlike) if word in OUTSIDE]
    if things:
        found.append((1.0 + 0.5 * min(2, len(things) - 1), f"names what a picture holds: {things[0]}"))
    if looks:
        found.append((0.7, f"names a look: {looks[0]}"))
    if _OBLIGED.search(one.bare) and not one.bare.startswith(("i ", "we ")):
        found.append((3.0 if things or looks or _VISIBLE.search(one.bare) else 0.5, "says how it should be"))
    state = _COPULA.match(one.words)
    if state and things and any(word in LOOKS for word in _WORD.findall(one.words[state.start("look") :])):
        found.append((2.0, "says how a part of the picture looks"))
    if things and looks and len(tokens) <= 6 and not outside:
        found.append((1.0, "a part of the picture and a look"))
    if outside:
        found.append((-1.5, f"names what is outside the picture: {outside[0]}"))
    return found


def _shaped(one: Clause, forms: tuple[str, ...], grammar: Grammar) -> list[str]:
    """The clause with its words replaced by the signs of their classes, once for each form that the language reads."""
    if grammar.word_classes:
        return [tag(one.said + ("?" if one.question else ""), grammar.word_classes)]
    return [grammar.vocabulary.shape(form) for form in forms] if grammar.vocabulary else []


def _of_shape(one: Clause, forms: tuple[str, ...], grammar: Grammar) -> list[tuple[float, str]]:
    """What the classes of a clause's words say, in the languages that list their words by class."""
    shaped = _shaped(one, forms, grammar)
    return [
        (evidence.weight, evidence.reason)
        for evidence in grammar.shapes
        if any(
            grammar.shape(evidence.pattern).search(shape)
            for shape in (shaped if evidence.weight > 0 else shaped[:1])
        )
    ]


@functools.lru_cache(maxsize=64)
def weigh(one: Clause, grammar: Grammar) -> Weighed:
    """The sentence weighed by its language's evidence."""
    found = _english(one) if grammar.code == "en" else []
    form = one.words + ("?" if one.question else "")
    every_form = tuple(dict.fromkeys((form, one.bare, one.said, one.plain)))
    for evidence in grammar.evidence:
        pattern = grammar.pattern(evidence.pattern)
        forms = (form,) if -5 < evidence.weight < 0 else every_form
        if any(pattern.search(each) for each in forms):
            found.append((evidence.weight, evidence.reason))
    found += _of_shape(one, every_form, grammar)
    if grammar.code == "en" and found and found[0][0] >= 3.5:
        found = [
            (value * 0.4 if -4 <= value < 0 and "outside" not in reason else value, reason)
            for value, reason in found
        ]
    if sum("outside" in reason for _, reason in found) > 1:
        found.append((-2.0, "twice outside the picture"))
    weight = sum(value for value, _ in found)
    ordered = sorted(found, key=lambda item: -abs(item[0]))
    return Weighed(weight, tuple(f"{value:+.1f} {reason}" for value, reason in ordered))
