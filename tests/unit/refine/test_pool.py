"""The server's pool pays first, in the plans as they are shipped: whole requests, never a part of one, never too much."""

from __future__ import annotations

import asyncio
from datetime import datetime

from core_edges import GUILD, new_id, person
from darkroom_core import Bench

from conversations.actions import Generate
from conversations.administration import Actor
from conversations.ids import person_account, pool_account
from conversations.threads import Person

BOSS = Actor(person=person("boss", is_admin=True), guild_id=GUILD)
POOL = pool_account(GUILD)
JAR = Generate(prompt="a jar")


async def hold_of_a_jar(bench: Bench) -> int:
    """What a jar holds, found by asking for one while the pool is empty."""
    outcome = await bench.done(await bench.thread(), JAR, by=person("prober"))
    return outcome.turn.hold_credits


async def fund(bench: Bench, amount_credits: int) -> None:
    """Put credits into the pool, as an admin does."""
    await bench.administration.fund_pool(BOSS, GUILD, amount_credits, reason="the fair", source_id=new_id())


async def pool_left(bench: Bench) -> int:
    """What the pool has available."""
    return (await bench.accounts.pool(BOSS, GUILD)).available_credits


async def paid_by(bench: Bench, who: Person) -> list[str]:
    """Which accounts paid for a person's pictures, oldest first."""
    begin, end = datetime.min.replace(tzinfo=bench.clock.now().tzinfo), bench.clock.now()
    accounts = (POOL, person_account(GUILD, who.id))
    async with bench.database.read() as view:
        receipts = await view.receipts(accounts, begin, end.replace(year=end.year + 1), who.id)
    return [each.paid_by for each in reversed(receipts)]


async def test_an_empty_pool_leaves_it_to_the_person(bench: Bench) -> None:
    ann = person("ann")
    await bench.done(await bench.thread(), JAR, by=ann)
    assert await paid_by(bench, ann) == [person_account(GUILD, ann.id)]


async def test_the_pool_pays_the_cost_until_it_lacks_a_whole_hold(bench: Bench) -> None:
    ann = person("ann")
    needed = await hold_of_a_jar(bench)
    await fund(bench, needed)
    outcome = await bench.done(await bench.thread(), JAR, by=ann)
    assert await pool_left(bench) == needed - outcome.spent_credits
    await bench.done(await bench.thread(), JAR, by=ann)
    assert await paid_by(bench, ann) == [POOL, person_account(GUILD, ann.id)]
    assert await pool_left(bench) == needed - outcome.spent_credits
    await bench.balanced()


async def test_two_at_once_do_not_drain_the_pool_below_nothing(bench: Bench) -> None:
    ann, ben = person("ann"), person("ben")
    needed = await hold_of_a_jar(bench)
    await fund(bench, needed + needed // 2)
    one, other = await bench.thread(), await bench.thread()
    bench.api.shut()
    taken = await asyncio.gather(bench.ask(one, JAR, by=ann), bench.ask(other, JAR, by=ben))
    assert await pool_left(bench) == needed // 2
    bench.api.open()
    for each in taken:
        assert (await bench.outcome(each)).turn.state == "done"
    payers = sorted([*await paid_by(bench, ann), *await paid_by(bench, ben)])
    assert [payer.split(":")[0] for payer in payers] == ["person", "pool"]
    await bench.balanced()


async def test_a_failure_gives_the_pool_its_credits_back(bench: Bench) -> None:
    needed = await hold_of_a_jar(bench)
    await fund(bench, needed)
    bench.api.fail("http_503")
    outcome = await bench.outcome(await bench.ask(await bench.thread(), JAR, by=person("ann")))
    assert outcome.turn.state == "failed"
    assert await pool_left(bench) == needed


async def test_a_pool_drained_while_a_picture_is_made_still_pays_for_that_one(bench: Bench) -> None:
    ann, needed = person("ann"), await hold_of_a_jar(bench)
    await fund(bench, 2 * needed)
    bench.api.shut()
    taken = await bench.ask(await bench.thread(), JAR, by=ann)
    await bench.administration.drain_pool(BOSS, GUILD, 2 * needed, reason="over", source_id=new_id())
    assert await pool_left(bench) == 0
    bench.api.open()
    outcome = await bench.outcome(taken)
    assert await paid_by(bench, ann) == [POOL]
    assert await pool_left(bench) == needed - outcome.spent_credits
    await bench.balanced()
