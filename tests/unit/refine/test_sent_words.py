"""What a provider is sent: the words of the request, and never what anybody else wrote."""

from __future__ import annotations

import asyncio

import pytest
from core_edges import GUILD, person
from darkroom_core import Bench

from conversations.actions import Edit, Finalize, Generate, Reroll, Undo, Variations
from conversations.audit import Actor
from conversations.errors import BrandKitFull, NotAllowed

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


async def last_prompt(bench: Bench) -> str:
    """What the provider was told last."""
    return str((await bench.api.requests())[-1]["prompt"])


async def test_a_much_edited_picture_is_asked_for_as_what_it_has_become(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a fox with a red hat at dusk"))
    await bench.done(thread, Edit(instruction="make the hat blue"))
    edit = await last_prompt(bench)
    assert "Keep everything else exactly as it is: at dusk; the same" in edit
    assert "red" not in edit
    await bench.done(thread, Edit(instruction="make it night"))
    edit = await last_prompt(bench)
    assert "as it is: a fox with a blue hat; the same composition, framing, subjects and text" in edit
    await bench.done(thread, Finalize())
    assert "asked for with these words: a fox with a blue hat; night\n" in await last_prompt(bench)
    await bench.done(thread, Undo(count=2))
    await bench.done(thread, Variations(count=2))
    assert "asked for with these words: a fox with a blue hat; at dusk" in await last_prompt(bench)
    await bench.done(thread, Reroll(target=3))
    assert await last_prompt(bench) == edit
    await bench.balanced()


async def test_a_queued_edit_holds_enough_for_what_the_picture_will_have_become(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a fox"))
    alone = await bench.ask(thread, Finalize())
    await bench.outcome(alone)
    bench.api.shut()
    words = " and ".join(f"add a lantern number {place} behind the old stone bridge" for place in range(9))
    await bench.ask(thread, Edit(instruction=words))
    behind = await bench.ask(thread, Finalize())
    bench.api.open()
    outcome = await bench.outcome(behind)
    assert "lantern number 8" in await last_prompt(bench)
    assert alone.turns[0].hold_credits < behind.turns[0].hold_credits
    assert outcome.spent_credits <= behind.turns[0].hold_credits
    await bench.balanced()


async def test_the_servers_rules_and_style_join_every_request(bench: Bench) -> None:
    thread, admin = await bench.thread(), person("root", is_admin=True)
    brands = bench.servers.brands
    await brands.change(GUILD, admin, rule="the logo is never changed.", style="flat vector")
    await bench.done(thread, Generate(prompt="a jar"))
    prompt = await last_prompt(bench)
    assert prompt == "a jar\nStyle: flat vector\nRules for every picture here: the logo is never changed."
    await bench.done(thread, Edit(instruction="make it night"))
    assert "the logo is never changed" in await last_prompt(bench)
    await bench.done(thread, Generate(prompt="a jar, oil painting"))
    assert "flat vector" not in await last_prompt(bench)
    with pytest.raises(NotAllowed):
        await brands.change(GUILD, person("ann"), clear=True)
    with pytest.raises(BrandKitFull):
        await brands.change(GUILD, admin, rule="ä" * 200)
    for place in range(4):
        await brands.change(GUILD, admin, rule=f"rule {place}")
    with pytest.raises(BrandKitFull):
        await brands.change(GUILD, admin, rule="one more", style="lost with it")
    assert len((await brands.change(GUILD, admin, remove=1)).rules) == 4
    await brands.change(GUILD, admin, clear=True)
    await bench.done(thread, Generate(prompt="a jar"))
    assert await last_prompt(bench) == "a jar"


async def test_two_admins_at_once_lose_no_rule(bench: Bench) -> None:
    admin, brands = person("root", is_admin=True), bench.servers.brands
    await asyncio.gather(*(brands.change(GUILD, admin, rule=f"rule {place}") for place in range(4)))
    assert sorted((await brands.kit(GUILD)).rules) == [f"rule {place}" for place in range(4)]


async def test_changes_of_the_brand_kit_stand_in_the_audit_log(bench: Bench) -> None:
    admin, brands = person("root", is_admin=True), bench.servers.brands
    deputy = person("dan", role_ids=(5,))
    with pytest.raises(NotAllowed):
        await brands.change(GUILD, deputy, rule="no people")
    await bench.servers.change(GUILD, admin, manager_role=5)
    await brands.change(GUILD, deputy, "the campaign", rule="no people", style="flat vector")
    await brands.change(GUILD, deputy, rule="no people")
    with pytest.raises(BrandKitFull):
        await brands.change(GUILD, deputy, clear=True, rule="ä" * 200)
    await brands.change(GUILD, admin, clear=True)
    log = await bench.administration.log(Actor(person=deputy, guild_id=GUILD), GUILD)
    told = [
        (entry.actor_id, entry.subject, entry.detail["before"], entry.detail["now"], entry.reason)
        for entry in reversed(log)
        if entry.act == "brand"
    ]
    assert told == [
        (deputy.id, "brand_rules", None, "no people", "the campaign"),
        (deputy.id, "brand_style", "", "flat vector", "the campaign"),
        (admin.id, "brand_rules", "no people", None, ""),
        (admin.id, "brand_style", "flat vector", "", ""),
    ]
