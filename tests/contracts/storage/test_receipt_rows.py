"""Receipts, allowances left and models' costs read the same on every database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from test_constraints import revision, turn

from conversations import ledger
from conversations.ids import GuildId, MessageId, RevisionNumber, ThreadId, TurnId, UserId, person_account
from conversations.lots import ALLOWANCE, Lot
from conversations.storage.database import Database
from conversations.store import AllowanceGiven, AllowanceLeft, ModelSpend
from conversations.threads import Thread

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
GUILD, ANN = GuildId(77), UserId(5)
ACCOUNT = person_account(GUILD, ANN)


async def test_one_paid_turn_and_one_failed_call(database: Database) -> None:
    paid = replace(turn(1), guild_id=GUILD, account_id=ACCOUNT, created_at=NOW)
    async with database.write() as tx:
        await tx.add_thread(Thread(id=ThreadId(1), guild_id=GUILD, kind="thread", opened_by=ANN), NOW)
        await tx.open_account(ACCOUNT)
        await ledger.grant(tx, ACCOUNT, 100, "a", NOW, lot=Lot(name=ALLOWANCE))
        given = AllowanceGiven(
            account_id=ACCOUNT, number=1, plan="team", unit="month", starts_at=NOW - timedelta(days=22),
            ends_at=NOW + timedelta(days=8), entitled_credits=100, granted_credits=100,
        )  # fmt: skip
        await tx.add_allowance(given)
        await tx.add_turn(paid)
        await ledger.hold(tx, ACCOUNT, 10, paid.id, ANN, NOW)
        for outcome, microusd in (("ProviderOverloaded", None), ("done", 6_500)):
            number = await tx.begin_attempt(paid.id, "flare", NOW)
            await tx.end_attempt(paid.id, number, NOW, outcome, None, microusd)
        await tx.add_revision(revision(1))
        await ledger.settle(tx, paid.id, 7, NOW)
        await tx.delivered(paid, MessageId(900), RevisionNumber(1), NOW)
    soon = NOW + timedelta(seconds=1)
    async with database.read() as view:
        [receipt] = await view.receipts((ACCOUNT,), NOW, soon, ANN)
        assert (receipt.cost_credits, receipt.numbers, receipt.message_id) == (7, (1,), 900)
        assert (receipt.turn_id, receipt.guild_id, receipt.paid_by) == (TurnId("t1"), GUILD, ACCOUNT)
        assert not await view.receipts((ACCOUNT,), NOW, soon, UserId(6))
        assert not await view.receipts((ACCOUNT,), soon, soon + timedelta(days=1))
        left = [AllowanceLeft(account_id=ACCOUNT, entitled_credits=100, left_credits=93)]
        assert await view.allowances_left(GUILD, NOW) == left
        assert await view.allowances_left(GuildId(7), NOW) == []
        assert await view.allowances_left(GUILD, NOW + timedelta(days=8)) == []
        assert await view.model_spend(NOW) == [
            ModelSpend(
                model="flare",
                calls=2,
                failed=1,
                provider_microusd=6_500,
                estimated_microusd=0,
                earned_credits=7,
            )
        ]
        assert await view.model_spend(soon) == []
