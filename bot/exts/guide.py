"""`/guide`: short pages on asking well, for the eyes of the asker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot import translate
from bot.answers import Answer, answering
from bot.custom_ids import Press
from bot.languages import marked
from bot.render.cards import Card
from bot.render.guide_words import guide_page
from conversations.actions import Generate
from conversations.errors import Refusal
from conversations.ids import GuildId, ThreadId

if TYPE_CHECKING:
    from bot.client import DarkroomClient

_AN_ORDINARY_PROMPT = (
    "a potter shaping a bowl in a sunlit workshop, close-up, window light from the left, photo"
)


def attach(client: DarkroomClient) -> None:
    """Add the command."""

    @client.tree.command(
        description=marked("How to ask for pictures: prompts, edits, references, drafts and finals, tiers")
    )
    async def guide(interaction: discord.Interaction[Any]) -> None:
        async with answering(interaction) as answer:
            await answer.say(await _page(client, interaction, 1))


async def turn_page(
    client: DarkroomClient, interaction: discord.Interaction[Any], press: Press, answer: Answer
) -> None:
    """Show another page, or switch advice on or off and show the same one."""
    page = press.numbers[-1]
    if press.deed == "advice":
        await client.core.refine.want_advice(translate.presser(interaction).id, press.numbers[0] == 1)
    await answer.redraw(await _page(client, interaction, page))


async def _page(client: DarkroomClient, interaction: discord.Interaction[Any], page: int) -> Card:
    person = translate.presser(interaction)
    guild_id = None if interaction.guild_id is None else GuildId(interaction.guild_id)
    here = ThreadId(interaction.channel_id or 0)
    prices: dict[str, int | None] = {}
    for tier in client.core.tiers:
        try:
            asked = Generate(prompt=_AN_ORDINARY_PROMPT, tier=tier, aspect="1:1")
            prices[tier] = await client.core.refine.estimate(here, asked, guild_id, person)
        except Refusal:
            prices[tier] = None
    return guide_page(page, prices, await client.core.refine.wants_advice(person.id))
