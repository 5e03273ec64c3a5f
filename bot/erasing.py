"""Deleting a picture for good, everywhere it is shown: its message, its siblings' message, the cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conversations.ids import ThreadId
from conversations.threads import Person

if TYPE_CHECKING:
    from bot.client import DarkroomClient


async def erase(client: DarkroomClient, thread_id: ThreadId, number: int, presser: Person) -> None:
    """
    Delete the picture's bytes and take it out of every message that shows it.

    Raises: UnknownRevision, RevisionErased, NotAllowed.
    """
    refine = client.core.refine
    revision, _ = await refine.picture(thread_id, number)
    messages = await refine.erase(thread_id, number, presser)
    outcome = await refine.outcome(revision.turn_id)
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
