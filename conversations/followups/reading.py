"""A message read in one language, sentence by sentence: commands become steps, the rest is weighed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from conversations.actions import Action, Edit, GoTo, Ignore, Undo, Upscale
from conversations.followups import references
from conversations.followups.build import build
from conversations.followups.clauses import Clause, clause, match_rule, says_nothing, sentences, split
from conversations.followups.context import Context
from conversations.followups.evidence import Weighed, weigh
from conversations.followups.lexicon.grammar import Grammar, Rule
from conversations.followups.references import Named
from conversations.followups.spelling import speller
from conversations.followups.text import QUOTE, REF, Text
from conversations.followups.wording import restore

ACT_AT = 1.4
"""Evidence from which a request runs."""
ASK_AT = 0.9
"""Evidence from which the bot asks rather than stays silent."""
AROUND_AT = -2.0
"""Evidence from which a sentence beside a request belongs to it ("Keep the scene. Moody.")."""

_BY_ITSELF = 3.5
"""Evidence from which a clause beside a command is a request of its own."""
_FILLING = re.compile(
    r".*\b(?:abgeschnitten|angeschnitten|coupée?s?)\b|(?:fill|paint|more|show|see|so|include|with|invent|continue|generate|imagine|keep|make "
    r"(?:sure|it (?:bigger|wider|taller)))\b"
)
_ASKED_FIRST = re.compile(
    r"(?:but |ok |wait |so )*(?:before|if|in case|assuming|suppose|supposing|say) (?:i|we|you)\b"
)
"""Openings of a price asked for work that is not wanted yet."""
_WHOLE = {"ignore", "help", "generate"}
_SOURCE = re.compile(
    r"\w (?:like|as|than|from|of|match(?:ing)?|as in|same as|in) $|\b(?:like|as|than|as in) $"
)


_LIKE_THAT = re.compile(
    r"(?:(?:just|the|exactly|make it|basically) )*(?:same|like|based)(?: as| on| thing as)? $"
)


@dataclass(slots=True)
class Reading:
    """
    What one language makes of a message.

    weight: the strongest evidence for a request among what is no command; sum: of all requests.
    thin: some step rests on thin evidence; sure: some step does not.
    outside: the message also speaks of life outside the picture.
    named: revisions still to come in the text; spoken: those already read.
    unknown: the number of a revision that a step names and that does not exist.
    settled: a rule says that nothing may be done about it.
    """

    text: Text
    grammar: Grammar
    context: Context
    named: list[Named] = field(default_factory=list)
    spoken: list[Named] = field(default_factory=list)
    steps: list[Action] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    weight: float = -99.0
    sum: float = 0.0
    thin: bool = False
    sure: bool = False
    outside: bool = False
    unknown: int | None = None
    settled: bool = False
    before: str = ""
    edit_text: str = ""
    edit_named: list[Named] = field(default_factory=list)

    def take(self, plain: str) -> list[Named]:
        """The revisions that the next stretch names, in order."""
        number = plain.count(REF)
        taken, self.named = self.named[:number], self.named[number:]
        self.spoken += taken
        return taken

    def miss(self, named: list[Named], *, plainly: bool) -> None:
        """Remember a revision that was named and does not exist; one being made now may get its number yet."""
        for one in named:
            if one.is_unknown(plainly=plainly) and not (
                self.context.bot_is_running and _may_come(one, self.context)
            ):
                self.unknown = one.said


def _may_come(one: Named, context: Context) -> bool:
    return context.revisions < (one.said or 0) <= context.revisions + 4


def read_message(message: Text, grammar: Grammar, context: Context) -> Reading:
    """The message as steps in one language; no steps = nothing was asked in this language."""
    text = grammar.folded(message.plain)
    named = references.find(text, grammar, context)
    plain = references.mark(text, named)
    reading = Reading(message, grammar, context, named)
    if named and named[0].how == "upscale":
        reading.steps.append(Upscale(target=named[0].revision))
        return reading
    for sentence in sentences(plain):
        if not _read_sentence(sentence, reading):
            break
    return reading


def _read_sentence(sentence: str, reading: Reading) -> bool:
    """Read one sentence into steps; False ends the reading: the whole message is settled."""
    grammar = reading.grammar
    rule = match_rule(clause(sentence, grammar), grammar, reading.context)
    if (
        not rule
        and says_nothing(sentence, grammar)
        and (reading.steps or sentence != grammar.folded(reading.text.plain))
    ):
        return True
    parts = [clause(part, grammar) for part in split(sentence, grammar)]
    settled = rule and (
        rule.action in _WHOLE
        or rule.bag is not None
        or len(parts) == 1
        or (rule.action == "cost" and _ASKED_FIRST.match(sentence))
    )
    if rule and settled and not _leans(clause(sentence, grammar), rule, [], reading):
        return _emit_rule(rule, sentence, reading)
    read_parts = [(part, match_rule(part, grammar, reading.context)) for part in parts]
    read_parts = [
        (part, None if _leans(part, found, read_parts, reading) else found) for part, found in read_parts
    ]
    commands = [found for _, found in read_parts if found]
    apart = any(_asks_by_itself(part, reading) for part, found in read_parts if not found)
    if rule and not (commands and apart) and all(found.action == rule.action for found in commands):
        return _emit_rule(rule, sentence, reading)
    if not commands:
        _emit_text(sentence, reading)
        return True
    outpaints = any(found.action == "outpaint" for found in commands)
    free: list[Clause] = []
    for part, found in read_parts:
        if found is None:
            if not (outpaints and _FILLING.match(part.words)):
                free.append(part)
            continue
        _emit_free(free, reading)
        free = []
        if not _emit_rule(found, part.plain, reading):
            return False
    _emit_free(free, reading)
    return True


_LEANING = re.compile(
    r"(?:make|have|get|scale)? ?(?:it|this|that)? ?(?:a (?:bit|little|lot) |much |way |even "
    r"|slightly )?(?:bigger|larger)"
    r"|(?:put|bring) (?:it|that|this) back(?: in)?"
    r"|(?:mach|mache)? ?(?:es|das|die|den|sie|ihn)? ?(?:bitte |etwas |viel |deutlich |noch )*(?:größer|neu|nochmal neu)(?: machen)?"
    r"|(?:fais|refais|mets)?[- ]?(?:le|la|les|ça)? ?(?:un peu |bien |beaucoup |en )*(?:plus grande?s?)"
)


def _leans(
    part: Clause, found: Rule | None, parts: list[tuple[Clause, Rule | None]], reading: Reading
) -> bool:
    """Whether a command with a bare "it" ("make it bigger") only goes on about what a neighbour named."""
    if not found or not _LEANING.fullmatch(part.words):
        return False
    beside = any(not other and _weight(one, reading) > 0.4 for one, other in parts)
    return beside or bool(reading.edit_text) or bool(reading.before)


def _weight(part: Clause, reading: Reading) -> float:
    return weigh(part, reading.grammar).weight


def _asks_by_itself(part: Clause, reading: Reading) -> bool:
    return weigh(part, reading.grammar).weight >= _BY_ITSELF and not _FILLING.match(part.words)


def _emit_rule(rule: Rule, plain: str, reading: Reading) -> bool:
    taken = reading.take(plain)
    if rule.action == "ignore":
        reading.steps[:] = [Ignore()]
        reading.settled = True
        reading.reasons.append("asks for what is not the picture's")
        return False
    if rule.action == "generate":
        return _emit_generate(plain, reading)
    if rule.action == "goto" and REF not in plain:
        taken = reading.spoken
    reading.miss(taken, plainly=rule.action not in ("goto", "compare"))
    words = restore(plain, reading.text, speller(reading.grammar.word_classes))
    step = build(rule.action, plain, taken, words, reading.grammar, reading.context)
    if isinstance(step, Ignore):
        return True
    reading.steps.append(step)
    reading.sure = True
    reading.edit_text = reading.before = ""
    reading.reasons.append(f"{step.action}: “{words[:60]}”")
    return True


def _emit_generate(plain: str, reading: Reading) -> bool:
    reading.steps[:] = [step for step in reading.steps if not isinstance(step, Undo | Edit)]
    reading.steps.append(build("generate", plain, [], reading.text.words, reading.grammar, reading.context))
    reading.sure = True
    reading.reasons.append("generate: asks for a new picture")
    return False


def _emit_free(free: list[Clause], reading: Reading) -> None:
    if free:
        _emit_text(", ".join(part.plain for part in free), reading)


def _emit_text(plain: str, reading: Reading) -> None:
    """Weigh a stretch that is no command: a change to the picture, or talk."""
    opening, rest = _opening_reference(plain)
    weighed = _weigh_best(rest, reading.grammar)
    taken = reading.take(plain)
    moved = bool(reading.steps) and isinstance(reading.steps[-1], GoTo)
    weight = weighed.weight + (1.5 if opening or moved else 0) + (0.5 if reading.text.calls_bot else 0)
    reading.weight = max(reading.weight, weight)
    reading.outside = reading.outside or any("outside" in reason for reason in weighed.reasons)
    if _joke(reading.text, weighed):
        weight -= 2.5
    why = "; ".join(weighed.reasons[:4])
    if weight < ASK_AT:
        reading.reasons.append(f"talk ({weight:+.1f}): {why}")
        if weight >= AROUND_AT:
            _surround(plain, taken, reading)
        return
    reading.reasons.append(f"edit ({weight:+.1f}): {why}")
    reading.sum += weight
    if max(weight, reading.sum - 1) < ACT_AT:
        reading.thin = True
    else:
        reading.sure = True
    _edit(f"{reading.before} {plain}".strip(), _worked_on(plain, taken), reading)
    reading.before = ""


_STANDS_ALONE = re.compile(
    r"verb of change|flaw|how it should be|politely|too much|enough|wrong|style|file format"
)
_LAUGHS = ("😂", "🤣", "💀", "😭", "😆")


def _joke(message: Text, weighed: Weighed) -> bool:
    """Laughter beside words that name nothing a picture holds."""
    laughs = any(sign.startswith(_LAUGHS) for sign in message.emoji) or bool(
        re.search(r"\b(?:lol|lmao\w*|haha\w*)\b", message.plain)
    )
    return laughs and not any(
        "picture" in reason
        or "look" in reason
        or "style" in reason
        or "quotes" in reason
        or "comparison" in reason
        for reason in weighed.reasons
    )


def _weigh_best(plain: str, grammar: Grammar) -> Weighed:
    """A stretch weighed as a whole, or by its strongest clause where the rest is only talk around it."""
    whole = weigh(clause(plain, grammar), grammar)
    parts = [weigh(clause(part, grammar), grammar) for part in split(plain, grammar)]
    best = max(parts, key=lambda part: part.weight, default=whole)
    if parts and parts[-1] is not best and any("no change" in reason for reason in parts[-1].reasons):
        return parts[-1]
    if best.weight - 1 > whole.weight and any(_STANDS_ALONE.search(reason) for reason in best.reasons):
        return Weighed(best.weight - 1, best.reasons)
    return whole


def _surround(plain: str, taken: list[Named], reading: Reading) -> None:
    if reading.edit_text:
        _edit(plain, _worked_on(plain, taken), reading)
    else:
        reading.before = f"{reading.before} {plain} .".strip()


def _edit(plain: str, named: list[Named], reading: Reading) -> None:
    """Add an edit, or widen the one just read: neighbouring requests are one picture's change."""
    if reading.edit_text:
        reading.steps.pop()
    reading.edit_text = f"{reading.edit_text} . {plain}" if reading.edit_text else plain
    reading.edit_named += named
    reading.miss(named, plainly=True)
    words = restore(
        _opening_reference(reading.edit_text)[1], reading.text, speller(reading.grammar.word_classes)
    )
    reading.steps.append(
        build("edit", reading.edit_text, reading.edit_named, words, reading.grammar, reading.context)
    )


def _opening_reference(plain: str) -> tuple[str, str]:
    match = re.match(rf"^((?:[\w']+ ){{0,3}}{REF})[ ,:-]+(?=\w|{QUOTE})", plain)
    return (match.group(1), plain[match.end() :]) if match else ("", plain)


def _worked_on(plain: str, taken: list[Named]) -> list[Named]:
    """The revisions to work on, without those that only lend something ("the sky from v1")."""
    places = [match.start() for match in re.finditer(REF, plain)]
    return [
        one
        for place, one in zip(places, taken, strict=False)
        if not _SOURCE.search(plain[:place]) or re.search(r"\bin $", plain[:place])
    ]
