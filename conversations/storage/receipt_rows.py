"""What was paid for which pictures, what is left of allowances, and what models cost and earned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.ids import AccountId, GuildId, RevisionNumber, UserId
from conversations.lots import ALLOWANCE
from conversations.storage.ledger_tables import allowances, lot_entries, transfers
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import attempts, message_links, revisions, turns
from conversations.store import AllowanceLeft, ModelSpend, Receipt

_shown_by = (
    select(func.max(message_links.c.message_id))
    .where(message_links.c.turn_id == turns.c.id)
    .scalar_subquery()
)
_later = attempts.alias("later")
_last_number = (
    select(func.max(_later.c.number)).where(_later.c.turn_id == attempts.c.turn_id).scalar_subquery()
)


class ReceiptRows:
    """What a transaction can tell about payments one by one, and about the operator's side of them."""

    _connection: AsyncConnection | LoopConnection

    async def receipts(
        self, accounts: Sequence[AccountId], since: datetime, until: datetime, by: UserId | None = None
    ) -> Sequence[Receipt]:
        """What these accounts paid from `since` to before `until`, newest first; of one person's turns with `by`."""
        paid = (
            transfers.c.kind == "post",
            transfers.c.debit_account.in_(accounts),
            transfers.c.at >= since,
            transfers.c.at < until,
            *(() if by is None else (turns.c.author_id == by,)),
        )
        joined = transfers.join(turns, turns.c.id == transfers.c.turn_id)
        found = await self._connection.execute(
            select(
                transfers.c.turn_id,
                transfers.c.at,
                turns.c.guild_id,
                turns.c.thread_id,
                turns.c.author_id,
                turns.c.author_name,
                transfers.c.debit_account.label("paid_by"),
                turns.c.tier,
                transfers.c.amount_credits.label("cost_credits"),
                _shown_by.label("message_id"),
            )
            .select_from(joined)
            .where(*paid)
            .order_by(transfers.c.at.desc(), transfers.c.id.desc())
        )
        numbers: dict[str, list[RevisionNumber]] = defaultdict(list)
        made = await self._connection.execute(
            select(revisions.c.turn_id, revisions.c.number)
            .select_from(joined.join(revisions, revisions.c.turn_id == turns.c.id))
            .where(*paid)
            .order_by(revisions.c.number)
        )
        for row in made:
            numbers[row.turn_id].append(RevisionNumber(row.number))
        return [Receipt(**row._mapping, numbers=tuple(numbers[row.turn_id])) for row in found]

    async def allowances_left(self, guild_id: GuildId, now: datetime) -> Sequence[AllowanceLeft]:
        """Of each person in the server who was given an allowance for a period that runs."""
        newest = (
            select(allowances.c.account_id, func.max(allowances.c.number).label("number"))
            .where(allowances.c.account_id.startswith(f"person:{guild_id}:", autoescape=True))
            .group_by(allowances.c.account_id)
            .subquery()
        )
        last_entry = (
            select(func.max(lot_entries.c.number))
            .where(lot_entries.c.account_id == allowances.c.account_id, lot_entries.c.lot == ALLOWANCE)
            .correlate(allowances)
            .scalar_subquery()
        )
        found = await self._connection.execute(
            select(
                allowances.c.account_id,
                allowances.c.entitled_credits,
                func.coalesce(lot_entries.c.left_after, 0).label("left_credits"),
            )
            .select_from(
                allowances.join(
                    newest,
                    (newest.c.account_id == allowances.c.account_id)
                    & (newest.c.number == allowances.c.number),
                ).outerjoin(
                    lot_entries,
                    (lot_entries.c.account_id == allowances.c.account_id)
                    & (lot_entries.c.lot == ALLOWANCE)
                    & (lot_entries.c.number == last_entry),
                )
            )
            .where(allowances.c.ends_at > now)
        )
        return [AllowanceLeft(**row._mapping) for row in found]

    async def model_spend(self, since: datetime) -> Sequence[ModelSpend]:
        """What image models cost and earned since then, in all servers and direct messages, by name."""
        calls = await self._connection.execute(
            select(
                attempts.c.model,
                func.count().label("calls"),
                func.sum(case((attempts.c.outcome == "done", 0), else_=1)).label("failed"),
                func.coalesce(func.sum(attempts.c.provider_microusd), 0).label("microusd"),
                func.coalesce(
                    func.sum(case((attempts.c.is_estimate, attempts.c.provider_microusd), else_=0)), 0
                ).label("estimated"),
            )
            .where(attempts.c.started_at >= since)
            .group_by(attempts.c.model)
        )
        earned = await self._connection.execute(
            select(attempts.c.model, func.sum(transfers.c.amount_credits).label("credits"))
            .select_from(transfers.join(attempts, attempts.c.turn_id == transfers.c.turn_id))
            .where(transfers.c.kind == "post", transfers.c.at >= since, attempts.c.number == _last_number)
            .group_by(attempts.c.model)
        )
        paid = {row.model: int(row.credits) for row in earned}
        spent = {row.model: row for row in calls}
        return [
            ModelSpend(
                model=model,
                calls=spent[model].calls if model in spent else 0,
                failed=int(spent[model].failed) if model in spent else 0,
                provider_microusd=int(spent[model].microusd) if model in spent else 0,
                estimated_microusd=int(spent[model].estimated) if model in spent else 0,
                earned_credits=paid.get(model, 0),
            )
            for model in sorted({*spent, *paid})
        ]
