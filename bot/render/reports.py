"""What admins look at: a server's usage in charts and numbers, its plans, and the log of what admins did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from discord import ButtonStyle

from bot.buttons import button
from bot.custom_ids import SPANS
from bot.plain_text import in_credits, plain
from bot.render import tables
from bot.render.cards import Accent, AttachedFile, Card, PictureFile, attached, card, gallery, row
from bot.render.dates import days_between
from bot.render.statements import SPAN_NAMES, moment
from bot.render.words import small_print, who
from conversations.audit import AuditEntry
from conversations.ids import UserId
from conversations.images.charts.bars import Day, Row, by_day, ranked
from conversations.plans import Plan, Span
from conversations.servers import ServerSettings, Standing
from conversations.store import AllowanceLeft
from conversations.usage import Usage

REPORT_SPANS: tuple[Span, ...] = ("week", "month", "last-month")
ENTRIES = 8
_PAYS = {
    "self": "people pay from their own credits",
    "pool": "the pool pays",
    "pool-first": "the pool pays first, then people",
}


def usage_charts(shown: Usage, left: Mapping[UserId, AllowanceLeft], span: Span) -> list[tuple[str, bytes]]:
    """Alt text and WebP of each chart; slow, for the image worker. Raises: ValueError where nothing was spent."""
    when = f"{SPAN_NAMES[span]}, {days_between(list(shown.by_day))}"
    days = [Day(day, total.spent_credits) for day, total in shown.by_day.items()]
    people = [Row(shown.names[person], total.spent_credits) for person, total in shown.by_person.items()]
    tiers = [Row(tier or "other", total.spent_credits) for tier, total in shown.by_tier.items()]
    charts = [
        ("Credits spent per day", by_day("Spent per day", when, days)),
        ("Credits spent by person", ranked("Spent by person", when, people)),
        ("Credits spent by tier", ranked("Spent by tier", when, tiers)),
    ]
    rest = [
        Row(shown.names[person], each.left_credits, each.entitled_credits)
        for person, each in left.items()
        if person in shown.names
    ]
    if rest and span != "last-month":
        charts.append(("Allowance left", ranked("Allowance left", "of what each was given", rest)))
    return charts


def usage(shown: Usage, span: Span, pictures: Sequence[PictureFile]) -> Card:
    """The charts under the total, and the ways to other spans and to the numbers."""
    spans = [
        button(
            SPAN_NAMES[each].capitalize(),
            "usage",
            SPANS.index(each),
            style=ButtonStyle.primary if each == span else ButtonStyle.secondary,
            is_disabled=each == span,
        )
        for each in REPORT_SPANS
    ]
    total = shown.total
    if not total.turns:
        return card(
            Accent.VIEW,
            f"### Usage {SPAN_NAMES[span]}\nNobody has asked for a picture {SPAN_NAMES[span]}.",
            row(*spans),
        )
    people = len(shown.by_person)
    return card(
        Accent.VIEW,
        f"### Usage {SPAN_NAMES[span]}\n**{in_credits(total.spent_credits)}** for "
        f"{_count(total.pictures, 'picture')}, {_count(total.turns, 'request')} by "
        f"{'1 person' if people == 1 else f'{people:,} people'}; {days_between(list(shown.by_day))}.",
        *(gallery([picture]) for picture in pictures),
        row(*spans, button("CSV", "figures", SPANS.index(span))),
        small_print("requests count on the day on which they were made"),
        pictures=pictures,
    )


def figures(
    shown: Usage, left: Mapping[UserId, AllowanceLeft], span: Span, zone: str, render_id: str
) -> Card:
    """The numbers of a report as files."""
    files = [
        AttachedFile(name=f"usage-{span}-{render_id}.csv", data=tables.usage(shown, zone)),
        AttachedFile(name=f"allowances-{render_id}.csv", data=tables.allowances(left, shown.names)),
    ]
    words = f"{in_credits(shown.total.spent_credits)} {SPAN_NAMES[span]}, line by line."
    return card(Accent.VIEW, words, *(attached(each) for each in files), files=files)


def plans(known: Sequence[Plan], settings: ServerSettings) -> Card:
    """Every plan and who has it here."""
    return card(
        Accent.VIEW,
        "### Plans of this server",
        *(_plan(each, settings) for each in reversed(known)),
        small_print("of all plans that somebody has, the best counts", "/plans show tells a member's"),
    )


def standing(name: str, shown: Standing, role_ids: Sequence[int]) -> Card:
    """Which plan a member has, and why."""
    plan = shown.plan.name
    roles = [role for role in role_ids if shown.settings.role_plans.get(role) == plan]
    why = "through " + ", ".join(f"<@&{role}>" for role in roles) if roles else "as everybody here does"
    return card(Accent.VIEW, f"{who(name)} has the plan **{plain(plan, 40)}**, {why}.\n{_terms(shown.plan)}")


def limits(settings: ServerSettings) -> Card:
    """What may be spent in a day."""
    return card(
        Accent.VIEW,
        "### Limits per day\n"
        f"Everybody together: **{limit(settings.credits_per_day)}**\n"
        f"Each person: **{limit(settings.credits_per_person_day)}**",
        small_print("a day begins at midnight", plain(settings.time_zone, 40), "0 takes a limit away"),
    )


def limit(credits_per_day: int) -> str:
    """A limit in words."""
    return in_credits(credits_per_day) if credits_per_day else "no limit"


def audit(entries: Sequence[AuditEntry], is_newest: bool) -> Card:
    """A page of the log, newest first; `entries` has one more than a page where there are older ones."""
    page = entries[:ENTRIES]
    if not page:
        return card(Accent.VIEW, "### Audit log\nNo admin has done anything here yet.")
    older = button("Older", "audit", page[-1].number) if len(entries) > ENTRIES else None
    newest = None if is_newest else button("Newest", "audit", 0)
    return card(
        Accent.VIEW,
        "### Audit log",
        "\n".join(_entry(entry) for entry in page),
        row(newest, older),
    )


def _entry(entry: AuditEntry) -> str:
    reason = f" · “{plain(entry.reason, 100)}”" if entry.reason else ""
    when = small_print(str(entry.number), moment(entry.at, "f"))
    return f"<@{entry.actor_id}> {_deed(entry)}{reason}\n{when}"


def _deed(entry: AuditEntry) -> str:
    detail: Mapping[str, Any] = entry.detail
    amount = in_credits(int(detail.get("amount_credits", 0)))
    match entry.act:
        case "grant":
            return f"gave {amount} to {_account(entry.subject)}{_until(detail)}"
        case "revoke":
            return f"took {amount} from {_account(entry.subject)}"
        case "pool-grant":
            return f"put {amount} into the pool{_until(detail)}"
        case "pool-revoke":
            return f"took {amount} out of the pool"
        case "role-plan":
            role = entry.subject.rpartition(":")[2]
            return f"plan of <@&{role}>: {_value(detail.get('before'))} → {_value(detail.get('now'))}"
        case "brand":
            name = {"brand_rules": "rule of the brand kit", "brand_style": "style of the brand kit"}[
                entry.subject
            ]
            return f"{name}: {_value(detail.get('before'), 120)} → {_value(detail.get('now'), 120)}"
        case _:
            name = plain(entry.subject.replace("_", " "), 60)
            return f"{name}: {_value(detail.get('before'))} → {_value(detail.get('now'))}"


def _until(detail: Mapping[str, Any]) -> str:
    ends = detail.get("expires_at")
    return f", until {plain(str(ends)[:10], 20)}" if ends else ""


def _account(subject: str) -> str:
    return f"<@{subject.rpartition(':')[2]}>"


def _value(value: Any, limit: int = 60) -> str:
    return "none" if value in (None, "") else f"**{plain(str(value), limit)}**"


def _plan(plan: Plan, settings: ServerSettings) -> str:
    roles = [f"<@&{role}>" for role, name in settings.role_plans.items() if name == plan.name]
    having = (["everybody"] if settings.plan == plan.name else []) + roles
    return f"**{plain(plan.name, 40)}** · {', '.join(having) or 'nobody'}\n{_terms(plan)}"


def _terms(plan: Plan) -> str:
    pool = f" · pool {plan.pool_credits:,} a {plan.period}" if plan.pool_credits else ""
    return small_print(
        f"{in_credits(plan.allowance_credits)} a {plan.period}",
        f"up to {plain(plan.highest_tier, 30)}",
        f"{_count(plan.in_flight_per_person, 'request')} at once",
        f"{_count(plan.variations_max, 'variation')}",
        f"{_PAYS[plan.pays]}{pool}",
    )


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
