"""`/usage` and `/audit`: what a server's people spent, and what its admins did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot import drawn_cards
from bot.answers import Answer, answering
from bot.custom_ids import Press
from bot.exts.credits import span_of_press, spans
from bot.render import reports
from bot.render.cards import Card
from bot.rights import acting
from conversations.audit import Actor
from conversations.plans import Span

if TYPE_CHECKING:
    from bot.client import DarkroomClient
    from bot.core import Core


async def pressed(
    client: DarkroomClient, interaction: discord.Interaction[Any], press: Press, answer: Answer
) -> None:
    """Another span, the numbers of a report, or another page of the log. Raises: NotAllowed."""
    actor, core = acting(interaction), client.core
    match press.deed:
        case "usage":
            card = await drawn_cards.usage(core, actor, span_of_press(press), interaction.id)
            await answer.redraw(card)
        case "figures":
            await answer.say(await _figures(core, actor, span_of_press(press), interaction.id))
        case _:
            await answer.redraw(await _page(core, actor, press.numbers[0] or None))


async def _figures(core: Core, actor: Actor, span: Span, render_id: int) -> Card:
    here = actor.guild_id
    shown = await core.usage.of_span(actor, here, span)
    left = await core.usage.allowances_left(actor, here)
    settings = await core.servers.settings(here)
    return reports.figures(shown, left, span, settings.time_zone, str(render_id))


async def _page(core: Core, actor: Actor, before: int | None) -> Card:
    entries = await core.administration.log(actor, actor.guild_id, before=before, limit=reports.ENTRIES + 1)
    return reports.audit(entries, is_newest=before is None)


def attach(client: DarkroomClient) -> None:
    """Add the commands."""

    @client.tree.command(description="What this server's people spent, in charts; only you see it")
    @app_commands.describe(period="Of which time")
    @app_commands.choices(period=spans(*reports.REPORT_SPANS))
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def usage(
        interaction: discord.Interaction[Any], period: app_commands.Choice[str] | None = None
    ) -> None:
        span: Span = "month" if period is None else period.value  # type: ignore[assignment]
        async with answering(interaction) as answer:
            await answer.say(await drawn_cards.usage(client.core, acting(interaction), span, interaction.id))

    @client.tree.command(description="What this server's admins did with credits, plans and settings")
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def audit(interaction: discord.Interaction[Any]) -> None:
        async with answering(interaction) as answer:
            await answer.say(await _page(client.core, acting(interaction), None))
