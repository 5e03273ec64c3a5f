"""The head as a log of moves, against a model that keeps two plain stacks."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from conversations.errors import NothingToRedo, NothingToUndo
from conversations.heads import replay
from conversations.ids import RevisionNumber, ThreadId, TurnId
from conversations.threads import HeadMove

Deed = tuple[str, int]
deeds = st.lists(
    st.tuples(st.sampled_from(["revision", "goto", "undo", "redo"]), st.integers(1, 9)), max_size=40
)


def after(moves: list[HeadMove], kind: str, to: int) -> list[HeadMove]:
    """The log with one move more."""
    return [
        *moves,
        HeadMove(
            thread_id=ThreadId(1),
            position=len(moves) + 1,
            kind=kind,  # type: ignore[arg-type]
            origin=replay(moves).number,
            to=RevisionNumber(to),
            turn_id=TurnId(str(len(moves))),
        ),
    ]


def done(moves: list[HeadMove], deed: Deed) -> list[HeadMove]:
    """The log after what a person did; an undo or redo that is not possible changes nothing."""
    kind, number = deed
    head = replay(moves)
    try:
        to = {"undo": head.undo_to, "redo": head.redo_to}.get(kind, lambda: number)()
    except (NothingToUndo, NothingToRedo):
        return moves
    return after(moves, kind, to)


def played(history: list[Deed]) -> list[HeadMove]:
    """The log of a whole history."""
    moves: list[HeadMove] = []
    for deed in history:
        moves = done(moves, deed)
    return moves


@given(deeds)
def test_replay_agrees_with_two_stacks(history: list[Deed]) -> None:
    past: list[int] = []
    future: list[int] = []
    for kind, number in history:
        if kind == "undo" and len(past) > 1:
            future.append(past.pop())
        elif kind == "redo" and future:
            past.append(future.pop())
        elif kind in ("revision", "goto"):
            past.append(number)
            future.clear()
    head = replay(played(history))
    assert head.number == (past[-1] if past else None)
    assert len(head.undoable) == len(past)
    assert [move.to for move in head.undone] == future


@given(deeds)
def test_undo_then_redo_changes_nothing_that_people_see(history: list[Deed]) -> None:
    moves = played(history)
    before = replay(moves)
    if len(before.undoable) < 2:
        return
    again = replay(done(done(moves, ("undo", 0)), ("redo", 0)))
    assert (again.number, again.undoable, again.undone) == (before.number, before.undoable, before.undone)


@given(deeds, st.sampled_from(["revision", "goto"]), st.integers(1, 9))
def test_a_new_move_clears_redo(history: list[Deed], kind: str, number: int) -> None:
    head = replay(done(played(history), (kind, number)))
    assert head.number == number
    assert head.undone == ()
    with pytest.raises(NothingToRedo):
        head.redo_to()


@given(deeds)
def test_every_undo_can_be_taken_down_to_the_first_picture(history: list[Deed]) -> None:
    moves = played(history)
    steps = max(0, len(replay(moves).undoable) - 1)
    for _ in range(steps):
        moves = done(moves, ("undo", 0))
    if moves:
        first = replay(moves)
        assert first.undoable[-1].origin is None
        with pytest.raises(NothingToUndo):
            first.undo_to()


def test_an_empty_thread_has_no_head() -> None:
    head = replay([])
    assert head.number is None
    with pytest.raises(NothingToUndo):
        head.undo_to()
