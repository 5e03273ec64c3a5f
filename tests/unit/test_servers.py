"""A server's settings: admins decide, values that are no longer configured count as defaults, changes show at once."""

from __future__ import annotations

import asyncio

import pytest
from core_edges import GUILD, person
from darkroom_core import Bench

from conversations.actions import Generate
from conversations.errors import NotAllowed, UnknownChoice
from conversations.ids import GuildId

ROOT = person("root", is_admin=True)


async def test_admins_change_settings_and_others_do_not(bench: Bench) -> None:
    changed = await bench.servers.change(GUILD, ROOT, default_tier="final", starters=77)
    assert (changed.default_tier, changed.starters, changed.plan) == ("final", 77, "team")
    assert await bench.servers.settings(GUILD) == changed
    with pytest.raises(NotAllowed):
        await bench.servers.change(GUILD, person("bob"), default_tier="draft")
    assert (await bench.servers.settings(GuildId(5))).default_tier == "draft"
    assert (await bench.servers.settings(None)).default_tier == "draft"


@pytest.mark.parametrize(
    "change",
    [{"default_tier": "gold"}, {"default_aspect": "9:99"}, {"plan": "vip"}, {"starters": "all"}, {"x": 1}],
)
async def test_unknown_values_are_refused(bench: Bench, change: dict[str, str]) -> None:
    before = await bench.servers.settings(GUILD)
    with pytest.raises(UnknownChoice):
        await bench.servers.change(GUILD, ROOT, **change)
    assert await bench.servers.settings(GUILD) == before


async def test_a_saved_value_that_is_gone_from_the_configuration_counts_as_default(bench: Bench) -> None:
    async with bench.database.write() as tx:
        await tx.set_server_setting(GUILD, "plan", "abolished", ROOT.id, bench.clock.now())
        await tx.set_server_setting(GUILD, "default_tier", "final", ROOT.id, bench.clock.now())
        await tx.set_server_setting(GUILD, "relic", 5, ROOT.id, bench.clock.now())
    found = await bench.servers.settings(GUILD)
    assert (found.plan, found.default_tier) == ("team", "final")


async def test_a_change_beside_a_first_look_is_not_forgotten(bench: Bench) -> None:
    for guild in range(200, 210):
        looks = [bench.servers.settings(GuildId(guild)) for _ in range(5)]
        await asyncio.gather(*looks, bench.servers.change(GuildId(guild), ROOT, default_tier="final"))
        assert (await bench.servers.settings(GuildId(guild))).default_tier == "final"


async def test_only_those_who_may_start_a_picture(bench: Bench) -> None:
    channel = await bench.thread()
    await bench.servers.change(GUILD, ROOT, starters=77)
    for who, may in (("bob", False), ("carol", True)):
        member = person(who, role_ids=(77,) if may else (78,))
        message = bench.message(channel, "a jar", member)
        if may:
            assert await bench.refine.first.open(message, Generate(prompt="a jar"), 7)
        else:
            with pytest.raises(NotAllowed):
                await bench.refine.first.open(message, Generate(prompt="a jar"), 7)
    await bench.servers.change(GUILD, ROOT, starters="admins")
    with pytest.raises(NotAllowed):
        await bench.refine.first.open(
            bench.message(channel, "a jar", person("carol", role_ids=(77,))), Generate(prompt="a jar"), 7
        )
    assert await bench.refine.first.open(bench.message(channel, "a jar", ROOT), Generate(prompt="a jar"), 7)


async def test_the_server_s_tier_is_the_default_and_the_thread_keeps_its_own(bench: Bench) -> None:
    await bench.servers.change(GUILD, ROOT, default_tier="standard")
    thread = await bench.thread()
    first = await bench.done(thread, Generate(prompt="a jar"))
    await bench.servers.change(GUILD, ROOT, default_tier="draft")
    second = await bench.done(thread, Generate(prompt="a jar"))
    other = await bench.done(await bench.thread(), Generate(prompt="a jar"))
    assert [o.turn.tier for o in (first, second, other)] == ["standard", "standard", "draft"]
