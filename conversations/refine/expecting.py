"""A thread's queue with what each turn in it will work on, as far as that can be told before it is made."""

from __future__ import annotations

from dataclasses import replace

from conversations.actions import CropOrAspect, GoTo, Outpaint, Redo, Undo, Upscale, Variations
from conversations.ids import RevisionNumber, ThreadId
from conversations.refine.calls import is_paid
from conversations.refine.contexts import ON_A_REVISION
from conversations.store import Reading
from conversations.threads import Turn

_FREE_PICTURES = (CropOrAspect, Upscale, Outpaint)


async def line_of(view: Reading, thread_id: ThreadId) -> tuple[Turn, ...]:
    """The thread's running and queued turns, in order; each that waits for a picture names it in `works_after`."""
    turns = await view.unended_turns(thread_id)
    newest = await view.newest_number(thread_id)
    return expected(turns, newest)


def expected(turns: tuple[Turn, ...], newest: int) -> tuple[Turn, ...]:
    """The turns with the number of the picture before each that it works on, if everything before it succeeds."""
    coming: int | None = None
    line = []
    for turn in turns:
        action = turn.action
        waits = isinstance(action, ON_A_REVISION) and action.target is None and turn.start_from is None
        line.append(
            replace(turn, works_after=RevisionNumber(coming) if waits and coming is not None else None)
        )
        if isinstance(action, (Undo, Redo, GoTo)):
            coming = None
        elif is_paid(action) or isinstance(action, _FREE_PICTURES):
            made = getattr(action, "count", None) or 1
            newest += made + (turn.start_from is not None)
            if not (isinstance(action, Variations) and made > 1):
                coming = newest
    return tuple(line)
