"""`/plans`: which plans there are, and which roles have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.answers import answering
from bot.exts.credits import Reason
from bot.exts.imagine import choices
from bot.render import reports
from bot.rights import acting, member_of

if TYPE_CHECKING:
    from bot.client import DarkroomClient


def attach(client: DarkroomClient) -> None:
    """Add the commands."""
    group = app_commands.Group(
        name="plans",
        description="What people may spend and start here",
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
    )
    _add_views(client, group)
    _add_mapping(client, group)
    client.tree.add_command(group)


def _add_views(client: DarkroomClient, group: app_commands.Group) -> None:
    servers = client.core.servers

    @group.command(name="list", description="Every plan and who has it")
    async def show_all(interaction: discord.Interaction[Any]) -> None:
        async with answering(interaction) as answer:
            actor = acting(interaction)
            settings = await servers.change(actor.guild_id, actor.person)
            await answer.say(reports.plans(servers.plans, settings))

    @group.command(description="Which plan a member has, and why")
    @app_commands.describe(member="Whose")
    async def show(interaction: discord.Interaction[Any], member: discord.User) -> None:
        async with answering(interaction) as answer:
            actor, person = acting(interaction), member_of(interaction, member)
            standing = await servers.standing_of(actor, actor.guild_id, person)
            await answer.say(reports.standing(person.name, standing, person.role_ids))


def _add_mapping(client: DarkroomClient, group: app_commands.Group) -> None:
    servers = client.core.servers

    @group.command(name="map", description="Give a role a plan; the best of a member's plans counts")
    @app_commands.describe(role="Whose members get it", plan="Which plan", reason="Why")
    @app_commands.choices(plan=choices(client.core.plans))
    async def map_role(
        interaction: discord.Interaction[Any],
        role: discord.Role,
        plan: app_commands.Choice[str],
        reason: Reason = "",
    ) -> None:
        async with answering(interaction) as answer:
            actor = acting(interaction)
            settings = await servers.map_role(actor.guild_id, actor.person, role.id, plan.value, reason)
            await answer.say(reports.plans(servers.plans, settings))

    @group.command(description="Take a role's plan away; its members have the server's plan then")
    @app_commands.describe(role="Whose", reason="Why")
    async def unmap(interaction: discord.Interaction[Any], role: discord.Role, reason: Reason = "") -> None:
        async with answering(interaction) as answer:
            actor = acting(interaction)
            settings = await servers.map_role(actor.guild_id, actor.person, role.id, None, reason)
            await answer.say(reports.plans(servers.plans, settings))
