"""Brings a database to the newest schema; run at every start, and quick when there is nothing to do."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Connection, make_url

MIGRATIONS = Path(__file__).parent / "migrations"

MIGRATIONS_KEY = 0x6D696772
"""Names the advisory lock that orders migrations."""


def newest() -> str:
    """The name of the newest migration: the last file, since they are numbered."""
    return sorted((MIGRATIONS / "versions").glob("[0-9]*.py"))[-1].stem.split("_")[0]


def migrate(url: str) -> bool:
    """Whether anything was changed; `url` is the store's. Blocks: run it before the event loop is busy."""
    engine = sa.create_engine(_sync_url(url))
    try:
        with engine.connect() as connection:
            if _applied(connection) == newest():
                return False
        with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                # Of two processes that start at once, the second finds the work done.
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(MIGRATIONS_KEY)))
                if _applied(connection) == newest():
                    return False
            _upgrade(connection)
        return True
    finally:
        engine.dispose()


def _sync_url(url: str) -> sa.URL:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
        return parsed.set(drivername="sqlite")
    return parsed


def is_migrated(url: str) -> bool:
    """Whether there is a schema at all. Raises: sqlalchemy.exc.OperationalError where the database cannot be reached."""
    engine = sa.create_engine(url)
    try:
        with engine.connect() as connection:
            return _applied(connection) is not None
    finally:
        engine.dispose()


def _applied(connection: Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    applied: str | None = connection.scalar(sa.text("select version_num from alembic_version"))
    return applied


def _upgrade(connection: Connection) -> None:
    # Alembic takes half a second to import: only where there is something to migrate.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
