"""What a request says beside its action: where, how far, by how much, which way round, what a sent picture is for."""

from __future__ import annotations

from typing import Any

import pytest

from conversations.actions import CropOrAspect, Edit, Outpaint, from_json, to_json
from conversations.followups import Context, interpret, language_of, needs_no_model, scope_of

THREAD = Context(revisions=4)


def only(text: str, context: Context = THREAD) -> Any:
    """The one step of a message."""
    found = interpret(text, context)
    assert len(found.steps) == 1, found
    return found.steps[0]


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("rotate it 90 degrees", "rotate-right"),
        ("rotate it 90 degrees counterclockwise", "rotate-left"),
        ("turn the picture upside down", "rotate-180"),
        ("mirror it", "flip-horizontal"),
        ("flip it vertically please", "flip-vertical"),
        ("straighten the horizon", "straighten"),
        ("spiegel es", "flip-horizontal"),
        ("左右反転して", "flip-horizontal"),
    ],
)
def test_a_movement_of_the_whole_picture_is_typed_and_needs_no_model(text: str, turn: str) -> None:
    step = only(text)
    assert isinstance(step, Edit)
    assert step.turn == turn
    assert needs_no_model(step)


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("gira la imagen 90 grados a la derecha", "rotate-right"),
        ("gira la imagen 180 grados", "rotate-180"),
        ("vira a imagem para a esquerda", "rotate-left"),
        ("gira a imagem 90 graus", "rotate-right"),
        ("tourne l'image 90 degrés", "rotate-right"),
        ("gira a imagem de cabeca para baixo", "rotate-180"),
        ("tourne-la a gauche", "rotate-left"),
        ("tourne l'image à l'envers", "rotate-180"),
        ("tourne l'image a l'envers", "rotate-180"),
    ],
)
def test_a_movement_may_lack_its_accents(text: str, turn: str) -> None:
    step = only(text)
    assert isinstance(step, Edit)
    assert step.turn == turn


@pytest.mark.parametrize(
    "text",
    [
        "rota la foto a la izquierda",
        "vira a imagem para a esquerda",
        "rotate it to the left",
        "tourne-la à gauche",
    ],
)
def test_which_way_a_picture_turns_is_no_place_in_it(text: str) -> None:
    step = only(text)
    assert (step.region, step.where) == (None, None)
    assert needs_no_model(step)


@pytest.mark.parametrize(
    "text", ["sem proteção, tira o fundo", "sem protecao, tira o fundo", "quita el fondo sin proteccion"]
)
def test_leave_to_change_everything_may_lack_its_accents(text: str) -> None:
    assert only(text).protect is False


@pytest.mark.parametrize(
    "text", ["flip her hair to the other side", "rotate the cup a bit", "straighten her tie"]
)
def test_a_movement_of_one_thing_is_a_change_like_any_other(text: str) -> None:
    step = only(text)
    assert isinstance(step, Edit)
    assert step.turn is None
    assert not needs_no_model(step)


def test_a_file_format_alone_needs_no_model() -> None:
    assert needs_no_model(only("can I get this as a webp please"))
    assert not needs_no_model(only("as a jpg, and make it darker"))


def test_a_movement_with_another_change_needs_a_model() -> None:
    assert not needs_no_model(only("mirror it and add a moon"))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("make the left third darker", "the left third"),
        ("add flowers around the mug", "around the mug"),
        ("put a tree behind her", "behind her"),
        ("blur everything except the face", "everything except the face"),
        ("ajoute un chat derrière elle", "derrière elle"),
    ],
)
def test_the_words_that_place_a_change_are_kept_as_they_were_said(text: str, where: str) -> None:
    assert only(text).where == where


@pytest.mark.parametrize(
    ("text", "reach", "tone"),
    [
        ("warmer", "global", True),
        ("make it night", "global", True),
        ("as a watercolour", "global", False),
        ("give her a red scarf", "local", False),
        ("make the left third darker", "local", False),
        ("more dramatic", "unknown", False),
    ],
)
def test_a_change_tells_how_far_it_reaches(text: str, reach: str, tone: bool) -> None:
    scope = scope_of(only(text))
    assert (scope.reach, scope.tone) == (reach, tone)


@pytest.mark.parametrize(
    ("text", "protect"),
    [
        ("make it warmer, don't protect the rest", False),
        ("add a hat, everything may change", False),
        ("add a hat and protect the rest", True),
        ("add a hat", None),
    ],
)
def test_people_may_ask_for_protection_or_against_it(text: str, protect: bool | None) -> None:
    assert only(text).protect is protect


@pytest.mark.parametrize(
    ("text", "factor"),
    [("zoom out 1.5x", 1.5), ("make it twice as wide", 2.0), ("extend it to the left by 20%", 1.2)],
)
def test_an_outpaint_may_say_by_how_much(text: str, factor: float) -> None:
    step = only(text)
    assert isinstance(step, Outpaint)
    assert step.factor == factor


def test_a_crop_may_say_how_much_goes_and_from_where() -> None:
    step = only("cut 20% off the top")
    assert isinstance(step, CropOrAspect)
    assert (step.cut_percent, step.cut_side) == (20, "top")


def test_a_crop_may_say_what_fills_the_frame() -> None:
    assert only("crop to the face").around == "face"


@pytest.mark.parametrize(
    ("text", "role"),
    [("use this one", "reference"), ("start from this", "base"), ("only change the painted area", "mask")],
)
def test_words_say_what_a_sent_picture_is_for(text: str, role: str) -> None:
    step = only(text, Context(revisions=2, attachments=("image",)))
    assert isinstance(step, Edit)
    assert step.attachment_role == role


@pytest.mark.parametrize("text", ["go to v99", "use v0", "back to v-1", "make v9 brighter"])
def test_a_revision_that_does_not_exist_is_named_and_nothing_runs(text: str) -> None:
    found = interpret(text, THREAD)
    assert found.unknown_revision in (99, 0, -1, 9)
    assert [step.action for step in found.steps] == ["history"]


def test_the_number_of_a_picture_that_is_being_made_is_not_unknown() -> None:
    found = interpret("make v5 brighter", Context(revisions=4, bot_is_running=True))
    assert found.unknown_revision is None
    assert [step.action for step in found.steps] == ["edit"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("make the sky a bit darker please", "en"),
        ("mach den Himmel etwas dunkler", "de"),
        ("rends le ciel un peu plus sombre", "fr"),
        ("haz el cielo un poco más oscuro", "es"),
        ("deixa o céu um pouco mais escuro", "pt"),
        ("空をもう少し暗くして", "ja"),
        ("xkcd 42", "unknown"),
        ('ändere den Titel zu "the best day of my life"', "de"),
    ],
)
def test_the_language_of_a_message(text: str, language: str) -> None:
    assert language_of(text) == language


def test_json_of_an_earlier_program_is_still_read() -> None:
    assert from_json({"action": "edit", "instruction": "a hat"}) == Edit(instruction="a hat")
    step = only("put a tree behind her")
    assert from_json(to_json(step)) == step


def test_a_mention_and_nothing_else_asks_for_help() -> None:
    assert only("@bot", Context(revisions=2, mentions_bot=True)).action == "help"
    assert only("<@1100000000000000001> !", Context(revisions=2, mentions_bot=True)).action == "help"
    assert only("", Context(revisions=2, attachments=("image",))).action == "ignore"
