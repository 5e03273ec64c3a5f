"""A sentence cut into clauses, and a clause read as a command of one language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.followups.context import Context
from conversations.followups.lexicon.grammar import Grammar, Rule
from conversations.followups.text import QUOTE, REF

_SENTENCE = re.compile(r"(?<=[.!?;。！？])(?<!\bnr\.)\s+|(?<=[。！？])|\s*\.\.\.\s*|\s*\n\s*")
_WORD = re.compile(r"[^\W_][\w'-]*|" + REF)
_EDGE = " ¿¡,.!?:;-()[]…、。！？~\"'"


@dataclass(frozen=True, slots=True)
class Clause:
    """
    A part of a sentence.

    said: without politeness at its end; bare: also without greetings in front; words: also without a polite or hypothetical opening.
    framed: it had such an opening.
    """

    plain: str
    said: str
    bare: str
    words: str
    framed: bool = False
    question: bool = False


def sentences(plain: str) -> list[str]:
    """The sentences of a text, none empty."""
    return [part.strip() for part in _SENTENCE.split(plain) if part and part.strip(_EDGE)]


def clause(plain: str, grammar: Grammar) -> Clause:
    """One clause with its fillers stripped from both ends."""
    question = plain.rstrip(" )\"'").endswith(("?", "？"))
    said = _strip_tail(plain.strip(_EDGE), grammar)
    bare = words = _strip(plain, grammar)
    framed = False
    while match := grammar.pattern("(?:" + grammar.frames + r")(?![\w'])\s*").match(words):
        rest = _strip(words[match.end() :], grammar)
        if not rest:
            break
        words, framed = rest, True
    return Clause(plain.strip(_EDGE), said, bare, words, framed, question)


def _strip(plain: str, grammar: Grammar) -> str:
    words = plain.strip(_EDGE)
    lead = grammar.pattern(grammar.lead).match(words)
    if lead and lead.end() < len(words):
        words = words[lead.end() :]
    return _strip_tail(words, grammar)


def _strip_tail(words: str, grammar: Grammar) -> str:
    tail = grammar.pattern(grammar.tail + "$").search(words)
    if tail and tail.start() > 0:
        words = words[: tail.start()]
    return words.strip(_EDGE)


def says_nothing(plain: str, grammar: Grammar) -> bool:
    """Whether a sentence is only a greeting or politeness."""
    words = plain.strip(_EDGE)
    return bool(
        grammar.pattern(grammar.lead).fullmatch(words) or grammar.pattern(grammar.tail).fullmatch(words)
    )


def split(sentence: str, grammar: Grammar) -> list[str]:
    """The clauses of a sentence in order; nothing is cut between two names of revisions or two numbers."""
    parts: list[str] = []
    start = 0
    for joint in grammar.pattern(grammar.joints).finditer(sentence):
        before, after = sentence[start : joint.start()].strip(), sentence[joint.end() :].strip()
        if not before or not after or _pairs(before, after):
            continue
        parts.append(before)
        start = joint.end()
    parts.append(sentence[start:].strip())
    return [part for part in parts if part.strip(_EDGE)]


_TELLS = re.compile(
    r"(?:i'll|i will|i(?:'m| am) (?!ready|happy|good|done)|i can|i could|i might|i may|i just|i "
    r"already|we'll|we will|they|he|she"
    r"|someone|i only|(?!it\b|this\b|that\b|what\b)[a-z]+ (?:will|is going to))\b|(?:you|u) "
    r"(?:\w+ )?(?:cut|made|put|gave|lost|forgot|drew|messed|\w+ed)\b"
)
"""Openings that tell of somebody's deeds: what follows is no command, though it may be a complaint."""
_PAID_COMMANDS = {"variations", "reroll", "upscale", "outpaint", "crop_or_aspect", "finalize"}
_MAY_QUOTE = {"ignore", "help", "generate"}
_COLOURS = r"(?:black|white|noir|blanc|negro|blanco|preto|branco|schwarz|weiß)"


def _pairs(before: str, after: str) -> bool:
    if re.search(rf"\b{_COLOURS}$", before) and re.match(rf"{_COLOURS}\b", after):
        return True
    if before.endswith("before") and after.startswith("after"):
        return True
    return bool(
        re.search(rf"(?:{REF}|\b\d{{1,2}})$", before)
        and re.match(rf"(?:(?:the|la|le|el|die|das|den|a|o) )?(?:{REF}|\d{{1,2}}\b(?! \w))", after)
    )


@dataclass(frozen=True, slots=True)
class _Form:
    """A clause as one rule may fit it: its text, the words a bag must hold, how many revisions it names."""

    text: str
    words: frozenset[str]
    refs: int
    quotes: bool


def _form(text: str, grammar: Grammar) -> _Form:
    words = {word for word in _WORD.findall(text) if not word.isdigit() and word not in grammar.numbers}
    return _Form(text, frozenset(words - {REF}), text.count(REF), QUOTE in text)


def _forms(one: Clause, grammar: Grammar) -> list[_Form]:
    texts = [text for text in dict.fromkeys((one.plain, one.bare, one.words)) if text]
    if one.question:
        texts = [text + mark for text in texts for mark in ("?", "")]
    return [_form(text, grammar) for text in texts]


def match_rule(one: Clause, grammar: Grammar, context: Context) -> Rule | None:
    """The first rule of the language that the clause fits, with or without its fillers."""
    forms = _forms(one, grammar)
    tells = bool(_TELLS.match(one.bare))
    for rule in grammar.rules:
        if tells and rule.action in _PAID_COMMANDS:
            continue
        if rule.running is not None and rule.running != context.bot_is_running:
            continue
        if any(_fits(rule, form, grammar) for form in forms):
            return rule
    return None


def _fits(rule: Rule, form: _Form, grammar: Grammar) -> bool:
    """Whether a clause has the rule's form; text in quotes is never part of a command."""
    if form.refs < rule.refs or (form.quotes and rule.action not in _MAY_QUOTE):
        return False
    if rule.bag is not None and not form.words <= rule.bag:
        return False
    if not grammar.pattern(rule.core).search(form.text):
        return False
    return not (rule.forbid and grammar.pattern(rule.forbid).search(form.text))
