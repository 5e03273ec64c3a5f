"""Credits through whole turns: what a picture cost and no more, nothing for a failure, each request once."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest
from core_edges import GUILD, person
from darkroom_core import Bench

from conversations import errors
from conversations.actions import Action, Edit, Generate, Variations
from conversations.errors import failure_from_json
from conversations.refine import Taken


async def test_the_settlement_is_the_cost_by_the_usage_the_api_reports(bench: Bench) -> None:
    thread = await bench.thread()
    outcome = await bench.done(thread, Generate(prompt="a lighthouse"))
    async with bench.database.read() as view:
        [attempt] = await view.attempts(outcome.turn.id)
    assert attempt.outcome == "done"
    assert attempt.request_id is not None
    assert attempt.provider_microusd is not None
    exact = -(-attempt.provider_microusd // 1000)
    assert outcome.spent_credits == max(1, exact)


async def test_without_usage_the_catalogue_counts(bench: Bench) -> None:
    thread = await bench.thread()
    with_usage = await bench.done(thread, Generate(prompt="a lighthouse"))
    bench.api.fail("no_usage")
    without = await bench.done(thread, Generate(prompt="a lighthouse"))
    assert abs(without.spent_credits - with_usage.spent_credits) <= 1
    assert without.spent_credits <= without.turn.hold_credits


async def test_a_cost_above_the_hold_is_the_operators(bench: Bench) -> None:
    thread = await bench.thread()
    bench.api.tokens_times = 50
    outcome = await bench.done(thread, Generate(prompt="a jar"))
    assert outcome.spent_credits == outcome.turn.hold_credits
    async with bench.database.read() as view:
        [attempt] = await view.attempts(outcome.turn.id)
    assert attempt.provider_microusd is not None
    assert attempt.provider_microusd > 1000 * outcome.turn.hold_credits
    await bench.balanced()


FAILURES = [
    ("invalid_api_key", {}, errors.ProviderKeyRefused),
    ("permission", {}, errors.ProviderForbidden),
    ("model_not_found", {}, errors.ModelUnavailable),
    ("insufficient_quota", {}, errors.ProviderQuotaExhausted),
    ("project_spend_limit_exceeded", {}, errors.ProviderQuotaExhausted),
    ("billing_hard_limit_reached", {}, errors.ProviderQuotaExhausted),
    ("moderation_blocked", {"stage": "input"}, errors.ModerationBlocked),
    ("rate_limit_exceeded", {"retry_after": 3600}, errors.ProviderRateLimited),
    ("http_500", {}, errors.ProviderOutcomeUnknown),
    ("http_503", {}, errors.ProviderOverloaded),
    ("drop", {}, errors.ProviderOutcomeUnknown),
    ("bad_image", {}, errors.BadResult),
]


@pytest.mark.parametrize(("kind", "params", "expected"), FAILURES, ids=[kind for kind, _, _ in FAILURES])
async def test_a_failure_of_the_provider_costs_nothing(
    bench: Bench, kind: str, params: dict[str, object], expected: type[errors.DarkroomError]
) -> None:
    thread = await bench.thread()
    bench.api.fail(kind, **params)
    outcome = await bench.outcome(await bench.ask(thread, Generate(prompt="a jar")))
    assert outcome.turn.state == "failed"
    assert outcome.turn.failure is not None
    assert type(failure_from_json(outcome.turn.failure)) is expected
    assert (outcome.revisions, outcome.spent_credits) == ((), 0)
    assert bench.api.calls == ["generations"]
    statement = await bench.accounts.statement(GUILD, person())
    assert statement.available_credits == statement.allowance_credits
    async with bench.database.read() as view:
        [attempt] = await view.attempts(outcome.turn.id)
    assert attempt.outcome == expected.__name__
    await bench.balanced()


@pytest.mark.parametrize(
    "kind", ["drop_mid_stream", "stream_error", "stream_flat_error", "stream_no_completed"]
)
async def test_half_a_stream_costs_nothing(bench: Bench, kind: str) -> None:
    thread = await bench.thread()
    bench.api.fail(kind)
    outcome = await bench.outcome(await bench.ask(thread, Generate(prompt="a jar", tier="standard")))
    assert (outcome.turn.state, outcome.spent_credits) == ("failed", 0)
    await bench.balanced()


async def test_a_rate_limit_is_waited_out_within_the_turn(bench: Bench) -> None:
    thread = await bench.thread()
    bench.api.fail("rate_limit_exceeded", retry_after=0.01, times=2)
    outcome = await bench.done(thread, Generate(prompt="a jar"))
    assert len(bench.api.calls) == 3
    assert outcome.spent_credits > 0


async def test_fifty_requests_at_once_with_credits_for_three(bench: Bench) -> None:
    rich = person("rich", is_admin=True)
    await bench.servers.change(GUILD, rich, plan="crowd")
    threads = [await bench.thread() for _ in range(50)]
    needed = await hold_of(bench, Generate(prompt="a jar"))
    await bench.leave(rich, 3 * needed + needed // 2)
    bench.api.shut()
    answers = await asyncio.gather(
        *(bench.ask(thread, Generate(prompt="a jar"), by=rich) for thread in threads), return_exceptions=True
    )
    taken = [answer for answer in answers if isinstance(answer, Taken)]
    assert Counter(type(answer) for answer in answers) == {Taken: 3, errors.NotEnoughCredits: 47}
    bench.api.open()
    for one in taken:
        assert (await bench.outcome(one)).turn.state == "done"
    await bench.balanced()


async def test_what_is_held_is_not_available(bench: Bench) -> None:
    lean, thread = person("lean"), await bench.thread()
    needed = await hold_of(bench, Generate(prompt="a jar"))
    await bench.leave(lean, 2 * needed - 1)
    bench.api.shut()
    first = await bench.ask(thread, Generate(prompt="a jar"), by=lean)
    with pytest.raises(errors.NotEnoughCredits) as caught:
        await bench.ask(thread, Generate(prompt="a jar"), by=lean)
    assert (caught.value.needed_credits, caught.value.available_credits) == (needed, needed - 1)
    bench.api.open()
    outcome = await bench.outcome(first)
    statement = await bench.accounts.statement(GUILD, lean)
    assert statement.available_credits == 2 * needed - 1 - outcome.spent_credits


async def hold_of(bench: Bench, action: Action) -> int:
    """What the action holds, found by asking for it as somebody else."""
    outcome = await bench.done(await bench.thread(), action, by=person("prober"))
    return outcome.turn.hold_credits


async def test_the_same_message_is_taken_once_however_often_it_comes(bench: Bench) -> None:
    thread = await bench.thread()
    message = bench.message(thread, "a jar of honey", mentions_bot=True)
    answers = await asyncio.gather(*(bench.refine.take(message) for _ in range(8)))
    outcome = await bench.outcome(answers[0])
    assert {answer.turns[0].id for answer in answers} == {outcome.turn.id}
    later = await bench.refine.take(message)
    assert later.turns[0].state == "done"
    assert bench.api.calls == ["generations"]
    assert len(bench.announcer.of(outcome.turn.id)) == 1
    assert len(await bench.revisions(thread)) == 1


async def test_a_message_of_several_requests_holds_for_each(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a jar"))
    taken = await bench.ask(thread, Edit(instruction="bluer"), Variations(count=2))
    assert [turn.id for turn in taken.turns] == [
        f"{taken.turns[0].source_id}",
        f"{taken.turns[0].source_id}-2",
    ]
    first, second = await bench.outcome(taken.turns[0]), await bench.outcome(taken.turns[1])
    assert [revision.parent for revision in second.revisions] == [2, 2]
    assert 0 < first.spent_credits <= first.turn.hold_credits
    assert 0 < second.spent_credits <= second.turn.hold_credits
    await bench.balanced()


async def test_two_people_at_once_on_one_thread(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a jar"))
    taken = await asyncio.gather(
        *(
            bench.ask(thread, Edit(instruction=f"change {n}"), by=person("ann" if n % 2 else "bob"))
            for n in range(6)
        )
    )
    outcomes = [await bench.outcome(one) for one in taken]
    in_order = sorted(outcomes, key=lambda outcome: outcome.turn.sequence)
    assert [(o.revisions[0].number, o.revisions[0].parent) for o in in_order] == [
        (n + 2, n + 1) for n in range(6)
    ]
    await bench.balanced()
