"""The shape of a language's data: rules that name a command, evidence that weighs a request against talk."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from conversations.followups.lexicon.vocabulary import Vocabulary
from conversations.followups.lexicon.word_classes import WordClasses, row
from conversations.followups.text import CODE, LINK, MEMBER, QUOTE, REF, unaccented

Code = Literal["en", "de", "fr", "es", "pt", "ja"]

_SIGNS = {"QUOTE": QUOTE, "LINK": LINK, "REF": REF, "MEMBER": MEMBER, "CODE": CODE}
_MACRO = re.compile(r"\{([A-Z]+)\}")


def words(text: str) -> frozenset[str]:
    """The words of a block of data."""
    return frozenset(text.split())


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """The pattern with every `{NAME}` written out, also inside macros."""
    table = {**_SIGNS, **macros}
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda m: table[m.group(1)], pattern)
    return pattern


@dataclass(frozen=True, slots=True)
class Rule:
    """
    A clause with this form is this command.

    core: must be found in the clause.
    bag: if given, the clause holds no other words than these, numbers and references.
    forbid: must not be found.
    refs: how many revisions the clause must name.
    running: if given, only while the bot is (not) running.
    """

    action: str
    core: str
    bag: frozenset[str] | None = None
    forbid: str | None = None
    refs: int = 0
    running: bool | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A form that speaks for a request (weight > 0) or for talk (weight < 0)."""

    weight: float
    pattern: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Grammar:
    """
    One language.

    lead, tail: fillers around a command that carry no meaning (greeting, politeness).
    frames: polite or hypothetical openings that make what follows a request.
    joints: words between clauses.
    word_classes, vocabulary: words by class, where the language has them: as a row of signs, or with the other words left as they are.
    parameters: parameter name → (pattern, value) in the order of trust.
    shapes: evidence in the shape that the classes of a clause's words make.
    accents: whether they tell words apart; else text and patterns are read without.
    """

    code: Code
    marks: frozenset[str]
    lead: str
    tail: str
    joints: str
    rules: tuple[Rule, ...]
    evidence: tuple[Evidence, ...]
    frames: str = r"(?!)"
    numbers: Mapping[str, int] = field(default_factory=dict)
    references: tuple[tuple[str, str], ...] = ()
    parameters: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    preserve: tuple[str, ...] = ()
    macros: Mapping[str, str] = field(default_factory=dict)
    spaced: bool = True
    word_classes: WordClasses | None = None
    accents: bool = True
    vocabulary: Vocabulary | None = None
    shapes: tuple[Evidence, ...] = ()

    def folded(self, plain: str) -> str:
        """A text as this language's patterns read it."""
        return plain if self.accents else unaccented(plain)

    def pattern(self, text: str) -> re.Pattern[str]:
        """The compiled form of one of this grammar's patterns."""
        return _written_out(self, text)

    def shape(self, text: str) -> re.Pattern[str]:
        """The compiled form of a pattern over shapes: over names of classes ("^ FILLER* DO"), or over a vocabulary's signs ("^P T")."""
        return _over_classes(text) if self.word_classes else self.pattern(text)

    def compile_all(self) -> None:
        """Compile every pattern of this language."""
        for rule in self.rules:
            self.pattern(rule.core)
            self.pattern(rule.forbid or "")
        for evidence in self.evidence:
            self.pattern(evidence.pattern)
        for evidence in self.shapes:
            self.shape(evidence.pattern)
        pairs = (*self.references, *(pair for group in self.parameters.values() for pair in group))
        for pattern in (
            *(pattern for pattern, _ in pairs),
            *self.preserve,
            self.joints,
            self.lead,
            self.tail,
        ):
            self.pattern(pattern)


@functools.cache
def _written_out(grammar: Grammar, text: str) -> re.Pattern[str]:
    """Patterns are a fixed set (the lexicon's), so that nothing grows here while messages are read."""
    return re.compile(grammar.folded(expand(text, grammar.macros)))


@functools.cache
def _over_classes(text: str) -> re.Pattern[str]:
    return re.compile(row(text))


_LETTERS = re.compile(r"[^\W\d_]{3,}")


def spoken_in(rules: Iterable[Rule]) -> frozenset[str]:
    """Every word that stands in a pattern of the rules."""
    return frozenset(word for rule in rules for word in _LETTERS.findall(f"{rule.core} {rule.forbid or ''}"))


def words_of(rules: Iterable[Rule]) -> frozenset[str]:
    """Every word that some of the rules allow around their command."""
    return frozenset().union(*(rule.bag or () for rule in rules))


def rules(action: str, *cores: str, bag: Iterable[str] | None = None, **limits: object) -> tuple[Rule, ...]:
    """One rule for each core, with the same bag and limits."""
    allowed = None if bag is None else frozenset(bag)
    return tuple(Rule(action, core, allowed, **limits) for core in cores)  # type: ignore[arg-type]
