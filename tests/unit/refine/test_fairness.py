"""Who may begin next: in order within a thread, within the limits, and no busy server ahead of a quiet one."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import hypothesis
from core_edges import START, SettableClock
from darkroom_core import Bench, limits_of
from hypothesis import HealthCheck, given, strategies as st

from config.settings import Settings
from conversations.actions import Generate, Undo
from conversations.ids import AccountId, GuildId, ThreadId, TurnId, UserId
from conversations.refine.admission import begin_next
from conversations.refine.calls import Limits
from conversations.storage.database import Database
from conversations.threads import Person, Thread, Turn


@dataclass(frozen=True)
class Asked:
    """One request of a generated rush: server 1..4 (0 = direct messages), one of its three threads, paid or free."""

    guild: int
    thread: int
    paid: bool


rushes = st.lists(st.builds(Asked, st.integers(0, 4), st.integers(1, 3), st.booleans()), max_size=30)


def limits(known: Limits, process: int, guild: int) -> Limits:
    """The configured limits with other numbers of renders."""
    return replace(known, renders_per_process=process, renders_per_guild=guild)


async def queue(database: Database, rush: list[Asked]) -> dict[TurnId, Asked]:
    """Everything asked for at once, in order, nothing begun."""
    asked: dict[TurnId, Asked] = {}
    async with database.write() as tx:
        await tx.open_account(AccountId("person:1:1"))
        for place, one in enumerate(rush):
            thread = ThreadId(1000 * (one.guild + 1) + one.thread)
            guild = GuildId(one.guild) if one.guild else None
            await tx.add_thread(Thread(id=thread, guild_id=guild, kind="thread", opened_by=UserId(1)), START)
            turn = Turn(
                id=TurnId(f"{place}"),
                thread_id=thread,
                sequence=await tx.next_sequence(thread),
                source_id=place,
                guild_id=guild,
                author=Person(id=UserId(1), name=""),
                account_id=AccountId("person:1:1"),
                action=Generate(prompt="x") if one.paid else Undo(),
                hold_credits=7 if one.paid else 0,
                created_at=START + timedelta(seconds=place),
            )
            await tx.add_turn(turn)
            asked[turn.id] = one
    return asked


async def drained(database: Database, asked: dict[TurnId, Asked], allowed: Limits) -> None:
    """Let everything run to its end, a random-looking one ending at a time, and check every rule at every step."""
    clock, running, ended = SettableClock(), list[TurnId](), list[TurnId]()
    while True:
        async with database.write() as tx:
            running += await begin_next(tx, allowed, clock.now())
        paid = [asked[turn] for turn in running if asked[turn].paid]
        by_guild = Counter(one.guild for one in paid)
        assert len(paid) <= allowed.renders_per_process
        assert all(count <= allowed.renders_per_guild for count in by_guild.values())
        threads = Counter((asked[turn].guild, asked[turn].thread) for turn in running)
        assert set(threads.values()) <= {1}
        async with database.read() as view:
            waiting = await view.waiting()
        assert all(turn.hold_credits for turn in waiting), "a free turn waits for nothing but its thread"
        if len(paid) < allowed.renders_per_process:
            full = {g for g, count in by_guild.items() if count >= allowed.renders_per_guild}
            assert all((turn.guild_id or 0) in full for turn in waiting), "a place stays empty"
        if not running:
            break
        turn_id = running.pop((7 * len(ended)) % len(running))
        ended.append(turn_id)
        async with database.write() as tx:
            await tx.move_turn(turn_id, ("running",), "done", clock.now())
    assert len(ended) == len(asked)
    for thread in {(one.guild, one.thread) for one in asked.values()}:
        of_thread = [int(turn) for turn in ended if (asked[turn].guild, asked[turn].thread) == thread]
        assert of_thread == sorted(of_thread)


def test_any_rush_is_served_in_order_fairly_and_to_the_end(
    tmp_path: Path, migrated: Path, settings: Settings
) -> None:
    names = iter(range(10_000))

    @hypothesis.settings(
        max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(rushes, st.integers(1, 6), st.integers(1, 4))
    def serve(rush: list[Asked], process: int, guild: int) -> None:
        async def run() -> None:
            path = tmp_path / f"{next(names)}.sqlite3"
            shutil.copy(migrated, path)
            database = Database(f"sqlite+aiosqlite:///{path}")
            try:
                asked = await queue(database, rush)
                await drained(database, asked, limits(limits_of(settings), process, guild))
            finally:
                await database.close()

        loop = asyncio.new_event_loop()
        try:
            loop.run_until_complete(run())
        finally:
            loop.close()

    serve()


async def test_a_quiet_server_goes_before_a_busy_one(bench: Bench) -> None:
    """Twelve requests of one server were first; the one of another still takes the second place that is free."""
    rush = [Asked(1, thread, True) for thread in range(1, 13)] + [Asked(2, 1, True)]
    asked = await queue(bench.database, rush)
    async with bench.database.write() as tx:
        begun = await begin_next(tx, limits(bench.planner.limits, 2, 2), bench.clock.now())
    assert [asked[turn].guild for turn in begun] == [1, 2]
