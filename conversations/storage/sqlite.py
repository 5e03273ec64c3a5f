"""
SQLite connections for the event loop: statements run where they are asked for, commits in a thread of their own.

A point query on SQLite takes some 50 µs; handing each one to a thread and back, as an asynchronous driver does, takes
five times as long (measured 2026-11-21: a view of six queries 1.2 ms here, 6.0 ms over aiosqlite), and a follow-up runs
about forty before its provider call. What can wait is the commit, since it waits for the disk: that goes to a thread.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, CursorResult, Dialect, Engine, Executable, ScalarResult, event

READERS = 8


class LoopConnection:
    """The part of SQLAlchemy's AsyncConnection that the store's statements use, over a plain connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def dialect(self) -> Dialect:
        """SQLite's."""
        return self._connection.dialect

    async def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[Any]:
        """The statement's result."""
        return self._connection.execute(statement, parameters)

    async def scalar(self, statement: Executable, parameters: Any = None) -> Any:
        """The first column of the first row, or None."""
        return self._connection.scalar(statement, parameters)

    async def scalars(self, statement: Executable, parameters: Any = None) -> ScalarResult[Any]:
        """The first column of every row."""
        return self._connection.scalars(statement, parameters)


class SqliteConnections:
    """One writer and a few readers that cannot write, on one file."""

    def __init__(self, path: str) -> None:
        self._writer = _engine(path, size=1, query_only=False)
        self._readers = _engine(path, size=READERS, query_only=True)
        self._writing = asyncio.Lock()
        self._reading = asyncio.Semaphore(READERS)
        self._committer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="commit")

    @asynccontextmanager
    async def read(self) -> AsyncIterator[LoopConnection]:
        """One consistent view, beside any writer."""
        async with self._reading:
            with self._readers.connect() as connection:
                yield LoopConnection(connection)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[LoopConnection]:
        """One transaction, committed at the end of the block and rolled back on an error; one at a time."""
        async with self._writing:
            with self._writer.connect() as connection:
                connection.begin()
                yield LoopConnection(connection)
                await self._commit(connection)

    async def _commit(self, connection: Connection) -> None:
        """Wait for the disk; a cancelled caller waits too, since the thread has the connection until it is done."""
        commit = asyncio.get_running_loop().run_in_executor(self._committer, connection.commit)
        try:
            await asyncio.shield(commit)
        except asyncio.CancelledError:
            await asyncio.wait([commit])
            raise

    async def close(self) -> None:
        """Give back every connection."""
        self._committer.shutdown(wait=True)
        self._writer.dispose()
        self._readers.dispose()


def _engine(path: str, *, size: int, query_only: bool) -> Engine:
    engine = sa.create_engine(
        f"sqlite:///{path}",
        poolclass=sa.QueuePool,
        pool_size=size,
        max_overflow=0,
        # The committing thread and the loop take turns with a connection, and never use it at once.
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # The driver must not open transactions by itself: `begin` below decides how.
        connection.isolation_level = None
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",  # it is money: a commit is on the disk when it returns
            "busy_timeout = 5000",
            "foreign_keys = ON",
            "cache_size = -16000",
            f"query_only = {'ON' if query_only else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # IMMEDIATE: a writer that began as a reader could be refused half-way.
        connection.exec_driver_sql("BEGIN DEFERRED" if query_only else "BEGIN IMMEDIATE")

    return engine
