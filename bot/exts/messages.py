"""People's messages: follow-ups in our threads, mentions elsewhere, and what becomes of edited or deleted ones."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

import discord
import structlog

from bot import sentences, translate
from bot.hearing import incoming, language_for
from bot.languages import speak
from bot.posting import TROUBLE
from bot.render import views
from bot.render.cards import Card
from bot.rights import OPENING, check_bot, check_may_start
from bot.showing import show
from conversations.actions import Edit, Generate
from conversations.errors import DarkroomError, NoThreadsHere
from conversations.ids import ThreadId
from conversations.refine.taken import Taken
from conversations.threads import IncomingMessage

if TYPE_CHECKING:
    from bot.client import DarkroomClient

log = structlog.get_logger()

FROM_PEOPLE = (discord.MessageType.default, discord.MessageType.reply)
REMEMBERED = 2_000


class Messages:
    """Hop 1 of a follow-up: is it ours? If so, on to the core, one message of a channel at a time."""

    def __init__(self, client: DarkroomClient) -> None:
        self._client = client
        self._refine = client.core.refine
        self._heard: OrderedDict[int, None] = OrderedDict()
        self._offered: OrderedDict[int, None] = OrderedDict()

    async def on_message(self, message: discord.Message) -> None:
        """A message was sent."""
        self._client.recent.saw(message.channel.id, message.id)
        await self.hear(message)

    async def hear(self, message: discord.Message) -> None:
        """Take a person's message to its turns, views or question; a message heard before is left alone."""
        if self._client.is_stopping or not _is_from_person(message) or not _is_new(self._heard, message.id):
            return
        try:
            async with self._client.turnstile(message.channel.id):
                taken, incoming = await self._take(message)
            if taken is not None and incoming is not None:
                await show(self._client.core, self._client.poster, taken, incoming)
        except DarkroomError as error:
            log.info("turned away", error=type(error).__name__, **_ids(message))
            await self._reply(message, views.refusal(error, sentences.public_sentence(error)))
        except TROUBLE as error:
            log.warning("message not answered", error=repr(error), **_ids(message))
        except Exception:
            log.exception("message broke", **_ids(message))
            await self._reply(message, views.note(sentences.apology()))

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """A message was edited: a queued request is read again, a later one is offered anew."""
        message = payload.message
        if not payload.data.get("edited_timestamp") or not _is_from_person(message):
            return
        if await self._refine.thread(ThreadId(payload.channel_id)) is None:
            return
        try:
            async with self._client.turnstile(payload.channel_id):
                incoming = await self._incoming(message)
                came_to = await self._refine.message_edited(incoming)
            if came_to == "too_late" and _is_new(self._offered, message.id):
                await self._reply(message, views.offer_rerun(message.id), "e")
        except (DarkroomError, *TROUBLE) as error:
            log.info("edit not followed", error=repr(error), **_ids(message))

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """A message was deleted: what it asked for and has not begun is cancelled."""
        await self._refine.stopping.message_deleted(payload.message_id)

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Many messages were deleted at once."""
        for message_id in sorted(payload.message_ids):
            await self._refine.stopping.message_deleted(message_id)

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """A thread was deleted: what it still has to do is cancelled, at nobody's cost."""
        await self._refine.stopping.thread_deleted(ThreadId(payload.thread_id))

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel was deleted, and with it every thread in it: Discord tells of no thread by itself then."""
        await self._refine.stopping.channel_deleted(channel.id)

    # ---- is it ours? -------------------------------------------------------------------------------------------

    async def _take(self, message: discord.Message) -> tuple[Taken | None, IncomingMessage | None]:
        thread = await self._refine.thread(ThreadId(message.channel.id))
        if thread is None and message.guild is None:
            await self._refine.register(translate.dm_thread(message.channel.id, message.author.id))
        elif thread is None:
            return await self._take_elsewhere(message)
        incoming = await self._incoming(message)
        if not incoming.text and not incoming.attachments:
            return None, None  # without the message-content intent, other people's words arrive empty
        return await self._refine.take(incoming), incoming

    async def _take_elsewhere(self, message: discord.Message) -> tuple[Taken | None, IncomingMessage | None]:
        """Outside our threads only a mention counts, or a reply to a cover of ours."""
        covered = await self._thread_under_cover(message)
        if covered is not None:
            incoming = translate.moved(await self._incoming(message), covered)
            return (await self._refine.take(incoming), incoming) if incoming.text else (None, None)
        if not translate.mentions_bot(message, self._client.bot_user_id):
            return None, None
        incoming = await self._incoming(message)
        if isinstance(message.channel, discord.Thread):
            await check_may_start(self._client.core, incoming.guild_id, incoming.author)
            await self._refine.register(translate.thread_of(message.channel, message.author.id))
            return await self._refine.take(incoming), incoming
        await self._begin(message, incoming)
        return None, None

    async def _thread_under_cover(self, message: discord.Message) -> ThreadId | None:
        replied = translate.reply_target(message)
        if replied is None or not isinstance(message.author, discord.Member):
            return None
        if not message.channel.permissions_for(message.author).send_messages_in_threads:
            return None
        thread = await self._refine.thread(ThreadId(replied))
        return None if thread is None or thread.parent_channel_id != message.channel.id else thread.id

    async def _begin(self, message: discord.Message, incoming: IncomingMessage) -> None:
        """A mention in a channel opens a thread on a first picture."""
        steps = self._refine.read_first(incoming).steps
        first = next((step for step in steps if isinstance(step, (Generate, Edit))), None)
        if first is None:
            await self._reply(message, views.help_card(), "h")
            return
        if isinstance(first, Edit) and not incoming.attachments:
            first = Generate(prompt=first.instruction, aspect=first.aspect, tier=first.tier)
        if not isinstance(message.channel, discord.TextChannel):
            raise NoThreadsHere
        check_bot(message.channel.permissions_for(message.channel.guild.me), OPENING)
        opening = await self._refine.first.open(
            incoming, first, message.channel.id, starts_from_first=isinstance(first, Edit)
        )
        if opening.thread_id is None:
            await self._client.openings.carry_out(opening)

    # ---- small things ----------------------------------------------------------------------------------------------

    async def _incoming(self, message: discord.Message) -> IncomingMessage:
        """The message as the core takes it; from now on its author's language is spoken."""
        speak(await language_for(self._client.core, message, message.content))
        read = await incoming(self._client.core, message, self._client.bot_user_id)
        speak(read.author.language)
        return read

    async def _reply(self, message: discord.Message, card: Card, kind: str = "r") -> None:
        try:
            await self._client.poster.post(
                message.channel.id, card, nonce=f"{kind}{message.id}", reply_to=message.id
            )
        except (DarkroomError, *TROUBLE) as error:
            log.warning("reply not shown", error=repr(error), **_ids(message))


def attach(client: DarkroomClient) -> None:
    """Listen to messages."""
    messages = Messages(client)
    client.hear = messages.hear
    for handler in (
        messages.on_message,
        messages.on_raw_message_edit,
        messages.on_raw_message_delete,
        messages.on_raw_bulk_message_delete,
        messages.on_raw_thread_delete,
        messages.on_guild_channel_delete,
    ):
        client.event(handler)


def _is_from_person(message: discord.Message) -> bool:
    return not message.author.bot and message.webhook_id is None and message.type in FROM_PEOPLE


def _is_new(known: OrderedDict[int, None], message_id: int) -> bool:
    """Whether the id was not there yet; it is now."""
    if message_id in known:
        return False
    known[message_id] = None
    if len(known) > REMEMBERED:
        known.popitem(last=False)
    return True


def _ids(message: discord.Message) -> dict[str, object]:
    return {
        "message_id": message.id,
        "channel_id": message.channel.id,
        "guild_id": None if message.guild is None else message.guild.id,
        "user_id": message.author.id,
    }
