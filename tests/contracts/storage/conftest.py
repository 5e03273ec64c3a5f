"""What every store must hold; SQLite here, PostgreSQL where DARKROOM_TEST_POSTGRESQL names an empty database."""

from __future__ import annotations

import itertools
import os
import shutil
import uuid
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio
import sqlalchemy as sa

from conversations.storage.database import Database
from conversations.storage.migrate import migrate

SERVER = os.environ.get("DARKROOM_TEST_POSTGRESQL")


@pytest.fixture(scope="session", params=["sqlite", *(["postgresql"] if SERVER else [])])
def template(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> sa.URL:
    """A migrated database without contents, to be copied for each test."""
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("template") / "empty.sqlite3"
        url = sa.make_url(f"sqlite+aiosqlite:///{path}")
    else:
        server = sa.make_url(str(SERVER)).set(drivername="postgresql+psycopg")
        url = server.set(database=f"darkroom_{uuid.uuid4().hex}")
        _create(server, str(url.database))
    migrate(url.render_as_string(hide_password=False))
    return url


@pytest.fixture
def copies(template: sa.URL, tmp_path: Path) -> Callable[[], str]:
    """Makes a migrated database at each call, and returns its address."""
    names = itertools.count()

    def copy() -> str:
        if template.get_backend_name() == "sqlite":
            path = tmp_path / f"darkroom{next(names)}.sqlite3"
            shutil.copy(str(template.database), path)
            return f"sqlite+aiosqlite:///{path}"
        copied = template.set(database=f"darkroom_{uuid.uuid4().hex}")
        server = sa.make_url(str(SERVER)).set(drivername="postgresql+psycopg")
        _create(server, str(copied.database), str(template.database))
        return copied.render_as_string(hide_password=False)

    return copy


@pytest.fixture
def url(copies: Callable[[], str]) -> str:
    """A migrated database of the test's own."""
    return copies()


def _create(server: sa.URL, name: str, template: str = "template1") -> None:
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f"create database {name} template {template}"))
    engine.dispose()


@pytest_asyncio.fixture
async def database(url: str) -> AsyncIterator[Database]:
    """The store over it."""
    database = Database(url)
    yield database
    await database.close()
