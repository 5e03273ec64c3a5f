"""A queued request follows its message; what renders already stays as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from core_edges import person
from darkroom_core import Bench

from conversations.actions import Edit
from conversations.errors import TooManyVariations
from conversations.threads import IncomingMessage


async def queued(bench: Bench, text: str) -> IncomingMessage:
    """A message whose request waits behind a rendering one."""
    thread, ann = await bench.thread(), person("ann")
    bench.api.shut()
    await bench.refine.take(bench.message(thread, "a jar of honey", ann, mentions_bot=True))
    message = bench.message(thread, text, ann)
    taken = await bench.refine.take(message)
    assert [turn.state for turn in taken.turns] == ["queued"]
    return message


async def turns(bench: Bench, message: IncomingMessage):  # type: ignore[no-untyped-def]
    async with bench.database.read() as view:
        return await view.turns_of_source(message.source_id)


async def test_other_words_take_the_place_of_the_first(bench: Bench) -> None:
    message = await queued(bench, "make it blue")
    assert await bench.refine.message_edited(replace(message, text="make it green")) == "reread"
    [turn] = await turns(bench, message)
    assert isinstance(turn.action, Edit)
    assert turn.action.instruction == "make it green"
    assert [changed.id for changed in bench.announcer.requeues] == [turn.id]
    bench.api.open()
    outcome = await bench.outcome(turn)
    assert outcome.revisions[0].request == "make it green"
    await bench.balanced()


async def test_the_same_words_change_nothing(bench: Bench) -> None:
    message = await queued(bench, "make it blue")
    assert await bench.refine.message_edited(message) == "reread"
    assert len(await turns(bench, message)) == 1


async def test_a_dearer_request_starts_over_with_a_hold_of_its_own(bench: Bench) -> None:
    message = await queued(bench, "make it blue")
    [before] = await turns(bench, message)
    assert await bench.refine.message_edited(replace(message, text="make it blue in max quality")) == "reread"
    cancelled, again = await turns(bench, message)
    assert (cancelled.id, cancelled.state) == (before.id, "cancelled")
    assert again.hold_credits > before.hold_credits
    bench.api.open()
    outcome = await bench.outcome(again)
    assert before.hold_credits < outcome.spent_credits <= again.hold_credits
    assert (await bench.outcome(cancelled)).spent_credits == 0
    await bench.balanced()


async def test_another_kind_of_request_starts_over_and_may_be_edited_again(bench: Bench) -> None:
    message = await queued(bench, "make it blue")
    assert await bench.refine.message_edited(replace(message, text="undo")) == "reread"
    assert await bench.refine.message_edited(replace(message, text="three variations")) == "reread"
    assert [turn.state for turn in await turns(bench, message)] == ["cancelled", "cancelled", "queued"]
    bench.api.open()
    outcome = await bench.outcome((await turns(bench, message))[-1])
    assert len(outcome.revisions) == 3
    await bench.balanced()


async def test_chatter_in_place_of_a_request_cancels_it(bench: Bench) -> None:
    message = await queued(bench, "make it blue")
    assert await bench.refine.message_edited(replace(message, text="lol never mind me")) == "reread"
    assert [turn.state for turn in await turns(bench, message)] == ["cancelled"]
    await bench.balanced()


async def test_an_edit_that_would_be_refused_leaves_the_request_as_it_was(bench: Bench) -> None:
    message = await queued(bench, "two variations")
    with pytest.raises(TooManyVariations):
        await bench.refine.message_edited(replace(message, text="nine variations"))
    assert [turn.state for turn in await turns(bench, message)] == ["queued"]
    bench.api.open()
    assert len((await bench.outcome((await turns(bench, message))[0])).revisions) == 2


async def test_what_renders_or_is_done_stays(bench: Bench) -> None:
    thread = await bench.thread()
    message = bench.message(thread, "a jar of honey", mentions_bot=True)
    bench.api.shut()
    taken = await bench.refine.take(message)
    await bench.api.arrived()
    assert await bench.refine.message_edited(replace(message, text="a jar of jam")) == "too_late"
    bench.api.open()
    await bench.outcome(taken)
    assert await bench.refine.message_edited(replace(message, text="a jar of jam")) == "too_late"
    assert len(await turns(bench, message)) == 1


async def test_a_message_that_asked_for_nothing_is_unknown(bench: Bench) -> None:
    thread = await bench.thread()
    assert await bench.refine.message_edited(bench.message(thread, "a jar of jam")) == "unknown"
