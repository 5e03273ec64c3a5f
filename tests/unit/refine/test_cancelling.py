"""Stopping a request: queued, rendering, or a moment too late; by whom; and what happens to the money."""

from __future__ import annotations

import asyncio

import pytest
from core_edges import GUILD, person
from darkroom_core import Bench

from conversations.actions import Cancel, Edit, Generate
from conversations.errors import NotAllowed, NothingToCancel
from conversations.threads import Person


async def everything_is_back(bench: Bench, who: Person) -> None:
    """The person's allowance is whole again."""
    statement = await bench.accounts.statement(GUILD, who)
    assert statement.available_credits == statement.allowance_credits
    assert statement.held_credits == 0
    await bench.balanced()


async def test_a_rendering_request_is_stopped_and_costs_nothing(bench: Bench) -> None:
    thread, ann = await bench.thread(), person("ann")
    bench.api.shut()
    taken = await bench.ask(thread, Generate(prompt="a jar"), by=ann)
    await bench.api.arrived()
    stopped = await bench.refine.take(bench.message(thread, "cancel", ann))
    assert [turn.id for turn in stopped.cancelled] == [taken.turns[0].id]
    outcome = await bench.outcome(taken)
    assert (outcome.turn.state, outcome.revisions, outcome.spent_credits) == ("cancelled", (), 0)
    async with bench.database.read() as view:
        [attempt] = await view.attempts(outcome.turn.id)
    assert attempt.outcome == "cancelled"
    assert len(bench.announcer.of(outcome.turn.id)) == 1
    await everything_is_back(bench, ann)
    with pytest.raises(NothingToCancel):
        await bench.refine.stopping.cancel(thread, ann)


async def test_a_deleted_thread_asks_for_nothing_more(bench: Bench) -> None:
    thread, ann = await bench.thread(), person("ann")
    bench.api.shut()
    first = await bench.ask(thread, Generate(prompt="a jar"), by=ann)
    second = await bench.ask(thread, Edit(instruction="bluer"), by=ann)
    await bench.api.arrived()
    stopped = await bench.refine.stopping.thread_deleted(thread)
    assert [turn.id for turn in stopped] == [first.turns[0].id, second.turns[0].id]
    assert {(await bench.outcome(taken)).turn.state for taken in (first, second)} == {"cancelled"}
    await everything_is_back(bench, ann)
    assert await bench.refine.stopping.thread_deleted(thread) == ()


async def test_a_deleted_channel_takes_its_threads_with_it(bench: Bench) -> None:
    one, other, ann = await bench.thread(), await bench.thread(None), person("ann")
    bench.api.shut()
    first = await bench.ask(one, Generate(prompt="a jar"), by=ann)
    kept = await bench.ask(other, Generate(prompt="a cup"), by=ann)
    await bench.api.arrived(2)
    stopped = await bench.refine.stopping.channel_deleted(7)
    assert [turn.id for turn in stopped] == [first.turns[0].id]
    bench.api.open()
    assert (await bench.outcome(first)).turn.state == "cancelled"
    assert (await bench.outcome(kept)).turn.state == "done"
    await everything_is_back(bench, ann)


async def test_a_queued_request_is_stopped_and_the_next_one_moves_up(bench: Bench) -> None:
    thread, ann, bob = await bench.thread(), person("ann"), person("bob")
    bench.api.shut()
    first = await bench.ask(thread, Generate(prompt="a jar"), by=ann)
    second = await bench.ask(thread, Edit(instruction="bluer"), by=bob)
    third = await bench.ask(thread, Edit(instruction="greener"), by=ann)
    await bench.api.arrived()
    await bench.refine.stopping.cancel(thread, bob, second.turns[0].id)
    assert (await bench.outcome(second)).turn.state == "cancelled"
    bench.api.open()
    assert [r.number for r in (await bench.outcome(first)).revisions] == [1]
    assert [(r.number, r.parent) for r in (await bench.outcome(third)).revisions] == [(2, 1)]
    assert bench.api.calls == ["generations", "edits"]
    await everything_is_back(bench, bob)


async def test_people_stop_their_own_requests_and_admins_any(bench: Bench) -> None:
    thread, ann, bob = await bench.thread(), person("ann"), person("bob")
    bench.api.shut()
    taken = await bench.ask(thread, Generate(prompt="a jar"), by=ann)
    await bench.api.arrived()
    with pytest.raises(NotAllowed):
        await bench.refine.stopping.cancel(thread, bob)
    with pytest.raises(NotAllowed):
        await bench.ask(thread, Cancel(), by=bob)
    await bench.refine.stopping.cancel(thread, person("root", is_admin=True))
    assert (await bench.outcome(taken)).turn.state == "cancelled"


async def test_members_of_the_servers_manager_role_stop_and_erase_as_admins_do(bench: Bench) -> None:
    thread, ann = await bench.thread(), person("ann")
    mod, root = person("mod", role_ids=(55,)), person("root", is_admin=True)
    await bench.done(thread, Generate(prompt="a jar"), by=ann)
    bench.api.shut()
    taken = await bench.ask(thread, Edit(instruction="bluer"), by=ann)
    await bench.api.arrived()
    with pytest.raises(NotAllowed):
        await bench.refine.stopping.cancel(thread, mod)
    with pytest.raises(NotAllowed):
        await bench.refine.stopping.erase(thread, 1, mod)
    await bench.servers.change(GUILD, root, manager_role=55)
    await bench.refine.stopping.cancel(thread, mod)
    assert (await bench.outcome(taken)).turn.state == "cancelled"
    await bench.refine.stopping.erase(thread, 1, mod)
    await bench.balanced()


async def test_a_cancel_that_comes_too_late_changes_nothing(bench: Bench) -> None:
    thread = await bench.thread()
    outcome = await bench.done(thread, Generate(prompt="a jar"))
    with pytest.raises(NothingToCancel):
        await bench.refine.stopping.cancel(thread, person(), outcome.turn.id)
    assert await bench.runner.cancel([outcome.turn]) == ()
    assert (await bench.refine.outcome(outcome.turn.id)) == outcome


async def test_cancel_and_result_at_once_have_one_winner(bench: Bench) -> None:
    """Commit B against the cancel: whoever is first decides state, picture and money together."""
    for _ in range(4):
        thread, ann = await bench.thread(), person("ann")
        before = await bench.accounts.statement(GUILD, ann)
        bench.api.shut()
        taken = await bench.ask(thread, Generate(prompt="a jar"), by=ann)
        await bench.api.arrived()
        bench.api.open()
        await bench.announcer.until(lambda turn=taken.turns[0].id: turn in bench.announcer.placeholders)
        cancel = await asyncio.gather(bench.refine.stopping.cancel(thread, ann), return_exceptions=True)
        outcome = await bench.outcome(taken)
        after = await bench.accounts.statement(GUILD, ann)
        assert before.available_credits - after.available_credits == outcome.spent_credits
        assert (outcome.turn.state == "cancelled") == (not isinstance(cancel[0], BaseException))
        assert len(outcome.revisions) == (outcome.turn.state == "done")
        assert len(bench.announcer.of(outcome.turn.id)) == 1
    await bench.balanced()


async def test_a_request_cancelled_before_its_call_is_never_sent(bench: Bench) -> None:
    thread = await bench.thread()
    bench.turns.lost = True
    taken = await bench.ask(thread, Generate(prompt="a jar"))
    await bench.runner.cancel(taken.turns)
    await bench.runner.render(taken.turns[0].id)
    assert bench.api.calls == []
    await everything_is_back(bench, person())


async def test_a_deleted_message_takes_its_queued_request_with_it(bench: Bench) -> None:
    thread, ann = await bench.thread(), person("ann")
    bench.api.shut()
    first = await bench.refine.take(bench.message(thread, "a jar of honey", ann, mentions_bot=True))
    second = await bench.refine.take(bench.message(thread, "make it blue", ann))
    assert [turn.id for turn in await bench.refine.stopping.message_deleted(second.turns[0].source_id)] == [
        second.turns[0].id
    ]
    assert await bench.refine.stopping.message_deleted(first.turns[0].source_id) == ()
    assert await bench.refine.stopping.message_deleted(4) == ()
    bench.api.open()
    assert (await bench.outcome(first)).turn.state == "done"
    assert (await bench.outcome(second)).turn.state == "cancelled"
    await bench.balanced()
