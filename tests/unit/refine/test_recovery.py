"""What a crash between two hops, a full disk or a dead surface leaves behind, and how it is put right."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from core_edges import GUILD, person
from darkroom_core import Bench
from sqlalchemy import text

from conversations.actions import Edit, Generate
from conversations.errors import ThreadGone, failure_from_json
from conversations.refine import delivering


async def test_a_turn_whose_workflow_never_began_is_begun_by_upkeep(bench: Bench) -> None:
    thread = await bench.thread()
    bench.turns.lost = True
    taken = await bench.ask(thread, Generate(prompt="a jar"))
    bench.turns.lost = False
    await bench.upkeep.once()
    assert (await bench.outcome(taken)).turn.state == "done"
    await bench.balanced()


async def test_an_engine_that_cannot_start_a_turn_does_not_refuse_the_person(bench: Bench) -> None:
    thread = await bench.thread()
    bench.turns.broken = True
    taken = await bench.ask(thread, Generate(prompt="a jar"))
    assert taken.turns[0].state == "running"
    bench.turns.broken = False
    await bench.upkeep.once()
    assert (await bench.outcome(taken)).turn.state == "done"


async def test_a_turn_whose_workflow_ended_without_ending_it_is_resumed(bench: Bench) -> None:
    """The engine calls it over, the turn still runs: as after a step that broke on a full disk."""
    thread = await bench.thread()
    bench.turns.lost = True
    taken = await bench.ask(thread, Generate(prompt="a jar"))
    await bench.upkeep.once()
    await bench.upkeep.once()
    outcome = await bench.outcome(taken)
    assert (outcome.turn.state, bench.api.calls) == ("done", ["generations"])
    await bench.balanced()


async def test_a_placeholder_that_never_arrives_holds_nothing_up(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivering, "PLACEHOLDER_PATIENCE_S", 0.05)
    thread = await bench.thread()
    bench.announcer.placeholders_hang = True
    outcome = await bench.done(thread, Generate(prompt="a jar"))
    assert outcome.turn.placeholder_message_id is None
    assert len(bench.announcer.of(outcome.turn.id)) == 1


async def test_upkeep_leaves_alone_what_runs(bench: Bench) -> None:
    thread = await bench.thread()
    bench.api.shut()
    taken = await bench.ask(thread, Generate(prompt="a jar"))
    await bench.api.arrived()
    for _ in range(4):
        await bench.upkeep.once()
    bench.api.open()
    await bench.outcome(taken)
    await bench.upkeep.once()
    assert bench.api.calls == ["generations"]
    assert len(bench.announcer.of(taken.turns[0].id)) == 1


async def test_an_unknown_outcome_is_tried_once_more_and_never_twice(bench: Bench) -> None:
    """Each attempt row without an end is a call that a crash hid."""
    thread = await bench.thread()
    for crashes in range(3):
        bench.turns.lost = True
        taken = await bench.ask(thread, Generate(prompt="a jar"))
        turn = taken.turns[0]
        async with bench.database.write() as tx:
            for _ in range(crashes):
                await tx.begin_attempt(turn.id, "gpt-image-2.5-flare", bench.clock.now())
        bench.turns.lost = False
        await bench.upkeep.once()
        outcome = await bench.outcome(taken)
        if crashes < 2:
            assert outcome.turn.state == "done"
        else:
            assert outcome.turn.failure == {"error": "TurnInterrupted"}
            assert outcome.spent_credits == 0
    await bench.balanced()


async def test_an_operator_may_have_unknown_outcomes_never_tried_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = replace(bench.planner.limits, unknown_outcomes_retried=0)
    monkeypatch.setattr(bench.runner._calls, "_limits", never)
    bench.turns.lost = True
    taken = await bench.ask(await bench.thread(), Generate(prompt="a jar"))
    async with bench.database.write() as tx:
        await tx.begin_attempt(taken.turns[0].id, "gpt-image-2.5-flare", bench.clock.now())
    bench.turns.lost = False
    await bench.upkeep.once()
    outcome = await bench.outcome(taken)
    assert outcome.turn.failure == {"error": "TurnInterrupted"}
    async with bench.database.read() as view:
        [attempt] = await view.attempts(outcome.turn.id)
    assert (attempt.outcome, attempt.is_estimate) == ("unknown", True)
    assert bench.api.calls == []
    await bench.balanced()


async def test_being_stopped_is_not_being_cancelled(bench: Bench) -> None:
    """SIGTERM in the middle of a call: the turn stays as it is, its attempt unknown, and a restart resumes it."""
    thread = await bench.thread()
    bench.turns.lost = True
    taken = await bench.ask(thread, Generate(prompt="a jar"))
    turn = taken.turns[0]
    bench.api.shut()
    step = asyncio.create_task(bench.runner.render(turn.id))
    await bench.api.arrived()
    step.cancel()
    with pytest.raises(asyncio.CancelledError):
        await step
    async with bench.database.read() as view:
        stopped = await view.turn(turn.id)
        [attempt] = await view.attempts(turn.id)
    assert stopped is not None
    assert (stopped.state, attempt.outcome) == ("running", None)
    bench.api.open()
    bench.turns.lost = False
    await bench.upkeep.once()
    outcome = await bench.outcome(taken)
    assert outcome.turn.state == "done"
    await bench.balanced()


async def test_a_repeated_step_does_not_pay_or_call_again(bench: Bench) -> None:
    thread = await bench.thread()
    outcome = await bench.done(thread, Generate(prompt="a jar"))
    await bench.runner.render(outcome.turn.id)
    await bench.runner.deliver(outcome.turn.id)
    assert await bench.refine.outcome(outcome.turn.id) == outcome
    assert bench.api.calls == ["generations"]
    assert len(bench.announcer.of(outcome.turn.id)) == 1


async def test_a_failed_delivery_is_tried_again_with_growing_pauses(bench: Bench) -> None:
    thread = await bench.thread()
    bench.announcer.deliveries_fail = [ConnectionError("Discord is down")] * 3
    taken = await bench.ask(thread, Generate(prompt="a jar"))
    turn = taken.turns[0]
    async with asyncio.timeout(20):
        await bench.turns.shared.ended(turn.id).wait()
    for wait_s in (5, 15, 60):
        assert not bench.announcer.of(turn.id)
        bench.clock.advance(seconds=wait_s - 2)
        await bench.upkeep.once()
        assert not bench.announcer.of(turn.id)
        bench.clock.advance(seconds=3)
        await bench.upkeep.once()
    [shown] = bench.announcer.of(turn.id)
    assert shown.pictures == (await bench.blobs.get(shown.outcome.revisions[0].blob_id),)
    await bench.upkeep.once()
    assert len(bench.announcer.of(turn.id)) == 1


async def test_after_a_week_an_undelivered_picture_is_left_alone(bench: Bench) -> None:
    thread = await bench.thread()
    bench.announcer.deliveries_fail = [ConnectionError("Discord is down")] * 2
    taken = await bench.ask(thread, Generate(prompt="a jar"))
    async with asyncio.timeout(20):
        await bench.turns.shared.ended(taken.turns[0].id).wait()
    for _ in range(2):
        bench.clock.advance(days=8)
        await bench.upkeep.once()
        async with asyncio.timeout(20):
            while bench.runner.is_busy(taken.turns[0].id):
                await asyncio.sleep(0.01)
    assert not bench.announcer.shown
    assert not bench.announcer.deliveries_fail


async def test_a_deleted_thread_is_not_tried_for_ever(bench: Bench) -> None:
    thread = await bench.thread()
    bench.announcer.deliveries_fail = [ThreadGone()]
    taken = await bench.ask(thread, Generate(prompt="a jar"))
    async with asyncio.timeout(20):
        await bench.turns.shared.ended(taken.turns[0].id).wait()
    bench.clock.advance(days=1)
    await bench.upkeep.once()
    assert not bench.announcer.shown
    found = await bench.refine.outcome(taken.turns[0].id)
    assert found is not None
    assert found.turn.delivered_at is not None
    assert found.spent_credits > 0


async def test_without_a_placeholder_the_outcome_is_posted_anew(bench: Bench) -> None:
    thread = await bench.thread()
    bench.announcer.placeholders_fail = True
    outcome = await bench.done(thread, Generate(prompt="a jar"))
    assert outcome.turn.placeholder_message_id is None
    assert len(bench.announcer.of(outcome.turn.id)) == 1


async def test_a_full_database_loses_neither_turn_nor_credits(bench: Bench) -> None:
    """SQLite's own "database or disk is full" in the middle of a turn."""
    thread = await bench.thread()
    bench.api.shut()
    taken = await bench.ask(thread, Generate(prompt="a jar"))
    await bench.api.arrived()
    await bench.announcer.until(lambda: taken.turns[0].id in bench.announcer.placeholders)
    async with bench.database.write() as tx:
        connection = tx._connection
        pages = await connection.scalar(text("pragma page_count"))
        await connection.execute(text("create table filler (data blob)"))
        await connection.execute(text("insert into filler values (zeroblob(100000))"))
    async with bench.database.write() as tx:
        await tx._connection.execute(text(f"pragma max_page_count = {pages}"))
    bench.api.open()
    async with asyncio.timeout(20):
        while taken.turns[0].id in await bench.turns.unfinished():
            await asyncio.sleep(0.01)
    async with bench.database.read() as view:
        stuck = await view.turn(taken.turns[0].id)
    assert stuck is not None
    assert stuck.state in ("running", "failed", "done")
    async with bench.database.write() as tx:
        await tx._connection.execute(text("pragma max_page_count = 1000000"))
    for _ in range(3):
        await bench.upkeep.once()
        bench.clock.advance(seconds=10)
    outcome = await bench.outcome(taken)
    assert outcome.turn.state in ("done", "failed")
    statement = await bench.accounts.statement(GUILD, person())
    assert statement.available_credits == statement.allowance_credits - outcome.spent_credits
    await bench.balanced()


async def test_a_lost_blob_fails_the_turn_and_gives_the_credits_back(bench: Bench) -> None:
    thread = await bench.thread()
    first = await bench.done(thread, Generate(prompt="a jar"))
    await bench.blobs.delete(first.revisions[0].blob_id)
    outcome = await bench.outcome(await bench.ask(thread, Edit(instruction="bluer")))
    assert outcome.turn.failure is not None
    assert failure_from_json(outcome.turn.failure).data == {"blob_id": first.revisions[0].blob_id}
    assert outcome.spent_credits == 0
    await bench.balanced()


async def test_what_came_while_the_bot_was_away_is_read_from_the_newest_known(bench: Bench) -> None:
    old, fresh = await bench.thread(), await bench.thread()
    await bench.done(old, Generate(prompt="a jar"))
    bench.clock.advance(hours=2)
    await bench.done(fresh, Generate(prompt="a jar"))
    last = await bench.done(fresh, Edit(instruction="bluer"))
    assert [(thread.id, source) for thread, source in await bench.upkeep.catch_up_from()] == [
        (fresh, last.turn.source_id)
    ]
    bench.clock.advance(hours=2)
    assert await bench.upkeep.catch_up_from() == []
