"""What a message came to at once: turns that were admitted, views to show, a question back, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from conversations.accounts import Statement
from conversations.actions import Comparison
from conversations.briefs import Brief
from conversations.ids import RevisionNumber
from conversations.images.sheets.difference import Difference
from conversations.images.sheets.lineage import NODES_A_PAGE
from conversations.threads import Opening, Question, Revision, Turn

__all__ = ["CompareView", "CostView", "HelpView", "HistoryView", "Opening", "Question", "Taken", "View"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryView:
    """
    The lineage of a thread: one page of it as a contact sheet (WebP), and every revision, oldest first.

    page: from 1 to `pages`.
    brief: what the head has become. rules: the server's rules, which join every request.
    """

    sheet: bytes
    revisions: tuple[Revision, ...]
    head: RevisionNumber
    brief: Brief = field(default_factory=Brief)
    rules: tuple[str, ...] = ()
    page: int = 1
    pages: int = 1

    @property
    def on_page(self) -> tuple[Revision, ...]:
        """The revisions that the sheet shows."""
        return self.revisions[(self.page - 1) * NODES_A_PAGE : self.page * NODES_A_PAGE]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """Revisions beside each other in one picture (WebP, moving for `before_after`)."""

    sheet: bytes
    numbers: tuple[RevisionNumber, ...]
    view: Comparison = "side_by_side"
    difference: Difference | None = None


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
