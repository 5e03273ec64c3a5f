"""
Rate limits: buckets per route, major parameter and caller, and 50 requests a second per bot over everything.

Discord publishes neither the buckets nor their sizes; what is commonly observed (2026-11) is 5 message creates and
5 edits per 5 s and channel. The other buckets here are generous.
"""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass

from .errors import DiscordError

GLOBAL_PER_SECOND = 50
_DEFAULT = (50, 1.0)
_BUCKETS: dict[str, tuple[int, float]] = {
    "message_create": (5, 5.0),
    "message_edit": (5, 5.0),
    "typing": (5, 5.0),
    "reaction": (1, 0.25),
}
# With limits off the headers stay, wide enough that no client waits.
_OPEN = (1000, 0.05)


@dataclass
class _Window:
    used: int
    ends_at: float


class RateLimits:
    """Counts requests in fixed windows; `enforced` False counts nothing and never refuses."""

    def __init__(self, *, enforced: bool = True) -> None:
        self.enforced = enforced
        self._windows: dict[tuple[str, str, str], _Window] = {}
        self._global: dict[str, _Window] = {}

    def spend(
        self, operation: str, major: str, caller: str, *, is_bot: bool, counts_globally: bool
    ) -> dict[str, str]:
        """
        Count one request and return the X-RateLimit headers of its answer.

        Raises: DiscordError with status 429 when the bucket or the bot's global limit is empty.
        """
        now = time.monotonic()
        if self.enforced and is_bot and counts_globally:
            self._spend_global(caller, now)
        limit, period_s = _BUCKETS.get(operation, _DEFAULT) if self.enforced else _OPEN
        bucket = hashlib.md5(operation.encode(), usedforsecurity=False).hexdigest()
        if not self.enforced:
            return _headers(bucket, limit, limit - 1, period_s)
        key = (operation, major, caller)
        window = self._windows.get(key)
        if window is None or window.ends_at <= now:
            if len(self._windows) > 4096:
                self._windows = {key: kept for key, kept in self._windows.items() if kept.ends_at > now}
            window = self._windows[key] = _Window(0, now + period_s)
        left_s = window.ends_at - now
        if window.used >= limit:
            raise too_many(left_s, headers=_headers(bucket, limit, 0, left_s))
        window.used += 1
        return _headers(bucket, limit, limit - window.used, left_s)

    def _spend_global(self, caller: str, now: float) -> None:
        window = self._global.get(caller)
        if window is None or window.ends_at <= now:
            window = self._global[caller] = _Window(0, now + 1.0)
        if window.used >= GLOBAL_PER_SECOND:
            raise too_many(window.ends_at - now, is_global=True)
        window.used += 1


def _headers(bucket: str, limit: int, remaining: int, left_s: float) -> dict[str, str]:
    return {
        "X-RateLimit-Bucket": bucket,
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": f"{time.time() + left_s:.3f}",
        "X-RateLimit-Reset-After": f"{left_s:.3f}",
    }


def too_many(
    retry_after_s: float, *, is_global: bool = False, headers: dict[str, str] | None = None
) -> DiscordError:
    """The 429 answer."""
    shown = {
        **(headers or {}),
        "Retry-After": str(max(1, round(retry_after_s + 0.499))),
        "X-RateLimit-Scope": "global" if is_global else "user",
        "Via": "1.1 google",
    }
    if is_global:
        shown["X-RateLimit-Global"] = "true"
    extra = {"retry_after": round(retry_after_s, 3), "global": is_global}
    return DiscordError(0, "You are being rate limited.", status=429, headers=shown, extra=extra)
