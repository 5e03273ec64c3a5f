"""What must happen without anybody asking: start admitted turns, deliver finished ones, catch up after downtime."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import structlog

from conversations.bookkeeping import Bookkeeping
from conversations.ids import MessageId, RunnerId, TurnId
from conversations.ports import Clock, Turns
from conversations.refine.admission import begin_next, stopped_by
from conversations.refine.calls import Limits
from conversations.refine.running import Runner
from conversations.store import Store
from conversations.threads import Thread

log = structlog.get_logger()

SETTLING_S = 3.0
"""How long a turn may be between two of its hops before upkeep takes a look at it."""

DELIVERIES_AT_ONCE = 8


class Upkeep:
    """Finds what a crash or an outage left behind; every act is safe to repeat."""

    def __init__(
        self,
        *,
        store: Store,
        turns: Turns,
        runner: Runner,
        bookkeeping: Bookkeeping,
        clock: Clock,
        limits: Limits,
        catch_up_s: float,
    ) -> None:
        self._store = store
        self._turns = turns
        self._runner = runner
        self._bookkeeping = bookkeeping
        self._clock = clock
        self._limits = limits
        self._catch_up = timedelta(seconds=catch_up_s)
        self._stalled: set[TurnId] = set()
        self._absent: set[RunnerId] = set()
        self._has_taken_over = False

    async def once(self) -> bool:
        """
        One round of every duty; whether something was taken over from a process that died.

        A duty that fails, on a full disk or because Discord does not answer, is logged and tried again with the next
        round; the others go on.
        """
        self._has_taken_over = False
        for duty in (
            self._take_over,
            self._begin_next,
            self._runner.stop_lost_calls,
            self._restart_stalled,
            self._deliver_due,
            self._give_up_tired,
            self._lapse_offers,
            self._tell_of_circuit,
            *self._bookkeeping.duties,
        ):
            await _do(duty)
        return self._has_taken_over

    async def _begin_next(self) -> None:
        async with self._store.write() as tx:
            begun = await begin_next(tx, self._limits, self._clock.now())
        await self._runner.begin(begun)

    async def _take_over(self) -> None:
        """
        Make the work of processes that died this one's; the rest of the round goes on with it.

        Only of those that were absent in the last round too: a connection that broke is opened again in between.
        """
        async with self._store.read() as view:
            absent = await view.absent_runners()
        gone, self._absent = absent & self._absent, absent
        if not gone:
            return
        async with self._store.write() as tx:
            turns = await tx.take_over(gone)
        log.warning("took over from processes that died", runners=sorted(gone), turns=len(turns))
        await self._turns.forget(turns)
        self._has_taken_over = True

    async def _give_up_tired(self) -> None:
        """Give up what has waited too long for a provider that is not called now."""
        now = self._clock.now()
        async with self._store.read() as view:
            circuit = await view.circuit()
            queued = await view.queued_before(now - timedelta(seconds=self._limits.wait_for_provider_s))
        if circuit.cause is not None and (tired := [turn for turn in queued if turn.hold_credits]):
            await self._runner.give_up(tired, stopped_by(circuit, now))

    async def _lapse_offers(self) -> None:
        """End first requests that were offered in a cheaper way and not accepted, so that nothing keeps their pictures."""
        async with self._store.write() as tx:
            await tx.lapse_offers(self._clock.now())

    async def _tell_of_circuit(self) -> None:
        """Tell the operator once what only they can mend."""
        async with self._store.read() as view:
            circuit = await view.circuit()
        if not circuit.needs_operator or circuit.told_at is not None:
            return
        await self._runner.alert(circuit)
        async with self._store.write() as tx:
            newest = await tx.circuit()
            if newest.cause == circuit.cause:
                await tx.set_circuit(replace(newest, told_at=self._clock.now()))

    async def _restart_stalled(self) -> None:
        """
        Running turns without a workflow are started; those whose workflow ended without ending them are run here.

        Both can only be left by a crash between two hops, or by a workflow that was cut off while stopping.
        """
        async with self._store.read() as view:
            running = set(await view.running_ids())
        stalled = {
            turn_id
            for turn_id in running - await self._turns.unfinished()
            if not self._runner.is_busy(turn_id)
        }
        for turn_id in stalled & self._stalled:
            log.warning("resuming a stalled turn", turn_id=turn_id)
            self._runner.resume(turn_id)
        for turn_id in stalled - self._stalled:
            await self._turns.start(turn_id)
        self._stalled = stalled - self._stalled

    async def _deliver_due(self) -> None:
        now = self._clock.now()
        unfinished = await self._turns.unfinished()
        async with self._store.read() as view:
            due = await view.undelivered(now)
        settled = now - timedelta(seconds=SETTLING_S)
        left = [
            turn.id
            for turn in due
            if turn.ended_at is not None
            and turn.ended_at < settled
            and turn.id not in unfinished
            and not self._runner.is_busy(turn.id)
        ]
        # Together, so that one thread whose channel hangs does not keep the others waiting; the rest come next round.
        await asyncio.gather(*(self._runner.deliver(turn_id) for turn_id in left[:DELIVERIES_AT_ONCE]))

    async def catch_up_from(self) -> list[tuple[Thread, MessageId]]:
        """Threads that were active lately, each with the newest message of it that is known."""
        async with self._store.read() as view:
            newest = await view.newest_sources(self._clock.now() - self._catch_up)
            threads = [(await view.thread(thread_id), source) for thread_id, source in newest.items()]
        return [(thread, source) for thread, source in threads if thread is not None]


async def _do(duty: Callable[[], Awaitable[None]]) -> None:
    try:
        await duty()
    except Exception:
        log.exception("a duty of upkeep failed", duty=duty.__qualname__)
