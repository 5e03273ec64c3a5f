"""Deleting a picture for good, everywhere it is shown: its message, its siblings' message, the cover."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import structlog

from bot.posting import TROUBLE
from conversations.errors import DarkroomError
from conversations.ids import MessageId, ThreadId, TurnId
from conversations.threads import Person

if TYPE_CHECKING:
    from bot.client import DarkroomClient

log = structlog.get_logger()


async def erase(client: DarkroomClient, thread_id: ThreadId, number: int, presser: Person) -> None:
    """
    Delete the picture's bytes and take it out of every message that shows it.

    Raises: UnknownRevision, RevisionErased, NotAllowed.
    """
    refine = client.core.refine
    revision, _ = await refine.picture(thread_id, number)
    messages = await refine.stopping.erase(thread_id, number, presser)
    try:
        await _take_down(client, thread_id, number, revision.turn_id, messages)
    except (*TROUBLE, DarkroomError) as error:  # the bytes are gone already; only what shows them is left
        log.warning("a deleted picture is still shown", thread_id=thread_id, number=number, error=repr(error))


async def _take_down(
    client: DarkroomClient, thread_id: ThreadId, number: int, turn_id: TurnId, messages: Sequence[MessageId]
) -> None:
    refine = client.core.refine
    outcome = await refine.outcome(turn_id)
    siblings = [each for each in outcome.revisions if not each.erased] if outcome else []
    for message_id in messages:
        if outcome is not None and siblings:
            pictures = [(await refine.picture(thread_id, each.number))[1] for each in siblings]
            await client.announcer.redraw(outcome, message_id, pictures)
        else:
            await client.poster.remove(thread_id, message_id)
    thread = await refine.thread(thread_id)
    if thread is not None:
        await client.announcer.erased(thread, number)
    await client.board.erased(thread_id, number)
