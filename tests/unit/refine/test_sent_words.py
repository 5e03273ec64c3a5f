"""What a provider is sent: the words of the request, and never what anybody else wrote."""

from __future__ import annotations

from core_edges import person
from darkroom_core import Bench

from conversations.actions import Edit, Finalize, Generate, Reroll, Variations

CHATTER = "bobs secret plan zanzibar"


async def test_chatter_names_and_ids_never_reach_the_provider(bench: Bench) -> None:
    thread = await bench.thread()
    ann, bob = person("annabelle"), person("bartholomew")
    await bench.done(thread, Generate(prompt="a jar of honey"), by=ann)
    for text in (f"lol {CHATTER}", f"<@{ann.id}> look at {CHATTER}", f"hey {CHATTER} at lunch?"):
        taken = await bench.refine.take(bench.message(thread, text, bob, other_user_mentioned="<@" in text))
        assert not taken.turns, text
    requests = (
        Edit(instruction="make it blue", preserve=("the label",)),
        Variations(count=2, instruction="wilder"),
        Reroll(),
        Finalize(),
    )
    for action in requests:
        await bench.done(thread, action, by=ann)
    sent = await bench.api.requests()
    for request in sent[-len(requests) :]:
        words = request["prompt"].lower()
        assert "zanzibar" not in words
        assert "bartholomew" not in words
        assert "annabelle" not in words
        assert str(ann.id) not in words
        assert str(ann.id) not in request["safety_identifier"]


async def test_each_kind_of_request_carries_its_own_words(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a jar of honey"))
    await bench.done(thread, Edit(instruction="make it blue", preserve=("the label",), region="background"))
    prompt = (await bench.api.requests())[-1]["prompt"]
    assert prompt.startswith("make it blue\n")
    assert "Change only the background" in prompt
    assert "Keep: the label." in prompt
    await bench.done(thread, Variations(count=2, target=1, instruction="with flowers"))
    prompt = (await bench.api.requests())[-1]["prompt"]
    assert "a jar of honey" in prompt
    assert prompt.endswith("with flowers")
    assert "make it blue" not in prompt


async def test_people_are_told_apart_without_being_named(bench: Bench) -> None:
    thread = await bench.thread()
    for who in ("ann", "bob", "ann"):
        await bench.done(thread, Generate(prompt="a jar"), by=person(who))
    first, second, third = (request["safety_identifier"] for request in (await bench.api.requests())[-3:])
    assert first == third != second
