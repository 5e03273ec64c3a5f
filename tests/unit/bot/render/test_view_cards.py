"""Covers, questions, history, statements and help: what they say, and that Discord takes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from card_layouts import check_limits, components_of, labels_of, text_of
from card_samples import AT, a_revision, an_outcome

from bot.render import seeing, statements, views
from conversations.accounts import Statement, StatementLine
from conversations.ids import RevisionNumber, ThreadId, UserId
from conversations.images.sheets.difference import Difference
from conversations.refine.taken import CompareView, HistoryView
from conversations.servers import ServerSettings
from conversations.threads import Thread

SHEET = b"\x89PNG sheet"


def _history(count: int, request: str = "darker", erased: int | None = None) -> HistoryView:
    revisions = tuple(
        a_revision(number, number - 1 or None, request=request, author_name=request, erased=number == erased)
        for number in range(1, count + 1)
    )
    return HistoryView(sheet=SHEET, revisions=revisions, head=RevisionNumber(count))


@pytest.mark.parametrize("count", [1, 2, 12, 13, 60])
@pytest.mark.parametrize("request_words", ["", "x" * 32_000, "@everyone\n# " * 900, "*_`|" * 2000])
def test_discord_takes_any_history(count: int, request_words: str) -> None:
    card = seeing.history(_history(count, request_words), ThreadId(1), "1-a")
    check_limits(card)
    assert "@everyone" not in text_of(card)


def test_history_marks_the_current_picture_and_names_parents() -> None:
    said = text_of(seeing.history(_history(3), ThreadId(1), "1-a"))
    assert "**v3** ← v2" in said
    assert "v3 is the current one" in said


def test_history_offers_every_picture_that_still_exists() -> None:
    card = seeing.history(_history(4, erased=2), ThreadId(1), "1-a")
    [menu] = [each for each in components_of(card) if each["type"] == 3]
    assert [option["value"] for option in menu["options"]] == ["4", "3", "1"]
    assert "deleted" in text_of(card)


def test_a_comparison_names_and_offers_what_it_shows() -> None:
    numbers = (RevisionNumber(1), RevisionNumber(3))
    card = seeing.compare(CompareView(sheet=SHEET, numbers=numbers), "1-a")
    check_limits(card)
    assert "v1 and v3" in text_of(card)
    assert labels_of(card) == ["Side by side", "Difference", "Before/after", "Use v1", "Use v3"]
    three = seeing.compare(CompareView(sheet=SHEET, numbers=(*numbers, RevisionNumber(4))), "1-a")
    assert labels_of(three) == ["Use v1", "Use v3", "Use v4"]


@pytest.mark.parametrize(
    ("changed_share", "compared_share", "is_identical", "said"),
    [
        (0.0, 1.0, True, "pixel for pixel"),
        (0.0, 1.0, False, "Nothing that an eye could see"),
        (0.0, 0.5, False, "What both show is the same"),
        (0.0004, 1.0, False, "Less than 0.1 % changed"),
        (0.0132, 1.0, False, "1.3 % changed"),
        (0.62, 0.5625, False, "62 % of the 56 % that both show changed"),
    ],
)
def test_a_difference_says_how_much_changed(
    changed_share: float, compared_share: float, is_identical: bool, said: str
) -> None:
    found = Difference(
        sheet=SHEET, changed_share=changed_share, compared_share=compared_share, is_identical=is_identical
    )
    numbers = (RevisionNumber(1), RevisionNumber(3))
    card = seeing.compare(
        CompareView(sheet=SHEET, numbers=numbers, view="difference", difference=found), "1-a"
    )
    check_limits(card)
    assert said in text_of(card)
    assert "v1 → v3" in text_of(card)


def test_a_long_history_has_a_way_to_the_pages_beside_it() -> None:
    revisions = tuple(a_revision(number, number - 1 or None) for number in range(1, 61))

    def labels(page: int) -> list[str]:
        view = HistoryView(sheet=SHEET, revisions=revisions, head=RevisionNumber(60), page=page, pages=3)
        card = seeing.history(view, ThreadId(1), "1-a")
        check_limits(card)
        [menu] = [each for each in components_of(card) if each["type"] == 3]
        assert len(menu["options"]) == (12 if page == 3 else 24)
        return labels_of(card)

    assert [labels(page) for page in (1, 2, 3)] == [["Page 2 ▶"], ["◀ Page 1", "Page 3 ▶"], ["◀ Page 2"]]


def test_a_cover_shows_the_head_with_an_alt_text() -> None:
    thread = Thread(id=ThreadId(5), guild_id=None, kind="thread", opened_by=UserId(7))
    card = views.cover(thread, an_outcome(a_revision(2)), b"webp", "a1")
    check_limits(card)
    assert card.pictures[0].alt.startswith("v2")
    check_limits(views.blank_cover(thread))


def test_a_statement_says_what_is_left_and_when_it_renews() -> None:
    shown = Statement(
        plan="team",
        allowance_plan="team",
        available_credits=4_930,
        held_credits=76,
        allowance_credits=5_000,
        allowance_left_credits=4_500,
        spent_this_period_credits=70,
        begins_at=datetime(2026, 11, 1, tzinfo=UTC),
        renews_at=datetime(2026, 12, 1, tzinfo=UTC),
        lines=tuple(
            StatementLine(
                at=AT - timedelta(days=day), kind="grant", amount_credits=500, reason="@everyone " * 90
            )
            for day in range(30)
        ),
    )
    card = statements.statement(shown)
    check_limits(card)
    said = text_of(card)
    for part in ("4,930 credits left", "76 credits held", "70 credits", "<t:1796083200:D>", "+500"):
        assert part in said
    assert "@everyone" not in said


@pytest.mark.parametrize(
    ("starters", "said"),
    [("everyone", "everyone"), ("admins", "people who manage the server"), (77, "<@&77>")],
)
def test_settings_say_who_may_start(starters: str | int, said: str) -> None:
    shown = ServerSettings(default_tier="draft", default_aspect="1:1", starters=starters, plan="team")
    assert said in text_of(views.settings(shown))


def test_the_rest_fits_too() -> None:
    for card in (views.help_card(), views.offer_rerun(1), views.confirm_delete(3), views.cost_is_private(1)):
        check_limits(card)


def test_settings_tell_admins_which_model_stands_in_for_a_retired_one() -> None:
    shown = ServerSettings(default_tier="draft", default_aspect="1:1", starters="everyone", plan="team")
    words = text_of(views.settings(shown, [("standard", "gpt-image-1", "gpt-image-2")]))
    assert "standard" in words
    assert "is retired" in words
    assert words.count("gpt") == 2
