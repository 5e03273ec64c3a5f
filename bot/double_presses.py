"""Two presses of one button by one person within a moment are meant as one."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

WINDOW_S = 2.0
REMEMBERED = 2_000


class DoublePresses:
    """Remembers who pressed what a moment ago."""

    def __init__(self, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._clock_s = clock_s
        self._pressed_at_s: OrderedDict[tuple[int, int, str], float] = OrderedDict()

    def is_second(self, user_id: int, message_id: int, custom_id: str) -> bool:
        """Whether the same person pressed the same button less than two seconds ago; notes this press otherwise."""
        key, now_s = (user_id, message_id, custom_id), self._clock_s()
        before_s = self._pressed_at_s.get(key)
        if before_s is not None and now_s - before_s < WINDOW_S:
            return True
        self._pressed_at_s[key] = now_s
        self._pressed_at_s.move_to_end(key)
        if len(self._pressed_at_s) > REMEMBERED:
            self._pressed_at_s.popitem(last=False)
        return False
