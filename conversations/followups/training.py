"""Learn the second opinion's weights: python -m conversations.followups.training CASES.jsonl... > lexicon/opinion.tsv"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np

from conversations.followups import frames
from conversations.followups.context import context_from_json
from conversations.followups.lexicon.languages import language_of
from conversations.followups.opinion import OF_GRAMMAR, QUESTIONS, Question, features
from conversations.followups.report import read_cases
from conversations.followups.scoring import ON_PICTURE, names, steps_of
from conversations.followups.text import read

ROUNDS = 25
STEP = 0.1
DECAY = 0.001
FILLINGS = 6
LEAST_SEEN = 2
LEAST_WEIGHT = 0.02


def is_about(view: Question, case: Mapping[str, Any]) -> bool:
    """Whether the label is what a question of the second opinion is about."""
    said = set(names(steps_of(case["expect"])))
    return bool(said & (ON_PICTURE | {"generate"})) if view == "request" else view in said


def is_material(case: Mapping[str, Any]) -> bool:
    """Whether the case teaches something: English, with words, in a thread that has a picture."""
    return (
        case["context"]["revisions"] > 0
        and not any(tag.startswith("lang:") for tag in case.get("tags", ()))
        and language_of(case["message"]) in ("en", "unknown")
        and bool(case["message"].strip())
    )


def _framed() -> Iterator[dict[str, Any]]:
    for sentence, asks in frames.sentences(each=FILLINGS):
        label = "edit" if asks else "ignore"
        yield {"message": sentence, "context": {"revisions": 1}, "expect": {"action": label}}


def learn(cases: Iterable[Mapping[str, Any]], seed: int = 1) -> dict[str, tuple[float, ...]]:
    """
    The weights of every feature, one for each of `QUESTIONS`.

    Every case is shown twice, once without what the grammar found: the grammar was written with some of these cases
    in view, and must not seem more reliable than it is on others.
    """
    material = [*filter(is_material, cases), *_framed()]
    shown = []
    for case in material:
        context = context_from_json(dict(case["context"]))
        shown.append(set(features(read(case["message"], mentions_bot=context.mentions_bot))))
    seen = Counter(name for one in shown for name in one)
    known = sorted(name for name in seen if seen[name] >= LEAST_SEEN)
    index = {name: place for place, name in enumerate(known)}
    of_grammar = np.array([name.startswith(OF_GRAMMAR) for name in known])
    rows = [np.array(sorted(index[name] for name in one if name in index)) for one in shown]
    apart = [row[~of_grammar[row]] for row in rows]
    answers = [np.array([is_about(one, case) for case in material] * 2, dtype=float) for one in QUESTIONS]
    weights = [_descend(rows + apart, answer, len(known), seed) for answer in answers]
    return {
        name: found
        for name, found in zip(known, zip(*weights, strict=True), strict=True)
        if max(map(abs, found)) >= LEAST_WEIGHT
    }


def _descend(rows: list[np.ndarray], asks: np.ndarray, size: int, seed: int) -> np.ndarray:
    """Stochastic gradient descent with a step of its own for each feature (AdaGrad) and weight decay."""
    chance = np.random.default_rng(seed)
    weights, squares = np.zeros(size), np.full(size, 1e-6)
    for _ in range(ROUNDS):
        for place in chance.permutation(len(rows)):
            row = rows[place]
            odds = np.clip(weights[row].sum(), -30, 30)
            slope = 1 / (1 + np.exp(-odds)) - asks[place] + DECAY * len(rows) / 20 * weights[row]
            squares[row] += slope**2
            weights[row] -= STEP * slope / np.sqrt(squares[row])
    return weights


def main(paths: list[str]) -> int:
    """Print the weights, one a line."""
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    for name, weights in sorted(learn(read_cases(paths)).items()):
        print(name, *(f"{weight:.2f}" for weight in weights), sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
