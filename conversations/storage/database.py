"""SQLite (or PostgreSQL) behind the Store port: one writer, read-only readers, one process per SQLite file."""

from __future__ import annotations

import fcntl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO, Any

from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from conversations.errors import AnotherProcess, StorageFull
from conversations.storage.ledger_rows import LedgerRowsOfTransaction
from conversations.storage.revision_rows import RevisionRows
from conversations.storage.surface_rows import SurfaceRows
from conversations.storage.turn_rows import TurnRows

READERS = 4


class Transaction(TurnRows, RevisionRows, LedgerRowsOfTransaction, SurfaceRows):
    """The statements of one transaction; on a reader's connection every write is refused by SQLite itself."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection


class Database:
    """The Store over a database url such as `sqlite+aiosqlite:///…/darkroom.sqlite3`."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url)
        self._lock: IO[str] | None = None
        if self._url.get_backend_name() == "sqlite":
            self._writer = _sqlite_engine(url, pool_size=1, query_only=False)
            self._readers = _sqlite_engine(url, pool_size=READERS, query_only=True)
        else:
            self._writer = self._readers = create_async_engine(url)

    def lock(self) -> None:
        """Keep other processes off the same SQLite file. Raises: AnotherProcess."""
        if self._url.get_backend_name() != "sqlite" or self._lock is not None:
            return
        path = Path(f"{self._url.database}.lock")
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.open("w", encoding="ascii")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            raise AnotherProcess(path=str(self._url.database)) from None
        self._lock = lock

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """One consistent view, beside any writer."""
        async with self._readers.connect() as connection:
            yield Transaction(connection)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """One transaction: committed at the end of the block, rolled back on an error. Raises: StorageFull."""
        try:
            async with self._writer.begin() as connection:
                yield Transaction(connection)
        except OperationalError as error:
            if "disk is full" in str(error.orig) or "disk I/O error" in str(error.orig):
                raise StorageFull from error
            raise

    async def close(self) -> None:
        """Give back connections and the lock; an aiosqlite connection left open would hang the process's exit."""
        await self._writer.dispose()
        await self._readers.dispose()
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def _sqlite_engine(url: str, *, pool_size: int, query_only: bool) -> AsyncEngine:
    engine = create_async_engine(url, poolclass=AsyncAdaptedQueuePool, pool_size=pool_size, max_overflow=0)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # The driver must not open transactions by itself: `begin` below decides how.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",  # it is money: a commit is on the disk when it returns
            "busy_timeout = 30000",
            "foreign_keys = ON",
            "cache_size = -16000",
            f"query_only = {'ON' if query_only else 'OFF'}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        # IMMEDIATE: a writer that began as a reader could be refused half-way.
        connection.exec_driver_sql("BEGIN DEFERRED" if query_only else "BEGIN IMMEDIATE")

    return engine
