"""REST: starting threads and forum posts, thread members, lists of threads."""

from __future__ import annotations

from typing import Any

from . import messages, permissions as p
from .errors import DiscordError, invalid_field
from .gateway_sessions import GUILDS
from .message_forms import check_message
from .model import (
    GUILD_FORUM,
    GUILD_TEXT,
    HAS_THREAD,
    PRIVATE_THREAD,
    PUBLIC_THREAD,
    THREAD_CREATED,
    THREAD_STARTER,
    Channel,
    Message,
    ThreadState,
)
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
from .thread_state import join_thread, leave_thread, tell_thread
from .wire import channel_json, member_json, thread_member_json

MAX_ACTIVE_THREADS, MAX_THREAD_MEMBERS = 1000, 1000
DURATIONS = (60, 1440, 4320, 10080)
_REQUIRE_TAG = 1 << 4

_common = {
    "name": text(1, 100),
    "auto_archive_duration": one_of(*DURATIONS),
    "rate_limit_per_user": integer(0, 21600),
}
_from_message = table(_common, {"name"})
_alone = table({**_common, "type": one_of(10, PUBLIC_THREAD, PRIVATE_THREAD), "invitable": boolean}, {"name"})
_post = table(
    {
        **_common,
        "applied_tags": array(snowflake_field, 0, 5),
        "message": anything,
        "type": one_of(PUBLIC_THREAD),
    },
    {"name", "message"},
)


def _new_thread(call: Call, parent: Channel, payload: dict[str, Any], kind: int, thread_id: int) -> Channel:
    active = sum(bool(c.thread and not c.thread.archived) for c in call.state.channels.values())
    if active >= MAX_ACTIVE_THREADS:
        raise DiscordError(160006)
    moment = now()
    return Channel(
        thread_id,
        kind,
        payload["name"].strip(),
        parent_id=parent.id,
        owner_id=call.user.id,
        rate_limit_per_user=int(payload.get("rate_limit_per_user") or 0),
        thread=ThreadState(
            archived=False,
            auto_archive_duration=int(
                payload.get("auto_archive_duration") or parent.default_auto_archive_duration
            ),
            archive_timestamp=moment,
            create_timestamp=moment,
            invitable=payload.get("invitable") is not False,
            members={str(call.user.id): moment},
        ),
    )


def _announce(platform: Platform, thread: Channel) -> None:
    platform.state.put(thread)
    tell_thread(platform, "THREAD_CREATE", thread, {"newly_created": True})


async def start_from_message(call: Call) -> Any:
    """POST /channels/{channel_id}/messages/{message_id}/threads"""
    parent = call.channel(p.CREATE_PUBLIC_THREADS)
    payload = await call.json()
    refuse_unless(_from_message, payload)
    if parent.type != GUILD_TEXT:
        raise DiscordError(50024)
    message = call.message(parent)
    if message.id in call.state.channels:
        raise DiscordError(160004)
    thread = _new_thread(call, parent, payload, PUBLIC_THREAD, message.id)
    _announce(call.platform, thread)
    message.flags |= HAS_THREAD
    messages.republish(call.platform, parent, message)
    reference = {"channel_id": parent.id, "message_id": message.id}
    _starter(call.platform, thread, call.user.id, reference)
    return channel_json(call.state, thread, call.user.id)


def _starter(platform: Platform, thread: Channel, author_id: int, reference: dict[str, int]) -> None:
    """The unseen first message of a thread that was opened on a message; it counts for nothing."""
    message = Message(
        platform.state.snowflakes.new(), thread.id, author_id, type=THREAD_STARTER, reference=reference
    )
    platform.state.put_message(message)
    thread.last_message_id = message.id
    platform.state.put(thread)


async def start(call: Call) -> Any:
    """POST /channels/{channel_id}/threads: a thread without a message, or a forum post."""
    parent = call.channel()
    if parent.type == GUILD_FORUM:
        return await _start_post(call, parent)
    payload = await call.json()
    refuse_unless(_alone, payload)
    if parent.type != GUILD_TEXT:
        raise DiscordError(50024)
    kind = int(payload.get("type") or PRIVATE_THREAD)
    if kind == 10:
        raise DiscordError(50024)
    p.require(
        call.state,
        call.user,
        parent,
        p.CREATE_PRIVATE_THREADS if kind == PRIVATE_THREAD else p.CREATE_PUBLIC_THREADS,
    )
    thread = _new_thread(call, parent, payload, kind, call.state.snowflakes.new())
    _announce(call.platform, thread)
    if kind == PUBLIC_THREAD:
        reference = {"channel_id": thread.id}
        messages.post_system(
            call.platform, parent, call.user.id, THREAD_CREATED, content=thread.name, reference=reference
        )
    return channel_json(call.state, thread, call.user.id)


async def _start_post(call: Call, forum: Channel) -> Any:
    p.require(call.state, call.user, forum, p.SEND_MESSAGES)
    payload, uploads = await call.body()
    refuse_unless(_post, payload)
    tags = [int(tag) for tag in payload.get("applied_tags") or []]
    known = {int(tag["id"]) for tag in forum.available_tags}
    if set(tags) - known:
        raise invalid_field("applied_tags", "FORUM_TAG_UNKNOWN", "Unknown tag.")
    if forum.flags & _REQUIRE_TAG and not tags:
        raise DiscordError(40067)
    check_message(payload["message"], "forum", path=("message",))
    thread_id = call.state.snowflakes.new()
    thread = _new_thread(call, forum, payload, PUBLIC_THREAD, thread_id)
    assert thread.thread is not None
    thread.thread.applied_tags = tags
    call.state.put(thread)
    try:
        message = messages.send(
            call.platform,
            thread,
            call.user,
            payload["message"],
            uploads,
            kind="forum",
            message_id=thread_id,
            quiet=True,
        )
    except DiscordError:
        call.state.forget(thread)
        raise
    forum.last_message_id = thread.id
    call.state.put(forum)
    tell_thread(call.platform, "THREAD_CREATE", thread, {"newly_created": True})
    messages.announce(call.platform, thread, message)
    return {
        **channel_json(call.state, thread, call.user.id),
        "message": call.platform.show(message, call.user),
    }


# -- members ----------------------------------------------------------------------------------------------------------


def _thread(call: Call) -> Channel:
    channel = call.channel()
    if channel.thread is None:
        raise DiscordError(50024)
    return channel


def _member_id(call: Call) -> int:
    named = call.request.match_info["user_id"]
    return call.user.id if named == "@me" else snowflake("user_id", named)


async def add_member(call: Call) -> None:
    """PUT /channels/{channel_id}/thread-members/{user_id or @me}"""
    thread = _thread(call)
    assert thread.thread is not None
    user_id = _member_id(call)
    if thread.thread.archived:
        raise DiscordError(50083)
    if user_id != call.user.id:
        p.require_to_speak(call.state, call.user, thread)
    if user_id not in call.state.members:
        raise DiscordError(10007)
    parent = call.state.channels[thread.parent_id or 0]
    if not p.may_see(call.state, user_id, parent):
        raise DiscordError(50001)
    if len(thread.thread.members) >= MAX_THREAD_MEMBERS:
        raise DiscordError(30033, "Maximum number of thread participants reached (1000)", status=400)
    join_thread(call.platform, thread, user_id)


async def remove_member(call: Call) -> None:
    """DELETE /channels/{channel_id}/thread-members/{user_id or @me}"""
    thread = _thread(call)
    assert thread.thread is not None
    user_id = _member_id(call)
    if thread.thread.archived:
        raise DiscordError(50083)
    if user_id != call.user.id and not (thread.type == PRIVATE_THREAD and thread.owner_id == call.user.id):
        p.require(call.state, call.user, thread, p.MANAGE_THREADS)
    leave_thread(call.platform, thread, user_id)


async def get_member(call: Call) -> Any:
    """GET /channels/{channel_id}/thread-members/{user_id or @me}"""
    thread = _thread(call)
    user_id = _member_id(call)
    if thread.thread is None or str(user_id) not in thread.thread.members:
        raise DiscordError(10007)
    return _shown_member(call, thread, user_id)


async def list_members(call: Call) -> Any:
    """GET /channels/{channel_id}/thread-members"""
    thread = _thread(call)
    assert thread.thread is not None
    return [_shown_member(call, thread, int(user_id)) for user_id in thread.thread.members]


def _shown_member(call: Call, thread: Channel, user_id: int) -> dict[str, Any]:
    shown = thread_member_json(thread, user_id)
    if call.flag("with_member"):
        shown["member"] = member_json(call.state, call.state.members[user_id])
    return shown


# -- lists ------------------------------------------------------------------------------------------------------------


def _listed(call: Call, threads: list[Channel], *, has_more: bool) -> dict[str, Any]:
    own = str(call.user.id)
    return {
        "threads": [channel_json(call.state, thread, call.user.id) for thread in threads],
        "members": [
            thread_member_json(thread, call.user.id)
            for thread in threads
            if thread.thread and own in thread.thread.members
        ],
        "has_more": has_more,
    }


async def list_active(call: Call) -> Any:
    """GET /guilds/{guild_id}/threads/active"""
    if call.param("guild_id") != call.state.guild.id:
        raise DiscordError(10004)
    threads = [c for c in call.state.channels.values() if c.thread and not c.thread.archived]
    threads = [thread for thread in threads if p.may_see(call.state, call.user.id, thread)]
    return _listed(call, sorted(threads, key=lambda thread: -thread.id), has_more=False)


async def list_archived(call: Call) -> Any:
    """GET /channels/{channel_id}/threads/archived/public"""
    parent = call.channel(p.READ_MESSAGE_HISTORY)
    limit = call.query_int("limit", 50, 2, 100)
    before = call.request.query.get("before")
    threads = [
        channel
        for channel in call.state.channels.values()
        if channel.parent_id == parent.id
        and channel.type == PUBLIC_THREAD
        and channel.thread
        and channel.thread.archived
    ]
    threads.sort(key=lambda channel: channel.thread.archive_timestamp if channel.thread else "", reverse=True)
    if before:
        threads = [
            channel for channel in threads if channel.thread and channel.thread.archive_timestamp < before
        ]
    return _listed(call, threads[:limit], has_more=len(threads) > limit)


def delete_thread(platform: Platform, thread: Channel) -> None:
    """Remove a thread with its messages and tell everyone who saw it."""
    state = platform.state
    data = {
        "id": str(thread.id),
        "guild_id": str(state.guild.id),
        "parent_id": str(thread.parent_id),
        "type": thread.type,
    }
    platform.hub.to_channel(thread, "THREAD_DELETE", lambda _: data, guild=GUILDS)
    for message in state.delete_messages_of(thread.id):
        state.delete_attachments(message.attachments)
    state.forget(thread)
