"""What a message came to at once: turns that were admitted, views to show, a question back, or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from conversations.accounts import Statement
from conversations.ids import RevisionNumber
from conversations.threads import Opening, Question, Revision, Turn

__all__ = ["CompareView", "CostView", "HelpView", "HistoryView", "Opening", "Question", "Taken", "View"]


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
