"""Turns, revisions and outcomes to draw cards of."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from conversations.actions import Edit
from conversations.ids import AccountId, BlobId, GuildId, RevisionNumber, ThreadId, TurnId, UserId
from conversations.threads import Outcome, Person, Revision, Turn

AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
TURN_ID = TurnId("1573546020644585472-2")


def a_turn(name: str = "Ada", **changes: Any) -> Turn:
    """A turn that edits the head, unless `changes` say otherwise."""
    known: dict[str, Any] = {
        "id": TURN_ID,
        "thread_id": ThreadId(1573546020757831680),
        "sequence": 3,
        "source_id": 1573546020644585472,
        "guild_id": GuildId(1),
        "author": Person(id=UserId(7), name=name),
        "account_id": AccountId("person:1:7"),
        "action": Edit(instruction="make the background darker"),
        "tier": "standard",
        "estimate_credits": 68,
        "hold_credits": 76,
        "state": "done",
        "created_at": AT,
    }
    return Turn(**(known | changes))


def a_revision(number: int = 2, parent: int | None = 1, **changes: Any) -> Revision:
    """A revision of 70 credits and 12.3 seconds."""
    known: dict[str, Any] = {
        "thread_id": ThreadId(1573546020757831680),
        "number": RevisionNumber(number),
        "parent": None if parent is None else RevisionNumber(parent),
        "turn_id": TURN_ID,
        "action": "edit",
        "request": "make the background darker",
        "prompt": "make the background darker, keep everything else",
        "author_id": UserId(7),
        "author_name": "Ada",
        "blob_id": BlobId("ab"),
        "original_blob_id": BlobId("ab"),
        "media_type": "image/png",
        "width_px": 1024,
        "height_px": 1024,
        "model": "gpt-image-2.5-sunburst",
        "tier": "standard",
        "seconds": 12.3,
        "cost_credits": 70,
        "created_at": AT,
    }
    return Revision(**(known | changes))


def an_outcome(*revisions: Revision, turn: Turn | None = None, **changes: Any) -> Outcome:
    """The outcome of a turn that made these revisions."""
    known: dict[str, Any] = {
        "turn": turn or a_turn(),
        "revisions": revisions,
        "head": revisions[-1].number if revisions else RevisionNumber(1),
        "spent_credits": sum(revision.cost_credits for revision in revisions),
    }
    return Outcome(**(known | changes))
