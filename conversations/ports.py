"""What the core needs from outside, as Protocols: the provider, the store, blobs, durable turns, the clock, the announcer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from conversations.actions import Action
from conversations.circuit import Circuit
from conversations.ids import BlobId, MessageId, TurnId
from conversations.threads import Attachment, Delay, Outcome, Thread, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class InputImage:
    """One picture sent to a provider; the media type is `image/png`, `image/jpeg` or `image/webp`."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageRequest:
    """
    One provider call.

    inputs: none = generate from words; else the base first, then references (up to 16 together).
    mask: PNG of the base's size, transparent where the picture may change.
    partial_images: how many previews to stream (0..3).
    safety_identifier: a keyed hash of the person's id.
    """

    model: str
    prompt: str
    width_px: int
    height_px: int
    quality: str
    count: int = 1
    background: str | None = None
    output_format: str = "png"
    inputs: tuple[InputImage, ...] = ()
    mask: bytes | None = None
    partial_images: int = 0
    safety_identifier: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens that a provider says a call used."""

    input_text_tokens: int
    input_image_tokens: int
    output_tokens: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What a call brought: pictures as they came, tokens (None where the server sends none), the request's id."""

    images: tuple[bytes, ...]
    usage: Usage | None
    request_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedModel:
    """A model that the provider lists; `shutdown_date` where it says one (YYYY-MM-DD)."""

    id: str
    shutdown_date: str | None = None


class ImageProvider(Protocol):
    """A remote, paid service that makes pictures."""

    async def render(
        self, request: ImageRequest, on_preview: Callable[[bytes], None] | None = None
    ) -> Rendered:
        """The pictures of one call; `on_preview` hears partial pictures. Raises: ProviderError. Never re-sends."""
        ...

    async def offered_models(self) -> Sequence[OfferedModel]:
        """The models that the key may use. Raises: ProviderError."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Followup:
    """
    One message as a text model may see it: what the embedded interpreter sees, and nothing of other people's chatter.

    notes: the request that made revision 1..N. safety_identifier: a keyed hash of the person's id.
    """

    text: str
    revisions: int
    head: int
    reply_to: int | None = None
    notes: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    is_running: bool = False
    other_user_mentioned: bool = False
    safety_identifier: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextUsage:
    """Tokens that a text model says it used; the cached ones are among the input's."""

    input_tokens: int
    cached_input_tokens: int
    output_tokens: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Routed:
    """What a text model makes of a message: steps on revisions that exist, in the person's own words."""

    steps: tuple[Action, ...]
    usage: TextUsage | None


class FollowupRouter(Protocol):
    """A remote text model that reads a message of which the embedded interpreter is unsure."""

    model: str

    async def route(self, followup: Followup) -> Routed:
        """What the message asks for, within a second or two. Raises: RouterFailed. Never re-sends."""
        ...


class Blobs(Protocol):
    """Bytes kept under the sha256 of their contents."""

    async def put(self, data: bytes) -> BlobId:
        """The id under which `data` is now kept, on disk for good. Raises: StorageFull."""
        ...

    async def get(self, blob_id: BlobId) -> bytes:
        """The bytes, checked against their id. Raises: BlobDamaged."""
        ...

    async def size(self, blob_id: BlobId) -> int:
        """How many bytes are kept under the id; 0 for none."""
        ...

    async def link(self, blob_id: BlobId, lasts: timedelta) -> str | None:
        """An address that anybody may fetch the bytes from for a while; None where there is no such thing."""
        ...

    async def delete(self, blob_id: BlobId) -> None:
        """Forget the bytes; unknown ids are fine."""
        ...


class Clock(Protocol):
    """The time, so that a test can move it."""

    def now(self) -> datetime:
        """The present moment, with UTC as its zone."""
        ...


class AttachmentSource(Protocol):
    """Where files that people send are fetched from: Discord's CDN and nothing else."""

    async def fetch(self, attachment: Attachment, limit_bytes: int) -> bytes:
        """The file. Raises: FileTooLarge, FileUnavailable."""
        ...


class Turns(Protocol):
    """The durable engine: runs an admitted turn's steps, remembers how far it came, recovers it after a crash."""

    async def start(self, turn_id: TurnId) -> None:
        """Begin the turn's workflow now; a second call for the same turn does nothing."""
        ...

    async def unfinished(self) -> set[TurnId]:
        """Turns whose workflow in this process is known and has not ended."""
        ...

    async def forget(self, turn_ids: Collection[TurnId]) -> None:
        """Drop the workflows of turns that were taken over, so that they may be begun here."""
        ...


class Announcer(Protocol):
    """The surface that people see; every method may fail without harm to credits or state."""

    async def queued(self, turn: Turn) -> MessageId | None:
        """The placeholder that now shows the request, rendering or with its place in the queue."""
        ...

    def requeued(self, turns: Sequence[Turn]) -> None:
        """Hear that these turns' places or words changed; may be dropped."""
        ...

    def delayed(self, turn: Turn, delay: Delay | None) -> None:
        """Hear why an unended turn takes longer, or (None) that it goes on; may be dropped."""
        ...

    def preview(self, turn: Turn, picture: bytes) -> None:
        """Offer a partial picture; it may be dropped."""
        ...

    async def deliver(self, outcome: Outcome, pictures: Sequence[bytes]) -> MessageId:
        """The message that now shows the outcome. Raises: any error of the surface; delivery is tried again later."""
        ...

    async def alert(self, circuit: Circuit) -> None:
        """Tell whoever runs the bot that the provider takes no more. Raises: what may be tried again later."""
        ...

    async def unbalanced(self, problems: Sequence[str]) -> None:
        """Tell whoever runs the bot what is wrong with the books. Raises: what may be tried again later."""
        ...

    async def cover(self, thread: Thread, outcome: Outcome, picture: bytes) -> None:
        """Bring the cover up to date, now or a little later."""
        ...
