"""The migrations make exactly the tables that the code knows, and only where there is something to do."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from conversations.storage.migrate import migrate, newest
from conversations.storage.tables import metadata


def test_migrations_and_tables_agree(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'fresh.sqlite3'}"
    assert migrate(url)
    assert not migrate(url)
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'fresh.sqlite3'}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.scalar(sa.text("select version_num from alembic_version")) == newest()
    engine.dispose()


def test_migrated_indexes_and_constraints_read_like_those_of_the_tables(
    tmp_path: Path, migrated: Path
) -> None:
    """Alembic compares neither the conditions of partial indexes nor checks, so the statements themselves are compared."""
    plain = sa.create_engine(f"sqlite:///{tmp_path / 'plain.sqlite3'}")
    metadata.create_all(plain)
    made = sa.create_engine(f"sqlite:///{migrated}")
    assert _statements(made) == _statements(plain)
    plain.dispose()
    made.dispose()


def _statements(engine: sa.Engine) -> dict[str, list[str]]:
    """Each table's and index's definition, its parts in any order: SQLite writes an added column behind all others."""
    query = sa.text(
        "select name, sql from sqlite_master where type in ('table', 'index') and sql is not null"
    )
    with engine.connect() as connection:
        return {
            name: sorted(_parts(sql)) for name, sql in connection.execute(query) if name != "alembic_version"
        }


def _parts(sql: str) -> list[str]:
    """What stands before the outermost brackets, what stands between their commas, and what follows them."""
    words = " ".join(sql.replace('"', "").split())
    parts, depth, start = [], 0, 0
    for place, char in enumerate(words):
        if (char == "(" and depth == 0) or (char == ")" and depth == 1) or (char == "," and depth == 1):
            parts.append(words[start:place].strip())
            start = place + 1
        depth += {"(": 1, ")": -1}.get(char, 0)
    return [*parts, words[start:].strip()]


def test_hot_queries_use_their_indexes(migrated: Path) -> None:
    """What is asked at every message must not scan a thread's whole past."""
    engine = sa.create_engine(f"sqlite:///{migrated}")
    plans = {
        "select * from turns where thread_id = 1 and ended_at is null order by sequence": "ix_turns_unended",
        "select count(*) from turns where author_id = 1 and ended_at is null": "ix_turns_author_id_ended_at",
        "select * from turns where author_id = 1 and ended_at >= 5": "ix_turns_author_id_ended_at",
        "select * from turns where state = 'queued' order by created_at": "ix_turns_queued",
        "select * from turns where state = 'running'": "uq_turns_one_running",
        "select * from turns where delivered_at is null and ended_at is not null": "ix_turns_unfinished",
        "select * from turns where source_id = 1": "ix_turns_source_id",
    }
    with engine.connect() as connection:
        for query, index in plans.items():
            [row] = [
                r for r in connection.execute(sa.text(f"explain query plan {query}")) if "turns" in r.detail
            ]
            assert index in row.detail, (query, row.detail)
    engine.dispose()
