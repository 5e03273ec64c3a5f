"""What happens without anybody asking: rounds of upkeep, openings to finish, messages that were missed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import discord
import structlog

from bot.posting import TROUBLE
from bot.translate import reply_target

if TYPE_CHECKING:
    from bot.client import DarkroomClient

log = structlog.get_logger()

MISSED_LIMIT = 50
"""How many missed messages of one thread are read at the most."""


class UpkeepRounds:
    """A round every few seconds, and a look back whenever the gateway begins a new session."""

    def __init__(self, client: DarkroomClient) -> None:
        self._client = client
        self._core = client.core
        self._rounds: asyncio.Task[None] | None = None

    async def on_ready(self) -> None:
        """A new gateway session began: what came before it was not heard."""
        if self._rounds is None:
            self._rounds = asyncio.create_task(self._go_round())
            await self._client.openings.finish_all()
        try:
            await self._catch_up()
        except Exception:
            log.exception("catching up broke")

    def close(self) -> None:
        """Stop the rounds."""
        if self._rounds is not None:
            self._rounds.cancel()

    async def _go_round(self) -> None:
        while True:
            try:
                await self._core.upkeep.once()
            except Exception:
                log.exception("upkeep broke")
            await asyncio.sleep(self._client.settings.upkeep_interval_s)

    async def _catch_up(self) -> None:
        for thread, newest_known in await self._core.upkeep.catch_up_from():
            try:
                await self._read_missed(thread.id, newest_known)
            except TROUBLE as error:
                log.info("thread not caught up", thread_id=thread.id, error=repr(error))
            except Exception:
                log.exception("catching up broke", thread_id=thread.id)

    async def _read_missed(self, channel_id: int, newest_known: int) -> None:
        """Hear what people wrote since the newest message we know of; what we answered already is left alone."""
        age = timedelta(seconds=self._client.settings.missed_message_max_age_s)
        oldest = datetime.now(UTC) - age
        channel = await self._client.fetch_channel(channel_id)
        if not isinstance(channel, (discord.Thread, discord.DMChannel)):
            return
        after = discord.Object(max(newest_known, discord.utils.time_snowflake(oldest)))
        missed = [
            message async for message in channel.history(limit=MISSED_LIMIT, after=after, oldest_first=True)
        ]
        answered = {
            reply_target(message) for message in missed if message.author.id == self._client.bot_user_id
        }
        for message in missed:
            if message.id not in answered and message.author.id != self._client.bot_user_id:
                await self._client.hear(message)


def attach(client: DarkroomClient) -> None:
    """Begin with the first session."""
    rounds = UpkeepRounds(client)
    client.closers.append(rounds.close)
    client.event(rounds.on_ready)
