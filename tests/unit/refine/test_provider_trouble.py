"""A provider that is down, out of money or asks to wait: the queue rests, people know why, and it goes on by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest
from core_edges import GUILD, person
from darkroom_core import Bench

from conversations.actions import Edit, Generate
from conversations.circuit import Circuit
from conversations.errors import ProviderStopped, TakingABreak
from conversations.refine.taken import Taken
from conversations.threads import Delay


async def circuit_of(bench: Bench) -> Circuit:
    """The breaker as the store has it."""
    async with bench.database.read() as view:
        return await view.circuit()


async def fail_once(bench: Bench, kind: str, **params: object) -> Taken:
    """A request that the provider fails, in a thread of its own."""
    bench.api.fail(kind, **params)
    taken = await bench.ask(await bench.thread(), Generate(prompt="a jar"))
    assert (await bench.outcome(taken)).turn.state == "failed"
    return taken


async def take_down(bench: Bench) -> None:
    """Let as many calls fail as are borne with."""
    for _ in range(bench.planner.limits.patience.failures):
        await fail_once(bench, "http_500")
    assert (await circuit_of(bench)).cause == "down"


async def test_while_the_provider_is_down_requests_wait_and_one_turn_tries_first(bench: Bench) -> None:
    await take_down(bench)
    calls = len(bench.api.calls)
    waiting = [await bench.ask(await bench.thread(), Generate(prompt="a jar")) for _ in range(3)]
    await bench.upkeep.once()
    assert [taken.turns[0].state for taken in waiting] == ["queued"] * 3
    assert len(bench.api.calls) == calls
    first = waiting[0].turns[0].id
    await bench.announcer.until(lambda: bool(bench.announcer.delays.get(first)))
    retry_at = (await circuit_of(bench)).retry_at
    assert bench.announcer.delays[first][-1] == Delay(reason="down", until=retry_at)

    bench.api.shut()
    bench.clock.advance(seconds=bench.planner.limits.patience.down_s)
    await bench.upkeep.once()
    await bench.api.arrived()
    await bench.upkeep.once()
    async with bench.database.read() as view:
        assert (await view.running()).total == 1
    bench.api.open()
    for taken in waiting:
        assert (await bench.outcome(taken)).turn.state == "done"
    assert await circuit_of(bench) == Circuit()
    await bench.balanced()


async def test_a_probe_that_fails_lets_the_others_wait_longer(bench: Bench) -> None:
    await take_down(bench)
    probe, other = [await bench.ask(await bench.thread(), Generate(prompt="a jar")) for _ in range(2)]
    bench.api.fail("http_500")
    bench.clock.advance(seconds=bench.planner.limits.patience.down_s)
    await bench.upkeep.once()
    assert (await bench.outcome(probe)).turn.state == "failed"
    await bench.upkeep.once()
    async with bench.database.read() as view:
        found = await view.turn(other.turns[0].id)
    assert found is not None
    assert found.state == "queued"
    assert (await circuit_of(bench)).trips == 2


async def test_what_waits_too_long_is_given_up_and_told(bench: Bench) -> None:
    await take_down(bench)
    taken = await bench.ask(await bench.thread(), Generate(prompt="a jar"))
    async with bench.database.write() as tx:
        circuit = await tx.circuit()
        assert circuit.retry_at is not None
        await tx.set_circuit(Circuit(cause="down", trips=1, retry_at=circuit.retry_at + timedelta(hours=5)))
    bench.clock.advance(seconds=bench.planner.limits.wait_for_provider_s + 1)
    await bench.upkeep.once()
    outcome = await bench.outcome(taken)
    assert outcome.turn.failure is not None
    assert outcome.turn.failure["error"] == "ProviderStopped"
    assert outcome.spent_credits == 0
    await bench.balanced()


@pytest.mark.parametrize(
    ("kind", "cause"),
    [
        ("insufficient_quota", "quota"),
        ("project_spend_limit_exceeded", "quota"),
        ("organization_spend_limit_exceeded", "quota"),
        ("billing_hard_limit_reached", "quota"),
        ("invalid_api_key", "key"),
    ],
)
async def test_without_money_or_key_the_queue_stops_and_the_operator_is_told_once(
    bench: Bench, kind: str, cause: str
) -> None:
    await fail_once(bench, kind)
    thread = await bench.thread()
    with pytest.raises(ProviderStopped) as refused:
        await bench.ask(thread, Generate(prompt="a jar"))
    assert refused.value.cause == cause
    for _ in range(3):
        await bench.upkeep.once()
    assert [circuit.cause for circuit in bench.announcer.alerts] == [cause]
    statement = await bench.accounts.statement(GUILD, person())
    assert statement.available_credits == statement.allowance_credits

    bench.clock.advance(seconds=bench.planner.limits.patience.operator_s)
    assert (await bench.done(thread, Generate(prompt="a jar"))).revisions
    assert await circuit_of(bench) == Circuit()


async def test_an_operator_who_cannot_be_told_now_is_told_later(bench: Bench) -> None:
    await fail_once(bench, "insufficient_quota")
    bench.announcer.operator_unreachable = True
    await bench.upkeep.once()
    assert bench.announcer.alerts == []
    bench.announcer.operator_unreachable = False
    await bench.upkeep.once()
    assert len(bench.announcer.alerts) == 1


async def test_another_key_starts_afresh_and_the_same_does_not(bench: Bench) -> None:
    async with bench.database.write() as tx:
        await tx.start_circuit("one key")
    await fail_once(bench, "insufficient_quota")
    async with bench.database.write() as tx:
        await tx.start_circuit("one key")
    assert (await circuit_of(bench)).cause == "quota"
    async with bench.database.write() as tx:
        await tx.start_circuit("another key")
    assert await circuit_of(bench) == Circuit()


async def test_a_wait_that_the_provider_asks_for_is_shown(bench: Bench) -> None:
    bench.api.fail("rate_limit_exceeded", retry_after=0.01)
    outcome = await bench.done(await bench.thread(), Generate(prompt="a jar"))
    assert bench.announcer.delays[outcome.turn.id] == [Delay(reason="busy", wait_s=0.01), None]


async def test_a_call_that_was_cut_off_is_on_the_operators_bill(bench: Bench) -> None:
    thread, ann = await bench.thread(), person("ann")
    bench.api.shut()
    taken = await bench.ask(thread, Generate(prompt="a jar"), by=ann)
    await bench.api.arrived()
    await bench.refine.stopping.cancel(thread, ann)
    await bench.outcome(taken)
    lost = await fail_once_open(bench)
    for turn_id, outcome in ((taken.turns[0].id, "cancelled"), (lost.turns[0].id, "ProviderOutcomeUnknown")):
        async with bench.database.read() as view:
            [attempt] = await view.attempts(turn_id)
        assert attempt.outcome == outcome
        assert attempt.provider_microusd


async def fail_once_open(bench: Bench) -> Taken:
    """The same as `fail_once`, at an open gate."""
    bench.api.open()
    return await fail_once(bench, "drop")


async def test_declined_requests_are_told_and_many_of_them_bring_a_short_break(bench: Bench) -> None:
    ann, thread = person("ann"), await bench.thread()
    limits = bench.planner.limits
    await bench.done(thread, Generate(prompt="a jar"), by=ann)
    for _ in range(limits.brake_after):
        bench.api.fail("moderation_blocked", stage="input")
        failed = await bench.outcome(await bench.ask(thread, Edit(instruction="worse"), by=ann))
        assert (failed.turn.state, failed.spent_credits) == ("failed", 0)
    with pytest.raises(TakingABreak):
        await bench.ask(thread, Edit(instruction="worse"), by=ann)
    assert (await bench.done(thread, Edit(instruction="nicer"), by=person("bob"))).revisions
    bench.clock.advance(seconds=limits.brake_pause_s)
    assert (await bench.done(thread, Edit(instruction="nicer"), by=ann)).revisions
    await bench.balanced()


@pytest.mark.parametrize("previews", [0, 1])
async def test_cancels_count_only_where_a_preview_was_seen(bench: Bench, previews: int) -> None:
    ann, thread = person("ann"), await bench.thread()
    for _ in range(bench.planner.limits.brake_after):
        bench.turns.lost = True
        taken = await bench.ask(thread, Generate(prompt="a jar"), by=ann)
        now = bench.clock.now()
        async with bench.database.write() as tx:
            attempt = await tx.begin_attempt(taken.turns[0].id, "gpt-image-2.5-flare", now)
        await bench.refine.stopping.cancel(thread, ann)
        async with bench.database.write() as tx:
            await tx.end_attempt(taken.turns[0].id, attempt, now, "cancelled", None, 1, previews)
    bench.turns.lost = False
    if previews:
        with pytest.raises(TakingABreak):
            await bench.ask(thread, Generate(prompt="a jar"), by=ann)
    else:
        assert (await bench.done(thread, Generate(prompt="a jar"), by=ann)).revisions
