"""What a thread can show of itself for free: its lineage, and revisions beside each other."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

from conversations.actions import Comparison
from conversations.briefs import brief_of
from conversations.errors import BlobDamaged, NoPictureYet, RevisionErased, UnknownRevision
from conversations.heads import replay
from conversations.ids import RevisionNumber, ThreadId
from conversations.images.sheets.before_after import before_after
from conversations.images.sheets.difference import difference
from conversations.images.sheets.lineage import NODES_A_PAGE, SheetNode, lineage_sheet, page_count
from conversations.images.sheets.side_by_side import compare_sheet
from conversations.images.worker import ImageWorker
from conversations.ports import Blobs
from conversations.refine.pointing import Pointing
from conversations.refine.taken import CompareView, HistoryView
from conversations.refine.thumbnails import Thumbnails
from conversations.store import Store
from conversations.threads import Revision

MOST_COMPARED = 4

_MADE_WITHOUT_WORDS = {
    "upload": "uploaded",
    "upscale": "enlarged",
    "crop_or_aspect": "new shape",
    "variations": "a variation",
    "finalize": "final quality",
}


class Viewer:
    """Draws views of a thread in a worker; reads only."""

    def __init__(self, store: Store, blobs: Blobs, worker: ImageWorker) -> None:
        self._store = store
        self._blobs = blobs
        self._worker = worker
        self._thumbnails = Thumbnails(blobs, worker)
        self.pointing = Pointing(store, blobs, worker)

    async def history(self, thread_id: ThreadId, page: int | None = None) -> HistoryView:
        """One page of the lineage, 24 revisions each; the one that holds the head, or the nearest. Raises: NoPictureYet."""
        revisions, head = await self._thread(thread_id)
        pages = page_count(len(revisions))
        page = 1 + (head - 1) // NODES_A_PAGE if page is None else max(1, min(page, pages))
        nodes = await self._nodes(revisions, head, page)
        drawn = await self._worker.run(lineage_sheet, nodes, page)
        async with self._store.read() as view:
            brief = brief_of(await view.lineage(thread_id, head))
        return HistoryView(sheet=drawn, revisions=revisions, head=head, brief=brief, page=page, pages=pages)

    async def compare(
        self, thread_id: ThreadId, targets: Sequence[int], view: Comparison | None = None
    ) -> CompareView:
        """
        Revisions beside each other; without targets, the head and what it was made from.

        More than two are shown side by side, whatever `view` says. Raises: UnknownRevision, RevisionErased, BlobDamaged,
        NoPictureYet.
        """
        every, head = await self._thread(thread_id)
        revisions: dict[int, Revision] = {revision.number: revision for revision in every}
        numbers = _pair(revisions[head], revisions, targets)
        chosen = [_existing(revisions, number) for number in numbers]
        if len(chosen) != 2 or view in (None, "side_by_side"):
            return await self._side_by_side(chosen, head)
        before, after = sorted(chosen, key=lambda revision: revision.number)
        pictures = await asyncio.gather(*(self._blobs.get(each.blob_id) for each in (before, after)))
        shown = (before.number, after.number)
        if view == "difference":
            found = await self._worker.run(difference, *pictures)
            return CompareView(sheet=found.sheet, numbers=shown, view="difference", difference=found)
        labelled = [(f"v{number}", data) for number, data in zip(shown, pictures, strict=True)]
        drawn = await self._worker.run(before_after, labelled[0], labelled[1])
        return CompareView(sheet=drawn, numbers=shown, view="before_after")

    async def lineage(self, thread_id: ThreadId) -> list[bytes]:
        """Every page of the lineage, first to last. Raises: NoPictureYet."""
        revisions, head = await self._thread(thread_id)
        return [
            await self._worker.run(lineage_sheet, await self._nodes(revisions, head, page), page)
            for page in range(1, page_count(len(revisions)) + 1)
        ]

    async def _thread(self, thread_id: ThreadId) -> tuple[tuple[Revision, ...], RevisionNumber]:
        async with self._store.read() as view:
            revisions = await view.revisions(thread_id)
            head = replay(await view.head_moves(thread_id)).number
        if head is None:
            raise NoPictureYet
        return revisions, head

    async def _nodes(self, revisions: Sequence[Revision], head: RevisionNumber, page: int) -> list[SheetNode]:
        """All revisions as the sheet takes them, with the pictures of one page."""
        on_page = revisions[(page - 1) * NODES_A_PAGE : page * NODES_A_PAGE]
        pictures = await asyncio.gather(*(self._thumbnails.of(revision) for revision in on_page))
        shown = dict(zip((revision.number for revision in on_page), pictures, strict=True))
        return [
            SheetNode(
                number=revision.number,
                parent=revision.parent,
                caption=caption_of(revision),
                author=revision.author_name,
                picture=shown.get(revision.number),
                is_head=revision.number == head,
                erased=revision.erased,
            )
            for revision in revisions
        ]

    async def _side_by_side(self, chosen: Sequence[Revision], head: RevisionNumber) -> CompareView:
        pictures = await asyncio.gather(*(self._readable(revision) for revision in chosen))
        if all(picture is None for picture in pictures):
            raise BlobDamaged(blob_id=chosen[0].blob_id)
        labelled = [
            (f"v{revision.number} · current" if revision.number == head else f"v{revision.number}", data)
            for revision, data in zip(chosen, pictures, strict=True)
        ]
        drawn = await self._worker.run(compare_sheet, labelled)
        return CompareView(sheet=drawn, numbers=tuple(revision.number for revision in chosen))

    async def _readable(self, revision: Revision) -> bytes | None:
        try:
            return await self._blobs.get(revision.blob_id)
        except BlobDamaged:
            return None


def caption_of(revision: Revision) -> str:
    """What was asked for, in the person's words; what was done, where there were none."""
    if revision.erased:
        return "deleted"
    return revision.request or _MADE_WITHOUT_WORDS.get(revision.action, revision.action)


def _pair(head: Revision, revisions: Mapping[int, Revision], targets: Sequence[int]) -> tuple[int, ...]:
    """The numbers to show: as asked, one beside the head, or the head beside what it was made from."""
    asked = tuple(dict.fromkeys(targets))[:MOST_COMPARED]
    if len(asked) > 1:
        return asked
    if len(asked) == 1 and asked[0] != head.number:
        return (asked[0], head.number)
    other = _ancestor(head, revisions) or _nearest(head, revisions)
    return (head.number,) if other is None else (other, head.number)


def _ancestor(head: Revision, revisions: Mapping[int, Revision]) -> int | None:
    """The youngest picture that the head goes back to and that is still there."""
    parent = head.parent
    while parent is not None and revisions[parent].erased:
        parent = revisions[parent].parent
    return parent


def _nearest(head: Revision, revisions: Mapping[int, Revision]) -> int | None:
    """For a picture from words alone: the one before it, else the one after it."""
    others = [each.number for each in revisions.values() if not each.erased and each.number != head.number]
    earlier = [number for number in others if number < head.number]
    return max(earlier) if earlier else min(others, default=None)


def _existing(revisions: Mapping[int, Revision], number: int) -> Revision:
    if number not in revisions:
        raise UnknownRevision(number=number, newest=max(revisions))
    if revisions[number].erased:
        raise RevisionErased(number=number)
    return revisions[number]
