"""One picture's life: made, changed, undone, branched, varied, finished; each step through the real engine."""

from __future__ import annotations

from darkroom_core import Bench, person, png

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


async def test_a_first_picture_is_made_shown_and_paid(bench: Bench) -> None:
    thread = await bench.thread()
    outcome = await bench.done(thread, Generate(prompt="a lighthouse at dusk"))
    [revision] = outcome.revisions
    assert (revision.number, revision.parent, revision.request) == (1, None, "a lighthouse at dusk")
    assert (revision.width_px, revision.height_px) == (1024, 1024)
    assert outcome.head == 1
    assert 0 < outcome.spent_credits == revision.cost_credits <= outcome.turn.hold_credits
    [shown] = bench.announcer.of(outcome.turn.id)
    assert shown.pictures == (await bench.blobs.get(revision.blob_id),)
    await bench.balanced()
