"""The brief: what a picture has become after everything that was asked for, and nothing besides."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from conversations.briefs import Brief, Step, brief_of, described, is_understood, parts_of


def brief(*requests: str, then: str = "edit") -> Brief:
    """The brief of a first prompt and the edits after it."""
    first, *edits = requests
    return brief_of(
        [Step(action="generate", request=first), *(Step(action=then, request=each) for each in edits)]
    )


def said(*requests: str) -> dict[str, str]:
    """The brief's parts."""
    return dict(brief(*requests).lines())


def test_a_first_prompt_is_taken_apart() -> None:
    parts = parts_of(
        "a sourdough loaf with three slices cut, window light from the left, overhead, 35 mm photo, on a white background"
    )
    assert parts.subject == "a sourdough loaf with three slices cut"
    assert parts.lighting == "window light from the left"
    assert parts.composition == "overhead"
    assert (parts.style, parts.background) == ("35 mm photo", "on a white background")
    inside = parts_of("a watercolour of a fox with a red hat at night")
    assert (inside.subject, inside.style, inside.lighting) == (
        "a fox with a red hat",
        "a watercolour",
        "at night",
    )


@pytest.mark.parametrize(
    ("prompt", "missing"),
    [
        ("cat", ("composition", "lighting", "style")),
        ("a fox at dusk", ("composition", "style")),
        ("close-up of a fox at dusk, oil painting", ()),
        ("a mug in soft studio light, top-down, cinematic", ()),
        ("watercolour at night", ("subject", "composition")),
    ],
)
def test_what_a_prompt_does_not_say(prompt: str, missing: tuple[str, ...]) -> None:
    assert parts_of(prompt).missing() == missing


@pytest.mark.parametrize(
    ("requests", "expected"),
    [
        (("a lighthouse", "make it night", "at dawn"), {"subject": "a lighthouse", "lighting": "at dawn"}),
        (("a fox at night", "make it sunset"), {"subject": "a fox", "lighting": "sunset"}),
        (("a fox with a red hat", "make the hat blue"), {"subject": "a fox with a blue hat"}),
        (("a fox", "add a red hat", "now make the hat blue please"), {"subject": "a fox", "details": "a blue hat"}),
        (("a fox", "add a red hat", "make the hat blue", "remove the hat"), {"subject": "a fox"}),
        (("a fox with a red hat", "remove the hat"), {"subject": "a fox"}),
        (("a street", "remove the cars"), {"subject": "a street", "details": "no car"}),
        (("a street", "remove the cars", "add a car on the left"), {"subject": "a street", "details": "a car on the left"}),
        (("a cat on a sofa", "turn the cat into a dog"), {"subject": "a dog on a sofa"}),
        (("a cat", "make it a watercolour", "make it a pencil sketch"), {"subject": "a cat", "style": "a pencil sketch"}),
        (("a cat", "make the background darker", "change the background to a beach"), {"subject": "a cat", "background": "a beach"}),
        (("a cat, wide angle", "make it a close-up"), {"subject": "a cat", "composition": "a close-up"}),
        (("a pier", "make it foggy", "make it night"), {"subject": "a pier", "lighting": "foggy, night"}),
        (("a pier", "make it darker", "make it brighter"), {"subject": "a pier", "lighting": "brighter"}),
        (("a cake", 'write "Hello" on it', 'change the text to "Bye"'), {"subject": "a cake", "text in it": "“Bye”"}),
        (("a cake", 'write "Hello" on it', "remove the text"), {"subject": "a cake"}),
        (('a poster saying "SALE"', 'change "SALE" to "OPEN"'), {"subject": 'a poster saying "OPEN"'}),
        (("a cat", "make it rainy and keep the same composition"), {"subject": "a cat", "lighting": "rainy", "stays": "the same composition"}),
    ],
)  # fmt: skip
def test_later_requests_replace_what_they_contradict(
    requests: tuple[str, ...], expected: dict[str, str]
) -> None:
    assert said(*requests) == expected


def test_what_is_not_understood_stands_in_its_own_words() -> None:
    assert said("a fox", "bring the moon closer")["details"] == "bring the moon closer"
    assert not is_understood("bring the moon closer")
    assert is_understood("make it night and add a lantern")


def test_local_work_rerolls_and_finals_change_nothing() -> None:
    for action in ("reroll", "finalize", "upscale", "crop_or_aspect", "upload"):
        assert brief("a fox", "make it night", then=action) == brief("a fox")


def test_an_unchanged_picture_is_described_by_its_very_prompt() -> None:
    prompt = "Zebra, with\nthree stripes; at dusk, 35 mm"
    lineage = [Step(action="generate", request=prompt), Step(action="finalize", request="")]
    assert described(lineage, 1000) == "Zebra, with three stripes; at dusk, 35 mm"
    changed = described([*lineage, Step(action="edit", request="make it dawn")], 1000)
    assert "dawn" in changed
    assert "dusk" not in changed


WORDS = st.sampled_from(
    """a the red blue hat fox make it night dawn add remove with on background watercolour "Hi" , . and keep to in light
    darker the sky turn into 夜 être 🦊""".split()
)
REQUESTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join) | st.text(max_size=80)


@given(st.lists(REQUESTS, max_size=14))
def test_a_brief_is_short_and_one_line_whatever_was_asked_for(requests: list[str]) -> None:
    steps = [
        Step(action="edit" if place else "generate", request=each) for place, each in enumerate(requests)
    ]
    whole = brief_of(steps)
    assert whole == brief_of(iter(steps))
    assert whole.bounded() == whole
    for limit_bytes in (0, 20, 500):
        words = whole.words(limit_bytes)
        assert len(words.encode()) <= limit_bytes
        assert len(words.splitlines()) <= 1


@given(st.lists(WORDS.filter(str.isalpha), min_size=1, max_size=14))
def test_taking_a_prompt_apart_loses_no_word(words: list[str]) -> None:
    prompt = " ".join(words)
    parts = parts_of(prompt)
    kept = " ".join((parts.subject, parts.composition, parts.lighting, parts.style, parts.background)).split()
    left = [word for word in words if word not in ("of", "showing", "depicting")]
    assert sorted(word.strip(",") for word in kept) == sorted(left)
