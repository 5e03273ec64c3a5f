"""
Creating, editing and deleting messages: the deeds behind every endpoint that does so.

Nothing here awaits: uploads lie on disk before a deed begins, so two requests never work on one message at once.
"""

from __future__ import annotations

import time
from typing import Any

from . import permissions as p
from .components import Stored
from .errors import DiscordError, Problems, invalid_field
from .files import FileSet, file_set
from .gateway_sessions import DM_MESSAGES, GUILD_MESSAGES
from .mentions import parse_mentions
from .message_forms import check_message
from .model import COMPONENTS_V2, LOADING, REPLY, SUPPRESS_EMBEDS, SYSTEM_TYPES, Channel, Message, User
from .platform import Platform
from .snowflakes import age_s, now
from .thread_state import check_unlocked, join_mentioned, wake_thread
from .uploads import Upload

Json = dict[str, Any]
_NONCE_LIFE_S = 300


def send(
    platform: Platform,
    channel: Channel,
    author: User,
    payload: Json,
    uploads: list[Upload],
    *,
    kind: str = "create",
    message_id: int | None = None,
    quiet: bool = False,
) -> Message:
    """
    Post a message as `author`, with the permission checks of the channel endpoint.

    message_id: for the first message of a forum post, which shares the post's id.
    quiet: keep it, but let the caller `announce` it.
    Raises: 50013, 50006, 20016, 160002, 160005, and 50035, also for a reply to nothing.
    """
    known = _repeated(platform, author, payload)
    if known is not None:
        return known
    v2 = check_message(payload, kind)
    held = (
        p.require(platform.state, author, channel)
        if kind == "forum"
        else p.require_to_speak(platform.state, author, channel)
    )
    if (uploads and not held & p.ATTACH_FILES) or (payload.get("embeds") and not held & p.EMBED_LINKS):
        raise DiscordError(50013)
    if not author.bot and (v2 or payload.get("components") or payload.get("embeds")):
        raise invalid_field("components", "COMPONENT_NOT_ALLOWED", "People cannot send components or embeds.")
    check_unlocked(platform, channel, author)
    _check_slowmode(platform, channel, author, held)
    message = Message(
        message_id or platform.state.snowflakes.new(), channel.id, author.id, nonce=payload.get("nonce")
    )
    replied_to = _reply_target(platform, channel, held, payload, message)
    message.flags = int(payload.get("flags") or 0)
    write_content(platform, message, channel, author, payload, uploads, replied_to=replied_to, fresh=True)
    wake_thread(platform, channel)
    join_mentioned(platform, channel, message)
    publish(platform, channel, message, quiet=quiet)
    if payload.get("enforce_nonce") and message.nonce is not None:
        _remember_nonce(platform, message)
    return message


def _check_slowmode(platform: Platform, channel: Channel, author: User, held: int) -> None:
    """Slow people down, not bots nor moderators."""
    if not channel.rate_limit_per_user or author.bot or held & (p.MANAGE_MESSAGES | p.MANAGE_CHANNELS):
        return
    last = platform.last_spoke.get((channel.id, author.id), float("-inf"))
    left_s = last + channel.rate_limit_per_user - time.monotonic()
    if left_s > 0:
        raise DiscordError(20016, extra={"retry_after": round(left_s, 3)})
    platform.last_spoke[(channel.id, author.id)] = time.monotonic()


def _repeated(platform: Platform, author: User, payload: Any) -> Message | None:
    """The message that an enforced nonce has made already, within minutes."""
    if not isinstance(payload, dict) or not payload.get("enforce_nonce") or payload.get("nonce") is None:
        return None
    channel_id, message_id = platform.recent_nonces.get((author.id, str(payload["nonce"])), (0, 0))
    if not message_id or age_s(message_id) > _NONCE_LIFE_S:
        return None
    return platform.state.message(channel_id, message_id)


def _remember_nonce(platform: Platform, message: Message) -> None:
    known = platform.recent_nonces
    known[(message.author_id, str(message.nonce))] = (message.channel_id, message.id)
    while len(known) > 10_000 or age_s(next(iter(known.values()))[1]) > _NONCE_LIFE_S:
        del known[next(iter(known))]


def _reply_target(
    platform: Platform, channel: Channel, held: int, payload: Json, message: Message
) -> Message | None:
    reference = payload.get("message_reference")
    if not reference:
        return None
    if not held & p.READ_MESSAGE_HISTORY:
        raise DiscordError(160002)
    target_id = int(reference["message_id"])
    named = int(reference.get("channel_id") or channel.id)
    target = platform.state.message(channel.id, target_id) if named == channel.id else None
    if target is None or target.type in (SYSTEM_TYPES - {21}):
        if reference.get("fail_if_not_exists") is False and target is None:
            return None
        code = "REPLIES_UNKNOWN_MESSAGE" if target is None else "REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE"
        raise invalid_field(
            "message_reference",
            code,
            "Unknown message" if target is None else "Cannot reply to a system message",
        )
    message.type = REPLY
    message.reference = {"channel_id": channel.id, "message_id": target_id}
    return target


def write_content(
    platform: Platform,
    message: Message,
    channel: Channel,
    author: User,
    payload: Json,
    uploads: list[Upload],
    *,
    replied_to: Message | None = None,
    fresh: bool = False,
) -> None:
    """Apply a checked payload to the message: text, embeds, components, files, mentions. `fresh`: nobody has seen it."""
    ephemeral = message.is_ephemeral
    files = file_set(platform, channel.id, payload, uploads, message.attachments, ephemeral=ephemeral)
    if "content" in payload:
        message.content = (payload["content"] or "").strip()
    if payload.get("embeds") is not None:
        message.embeds = _stored_embeds(payload["embeds"], files)
    if payload.get("components") is not None:
        stored = Stored(payload["components"], files.by_name)
        stored.problems.refuse()
        message.components = stored.components
    _check_media_kept(message, files)
    if not (message.content or message.embeds or message.components or files.attachments):
        raise DiscordError(50006)
    message.attachments = files.attachments
    files.keep(platform)
    if fresh or "content" in payload or "components" in payload:
        parse_mentions(platform.state, message, author, channel, payload.get("allowed_mentions"), replied_to)


def _stored_embeds(embeds: list[Json], files: FileSet) -> list[Json]:
    stored = []
    for index, embed in enumerate(embeds):
        kept = {
            name: value
            for name, value in embed.items()
            if value is not None and name not in ("provider", "video")
        }
        kept["type"] = "rich"
        for name in ("image", "thumbnail"):
            if name in kept:
                url = kept[name]["url"]
                kept[name] = {"url": url}
                if url.startswith("attachment://"):
                    attachment = files.by_name.get(url.removeprefix("attachment://"))
                    if attachment is None:
                        raise _missing_file(("embeds", index, name, "url"))
                    kept[name] = {"$attachment": attachment.id, "embed": True}
        stored.append(kept)
    return stored


def _missing_file(path: tuple[str | int, ...]) -> DiscordError:
    problems = Problems()
    problems.add(
        path,
        "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        "The referenced attachment was not found.",
    )
    return DiscordError(50035, errors=problems.tree())


def _check_media_kept(message: Message, files: FileSet) -> None:
    """A component must not show a file that this edit drops."""
    kept = {attachment.id for attachment in files.attachments}

    def missing(node: Any) -> bool:
        if isinstance(node, list):
            return any(map(missing, node))
        if not isinstance(node, dict):
            return False
        if "$attachment" in node:
            return node["$attachment"] not in kept
        return any(map(missing, node.values()))

    if missing(message.components):
        raise _missing_file(("components",))
    message.embeds = [embed for embed in message.embeds if not missing(embed)]


def publish(platform: Platform, channel: Channel, message: Message, *, quiet: bool = False) -> None:
    """Store a new message, count it, and (unless `quiet`) tell everyone who sees it, or the one person it is for."""
    state = platform.state
    if message.is_ephemeral:
        platform.interactions.ephemeral[message.id] = message
        person = message.ephemeral_to
        assert person is not None
        platform.hub.to_user(person, "MESSAGE_CREATE", platform.writer.event(message, person))
        return
    if channel.thread is not None:
        message.position = channel.thread.total_message_sent
        channel.thread.message_count += 1
        channel.thread.total_message_sent += 1
        channel.thread.members.setdefault(str(message.author_id), now())
    state.put_message(message)
    channel.last_message_id = message.id
    state.put(channel)
    if not quiet:
        announce(platform, channel, message)


def announce(platform: Platform, channel: Channel, message: Message) -> None:
    """Tell everyone who sees the channel about a new message."""
    platform.hub.to_channel(
        channel,
        "MESSAGE_CREATE",
        lambda session: platform.event_for(message, session),
        guild=GUILD_MESSAGES,
        dm=DM_MESSAGES,
    )


def republish(platform: Platform, channel: Channel, message: Message) -> None:
    """Store a changed message and tell everyone who sees it."""
    if message.is_ephemeral:
        person = message.ephemeral_to
        assert person is not None
        platform.hub.to_user(person, "MESSAGE_UPDATE", platform.writer.event(message, person))
        return
    platform.state.put_message(message)
    platform.hub.to_channel(
        channel,
        "MESSAGE_UPDATE",
        lambda session: platform.event_for(message, session),
        guild=GUILD_MESSAGES,
        dm=DM_MESSAGES,
    )


def edit(
    platform: Platform, channel: Channel, message: Message, author: User, payload: Json, uploads: list[Upload]
) -> None:
    """
    Change a message's contents; the caller has checked that it may.

    Raises: 50035, 50006, 50083.
    """
    was_v2 = bool(message.flags & COMPONENTS_V2)
    v2 = check_message(payload, "edit", was_v2=was_v2)
    if channel.thread is not None and channel.thread.archived:
        raise DiscordError(50083)
    if v2 and not was_v2:
        if (message.content and "content" not in payload) or (message.embeds and "embeds" not in payload):
            raise invalid_field("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The message still has content or embeds.")  # fmt: skip
        message.flags |= COMPONENTS_V2
        message.content, message.embeds = "", []
    if payload.get("flags") is not None:
        message.flags = message.flags & ~SUPPRESS_EMBEDS | int(payload["flags"]) & SUPPRESS_EMBEDS
    replied_to = None
    if message.reference and message.type == REPLY:
        replied_to = platform.state.message(message.reference["channel_id"], message.reference["message_id"])
    if replied_to and replied_to.author_id not in message.mentions:
        replied_to = None
    loading = bool(message.flags & LOADING)
    write_content(platform, message, channel, author, payload, uploads, replied_to=replied_to)
    message.flags &= ~LOADING
    if not loading:
        message.edited_timestamp = now()
    republish(platform, channel, message)


def delete(platform: Platform, channel: Channel, message: Message) -> None:
    """Remove a message and its files, and tell everyone who saw it."""
    gone: Json = {"id": str(message.id), "channel_id": str(channel.id)}
    if not channel.is_dm:
        gone["guild_id"] = str(platform.state.guild.id)
    platform.state.delete_attachments(message.attachments)
    if message.is_ephemeral:
        platform.interactions.ephemeral.pop(message.id, None)
        if message.ephemeral_to is not None:
            platform.hub.to_user(message.ephemeral_to, "MESSAGE_DELETE", gone)
        return
    platform.state.delete_message(message.id)
    if channel.thread is not None:
        channel.thread.message_count = max(0, channel.thread.message_count - 1)
        platform.state.put(channel)
    platform.hub.to_channel(channel, "MESSAGE_DELETE", lambda _: gone, guild=GUILD_MESSAGES, dm=DM_MESSAGES)


def post_system(platform: Platform, channel: Channel, author_id: int, kind: int, **fields: Any) -> Message:
    """A message that Discord itself writes, such as "started a thread"."""
    message = Message(platform.state.snowflakes.new(), channel.id, author_id, type=kind, **fields)
    publish(platform, channel, message)
    return message
