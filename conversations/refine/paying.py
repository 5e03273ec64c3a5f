"""Who pays for a request, and whether they may: part of commit A, so that nothing can come between check and hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations import allowances, ledger
from conversations.allowances import Terms
from conversations.errors import DayLimitReached, NotEnoughCredits
from conversations.ids import AccountId, GuildId, TurnId, UserId, person_account, pool_account
from conversations.plans import period_of
from conversations.servers import Standing
from conversations.store import Writing
from conversations.threads import Person


@dataclass(frozen=True, slots=True)
class Payer:
    """An account that may be asked, brought to this moment; `renews_at` where it has an allowance."""

    account_id: AccountId
    kind: Literal["self", "pool"]
    renews_at: datetime | None


async def payers_of(
    tx: Writing, guild_id: GuildId | None, person: Person, standing: Standing, now: datetime
) -> tuple[Payer, ...]:
    """
    The accounts that pay for a person's requests, in the order in which they are asked.

    A hold is never split: `pool-first` takes the whole of it from the pool, or all of it from the person.
    """
    own = await _payer(tx, person_account(guild_id, person.id), "self", allowances.personal(standing), now)
    if guild_id is None or standing.plan.pays == "self":
        return (own,)
    pool = await _payer(tx, pool_account(guild_id), "pool", allowances.pooled(standing), now)
    return (pool,) if standing.plan.pays == "pool" else (pool, own)


async def _payer(
    tx: Writing, account_id: AccountId, kind: Literal["self", "pool"], terms: Terms, now: datetime
) -> Payer:
    given = await allowances.renew(tx, account_id, terms, now)
    await tx.open_account(account_id)
    return Payer(account_id, kind, given.ends_at if given and terms.credits else None)


async def choose(tx: Writing, payers: tuple[Payer, ...], hold_credits: int) -> Payer:
    """The first that has enough for the whole hold, else the last."""
    for payer in payers[:-1]:
        if (await tx.account_state(payer.account_id)).available_credits >= hold_credits:
            return payer
    return payers[-1]


async def check(tx: Writing, payers: tuple[Payer, ...], hold_credits: int) -> None:
    """Raises: NotEnoughCredits where nobody could pay for the hold now."""
    payer = await choose(tx, payers, hold_credits)
    available_credits = (await tx.account_state(payer.account_id)).available_credits
    if available_credits < hold_credits:
        raise NotEnoughCredits(
            needed_credits=hold_credits,
            available_credits=available_credits,
            payer=payer.kind,
            renews_at=payer.renews_at,
        )


async def hold(
    tx: Writing, payer: Payer, hold_credits: int, turn_id: TurnId, by: UserId, now: datetime
) -> None:
    """Set the credits aside. Raises: NotEnoughCredits."""
    try:
        await ledger.hold(tx, payer.account_id, hold_credits, turn_id, by, now)
    except NotEnoughCredits as short:
        raise short.with_(payer=payer.kind, renews_at=payer.renews_at) from None


async def check_day(
    tx: Writing,
    guild_id: GuildId | None,
    person: Person,
    standing: Standing,
    hold_credits: int,
    now: datetime,
) -> None:
    """Raises: DayLimitReached where the server lets this person, or all of it together, spend no more today."""
    settings = standing.settings
    limits = (
        ("person", settings.credits_per_person_day, person.id),
        ("server", settings.credits_per_day, None),
    )
    for whose, limit_credits, author_id in limits:
        if guild_id is None or not limit_credits:
            continue
        today = period_of(now, "day", settings.time_zone)
        left_credits = limit_credits - await tx.spent_since(guild_id, today.starts_at, author_id)
        if hold_credits > left_credits:
            raise DayLimitReached(
                whose=whose,
                limit_credits=limit_credits,
                left_credits=max(0, left_credits),
                needed_credits=hold_credits,
                renews_at=today.renews_at,
            )
