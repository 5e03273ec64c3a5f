"""What a person, or a server's pool, has and spent: a card for few eyes, with the period as a picture."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from discord import ui

from bot.buttons import button
from bot.custom_ids import SPANS
from bot.plain_text import in_credits, plain
from bot.render.cards import Accent, AttachedFile, Card, PictureFile, attached, card, gallery, row
from bot.render.tables import link, numbers, receipts as receipts_csv
from bot.render.words import who
from conversations.accounts import Bonus, Statement, StatementLine
from conversations.images.charts.bars import Day
from conversations.images.charts.period import Part, Period, period
from conversations.plans import Span
from conversations.store import Receipt

_KINDS = {
    "grant": "granted",
    "hold": "held for a picture",
    "post": "spent",
    "lapse": "lapsed",
    "revoke": "taken back",
}
_PAYING = {
    "pool": "The server's pool pays for you here",
    "pool-first": "The server's pool pays first, then you",
}
POOL_UNUSED = (
    "No plan is paid from the pool, so its credits stay where they are. Whoever runs this bot decides that in "
    "`plans.toml` (`pays`)."
)
LINES = 12
SPAN_NAMES: dict[Span, str] = {
    "day": "today",
    "week": "this week",
    "month": "this month",
    "last-month": "last month",
}


def chart(shown: Statement) -> bytes:
    """The period as a WebP; slow, for the image worker."""
    days = [Day(day, amount) for day, amount in shown.spent_by_day.items()]
    parts = Period(
        spent=Part(name="spent", amount=shown.spent_this_period_credits),
        held=Part(name="held", amount=shown.held_credits),
        left=Part(name="left", amount=shown.available_credits),
        days=days,
    )
    return period(days_between(list(shown.spent_by_day)), f"allowance {shown.allowance_credits:,}", parts)


def statement(shown: Statement, picture: PictureFile | None = None) -> Card:
    """A person's own, for their eyes only."""
    pays = _PAYING.get(shown.pays)
    has = "" if shown.pool_credits is None else f"; it has {in_credits(shown.pool_credits)}"
    return _statement(
        "", shown, picture, f"{pays}{has}." if pays else None, button("Receipts", "receipts", _span(shown))
    )


def of_member(name: str, user_id: int, shown: Statement, picture: PictureFile | None) -> Card:
    """A member's, for an admin's eyes only."""
    receipts = button("Receipts", "receipts", _span(shown), user_id)
    return _statement(f"{who(name)}: ", shown, picture, None, receipts)


def of_pool(shown: Statement, picture: PictureFile | None, pays: bool) -> Card:
    """A server's pool, for an admin's eyes only; `pays` tells whether any plan is paid from it."""
    unused = None if pays else "⚠ " + POOL_UNUSED
    return _statement(
        "The server's pool: ", shown, picture, unused, button("Receipts", "pooled", _span(shown))
    )


def receipts(paid: tuple[Receipt, ...], span: Span, render_id: str) -> Card:
    """Receipts of a span of time as a file."""
    when = SPAN_NAMES[span]
    if not paid:
        return card(Accent.VIEW, f"No picture was paid for {when}, so there are no receipts.")
    spent = in_credits(sum(each.cost_credits for each in paid))
    count = "1 receipt" if len(paid) == 1 else f"{len(paid):,} receipts"
    file = AttachedFile(name=f"receipts-{span}-{render_id}.csv", data=receipts_csv(paid))
    return card(Accent.VIEW, f"{count}, {when}: {spent}.", attached(file), files=[file])


def days_between(days: list[date]) -> str:
    """A range of days in words: `1 to 23 November`."""
    if not days:
        return ""
    first, last = days[0], days[-1]
    if first == last:
        return f"{last.day} {last:%B}"
    begins = (
        f"{first.day}" if (first.year, first.month) == (last.year, last.month) else f"{first.day} {first:%B}"
    )
    return f"{begins} to {last.day} {last:%B}"


def _statement(
    whose: str, shown: Statement, picture: PictureFile | None, pool: str | None, more: ui.Item[Any]
) -> Card:
    held = f" · {in_credits(shown.held_credits)} held for pictures under way" if shown.held_credits else ""
    paid = {each.turn_id: each for each in shown.receipts}
    entries = "\n".join(_line(line, paid) for line in shown.lines[:LINES])
    from_pool = [each for each in shown.receipts if each.paid_by.startswith("pool:")]
    bonuses = "\n".join(_bonus_line(bonus) for bonus in shown.bonuses[:10])
    pictures = [] if picture is None else [picture]
    return card(
        Accent.VIEW,
        f"### {whose}{in_credits(shown.available_credits)} left{held}",
        gallery(pictures),
        f"Spent this period: {in_credits(shown.spent_this_period_credits)} · allowance: "
        f"{in_credits(shown.allowance_credits)} (plan “{plain(shown.plan, 30)}”) · renews {moment(shown.renews_at, 'D')}",
        f"Beside the allowance:\n{bonuses}" if bonuses else None,
        pool,
        f"**Last entries**\n{entries}" if entries else None,
        "**Paid by the server's pool**\n" + "\n".join(_paid_line(each) for each in from_pool)
        if from_pool and not whose.startswith("The server's pool")
        else None,
        row(more),
        pictures=pictures,
    )


def _span(shown: Statement) -> int:
    """The code of the span that the statement's period is."""
    days = (shown.renews_at - shown.begins_at).days
    span: Span = "day" if days <= 1 else "week" if days <= 7 else "month"
    return SPANS.index(span)


def _line(line: StatementLine, paid: dict[Any, Receipt]) -> str:
    receipt = paid.get(line.turn_id) if line.kind == "post" else None
    if receipt is not None:
        return _paid_line(receipt)
    reason = f" · {plain(line.reason, 60)}" if line.reason else ""
    sign = "+" if line.amount_credits > 0 else "−" if line.amount_credits < 0 else ""
    return f"{moment(line.at, 'R')} {sign}{abs(line.amount_credits):,} {_KINDS.get(line.kind, line.kind)}{reason}"


def _paid_line(paid: Receipt) -> str:
    shown, where = numbers(paid) or "a picture", link(paid)
    tier = f" · {plain(paid.tier, 20)}" if paid.tier else ""
    return (
        f"{moment(paid.at, 'R')} −{paid.cost_credits:,} for {f'[{shown}]({where})' if where else shown}{tier}"
    )


def _bonus_line(bonus: Bonus) -> str:
    until = "without an end" if bonus.expires_at is None else f"until {moment(bonus.expires_at, 'f')}"
    return f"{in_credits(bonus.left_credits)} {until}"


def moment(at: datetime, style: str) -> str:
    """A moment as Discord shows it in each reader's own time."""
    return f"<t:{int(at.timestamp())}:{style}>"
