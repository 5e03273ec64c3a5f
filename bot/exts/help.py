"""`/help`: how it works, in short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.languages import marked, speak
from bot.render import views

if TYPE_CHECKING:
    from bot.client import DarkroomClient


def attach(client: DarkroomClient) -> None:
    """Add the command."""

    @client.tree.command(
        name="help", description=marked("How to make a picture and refine it, with examples")
    )
    async def show_help(interaction: discord.Interaction[Any]) -> None:
        speak(str(interaction.locale))
        await interaction.response.send_message(view=views.help_card().view, ephemeral=True)
