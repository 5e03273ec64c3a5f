"""The prompts and edits that people try first, through the whole edit path, measured in pixels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from bot.sandbox.images.editing import EditOrder, edited
from bot.sandbox.images.memory import SceneMemory
from bot.sandbox.images.painter.drift import drifted
from bot.sandbox.images.painter.paint import paint
from bot.sandbox.images.painter.reading import scene_of
from bot.sandbox.images.painter.scene import Scene
from conversations.actions import Action, Edit, Finalize, Region, Strength, Variations
from conversations.brands import NO_KIT
from conversations.briefs import Step
from conversations.refine.prompts import prompt_of
from tests.unit.sandbox.images.painter.canvas import pixels, subject_mask

SIDE = 320
SIZE = (SIDE, SIDE)
HALF = SIDE // 2
WOMAN = "a woman in a red coat in a city street"
MUG = "a sleek black coffee mug on marble with steam and soft overhead studio light, 85 mm f/2.8"
LOAF = "a sourdough loaf with three slices cut, window light from the left, overhead"
SKYLINE = "a city skyline at dusk from a rooftop, blue hour, wide angle"
TAVERN = "a character in a fantasy tavern by firelight, illustration style"

Pixels = npt.NDArray[np.int16]


@pytest.fixture
def memory(tmp_path: Path) -> SceneMemory:
    return SceneMemory(tmp_path / "scenes.jsonl")


def sent(
    words: str, *, region: Region | None = None, strength: Strength | None = None, keep: tuple[str, ...] = ()
) -> str:
    """The prompt that the bot makes of somebody's words."""
    edit = Edit(instruction=words, region=region, strength=strength, preserve=keep)
    return prompt_of(edit, words, (), NO_KIT, 0)


def again(action: Action, original: str) -> str:
    """The prompt of a picture that was asked for with `original` and is wanted once more."""
    return prompt_of(action, "", (Step(action="generate", request=original),), NO_KIT, 0)


def answered(
    memory: SceneMemory, prompt: str, request: str, variation: int = 0
) -> tuple[Scene, Pixels, Scene, Pixels]:
    """The scene and pixels of a prompt's picture, then those of its edit."""
    before = scene_of(prompt, *SIZE)
    base = paint(before)
    memory.remember(base, before)
    result = edited(EditOrder(request, (base,), None, SIZE, variation, False), memory)
    assert result.scene is not None
    return before, pixels(base), result.scene, pixels(result.picture)


def differs(first: Pixels, second: Pixels) -> npt.NDArray[np.bool_]:
    return np.asarray((first != second).any(-1))


def reddish(picture: Pixels) -> npt.NDArray[np.bool_]:
    return np.asarray((picture[..., 0] > 150) & (picture[..., 1] < 95) & (picture[..., 2] < 95))


def test_a_black_mug_stands_steaming_on_light_marble() -> None:
    shown = scene_of(MUG, *SIZE)
    picture, mug = pixels(paint(shown)), subject_mask(shown)
    assert picture[mug].mean() < 90
    below = picture[int(SIDE * 0.94) :]
    assert below.mean() > 170
    assert (below.max(-1) - below.min(-1)).mean() < 20
    rows, columns = np.nonzero(mug)
    alpha = np.asarray(paint(_alone(shown)).getchannel("A"))
    steam = alpha[: rows.min(), columns.min() : columns.max()]
    assert (steam > 0).any()


def _alone(shown: Scene) -> Scene:
    alone = shown.copy()
    alone.transparent = True
    return alone


def test_a_loaf_has_three_slices_before_it_and_lies_within_the_frame() -> None:
    shown = scene_of(LOAF, *SIZE)
    picture, loaf = pixels(paint(shown)), subject_mask(shown)
    assert not loaf[:, 0].any()
    assert not loaf[:, -1].any()
    row = int((shown.subjects[0].y - 0.2 * shown.subjects[0].height) * SIDE)
    crumb = (picture[row, :, 2] > 115) & loaf[row]
    starts = np.nonzero(crumb[1:] & ~crumb[:-1])[0]
    assert len(starts) == 3


def test_a_skyline_at_dusk_has_lit_windows_under_a_coloured_sky() -> None:
    shown = scene_of(SKYLINE, 480, 320)
    picture = pixels(paint(shown))
    assert shown.subjects == []
    lit = (picture[..., 0] > 200) & (picture[..., 1] > 160) & (picture[..., 2] < 150)
    assert lit[150:250].mean() > 0.01
    parapet, roof = picture[270:278].mean((0, 1)), picture[295:].mean((0, 1))
    assert parapet[0] > parapet[2] + 10
    assert np.ptp(roof) < 25
    top, low = picture[:10].mean((0, 1)), picture[100:120].mean((0, 1))
    assert top[2] > top[0]
    assert low[0] > low[2]


def test_somebody_stands_in_a_tavern_lit_by_its_fire() -> None:
    shown = scene_of(TAVERN, *SIZE)
    picture = pixels(paint(shown))
    assert [s.kind for s in shown.subjects] == ["person"]
    assert (picture[..., 0] - picture[..., 2])[~subject_mask(shown)].mean() > 40
    assert ((picture[..., 0] > 230) & (picture[..., 2] < 120)).any()


def test_another_background_keeps_the_person(memory: SceneMemory) -> None:
    before, first, after, second = answered(
        memory, WOMAN, sent("Change the background to a beach. Keep the same person. Warm, sunny.")
    )
    person = subject_mask(before)
    assert (subject_mask(after) == person).all()
    assert differs(first, second)[~person].mean() > 0.9
    sand = second[int(SIDE * 0.93) :].mean((0, 1))
    assert sand[0] > 190
    assert sand[0] > sand[2] + 60
    assert reddish(second)[person].mean() > 0.2
    assert (second - first)[person].mean(0) @ (1, 0, -1) > 0


def test_a_pencil_sketch_has_no_colour_and_the_same_outlines(memory: SceneMemory) -> None:
    before, _, _, second = answered(
        memory, WOMAN, sent("Make the image look like a pencil sketch. Same composition. Artistic.")
    )
    assert (second.max(-1) - second.min(-1)).mean() < 12
    assert second.mean() > 170
    person = subject_mask(before)
    inside = second[person].mean()
    edge = person ^ np.roll(person, 2, 1)
    assert second[edge].mean() < inside


def test_rain_and_wet_pavement_keep_the_scene(memory: SceneMemory) -> None:
    before, first, after, second = answered(
        memory, WOMAN, sent("Add rain and wet pavement. Keep the scene. Moody.")
    )
    assert after.subjects == before.subjects
    assert second.mean() < first.mean() * 0.85
    # The red coat is mirrored in front of her feet.
    dry, wet = (
        (p[..., 0] - p[..., 1])[int(SIDE * 0.92) :, int(SIDE * 0.4) : int(SIDE * 0.6)]
        for p in (first, second)
    )
    assert np.percentile(wet, 90) > np.percentile(dry, 90) + 15


def test_indoors_the_rain_stays_behind_the_window(memory: SceneMemory) -> None:
    before, first, _, second = answered(memory, MUG, sent("add rain"))
    changes = differs(first, second)
    assert changes[: int(SIDE * 0.4), : int(SIDE * 0.36)].mean() > 0.2
    assert not changes[subject_mask(before)].any()
    assert not changes[int(SIDE * 0.7) :].any()


def test_vintage_film_fades_and_warms_within_the_same_framing(memory: SceneMemory) -> None:
    before, first, after, second = answered(
        memory, WOMAN, sent("Convert to vintage film look. Same framing. Nostalgic.")
    )
    assert after.subjects == before.subjects
    assert (second[..., 0] - second[..., 2]).mean() > (first[..., 0] - first[..., 2]).mean() + 15
    assert np.ptp(second, axis=-1)[:HALF].mean() < np.ptp(first, axis=-1)[:HALF].mean()
    grey = [picture.mean(-1) for picture in (first, second)]
    assert np.corrcoef(grey[0].ravel(), grey[1].ravel())[0, 1] > 0.8


@pytest.mark.parametrize("prompt", [WOMAN, MUG, LOAF, TAVERN])
def test_a_darker_background_leaves_the_subject_alone(memory: SceneMemory, prompt: str) -> None:
    before, first, _, second = answered(memory, prompt, sent("make the background darker"))
    subject = subject_mask(before)
    assert not differs(first, second)[subject].any()
    assert second[~subject].mean() < first[~subject].mean() * 0.8


@pytest.mark.parametrize("prompt", [WOMAN, MUG, TAVERN])
def test_a_coffee_cup_on_the_left_side_is_all_that_changes(memory: SceneMemory, prompt: str) -> None:
    before, first, after, second = answered(memory, prompt, sent("add a coffee cup on the left side"))
    changes = differs(first, second)
    assert not changes[:, HALF:].any()
    assert changes[:, :HALF].mean() > 0.02
    # Its soft shadow may touch what stands close by.
    assert changes[subject_mask(before)].mean() < 0.03
    assert len(after.subjects) == len(before.subjects) + 1


@pytest.mark.parametrize("prompt", [WOMAN, SKYLINE, MUG])
def test_nighttime_is_dark_and_blue_with_the_same_subjects(memory: SceneMemory, prompt: str) -> None:
    before, first, after, second = answered(memory, prompt, sent("make it nighttime"))
    assert after.subjects == before.subjects
    assert second.mean() < first.mean() * 0.75
    assert second[..., 2].mean() > second[..., 0].mean()


@pytest.mark.parametrize(
    "words",
    [
        "use v2 and make it black and white",
        "make it black and white",
        "go back to v1, then make the fox black and white",
        "black & white please",
        "in black-and-white",
        "greyscale",
        "desaturate it completely, monochrome",
        "grey-scale, but keep the fox where it is",
    ],
)
def test_black_and_white_is_said_of_the_whole_picture(memory: SceneMemory, words: str) -> None:
    before, first, after, second = answered(memory, "a red fox in a forest at dawn", sent(words))
    assert (second.max(-1) == second.min(-1)).all()
    assert after.subjects == before.subjects
    assert np.abs(first @ (0.299, 0.587, 0.114) - second[..., 0]).max() <= 1


def test_three_apples_on_the_left_lie_in_the_left_half_and_apart() -> None:
    mask = subject_mask(scene_of("three apples on the left", *SIZE))
    columns = mask[: int(np.nonzero(mask.any(1))[0].max()) - 6].any(0)
    assert not columns[HALF + 6 :].any()
    assert not columns[0]
    assert int((columns[1:] & ~columns[:-1]).sum()) == 3


@pytest.mark.parametrize(
    "keep", [("the hat", "the dog and the beach"), ('the text "SALE"',), ("a cat", "two lamps on the left")]
)
def test_what_must_stay_is_never_read_as_content(memory: SceneMemory, keep: tuple[str, ...]) -> None:
    plain = answered(memory, WOMAN, sent("make the coat green"))[3]
    told = answered(memory, WOMAN, sent("make the coat green", keep=keep))[3]
    assert not differs(plain, told).any()


def test_a_part_of_the_frame_bounds_the_change(memory: SceneMemory) -> None:
    _, first, _, second = answered(memory, WOMAN, sent("make it much darker", region="top-left"))
    changes = differs(first, second)
    assert changes[:HALF, :HALF].mean() > 0.9
    changes[:HALF, :HALF] = False
    assert not changes.any()


def test_only_the_subject_and_only_the_background(memory: SceneMemory) -> None:
    before, first, _, dark = answered(memory, WOMAN, sent("make it darker", region="background"))
    person = subject_mask(before)
    assert not differs(first, dark)[person].any()
    assert dark[~person].mean() < first[~person].mean() - 10
    _, _, _, sepia = answered(memory, WOMAN, sent("make it sepia", region="subject"))
    changes = differs(first, sepia)
    assert changes[person].mean() > 0.9
    assert not changes[: int(SIDE * 0.1)].any()


def test_how_strong_a_change_was_asked_for_shows(memory: SceneMemory) -> None:
    strengths: tuple[Strength | None, ...] = ("low", None, "high")
    means = [
        answered(memory, WOMAN, sent("make it darker", strength=strength))[3].mean() for strength in strengths
    ]
    assert means == sorted(means, reverse=True)
    assert means[0] > means[1] + 5 > means[2] + 10


def test_other_takes_show_the_same_subject_differently(memory: SceneMemory) -> None:
    prompt = "a red fox in a forest at dawn"
    request = again(Variations(), prompt)
    pictures = []
    for number in range(3):
        before, first, after, second = answered(memory, prompt, request, number)
        assert [(s.kind, s.count, s.colour) for s in after.subjects] == [
            (s.kind, s.count, s.colour) for s in before.subjects
        ]
        assert (after.place, after.time, after.style) == (before.place, before.time, before.style)
        pictures.append(second)
        assert (np.abs(second - first).max(-1) > 24).mean() > 0.2
    for one, other in ((0, 1), (1, 2), (0, 2)):
        assert (np.abs(pictures[one] - pictures[other]).max(-1) > 24).mean() > 0.15


def test_another_take_heeds_the_wish_and_nothing_else_it_is_told(memory: SceneMemory) -> None:
    _, first, after, second = answered(memory, MUG, again(Variations(instruction="at night"), MUG))
    assert [s.kind for s in after.subjects] == ["mug"]
    assert after.time == "night"
    assert second.mean() < first.mean()


def test_the_final_rendering_is_the_very_picture(memory: SceneMemory) -> None:
    _, first, _, second = answered(memory, WOMAN, again(Finalize(), WOMAN))
    assert not differs(first, second).any()


@pytest.mark.parametrize(
    ("level", "most_px", "most_zoom"), [("low", 3.0, 1.006), ("medium", 7.0, 1.014), ("high", 13.0, 1.025)]
)
def test_drift_shifts_zooms_warms_and_remakes_texture(level: str, most_px: float, most_zoom: float) -> None:
    base = Image.new("RGB", (1024, 1024), (150, 150, 150))
    marks = ((300, 300), (700, 700))
    for x, y in marks:
        base.paste((20, 20, 20), (x, y, x + 24, y + 24))
    after = pixels(drifted(base, level, "some request"))
    found = [_dark_middle(after, x, y) for x, y in marks]
    moved = np.array(found) - np.array([(x + 11.5, y + 11.5) for x, y in marks])
    assert 0.5 < np.hypot(*moved.mean(0)) < most_px
    span = np.hypot(*(np.array(found[1]) - np.array(found[0]))) / np.hypot(400, 400)
    assert 1.001 < span < most_zoom
    plain = after[850:1000, 100:250]
    assert plain[..., 0].mean() > plain[..., 1].mean() > plain[..., 2].mean()
    assert plain[..., 1].std() > 1


def _dark_middle(picture: Pixels, x: int, y: int) -> tuple[float, float]:
    window = picture[y - 40 : y + 64, x - 40 : x + 64].mean(-1) < 85
    rows, columns = np.nonzero(window)
    return float(columns.mean()) + x - 40, float(rows.mean()) + y - 40
