"""The model: a thread, its turns and revisions, the message that asks, and the outcome that answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from conversations.actions import Action, Strength
from conversations.ids import (
    SOLE_RUNNER,
    AccountId,
    BlobId,
    GuildId,
    MessageId,
    RevisionNumber,
    RunnerId,
    ThreadId,
    TurnId,
    UserId,
)

ThreadKind = Literal["thread", "post", "dm"]
QuestionKind = Literal["unclear", "price", "cheaper", "region"]
TurnState = Literal["queued", "running", "done", "failed", "cancelled"]

ENDED: tuple[TurnState, ...] = ("done", "failed", "cancelled")
"""States that a turn never leaves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """
    Somebody who writes or presses, with what the server says about them at that moment.

    language: what they are answered in, a code such as `de`.
    """

    id: UserId
    name: str
    role_ids: tuple[int, ...] = ()
    is_admin: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file sent along, not yet fetched; `media_type` is the sender's claim."""

    name: str
    url: str
    size_bytes: int
    media_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingMessage:
    """
    One message, command or press, free of Discord's classes.

    source_id: the Discord id of the message or interaction; the turn's id is made from it.
    text: what was written, with a mention of the bot still inside; empty for a press.
    """

    source_id: int
    thread_id: ThreadId
    guild_id: GuildId | None
    author: Person
    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    reply_to_message_id: MessageId | None = None
    mentions_bot: bool = False
    other_user_mentioned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One picture's life; `cover_message_id` is ours in the parent channel, None in DMs and forum posts."""

    id: ThreadId
    guild_id: GuildId | None
    kind: ThreadKind
    opened_by: UserId
    parent_channel_id: int | None = None
    cover_message_id: MessageId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadSettings:
    """
    What the people of a thread decided for it.

    protect: whether edits keep what nobody asked to change. strength: how much an edit may change where its words
    do not say; None = medium.
    """

    protect: bool = True
    strength: Strength | None = None


NOTHING_CHOSEN = ThreadSettings()
"""What holds in a thread where nobody decided anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """
    What holding an edit against its base came to, kept with the revision.

    composited: only the change was taken over; else the provider's picture is shown as it came. reason: why, one of
    `images.protect.Reason`. kept: share of the pixels that are exactly the base's, 0 to 1. shift_px, cast: the drift
    that was undone.
    """

    composited: bool
    reason: str
    kept: float = 0.0
    shift_px: float = 0.0
    cast: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """
    One picture, immutable.

    parent: the revision it was made from; None for a picture that was made from words alone or uploaded.
    request: what the person asked for, in their words; `prompt` is what the provider was sent.
    blob_id: the picture; original_blob_id: the provider's bytes as they came, where the picture was made from them.
    protection: what was kept of the parent; None where nothing was held against it.
    cost_credits: this picture's share of its turn's settlement.
    erased: the bytes were deleted on request; the number stays.
    """

    thread_id: ThreadId
    number: RevisionNumber
    parent: RevisionNumber | None
    turn_id: TurnId
    action: str
    request: str
    prompt: str
    author_id: UserId
    author_name: str
    blob_id: BlobId
    original_blob_id: BlobId
    media_type: str
    width_px: int
    height_px: int
    model: str | None
    tier: str | None
    seconds: float
    cost_credits: int
    created_at: datetime
    protection: Protection | None = None
    erased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """
    One state-changing action taken to its outcome.

    sequence: its place in the thread, from 1.
    references: pictures sent along, decoded and stored before the turn was admitted, in order.
    start_from: an uploaded picture that the request works on instead of a revision.
    mask: where a picture sent along lets the base change, in the provider's form (RGBA PNG of the base's size).
    advice: the part of a picture that its asker is advised to speak of next time.
    from_animation: a picture sent along was an animation, and its first frame is what was taken.
    estimate_credits, hold_credits: what it will probably cost, and the most it can cost the person.
    works_after: the picture still to be made that a queued turn will work on, where it was looked up.
    failure: `errors.failure_to_json` of what went wrong, for a failed turn.
    runner: the process that runs it, or is to; `is_handed_over` where that is not the one that admitted it.
    """

    id: TurnId
    thread_id: ThreadId
    sequence: int
    source_id: int
    guild_id: GuildId | None
    author: Person
    account_id: AccountId
    action: Action
    references: tuple[BlobId, ...] = ()
    start_from: BlobId | None = None
    mask: BlobId | None = None
    advice: str | None = None
    from_animation: bool = False
    tier: str | None = None
    estimate_credits: int = 0
    hold_credits: int = 0
    state: TurnState = "queued"
    created_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None
    placeholder_message_id: MessageId | None = None
    delivered_at: datetime | None = None
    failure: dict[str, Any] | None = None
    place_in_queue: int = 0
    works_after: RevisionNumber | None = None
    runner: RunnerId = SOLE_RUNNER
    is_handed_over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """
    Why a turn takes longer, for its placeholder.

    reason: the provider asked to wait (`busy`, for `wait_s`); a restart came in between (`restart`); no calls are made
    until `until` (`down`, `quota` or `key`, as in `circuit.py`).
    """

    reason: Literal["busy", "restart", "down", "quota", "key"]
    wait_s: float = 0.0
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadMove:
    """One move of a thread's head, kept for ever; undo and redo are moves too."""

    thread_id: ThreadId
    position: int
    kind: Literal["revision", "goto", "undo", "redo"]
    origin: RevisionNumber | None
    to: RevisionNumber
    turn_id: TurnId


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """
    What a turn came to, as it is shown to people.

    revisions: the pictures that the turn made, oldest first.
    head: the thread's head after the turn.
    moved_from: where the head was before, for undo, redo and goto.
    spent_credits: what was settled for the turn, all pictures together.
    was_interrupted: a crash or a restart cut a first call off.
    """

    turn: Turn
    revisions: tuple[Revision, ...] = ()
    head: RevisionNumber | None = None
    moved_from: RevisionNumber | None = None
    spent_credits: int = 0
    was_interrupted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """
    A question back, remembered until it is answered or expires; asking is free.

    id: the Discord id of the message that asked.
    actions: what a Yes would run.
    kind: whether the words were `unclear`, the `price` is high, or a `cheaper` tier is offered instead.
    credits: about what the actions will cost, where that is what is asked about.
    """

    id: int
    message: IncomingMessage
    actions: tuple[Action, ...]
    expires_at: datetime
    kind: QuestionKind = "unclear"
    credits: int | None = None

    @property
    def asker_id(self) -> UserId:
        """Who wrote the unclear message."""
        return self.message.author.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """
    A first request whose thread does not exist yet, remembered so that a crash cannot lose it.

    id: the Discord id of the interaction or message that asked.
    channel_id: where the cover goes.
    references, start_from, mask: pictures sent along, fetched and stored already, since links to them expire.
    tier, estimate_credits, hold_credits: as priced when it was asked.
    offered_until: of one that nobody asked for yet, a cheaper way offered with a refusal, until when it may be accepted.
    """

    id: int
    channel_id: int
    guild_id: GuildId | None
    message: IncomingMessage
    action: Action
    references: tuple[BlobId, ...] = ()
    start_from: BlobId | None = None
    mask: BlobId | None = None
    from_animation: bool = False
    tier: str | None = None
    estimate_credits: int
    hold_credits: int
    created_at: datetime
    offered_until: datetime | None = None
    thread_id: ThreadId | None = None
