"""What the interpreter is told of a message's thread: numbers, and the requests that made its pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from conversations.actions import (
    AsRendered,
    CropOrAspect,
    Edit,
    Finalize,
    Outpaint,
    Reroll,
    Upscale,
    Variations,
)
from conversations.followups.context import Context
from conversations.followups.interpret import Interpretation, interpret
from conversations.refine.head_moves import head_of
from conversations.store import Reading
from conversations.threads import IncomingMessage

ON_A_REVISION = (Edit, Variations, Reroll, Upscale, Outpaint, CropOrAspect, Finalize, AsRendered)
"""Actions that work on the head unless they name another revision."""


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


def read_in(context: Context, message: IncomingMessage) -> Interpretation:
    """What the message's words ask for; a picture sent where there is none yet is what they are about."""
    if context.revisions == 0 and message.attachments:
        on_upload = interpret(message.text, replace(context, revisions=1, head=1))
        if not on_upload.ask and isinstance(on_upload.steps[0], ON_A_REVISION):
            return on_upload
    return interpret(message.text, context)


def read_first(message: IncomingMessage) -> Interpretation:
    """
    What the words of a mention ask for where there is no thread yet.

    A picture sent along is read as the one that the words speak of: "make this a watercolour" changes it.
    """
    context = Context(
        revisions=1 if message.attachments else 0,
        mentions_bot=True,
        other_user_mentioned=message.other_user_mentioned,
    )
    return read_in(context, message)


def pictures_of(message: IncomingMessage) -> tuple[Literal["image", "mask"], ...]:
    """One word for each file sent along."""
    return tuple("image" for _ in message.attachments)
