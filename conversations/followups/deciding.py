"""What the grammar read and what the second opinion holds likely, put together: run, ask, or leave it."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING

from conversations.actions import PAID, Edit, GoTo
from conversations.followups import opinion
from conversations.followups.build import build
from conversations.followups.context import Context
from conversations.followups.reading import Reading

if TYPE_CHECKING:
    from conversations.followups.interpret import Interpretation

_COSTS = frozenset(kind.action for kind in PAID)
_BUILT_FROM_WORDS = frozenset({
    "edit", "undo", "redo", "variations", "reroll", "upscale", "outpaint", "crop_or_aspect", "finalize", "compare",
    "history", "cost", "help", "ignore", "generate",
})  # fmt: skip
"""Actions that need no revision to be named; the rest is done only where the grammar found them."""

_TRUST_COMMAND, _TRUST_EDIT, _TRUST_THIN, _TRUST_TALK = 5.0, 1.5, 0.0, 1.2
"""What the grammar's own reading counts, in log odds, chosen on messages that neither had learned from."""
_TRUST_PLAINNESS, _PLAIN, _PLAINEST = 0.3, 2.0, 4.0
_FEW_CASES = 1.5
"""What it counts more in the languages that the second opinion knows less of."""
_CALLED = 1.0
_NAMES_A_REVISION = 0.8
_READ, _UNREAD = (1.0, 0.3), (0.8, 0.4)
"""Log odds of paid work from which it runs, and from which the bot asks, where the grammar read such work and where not."""


def decide(found: Interpretation, reading: Reading, context: Context) -> Interpretation:
    """The answer of both; `found` is what the grammar alone would do."""
    if reading.settled or opinion.is_unread(reading.text):
        return found
    chances = _weighted(found, reading, context)
    paid = _odds_of_work(chances, found)
    said = (*found.reasons, f"second opinion: work that costs {paid:+.1f}")
    runs, asks = _READ if any(step.action in _COSTS for step in found.steps) else _UNREAD
    if paid < asks:
        return _best(chances, found, reading, context, said, costs=False)
    return dataclasses.replace(_best(chances, found, reading, context, said, costs=True), ask=paid < runs)


def _weighted(found: Interpretation, reading: Reading, context: Context) -> dict[str, float]:
    chances = opinion.log_chances(reading.text, reading.grammar)
    if not context.bot_is_running:
        chances["ignore"] = _log_sum(
            [chances["ignore"], chances.pop("cancel")]
        )  # a stop word with nothing to stop
    for action in {step.action for step in found.steps}:
        chances[action] = chances.get(action, -12.0) + _trust(action, found, reading)
    if reading.text.calls_bot or context.mentions_bot:
        chances["ignore"] -= _CALLED
    if any(isinstance(step, Edit) and step.target for step in found.steps) or len(found.steps) > 1:
        chances["ignore"] -= _NAMES_A_REVISION
    return chances


def _trust(action: str, found: Interpretation, reading: Reading) -> float:
    more = 0.0 if reading.grammar.code == "en" else _FEW_CASES
    return more + _trust_in(action, found, reading)


def _trust_in(action: str, found: Interpretation, reading: Reading) -> float:
    if action == "ignore":
        return _TRUST_TALK
    if action != "edit":
        return _TRUST_COMMAND
    plainly = _TRUST_PLAINNESS * min(max(0.0, reading.weight - _PLAIN), _PLAINEST)
    return plainly + (_TRUST_THIN if found.ask else _TRUST_EDIT)


def _odds_of_work(chances: dict[str, float], found: Interpretation) -> float:
    """Log odds that work which costs is wanted; an undo beside an edit speaks for both."""
    read = {step.action for step in found.steps}
    works = read & _COSTS
    paid = [chance for action, chance in chances.items() if action in _COSTS]
    free = [chance for action, chance in chances.items() if action not in _COSTS | (read if works else set())]
    return _log_sum(paid) - _log_sum(free)


def _log_sum(chances: list[float]) -> float:
    return math.log(sum(map(math.exp, chances)))


def _best(
    chances: dict[str, float],
    found: Interpretation,
    reading: Reading,
    context: Context,
    said: tuple[str, ...],
    *,
    costs: bool,
) -> Interpretation:
    """The likeliest answer among those that cost, or among those that do not."""
    read = {step.action for step in found.steps}
    likely = [
        action
        for action in chances
        if (action in _COSTS) is costs and (action in read or action in _BUILT_FROM_WORDS)
    ]
    best = max(likely, key=lambda action: chances[action])
    if best == "finalize" and "edit" in read and reading.weight > _PLAIN:
        best = "edit"  # "make it red, best quality": a finish alone would leave out what is to be red
    if (best in read or len(read) > 1) and (costs or not any(step.action in _COSTS for step in found.steps)):
        return dataclasses.replace(found, reasons=said)
    moves = tuple(step for step in reading.steps if isinstance(step, GoTo))
    if best == "ignore" and moves:
        return dataclasses.replace(found, steps=moves, reasons=said, ask=False)
    step = build(best, reading.text.plain, [], reading.text.words, reading.grammar, context)
    why = ", ".join(opinion.speaks_for(best, reading.text, reading.grammar))
    return dataclasses.replace(found, steps=(step,), ask=False, reasons=(*said, f"{best}: {why}"))
