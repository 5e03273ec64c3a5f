"""The Store port over SQLite (one process, one file) or PostgreSQL."""

from __future__ import annotations

import fcntl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.errors import AnotherProcess, StorageFull
from conversations.ids import SOLE_RUNNER, RunnerId
from conversations.storage.account_rows import AccountRows
from conversations.storage.advice_rows import AdviceRows
from conversations.storage.book_rows import BookRows
from conversations.storage.delivery_rows import DeliveryRows
from conversations.storage.ledger_rows import LedgerRowsOfTransaction
from conversations.storage.provider_rows import ProviderRows
from conversations.storage.receipt_rows import ReceiptRows
from conversations.storage.revision_rows import RevisionRows
from conversations.storage.runner_rows import RunnerRows
from conversations.storage.server import ServerConnections
from conversations.storage.sqlite import LoopConnection, SqliteConnections
from conversations.storage.statistics_rows import StatisticsRows
from conversations.storage.surface_rows import SurfaceRows
from conversations.storage.turn_rows import TurnRows
from conversations.storage.usage_rows import UsageRows
from conversations.storage.vote_rows import VoteRows

if TYPE_CHECKING:
    from conversations.storage.leases import Lease


class Transaction(
    TurnRows,
    RevisionRows,
    LedgerRowsOfTransaction,
    AccountRows,
    BookRows,
    UsageRows,
    ReceiptRows,
    SurfaceRows,
    StatisticsRows,
    ProviderRows,
    DeliveryRows,
    VoteRows,
    AdviceRows,
    RunnerRows,
):
    """The statements of one transaction; on a reader's connection every write is refused by the database itself."""

    def __init__(self, connection: AsyncConnection | LoopConnection, runner: RunnerId) -> None:
        self._connection = connection
        self._runner = runner


class Database:
    """The Store over a database url such as `sqlite:///…/darkroom.sqlite3` or `postgresql+psycopg://…/darkroom`."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self._file = Path(str(parsed.database)) if parsed.get_backend_name() == "sqlite" else None
        self._connections = SqliteConnections(str(self._file)) if self._file else ServerConnections(url)
        self._lock: IO[str] | None = None
        self._lease = None if self._file else _lease(url)

    @property
    def runner(self) -> RunnerId:
        """This process among those that share the database."""
        return SOLE_RUNNER if self._lease is None else self._lease.runner

    def lock(self) -> None:
        """
        Keep other processes off the same SQLite file; on a server, show them that this one lives. Blocks there.

        Raises: AnotherProcess for SQLite, psycopg.OperationalError for a server.
        """
        if self._lease is not None:
            self._lease.take()
        if self._file is None or self._lock is not None:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        lock = self._file.with_name(f"{self._file.name}.lock").open("w", encoding="ascii")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            raise AnotherProcess(path=str(self._file)) from None
        self._lock = lock

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """One consistent view, beside any writer."""
        async with self._connections.read() as connection:
            yield Transaction(connection, self.runner)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """One transaction: committed at the end of the block, rolled back on an error. Raises: StorageFull."""
        try:
            async with self._connections.write() as connection:
                yield Transaction(connection, self.runner)
        except OperationalError as error:
            if "disk is full" in str(error.orig) or "disk I/O error" in str(error.orig):
                raise StorageFull from error
            raise

    async def close(self) -> None:
        """Give back connections and the lock."""
        await self._connections.close()
        if self._lease is not None:
            self._lease.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def _lease(url: str) -> Lease:
    from conversations.storage.leases import Lease  # brings psycopg, which SQLite has no use for

    return Lease(url)
