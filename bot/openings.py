"""First requests: the cover goes to the channel, a thread is opened on it, and the turn begins there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import discord

from bot.plain_text import one_line
from bot.posting import Poster, is_passing, typed
from bot.render import views
from bot.render.words import request_words
from bot.showing import ask
from conversations.errors import NoThreadsHere
from conversations.ids import MessageId, ThreadId, turn_id_of
from conversations.threads import Opening, Question, Thread

if TYPE_CHECKING:
    from bot.core import Core

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
        self._at_work: set[int] = set()

    async def carry_out(self, opening: Opening) -> Thread:
        """
        The thread, with the first turn in it, or the question that comes before.

        Raises: Refusal and surface errors; the opening is forgotten then, and a cover without thread removed.
        """
        self._at_work.add(opening.id)
        cover_id: int | None = None
        try:
            cover_id = await self._post_cover(opening)
            return await self._with_cover(opening, cover_id)
        except Exception:
            await self._give_up(opening, cover_id)
            raise
        finally:
            self._at_work.discard(opening.id)

    async def finish(self, opening: Opening) -> None:
        """
        Carry out what a crash left half done; one that this process is at work on is left alone.

        Raises: Refusal and surface errors; the opening is forgotten then, unless a passing outage is in the way.
        """
        if opening.id in self._at_work:
            return
        cover_id = await self._poster.find(opening.channel_id, turn_id_of(opening.id))
        if datetime.now(UTC) - opening.created_at > FINISHED_WITHIN:
            await self._give_up(opening, cover_id)
            return
        try:
            cover_id = cover_id or await self._post_cover(opening)
            await self._with_cover(opening, cover_id)
        except Exception as error:
            if not is_passing(error):
                await self._give_up(opening, cover_id)
            raise

    async def _post_cover(self, opening: Opening) -> int:
        message = await self._poster.post(
            opening.channel_id, views.first_cover(opening), nonce=f"c{opening.id}"
        )
        return message.id

    async def _with_cover(self, opening: Opening, cover_id: int) -> Thread:
        await self._open_thread(opening, cover_id)
        thread = Thread(
            id=ThreadId(cover_id),
            guild_id=opening.guild_id,
            kind="thread",
            opened_by=opening.message.author.id,
            parent_channel_id=opening.channel_id,
            cover_message_id=MessageId(cover_id),
        )
        taken = await self._core.refine.first.opened(opening.id, thread)
        if taken.question is not None:
            await self._ask(taken.question)
            await self._core.refine.first.asked(opening.id, thread.id)
        return thread

    async def _ask(self, question: Question) -> None:
        """Show the question once, also where a crash came before it was noted that it is shown."""
        if await self._poster.find(question.message.thread_id, turn_id_of(question.id), {"yes"}) is None:
            await ask(self._core, self._poster, question)

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
        await self._core.refine.first.abandon(opening.id)
        if cover_id is not None:
            await self._poster.remove(opening.channel_id, cover_id)
