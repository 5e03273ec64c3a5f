"""`/settings`: what a server's admins decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot import translate
from bot.answers import answering
from bot.exts.imagine import choices, chosen
from bot.render import views
from conversations.ids import GuildId

if TYPE_CHECKING:
    from bot.client import DarkroomClient

STARTERS = {"everyone": "everyone", "people who manage the server": "admins"}


def attach(client: DarkroomClient) -> None:
    """Add the command."""
    core = client.core

    @client.tree.command(description="This server's defaults, plan, and who may start pictures")
    @app_commands.describe(
        tier="The default tier",
        aspect="The default shape",
        starters="Who may start pictures",
        starter_role="Only this role (and people who manage the server) may start pictures",
        plan="The plan of everybody here",
        advice="A line of advice on prompts under first pictures, once a day for each person",
    )
    @app_commands.choices(
        tier=choices(core.tiers),
        aspect=choices(core.aspects),
        starters=[app_commands.Choice(name=name, value=value) for name, value in STARTERS.items()],
        plan=choices(core.plans),
        advice=choices(("on", "off")),
    )
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def settings(
        interaction: discord.Interaction[Any],
        tier: app_commands.Choice[str] | None = None,
        aspect: app_commands.Choice[str] | None = None,
        starters: app_commands.Choice[str] | None = None,
        starter_role: discord.Role | None = None,
        plan: app_commands.Choice[str] | None = None,
        advice: app_commands.Choice[str] | None = None,
    ) -> None:
        async with answering(interaction) as answer:
            who = translate.presser(interaction)
            assert interaction.guild_id is not None
            asked: dict[str, str | int | None] = {
                "default_tier": chosen(tier),
                "default_aspect": chosen(aspect),
                "starters": starter_role.id if starter_role is not None else chosen(starters),
                "plan": chosen(plan),
                "advice": chosen(advice),
            }
            changes = {name: value for name, value in asked.items() if value is not None}
            shown = await core.servers.change(GuildId(interaction.guild_id), who, **changes)
            await answer.say(views.settings(shown, core.replaced_models))
