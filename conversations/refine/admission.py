"""Commit A: a message's actions become turns with their holds, and idle threads take up their next turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from conversations.actions import Action
from conversations.circuit import Circuit
from conversations.errors import (
    ProviderStopped,
    TakingABreak,
    TierNotInPlan,
    TooManyInFlight,
    TooManyVariations,
)
from conversations.ids import AccountId, BlobId, TurnId, UserId, person_account, turn_id_of
from conversations.plans import Plan
from conversations.refine import paying
from conversations.refine.calls import Limits
from conversations.servers import Standing
from conversations.store import Reading, Writing
from conversations.threads import IncomingMessage, Turn

BRAKE_WINDOW = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One action, priced and ready to become a turn."""

    action: Action
    tier: str | None
    estimate_credits: int
    hold_credits: int
    references: tuple[BlobId, ...] = ()
    start_from: BlobId | None = None
    mask: BlobId | None = None
    advice: str | None = None
    from_animation: bool = False


async def admit(
    tx: Writing,
    message: IncomingMessage,
    requests: Sequence[Request],
    standing: Standing,
    limits: Limits,
    now: datetime,
    first_place: int = 1,
) -> tuple[TurnId, ...]:
    """
    Write the turns and their holds, then let idle threads begin; returns the turns that run from now on.

    standing: as this transaction sees it, since a role or the plan may have changed after the request was priced.
    first_place: the place of the first request among all that the message ever asked for.
    All of a message's requests are taken, or none.
    Raises: NotEnoughCredits, DayLimitReached, TooManyInFlight, TierNotInPlan, TooManyVariations,
    ProviderStopped, TakingABreak.
    """
    own = person_account(message.guild_id, message.author.id)
    held_credits = sum(request.hold_credits for request in requests)
    payers: tuple[paying.Payer, ...] = ()
    if held_credits:
        await check_calls_are_made(tx, message.author.id, limits, now)
        _check_plan(requests, standing)
        payers = await paying.payers_of(tx, message.guild_id, message.author, standing, now)
        await paying.check_day(tx, message.guild_id, message.author, standing, held_credits, now)
    await tx.open_account(own)
    await _check_in_flight(tx, message, requests, standing.plan, limits)
    sequence = await tx.next_sequence(message.thread_id)
    for offset, request in enumerate(requests):
        payer = await paying.choose(tx, payers, request.hold_credits) if request.hold_credits else None
        account_id = own if payer is None else payer.account_id
        turn = _turn(message, request, account_id, sequence + offset, first_place + offset, now)
        await tx.add_turn(turn)
        if payer is not None:
            await paying.hold(tx, payer, request.hold_credits, turn.id, message.author.id, now)
    return await begin_next(tx, limits, now)


async def begin_next(tx: Writing, limits: Limits, now: datetime) -> tuple[TurnId, ...]:
    """
    Let each idle thread begin its next turn as far as the limits allow; returns the turns that run from now on.

    Fair between servers: whoever has the fewest running turns goes first. Turns that call no provider do not count.
    While the circuit is open nothing that calls the provider begins; when its wait is over, one turn does, as the probe.
    """
    waiting = list(await tx.waiting())
    if not waiting:
        return ()
    running = await tx.running()
    room = (await tx.circuit()).room(running.total, now)
    free = limits.renders_per_process - running.own
    free, by_guild = free if room is None else min(free, room), dict(running.by_guild)
    begun: list[TurnId] = []
    while waiting:
        waiting.sort(key=lambda turn: (by_guild.get(turn.guild_id, 0), turn.created_at, turn.sequence))
        turn = waiting.pop(0)
        calls_provider = turn.hold_credits > 0
        here = by_guild.get(turn.guild_id, 0)
        if calls_provider and (free <= 0 or here >= limits.renders_per_guild):
            continue
        if await tx.move_turn(turn.id, ("queued",), "running", now):
            begun.append(turn.id)
            if calls_provider:
                free, by_guild[turn.guild_id] = free - 1, here + 1
    return tuple(begun)


def check_tier(tier: str, plan: Plan, tiers: Sequence[str]) -> None:
    """Raises: TierNotInPlan for a tier above the plan's highest; `tiers` is ordered, lowest first."""
    if not plan.includes(tier, tiers):
        raise TierNotInPlan(tier=tier, highest=plan.highest_tier)


def _check_plan(requests: Sequence[Request], standing: Standing) -> None:
    """What was checked when the requests were priced, once more: the plan may be another one by now."""
    for request in requests:
        if request.tier is not None and request.tier in standing.tiers:
            check_tier(request.tier, standing.plan, standing.tiers)
        count = getattr(request.action, "count", None) or 1
        if request.hold_credits and count > standing.plan.variations_max:
            raise TooManyVariations(asked=count, limit=standing.plan.variations_max)


async def check_calls_are_made(view: Reading, author_id: UserId, limits: Limits, now: datetime) -> None:
    """
    Refuse a paid request at once where waiting for it makes no sense; while the provider is only down, it may queue.

    Raises: ProviderStopped, TakingABreak.
    """
    circuit = await view.circuit()
    if circuit.needs_operator and circuit.is_open(now):
        raise stopped_by(circuit, now)
    marks = await view.brake_marks(author_id, now - BRAKE_WINDOW, limits.brake_after)
    if len(marks) == limits.brake_after:
        until = marks[0] + timedelta(seconds=limits.brake_pause_s)
        if now < until:
            raise TakingABreak(until=until)


def stopped_by(circuit: Circuit, now: datetime) -> ProviderStopped:
    """What a person is told who cannot wait for an open circuit."""
    return ProviderStopped(cause=circuit.cause or "down", retry_at=circuit.retry_at or now)


async def _check_in_flight(
    tx: Writing, message: IncomingMessage, requests: Sequence[Request], plan: Plan, limits: Limits
) -> None:
    paid = sum(request.hold_credits > 0 for request in requests)
    if paid and await tx.count_unended(message.author.id) + paid > plan.in_flight_per_person:
        raise TooManyInFlight(limit=plan.in_flight_per_person)
    if len(await tx.unended_turns(message.thread_id)) + len(requests) > limits.queued_per_thread:
        raise TooManyInFlight(limit=limits.queued_per_thread)


def _turn(
    message: IncomingMessage,
    request: Request,
    account_id: AccountId,
    sequence: int,
    place: int,
    now: datetime,
) -> Turn:
    return Turn(
        id=turn_id_of(message.source_id, place),
        thread_id=message.thread_id,
        sequence=sequence,
        source_id=message.source_id,
        guild_id=message.guild_id,
        author=message.author,
        account_id=account_id,
        action=request.action,
        references=request.references,
        start_from=request.start_from,
        mask=request.mask,
        advice=request.advice,
        from_animation=request.from_animation,
        tier=request.tier,
        estimate_credits=request.estimate_credits,
        hold_credits=request.hold_credits,
        created_at=now,
    )
