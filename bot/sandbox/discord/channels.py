"""REST: channels, permission overwrites and direct messages."""

from __future__ import annotations

from typing import Any

from . import permissions as p
from .errors import DiscordError, invalid_field
from .gateway_sessions import Session
from .model import DM, GUILD_FORUM, GUILD_TEXT, Channel
from .platform import Call, Platform, snowflake
from .schema import (
    anything,
    array,
    boolean,
    integer,
    one_of,
    refuse_unless,
    snowflake as snowflake_field,
    table,
    text,
)
from .snowflakes import now
from .thread_state import tell_thread
from .threads import DURATIONS, delete_thread
from .wire import channel_json

_overwrite_fields = {
    "id": snowflake_field,
    "type": one_of(0, 1, "0", "1"),
    "allow": anything,
    "deny": anything,
}
_channel = table(
    {
        "name": text(1, 100),
        "type": one_of(GUILD_TEXT, GUILD_FORUM),
        "topic": text(0, 4096),
        "position": integer(0),
        "nsfw": boolean,
        "rate_limit_per_user": integer(0, 21600),
        "default_auto_archive_duration": one_of(*DURATIONS),
        "flags": integer(0),
        "permission_overwrites": array(table(_overwrite_fields, {"id"}), 0, 1000),
        "available_tags": array(table({"id": anything, "name": text(1, 20), "moderated": boolean, "emoji_id": anything, "emoji_name": anything}, {"name"}), 0, 20),
        "parent_id": snowflake_field,
    }
)  # fmt: skip
_thread = table(
    {
        "name": text(1, 100),
        "archived": boolean,
        "locked": boolean,
        "invitable": boolean,
        "auto_archive_duration": one_of(*DURATIONS),
        "rate_limit_per_user": integer(0, 21600),
        "flags": integer(0),
        "applied_tags": array(snowflake_field, 0, 5),
    }
)
_THREAD_FIELDS = ("archived", "locked", "invitable", "auto_archive_duration")


def _tell(platform: Platform, event: str, channel: Channel) -> None:
    """
    Guild channels are known to every member, also to those who may not look inside; of a DM a bot hears only by its
    first message.
    """

    def shown(session: Session) -> dict[str, Any]:
        return channel_json(platform.state, channel, session.user.id)

    if channel.is_dm:
        platform.hub.to_channel(channel, event, lambda session: None if session.user.bot else shown(session))
    else:
        platform.hub.to_guild(event, shown)


async def get_channel(call: Call) -> Any:
    """GET /channels/{channel_id}"""
    return channel_json(call.state, call.channel(), call.user.id)


async def edit_channel(call: Call) -> Any:
    """PATCH /channels/{channel_id}"""
    channel = call.channel()
    if channel.is_dm:
        raise DiscordError(50003)
    payload = await call.json()
    if channel.thread is not None:
        return _edit_thread(call, channel, payload)
    p.require(call.state, call.user, channel, p.MANAGE_CHANNELS)
    refuse_unless(_channel, payload)
    if payload.get("type") not in (None, channel.type):
        raise DiscordError(50024)
    _apply(call, channel, payload)
    call.state.put(channel)
    _tell(call.platform, "CHANNEL_UPDATE", channel)
    return channel_json(call.state, channel, call.user.id)


def _apply(call: Call, channel: Channel, payload: dict[str, Any]) -> None:
    for name in (
        "name",
        "topic",
        "position",
        "nsfw",
        "rate_limit_per_user",
        "default_auto_archive_duration",
        "flags",
    ):
        if payload.get(name) is not None:
            setattr(channel, name, payload[name])
    if payload.get("permission_overwrites") is not None:
        channel.overwrites = [_overwrite(entry["id"], entry) for entry in payload["permission_overwrites"]]
    if payload.get("available_tags") is not None:
        channel.available_tags = [
            {
                "id": str(tag.get("id") or call.state.snowflakes.new()),
                "name": tag["name"],
                "moderated": bool(tag.get("moderated")),
                "emoji_id": None,
                "emoji_name": tag.get("emoji_name"),
            }
            for tag in payload["available_tags"]
        ]


def _edit_thread(call: Call, channel: Channel, payload: Any) -> Any:
    refuse_unless(_thread, payload)
    thread = channel.thread
    assert thread is not None
    held = p.permissions_in(call.state, call.user.id, channel)
    moderates = bool(held & p.MANAGE_THREADS)
    guarded = {"locked", "rate_limit_per_user", "flags"} & set(payload)
    unarchives = payload.get("archived") is False
    if not moderates:
        owner_may = channel.owner_id == call.user.id and not guarded
        anyone_may = (
            set(payload) == {"archived"}
            and unarchives
            and not thread.locked
            and held & p.SEND_MESSAGES_IN_THREADS
        )
        if not (owner_may or anyone_may):
            raise DiscordError(50013)
        if thread.locked:
            raise DiscordError(50013)
    if thread.archived and not unarchives:
        raise DiscordError(50083)
    was_archived = thread.archived
    for name in _THREAD_FIELDS:
        if payload.get(name) is not None:
            setattr(thread, name, payload[name])
    if thread.archived != was_archived:
        thread.archive_timestamp = now()
    if payload.get("name"):
        channel.name = payload["name"].strip()
    if payload.get("rate_limit_per_user") is not None:
        channel.rate_limit_per_user = int(payload["rate_limit_per_user"])
    if payload.get("applied_tags") is not None:
        thread.applied_tags = [int(tag) for tag in payload["applied_tags"]]
    call.state.put(channel)
    tell_thread(call.platform, "THREAD_UPDATE", channel)
    return channel_json(call.state, channel, call.user.id)


async def delete_channel(call: Call) -> Any:
    """DELETE /channels/{channel_id}"""
    channel = call.channel()
    if channel.is_dm:
        return channel_json(call.state, channel, call.user.id)
    p.require(call.state, call.user, channel, p.MANAGE_THREADS if channel.thread else p.MANAGE_CHANNELS)
    shown = channel_json(call.state, channel, call.user.id)
    if channel.thread is not None:
        delete_thread(call.platform, channel)
        return shown
    for thread in [c for c in call.state.channels.values() if c.parent_id == channel.id]:
        delete_thread(call.platform, thread)
    _tell(call.platform, "CHANNEL_DELETE", channel)
    for message in call.state.delete_messages_of(channel.id):
        call.state.delete_attachments(message.attachments)
    call.state.forget(channel)
    return shown


async def create_channel(call: Call) -> Any:
    """POST /guilds/{guild_id}/channels"""
    if call.param("guild_id") != call.state.guild.id:
        raise DiscordError(10004)
    if not p.guild_permissions(call.state, call.user.id) & p.MANAGE_CHANNELS:
        raise DiscordError(50013)
    payload = await call.json()
    refuse_unless(_channel, payload)
    if not payload.get("name"):
        raise invalid_field("name", "BASE_TYPE_REQUIRED", "This field is required")
    channel = Channel(
        call.state.snowflakes.new(), int(payload.get("type") or GUILD_TEXT), position=len(call.state.channels)
    )
    _apply(call, channel, payload)
    call.state.put(channel)
    _tell(call.platform, "CHANNEL_CREATE", channel)
    return channel_json(call.state, channel, call.user.id)


# -- permission overwrites --------------------------------------------------------------------------------------------


def _overwrite(target: Any, entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": str(target),
        "type": int(entry.get("type") or 0),
        "allow": str(int(entry.get("allow") or 0)),
        "deny": str(int(entry.get("deny") or 0)),
    }


async def set_overwrite(call: Call) -> None:
    """PUT /channels/{channel_id}/permissions/{overwrite_id}"""
    channel = call.channel(p.MANAGE_ROLES)
    target = call.param("overwrite_id")
    payload = await call.json()
    refuse_unless(table(_overwrite_fields, {"type"}), payload)
    channel.overwrites = [entry for entry in channel.overwrites if entry["id"] != str(target)]
    channel.overwrites.append(_overwrite(target, payload))
    call.state.put(channel)
    _tell(call.platform, "CHANNEL_UPDATE", channel)


async def delete_overwrite(call: Call) -> None:
    """DELETE /channels/{channel_id}/permissions/{overwrite_id}"""
    channel = call.channel(p.MANAGE_ROLES)
    target = str(call.param("overwrite_id"))
    channel.overwrites = [entry for entry in channel.overwrites if entry["id"] != target]
    call.state.put(channel)
    _tell(call.platform, "CHANNEL_UPDATE", channel)


# -- direct messages --------------------------------------------------------------------------------------------------

_open_dm = table({"recipient_id": snowflake_field, "recipients": array(snowflake_field, 1, 1)})


async def open_dm(call: Call) -> Any:
    """POST /users/@me/channels: the DM with somebody, opened when it is not."""
    payload = await call.json()
    refuse_unless(_open_dm, payload)
    named = payload.get("recipient_id") or (payload.get("recipients") or [None])[0]
    if named is None:
        raise invalid_field("recipient_id", "BASE_TYPE_REQUIRED", "This field is required")
    other = call.state.users.get(snowflake("recipient_id", str(named)))
    if other is None:
        raise DiscordError(10013)
    if other.id == call.user.id or (other.bot and call.user.bot):
        raise DiscordError(50007)
    pair = {call.user.id, other.id}
    for channel in call.state.channels.values():
        if channel.is_dm and set(channel.recipients) == pair:
            return channel_json(call.state, channel, call.user.id)
    channel = call.state.put(Channel(call.state.snowflakes.new(), DM, recipients=[call.user.id, other.id]))
    _tell(call.platform, "CHANNEL_CREATE", channel)
    return channel_json(call.state, channel, call.user.id)


async def list_dms(call: Call) -> Any:
    """GET /users/@me/channels"""
    found = [
        channel
        for channel in call.state.channels.values()
        if channel.is_dm and call.user.id in channel.recipients
    ]
    return [channel_json(call.state, channel, call.user.id) for channel in found if not call.user.bot]
