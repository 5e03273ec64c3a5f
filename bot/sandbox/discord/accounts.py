"""REST: who am I, who is that, the guild and its members and roles, the application."""

from __future__ import annotations

from typing import Any

from . import permissions as p
from .command_forms import LOCALES
from .errors import DiscordError
from .model import Guild, Member
from .platform import Call
from .schema import anything, array, boolean, integer, one_of, refuse_unless, snowflake, table, text
from .seed import MEMBERS_LIMITED, MESSAGE_CONTENT_LIMITED, PRESENCE_LIMITED
from .wire import (
    application_json,
    channel_json,
    guild_json,
    member_json,
    partial_member_json,
    role_json,
    self_json,
    user_json,
)

_settings = table({"locale": one_of(*sorted(LOCALES))}, {"locale"})
_SELF_SERVICE_FLAGS = PRESENCE_LIMITED | MEMBERS_LIMITED | MESSAGE_CONTENT_LIMITED


def guild_of(call: Call) -> Guild:
    """The path's guild; 10004 for any other than the one there is, 50001 for outsiders."""
    if call.param("guild_id") != call.state.guild.id:
        raise DiscordError(10004)
    if call.user.id not in call.state.members:
        raise DiscordError(50001)
    return call.state.guild


async def get_self(call: Call) -> Any:
    """GET /users/@me"""
    return self_json(call.user)


async def edit_settings(call: Call) -> Any:
    """PATCH /users/@me/settings: the language of the person's client; other settings are not kept."""
    call.people_only()
    payload = await call.json()
    refuse_unless(_settings, payload)
    call.user.locale = payload["locale"]
    call.state.put(call.user)
    return {"locale": call.user.locale}


async def get_user(call: Call) -> Any:
    """GET /users/{user_id}"""
    user = call.state.users.get(call.param("user_id"))
    if user is None:
        raise DiscordError(10013)
    return user_json(user)


async def list_own_guilds(call: Call) -> Any:
    """GET /users/@me/guilds"""
    guild = call.state.guild
    permissions = p.guild_permissions(call.state, call.user.id)
    shown = {
        "id": str(guild.id),
        "name": guild.name,
        "icon": None,
        "banner": None,
        "owner": guild.owner_id == call.user.id,
    }
    return [{**shown, "permissions": str(permissions), "features": []}]


async def get_guild(call: Call) -> Any:
    """GET /guilds/{guild_id}"""
    shown = guild_json(call.state, guild_of(call))
    if call.flag("with_counts"):
        shown |= {
            "approximate_member_count": len(call.state.members),
            "approximate_presence_count": len(call.state.members),
        }
    return shown


async def list_channels(call: Call) -> Any:
    """GET /guilds/{guild_id}/channels"""
    guild_of(call)
    channels = [
        channel for channel in call.state.channels.values() if not channel.is_dm and not channel.is_thread
    ]
    return [channel_json(call.state, channel, call.user.id) for channel in channels]


async def list_roles(call: Call) -> Any:
    """GET /guilds/{guild_id}/roles"""
    guild_of(call)
    return [role_json(role) for role in call.state.roles.values()]


_role = table({"name": text(1, 100), "permissions": anything, "color": integer(0, 0xFFFFFF), "colors": anything, "hoist": boolean, "mentionable": boolean})  # fmt: skip


async def edit_role(call: Call) -> Any:
    """PATCH /guilds/{guild_id}/roles/{role_id}: name and permissions."""
    guild_of(call)
    if not p.guild_permissions(call.state, call.user.id) & p.MANAGE_ROLES:
        raise DiscordError(50013)
    role = call.state.roles.get(call.param("role_id"))
    if role is None:
        raise DiscordError(10011)
    payload = await call.json()
    refuse_unless(_role, payload)
    role.name = payload.get("name") or role.name
    if payload.get("permissions") is not None:
        role.permissions = int(payload["permissions"])
    call.state.put(role)
    data = {"guild_id": str(call.state.guild.id), "role": role_json(role)}
    call.platform.hub.to_guild("GUILD_ROLE_UPDATE", lambda _: data)
    return role_json(role)


async def list_members(call: Call) -> Any:
    """GET /guilds/{guild_id}/members"""
    guild_of(call)
    limit, after = call.query_int("limit", 1, 1, 1000), call.query_id("after") or 0
    if call.user.bot and not call.state.application.flags & (MEMBERS_LIMITED | MEMBERS_LIMITED >> 1):
        raise DiscordError(50001)
    found = sorted(
        (member for member in call.state.members.values() if member.id > after), key=lambda member: member.id
    )
    return [member_json(call.state, member) for member in found[:limit]]


def _member(call: Call) -> Member:
    named = call.request.match_info["user_id"]
    user_id = call.user.id if named == "@me" else call.param("user_id")
    member = call.state.members.get(user_id)
    if member is None:
        raise DiscordError(10007)
    return member


async def get_member(call: Call) -> Any:
    """GET /guilds/{guild_id}/members/{user_id}"""
    guild_of(call)
    return member_json(call.state, _member(call))


_member_form = table({"nick": text(0, 32), "roles": array(snowflake, 0, 250)})


async def edit_member(call: Call) -> Any:
    """PATCH /guilds/{guild_id}/members/{user_id}: nick and roles."""
    guild_of(call)
    member = _member(call)
    payload = await call.json()
    refuse_unless(_member_form, payload)
    needed = p.MANAGE_ROLES if "roles" in payload else 1 << 27
    if not p.guild_permissions(call.state, call.user.id) & needed:
        raise DiscordError(50013)
    if payload.get("roles") is not None:
        roles = [int(role_id) for role_id in payload["roles"]]
        if any(role_id not in call.state.roles for role_id in roles):
            raise DiscordError(10011)
        member.roles = roles
    if "nick" in payload:
        member.nick = payload["nick"] or None
    call.state.put(member)
    data = {
        **partial_member_json(member),
        "guild_id": str(call.state.guild.id),
        "user": user_json(call.state.users[member.id]),
    }
    call.platform.hub.to_guild("GUILD_MEMBER_UPDATE", lambda _: data, intent=1 << 1)
    return member_json(call.state, member)


async def get_application(call: Call) -> Any:
    """GET /applications/@me and /oauth2/applications/@me"""
    call.bots_only()
    return application_json(call.state, call.state.application)


async def edit_application(call: Call) -> Any:
    """PATCH /applications/@me: description and the privileged-intent flags an app may switch itself."""
    call.bots_only()
    payload = await call.json()
    refuse_unless(
        table({"description": text(0, 400), "flags": integer(0), "tags": array(text(1, 20), 0, 5)}), payload
    )
    application = call.state.application
    if payload.get("flags") is not None:
        kept = application.flags & ~_SELF_SERVICE_FLAGS
        application.flags = kept | int(payload["flags"]) & _SELF_SERVICE_FLAGS
    application.description = payload.get("description") or application.description
    call.state.put(application)
    return application_json(call.state, application)


async def get_gateway(call: Call) -> Any:
    """GET /gateway"""
    return {"url": call.platform.gateway.url}


async def get_gateway_bot(call: Call) -> Any:
    """GET /gateway/bot"""
    call.bots_only()
    limit = {"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1}
    return {"url": call.platform.gateway.url, "shards": 1, "session_start_limit": limit}
