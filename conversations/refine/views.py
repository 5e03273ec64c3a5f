"""What a thread can show of itself for free: its lineage, and revisions side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

from conversations.errors import BlobDamaged, NoPictureYet, RevisionErased, UnknownRevision
from conversations.heads import replay
from conversations.ids import ThreadId
from conversations.images.sheets.lineage import NODES_A_PAGE, SheetNode, lineage_sheet
from conversations.images.sheets.side_by_side import compare_sheet
from conversations.images.worker import ImageWorker
from conversations.ports import Blobs
from conversations.refine.taken import CompareView, HistoryView
from conversations.store import Store
from conversations.threads import Revision


class Viewer:
    """Draws views of a thread in a worker; reads only."""

    def __init__(self, store: Store, blobs: Blobs, worker: ImageWorker) -> None:
        self._store = store
        self._blobs = blobs
        self._worker = worker

    async def history(self, thread_id: ThreadId) -> HistoryView:
        """The lineage, on the page of 24 revisions that holds the head. Raises: NoPictureYet."""
        async with self._store.read() as view:
            revisions = await view.revisions(thread_id)
            head = replay(await view.head_moves(thread_id)).number
        if head is None:
            raise NoPictureYet
        page = (head - 1) // NODES_A_PAGE
        pictures = await asyncio.gather(*(self._picture(revision, page) for revision in revisions))
        nodes = [
            SheetNode(
                number=revision.number,
                parent=revision.parent,
                caption=revision.request or "uploaded",
                author=revision.author_name,
                picture=picture,
                is_head=revision.number == head,
                erased=revision.erased,
            )
            for revision, picture in zip(revisions, pictures, strict=True)
        ]
        drawn = await self._worker.run(lineage_sheet, nodes, page + 1)
        return HistoryView(sheet=drawn, revisions=revisions, head=head)

    async def compare(self, thread_id: ThreadId, targets: Sequence[int]) -> CompareView:
        """Revisions side by side; without targets, the head and what it was made from. Raises: UnknownRevision, ..."""
        async with self._store.read() as view:
            revisions: dict[int, Revision] = {
                revision.number: revision for revision in await view.revisions(thread_id)
            }
            head = replay(await view.head_moves(thread_id)).number
        if head is None:
            raise NoPictureYet
        numbers = _pair(revisions[head], revisions, targets)
        chosen = [_existing(revisions, number) for number in numbers]
        pictures = await asyncio.gather(*(self._blobs.get(revision.blob_id) for revision in chosen))
        labelled = [(f"v{revision.number}", data) for revision, data in zip(chosen, pictures, strict=True)]
        drawn = await self._worker.run(compare_sheet, labelled)
        return CompareView(sheet=drawn, numbers=tuple(revision.number for revision in chosen))

    async def _picture(self, revision: Revision, page: int) -> bytes | None:
        if revision.erased or (revision.number - 1) // NODES_A_PAGE != page:
            return None
        try:
            return await self._blobs.get(revision.blob_id)
        except BlobDamaged:
            return None


def _pair(head: Revision, revisions: Mapping[int, Revision], targets: Sequence[int]) -> tuple[int, ...]:
    """The numbers to show: as asked, one beside the head, or the head beside its parent or its predecessor."""
    asked = tuple(dict.fromkeys(targets))[:4]
    if len(asked) > 1:
        return asked
    if len(asked) == 1 and asked[0] != head.number:
        return (asked[0], head.number)
    other = head.parent or max((number for number in revisions if number < head.number), default=None)
    if other is None:
        other = max((number for number in revisions if number != head.number), default=None)
    return (head.number,) if other is None else (other, head.number)


def _existing(revisions: Mapping[int, Revision], number: int) -> Revision:
    if number not in revisions:
        raise UnknownRevision(number=number, newest=max(revisions))
    if revisions[number].erased:
        raise RevisionErased(number=number)
    return revisions[number]
