"""Finds who a message mentions and who of them may be pinged."""

from __future__ import annotations

import re
from typing import Any

from .components import walk
from .model import Channel, Message, User
from .permissions import MENTION_EVERYONE, permissions_in
from .state import State

_USER, _ROLE, _EVERYONE = (
    re.compile(r"<@!?(\d+)>"),
    re.compile(r"<@&(\d+)>"),
    re.compile(r"@(everyone|here)\b"),
)


def parse_mentions(
    state: State,
    message: Message,
    author: User,
    channel: Channel,
    allowed: dict[str, Any] | None,
    replied_to: Message | None,
) -> None:
    """Fill the message's mention fields as `allowed_mentions` permits; None permits everything that is written."""
    text = message.content + "\n".join(
        part["content"] for _, part in walk(message.components) if part["type"] == 10
    )
    parse = {"users", "roles", "everyone"} if allowed is None else set(allowed.get("parse") or ())
    named_users = {int(user_id) for user_id in (allowed or {}).get("users") or ()}
    named_roles = {int(role_id) for role_id in (allowed or {}).get("roles") or ()}
    users = [int(found) for found in _USER.findall(text)]
    message.mentions = [
        user_id
        for user_id in dict.fromkeys(users)
        if user_id in state.users and ("users" in parse or user_id in named_users)
    ]
    roles = [int(found) for found in _ROLE.findall(text)]
    message.mention_roles = [
        role_id
        for role_id in dict.fromkeys(roles)
        if role_id in state.roles and ("roles" in parse or role_id in named_roles)
    ]
    may_ping_all = bool(permissions_in(state, author.id, channel) & MENTION_EVERYONE)
    message.mention_everyone = "everyone" in parse and may_ping_all and bool(_EVERYONE.search(text))
    pings_author = (allowed is None or bool(allowed.get("replied_user"))) and replied_to is not None
    if pings_author and replied_to is not None and replied_to.author_id not in message.mentions:
        message.mentions.append(replied_to.author_id)
