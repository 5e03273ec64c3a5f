"""One account over a real store, at moments that a test chooses; at the end its books must balance."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest_asyncio

from conversations import allowances, ledger
from conversations.actions import Generate
from conversations.allowances import Terms
from conversations.books import Books
from conversations.ids import AccountId, ThreadId, TurnId, UserId
from conversations.lots import Lot, dated
from conversations.storage.database import Database
from conversations.threads import Person, Thread, Turn

ANN = AccountId("person:1:5")
NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)


class Account:
    """One account at moments that the test chooses."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.turns = 0

    async def look(self, terms: Terms, now: datetime) -> int:
        """What is available once the account was brought to `now`."""
        async with self._database.write() as tx:
            await allowances.renew(tx, ANN, terms, now)
            return (await tx.account_state(ANN)).available_credits

    async def was_given(self) -> bool:
        """Whether there is any allowance on record."""
        async with self._database.read() as view:
            return await view.newest_allowance(ANN) is not None

    async def spend(self, amount: int, now: datetime) -> None:
        """Pay for a picture."""
        await self.settle(await self.hold(amount, now), amount, now)

    async def hold(self, amount: int, now: datetime) -> TurnId:
        """Set credits aside for a new turn."""
        self.turns += 1
        turn = Turn(
            id=TurnId(f"t{self.turns}"),
            thread_id=ThreadId(1),
            sequence=self.turns,
            source_id=self.turns,
            guild_id=None,
            author=Person(id=UserId(5), name="ann"),
            account_id=ANN,
            action=Generate(prompt="a jar"),
            hold_credits=amount,
            created_at=now,
        )
        async with self._database.write() as tx:
            await tx.open_account(ANN)
            await tx.add_turn(turn)
            await ledger.hold(tx, ANN, amount, turn.id, UserId(5), now)
        return turn.id

    async def settle(self, turn_id: TurnId, cost: int, now: datetime) -> int:
        """End a turn; what was paid."""
        async with self._database.write() as tx:
            await tx.move_turn(turn_id, ("queued",), "done", now)
            return await ledger.settle(tx, turn_id, cost, now)

    async def grant(self, amount: int, now: datetime, ends: datetime | None = None) -> None:
        """A bonus, perhaps with a last day."""
        lot: Lot | None = None if ends is None else dated(f"g{ends}", ends)
        async with self._database.write() as tx:
            await ledger.grant(tx, ANN, amount, f"g{ends}", now, lot=lot)

    async def revoke(self, amount: int, now: datetime) -> int:
        """Take credits back; how many were taken."""
        async with self._database.write() as tx:
            return await ledger.revoke(tx, ANN, amount, f"r{now}", now)

    async def expire(self, now: datetime) -> tuple[int, int]:
        """Balance and available once what ended has lapsed."""
        async with self._database.write() as tx:
            await allowances.expire(tx, ANN, now)
        return await self.state()

    async def state(self) -> tuple[int, int]:
        """Balance and available as they stand."""
        async with self._database.read() as view:
            state = await view.account_state(ANN)
        return state.balance_credits, state.available_credits


@pytest_asyncio.fixture
async def ann(migrated: Path, tmp_path: Path) -> AsyncIterator[Account]:
    """Ann's account, empty; the books must balance at the end."""
    shutil.copy(migrated, tmp_path / "darkroom.sqlite3")
    database = Database(f"sqlite:///{tmp_path / 'darkroom.sqlite3'}")
    async with database.write() as tx:
        await tx.add_thread(Thread(id=ThreadId(1), guild_id=None, kind="dm", opened_by=UserId(5)), NOON)
    yield Account(database)
    assert await Books(database).verify() == []
    await database.close()
