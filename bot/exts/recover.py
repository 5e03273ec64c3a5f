"""`/recover`: pictures that were finished and never shown, because Discord, a permission or the thread was gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
import structlog

from bot import translate
from bot.answers import Answer, answering
from bot.languages import marked, say
from bot.posting import TROUBLE
from bot.render import recovered, views
from bot.render.cards import Card
from conversations.errors import DarkroomError, NothingToRecover
from conversations.ids import GuildId, MessageId, TurnId
from conversations.threads import Turn

if TYPE_CHECKING:
    from bot.client import DarkroomClient

log = structlog.get_logger()

POSTING_HERE = ("view_channel", "send_messages", "send_messages_in_threads", "attach_files")


async def recover(
    client: DarkroomClient, interaction: discord.Interaction[Any], turn_id: TurnId, answer: Answer
) -> None:
    """
    Show one of the presser's pictures: in its thread where that lives, else here, else to the presser alone.

    Raises: NothingToRecover, BlobDamaged.
    """
    recovery, who = client.core.recovery, translate.presser(interaction)
    left = await recovery.into_its_thread(turn_id, who, _guild_of(interaction))
    if left is None:
        await answer.say(views.note(say(recovered.IN_ITS_THREAD)))
        return
    copies = await client.announcer.copies(left, await recovery.pictures(left))
    if not await _post_here(client, interaction, left.turn, recovered.picture(left, copies)):
        await answer.say(recovered.picture(left, copies))


async def _post_here(
    client: DarkroomClient, interaction: discord.Interaction[Any], turn: Turn, card: Card
) -> bool:
    """Whether the picture is in this channel now."""
    may = all(getattr(interaction.app_permissions, flag) for flag in POSTING_HERE)
    if interaction.channel_id is None or not may:
        return False
    try:
        message = await client.poster.post(interaction.channel_id, card, nonce=f"v{turn.id}")
    except (DarkroomError, *TROUBLE) as error:
        log.info("recovered picture not posted", turn_id=turn.id, error=repr(error))
        return False
    await client.core.recovery.handed_out(turn, MessageId(message.id))
    return True


def _guild_of(interaction: discord.Interaction[Any]) -> GuildId | None:
    return None if interaction.guild_id is None else GuildId(interaction.guild_id)


def attach(client: DarkroomClient) -> None:
    """Add the command."""

    @client.tree.command(
        name="recover",
        description=marked("Finished pictures of yours that never arrived; only you see the list (free)"),
    )
    async def list_withheld(interaction: discord.Interaction[Any]) -> None:
        async with answering(interaction) as answer:
            found = await client.core.recovery.withheld(
                translate.presser(interaction), _guild_of(interaction)
            )
            if not found:
                raise NothingToRecover
            await answer.say(recovered.listing(found))
