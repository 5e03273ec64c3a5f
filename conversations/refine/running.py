"""A turn from its admission to its delivery: the two steps that the durable engine runs, and cancelling."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from conversations import ledger
from conversations.actions import GoTo, Redo, Undo, Variations
from conversations.errors import (
    DarkroomError,
    RevisionErased,
    ThreadGone,
    TurnInterrupted,
    UnexpectedFailure,
    UnknownRevision,
    failure_to_json,
)
from conversations.heads import replay
from conversations.ids import BlobId, RevisionNumber, TurnId
from conversations.images import decode
from conversations.images.worker import ImageWorker
from conversations.ports import Announcer, Blobs, Clock, Turns
from conversations.quotes import Cost
from conversations.refine.admission import begin_next
from conversations.refine.calls import Limits
from conversations.refine.making import Maker, Picture, Work
from conversations.refine.outcomes import UPLOAD, outcome_of
from conversations.store import Store, Writing
from conversations.threads import HeadMove, Revision, Turn

log = structlog.get_logger()

UNKNOWN_OUTCOMES_RETRIED = 1
"""How often a call whose outcome a crash hid is made again; the person pays for one at most."""

DELIVERY_BACKOFF_S = (5, 15, 60, 300, 900, 3600)
DELIVERY_TRIES = 40


class Runner:
    """Runs admitted turns; the only place that ends a turn."""

    def __init__(
        self,
        *,
        store: Store,
        blobs: Blobs,
        maker: Maker,
        turns: Turns,
        worker: ImageWorker,
        clock: Clock,
        limits: Limits,
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._maker = maker
        self._turns = turns
        self._surface: Announcer | None = None
        self._worker = worker
        self._clock = clock
        self._limits = limits
        self._calls: dict[TurnId, asyncio.Task[object]] = {}
        self._announcements: dict[TurnId, asyncio.Task[None]] = {}
        self._fresh: dict[TurnId, tuple[bytes, ...]] = {}
        self._delivering: set[TurnId] = set()
        self._background: set[asyncio.Task[object]] = set()

    def speak_through(self, announcer: Announcer) -> None:
        """Show everything through `announcer` from now on; nothing is run before."""
        self._surface = announcer

    # ---- beginning -----------------------------------------------------------------------------------------------

    async def begin(self, begun: Sequence[TurnId]) -> None:
        """Start the workflows of turns that were just admitted."""
        for turn_id in begun:
            await self._turns.start(turn_id)

    def announce(self, turn: Turn) -> None:
        """Show the turn's placeholder, in the background; `deliver` waits for it."""
        task = asyncio.create_task(self._announce(turn))
        self._announcements[turn.id] = task
        task.add_done_callback(lambda _: self._announcements.pop(turn.id, None))

    async def _announce(self, turn: Turn) -> None:
        try:
            message_id = await self._announcer.queued(turn)
        except Exception:
            log.exception("placeholder failed", turn_id=turn.id, thread_id=turn.thread_id)
            return
        if message_id is not None:
            async with self._store.write() as tx:
                await tx.placed(turn.id, message_id)

    def requeued(self, turns: Sequence[Turn]) -> None:
        """Let the placeholders of queued turns follow a change."""
        self._announcer.requeued(turns)

    # ---- step 1: render, up to commit B ---------------------------------------------------------------------------

    async def render(self, turn_id: TurnId) -> None:
        """Take a running turn to its end; safe to repeat, since an ended turn is left alone."""
        async with self._store.read() as view:
            turn = await view.turn(turn_id)
        if turn is None or turn.state != "running":
            return
        try:
            await self._work(turn)
        except DarkroomError as error:
            log.info("turn failed", turn_id=turn.id, error=type(error).__name__, **_ids(turn))
            await self._fail(turn, error)
        except Exception as error:
            log.exception("turn broke", turn_id=turn.id, **_ids(turn))
            await self._fail(turn, UnexpectedFailure(kind=type(error).__name__))

    async def _work(self, turn: Turn) -> None:
        if isinstance(turn.action, (Undo, Redo, GoTo)):
            await self._move_head(turn, turn.action)
            return
        upload = await self._import(turn)
        async with self._store.read() as view:
            work = await self._maker.resolve(view, turn, upload)
        if work.call is None:
            picture = await self._maker.local(work)
            await self._finish(turn, work, (picture,), Cost(credits=0, provider_microusd=0))
            return
        await self._call(turn, work)

    async def _call(self, turn: Turn, work: Work) -> None:
        """The provider call, outside any transaction, with its attempt on record before it begins."""
        request = await self._maker.request_of(turn, work)
        async with self._store.write() as tx:
            if await tx.count_attempts(turn.id) > UNKNOWN_OUTCOMES_RETRIED:
                raise TurnInterrupted
            attempt = await tx.begin_attempt(turn.id, request.model, self._clock.now())
        call = asyncio.create_task(
            self._maker.call(turn, request, lambda data: self._announcer.preview(turn, data))
        )
        self._calls[turn.id] = call
        try:
            rendered = await call
        except asyncio.CancelledError:
            await self._end_attempt(turn, attempt, "cancelled")
            if not call.cancelled():
                raise  # we are being stopped, not the call: the turn is resumed at the next start
            return
        except DarkroomError as error:
            await self._end_attempt(turn, attempt, type(error).__name__)
            raise
        finally:
            self._calls.pop(turn.id, None)
        pictures = await self._maker.pictures(work, rendered)
        await self._finish(
            turn, work, pictures, self._maker.cost(work, rendered), attempt, rendered.request_id
        )

    async def _end_attempt(self, turn: Turn, attempt: int, outcome: str) -> None:
        async with self._store.write() as tx:
            await tx.end_attempt(turn.id, attempt, self._clock.now(), outcome, None, None)

    async def _import(self, turn: Turn) -> Revision | None:
        """The picture that the turn was sent with as its starting point, as a revision of its own."""
        if turn.start_from is None:
            return None
        data = await self._blobs.get(turn.start_from)
        media_type, width_px, height_px = await self._worker.run(decode.measure, data)
        async with self._store.write() as tx:
            for made in await tx.revisions_of_turn(turn.id):
                if made.action == UPLOAD:
                    return made
            number = await tx.next_number(turn.thread_id)
            now = self._clock.now()
            revision = uploaded(turn, turn.start_from, media_type, width_px, height_px, number, now)
            await tx.add_revision(revision)
            await _move(tx, turn, "revision", number)
        return revision

    # ---- commit B ---------------------------------------------------------------------------------------------------

    async def _finish(
        self,
        turn: Turn,
        work: Work,
        pictures: Sequence[Picture],
        cost: Cost,
        attempt: int | None = None,
        request_id: str | None = None,
    ) -> None:
        """Revision, head, settlement and the turn's end in one transaction; a turn cancelled meanwhile stays so."""
        blobs = await asyncio.gather(*(self._keep(picture) for picture in pictures))
        now = self._clock.now()
        async with self._store.write() as tx:
            if attempt is not None:
                await tx.end_attempt(turn.id, attempt, now, "done", request_id, cost.provider_microusd)
            if not await tx.move_turn(turn.id, ("running",), "done", now):
                return
            paid_credits = await ledger.settle(tx, turn.id, cost.credits, now)
            shares = _shares(paid_credits, len(pictures))
            for picture, (blob_id, original_blob_id), share in zip(pictures, blobs, shares, strict=True):
                number = await tx.next_number(turn.thread_id)
                revision = Revision(
                    thread_id=turn.thread_id,
                    number=number,
                    parent=None if work.base is None else work.base.number,
                    turn_id=turn.id,
                    action=work.action.action,
                    request=work.request,
                    prompt=work.prompt,
                    author_id=turn.author.id,
                    author_name=turn.author.name,
                    blob_id=blob_id,
                    original_blob_id=original_blob_id,
                    media_type=picture.media_type,
                    width_px=picture.width_px,
                    height_px=picture.height_px,
                    model=None if work.call is None else work.call.model.id,
                    tier=None if work.call is None else work.call.tier,
                    seconds=(now - (turn.started_at or now)).total_seconds(),
                    cost_credits=share,
                    created_at=now,
                )
                await tx.add_revision(revision)
            if not _leaves_head(turn, len(pictures)):
                await _move(tx, turn, "revision", number)
            begun = await begin_next(tx, self._limits, now)
        self._fresh[turn.id] = tuple(picture.data for picture in pictures)
        self._spawn(self.begin(begun))

    async def _keep(self, picture: Picture) -> tuple[BlobId, BlobId]:
        original = await self._blobs.put(picture.original)
        return (
            original if picture.data is picture.original else await self._blobs.put(picture.data)
        ), original

    async def _move_head(self, turn: Turn, action: Undo | Redo | GoTo) -> None:
        now = self._clock.now()
        async with self._store.write() as tx:
            if not await tx.move_turn(turn.id, ("running",), "done", now):
                return
            if isinstance(action, GoTo):
                await _check_revision(tx, turn, action.target)
                await _move(tx, turn, "goto", RevisionNumber(action.target))
            else:
                await _step(tx, turn, action)
            begun = await begin_next(tx, self._limits, now)
        self._spawn(self.begin(begun))

    async def _fail(self, turn: Turn, error: DarkroomError) -> None:
        now = self._clock.now()
        async with self._store.write() as tx:
            if not await tx.move_turn(turn.id, ("running",), "failed", now, failure_to_json(error)):
                return
            await ledger.void(tx, turn.id, now)
            begun = await begin_next(tx, self._limits, now)
        self._spawn(self.begin(begun))

    # ---- cancelling -------------------------------------------------------------------------------------------------

    async def cancel(self, turns: Sequence[Turn]) -> tuple[Turn, ...]:
        """Stop these turns, queued or running; returns those that were stopped. What was held is given back."""
        stopped: list[Turn] = []
        now = self._clock.now()
        async with self._store.write() as tx:
            for turn in turns:
                if await tx.move_turn(turn.id, ("queued", "running"), "cancelled", now):
                    await ledger.void(tx, turn.id, now)
                    stopped.append(replace(turn, state="cancelled", ended_at=now))
            begun = await begin_next(tx, self._limits, now)
        for before in turns:
            call = self._calls.get(before.id)
            if call is not None:
                call.cancel()
            elif before.state == "queued":
                self._spawn(self.deliver(before.id))
        self._spawn(self.begin(begun))
        return tuple(stopped)

    # ---- step 2: deliver ------------------------------------------------------------------------------------------------

    async def deliver(self, turn_id: TurnId) -> None:
        """Show an ended turn's outcome once; a failure is noted and tried again by upkeep."""
        if turn_id in self._delivering:
            return
        self._delivering.add(turn_id)
        try:
            if announcement := self._announcements.get(turn_id):
                await asyncio.wait([announcement])
            await self._deliver(turn_id)
        finally:
            self._delivering.discard(turn_id)
            self._fresh.pop(turn_id, None)

    async def _deliver(self, turn_id: TurnId) -> None:
        async with self._store.read() as view:
            turn = await view.turn(turn_id)
            if turn is None or turn.ended_at is None or turn.delivered_at is not None:
                return
            outcome = await outcome_of(view, turn)
            thread = await view.thread(turn.thread_id)
        try:
            pictures = self._fresh.get(turn_id) or [
                await self._blobs.get(revision.blob_id)
                for revision in outcome.revisions
                if not revision.erased
            ]
            message_id = await self._announcer.deliver(outcome, pictures)
        except Exception as error:
            await self._delivery_failed(turn, error)
            return
        number = outcome.revisions[0].number if len(outcome.revisions) == 1 else None
        async with self._store.write() as tx:
            await tx.delivered(turn, message_id, number, self._clock.now())
        if thread is not None and thread.cover_message_id is not None and outcome.head is not None:
            self._spawn(self._cover(turn, outcome.head))

    async def _delivery_failed(self, turn: Turn, error: Exception) -> None:
        async with self._store.write() as tx:
            failures = await tx.count_delivery_failure(turn.id)
            gone = isinstance(error, ThreadGone) or failures >= DELIVERY_TRIES
            wait_s = DELIVERY_BACKOFF_S[min(failures, len(DELIVERY_BACKOFF_S)) - 1]
            await tx.delay_delivery(turn.id, None if gone else self._clock.now() + timedelta(seconds=wait_s))
        log.warning(
            "delivery failed", error=repr(error), failures=failures, gone=gone, turn_id=turn.id, **_ids(turn)
        )

    async def _cover(self, turn: Turn, head: RevisionNumber) -> None:
        async with self._store.read() as view:
            thread = await view.thread(turn.thread_id)
            revision = await view.revision(turn.thread_id, head)
            outcome = await outcome_of(view, turn)
        if thread is None or revision is None or revision.erased:
            return
        try:
            await self._announcer.cover(thread, outcome, await self._blobs.get(revision.blob_id))
        except Exception:
            log.exception("cover failed", turn_id=turn.id, thread_id=turn.thread_id)

    @property
    def _announcer(self) -> Announcer:
        if self._surface is None:
            raise RuntimeError("no announcer yet: call speak_through first")
        return self._surface

    # ---- what upkeep asks for ----------------------------------------------------------------------------------------

    def is_busy(self, turn_id: TurnId) -> bool:
        """Whether this process is calling the provider or delivering for the turn."""
        return turn_id in self._calls or turn_id in self._delivering

    def resume(self, turn_id: TurnId) -> None:
        """Run both steps here, for a turn whose workflow is gone."""
        self._spawn(self._resume(turn_id))

    async def _resume(self, turn_id: TurnId) -> None:
        await self.render(turn_id)
        await self.deliver(turn_id)

    def _spawn(self, work: Awaitable[object]) -> None:
        task = asyncio.ensure_future(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)


def uploaded(
    turn: Turn, blob_id: BlobId, media_type: str, width_px: int, height_px: int, number: int, at: datetime
) -> Revision:
    """The revision of a picture that somebody sent as a starting point."""
    return Revision(
        thread_id=turn.thread_id,
        number=RevisionNumber(number),
        parent=None,
        turn_id=turn.id,
        action=UPLOAD,
        request="",
        prompt="",
        author_id=turn.author.id,
        author_name=turn.author.name,
        blob_id=blob_id,
        original_blob_id=blob_id,
        media_type=media_type,
        width_px=width_px,
        height_px=height_px,
        model=None,
        tier=None,
        seconds=0.0,
        cost_credits=0,
        created_at=at,
    )


def _leaves_head(turn: Turn, pictures: int) -> bool:
    """Several siblings wait to be picked; the head stays, unless there is none yet."""
    return isinstance(turn.action, Variations) and pictures > 1


def _shares(paid_credits: int, pictures: int) -> list[int]:
    """The cost of a turn divided among its pictures, whole credits, the first ones bearing the remainder."""
    return [
        paid_credits // pictures + (1 if place < paid_credits % pictures else 0) for place in range(pictures)
    ]


async def _move(tx: Writing, turn: Turn, kind: str, to: RevisionNumber) -> None:
    moves = await tx.head_moves(turn.thread_id)
    await tx.add_head_move(
        HeadMove(
            thread_id=turn.thread_id,
            position=len(moves) + 1,
            kind=kind,  # type: ignore[arg-type]
            origin=replay(moves).number,
            to=to,
            turn_id=turn.id,
        )
    )


async def _step(tx: Writing, turn: Turn, action: Undo | Redo) -> None:
    """Undo or redo as far as asked; fewer steps than asked are fine, none at all is an error."""
    for done in range(action.count):
        head = replay(await tx.head_moves(turn.thread_id))
        try:
            to = head.undo_to() if isinstance(action, Undo) else head.redo_to()
        except DarkroomError:
            if done == 0:
                raise
            return
        await _check_revision(tx, turn, to)
        await _move(tx, turn, action.action, to)


async def _check_revision(tx: Writing, turn: Turn, number: int) -> None:
    revision = await tx.revision(turn.thread_id, number)
    if revision is None:
        raise UnknownRevision(number=number, newest=len(await tx.revisions(turn.thread_id)))
    if revision.erased:
        raise RevisionErased(number=number)


def _ids(turn: Turn) -> dict[str, object]:
    return {"thread_id": turn.thread_id, "guild_id": turn.guild_id, "author_id": turn.author.id}
