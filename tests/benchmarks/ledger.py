"""
What the books cost a turn: its hold and its settlement, inside the two transactions that a turn has anyway.

    .venv/bin/python tests/benchmarks/ledger.py [--turns 300]

The same two transactions are timed with and without the ledger's rows, on SQLite (synchronous=FULL) and on a PostgreSQL of
the benchmark's own; medians in milliseconds.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from databases import HAS_POSTGRESQL, Server

from conversations import ledger
from conversations.actions import Generate
from conversations.ids import AccountId, ThreadId, TurnId, UserId
from conversations.storage.database import Database
from conversations.storage.migrate import migrate
from conversations.threads import Person, Thread, Turn

ANN = AccountId("person:1:5")
NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)
HOLD_CREDITS, COST_CREDITS = 80, 59


async def one_turn(database: Database, number: int, *, is_booked: bool) -> float:
    """Milliseconds of a turn's two transactions."""
    turn = Turn(
        id=TurnId(f"t{number}"),
        thread_id=ThreadId(1),
        sequence=number,
        source_id=number,
        guild_id=None,
        author=Person(id=UserId(5), name="ann"),
        account_id=ANN,
        action=Generate(prompt="a jar"),
        hold_credits=HOLD_CREDITS,
        created_at=NOON,
    )
    began = time.perf_counter()
    async with database.write() as tx:
        await tx.add_turn(turn)
        if is_booked:
            await ledger.hold(tx, ANN, HOLD_CREDITS, turn.id, UserId(5), NOON)
    async with database.write() as tx:
        await tx.move_turn(turn.id, ("queued",), "done", NOON)
        if is_booked:
            await ledger.settle(tx, turn.id, COST_CREDITS, NOON)
    return (time.perf_counter() - began) * 1000


async def measure(name: str, url: str, turns: int) -> None:
    """Time both kinds of turns in turn, and print."""
    database = Database(url)
    async with database.write() as tx:
        await tx.add_thread(Thread(id=ThreadId(1), guild_id=None, kind="dm", opened_by=UserId(5)), NOON)
        await tx.open_account(ANN)
        await ledger.grant(tx, ANN, HOLD_CREDITS * turns, "g", NOON)
    took: dict[bool, list[float]] = {True: [], False: []}
    for number in range(1, 2 * turns + 1):
        is_booked = number % 2 == 0
        took[is_booked].append(await one_turn(database, number, is_booked=is_booked))
    await database.close()
    plain, booked = (statistics.median(took[kind]) for kind in (False, True))
    print(
        f"{name:11s} without the ledger {plain:5.2f} ms, with it {booked:5.2f} ms: {booked - plain:5.2f} ms a turn"
    )


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--turns", type=int, default=300)
    turns = arguments.parse_args().turns
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'books.sqlite3'}"
        migrate(url)
        asyncio.run(measure("SQLite", url, turns))
    if HAS_POSTGRESQL:
        server = Server()
        try:
            url = server.create().render_as_string(hide_password=False)
            migrate(url)
            asyncio.run(measure("PostgreSQL", url, turns))
        finally:
            server.close()


if __name__ == "__main__":
    main()
