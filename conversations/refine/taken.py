"""What a message came to at once: turns that were admitted, views to show, a question back, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from conversations.accounts import Statement
from conversations.actions import Action
from conversations.ids import GuildId, RevisionNumber, ThreadId, UserId
from conversations.threads import IncomingMessage, Revision, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryView:
    """The lineage of a thread: a contact sheet (PNG or WebP bytes) and the revisions on it, oldest first."""

    sheet: bytes
    revisions: tuple[Revision, ...]
    head: RevisionNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """Revisions side by side in one picture (PNG or WebP bytes)."""

    sheet: bytes
    numbers: tuple[RevisionNumber, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CostView:
    """What the asker spent and has left; only for the asker's eyes."""

    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpView:
    """How it works, in short."""


View = HistoryView | CompareView | CostView | HelpView


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """
    A question back, remembered until it is answered or expires; asking is free.

    id: the Discord id of the message that was unclear.
    actions: what "Change the picture" would run.
    """

    id: int
    message: IncomingMessage
    actions: tuple[Action, ...]
    expires_at: datetime

    @property
    def asker_id(self) -> UserId:
        """Who wrote the unclear message."""
        return self.message.author.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """
    A first request whose thread does not exist yet, remembered so that a crash cannot lose it.

    id: the Discord id of the interaction or message that asked.
    channel_id: where the cover goes.
    estimate_credits: what the request will probably cost.
    """

    id: int
    channel_id: int
    guild_id: GuildId | None
    message: IncomingMessage
    action: Action
    estimate_credits: int
    created_at: datetime
    thread_id: ThreadId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """
    turns: what was admitted or queued for this message (also when it was taken before), in order.
    cancelled: turns that the message stopped.
    All empty: chatter.
    """

    turns: tuple[Turn, ...] = ()
    views: tuple[View, ...] = ()
    question: Question | None = None
    cancelled: tuple[Turn, ...] = ()
