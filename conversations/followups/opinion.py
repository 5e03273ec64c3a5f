"""
A second opinion on a message: how far it sounds like each of the actions, learned from labelled messages.

A multinomial logistic regression over words, over runs of letters (they hold through typos), over what the grammar found and,
in English, over the message's frame (function words as they are, other words as their class). `training.py` learns its
weights from case files; this module only adds them up.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator
from importlib import resources

import numpy as np

from conversations.followups.clauses import Clause, clause
from conversations.followups.evidence import weigh
from conversations.followups.lexicon.en_things import LOOKS
from conversations.followups.lexicon.en_verbs import CHANGE_VERBS
from conversations.followups.lexicon.grammar import Grammar, words
from conversations.followups.spelling import mend
from conversations.followups.text import CODE, LINK, MEMBER, QUOTE, REF, SIGNS, Text

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
_MOST_LETTERS = 300
_CJK = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")


@functools.cache
def _classes() -> dict[str, str]:
    text = resources.files("conversations.followups.lexicon").joinpath("word_classes.txt").read_text("utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {word: line[0] for line in lines for word in line[1:]}


@functools.cache
def _learned() -> tuple[dict[str, int], np.ndarray, tuple[str, ...]]:
    """The row of each feature, the weights (features x actions), and the actions."""
    source = resources.files("conversations.followups.lexicon").joinpath("opinion.npz")
    with source.open("rb") as file, np.load(file) as stored:
        names = stored["names"].tobytes().decode("utf-8").split("\n")
        actions = stored["actions"].tobytes().decode("utf-8").split("\n")
        return (
            {name: row for row, name in enumerate(names)},
            stored["weights"].astype(np.float32),
            tuple(actions),
        )


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


def features(message: Text, grammar: Grammar) -> frozenset[str]:
    """The names of everything that the message shows, read in one language."""
    if grammar.code == "en":
        one = clause(mend(message.plain), grammar)
        return frozenset((*_shown(one), *_frame(one), *_found_by_grammar(message, one, grammar)))
    one = clause(message.plain, grammar)
    shown = (*_shown(one), *_found_by_grammar(message, one, grammar))
    return frozenset(f"{grammar.code}~{name}" for name in shown)


def is_of_grammar(name: str) -> bool:
    """Whether a feature tells what the grammar found."""
    return name.split("~", 1)[-1].startswith(("g ", "r "))


def is_of_letters(name: str) -> bool:
    """Whether a feature is a run of letters."""
    return name.split("~", 1)[-1].startswith("k ")


def _tokens(one: Clause) -> list[str]:
    tokens = _TOKEN.findall(one.bare)[:_MOST_TOKENS] + ["?"] * one.question
    return [_SIGN_NAMES.get(token, token) for token in tokens]


def _shown(one: Clause) -> Iterator[str]:
    """Words, pairs of words and runs of letters."""
    tokens = _tokens(one)
    yield "="
    yield f"n{min(len(tokens) // 3, 6)}"
    yield from (f"w {token}" for token in tokens)
    yield from _pairs("b", tokens)
    text = f"^{one.bare[:_MOST_LETTERS]}$"
    for size in (3, 4) if text.isascii() or not _CJK.search(text) else (1, 2, 3):
        yield from (f"k {text[place : place + size]}" for place in range(len(text) - size + 1))


def _frame(one: Clause) -> Iterator[str]:
    """The sentence's frame: function words as they are, other words as their class."""
    frame = [
        token if token in _FUNCTION or not token[0].isalnum() else _class(token) for token in _tokens(one)
    ]
    yield from _pairs("f", frame)
    run = ["^", *frame, "$"]
    yield from (f"t {' '.join(three)}" for three in zip(run, run[1:], run[2:], strict=False))
    yield from (f"c {one}" for one in frame)
    yield from (f"s {' '.join(frame[:size])}" for size in (3, 4))


def _pairs(name: str, run: list[str]) -> Iterator[str]:
    return (f"{name} {one} {two}" for one, two in itertools.pairwise(["^", *run, "$"]))


def _found_by_grammar(message: Text, one: Clause, grammar: Grammar) -> Iterator[str]:
    weighed = weigh(one, grammar)
    yield f"g {max(-4, min(6, round(weighed.weight)))}"
    yield from (f"r {reason.split(' ', 1)[1].split(':')[0]}" for reason in weighed.reasons)
    if message.emoji:
        yield f"e {message.emoji[0]}"
        yield "e"


def log_chances(message: Text, grammar: Grammar) -> dict[str, float]:
    """For each action the natural logarithm of the chance that the message asks for it."""
    rows, weights, actions = _learned()
    found = [rows[name] for name in features(message, grammar) if name in rows]
    sums = weights[found].sum(axis=0)
    sums -= sums.max()
    return dict(zip(actions, (sums - np.log(np.exp(sums).sum())).tolist(), strict=True))


def speaks_for(action: str, message: Text, grammar: Grammar, most: int = 4) -> tuple[str, ...]:
    """The features that speak most for an action, strongest first."""
    rows, weights, actions = _learned()
    column = weights[:, actions.index(action)]
    found = sorted((float(column[rows[name]]), name) for name in features(message, grammar) if name in rows)
    return tuple(f"{name} {weight:+.1f}" for weight, name in reversed(found[-most:]) if weight > 0)


def is_unread(message: Text) -> bool:
    """Whether the message has hardly a word to go by."""
    return not re.search(r"[^\W\d_]{2}", re.sub(f"[{SIGNS}]", "", message.plain))


def prepare() -> None:
    """Read the words' classes and the weights now."""
    _classes()
    _learned()


def depicts(message: Text) -> int:
    """How many of a message's words name what can be seen."""
    tokens = _TOKEN.findall(mend(message.plain))
    return sum(
        _class(token)[0] in "TAFBPNHMK" for token in tokens if token not in _FUNCTION and token[0].isalpha()
    )
