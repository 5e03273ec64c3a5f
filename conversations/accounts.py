"""The use case of looking at credits: statements of people and pools, and their export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from conversations import allowances
from conversations.audit import Actor
from conversations.ids import AccountId, GuildId, TurnId, UserId, person_account, pool_account
from conversations.ledger import Transfer, TransferKind
from conversations.lots import ALLOWANCE, in_order
from conversations.plans import Payer, Span, period_of, span_of
from conversations.ports import Clock
from conversations.servers import Servers, Standing
from conversations.store import AllowanceGiven, Reading, Receipt, Store
from conversations.threads import Person

log = structlog.get_logger()

LINES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """One transfer as its owner sees it; `amount_credits` is signed, a settled hold appears as its post alone."""

    at: datetime
    kind: TransferKind
    amount_credits: int
    turn_id: TurnId | None = None
    caused_by: UserId | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus:
    """What is left of the grants beside the allowance, by their last day; None = they do not end."""

    left_credits: int
    expires_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """
    What a person, or a server's pool, has, spent and may expect.

    allowance_credits: what this period's allowance came to, under allowance_plan, which a plan of less does not take
    away; allowance_left_credits, bonuses: what the balance is made
    of, in the order in which it is spent, what is held included.
    pays, pool_credits: who pays for the person's requests, and what the server's pool has available where it does.
    spent_by_day: of every day of the period so far, by the server's calendar. receipts: the newest of the period, what
    the pool paid for the person included.
    """

    plan: str
    available_credits: int
    held_credits: int
    allowance_credits: int
    allowance_plan: str
    allowance_left_credits: int
    spent_this_period_credits: int
    begins_at: datetime
    renews_at: datetime
    bonuses: tuple[Bonus, ...] = ()
    pays: Payer = "self"
    pool_credits: int | None = None
    spent_by_day: dict[date, int] = field(default_factory=dict, repr=False)
    receipts: tuple[Receipt, ...] = field(default=(), repr=False)
    lines: tuple[StatementLine, ...] = field(default=(), repr=False)


class Accounts:
    """Statements over a store; looking at an account brings it up to date first."""

    def __init__(self, store: Store, servers: Servers, clock: Clock) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock

    async def statement(self, guild_id: GuildId | None, person: Person) -> Statement:
        """What the person has here, this period's allowance included."""
        account_id, now = person_account(guild_id, person.id), self._clock.now()
        async with self._store.write() as tx:
            standing = await self._servers.standing_now(tx, guild_id, person)
            given = await allowances.renew(tx, account_id, allowances.personal(standing), now)
            pool_credits = None
            if guild_id is not None and standing.plan.pays != "self":
                pool = pool_account(guild_id)
                await allowances.renew(tx, pool, allowances.pooled(standing), now)
                pool_credits = (await tx.account_state(pool)).available_credits
        async with self._store.read() as view:
            plan = standing.plan
            return await _statement(
                view, account_id, standing, given, now, plan.name, plan.pays, pool_credits,
                _paid_for(guild_id, person.id), person.id,
            )  # fmt: skip

    async def statement_of(self, actor: Actor, guild_id: GuildId, member: Person) -> Statement:
        """`statement` of a member, for the server's admins. Raises: AnotherServer, NotAllowed."""
        async with self._store.read() as view:
            await self._servers.check_actor(view, actor, guild_id)
        return await self.statement(guild_id, member)

    async def pool(self, actor: Actor, guild_id: GuildId) -> Statement:
        """What a server's pool has, for its admins. Raises: AnotherServer, NotAllowed."""
        account_id, now = pool_account(guild_id), self._clock.now()
        async with self._store.write() as tx:
            await self._servers.check_actor(tx, actor, guild_id)
            standing = await self._servers.standing_now(tx, guild_id, _NOBODY)
            given = await allowances.renew(tx, account_id, allowances.pooled(standing), now)
        async with self._store.read() as view:
            name = standing.server_plan.name
            return await _statement(
                view, account_id, standing, given, now, name, "pool", None, (account_id,), None
            )

    async def receipts(self, guild_id: GuildId | None, person: Person, span: Span) -> Sequence[Receipt]:
        """What the person's pictures here cost in a span of time, whoever paid for them; newest first."""
        async with self._store.read() as view:
            settings = await self._servers.settings_now(view, guild_id)
            since, until = span_of(self._clock.now(), span, settings.time_zone)
            return await view.receipts(_paid_for(guild_id, person.id), since, until, person.id)

    async def receipts_of(
        self, actor: Actor, guild_id: GuildId, user_id: UserId, span: Span
    ) -> Sequence[Receipt]:
        """`receipts` of a member, for the server's admins. Raises: AnotherServer, NotAllowed."""
        async with self._store.read() as view:
            await self._servers.check_actor(view, actor, guild_id)
        return await self.receipts(guild_id, Person(id=user_id, name=""), span)

    async def pool_receipts(self, actor: Actor, guild_id: GuildId, span: Span) -> Sequence[Receipt]:
        """What the server's pool paid for in a span of time. Raises: AnotherServer, NotAllowed."""
        async with self._store.read() as view:
            settings = await self._servers.check_actor(view, actor, guild_id)
            since, until = span_of(self._clock.now(), span, settings.time_zone)
            return await view.receipts((pool_account(guild_id),), since, until)

    async def lines(
        self, account_id: AccountId, since: datetime | None = None, limit: int | None = None
    ) -> tuple[StatementLine, ...]:
        """The account's transfers as its owner sees them, newest first; all of them where `limit` is None."""
        async with self._store.read() as view:
            return statement_lines(account_id, await view.transfers_of(account_id, since, limit))

    async def expire_due(self) -> None:
        """Let every grant whose last day has come lapse; an account where that fails is logged and tried again."""
        now = self._clock.now()
        async with self._store.read() as view:
            due = await view.accounts_with_due_lots(now)
        for account_id in due:
            try:
                async with self._store.write() as tx:
                    await allowances.expire(tx, account_id, now)
            except Exception:
                log.exception("grants of an account did not end", account_id=account_id)


_NOBODY = Person(id=UserId(0), name="")


def _paid_for(guild_id: GuildId | None, user_id: UserId) -> tuple[AccountId, ...]:
    """The accounts that may have paid for a person's pictures."""
    own = person_account(guild_id, user_id)
    return (own,) if guild_id is None else (own, pool_account(guild_id))


async def _statement(
    view: Reading,
    account_id: AccountId,
    standing: Standing,
    given: AllowanceGiven | None,
    now: datetime,
    plan: str,
    pays: Payer,
    pool_credits: int | None,
    paying: Sequence[AccountId],
    by: UserId | None,
) -> Statement:
    state = await view.account_state(account_id)
    period = period_of(now, standing.plan.period, standing.settings.time_zone)
    begins_at, renews_at = (given.starts_at, given.ends_at) if given else (period.starts_at, period.renews_at)
    this_period = await view.transfers_of(account_id, begins_at, None)
    newest = await view.transfers_of(account_id, None, 3 * LINES)
    lots = in_order(lot for lot in await view.lots(account_id) if lot.left_credits)
    return Statement(
        plan=plan,
        available_credits=state.available_credits,
        held_credits=state.balance_credits - state.available_credits,
        allowance_credits=given.entitled_credits if given else 0,
        allowance_plan=given.plan if given else plan,
        allowance_left_credits=sum(lot.left_credits for lot in lots if lot.name == ALLOWANCE),
        spent_this_period_credits=sum(t.amount_credits for t in this_period if t.kind == "post"),
        spent_by_day=_by_day(this_period, begins_at, now, standing.settings.time_zone),
        receipts=tuple(await view.receipts(paying, begins_at, now + timedelta(days=1), by))[:LINES],
        begins_at=begins_at,
        renews_at=renews_at,
        bonuses=tuple(
            Bonus(left_credits=lot.left_credits, expires_at=lot.expires_at)
            for lot in lots
            if lot.name != ALLOWANCE
        ),
        pays=pays,
        pool_credits=pool_credits,
        lines=statement_lines(account_id, newest)[:LINES],
    )


def _by_day(transfers: Sequence[Transfer], begins_at: datetime, now: datetime, zone: str) -> dict[date, int]:
    clock = ZoneInfo(zone)
    first, last = begins_at.astimezone(clock).date(), now.astimezone(clock).date()
    spent = {first + timedelta(days=number): 0 for number in range((last - first).days + 1)}
    for transfer in transfers:
        day = transfer.at.astimezone(clock).date()
        if transfer.kind == "post" and day in spent:
            spent[day] += transfer.amount_credits
    return spent


def statement_lines(account_id: AccountId, transfers: Sequence[Transfer]) -> tuple[StatementLine, ...]:
    """Newest first; a hold that was settled is told by its settlement, and a void moved nothing."""
    settled = {transfer.hold_id for transfer in transfers if transfer.hold_id}
    told = [t for t in transfers if t.kind not in ("void", "expire") and t.id not in settled]
    return tuple(
        StatementLine(
            at=transfer.at,
            kind=transfer.kind,
            amount_credits=transfer.amount_credits * (1 if transfer.credit_account == account_id else -1),
            turn_id=transfer.turn_id,
            caused_by=transfer.caused_by,
            reason=transfer.reason,
        )
        for transfer in told
    )
