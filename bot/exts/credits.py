"""`/credits` for everybody, and grants by a server's admins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot import translate
from bot.answers import answering
from bot.plain_text import in_credits
from bot.render import views
from bot.render.words import who
from conversations.audit import Actor
from conversations.ids import GuildId, UserId

if TYPE_CHECKING:
    from bot.client import DarkroomClient


def attach(client: DarkroomClient) -> None:
    """Add the commands."""
    accounts, administration, tree = client.core.accounts, client.core.administration, client.tree

    @tree.command(
        name="credits", description="What you have left, what you spent, your last entries; only you see it"
    )
    async def show_credits(interaction: discord.Interaction[Any]) -> None:
        async with answering(interaction) as answer:
            guild_id = None if interaction.guild_id is None else GuildId(interaction.guild_id)
            await answer.say(
                views.statement(await accounts.statement(guild_id, translate.presser(interaction)))
            )

    @tree.command(
        name="credits-grant", description="Give a member credits (for people who manage the server)"
    )
    @app_commands.describe(member="Who gets them", amount="How many", reason="What for; they will see it")
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def grant(
        interaction: discord.Interaction[Any],
        member: discord.Member,
        amount: app_commands.Range[int, 1, 1_000_000],
        reason: app_commands.Range[str, 1, 200] = "granted by an admin",
    ) -> None:
        async with answering(interaction) as answer:
            assert interaction.guild_id is not None
            here = GuildId(interaction.guild_id)
            actor = Actor(person=translate.presser(interaction), guild_id=here)
            available_credits = await administration.grant(
                actor, here, UserId(member.id), amount, reason=reason, source_id=interaction.id
            )
            have = in_credits(available_credits)
            await answer.say(
                views.note(f"{who(member.display_name)} got {in_credits(amount)} and has {have} now.")
            )
