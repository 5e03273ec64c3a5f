"""What shows a place or a cut before anything is changed, and files to take away: free, drawn in the worker, kept nowhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from conversations.actions import Action, Edit
from conversations.errors import NoPictureYet, RegionNotFound, UnknownChoice
from conversations.ids import ThreadId
from conversations.images import shape
from conversations.images.encode import EXTENSIONS, MEDIA_TYPES
from conversations.images.regions.finding import Found, find
from conversations.images.regions.grid import grid_preview
from conversations.images.regions.overlay import region_preview
from conversations.images.worker import ImageWorker
from conversations.ports import Blobs
from conversations.refine import regions
from conversations.refine.format_copies import FormatCopy
from conversations.refine.head_moves import existing, head_of
from conversations.refine.local_work import ratio_of
from conversations.refine.taken import CopyView, OriginalFiles, RegionView
from conversations.store import Store
from conversations.threads import Revision
from conversations.zip_parts import ZipParts

_SHOW = re.compile(
    r"^(?:please |can you |could you )*(?:show|preview|highlight|outline)(?: me)? (?:(?:the|a) )?"
    r"(?:region|area|mask|selection)(?: (?:of|for|called|that is))?:? (?P<where>.+?)[?.! ]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A region that is to be agreed to: what it would be, and the actions as they run after a Yes."""

    view: RegionView
    actions: tuple[Action, ...]


def asked_to_show(action: Action) -> str | None:
    """The place that somebody only wants to see ("show me the region of the sky"), or None."""
    found = _SHOW.match(action.instruction) if isinstance(action, Edit) else None
    return found["where"] if found else None


LINK_LASTS = timedelta(hours=1)
"""How long a link to an original works."""


def _zipped(name: str, data: bytes, part_bytes: int, at: datetime) -> tuple[bytes, ...]:
    zips = ZipParts(part_bytes, at)
    return (*zips.add(name, data), *(last for last in (zips.close(),) if last))


class Pointing:
    """Draws places on pictures; reads only."""

    def __init__(self, store: Store, blobs: Blobs, worker: ImageWorker) -> None:
        self._store = store
        self._blobs = blobs
        self._worker = worker

    async def doubt(self, thread_id: ThreadId, actions: Sequence[Action]) -> Doubt | None:
        """
        The first region among the actions that nobody should guess; None where all are sure or need no place.

        A picture that is still to come cannot be looked at, so nothing is asked about it.
        """
        for place, action in enumerate(actions):
            phrase = regions.phrase_of(action)
            if phrase is None or not isinstance(action, Edit) or not regions.may_need_asking(action, phrase):
                continue
            base = await self._settled(thread_id, action.target)
            if base is None:
                return None
            data = await self._blobs.get(base.blob_id)
            found = await self._worker.run(find, data, phrase)
            if found is None or regions.certainty(action, phrase, found) != "ask":
                continue
            agreed = replace(action, where_agreed=True, target=int(base.number))
            view = await self._view(base, data, phrase, found)
            return Doubt(view=view, actions=(*actions[:place], agreed, *actions[place + 1 :]))
        return None

    async def region(self, thread_id: ThreadId, number: int | None, where: str) -> RegionView:
        """A place shown on a revision. Raises: NoPictureYet, UnknownRevision, RevisionErased, RegionNotFound."""
        base = await self._revision(thread_id, number)
        data = await self._blobs.get(base.blob_id)
        found = await self._worker.run(find, data, where)
        if found is None:
            raise RegionNotFound(where=where)
        return await self._view(base, data, where, found)

    async def grid(self, thread_id: ThreadId, number: int | None) -> tuple[Revision, bytes]:
        """A revision under the grid of 25 cells (WebP). Raises: as `region`."""
        base = await self._revision(thread_id, number)
        return base, await self._worker.run(grid_preview, await self._blobs.get(base.blob_id))

    async def cut(self, thread_id: ThreadId, number: int | None, aspect: str) -> tuple[Revision, bytes]:
        """A revision with what a cut to the aspect would take off dimmed (WebP). Raises: UnknownChoice, as `region`."""
        base = await self._revision(thread_id, number)
        data = await self._blobs.get(base.blob_id)
        try:
            return base, await self._worker.run(shape.crop_preview, data, ratio_of(aspect))
        except ValueError:
            raise UnknownChoice(option="aspect", value=aspect, choices=[]) from None

    async def original(self, thread_id: ThreadId, number: int, part_bytes: int) -> OriginalFiles:
        """A revision's own bytes, however large; never encoded anew. Raises: as `region`."""
        base = await self._revision(thread_id, number)
        link = await self._blobs.link(base.blob_id, LINK_LASTS)
        if link is not None:
            return OriginalFiles(number=base.number, link=link)
        data = await self._blobs.get(base.blob_id)
        name = f"v{base.number}.{EXTENSIONS[base.media_type]}"
        parts = await self._worker.run(_zipped, name, data, part_bytes, base.created_at)
        return OriginalFiles(number=base.number, link=None, parts=parts)

    async def copy(self, thread_id: ThreadId, wanted: FormatCopy) -> CopyView:
        """A revision as a file of another format; in its own format, its very bytes. Raises: as `region`."""
        base = await self._revision(thread_id, wanted.target)
        data = await self._blobs.get(base.blob_id)
        media_type = MEDIA_TYPES[wanted.output_format]
        if base.media_type != media_type:
            data = await self._worker.run(shape.to_format, data, wanted.output_format, wanted.quality)
        return CopyView(
            number=base.number,
            data=data,
            output_format=wanted.output_format,
            quality=None if wanted.output_format == "png" else wanted.quality,
            is_original=base.media_type == media_type,
        )

    async def _view(self, base: Revision, data: bytes, where: str, found: Found) -> RegionView:
        sheet = await self._worker.run(region_preview, data, found.mask)
        return RegionView(
            number=base.number,
            where=where,
            sheet=sheet,
            confidence=found.confidence,
            share=found.mask.share,
        )

    async def _revision(self, thread_id: ThreadId, number: int | None) -> Revision:
        async with self._store.read() as view:
            number = number or await head_of(view, thread_id)
            if number is None:
                raise NoPictureYet
            return await existing(view, thread_id, number)

    async def _settled(self, thread_id: ThreadId, number: int | None) -> Revision | None:
        async with self._store.read() as view:
            if number is None and await view.unended_turns(thread_id):
                return None
            number = number or await head_of(view, thread_id)
            return None if number is None else await view.revision(thread_id, number)
