"""The Store port over SQLite (one process, one file) or PostgreSQL."""

from __future__ import annotations

import asyncio
import fcntl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import func, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from conversations.errors import AnotherProcess, StorageFull
from conversations.storage.account_rows import AccountRows
from conversations.storage.advice_rows import AdviceRows
from conversations.storage.book_rows import BookRows
from conversations.storage.delivery_rows import DeliveryRows
from conversations.storage.ledger_rows import LedgerRowsOfTransaction
from conversations.storage.provider_rows import ProviderRows
from conversations.storage.receipt_rows import ReceiptRows
from conversations.storage.revision_rows import RevisionRows
from conversations.storage.sqlite import LoopConnection, SqliteConnections
from conversations.storage.statistics_rows import StatisticsRows
from conversations.storage.surface_rows import SurfaceRows
from conversations.storage.turn_rows import TurnRows
from conversations.storage.usage_rows import UsageRows
from conversations.storage.vote_rows import VoteRows


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
):
    """The statements of one transaction; on a reader's connection every write is refused by the database itself."""

    def __init__(self, connection: AsyncConnection | LoopConnection) -> None:
        self._connection = connection


WRITERS_KEY = 0x6461726B
"""Names the advisory lock that orders writers, among all locks of the database."""


_LOCK = select(func.pg_advisory_xact_lock(WRITERS_KEY))


class ServerConnections:
    """
    Connections to a PostgreSQL server, which may serve several processes.

    Writers come one at a time there too, by a lock that lasts as long as their transaction: so nobody works from a
    state that another is changing, and nobody loses a race and has to begin again. Readers never wait.
    """

    def __init__(self, url: str) -> None:
        self._engine = create_async_engine(url)
        self._views = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        self._writing = asyncio.Lock()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """One consistent view."""
        async with self._views.connect() as connection:
            yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """One transaction, committed at the end of the block and rolled back on an error; one at a time."""
        # The lock here keeps this process's writers from waiting for that one with a connection each.
        async with self._writing, self._engine.begin() as connection:
            await connection.execute(_LOCK)
            yield connection

    async def close(self) -> None:
        """Give back every connection."""
        await self._engine.dispose()


class Database:
    """The Store over a database url such as `sqlite:///…/darkroom.sqlite3`."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self._file = Path(str(parsed.database)) if parsed.get_backend_name() == "sqlite" else None
        self._connections = SqliteConnections(str(self._file)) if self._file else ServerConnections(url)
        self._lock: IO[str] | None = None

    def lock(self) -> None:
        """Keep other processes off the same SQLite file. Raises: AnotherProcess."""
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
            yield Transaction(connection)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """One transaction: committed at the end of the block, rolled back on an error. Raises: StorageFull."""
        try:
            async with self._connections.write() as connection:
                yield Transaction(connection)
        except OperationalError as error:
            if "disk is full" in str(error.orig) or "disk I/O error" in str(error.orig):
                raise StorageFull from error
            raise

    async def close(self) -> None:
        """Give back connections and the lock."""
        await self._connections.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None
