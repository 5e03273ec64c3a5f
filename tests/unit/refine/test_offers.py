"""A first request that is too dear: refused before there is a thread, with a cheaper one that may be accepted once."""

from __future__ import annotations

import asyncio

import pytest
from core_edges import GUILD, new_id, person, png
from darkroom_core import Bench

from conversations.actions import Edit, Generate
from conversations.audit import Actor
from conversations.errors import NotAllowed, NotEnoughCredits, QuestionExpired
from conversations.ids import ThreadId
from conversations.threads import IncomingMessage, Opening, Thread

ANN, ROOT = person("ann"), person("root", is_admin=True)
CHANNEL = 7
LEFT_CREDITS = 40


async def offered(bench: Bench, left_credits: int = LEFT_CREDITS) -> tuple[int, IncomingMessage]:
    """The opening offered with a refusal of ann's first request at standard."""
    await bench.leave(ANN, left_credits)
    message = IncomingMessage(
        source_id=new_id(), thread_id=ThreadId(CHANNEL), guild_id=GUILD, author=ANN, text="a jar"
    )
    with pytest.raises(NotEnoughCredits) as refused:
        await bench.refine.first.open(message, Generate(prompt="a jar", tier="standard"), CHANNEL)
    assert refused.value.cheaper_tier == "draft"
    assert refused.value.question_id is None
    assert refused.value.opening_id is not None
    return refused.value.opening_id, message


async def begun(bench: Bench, opening: Opening) -> ThreadId:
    """The thread that the surface would make."""
    thread = Thread(id=ThreadId(new_id()), guild_id=GUILD, kind="thread", opened_by=ANN.id)
    bench.threads[thread.id] = thread
    outcome = await bench.outcome(await bench.refine.first.opened(opening.id, thread))
    assert (outcome.turn.state, outcome.turn.tier) == ("done", "draft")
    assert outcome.spent_credits < LEFT_CREDITS
    return thread.id


async def test_the_asker_accepts_it_and_has_a_picture(bench: Bench) -> None:
    opening_id, _ = await offered(bench)
    assert await bench.refine.first.unfinished() == []
    opening = await bench.refine.first.accept(opening_id, ANN, CHANNEL)
    assert await bench.refine.first.unfinished() == [opening]
    thread = await begun(bench, opening)
    assert [revision.number for revision in await bench.revisions(thread)] == [1]
    assert await bench.refine.first.unfinished() == []
    await bench.balanced()


async def test_no_tier_is_offered_that_the_credits_left_do_not_pay(bench: Bench) -> None:
    await bench.leave(ANN, LEFT_CREDITS)  # too few for standard, which a final would leave room for
    thread = await bench.thread()
    with pytest.raises(NotEnoughCredits) as refused:
        await bench.ask(thread, Generate(prompt="a jar", tier="final"), by=ANN)
    assert refused.value.cheaper_tier == "draft"
    assert (refused.value.cheaper_credits or 0) < LEFT_CREDITS < refused.value.needed_credits


async def test_a_picture_sent_along_is_kept_until_then(bench: Bench) -> None:
    await bench.leave(ANN, LEFT_CREDITS)
    message = IncomingMessage(
        source_id=new_id(), thread_id=ThreadId(CHANNEL), guild_id=GUILD, author=ANN,
        attachments=(bench.files.send(png((816, 816))),),
    )  # fmt: skip
    edit = Edit(instruction="make it night", tier="standard")
    with pytest.raises(NotEnoughCredits) as refused:
        await bench.refine.first.open(message, edit, CHANNEL, starts_from_first=True)
    bench.files.forget()
    opening = await bench.refine.first.accept(refused.value.opening_id or 0, ANN, CHANNEL)
    assert len(await bench.revisions(await begun(bench, opening))) == 2


async def test_only_the_asker_there_and_in_time(bench: Bench) -> None:
    opening_id, _ = await offered(bench)
    for other in (person("bob"), ROOT):
        with pytest.raises(NotAllowed):
            await bench.refine.first.accept(opening_id, other, CHANNEL)
    for name, channel in ((opening_id, CHANNEL + 1), (opening_id + 1, CHANNEL)):
        with pytest.raises(QuestionExpired):
            await bench.refine.first.accept(name, ANN, channel)
    bench.clock.advance(seconds=bench.planner.limits.question_expires_s + 1)
    with pytest.raises(QuestionExpired):
        await bench.refine.first.accept(opening_id, ANN, CHANNEL)
    assert await bench.refine.first.unfinished() == []


async def test_an_opening_that_was_asked_for_is_no_offer(bench: Bench) -> None:
    message = bench.message(await bench.thread(), "a jar", ANN)
    opening = await bench.refine.first.open(message, Generate(prompt="a jar"), CHANNEL)
    with pytest.raises(QuestionExpired):
        await bench.refine.first.accept(opening.id, ANN, CHANNEL)


async def test_presses_at_once_begin_it_once(bench: Bench) -> None:
    opening_id, _ = await offered(bench)
    came_to = await asyncio.gather(
        *(bench.refine.first.accept(opening_id, ANN, CHANNEL) for _ in range(4)), return_exceptions=True
    )
    assert sum(isinstance(each, Opening) for each in came_to) == 1
    assert sum(isinstance(each, QuestionExpired) for each in came_to) == 3


async def test_what_holds_is_looked_at_again(bench: Bench) -> None:
    opening_id, _ = await offered(bench)
    await bench.leave(ANN, 1)
    with pytest.raises(NotEnoughCredits):
        await bench.refine.first.accept(opening_id, ANN, CHANNEL)
    await bench.servers.change(GUILD, ROOT, starters="admins")
    with pytest.raises(NotAllowed):
        await bench.refine.first.accept(opening_id, ANN, CHANNEL)
    await bench.servers.change(GUILD, ROOT, starters="everyone")
    bench.clock.advance(seconds=60)
    await bench.administration.grant(
        Actor(person=ROOT, guild_id=GUILD), GUILD, ANN.id, LEFT_CREDITS, reason="", source_id=new_id()
    )
    await begun(bench, await bench.refine.first.accept(opening_id, ANN, CHANNEL))
    await bench.balanced()
