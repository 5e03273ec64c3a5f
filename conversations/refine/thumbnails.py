"""Small copies of a thread's pictures, kept at hand: a history that was drawn once is drawn again in no time."""

from __future__ import annotations

from collections import OrderedDict

from conversations.errors import BlobDamaged, PictureRefused
from conversations.ids import BlobId
from conversations.images.thumbs import cover_webp
from conversations.images.worker import ImageWorker
from conversations.ports import Blobs
from conversations.threads import Revision

EDGE_PX = 372
KEPT = 600
"""About 15 KB each."""


class Thumbnails:
    """The small copies that were asked for last."""

    def __init__(self, blobs: Blobs, worker: ImageWorker) -> None:
        self._blobs = blobs
        self._worker = worker
        self._kept: OrderedDict[BlobId, bytes] = OrderedDict()

    async def of(self, revision: Revision) -> bytes | None:
        """The revision as a WebP within 372 px; None where it was deleted or cannot be read any more."""
        if revision.erased:
            self._kept.pop(revision.blob_id, None)
            return None
        if known := self._kept.get(revision.blob_id):
            self._kept.move_to_end(revision.blob_id)
            return known
        try:
            data = await self._blobs.get(revision.blob_id)
            small = await self._worker.run(cover_webp, data, EDGE_PX)
        except (BlobDamaged, PictureRefused):
            return None
        self._kept[revision.blob_id] = small
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return small
