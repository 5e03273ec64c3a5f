"""What the books need without anybody asking: grants end on their day, and once a day everything is recomputed."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

import structlog

from conversations.accounts import Accounts
from conversations.books import Books
from conversations.ports import Clock
from conversations.refine.background import Background
from conversations.refine.running import Runner

log = structlog.get_logger()

VERIFIED_EVERY = timedelta(days=1)
EXPIRED_EVERY = timedelta(minutes=1)


class Bookkeeping:
    """Keeps the books current and checked; an error in them is logged, and whoever runs the bot is told."""

    def __init__(self, *, accounts: Accounts, books: Books, runner: Runner, clock: Clock) -> None:
        self._accounts = accounts
        self._books = books
        self._runner = runner
        self._clock = clock
        self._background = Background()
        self._expired_at: datetime | None = None
        self._verified_at: datetime | None = None
        self._untold: list[str] = []

    @property
    def duties(self) -> tuple[Callable[[], Coroutine[Any, Any, None]], ...]:
        """What one round does, each as far as it is due; each may raise without the others being held up."""
        return self._expire, self._begin_check, self._tell

    async def _expire(self) -> None:
        now = self._clock.now()
        if self._expired_at is None or now - self._expired_at >= EXPIRED_EVERY:
            await self._accounts.expire_due()
            self._expired_at = now

    async def _begin_check(self) -> None:
        """In the background, since it reads all that was ever written."""
        now = self._clock.now()
        if self._verified_at is None or now - self._verified_at >= VERIFIED_EVERY:
            self._verified_at = now
            self._background.spawn(self._verify(), "verify the books")

    async def _tell(self) -> None:
        if self._untold:
            await self._runner.tell_unbalanced(self._untold)
            self._untold = []

    async def settled(self) -> None:
        """Return once no check is under way."""
        await self._background.join()

    async def close(self) -> None:
        """End a check that is under way."""
        await self._background.close()

    async def _verify(self) -> None:
        if problems := await self._books.verify():
            log.error("the ledger does not balance", problems=problems)
            self._untold = problems
        else:
            log.info("the ledger balances")
