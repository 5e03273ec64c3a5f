"""A turn from its admission to its end: the step up to commit B that the durable engine runs, and cancelling."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from conversations import ledger
from conversations.actions import GoTo, Redo, Undo, Variations
from conversations.errors import DarkroomError, TurnInterrupted, UnexpectedFailure, failure_to_json
from conversations.ids import BlobId, RevisionNumber, TurnId
from conversations.images import decode
from conversations.images.worker import ImageWorker
from conversations.ports import Announcer, Blobs, Clock, Rendered, Turns
from conversations.quotes import Cost
from conversations.refine.admission import begin_next
from conversations.refine.background import Background
from conversations.refine.calls import Limits
from conversations.refine.delivering import Delivery
from conversations.refine.head_moves import move_as_asked, move_to
from conversations.refine.making import Maker, Picture, Work
from conversations.refine.uploads import UPLOAD, uploaded
from conversations.store import Store
from conversations.threads import Revision, Turn, TurnState

log = structlog.get_logger()


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
        self._worker = worker
        self._clock = clock
        self._limits = limits
        self._calls: dict[TurnId, asyncio.Task[Rendered]] = {}
        self._resumed: set[TurnId] = set()
        self._background = Background()
        self._delivery = Delivery(
            store=store,
            blobs=blobs,
            clock=clock,
            background=self._background,
            keep_trying_s=limits.redeliver_for_s,
        )

    def speak_through(self, announcer: Announcer) -> None:
        """Show everything through `announcer` from now on; nothing is run before."""
        self._delivery.speak_through(announcer)

    async def close(self) -> None:
        """End what runs in the background; the durable engine is to be closed before."""
        await self._background.close()

    # ---- beginning -----------------------------------------------------------------------------------------------

    async def begin(self, begun: Sequence[TurnId]) -> None:
        """Start the workflows of turns that were just admitted; one that cannot be started is left to upkeep."""
        for turn_id in begun:
            try:
                await self._turns.start(turn_id)
            except Exception:
                log.exception("turn not started, upkeep will", turn_id=turn_id)

    def announce_in_order(self, line: Sequence[Turn]) -> None:
        """Show the placeholders that a thread's queue has not shown yet, in its order, in the background."""
        for turn in line:
            if turn.state == "queued" or turn.hold_credits > 0:
                self._delivery.announce_once(turn)

    def requeued(self, turns: Sequence[Turn]) -> None:
        """Let the placeholders of queued turns follow a change."""
        self._delivery.announcer.requeued(turns)

    def _begin_after(self, begun: Sequence[TurnId]) -> None:
        """Begin what the end of a turn admitted; that turn's own delivery does not wait for it."""
        if begun:
            self._background.spawn(self._begin_and_tell(begun), "begin")

    async def _begin_and_tell(self, begun: Sequence[TurnId]) -> None:
        await self.begin(begun)
        await self._delivery.tell_places(begun)

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
            aim = await self._maker.aim(view, turn, upload)
        work = await self._maker.plan(turn, aim)
        if work.call is None:
            await self._finish(turn, work, (await self._maker.local(work),), _FREE)
            return
        await self._call(turn, work)

    async def _call(self, turn: Turn, work: Work) -> None:
        """The provider call, outside any transaction, with its attempt on record before it begins."""
        request = await self._maker.request_of(turn, work)
        async with self._store.write() as tx:
            now = await tx.turn(turn.id)
            if now is None or now.state != "running":
                return  # cancelled while it was being prepared: nothing was asked of the provider
            if len(await tx.attempts(turn.id)) > self._limits.unknown_outcomes_retried:
                raise TurnInterrupted
            attempt = await tx.begin_attempt(turn.id, request.model, self._clock.now())
        call = asyncio.create_task(
            self._maker.call(request, lambda data: self._delivery.announcer.preview(turn, data))
        )
        self._calls[turn.id] = call
        try:
            await asyncio.sleep(0)  # the request leaves first, then the placeholder has the loop
            self._delivery.announce_once(now)
            rendered = await call
        except asyncio.CancelledError:
            call.cancel()
            if _is_being_stopped():
                raise  # the process stops, not the turn: the attempt stays open and the next start resumes the turn
            await self._end_attempt(turn, attempt, "cancelled")
            return
        except DarkroomError as error:
            await self._end_attempt(turn, attempt, type(error).__name__)
            raise
        finally:
            self._calls.pop(turn.id, None)
        cost = self._maker.cost(work, rendered)
        try:
            await self._finish(
                turn, work, await self._maker.pictures(work, rendered), cost, attempt, rendered.request_id
            )
        except Exception as error:
            await self._end_attempt(turn, attempt, type(error).__name__, rendered.request_id, cost)
            raise

    async def _end_attempt(
        self,
        turn: Turn,
        attempt: int,
        outcome: str,
        request_id: str | None = None,
        cost: Cost | None = None,
    ) -> None:
        async with self._store.write() as tx:
            microusd = None if cost is None else cost.provider_microusd
            await tx.end_attempt(turn.id, attempt, self._clock.now(), outcome, request_id, microusd)

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
            number = RevisionNumber(await tx.newest_number(turn.thread_id) + 1)
            now = self._clock.now()
            revision = uploaded(turn, turn.start_from, media_type, width_px, height_px, number, now)
            await tx.add_revision(revision)
            await move_to(tx, turn, "revision", number)
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
            paid_credits = await ledger.settle(tx, turn.id, cost.credits, now) if turn.hold_credits else 0
            shares = _shares(paid_credits, len(pictures))
            newest = RevisionNumber(await tx.newest_number(turn.thread_id))
            for picture, kept, share in zip(pictures, blobs, shares, strict=True):
                newest = RevisionNumber(newest + 1)
                await tx.add_revision(_made(turn, work, picture, kept, newest, share, now))
            if not _leaves_head(turn, len(pictures)):
                await move_to(tx, turn, "revision", newest)
            begun = await begin_next(tx, self._limits, now)
        self._delivery.keep(turn.id, [picture.data for picture in pictures])
        self._begin_after(begun)

    async def _keep(self, picture: Picture) -> tuple[BlobId, BlobId]:
        """The ids of the picture and of the provider's bytes as they came."""
        original = await self._blobs.put(picture.original)
        if picture.data is picture.original:
            return original, original
        return await self._blobs.put(picture.data), original

    async def _move_head(self, turn: Turn, action: Undo | Redo | GoTo) -> None:
        now = self._clock.now()
        async with self._store.write() as tx:
            if not await tx.move_turn(turn.id, ("running",), "done", now):
                return
            await move_as_asked(tx, turn, action)
            begun = await begin_next(tx, self._limits, now)
        self._begin_after(begun)

    async def _fail(self, turn: Turn, error: DarkroomError) -> None:
        now = self._clock.now()
        async with self._store.write() as tx:
            if not await tx.move_turn(turn.id, ("running",), "failed", now, failure_to_json(error)):
                return
            await ledger.void(tx, turn.id, now)
            begun = await begin_next(tx, self._limits, now)
        self._begin_after(begun)

    # ---- cancelling -------------------------------------------------------------------------------------------------

    async def cancel(self, turns: Sequence[Turn], *, only_queued: bool = False) -> tuple[Turn, ...]:
        """
        Stop these turns and give back what is held for them; returns those that were stopped.

        only_queued: leave those alone that run by now.
        """
        origin: tuple[TurnState, ...] = ("queued",) if only_queued else ("queued", "running")
        stopped: list[Turn] = []
        queued = {turn.id for turn in turns if turn.state == "queued"}
        now = self._clock.now()
        async with self._store.write() as tx:
            for turn in turns:
                if await tx.move_turn(turn.id, origin, "cancelled", now):
                    await ledger.void(tx, turn.id, now)
                    stopped.append(replace(turn, state="cancelled", ended_at=now))
            begun = await begin_next(tx, self._limits, now)
        for turn in stopped:
            if call := self._calls.get(turn.id):
                call.cancel()  # its workflow goes on to tell of it
            elif turn.id in queued:
                self._background.spawn(self.deliver(turn.id), "tell of a cancelled turn")
        self._begin_after(begun)
        return tuple(stopped)

    # ---- step 2, and what upkeep asks for --------------------------------------------------------------------------

    async def deliver(self, turn_id: TurnId) -> None:
        """Show an ended turn's outcome once; a failure is noted and tried again by upkeep."""
        await self._delivery.deliver(turn_id)

    def is_busy(self, turn_id: TurnId) -> bool:
        """Whether this process works on the turn outside the durable engine, or calls or delivers for it."""
        return turn_id in self._calls or turn_id in self._resumed or self._delivery.is_busy(turn_id)

    def resume(self, turn_id: TurnId) -> None:
        """Run both steps here, for a turn whose workflow is gone."""
        if not self.is_busy(turn_id):
            self._resumed.add(turn_id)
            task = self._background.spawn(self._resume(turn_id), "resume a turn")
            task.add_done_callback(lambda _: self._resumed.discard(turn_id))

    async def _resume(self, turn_id: TurnId) -> None:
        await self.render(turn_id)
        await self.deliver(turn_id)


_FREE = Cost(credits=0, provider_microusd=0)


def _is_being_stopped() -> bool:
    """Whether this very task was cancelled, and not only the call that it waits for."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _made(
    turn: Turn,
    work: Work,
    picture: Picture,
    kept: tuple[BlobId, BlobId],
    number: RevisionNumber,
    cost_credits: int,
    now: datetime,
) -> Revision:
    """The revision of one finished picture; `kept` are the ids of the picture and of the provider's bytes."""
    return Revision(
        thread_id=turn.thread_id,
        number=number,
        parent=None if work.base is None else work.base.number,
        turn_id=turn.id,
        action=work.action.action,
        request=work.request,
        prompt=work.prompt,
        author_id=turn.author.id,
        author_name=turn.author.name,
        blob_id=kept[0],
        original_blob_id=kept[1],
        media_type=picture.media_type,
        width_px=picture.width_px,
        height_px=picture.height_px,
        model=None if work.call is None else work.call.model.id,
        tier=None if work.call is None else work.call.tier,
        seconds=(now - (turn.started_at or now)).total_seconds(),
        cost_credits=cost_credits,
        created_at=now,
    )


def _leaves_head(turn: Turn, pictures: int) -> bool:
    """Several siblings wait to be picked; the head stays, unless there is none yet."""
    return isinstance(turn.action, Variations) and pictures > 1


def _shares(paid_credits: int, pictures: int) -> list[int]:
    """The cost of a turn divided among its pictures, whole credits, the first ones bearing the remainder."""
    return [
        paid_credits // pictures + (1 if place < paid_credits % pictures else 0) for place in range(pictures)
    ]


def _ids(turn: Turn) -> dict[str, object]:
    return {"thread_id": turn.thread_id, "guild_id": turn.guild_id, "author_id": turn.author.id}
