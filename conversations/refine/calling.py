"""Provider calls of running turns: on record before they begin, stoppable, and their ends minded by the circuit."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import structlog

from conversations.circuit import Circuit
from conversations.errors import DarkroomError, ProviderError, ProviderOutcomeUnknown, TurnInterrupted
from conversations.ids import TurnId
from conversations.ports import Clock, Rendered
from conversations.quotes import Cost
from conversations.refine.calls import Limits
from conversations.refine.delivering import Delivery
from conversations.refine.making import Maker, Work
from conversations.store import Attempt, Store, Writing
from conversations.threads import Delay, Turn

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Answered:
    """A call that brought something: its attempt, and what came."""

    attempt: int
    rendered: Rendered
    previews: int


@dataclass
class _Calling:
    """One call under way."""

    task: asyncio.Task[Rendered]
    previews: int = 0


class Calls:
    """Makes the calls; settles and ends nothing."""

    def __init__(
        self, *, store: Store, maker: Maker, clock: Clock, limits: Limits, delivery: Delivery
    ) -> None:
        self._store = store
        self._maker = maker
        self._clock = clock
        self._limits = limits
        self._delivery = delivery
        self._under_way: dict[TurnId, _Calling] = {}

    def is_calling(self, turn_id: TurnId) -> bool:
        """Whether the turn's call is under way in this process."""
        return turn_id in self._under_way

    @property
    def under_way(self) -> frozenset[TurnId]:
        """The turns whose calls are under way in this process."""
        return frozenset(self._under_way)

    def stop(self, turn_id: TurnId) -> bool:
        """Stop the turn's call; False if there is none."""
        call = self._under_way.get(turn_id)
        return call is not None and call.task.cancel()

    async def make(self, turn: Turn, work: Work) -> Answered | None:
        """
        What the provider answered; None where the turn was cancelled before or meanwhile.

        Outside any transaction, with its attempt on record before it begins. Raises: ProviderError, TurnInterrupted.
        """
        request = await self._maker.request_of(turn, work)
        async with self._store.write() as tx:
            now = await tx.turn(turn.id)
            if now is None or now.state != "running" or now.runner != self._store.runner:
                return None  # cancelled or taken over while it was being prepared: nothing was asked of the provider
            earlier = await tx.attempts(turn.id)
            await self._end_unknown(tx, earlier, work)
            is_over = len(earlier) > self._limits.unknown_outcomes_retried
            attempt = 0 if is_over else await tx.begin_attempt(turn.id, request.model, self._clock.now())
        if is_over:
            raise TurnInterrupted
        calling = _Calling(
            asyncio.create_task(
                self._maker.render(
                    work,
                    request,
                    lambda data: self._preview(turn, data),
                    lambda delay: self._delivery.announcer.delayed(now, delay),
                )
            )
        )
        self._under_way[turn.id] = calling
        try:
            await asyncio.sleep(0)  # the request leaves first, then the placeholder has the loop
            self._delivery.announce_once(now)
            if earlier:
                self._delivery.announcer.delayed(now, Delay(reason="restart"))
            return Answered(attempt, await calling.task, calling.previews)
        except asyncio.CancelledError:
            calling.task.cancel()
            if _is_being_stopped():
                raise  # the process stops, not the turn: the attempt stays open and the next start resumes the turn
            likely = self._maker.likely_cost(work).provider_microusd
            async with self._store.write() as tx:
                ended = self._clock.now()
                await tx.end_attempt(
                    turn.id, attempt, ended, "cancelled", None, likely, calling.previews, is_estimate=True
                )
            return None
        except DarkroomError as error:
            await self._failed(turn, attempt, error, work, calling.previews)
            raise
        finally:
            self._under_way.pop(turn.id, None)

    async def end(
        self,
        turn: Turn,
        attempt: int,
        outcome: str,
        request_id: str | None = None,
        cost: Cost | None = None,
        previews: int = 0,
    ) -> None:
        """Record how a call ended that brought no revision."""
        async with self._store.write() as tx:
            microusd = None if cost is None else cost.provider_microusd
            await tx.end_attempt(turn.id, attempt, self._clock.now(), outcome, request_id, microusd, previews)

    async def _failed(
        self, turn: Turn, attempt: int, error: DarkroomError, work: Work, previews: int
    ) -> None:
        """Record a failure and what it says about the provider; an answer that got lost has probably been billed."""
        now = self._clock.now()
        cost = self._maker.likely_cost(work) if isinstance(error, ProviderOutcomeUnknown) else None
        async with self._store.write() as tx:
            before = await tx.circuit()
            circuit = before
            if isinstance(error, ProviderError):
                circuit = before.failed(error, self._limits.patience, now)
            if circuit != before:
                await tx.set_circuit(circuit)
            microusd = None if cost is None else cost.provider_microusd
            await tx.end_attempt(
                turn.id, attempt, now, type(error).__name__, None, microusd, previews, cost is not None
            )
        if circuit.retry_at != before.retry_at:
            self._delivery.circuit_changed(circuit)

    async def succeeded(self, tx: Writing) -> Circuit | None:
        """Record in `tx` that the provider works; the circuit where that closes it."""
        if await tx.circuit() == Circuit():
            return None
        await tx.set_circuit(Circuit())
        return Circuit()

    async def _end_unknown(self, tx: Writing, earlier: tuple[Attempt, ...], work: Work) -> None:
        """Close the books on calls that a crash cut off: nobody will ever know, so the dearer case is assumed."""
        for attempt in earlier:
            if attempt.ended_at is None:
                cost = self._maker.likely_cost(work).provider_microusd
                now = self._clock.now()
                await tx.end_attempt(
                    attempt.turn_id, attempt.number, now, "unknown", None, cost, is_estimate=True
                )

    def _preview(self, turn: Turn, data: bytes) -> None:
        if calling := self._under_way.get(turn.id):
            calling.previews += 1
        self._delivery.announcer.preview(turn, data)


def _is_being_stopped() -> bool:
    """Whether this very task was cancelled, and not only the call that it waits for."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
