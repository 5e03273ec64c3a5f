"""What happens without anybody asking: rounds of upkeep, openings to finish, messages that were missed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import discord
import structlog

from bot.posting import TROUBLE
from bot.translate import reply_target
from bot.unfinished import Unfinished
from conversations.ids import MessageId
from conversations.threads import Thread

if TYPE_CHECKING:
    from bot.client import DarkroomClient

log = structlog.get_logger()

MISSED_LIMIT = 100
"""How many missed messages of one thread are read at the most."""

SURELY_HEARD_AFTER = timedelta(seconds=90)
"""A connection that died without a word is noticed within two of Discord's heartbeats, which come every 41 s."""

MARKED_EVERY = timedelta(seconds=30)


class UpkeepRounds:
    """A round every few seconds, and a look back whenever the gateway begins a new session."""

    def __init__(self, client: DarkroomClient) -> None:
        self._client = client
        self._core = client.core
        self._unfinished = Unfinished(client)
        self._rounds: asyncio.Task[None] | None = None
        self._known: dict[int, list[tuple[Thread, MessageId]]] = {}
        self._to_retry: list[tuple[Thread, MessageId]] = []
        self._heard_until: datetime | None = None
        self._marked_at = datetime.min.replace(tzinfo=UTC)

    async def on_shard_connect(self, shard_id: int) -> None:
        """A new session begins: remember what is known before its first message becomes known too."""
        if self._heard_until is None:
            self._heard_until = await self._core.saved_heard_until()
        if shard_id not in self._known:
            self._known[shard_id] = await self._core.upkeep.catch_up_from()
        if self._rounds is None:
            self._rounds = asyncio.create_task(self._go_round())

    async def on_shard_ready(self, shard_id: int) -> None:
        """The session's servers are known: what came before it was not heard."""
        for thread, newest_known in self._known.get(shard_id, []):
            if self._shard_of(thread) == shard_id:
                await self._catch_up(thread, newest_known)
        self._known.pop(shard_id, None)
        await self._try(self._mark_heard)

    def close(self) -> None:
        """Stop the rounds."""
        if self._rounds is not None:
            self._rounds.cancel()

    async def _go_round(self) -> None:
        await self._try(self._unfinished.finish_answers)
        while True:
            await self._try(self._once)
            await self._try(self._unfinished.finish)
            await self._try(self._client.board.go_round)
            await asyncio.sleep(self._client.settings.upkeep_interval_s)

    async def _once(self) -> None:
        """A round of the core's; what a process that died had begun to answer is finished with its turns."""
        if await self._core.upkeep.once():
            await self._unfinished.finish_answers()

    async def _try(self, part: Callable[[], Awaitable[None]]) -> None:
        try:
            await part()
        except Exception:
            log.exception("upkeep broke")

    async def _mark_heard(self) -> None:
        """
        Keep how far everything was heard. Not while a thread is still to be caught up with: a message that comes
        meanwhile is newer than those that were missed, so that what is known of a thread does not tell.
        """
        now = datetime.now(UTC)
        is_behind = self._known or self._to_retry or not self._client.is_ready()
        if is_behind or now - self._marked_at < MARKED_EVERY:
            return
        self._marked_at, self._heard_until = now, now - SURELY_HEARD_AFTER
        await self._core.save_heard_until(self._heard_until)

    async def _retry_catching_up(self) -> None:
        """Look once more at threads that could not be read."""
        threads, self._to_retry = self._to_retry, []
        for thread, newest_known in threads:
            await self._catch_up(thread, newest_known)

    async def _catch_up(self, thread: Thread, newest_known: MessageId) -> None:
        try:
            async with asyncio.timeout(self._client.settings.patience_s):
                await self._read_missed(thread, newest_known)
        except (discord.Forbidden, discord.NotFound) as error:
            log.info("thread not to be read", thread_id=thread.id, error=repr(error))
        except TROUBLE as error:
            log.info("thread not caught up", thread_id=thread.id, error=repr(error))
            self._to_retry.append((thread, newest_known))
        except Exception:
            log.exception("catching up broke", thread_id=thread.id)

    async def _read_missed(self, thread: Thread, newest_known: int) -> None:
        """Hear what people wrote since the newest message we know of; what we answered already is left alone."""
        age = timedelta(seconds=self._client.settings.missed_message_max_age_s)
        mark = self._heard_until
        missed_since = newest_known if mark is None else discord.utils.time_snowflake(mark)
        after = max(missed_since, discord.utils.time_snowflake(datetime.now(UTC) - age))
        channel = await self._with_news(thread, after)
        if channel is None:
            return
        missed = [
            message
            async for message in channel.history(
                limit=MISSED_LIMIT, after=discord.Object(after), oldest_first=True
            )
        ]
        answered = {
            reply_target(message) for message in missed if message.author.id == self._client.bot_user_id
        }
        for message in missed:
            if message.id not in answered and message.author.id != self._client.bot_user_id:
                await self._client.hear(message)

    async def _with_news(self, thread: Thread, after: int) -> discord.Thread | discord.DMChannel | None:
        """The channel, unless what the session's beginning told of it shows that nothing came; archived ones rest."""
        if thread.guild_id is None:
            direct = await self._client.fetch_channel(thread.id)
            return direct if isinstance(direct, discord.DMChannel) else None
        channel = self._client.get_channel(thread.id)
        if not isinstance(channel, discord.Thread) or (channel.last_message_id or 0) <= after:
            return None
        return channel

    def _shard_of(self, thread: Thread) -> int:
        """Discord's rule; direct messages come to the first."""
        return 0 if thread.guild_id is None else (thread.guild_id >> 22) % (self._client.shard_count or 1)


def attach(client: DarkroomClient) -> None:
    """Begin with the first session."""
    rounds = UpkeepRounds(client)
    client.closers.append(rounds.close)
    client.event(rounds.on_shard_connect)
    client.event(rounds.on_shard_ready)
