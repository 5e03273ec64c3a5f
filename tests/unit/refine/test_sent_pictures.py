"""Which picture: what was sent along is taken as base, reference or mask, and goes to the provider as that."""

from __future__ import annotations

import io

import pytest
from core_edges import GUILD, SIDE_PX, person, png
from darkroom_core import Bench
from PIL import Image, ImageDraw

from conversations.actions import CropOrAspect, Edit, Generate, Reroll, Undo
from conversations.errors import MaskDoesNotFit, MaskNotSeen, NothingToChange, failure_from_json
from conversations.ids import ThreadId
from conversations.threads import Attachment


async def begun(bench: Bench) -> ThreadId:
    """A thread with its first picture."""
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a lighthouse by the sea"))
    return thread


async def painted(bench: Bench, thread: ThreadId) -> Attachment:
    """A copy of the head with paint over its left third."""
    picture = (await bench.picture((await bench.revisions(thread))[-1])).convert("RGB")
    ImageDraw.Draw(picture).rectangle((0, 100, 250, 700), fill=(255, 0, 255))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return bench.files.send(out.getvalue(), "painted.png")


async def test_a_painted_copy_goes_along_as_a_mask_and_is_no_reference(bench: Bench) -> None:
    thread = await begun(bench)
    plain = await bench.done(thread, Edit(instruction="add a boat"))
    await bench.done(thread, Undo())
    sent = await painted(bench, thread)
    masked = await bench.done(thread, Edit(instruction="add a boat"), attachments=(sent,))
    asked = (await bench.api.requests())[-1]
    assert asked["has_mask"]
    assert len(asked["image_sizes"]) == 1
    assert masked.turn.mask is not None
    assert masked.turn.references == ()
    assert masked.turn.hold_credits > plain.turn.hold_credits
    mask = Image.open(io.BytesIO(await bench.blobs.get(masked.turn.mask)))
    assert (mask.mode, mask.size) == ("RGBA", (SIDE_PX, SIDE_PX))
    assert mask.getpixel((100, 400))[3] == 0
    assert mask.getpixel((700, 400))[3] == 255
    await bench.done(thread, Reroll())
    assert (await bench.api.requests())[-1]["has_mask"]
    await bench.balanced()


async def test_words_say_what_a_picture_is_for(bench: Bench) -> None:
    thread = await begun(bench)
    sent = await painted(bench, thread)
    as_reference = Edit(instruction="like this", attachment_role="reference")
    outcome = await bench.done(thread, as_reference, attachments=(sent,))
    assert (outcome.turn.mask, len(outcome.turn.references)) == (None, 1)
    own = bench.files.send(png((300, 200)), "own.png")
    started = await bench.done(
        thread, Edit(instruction="make it night", attachment_role="base"), attachments=(own,)
    )
    assert started.turn.start_from is not None
    [made] = started.revisions
    [imported] = [each for each in await bench.revisions(thread) if each.number == made.parent]
    assert (imported.action, imported.width_px, imported.height_px) == ("upload", 300, 200)
    with pytest.raises(MaskNotSeen):
        await bench.ask(thread, Edit(instruction="only there", attachment_role="mask"), attachments=(own,))
    await bench.balanced()


async def test_a_picture_to_start_from_without_a_change_costs_nothing(bench: Bench) -> None:
    thread = await begun(bench)
    own = bench.files.send(png((300, 200)), "own.png")
    calls = len(bench.api.calls)
    for words in ("start from this", "please start from this one", "let's continue with my photo instead"):
        with pytest.raises(NothingToChange):
            await bench.ask(thread, Edit(instruction=words, attachment_role="base"), attachments=(own,))
    assert len(bench.api.calls) == calls
    taken = await bench.ask(
        thread, Edit(instruction="start from this and add a hat", attachment_role="base"), attachments=(own,)
    )
    assert (await bench.outcome(taken)).turn.state == "done"


async def test_a_picture_of_its_own_stays_a_reference(bench: Bench) -> None:
    thread = await begun(bench)
    same_size = bench.files.send(png((SIDE_PX, SIDE_PX)))
    outcome = await bench.done(thread, Edit(instruction="in these colours"), attachments=(same_size,))
    assert (outcome.turn.mask, len(outcome.turn.references)) == (None, 1)


async def test_a_mask_for_a_picture_that_was_cut_meanwhile_costs_nothing(bench: Bench) -> None:
    thread, ann = await begun(bench), person("ann")
    before = await bench.accounts.statement(GUILD, ann)
    sent = await painted(bench, thread)
    bench.api.shut()
    first = await bench.ask(thread, Edit(instruction="darker"), by=person("bob"))
    await bench.ask(thread, CropOrAspect(aspect="16:9"), by=person("bob"))
    late = await bench.ask(thread, Edit(instruction="add a gull"), by=ann, attachments=(sent,))
    bench.api.open()
    await bench.outcome(first)
    outcome = await bench.outcome(late)
    assert outcome.turn.mask is not None
    assert isinstance(failure_from_json(outcome.turn.failure or {}), MaskDoesNotFit)
    assert (await bench.accounts.statement(GUILD, ann)).available_credits == before.available_credits
    await bench.balanced()
