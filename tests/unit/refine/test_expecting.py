"""What a queued request will work on: the result of what waits before it, told while that is still being made."""

from __future__ import annotations

from core_edges import person
from darkroom_core import Bench

from conversations.actions import Edit, Generate, Undo, Variations
from conversations.refine.expecting import line_of


async def test_each_request_in_the_queue_names_the_picture_it_waits_for(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a pier"))
    bench.api.shut()
    asked = (
        Edit(instruction="add a boat"), Edit(instruction="make it night"), Edit(instruction="a hat", target=1),
        Variations(count=2), Edit(instruction="darker"), Undo(), Edit(instruction="brighter"),
    )  # fmt: skip
    for place, action in enumerate(asked):
        await bench.ask(thread, action, by=person(f"p{place}"))
    async with bench.database.read() as view:
        line = await line_of(view, thread)
    assert [turn.works_after for turn in line] == [None, 2, None, 4, 4, None, None]
    bench.api.open()
    for turn in line:
        await bench.outcome(turn)
    parents = {each.number: each.parent for each in await bench.revisions(thread)}
    assert parents == {1: None, 2: 1, 3: 2, 4: 1, 5: 4, 6: 4, 7: 4, 8: 4}
    await bench.balanced()
