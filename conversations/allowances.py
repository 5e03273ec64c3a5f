"""
Allowances: what a plan gives an account per period, exactly once, however plans and roles change.

- A period's allowance is the highest of the plans that its account was used with in the period: a better plan tops it
  up by the difference, once; a lesser plan takes nothing back and shows with the next period. Roles that come and go
  gain nobody anything.
- A plan that counts in other periods (days instead of months) begins when the running period ends, and what periods
  that reach into the new one gave counts towards it.
- What is left at a period's end lapses down to the plan's carry-over; what is held stays until it is settled. Periods
  in which nobody looked are caught up with.
- Grants that end on a day lapse then, except for what is held of them; the rest follows once it is given back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from conversations import ledger
from conversations.ids import AccountId
from conversations.lots import ALLOWANCE, Lot, covered
from conversations.plans import Period, Plan, Unit, period_of
from conversations.servers import Standing
from conversations.store import AllowanceGiven, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What an account is given per period, and by whose calendar."""

    plan: str
    credits: int
    unit: Unit
    carry_over_credits: int
    zone: str


def personal(standing: Standing) -> Terms:
    """The terms of a person's own account."""
    plan = standing.plan
    return _terms(standing, plan, plan.allowance_credits)


def pooled(standing: Standing) -> Terms:
    """The terms of a server's pool, which follows the plan of the whole server."""
    plan = standing.server_plan
    return _terms(standing, plan, plan.pool_credits)


def _terms(standing: Standing, plan: Plan, allowance_credits: int) -> Terms:
    return Terms(
        plan=plan.name,
        credits=allowance_credits,
        unit=plan.period,
        carry_over_credits=plan.carry_over_credits,
        zone=standing.settings.time_zone,
    )


async def renew(tx: Writing, account_id: AccountId, terms: Terms, now: datetime) -> AllowanceGiven | None:
    """Bring the account to this moment: what ended lapses, what is due is given. The newest allowance, if any."""
    await expire(tx, account_id, now)
    last = await tx.newest_allowance(account_id)
    if last is not None and now < last.ends_at:
        if terms.unit != last.unit or terms.credits <= last.entitled_credits:
            return last
        return await _top_up(tx, last, terms, now)
    if last is None and terms.credits == 0:
        return None
    return await _begin(tx, account_id, last, terms, now)


async def expire(tx: Writing, account_id: AccountId, now: datetime) -> None:
    """Let grants whose day has come lapse, except for what is held of them."""
    lots = await tx.lots(account_id)
    for due in [lot for lot in lots if lot.expires_at and lot.expires_at <= now and lot.left_credits]:
        free_credits = due.left_credits - await _held_of(tx, account_id, due.name)
        await ledger.lapse(tx, account_id, due, free_credits, now, "a grant reached its last day")


async def _held_of(tx: Writing, account_id: AccountId, lot: str) -> int:
    state = await tx.account_state(account_id)
    held_credits = state.balance_credits - state.available_credits
    return covered(await tx.lots(account_id), held_credits).get(lot, 0) if held_credits else 0


async def _top_up(tx: Writing, last: AllowanceGiven, terms: Terms, now: datetime) -> AllowanceGiven:
    period = Period(unit=last.unit, starts_at=last.starts_at, renews_at=last.ends_at)
    missing_credits = terms.credits - last.entitled_credits
    given = _given(last.account_id, last.number + 1, terms, period, missing_credits)
    await _grant(tx, given, missing_credits, now, f"allowance raised to that of the plan {terms.plan}")
    return given


async def _begin(
    tx: Writing, account_id: AccountId, last: AllowanceGiven | None, terms: Terms, now: datetime
) -> AllowanceGiven:
    """A new period: lapse, carry over, give."""
    period = period_of(now, terms.unit, terms.zone)
    kept_credits = await _lapse_unused(tx, account_id, terms.carry_over_credits, now)
    missed = 0 if last is None else _carried(kept_credits, last, terms, period) - kept_credits
    given_before = 0 if last is None else await tx.granted_beyond(account_id, period.starts_at)
    granted_credits = max(0, terms.credits - given_before)
    number = 1 if last is None else last.number + 1
    given = _given(account_id, number, terms, period, granted_credits, given_before)
    reason = f"allowance of the plan {terms.plan}"
    if missed:
        reason += f", with {missed} carried over from before"
    await _grant(tx, given, granted_credits + missed, now, reason)
    return given


async def _lapse_unused(tx: Writing, account_id: AccountId, carry_over_credits: int, now: datetime) -> int:
    """How much of earlier allowances is left after what goes beyond the carry-over, and is not held, has lapsed."""
    lot = next((each for each in await tx.lots(account_id) if each.name == ALLOWANCE), Lot(name=ALLOWANCE))
    kept_credits = max(carry_over_credits, await _held_of(tx, account_id, ALLOWANCE))
    unused_credits = max(0, lot.left_credits - kept_credits)
    await ledger.lapse(tx, account_id, lot, unused_credits, now, "unused allowance")
    return lot.left_credits - unused_credits


def _carried(kept_credits: int, last: AllowanceGiven, terms: Terms, period: Period) -> int:
    """What would be carried into `period` had every period since the last one been begun in its time."""
    carried_credits = kept_credits
    missed = period_of(last.ends_at, terms.unit, terms.zone)
    while missed.renews_at <= period.starts_at:
        more = max(carried_credits, min(carried_credits + terms.credits, terms.carry_over_credits))
        if more == carried_credits:
            break
        carried_credits = more
        missed = period_of(missed.renews_at, terms.unit, terms.zone)
    return carried_credits


def _given(
    account_id: AccountId,
    number: int,
    terms: Terms,
    period: Period,
    granted_credits: int,
    given_before: int = 0,
) -> AllowanceGiven:
    return AllowanceGiven(
        account_id=account_id,
        number=number,
        plan=terms.plan,
        unit=period.unit,
        starts_at=period.starts_at,
        ends_at=period.renews_at,
        entitled_credits=max(terms.credits, given_before),
        granted_credits=granted_credits,
    )


async def _grant(tx: Writing, given: AllowanceGiven, amount_credits: int, now: datetime, reason: str) -> None:
    if amount_credits > 0:
        key = f"{given.account_id}:allowance:{given.number}"
        await ledger.grant(
            tx, given.account_id, amount_credits, key, now, reason=reason, lot=Lot(name=ALLOWANCE)
        )
    else:
        await tx.open_account(given.account_id)
    await tx.add_allowance(given)
