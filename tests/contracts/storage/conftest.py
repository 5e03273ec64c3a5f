"""What every store must hold, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest
import pytest_asyncio
from databases import copies, postgresql, template

from conversations.storage.database import Database

__all__ = ["copies", "postgresql", "template"]


@pytest.fixture
def url(copies: Callable[[], str]) -> str:
    """A migrated database of the test's own."""
    return copies()


@pytest_asyncio.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """The store over it."""
    database = Database(url)
    yield database
    await database.close()
