"""Who may do what where: Discord's permission bits and their arithmetic over roles and overwrites."""

from __future__ import annotations

from .errors import DiscordError
from .model import Channel, User
from .state import State

ADMINISTRATOR = 1 << 3
MANAGE_CHANNELS, MANAGE_GUILD = 1 << 4, 1 << 5
ADD_REACTIONS = 1 << 6
VIEW_CHANNEL, SEND_MESSAGES = 1 << 10, 1 << 11
MANAGE_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY = 1 << 13, 1 << 14, 1 << 15, 1 << 16
MENTION_EVERYONE = 1 << 17
MANAGE_ROLES = 1 << 28
USE_APPLICATION_COMMANDS = 1 << 31
MANAGE_THREADS, CREATE_PUBLIC_THREADS, CREATE_PRIVATE_THREADS = 1 << 34, 1 << 35, 1 << 36
SEND_MESSAGES_IN_THREADS = 1 << 38
PIN_MESSAGES = 1 << 51
ALL = (1 << 53) - 1

BOT_PERMISSIONS = 309237763072
EVERYONE_PERMISSIONS = (
    ADD_REACTIONS | VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES | READ_MESSAGE_HISTORY
    | USE_APPLICATION_COMMANDS | CREATE_PUBLIC_THREADS | CREATE_PRIVATE_THREADS | SEND_MESSAGES_IN_THREADS
)  # fmt: skip
DM_PERMISSIONS = (
    ADD_REACTIONS | VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES | READ_MESSAGE_HISTORY
    | MENTION_EVERYONE | USE_APPLICATION_COMMANDS
)  # fmt: skip

# Without these, the rest of a text channel's permissions mean nothing.
_NEEDS_VIEW = ALL
_NEEDS_SEND = MENTION_EVERYONE | ATTACH_FILES | EMBED_LINKS


def guild_permissions(state: State, user_id: int) -> int:
    """The user's permissions before channel overwrites; 0 for outsiders."""
    member = state.members.get(user_id)
    if member is None:
        return 0
    if state.guild.owner_id == user_id:
        return ALL
    held = state.roles[state.guild.id].permissions
    for role_id in member.roles:
        if role_id in state.roles:
            held |= state.roles[role_id].permissions
    return ALL if held & ADMINISTRATOR else held


def permissions_in(state: State, user_id: int, channel: Channel) -> int:
    """The user's effective permissions in a channel; a thread takes its parent's, plus its own membership rule."""
    if channel.is_dm:
        return DM_PERMISSIONS if user_id in channel.recipients else 0
    held = guild_permissions(state, user_id)
    if held == ALL or not held:
        return held
    base = channel
    if channel.is_thread:
        parent = state.channels.get(channel.parent_id or 0)
        if parent is None:
            return 0
        base = parent
    held = _with_overwrites(state, user_id, base, held)
    if not held & VIEW_CHANNEL:
        return 0
    if (
        channel.type == 12
        and not held & MANAGE_THREADS
        and str(user_id) not in (channel.thread.members if channel.thread else {})
    ):
        return 0
    may_speak = SEND_MESSAGES_IN_THREADS if channel.is_thread else SEND_MESSAGES
    return held if held & may_speak else held & ~_NEEDS_SEND


def _with_overwrites(state: State, user_id: int, channel: Channel, held: int) -> int:
    overwrites = {int(entry["id"]): (int(entry["allow"]), int(entry["deny"])) for entry in channel.overwrites}
    if state.guild.id in overwrites:
        allow, deny = overwrites[state.guild.id]
        held = held & ~deny | allow
    allow = deny = 0
    for role_id in state.members[user_id].roles:
        if role_id in overwrites:
            allow |= overwrites[role_id][0]
            deny |= overwrites[role_id][1]
    held = held & ~deny | allow
    if user_id in overwrites:
        allow, deny = overwrites[user_id]
        held = held & ~deny | allow
    return held


def may_see(state: State, user_id: int, channel: Channel) -> bool:
    """True when events of the channel reach the user."""
    return bool(permissions_in(state, user_id, channel) & VIEW_CHANNEL)


def require(state: State, user: User, channel: Channel, *needed: int) -> int:
    """
    The user's permissions in the channel.

    Raises: 50001 when the channel is out of sight, 50013 when one of `needed` is missing.
    """
    held = permissions_in(state, user.id, channel)
    if not held & VIEW_CHANNEL:
        raise DiscordError(50001)
    for bit in needed:
        if not held & bit:
            raise DiscordError(50013)
    return held


def require_to_speak(state: State, user: User, channel: Channel) -> int:
    """Like `require` for the permission to post, which differs between channels and threads."""
    return require(state, user, channel, SEND_MESSAGES_IN_THREADS if channel.is_thread else SEND_MESSAGES)
