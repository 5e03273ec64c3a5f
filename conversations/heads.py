"""Where a thread's head is, and where undo and redo would take it: derived from the log of its moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.errors import NothingToRedo, NothingToUndo
from conversations.ids import RevisionNumber
from conversations.threads import HeadMove


@dataclass(frozen=True, slots=True)
class Head:
    """
    number: the revision that the next request works on; None = no picture yet.
    undoable: moves that undo would take back, the latest last.
    undone: moves that redo would reapply, the next one last.
    """

    number: RevisionNumber | None
    undoable: tuple[HeadMove, ...]
    undone: tuple[HeadMove, ...]

    def undo_to(self) -> RevisionNumber:
        """Where one undo takes the head. Raises: NothingToUndo."""
        if not self.undoable or self.undoable[-1].origin is None:
            raise NothingToUndo
        return self.undoable[-1].origin

    def redo_to(self) -> RevisionNumber:
        """Where one redo takes the head. Raises: NothingToRedo."""
        if not self.undone:
            raise NothingToRedo
        return self.undone[-1].to


def replay(moves: Sequence[HeadMove]) -> Head:
    """The head after `moves`, oldest first. An undo or redo moves one entry between the stacks; others clear redo."""
    number: RevisionNumber | None = None
    undoable: list[HeadMove] = []
    undone: list[HeadMove] = []
    for move in moves:
        number = move.to
        if move.kind == "undo":
            undone.append(undoable.pop())
        elif move.kind == "redo":
            undoable.append(undone.pop())
        else:
            undoable.append(move)
            undone.clear()
    return Head(number, tuple(undoable), tuple(undone))
