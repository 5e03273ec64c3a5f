"""What an earlier version wrote is whole after the upgrade: books, open holds, heads and allowances."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
import sqlalchemy as sa
from databases import KINDS
from old_books import ANN, AVAILABLE, BALANCE, LOTS, OPENING, THREAD, WRITTEN_AT, Row, write_old_books
from sqlalchemy.exc import DBAPIError, IntegrityError

from conversations import allowances, heads, ledger
from conversations.allowances import Terms
from conversations.books import Books
from conversations.ids import ThreadId, TurnId
from conversations.storage.database import Database
from conversations.storage.migrate import migrate, newest

NOW = WRITTEN_AT + timedelta(days=3)
REVISIONS = ["0004", "0005", "0008", "0012"]
"""0004 is the last without lots, 0006 rebuilds a table, and some of those behind it add columns to what there is."""


@pytest.fixture(params=KINDS)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Makes a database without any table, and returns its address."""

    def make() -> str:
        if request.param == "sqlite":
            return f"sqlite:///{tmp_path / 'darkroom.sqlite3'}"
        made: sa.URL = request.getfixturevalue("postgresql").create()
        return made.render_as_string(hide_password=False)

    return make


@pytest.fixture(params=REVISIONS)
def url(request: pytest.FixtureRequest, empty: Callable[[], str]) -> str:
    """Books of an early revision, upgraded."""
    url = empty()
    write_old_books(url, request.param)
    assert migrate(url) is (request.param != newest())
    return url


@pytest.fixture
def lots(request: pytest.FixtureRequest) -> dict[str, int]:
    """What is left of each lot; before there were lots, whatever an admin gave was a bonus without an end."""
    if request.node.callspec.params["url"] >= "0005":
        return LOTS
    return {"allowance": LOTS["allowance"], "bonus": LOTS["bonus"] + LOTS["until:c"]}


@pytest_asyncio.fixture
async def databases(url: str) -> AsyncIterator[list[Database]]:
    """Two stores over the upgraded books."""
    both = [Database(url), Database(url)]
    yield both
    for each in both:
        await each.close()


async def test_old_books_are_whole_after_the_upgrade(
    databases: list[Database], url: str, lots: dict[str, int]
) -> None:
    one, other = databases
    assert await Books(one).verify() == []
    async with one.read() as view:
        state = await view.account_state(ANN)
        assert (state.balance_credits, state.available_credits) == (BALANCE, AVAILABLE)
        assert {lot.name: lot.left_credits for lot in await view.lots(ANN)} == lots
        assert heads.replay(await view.head_moves(ThreadId(THREAD))).number == 1
        assert [each.number for each in await view.revisions(ThreadId(THREAD))] == [1, 2]
        unended = await view.unended_turns(ThreadId(THREAD))
        assert [(turn.id, turn.state) for turn in unended] == [("t5", "running"), ("t6", "queued")]
        opening = await view.opening(OPENING)
        assert opening is not None
        assert (opening.message.text, opening.mask, opening.offered_until) == ("a jar", None, None)
    await _nothing_is_given_twice(one)
    _nothing_false_can_be_written(url)
    await _each_hold_is_settled_once(one, other)
    _nothing_can_be_changed(url)


async def _nothing_is_given_twice(database: Database) -> None:
    """The month's allowance was given before the upgrade; a better plan adds what is missing, once."""
    for credits_, expected in ((10, BALANCE), (16, BALANCE + 6), (16, BALANCE + 6)):
        terms = Terms(plan="any", credits=credits_, unit="month", carry_over_credits=0, zone="UTC")
        async with database.write() as tx:
            await allowances.renew(tx, ANN, terms, NOW)
            assert (await tx.account_state(ANN)).balance_credits == expected


async def _each_hold_is_settled_once(one: Database, other: Database) -> None:
    async def end(database: Database, cost: int) -> int:
        async with database.write() as tx:
            await tx.move_turn(TurnId("t5"), ("running",), "done", NOW)
            return await ledger.settle(tx, TurnId("t5"), cost, NOW)

    paid = await asyncio.gather(end(one, 12), end(other, 15))
    assert paid in ([12, 12], [15, 15])
    async with one.write() as tx:
        await tx.move_turn(TurnId("t6"), ("queued",), "cancelled", NOW)
        for _ in range(2):
            await ledger.void(tx, TurnId("t6"), NOW)
    async with one.read() as view:
        state = await view.account_state(ANN)
        assert state.balance_credits == state.available_credits == BALANCE + 6 - paid[0]
    assert await Books(one).verify() == []


def _nothing_false_can_be_written(url: str) -> None:
    """The constraints stand after the upgrade: of each row that cannot be, a true one differs in one value."""
    engine = sa.create_engine(url)
    tables = sa.MetaData()
    tables.reflect(engine, only=["transfers", "entries"])
    transfers, entries = tables.tables["transfers"], tables.tables["entries"]
    with engine.connect() as connection:
        newest = sa.select(entries).where(entries.c.account_id == ANN).order_by(entries.c.number.desc())
        last = connection.execute(newest.limit(1)).one()
        hold = dict(
            connection.execute(sa.select(transfers).where(transfers.c.id == "hold:t5")).one()._mapping
        )
    post = {**hold, "id": "post:t5", "kind": "post", "hold_id": "hold:t5", "held_credits": 20}
    grant = {
        **hold, "id": "grant:z", "kind": "grant", "turn_id": None, "amount_credits": 5,
        "debit_account": hold["credit_account"], "credit_account": ANN,
    }  # fmt: skip
    entered = {
        "account_id": ANN, "number": last.number + 1, "transfer_id": "grant:z", "kind": "grant",
        "amount_credits": 5, "held_credits": 0, "previous": last.number,
        "balance_before": last.balance_after, "available_before": last.available_after,
        "balance_after": last.balance_after + 5, "available_after": last.available_after + 5,
    }  # fmt: skip
    too_much = last.available_after + 1
    below_zero = {
        **entered, "transfer_id": "revoke:z", "kind": "revoke", "amount_credits": too_much,
        "balance_after": last.balance_after - too_much, "available_after": -1,
    }  # fmt: skip
    revoke = {
        **grant, "id": "revoke:z", "kind": "revoke", "amount_credits": too_much,
        "debit_account": ANN, "credit_account": hold["credit_account"],
    }  # fmt: skip
    true: list[list[tuple[sa.Table, Row]]] = [[(transfers, post)], [(transfers, grant), (entries, entered)]]
    false: list[list[tuple[sa.Table, Row]]] = [
        [(transfers, {**hold, "id": "hold-again:t5"})],
        [
            (
                transfers,
                {**post, "turn_id": "t1", "hold_id": "hold:t1", "held_credits": 10, "amount_credits": 7},
            )
        ],
        [(transfers, {**post, "amount_credits": 21})],
        [(transfers, revoke), (entries, below_zero)],
        [(transfers, grant), (entries, {**entered, "balance_after": last.balance_after + 6})],
        [(transfers, grant), (entries, {**entered, "previous": last.number - 1, "number": last.number})],
    ]
    for rows in true:
        _tried(engine, rows)
    for rows in false:
        with pytest.raises(IntegrityError):
            _tried(engine, rows)
    engine.dispose()


def _tried(engine: sa.Engine, rows: list[tuple[sa.Table, Row]]) -> None:
    """Write the rows as the store would, with foreign keys in force, and roll back."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.execute(sa.text("pragma foreign_keys = on"))
        for table, row in rows:
            connection.execute(table.insert().values(row))
        connection.rollback()


def _nothing_can_be_changed(url: str) -> None:
    """A migration that rebuilt a table without its triggers would leave the books open to be edited."""
    engine = sa.create_engine(url)
    for table, column in (
        ("transfers", "amount_credits"),
        ("entries", "balance_after"),
        ("lot_entries", "left_after"),
        ("allowances", "granted_credits"),
    ):
        for act in (f"update {table} set {column} = {column} + 1", f"delete from {table}"):
            with pytest.raises(DBAPIError, match="are never changed"), engine.begin() as connection:
                connection.execute(sa.text(act))
    engine.dispose()
