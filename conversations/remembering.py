"""What was read from the store a moment ago, kept at hand: other processes may change it, so not for long."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

KEPT_FOR_S = 10.0

K = TypeVar("K")
V = TypeVar("V")


class Remembered(Generic[K, V]):
    """Values by key, each read anew when it was seen ten seconds ago."""

    def __init__(self, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._clock_s = clock_s
        self._seen: dict[K, tuple[float, V]] = {}

    async def get(self, key: K, read: Callable[[K], Awaitable[V]]) -> V:
        """The value as it was lately, else as `read` finds it."""
        seen = self._seen.get(key)
        if seen is None or self._clock_s() - seen[0] > KEPT_FOR_S:
            found = await read(key)
            if self._seen.get(key) is seen:  # else it was changed here while we read, and that is newer
                return self.put(key, found)
        return self._seen[key][1]

    def put(self, key: K, value: V) -> V:
        """The value, which is current now."""
        self._seen[key] = (self._clock_s(), value)
        return value
