"""What happens to a thread's state when somebody speaks in it or joins it."""

from __future__ import annotations

from .errors import DiscordError
from .gateway_sessions import GUILD_MEMBERS, GUILDS, Session
from .model import Channel, Message, User
from .permissions import MANAGE_THREADS, may_see, permissions_in
from .platform import Platform
from .snowflakes import now
from .wire import Json, channel_json, member_json, thread_member_json


def check_unlocked(platform: Platform, channel: Channel, author: User) -> None:
    """Refuse a message in a locked thread, but for those who may manage threads. Raises: 160005."""
    if channel.thread is None or not channel.thread.locked:
        return
    if not permissions_in(platform.state, author.id, channel) & MANAGE_THREADS:
        raise DiscordError(160005)


def wake_thread(platform: Platform, channel: Channel) -> None:
    """Un-archive the thread that a message is about to enter."""
    thread = channel.thread
    if thread is not None and thread.archived:
        thread.archived = False
        thread.archive_timestamp = now()
        platform.state.put(channel)
        tell_thread(platform, "THREAD_UPDATE", channel)


def tell_thread(platform: Platform, event: str, channel: Channel, extra: Json | None = None) -> None:
    """A THREAD_CREATE or THREAD_UPDATE for everyone who sees the thread."""
    platform.hub.to_channel(
        channel,
        event,
        lambda session: {**channel_json(platform.state, channel, session.user.id), **(extra or {})},
        guild=GUILDS,
    )


def join_thread(platform: Platform, channel: Channel, user_id: int) -> None:
    """Add a member to a thread; nothing happens when it is one."""
    thread = channel.thread
    if thread is None or str(user_id) in thread.members:
        return
    thread.members[str(user_id)] = now()
    platform.state.put(channel)
    if channel.type == 12:
        platform.hub.to_user(user_id, "THREAD_CREATE", channel_json(platform.state, channel, user_id))
    added = {**thread_member_json(channel, user_id), "presence": None}
    added["member"] = member_json(platform.state, platform.state.members[user_id])
    _tell_members(platform, channel, user_id, {"added_members": [added]})


def join_mentioned(platform: Platform, channel: Channel, message: Message) -> None:
    """Bring the people and bots that a message in a thread mentions into it, where they may see its parent."""
    parent = platform.state.channels.get(channel.parent_id or 0)
    if channel.thread is None or parent is None:
        return
    for user_id in message.mentions:
        if user_id in platform.state.members and may_see(platform.state, user_id, parent):
            join_thread(platform, channel, user_id)


def leave_thread(platform: Platform, channel: Channel, user_id: int) -> None:
    """Take a member out of a thread."""
    thread = channel.thread
    if thread is None or thread.members.pop(str(user_id), None) is None:
        return
    platform.state.put(channel)
    _tell_members(platform, channel, user_id, {"removed_member_ids": [str(user_id)]})


def _tell_members(platform: Platform, channel: Channel, user_id: int, change: Json) -> None:
    assert channel.thread is not None
    data = {
        "id": str(channel.id),
        "guild_id": str(platform.state.guild.id),
        "member_count": min(len(channel.thread.members), 50),
        **change,
    }

    def for_session(session: Session) -> Json | None:
        concerned = not session.user.bot or session.intents & GUILD_MEMBERS or session.user.id == user_id
        return data if concerned else None

    platform.hub.to_channel(channel, "THREAD_MEMBERS_UPDATE", for_session, guild=GUILDS)
