"""`/protect`: whether edits in this thread keep what nobody asked to change, and how strong they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot import translate
from bot.answers import answering
from bot.exts.imagine import chosen
from bot.exts.revisions import thread_here
from bot.languages import marked
from bot.render import views

if TYPE_CHECKING:
    from bot.client import DarkroomClient

STRENGTHS = ("low", "medium", "high")


def attach(client: DarkroomClient) -> None:
    """Add the command."""
    choices = client.core.thread_choices

    @client.tree.command(
        description=marked("Whether edits here keep the rest of the picture as it was (free)")
    )
    @app_commands.describe(
        keep=marked("Keep everything that nobody asked to change, pixel for pixel"),
        strength=marked("How much an edit may change where its words do not say"),
    )
    @app_commands.choices(
        strength=[app_commands.Choice(name=name, value=name) for name in STRENGTHS],
    )
    async def protect(
        interaction: discord.Interaction[Any],
        keep: bool | None = None,
        strength: app_commands.Choice[str] | None = None,
    ) -> None:
        async with answering(interaction) as answer:
            here = await thread_here(client, interaction)
            asked = {"protect": keep, "strength": chosen(strength)}
            changes = {name: value for name, value in asked.items() if value is not None}
            who = translate.presser(interaction)
            shown = await choices.change(here, who, **changes) if changes else await choices.of(here)
            await answer.say(views.protection(shown))
