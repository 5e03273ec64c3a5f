"""The form of `/imagine guided:True`: a field for each part of a picture, filled in with what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.languages import marked, say
from conversations.actions import Generate
from conversations.briefs import parts_of

if TYPE_CHECKING:
    from bot.core import Core

_FIELD_CHARS = 1200
FIELDS = (
    (
        "subject",
        marked("Subject"),
        marked("What it shows, and what it does"),
        marked("a potter shaping a bowl"),
    ),
    (
        "composition",
        marked("Composition"),
        marked("Framing, camera, lens"),
        marked("close-up, 85 mm, subject on the left"),
    ),
    (
        "lighting",
        marked("Lighting"),
        marked("Where from, hard or soft"),
        marked("window light from the left"),
    ),
    (
        "style",
        marked("Style"),
        marked("Medium, era, palette"),
        marked("documentary photo, muted greens"),
    ),
    (
        "background",
        marked("Background & quality"),
        marked("Surroundings, mood, how fine"),
        marked("a workshop, out of focus; crisp detail"),
    ),
)


def guided_form(core: Core, asked: Generate, timeout_s: float) -> ui.Modal:
    """The form; the other choices of the command travel in its name, so that it outlives a restart."""
    parts = parts_of(asked.prompt)
    choices = (
        _place(core.tiers, asked.tier),
        _place(core.aspects, asked.aspect),
        _place(core.qualities, asked.quality),
        asked.count,
        _place(core.backgrounds, asked.background),
    )
    modal = ui.Modal(
        title=say("A picture, part by part"),
        custom_id=f"drm:guided:{'.'.join(map(str, choices))}",
        timeout=timeout_s,
    )
    for name, label, description, example in FIELDS:
        field: ui.TextInput[Any] = ui.TextInput(
            custom_id=name,
            style=discord.TextStyle.paragraph if name == "subject" else discord.TextStyle.short,
            placeholder=say(example),
            default=getattr(parts, name)[:_FIELD_CHARS] or None,
            required=name == "subject",
            max_length=_FIELD_CHARS,
        )
        modal.add_item(ui.Label(text=say(label), description=say(description), component=field))
    return modal


def _place(values: tuple[str, ...], value: str | None) -> int:
    return 0 if value is None else values.index(value) + 1
