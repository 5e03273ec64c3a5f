"""One process, one writer, readers that cannot write, commits that are on the disk."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from conversations.errors import AnotherProcess, StorageFull
from conversations.ids import ThreadId, UserId
from conversations.storage.database import Database
from conversations.threads import Thread

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def thread(number: int) -> Thread:
    """A thread."""
    return Thread(id=ThreadId(number), guild_id=None, kind="dm", opened_by=UserId(1))


@pytest_asyncio.fixture
async def database(tmp_path: Path, migrated: Path) -> AsyncIterator[Database]:
    """A store over a copy of the empty database."""
    shutil.copy(migrated, tmp_path / "darkroom.sqlite3")
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'darkroom.sqlite3'}")
    yield database
    await database.close()


async def test_commits_are_on_the_disk_when_they_return(database: Database) -> None:
    async with database.write() as tx:
        settings = [
            await tx._connection.scalar(text(f"pragma {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert settings == ["wal", 2, 1]


async def test_readers_cannot_write(database: Database) -> None:
    async with database.read() as view:
        with pytest.raises(OperationalError, match="readonly"):
            await view.add_thread(thread(1), NOW)
    async with database.read() as view:
        assert await view.thread(ThreadId(1)) is None


async def test_a_view_does_not_change_while_it_is_read(database: Database) -> None:
    async with database.read() as view:
        assert await view.thread(ThreadId(1)) is None
        async with database.write() as tx:
            await tx.add_thread(thread(1), NOW)
        assert await view.thread(ThreadId(1)) is None
    async with database.read() as view:
        assert await view.thread(ThreadId(1)) == thread(1)


async def test_writers_wait_for_each_other(database: Database) -> None:
    async def add(number: int) -> None:
        async with database.write() as tx:
            before = await tx._connection.scalar(text("select count(*) from threads"))
            await asyncio.sleep(0)
            await tx.add_thread(thread(number), NOW)
            assert await tx._connection.scalar(text("select count(*) from threads")) == before + 1

    await asyncio.gather(*(add(number) for number in range(30)))
    async with database.read() as view:
        assert await view._connection.scalar(text("select count(*) from threads")) == 30


async def test_a_cancelled_writer_leaves_all_or_nothing_and_frees_the_next(database: Database) -> None:
    entered = asyncio.Event()

    async def hang() -> None:
        async with database.write() as tx:
            await tx.add_thread(thread(1), NOW)
            entered.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(hang())
    await entered.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with asyncio.timeout(5), database.write() as tx:
        assert await tx.thread(ThreadId(1)) is None
        await tx.add_thread(thread(2), NOW)


async def test_a_full_database_says_so_and_stays_usable(database: Database) -> None:
    async with database.write() as tx:
        pages = await tx._connection.scalar(text("pragma page_count"))
        await tx._connection.execute(text(f"pragma max_page_count = {pages}"))

    async def fill() -> None:
        async with database.write() as tx:
            for number in range(5000):
                await tx.add_thread(thread(number), NOW)

    with pytest.raises(StorageFull):
        await fill()
    async with database.read() as view:
        assert await view.thread(ThreadId(0)) is None
    async with database.write() as tx:
        await tx._connection.execute(text("pragma max_page_count = 1000000"))
        await tx.add_thread(thread(7), NOW)


def test_a_second_process_is_refused_and_a_dead_one_leaves_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "darkroom.sqlite3"
    url = f"sqlite+aiosqlite:///{path}"
    program = (
        "import sys; from conversations.storage.database import Database;"
        f"d = Database({url!r}); d.lock(); print('locked', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "locked\n"
    mine = Database(url)
    with pytest.raises(AnotherProcess) as caught:
        mine.lock()
    assert caught.value.path == str(path)
    holder.kill()
    holder.communicate()
    mine.lock()
    mine.lock()
    with pytest.raises(AnotherProcess):
        Database(url).lock()
