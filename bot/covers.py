"""Covers follow their threads' heads: at best one edit a minute each, the newest head wins, a lost edit is no loss."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

import discord
import structlog

from bot.languages import speaking
from bot.posting import TROUBLE, UNKNOWN_MESSAGE, Poster
from bot.render import views
from conversations.errors import DarkroomError
from conversations.ids import ThreadId
from conversations.images.thumbs import cover_webp
from conversations.images.worker import ImageWorker
from conversations.threads import Outcome, Thread

log = structlog.get_logger()

REMEMBERED_S = 3600.0


@dataclass
class _Waiting:
    thread: Thread
    outcome: Outcome
    picture: bytes


class Covers:
    """The covers that wait for an edit, one task per thread at most."""

    def __init__(self, poster: Poster, worker: ImageWorker, interval_s: float) -> None:
        self._poster = poster
        self._worker = worker
        self._interval_s = interval_s
        self._waiting: dict[ThreadId, _Waiting] = {}
        self._tasks: dict[ThreadId, asyncio.Task[None]] = {}
        self._edited_at_s: dict[ThreadId, float] = {}
        self._shown: dict[ThreadId, int | None] = {}

    def follow(self, thread: Thread, outcome: Outcome, picture: bytes) -> None:
        """Bring the cover up to date, now or within the interval."""
        if thread.cover_message_id is None or thread.parent_channel_id is None:
            return
        self._waiting[thread.id] = _Waiting(thread, outcome, picture)
        if thread.id not in self._tasks:
            self._tasks[thread.id] = asyncio.create_task(self._catch_up(thread.id))

    async def erased(self, thread: Thread, number: int) -> None:
        """Take a deleted picture off the cover at once, or keep it from getting there."""
        waiting = self._waiting.get(thread.id)
        if waiting is not None and waiting.outcome.head == number:
            del self._waiting[thread.id]
        if thread.cover_message_id is None or thread.parent_channel_id is None:
            return
        if self._shown.get(thread.id, number) == number:
            await self._poster.edit(
                thread.parent_channel_id, thread.cover_message_id, views.blank_cover(thread)
            )

    def close(self) -> None:
        """Drop what waits."""
        for task in self._tasks.values():
            task.cancel()

    async def _catch_up(self, thread_id: ThreadId) -> None:
        try:
            while thread_id in self._waiting:
                last_s = self._edited_at_s.get(thread_id)
                if last_s is not None:
                    await asyncio.sleep(max(0.0, last_s + self._interval_s - time.monotonic()))
                await self._edit(self._waiting.pop(thread_id))
                self._note_edit(thread_id)
        except (*TROUBLE, DarkroomError) as error:
            if not (isinstance(error, discord.NotFound) and error.code == UNKNOWN_MESSAGE):
                log.warning("cover not edited", thread_id=thread_id, error=repr(error))
        finally:
            self._tasks.pop(thread_id, None)

    async def _edit(self, waiting: _Waiting) -> None:
        thread = waiting.thread
        assert thread.parent_channel_id is not None
        assert thread.cover_message_id is not None
        small = await self._worker.run(cover_webp, waiting.picture)
        with speaking(waiting.outcome.turn.author.language):
            card = views.cover(thread, waiting.outcome, small, f"{int(time.time()):x}")
        await self._poster.edit(thread.parent_channel_id, thread.cover_message_id, card)
        self._shown[thread.id] = waiting.outcome.head

    def _note_edit(self, thread_id: ThreadId) -> None:
        now_s = time.monotonic()
        self._edited_at_s[thread_id] = now_s
        for other in [each for each, at in self._edited_at_s.items() if now_s - at > REMEMBERED_S]:
            del self._edited_at_s[other]
            self._shown.pop(other, None)
