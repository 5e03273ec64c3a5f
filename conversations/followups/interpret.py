"""The embedded interpreter: one message and its thread in, the steps to take out."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, field

from conversations.actions import (
    Action,
    Cancel,
    CropOrAspect,
    Edit,
    Finalize,
    GoTo,
    Ignore,
    Outpaint,
    Redo,
    Reroll,
    Undo,
    Upscale,
    Variations,
)
from conversations.followups import references
from conversations.followups.build import build
from conversations.followups.clauses import Clause, clause, match_rule, sentences, split
from conversations.followups.context import Context
from conversations.followups.evidence import weigh
from conversations.followups.lexicon.grammar import Grammar, Rule
from conversations.followups.lexicon.languages import languages_of
from conversations.followups.text import MEMBER, REF, Text, read
from conversations.followups.wording import restore

ACT_AT = 2.0
"""Evidence from which a request runs."""
ASK_AT = 1.4
"""Evidence from which the bot asks rather than stays silent."""

ON_PICTURE = (Edit, Variations, Reroll, Upscale, Outpaint, CropOrAspect, Finalize)
_WHOLE = {"ignore", "help", "generate"}
_EMOJI_ACTIONS: dict[str, type[Cancel] | type[Undo] | type[Redo] | type[Reroll]] = {
    "❌": Cancel, "🛑": Cancel, "✋": Cancel, "⏹": Cancel, "🚫": Cancel, "⛔": Cancel, "✖": Cancel,
    "↩": Undo, "⏪": Undo, "⬅": Undo, "🔙": Undo, "↪": Redo, "⏩": Redo,
    "🔁": Reroll, "🔄": Reroll, "🎲": Reroll, "🔃": Reroll,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Interpretation:
    """
    What a message asks for.

    steps: never empty; `(Ignore(),)` for talk.
    ask: the evidence for paid work is thin; `steps` are what Yes would run.
    reasons: one short line for each decision.
    """

    steps: tuple[Action, ...]
    ask: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """What one language makes of a message, while it is read."""

    text: Text
    grammar: Grammar
    context: Context
    targets: list[int | None] = field(default_factory=list)
    steps: list[Action] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    best_free: float = -99.0
    asked: list[str] = field(default_factory=list)

    def take(self, plain: str) -> list[int | None]:
        """The revisions that the next clause names, in order."""
        number = plain.count(REF)
        taken, self.targets = self.targets[:number], self.targets[number:]
        return taken


def interpret(text: str, context: Context) -> Interpretation:
    """The steps a message asks for; never raises, never names a revision that does not exist."""
    message = read(text, mentions_bot=context.mentions_bot, other_user_mentioned=context.other_user_mentioned)
    early = _without_words(message, context) or _to_somebody_else(message, context)
    if early:
        return early
    readings = [_read(message, grammar, context) for grammar in languages_of(message.plain)]
    best = next((reading for reading in readings if reading.steps), None)
    if best is None:
        best = max(readings, key=lambda reading: reading.best_free)
    return _conclude(best, context)


def _without_words(message: Text, context: Context) -> Interpretation | None:
    if re.search(r"\w", re.sub(r"[\ue001\ue003\ue004]", "", message.plain)) or "\ue000" in message.plain:
        return None
    for sign in message.emoji:
        kind = _EMOJI_ACTIONS.get(sign.rstrip("\ufe0f"))
        if kind is Cancel and not context.bot_is_running:
            continue
        if kind and context.revisions and len(set(message.emoji)) == 1:
            return Interpretation((kind(),), reasons=(f"the sign {sign} alone",))
    return Interpretation((Ignore(),), reasons=("no words",))


def _to_somebody_else(message: Text, context: Context) -> Interpretation | None:
    if context.mentions_bot or message.calls_bot or not message.starts_with_member:
        return None
    rest = message.plain.lstrip(f" ,.!{MEMBER}")
    if re.match(r"(?:and i|wants?|says?|said|asked|asks|thinks|would like|prefers?|likes|needs)\b", rest):
        return None
    return Interpretation((Ignore(),), reasons=("speaks to another member",))


def _read(message: Text, grammar: Grammar, context: Context) -> _Reading:
    named = references.find(message.plain, grammar, context)
    plain = references.mark(message.plain, named)
    reading = _Reading(message, grammar, context, [one.revision for one in named])
    upscale = [one for one in named if one.how == "upscale"]
    if upscale:
        reading.steps.append(Upscale(target=upscale[0].revision))
        return reading
    for sentence in sentences(plain):
        if not _read_sentence(sentence, reading):
            break
    return reading


def _read_sentence(sentence: str, reading: _Reading) -> bool:
    """Read one sentence into steps; False ends the reading: the whole message is settled."""
    grammar = reading.grammar
    whole = clause(sentence, grammar)
    rule = match_rule(whole, grammar, reading.context)
    parts = [clause(part, grammar) for part in split(sentence, grammar)]
    if rule and (rule.action in _WHOLE or rule.bag is not None or len(parts) == 1):
        return _emit_rule(rule, sentence, reading)
    read_parts = [(part, match_rule(part, grammar, reading.context)) for part in parts]
    if rule and not any(found for _, found in read_parts):
        return _emit_rule(rule, sentence, reading)
    free: list[Clause] = []
    for part, found in read_parts:
        if found is None or found.action == "ignore":
            free.append(part)
            continue
        _emit_free(free, reading)
        free = []
        if not _emit_rule(found, part.plain, reading):
            return False
    if len(free) == len(parts):
        _emit_text(sentence, reading)
    else:
        _emit_free(free, reading)
    return True


def _emit_rule(rule: Rule, plain: str, reading: _Reading) -> bool:
    if rule.action == "ignore":
        reading.steps[:] = [Ignore()]
        reading.reasons.append("asks for what is not the picture's")
        return False
    if rule.action == "generate":
        rest = reading.text.words
        reading.steps[:] = [step for step in reading.steps if not isinstance(step, Undo | Edit)]
        reading.steps.append(build("generate", plain, [], rest, reading.grammar, reading.context))
        reading.reasons.append("generate: asks for a new picture")
        return False
    words = restore(plain, reading.text)
    step = build(rule.action, plain, reading.take(plain), words, reading.grammar, reading.context)
    reading.steps.append(step)
    reading.reasons.append(f"{step.action}: “{words[:60]}”")
    return True


def _emit_free(free: list[Clause], reading: _Reading) -> None:
    if free:
        _emit_text(", ".join(part.plain for part in free), reading)


def _emit_text(plain: str, reading: _Reading) -> None:
    """Weigh a stretch that is no command: a change to the picture, or talk."""
    head, rest = _opening_reference(plain)
    weighed = weigh(clause(rest, reading.grammar), reading.grammar)
    taken = reading.take(plain)
    weight = weighed.weight + (1.5 if head else 0) + (0.5 if reading.text.calls_bot else 0)
    reading.best_free = max(reading.best_free, weight)
    if weight < ASK_AT:
        reading.reasons.append(f"talk ({weight:+.1f}): " + "; ".join(weighed.reasons[:3]))
        return
    words = restore(rest, reading.text)
    reading.steps.append(build("edit", plain, taken, words, reading.grammar, reading.context))
    reading.reasons.append(f"edit ({weight:+.1f}): " + "; ".join(weighed.reasons[:3]))
    if weight < ACT_AT:
        reading.asked.append(words)


def _opening_reference(plain: str) -> tuple[str, str]:
    match = re.match(rf"^((?:[\w']+ ){{0,3}}{REF})[ ,:-]+(?=\w|\ue000)", plain)
    return (match.group(1), plain[match.end() :]) if match else ("", plain)


def _conclude(reading: _Reading, context: Context) -> Interpretation:
    steps = _merge(reading.steps)
    if context.revisions == 0:
        return _first_picture(reading, steps, context)
    if not steps:
        return Interpretation((Ignore(),), reasons=tuple(reading.reasons))
    ask = (
        bool(reading.asked)
        and all(isinstance(step, Edit) for step in steps)
        and len(reading.asked) == _edits(reading.steps)
    )
    return Interpretation(tuple(steps), ask, tuple(reading.reasons))


def _edits(steps: list[Action]) -> int:
    return sum(isinstance(step, Edit) for step in steps)


def _merge(steps: list[Action]) -> list[Action]:
    """Neighbouring edits become one; a move to a revision becomes the target of the step after it."""
    merged: list[Action] = []
    for step in steps:
        last = merged[-1] if merged else None
        if isinstance(step, Edit) and isinstance(last, Edit) and step.target in (None, last.target):
            merged[-1] = _join(last, step)
        elif isinstance(step, ON_PICTURE) and isinstance(last, GoTo) and step.target in (None, last.target):
            merged[-1] = dataclasses.replace(step, target=last.target)
        elif step == last and not isinstance(step, Undo):
            continue
        else:
            merged.append(step)
    return merged


def _join(first: Edit, second: Edit) -> Edit:
    return dataclasses.replace(
        first,
        instruction=f"{first.instruction.rstrip('.')}. {second.instruction}",
        region=first.region or second.region,
        strength=first.strength or second.strength,
        preserve=tuple(dict.fromkeys(first.preserve + second.preserve)),
        quality=first.quality or second.quality,
        background=first.background or second.background,
        output_format=first.output_format or second.output_format,
    )


def _first_picture(reading: _Reading, steps: list[Action], context: Context) -> Interpretation:
    """Without a picture yet, everything that describes one starts it."""
    views = [step for step in steps if step.action in ("help", "cost", "history", "ignore", "cancel")]
    if views:
        return Interpretation((views[0],), reasons=tuple(reading.reasons))
    if steps or context.mentions_bot or reading.text.calls_bot or reading.best_free > -1:
        plain = reading.text.plain
        picture = build("generate", plain, [], reading.text.words, reading.grammar, context)
        return Interpretation((picture,), reasons=(*reading.reasons, "generate: there is no picture yet"))
    return Interpretation((Ignore(),), reasons=tuple(reading.reasons))
