"""The world on the first start: one application, one guild, five channels, three people."""

from __future__ import annotations

import base64
import secrets

from . import permissions as p
from .model import GUILD_FORUM, GUILD_TEXT, Application, Channel, Guild, Member, Role, User
from .snowflakes import now
from .state import State

# Application flags (Discord, 2026-11): the *_LIMITED forms are what an app below the review threshold may switch on itself.
PRESENCE_LIMITED, MEMBERS_LIMITED, MESSAGE_CONTENT_LIMITED = 1 << 13, 1 << 15, 1 << 19
COMMAND_BADGE = 1 << 23


def seed(state: State, *, message_content: bool) -> None:
    """Fill an empty state; does nothing to one that has a guild already."""
    if not state.empty:
        return
    new = state.snowflakes.new
    owner = _person(state, "morgan", "Morgan (admin)")
    people = [owner, _person(state, "ada", "Ada"), _person(state, "ben", "Ben")]
    bot_id = new()
    state.put(User(bot_id, "Darkroom", None, _token(bot_id), bot=True))
    flags = COMMAND_BADGE | (MESSAGE_CONTENT_LIMITED if message_content else 0)
    state.put(Application(bot_id, "Darkroom", "Makes a picture and refines it in conversation.", bot_id, owner.id,
                          secrets.token_hex(32), flags))  # fmt: skip
    guild_id = new()
    state.put(Guild(guild_id, "Darkroom demo", owner.id))
    state.put(Role(guild_id, "@everyone", p.EVERYONE_PERMISSIONS, 0))
    bot_role = state.put(Role(new(), "Darkroom", p.BOT_PERMISSIONS, 1, managed_by=bot_id))
    admins = state.put(Role(new(), "Admins", p.ADMINISTRATOR, 2, color=0xE67E22))
    for person in people:
        state.put(Member(person.id, [admins.id] if person is owner else [], now()))
    state.put(Member(bot_id, [bot_role.id], now()))
    _channels(state, bot_id)


def _channels(state: State, bot_id: int) -> None:
    new = state.snowflakes.new
    state.put(Channel(new(), GUILD_TEXT, "general", topic="Say hello, ask for a picture.", position=0))
    state.put(Channel(new(), GUILD_TEXT, "studio", topic="Longer work on pictures.", position=1))
    tags = [{"id": str(new()), "name": name, "moderated": False, "emoji_id": None, "emoji_name": None}
            for name in ("portrait", "landscape", "product")]  # fmt: skip
    state.put(
        Channel(
            new(), GUILD_FORUM, "gallery", topic="One post, one picture.", position=2, available_tags=tags
        )
    )
    silenced = str(
        p.SEND_MESSAGES | p.SEND_MESSAGES_IN_THREADS | p.CREATE_PUBLIC_THREADS | p.CREATE_PRIVATE_THREADS
    )
    state.put(Channel(new(), GUILD_TEXT, "no-bots", topic="The bot may read here, not write.", position=3,
                      overwrites=[{"id": str(bot_id), "type": 1, "allow": "0", "deny": silenced}]))  # fmt: skip
    state.put(Channel(new(), GUILD_TEXT, "backstage", topic="Out of the bot's sight.", position=4,
                      overwrites=[{"id": str(bot_id), "type": 1, "allow": "0", "deny": str(p.VIEW_CHANNEL)}]))  # fmt: skip


def _person(state: State, username: str, global_name: str) -> User:
    user_id = state.snowflakes.new()
    return state.put(User(user_id, username, global_name, _token(user_id)))


def _token(user_id: int) -> str:
    """A token in Discord's form: the id, a time, a secret."""
    return ".".join((
        base64.urlsafe_b64encode(str(user_id).encode()).decode().rstrip("="),
        secrets.token_urlsafe(4),
        secrets.token_urlsafe(28),
    ))  # fmt: skip
