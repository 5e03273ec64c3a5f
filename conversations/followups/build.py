"""A clause and what it was read as → the action with its parameters."""

from __future__ import annotations

import dataclasses
import re

from conversations.actions import (
    Action,
    Cancel,
    Compare,
    Comparison,
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
from conversations.followups import movements, parameters, places, wishes
from conversations.followups.context import Context
from conversations.followups.lexicon.grammar import Grammar
from conversations.followups.references import Named
from conversations.followups.scope import needs_no_model
from conversations.followups.text import REF, accentless, unaccented

_PLAIN: dict[str, type[Cancel] | type[History] | type[Cost] | type[Help] | type[Ignore]] = {
    "cancel": Cancel, "history": History, "cost": Cost, "help": Help, "ignore": Ignore,
}  # fmt: skip
_FRESH = re.compile(r"[\w']+")
_TWO_NEWEST = accentless(
    r"\b(?:two|2|both|last|latest|previous|newest|zwei|beide\w*|letzte\w*|deux|derni[èe]r\w*|dos|últim\w*"
    r"|anterior\w*|dois|duas)\b"
    r"|最新|直前|前の|二つ|2つ"
)


def build(name: str, text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    """
    The action of one clause.

    text: the clause as the grammar reads it; named: the revisions it names, in order;
    words: the same clause as the person wrote it.
    """
    if name in _PLAIN:
        return _PLAIN[name]()
    if name == "edit":
        return edit(text, named, words, grammar, context)
    return _BUILDERS[name](text, named, words, grammar, context)


def _target(named: list[Named], context: Context) -> int | None:
    number = next((one.revision for one in named if one.revision), None) or context.reply_to
    return number if number and 1 <= number <= context.revisions else None


def edit(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Edit:
    """An edit with everything its words say of place, strength, what to keep, quality and file."""
    made = Edit(
        instruction=words,
        target=_target(named, context),
        strength=parameters.first("strength", text, grammar),  # type: ignore[arg-type]
        preserve=parameters.preserved(text, grammar, words),
        quality=parameters.first("quality", text, grammar),
        background=parameters.first("background", text, grammar),
        output_format=parameters.first("output_format", text, grammar),
        turn=movements.movement(text),
        protect=wishes.protection(text),
        attachment_role=wishes.attachment_role(text, context.attachments),
    )
    if made.turn and needs_no_model(made):
        return made  # "to the left" says which way it turns, and places nothing
    region = parameters.first("region", text, grammar)
    return dataclasses.replace(made, region=region, where=places.where(words, grammar.code))  # type: ignore[arg-type]


def _generate(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    return Generate(
        prompt=words,
        aspect=parameters.aspect(text) if re.search(r"\d ?[:x] ?\d", text) else None,
        background=parameters.first("background", text, grammar),
        quality=parameters.first("quality", text, grammar),
        attachment_role=wishes.attachment_role(text, context.attachments),
    )


def _undo(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    repeated = len(re.findall(r"\bundo\b", text))
    return Undo(count=_steps(text, grammar) or max(1, repeated))


def _steps(text: str, grammar: Grammar) -> int | None:
    text = re.sub(r"\b(?:first|second|third|one more|that one|this one|the one|last one|once)\b", " ", text)
    return parameters.count(text, grammar, highest=20)


def _redo(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    return Redo(count=_steps(text, grammar) or 1)


def _goto(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    if REF not in text:
        return _goto_unnamed(text, named, context)
    if named and named[0].how == "previous":
        return Undo()
    target = next((one.revision for one in named if one.revision), None)
    return GoTo(target=target) if target else History()


def _goto_unnamed(text: str, named: list[Named], context: Context) -> Action:
    """A move to "this one": the picture replied to, or the one named before; else to the start."""
    if re.search(r"\b(?:this|that|it|here|there)\b", text) and not _START.search(text):
        target = context.reply_to or next((one.revision for one in reversed(named) if one.revision), None)
        return GoTo(target=target) if target else Ignore()
    return GoTo(target=1) if context.revisions else Help()


_START = re.compile(r"\bthe (?:very )?(?:beginning|start)\b|\b(?:square one|everything|all)\b")


def _variations(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    bare = re.sub(
        r"\b(?:this|that|the|which|first|second|third|a) one\b|\bonce\b|\b(?:un|um) (?=par\b)", " ", text
    )
    wish = words if len(_FRESH.findall(words)) > 4 else None
    return Variations(
        count=parameters.count(bare, grammar, highest=20), target=_target(named, context), instruction=wish
    )


def _reroll(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    return Reroll(target=_target(named, context))


def _upscale(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    return Upscale(target=_target(named, context), size=parameters.first("size", text, grammar))


def _outpaint(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    shape = parameters.aspect(text)
    if shape in ("landscape", "21:9") and not re.search(r"\d ?[:x] ?\d", text):
        shape = None
    return Outpaint(
        instruction=words,
        target=_target(named, context),
        direction=parameters.first("direction", text, grammar),  # type: ignore[arg-type]
        aspect=shape,
        factor=movements.factor(text) if shape is None else None,
    )


def _crop(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    shape = parameters.aspect(text)
    if shape:
        return CropOrAspect(target=_target(named, context), aspect=shape, around=places.filling(words))
    percent, side = movements.cut(text)
    return CropOrAspect(
        target=_target(named, context),
        region=parameters.first("region", text, grammar),  # type: ignore[arg-type]
        instruction=words,
        cut_percent=percent,
        cut_side=side,
        around=places.filling(words),
    )


def _finalize(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    return Finalize(
        target=_target(named, context),
        quality=parameters.first("quality", text, grammar),
        size=parameters.first("size", text, grammar) if re.search(r"\d ?k\b", text) else None,
        aspect=parameters.aspect(text) if re.search(r"\d ?[:x] ?\d", text) else None,
        output_format=parameters.first("output_format", text, grammar),
    )


def _compare(text: str, named: list[Named], words: str, grammar: Grammar, context: Context) -> Action:
    text = unaccented(text)
    shown = list(dict.fromkeys(one.revision for one in named if one.revision))
    head = context.head_number
    if not shown and head > 1:
        if re.search(r"before|vorher|avant|antes|最初|\ball\b|original", text):
            shown = [1, head]
        elif re.search(_TWO_NEWEST, text):
            shown = [head - 1, head]
    elif len(shown) == 1 and shown[0] != head:
        shown.append(context.reply_to or head)
    return Compare(targets=tuple(shown) if len(shown) > 1 else (), view=_comparison(text))


def _comparison(text: str) -> Comparison | None:
    """How the words want two pictures shown; None where they do not say."""
    if _SIDE_BY_SIDE.search(text):
        return None
    if _BEFORE_AFTER.search(text):
        return "before_after"
    return "difference" if _DIFFERENCE.search(text) else None


_SIDE_BY_SIDE = accentless(r"side[ -]by[ -]side|next to|nebeneinander|côte à côte|lado (?:a|al) lado|並べ")
_BEFORE_AFTER = accentless(
    r"before\W*(?:and|n|&|/)?\W*after|vorher\W*(?:und)?\W*nachher|avant\W*(?:et)?\W*après"
    r"|antes\W*(?:e|y|/)?\W*(?:depois|después)|\bflip|animat"
)
_DIFFERENCE = accentless(r"\bdiff|\bchanged\b|unterschied|différ|difer|違い")


_BUILDERS = {
    "generate": _generate, "undo": _undo, "redo": _redo, "goto": _goto, "variations": _variations,
    "reroll": _reroll, "upscale": _upscale, "outpaint": _outpaint, "crop_or_aspect": _crop,
    "finalize": _finalize, "compare": _compare,
}  # fmt: skip
