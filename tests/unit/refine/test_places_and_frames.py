"""Whole turns that change a frame or only a place: the base's pixels stay, credits are held once, free work costs nothing."""

from __future__ import annotations

import io
import zipfile

import aiohttp
import numpy as np
import pytest
from core_edges import SIDE_PX
from darkroom_core import Bench
from PIL import Image

from conversations import errors
from conversations.actions import CropOrAspect, Edit, Generate, Outpaint, Upscale
from conversations.errors import failure_from_json
from conversations.images.canvas.filling import SEAM_PX
from conversations.images.encode import to_png
from conversations.refine.local_work import CUT_OUT
from conversations.refine.taken import CopyView, RegionView
from conversations.threads import Outcome


async def pixels_of(bench: Bench, outcome: Outcome) -> np.ndarray:
    _, data = await bench.refine.picture(outcome.turn.thread_id, outcome.revisions[0].number)
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


async def _drift(bench: Bench, level: str) -> None:
    async with (
        aiohttp.ClientSession() as http,
        http.patch(f"{bench.api.url}/openai/sandbox", json={"drift": level}) as answer,
    ):
        assert answer.status == 200


@pytest.mark.parametrize(
    ("action", "size", "place", "renders"),
    [
        (Outpaint(instruction="zoom out 1.5x", direction="all", factor=1.5), (1224, 1224), (204, 204), 1),
        (Outpaint(instruction="extend to 16:9", aspect="16:9"), (1456, 819), (320, 1), 1),
        (Outpaint(instruction="make it wider"), (1224, 816), (204, 0), 1),
        (Outpaint(instruction="three times as wide to the right", direction="right", factor=3.0), (2448, 816), (0, 0), 2),
    ],
)  # fmt: skip
async def test_an_extension_holds_the_picture_pixel_for_pixel(
    bench: Bench, action: Outpaint, size: tuple[int, int], place: tuple[int, int], renders: int
) -> None:
    thread = await bench.thread()
    first = await bench.done(thread, Generate(prompt="a lighthouse"))
    base = await pixels_of(bench, first)
    calls = len(bench.api.calls)
    second = await bench.done(thread, action)
    revision = second.revisions[0]
    assert (revision.width_px, revision.height_px) == size
    assert revision.parent == 1
    made = await pixels_of(bench, second)
    left, top = place
    inner = np.s_[top + SEAM_PX : top + SIDE_PX - SEAM_PX, left + SEAM_PX : left + SIDE_PX - SEAM_PX]
    np.testing.assert_array_equal(made[inner], base[SEAM_PX:-SEAM_PX, SEAM_PX:-SEAM_PX])
    outside = np.ones(made.shape[:2], bool)
    outside[top : top + SIDE_PX, left : left + SIDE_PX] = False
    assert made[outside].std() > 5, "the frame was left empty"
    assert bench.api.calls[calls:] == ["edits"] * renders
    assert 0 < second.spent_credits <= second.turn.hold_credits
    assert (await bench.api.requests())[-1]["has_mask"]


async def test_an_edit_that_is_bound_to_a_place_leaves_the_rest_exactly(bench: Bench) -> None:
    thread = await bench.thread()
    base = await pixels_of(bench, await bench.done(thread, Generate(prompt="a lighthouse")))
    await _drift(bench, "high")
    try:
        for where, kept in (
            ("the left third", np.s_[:, SIDE_PX // 3 + 1 :]),
            ("box 100,100,300,300", np.s_[400:, :]),
        ):
            outcome = await bench.done(
                thread, Edit(instruction="make it green", where=where, target=1, protect=False)
            )
            made = await pixels_of(bench, outcome)
            np.testing.assert_array_equal(made[kept], base[kept])
            assert (made != base).any()
            assert (await bench.api.requests())[-1]["has_mask"]
    finally:
        await _drift(bench, "off")


async def test_what_needs_no_provider_is_free_and_exact(bench: Bench) -> None:
    thread = await bench.thread()
    base = await pixels_of(
        bench, await bench.done(thread, Generate(prompt="a woman in a garden", aspect="3:2"))
    )
    calls = len(bench.api.calls)
    turned = await bench.done(thread, Edit(instruction="rotate right", turn="rotate-right", target=1))
    np.testing.assert_array_equal(await pixels_of(bench, turned), np.rot90(base, -1))
    cut = await bench.done(thread, CropOrAspect(cut_percent=10, cut_side="top", target=1))
    np.testing.assert_array_equal(await pixels_of(bench, cut), base[102:])
    left = await bench.done(thread, CropOrAspect(region="left", target=1))
    np.testing.assert_array_equal(await pixels_of(bench, left), base[:, :768])
    large = await bench.done(thread, Upscale(size="2x", target=1))
    assert (large.revisions[0].width_px, large.revisions[0].height_px) == (3072, 2048)
    alone = await bench.done(thread, Edit(instruction="cut out", background=CUT_OUT, target=1))
    _, data = await bench.refine.picture(thread, alone.revisions[0].number)
    clear = np.asarray(Image.open(io.BytesIO(data)))
    assert clear.shape == (1024, 1536, 4)
    np.testing.assert_array_equal(clear[clear[..., 3] == 255][:, :3], base[clear[..., 3] == 255])
    for outcome in (turned, cut, left, large, alone):
        assert (outcome.spent_credits, outcome.turn.hold_credits, outcome.revisions[0].parent) == (0, 0, 1)
    assert len(bench.api.calls) == calls


async def test_what_is_found_to_be_so_already_makes_no_revision(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a lighthouse at the sea"))
    outcome = await bench.outcome(await bench.ask(thread, Edit(instruction="straighten", turn="straighten")))
    assert outcome.turn.state == "failed"
    assert isinstance(failure_from_json(outcome.turn.failure or {}), errors.AlreadyLevel)
    assert outcome.revisions == ()
    assert await bench.head(thread) == 1


async def test_a_guessed_place_is_shown_and_asked_about_first(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a mountain lake at noon"))
    calls = len(bench.api.calls)
    taken = await bench.ask(thread, Edit(instruction="add snow around the mug", where="around the mug"))
    assert taken.turns == ()
    assert taken.question is not None
    assert taken.question.kind == "region"
    view = taken.region
    assert isinstance(view, RegionView)
    assert view.confidence < 0.65
    assert Image.open(io.BytesIO(view.sheet)).size == (SIDE_PX, SIDE_PX)
    assert len(bench.api.calls) == calls
    agreed = await bench.refine.answer(taken.question.id, taken.question.message.author, True, thread)
    outcome = await bench.outcome(agreed)
    assert outcome.turn.state == "done"
    assert (await bench.api.requests())[-1]["has_mask"]
    again = await bench.ask(thread, Edit(instruction="add snow around the mug", where="around the mug"))
    assert again.question is not None
    assert (
        await bench.refine.answer(again.question.id, again.question.message.author, False, thread)
    ).turns == ()


async def test_copies_and_looks_are_free_and_make_no_revision(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a lighthouse at the sea"))
    taken = await bench.ask(thread, Edit(instruction="as jpeg quality 80 please", output_format="jpeg"))
    [copy] = taken.views
    assert isinstance(copy, CopyView)
    assert (Image.open(io.BytesIO(copy.data)).format, copy.quality) == ("JPEG", 80)
    [original] = (await bench.ask(thread, Edit(instruction="save as png", output_format="png"))).views
    assert isinstance(original, CopyView)
    assert original.is_original
    [shown] = (await bench.ask(thread, Edit(instruction="show me the region of the sky"))).views
    assert isinstance(shown, RegionView)
    assert shown.where == "the sky"
    assert await bench.head(thread) == 1
    with pytest.raises(errors.RegionNotFound):
        await bench.ask(thread, Edit(instruction="show me the region of the purple elephants"))


async def test_an_original_too_large_to_show_comes_in_zips_byte_for_byte(bench: Bench) -> None:
    thread = await bench.thread()
    noise = np.random.default_rng(1).integers(0, 256, (400, 600, 3)).astype(np.uint8)
    data = to_png(noise)
    await bench.done(thread, CropOrAspect(aspect="1:1"), attachments=(bench.files.send(data),))
    found = await bench.refine.pointing.original(thread, 1, 256 * 1024)
    assert found.link is None
    assert len(found.parts) > 2
    pieces: dict[str, bytes] = {}
    for part in found.parts:
        assert len(part) <= 256 * 1024
        with zipfile.ZipFile(io.BytesIO(part)) as zipped:
            pieces |= {name: zipped.read(name) for name in zipped.namelist()}
    assert b"".join(pieces[name] for name in sorted(pieces)) == data
