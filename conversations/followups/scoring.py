"""How well answers fit labelled cases: which action, which parameters, what would have been paid for by mistake."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Step = Mapping[str, Any]
Case = Mapping[str, Any]

PAID_NAMES = frozenset({"edit", "generate", "variations", "reroll", "outpaint", "finalize"})
ON_PICTURE = frozenset({"edit", "variations", "reroll", "upscale", "outpaint", "crop_or_aspect", "finalize"})
PARAMETERS = (
    "target", "targets", "count", "size", "aspect", "direction", "region", "strength", "preserve",
    "quality", "background", "output_format",
)  # fmt: skip
NEVER_ADDED = ("target", "count", "aspect", "background", "output_format", "direction")
"""Parameters that change what is paid for: one that nobody asked for makes an answer wrong."""
_SAME = {"square": "1:1", "jpg": "jpeg", "vertical": "portrait", "horizontal": "landscape"}
_IDLE = {"auto", "opaque"}
_TALK = frozenset({"ignore", "help", "cost", "history"})
_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "her",
        "his",
        "their",
        "its",
        "my",
        "our",
        "this",
        "that",
        "same",
        "exact",
        "exactly",
        "of",
        "and",
        "all",
        "other",
    ]
)


@dataclass(slots=True)
class Tally:
    """Right answers among all of one kind."""

    right: int = 0
    total: int = 0

    def add(self, good: bool) -> None:
        """Count one more answer."""
        self.total += 1
        self.right += good

    @property
    def share(self) -> float:
        """The right ones' share; 1.0 where there were none."""
        return self.right / self.total if self.total else 1.0


@dataclass(slots=True)
class Report:
    """
    The measures of one run.

    action: the same actions in the same order; exact: with every parameter.
    free: messages that may not start paid work, right where none was started without asking; talk: those of them that
    ask for nothing to be done (talk, help, a price, the history): paid work for one of these is a wrong charge.
    missed: paid requests that were answered with nothing (of `paid`).
    asked: messages the bot would ask about; they count as right nowhere.
    """

    action: Tally = field(default_factory=Tally)
    exact: Tally = field(default_factory=Tally)
    free: Tally = field(default_factory=Tally)
    talk: Tally = field(default_factory=Tally)
    paid: Tally = field(default_factory=Tally)
    asked: int = 0
    asked_of_free: int = 0
    by_action: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_parameter: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_tag: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    added: Counter[str] = field(default_factory=Counter)
    errors: list[tuple[str, str, str, str]] = field(default_factory=list)


def steps_of(answer: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The steps of a label or an answer, whichever of the two forms it has."""
    if "steps" in answer:
        return [dict(step) for step in answer["steps"]]
    return [dict(answer)] if answer.get("action") else []


def names(steps: Iterable[Step]) -> list[str]:
    """The actions' names, in order."""
    return [step["action"] for step in steps]


def folded(steps: Iterable[Step], head: int) -> list[dict[str, Any]]:
    """The steps with a move of the head written as the target of the work that follows it."""
    result: list[dict[str, Any]] = []
    for step in map(dict, steps):
        if step["action"] in ON_PICTURE:
            moved = result[-1] if result and result[-1]["action"] in ("goto", "undo") else None
            if moved:
                result.pop()
                step.setdefault("target", _landing(moved, head))
            step.setdefault("target", head)
        result.append(step)
    return result


def _landing(move: Step, head: int) -> int:
    if move["action"] == "goto":
        return int(move.get("target") or head)
    return max(1, head - int(move.get("count") or 1))


def _worked_on(steps: Iterable[Step]) -> list[tuple[str, Any]]:
    return [(step["action"], step.get("target") if step["action"] in ON_PICTURE else None) for step in steps]


def paired(case: Case, answer: Mapping[str, Any]) -> list[tuple[Step, Step]] | None:
    """The label's steps beside the answer's where the actions agree, else None."""
    head = case["context"]["revisions"]
    gold, given = steps_of(case["expect"]), steps_of(answer)
    if names(gold) == names(given):
        return list(zip(gold, given, strict=True))
    one, other = folded(gold, head), folded(given, head)
    if _worked_on(one) == _worked_on(other):
        return [({**left, "target": None}, right) for left, right in zip(one, other, strict=True)]
    for accepted in case["expect"].get("accept", ()):
        wanted = [accepted] if isinstance(accepted, str) else accepted
        if wanted in (names(given), names(other)):
            if len(gold) == len(given) == 1:
                return [(gold[0], given[0])]
            return [(left, right) for left in gold for right in given if left["action"] == right["action"]]
    return None


def _plain(name: str, value: Any) -> Any:
    if name == "targets":
        return sorted(int(one) for one in (value if isinstance(value, list | tuple) else [value]))
    if name in ("target", "count"):
        digits = re.search(r"\d+", str(value))
        return int(digits.group()) if digits else None
    text = str(value).lower().strip().replace("x", ":") if name == "aspect" else str(value).lower().strip()
    return _SAME.get(text, text)


def _content(phrase: str) -> set[str]:
    return set(re.findall(r"\w+", phrase.lower())) - _SMALL


def kept(wanted: Iterable[str], given: Iterable[str]) -> bool:
    """Whether every phrase to keep is met: contained in a given phrase, or half of its words are."""
    phrases = [str(phrase) for phrase in given]

    def met(phrase: str) -> bool:
        words = _content(phrase)
        short = [one for one in phrases if len(_content(one)) <= max(7, 2 * len(words))]
        return any(
            phrase.lower() in one.lower() or (words and 2 * len(words & _content(one)) >= len(words))
            for one in short
        )

    return all(met(phrase) for phrase in wanted)


def parameter_right(case: Case, name: str, gold: Step, given: Step) -> bool:
    """Whether one parameter of a step has the labelled value or an accepted one."""
    value = given.get(name)
    if value is None and name in ("aspect", "size"):
        value = given.get("size" if name == "aspect" else "aspect")
    head = case["context"]["revisions"]
    choices = [gold[name], *case["expect"].get("accept_params", {}).get(name, ())]
    if name == "preserve":
        return any(choice and kept(choice, value or ()) for choice in choices)
    if value is None:
        defaults = (name == "target" and gold[name] == head, name == "count" and gold[name] == 1)
        return None in choices or any(defaults) or (name == "region" and gold[name] == "whole")
    return any(choice is not None and _plain(name, choice) == _plain(name, value) for choice in choices)


def _added(case: Case, gold: Step, given: Step) -> list[str]:
    context, accepted = case["context"], case["expect"].get("accept_params", {})
    found = []
    for name in NEVER_ADDED:
        value = given.get(name)
        if gold.get(name) is not None or value is None or value in _IDLE or name in accepted or name in gold:
            continue
        harmless = (
            (name == "count" and (value == 1 or "undo" in (gold["action"], given["action"])))
            or (name == "direction" and gold["action"] == "outpaint")
            or (name == "target" and given["action"] not in ON_PICTURE)
            or (name == "target" and value in (context["revisions"], context.get("has_reply_to")))
        )
        if not harmless:
            found.append(name)
    return found


def _all_right(case: Case, pairs: list[tuple[Step, Step]], report: Report) -> bool:
    right = True
    for gold, given in pairs:
        if {gold["action"], given["action"]} == {"goto", "undo"}:
            head = case["context"]["revisions"]
            right &= _landing(gold, head) == _landing(given, head)
            continue
        for name in PARAMETERS:
            other_action = gold["action"] != given["action"]
            if gold.get(name) is None or (
                other_action and name not in ("target", "count", "aspect", "output_format")
            ):
                continue
            good = parameter_right(case, name, gold, given)
            report.by_parameter[name].add(good)
            right &= good
        added = _added(case, gold, given)
        report.added.update(added)
        right &= not added
    return right


def _payable(case: Case) -> tuple[bool, bool]:
    """Whether the label itself asks for paid work, and whether any accepted answer does."""
    gold = set(names(steps_of(case["expect"])))
    accepted = {
        name for one in case["expect"].get("accept", ()) for name in ([one] if isinstance(one, str) else one)
    }
    return bool(gold & PAID_NAMES), bool((gold | accepted) & PAID_NAMES)


def judge(case: Case, answer: Mapping[str, Any], report: Report) -> None:
    """Count one answer."""
    given = steps_of(answer)
    asks = bool(answer.get("ask"))
    pairs = None if asks else paired(case, answer)
    exact = pairs is not None and _all_right(case, pairs, report)
    gold = names(steps_of(case["expect"]))
    label = gold[0] if len(gold) == 1 else "compound"
    report.action.add(pairs is not None)
    report.exact.add(exact)
    report.by_action[label].add(pairs is not None)
    for tag in case.get("tags", ()):
        report.by_tag[tag].add(pairs is not None)
    is_paid, may_pay = _payable(case)
    spends = bool(set(names(given)) & PAID_NAMES)
    report.asked += asks
    if not may_pay:
        report.asked_of_free += asks
        report.free.add(asks or not spends)
        if set(gold) <= _TALK:
            report.talk.add(asks or not spends)
    if is_paid:
        report.paid.add(asks or bool(set(names(given)) - {"ignore"}))
    if not exact:
        said = (
            "asks" if asks else ("parameters" if pairs is not None else "+".join(names(given)) or "nothing")
        )
        report.errors.append((str(case["id"]), label, said, str(case["message"])[:90]))


def measure(cases: Iterable[Case], answers: Iterable[Mapping[str, Any]]) -> Report:
    """The report over all cases; a case without an answer counts as answered with nothing."""
    by_id = {answer["id"]: answer for answer in answers}
    report = Report()
    for case in cases:
        judge(case, by_id.get(case["id"], {"id": case["id"], "steps": []}), report)
    return report
