"""Answers that only the asker sees: deferred at once, then one card, or nothing where the thread shows the result."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import discord
import structlog

from bot import sentences
from bot.languages import speak
from bot.posting import TROUBLE
from bot.render import views
from bot.render.cards import Card
from conversations.errors import DarkroomError

log = structlog.get_logger()

ALREADY_ANSWERED = 40060


class Answer:
    """The private side of one interaction; not saying anything is an answer too."""

    def __init__(self, interaction: discord.Interaction[Any], is_thinking: bool) -> None:
        self._interaction = interaction
        self._is_thinking = is_thinking
        self._has_spoken = False

    async def say(self, card: Card) -> None:
        """Show a card to the asker alone."""
        if self._is_thinking and not self._has_spoken:
            self._has_spoken = True
            await self._interaction.edit_original_response(view=card.view, attachments=card.files())
            return
        self._has_spoken = True
        await self._interaction.followup.send(view=card.view, files=card.files(), ephemeral=True)

    async def redraw(self, card: Card) -> None:
        """Show a card in place of the message that the pressed button is on."""
        self._has_spoken = True
        await self._interaction.edit_original_response(view=card.view, attachments=card.files())

    async def finish(self) -> None:
        """Take away "thinking …" where nothing was said."""
        if self._is_thinking and not self._has_spoken:
            await self._interaction.delete_original_response()


@asynccontextmanager
async def answering(interaction: discord.Interaction[Any]) -> AsyncIterator[Answer]:
    """
    Defers within Discord's three seconds and answers whatever the body raises, once.

    A command gets a private "thinking …"; a press leaves its message as it is.
    """
    speak(str(interaction.locale))
    is_press = interaction.type is discord.InteractionType.component or interaction.message is not None
    if is_press:
        await interaction.response.defer()
    else:
        await interaction.response.defer(ephemeral=True, thinking=True)
    answer = Answer(interaction, is_thinking=not is_press)
    try:
        try:
            yield answer
        except DarkroomError as error:
            log.info("turned away", error=type(error).__name__, **_ids(interaction))
            await answer.say(views.refusal(error, sentences.sentence(error)))
        except Exception:
            log.exception("interaction broke", **_ids(interaction))
            await answer.say(views.note(sentences.apology()))
        else:
            await answer.finish()
    except TROUBLE as error:
        log.warning("answer not shown", error=repr(error), **_ids(interaction))


@contextmanager
def unless_answered(interaction: discord.Interaction[Any]) -> Iterator[None]:
    """Leaves the interaction alone where another process of this bot answered it first: Discord tells all of it."""
    try:
        yield
    except discord.HTTPException as error:
        if error.code != ALREADY_ANSWERED:
            raise
        log.info("answered by another process", **_ids(interaction))


async def apologise(interaction: discord.Interaction[Any], error: BaseException) -> None:
    """Log what nobody foresaw, and tell the asker once; what another process answered is no trouble."""
    if isinstance(error, discord.HTTPException) and error.code == ALREADY_ANSWERED:
        log.info("answered by another process", **_ids(interaction))
        return
    log.error("command broke", exc_info=error, **_ids(interaction))
    speak(str(interaction.locale))
    card = views.note(sentences.apology())
    try:
        if interaction.response.is_done():
            await interaction.followup.send(view=card.view, ephemeral=True)
        else:
            await interaction.response.send_message(view=card.view, ephemeral=True)
    except TROUBLE as failure:
        log.warning("apology not shown", error=repr(failure), **_ids(interaction))


def _ids(interaction: discord.Interaction[Any]) -> dict[str, object]:
    return {
        "interaction_id": interaction.id,
        "channel_id": interaction.channel_id,
        "guild_id": interaction.guild_id,
        "user_id": interaction.user.id,
    }
