"""Edits, measured in pixels: they change what was asked, where it was asked, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from bot.sandbox.images.painter.change import Box
from bot.sandbox.images.painter.changing import changed
from bot.sandbox.images.painter.paint import paint
from bot.sandbox.images.painter.translation import in_english
from tests.unit.sandbox.images.painter.canvas import (
    FOX,
    before_and_after,
    pixels,
    scene,
    share_changed,
    subject_mask,
)

KEEP = "\nKeep everything else exactly as it is: same composition, same subject, same light."


@pytest.mark.parametrize(
    "request_text",
    ["make the background darker", "Mach den Hintergrund dunkler", "darken the background a bit"],
)
def test_a_darker_background_leaves_the_subject_alone(request_text: str) -> None:
    before, after = before_and_after(request_text + KEEP)
    mask = subject_mask(scene())
    assert (after[mask] == before[mask]).all()
    assert after[~mask].mean() < before[~mask].mean() - 8


def test_a_stronger_word_darkens_more() -> None:
    means = [
        before_and_after(f"make the background {how} darker")[1].mean() for how in ("slightly", "", "much")
    ]
    assert means == sorted(means, reverse=True)


def test_something_added_on_the_left_is_on_the_left_and_nowhere_else() -> None:
    before, after = before_and_after("add a coffee cup on the left side" + KEEP)
    differs = (before != after).any(-1)
    assert differs[:, 224:].sum() == 0
    assert differs[:, :224].mean() > 0.04


@pytest.mark.parametrize(
    ("place", "rows", "columns"),
    [
        ("in the top right corner", slice(0, 224), slice(224, 448)),
        ("in the top left corner", slice(0, 224), slice(0, 224)),
        ("on the right", slice(0, 448), slice(224, 448)),
    ],
)
def test_places_of_added_things(place: str, rows: slice, columns: slice) -> None:
    before, after = before_and_after(f"add a small moon {place}")
    differs = (before != after).any(-1)
    outside = differs.copy()
    outside[rows, columns] = False
    assert differs.any()
    assert outside.sum() == 0


def test_what_was_added_can_be_removed_without_a_trace() -> None:
    first = scene()
    with_hat = changed(first, "add a hat")
    without = changed(with_hat, "remove the hat")
    assert share_changed(pixels(paint(first)), pixels(paint(with_hat))) > 0.005
    assert share_changed(pixels(paint(first)), pixels(paint(without))) == 0


def test_night_is_dark_and_blue() -> None:
    before, after = before_and_after("make it nighttime")
    assert after.mean() < before.mean() * 0.62
    assert after[..., 2].mean() > after[..., 0].mean()


@pytest.mark.parametrize("words", ["make it black and white", "B&W please", "convert to greyscale"])
def test_black_and_white_has_no_colour(words: str) -> None:
    after = before_and_after(words)[1]
    assert (after.max(-1) == after.min(-1)).all()


def test_another_background_keeps_the_subject_where_it_is() -> None:
    first = scene()
    after = changed(first, "Change the background to a beach. Keep the same person. Warm, sunny.")
    assert after.place == "beach"
    assert [(s.kind, s.x, s.y, s.height) for s in after.subjects] == [
        (s.kind, s.x, s.y, s.height) for s in first.subjects
    ]
    assert (subject_mask(first) == subject_mask(after)).all()
    assert share_changed(pixels(paint(first)), pixels(paint(after))) > 0.5


def test_a_new_colour_stays_within_the_subject() -> None:
    before, after = before_and_after("make the fox blue" + KEEP)
    differs = (before != after).any(-1)
    opaque = subject_mask(scene())
    assert differs[opaque].mean() > 0.4
    grown = np.zeros_like(opaque)
    for dy in (-2, 0, 2):
        for dx in (-2, 0, 2):
            grown |= np.roll(opaque, (dy, dx), (0, 1))
    assert not differs[~grown].any()
    assert after[opaque][:, 2].mean() > before[opaque][:, 2].mean() + 20


@pytest.mark.parametrize(
    "words",
    [
        "Make the image look like a pencil sketch. Same composition. Artistic.",
        "watercolor please",
        "Convert to vintage film look. Same framing.",
        "neon style",
        "pixel art",
        "line art",
        "oil painting",
        "comic book",
        "render it like a blueprint",
        "Restyle as stained glass. Composition untouched. Vivid.",
        "as a woodblock print, layout unchanged",
    ],
)
def test_a_style_touches_everything_and_keeps_the_scene(words: str) -> None:
    first = scene()
    after = changed(first, words)
    assert after.style is not None
    assert after.subjects == first.subjects
    assert after.place == first.place
    assert share_changed(pixels(paint(first)), pixels(paint(after))) > 0.6


def test_rain_and_wet_pavement() -> None:
    first = scene("a dog in a street")
    after = changed(first, "Add rain and wet pavement. Keep the scene. Moody.")
    assert {"rain", "wet"} <= set(after.weather)
    assert [s.kind for s in after.subjects] == ["dog"]
    assert pixels(paint(after)).mean() < pixels(paint(first)).mean()


def test_bigger_and_smaller() -> None:
    first = scene()
    sizes = [
        subject_mask(changed(first, words)).sum() for words in ("make it smaller", "make the fox bigger")
    ]
    assert sizes[0] < subject_mask(first).sum() < sizes[1]


@pytest.mark.parametrize(("where", "sign"), [("left", -1), ("right", 1)])
def test_moving(where: str, sign: int) -> None:
    first = scene()
    moved = changed(first, f"move it to the {where}")
    columns = [np.nonzero(subject_mask(s).any(0))[0].mean() for s in (first, moved)]
    assert (columns[1] - columns[0]) * sign > 40


def test_warmer_light_raises_red_against_blue() -> None:
    before, after = before_and_after("warmer light")
    assert (after[..., 0] - after[..., 2]).mean() > (before[..., 0] - before[..., 2]).mean() + 5


def test_words_in_the_picture_are_added_changed_and_removed() -> None:
    first = scene()
    titled = changed(first, 'add the text "HELLO" at the top')
    assert [w.text for w in titled.lettering] == ["HELLO"]
    differs = (pixels(paint(first)) != pixels(paint(titled))).any(-1)
    assert differs[:224].any()
    assert not differs[224:].any()
    assert [w.text for w in changed(titled, 'change the text to "Bye"').lettering] == ["Bye"]
    typo = changed(first, 'add the words "Grand Openning"')
    assert changed(typo, 'change "Grand Openning" to "Grand Opening"').lettering[0].text == "Grand Opening"
    assert changed(titled, "remove the text").lettering == []


@pytest.mark.parametrize(
    ("request_text", "kinds"),
    [
        ("replace the fox with an owl", ["owl"]),
        ("turn the fox into a dragon", ["dragon"]),
        ("swap the fox for a teddy bear", ["teddy bear"]),
        ("add a dog next to the fox", ["fox", "dog"]),
        ("remove the fox", []),
        ("give the fox a red scarf", ["fox", "scarf"]),
        ("also a top hat", ["fox", "hat"]),
        ("lose the moustache", ["fox"]),
        ("turn it so its back is to the camera", ["fox"]),
        ("@bot add a mug", ["fox", "mug"]),
        ("a rabbit and a lamp, please add them", ["fox", "rabbit", "lamp"]),
        ("add a harpsichord", ["fox", "unknown:harpsichord"]),
    ],
)
def test_what_the_scene_holds_afterwards(request_text: str, kinds: list[str]) -> None:
    assert [s.kind for s in changed(scene(), request_text).subjects] == kinds


@pytest.mark.parametrize(
    ("request_text", "count"),
    [
        ("add another fox", 2),
        ("add two more foxes", 3),
        ("make it four foxes", 4),
        ("three foxes, not one", 3),
    ],
)
def test_counts(request_text: str, count: int) -> None:
    assert changed(scene(), request_text).subjects[0].count == count


@pytest.mark.parametrize(
    ("request_text", "kinds"),
    [
        ("Füge links eine Tasse hinzu", ["fox", "mug"]),
        ("ajoute un chapeau rouge", ["fox", "hat"]),
        ("ponle un sombrero azul", ["fox", "hat"]),
    ],
)
def test_requests_in_other_languages(request_text: str, kinds: list[str]) -> None:
    assert [s.kind for s in changed(scene(), request_text).subjects] == kinds


def test_a_place_in_another_language() -> None:
    assert changed(scene("a cat in a room"), "troca o fundo por uma floresta").place == "forest"


def test_english_is_left_alone() -> None:
    said = "a red hut on the coast, two kind people and a chat by the fond"
    assert in_english(said) == said


def test_a_colour_of_the_sky_is_not_the_subjects() -> None:
    after = changed(scene(), "make the sky purple")
    assert after.subjects == scene().subjects
    assert after.sky_colour == "purple"


def test_clothes_and_eyes_are_recoloured_alone() -> None:
    first = scene("a man in a red coat in a street")
    after = changed(first, "change the coat to green")
    assert after.subjects[0].parts["coat"] == "green"
    assert changed(after, "only the eyes: blue").subjects[0].parts == {"coat": "green", "eyes": "blue"}


def test_the_lines_about_keeping_are_no_content() -> None:
    for keep in (
        KEEP,
        "\nKeep the dog, the lamp and the beach unchanged.",
        "\nDo not add a hat or any text.",
        "\nChange only what is asked; leave the cat and the house as they are.",
    ):
        plain = changed(scene(), "make the fox bigger")
        assert changed(scene(), "make the fox bigger" + keep) == plain


def test_a_request_beyond_its_words_still_does_something() -> None:
    before, after = before_and_after("more je ne sais quoi")
    assert share_changed(before, after) > 0.01


def test_the_variations_of_one_edit_differ() -> None:
    first = scene(FOX)
    takes = [paint(changed(first, "add a mug on the left", variation=v)).tobytes() for v in range(3)]
    assert len(set(takes)) == 3


@pytest.mark.parametrize("thing", ["small boat", "boat", "tree", "cat", "bicycle", "balloon", "three apples"])
@pytest.mark.parametrize(
    "region", [(0, 0, 0.5, 1), (0.6, 0.6, 0.8, 0.8), (0, 0.5, 1, 1), (0.2, 0.1, 0.9, 0.4)]
)
def test_what_is_put_into_a_region_is_whole(thing: str, region: Box) -> None:
    before, after = scene(FOX), changed(scene(FOX), f"add {thing}", within=region)
    after.subjects = [subject for subject in after.subjects if before.find(subject.id) is None]
    after.transparent = before.transparent = True
    shown = pixels(paint(after).getchannel("A").convert("RGB"))[..., 0] > 0
    height, width = shown.shape
    left, top, right, bottom = (
        round(edge * side) for edge, side in zip(region, (width, height, width, height), strict=True)
    )
    assert shown.any()
    shown[top + 2 : bottom - 2, left + 2 : right - 2] = False
    assert not shown.any()


def test_a_small_thing_is_smaller_than_its_region() -> None:
    region = (0.0, 0.0, 0.5, 0.5)
    small, plain = (
        changed(scene(FOX), f"add a {size}boat on the left", within=region).subjects[-1]
        for size in ("small ", "")
    )
    assert small.kind == plain.kind
    assert small.height <= 0.65 * plain.height
