"""Who may do what here, as Discord says: the person who presses, and the bot itself."""

from __future__ import annotations

from typing import Any

import discord

from bot.core import Core
from bot.translate import THREAD_TYPES, person, presser
from conversations.audit import Actor
from conversations.errors import MissingPermissions, NotAllowed, NotAMember, NotInThread, OnlyInServers
from conversations.ids import GuildId
from conversations.threads import Person

OPENING = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "create_public_threads": "Create Public Threads",
    "send_messages_in_threads": "Send Messages in Threads",
    "attach_files": "Attach Files",
    "read_message_history": "Read Message History",
}
"""What the bot needs to open a thread, with the names that Discord's settings show."""

POSTING = {
    "view_channel": "View Channel",
    "send_messages_in_threads": "Send Messages in Threads",
    "attach_files": "Attach Files",
    "read_message_history": "Read Message History",
}
"""What the bot needs to work in a thread that exists."""


def check_bot(permissions: discord.Permissions, needed: dict[str, str]) -> None:
    """Raises: MissingPermissions, with everything that is missing."""
    missing = [name for flag, name in needed.items() if not getattr(permissions, flag)]
    if missing:
        raise MissingPermissions(permissions=missing)


async def check_bot_is_in(channel: object) -> None:
    """
    People can run commands in a private thread that the bot does not see; nothing could be shown there.

    Raises: NotInThread.
    """
    if not isinstance(channel, discord.Thread) or not channel.is_private():
        return
    if channel.guild.get_thread(channel.id) is not None:
        return
    try:
        await channel.guild.fetch_channel(channel.id)
    except (discord.Forbidden, discord.NotFound):
        raise NotInThread from None


def check_presser(interaction: discord.Interaction[Any]) -> None:
    """Whoever presses must be one who may write there. Raises: NotAllowed."""
    if interaction.guild_id is None:
        return
    in_thread = interaction.channel is not None and interaction.channel.type in THREAD_TYPES
    allowed = interaction.permissions
    may_post = allowed.send_messages_in_threads if in_thread else allowed.send_messages
    is_locked = isinstance(interaction.channel, discord.Thread) and interaction.channel.locked
    if not may_post or (is_locked and not allowed.manage_threads):
        raise NotAllowed(needs="Send Messages in Threads" if in_thread else "Send Messages")


def acting(interaction: discord.Interaction[Any]) -> Actor:
    """Whoever acts as an admin here; whether they may, the core checks. Raises: OnlyInServers."""
    if interaction.guild_id is None:
        raise OnlyInServers
    return Actor(person=presser(interaction), guild_id=GuildId(interaction.guild_id))


def member_of(interaction: discord.Interaction[Any], user: discord.User | discord.Member) -> Person:
    """Somebody whom an admin named. Raises: NotAMember for a person who is not in this server."""
    if not isinstance(user, discord.Member) or user.guild.id != interaction.guild_id or user.bot:
        raise NotAMember(name=user.display_name)
    return person(user)


async def check_may_start(core: Core, guild_id: int | None, starter: Person) -> None:
    """Raises: NotAllowed where the server lets only some people start pictures."""
    settings = await core.servers.settings(None if guild_id is None else GuildId(guild_id))
    if guild_id is not None and not settings.may_start(starter):
        raise NotAllowed(needs="starter")
