"""What a turn works on, as its thread is when it runs: the base, the words, and for a reroll what they once came to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from conversations.actions import Action, Edit, Finalize, Generate, Outpaint, Reroll, Variations
from conversations.briefs import Step
from conversations.errors import NotYetPossible, RevisionErased
from conversations.ids import BlobId
from conversations.store import Reading
from conversations.threads import NOTHING_CHOSEN, Revision, ThreadSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """
    What a turn works on, as the thread is now.

    base: the revision that is worked on; None = from words alone.
    request: the person's words, or for a reroll the words that are asked for again.
    references: pictures to send along. prompt: for a reroll, what the provider was sent the first time.
    lineage: the requests that led to the base, oldest first. mask: where the base may change; None = anywhere.
    chosen: what the people of the thread decided for it.
    """

    action: Action
    base: Revision | None
    request: str
    references: tuple[BlobId, ...] = ()
    prompt: str | None = None
    lineage: tuple[Step, ...] = ()
    chosen: ThreadSettings = NOTHING_CHOSEN
    mask: BlobId | None = None


def words_of(action: Action) -> str:
    """The person's own words in an action; empty where it has none."""
    if isinstance(action, Generate):
        return action.prompt
    return getattr(action, "instruction", None) or ""


async def again(view: Reading, rerolled: Revision) -> Aim:
    """
    What made `rerolled`, to be asked for once more with nothing changed: base, words, references and prompt.

    Of a picture that was cut or enlarged here, the request that it goes back to. Raises: NotYetPossible for an upload.
    """
    while not rerolled.prompt:
        before = None if rerolled.parent is None else await view.revision(rerolled.thread_id, rerolled.parent)
        if before is None:
            raise NotYetPossible(action=Reroll.action)
        rerolled = before
    source = await view.turn(rerolled.turn_id)
    base = None if rerolled.parent is None else await view.revision(rerolled.thread_id, rerolled.parent)
    if base is not None and base.erased:
        raise RevisionErased(number=base.number)
    action = None if source is None else source.action
    if isinstance(action, (Generate, Variations)):
        action = replace(action, count=1)
    elif not isinstance(action, (Edit, Finalize, Outpaint)):  # itself a reroll, or work without a provider
        action = Generate(prompt=rerolled.request) if base is None else Edit(instruction=rerolled.request)
    return Aim(
        action=action,
        base=base,
        request=rerolled.request,
        references=() if source is None else source.references,
        mask=None if source is None else source.mask,
        prompt=rerolled.prompt,
    )
