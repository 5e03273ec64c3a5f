"""Typed ids: what names a thread, a turn, a revision, a person; none of them carries behaviour."""

from __future__ import annotations

from typing import NewType

ThreadId = NewType("ThreadId", int)
"""The Discord id of the channel that holds one picture's life (a thread, a forum post or a DM)."""

GuildId = NewType("GuildId", int)
"""The Discord id of a server."""

UserId = NewType("UserId", int)
"""The Discord id of a person."""

MessageId = NewType("MessageId", int)
"""The Discord id of a message."""

TurnId = NewType("TurnId", str)
"""The message or interaction id; the second and later actions of one message add `-2`, `-3`, ..."""

RevisionNumber = NewType("RevisionNumber", int)
"""1, 2, 3, ... in the order a thread's pictures were made; never used again."""

BlobId = NewType("BlobId", str)
"""The sha256 of a picture's bytes, in lower-case hex."""

AccountId = NewType("AccountId", str)
"""`person:<guild>:<user>`, `dm:<user>`, `pool:<guild>`, `operator:issue` or `operator:revenue`."""


RunnerId = NewType("RunnerId", int)
"""A process that runs turns, among those that share a database."""

SOLE_RUNNER = RunnerId(0)
"""The one process of a SQLite file."""


def turn_id_of(source_id: int, place: int = 1) -> TurnId:
    """The id of the `place`-th action (from 1) that a message or interaction asked for."""
    return TurnId(str(source_id) if place == 1 else f"{source_id}-{place}")


def person_account(guild_id: GuildId | None, user_id: UserId) -> AccountId:
    """The account that a person spends from: theirs in the server, or theirs in direct messages."""
    return AccountId(f"dm:{user_id}" if guild_id is None else f"person:{guild_id}:{user_id}")


def pool_account(guild_id: GuildId) -> AccountId:
    """The account that a server's people share."""
    return AccountId(f"pool:{guild_id}")


OPERATOR_ISSUE = AccountId("operator:issue")
"""Where granted credits come from."""

OPERATOR_REVENUE = AccountId("operator:revenue")
"""Where spent credits go."""
