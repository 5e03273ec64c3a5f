"""Asking back: free, remembered, answered once and only by the asker."""

from __future__ import annotations

import asyncio

import pytest
from core_edges import GUILD, UNCLEAR, new_id, person
from darkroom_core import Bench

from conversations.actions import Edit, Generate
from conversations.errors import NotAllowed, QuestionExpired
from conversations.refine import Taken
from conversations.threads import Question


async def asked(bench: Bench) -> Question:
    """A question about a message of ann's."""
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a jar"), by=person("ann"))
    message = bench.message(thread, UNCLEAR, person("ann"))
    taken = await bench.refine.take(message)
    assert taken.question is not None
    assert not taken.turns
    assert (await bench.refine.take(message)).question == taken.question
    return taken.question


async def test_yes_runs_what_was_unclear(bench: Bench) -> None:
    question = await asked(bench)
    taken = await bench.refine.answer(question.id, person("ann"), True, question.message.thread_id)
    outcome = await bench.outcome(taken)
    assert outcome.revisions[0].request.lower() == UNCLEAR
    assert outcome.turn.id == str(question.id)
    for answer in (True, False):
        with pytest.raises(QuestionExpired):
            await bench.refine.answer(question.id, person("ann"), answer, question.message.thread_id)
    await bench.balanced()


async def test_no_runs_nothing_and_is_final(bench: Bench) -> None:
    question = await asked(bench)
    before = await bench.accounts.statement(GUILD, person("ann"))
    assert await bench.refine.answer(question.id, person("ann"), False, question.message.thread_id) == Taken()
    with pytest.raises(QuestionExpired):
        await bench.refine.answer(question.id, person("ann"), True, question.message.thread_id)
    assert await bench.accounts.statement(GUILD, person("ann")) == before


async def test_only_the_asker_may_answer(bench: Bench) -> None:
    question = await asked(bench)
    for other in (person("bob"), person("root", is_admin=True)):
        with pytest.raises(NotAllowed):
            await bench.refine.answer(question.id, other, True, question.message.thread_id)
    await bench.outcome(
        await bench.refine.answer(question.id, person("ann"), True, question.message.thread_id)
    )


async def test_two_presses_at_once_run_it_once(bench: Bench) -> None:
    question = await asked(bench)
    answers = await asyncio.gather(
        *(
            bench.refine.answer(question.id, person("ann"), True, question.message.thread_id)
            for _ in range(3)
        ),
        return_exceptions=True,
    )
    taken = [answer for answer in answers if isinstance(answer, Taken)]
    assert taken
    await bench.outcome(taken[0])
    assert bench.api.calls == ["generations", "edits"]
    await bench.balanced()


async def test_a_yes_that_a_crash_cut_off_may_be_said_again(bench: Bench) -> None:
    question = await asked(bench)
    async with bench.database.write() as tx:
        assert await tx.answer_question(question.id, "yes")
    outcome = await bench.outcome(
        await bench.refine.answer(question.id, person("ann"), True, question.message.thread_id)
    )
    assert isinstance(outcome.turn.action, Edit)


async def test_an_old_or_unknown_question_has_expired(bench: Bench) -> None:
    question = await asked(bench)
    bench.clock.advance(seconds=bench.planner.limits.question_expires_s + 1)
    for question_id in (question.id, new_id()):
        with pytest.raises(QuestionExpired):
            await bench.refine.answer(question_id, person("ann"), True, question.message.thread_id)
