"""Sending, editing and finding our own messages with the bot's token, whatever became of an interaction."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import Container
from typing import Any

import aiohttp
import discord
import structlog

from bot.custom_ids import SHOWING_TURNS, mentions_turn
from bot.render.cards import Card
from bot.translate import custom_ids
from conversations.errors import MissingPermissions, ThreadGone
from conversations.ids import TurnId

log = structlog.get_logger()

TROUBLE = (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError)
"""Everything that talking to Discord may raise; rate limits beyond our patience are no HTTPException."""

NOBODY = discord.AllowedMentions.none()

UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008
MISSING_ACCESS = 50001
LACKS_PERMISSIONS = 50013
THREAD_ARCHIVED = 50083
THREAD_LOCKED = 160005

RECENT = 50
"""How many messages back a lost message of ours is looked for."""

FAR_AWAY = 10
"""After so many later messages an outcome is posted anew, since nobody would see an edit."""

CHANNELS_COUNTED = 2_000


class Poster:
    """
    Messages of ours in any channel, by its id.

    A request that hangs is given up after `patience_s` with a TimeoutError: aiohttp would wait for five minutes, and
    discord.py has no setting for it. What was cut off may have been done, so senders use nonces or look again.
    """

    def __init__(self, client: discord.Client, patience_s: float) -> None:
        self._client = client
        self._patience_s = patience_s

    def channel(self, channel_id: int) -> discord.PartialMessageable:
        """The channel, without asking Discord about it."""
        return self._client.get_partial_messageable(channel_id)

    async def post(
        self, channel_id: int, card: Card, *, nonce: str | None = None, reply_to: int | None = None
    ) -> discord.Message:
        """
        The message, posted once per `nonce` (Discord remembers one for a few minutes; at most 25 characters).

        Raises: ThreadGone, MissingPermissions, TimeoutError, discord.HTTPException.
        """
        options: dict[str, Any] = {} if nonce is None else {"nonce": nonce}
        if reply_to is not None:
            options["reference"] = discord.MessageReference(
                message_id=reply_to, channel_id=channel_id, fail_if_not_exists=False
            )
        try:
            async with asyncio.timeout(self._patience_s):
                return await self.channel(channel_id).send(
                    view=card.view, files=card.files(), allowed_mentions=NOBODY, **options
                )
        except discord.HTTPException as error:
            raise typed(error) from error

    async def tell_owner(self, card: Card) -> None:
        """
        Send a direct message to whoever owns the application (of a team: the team's owner); one who takes none is left.

        Raises: TimeoutError, discord.HTTPException.
        """
        async with asyncio.timeout(self._patience_s):
            application = await self._client.application_info()
            owner = application.team.owner if application.team else application.owner
            if owner is None:
                return
            try:
                direct = await self._client.create_dm(owner)  # a team's member cannot be written to as such
                await direct.send(view=card.view)
            except discord.Forbidden:
                log.error("the owner takes no direct messages", owner_id=owner.id)

    async def edit(self, channel_id: int, message_id: int, card: Card) -> None:
        """
        Replace all of a message, files included.

        Raises: ThreadGone, MissingPermissions, TimeoutError, discord.HTTPException.
        """
        try:
            async with asyncio.timeout(self._patience_s):
                await self._message(channel_id, message_id).edit(
                    view=card.view, attachments=card.files(), allowed_mentions=NOBODY
                )
        except discord.HTTPException as error:
            raise typed(error) from error

    async def remove(self, channel_id: int, message_id: int) -> bool:
        """Whether the message is gone now."""
        try:
            async with asyncio.timeout(self._patience_s):
                await self._message(channel_id, message_id).delete()
        except discord.NotFound:
            return True
        except TROUBLE:
            return False
        return True

    async def find(
        self, channel_id: int, marker: TurnId, deeds: Container[str] = SHOWING_TURNS
    ) -> int | None:
        """A recent message of ours with `marker` among the ids of its buttons for these deeds."""
        own = self._client.user
        try:
            async with asyncio.timeout(self._patience_s):
                async for message in self.channel(channel_id).history(limit=RECENT):
                    is_ours = own is not None and message.author.id == own.id
                    if is_ours and mentions_turn(custom_ids(message), marker, deeds):
                        return message.id
        except discord.HTTPException as error:
            raise typed(error) from error
        return None

    def _message(self, channel_id: int, message_id: int) -> discord.PartialMessage:
        return self.channel(channel_id).get_partial_message(message_id)


class RecentMessages:
    """The newest messages of each channel as the gateway tells of them; unknown channels count as quiet."""

    def __init__(self) -> None:
        self._by_channel: OrderedDict[int, deque[int]] = OrderedDict()

    def saw(self, channel_id: int, message_id: int) -> None:
        """Count a message."""
        newest = self._by_channel.setdefault(channel_id, deque(maxlen=FAR_AWAY + 1))
        newest.append(message_id)
        self._by_channel.move_to_end(channel_id)
        if len(self._by_channel) > CHANNELS_COUNTED:
            self._by_channel.popitem(last=False)

    def is_far_above(self, channel_id: int, message_id: int) -> bool:
        """Whether more than ten messages have come after this one."""
        return sum(each > message_id for each in self._by_channel.get(channel_id, ())) > FAR_AWAY


def typed(error: discord.HTTPException) -> Exception:
    """The core's error where Discord's code has one: a channel that is gone, a permission that is missing."""
    if error.code == UNKNOWN_CHANNEL:
        return ThreadGone()
    if error.code in (MISSING_ACCESS, LACKS_PERMISSIONS):
        return MissingPermissions(permissions=["View Channel", "Send Messages in Threads", "Attach Files"])
    if error.code == THREAD_LOCKED:
        return MissingPermissions(permissions=["Manage Threads (the thread is locked)"])
    return error


def is_passing(error: Exception) -> bool:
    """Whether the same may well work a little later: an outage, not an answer."""
    if isinstance(error, discord.HTTPException):
        return error.status >= 500 or error.status == 429
    return isinstance(error, TROUBLE)
