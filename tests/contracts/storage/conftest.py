"""What every store must hold; SQLite here, PostgreSQL where DARKROOM_TEST_POSTGRESQL names an empty database."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import AsyncIterator
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
def url(template: sa.URL, tmp_path: Path) -> str:
    """A migrated database of the test's own."""
    if template.get_backend_name() == "sqlite":
        path = tmp_path / "darkroom.sqlite3"
        shutil.copy(str(template.database), path)
        return f"sqlite+aiosqlite:///{path}"
    copy = template.set(database=f"darkroom_{uuid.uuid4().hex}")
    _create(
        sa.make_url(str(SERVER)).set(drivername="postgresql+psycopg"),
        str(copy.database),
        str(template.database),
    )
    return copy.render_as_string(hide_password=False)


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
