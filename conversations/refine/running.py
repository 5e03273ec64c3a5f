"""A turn from its admission to its end: the step up to commit B that the durable engine runs, and cancelling."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from conversations import ledger
from conversations.actions import GoTo, Redo, Undo, Variations
from conversations.circuit import Circuit
from conversations.errors import DarkroomError, UnexpectedFailure, failure_to_json
from conversations.ids import BlobId, RevisionNumber, TurnId
from conversations.images import decode
from conversations.images.worker import ImageWorker
from conversations.ports import Announcer, Blobs, Clock, Turns
from conversations.quotes import Cost
from conversations.refine.admission import begin_next
from conversations.refine.background import Background
from conversations.refine.calling import Answered, Calls
from conversations.refine.calls import Limits
from conversations.refine.delivering import Delivery
from conversations.refine.finishing import Picture
from conversations.refine.head_moves import move_as_asked, move_to
from conversations.refine.making import Maker, Work
from conversations.refine.uploads import UPLOAD, uploaded
from conversations.store import Store, Writing
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
        self._resumed: set[TurnId] = set()
        self._background = Background()
        self._delivery = Delivery(
            store=store,
            blobs=blobs,
            clock=clock,
            background=self._background,
            keep_trying_s=limits.redeliver_for_s,
        )
        self._calls = Calls(store=store, maker=maker, clock=clock, limits=limits, delivery=self._delivery)

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
        """The provider call and what it brought; a turn that is cancelled meanwhile ends here, and was told of."""
        answered = await self._calls.make(turn, work)
        if answered is None:
            return
        rendered = answered.rendered
        cost = self._maker.cost(work, rendered)
        try:
            await self._finish(turn, work, await self._maker.pictures(work, rendered), cost, answered)
        except Exception as error:
            await self._calls.end(
                turn, answered.attempt, type(error).__name__, rendered.request_id, cost, answered.previews
            )
            raise

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
        answered: Answered | None = None,
    ) -> None:
        """Revision, head, settlement and the turn's end in one transaction; a turn cancelled meanwhile stays so."""
        blobs = await asyncio.gather(*(self._keep(picture) for picture in pictures))
        now = self._clock.now()
        async with self._store.write() as tx:
            circuit = None if answered is None else await self._answered(tx, turn, answered, cost, now)
            if not await tx.move_turn(turn.id, ("running",), "done", now):
                return
            paid_credits = await ledger.settle(tx, turn.id, cost.credits, now) if turn.hold_credits else 0
            shares = _shares(paid_credits, len(pictures))
            first = await tx.newest_number(turn.thread_id) + 1
            for number, (picture, kept, share) in enumerate(
                zip(pictures, blobs, shares, strict=True), start=first
            ):
                await tx.add_revision(_made(turn, work, picture, kept, RevisionNumber(number), share, now))
            if not _leaves_head(turn, len(pictures)):
                await move_to(tx, turn, "revision", RevisionNumber(first))
            begun = await begin_next(tx, self._limits, now)
        self._delivery.keep(turn.id, [picture.data for picture in pictures])
        if circuit is not None:
            self._delivery.circuit_changed(circuit)
        self._begin_after(begun)

    async def _answered(
        self, tx: Writing, turn: Turn, answered: Answered, cost: Cost, now: datetime
    ) -> Circuit | None:
        await tx.end_attempt(
            turn.id,
            answered.attempt,
            now,
            "done",
            answered.rendered.request_id,
            cost.provider_microusd,
            answered.previews,
        )
        return await self._calls.succeeded(tx)

    async def _keep(self, picture: Picture) -> tuple[BlobId, BlobId]:
        """The ids of the picture and of the provider's bytes as they came."""
        original = await self._blobs.put(picture.original)
        if picture.data == picture.original:
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

    async def cancel(
        self, turns: Sequence[Turn], *, only_queued: bool = False, asked_by: int | None = None
    ) -> tuple[Turn, ...]:
        """
        Stop these turns and give back what is held for them; returns those that were stopped.

        only_queued: leave those alone that run by now. asked_by: the message that says so, which may be heard twice.
        """
        origin: tuple[TurnState, ...] = ("queued",) if only_queued else ("queued", "running")
        stopped: list[Turn] = []
        queued = {turn.id for turn in turns if turn.state == "queued"}
        now = self._clock.now()
        async with self._store.write() as tx:
            for turn in turns:
                if await tx.move_turn(turn.id, origin, "cancelled", now):
                    await ledger.void(tx, turn.id, now)
                    if asked_by is not None:
                        await tx.note_stop(turn.id, asked_by)
                    stopped.append(replace(turn, state="cancelled", ended_at=now))
            begun = await begin_next(tx, self._limits, now)
        for turn in stopped:
            if not self._calls.stop(turn.id) and turn.id in queued:  # else its workflow goes on to tell of it
                self._background.spawn(self.deliver(turn.id), "tell of a cancelled turn")
        self._begin_after(begun)
        return tuple(stopped)

    async def give_up(self, turns: Sequence[Turn], error: DarkroomError) -> None:
        """End queued turns as failed with `error`, at nobody's cost, and tell of it."""
        now = self._clock.now()
        ended: list[TurnId] = []
        async with self._store.write() as tx:
            for turn in turns:
                if await tx.move_turn(turn.id, ("queued",), "failed", now, failure_to_json(error)):
                    await ledger.void(tx, turn.id, now)
                    ended.append(turn.id)
        for turn_id in ended:
            self._background.spawn(self.deliver(turn_id), "tell of a turn that was given up")

    async def stop_lost_calls(self) -> None:
        """Stop the calls of turns that do not run here any more: cancelled through another process, or taken over."""
        if called := self._calls.under_way:
            async with self._store.read() as view:
                running = await view.running_ids()
            for turn_id in called.difference(running):
                self._calls.stop(turn_id)

    # ---- step 2, and what upkeep asks for --------------------------------------------------------------------------

    async def deliver(self, turn_id: TurnId) -> None:
        """Show an ended turn's outcome once; a failure is noted and tried again by upkeep."""
        await self._delivery.deliver(turn_id)

    async def alert(self, circuit: Circuit) -> None:
        """Tell whoever runs the bot. Raises: what may be tried again later."""
        await self._delivery.announcer.alert(circuit)

    async def tell_unbalanced(self, problems: Sequence[str]) -> None:
        """Tell whoever runs the bot what is wrong with the books. Raises: what may be tried again later."""
        await self._delivery.announcer.unbalanced(problems)

    def is_busy(self, turn_id: TurnId) -> bool:
        """Whether this process works on the turn outside the durable engine, or calls or delivers for it."""
        return self._calls.is_calling(turn_id) or turn_id in self._resumed or self._delivery.is_busy(turn_id)

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
        protection=picture.protection,
    )


def _leaves_head(turn: Turn, pictures: int) -> bool:
    """Several siblings wait to be picked: the head stays; of pictures from words alone, it goes to the first."""
    return isinstance(turn.action, Variations) and pictures > 1


def _shares(paid_credits: int, pictures: int) -> list[int]:
    """The cost of a turn divided among its pictures, whole credits, the first ones bearing the remainder."""
    return [
        paid_credits // pictures + (1 if place < paid_credits % pictures else 0) for place in range(pictures)
    ]


def _ids(turn: Turn) -> dict[str, object]:
    return {"thread_id": turn.thread_id, "guild_id": turn.guild_id, "author_id": turn.author.id}
