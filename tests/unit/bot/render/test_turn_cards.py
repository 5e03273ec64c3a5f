"""A turn's cards, one per state: what they say, what they offer, and that Discord takes them whatever people wrote."""

from __future__ import annotations

import re

import pytest
from card_layouts import check_limits, components_of, labels_of, text_of
from card_samples import TURN_ID, a_revision, a_turn, an_outcome
from hypothesis import given, settings, strategies as st

from bot.render import turns as render
from bot.render.cards import Accent, Card
from conversations.actions import Edit, Generate, GoTo, Redo, Undo, Variations
from conversations.errors import ModerationBlocked
from conversations.ids import RevisionNumber

HOSTILE = st.one_of(
    st.text(max_size=400),
    st.text("@everyone <@1>\n#>-*_`|[](https://a.b)\\", max_size=500),
)
PICTURE = render.Delivered(data=b"png", extension="png")
PRICES = render.Prices(variations=220, reroll=68)


def _single(request: str = "make it darker", name: str = "Ada") -> Card:
    made = a_revision(2, 1, request=request, author_name=name)
    turn = a_turn(name, action=Edit(instruction=request))
    return render.outcome(an_outcome(made, turn=turn), [PICTURE], PRICES, f"{TURN_ID}-a1")


def _siblings(request: str = "", name: str = "Ada") -> Card:
    made = [a_revision(number, 3, request=request, author_name=name) for number in (4, 5, 6, 7)]
    turn = a_turn(name, action=Variations(count=4, target=3, instruction=request or None))
    result = an_outcome(*made, turn=turn, head=RevisionNumber(3))
    return render.outcome(result, [PICTURE] * 4, PRICES, f"{TURN_ID}-a1")


def test_a_result_says_its_number_origin_request_asker_seconds_and_cost() -> None:
    said = text_of(_single())
    for part in ("v2", "from v1", "make it darker", "Ada", "12 s", "70 credits"):
        assert part in said


def test_a_first_picture_says_that_it_was_made_from_words() -> None:
    result = an_outcome(a_revision(1, None), turn=a_turn(action=Generate(prompt="a cat")))
    card = render.outcome(result, [PICTURE], PRICES, "1-a")
    assert "from words" in text_of(card)
    assert "Compare" not in labels_of(card)


def test_a_result_offers_the_next_steps_with_their_prices() -> None:
    labels = labels_of(_single())
    assert labels == [
        "Edit …",
        "Undo",
        "Variations · ~220",
        "Reroll · ~68",
        "Region …",
        "Compare",
        "History",
        "Delete",
    ]


def test_a_result_can_be_found_by_its_turn() -> None:
    names = [each.get("custom_id", "") for each in components_of(_single())]
    assert any(TURN_ID in name for name in names)


def test_siblings_can_be_picked_and_compared() -> None:
    card = _siblings()
    assert [label for label in labels_of(card) if label.startswith("Use")] == [
        "Use v4",
        "Use v5",
        "Use v6",
        "Use v7",
    ]
    assert "Compare" in labels_of(card)
    assert "v3 is the current one" in text_of(card)


def test_every_sibling_has_an_alt_text_with_its_number() -> None:
    assert [picture.alt.split(":")[0] for picture in _siblings().pictures] == ["v4", "v5", "v6", "v7"]


def test_a_deleted_sibling_is_neither_shown_nor_offered() -> None:
    made = [a_revision(4, 3), a_revision(5, 3, erased=True)]
    card = render.outcome(an_outcome(*made), [PICTURE], PRICES, "1-a")
    assert len(card.pictures) == 1
    assert "Use v5" not in labels_of(card)


def test_more_variations_never_work_on_a_deleted_picture() -> None:
    made = [a_revision(1, None, erased=True), a_revision(2, None)]
    card = render.outcome(an_outcome(*made), [PICTURE], PRICES, "1-a")
    assert "dr:vary:2" in [part.get("custom_id") for part in components_of(card)]


@pytest.mark.parametrize(
    ("action", "said", "back"),
    [
        (Undo(), "Undone: v3 → v2", "Redo"),
        (Redo(), "Redone: v3 → v2", "Undo"),
        (GoTo(target=2), "Picked", "Undo"),
    ],
)
def test_a_move_of_the_head_says_where_it_went_and_how_to_go_back(
    action: object, said: str, back: str
) -> None:
    result = an_outcome(turn=a_turn(action=action), head=RevisionNumber(2), moved_from=RevisionNumber(3))
    card = render.outcome(result, [PICTURE], PRICES, "1-a")
    check_limits(card)
    assert said in text_of(card)
    assert "free" in text_of(card)
    assert back in labels_of(card)


def test_a_move_is_told_even_without_its_picture() -> None:
    result = an_outcome(turn=a_turn(action=Undo()), head=RevisionNumber(2), moved_from=RevisionNumber(3))
    card = render.outcome(result, [], PRICES, "1-a")
    check_limits(card)
    assert "v3 → v2" in text_of(card)


def test_a_failure_says_why_and_offers_another_try() -> None:
    card = render.failed(a_turn(state="failed"), ModerationBlocked(stage="input"))
    check_limits(card)
    assert "safety rules" in text_of(card)
    assert "cost nothing" in text_of(card)
    assert "Try again" in labels_of(card)


def test_a_place_in_the_queue_is_told_with_the_most_it_can_cost() -> None:
    card = render.queued(a_turn(state="queued", place_in_queue=2))
    assert "number 2" in text_of(card)
    assert "at most 76" in text_of(card)
    assert labels_of(card) == ["Cancel"]


def test_previews_have_names_of_their_own() -> None:
    first, second = (
        render.rendering(a_turn(state="running"), b"jpg", number).pictures[0].name for number in (1, 2)
    )
    assert first != second


def test_each_state_has_its_own_accent() -> None:
    accents = [Accent.QUEUED, Accent.RENDERING, Accent.DONE, Accent.FAILED, Accent.CANCELLED]
    assert len(set(accents)) == 5
    shown = [
        render.queued(a_turn(state="queued")),
        render.rendering(a_turn(state="running")),
        _single(),
        render.failed(a_turn(state="failed"), ModerationBlocked()),
        render.outcome(an_outcome(turn=a_turn(state="cancelled")), [], PRICES, "1-a"),
    ]
    assert [card.view.to_components()[0]["accent_color"] for card in shown] == accents


def test_a_smaller_copy_is_admitted() -> None:
    reduced = render.Delivered(data=b"jpg", extension="jpg", reduced=True)
    card = render.outcome(an_outcome(a_revision()), [reduced], PRICES, "1-a")
    assert "smaller copy" in text_of(card)
    assert card.pictures[0].name.endswith(".jpg")


@settings(deadline=None)
@given(HOSTILE, HOSTILE)
def test_discord_takes_every_state_whatever_people_wrote(request: str, name: str) -> None:
    for card in _every_state(request, name):
        check_limits(card)
        _check_harmless(card)


@pytest.mark.parametrize("piece", ["@everyone ", "*", "x", "\n", "<@&1>", "\u202e", "# ", "😀", "\u0300"])
def test_discord_takes_every_state_of_a_very_long_request(piece: str) -> None:
    endless = piece * (32_000 // len(piece))
    for card in _every_state(endless, endless):
        check_limits(card)
        _check_harmless(card)


def _every_state(request: str, name: str) -> list[Card]:
    turn = a_turn(name, action=Generate(prompt=request))
    error = ModerationBlocked(stage="input", categories=[request])
    cancelled = an_outcome(turn=a_turn(name, action=turn.action, state="cancelled"))
    return [
        _single(request, name),
        _siblings(request, name),
        render.queued(turn),
        render.rendering(turn, b"jpg", 3),
        render.failed(turn, error),
        render.outcome(cancelled, [], PRICES, "1-a"),
        render.retired(turn),
    ]


def _check_harmless(card: Card) -> None:
    """No mention, no link, and no line that people's words begin."""
    said = text_of(card)
    assert not re.search(r"@(?!\u200b)", said)
    assert not re.search(r"(?<!\\)<", said)
    assert "https://" not in said
    for line in said.split("\n"):
        assert re.match(r"### |> |-# |[A-Z]", line), line
