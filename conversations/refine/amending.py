"""Messages that are edited or deleted after they were taken: a request that still waits follows its message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from conversations.actions import Action, GoTo, Redo, Undo, Variations, to_json
from conversations.quotes import Quote
from conversations.refine.calls import is_paid
from conversations.refine.committing import Admission
from conversations.refine.contexts import context_of, read_in
from conversations.refine.preparing import Preparer
from conversations.refine.running import Runner
from conversations.store import Store
from conversations.threads import IncomingMessage, Turn

EditedMessage = Literal["unknown", "reread", "too_late"]


class Amender:
    """Reads edited messages again while their turns are queued, and stops those of deleted ones."""

    def __init__(self, *, store: Store, preparer: Preparer, admission: Admission, runner: Runner) -> None:
        self._store = store
        self._preparer = preparer
        self._admission = admission
        self._runner = runner

    async def edited(self, message: IncomingMessage) -> EditedMessage:
        """
        What an edited message comes to: a queued request is read again, later ones are left as they are.

        It keeps its place and its hold where these still do; otherwise it is cancelled and joins the queue's end.
        Raises: Refusal; the request as it was is cancelled then if it could not keep its place.
        """
        async with self._store.read() as view:
            turns = [t for t in await view.turns_of_source(message.source_id) if t.state != "cancelled"]
            if not turns:
                return "unknown"
            context = await context_of(view, message)
        reading = read_in(context, message)
        steps = [_counted(step, turns, place) for place, step in enumerate(reading.steps)]
        if [to_json(step) for step in steps] == [to_json(turn.action) for turn in turns]:
            return "reread"
        if any(turn.state != "queued" for turn in turns):
            return "too_late"
        if not reading.ask and [type(s) for s in steps] == [type(t.action) for t in turns]:
            quotes = [
                await self._preparer.price_again(message, turn, step)
                for turn, step in zip(turns, steps, strict=True)
            ]
            if all(quote.hold_credits <= t.hold_credits for quote, t in zip(quotes, turns, strict=True)):
                return await self._change(turns, steps, quotes)
        return await self._start_over(message, turns, () if reading.ask else reading.steps)

    async def _change(
        self, turns: Sequence[Turn], steps: Sequence[Action], quotes: Sequence[Quote]
    ) -> EditedMessage:
        async with self._store.write() as tx:
            states = [await tx.turn(turn.id) for turn in turns]
            if any(turn is None or turn.state != "queued" for turn in states):
                return "too_late"
            for turn, step, quote in zip(turns, steps, quotes, strict=True):
                await tx.change_request(turn.id, step, quote.estimate_credits)
        self._runner.requeued(
            [
                replace(turn, action=step, estimate_credits=quote.estimate_credits)
                for turn, step, quote in zip(turns, steps, quotes, strict=True)
            ]
        )
        return "reread"

    async def _start_over(
        self, message: IncomingMessage, turns: Sequence[Turn], steps: Sequence[Action]
    ) -> EditedMessage:
        stopped = await self._runner.cancel(turns, only_queued=True)
        if len(stopped) < len(turns):
            return "too_late"
        actions = [step for step in steps if is_paid(step) or isinstance(step, (Undo, Redo, GoTo))]
        if actions:
            requests = await self._preparer.requests(message, actions)
            await self._admission.commit_instead(message, requests)
        return "reread"

    async def deleted(self, source_id: int) -> tuple[Turn, ...]:
        """The queued turns of a deleted message, now cancelled; what renders already goes on."""
        async with self._store.read() as view:
            turns = await view.turns_of_source(source_id)
        queued = [turn for turn in turns if turn.state == "queued"]
        return await self._runner.cancel(queued, only_queued=True) if queued else ()


def _counted(step: Action, turns: Sequence[Turn], place: int) -> Action:
    """Variations without a number are as many as the turn was admitted with."""
    if isinstance(step, Variations) and step.count is None and place < len(turns):
        return replace(step, count=getattr(turns[place].action, "count", None))
    return step
