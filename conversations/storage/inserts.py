"""`insert ... on conflict do nothing returning`, the same on SQLite and PostgreSQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table
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
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    key = list(table.primary_key.columns)
    statement = (
        dialect.insert(table).values(values).on_conflict_do_nothing(index_elements=key).returning(key[0])
    )
    return (await connection.execute(statement)).first() is not None
