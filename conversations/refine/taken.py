"""What a message came to at once: turns that were admitted, views to show, a question back, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from conversations.accounts import Statement
from conversations.actions import Comparison
from conversations.briefs import Brief
from conversations.ids import RevisionNumber
from conversations.images.encode import Format
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """
    A place on a revision (WebP): what may change bright, the rest dimmed.

    confidence: 1 for what is exact, less for what had to be looked for. share: how much of the picture it is.
    """

    number: RevisionNumber
    where: str
    sheet: bytes
    confidence: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyView:
    """
    A revision as a file to take away; no revision of its own, since its pixels are the revision's.

    quality: from 1 to 100, None for PNG. is_original: the very bytes that are kept.
    """

    number: RevisionNumber
    data: bytes
    output_format: Format
    quality: int | None
    is_original: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalFiles:
    """
    A revision's own bytes, too large for one file: an address to fetch them from, or zips of bounded size.

    link: lasts for an hour. parts: whole zips; what is in pieces in them (`name.001`, ...) is to be joined.
    """

    number: RevisionNumber
    link: str | None
    parts: tuple[bytes, ...] = ()


View = HistoryView | CompareView | CostView | HelpView | RegionView | CopyView


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """
    turns: what was admitted or queued for this message (also when it was taken before), in order.
    region: the place that a question of the kind "region" asks about, when it is asked for the first time.
    cancelled: turns that the message stopped.
    All empty: chatter.
    """

    turns: tuple[Turn, ...] = ()
    views: tuple[View, ...] = ()
    question: Question | None = None
    region: RegionView | None = None
    cancelled: tuple[Turn, ...] = ()
