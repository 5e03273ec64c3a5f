"""What admins look at: that Discord takes it, that foreign words do no harm, and that the log has pages."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from card_layouts import check_limits, components_of, labels_of, text_of

from bot.custom_ids import SPANS
from bot.languages import speaking
from bot.render import reports, statements
from bot.render.cards import PictureFile
from bot.render.dates import days_between
from conversations.audit import AuditEntry
from conversations.ids import AccountId, GuildId, MessageId, RevisionNumber, ThreadId, TurnId, UserId
from conversations.plans import Plan
from conversations.servers import ServerSettings, Standing
from conversations.store import AllowanceLeft, Receipt, Spending
from conversations.usage import Usage, summed

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOSTILE = "=@everyone **x** [a](https://evil.example)\n# " * 9
SETTINGS = ServerSettings(
    default_tier="draft", default_aspect="1:1", starters="everyone", plan="free", role_plans={9: "team"}
)


def plan(name: str) -> Plan:
    return Plan(
        name=name, allowance_credits=500, highest_tier="final", in_flight_per_person=1, variations_max=4
    )


def usage_of(people: int) -> Usage:
    lines = [
        Spending(
            since=NOW - timedelta(days=number % 3), author_id=UserId(number), author_name=f"{HOSTILE}{number}",
            tier="draft", model="flare", turns=2, pictures=3, spent_credits=10 * number,
            provider_microusd=1, estimated_microusd=0,
        )
        for number in range(1, people + 1)
    ]  # fmt: skip
    return summed(lines, "UTC", NOW - timedelta(days=22), NOW)


def receipt(number: int, **more: object) -> Receipt:
    values: dict[str, object] = {
        "turn_id": TurnId(str(number)), "at": NOW, "guild_id": GuildId(7), "thread_id": ThreadId(10**18),
        "author_id": UserId(5), "author_name": HOSTILE, "paid_by": AccountId("person:7:5"), "tier": "draft",
        "cost_credits": 6, "numbers": (RevisionNumber(number),), "message_id": MessageId(10**18 + 1),
    }  # fmt: skip
    return Receipt(**{**values, **more})  # type: ignore[arg-type]


def test_a_report_has_a_picture_for_each_question_and_says_its_total() -> None:
    shown = usage_of(30)
    left = {UserId(1): AllowanceLeft(account_id=AccountId("person:7:1"), entitled_credits=9, left_credits=4)}
    charts = reports.usage_charts(shown, left, "month")
    assert [alt for alt, _ in charts] == [
        "Credits spent per day", "Credits spent by person", "Credits spent by tier", "Allowance left",
    ]  # fmt: skip
    assert len(reports.usage_charts(shown, left, "last-month")) == 3
    pictures = [
        PictureFile(name=f"u-{place}.webp", data=data, alt=alt) for place, (alt, data) in enumerate(charts)
    ]
    card = reports.usage(shown, "month", pictures)
    check_limits(card)
    assert "**4,650 credits** for 90 pictures, 60 requests by 30 people; 1 to 23 November." in text_of(card)
    assert labels_of(card) == ["This week", "This month", "Last month", "CSV"]


def test_a_report_of_nothing_is_a_sentence() -> None:
    card = reports.usage(usage_of(0), "week", ())
    check_limits(card)
    assert "Nobody has asked for a picture this week." in text_of(card)
    assert "CSV" not in labels_of(card)


def test_numbers_come_as_files_that_the_card_shows() -> None:
    card = reports.figures(usage_of(3), {}, "month", "Europe/Berlin", "1")
    shown = [each["file"]["url"] for each in components_of(card) if each["type"] == 13]
    assert shown == [f"attachment://{file.name}" for file in card.attached]
    assert [file.filename for file in card.files()] == [file.name for file in card.attached]


def entry(number: int, act: str, subject: str, **detail: object) -> AuditEntry:
    return AuditEntry(
        guild_id=GuildId(7), actor_id=UserId(1), act=act, subject=subject,  # type: ignore[arg-type]
        reason=HOSTILE, at=NOW, detail=detail, number=number,
    )  # fmt: skip


def test_the_log_says_who_did_what_and_has_pages() -> None:
    entries = [
        entry(9, "grant", "person:7:5", amount_credits=500, expires_at="2026-12-01T00:00:00+00:00"),
        entry(8, "pool-revoke", "pool:7", amount_credits=1),
        entry(7, "role-plan", "role:9", before=None, now="team"),
        entry(6, "setting", "credits_per_day", before=0, now=500),
        *(entry(number, "revoke", "person:7:5", amount_credits=2) for number in range(5, 0, -1)),
    ]
    card = reports.audit(entries, is_newest=True)
    check_limits(card)
    said = text_of(card)
    for part in (
        "<@1> gave 500 credits to <@5>, until 2026\\-12\\-01",
        "<@1> took 1 credit out of the pool",
        "<@1> plan of <@&9>: none → **team**",
        "<@1> credits per day: **0** → **500**",
    ):
        assert part in said
    assert "@everyone" not in said
    assert [each["custom_id"] for each in components_of(card) if each["type"] == 2] == ["dr:audit:2"]
    assert labels_of(reports.audit(entries[-1:], is_newest=False)) == ["Newest"]
    assert "No admin has done anything" in text_of(reports.audit([], is_newest=True))


def test_plans_say_who_has_them_and_why() -> None:
    card = reports.plans((plan("free"), plan("team")), SETTINGS)
    check_limits(card)
    assert "**team** · <@&9>" in text_of(card)
    assert "**free** · everybody" in text_of(card)
    standing = Standing(plan=plan("team"), server_plan=plan("free"), settings=SETTINGS)
    assert "through <@&9>" in text_of(reports.standing(HOSTILE, standing, [3, 9]))
    check_limits(reports.limits(SETTINGS))


@pytest.mark.parametrize("count", [0, 1, 300])
def test_receipts_come_as_a_file_with_their_sum(count: int) -> None:
    card = statements.receipts(tuple(receipt(number) for number in range(1, count + 1)), "week", "1")
    check_limits(card)
    assert len(card.attached) == bool(count)
    assert ("No receipts" if not count else f"{6 * count:,} credits") in text_of(card)


def test_days_are_named_once() -> None:
    assert days_between([date(2026, 11, 1), date(2026, 11, 23)]) == "1 to 23 November"
    assert days_between([date(2026, 11, 30), date(2026, 12, 6)]) == "30 November to 6 December"
    assert days_between([date(2026, 11, 1)]) == "1 November"


@pytest.mark.parametrize(
    ("language", "within", "across"),
    [
        ("de", "1. bis 23. November", "30. November bis 6. Dezember"),
        ("fr", "1 au 23 novembre", "30 novembre au 6 décembre"),
        ("es", "1 al 23 de noviembre", "30 de noviembre al 6 de diciembre"),
        ("pt", "1 a 23 de novembro", "30 de novembro a 6 de dezembro"),
        ("ja", "11月1日〜23日", "11月30日〜12月6日"),
    ],
)
def test_a_range_of_days_is_written_as_the_language_writes_it(
    language: str, within: str, across: str
) -> None:
    with speaking(language):
        assert days_between([date(2026, 11, 1), date(2026, 11, 23)]) == within
        assert days_between([date(2026, 11, 30), date(2026, 12, 6)]) == across
    assert set(statements.SPAN_NAMES) == set(SPANS)
