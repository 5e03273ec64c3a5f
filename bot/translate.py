"""Discord's objects → what the core understands; nothing is fetched here but a paste that Discord made into a file."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Any

import discord

from bot.attachments import DiscordAttachments
from bot.languages import spoken
from bot.plain_text import one_line
from conversations.errors import FileTooLarge, PromptTooLong
from conversations.followups.lexicon.languages import language_of
from conversations.ids import GuildId, MessageId, ThreadId, UserId
from conversations.threads import Attachment, IncomingMessage, Person, Thread

PASTE_NAME = "message.txt"
"""What Discord's client makes of a message of more than 2,000 characters."""

PASTE_LIMIT_BYTES = 256 * 1024

NAME_CHARS = 64

THREAD_TYPES = (
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
)


def person(user: discord.abc.User | discord.Member) -> Person:
    """Somebody, with their roles and whether they manage the server."""
    name = one_line(user.display_name, NAME_CHARS) or str(user.id)
    if not isinstance(user, discord.Member):
        return Person(id=UserId(user.id), name=name)
    roles = tuple(role_id for role_id in _role_ids(user) if role_id != user.guild.id)
    return Person(
        id=UserId(user.id),
        name=name,
        role_ids=roles,
        is_admin=user.guild_permissions.manage_guild,
        language=spoken(str(user.guild.preferred_locale)),
    )


def presser(interaction: discord.Interaction[Any]) -> Person:
    """Who ran a command or pressed a button; Discord itself says what they may do here."""
    who = person(interaction.user)
    is_admin = interaction.guild_id is not None and interaction.permissions.manage_guild
    return Person(
        id=who.id,
        name=who.name,
        role_ids=who.role_ids,
        is_admin=is_admin,
        language=spoken(str(interaction.locale)),
    )


def told_language(text: str) -> str | None:
    """The language that a message's words are in; None where they do not tell, or there are none."""
    language = language_of(text)
    return None if language == "unknown" else language


def in_language(message: IncomingMessage, language: str) -> IncomingMessage:
    """The message, its author answered in that language."""
    return dataclasses.replace(message, author=dataclasses.replace(message.author, language=language))


def attachment(sent: discord.Attachment) -> Attachment:
    """A file sent along."""
    return Attachment(name=sent.filename, url=sent.url, size_bytes=sent.size, media_type=sent.content_type)


def pictures_of(message: discord.Message) -> tuple[Attachment, ...]:
    """The picture files of a message, those in its layout included."""
    plain = [
        attachment(each) for each in message.attachments if _claims_picture(each.content_type, each.filename)
    ]
    seen = {each.url for each in plain}
    return (*plain, *(each for each in _shown(message.components) if each.url not in seen))


async def incoming(message: discord.Message, bot_user_id: int, source: DiscordAttachments) -> IncomingMessage:
    """
    The message as the core takes it; a `message.txt` is read as its text. Its author is answered in the server's
    language until `in_language` says otherwise.

    Raises: PromptTooLong for a paste beyond what is read, FileUnavailable.
    """
    pastes = [each for each in message.attachments if _is_paste(each)]
    for each in message.attachments:
        source.remember(each.url, message.channel.id, message.id)
    text = message.content
    for paste in pastes[:1]:
        text = f"{text}\n{await _read(paste, source)}".strip()
    return IncomingMessage(
        source_id=message.id,
        thread_id=ThreadId(message.channel.id),
        guild_id=guild_id(message.guild),
        author=person(message.author),
        text=text,
        attachments=tuple(attachment(each) for each in message.attachments if each not in pastes),
        reply_to_message_id=reply_target(message),
        mentions_bot=mentions_bot(message, bot_user_id),
        other_user_mentioned=any(user.id != bot_user_id for user in message.mentions),
    )


def asked(
    interaction: discord.Interaction[Any],
    *,
    text: str = "",
    attachments: Sequence[Attachment] = (),
    reply_to_message_id: int | None = None,
) -> IncomingMessage:
    """A command, a press or a modal as the core takes it."""
    return IncomingMessage(
        source_id=interaction.id,
        thread_id=ThreadId(interaction.channel_id or 0),
        guild_id=None if interaction.guild_id is None else GuildId(interaction.guild_id),
        author=presser(interaction),
        text=text,
        attachments=tuple(attachments),
        reply_to_message_id=None if reply_to_message_id is None else MessageId(reply_to_message_id),
    )


def moved(message: IncomingMessage, thread_id: ThreadId) -> IncomingMessage:
    """A message that was written elsewhere and is meant for a thread."""
    return dataclasses.replace(message, thread_id=thread_id, reply_to_message_id=None)


def dm_thread(channel_id: int, opened_by: int) -> Thread:
    """Direct messages with one person, which are one thread."""
    return Thread(id=ThreadId(channel_id), guild_id=None, kind="dm", opened_by=UserId(opened_by))


def thread_of(channel: discord.Thread, opened_by: int) -> Thread:
    """A thread or forum post that somebody else opened, to hold one picture's life from now on."""
    parent = channel.parent
    is_post = parent is not None and parent.type in (discord.ChannelType.forum, discord.ChannelType.media)
    return Thread(
        id=ThreadId(channel.id),
        guild_id=GuildId(channel.guild.id),
        kind="post" if is_post else "thread",
        opened_by=UserId(opened_by),
        parent_channel_id=channel.parent_id,
    )


def mentions_bot(message: discord.Message, bot_user_id: int) -> bool:
    """Whether the bot is called, by itself or by the role that Discord gave it; a reply with the ping on counts."""
    if any(user.id == bot_user_id for user in message.mentions):
        return True
    own_role = message.guild.self_role if message.guild else None
    return own_role is not None and own_role in message.role_mentions


def reply_target(message: discord.Message) -> MessageId | None:
    """The message that this one replies to."""
    reference = message.reference
    if reference is None or reference.message_id is None or message.type is not discord.MessageType.reply:
        return None
    return MessageId(reference.message_id)


def guild_id(guild: discord.Guild | None) -> GuildId | None:
    """The server's id."""
    return None if guild is None else GuildId(guild.id)


def custom_ids(message: discord.Message) -> list[str]:
    """The custom ids of a message's buttons and menus."""
    return [
        item.custom_id
        for item in discord.ui.LayoutView.from_message(message, timeout=None).walk_children()
        if isinstance(item, (discord.ui.Button, discord.ui.Select)) and item.custom_id
    ]


def _role_ids(member: discord.Member) -> Iterable[int]:
    return (role.id for role in member.roles)


def _is_paste(each: discord.Attachment) -> bool:
    return each.filename == PASTE_NAME and (each.content_type or "text/plain").startswith("text/plain")


async def _read(paste: discord.Attachment, source: DiscordAttachments) -> str:
    try:
        data = await source.fetch(attachment(paste), PASTE_LIMIT_BYTES)
    except FileTooLarge as error:
        raise PromptTooLong(length=error.size_bytes, limit=PASTE_LIMIT_BYTES) from None
    return data.decode("utf-8", errors="replace").lstrip("\ufeff")


def _claims_picture(media_type: str | None, name: str) -> bool:
    if media_type:
        return media_type.startswith("image/")
    return name.lower().endswith((".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".heic"))


def _shown(components: Sequence[Any]) -> Iterable[Attachment]:
    for part in components:
        if isinstance(part, discord.MediaGalleryComponent):
            for item in part.items:
                if _claims_picture(item.media.content_type, item.media.url.split("?")[0]):
                    yield _from_media(item.media)
        yield from _shown(getattr(part, "children", ()))


def _from_media(media: discord.UnfurledMediaItem) -> Attachment:
    name = media.url.split("?")[0].rsplit("/", 1)[-1] or "picture"
    return Attachment(name=name, url=media.url, size_bytes=0, media_type=media.content_type)
