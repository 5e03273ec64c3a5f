"""First requests: the cover goes to the channel, a thread is opened on it, and the turn begins there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import discord
import structlog

from bot.plain_text import one_line
from bot.posting import TROUBLE, Poster, typed
from bot.render import views
from bot.render.words import request_words
from conversations.errors import DarkroomError, NoThreadsHere
from conversations.ids import MessageId, ThreadId, turn_id_of
from conversations.refine.taken import Taken
from conversations.threads import Opening, Thread

if TYPE_CHECKING:
    from bot.core import Core

log = structlog.get_logger()

THREAD_EXISTS = 160004
NAME_LIMIT = 80
FINISHED_WITHIN = timedelta(hours=1)
"""An opening that a crash cut off longer ago is given up: nobody waits for it any more."""


class Openings:
    """Makes the thread of an opening; every step is found again after a crash instead of being done twice."""

    def __init__(self, client: discord.Client, core: Core, poster: Poster) -> None:
        self._client = client
        self._core = core
        self._poster = poster

    async def carry_out(self, opening: Opening) -> tuple[Thread, Taken]:
        """
        The thread, and the first turn in it.

        Raises: Refusal and surface errors; the opening is forgotten then, and a cover without thread removed.
        """
        cover_id: int | None = None
        try:
            message = await self._poster.post(
                opening.channel_id, views.first_cover(opening), nonce=f"c{opening.id}"
            )
            cover_id = message.id
            return await self._with_cover(opening, cover_id)
        except Exception:
            await self._give_up(opening, cover_id)
            raise

    async def finish_all(self) -> None:
        """Finish what a crash left half done."""
        for opening in await self._core.refine.unfinished_openings():
            try:
                await self._finish(opening)
            except (*TROUBLE, DarkroomError) as error:
                log.warning("opening given up", opening_id=opening.id, error=repr(error))
            except Exception:
                log.exception("opening broke", opening_id=opening.id)

    async def _finish(self, opening: Opening) -> None:
        if datetime.now(UTC) - opening.created_at > FINISHED_WITHIN:
            await self._core.refine.abandon(opening.id)
            return
        cover_id = await self._poster.find(opening.channel_id, turn_id_of(opening.id))
        if cover_id is None:
            await self.carry_out(opening)
            return
        try:
            await self._with_cover(opening, cover_id)
        except Exception:
            await self._give_up(opening, cover_id)
            raise

    async def _with_cover(self, opening: Opening, cover_id: int) -> tuple[Thread, Taken]:
        await self._open_thread(opening, cover_id)
        thread = Thread(
            id=ThreadId(cover_id),
            guild_id=opening.guild_id,
            kind="thread",
            opened_by=opening.message.author.id,
            parent_channel_id=opening.channel_id,
            cover_message_id=MessageId(cover_id),
        )
        return thread, await self._core.refine.opened(opening.id, thread)

    async def _open_thread(self, opening: Opening, cover_id: int) -> None:
        """A thread has its first message's id, and a message has one thread at most."""
        channel = self._client.get_channel(opening.channel_id) or await self._client.fetch_channel(
            opening.channel_id
        )
        if not isinstance(channel, discord.TextChannel):
            raise NoThreadsHere
        name = one_line(request_words(opening.action), NAME_LIMIT) or "A picture"
        try:
            await channel.get_partial_message(cover_id).create_thread(name=name, auto_archive_duration=1440)
        except discord.HTTPException as error:
            if error.code != THREAD_EXISTS:
                raise typed(error) from error

    async def _give_up(self, opening: Opening, cover_id: int | None) -> None:
        await self._core.refine.abandon(opening.id)
        if cover_id is not None:
            await self._poster.remove(opening.channel_id, cover_id)
