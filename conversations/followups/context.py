"""What the interpreter may know of a thread besides the message: numbers and notes, never other people's chatter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """
    The thread as one message finds it.

    revisions: how many revisions exist (1..revisions); 0 = no picture yet.
    head: the revision that the next request works on; None = the newest.
    reply_to: the revision whose message this one replies to.
    attachments: one word a file, in order.
    revision_notes: the request that made revision 1..N, where known (else empty).
    """

    revisions: int = 0
    head: int | None = None
    reply_to: int | None = None
    attachments: tuple[Literal["image", "mask"], ...] = ()
    mentions_bot: bool = False
    other_user_mentioned: bool = False
    bot_is_running: bool = False
    revision_notes: tuple[str, ...] = ()

    @property
    def head_number(self) -> int:
        """The head's number; 0 where there is no picture yet."""
        return self.revisions if self.head is None else self.head


def context_from_json(data: dict[str, Any]) -> Context:
    """The context of one line of a case file (keys as in the case file's `context` object)."""
    return Context(
        revisions=int(data.get("revisions") or 0),
        head=data.get("head"),
        reply_to=data.get("has_reply_to"),
        attachments=tuple(data.get("attachments") or ()),
        mentions_bot=bool(data.get("mentions_bot")),
        other_user_mentioned=bool(data.get("other_user_mentioned")),
        bot_is_running=bool(data.get("bot_is_running")),
        revision_notes=tuple(data.get("revision_notes") or ()),
    )
