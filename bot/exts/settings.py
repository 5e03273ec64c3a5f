"""`/settings`: what a server's admins decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

import discord
from discord import app_commands

from bot.answers import answering
from bot.exts.credits import Reason
from bot.exts.imagine import choices, chosen
from bot.render import views
from bot.rights import acting

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
        admin_role="Its members may do what people who manage the server may; @everyone takes that away",
        time_zone="Whose midnight begins days and periods, such as Europe/Berlin",
        ask_above="Requests that will cost more are asked about first; 0 = never",
        reason="Why; the audit log keeps it",
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
        admin_role: discord.Role | None = None,
        time_zone: app_commands.Range[str, 1, 60] | None = None,
        ask_above: app_commands.Range[int, 0, 1_000_000] | None = None,
        reason: Reason = "",
    ) -> None:
        async with answering(interaction) as answer:
            actor = acting(interaction)
            asked: dict[str, str | int | None] = {
                "default_tier": chosen(tier),
                "default_aspect": chosen(aspect),
                "starters": starter_role.id if starter_role is not None else chosen(starters),
                "plan": chosen(plan),
                "advice": chosen(advice),
                "manager_role": None if admin_role is None else _role(admin_role),
                "time_zone": time_zone,
                "confirm_above_credits": ask_above,
            }
            changes = {name: value for name, value in asked.items() if value is not None}
            shown = await core.servers.change(actor.guild_id, actor.person, reason, **changes)
            await answer.say(views.settings(shown, core.replaced_models))

    @settings.autocomplete("time_zone")
    async def zones(_: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
        wanted = typed.replace(" ", "_").lower()
        found = sorted(zone for zone in available_timezones() if wanted in zone.lower())
        return [app_commands.Choice(name=zone, value=zone) for zone in found[:25]]


def _role(chosen_role: discord.Role) -> int:
    """The role's id; 0 for @everyone, whose members are no admins for that."""
    return 0 if chosen_role.is_default() else chosen_role.id
