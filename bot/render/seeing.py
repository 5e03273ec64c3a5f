"""What a thread shows of itself: its lineage page by page, and pictures beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import ButtonStyle, ui

from bot.buttons import PressButton, button, pick_menu
from bot.custom_ids import Deed
from bot.plain_text import in_mebibytes, one_line, plain
from bot.render.brief_words import brief_words
from bot.render.cards import Accent, Card, PictureFile, card, gallery, row
from bot.render.words import price, small_print, who
from conversations.actions import Comparison
from conversations.ids import ThreadId
from conversations.images.sheets.difference import Difference
from conversations.refine.exporting import Export
from conversations.refine.taken import CompareView, HistoryView
from conversations.refine.views import caption_of
from conversations.threads import Revision

HISTORY_LINES = 12


def history(view: HistoryView, thread_id: ThreadId, render_id: str) -> Card:
    """A page of the lineage with its newest pictures in words, a menu to go to one, and the way to other pages."""
    shown = view.on_page[-HISTORY_LINES:]
    pictures = [_lineage(view, render_id)]
    left_out = len(view.on_page) - len(shown)
    options = [_option(revision, view.head) for revision in reversed(view.on_page) if not revision.erased]
    return card(
        Accent.VIEW,
        f"### {len(view.revisions)} picture{'s' if len(view.revisions) != 1 else ''} · v{view.head} is the current one",
        gallery(pictures),
        "\n".join(_history_line(revision, view.head) for revision in shown),
        small_print(f"and {left_out} earlier on this page") if left_out else None,
        brief_words(view.brief, view.head),
        small_print(f"rules here: {plain('; '.join(view.rules), 300)}") if view.rules else None,
        row(pick_menu(thread_id, options)) if options else None,
        _pages(view, thread_id),
        pictures=pictures,
    )


def story(view: HistoryView, thread_id: ThreadId, render_id: str) -> Card:
    """A page of the lineage alone, for somebody who looks from outside the thread."""
    pictures = [_lineage(view, render_id)]
    lines = "\n".join(_history_line(revision, view.head) for revision in view.on_page[-HISTORY_LINES:])
    return card(Accent.VIEW, gallery(pictures), lines, _pages(view, thread_id), pictures=pictures)


def _lineage(view: HistoryView, render_id: str) -> PictureFile:
    alt = f"Lineage of {len(view.revisions)} pictures; the current one is v{view.head}"
    if view.pages > 1:
        alt = f"{alt}; page {view.page} of {view.pages}"
    return PictureFile(name=_sheet_name("history", render_id, view.sheet), data=view.sheet, alt=alt)


def _pages(view: HistoryView, thread_id: ThreadId) -> ui.ActionRow[Any] | None:
    """The way to the pages before and after; none for a single page."""
    if view.pages == 1:
        return None

    def way(label: str, page: int) -> PressButton | None:
        return button(label, "page", thread_id, page) if 1 <= page <= view.pages else None

    return row(way(f"◀ Page {view.page - 1}", view.page - 1), way(f"Page {view.page + 1} ▶", view.page + 1))


def compare(view: CompareView, render_id: str) -> Card:
    """Pictures beside each other; two of them can be looked at in three ways."""
    named = _named(view.numbers)
    alt = {
        "side_by_side": f"{named}, side by side",
        "difference": f"What changed between {named}, glowing on the dimmed picture",
        "before_after": f"{named}, fading into each other",
    }[view.view]
    pictures = [PictureFile(name=_sheet_name("compare", render_id, view.sheet), data=view.sheet, alt=alt)]
    found = view.difference
    return card(
        Accent.VIEW,
        f"### {named}" if found is None else f"### {' → '.join(f'v{number}' for number in view.numbers)}",
        difference_words(found) if found is not None else None,
        gallery(pictures),
        row(*_looks(view)) if len(view.numbers) == 2 else None,
        row(*(button(f"Use v{number}", "use", number) for number in view.numbers[:5])),
        pictures=pictures,
    )


def _looks(view: CompareView) -> list[PressButton]:
    """The ways of looking at two pictures; the one that is shown cannot be pressed."""
    ways: tuple[tuple[str, Deed, Comparison], ...] = (
        ("Side by side", "side", "side_by_side"),
        ("Difference", "diff", "difference"),
        ("Before/after", "fade", "before_after"),
    )
    return [
        button(
            label,
            deed,
            *view.numbers,
            style=ButtonStyle.primary if way == view.view else ButtonStyle.secondary,
            is_disabled=way == view.view,
        )
        for label, deed, way in ways
    ]


def difference_words(found: Difference) -> str:
    """How much changed, in words."""
    is_whole = found.compared_share > 0.995
    where = "" if is_whole else f" of the {100 * found.compared_share:.0f} % that both show"
    if found.is_identical:
        return "The two are the same, pixel for pixel."
    if found.changed_share == 0:
        return "Nothing that an eye could see changed." if is_whole else "What both show is the same in both."
    if found.changed_share < 0.001:
        return f"Less than 0.1 %{where} changed."
    amount = (
        f"{100 * found.changed_share:.1f}"
        if found.changed_share < 0.1
        else f"{100 * found.changed_share:.0f}"
    )
    return f"{amount} %{where} changed. The brighter it glows, the more."


def _history_line(revision: Revision, head: int) -> str:
    number = f"**v{revision.number}**" if revision.number == head else f"v{revision.number}"
    origin = f" ← v{revision.parent}" if revision.parent else ""
    if revision.erased:
        return f"{number}{origin} · deleted"
    words = plain(caption_of(revision), 70)
    return f"{number}{origin} · {words} · {who(revision.author_name)} · {price(revision.cost_credits)}"


def _option(revision: Revision, head: int) -> discord.SelectOption:
    current = " (current)" if revision.number == head else ""
    return discord.SelectOption(
        label=f"v{revision.number}{current}",
        value=str(revision.number),
        description=one_line(caption_of(revision), 90) or None,
    )


def _sheet_name(kind: str, render_id: str, data: bytes) -> str:
    extension = "png" if data.startswith(b"\x89PNG") else "webp"
    return f"{kind}-{render_id}.{extension}"


def _named(numbers: Sequence[int]) -> str:
    """Revisions as people name them: `v1, v2 and v3`."""
    names = [f"v{number}" for number in numbers]
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def packing(export: Export, done: int, about: int) -> Card:
    """How far an export is."""
    return card(
        Accent.RENDERING,
        f"### Packing {_pictures(export)} · {in_mebibytes(export.size_bytes)}",
        f"Part {min(done + 1, about)} of about {about} …",
    )


def zip_part(export: Export, number: int, data: bytes) -> Card:
    """One part, to be downloaded."""
    name = f"darkroom-{export.thread_id}-part-{number}.zip"
    file = PictureFile(name=name, data=data, alt=f"Part {number} of this thread's export")
    shown: ui.File[Any] = ui.File(f"attachment://{name}")
    return card(Accent.VIEW, f"Part {number} · {in_mebibytes(len(data))}", shown, pictures=[file])


def packed(export: Export, parts: int) -> Card:
    """What an export came to, and what it left out."""
    left_out = ", ".join(f"v{number}" for number in export.deleted[:20])
    return card(
        Accent.DONE,
        f"### {_pictures(export)} in {parts} part{'s' if parts != 1 else ''}",
        "Each part is a zip that opens by itself. `lineage.json` says how each picture came to be.",
        f"Left out, since they were deleted: {left_out}" if left_out else None,
        small_print("free", "only you see this"),
    )


def _pictures(export: Export) -> str:
    count = len(export.revisions) - len(export.deleted)
    return f"{count} picture{'s' if count != 1 else ''}"
