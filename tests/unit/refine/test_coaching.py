"""Advice on prompts: when it helps, once a day, and never for who does not want it."""

from __future__ import annotations

import pytest
from core_edges import GUILD, person
from darkroom_core import Bench

from conversations.actions import Edit, Generate
from conversations.errors import NotEnoughCredits
from conversations.ids import ThreadId
from conversations.refine.coaching import lacking


async def advice(bench: Bench, thread: ThreadId, prompt: str, who: str = "ann") -> str | None:
    """What stands under the picture."""
    return (await bench.done(thread, Generate(prompt=prompt), by=person(who))).turn.advice


def test_the_most_useful_part_is_named() -> None:
    assert lacking("cat") == "lighting"
    assert lacking("a cat at dusk") == "style"
    assert lacking("a cat at dusk, watercolour") == "composition"
    assert lacking("close-up of a cat at dusk, watercolour") is None


async def test_advice_comes_once_a_day_for_each_person(bench: Bench) -> None:
    thread = await bench.thread()
    assert await advice(bench, thread, "close-up of a jar at dusk, watercolour") is None
    assert await advice(bench, thread, "a jar") == "lighting"
    assert await advice(bench, thread, "a jar") is None
    assert await advice(bench, thread, "a jar", "bob") == "lighting"
    assert (await bench.done(thread, Edit(instruction="make it blue"), by=person("cem"))).turn.advice is None
    bench.clock.advance(hours=24)
    assert await advice(bench, thread, "a jar at noon") == "style"


async def test_advice_can_be_switched_off_by_a_server_and_by_a_person(bench: Bench) -> None:
    thread, admin = await bench.thread(), person("root", is_admin=True)
    await bench.servers.change(GUILD, admin, advice="off")
    assert await advice(bench, thread, "a jar") is None
    await bench.servers.change(GUILD, admin, advice="on")
    await bench.refine.want_advice(person("ann").id, False)
    assert await advice(bench, thread, "a jar") is None
    assert not await bench.refine.wants_advice(person("ann").id)
    await bench.refine.want_advice(person("ann").id, True)
    assert await advice(bench, thread, "a jar") == "lighting"


async def test_a_request_that_is_refused_uses_no_advice_up(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.leave(person("ann"), 1)
    with pytest.raises(NotEnoughCredits):
        await bench.ask(thread, Generate(prompt="a jar"), by=person("ann"))
    async with bench.database.write() as tx:
        assert await tx.advise_once(person("ann").id, bench.clock.now().date())
