"""What a person was last answered in is known by the turns that ended."""

from __future__ import annotations

from core_edges import person
from darkroom_core import Bench

from conversations.actions import Generate


async def test_the_language_of_the_last_ended_turn_is_remembered(bench: Bench) -> None:
    thread, ann = await bench.thread(), person("ann").id
    assert await bench.refine.last_language(ann) is None
    for language in ("de", "fr"):
        bench.clock.advance(hours=1)
        await bench.done(thread, Generate(prompt="a jar"), by=person("ann", language=language))
        assert await bench.refine.last_language(ann) == language
    assert await bench.refine.last_language(person("bob").id) is None
