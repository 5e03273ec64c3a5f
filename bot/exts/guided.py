"""What comes of the form that `/imagine guided:True` opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot import translate
from bot.answers import answering
from bot.exts.imagine import begin
from bot.exts.modals import Submitted
from bot.guided_form import FIELDS
from bot.rights import check_presser
from conversations.actions import Generate
from conversations.briefs import Parts
from conversations.errors import EmptyPrompt

if TYPE_CHECKING:
    from bot.client import DarkroomClient


def attach(client: DarkroomClient) -> None:
    """Take the form when it comes back."""
    core = client.core

    async def submitted(interaction: discord.Interaction[Any], form: Submitted) -> None:
        async with answering(interaction) as answer:
            check_presser(interaction)
            parts = Parts(**{name: form.fields.get(name, "").strip() for name, *_ in FIELDS})
            prompt = parts.prompt()
            if not parts.subject:
                raise EmptyPrompt
            tier, aspect, quality, count, background = form.choices
            action = Generate(
                prompt=prompt,
                count=max(1, count),
                tier=_chosen(core.tiers, tier),
                aspect=_chosen(core.aspects, aspect),
                quality=_chosen(core.qualities, quality),
                background=_chosen(core.backgrounds, background),
            )
            await begin(client, interaction, answer, translate.asked(interaction, text=prompt), action)

    client.forms["guided"] = submitted


def _chosen(values: tuple[str, ...], place: int) -> str | None:
    return values[place - 1] if 0 < place <= len(values) else None
