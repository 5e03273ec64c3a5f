"""What was sent along with a request: fetched, checked and stored, and what each picture is for."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from conversations.actions import Action, Edit, Generate
from conversations.errors import MaskNotSeen, NothingToChange, TooManyPictures
from conversations.followups.wishes import says_only_where_to_start
from conversations.ids import BlobId
from conversations.images import decode
from conversations.images.uploads import mask_in
from conversations.images.worker import ImageWorker
from conversations.ports import AttachmentSource, Blobs
from conversations.refine.calls import Limits
from conversations.refine.head_moves import head_of
from conversations.store import Store
from conversations.threads import Attachment, IncomingMessage, Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPicture:
    """A picture sent along, safe, normalised and stored."""

    blob_id: BlobId
    media_type: str
    width_px: int
    height_px: int
    from_animation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SentAlong:
    """
    The pictures of one request, by what each is for.

    start: what is worked on instead of a revision. mask: where the base may change, in the provider's form.
    """

    start: SentPicture | None = None
    mask: BlobId | None = None
    references: tuple[SentPicture, ...] = ()


NOTHING_SENT = SentAlong()


class SentPictures:
    """Fetches what people send and sorts it out; writes nothing but blobs."""

    def __init__(
        self, store: Store, blobs: Blobs, worker: ImageWorker, source: AttachmentSource, limits: Limits
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._worker = worker
        self._source = source
        self._limits = limits

    async def sorted_out(
        self, message: IncomingMessage, action: Action, sent: Sequence[SentPicture], starts_from_first: bool
    ) -> SentAlong:
        """
        What each picture sent along is for: as the words say, else a mask where one was painted, else a reference.

        Raises: MaskNotSeen, NothingToChange.
        """
        role = getattr(action, "attachment_role", None)
        if (
            sent
            and role == "base"
            and isinstance(action, Edit)
            and says_only_where_to_start(action.instruction)
        ):
            raise NothingToChange
        if sent and (starts_from_first or (role == "base" and not isinstance(action, Generate))):
            return SentAlong(start=sent[0], references=tuple(sent[1:]))
        if not sent or not isinstance(action, Edit) or role == "reference":
            return SentAlong(references=tuple(sent))
        base = await self._base_of(message, action)
        for picture in sent:
            if base is not None and (mask := await self._mask(base, picture, role == "mask")):
                others = tuple(each for each in sent if each is not picture)
                return SentAlong(mask=mask, references=others)
        if role == "mask":
            raise MaskNotSeen
        return SentAlong(references=tuple(sent))

    async def _base_of(self, message: IncomingMessage, action: Edit) -> Revision | None:
        """The revision that the request works on as the thread stands; None where there is none to look at."""
        async with self._store.read() as view:
            number = action.target or await head_of(view, message.thread_id)
            revision = None if number is None else await view.revision(message.thread_id, number)
        return None if revision is None or revision.erased else revision

    async def _mask(self, base: Revision, sent: SentPicture, is_said: bool) -> BlobId | None:
        if not is_said and (sent.width_px, sent.height_px) != (base.width_px, base.height_px):
            return None
        pictures = await asyncio.gather(self._blobs.get(base.blob_id), self._blobs.get(sent.blob_id))
        mask = await self._worker.run(mask_in, *pictures, is_said=is_said)
        return None if mask is None else await self._blobs.put(mask)

    async def pictures(self, attachments: Sequence[Attachment]) -> list[SentPicture]:
        """Every file sent along, as a picture. Raises: PictureRefused, TooManyPictures."""
        limit = self._limits.references_max
        if len(attachments) > limit:
            raise TooManyPictures(count=len(attachments), limit=limit)
        return list(await asyncio.gather(*(self._picture(attachment) for attachment in attachments)))

    async def _picture(self, attachment: Attachment) -> SentPicture:
        limits = self._limits
        data = await self._source.fetch(attachment, limits.upload_max_bytes)
        picture = await self._worker.run(
            decode.normalise, data, attachment.name, limit_px=limits.decode_max_px
        )
        return SentPicture(
            blob_id=await self._blobs.put(picture.data),
            media_type=picture.media_type,
            width_px=picture.width_px,
            height_px=picture.height_px,
            from_animation="first frame of an animation" in picture.notes,
        )
