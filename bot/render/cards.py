"""One message ready to send: a fresh layout and the pictures it shows, within Discord's limits by construction."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

TEXT_LIMIT = 4000
"""Characters over all texts of a message (Components V2, November 2026)."""

ALT_LIMIT = 256
"""Discord takes 1,024 characters of alt text; beyond this it helps nobody."""

ROW_LIMIT = 5
"""Buttons in a row (Components V2)."""

REQUEST_LIMIT = 280
NAME_LIMIT = 32


class Accent:
    """The colour at a card's edge tells its state."""

    QUEUED = 0x8A8F98
    RENDERING = 0x5865F2
    DONE = 0x2FA36B
    FAILED = 0xD9534F
    CANCELLED = 0x55585F
    ASKING = 0xE0A526
    VIEW = 0x3D8FD1


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """A picture of a card; `name` is unique per render, so that no client shows an old one from its cache."""

    name: str
    data: bytes
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedFile:
    """A file to download; `name` is unique per render, too."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Card:
    """A message: `view` may be sent once, `files()` are new at every call."""

    view: ui.LayoutView
    pictures: tuple[PictureFile, ...] = ()
    attached: tuple[AttachedFile, ...] = ()

    def files(self) -> list[discord.File]:
        """The pictures and other files as discord.py sends them."""
        pictures = [
            discord.File(io.BytesIO(each.data), filename=each.name, description=each.alt)
            for each in self.pictures
        ]
        return [*pictures, *(discord.File(io.BytesIO(each.data), each.name) for each in self.attached)]


def card(
    accent: int,
    *parts: str | ui.Item[Any] | None,
    pictures: Sequence[PictureFile] = (),
    files: Sequence[AttachedFile] = (),
) -> Card:
    """A card with one frame; texts among `parts` become displays, Nones are left out."""
    frame: ui.Container[Any] = ui.Container(accent_colour=accent)
    left = TEXT_LIMIT
    for part in parts:
        if part is None or part == "":
            continue
        if isinstance(part, str):
            text = part if len(part) <= left else part[: max(0, left - 1)] + "…"
            left -= len(text)
            frame.add_item(ui.TextDisplay(text))
        else:
            frame.add_item(part)
    view = ui.LayoutView(timeout=None)
    view.add_item(frame)
    return Card(view, tuple(pictures), tuple(files))


def gallery(pictures: Iterable[PictureFile]) -> ui.MediaGallery[Any] | None:
    """The pictures in a grid, each with its alt text; None for none."""
    items = [discord.MediaGalleryItem(f"attachment://{each.name}", description=each.alt) for each in pictures]
    return ui.MediaGallery(*items[:10]) if items else None


def attached(file: AttachedFile) -> ui.File[Any]:
    """A file to download, as a part of the card."""
    return ui.File(f"attachment://{file.name}")


def row(*items: ui.Item[Any] | None) -> ui.ActionRow[Any] | None:
    """One row of buttons; None where there are none. Raises: ValueError beyond Discord's five."""
    present = [item for item in items if item is not None]
    if len(present) > ROW_LIMIT:
        raise ValueError(f"{len(present)} buttons in a row")
    return ui.ActionRow(*present) if present else None


def rows(*items: ui.Item[Any] | None) -> list[ui.ActionRow[Any]]:
    """As many rows as the buttons need, five in each."""
    present = [item for item in items if item is not None]
    return [ui.ActionRow(*present[at : at + ROW_LIMIT]) for at in range(0, len(present), ROW_LIMIT)]
