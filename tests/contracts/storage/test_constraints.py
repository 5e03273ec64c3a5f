"""What must never break is refused by the schema itself: each attempt here is plain SQL, past all of our code."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, insert, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from conversations import ledger
from conversations.actions import Generate
from conversations.audit import AuditEntry
from conversations.books import Books
from conversations.errors import NotEnoughCredits
from conversations.ids import AccountId, GuildId, ThreadId, TurnId, UserId
from conversations.storage.database import Database
from conversations.storage.ledger_tables import allowances, audit_log, entries, lot_entries, transfers
from conversations.storage.tables import erasures, head_moves, turns
from conversations.store import AllowanceGiven
from conversations.threads import HeadMove, Person, Revision, Thread, Turn

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
ANN = AccountId("person:1:5")
BOB = AccountId("person:1:6")


def turn(number: int, state: str = "queued", account: AccountId = ANN, thread: int = 1) -> Turn:
    """A turn of thread 1."""
    return Turn(
        id=TurnId(f"t{number}"),
        thread_id=ThreadId(thread),
        sequence=number,
        source_id=number,
        guild_id=None,
        author=Person(id=UserId(5), name="ann"),
        account_id=account,
        action=Generate(prompt="a jar"),
        hold_credits=10,
        state=state,  # type: ignore[arg-type]
        created_at=NOW,
    )


def revision(number: int, **more: Any) -> Revision:
    """A revision of thread 1."""
    values: dict[str, Any] = {
        "thread_id": ThreadId(1),
        "number": number,
        "parent": None,
        "turn_id": TurnId("t1"),
        "action": "generate",
        "request": "a jar",
        "prompt": "a jar",
        "author_id": UserId(5),
        "author_name": "ann",
        "blob_id": "ab" * 32,
        "original_blob_id": "ab" * 32,
        "media_type": "image/png",
        "width_px": 1,
        "height_px": 1,
        "model": None,
        "tier": None,
        "seconds": 0.5,
        "cost_credits": 3,
        "created_at": NOW,
    }
    return Revision(**{**values, **more})


@pytest.fixture
async def books(database: Database) -> Database:
    """Ann with 100 credits and an open hold of 10 for t1, Bob with 50, turns t1 (running) and t2."""
    async with database.write() as tx:
        await tx.add_thread(Thread(id=ThreadId(1), guild_id=None, kind="dm", opened_by=UserId(5)), NOW)
        for account, amount in ((ANN, 100), (BOB, 50)):
            await ledger.grant(tx, account, amount, f"first:{account}", NOW)
        await tx.add_turn(turn(1, "running"))
        await tx.add_turn(turn(2))
        await ledger.hold(tx, ANN, 10, TurnId("t1"), UserId(5), NOW)
    return database


def transfer_row(**more: Any) -> dict[str, Any]:
    """A hold of 10 for t2 as a row."""
    row: dict[str, Any] = {
        "id": "hold:t2",
        "kind": "hold",
        "account_id": ANN,
        "debit_account": ANN,
        "credit_account": "operator:revenue",
        "amount_credits": 10,
        "turn_id": "t2",
        "hold_id": None,
        "held_credits": 0,
        "at": NOW,
    }
    return {**row, **more}


def settlement_row(**more: Any) -> dict[str, Any]:
    """A post of 4 for the open hold of t1 as a row."""
    return transfer_row(
        **{
            "id": "post:t1",
            "kind": "post",
            "amount_credits": 4,
            "turn_id": "t1",
            "hold_id": "hold:t1",
            "held_credits": 10,
            **more,
        }
    )


def entry_row(**more: Any) -> dict[str, Any]:
    """What the hold of t2 would do to Ann's account as a row."""
    row: dict[str, Any] = {
        "account_id": ANN,
        "number": 3,
        "transfer_id": "hold:t2",
        "kind": "hold",
        "amount_credits": 10,
        "held_credits": 0,
        "previous": 2,
        "balance_before": 100,
        "available_before": 90,
        "balance_after": 100,
        "available_after": 80,
    }
    return {**row, **more}


async def write(database: Database, *statements: Any) -> None:
    """Run statements in one transaction."""
    async with database.write() as tx:
        for statement in statements:
            await tx._connection.execute(statement)


async def refused(database: Database, *statements: Any) -> None:
    """The statements cannot be committed."""
    with pytest.raises(IntegrityError):
        await write(database, *statements)


async def test_the_honest_rows_are_accepted(books: Database) -> None:
    """Otherwise every refusal below might have another reason."""
    await write(books, insert(transfers).values(transfer_row()), insert(entries).values(entry_row()))
    await write(
        books,
        insert(transfers).values(settlement_row()),
        insert(entries).values(
            entry_row(
                number=4,
                previous=3,
                transfer_id="post:t1",
                kind="post",
                amount_credits=4,
                held_credits=10,
                available_before=80,
                balance_after=96,
                available_after=86,
            )
        ),
    )


@pytest.mark.parametrize(
    "row",
    [
        transfer_row(turn_id="t1"),
        transfer_row(id="hold:t1", turn_id="t1"),
        transfer_row(id="hold-again:t1", turn_id="t1"),
        transfer_row(id="a-hold-by-another-name"),
        transfer_row(turn_id=None),
        transfer_row(turn_id="t404", id="hold:t404"),
        transfer_row(amount_credits=0),
        transfer_row(amount_credits=-5),
        transfer_row(credit_account=ANN),
        transfer_row(account_id="operator:revenue"),
        transfer_row(debit_account="person:1:404", account_id="person:1:404"),
        transfer_row(kind="gift"),
        transfer_row(kind="grant"),
        settlement_row(hold_id=None),
        settlement_row(hold_id="hold:t2", turn_id="t2"),
        settlement_row(turn_id="t2"),
        settlement_row(amount_credits=11),
        settlement_row(held_credits=11),
        settlement_row(kind="void"),
        settlement_row(debit_account=BOB, account_id=BOB),
        settlement_row(credit_account="operator:issue"),
    ],
    ids=[
        "second hold under another turn's id",
        "second hold",
        "second hold under another id",
        "hold not named for its turn",
        "hold without a turn",
        "hold for no turn",
        "nothing",
        "a negative amount",
        "from and to one account",
        "entered in the operator's account",
        "an account that does not exist",
        "an unknown kind",
        "a grant with a turn",
        "settlement of nothing",
        "settlement of a hold that does not exist",
        "settlement of another turn's hold",
        "more than was held",
        "a hold made larger",
        "a void of a part",
        "a hold of another account",
        "into another account than was held for",
    ],
)
async def test_transfers_that_cannot_be(books: Database, row: dict[str, Any]) -> None:
    await refused(books, insert(transfers).values(row))


async def test_one_settlement_per_hold(books: Database) -> None:
    async with books.write() as tx:
        assert await ledger.settle(tx, TurnId("t1"), 4, NOW) == 4
    for kind, amount in (("post", 4), ("void", 10), ("expire", 10)):
        row = settlement_row(id=f"{kind}-again:t1", kind=kind, amount_credits=amount)
        await refused(books, insert(transfers).values(row))


@pytest.mark.parametrize(
    "row",
    [
        entry_row(number=2, previous=1),
        entry_row(number=4, previous=3),
        entry_row(number=4, previous=2),
        entry_row(number=1, previous=None, balance_before=0, available_before=0, balance_after=0),
        entry_row(previous=None),
        entry_row(balance_before=120, balance_after=120),
        entry_row(available_before=100, available_after=90),
        entry_row(previous=1, available_before=100, available_after=90),
        entry_row(balance_after=101),
        entry_row(available_after=79),
        entry_row(available_after=90),
        entry_row(amount_credits=5, available_after=85),
        entry_row(kind="grant", balance_after=110, available_after=100),
        entry_row(account_id=BOB, number=2, previous=1, balance_before=50, available_before=50,
                  balance_after=50, available_after=40),
        entry_row(transfer_id="hold:t404"),
        entry_row(transfer_id="hold:t1"),
    ],
    ids=[
        "a number twice",
        "a gap",
        "a gap that skips its predecessor",
        "a second beginning",
        "a beginning in the middle",
        "found more balance than was left",
        "found more available than was left",
        "a fork",
        "balance out of nothing",
        "available into nothing",
        "a hold that holds nothing",
        "less than the transfer moved",
        "another kind than the transfer",
        "an account that the transfer does not touch",
        "an entry of no transfer",
        "a second entry of a transfer",
    ],
)  # fmt: skip
async def test_entries_that_cannot_be(books: Database, row: dict[str, Any]) -> None:
    await refused(books, insert(transfers).values(transfer_row()), insert(entries).values(row))


async def test_nobody_goes_below_zero(books: Database) -> None:
    await refused(
        books,
        insert(transfers).values(transfer_row(amount_credits=91)),
        insert(entries).values(entry_row(amount_credits=91, available_after=-1)),
    )


async def test_the_ledger_is_never_changed(books: Database) -> None:
    for statement in (
        update(transfers).values(amount_credits=1),
        update(entries).values(number=9),
        delete(entries),
        delete(transfers),
    ):
        with pytest.raises(DBAPIError):
            await write(books, statement)
    async with books.read() as view:
        assert len(await view.transfer_ids("", 10)) == 3


async def test_lots_allowances_and_the_log_of_admins_are_never_changed(books: Database) -> None:
    entry = AuditEntry(
        guild_id=GuildId(1), actor_id=UserId(5), act="grant", subject=ANN, reason="for the launch", at=NOW
    )
    given = AllowanceGiven(
        account_id=ANN,
        number=1,
        plan="free",
        unit="month",
        starts_at=NOW,
        ends_at=NOW + timedelta(days=30),
        entitled_credits=5,
        granted_credits=5,
    )
    async with books.write() as tx:
        await tx.add_audit_entry(entry)
        await tx.add_allowance(given)
    for statement in (
        update(audit_log).values(reason="for me"),
        delete(audit_log),
        update(allowances).values(granted_credits=0),
        delete(allowances),
        update(lot_entries).values(number=9),
        delete(lot_entries),
    ):
        with pytest.raises(DBAPIError, match="never changed"):
            await write(books, statement)
    async with books.read() as view:
        assert await view.audit_entries(GuildId(1), None, 10) == (replace(entry, number=1),)
        assert await view.newest_allowance(ANN) == given


async def test_fifty_holds_at_once_with_credits_for_three(books: Database, url: str) -> None:
    """Two stores over one database, as two processes would have them; ann has 90 free credits."""
    second = Database(url)
    async with books.write() as tx:
        for number in range(3, 53):
            await tx.add_turn(turn(number))

    async def hold(number: int) -> bool:
        try:
            async with (books, second)[number % 2].write() as tx:
                await ledger.hold(tx, ANN, 29, TurnId(f"t{number}"), UserId(5), NOW)
        except NotEnoughCredits:
            return False
        return True

    held = await asyncio.gather(*(hold(number) for number in range(3, 53)))
    await second.close()
    assert sum(held) == 3
    async with books.read() as view:
        assert (await view.account_state(ANN)).available_credits == 3
    assert await Books(books).verify() == []


async def test_one_running_turn_per_thread(books: Database) -> None:
    await refused(books, update(turns).where(turns.c.id == "t2").values(state="running"))
    async with books.write() as tx:
        assert await tx.move_turn(TurnId("t1"), ("running",), "failed", NOW)
        assert await tx.move_turn(TurnId("t2"), ("queued",), "running", NOW)


async def test_turns_that_cannot_be(books: Database) -> None:
    for changes in (
        {"sequence": 1},
        {"state": "lost"},
        {"state": "done"},
        {"ended_at": NOW},
        {"hold_credits": -1},
        {"estimate_credits": -1},
        {"thread_id": 404},
        {"account_id": "person:1:404"},
    ):
        await refused(books, update(turns).where(turns.c.id == "t2").values(changes))


async def test_numbers_of_revisions_are_never_used_again(books: Database) -> None:
    async with books.write() as tx:
        await tx.add_revision(revision(1))
        await tx.erase(ThreadId(1), 1, UserId(5), NOW)
    for again in (
        revision(1),
        revision(0),
        revision(2, parent=2),
        revision(2, parent=404),
        revision(2, cost_credits=-1),
    ):
        with pytest.raises(IntegrityError):
            async with books.write() as tx:
                await tx.add_revision(again)
    await refused(books, insert(erasures).values(thread_id=1, number=404, erased_by=5, erased_at=NOW))


async def test_the_head_moves_only_to_revisions_and_in_order(books: Database) -> None:
    async with books.write() as tx:
        await tx.add_revision(revision(1))
        await tx.add_head_move(
            HeadMove(
                thread_id=ThreadId(1),
                position=1,
                kind="revision",
                origin=None,
                to=1,
                turn_id=TurnId("t1"),  # type: ignore[arg-type]
            )
        )
    move = {"thread_id": 1, "position": 2, "kind": "goto", "origin": 1, "to": 1, "turn_id": "t1"}
    for changes in ({"position": 1}, {"position": 0}, {"to": 2}, {"kind": "jump"}, {"turn_id": "t404"}):
        await refused(books, insert(head_moves).values({**move, **changes}))
    await write(books, insert(head_moves).values(move))


async def test_a_failed_block_leaves_nothing_behind(books: Database) -> None:
    async def half_a_block() -> None:
        async with books.write() as tx:
            await ledger.grant(tx, ANN, 5, "lost", NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await half_a_block()
    async with books.read() as view:
        assert await view.transfer("grant:lost") is None
        assert (await view.account_state(ANN)).balance_credits == 100
        assert await view._connection.scalar(text("select count(*) from entries")) == 3
