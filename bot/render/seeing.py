"""What a thread shows of itself: its lineage page by page, and pictures beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import ButtonStyle, ui

from bot.buttons import PressButton, button, pick_menu
from bot.custom_ids import Deed
from bot.languages import in_percent, marked, say, say_many
from bot.plain_text import in_mebibytes, one_line, plain
from bot.render.brief_words import brief_words
from bot.render.cards import Accent, Card, PictureFile, card, gallery, row
from bot.render.words import price, small_print, who
from conversations.actions import Comparison
from conversations.ids import ThreadId
from conversations.images.sheets.difference import Difference
from conversations.refine.exporting import Export
from conversations.refine.taken import CompareView, HistoryView
from conversations.threads import Revision

HISTORY_LINES = 12

_MADE_WITHOUT_WORDS: dict[str, str] = {
    "upload": marked("uploaded"),
    "upscale": marked("enlarged"),
    "crop_or_aspect": marked("new shape"),
    "variations": marked("a variation"),
    "finalize": marked("final quality"),
}


def history(view: HistoryView, thread_id: ThreadId, render_id: str) -> Card:
    """A page of the lineage with its newest pictures in words, a menu to go to one, and the way to other pages."""
    shown = view.on_page[-HISTORY_LINES:]
    pictures = [_lineage(view, render_id)]
    left_out = len(view.on_page) - len(shown)
    options = [_option(revision, view.head) for revision in reversed(view.on_page) if not revision.erased]
    return card(
        Accent.VIEW,
        f"### {_count(len(view.revisions))} · {_current(view.head)}",
        gallery(pictures),
        "\n".join(_history_line(revision, view.head) for revision in shown),
        small_print(say("and {count} earlier on this page", count=left_out)) if left_out else None,
        brief_words(view.brief, view.head),
        small_print(say("rules here: {rules}", rules=plain("; ".join(view.rules), 300)))
        if view.rules
        else None,
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
    alt = say(
        "Lineage of {count} pictures; the current one is v{number}",
        count=len(view.revisions),
        number=view.head,
    )
    if view.pages > 1:
        alt = say("{alt}; page {page} of {pages}", alt=alt, page=view.page, pages=view.pages)
    return PictureFile(name=_sheet_name("history", render_id, view.sheet), data=view.sheet, alt=alt)


def _pages(view: HistoryView, thread_id: ThreadId) -> ui.ActionRow[Any] | None:
    """The way to the pages before and after; none for a single page."""
    if view.pages == 1:
        return None

    def way(label: str, page: int) -> PressButton | None:
        return button(label, "page", thread_id, page) if 1 <= page <= view.pages else None

    return row(
        way(say("◀ Page {page}", page=view.page - 1), view.page - 1),
        way(say("Page {page} ▶", page=view.page + 1), view.page + 1),
    )


def compare(view: CompareView, render_id: str) -> Card:
    """Pictures beside each other; two of them can be looked at in three ways."""
    named = _named(view.numbers)
    alt = {
        "side_by_side": say("{pictures}, side by side", pictures=named),
        "difference": say("What changed between {pictures}, glowing on the dimmed picture", pictures=named),
        "before_after": say("{pictures}, fading into each other", pictures=named),
    }[view.view]
    pictures = [PictureFile(name=_sheet_name("compare", render_id, view.sheet), data=view.sheet, alt=alt)]
    found = view.difference
    return card(
        Accent.VIEW,
        f"### {named}" if found is None else f"### {' → '.join(f'v{number}' for number in view.numbers)}",
        difference_words(found) if found is not None else None,
        gallery(pictures),
        row(*_looks(view)) if len(view.numbers) == 2 else None,
        row(*(button(say("Use v{number}", number=number), "use", number) for number in view.numbers[:5])),
        pictures=pictures,
    )


def _looks(view: CompareView) -> list[PressButton]:
    """The ways of looking at two pictures; the one that is shown cannot be pressed."""
    ways: tuple[tuple[str, Deed, Comparison], ...] = (
        (say("Side by side"), "side", "side_by_side"),
        (say("Difference"), "diff", "difference"),
        (say("Before/after"), "fade", "before_after"),
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
    if found.is_identical:
        return say("The two are the same, pixel for pixel.")
    if found.changed_share == 0:
        return (
            say("Nothing that an eye could see changed.")
            if is_whole
            else say("What both show is the same in both.")
        )
    both = in_percent(found.compared_share)
    if found.changed_share < 0.001:
        little = in_percent(0.001, 1)
        return (
            say("Less than {percent} changed.", percent=little)
            if is_whole
            else say("Less than {percent} of the {both} that both show changed.", percent=little, both=both)
        )
    percent = in_percent(found.changed_share, 1 if found.changed_share < 0.1 else 0)
    if is_whole:
        return say("{percent} changed. The brighter it glows, the more.", percent=percent)
    return say(
        "{percent} of the {both} that both show changed. The brighter it glows, the more.",
        percent=percent,
        both=both,
    )


def _count(pictures: int) -> str:
    return say_many("{number} picture", "{number} pictures", pictures)


def _current(head: int) -> str:
    return say("v{number} is the current one", number=head)


def _history_line(revision: Revision, head: int) -> str:
    number = f"**v{revision.number}**" if revision.number == head else f"v{revision.number}"
    origin = f" ← v{revision.parent}" if revision.parent else ""
    if revision.erased:
        return f"{number}{origin} · " + say("deleted")
    words = plain(_caption(revision), 70)
    return f"{number}{origin} · {words} · {who(revision.author_name)} · {price(revision.cost_credits)}"


def _caption(revision: Revision) -> str:
    """What was asked for, in the person's words; what was done, where there were none."""
    if revision.erased:
        return say("deleted")
    return revision.request or say(_MADE_WITHOUT_WORDS.get(revision.action, revision.action))


def _option(revision: Revision, head: int) -> discord.SelectOption:
    is_head = revision.number == head
    return discord.SelectOption(
        label=say("v{number} (current)", number=revision.number) if is_head else f"v{revision.number}",
        value=str(revision.number),
        description=one_line(_caption(revision), 90) or None,
    )


def _sheet_name(kind: str, render_id: str, data: bytes) -> str:
    extension = "png" if data.startswith(b"\x89PNG") else "webp"
    return f"{kind}-{render_id}.{extension}"


def _named(numbers: Sequence[int]) -> str:
    """Revisions as people name them: `v1, v2 and v3`."""
    names = [f"v{number}" for number in numbers]
    if len(names) < 2:
        return "".join(names)
    return say("{others} and {last}", others=", ".join(names[:-1]), last=names[-1])


def packing(export: Export, done: int, about: int) -> Card:
    """How far an export is."""
    return card(
        Accent.RENDERING,
        say(
            "### Packing {pictures} · {size}",
            pictures=_pictures(export),
            size=in_mebibytes(export.size_bytes),
        ),
        say("Part {part} of about {parts} …", part=min(done + 1, about), parts=about),
    )


def zip_part(export: Export, number: int, data: bytes) -> Card:
    """One part, to be downloaded."""
    name = f"darkroom-{export.thread_id}-part-{number}.zip"
    file = PictureFile(name=name, data=data, alt=say("Part {part} of this thread's export", part=number))
    shown: ui.File[Any] = ui.File(f"attachment://{name}")
    return card(
        Accent.VIEW,
        say("Part {part} · {size}", part=number, size=in_mebibytes(len(data))),
        shown,
        pictures=[file],
    )


def packed(export: Export, parts: int) -> Card:
    """What an export came to, and what it left out."""
    left_out = ", ".join(f"v{number}" for number in export.deleted[:20])
    return card(
        Accent.DONE,
        say_many(
            "### {pictures} in {number} part",
            "### {pictures} in {number} parts",
            parts,
            pictures=_pictures(export),
        ),
        say("Each part is a zip that opens by itself. `lineage.json` says how each picture came to be."),
        say("Left out, since they were deleted: {names}", names=left_out) if left_out else None,
        small_print(say("free"), say("only you see this")),
    )


def _pictures(export: Export) -> str:
    return _count(len(export.revisions) - len(export.deleted))
