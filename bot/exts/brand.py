"""`/brand`: the style and the rules that join every request of a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.answers import answering
from bot.exts.credits import Reason
from bot.render.brief_words import brand_card
from bot.rights import acting
from conversations.brands import RULES_MAX

if TYPE_CHECKING:
    from bot.client import DarkroomClient


def attach(client: DarkroomClient) -> None:
    """Add the command."""
    brands = client.core.servers.brands

    @client.tree.command(description="Rules and a style that every picture of this server keeps to")
    @app_commands.describe(
        rule="A rule to add: “the logo is never changed”",
        remove="The number of a rule to remove",
        style="The style of pictures from words: “flat vector, navy and coral”",
        clear="Start over with an empty kit",
        reason="Why; the audit log keeps it",
    )
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def brand(
        interaction: discord.Interaction[Any],
        rule: app_commands.Range[str, 1, 240] | None = None,
        remove: app_commands.Range[int, 1, RULES_MAX] | None = None,
        style: app_commands.Range[str, 1, 240] | None = None,
        clear: bool = False,
        reason: Reason = "",
    ) -> None:
        async with answering(interaction) as answer:
            actor = acting(interaction)
            kit = await brands.change(
                actor.guild_id, actor.person, reason, clear=clear, remove=remove, rule=rule, style=style
            )
            await answer.say(brand_card(kit))
