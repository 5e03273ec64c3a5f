"""What a server sets on top of plans: limits per day, for one and for all, and a question before much is spent."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest
from core_edges import GUILD, person
from darkroom_core import Bench

from conversations.actions import Generate
from conversations.errors import DayLimitReached, NotAllowed, QuestionExpired
from conversations.refine import Taken

BOSS = person("boss", is_admin=True)
JAR = Generate(prompt="a jar")


async def jar_hold(bench: Bench) -> int:
    """What a jar holds, seen in a direct message, which no server's limit counts."""
    outcome = await bench.done(await bench.thread(None), JAR, by=person("prober"))
    return outcome.turn.hold_credits


@pytest.mark.parametrize(
    ("limit", "whose"), [("credits_per_person_day", "person"), ("credits_per_day", "server")]
)
async def test_two_at_once_do_not_pass_a_days_limit_together(bench: Bench, limit: str, whose: str) -> None:
    needed = await jar_hold(bench)
    await bench.servers.change(GUILD, BOSS, **{limit: 2 * needed - 1})
    threads = [await bench.thread() for _ in range(2)]
    askers = [person("ann"), person("ann" if whose == "person" else "bob")]
    bench.api.shut()
    answers = await asyncio.gather(
        *(bench.ask(thread, JAR, by=who) for thread, who in zip(threads, askers, strict=True)),
        return_exceptions=True,
    )
    assert Counter(type(answer) for answer in answers) == {Taken: 1, DayLimitReached: 1}
    [refused] = [answer for answer in answers if isinstance(answer, DayLimitReached)]
    assert (refused.whose, refused.left_credits) == (whose, needed - 1)
    bench.api.open()
    [taken] = [answer for answer in answers if isinstance(answer, Taken)]
    await bench.outcome(taken)
    bench.clock.advance(days=1)
    await bench.done(threads[0], JAR, by=askers[1])
    await bench.balanced()


async def test_above_the_threshold_the_asker_is_asked_and_nobody_else_may_answer(bench: Bench) -> None:
    await bench.servers.change(GUILD, BOSS, confirm_above_credits=1)
    thread = await bench.thread()
    before = await bench.accounts.statement(GUILD, person("ann"))
    question = (await bench.ask(thread, JAR, by=person("ann"))).question
    assert question is not None
    assert question.kind == "price"
    assert question.credits is not None
    assert question.credits > 1
    for other in (person("bob"), BOSS):
        with pytest.raises(NotAllowed):
            await bench.refine.answer(question.id, other, True, thread)
    assert (
        await bench.accounts.statement(GUILD, person("ann"))
    ).available_credits == before.available_credits
    outcome = await bench.outcome(await bench.refine.answer(question.id, person("ann"), True, thread))
    assert outcome.spent_credits > 0
    await bench.balanced()


async def test_a_price_at_the_threshold_is_not_asked_about(bench: Bench) -> None:
    thread = await bench.thread()
    about_credits = await bench.refine.estimate(thread, JAR, GUILD, BOSS)
    await bench.servers.change(GUILD, BOSS, confirm_above_credits=about_credits)
    assert (await bench.ask(thread, JAR, by=person("ann"))).question is None
    await bench.servers.change(GUILD, BOSS, confirm_above_credits=about_credits - 1)
    assert (await bench.ask(thread, JAR, by=person("bob"))).question is not None


async def test_a_price_that_nobody_agreed_to_in_time_is_not_spent(bench: Bench) -> None:
    await bench.servers.change(GUILD, BOSS, confirm_above_credits=1)
    thread = await bench.thread()
    question = (await bench.ask(thread, JAR, by=person("ann"))).question
    assert question is not None
    bench.clock.advance(seconds=bench.planner.limits.question_expires_s + 1)
    with pytest.raises(QuestionExpired):
        await bench.refine.answer(question.id, person("ann"), True, thread)
    assert bench.api.calls == []
