"""The Store port's part for the processes that share a database."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from conversations.ids import RunnerId, TurnId


class RunnerReading(Protocol):
    """What can be read of the processes."""

    async def absent_runners(self) -> set[RunnerId]:
        """Processes that left something unfinished and do not live; never this one."""
        ...


class RunnerWriting(RunnerReading, Protocol):
    """What can be written of the processes."""

    async def take_over(self, runners: Collection[RunnerId]) -> tuple[TurnId, ...]:
        """Make what these processes left unfinished this one's, unless they live after all; the turns among it."""
        ...
