"""What this machine offers: a folder that can be written, room in it, and nobody else on its database."""

from __future__ import annotations

import asyncio
import os
import shutil
import tempfile
from pathlib import Path

from bot.doctor.findings import Finding, failure, ok, warning
from bot.wiring.places import database_name, database_url
from config.settings import Settings

ROOM_WARNING_BYTES = 1_000_000_000  # a few hundred pictures


async def examine_machine(settings: Settings) -> list[Finding]:
    """The data folder, the room left, and the database's lock."""
    folder = settings.data_dir
    problem = await asyncio.to_thread(_write_problem, folder)
    if problem:
        return [failure(f"Data folder {folder}: {problem}; make it writable or set DARKROOM_DATA_DIR")]
    return [ok(f"Data folder: {folder}"), *_room(folder), await _lock(settings)]


def _write_problem(folder: Path) -> str | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".doctor-") as probe:
            probe.write(b"x")
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return error.strerror or type(error).__name__
    return None


def _room(folder: Path) -> list[Finding]:
    free_bytes = shutil.disk_usage(folder).free
    if free_bytes >= ROOM_WARNING_BYTES:
        return []
    return [
        warning(f"Data folder: {free_bytes // 1_000_000} MB left on its disk; pictures take 2 to 4 MB each")
    ]


async def _lock(settings: Settings) -> Finding:
    from sqlalchemy.exc import OperationalError

    from conversations.errors import AnotherProcess
    from conversations.storage.database import Database
    from conversations.storage.migrate import is_migrated

    if settings.database_url is not None:
        name = database_name(settings)
        try:
            await asyncio.to_thread(is_migrated, database_url(settings))
        except OperationalError as error:
            why = str(error.orig).splitlines()[0]
            return failure(f"Database: {name} cannot be used ({why}); check DARKROOM_DATABASE_URL")
        return ok(f"Database: {name} answers; processes that share it must share the data folder too")
    database = Database(database_url(settings))
    try:
        database.lock()
    except AnotherProcess:
        return warning("Database: a Darkroom is running on this folder; a second one would be refused")
    finally:
        await database.close()
    return ok("Database: free to use")
