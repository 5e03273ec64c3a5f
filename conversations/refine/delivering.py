"""Showing what turns come to: placeholders, outcomes exactly once, covers; tried again when the surface is down."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import structlog

from conversations.circuit import Circuit
from conversations.errors import BlobDamaged, DarkroomError, ThreadGone
from conversations.ids import RevisionNumber, ThreadId, TurnId
from conversations.ports import Announcer, Blobs, Clock
from conversations.refine.background import Background
from conversations.refine.expecting import line_of
from conversations.refine.outcomes import outcome_of
from conversations.store import Store
from conversations.threads import Delay, Outcome, Thread, Turn

log = structlog.get_logger()

DELIVERY_BACKOFF_S = (5, 15, 60, 300, 900, 3600)

PLACEHOLDER_PATIENCE_S = 20.0
"""A placeholder is worth no longer wait: its own outcome and the thread's next placeholders come after it."""


class Delivery:
    """Everything that turns show; touches neither credits, revisions nor the head."""

    def __init__(
        self, *, store: Store, blobs: Blobs, clock: Clock, background: Background, keep_trying_s: float
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._clock = clock
        self._background = background
        self._keep_trying = timedelta(seconds=keep_trying_s)
        self._surface: Announcer | None = None
        self._announcements: dict[TurnId, asyncio.Task[None]] = {}
        self._newest_announcement: dict[ThreadId, asyncio.Task[None]] = {}
        self._fresh: dict[TurnId, tuple[bytes, ...]] = {}
        self._delivering: set[TurnId] = set()

    def speak_through(self, announcer: Announcer) -> None:
        """Show everything through `announcer` from now on; nothing is run before."""
        self._surface = announcer

    @property
    def announcer(self) -> Announcer:
        """The surface. Raises: RuntimeError before `speak_through`."""
        if self._surface is None:
            raise RuntimeError("no announcer yet: call speak_through first")
        return self._surface

    # ---- while a turn waits and renders -----------------------------------------------------------------------------

    def announce_once(self, turn: Turn) -> None:
        """
        Show the turn's placeholder, unless it has one or is to have it in a moment.

        In the background, a thread's placeholders one after another; `deliver` waits for it.
        """
        if turn.placeholder_message_id is not None or turn.id in self._announcements:
            return
        before = self._newest_announcement.get(turn.thread_id)
        task = self._background.spawn(self._announce(turn, before), "placeholder")
        self._announcements[turn.id] = self._newest_announcement[turn.thread_id] = task
        task.add_done_callback(lambda _: self._announced(turn, task))

    def _announced(self, turn: Turn, task: asyncio.Task[None]) -> None:
        del self._announcements[turn.id]
        if self._newest_announcement[turn.thread_id] is task:
            del self._newest_announcement[turn.thread_id]

    async def _announce(self, turn: Turn, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait([before])
        try:
            async with asyncio.timeout(PLACEHOLDER_PATIENCE_S):
                message_id = await self.announcer.queued(turn)
        except (DarkroomError, TimeoutError) as error:
            log.warning("placeholder failed", error=repr(error), turn_id=turn.id, thread_id=turn.thread_id)
            return
        except Exception:
            log.exception("placeholder failed", turn_id=turn.id, thread_id=turn.thread_id)
            return
        if message_id is not None:
            async with self._store.write() as tx:
                await tx.placed(turn.id, message_id)
                circuit = await tx.circuit()
            if turn.state == "queued" and circuit.cause is not None:
                await self._tell_delays(circuit)

    async def tell_places(self, begun: Sequence[TurnId]) -> None:
        """Let placeholders follow: these turns render now, and those behind them moved up."""
        changed: dict[ThreadId, tuple[Turn, ...]] = {}
        async with self._store.read() as view:
            for turn_id in begun:
                turn = await view.turn(turn_id)
                if turn is not None and turn.thread_id not in changed:
                    changed[turn.thread_id] = await line_of(view, turn.thread_id)
        for turns in changed.values():
            self.announcer.requeued(turns)

    def circuit_changed(self, circuit: Circuit) -> None:
        """Let those who wait for the provider know, each thread on the placeholder of its first turn."""
        log.warning("circuit", cause=circuit.cause, retry_at=circuit.retry_at, failures=circuit.failures)
        self._background.spawn(self._tell_delays(circuit), "delays")

    async def _tell_delays(self, circuit: Circuit) -> None:
        delay = None if circuit.cause is None else Delay(reason=circuit.cause, until=circuit.retry_at)
        async with self._store.read() as view:
            waiting = await view.waiting()
        for turn in waiting:
            if turn.hold_credits:
                self.announcer.delayed(turn, delay)

    # ---- outcomes -------------------------------------------------------------------------------------------------------

    def keep(self, turn_id: TurnId, pictures: Sequence[bytes]) -> None:
        """Have a turn's pictures at hand for its delivery, which follows at once; blobs need not be read for it."""
        self._fresh[turn_id] = tuple(pictures)

    def is_busy(self, turn_id: TurnId) -> bool:
        """Whether the turn's outcome is being shown right now."""
        return turn_id in self._delivering

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
            if turn.runner != self._store.runner:
                return  # another process took it over
            outcome = await outcome_of(view, turn)
            thread = await view.thread(turn.thread_id)
        try:
            message_id = await self.announcer.deliver(outcome, await self._pictures(outcome))
        except Exception as error:
            await self._failed(turn, error)
            return
        number = outcome.revisions[0].number if len(outcome.revisions) == 1 else None
        async with self._store.write() as tx:
            await tx.delivered(turn, message_id, number, self._clock.now())
        moved = outcome.revisions or outcome.moved_from is not None
        if thread is not None and thread.cover_message_id is not None and outcome.head is not None and moved:
            self._background.spawn(self._cover(thread, outcome, outcome.head), "cover")

    async def _pictures(self, outcome: Outcome) -> Sequence[bytes]:
        shown = [revision for revision in outcome.revisions if not revision.erased]
        fresh = self._fresh.get(outcome.turn.id, ())
        if len(fresh) == len(shown):
            return fresh
        return [await self._blobs.get(revision.blob_id) for revision in shown]

    async def _failed(self, turn: Turn, error: Exception) -> None:
        async with self._store.write() as tx:
            failures = await tx.count_delivery_failure(turn.id)
            age = self._clock.now() - (turn.ended_at or self._clock.now())
            gone = isinstance(error, ThreadGone) or age > self._keep_trying
            wait_s = DELIVERY_BACKOFF_S[min(failures, len(DELIVERY_BACKOFF_S)) - 1]
            await tx.delay_delivery(turn.id, None if gone else self._clock.now() + timedelta(seconds=wait_s))
        log.warning(
            "delivery failed",
            error=repr(error),
            failures=failures,
            gone=gone,
            turn_id=turn.id,
            thread_id=turn.thread_id,
        )

    async def _cover(self, thread: Thread, outcome: Outcome, head: RevisionNumber) -> None:
        async with self._store.read() as view:
            revision = await view.revision(thread.id, head)
        if revision is None or revision.erased:
            return
        try:
            await self.announcer.cover(thread, outcome, await self._blobs.get(revision.blob_id))
        except BlobDamaged:
            log.exception("cover without its picture", thread_id=thread.id, number=head)
        except Exception:
            log.exception("cover failed", thread_id=thread.id)
