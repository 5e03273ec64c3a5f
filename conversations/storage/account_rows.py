"""Lots, allowances, a day's spending and the audit log: the statements of one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.audit import AuditEntry
from conversations.ids import AccountId, GuildId, UserId
from conversations.ledger import LotEntry
from conversations.lots import Lot
from conversations.storage import rows
from conversations.storage.inserts import insert_once
from conversations.storage.ledger_tables import allowances, audit_log, lot_entries, lots, transfers
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import turns
from conversations.store import AllowanceGiven

_newest = lot_entries.alias("newest")
_LAST_NUMBER = (
    select(func.max(_newest.c.number))
    .where(_newest.c.account_id == lots.c.account_id, _newest.c.lot == lots.c.name)
    .correlate(lots)
    .scalar_subquery()
)
_LOTS = (
    select(lots.c.name, lots.c.expires_at, lot_entries.c.number, lot_entries.c.left_after)
    .select_from(lots)
    .join(
        lot_entries,
        (lot_entries.c.account_id == lots.c.account_id)
        & (lot_entries.c.lot == lots.c.name)
        & (lot_entries.c.number == _LAST_NUMBER),
    )
)
_LOTS_OF = _LOTS.where(lots.c.account_id == bindparam("account"))
_DUE = _LOTS.with_only_columns(lots.c.account_id).where(
    lots.c.expires_at <= bindparam("now", type_=lots.c.expires_at.type), lot_entries.c.left_after > 0
)
_NEWEST_ALLOWANCE = (
    select(allowances)
    .where(allowances.c.account_id == bindparam("account"))
    .order_by(allowances.c.number.desc())
    .limit(1)
)
_settlement = transfers.alias("settlement")
_SPENT = (
    select(
        func.coalesce(
            func.sum(
                case(
                    (_settlement.c.id.is_(None), transfers.c.amount_credits),
                    (_settlement.c.kind == "post", _settlement.c.amount_credits),
                    else_=0,
                )
            ),
            0,
        )
    )
    .select_from(turns)
    .join(transfers, transfers.c.id == "hold:" + turns.c.id)
    .outerjoin(_settlement, _settlement.c.hold_id == transfers.c.id)
    .where(
        turns.c.guild_id == bindparam("guild"),
        turns.c.created_at >= bindparam("since", type_=turns.c.created_at.type),
        turns.c.hold_credits > 0,
    )
)
_ADD_LOT_ENTRY = insert(lot_entries)
_SPENT_BY = _SPENT.where(turns.c.author_id == bindparam("author"))


class AccountRows:
    """What a transaction can do with what accounts are made of, and with the log of admins' acts."""

    _connection: AsyncConnection | LoopConnection

    async def lots(self, account_id: AccountId) -> tuple[Lot, ...]:
        """The account's lots as they stand."""
        found = await self._connection.execute(_LOTS_OF, {"account": account_id})
        return tuple(
            Lot(name=row.name, left_credits=row.left_after, number=row.number, expires_at=row.expires_at)
            for row in found
        )

    async def add_lot_entry(self, entry: LotEntry, expires_at: datetime | None) -> None:
        """Write what a transfer did to a lot; the lot is opened by its first entry."""
        if entry.number == 1:
            values = {"account_id": entry.account_id, "name": entry.lot, "expires_at": expires_at}
            await insert_once(self._connection, lots, values)
        await self._connection.execute(_ADD_LOT_ENTRY, rows.lot_entry_values(entry))

    async def accounts_with_due_lots(self, now: datetime) -> tuple[AccountId, ...]:
        """Accounts that still hold credits of a lot whose end has come."""
        found = await self._connection.scalars(_DUE, {"now": now})
        return tuple(dict.fromkeys(AccountId(account) for account in found))

    async def newest_allowance(self, account_id: AccountId) -> AllowanceGiven | None:
        """The account's last allowance, or None."""
        row = (await self._connection.execute(_NEWEST_ALLOWANCE, {"account": account_id})).first()
        return AllowanceGiven(**row._mapping) if row else None

    async def granted_beyond(self, account_id: AccountId, moment: datetime) -> int:
        """Credits of all allowances whose period ends after `moment`."""
        statement = select(func.coalesce(func.sum(allowances.c.granted_credits), 0)).where(
            allowances.c.account_id == account_id, allowances.c.ends_at > moment
        )
        return int(await self._connection.scalar(statement) or 0)

    async def add_allowance(self, given: AllowanceGiven) -> None:
        """Write that an allowance, or a top-up, was given."""
        values = {name: getattr(given, name) for name in AllowanceGiven.__slots__}
        await self._connection.execute(insert(allowances), values)

    async def spent_since(self, guild_id: GuildId, since: datetime, author_id: UserId | None = None) -> int:
        """What turns begun since then cost, open holds in full; of the whole server or of one person in it."""
        values = {"guild": guild_id, "since": since}
        if author_id is None:
            return int(await self._connection.scalar(_SPENT, values) or 0)
        return int(await self._connection.scalar(_SPENT_BY, {**values, "author": author_id}) or 0)

    async def add_audit_entry(self, entry: AuditEntry) -> None:
        """Append an act to its server's log."""
        last = select(func.max(audit_log.c.number)).where(audit_log.c.guild_id == entry.guild_id)
        number = (await self._connection.scalar(last) or 0) + 1
        await self._connection.execute(insert(audit_log), rows.audit_values(entry, number))

    async def audit_entries(self, guild_id: GuildId, before: int | None, limit: int) -> Sequence[AuditEntry]:
        """A server's log, newest first, from below number `before`."""
        statement = select(audit_log).where(audit_log.c.guild_id == guild_id)
        if before is not None:
            statement = statement.where(audit_log.c.number < before)
        found = await self._connection.execute(statement.order_by(audit_log.c.number.desc()).limit(limit))
        return tuple(AuditEntry(**row._mapping) for row in found)
