"""What the stand-in remembers: people, the guild, channels, commands, messages and files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

GUILD_TEXT, DM, GUILD_FORUM = 0, 1, 15
PUBLIC_THREAD, PRIVATE_THREAD = 11, 12
THREAD_TYPES = frozenset({10, PUBLIC_THREAD, PRIVATE_THREAD})

MESSAGE_DEFAULT, MESSAGE_PIN, THREAD_CREATED, REPLY = 0, 6, 18, 19
CHAT_INPUT_COMMAND, THREAD_STARTER, CONTEXT_MENU_COMMAND = 20, 21, 23
SYSTEM_TYPES = frozenset({MESSAGE_PIN, THREAD_CREATED, THREAD_STARTER, 4})

HAS_THREAD, EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 5, 1 << 6, 1 << 7, 1 << 15
SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS = 1 << 2, 1 << 12


@dataclass
class User:
    """A person or a bot."""

    id: int
    username: str
    global_name: str | None
    token: str
    bot: bool = False
    locale: str = "en-US"


@dataclass
class Application:
    """A bot's application."""

    id: int
    name: str
    description: str
    bot_id: int
    owner_id: int
    verify_key: str
    flags: int


@dataclass
class Guild:
    """The server, with the id of its owner."""

    id: int
    name: str
    owner_id: int


@dataclass
class Role:
    """A role; the one with the guild's id is @everyone."""

    id: int
    name: str
    permissions: int
    position: int
    managed_by: int | None = None
    color: int = 0


@dataclass
class Member:
    """A user's place in the guild; `id` is the user's id."""

    id: int
    roles: list[int]
    joined_at: str
    nick: str | None = None


@dataclass
class ThreadState:
    """What only threads have."""

    archived: bool
    auto_archive_duration: int
    archive_timestamp: str
    create_timestamp: str
    locked: bool = False
    invitable: bool = True
    message_count: int = 0
    total_message_sent: int = 0
    members: dict[str, str] = field(default_factory=dict)
    applied_tags: list[int] = field(default_factory=list)


@dataclass
class Channel:
    """A guild channel, a thread (with `thread`) or a DM (with `recipients`)."""

    id: int
    type: int
    name: str = ""
    topic: str | None = None
    position: int = 0
    parent_id: int | None = None
    owner_id: int | None = None
    last_message_id: int | None = None
    rate_limit_per_user: int = 0
    nsfw: bool = False
    flags: int = 0
    overwrites: list[dict[str, Any]] = field(default_factory=list)
    available_tags: list[dict[str, Any]] = field(default_factory=list)
    recipients: list[int] = field(default_factory=list)
    default_auto_archive_duration: int = 4320
    thread: ThreadState | None = None

    @property
    def is_thread(self) -> bool:
        """True for threads and forum posts."""
        return self.type in THREAD_TYPES

    @property
    def is_dm(self) -> bool:
        """True for direct messages."""
        return self.type == DM


@dataclass
class Attachment:
    """An uploaded file; its bytes lie in the CDN's folder under its id."""

    id: int
    channel_id: int
    filename: str
    content_type: str | None
    size: int
    width: int | None = None
    height: int | None = None
    description: str | None = None
    ephemeral: bool = False
    spoiler: bool = False


@dataclass
class Message:
    """A message; `components` are validated, with media kept as attachment ids or outside addresses."""

    id: int
    channel_id: int
    author_id: int
    type: int = MESSAGE_DEFAULT
    content: str = ""
    flags: int = 0
    edited_timestamp: str | None = None
    components: list[dict[str, Any]] = field(default_factory=list)
    embeds: list[dict[str, Any]] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    mentions: list[int] = field(default_factory=list)
    mention_roles: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    reference: dict[str, int] | None = None
    application_id: int | None = None
    webhook_id: int | None = None
    interaction_metadata: dict[str, Any] | None = None
    nonce: str | int | None = None
    pinned: bool = False
    reactions: dict[str, list[int]] = field(default_factory=dict)
    position: int = 0
    ephemeral_to: int | None = None

    @property
    def is_ephemeral(self) -> bool:
        """True when only `ephemeral_to` sees it."""
        return bool(self.flags & EPHEMERAL)


@dataclass
class Command:
    """An application command; `body` is the wire form without ids."""

    id: int
    application_id: int
    guild_id: int | None
    version: int
    body: dict[str, Any]

    @property
    def type(self) -> int:
        """1 chat input, 2 user, 3 message."""
        return int(self.body.get("type") or 1)

    @property
    def name(self) -> str:
        """What people call it by."""
        return str(self.body["name"])
