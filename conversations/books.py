"""The check that the books balance: every account and lot recomputed from what was written, a page at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from conversations import ledger
from conversations.ids import AccountId
from conversations.ledger import AccountState
from conversations.store import EntryLine, LotLine, Store

PAGE = 200
"""Rows read at once; between two pages others have the event loop and the database."""

_BALANCE_KINDS = ("grant", "revoke", "lapse", "post")


class Books:
    """Verifies the ledger of a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def verify(self) -> list[str]:
        """What is wrong with the books, one line each; empty = balanced. Others may write meanwhile."""
        return [
            *await self._entries(),
            *await self._lots(),
            *await self._transfers(),
        ]

    async def _entries(self) -> list[str]:
        problems: list[str] = []
        account, state = AccountId(""), AccountState()
        while True:
            async with self._store.read() as view:
                page = await view.entry_lines((account, state.number), PAGE)
            for line in page:
                if line.entry.account_id != account:
                    account, state = line.entry.account_id, AccountState()
                problems += _entry_problems(line, state)
                state = line.entry.after
            if len(page) < PAGE:
                return problems
            await asyncio.sleep(0)

    async def _lots(self) -> list[str]:
        problems: list[str] = []
        account, lot, number, left_credits = AccountId(""), "", 0, 0
        while True:
            async with self._store.read() as view:
                page = await view.lot_lines((account, lot, number), PAGE)
            for line in page:
                if (line.entry.account_id, line.entry.lot) != (account, lot):
                    account, lot, number, left_credits = line.entry.account_id, line.entry.lot, 0, 0
                problems += _lot_problems(line, number, left_credits)
                number, left_credits = line.entry.number, line.entry.left_after
            if len(page) < PAGE:
                return problems
            await asyncio.sleep(0)

    async def _transfers(self) -> list[str]:
        problems: list[str] = []
        after = ""
        while True:
            async with self._store.read() as view:
                page = await view.transfer_ids(after, PAGE)
            problems += [f"{transfer_id} has no entry" for transfer_id, is_entered in page if not is_entered]
            if len(page) < PAGE:
                return problems
            after = page[-1][0]
            await asyncio.sleep(0)


def _entry_problems(line: EntryLine, before: AccountState) -> Iterator[str]:
    entry, transfer = line.entry, line.transfer
    where = f"{entry.account_id} entry {entry.after.number}"
    if entry.before != before:
        yield f"{where} does not follow the one before: expected {_words(before)}, found {_words(entry.before)}"
    held_credits = line.hold_credits or 0
    expected = ledger.after(entry.before, transfer.kind, transfer.amount_credits, held_credits)
    if entry.after != expected:
        yield f"{where} does not add up: expected {_words(expected)}, found {_words(entry.after)}"
    if entry.account_id not in (transfer.debit_account, transfer.credit_account):
        yield f"{where} belongs to {transfer.id}, which moves nothing here"
    if transfer.held_credits != held_credits or transfer.amount_credits > held_credits > 0:
        yield f"{where}: {transfer.id} does not agree with its hold of {held_credits}"
    moved = entry.after.balance_credits - entry.before.balance_credits
    if line.lots_credits != moved:
        yield f"{where} moved {moved}, its lots {line.lots_credits}"
    if line.is_leaked:
        yield f"{where}: turn {transfer.turn_id} ended with its hold open"


def _lot_problems(line: LotLine, number: int, left_credits: int) -> Iterator[str]:
    entry = line.entry
    where = f"{entry.account_id} lot {entry.lot} entry {entry.number}"
    if (entry.number, entry.left_before) != (number + 1, left_credits):
        yield f"{where} does not follow the one before: expected {left_credits} left, found {entry.left_before}"
    if entry.left_after != entry.left_before + entry.change_credits or entry.left_after < 0:
        yield (
            f"{where} does not add up: expected {entry.left_before + entry.change_credits} left,"
            f" found {entry.left_after}"
        )
    if line.owner != entry.account_id or line.kind not in _BALANCE_KINDS:
        yield f"{where} belongs to {entry.transfer_id}, which moves nothing here"


def _words(state: AccountState) -> str:
    return f"{state.balance_credits} with {state.available_credits} available after {state.number}"
