"""Places and cuts shown before anything is changed, and files to take away."""

from __future__ import annotations

from typing import Any

import discord
from discord import ButtonStyle, ui

from bot import sentences
from bot.buttons import button, cells_menu
from bot.languages import in_percent, say
from bot.plain_text import in_mebibytes, plain
from bot.render.cards import Accent, Card, PictureFile, card, gallery, row
from bot.render.words import alt_text, quoted, request_words, small_print
from conversations.images.encode import EXTENSIONS, MEDIA_TYPES
from conversations.refine.taken import CopyView, OriginalFiles, RegionView
from conversations.threads import Question

PARTS_A_MESSAGE = 2
"""Discord takes 25 MiB in one request, and 10 MiB in one file."""


def region(view: RegionView, render_id: str) -> Card:
    """A place on a picture, for somebody who only wants to see it."""
    pictures = [_sheet(view, render_id)]
    return card(
        Accent.VIEW,
        say("### {place} in v{number}", place=_named(view.where), number=view.number),
        gallery(pictures),
        _measured(view),
        row(button(say("Region …"), "region", view.number)),
        pictures=pictures,
    )


def region_question(view: RegionView, asked: Question, render_id: str) -> Card:
    """The question whether a place is the one that is meant, with the place on the picture; asking is free."""
    pictures = [_sheet(view, render_id)]
    return card(
        Accent.ASKING,
        sentences.region_question(view.where),
        gallery(pictures),
        quoted(request_words(asked.actions[0])),
        _measured(view),
        row(
            button(say("Yes"), "yes", asked.id, style=ButtonStyle.primary, about_credits=asked.credits),
            button(say("No"), "no", asked.id),
            button(say("Region …"), "region", view.number),
        ),
        pictures=pictures,
    )


def grid(number: int, sheet: bytes, render_id: str) -> Card:
    """A picture under the grid, and the menu that ticks cells; for the one who pressed "Region …"."""
    alt = say("v{number} under a grid of 25 cells, A1 to E5", number=number)
    pictures = [PictureFile(name=f"grid-v{number}-{render_id}.webp", data=sheet, alt=alt)]
    return card(
        Accent.VIEW,
        say("### Where in v{number}?", number=number),
        gallery(pictures),
        sentences.tick_cells(),
        row(cells_menu(number)),
        pictures=pictures,
    )


def cut(
    number: int, sheet: bytes, aspect: tuple[int, int], extend_credits: int | None, render_id: str
) -> Card:
    """What a cut would take off, with the ways to do it or to add instead."""
    wide, high = aspect
    alt = say(
        "v{number}; what a cut to {wide}:{high} would take off is dark", number=number, wide=wide, high=high
    )
    pictures = [PictureFile(name=f"cut-v{number}-{render_id}.webp", data=sheet, alt=alt)]
    return card(
        Accent.VIEW,
        say("### v{number} as {kind}", number=number, kind=f"{wide}:{high}"),
        gallery(pictures),
        small_print(say("what is dark would be cut off"), say("cutting is free")),
        row(
            button(say("Cut"), "crop", number, wide, high, style=ButtonStyle.primary),
            button(say("Extend"), "extend", number, wide, high, about_credits=extend_credits),
        ),
        pictures=pictures,
    )


def copy(view: CopyView, render_id: str) -> Card:
    """A picture as a file to take away."""
    extension = EXTENSIONS[MEDIA_TYPES[view.output_format]]
    name = f"v{view.number}-{render_id}.{extension}"
    kind = view.output_format.upper()
    facts = (
        say("the file as it is kept") if view.is_original else None,
        None if view.quality is None or view.is_original else say("quality {quality}", quality=view.quality),
        in_mebibytes(len(view.data)),
        say("free"),
    )
    return card(
        Accent.VIEW,
        say("### v{number} as {kind}", number=view.number, kind=kind),
        _file(name),
        small_print(*facts),
        pictures=[PictureFile(name=name, data=view.data, alt=alt_text(f"v{view.number} as {kind}", ""))],
    )


def original(found: OriginalFiles, render_id: str) -> list[Card]:
    """A picture's own bytes: one card with a link, or as many as its zips take."""
    heading = say("### v{number}, the original", number=found.number)
    if found.link is not None:
        return [card(Accent.VIEW, heading, sentences.original_link(found.link))]
    cards = []
    for first in range(0, len(found.parts), PARTS_A_MESSAGE):
        chosen = found.parts[first : first + PARTS_A_MESSAGE]
        files = [
            PictureFile(
                name=f"v{found.number}-original-{first + place + 1}-of-{len(found.parts)}-{render_id}.zip",
                data=part,
                alt="",
            )
            for place, part in enumerate(chosen)
        ]
        words = sentences.original_in_parts(len(found.parts)) if first == 0 else None
        shown = [_file(each.name) for each in files]
        cards.append(card(Accent.VIEW, heading, words, *shown, pictures=files))
    return cards


def _file(name: str) -> ui.File[Any]:
    return ui.File(discord.UnfurledMediaItem(f"attachment://{name}"))


def _sheet(view: RegionView, render_id: str) -> PictureFile:
    alt = say(
        "v{number} with {place} bright and the rest dark", number=view.number, place=plain(view.where, 80)
    )
    return PictureFile(name=f"region-v{view.number}-{render_id}.webp", data=view.sheet, alt=alt)


def _named(where: str) -> str:
    return say("“{name}”", name=plain(where, 60))


def _measured(view: RegionView) -> str:
    share = say("{percent} of the picture", percent=in_percent(view.share))
    if view.confidence == 1:
        return small_print(share, say("exact"))
    return small_print(
        share, say("{percent} sure", percent=in_percent(view.confidence)), say("free to look at")
    )
