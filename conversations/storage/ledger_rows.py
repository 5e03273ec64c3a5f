"""Accounts, transfers and entries: the statements of one transaction."""

from __future__ import annotations

import dataclasses
from datetime import datetime

from sqlalchemy import bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.ids import OPERATOR_ISSUE, OPERATOR_REVENUE, AccountId, TurnId
from conversations.ledger import AccountState, LedgerEntry, Transfer
from conversations.storage import rows
from conversations.storage.inserts import insert_once
from conversations.storage.ledger_tables import accounts, entries, transfers
from conversations.storage.sqlite import LoopConnection

_STATE = (
    select(entries.c.number, entries.c.balance_after, entries.c.available_after)
    .where(entries.c.account_id == bindparam("account"))
    .order_by(entries.c.number.desc())
    .limit(1)
)
_TRANSFER = select(transfers).where(transfers.c.id == bindparam("transfer"))
_SETTLEMENT = select(transfers).where(transfers.c.hold_id == bindparam("hold"))
_ADD_ENTRY = insert(entries)


class LedgerRowsOfTransaction:
    """What a transaction can do with the ledger."""

    _connection: AsyncConnection | LoopConnection

    async def account_state(self, account_id: AccountId) -> AccountState:
        """The account's newest state; zero for an account without entries."""
        row = (await self._connection.execute(_STATE, {"account": account_id})).first()
        return AccountState(row.number, row.balance_after, row.available_after) if row else AccountState()

    async def open_account(self, account_id: AccountId) -> None:
        """Make sure that the account exists."""
        await insert_once(self._connection, accounts, {"id": account_id, "kind": account_id.split(":")[0]})

    async def add_transfer(self, transfer: Transfer, entry: LedgerEntry) -> bool:
        """Write both rows; False if a transfer of this id stands already (nothing is written then)."""
        if entry.before.number == 0:
            for account_id in (entry.account_id, OPERATOR_ISSUE, OPERATOR_REVENUE):
                await self.open_account(account_id)
        new = await insert_once(
            self._connection,
            transfers,
            {**dataclasses.asdict(transfer), "account_id": entry.account_id},
        )
        if new:
            await self._connection.execute(
                _ADD_ENTRY,
                {
                    "account_id": entry.account_id,
                    "number": entry.after.number,
                    "transfer_id": entry.transfer_id,
                    "kind": transfer.kind,
                    "amount_credits": transfer.amount_credits,
                    "held_credits": transfer.held_credits,
                    "previous": entry.before.number or None,
                    "balance_before": entry.before.balance_credits,
                    "available_before": entry.before.available_credits,
                    "balance_after": entry.after.balance_credits,
                    "available_after": entry.after.available_credits,
                },
            )
        return new

    async def transfer(self, transfer_id: str) -> Transfer | None:
        """The transfer, or None."""
        row = (await self._connection.execute(_TRANSFER, {"transfer": transfer_id})).first()
        return rows.transfer_of(row) if row else None

    async def settlement_of(self, turn_id: TurnId) -> Transfer | None:
        """The post, void or expire of the turn's hold, or None."""
        row = (await self._connection.execute(_SETTLEMENT, {"hold": f"hold:{turn_id}"})).first()
        return rows.transfer_of(row) if row else None

    async def transfers_of(
        self, account_id: AccountId, since: datetime | None, limit: int | None
    ) -> tuple[Transfer, ...]:
        """Transfers from or to the account, newest first."""
        statement = (
            select(transfers)
            .join(entries, entries.c.transfer_id == transfers.c.id)
            .where(entries.c.account_id == account_id)
            .order_by(entries.c.number.desc())
            .limit(limit)
        )
        if since is not None:
            statement = statement.where(transfers.c.at >= since)
        return tuple(rows.transfer_of(row) for row in await self._connection.execute(statement))
