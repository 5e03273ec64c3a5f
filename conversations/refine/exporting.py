"""A thread to take away: every picture as it came, how each came to be, and the lineage, in zips of a bounded size."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from conversations.errors import BlobDamaged, ExportTooLarge, NoPictureYet
from conversations.heads import replay
from conversations.ids import BlobId, RevisionNumber, ThreadId
from conversations.images.encode import EXTENSIONS
from conversations.images.sniff import READABLE, sniff
from conversations.images.worker import ImageWorker
from conversations.ports import Blobs, Clock
from conversations.refine.views import Viewer
from conversations.store import Store
from conversations.threads import Revision
from conversations.zip_parts import ZipParts

LIMIT_BYTES = 200 * 1024 * 1024
"""Beyond, a person's interaction would end before the last part is sent."""

_README = """{count} picture(s) of one thread.

pictures/       every picture as it is shown in the thread
as-rendered/    the picture service's bytes, where a picture was cut or put together from them
lineage.json    what was asked for, by whom, sent to which model, made from what, at what cost (in credits)
lineage-1.webp  the same as a picture
{notes}"""

_PIECES = """
A file that was too large for one part is cut into pieces (name.001, name.002, ...), which lie in parts that follow
each other. Join them again with: cat name.* > name   (Windows: copy /b name.001+name.002 name)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What will be packed. size_bytes: of all pictures; deleted: numbers whose pictures are left out."""

    thread_id: ThreadId
    revisions: tuple[Revision, ...]
    head: RevisionNumber
    size_bytes: int

    @property
    def deleted(self) -> tuple[RevisionNumber, ...]:
        """Revisions whose pictures were deleted."""
        return tuple(revision.number for revision in self.revisions if revision.erased)


class Exporter:
    """Packs threads; reads only, one picture at a time."""

    def __init__(
        self, *, store: Store, blobs: Blobs, viewer: Viewer, worker: ImageWorker, clock: Clock
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._viewer = viewer
        self._worker = worker
        self._clock = clock

    async def plan(self, thread_id: ThreadId, limit_bytes: int | None = LIMIT_BYTES) -> Export:
        """What an export of the thread will hold. Raises: NoPictureYet, ExportTooLarge beyond `limit_bytes`."""
        async with self._store.read() as view:
            revisions = await view.revisions(thread_id)
            head = replay(await view.head_moves(thread_id)).number
        if head is None:
            raise NoPictureYet
        size_bytes = sum([await self._blobs.size(blob_id) for _, blob_id in _files(revisions)])
        if limit_bytes is not None and size_bytes > limit_bytes:
            raise ExportTooLarge(size_bytes=size_bytes, limit_bytes=limit_bytes)
        return Export(thread_id=thread_id, revisions=revisions, head=head, size_bytes=size_bytes)

    async def parts(self, export: Export, part_bytes: int) -> AsyncIterator[bytes]:
        """The zips, each whole by itself and of at most `part_bytes`; one picture and one part are in memory."""
        zips = ZipParts(part_bytes, self._clock.now())
        async for name, data in self._contents(export):
            packed = zips.add(name, data, is_deflated=name.endswith((".json", ".txt")))
            while (part := await self._worker.run(next, packed, None)) is not None:
                yield part
        if last := await self._worker.run(zips.close):
            yield last

    async def _contents(self, export: Export) -> AsyncIterator[tuple[str, bytes]]:
        """Names and bytes, words first."""
        yield "README.txt", _readme(export).encode()
        yield "lineage.json", json.dumps(_lineage(export), ensure_ascii=False, indent=2).encode()
        for page, sheet in enumerate(await self._viewer.lineage(export.thread_id), start=1):
            yield f"lineage-{page}.webp", sheet
        missing: list[str] = []
        for name, blob_id in _files(export.revisions):
            try:
                data = await self._blobs.get(blob_id)
            except BlobDamaged:
                missing.append(name)
                continue
            yield f"{name}.{EXTENSIONS.get(READABLE.get(sniff(data), ''), 'bin')}", data
        if missing:
            yield "missing.txt", ("Missing or damaged in the store:\n" + "\n".join(missing) + "\n").encode()


def _files(revisions: tuple[Revision, ...]) -> list[tuple[str, BlobId]]:
    """Names without their endings, and the blobs behind them."""
    files: list[tuple[str, BlobId]] = []
    for revision in revisions:
        if revision.erased:
            continue
        files.append((f"pictures/v{revision.number}", revision.blob_id))
        if revision.original_blob_id != revision.blob_id:
            files.append((f"as-rendered/v{revision.number}", revision.original_blob_id))
    return files


def _readme(export: Export) -> str:
    numbers = ", ".join(f"v{number}" for number in export.deleted)
    notes = f"\nDeleted, and so left out: {numbers}\n" if numbers else ""
    return _README.format(count=len(export.revisions) - len(export.deleted), notes=notes) + _PIECES


def _lineage(export: Export) -> dict[str, Any]:
    return {
        "thread_id": str(export.thread_id),
        "current": export.head,
        "cost_credits": sum(revision.cost_credits for revision in export.revisions),
        "revisions": [_described(revision) for revision in export.revisions],
    }


def _described(revision: Revision) -> dict[str, Any]:
    """A revision's row of `lineage.json`; of a deleted one, only its place and what it cost."""
    kept = {
        "number": revision.number,
        "made_from": revision.parent,
        "is_deleted": revision.erased,
        "cost_credits": revision.cost_credits,
        "created_at": revision.created_at.isoformat(),
    }
    if revision.erased:
        return kept
    return {
        **kept,
        "action": revision.action,
        "request": revision.request,
        "prompt": revision.prompt,
        "asked_by": revision.author_name,
        "model": revision.model,
        "tier": revision.tier,
        "seconds": round(revision.seconds, 3),
        "width_px": revision.width_px,
        "height_px": revision.height_px,
        "sha256": revision.blob_id,
    }
