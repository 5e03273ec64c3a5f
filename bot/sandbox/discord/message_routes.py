"""REST: messages, reactions, pins and typing."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import unquote

from . import messages, permissions as p
from .errors import DiscordError, invalid_field
from .gateway_sessions import (
    DM_MESSAGES,
    DM_REACTIONS,
    DM_TYPING,
    GUILD_MESSAGES,
    GUILD_REACTIONS,
    GUILD_TYPING,
)
from .model import GUILD_FORUM, SYSTEM_TYPES, Channel, Message
from .platform import Call, snowflake
from .schema import array, refuse_unless, snowflake as snowflake_field, table
from .snowflakes import born_at, timestamp
from .wire import member_json

MAX_REACTIONS, MAX_PINS = 20, 50
TWO_WEEKS_MS = 14 * 24 * 3600 * 1000


async def create_message(call: Call) -> Any:
    """POST /channels/{channel_id}/messages"""
    channel = call.channel()
    if channel.type == GUILD_FORUM:
        raise DiscordError(50008)
    payload, uploads = await call.body()
    message = messages.send(call.platform, channel, call.user, payload, uploads)
    return call.platform.show(message, call.user)


async def list_messages(call: Call) -> Any:
    """GET /channels/{channel_id}/messages"""
    channel = call.channel()
    held = p.permissions_in(call.state, call.user.id, channel)
    limit = call.query_int("limit", 50, 1, 100)
    before, after, around = call.query_id("before"), call.query_id("after"), call.query_id("around")
    if sum(bound is not None for bound in (before, after, around)) > 1:
        raise invalid_field("before", "BASE_TYPE_CONFLICT", "before, after and around are exclusive.")
    if not held & p.READ_MESSAGE_HISTORY:
        return []
    if around is not None:
        older = call.state.messages(channel.id, before=around + 1, limit=limit // 2 + 1)
        newer = call.state.messages(channel.id, after=around, limit=limit // 2)
        found = (newer + older)[:limit]
    else:
        found = call.state.messages(channel.id, before=before, after=after, limit=limit)
    return [call.platform.show(message, call.user) for message in found]


async def get_message(call: Call) -> Any:
    """GET /channels/{channel_id}/messages/{message_id}"""
    message = call.message(call.channel(p.READ_MESSAGE_HISTORY))
    return call.platform.show(message, call.user)


async def edit_message(call: Call) -> Any:
    """PATCH /channels/{channel_id}/messages/{message_id}"""
    channel = call.channel()
    payload, uploads = await call.body()
    message = call.message(channel)
    if message.author_id != call.user.id:
        held = p.permissions_in(call.state, call.user.id, channel)
        if not isinstance(payload, dict) or set(payload) - {"flags"} or not held & p.MANAGE_MESSAGES:
            raise DiscordError(50005)
    if message.type in SYSTEM_TYPES:
        raise DiscordError(50021)
    messages.edit(call.platform, channel, message, call.user, payload, uploads)
    return call.platform.show(message, call.user)


async def delete_message(call: Call) -> None:
    """DELETE /channels/{channel_id}/messages/{message_id}"""
    channel = call.channel()
    message = call.message(channel)
    if message.author_id != call.user.id:
        if channel.is_dm:
            raise DiscordError(50003)
        p.require(call.state, call.user, channel, p.MANAGE_MESSAGES)
    if channel.thread is not None and channel.thread.archived:
        raise DiscordError(50083)
    messages.delete(call.platform, channel, message)


async def bulk_delete(call: Call) -> None:
    """POST /channels/{channel_id}/messages/bulk-delete"""
    call.bots_only()
    channel = call.channel(p.MANAGE_MESSAGES)
    payload = await call.json()
    refuse_unless(table({"messages": array(snowflake_field, 2, 100)}, {"messages"}), payload)
    numbers = [int(message_id) for message_id in payload["messages"]]
    if any(time.time() * 1000 - ((number >> 22) + 1_420_070_400_000) > TWO_WEEKS_MS for number in numbers):
        raise DiscordError(50034, "You can only bulk delete messages that are under 14 days old.", status=400)
    found = [call.state.message(channel.id, number) for number in numbers]
    gone = [message for message in found if message is not None]
    for message in gone:
        call.state.delete_attachments(message.attachments)
        call.state.delete_message(message.id)
    data = {
        "ids": [str(message.id) for message in gone],
        "channel_id": str(channel.id),
        "guild_id": str(call.state.guild.id),
    }
    call.platform.hub.to_channel(
        channel, "MESSAGE_DELETE_BULK", lambda _: data, guild=GUILD_MESSAGES, dm=DM_MESSAGES
    )


async def typing(call: Call) -> None:
    """POST /channels/{channel_id}/typing"""
    channel = call.channel()
    p.require_to_speak(call.state, call.user, channel)
    data: dict[str, Any] = {
        "channel_id": str(channel.id),
        "user_id": str(call.user.id),
        "timestamp": int(time.time()),
    }
    if not channel.is_dm:
        data["guild_id"] = str(call.state.guild.id)
        data["member"] = member_json(call.state, call.state.members[call.user.id])
    call.platform.hub.to_channel(channel, "TYPING_START", lambda _: data, guild=GUILD_TYPING, dm=DM_TYPING)


# -- reactions --------------------------------------------------------------------------------------------------------


def _reaction_target(call: Call, *needed: int) -> tuple[Channel, Message, str]:
    channel = call.channel(p.READ_MESSAGE_HISTORY, *needed)
    emoji = unquote(call.request.match_info["emoji"])
    if not emoji or emoji.isascii():
        raise DiscordError(10014)
    return channel, call.message(channel), emoji


def _tell_reaction(
    call: Call, event: str, channel: Channel, message: Message, emoji: str, user_id: int
) -> None:
    data: dict[str, Any] = {
        "user_id": str(user_id),
        "channel_id": str(channel.id),
        "message_id": str(message.id),
        "emoji": {"id": None, "name": emoji},
        "burst": False,
        "type": 0,
    }
    if not channel.is_dm:
        data["guild_id"] = str(call.state.guild.id)
        if event == "MESSAGE_REACTION_ADD":
            data["member"] = member_json(call.state, call.state.members[user_id])
            data["message_author_id"] = str(message.author_id)
    call.platform.hub.to_channel(channel, event, lambda _: data, guild=GUILD_REACTIONS, dm=DM_REACTIONS)


async def add_reaction(call: Call) -> None:
    """PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me"""
    channel, message, emoji = _reaction_target(call)
    users = message.reactions.setdefault(emoji, [])
    if not users:
        p.require(call.state, call.user, channel, p.ADD_REACTIONS)
        if len(message.reactions) > MAX_REACTIONS:
            raise DiscordError(30010)
    if call.user.id not in users:
        users.append(call.user.id)
        call.state.put_message(message)
        _tell_reaction(call, "MESSAGE_REACTION_ADD", channel, message, emoji, call.user.id)


async def remove_reaction(call: Call) -> None:
    """DELETE /channels/{channel_id}/messages/{message_id}/reactions/{emoji}/{user_id or @me}"""
    named = call.request.match_info["user_id"]
    user_id = call.user.id if named == "@me" else snowflake("user_id", named)
    channel, message, emoji = _reaction_target(
        call, *([] if user_id == call.user.id else [p.MANAGE_MESSAGES])
    )
    users = message.reactions.get(emoji, [])
    if user_id in users:
        users.remove(user_id)
        if not users:
            del message.reactions[emoji]
        call.state.put_message(message)
        _tell_reaction(call, "MESSAGE_REACTION_REMOVE", channel, message, emoji, user_id)


# -- pins -------------------------------------------------------------------------------------------------------------


async def list_pins(call: Call) -> Any:
    """GET /channels/{channel_id}/messages/pins"""
    channel = call.channel(p.READ_MESSAGE_HISTORY)
    limit = call.query_int("limit", 50, 1, 50)
    pinned = [message for message in call.state.messages(channel.id, limit=10_000) if message.pinned]
    items = [
        {"pinned_at": timestamp(born_at(message.id)), "message": call.platform.show(message, call.user)}
        for message in pinned[:limit]
    ]
    return {"items": items, "has_more": len(pinned) > limit}


async def pin(call: Call) -> None:
    """PUT /channels/{channel_id}/messages/pins/{message_id}"""
    await _set_pin(call, pinned=True)


async def unpin(call: Call) -> None:
    """DELETE /channels/{channel_id}/messages/pins/{message_id}"""
    await _set_pin(call, pinned=False)


async def _set_pin(call: Call, *, pinned: bool) -> None:
    channel = call.channel()
    if not channel.is_dm and not p.permissions_in(call.state, call.user.id, channel) & (
        p.PIN_MESSAGES | p.MANAGE_MESSAGES
    ):
        raise DiscordError(50013)
    message = call.message(channel)
    if message.pinned == pinned:
        return
    if pinned and sum(other.pinned for other in call.state.messages(channel.id, limit=10_000)) >= MAX_PINS:
        raise DiscordError(30003)
    message.pinned = pinned
    messages.republish(call.platform, channel, message)
