"""The use case of credits outside a turn: allowances, grants, statements, and the check that the books balance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from conversations import ledger
from conversations.errors import NotAllowed, NotEnoughCredits
from conversations.ids import (
    OPERATOR_ISSUE,
    OPERATOR_REVENUE,
    AccountId,
    GuildId,
    TurnId,
    UserId,
    person_account,
)
from conversations.ledger import AccountState, LedgerEntry, Transfer, TransferKind
from conversations.plans import Plan, period_of
from conversations.ports import Clock
from conversations.servers import Servers
from conversations.store import Reading, Store, Writing
from conversations.threads import Person

LINES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """One transfer as its owner sees it; `amount_credits` is signed, a settled hold appears as its post alone."""

    at: datetime
    kind: TransferKind
    amount_credits: int
    turn_id: TurnId | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a person has, spent and may expect."""

    plan: str
    available_credits: int
    held_credits: int
    allowance_credits: int
    spent_this_period_credits: int
    renews_at: datetime
    lines: tuple[StatementLine, ...] = ()

    def shortage(self, needed_credits: int) -> NotEnoughCredits:
        """The refusal of a request that needs more than is available."""
        return NotEnoughCredits(
            needed_credits=needed_credits, available_credits=self.available_credits, renews_at=self.renews_at
        )


class Accounts:
    """Allowances, grants and statements over a store."""

    def __init__(self, store: Store, servers: Servers, clock: Clock) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock

    async def statement(self, guild_id: GuildId | None, person: Person) -> Statement:
        """What the person has here, this period's allowance included."""
        account_id = person_account(guild_id, person.id)
        plan = await self._servers.plan(guild_id)
        async with self._store.write() as tx:
            await give_allowance(tx, account_id, plan, self._clock.now())
        async with self._store.read() as view:
            return await _statement(view, account_id, plan, self._clock.now())

    async def grant(
        self, guild_id: GuildId, user_id: UserId, amount_credits: int, by: Person, reason: str, source_id: int
    ) -> Statement:
        """The person's statement after a grant, given once per `source_id`. Raises: NotAllowed, ValueError."""
        if not by.is_admin:
            raise NotAllowed(needs="Manage Server")
        if not 0 < amount_credits <= 1_000_000:
            raise ValueError("a grant is between 1 and 1,000,000 credits")
        async with self._store.write() as tx:
            await ledger.grant(
                tx,
                person_account(guild_id, user_id),
                amount_credits,
                str(source_id),
                self._clock.now(),
                by.id,
                reason,
            )
        return await self.statement(guild_id, Person(id=user_id, name=""))

    async def verify(self) -> list[str]:
        """What is wrong with the books, one line each; empty = balanced."""
        async with self._store.read() as view:
            transfers, entries = await view.all_transfers(), await view.all_entries()
            open_holds = await view.unsettled_ended_turns()
        return audit(transfers, entries) + [
            f"turn {turn_id} ended with its hold open" for turn_id in open_holds
        ]


async def give_allowance(tx: Writing, account_id: AccountId, plan: Plan, now: datetime) -> None:
    """Grant this period's allowance if that was not done, after what is left of the last one has lapsed."""
    period = period_of(now)
    key = f"{account_id}:{period.key}"
    if await tx.transfer(f"grant:{key}") is not None:
        return
    state = await tx.account_state(account_id)
    held_credits = state.balance_credits - state.available_credits
    left_credits = allowance_left(await tx.transfers_of(account_id, None, None))
    # What is held comes from the allowance first; it lapses, if it comes back, with the next one.
    unused_credits = left_credits - max(plan.carry_over_credits, held_credits)
    await ledger.take_back(tx, "lapse", account_id, unused_credits, key, now, reason="unused allowance")
    if plan.monthly_credits > 0:
        await ledger.grant(tx, account_id, plan.monthly_credits, key, now, reason=f"allowance {period.key}")


def allowance_left(transfers: Sequence[Transfer]) -> int:
    """
    How much of an account's balance comes from its allowances; `transfers` are all of its, newest first.

    Allowances are spent before other grants, and other grants are revoked before allowances. An allowance is a grant
    that nobody caused. What is held counts as left.
    """
    left_credits = bonus_credits = 0
    for transfer in reversed(transfers):
        amount_credits = transfer.amount_credits
        if transfer.kind == "grant" and transfer.caused_by is None:
            left_credits += amount_credits
        elif transfer.kind == "grant":
            bonus_credits += amount_credits
        elif transfer.kind in ("post", "lapse"):
            from_allowance = min(left_credits, amount_credits)
            left_credits -= from_allowance
            bonus_credits -= amount_credits - from_allowance
        elif transfer.kind == "revoke":
            from_bonus = min(bonus_credits, amount_credits)
            bonus_credits -= from_bonus
            left_credits -= amount_credits - from_bonus
    return left_credits


async def _statement(view: Reading, account_id: AccountId, plan: Plan, now: datetime) -> Statement:
    state = await view.account_state(account_id)
    period = period_of(now)
    this_period = await view.transfers_of(account_id, period.starts_at, None)
    newest = await view.transfers_of(account_id, None, 3 * LINES)
    return Statement(
        plan=plan.name,
        available_credits=state.available_credits,
        held_credits=state.balance_credits - state.available_credits,
        allowance_credits=plan.monthly_credits,
        spent_this_period_credits=sum(t.amount_credits for t in this_period if t.kind == "post"),
        renews_at=period.renews_at,
        lines=_lines(account_id, newest)[:LINES],
    )


def _lines(account_id: AccountId, transfers: Sequence[Transfer]) -> tuple[StatementLine, ...]:
    """Newest first; a hold that was settled is told by its settlement, and a void moved nothing."""
    settled = {transfer.hold_id for transfer in transfers if transfer.hold_id}
    told = [t for t in transfers if t.kind not in ("void", "expire") and t.id not in settled]
    return tuple(
        StatementLine(
            at=transfer.at,
            kind=transfer.kind,
            amount_credits=transfer.amount_credits * (1 if transfer.credit_account == account_id else -1),
            turn_id=transfer.turn_id,
            reason=transfer.reason,
        )
        for transfer in told
    )


def audit(transfers: Sequence[Transfer], entries: Sequence[LedgerEntry]) -> list[str]:
    """Recompute every account from its transfers; one line for each thing that does not add up."""
    by_id = {transfer.id: transfer for transfer in transfers}
    states: dict[AccountId, AccountState] = {}
    problems: list[str] = []
    for entry in entries:
        before = states.get(entry.account_id, AccountState())
        if entry.before != before:
            problems.append(f"{entry.account_id} entry {entry.after.number} does not follow the one before")
        transfer = by_id[entry.transfer_id]
        held = by_id[transfer.hold_id].amount_credits if transfer.hold_id else 0
        if entry.after != ledger.after(entry.before, transfer.kind, transfer.amount_credits, held):
            problems.append(f"{entry.account_id} entry {entry.after.number} does not add up")
        if transfer.amount_credits > held > 0 or transfer.held_credits != held:
            problems.append(f"{transfer.id} does not agree with its hold")
        states[entry.account_id] = entry.after
    with_entry = {(entry.transfer_id, entry.account_id) for entry in entries}
    for transfer in transfers:
        for account_id in (transfer.debit_account, transfer.credit_account):
            if account_id in (OPERATOR_ISSUE, OPERATOR_REVENUE):
                continue
            if (transfer.id, account_id) not in with_entry:
                problems.append(f"{transfer.id} has no entry in {account_id}")
    return problems
