"""Discord's limits in every language: cards, buttons that nobody cut short, menus and forms."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from card_layouts import check_limits, components_of
from card_samples import TURN_ID, a_revision, a_turn, an_outcome

from bot import buttons
from bot.exts.modals import ask_change
from bot.guided_form import FIELDS
from bot.languages import SPOKEN, say, say_many, speaking
from bot.render import guide_words, seeing, turns, views
from bot.render.cards import Card
from conversations.actions import Variations
from conversations.ids import RevisionNumber, ThreadId
from conversations.images.regions.places import CELLS
from conversations.refine.taken import CompareView, HistoryView
from conversations.threads import Thread

pytestmark = pytest.mark.parametrize("language", SPOKEN)

BOT = Path(buttons.__file__).parent
PICTURE = turns.Delivered(data=b"png", extension="png")
PRICES = turns.Prices(variations=22_000, reroll=6_800)
THREAD = ThreadId(1573546020757831680)
VALUES: dict[str, object] = dict.fromkeys(("number", "page", "tier", "credits", "part", "size"), "1000")
LABEL_CHARS = 60
"""Room for a price, a tier or a number after the words; Discord's limit is 80."""


def _cards() -> Iterator[Card]:
    made = [a_revision(number, 3) for number in (4, 5, 6, 7)]
    siblings = an_outcome(*made, turn=a_turn(action=Variations(count=4, target=3)), head=RevisionNumber(3))
    history = HistoryView(sheet=b"sheet", revisions=tuple(made), head=RevisionNumber(7), page=2, pages=3)
    yield turns.queued(a_turn(state="queued"))
    yield turns.outcome(an_outcome(a_revision(2)), [PICTURE], PRICES, f"{TURN_ID}-a1")
    yield turns.outcome(siblings, [PICTURE] * 4, PRICES, f"{TURN_ID}-a1")
    yield views.cover(
        Thread(id=THREAD, guild_id=None, kind="thread", opened_by=made[0].author_id), siblings, b"w", "a1"
    )
    yield seeing.history(history, THREAD, "1-a")
    yield seeing.compare(CompareView(sheet=b"sheet", numbers=(RevisionNumber(1), RevisionNumber(2))), "1-a")
    yield views.help_card()
    yield views.offer_rerun(1)
    yield views.confirm_delete(999)
    yield views.cost_is_private(1)
    yield views.cancelled(3)
    for page in range(1, guide_words.PAGES + 1):
        yield guide_words.guide_page(page, {"draft": 6, "standard": 70, "final": None}, True)


def test_cards_fit(language: str) -> None:
    with speaking(language):
        for card in _cards():
            check_limits(card)
            menus = [each for each in components_of(card) if each["type"] == 3]
            assert all(len(menu.get("placeholder", "")) <= 150 for menu in menus)
        assert len(buttons.cells_menu(1).item.placeholder or "") <= 150


def test_no_label_of_a_button_is_cut_short(language: str) -> None:
    labels = {
        call.args[0].args[0].value
        for path in BOT.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text()))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "button"
        and call.args
        and isinstance(call.args[0], ast.Call)
        and isinstance(call.args[0].func, ast.Name)
        and call.args[0].func.id == "say"
        and isinstance(call.args[0].args[0], ast.Constant)
    }
    assert len(labels) > 20
    with speaking(language):
        said = {label: say(label, **VALUES) for label in labels}
    assert not {label: words for label, words in said.items() if len(words) > LABEL_CHARS}


def test_forms_fit(language: str) -> None:
    with speaking(language):
        titles = [
            say("Refine this picture"),
            say("Edit v{number}", number=9_999),
            *(
                say_many(
                    "Change {cell} of v{revision}",
                    "Change {number} cells of v{revision}",
                    count,
                    cell="E5",
                    revision=9_999,
                )
                for count in (1, 25)
            ),
        ]
        forms = [ask_change("region", 1, title, CELLS[:2]).to_dict() for title in titles]
        guided = [[say(words) for words in (label, about, example)] for _, label, about, example in FIELDS]
        assert len(say("A picture, part by part")) <= 45
    assert [form["title"] for form in forms] == titles
    for form in forms:
        assert 1 <= len(form["title"]) <= 45
        for field in form["components"]:
            assert 1 <= len(field["label"]) <= 45
            assert len(field.get("description") or "") <= 100
            assert len(field["component"].get("placeholder") or "") <= 100
    for label, about, example in guided:
        assert len(label) <= 45
        assert len(about) <= 100
        assert len(example) <= 100
