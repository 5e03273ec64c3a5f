"""What the Discord surface is given: the core's use cases, the choices people have, and where Discord is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.attachments import DiscordAttachments
    from conversations.accounts import Accounts
    from conversations.administration import Administration
    from conversations.books import Books
    from conversations.ids import RunnerId
    from conversations.images.worker import ImageWorker
    from conversations.ports import Announcer
    from conversations.refine import Refine
    from conversations.refine.exporting import Exporter
    from conversations.refine.recovering import Recovery
    from conversations.refine.thread_choices import ThreadChoices
    from conversations.refine.voting import Votes
    from conversations.servers import Servers
    from conversations.upkeep import Upkeep
    from conversations.usage import UsageReports


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """
    The use cases behind the surface; `wiring` builds it, `DarkroomClient` starts and stops it.

    images: where the surface makes its small copies.
    attachments: the same source that `refine` fetches from; the client lends it the gift of fresh links.
    tiers, aspects, qualities, backgrounds, plans: what people may choose from, in the order shown.
    runner: this process among those that share the database.
    replaced_models: (tier, retired model, the one used instead), for the eyes of admins.
    saved_heard_until, save_heard_until: the moment until which everything that people wrote was heard.
    saved_command_hash, save_command_hash: which set of slash commands Discord was last sent.
    """

    refine: Refine
    votes: Votes
    exporter: Exporter
    accounts: Accounts
    administration: Administration
    books: Books
    usage: UsageReports
    servers: Servers
    recovery: Recovery
    upkeep: Upkeep
    thread_choices: ThreadChoices
    images: ImageWorker
    attachments: DiscordAttachments
    tiers: tuple[str, ...]
    aspects: tuple[str, ...]
    qualities: tuple[str, ...]
    backgrounds: tuple[str, ...]
    plans: tuple[str, ...]
    runner: RunnerId
    replaced_models: tuple[tuple[str, str, str], ...]
    start: Callable[[Announcer], Awaitable[None]]
    stop: Callable[[], Awaitable[None]]
    saved_command_hash: Callable[[], Awaitable[str | None]]
    save_command_hash: Callable[[str], Awaitable[None]]
    saved_heard_until: Callable[[], Awaitable[datetime | None]]
    save_heard_until: Callable[[datetime], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SurfaceSettings:
    """
    How the surface reaches Discord and how often it speaks; addresses left None are Discord's own.

    preview_edit_interval_s: the least time between two edits of one placeholder.
    patience_s: how long one message may take to be sent.
    cover_interval_s: the least time between two edits of one cover.
    missed_message_max_age_s: older messages that came while the bot was away are left alone.
    """

    token: str
    api_url: str | None = None
    gateway_url: str | None = None
    cdn_url: str | None = None
    preview_edit_interval_s: float = 2.5
    cover_interval_s: float = 60.0
    patience_s: float = 40.0
    upkeep_interval_s: float = 3.0
    missed_message_max_age_s: float = 900.0
