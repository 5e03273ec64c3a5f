"""Moves of a thread's head, written in the transaction of the turn that makes them."""

from __future__ import annotations

from typing import Literal

from conversations.actions import GoTo, Redo, Undo
from conversations.errors import NothingToRedo, NothingToUndo, RevisionErased, UnknownRevision
from conversations.heads import replay
from conversations.ids import RevisionNumber, ThreadId
from conversations.store import Reading, Writing
from conversations.threads import HeadMove, Revision, Turn

Kind = Literal["revision", "goto", "undo", "redo"]


async def head_of(view: Reading, thread_id: ThreadId) -> RevisionNumber | None:
    """The revision that the next request works on; None = no picture yet."""
    newest = await view.newest_head_move(thread_id)
    return None if newest is None else newest.to


async def existing(view: Reading, thread_id: ThreadId, number: int) -> Revision:
    """The revision, its picture still there. Raises: UnknownRevision, RevisionErased."""
    revision = await view.revision(thread_id, number)
    if revision is None:
        raise UnknownRevision(number=number, newest=await view.newest_number(thread_id))
    if revision.erased:
        raise RevisionErased(number=number)
    return revision


async def move_to(tx: Writing, turn: Turn, kind: Kind, to: RevisionNumber) -> None:
    """Write one move from where the head is now."""
    newest = await tx.newest_head_move(turn.thread_id)
    await tx.add_head_move(
        HeadMove(
            thread_id=turn.thread_id,
            position=1 if newest is None else newest.position + 1,
            kind=kind,
            origin=None if newest is None else newest.to,
            to=to,
            turn_id=turn.id,
        )
    )


async def check_move(view: Reading, thread_id: ThreadId, action: Undo | Redo | GoTo) -> None:
    """
    Refuse now what a thread at rest could not do in its turn either.

    Raises: UnknownRevision, RevisionErased, NothingToUndo, NothingToRedo.
    """
    if await view.unended_turns(thread_id):
        return
    if isinstance(action, GoTo):
        await existing(view, thread_id, action.target)
        return
    head = replay(await view.head_moves(thread_id))
    await existing(view, thread_id, head.undo_to() if isinstance(action, Undo) else head.redo_to())


async def move_as_asked(tx: Writing, turn: Turn, action: Undo | Redo | GoTo) -> None:
    """
    Move the head as a turn asks; an undo or redo of fewer steps than asked is fine, of none is not.

    Raises: UnknownRevision, RevisionErased, NothingToUndo, NothingToRedo.
    """
    if isinstance(action, GoTo):
        revision = await existing(tx, turn.thread_id, action.target)
        await move_to(tx, turn, "goto", revision.number)
        return
    for done in range(action.count):
        head = replay(await tx.head_moves(turn.thread_id))
        try:
            to = head.undo_to() if isinstance(action, Undo) else head.redo_to()
        except (NothingToUndo, NothingToRedo):
            if done == 0:
                raise
            return
        await existing(tx, turn.thread_id, to)
        await move_to(tx, turn, "undo" if isinstance(action, Undo) else "redo", to)
