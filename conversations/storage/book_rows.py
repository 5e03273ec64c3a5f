"""What the check of the books reads, a page at a time and each page by its keys."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import and_, func, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.ids import AccountId
from conversations.storage import rows
from conversations.storage.ledger_tables import entries, lot_entries, transfers
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import turns
from conversations.store import EntryLine, LotLine
from conversations.threads import ENDED

_hold = transfers.alias("hold")
_settlement = transfers.alias("settlement")
_lots_credits = (
    select(func.coalesce(func.sum(lot_entries.c.change_credits), 0))
    .where(lot_entries.c.transfer_id == transfers.c.id)
    .scalar_subquery()
)
_is_leaked = and_(
    transfers.c.kind == "hold", _settlement.c.id.is_(None), or_(*(turns.c.state == state for state in ENDED))
)
_ENTRY_LINES = (
    select(
        entries,
        *(column.label(f"moved_{column.name}") for column in transfers.c),
        _hold.c.amount_credits.label("hold_credits"),
        _lots_credits.label("lots_credits"),
        func.coalesce(_is_leaked, False).label("is_leaked"),
    )
    .join(transfers, transfers.c.id == entries.c.transfer_id)
    .outerjoin(_hold, _hold.c.id == transfers.c.hold_id)
    .outerjoin(_settlement, _settlement.c.hold_id == transfers.c.id)
    .outerjoin(turns, turns.c.id == transfers.c.turn_id)
    .order_by(entries.c.account_id, entries.c.number)
)
_LOT_LINES = (
    select(lot_entries, transfers.c.account_id.label("owner"), transfers.c.kind)
    .join(transfers, transfers.c.id == lot_entries.c.transfer_id)
    .order_by(lot_entries.c.account_id, lot_entries.c.lot, lot_entries.c.number)
)


class BookRows:
    """What a transaction can tell about the ledger as a whole."""

    _connection: AsyncConnection | LoopConnection

    async def entry_lines(self, after: tuple[AccountId, int], limit: int) -> Sequence[EntryLine]:
        """Entries by account and number, from behind `after`."""
        behind = tuple_(entries.c.account_id, entries.c.number) > tuple_(*after)
        found = await self._connection.execute(_ENTRY_LINES.where(behind).limit(limit))
        return [
            EntryLine(
                rows.entry_of(row),
                rows.joined_transfer_of(row),
                row.hold_credits,
                int(row.lots_credits),
                bool(row.is_leaked),
            )
            for row in found
        ]

    async def lot_lines(self, after: tuple[AccountId, str, int], limit: int) -> Sequence[LotLine]:
        """Entries of lots by account, lot and number, from behind `after`."""
        key = tuple_(lot_entries.c.account_id, lot_entries.c.lot, lot_entries.c.number)
        found = await self._connection.execute(_LOT_LINES.where(key > tuple_(*after)).limit(limit))
        return [LotLine(rows.lot_entry_of(row), AccountId(row.owner), row.kind) for row in found]

    async def transfer_ids(self, after: str, limit: int) -> Sequence[tuple[str, bool]]:
        """Transfers by id from behind `after`, and whether each has its entry."""
        statement = (
            select(transfers.c.id, entries.c.transfer_id)
            .outerjoin(entries, entries.c.transfer_id == transfers.c.id)
            .where(transfers.c.id > after)
            .order_by(transfers.c.id)
            .limit(limit)
        )
        return [(row.id, row.transfer_id is not None) for row in await self._connection.execute(statement)]
