"""The books without anybody asking: grants end on their day, and what does not add up is found and told."""

from __future__ import annotations

import sqlite3
from datetime import timedelta

from core_edges import GUILD, new_id, person
from darkroom_core import Bench
from structlog.testing import capture_logs

from conversations import allowances
from conversations.actions import Generate
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


async def test_a_grant_is_there_until_its_last_moment_and_not_in_it(bench: Bench) -> None:
    ends = bench.clock.now() + timedelta(days=1)
    await bench.administration.grant(BOSS, GUILD, ANN.id, 25, reason="", source_id=new_id(), expires_at=ends)
    for moment, left_credits in ((ends - timedelta(microseconds=1), 25), (ends, 0)):
        async with bench.database.write() as tx:
            await allowances.expire(tx, ACCOUNT, moment)
        assert await available(bench) == left_credits


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


async def test_each_duty_fails_alone(bench: Bench) -> None:
    thread = await bench.thread()
    await grant(bench, 40)
    await grant(bench, 25, days=1)
    bench.api.fail("insufficient_quota")
    failed = await bench.outcome(await bench.ask(thread, Generate(prompt="a jar")))
    assert failed.turn.state == "failed"
    before = await available(bench)
    bench.announcer.operator_unreachable = True
    bench.clock.advance(days=1, seconds=1)
    with capture_logs() as logs:
        await bench.upkeep.once()
    assert [line["duty"] for line in logs if "duty" in line] == ["Upkeep._tell_of_circuit"]
    assert await available(bench) == before - 25  # expiry comes after the alert that could not be sent


async def test_one_account_that_cannot_be_written_keeps_no_other_from_expiring(
    bench: Bench,
) -> None:
    other = person("zoe")
    for who in (ANN, other):
        await bench.administration.grant(
            BOSS, GUILD, who.id, 25, reason="", source_id=new_id(),
            expires_at=bench.clock.now() + timedelta(days=1),
        )  # fmt: skip
    with sqlite3.connect(bench.url.removeprefix("sqlite:///")) as connection:
        connection.execute(
            "create trigger damaged before insert on entries when new.account_id = "
            f"'{person_account(GUILD, other.id)}' begin select raise(abort, 'damaged'); end"
        )
    connection.close()
    bench.clock.advance(days=1, seconds=1)
    await bench.upkeep.once()
    assert await available(bench) == 0
    async with bench.database.read() as view:
        assert (await view.account_state(person_account(GUILD, other.id))).available_credits == 25
