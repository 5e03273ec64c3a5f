"""`/pool`: the credits that a server's people share, and what may be spent in a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot import drawn_cards
from bot.answers import answering
from bot.exts.credits import Amount, Days, Reason, ends_after
from bot.plain_text import in_credits
from bot.render import reports, views
from bot.rights import acting

if TYPE_CHECKING:
    from bot.client import DarkroomClient

Limit = app_commands.Range[int, 0, 1_000_000_000]


def attach(client: DarkroomClient) -> None:
    """Add the commands."""
    group = app_commands.Group(
        name="pool",
        description="The server's shared credits",
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
    )
    _add_moves(client, group)
    _add_limits(client, group)
    client.tree.add_command(group)


def _add_moves(client: DarkroomClient, group: app_commands.Group) -> None:
    core = client.core

    @group.command(description="What the pool has and spent; only you see it")
    async def show(interaction: discord.Interaction[Any]) -> None:
        async with answering(interaction) as answer:
            actor = acting(interaction)
            shown = await core.accounts.pool(actor, actor.guild_id)
            await answer.say(await drawn_cards.pool(core, shown, interaction.id))

    @group.command(description="Put credits into the pool")
    @app_commands.describe(
        amount="How many", reason="What for", days="They end after so many days; left out, they do not end"
    )
    async def fund(
        interaction: discord.Interaction[Any],
        amount: Amount,
        reason: Reason = "funded by an admin",
        days: Days | None = None,
    ) -> None:
        async with answering(interaction) as answer:
            actor = acting(interaction)
            available_credits = await core.administration.fund_pool(
                actor, actor.guild_id, amount,
                reason=reason, source_id=interaction.id, expires_at=ends_after(days),
            )  # fmt: skip
            has = in_credits(available_credits)
            await answer.say(views.note(f"The pool got {in_credits(amount)} and has {has} now."))

    @group.command(description="Take credits out of the pool, at most what it has")
    @app_commands.describe(amount="How many", reason="Why")
    async def drain(
        interaction: discord.Interaction[Any], amount: Amount, reason: Reason = "taken out by an admin"
    ) -> None:
        async with answering(interaction) as answer:
            actor = acting(interaction)
            taken_credits = await core.administration.drain_pool(
                actor, actor.guild_id, amount, reason=reason, source_id=interaction.id
            )
            await answer.say(views.note(f"Took {in_credits(taken_credits)} out of the pool."))


def _add_limits(client: DarkroomClient, group: app_commands.Group) -> None:
    @group.command(description="What may be spent in a day, on top of what people have")
    @app_commands.describe(
        server="Everybody together; 0 = no limit", person="Each person; 0 = no limit", reason="Why"
    )
    async def limits(
        interaction: discord.Interaction[Any],
        server: Limit | None = None,
        person: Limit | None = None,
        reason: Reason = "",
    ) -> None:
        async with answering(interaction) as answer:
            actor = acting(interaction)
            asked = {"credits_per_day": server, "credits_per_person_day": person}
            changes = {name: value for name, value in asked.items() if value is not None}
            settings = await client.core.servers.change(actor.guild_id, actor.person, reason, **changes)
            await answer.say(reports.limits(settings))
