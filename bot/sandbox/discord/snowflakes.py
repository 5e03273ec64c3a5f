"""Snowflakes: Discord's 64-bit ids that carry their time of birth."""

from __future__ import annotations

import time
from datetime import UTC, datetime

EPOCH_MS = 1_420_070_400_000
_SEQUENCE_BITS = 22


class Snowflakes:
    """A source of unique, strictly growing ids."""

    def __init__(self, after: int = 0) -> None:
        self._last = after

    def new(self) -> int:
        """A fresh id, larger than every id given out before."""
        born = (time.time_ns() // 1_000_000 - EPOCH_MS) << _SEQUENCE_BITS
        self._last = max(born, self._last + 1)
        return self._last


def born_at(snowflake: int) -> datetime:
    """When the id was made, with millisecond precision."""
    return datetime.fromtimestamp(((snowflake >> _SEQUENCE_BITS) + EPOCH_MS) / 1000, UTC)


def age_s(snowflake: int) -> float:
    """Seconds since the id was made."""
    return time.time() - ((snowflake >> _SEQUENCE_BITS) + EPOCH_MS) / 1000


def timestamp(moment: datetime) -> str:
    """The moment as Discord writes it: ISO 8601 with microseconds and offset."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def now() -> str:
    """The present moment as Discord writes it."""
    return timestamp(datetime.now(UTC))
