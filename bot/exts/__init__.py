"""What the bot reacts to: one module per kind of event or family of commands, each with `attach(client)`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.exts import (
    brand,
    buttons,
    canvas,
    credits as credits_commands,
    export,
    guide,
    guided,
    help as help_command,
    imagine,
    messages,
    modals,
    plans,
    pool,
    protect,
    recover,
    refine_picture,
    revisions,
    settings,
    upkeep,
    usage,
    votes,
)

if TYPE_CHECKING:
    from bot.client import DarkroomClient


def attach_all(client: DarkroomClient) -> None:
    """Register every event handler, command and button with the client."""
    extensions = (
        messages, imagine, refine_picture, revisions, canvas, buttons, modals, protect,
        credits_commands, pool, plans, usage, recover, settings, brand, guide, guided, help_command, votes,
        export, upkeep,
    )  # fmt: skip
    for extension in extensions:
        extension.attach(client)
