"""Receipts, statements and usage tell one and the same day, and the books agree with them."""

from __future__ import annotations

import csv
import io
import random
from decimal import Decimal

import pytest
from core_edges import GUILD, new_id, person
from darkroom_core import Bench
from hypothesis import given, strategies as st

from bot.render import tables
from bot.spending import table
from conversations.actions import Edit, Generate, Variations
from conversations.audit import Actor
from conversations.costs import costs_of
from conversations.errors import AnotherServer, NotAllowed
from conversations.ids import AccountId, GuildId, UserId
from conversations.store import AllowanceLeft
from conversations.threads import Person
from conversations.usage import UsageReports

LEFT = AllowanceLeft(account_id=AccountId("person:1:5"), entitled_credits=9, left_credits=4)
BOSS = Actor(person=Person(id=UserId(1), name="boss", is_admin=True), guild_id=GUILD)


def lines(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


async def test_a_random_day_adds_up_everywhere(bench: Bench) -> None:
    chance = random.Random(20261123)
    people = [person("ann"), person("ben"), person("cat")]
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a lighthouse"), by=people[0])
    for number in range(6):
        if chance.random() < 0.3:
            bench.api.fail("moderation_blocked", stage="input")
        action = chance.choice([Generate(prompt="a jar"), Edit(instruction="redder"), Variations(count=2)])
        await bench.outcome(await bench.ask(thread, action, by=people[number % 3]))
        bench.clock.advance(minutes=chance.randrange(90))
    reports = UsageReports(bench.database, bench.servers, bench.clock)
    day = await reports.of_span(BOSS, GUILD, "day")
    month = await reports.of_span(BOSS, GUILD, "month")
    total = 0
    for each in people:
        receipts = await bench.accounts.receipts(GUILD, each, "day")
        statement = await bench.accounts.statement(GUILD, each)
        spent = sum(receipt.cost_credits for receipt in receipts)
        assert spent == statement.spent_this_period_credits == sum(statement.spent_by_day.values())
        assert spent == day.by_person[each.id].spent_credits == month.by_person[each.id].spent_credits
        assert spent == statement.allowance_credits - statement.available_credits
        assert spent == sum(int(line["credits"]) for line in lines(tables.receipts(receipts)))
        assert all(receipt.numbers and receipt.message_id for receipt in receipts)
        total += spent
    left = await reports.allowances_left(BOSS, GUILD)
    assert {who: each.entitled_credits - each.left_credits for who, each in left.items()} == {
        who: each.spent_credits for who, each in day.by_person.items()
    }
    costs = await costs_of(bench.database, bench.clock, days=1)
    assert costs.earned_credits == total == day.total.spent_credits
    assert costs.cost_microusd == day.total.provider_microusd
    assert sum(int(line["credits"]) for line in lines(tables.usage(day, "UTC"))) == total
    told = table(costs, Decimal("0.001"))
    assert f"{total:,}" in told.splitlines()[-2]
    await bench.balanced()


async def test_what_the_pool_paid_is_on_a_persons_receipts_and_not_on_their_account(bench: Bench) -> None:
    await bench.administration.fund_pool(BOSS, GUILD, 9_000, reason="all of us", source_id=new_id())
    await bench.servers.map_role(GUILD, BOSS.person, 77, "pooled")
    ann = person("ann", role_ids=(77,))
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a jar"), by=ann)
    [receipt] = await bench.accounts.receipts(GUILD, ann, "day")
    assert receipt.paid_by.startswith("pool:")
    assert (await bench.accounts.statement(GUILD, ann)).spent_this_period_credits == 0
    assert await bench.accounts.pool_receipts(BOSS, GUILD, "day") == [receipt]
    assert lines(tables.receipts([receipt]))[0]["paid_by"] == "pool"


async def test_nobody_but_the_servers_admins_sees_others_numbers(bench: Bench) -> None:
    reports = UsageReports(bench.database, bench.servers, bench.clock)
    member, elsewhere = Actor(person=person("ann"), guild_id=GUILD), GuildId(GUILD + 1)
    for actor, guild_id, error in ((member, GUILD, NotAllowed), (BOSS, elsewhere, AnotherServer)):
        with pytest.raises(error):
            await reports.of_span(actor, guild_id, "week")
        with pytest.raises(error):
            await reports.allowances_left(actor, guild_id)
        with pytest.raises(error):
            await bench.accounts.pool(actor, guild_id)
        with pytest.raises(error):
            await bench.accounts.pool_receipts(actor, guild_id, "week")
        with pytest.raises(error):
            await bench.accounts.statement_of(actor, guild_id, person("ben"))
        with pytest.raises(error):
            await bench.accounts.receipts_of(actor, guild_id, UserId(5), "week")
        with pytest.raises(error):
            await bench.servers.standing_of(actor, guild_id, person("ben"))


@given(st.text(max_size=40))
def test_no_name_becomes_a_formula(name: str) -> None:
    [cell] = lines(tables.allowances({UserId(5): LEFT}, {UserId(5): name}))
    assert not cell["person"].startswith(("=", "+", "-", "@"))
