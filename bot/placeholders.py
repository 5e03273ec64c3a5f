"""Placeholders while their turns are queued or rendering: at most one edit per interval, late previews dropped."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from dataclasses import dataclass, field

import structlog

from bot.languages import speaking
from bot.posting import Poster
from bot.render import turns as render
from conversations.ids import TurnId
from conversations.images.thumbs import preview_jpeg
from conversations.images.worker import ImageWorker
from conversations.threads import Delay, Turn

log = structlog.get_logger()

PREVIEW_EDGE_PX = 768

CLOSED_REMEMBERED = 2_000
"""A late word about a turn must not paint over its outcome; what ended so many turns ago is not spoken of any more."""


@dataclass
class _Live:
    """One placeholder; `sending` is the edit on its way, which must not be overtaken by the outcome."""

    turn: Turn
    message_id: int
    edited_at_s: float
    delay: Delay | None = None
    preview: bytes | None = None
    previews_shown: int = 0
    is_dirty: bool = False
    waiting: asyncio.Task[None] | None = None
    sending: asyncio.Task[None] | None = None
    shown: bytes | None = field(default=None, repr=False)


class Placeholders:
    """The placeholders of turns that have not ended, by turn."""

    def __init__(self, poster: Poster, worker: ImageWorker, interval_s: float) -> None:
        self._poster = poster
        self._worker = worker
        self._interval_s = interval_s
        self._live: dict[TurnId, _Live] = {}
        self._closed: OrderedDict[TurnId, None] = OrderedDict()

    def opened(self, turn: Turn, message_id: int) -> None:
        """A placeholder was posted."""
        self._live[turn.id] = _Live(turn, message_id, time.monotonic())

    def message_id(self, turn_id: TurnId) -> int | None:
        """Where the turn's placeholder is, if this process posted it."""
        live = self._live.get(turn_id)
        return None if live is None else live.message_id

    def changed(self, turn: Turn) -> None:
        """The turn's place, state or words changed."""
        if live := self._of(turn):
            if live.turn.state != turn.state:
                live.delay = None
            live.turn = turn
            self._plan_edit(live)

    def delayed(self, turn: Turn, delay: Delay | None) -> None:
        """The turn takes longer, or goes on."""
        live = self._of(turn)
        if live is not None and live.delay != delay:
            live.turn, live.delay = turn, delay
            self._plan_edit(live)

    def preview(self, turn: Turn, picture: bytes) -> None:
        """A partial picture came; the newest one wins."""
        if live := self._of(turn):
            live.turn, live.preview = turn, picture
            self._plan_edit(live)

    async def close(self, turn_id: TurnId) -> None:
        """Stop editing the turn's placeholder; returns when no edit is on its way any more."""
        live = self._live.pop(turn_id, None)
        self._closed[turn_id] = None
        if len(self._closed) > CLOSED_REMEMBERED:
            self._closed.popitem(last=False)
        if live is None:
            return
        if live.waiting is not None:
            live.waiting.cancel()  # or what became due meanwhile would be sent after the outcome, over it
        if live.sending is not None:
            await asyncio.wait([live.sending])

    def close_all(self) -> None:
        """Drop everything that waits."""
        for live in self._live.values():
            if live.waiting is not None:
                live.waiting.cancel()
        self._live.clear()

    def _of(self, turn: Turn) -> _Live | None:
        """The turn's placeholder, also one that an earlier process posted; None once the outcome takes its place."""
        live = self._live.get(turn.id)
        if live is None and turn.placeholder_message_id is not None and turn.id not in self._closed:
            live = self._live[turn.id] = _Live(turn, turn.placeholder_message_id, 0.0)
        return live

    def _plan_edit(self, live: _Live) -> None:
        live.is_dirty = True
        if live.waiting is None:
            live.waiting = asyncio.create_task(self._edit_while_dirty(live))

    async def _edit_while_dirty(self, live: _Live) -> None:
        try:
            while live.is_dirty:
                await asyncio.sleep(max(0.0, live.edited_at_s + self._interval_s - time.monotonic()))
                live.is_dirty = False
                if live.preview is not None:
                    preview, live.preview = live.preview, None
                    live.shown = await self._worker.run(preview_jpeg, preview, PREVIEW_EDGE_PX)
                    live.previews_shown += 1
                live.sending = asyncio.create_task(self._edit(live))
                await asyncio.wait([live.sending])
                live.sending = None
        finally:
            live.waiting = None

    async def _edit(self, live: _Live) -> None:
        turn = live.turn
        with speaking(turn.author.language):
            card = (
                render.queued(turn, live.delay)
                if turn.state == "queued"
                else render.rendering(turn, live.shown, live.previews_shown, live.delay)
            )
        live.edited_at_s = time.monotonic()
        try:
            await self._poster.edit(turn.thread_id, live.message_id, card)
        except Exception as error:
            log.warning("placeholder not edited", turn_id=turn.id, error=repr(error))
