"""The books without anybody asking: grants end on their day, and what does not add up is found and told."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from core_edges import GUILD, new_id, person
from darkroom_core import Bench

from conversations.audit import Actor
from conversations.bookkeeping import VERIFIED_EVERY
from conversations.ids import person_account

ANN = person("ann")
ACCOUNT = person_account(GUILD, ANN.id)
BOSS = Actor(person=person("boss", is_admin=True), guild_id=GUILD)


async def grant(bench: Bench, amount: int, days: int | None = None) -> None:
    """A grant to ann, which may end."""
    ends = None if days is None else bench.clock.now() + timedelta(days=days)
    await bench.administration.grant(
        BOSS, GUILD, ANN.id, amount, reason="", source_id=new_id(), expires_at=ends
    )


async def available(bench: Bench) -> int:
    """What the store says, without bringing the account up to date."""
    async with bench.database.read() as view:
        return (await view.account_state(ACCOUNT)).available_credits


async def lose_an_entry(bench: Bench) -> None:
    """What no code of ours can do: remove an entry from the file."""
    with sqlite3.connect(bench.url.removeprefix("sqlite:///")) as connection:
        connection.execute("drop trigger entries_no_delete")
        connection.execute(
            "delete from entries where account_id = ? and number ="
            " (select max(number) from entries where account_id = ?)",
            (ACCOUNT, ACCOUNT),
        )
    connection.close()


async def test_a_grant_ends_on_its_day_without_anybody_looking(bench: Bench) -> None:
    await grant(bench, 40)
    await grant(bench, 25, days=1)
    await bench.upkeep.once()
    assert await available(bench) == 65
    bench.clock.advance(days=1, seconds=1)
    await bench.upkeep.once()
    assert await available(bench) == 40
    await bench.balanced()


async def test_books_that_do_not_add_up_are_told_once_a_day(bench: Bench) -> None:
    await grant(bench, 40)
    await bench.upkeep.once()
    await bench.bookkeeping.settled()
    await bench.upkeep.once()
    assert bench.announcer.unbalanced_books == []

    await grant(bench, 2)
    await lose_an_entry(bench)
    await bench.upkeep.once()
    await bench.bookkeeping.settled()
    await bench.upkeep.once()
    assert bench.announcer.unbalanced_books == []  # looked at today
    for told in (1, 2):
        bench.clock.advance(seconds=VERIFIED_EVERY.total_seconds())
        for _ in range(3):
            await bench.upkeep.once()
            await bench.bookkeeping.settled()
        assert len(bench.announcer.unbalanced_books) == told
    assert any("has no entry" in problem for problem in bench.announcer.unbalanced_books[0])
