"""Discord's JSON for messages, with file addresses signed anew each time and content hidden where intents demand it."""

from __future__ import annotations

from typing import Any

from .cdn import Cdn
from .model import REPLY, THREAD_STARTER, Attachment, Message
from .snowflakes import born_at, timestamp
from .state import State
from .wire import Json, channel_json, partial_member_json, user_json

_MEDIA_FIELDS = ("media", "file")


class MessageWriter:
    """Turns stored messages into what one viewer may see of them."""

    def __init__(self, state: State, cdn: Cdn) -> None:
        self._state = state
        self._cdn = cdn

    def message(self, message: Message, viewer_id: int, *, content_intent: bool = True) -> Json:
        """The message over REST. `content_intent` False hides what MESSAGE_CONTENT guards, with Discord's exceptions."""
        shown = self._basic(message, viewer_id)
        if message.reactions:
            shown["reactions"] = [
                _reaction(emoji, users, viewer_id) for emoji, users in message.reactions.items()
            ]
        if message.reference and message.type in (REPLY, THREAD_STARTER):
            target = self._state.message(message.reference["channel_id"], message.reference["message_id"])
            shown["referenced_message"] = self._basic(target, viewer_id) if target else None
            if target and not content_intent and self._hidden(target, viewer_id):
                _strip(shown["referenced_message"])
        if not content_intent and self._hidden(message, viewer_id):
            _strip(shown)
        return shown

    def event(self, message: Message, viewer_id: int, *, content_intent: bool = True) -> Json:
        """The message as MESSAGE_CREATE and MESSAGE_UPDATE carry it."""
        shown = self.message(message, viewer_id, content_intent=content_intent)
        channel = self._state.channels[message.channel_id]
        shown["channel_type"] = channel.type
        if not channel.is_dm:
            shown["guild_id"] = str(self._state.guild.id)
            if message.author_id in self._state.members:
                shown["member"] = partial_member_json(self._state.members[message.author_id])
            for mention in shown["mentions"]:
                member = self._state.members.get(int(mention["id"]))
                if member:
                    mention["member"] = partial_member_json(member)
        return shown

    def attachment(self, attachment: Attachment) -> Json:
        """A file with its signed address."""
        url = self._cdn.url(attachment.channel_id, attachment.id, attachment.filename)
        shown: Json = {
            "id": str(attachment.id),
            "filename": attachment.filename,
            "size": attachment.size,
            "url": url,
            "proxy_url": url,
        }
        if attachment.content_type:
            shown["content_type"] = attachment.content_type
        if attachment.width is not None:
            shown |= {"width": attachment.width, "height": attachment.height}
        if attachment.description:
            shown["description"] = attachment.description
        if attachment.ephemeral:
            shown["ephemeral"] = True
        if attachment.spoiler:
            shown["flags"] = 1 << 3
        return shown

    def _basic(self, message: Message, viewer_id: int) -> Json:
        state = self._state
        files = {attachment.id: attachment for attachment in message.attachments}
        shown: Json = {
            "type": message.type,
            "content": message.content,
            "mentions": [user_json(state.users[user_id]) for user_id in message.mentions],
            "mention_roles": [str(role_id) for role_id in message.mention_roles],
            "attachments": [self.attachment(attachment) for attachment in message.attachments],
            "embeds": [self._media(embed, files, message.id) for embed in message.embeds],
            "timestamp": timestamp(born_at(message.id)),
            "edited_timestamp": message.edited_timestamp,
            "flags": message.flags,
            "components": [self._media(component, files, message.id) for component in message.components],
            "id": str(message.id),
            "channel_id": str(message.channel_id),
            "author": user_json(state.users[message.author_id]),
            "pinned": message.pinned,
            "mention_everyone": message.mention_everyone,
            "tts": False,
        }
        if message.nonce is not None:
            shown["nonce"] = message.nonce
        if message.application_id is not None:
            shown["application_id"] = str(message.application_id)
        if message.webhook_id is not None:
            shown["webhook_id"] = str(message.webhook_id)
        if message.interaction_metadata is not None:
            shown["interaction_metadata"] = message.interaction_metadata
        if message.reference:
            shown["message_reference"] = {
                "type": 0,
                "guild_id": str(state.guild.id),
                **{name: str(value) for name, value in message.reference.items()},
            }
            if state.channels[message.channel_id].is_dm:
                shown["message_reference"].pop("guild_id")
        channel = state.channels[message.channel_id]
        if channel.is_thread:
            shown["position"] = message.position
        thread = state.channels.get(message.id)
        if thread is not None and thread.is_thread and thread.parent_id == message.channel_id:
            shown["thread"] = channel_json(state, thread, viewer_id)
        return shown

    def _media(self, node: Any, files: dict[int, Attachment], message_id: int) -> Any:
        """Copy a component or embed, with every stored media reference turned into an unfurled item."""
        if isinstance(node, list):
            return [self._media(item, files, message_id) for item in node]
        if not isinstance(node, dict):
            return node
        if "$attachment" in node:
            return self._unfurled(node, files[node["$attachment"]])
        copied = {name: self._media(value, files, message_id) for name, value in node.items()}
        for name in _MEDIA_FIELDS:
            if isinstance(copied.get(name), dict) and "id" not in copied[name]:
                url = copied[name]["url"]
                copied[name] = {"id": str(message_id), "url": url, "proxy_url": url}
        return copied

    def _unfurled(self, node: Json, attachment: Attachment) -> Json:
        url = self._cdn.url(attachment.channel_id, attachment.id, attachment.filename)
        if node.get("embed"):
            return {
                "url": url,
                "proxy_url": url,
                "width": attachment.width or 0,
                "height": attachment.height or 0,
            }
        return {
            "id": str(attachment.id),
            "url": url,
            "proxy_url": url,
            "width": attachment.width,
            "height": attachment.height,
            "content_type": attachment.content_type,
            "attachment_id": str(attachment.id),
        }

    def _hidden(self, message: Message, viewer_id: int) -> bool:
        """Discord's rule: own messages, DMs and messages that mention the app are always readable."""
        if message.author_id == viewer_id or viewer_id in message.mentions:
            return False
        return not self._state.channels[message.channel_id].is_dm


def _strip(shown: Json) -> None:
    shown["content"] = ""
    for name in ("attachments", "embeds", "components"):
        shown[name] = []


def _reaction(emoji: str, users: list[int], viewer_id: int) -> Json:
    return {
        "emoji": {"id": None, "name": emoji},
        "count": len(users),
        "count_details": {"burst": 0, "normal": len(users)},
        "burst_colors": [],
        "me_burst": False,
        "me": viewer_id in users,
    }
