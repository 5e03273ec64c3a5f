"""Short phrases of cards: what was asked, what a picture was made from, who asked, what it took."""

from __future__ import annotations

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
from conversations.threads import Revision, Turn


def request_words(action: Action) -> str:
    """What an action asks for, as a person would say it; raw words of the asker may be inside."""
    match action:
        case Generate(prompt=words) | Edit(instruction=words):
            return words
        case Variations(count=count, target=target, instruction=wish):
            many = f"{count} variations" if count else "variations"
            return f"{many}{_of(target)}{f': {wish}' if wish else ''}"
        case Reroll(target=target):
            return f"reroll{_of(target)}"
        case Upscale(target=target, size=size):
            return f"upscale{_of(target)}{f' to {size}' if size else ''}"
        case Outpaint(instruction=words):
            return words or "show more around it"
        case AsRendered(target=target):
            return f"as rendered{_of(target)}"
        case CropOrAspect(aspect=aspect, instruction=words):
            return words or (f"make it {aspect}" if aspect else "crop")
        case Finalize(target=target):
            return f"final quality{_of(target)}"
        case Undo(count=count):
            return "undo" if count == 1 else f"undo {count} steps"
        case Redo(count=count):
            return "redo" if count == 1 else f"redo {count} steps"
        case GoTo(target=target):
            return f"go to v{target}"
        case _:
            return action.action


def quoted(text: str, limit: int = REQUEST_LIMIT) -> str:
    """Somebody's words as a quotation, harmless; empty for none."""
    words = plain(text, limit)
    return f"> {words}" if words else ""


def who(name: str) -> str:
    """A person's name, harmless and without a mention."""
    return plain(name, NAME_LIMIT) or "somebody"


def made_from(revision: Revision, turn: Turn | None = None) -> str:
    """What a picture was made from; `turn` made it."""
    if turn is not None and turn.start_from is not None and revision.parent is not None:
        return f"from the picture you sent, v{revision.parent}"
    return "from words" if revision.parent is None else f"from v{revision.parent}"


def sent_along(turn: Turn) -> str | None:
    """What the pictures sent with a request were taken for; None where there was none."""
    said = []
    if turn.mask is not None:
        said.append("only where you painted")
    if len(turn.references) == 1:
        said.append("with your picture as reference")
    elif turn.references:
        said.append(f"with your {len(turn.references)} pictures as references")
    return " · ".join(said) or None


def small_print(*parts: str | None) -> str:
    """Facts on one small line."""
    return "-# " + " · ".join(part for part in parts if part)


def price(amount: int) -> str:
    """A price; nothing is "free"."""
    return in_credits(amount) if amount else "free"


def revision_facts(revision: Revision) -> str:
    """Who asked for a picture, how long it took and what it cost."""
    return small_print(
        who(revision.author_name),
        in_seconds(revision.seconds),
        price(revision.cost_credits),
        plain(revision.tier, 20) if revision.tier else None,
    )


_WHOLE = {
    "as_asked": "whole picture changed, as asked",
    "tone_as_asked": "whole picture changed, as asked",
    "global_tone": "the colours of the whole picture changed",
    "global_change": "most of the picture changed",
    "heavy_rerender": "the whole picture was drawn anew",
    "composition": "the whole picture was drawn anew",
    "edit_unclear": "shown as it was rendered, so that nothing of the change is lost",
    "aspect": "in another shape, so nothing was laid over it",
    "nothing_found": "shown as it was rendered",
    "too_small": "shown as it was rendered",
    "failed": "shown as it was rendered",
}
_CASTS = {
    "warm": "a warm cast", "cool": "a cool cast", "green": "a green cast", "magenta": "a magenta cast",
    "brighter": "a brightening", "darker": "a darkening",
}  # fmt: skip
NOTICED_SHIFT_PX = 1.0


def kept_words(revision: Revision) -> str | None:
    """What was kept of the picture before, and which drift of the model was undone."""
    report = revision.protection
    if report is None:
        return None
    if not report.composited:
        return _WHOLE.get(report.reason, _WHOLE["failed"])
    undone = [_CASTS[report.cast]] if report.cast in _CASTS else []
    if report.shift_px >= NOTICED_SHIFT_PX:
        undone.append(f"a {report.shift_px:.0f} px shift")
    if report.reason == "steadied":
        return f"drawn anew in the place and tones of v{revision.parent}" + (
            f" · undid {' and '.join(undone)}" if undone else ""
        )
    kept = f"kept {int(report.kept * 100)} % of v{revision.parent} as it was"
    return f"{kept} · undid {' and '.join(undone)}" if undone else kept


def alt_text(label: str, request: str) -> str:
    """Alt text of a picture: which one it is, and the words it was made from."""
    words = one_line(request, ALT_LIMIT - len(label) - 2)
    return f"{label}: {words}" if words else label


def turn_facts(turn: Turn, *more: str | None) -> str:
    """Who asked for a turn, and more."""
    return small_print(who(turn.author.name), *more)


def _of(target: int | None) -> str:
    return "" if target is None else f" of v{target}"
