"""PostgreSQL connections, which several processes may have to one database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

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
