"""One picture's life: made, changed, undone, branched, varied, finished; each step through the real engine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from core_edges import GUILD, SIDE_PX, person, png
from darkroom_core import Bench

from conversations.actions import (
    CropOrAspect,
    Edit,
    Finalize,
    Generate,
    GoTo,
    Redo,
    Reroll,
    Undo,
    Upscale,
    Variations,
)
from conversations.errors import (
    NothingToRedo,
    NothingToUndo,
    NotYetPossible,
    UnknownRevision,
    failure_from_json,
)
from conversations.ids import UserId
from conversations.threads import Outcome


def made(outcome: Outcome) -> list[tuple[int, int | None]]:
    """The pictures of an outcome as (number, parent)."""
    return [(revision.number, revision.parent) for revision in outcome.revisions]


async def failure(bench: Bench, outcome: Outcome) -> Exception:
    """Why a turn failed, with its hold given back."""
    assert outcome.turn.state == "failed"
    assert outcome.turn.failure is not None
    await bench.balanced()
    return failure_from_json(outcome.turn.failure)


async def test_a_first_picture_is_made_shown_and_paid(bench: Bench) -> None:
    thread = await bench.thread()
    outcome = await bench.done(thread, Generate(prompt="a lighthouse at dusk"))
    [revision] = outcome.revisions
    assert (revision.number, revision.parent, revision.request) == (1, None, "a lighthouse at dusk")
    assert (
        (await bench.picture(revision)).size == (revision.width_px, revision.height_px) == (SIDE_PX, SIDE_PX)
    )
    assert outcome.head == 1
    assert 0 < outcome.spent_credits == revision.cost_credits <= outcome.turn.hold_credits
    [shown] = bench.announcer.of(outcome.turn.id)
    assert shown.pictures == (await bench.blobs.get(revision.blob_id),)
    assert shown.message_id == bench.announcer.placeholders[outcome.turn.id]
    await bench.announcer.until(lambda: bool(bench.announcer.covers))
    await bench.balanced()


async def test_a_conversation_in_words(bench: Bench) -> None:
    thread, ann = await bench.thread(), person("ann")

    async def say(text: str, **more: object) -> Outcome:
        taken = await bench.refine.take(bench.message(thread, text, ann, **more))
        outcome = await bench.outcome(taken)
        assert outcome.turn.state == "done", outcome.turn.failure
        return outcome

    first = await say("a red fox in the snow", mentions_bot=True)
    assert made(first) == [(1, None)]
    second = await say("make it nighttime")
    assert made(second) == [(2, 1)]
    assert (await say("undo")).head == 1
    assert (await say("redo")).head == 2
    assert (await say("go back to v1")).head == 1
    branched = await say("use v2 and add a coffee cup on the left side")
    assert made(branched) == [(3, 2)]
    [shown] = bench.announcer.of(first.turn.id)
    replied = await say("make it black and white", reply_to_message_id=shown.message_id)
    assert made(replied) == [(4, 1)]
    assert await bench.head(thread) == 4
    await bench.balanced()


async def test_undo_and_redo_walk_over_every_move(bench: Bench) -> None:
    thread = await bench.thread()
    for words in ("a harbour", "more boats"):
        action = Edit(instruction=words) if words == "more boats" else Generate(prompt=words)
        await bench.done(thread, action)
    await bench.done(thread, GoTo(target=1))
    undone = await bench.done(thread, Undo())
    assert (undone.moved_from, undone.head, undone.spent_credits) == (1, 2, 0)
    assert (await bench.done(thread, Undo())).head == 1
    with pytest.raises(NothingToUndo):
        await bench.ask(thread, Undo())
    assert (await bench.done(thread, Redo(count=5))).head == 1
    with pytest.raises(NothingToRedo):
        await bench.ask(thread, Redo())


async def test_a_move_behind_a_rendering_picture_is_judged_in_its_turn(bench: Bench) -> None:
    thread = await bench.thread()
    bench.api.shut()
    await bench.ask(thread, Generate(prompt="a harbour"))
    fine, wrong = [await bench.ask(thread, GoTo(target=number)) for number in (1, 9)]
    bench.api.open()
    assert (await bench.outcome(fine)).head == 1
    assert isinstance(await failure(bench, await bench.outcome(wrong)), UnknownRevision)


async def test_variations_leave_the_head_until_one_is_picked(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a teapot"))
    varied = await bench.done(thread, Variations(count=3))
    assert made(varied) == [(2, 1), (3, 1), (4, 1)]
    assert varied.head == 1 == await bench.head(thread)
    assert sum(revision.cost_credits for revision in varied.revisions) == varied.spent_credits
    assert varied.spent_credits <= varied.turn.hold_credits
    assert (await bench.done(thread, GoTo(target=3))).head == 3
    assert made(await bench.done(thread, Edit(instruction="make it blue"))) == [(5, 3)]


async def test_a_reroll_asks_for_the_very_same_again(bench: Bench) -> None:
    thread = await bench.thread()
    picture = bench.files.send(png((300, 200)))
    first = await bench.done(thread, Generate(prompt="a barn owl"), attachments=(picture,))
    again = await bench.done(thread, Reroll())
    assert made(again) == [(2, None)]
    changed = await bench.done(
        thread, Edit(instruction="add a moon", preserve=("the owl",), target=1, tier="draft")
    )
    rerolled = await bench.done(thread, Reroll(), by=person("bob"))
    assert made(rerolled) == [(4, 1)]
    assert rerolled.revisions[0].prompt == changed.revisions[0].prompt
    assert rerolled.revisions[0].author_name == "bob"
    requests = await bench.api.requests()
    assert [request["operation"] for request in requests[-4:]] == ["edit", "edit", "edit", "edit"]
    assert [len(request["image_sizes"]) for request in requests[-4:]] == [1, 1, 1, 1]
    assert requests[-1]["prompt"] == requests[-2]["prompt"]
    assert len(first.turn.references) == 1


async def test_a_reroll_keeps_the_tier_of_what_it_repeats(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a bridge"))
    standard = await bench.done(thread, Edit(instruction="in fog", tier="standard"))
    again = await bench.done(thread, Reroll())
    assert again.revisions[0].tier == standard.revisions[0].tier == "standard"
    assert made(await bench.done(thread, Reroll(target=1))) == [(4, None)]
    assert (await bench.revisions(thread))[-1].tier == "draft"


async def test_a_tier_may_be_named_in_the_request(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a draft horse in standard quality"))
    await bench.done(thread, Edit(instruction="a standard bearer, draft tier"))
    await bench.done(thread, Edit(instruction="a draft of cold air"))
    assert [each.tier for each in await bench.revisions(thread)] == ["standard", "draft", "standard"]


async def test_a_reroll_of_a_cut_repeats_the_request_behind_it(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a meadow"))
    await bench.done(thread, CropOrAspect(aspect="16:9"))
    again = await bench.done(thread, Reroll())
    assert (made(again), again.revisions[0].request) == ([(3, None)], "a meadow")


async def test_cuts_and_enlargements_are_free(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a canyon"))
    cut = await bench.done(thread, CropOrAspect(aspect="16:9"))
    assert (cut.revisions[0].width_px, cut.revisions[0].height_px) == (SIDE_PX, SIDE_PX // 16 * 9)
    large = await bench.done(thread, Upscale())
    assert (large.revisions[0].width_px, large.revisions[0].parent) == (2 * SIDE_PX, 2)
    assert cut.spent_credits == large.spent_credits == 0
    assert bench.api.calls == ["generations"]


async def test_a_final_render_takes_the_best_tier(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a violin"))
    final = await bench.done(thread, Finalize())
    assert (final.revisions[0].tier, final.revisions[0].parent) == ("final", 1)
    assert final.turn.hold_credits >= final.spent_credits > 100
    assert bench.announcer.previews[final.turn.id] == 3


async def test_an_upload_becomes_v1_and_its_edit_v2(bench: Bench) -> None:
    thread = await bench.thread()
    photo = bench.files.send(png((640, 480), (10, 200, 30)), "garden.png")
    taken = await bench.refine.take(
        bench.message(thread, "make it black and white", mentions_bot=True, attachments=(photo,))
    )
    outcome = await bench.outcome(taken)
    assert made(outcome) == [(2, 1)]
    upload = (await bench.revisions(thread))[0]
    assert (upload.action, upload.cost_credits, upload.width_px) == ("upload", 0, 640)
    grey = (await bench.picture(outcome.revisions[0])).convert("RGB").resize((1, 1)).getpixel((0, 0))
    assert isinstance(grey, tuple)
    assert max(grey) - min(grey) < 8
    again = await bench.done(thread, Reroll())
    assert made(again) == [(3, 1)]
    assert (await bench.done(thread, Undo(count=2))).head == 1
    with pytest.raises(NotYetPossible):
        await bench.ask(thread, Reroll())


async def test_an_upload_may_be_cut_without_a_provider(bench: Bench) -> None:
    thread = await bench.thread()
    outcome = await bench.done(
        thread, CropOrAspect(aspect="1:1"), attachments=(bench.files.send(png((640, 480))),)
    )
    assert made(outcome) == [(2, 1)]
    assert (outcome.revisions[0].width_px, outcome.revisions[0].height_px) == (480, 480)
    assert bench.api.calls == []


async def test_two_pictures_without_words_for_one_are_base_and_reference(bench: Bench) -> None:
    thread = await bench.thread()
    base, style = bench.files.send(png((640, 640))), bench.files.send(png((200, 100)), "style.png")
    outcome = await bench.done(
        thread, Edit(instruction="in the style of the second"), attachments=(base, style)
    )
    assert made(outcome) == [(2, 1)]
    assert (await bench.api.requests())[-1]["image_sizes"] == ["640x640", "200x100"]
    assert len(outcome.turn.references) == 1


async def test_a_follow_up_to_a_rendering_picture_waits_and_works_on_its_result(bench: Bench) -> None:
    thread, ann, bob = await bench.thread(), person("ann"), person("bob")
    bench.api.shut()
    first = await bench.ask(thread, Generate(prompt="a windmill"), by=ann)
    await bench.api.arrived()
    second = await bench.ask(thread, Edit(instruction="add sheep"), by=bob)
    third = await bench.ask(thread, Variations(count=2), by=ann)
    fourth = await bench.ask(thread, Undo(), by=bob)
    assert [taken.turns[0].state for taken in (first, second, third, fourth)] == [
        "running",
        "queued",
        "queued",
        "queued",
    ]
    assert [taken.turns[0].place_in_queue for taken in (second, third, fourth)] == [1, 2, 3]
    bench.api.open()
    outcomes = [await bench.outcome(taken) for taken in (first, second, third, fourth)]
    assert [made(outcome) for outcome in outcomes] == [[(1, None)], [(2, 1)], [(3, 2), (4, 2)], []]
    assert outcomes[-1].head == 1
    assert [shown.outcome.turn.sequence for shown in bench.announcer.shown] == [1, 2, 3, 4]
    assert {turn.state for turn in bench.announcer.requeues} >= {"running", "queued"}
    await bench.balanced()


async def test_direct_messages_keep_one_thread_with_rising_numbers(bench: Bench) -> None:
    thread = await bench.thread(guild_id=None)
    first = await bench.done(thread, Generate(prompt="a kite"))
    second = await bench.done(thread, Generate(prompt="a boat"))
    assert made(first) + made(second) == [(1, None), (2, None)]
    assert first.turn.account_id == f"dm:{person().id}"
    assert not bench.announcer.covers


async def test_everybody_spends_their_own_credits(bench: Bench) -> None:
    thread, ann, bob = await bench.thread(), person("ann"), person("bob")
    first = await bench.done(thread, Generate(prompt="a clock"), by=ann)
    second = await bench.done(thread, Edit(instruction="make it golden"), by=bob)
    for who, outcome in ((ann, first), (bob, second)):
        statement = await bench.accounts.statement(GUILD, who)
        assert statement.available_credits == statement.allowance_credits - outcome.spent_credits
        assert statement.spent_this_period_credits == outcome.spent_credits
        assert statement.held_credits == 0
        assert [(line.kind, line.turn_id) for line in statement.lines] == [
            ("post", outcome.turn.id),
            ("grant", None),
        ]


async def test_views_cost_nothing_and_make_no_turn(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a lamp"))
    await bench.done(thread, Edit(instruction="switch it on"))
    for text in ("history", "compare v1 and v2", "what did this cost?", "help"):
        taken = await bench.refine.take(bench.message(thread, text, mentions_bot=True))
        assert taken.views
        assert not taken.turns, text
    assert len(await bench.revisions(thread)) == 2


async def test_chatter_is_silent_and_free(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a lamp"))
    calls = list(bench.api.calls)
    taken = await bench.refine.take(bench.message(thread, "lol nice one, see you all at lunch"))
    assert taken == type(taken)()
    assert bench.api.calls == calls


async def test_a_picture_is_cut_to_the_exact_shape_asked_for(bench: Bench) -> None:
    thread = await bench.thread()
    outcome = await bench.done(thread, Generate(prompt="a long wall", aspect="5:4"))
    revision = outcome.revisions[0]
    assert revision.width_px * 4 == revision.height_px * 5
    assert (await bench.picture(revision)).size == (revision.width_px, revision.height_px)


async def test_an_opening_survives_expired_links(bench: Bench) -> None:
    channel = await bench.thread()
    photo = bench.files.send(png((640, 480)))
    message = bench.message(channel, "make it blue", attachments=(photo,))
    opening = await bench.refine.first.open(
        message, Edit(instruction="make it blue"), 7, starts_from_first=True
    )
    assert [found.id for found in await bench.refine.first.unfinished()] == [opening.id]
    bench.files.forget()
    thread = replace(bench.threads[channel], id=type(channel)(channel + 500_000_000), opened_by=UserId(1))
    taken = await bench.refine.first.opened(opening.id, thread)
    assert taken.turns[0].id == str(message.source_id)
    assert made(await bench.outcome(taken)) == [(2, 1)]
    assert await bench.refine.first.unfinished() == []
    assert (await bench.refine.first.opened(opening.id, thread)).turns[0].id == taken.turns[0].id
    assert len(await bench.revisions(thread.id)) == 2
