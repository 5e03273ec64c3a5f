"""The embedded interpreter: one message and its thread in, the steps to take out."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass

from conversations.actions import (
    Action,
    Cancel,
    Cost,
    CropOrAspect,
    Edit,
    Finalize,
    Generate,
    GoTo,
    Help,
    History,
    Ignore,
    Outpaint,
    Redo,
    Reroll,
    Undo,
    Upscale,
    Variations,
)
from conversations.followups import opinion, wishes
from conversations.followups.build import build
from conversations.followups.context import Context
from conversations.followups.deciding import decide
from conversations.followups.lexicon.grammar import Grammar
from conversations.followups.lexicon.languages import GRAMMARS, languages_of
from conversations.followups.reading import Reading, read_message
from conversations.followups.spelling import mend, mend_in, prepare_in
from conversations.followups.text import LINK, MEMBER, QUOTE, SIGNS, Text, is_greeting, read, unread

_NEEDS_PICTURE = (Undo, Redo, GoTo, Reroll, Variations, Upscale, Finalize, CropOrAspect)
_ON_PICTURE = (Edit, Variations, Reroll, Upscale, Outpaint, CropOrAspect, Finalize)
_TALK_FOR_SURE = -3.0
"""Evidence of the likeliest language at which no other language is tried."""
_PLAINLY = 5.0
"""Evidence from which a request counts although another member is called."""
_FREE_ANSWERS = ("help", "cost", "history", "ignore", "cancel")
_SIGN_ACTIONS: dict[str, type[Cancel] | type[Undo] | type[Redo] | type[Reroll]] = {
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
    unknown_revision: the number of a revision that was asked for and does not exist; nothing may be run then.
    """

    steps: tuple[Action, ...]
    ask: bool = False
    reasons: tuple[str, ...] = ()
    unknown_revision: int | None = None


def interpret(text: str, context: Context) -> Interpretation:
    """The steps a message asks for; never raises, never names a revision that does not exist."""
    understood = _interpret(text, context)
    rest = unread(text)
    return _with_rest(understood, rest) if rest else understood


def _with_rest(understood: Interpretation, rest: str) -> Interpretation:
    """A message longer than what is read: its last request is made in all its words."""
    last = understood.steps[-1]
    if isinstance(last, Generate):
        last = dataclasses.replace(last, prompt=last.prompt + rest)
    elif isinstance(last, (Edit, Outpaint)):
        last = dataclasses.replace(last, instruction=last.instruction + rest)
    return dataclasses.replace(understood, steps=(*understood.steps[:-1], last))


def _interpret(text: str, context: Context) -> Interpretation:
    message = read(text, mentions_bot=context.mentions_bot, other_user_mentioned=context.other_user_mentioned)
    early = _without_words(message, context) or _to_somebody_else(message, context)
    if early:
        return early
    readings: list[Reading] = []
    for grammar in languages_of(message.plain):
        readings.append(read_message(_mended(message, grammar), grammar, context))
        if readings[-1].steps or (grammar.word_classes and readings[-1].weight <= _TALK_FOR_SURE):
            return _conclude(readings[-1], context)
    return _conclude(max(readings, key=lambda reading: reading.weight), context)


def _mended(message: Text, grammar: Grammar) -> Text:
    if grammar.word_classes:
        return dataclasses.replace(message, plain=mend_in(message.plain, grammar.word_classes))
    return dataclasses.replace(message, plain=mend(message.plain)) if grammar.code == "en" else message


def prepare() -> None:
    """Compile every pattern now, so that the first message waits for none (about half a second)."""
    for grammar in GRAMMARS:
        read_message(read("…"), grammar, Context(revisions=1))
        grammar.compile_all()
        if grammar.word_classes:
            prepare_in(grammar.word_classes)
    opinion.prepare()


def _without_words(message: Text, context: Context) -> Interpretation | None:
    if re.search(r"\w", re.sub(f"[{SIGNS}]", "", message.plain)) or QUOTE in message.plain:
        return None
    signs = {sign.rstrip("\ufe0f") for sign in message.emoji}
    kind = _SIGN_ACTIONS.get(signs.pop()) if len(signs) == 1 else None
    if kind and context.revisions and (kind is not Cancel or context.bot_is_running):
        return Interpretation((kind(),), reasons=(f"the sign {message.emoji[0]} alone",))
    if (message.calls_bot or context.mentions_bot) and not (message.emoji or context.attachments):
        return Interpretation((Help(),), reasons=("calls the bot and says nothing else",))
    return Interpretation((Ignore(),), reasons=("no words",))


def _to_somebody_else(message: Text, context: Context) -> Interpretation | None:
    if context.mentions_bot or message.calls_bot or not message.starts_with_member:
        return None
    rest = message.plain.lstrip(f" ,.!{MEMBER}")
    if re.match(r"(?:and i|wants?|says?|said|asked|asks|thinks|would like|prefers?|likes|needs)\b", rest):
        return None
    return Interpretation((Ignore(),), reasons=("speaks to another member",))


def _conclude(reading: Reading, context: Context) -> Interpretation:
    steps = _merge(reading.steps)
    reasons = tuple(reading.reasons)
    if reading.unknown is not None:
        reasons = (*reasons, f"there is no v{reading.unknown}")
        return Interpretation((History(),), reasons=reasons, unknown_revision=reading.unknown)
    if context.revisions == 0:
        return _first_picture(reading, steps, context)
    if _only_again_among_talk(steps, reading):
        return Interpretation((Ignore(),), reasons=(*reasons, "“again”, but of something else"))
    if not steps:
        if sent := _with_a_picture(reading, context):
            return sent
        found = Interpretation((Ignore(),), reasons=reasons)
    elif reading.text.ends_with_member and not (reading.text.calls_bot or context.mentions_bot):
        return _perhaps_to_somebody(steps, reading)
    else:
        found = Interpretation(tuple(steps), reading.thin and not reading.sure, reasons)
    return decide(found, reading, context)


_THINGS_OF_A_PICTURE = 4
_SHORT = 8


def _with_a_picture(reading: Reading, context: Context) -> Interpretation | None:
    """A picture sent along with hardly more than what it is for ("start from this")."""
    plain = reading.text.plain
    if len(re.findall(r"\w+", plain)) > _SHORT or (MEMBER in plain and not reading.text.calls_bot):
        return None
    if not wishes.opens_with_a_role(plain, context.attachments):
        return None
    step = build("edit", plain, [], reading.text.words, reading.grammar, context)
    return Interpretation((step,), reasons=(*reading.reasons, "says what the picture sent along is for"))


def _perhaps_to_somebody(steps: list[Action], reading: Reading) -> Interpretation:
    """A message that ends in another member's name: theirs, unless it plainly speaks of the picture."""
    if reading.weight < _PLAINLY and all(isinstance(step, Edit) for step in steps):
        return Interpretation((Ignore(),), reasons=(*reading.reasons, "speaks to another member"))
    return Interpretation(tuple(steps), True, (*reading.reasons, "perhaps said to another member"))


def _only_again_among_talk(steps: list[Action], reading: Reading) -> bool:
    return len(steps) == 1 and isinstance(steps[0], Reroll) and reading.outside


def _merge(steps: list[Action]) -> list[Action]:
    """A move to a revision becomes the target of the step after it; a step said twice is one."""
    merged: list[Action] = []
    for step in steps:
        last = merged[-1] if merged else None
        if isinstance(step, _ON_PICTURE) and isinstance(last, GoTo) and step.target in (None, last.target):
            merged[-1] = dataclasses.replace(step, target=last.target)
        elif _takes_its_place(step, last):
            merged[-1] = step
        elif _adds_nothing(step, merged):
            continue
        elif isinstance(step, Outpaint) and isinstance(last, Outpaint):
            merged[-1] = _both_ways(last, step)
        elif type(step) is type(last) and isinstance(step, _SAID_TWICE):
            merged[-1] = step if step != type(step)() else merged[-1]
        else:
            merged.append(step)
    return merged


_REGRET = re.compile(
    r"\b(?:not|n't) (?:what|how) i\b|\b(?:way |much )?too (?:far|much|extreme|strong)\b|\b(?:wrong|mistake|worse|oops|don't like|didn't like|hate|bad idea"
    r"|ruined|ugly)\b",
    re.I,
)
_CAN_IT = re.compile(r"(?:\w+ )?(?:can|could|would) (?:you|u|it|the bot|this)\b", re.I)
"""A request that is a question of what the bot can do, when "how would that work" follows."""
_SAID_TWICE = (CropOrAspect, Upscale, Variations, Reroll, Finalize, Cancel, Redo, Help, Cost, History)


def _takes_its_place(step: Action, last: Action | None) -> bool:
    """An edit says what "again" meant, an undo what the complaint did, "how would that work" what "can you" asked."""
    if isinstance(step, Edit):
        return isinstance(last, Reroll)
    if not isinstance(last, Edit):
        return False
    return (isinstance(step, Undo) and bool(_REGRET.search(last.instruction))) or (
        isinstance(step, Help) and bool(_CAN_IT.match(last.instruction))
    )


def _adds_nothing(step: Action, before: list[Action]) -> bool:
    """A repetition: "again" after an edit, or an undo that another way of saying undo preceded."""
    last = before[-1] if before else None
    if isinstance(step, Undo) and isinstance(last, Undo):
        return step.count == last.count == 1 and len(before) == 1
    return isinstance(step, Reroll) and isinstance(last, Edit)


def _both_ways(first: Outpaint, second: Outpaint) -> Outpaint:
    ways = {way for way in (first.direction, second.direction) if way}
    return dataclasses.replace(
        first,
        instruction=f"{first.instruction}, {second.instruction}",
        direction=ways.pop() if len(ways) == 1 else ("all" if ways else None),
        aspect=first.aspect or second.aspect,
    )


def _first_picture(reading: Reading, steps: list[Action], context: Context) -> Interpretation:
    """Without a picture yet, everything that describes one starts it."""
    answers = [step for step in steps if step.action in _FREE_ANSWERS]
    if answers:
        return Interpretation((answers[0],), reasons=tuple(reading.reasons))
    plain = reading.text.plain
    called = context.mentions_bot or reading.text.calls_bot
    if steps and all(isinstance(step, _NEEDS_PICTURE) for step in steps):
        return Interpretation((Help(),), reasons=(*reading.reasons, "needs a picture, and there is none yet"))
    if is_greeting(plain) or (not steps and reading.weight <= -3):
        return Interpretation((Ignore(),), reasons=(*reading.reasons, "a greeting or thanks, no picture"))
    if not steps and not called and len(re.findall(r"\w+", plain)) < 3:
        return Interpretation((Ignore(),), reasons=(*reading.reasons, "too short to describe a picture"))
    if LINK in plain and not re.search(r"\w{3}", plain):
        return Interpretation((Ignore(),), reasons=("a link without a request",))
    if (
        steps
        or reading.weight > (-3 if called else -1)
        or opinion.depicts(reading.text) >= _THINGS_OF_A_PICTURE
    ):
        picture = build("generate", plain, [], reading.text.words, reading.grammar, context)
        return Interpretation((picture,), reasons=(*reading.reasons, "generate: there is no picture yet"))
    return Interpretation((Ignore(),), reasons=tuple(reading.reasons))
