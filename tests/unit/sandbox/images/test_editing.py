"""Edits of pictures as they come back: with their scene, stripped of it, touched by others, or foreign altogether."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw

from bot.sandbox.images.editing import EditOrder, edited
from bot.sandbox.images.memory import SceneMemory
from bot.sandbox.images.painter.drift import LEVELS, drifted
from bot.sandbox.images.painter.paint import paint
from bot.sandbox.images.painter.reading import scene_of

SIZE = (384, 384)


@pytest.fixture
def memory(tmp_path: Path) -> SceneMemory:
    return SceneMemory(tmp_path / "scenes.jsonl")


def painted(memory: SceneMemory, prompt: str = "a red fox in a forest") -> Image.Image:
    """A picture that the painter made and remembers, without any metadata."""
    scene = scene_of(prompt, *SIZE)
    picture = paint(scene)
    memory.remember(picture, scene)
    return picture


def photograph() -> Image.Image:
    """A picture from elsewhere: a sky, a field, a tower in the middle."""
    picture = Image.new("RGB", SIZE, (150, 190, 220))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 250, 384, 384), fill=(110, 140, 80))
    draw.rectangle((160, 110, 224, 330), fill=(180, 90, 80))
    noise = np.random.default_rng(5).normal(0, 6, (*SIZE, 3))
    return Image.fromarray(np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8))


def edit(
    memory: SceneMemory, prompt: str, *images: Image.Image, mask: Image.Image | None = None
) -> Image.Image:
    """The base edited at its own size."""
    return edited(EditOrder(prompt, images, mask, images[0].size, 0, False), memory).picture


def pixels(image: Image.Image) -> npt.NDArray[np.int16]:
    return np.asarray(image.convert("RGB")).astype(np.int16)


def changed_at(first: Image.Image, second: Image.Image) -> npt.NDArray[np.bool_]:
    return np.asarray((pixels(first) != pixels(second)).any(-1))


def test_a_picture_without_metadata_is_recognised_after_a_restart(
    memory: SceneMemory, tmp_path: Path
) -> None:
    base = painted(memory)
    known = SceneMemory(tmp_path / "scenes.jsonl").recall(base.copy())
    assert known is not None
    assert known.exact
    assert known.scene.place == "forest"


def test_a_recompressed_picture_is_recognised_by_its_looks(memory: SceneMemory) -> None:
    base = painted(memory)
    painted(memory, "a boat on a lake")
    known = memory.recall(drifted(base, "low", "x"))
    assert known is not None
    assert not known.exact
    assert known.scene.subjects[0].kind == "fox"


@pytest.mark.parametrize("size", [(384, 216), (216, 384)])
def test_a_picture_that_was_cut_is_recognised_and_edited_within_what_is_left(
    memory: SceneMemory, size: tuple[int, int]
) -> None:
    whole = painted(memory)
    left, top = (384 - size[0]) // 2, (384 - size[1]) // 2
    base = whole.crop((left, top, left + size[0], top + size[1]))
    differs = changed_at(base, edit(memory, "add a small mug in the top right corner", base))
    assert differs.any()
    assert not differs[:, : size[0] // 2].any()
    assert not differs[int(size[1] * 0.6) :].any()


def test_a_masked_edit_is_not_taken_for_the_whole_change(memory: SceneMemory) -> None:
    base = painted(memory)
    mask = Image.new("L", SIZE, 255)
    mask.paste(0, (0, 0, 192, 384))
    order = EditOrder("make it nighttime", (base,), mask, SIZE, 0, False)
    first = edited(order, memory)
    assert first.scene is not None
    assert not first.exact
    memory.remember(first.picture, first.scene, exact=first.exact)
    again = edit(memory, "add a mug on the left", first.picture)
    assert not changed_at(first.picture, again)[:, 192:].any()


def test_a_picture_from_elsewhere_is_not_recognised(memory: SceneMemory) -> None:
    painted(memory)
    assert memory.recall(photograph()) is None


def test_what_others_drew_into_a_picture_stays(memory: SceneMemory) -> None:
    base = painted(memory)
    ImageDraw.Draw(base).ellipse((300, 300, 330, 330), fill=(255, 0, 255))
    after = edit(memory, "add a mug on the left", base)
    differs = changed_at(base, after)
    assert differs[:, :192].any()
    assert not differs[:, 192:].any()


def test_a_mask_bounds_every_change(memory: SceneMemory) -> None:
    for base in (painted(memory), photograph()):
        mask = Image.new("L", SIZE, 255)
        mask.paste(0, (40, 60, 160, 220))
        differs = changed_at(base, edit(memory, "add a balloon", base, mask=mask))
        assert differs[60:220, 40:160].mean() > 0.2
        differs[60:220, 40:160] = False
        assert not differs.any()


@pytest.mark.parametrize(
    ("request_text", "brighter"), [("make it darker", -1), ("make it brighter", 1), ("make it nighttime", -1)]
)
def test_brightness_of_a_foreign_picture(memory: SceneMemory, request_text: str, brighter: int) -> None:
    base = photograph()
    assert (pixels(edit(memory, request_text, base)).mean() - pixels(base).mean()) * brighter > 10


def test_a_foreign_background_darkens_around_its_middle(memory: SceneMemory) -> None:
    base = photograph()
    after = edit(memory, "make the background darker", base)
    assert not changed_at(base, after)[190:230, 180:204].any()
    assert pixels(after)[:60, :60].mean() < pixels(base)[:60, :60].mean() - 20


def test_black_and_white_of_a_foreign_picture(memory: SceneMemory) -> None:
    after = pixels(edit(memory, "black and white please", photograph()))
    assert (after.max(-1) == after.min(-1)).all()


@pytest.mark.parametrize(("where", "columns"), [("left", slice(0, 192)), ("right", slice(192, 384))])
def test_something_added_to_a_foreign_picture(memory: SceneMemory, where: str, columns: slice) -> None:
    base = photograph()
    differs = changed_at(base, edit(memory, f"add a coffee cup on the {where} side", base))
    assert differs[:, columns].any()
    differs[:, columns] = False
    assert not differs.any()


def test_a_canvas_with_an_empty_border_is_continued(memory: SceneMemory) -> None:
    canvas = Image.new("RGB", (640, 384))
    canvas.paste(photograph(), (128, 0))
    mask = Image.new("L", canvas.size, 0)
    mask.paste(255, (128, 0, 512, 384))
    after = edit(memory, "extend the picture to the sides", canvas, mask=mask)
    differs = changed_at(canvas, after)
    assert not differs[:, 128:512].any()
    edge, inner = pixels(after)[:, 126].mean(0), pixels(after)[:, 130].mean(0)
    assert np.abs(edge - inner).max() < 12


def extend(memory: SceneMemory, inner: Image.Image, margin_px: int) -> Image.Image:
    """The picture with an empty border that was filled, remembered as the studio does."""
    canvas = Image.new("RGB", (inner.width + 2 * margin_px, inner.height + 2 * margin_px))
    canvas.paste(inner, (margin_px, margin_px))
    mask = Image.new("L", canvas.size, 0)
    mask.paste(255, (margin_px, margin_px, canvas.width - margin_px, canvas.height - margin_px))
    made = edited(EditOrder("zoom out", (canvas,), mask, canvas.size, 0, False), memory)
    if made.scene is not None:
        memory.remember(made.picture, made.scene, exact=made.exact)
    return made.picture


@pytest.mark.parametrize("prompt", ["a red lighthouse on a cliff at dusk", "a boat on a lake at night", None])
def test_a_larger_frame_shows_no_border_where_the_picture_ended(
    memory: SceneMemory, prompt: str | None
) -> None:
    inner = photograph() if prompt is None else painted(memory, prompt)
    after = pixels(extend(memory, inner, 96))
    assert (after[96:-96, 96:-96] == pixels(inner)).all()
    for edge in (after[94:98, 96:-96], after[-98:-94, 96:-96], after[96:-96, 94:98].swapaxes(0, 1)):
        across = np.abs(edge[1] - edge[2]).mean()
        assert across <= max(np.abs(edge[0] - edge[1]).mean(), np.abs(edge[2] - edge[3]).mean()) + 6


def test_a_larger_frame_shows_its_subject_and_its_moon_once(memory: SceneMemory) -> None:
    inner = painted(memory, "a red balloon at night")
    known = memory.recall(extend(memory, inner, 96))
    assert known is not None
    alone = known.scene.copy()
    alone.subjects = []
    differs = changed_at(paint(known.scene), paint(alone))
    assert not differs[:, :96].any()
    assert not differs[:, -96:].any()
    bright = pixels(paint(alone)).min(-1) > 190
    assert bright[96:-96, 96:-96].sum() > 8 * bright[:96].sum()


def test_an_edit_of_a_larger_frame_reaches_into_what_was_added(memory: SceneMemory) -> None:
    base = extend(memory, painted(memory), 96)
    differs = changed_at(base, edit(memory, "add a mug in the bottom left corner", base))
    assert differs[:, :180].any()
    assert not differs[:, 330:].any()


def test_a_reference_gives_its_palette(memory: SceneMemory) -> None:
    red = Image.new("RGB", (64, 64), (220, 40, 30))
    after = pixels(edit(memory, "match the colours of the second picture", photograph(), red))
    assert after[..., 0].mean() > after[..., 2].mean() + 100


def test_a_reference_that_is_to_be_shown_is_set_into_the_picture(memory: SceneMemory) -> None:
    base, reference = painted(memory), Image.new("RGB", (64, 64), (255, 0, 255))
    after = pixels(edit(memory, "use this logo too", base, reference))
    assert (after == (255, 0, 255)).all(-1).mean() > 0.02


def test_drift_grows_with_its_level() -> None:
    base = photograph()
    gaps = [np.abs(pixels(drifted(base, level, "seed")) - pixels(base)).mean() for level in LEVELS]
    assert gaps[0] == 0
    assert gaps == sorted(gaps)
    assert len(set(gaps)) == 4
