"""Short phrases of cards: what was asked, what a picture was made from, who asked, what it took."""

from __future__ import annotations

import math

from bot.languages import in_digits, in_percent, marked, say, say_many
from bot.plain_text import in_credits, in_seconds, one_line, plain
from bot.render.cards import ALT_LIMIT, NAME_LIMIT, REQUEST_LIMIT
from conversations.actions import (
    Action,
    AsRendered,
    CropOrAspect,
    Edit,
    Finalize,
    Generate,
    GoTo,
    Outpaint,
    Redo,
    Reroll,
    Undo,
    Upscale,
    Variations,
)
from conversations.threads import Protection, Revision, Turn


def request_words(action: Action) -> str:
    """What an action asks for, as a person would say it; raw words of the asker may be inside."""
    match action:
        case Generate(prompt=words) | Edit(instruction=words):
            return words
        case Variations(count=count, target=target, instruction=wish):
            many = (
                say_many("{number} variation", "{number} variations", count) if count else say("variations")
            )
            return f"{_of(many, target)}{f': {wish}' if wish else ''}"
        case Reroll(target=target):
            return _of(say("reroll"), target)
        case Upscale(target=target, size=size):
            what = _of(say("upscale"), target)
            return say("{what} to {size}", what=what, size=size) if size else what
        case Outpaint(instruction=words):
            return words or say("show more around it")
        case AsRendered(target=target):
            return _of(say("as rendered"), target)
        case CropOrAspect(aspect=aspect, instruction=words):
            return words or (say("make it {aspect}", aspect=aspect) if aspect else say("crop"))
        case Finalize(target=target):
            return _of(say("final quality"), target)
        case Undo(count=count):
            return say("undo") if count == 1 else say("undo {count} steps", count=count)
        case Redo(count=count):
            return say("redo") if count == 1 else say("redo {count} steps", count=count)
        case GoTo(target=target):
            return say("go to v{number}", number=target)
        case _:
            return action.action


def quoted(text: str, limit: int = REQUEST_LIMIT) -> str:
    """Somebody's words as a quotation, harmless; empty for none."""
    words = plain(text, limit)
    return f"> {words}" if words else ""


def who(name: str) -> str:
    """A person's name, harmless and without a mention."""
    return plain(name, NAME_LIMIT) or say("somebody")


def made_from(revision: Revision, turn: Turn | None = None) -> str:
    """What a picture was made from; `turn` made it."""
    if turn is not None and turn.start_from is not None and revision.parent is not None:
        return say("from the picture you sent, v{number}", number=revision.parent)
    return say("from words") if revision.parent is None else say("from v{number}", number=revision.parent)


def sent_along(turn: Turn) -> str | None:
    """What the pictures sent with a request were taken for; None where there was none."""
    said = []
    if turn.mask is not None:
        said.append(say("only where you painted"))
    if turn.references:
        said.append(
            say_many(
                "with your picture as reference",
                "with your {number} pictures as references",
                len(turn.references),
            )
        )
    return " · ".join(said) or None


def small_print(*parts: str | None) -> str:
    """Facts on one small line."""
    return "-# " + " · ".join(part for part in parts if part)


def price(amount: int) -> str:
    """A price; nothing is "free"."""
    return in_credits(amount) if amount else say("free")


def revision_facts(revision: Revision) -> str:
    """Who asked for a picture, how long it took and what it cost."""
    return small_print(
        who(revision.author_name),
        in_seconds(revision.seconds),
        price(revision.cost_credits),
        plain(revision.tier, 20) if revision.tier else None,
    )


_WHOLE = {
    "as_asked": marked("whole picture changed, as asked"),
    "tone_as_asked": marked("whole picture changed, as asked"),
    "global_tone": marked("the colours of the whole picture changed"),
    "global_change": marked("most of the picture changed"),
    "heavy_rerender": marked("the whole picture was drawn anew"),
    "composition": marked("the whole picture was drawn anew"),
    "edit_unclear": marked("shown as it was rendered, so that nothing of the change is lost"),
    "aspect": marked("in another shape, so nothing was laid over it"),
    "nothing_found": marked("shown as it was rendered"),
    "too_small": marked("shown as it was rendered"),
    "failed": marked("shown as it was rendered"),
}
_CASTS = {
    "warm": marked("a warm cast"), "cool": marked("a cool cast"), "green": marked("a green cast"), "magenta": marked("a magenta cast"),
    "brighter": marked("a brightening"), "darker": marked("a darkening"),
}  # fmt: skip
NOTICED_SHIFT_PX = 1.0


def kept_words(revision: Revision) -> str | None:
    """What was kept of the picture before, and which drift of the model was undone."""
    report = revision.protection
    if report is None:
        return None
    if not report.composited:
        return say(_WHOLE.get(report.reason, _WHOLE["failed"]))
    kept = (
        say("drawn anew in the place and tones of v{number}", number=revision.parent)
        if report.reason == "steadied"
        else say(
            "kept {percent} of v{number} as it was",
            percent=in_percent(math.floor(report.kept * 100) / 100),
            number=revision.parent,
        )
    )
    return " · ".join(filter(None, (kept, _undone_words(report))))


def _undone_words(report: Protection) -> str | None:
    cast = say(_CASTS[report.cast]) if report.cast in _CASTS else None
    shift = (
        say("a {shift} px shift", shift=in_digits(report.shift_px))
        if report.shift_px >= NOTICED_SHIFT_PX
        else None
    )
    if cast and shift:
        return say("undid {cast} and {shift}", cast=cast, shift=shift)
    return say("undid {what}", what=cast or shift) if cast or shift else None


def alt_text(label: str, request: str) -> str:
    """Alt text of a picture: which one it is, and the words it was made from."""
    words = one_line(request, ALT_LIMIT - len(label) - 2)
    return f"{label}: {words}" if words else label


def turn_facts(turn: Turn, *more: str | None) -> str:
    """Who asked for a turn, and more."""
    return small_print(who(turn.author.name), *more)


def _of(what: str, target: int | None) -> str:
    return what if target is None else say("{what} of v{number}", what=what, number=target)
