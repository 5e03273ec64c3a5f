"""What a person, or a server's pool, has and spent: a card for few eyes, with the period as a picture."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from discord import ui

from bot.buttons import button
from bot.custom_ids import SPANS
from bot.languages import in_digits, language_drawn, marked, say, say_many, speaking
from bot.plain_text import in_credits, plain
from bot.render.cards import Accent, AttachedFile, Card, PictureFile, attached, card, gallery, row
from bot.render.dates import days_between, short_day
from bot.render.tables import link, numbers, receipts as receipts_csv
from bot.render.words import who
from conversations.accounts import Bonus, Statement, StatementLine
from conversations.images.charts.bars import Day
from conversations.images.charts.figure import Wording
from conversations.images.charts.period import Part, Period, period
from conversations.plans import Span
from conversations.store import Receipt

_KINDS = {
    "grant": marked("granted"),
    "hold": marked("held for a picture"),
    "post": marked("spent"),
    "lapse": marked("lapsed"),
    "revoke": marked("taken back"),
}
_PAYING = {
    "pool": marked("The server's pool pays for you here."),
    "pool-first": marked("The server's pool pays first, then you."),
}
POOL_UNUSED = (
    "No plan is paid from the pool, so its credits stay where they are. Whoever runs this bot decides that in "
    "`plans.toml` (`pays`)."
)
_LAST_ENTRIES = marked("Last entries")
_BY_POOL = marked("Paid by the server's pool")
LINES = 12
SPAN_NAMES: dict[Span, str] = {
    "day": marked("today"),
    "week": marked("this week"),
    "month": marked("this month"),
    "last-month": marked("last month"),
}


def chart(shown: Statement) -> bytes:
    """The period as a WebP, in the language spoken now where its letters can be drawn; slow, for the image worker."""
    with speaking(language_drawn()):
        parts = Period(
            spent=Part(name=say("spent"), amount=shown.spent_this_period_credits),
            held=Part(name=say("held"), amount=shown.held_credits),
            left=Part(name=say("left over"), amount=shown.available_credits),
            days=[Day(day, amount) for day, amount in shown.spent_by_day.items()],
        )
        note = say("allowance {credits}", credits=in_digits(shown.allowance_credits))
        wording = Wording(amount=in_digits, day=short_day)
        return period(days_between(list(shown.spent_by_day)), note, parts, wording)


def statement(shown: Statement, picture: PictureFile | None = None) -> Card:
    """A person's own, for their eyes only."""
    own = button(say("Receipts"), "receipts", _span(shown))
    return _statement(None, shown, picture, _pool_line(shown), own)


def of_member(name: str, user_id: int, shown: Statement, picture: PictureFile | None) -> Card:
    """A member's, for an admin's eyes only."""
    theirs = button(say("Receipts"), "receipts", _span(shown), user_id)
    return _statement(who(name), shown, picture, None, theirs)


def of_pool(shown: Statement, picture: PictureFile | None, pays: bool) -> Card:
    """A server's pool, for an admin's eyes only; `pays` tells whether any plan is paid from it."""
    unused = None if pays else "⚠ " + POOL_UNUSED
    pooled = button(say("Receipts"), "pooled", _span(shown))
    return _statement(say("The server's pool"), shown, picture, unused, pooled, is_pool=True)


def receipts(paid: tuple[Receipt, ...], span: Span, render_id: str) -> Card:
    """Receipts of a span of time as a file."""
    when = say(SPAN_NAMES[span])
    if not paid:
        return card(Accent.VIEW, say("No receipts ({when}): no picture was paid for.", when=when))
    spent = in_credits(sum(each.cost_credits for each in paid))
    count = say_many("{number} receipt", "{number} receipts", len(paid))
    file = AttachedFile(name=f"receipts-{span}-{render_id}.csv", data=receipts_csv(paid))
    words = say("{count}, {when}: {spent}.", count=count, when=when, spent=spent)
    return card(Accent.VIEW, words, attached(file), files=[file])


def _statement(
    whose: str | None,
    shown: Statement,
    picture: PictureFile | None,
    pool: str | None,
    more: ui.Item[Any],
    *,
    is_pool: bool = False,
) -> Card:
    paid = {each.turn_id: each for each in shown.receipts}
    entries = "\n".join(_line(line, paid) for line in shown.lines[:LINES])
    from_pool = [each for each in shown.receipts if each.paid_by.startswith("pool:")]
    bonuses = "\n".join(_bonus_line(bonus) for bonus in shown.bonuses[:10])
    pictures = [] if picture is None else [picture]
    return card(
        Accent.VIEW,
        _heading(whose, shown),
        gallery(pictures),
        say(
            "Spent this period: {spent} · allowance: {allowance} (plan “{plan}”) · renews {when}",
            spent=in_credits(shown.spent_this_period_credits),
            allowance=in_credits(shown.allowance_credits),
            plan=plain(shown.allowance_plan, 30),
            when=moment(shown.renews_at, "D"),
        ),
        _plan_since(shown),
        say("Beside the allowance:") + f"\n{bonuses}" if bonuses else None,
        pool,
        f"**{say(_LAST_ENTRIES)}**\n{entries}" if entries else None,
        f"**{say(_BY_POOL)}**\n" + "\n".join(_paid_line(each) for each in from_pool)
        if from_pool and not is_pool
        else None,
        row(more),
        pictures=pictures,
    )


def _plan_since(shown: Statement) -> str | None:
    """What a change of plan since the allowance was given means."""
    if shown.plan == shown.allowance_plan:
        return None
    return say(
        "The plan is “{plan}” now and counts for new requests; what “{before}” gave stays until {when}.",
        plan=plain(shown.plan, 30),
        before=plain(shown.allowance_plan, 30),
        when=moment(shown.renews_at, "D"),
    )


def _heading(whose: str | None, shown: Statement) -> str:
    left = say("{credits} left", credits=in_credits(shown.available_credits))
    held = (
        say("{credits} held for pictures under way", credits=in_credits(shown.held_credits))
        if shown.held_credits
        else ""
    )
    has = " · ".join(filter(None, (left, held)))
    return f"### {has}" if whose is None else "### " + say("{whose}: {has}", whose=whose, has=has)


def _pool_line(shown: Statement) -> str | None:
    """Whether the server's pool pays, and what it has; an empty pool that need not pay is not spoken of."""
    if shown.pays not in _PAYING or (shown.pays == "pool-first" and not shown.pool_credits):
        return None
    pays = say(_PAYING[shown.pays])
    if shown.pool_credits is None:
        return pays
    has = say("It has {credits}.", credits=in_credits(shown.pool_credits))
    return say("{one} {other}", one=pays, other=has)


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
    kind = say(_KINDS[line.kind]) if line.kind in _KINDS else line.kind
    return f"{moment(line.at, 'R')} {sign}{in_digits(abs(line.amount_credits))} {kind}{reason}"


def _paid_line(paid: Receipt) -> str:
    shown, where = numbers(paid) or say("a picture"), link(paid)
    tier = f" · {plain(paid.tier, 20)}" if paid.tier else ""
    spent = say(
        "{amount} for {pictures}",
        amount=f"−{in_digits(paid.cost_credits)}",
        pictures=f"[{shown}]({where})" if where else shown,
    )
    return f"{moment(paid.at, 'R')} {spent}{tier}"


def _bonus_line(bonus: Bonus) -> str:
    left = in_credits(bonus.left_credits)
    if bonus.expires_at is None:
        return say("{credits} without an end", credits=left)
    return say("{credits} until {when}", credits=left, when=moment(bonus.expires_at, "f"))


def moment(at: datetime, style: str) -> str:
    """A moment as Discord shows it in each reader's own time."""
    return f"<t:{int(at.timestamp())}:{style}>"
