"""What admins do, who may, and the log that keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from conversations.ids import GuildId, UserId
from conversations.threads import Person

Act = Literal[
    "grant",
    "revoke",
    "pool-grant",
    "pool-revoke",
    "role-plan",
    "setting",
    "brand",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts as an admin, with the server in which they pressed or typed."""

    person: Person
    guild_id: GuildId


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """
    One act of an admin, kept for ever.

    number: 1, 2, 3, ... in its server; 0 before it is written.
    subject: what it was done to: an account, a role, a setting or a part of the brand kit. detail: amounts, or what it was before and is now.
    """

    guild_id: GuildId
    actor_id: UserId
    act: Act
    subject: str
    reason: str
    at: datetime
    detail: Mapping[str, Any] = field(default_factory=dict)
    number: int = 0
