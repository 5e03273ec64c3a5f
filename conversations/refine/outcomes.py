"""What a turn came to, gathered from the store as people will see it."""

from __future__ import annotations

from conversations.heads import replay
from conversations.store import Reading
from conversations.threads import Outcome, Turn

UPLOAD = "upload"
"""The action of a revision that somebody sent instead of asking for it."""


async def outcome_of(view: Reading, turn: Turn) -> Outcome:
    """The turn's outcome so far; a picture that was only uploaded for it is not among its results."""
    moves = await view.head_moves_of_turn(turn.id)
    made = await view.revisions_of_turn(turn.id)
    settlement = await view.settlement_of(turn.id)
    head = moves[-1].to if moves else replay(await view.head_moves(turn.thread_id)).number
    return Outcome(
        turn=turn,
        revisions=tuple(revision for revision in made if revision.action != UPLOAD),
        head=head,
        moved_from=moves[0].origin if moves else None,
        spent_credits=settlement.amount_credits if settlement and settlement.kind == "post" else 0,
    )
