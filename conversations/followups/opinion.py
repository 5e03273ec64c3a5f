"""
A second opinion on English messages: how far one sounds like a request for a change, learned from labelled messages.

A logistic regression over words, over the message's frame (function words as they are, other words as their class) and
over what the grammar found. `training.py` learns its weights from case files; this module only adds them up.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from importlib import resources
from typing import Literal, get_args

from conversations.followups.clauses import Clause, clause
from conversations.followups.evidence import weigh
from conversations.followups.lexicon.en_grammar import ENGLISH
from conversations.followups.lexicon.en_things import LOOKS
from conversations.followups.lexicon.en_verbs import CHANGE_VERBS
from conversations.followups.lexicon.grammar import words
from conversations.followups.spelling import mend
from conversations.followups.text import CODE, LINK, MEMBER, QUOTE, REF, Text

_TOKEN = re.compile(f"[{QUOTE}{LINK}{REF}{MEMBER}{CODE}]|[^\\W_][\\w'-]*|[?!:,.]")
_SIGN_NAMES = {QUOTE: "<quote>", LINK: "<link>", REF: "<ref>", MEMBER: "<member>", CODE: "<code>"}
_FUNCTION = words(
    "a an the this that these those it its it's he she they we i you u me him her them us my your his "
    "their our "
    "i'm i'd i'll i've we're we'd we'll you're he's she's they're that's there's there is are was were be "
    "been am do does did "
    "have has had can could would should will must may might not no don't doesn't didn't isn't aren't "
    "wasn't can't won't "
    "and or but so if when while because then than as like of in on at to from with without for by about "
    "into over under "
    "behind what who where why how which someone somebody anyone everyone everybody nobody more less "
    "fewer most all any some "
    "another other same too very much way just only also still again now today tomorrow yesterday tonight "
    "please pls let's lets "
    "maybe instead up down out off back here one two three want need make add put get give go"
)
_MOST_TOKENS = 60
Question = Literal["request", "help", "cost", "history"]
QUESTIONS: tuple[Question, ...] = get_args(Question)
"""What is asked of every message: does it ask for work on the picture, for help, for a price, for what was done?"""
OF_GRAMMAR = ("g ", "r ")
"""How the names of those features begin that tell what the grammar found."""


@functools.cache
def _classes() -> dict[str, str]:
    text = resources.files("conversations.followups.lexicon").joinpath("word_classes.txt").read_text("utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {word: line[0] for line in lines for word in line[1:]}


@functools.cache
def _weights() -> dict[str, tuple[float, ...]]:
    text = resources.files("conversations.followups.lexicon").joinpath("opinion.tsv").read_text("utf-8")
    lines = (line.split("\t") for line in text.splitlines())
    return {name: tuple(map(float, values)) for name, *values in lines}


def _class(word: str) -> str:
    """A word's class as one sign, with its ending where that tells tense or number."""
    if word in CHANGE_VERBS:
        return "C"
    if word in LOOKS:
        return "K"
    known = _classes()
    if word in known:
        return known[word]
    for ending, mark in (
        ("'s", "'"),
        ("s", "s"),
        ("es", "s"),
        ("ing", "g"),
        ("ed", "d"),
        ("er", "r"),
        ("ly", "y"),
    ):
        stem = word.removesuffix(ending)
        if stem != word:
            found = next((known[form] for form in (stem, stem + "e", stem[:-1]) if form in known), None)
            if found:
                return found + mark
    return "0" if word.isdigit() else "X"


def features(message: Text) -> Iterator[str]:
    """The names of everything that the message shows; some may come twice."""
    one = clause(mend(message.plain), ENGLISH)
    tokens = _TOKEN.findall(one.bare)[:_MOST_TOKENS] + ["?"] * one.question
    tokens = [_SIGN_NAMES.get(token, token) for token in tokens]
    frame = [token if token in _FUNCTION or not token[0].isalnum() else _class(token) for token in tokens]
    yield "="
    yield f"n{min(len(tokens) // 3, 6)}"
    yield from (f"w {token}" for token in set(tokens))
    for run, name in ((tokens, "b"), (frame, "f")):
        run = ["^", *run, "$"]
        yield from {f"{name} {one} {two}" for one, two in itertools.pairwise(run)}
    run = ["^", *frame, "$"]
    yield from {f"t {' '.join(three)}" for three in zip(run, run[1:], run[2:], strict=False)}
    yield from (f"c {one}" for one in set(frame))
    yield from (f"s {' '.join(frame[:size])}" for size in (3, 4))
    yield from _found_by_grammar(message, one)


def _found_by_grammar(message: Text, one: Clause) -> Iterator[str]:
    weighed = weigh(one, ENGLISH)
    yield f"{OF_GRAMMAR[0]}{max(-4, min(6, round(weighed.weight)))}"
    yield from {f"{OF_GRAMMAR[1]}{reason.split(' ', 1)[1].split(':')[0]}" for reason in weighed.reasons}
    if message.emoji:
        yield f"e {message.emoji[0]}"
        yield "e"


def odds(message: Text) -> dict[Question, float]:
    """For each question the log odds that the answer is yes for an English message: above 0 speaks for it."""
    weights = _weights()
    found = [weights[name] for name in set(features(message)) if name in weights]
    return {one: sum(values) for one, values in zip(QUESTIONS, zip(*found, strict=True), strict=False)}


def is_unread(message: Text) -> bool:
    """Whether the message has hardly a word to go by."""
    return not re.search(r"[a-z]{2}", message.plain)


def prepare() -> None:
    """Read the words' classes and the weights now."""
    _classes()
    _weights()


def depicts(message: Text) -> int:
    """How many of a message's words name what can be seen."""
    tokens = _TOKEN.findall(mend(message.plain))
    return sum(
        _class(token)[0] in "TAFBPNHMK" for token in tokens if token not in _FUNCTION and token[0].isalpha()
    )
