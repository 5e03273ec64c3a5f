"""What the interpreter is told of a message's thread: numbers, and the requests that made its pictures."""

from __future__ import annotations

from typing import Literal

from conversations.followups.context import Context
from conversations.refine.head_moves import head_of
from conversations.store import Reading
from conversations.threads import IncomingMessage


async def context_of(view: Reading, message: IncomingMessage) -> Context:
    """The thread as the message finds it."""
    requests = await view.requests(message.thread_id)
    replied = (
        None
        if message.reply_to_message_id is None
        else await view.linked_revision(message.reply_to_message_id)
    )
    unended = await view.unended_turns(message.thread_id)
    return Context(
        revisions=len(requests) or (1 if unended else 0),
        head=await head_of(view, message.thread_id),
        reply_to=replied[1] if replied and replied[0] == message.thread_id else None,
        attachments=pictures_of(message),
        mentions_bot=message.mentions_bot,
        other_user_mentioned=message.other_user_mentioned,
        bot_is_running=bool(unended),
        revision_notes=requests,
    )


def pictures_of(message: IncomingMessage) -> tuple[Literal["image", "mask"], ...]:
    """One word for each file sent along."""
    return tuple("image" for _ in message.attachments)
