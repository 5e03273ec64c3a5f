"""Pictures from prompts: deterministic and as asked."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from bot.sandbox.images.painter.changing import changed
from bot.sandbox.images.painter.kinds import KINDS
from bot.sandbox.images.painter.paint import paint
from bot.sandbox.images.painter.reading import scene_of
from bot.sandbox.images.painter.scene import from_json, to_json
from bot.sandbox.images.painter.setting import PLACES
from bot.sandbox.images.painter.styles import STYLES
from tests.unit.sandbox.images.painter.canvas import FOX, pixels, scene, subject_mask


def test_there_are_at_least_sixty_subjects() -> None:
    assert len(KINDS) >= 60


def test_one_prompt_gives_one_picture() -> None:
    assert paint(scene()).tobytes() == paint(scene()).tobytes()


def test_variations_of_a_prompt_differ() -> None:
    assert len({paint(scene_of(FOX, 256, 256, variation=v)).tobytes() for v in range(4)}) == 4


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_subject_leaves_a_mark_and_stays_in_the_frame(kind: str) -> None:
    shown = scene_of(f"a {kind}", 256, 256)
    assert [s.kind for s in shown.subjects] == [kind]
    mask = subject_mask(shown)
    assert mask.mean() > 0.01
    edges = np.concatenate([mask[0], mask[:, 0], mask[:, -1]])
    assert edges.mean() < 0.2


@pytest.mark.parametrize("place", sorted(PLACES))
@pytest.mark.parametrize("time_of_day", ["day", "night"])
def test_every_place_by_day_and_night(place: str, time_of_day: str) -> None:
    shown = scene_of("", 256, 192)
    shown.place, shown.time = place, time_of_day
    picture = paint(shown)
    assert picture.size == (256, 192)
    assert pixels(picture).std() > 5


@pytest.mark.parametrize("style", sorted(STYLES))
def test_every_style_on_an_odd_size(style: str) -> None:
    shown = scene_of(FOX, 301, 203)
    shown.style = style
    assert paint(shown).size == (301, 203)


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("three apples on the left", {"kinds": ["apple"], "count": 3, "left": True}),
        ("a sleek black coffee mug on marble with steam and soft overhead studio light, 85 mm f/2.8",
         {"kinds": ["mug"], "place": "table", "surface": "marble", "colour": "black"}),
        ("a sourdough loaf with three slices cut, window light from the left, overhead", {"kinds": ["bread"]}),
        ("a city skyline at dusk from a rooftop, blue hour, wide angle", {"kinds": [], "place": "rooftop", "time": "dusk"}),
        ("a wizard in a fantasy tavern by firelight, illustration style", {"kinds": ["wizard"], "place": "tavern"}),
        ("a robot barista in a neon diner", {"kinds": ["robot"], "place": "diner"}),
        ("a lighthouse at dawn, oil painting", {"kinds": ["lighthouse"], "time": "dawn", "style": "oil"}),
        ("two cats and a dog in a garden", {"kinds": ["cat", "dog"], "count": 2, "place": "garden"}),
        ("an old tram in the rain at night", {"kinds": ["train"], "weather": ["rain"], "time": "night"}),
        ("a fox without a hat", {"kinds": ["fox"]}),
        ("a quokka", {"kinds": ["unknown:quokka"]}),
    ],
)  # fmt: skip
def test_prompts(prompt: str, expected: dict[str, object]) -> None:
    shown = scene(prompt)
    assert [s.kind for s in shown.subjects] == expected["kinds"]
    for name in ("place", "surface", "time", "style", "weather"):
        if name in expected:
            assert getattr(shown, name) == expected[name]
    if "count" in expected:
        assert shown.subjects[0].count == expected["count"]
    if "colour" in expected:
        assert shown.subjects[0].colour == expected["colour"]
    if "left" in expected:
        assert np.nonzero(subject_mask(shown).any(0))[0].mean() < 224


def test_quoted_words_are_set() -> None:
    assert [w.text for w in scene('a poster-like beach, "Summer Jam" in big letters').lettering] == [
        "Summer Jam"
    ]
    assert scene('a wooden sign that says "OPEN"').subjects[0].label == "OPEN"


def test_nothing_stands_behind_a_transparent_subject() -> None:
    shown = scene("a fox")
    shown.transparent = True
    alpha = np.asarray(paint(shown).getchannel("A"))
    assert alpha[:40].max() == 0
    assert 0.05 < (alpha == 255).mean() < 0.6


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.text(max_size=80))
def test_no_words_break_the_reading(prompt: str, request: str) -> None:
    shown = scene_of(prompt, 64, 64)
    after = changed(shown, request)
    assert from_json(to_json(after)) == after


_WORDS = st.sampled_from(
    [
        "fox",
        "cats",
        "red",
        "add",
        "remove",
        "the",
        "a",
        "two",
        "on",
        "left",
        "background",
        '"Hi"',
        "night",
        "make",
        "it",
        "bigger",
        ",",
        "and",
        "move",
        "to",
        "beach",
        "hat",
        "with",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=12), st.lists(_WORDS, min_size=1, max_size=12))
def test_no_order_of_known_words_breaks_the_painting(prompt: list[str], request: list[str]) -> None:
    after = changed(scene_of(" ".join(prompt), 64, 64), " ".join(request))
    assert paint(after).size == (64, 64)
