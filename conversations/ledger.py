"""
Credits: what each kind of transfer does to an account, and the few moves that use cases make.

A transfer is one row (debit account, credit account, amount > 0), so it cannot be unbalanced. A hold is a pending
transfer: it lowers what is available and leaves the balance; a post, void or expire points at it and resolves it. An
account's entries form a chain: each names the state it found and the state it left. Nothing is ever updated.

Only this module makes transfers, and only use cases call it. Amounts are whole credits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from conversations.errors import NotEnoughCredits
from conversations.ids import OPERATOR_ISSUE, OPERATOR_REVENUE, AccountId, TurnId, UserId

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


class LedgerRows(Protocol):
    """The part of a store's transaction that the ledger writes through."""

    async def account_state(self, account_id: AccountId) -> AccountState:
        """The account's newest state; a new account is opened at zero."""
        ...

    async def add_transfer(self, transfer: Transfer, entry: LedgerEntry) -> bool:
        """Write both rows; False if a transfer of this id stands already (nothing is written then)."""
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
    renews_at: datetime,
) -> None:
    """Set `amount_credits` aside for a turn. Raises: NotEnoughCredits. A second hold for the turn does nothing."""
    state = await rows.account_state(account_id)
    if amount_credits > state.available_credits and await rows.transfer(f"hold:{turn_id}") is None:
        raise NotEnoughCredits(
            needed_credits=amount_credits, available_credits=state.available_credits, renews_at=renews_at
        )
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
    await _write(rows, held.debit_account, state, transfer)
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
) -> bool:
    """Add credits once per `key`; False if that grant stands already."""
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
    return await _write(rows, account_id, state, transfer)


async def take_back(
    rows: LedgerRows,
    kind: Literal["revoke", "lapse"],
    account_id: AccountId,
    amount_credits: int,
    key: str,
    at: datetime,
    by: UserId | None = None,
    reason: str | None = None,
) -> int:
    """Remove up to `amount_credits` once per `key`, stopping at what is available; returns what was removed."""
    state = await rows.account_state(account_id)
    removed_credits = min(amount_credits, state.available_credits)
    if removed_credits <= 0:
        return 0
    transfer = Transfer(
        id=f"{kind}:{key}",
        kind=kind,
        debit_account=account_id,
        credit_account=OPERATOR_ISSUE,
        amount_credits=removed_credits,
        at=at,
        caused_by=by,
        reason=reason,
    )
    return removed_credits if await _write(rows, account_id, state, transfer) else 0


async def _write(rows: LedgerRows, account_id: AccountId, state: AccountState, transfer: Transfer) -> bool:
    entry = LedgerEntry(
        account_id=account_id,
        transfer_id=transfer.id,
        before=state,
        after=after(state, transfer.kind, transfer.amount_credits, transfer.held_credits),
    )
    return await rows.add_transfer(transfer, entry)
