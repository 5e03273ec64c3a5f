"""The Discord client: what it hears, how it starts, and how it stops."""

from __future__ import annotations

import asyncio
import hashlib
import json
import signal
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import discord
import structlog
from discord import app_commands

from bot.announcer import DiscordAnnouncer
from bot.answers import apologise, unless_answered
from bot.attachments import same_file
from bot.buttons import CellsMenu, PickMenu, PressButton
from bot.command_words import CommandWords
from bot.core import Core, SurfaceSettings
from bot.custom_ids import Press
from bot.endpoints import point_at
from bot.exts import attach_all
from bot.exts.modals import Submitted
from bot.openings import Openings
from bot.posting import Poster, RecentMessages
from bot.translate import pictures_of
from bot.turnstile import Turnstile
from bot.votes import VoteBoard

log = structlog.get_logger()

# The library warns at each start that it cannot speak; this bot never does.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False

LONGEST_RATE_LIMIT_S = 60.0
"""A longer wait that Discord asks for becomes an error, and delivery is tried again later."""

PressHandler = Callable[[discord.Interaction[Any], Press], Awaitable[None]]
CellsHandler = Callable[[discord.Interaction[Any], int, Sequence[str]], Awaitable[None]]
FormHandler = Callable[[discord.Interaction[Any], Submitted], Awaitable[None]]


class DarkroomTree(app_commands.CommandTree["DarkroomClient"]):
    """The slash commands; what they do not catch themselves is logged and answered with an apology."""

    async def on_error(
        self, interaction: discord.Interaction[DarkroomClient], error: app_commands.AppCommandError, /
    ) -> None:
        """Answer once, kindly."""
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await apologise(interaction, cause)


class DarkroomClient(discord.AutoShardedClient):
    """
    The bot on Discord, over the core's use cases.

    It hears guilds, messages in servers and direct messages; it reads messages that do not call it only where the
    application's flags allow that, since asking for more would close the gateway (4014).
    """

    def __init__(self, core: Core, settings: SurfaceSettings) -> None:
        point_at(settings)
        self._asked = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
        super().__init__(
            intents=self._asked,
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=LONGEST_RATE_LIMIT_S,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
        )
        self.core = core
        self.settings = settings
        self.tree = DarkroomTree(
            self,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=False
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        )
        self.poster = Poster(self, settings.patience_s)
        self.recent = RecentMessages()
        self.turnstile = Turnstile()
        self.openings = Openings(self, core, self.poster)
        self.board = VoteBoard(core, self.poster)
        self.announcer = DiscordAnnouncer(core, settings, self.poster, self.recent)
        self.press_handler: PressHandler | None = None
        self.cells_handler: CellsHandler | None = None
        self.forms: dict[str, FormHandler] = {}
        self.hear: Callable[[discord.Message], Awaitable[None]] = _deaf
        self.closers: list[Callable[[], None]] = []
        self._set_up = asyncio.Event()
        self.is_stopping = False

    @property
    def bot_user_id(self) -> int:
        """The bot's own user id. Only after login."""
        assert self.user is not None
        return self.user.id

    @property
    def reads_messages(self) -> bool:
        """Whether the gateway sends the words of messages that do not call the bot."""
        return self._asked.message_content

    async def setup_hook(self) -> None:
        """Between login and the gateway: choose intents, load the extensions, send new commands, start the core."""
        flags = self.application_flags
        # discord.py sends these very intents when it identifies, which is after this hook.
        self._asked.message_content = flags.gateway_message_content or flags.gateway_message_content_limited
        self.core.attachments.fresh_url = self._fresh_url
        self.add_dynamic_items(PressButton, PickMenu, CellsMenu)
        attach_all(self)
        await self._send_changed_commands()
        await self.core.start(self.announcer)
        self._set_up.set()
        log.info("set up", reads_messages=self.reads_messages, runner=self.core.runner)

    async def wait_until_set_up(self) -> None:
        """Returns when commands are known to Discord and the core runs."""
        await self._set_up.wait()

    async def run_until_stopped(self) -> None:
        """
        Run until SIGTERM, SIGINT or `close`, then stop in order.

        Raises: discord.LoginFailure for a wrong token, discord.PrivilegedIntentsRequired.
        """
        loop, stop = asyncio.get_running_loop(), asyncio.Event()
        for each in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(each, stop.set)
        running = asyncio.create_task(self.start(self.settings.token))
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
            was_asked = stop.is_set()
            await self.close()
            if was_asked and not self._set_up.is_set():
                running.cancel()
            await asyncio.gather(running, return_exceptions=was_asked)
        finally:
            stopping.cancel()

    async def close(self) -> None:
        """Take nothing new, let the core finish or set aside what it does, then leave the gateway."""
        if not self.is_stopping:
            self.is_stopping = True
            for close in self.closers:
                close()
            await self.core.stop()
            self.announcer.close()
        await super().close()

    async def pressed(self, interaction: discord.Interaction[Any], press: Press) -> None:
        """Hand a press of one of our buttons to the extension for buttons."""
        if self.press_handler is not None and not self.is_stopping:
            with unless_answered(interaction):
                await self.press_handler(interaction, press)

    async def cells_chosen(
        self, interaction: discord.Interaction[Any], number: int, cells: Sequence[str]
    ) -> None:
        """Hand ticked cells of a picture's grid to the extension for frames and places."""
        if self.cells_handler is not None and not self.is_stopping:
            with unless_answered(interaction):
                await self.cells_handler(interaction, number, cells)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Log what an event handler let through."""
        log.exception("event handler broke", handler=event_method)

    async def _send_changed_commands(self) -> None:
        """Discord allows 200 new commands a day, so the same set is not sent twice."""
        words = CommandWords()
        await self.tree.set_translator(words)
        kinds = (discord.AppCommandType.chat_input, discord.AppCommandType.message)
        commands = [command for kind in kinds for command in self.tree.get_commands(type=kind)]
        payload = [await command.get_translated_payload(self.tree, words) for command in commands]
        text = json.dumps([self.application_id, payload], sort_keys=True, default=str)
        digest = hashlib.sha256(text.encode()).hexdigest()
        if await self.core.saved_command_hash() == digest:
            return
        await self.tree.sync()
        await self.core.save_command_hash(digest)

    async def _fresh_url(self, channel_id: int, message_id: int, url: str) -> str | None:
        try:
            message = await self.poster.channel(channel_id).fetch_message(message_id)
        except discord.HTTPException:
            return None
        links = [each.url for each in message.attachments] + [each.url for each in pictures_of(message)]
        return next((each for each in links if same_file(each, url)), None)


async def _deaf(_: discord.Message) -> None:
    """What hears messages before the extensions are attached."""
