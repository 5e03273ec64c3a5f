"""Hop 6: fetch and check what was sent along, choose the tier, price the request; refuse clearly, or hand on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversations.actions import (
    Action,
    Edit,
    Generate,
    GoTo,
    Redo,
    Reroll,
    Undo,
    Variations,
)
from conversations.catalogue import QUALITIES
from conversations.errors import (
    EmptyPrompt,
    NoPictureYet,
    NotYetPossible,
    PromptTooLong,
    QualityNotInPlan,
    UnknownRevision,
)
from conversations.followups import parameters
from conversations.ids import BlobId, ThreadId, person_account, turn_id_of
from conversations.images import decode
from conversations.images.worker import ImageWorker
from conversations.plans import Plan
from conversations.ports import AttachmentSource, Blobs, Clock
from conversations.quotes import Quote
from conversations.refine import local_work, prompts
from conversations.refine.admission import Request, check_tier
from conversations.refine.aims import words_of
from conversations.refine.calls import Planner, is_paid
from conversations.refine.head_moves import check_move, head_of
from conversations.refine.making import Maker
from conversations.refine.sent_pictures import NOTHING_SENT, SentAlong, SentPicture, SentPictures
from conversations.refine.uploads import uploaded
from conversations.servers import Servers
from conversations.store import Reading, Store
from conversations.threads import IncomingMessage, Turn

FREE = Quote(estimate_credits=0, hold_credits=0)

OUR_WORDS_CHARS = 500
"""The most that a prompt adds to people's words."""


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
        self._sent = SentPictures(store, blobs, worker, source, planner.limits)
        self._planner = planner
        self._maker = maker
        self._servers = servers
        self._clock = clock

    async def requests(
        self, message: IncomingMessage, actions: Sequence[Action], *, starts_from_first: bool = False
    ) -> list[Request]:
        """
        One priced request per action, in order; the pictures sent along belong to the first that can use them.

        starts_from_first: the first picture sent is what the request works on.
        Raises: Refusal.
        """
        if len(actions) == 1 and isinstance(actions[0], (Undo, Redo, GoTo)):
            async with self._store.read() as view:
                await check_move(view, message.thread_id, actions[0])
        sent = await self._sent.pictures(message.attachments) if any(map(_takes_pictures, actions)) else []
        requests = []
        for action in actions:
            own = sent if _takes_pictures(action) else []
            sorted_out = await self._sent.sorted_out(message, action, own, starts_from_first)
            requests.append(await self._request(message, action, sorted_out))
            sent = [] if own else sent
        return requests

    async def price(self, message: IncomingMessage, action: Action) -> Quote:
        """What the action will probably cost if it ran on the thread as it is. Raises: Refusal."""
        request = await self._request(message, action, NOTHING_SENT)
        return Quote(estimate_credits=request.estimate_credits, hold_credits=request.hold_credits)

    async def price_again(self, message: IncomingMessage, turn: Turn, action: Action) -> Quote:
        """What a queued turn would cost with another action, its pictures kept. Raises: Refusal."""
        if not is_paid(action):
            return FREE
        plan = (await self._servers.standing(message.guild_id, message.author)).plan
        sent = [await self._stored(blob) for blob in turn.references]
        start = None if turn.start_from is None else await self._stored(turn.start_from)
        return await self._quote(replace(turn, action=action), start, sent, plan)

    async def cheaper(
        self, message: IncomingMessage, request: Request, available_credits: int
    ) -> Request | None:
        """The request with the best cheaper tier, at its own quality, whose hold is available; None where there is none."""
        if not isinstance(request.action, (Generate, Edit)) or request.tier is None:
            return None
        plan = (await self._servers.standing(message.guild_id, message.author)).plan
        sent = [await self._stored(blob) for blob in request.references]
        start = None if request.start_from is None else await self._stored(request.start_from)
        tiers = list(self._planner.tiers)
        below = tiers.index(request.tier) + (request.action.quality is not None)
        for tier in reversed(tiers[:below]):
            action = replace(request.action, tier=tier, quality=None)
            turn = replace(self._provisional(message, action, tier, sent), mask=request.mask)
            quote = await self._quote(turn, start, sent, plan)
            if quote.hold_credits <= available_credits:
                return replace(
                    request,
                    action=action,
                    tier=tier,
                    estimate_credits=quote.estimate_credits,
                    hold_credits=quote.hold_credits,
                )
        return None

    async def _stored(self, blob: BlobId) -> SentPicture:
        media_type, width_px, height_px = await self._worker.run(decode.measure, await self._blobs.get(blob))
        return SentPicture(blob_id=blob, media_type=media_type, width_px=width_px, height_px=height_px)

    async def _request(
        self,
        message: IncomingMessage,
        action: Action,
        sent: SentAlong,
    ) -> Request:
        start, references = sent.start, sent.references
        _check_words(action, self._planner.limits.prompt_max_chars)
        if not is_paid(action):
            local_work.check(action, await self._base_px(message, action, start))
            start_from = start.blob_id if start else None
            return Request(
                action=action,
                tier=None,
                estimate_credits=0,
                hold_credits=0,
                start_from=start_from,
                from_animation=start is not None and start.from_animation,
            )
        plan = (await self._servers.standing(message.guild_id, message.author)).plan
        _check_quality(action, plan)
        tier = await self._tier(message, action, plan)
        if isinstance(action, Edit) and self._planner.must_cut_out(action, tier, self._clock.now().date()):
            cut_out = replace(action, background=local_work.CUT_OUT)
            return await self._request(message, cut_out, sent)
        if isinstance(action, Variations) and action.count is None:
            count = self._planner.most_pictures(tier, plan, self._clock.now().date())
            action = replace(action, count=count)
        turn = replace(self._provisional(message, action, tier, references), mask=sent.mask)
        quote = await self._quote(turn, start, references, plan)
        return Request(
            action=action,
            tier=tier,
            estimate_credits=quote.estimate_credits,
            hold_credits=quote.hold_credits,
            references=turn.references,
            start_from=start.blob_id if start else None,
            mask=sent.mask,
            from_animation=any(each.from_animation for each in (*references, *([start] if start else []))),
        )

    async def _base_px(
        self, message: IncomingMessage, action: Action, start: SentPicture | None
    ) -> tuple[int, int] | None:
        """The size of the picture that local work will find; None where that is still to come."""
        if start is not None:
            return start.width_px, start.height_px
        if not local_work.is_local(action):
            return None
        async with self._store.read() as view:
            number = getattr(action, "target", None)
            if number is None:
                if await view.unended_turns(message.thread_id):
                    return None
                number = await head_of(view, message.thread_id)
            base = None if number is None else await view.revision(message.thread_id, number)
        return None if base is None else (base.width_px, base.height_px)

    async def _tier(self, message: IncomingMessage, action: Action, plan: Plan) -> str:
        """
        The tier asked for, in words too, else that of the picture to be rerolled, the one the thread began with, or the server's.

        `finalize` takes the best that the plan has. Raises: TierNotInPlan.
        """
        tiers = list(self._planner.tiers)
        asked: str | None = getattr(action, "tier", None) or parameters.tier(words_of(action), tiers)
        if action.action == "finalize":
            asked = plan.highest_tier
        if asked is not None:
            if asked in tiers:
                check_tier(asked, plan, tiers)
            return asked
        default = (await self._servers.settings(message.guild_id)).default_tier
        async with self._store.read() as view:
            used = await _tier_used(view, message.thread_id, action)
        for name in (used, default):
            if name in tiers and plan.includes(name, tiers):
                return name
        return plan.highest_tier

    async def _quote(
        self, turn: Turn, start: SentPicture | None, references: Sequence[SentPicture], plan: Plan
    ) -> Quote:
        upload = (
            None
            if start is None
            else uploaded(
                turn, start.blob_id, start.media_type, start.width_px, start.height_px, 1, turn.created_at
            )
        )
        async with self._store.read() as view:
            coming: Turn | None = None
            is_queue = bool(await view.unended_turns(turn.thread_id))
            try:
                aim = await self._maker.aim(view, turn, upload)
            except (NoPictureYet, UnknownRevision):
                coming = await _picture_to_come(view, turn)
                if coming is None:
                    raise
        if coming is not None:
            return await self._quote_unseen(turn, coming, references, plan)
        work = await self._maker.plan(turn, aim, plan)
        if work.call is None:
            raise NotYetPossible(action=turn.action.action)
        # What waits before this one may change the picture that it will work on, and so the words that describe it; a
        # picture from words alone works on none.
        may_grow = is_queue and aim.base is not None and aim.prompt is None
        spare = prompts.spare_bytes(turn.action) if may_grow else 0
        return self._planner.price(work.call, work.prompt, spare, is_masked=work.may_be_masked)

    async def _quote_unseen(
        self, turn: Turn, coming: Turn, references: Sequence[SentPicture], plan: Plan
    ) -> Quote:
        """The price of work on a picture that is still rendering: in the shape and with the words it was asked for."""
        settings = await self._servers.settings(turn.guild_id)
        aspects = self._planner.shapes.aspects
        aspect = getattr(coming.action, "aspect", None) or settings.default_aspect
        call = self._planner.call(
            turn.action,
            tier_name=turn.tier or "",
            aspect=settings.default_aspect,
            base_px=aspects.get(aspect) or next(iter(aspects.values())),
            references_px=[(picture.width_px, picture.height_px) for picture in references],
            plan=plan,
            today=turn.created_at.date(),
        )
        own = words_of(turn.action)
        room = self._planner.limits.prompt_max_chars - len(own)
        rest = words_of(coming.action) + OUR_WORDS_CHARS * "x"
        return self._planner.price(call, own + rest[: max(0, room)], prompts.spare_bytes(turn.action))

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


def _takes_pictures(action: Action) -> bool:
    return is_paid(action) or local_work.is_local(action)


def _check_words(action: Action, limit_chars: int) -> None:
    """
    Words that can be asked with, before anything is read from them.

    Raises: EmptyPrompt for a picture or a change without a visible character, PromptTooLong.
    """
    words = words_of(action)
    if len(words) > limit_chars:
        raise PromptTooLong(length=len(words), limit=limit_chars)
    if isinstance(action, (Generate, Edit)) and not any(
        char.isprintable() and not char.isspace() for char in words
    ):
        raise EmptyPrompt


def _check_quality(action: Action, plan: Plan) -> None:
    """Raises: QualityNotInPlan for a quality named in the request that is above the plan's highest."""
    asked = getattr(action, "quality", None)
    if asked in QUALITIES and QUALITIES.index(asked) > QUALITIES.index(plan.highest_quality):
        raise QualityNotInPlan(quality=asked, highest=plan.highest_quality)


async def _tier_used(view: Reading, thread_id: ThreadId, action: Action) -> str | None:
    """The tier of the picture that is to be made again; for anything else the one that the thread began with."""
    if isinstance(action, Reroll):
        number = action.target or await head_of(view, thread_id)
        revision = None if number is None else await view.revision(thread_id, number)
        if revision is not None and revision.tier is not None:
            return revision.tier
    first = await view.first_turn(thread_id)
    return None if first is None else first.tier


async def _picture_to_come(view: Reading, turn: Turn) -> Turn | None:
    """What is still queued or rendering and may make the picture that the request works on; None if nothing can."""
    unended = [coming for coming in await view.unended_turns(turn.thread_id) if is_paid(coming.action)]
    number = getattr(turn.action, "target", None)
    most = await view.newest_number(turn.thread_id) + sum(
        getattr(coming.action, "count", None) or 1 for coming in unended
    )
    return unended[-1] if unended and (number is None or number <= most) else None
