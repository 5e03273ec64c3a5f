"""What a turn came to, gathered from the store as people will see it."""

from __future__ import annotations

from conversations.refine.head_moves import head_of
from conversations.refine.uploads import UPLOAD
from conversations.store import Reading
from conversations.threads import Outcome, Turn


async def outcome_of(view: Reading, turn: Turn) -> Outcome:
    """The turn's outcome so far; a picture that was only uploaded for it is not among its results."""
    moves = await view.head_moves_of_turn(turn.id)
    made = await view.revisions_of_turn(turn.id)
    settlement = await view.settlement_of(turn.id) if turn.hold_credits else None
    calls = await view.attempts(turn.id) if turn.hold_credits else ()
    return Outcome(
        turn=turn,
        revisions=tuple(revision for revision in made if revision.action != UPLOAD),
        head=moves[-1].to if moves else await head_of(view, turn.thread_id),
        moved_from=moves[0].origin if moves else None,
        was_interrupted=len(calls) > 1,
        spent_credits=settlement.amount_credits if settlement and settlement.kind == "post" else 0,
    )
