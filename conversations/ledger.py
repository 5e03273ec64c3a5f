"""
Credits: what each kind of transfer does to an account, and the few moves that use cases make.

A transfer is one row (debit account, credit account, amount > 0), so it cannot be unbalanced. A hold is a pending
transfer: it lowers what is available and leaves the balance; a post, void or expire points at it and resolves it. An
account's entries form a chain: each names the state it found and the state it left. Nothing is ever updated. Beside
them the entries of the account's lots (`lots.py`) say which of its credits were added, spent or taken back.

Only this module makes transfers, and only use cases call it. Amounts are whole credits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from conversations.errors import NotEnoughCredits
from conversations.ids import OPERATOR_ISSUE, OPERATOR_REVENUE, AccountId, TurnId, UserId
from conversations.lots import BONUS, Change, Lot, drawn, drawn_last

TransferKind = Literal["grant", "revoke", "lapse", "hold", "post", "void", "expire"]


@dataclass(frozen=True, slots=True)
class AccountState:
    """Where an account stands after its entry `number` (0 = no entry yet)."""

    number: int = 0
    balance_credits: int = 0
    available_credits: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One move of credits; a post, void or expire names the hold that it resolves, and how much that held."""

    id: str
    kind: TransferKind
    debit_account: AccountId
    credit_account: AccountId
    amount_credits: int
    at: datetime
    turn_id: TurnId | None = None
    hold_id: str | None = None
    held_credits: int = 0
    caused_by: UserId | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """What one transfer did to one person's or pool's account."""

    account_id: AccountId
    transfer_id: str
    before: AccountState
    after: AccountState


@dataclass(frozen=True, slots=True, kw_only=True)
class LotEntry:
    """What one transfer did to one lot of an account."""

    account_id: AccountId
    lot: str
    number: int
    transfer_id: str
    change_credits: int
    left_before: int
    left_after: int


class LedgerRows(Protocol):
    """The part of a store's transaction that the ledger writes through."""

    async def account_state(self, account_id: AccountId) -> AccountState:
        """The account's newest state; a new account is opened at zero."""
        ...

    async def add_transfer(self, transfer: Transfer, entry: LedgerEntry) -> bool:
        """Write both rows; False if a transfer of this id stands already (nothing is written then)."""
        ...

    async def lots(self, account_id: AccountId) -> tuple[Lot, ...]:
        """The account's lots, those that are used up included where the account may be given more of them."""
        ...

    async def add_lot_entry(self, entry: LotEntry, expires_at: datetime | None) -> None:
        """Write what a transfer did to a lot; the lot is opened by its first entry."""
        ...

    async def transfer(self, transfer_id: str) -> Transfer | None:
        """The transfer, or None."""
        ...

    async def settlement_of(self, turn_id: TurnId) -> Transfer | None:
        """The post, void or expire of the turn's hold, or None."""
        ...


def after(
    state: AccountState, kind: TransferKind, amount_credits: int, held_credits: int = 0
) -> AccountState:
    """
    The account's state after a transfer of `kind`; `held_credits` is the resolved hold's amount.

    grant: balance and available rise. revoke, lapse: both fall. hold: available falls. post: the balance falls by the
    amount and what was held beyond it is available again. void, expire: all of the hold is available again.
    """
    balance, available = {
        "grant": (amount_credits, amount_credits),
        "revoke": (-amount_credits, -amount_credits),
        "lapse": (-amount_credits, -amount_credits),
        "hold": (0, -amount_credits),
        "post": (-amount_credits, held_credits - amount_credits),
        "void": (0, held_credits),
        "expire": (0, held_credits),
    }[kind]
    return AccountState(
        number=state.number + 1,
        balance_credits=state.balance_credits + balance,
        available_credits=state.available_credits + available,
    )


async def hold(
    rows: LedgerRows,
    account_id: AccountId,
    amount_credits: int,
    turn_id: TurnId,
    by: UserId,
    at: datetime,
) -> None:
    """Set `amount_credits` aside for a turn. Raises: NotEnoughCredits. A second hold for the turn does nothing."""
    state = await rows.account_state(account_id)
    if amount_credits > state.available_credits and await rows.transfer(f"hold:{turn_id}") is None:
        raise NotEnoughCredits(needed_credits=amount_credits, available_credits=state.available_credits)
    transfer = Transfer(
        id=f"hold:{turn_id}",
        kind="hold",
        debit_account=account_id,
        credit_account=OPERATOR_REVENUE,
        amount_credits=amount_credits,
        at=at,
        turn_id=turn_id,
        caused_by=by,
    )
    await _write(rows, account_id, state, transfer)


async def settle(rows: LedgerRows, turn_id: TurnId, cost_credits: int, at: datetime) -> int:
    """
    Post what the turn cost, at most its hold, or void the hold where the cost is 0; returns what the person paid.

    A turn without a hold, or settled before, is left as it is.
    """
    held = await rows.transfer(f"hold:{turn_id}")
    if held is None:
        return 0
    settled = await rows.settlement_of(turn_id)
    if settled is not None:
        return settled.amount_credits if settled.kind == "post" else 0
    paid_credits = min(cost_credits, held.amount_credits)
    kind: TransferKind = "post" if paid_credits else "void"
    state = await rows.account_state(held.debit_account)
    transfer = Transfer(
        id=f"{kind}:{turn_id}",
        kind=kind,
        debit_account=held.debit_account,
        credit_account=held.credit_account,
        amount_credits=paid_credits or held.amount_credits,
        at=at,
        turn_id=turn_id,
        hold_id=held.id,
        held_credits=held.amount_credits,
        caused_by=held.caused_by,
    )
    spent = drawn(await rows.lots(held.debit_account), paid_credits) if paid_credits else ()
    await _write(rows, held.debit_account, state, transfer, spent)
    return paid_credits


async def void(rows: LedgerRows, turn_id: TurnId, at: datetime) -> None:
    """Give back all that is held for the turn; a turn without a hold, or settled before, is left as it is."""
    await settle(rows, turn_id, 0, at)


async def grant(
    rows: LedgerRows,
    account_id: AccountId,
    amount_credits: int,
    key: str,
    at: datetime,
    by: UserId | None = None,
    reason: str | None = None,
    lot: Lot | None = None,
) -> bool:
    """Add credits to a lot, by default the one without an end, once per `key`; False if that grant stands already."""
    lot = lot or Lot(name=BONUS)
    state = await rows.account_state(account_id)
    transfer = Transfer(
        id=f"grant:{key}",
        kind="grant",
        debit_account=OPERATOR_ISSUE,
        credit_account=account_id,
        amount_credits=amount_credits,
        at=at,
        caused_by=by,
        reason=reason,
    )
    stands = next((each for each in await rows.lots(account_id) if each.name == lot.name), lot)
    return await _write(rows, account_id, state, transfer, (Change(stands, amount_credits),))


async def revoke(
    rows: LedgerRows,
    account_id: AccountId,
    amount_credits: int,
    key: str,
    at: datetime,
    by: UserId | None = None,
    reason: str | None = None,
) -> int:
    """
    Remove up to `amount_credits` once per `key`, stopping at what is available; returns what was removed.

    What would be spent last goes first, so a person keeps what would be lost soonest.
    """
    state = await rows.account_state(account_id)
    removed_credits = min(amount_credits, state.available_credits)
    if removed_credits <= 0:
        return 0
    changes = drawn_last(await rows.lots(account_id), removed_credits)
    transfer = _taken_back("revoke", account_id, removed_credits, key, at, by, reason)
    return removed_credits if await _write(rows, account_id, state, transfer, changes) else 0


async def lapse(
    rows: LedgerRows, account_id: AccountId, lot: Lot, amount_credits: int, at: datetime, reason: str
) -> int:
    """Let credits of one lot end, stopping at what is available; returns how many ended."""
    state = await rows.account_state(account_id)
    ended_credits = min(amount_credits, lot.left_credits, state.available_credits)
    if ended_credits <= 0:
        return 0
    key = f"{account_id}:{lot.name}:{lot.number + 1}"
    transfer = _taken_back("lapse", account_id, ended_credits, key, at, None, reason)
    return (
        ended_credits
        if await _write(rows, account_id, state, transfer, (Change(lot, -ended_credits),))
        else 0
    )


def _taken_back(
    kind: Literal["revoke", "lapse"],
    account_id: AccountId,
    amount_credits: int,
    key: str,
    at: datetime,
    by: UserId | None,
    reason: str | None,
) -> Transfer:
    return Transfer(
        id=f"{kind}:{key}",
        kind=kind,
        debit_account=account_id,
        credit_account=OPERATOR_ISSUE,
        amount_credits=amount_credits,
        at=at,
        caused_by=by,
        reason=reason,
    )


async def _write(
    rows: LedgerRows,
    account_id: AccountId,
    state: AccountState,
    transfer: Transfer,
    changes: Sequence[Change] = (),
) -> bool:
    entry = LedgerEntry(
        account_id=account_id,
        transfer_id=transfer.id,
        before=state,
        after=after(state, transfer.kind, transfer.amount_credits, transfer.held_credits),
    )
    if not await rows.add_transfer(transfer, entry):
        return False
    for change in changes:
        await rows.add_lot_entry(_lot_entry(account_id, transfer.id, change), change.lot.expires_at)
    return True


def _lot_entry(account_id: AccountId, transfer_id: str, change: Change) -> LotEntry:
    lot = change.lot
    return LotEntry(
        account_id=account_id,
        lot=lot.name,
        number=lot.number + 1,
        transfer_id=transfer_id,
        change_credits=change.credits,
        left_before=lot.left_credits,
        left_after=lot.left_credits + change.credits,
    )
