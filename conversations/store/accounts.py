"""The Store port's part for accounts, what they were given, the books and the log of admins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from conversations.audit import AuditEntry
from conversations.ids import AccountId, GuildId, TurnId
from conversations.ledger import AccountState, LedgerEntry, LotEntry, Transfer, TransferKind
from conversations.lots import Lot
from conversations.plans import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceGiven:
    """
    That an account was given its allowance for a period, or a top-up of it.

    number: 1, 2, 3, ... per account. entitled_credits: what the period's allowance came to with this.
    granted_credits: what was granted with this, credits carried over from periods that nobody looked at included.
    """

    account_id: AccountId
    number: int
    plan: str
    unit: Unit
    starts_at: datetime
    ends_at: datetime
    entitled_credits: int
    granted_credits: int


@dataclass(frozen=True, slots=True)
class EntryLine:
    """
    One entry of an account with all that it must agree with.

    hold_credits: what the hold that the transfer resolves held. lots_credits: what the transfer did to the lots.
    is_leaked: it is a hold that stands open although its turn has ended.
    """

    entry: LedgerEntry
    transfer: Transfer
    hold_credits: int | None
    lots_credits: int
    is_leaked: bool


@dataclass(frozen=True, slots=True)
class LotLine:
    """One entry of a lot, with the account and the kind of its transfer."""

    entry: LotEntry
    owner: AccountId
    kind: TransferKind


class AccountReading(Protocol):
    """What can be read of accounts and the books."""

    async def account_state(self, account_id: AccountId) -> AccountState:
        """The account's newest state; zero for an account without entries."""
        ...

    async def transfer(self, transfer_id: str) -> Transfer | None:
        """The transfer, or None."""
        ...

    async def settlement_of(self, turn_id: TurnId) -> Transfer | None:
        """The post, void or expire of the turn's hold, or None."""
        ...

    async def lots(self, account_id: AccountId) -> tuple[Lot, ...]:
        """The account's lots as they stand."""
        ...

    async def accounts_with_due_lots(self, now: datetime) -> tuple[AccountId, ...]:
        """Accounts that still hold credits of a lot whose end has come."""
        ...

    async def newest_allowance(self, account_id: AccountId) -> AllowanceGiven | None:
        """The account's last allowance, or None."""
        ...

    async def granted_beyond(self, account_id: AccountId, moment: datetime) -> int:
        """Credits of all allowances whose period ends after `moment`."""
        ...

    async def audit_entries(self, guild_id: GuildId, before: int | None, limit: int) -> Sequence[AuditEntry]:
        """A server's log, newest first, from below number `before`."""
        ...

    async def transfers_of(
        self, account_id: AccountId, since: datetime | None, limit: int | None
    ) -> tuple[Transfer, ...]:
        """Transfers from or to the account, newest first."""
        ...

    async def entry_lines(self, after: tuple[AccountId, int], limit: int) -> Sequence[EntryLine]:
        """Entries by account and number, from behind `after`."""
        ...

    async def lot_lines(self, after: tuple[AccountId, str, int], limit: int) -> Sequence[LotLine]:
        """Entries of lots by account, lot and number, from behind `after`."""
        ...

    async def transfer_ids(self, after: str, limit: int) -> Sequence[tuple[str, bool]]:
        """Transfers by id from behind `after`, and whether each has its entry."""
        ...


class AccountWriting(AccountReading, Protocol):
    """What can be written of accounts and the books."""

    async def open_account(self, account_id: AccountId) -> None:
        """Make sure that the account exists."""
        ...

    async def add_allowance(self, given: AllowanceGiven) -> None:
        """Write that an allowance, or a top-up, was given."""
        ...

    async def add_audit_entry(self, entry: AuditEntry) -> None:
        """Append an act to its server's log."""
        ...
