"""What the people of a thread decide for it: whether edits are held against the picture, and how strong they are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.errors import NoPictureYet
from conversations.ids import ThreadId
from conversations.ports import Clock
from conversations.store import Store
from conversations.threads import Person, ThreadSettings


class ThreadChoices:
    """Settings per thread; whoever may post in it may change them, which the surface has checked."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def of(self, thread_id: ThreadId) -> ThreadSettings:
        """What holds in the thread now."""
        async with self._store.read() as view:
            return await view.thread_settings(thread_id)

    async def change(self, thread_id: ThreadId, by: Person, **changes: Any) -> ThreadSettings:
        """What holds after the changes (`protect`, `strength`), from the next request on. Raises: NoPictureYet."""
        async with self._store.write() as tx:
            if await tx.thread(thread_id) is None:
                raise NoPictureYet
            chosen = replace(await tx.thread_settings(thread_id), **changes)
            await tx.set_thread_settings(thread_id, chosen, by.id, self._clock.now())
        return chosen
