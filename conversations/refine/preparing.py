"""Hop 6: fetch and check what was sent along, choose the tier, price the request; refuse clearly, or hand on."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from conversations.actions import Action, Generate
from conversations.errors import EmptyPrompt, NoPictureYet, NotYetPossible, TooManyPictures, UnknownRevision
from conversations.ids import BlobId, ThreadId, person_account, turn_id_of
from conversations.images import decode
from conversations.images.worker import ImageWorker
from conversations.ports import AttachmentSource, Blobs, Clock
from conversations.quotes import Quote
from conversations.refine.admission import Request, check_tier
from conversations.refine.calls import Planner, is_paid
from conversations.refine.making import Maker
from conversations.refine.running import uploaded
from conversations.servers import Servers
from conversations.store import Reading, Store
from conversations.threads import Attachment, IncomingMessage, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPicture:
    """A picture sent along, safe, normalised and stored."""

    blob_id: BlobId
    media_type: str
    width_px: int
    height_px: int


class Preparer:
    """Turns a message's actions into priced requests; writes nothing but blobs."""

    def __init__(
        self,
        *,
        store: Store,
        blobs: Blobs,
        worker: ImageWorker,
        source: AttachmentSource,
        planner: Planner,
        maker: Maker,
        servers: Servers,
        clock: Clock,
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._worker = worker
        self._source = source
        self._planner = planner
        self._maker = maker
        self._servers = servers
        self._clock = clock

    async def requests(
        self, message: IncomingMessage, actions: Sequence[Action], *, starts_from_first: bool = False
    ) -> list[Request]:
        """
        One priced request per action, in order; the pictures sent along belong to the first paid one.

        starts_from_first: the first picture sent is what the request works on.
        Raises: Refusal.
        """
        sent = await self.pictures(message.attachments) if any(map(is_paid, actions)) else []
        requests = []
        for action in actions:
            own = sent if is_paid(action) else []
            start = own[0] if starts_from_first and own else None
            requests.append(await self._request(message, action, start, own[1:] if start else own))
            sent = [] if own else sent
        return requests

    async def pictures(self, attachments: Sequence[Attachment]) -> list[SentPicture]:
        """Every file sent along, as a picture. Raises: PictureRefused, TooManyPictures."""
        limit = self._planner.limits.references_max
        if len(attachments) > limit:
            raise TooManyPictures(count=len(attachments), limit=limit)
        return list(await asyncio.gather(*(self._picture(attachment) for attachment in attachments)))

    async def _picture(self, attachment: Attachment) -> SentPicture:
        limits = self._planner.limits
        data = await self._source.fetch(attachment, limits.upload_max_bytes)
        picture = await self._worker.run(
            decode.normalise, data, attachment.name, limit_px=limits.decode_max_px
        )
        return SentPicture(
            blob_id=await self._blobs.put(picture.data),
            media_type=picture.media_type,
            width_px=picture.width_px,
            height_px=picture.height_px,
        )

    async def price(self, message: IncomingMessage, action: Action) -> Quote:
        """What the action will probably cost if it ran on the thread as it is. Raises: Refusal."""
        request = await self._request(message, action, None, [])
        return Quote(estimate_credits=request.estimate_credits, hold_credits=request.hold_credits)

    async def _request(
        self,
        message: IncomingMessage,
        action: Action,
        start: SentPicture | None,
        references: Sequence[SentPicture],
    ) -> Request:
        if isinstance(action, Generate) and not action.prompt.strip():
            raise EmptyPrompt
        if not is_paid(action):
            return Request(action=action, tier=None, estimate_credits=0, hold_credits=0)
        async with self._store.read() as view:
            tier = await self._tier(view, message, action)
            quote = await self._quote(view, message, action, tier, start, references)
        return Request(
            action=action,
            tier=tier,
            estimate_credits=quote.estimate_credits,
            hold_credits=quote.hold_credits,
            references=tuple(picture.blob_id for picture in references),
            start_from=start.blob_id if start else None,
        )

    async def _tier(self, view: Reading, message: IncomingMessage, action: Action) -> str:
        """The tier asked for, else the one the thread began with, else the server's; `finalize` takes the best."""
        plan = await self._servers.plan(message.guild_id)
        tiers = list(self._planner.tiers)
        asked: str | None = (
            plan.highest_tier if action.action == "finalize" else getattr(action, "tier", None)
        )
        if asked is None:
            first = await view.first_turn(message.thread_id)
            begun_with = first.tier if first is not None else None
            default = begun_with or (await self._servers.settings(message.guild_id)).default_tier
            return default if default in tiers and plan.includes(default, tiers) else plan.highest_tier
        if asked in tiers:
            check_tier(asked, plan, tiers)
        return asked

    async def _quote(
        self,
        view: Reading,
        message: IncomingMessage,
        action: Action,
        tier: str,
        start: SentPicture | None,
        references: Sequence[SentPicture],
    ) -> Quote:
        turn = self._provisional(message, action, tier, references)
        upload = (
            uploaded(
                turn, start.blob_id, start.media_type, start.width_px, start.height_px, 1, turn.created_at
            )
            if start
            else None
        )
        try:
            work = await self._maker.resolve(view, turn, upload)
        except (NoPictureYet, UnknownRevision):
            if not await self._will_have(view, message.thread_id, getattr(action, "target", None)):
                raise
            return await self._quote_unseen(message, action, tier, references)
        if work.call is None:
            raise NotYetPossible(action=action.action)
        return self._planner.price(work.call, work.prompt)

    async def _will_have(self, view: Reading, thread_id: ThreadId, number: int | None) -> bool:
        """Whether what is still rendering or queued will have made the picture that the request works on."""
        unended = await view.unended_turns(thread_id)
        made = len(await view.revisions(thread_id))
        return bool(unended) and (number is None or number <= made + len(unended))

    async def _quote_unseen(
        self, message: IncomingMessage, action: Action, tier: str, references: Sequence[SentPicture]
    ) -> Quote:
        """The price of work on a picture that is still rendering: as if it had the default shape."""
        settings = await self._servers.settings(message.guild_id)
        shape = self._planner.shapes.aspects.get(settings.default_aspect, (1024, 1024))
        call = self._planner.call(
            action,
            tier_name=tier,
            aspect=settings.default_aspect,
            base_px=shape,
            references_px=[(picture.width_px, picture.height_px) for picture in references],
            plan=await self._servers.plan(message.guild_id),
            today=self._clock.now().date(),
        )
        return self._planner.price(call, getattr(action, "instruction", None) or "x" * 500)

    def _provisional(
        self, message: IncomingMessage, action: Action, tier: str, references: Sequence[SentPicture]
    ) -> Turn:
        return Turn(
            id=turn_id_of(message.source_id),
            thread_id=message.thread_id,
            sequence=1,
            source_id=message.source_id,
            guild_id=message.guild_id,
            author=message.author,
            account_id=person_account(message.guild_id, message.author.id),
            action=action,
            references=tuple(picture.blob_id for picture in references),
            tier=tier,
            created_at=self._clock.now(),
        )
