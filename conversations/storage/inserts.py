"""`insert ... on conflict do nothing returning`, the same on SQLite and PostgreSQL."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Executable, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.storage.sqlite import LoopConnection


async def insert_once(
    connection: AsyncConnection | LoopConnection, table: Table, values: dict[str, Any]
) -> bool:
    """
    Whether the row is new; a row with the same primary key stays as it is.

    The answer comes from RETURNING: psycopg reports no row count for an INSERT.
    """
    statement = _insert_once(connection.dialect.name, table)
    return (await connection.execute(statement, values)).first() is not None


@cache
def _insert_once(dialect_name: str, table: Table) -> Executable:
    dialect = postgresql if dialect_name == "postgresql" else sqlite
    key = list(table.primary_key.columns)
    statement: Executable = dialect.insert(table).on_conflict_do_nothing(index_elements=key).returning(key[0])
    return statement
