"""Learn the second opinion's weights: python -m conversations.followups.training OUT.npz CASES..."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from conversations.followups import frames
from conversations.followups.context import context_from_json
from conversations.followups.lexicon.en_grammar import ENGLISH
from conversations.followups.lexicon.grammar import Grammar
from conversations.followups.lexicon.languages import GRAMMARS, language_of
from conversations.followups.opinion import features, is_of_grammar, is_of_letters
from conversations.followups.report import read_cases
from conversations.followups.scoring import names, steps_of
from conversations.followups.text import read

_TALK = frozenset({"ignore", "help", "cost", "history"})
FILLINGS = 6
LEAST_SEEN = 2
LETTERS_COUNT = 0.4
"""What a run of letters counts beside a word: there are many, and they overlap."""
TALK_COUNTS = 1.5
"""What a message that must cost nothing counts beside one that asks for work: a wrong charge is worse than a miss."""
LOOSENESS = 1.0
"""The inverse of the quadratic penalty on weights, chosen on messages that were not learned from."""


def is_material(case: Mapping[str, Any]) -> bool:
    """Whether the case teaches something: it has words, in a thread that has a picture."""
    return case["context"]["revisions"] > 0 and bool(case["message"].strip())


def _framed() -> Iterator[dict[str, Any]]:
    for sentence, asks in frames.sentences(each=FILLINGS):
        label = "edit" if asks else "ignore"
        yield {"message": sentence, "context": {"revisions": 1}, "expect": {"action": label}}


def _actions(case: Mapping[str, Any]) -> list[str]:
    """What the case asks for; a compound teaches each of its actions."""
    return sorted(set(names(steps_of(case["expect"]))))


def _features_of(case: Mapping[str, Any]) -> frozenset[str]:
    context = context_from_json(dict(case["context"]))
    message = read(case["message"], mentions_bot=context.mentions_bot)
    return features(message, _grammar_of(case, message.plain))


def _grammar_of(case: Mapping[str, Any], plain: str) -> Grammar:
    """The language a case says it is in, or the likeliest."""
    tags = (tag.removeprefix("lang:") for tag in case.get("tags", ()) if tag.startswith("lang:"))
    code = next(tags, language_of(plain))
    return next((grammar for grammar in GRAMMARS if grammar.code == code), ENGLISH)


def learn(cases: Iterable[Mapping[str, Any]]) -> tuple[list[str], np.ndarray, list[str]]:
    """
    Features, their weights (features x actions) and the actions.

    Every case is shown twice, once without what the grammar found: the grammar was written with some of these cases
    in view, and must not seem more reliable than it is on others.
    """
    material = [*filter(is_material, cases), *_framed()]
    taught = [(action, _features_of(case)) for case in material for action in _actions(case)]
    asked = [action for action, _ in taught]
    shown = [one for _, one in taught]
    seen = Counter(name for one in shown for name in one)
    known = sorted(name for name in seen if seen[name] >= LEAST_SEEN)
    counts = np.array([LETTERS_COUNT if is_of_letters(name) else 1.0 for name in known])
    whole = _matrix(shown, known, counts)
    apart = _matrix([{name for name in one if not is_of_grammar(name)} for one in shown], known, counts)
    model = LogisticRegression(C=LOOSENESS, max_iter=400)
    care = [TALK_COUNTS if action in _TALK else 1.0 for action in asked]
    model.fit(vstack([whole, apart]), asked * 2, sample_weight=care * 2)
    weights = model.coef_.T * counts[:, None]
    weights[known.index("=")] += model.intercept_
    return known, weights, list(model.classes_)


def _matrix(shown: Sequence[Set[str]], known: list[str], counts: np.ndarray) -> csr_matrix:
    index = {name: place for place, name in enumerate(known)}
    rows = [[index[name] for name in one if name in index] for one in shown]
    places = np.array([place for row in rows for place in row])
    starts = np.cumsum([0, *map(len, rows)])
    return csr_matrix((counts[places], places, starts), shape=(len(rows), len(known)))


def main(arguments: list[str]) -> int:
    """Write what was learned from the case files to the first path."""
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    out, *paths = arguments
    known, weights, actions = learn(read_cases(paths))
    np.savez_compressed(
        out,
        names=np.frombuffer("\n".join(known).encode(), np.uint8),
        actions=np.frombuffer("\n".join(actions).encode(), np.uint8),
        weights=weights.astype(np.float16),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
