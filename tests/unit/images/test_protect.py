import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from conversations.images.masks import MaskSizeMismatch
from conversations.images.protect import protect
from tests.drift import changes, drifts, edits, pictures
from tests.drift.scoring import score

EDGE_PX = 384


def _pair(name: str, kind: str, level: str, family: str = "warm"):
    base = pictures.picture(name, EDGE_PX)
    truth = {**edits.EDITS, **edits.HELD_OUT}[kind](base, np.random.default_rng(7))
    return base, truth, drifts.drifted(truth, level, 7, family)


@pytest.mark.parametrize(
    ("name", "kind", "level", "family"),
    [
        ("coffee", "ball", "low", "warm"),
        ("astronaut", "lettered", "medium", "cool"),
        ("raccoon", "recoloured", "medium", "plain"),
        ("rocket", "pasted", "medium", "jpeg"),
        ("motorcycle", "at_border", "low", "uneven"),
        ("interface", "two_places", "medium", "warm"),
        ("poster", "hat", "medium", "cool"),
    ],
)
def test_what_nobody_touched_is_the_bases_again_and_the_edit_is_whole(
    name: str, kind: str, level: str, family: str
) -> None:
    base, truth, rendered = _pair(name, kind, level, family)
    seen = score(base, truth, rendered, protect(base, rendered))
    assert seen.composited, seen.reason
    assert seen.identical > 0.95
    assert seen.energy > 0.98
    assert seen.raw_db < 32 < seen.kept_db


@pytest.mark.parametrize("kind", ["night", "autumn", "mirrored", "another_scene", "sepia", "fog"])
def test_a_change_of_the_whole_picture_is_left_as_it_came(kind: str) -> None:
    base = pictures.picture("temple", EDGE_PX)
    change = {**changes.CHANGES, **changes.HELD_OUT}[kind]
    rendered = drifts.drifted(change(base, np.random.default_rng(1)), "medium", 3)
    made = protect(base, rendered)
    assert made.verdict == "stood_down"
    assert made.image is rendered
    assert made.alpha.min() == 1


def test_where_alpha_is_0_the_bases_bytes_are_kept_and_twice_is_once() -> None:
    base, _, rendered = _pair("coffee", "ball", "medium")
    first = protect(base, rendered)
    assert (first.image[first.alpha == 0] == base[first.alpha == 0]).all()
    again = protect(base, first.image)
    assert np.abs(again.image.astype(int) - first.image).max(-1)[first.alpha == 0].mean() < 0.05
    assert np.abs(again.image.astype(int) - first.image).mean() < 0.5
    repeated = protect(base, rendered)
    assert (repeated.image == first.image).all()
    assert (repeated.alpha == first.alpha).all()


def test_the_same_picture_comes_back() -> None:
    base = pictures.picture("cat", EDGE_PX)
    made = protect(base, base.copy())
    assert (made.verdict, made.reason, made.measures.kept) == ("composited", "identical", 1)
    assert (made.image == base).all()


def test_the_words_outrank_the_pixels() -> None:
    base, _, rendered = _pair("coffee", "ball", "medium")
    assert protect(base, rendered, scope="global").reason == "as_asked"
    warm = drifts.drifted(base, "high", 1, "warm")
    assert protect(base, warm, keep_tone=True).reason == "tone_as_asked"


def test_drift_is_told_in_the_bases_pixels() -> None:
    base = pictures.picture("raccoon", EDGE_PX)
    truth = edits.hat(base, np.random.default_rng(4))
    moved = np.roll(truth, (3, 4), (0, 1)).astype(np.float32) * (1.06, 1.0, 0.90)
    measures = protect(base, np.clip(moved, 0, 255).astype(np.uint8)).measures
    assert measures.shift_px == pytest.approx(5, abs=0.5)
    assert measures.cast == "warm"


def test_outside_of_a_region_nothing_changes_whatever_came() -> None:
    base, _, rendered = _pair("coffee", "ball", "medium")
    noise = np.random.default_rng(0).integers(0, 256, base.shape, dtype=np.uint8)
    region = np.zeros(base.shape[:2], np.uint8)
    region[50:200, 100:300] = 255
    for edited in (rendered, noise, 255 - base, rendered[:200, :200]):
        made = protect(base, np.ascontiguousarray(edited), region=region, scope="global")
        assert (made.verdict, made.reason) == ("composited", "region")
        assert (made.image[region == 0] == base[region == 0]).all()
        assert made.image.shape == base.shape
    assert protect(base, noise, region=np.zeros_like(region)).reason == "empty_region"
    assert protect(base, noise, region=np.full_like(region, 255)).verdict == "stood_down"
    with pytest.raises(MaskSizeMismatch):
        protect(base, rendered, region=region[1:])


def test_a_result_of_another_size_is_fitted_to_the_base() -> None:
    base, truth, rendered = _pair("astronaut", "ball", "low")
    larger = np.repeat(np.repeat(rendered, 2, 0), 2, 1)
    made = protect(base, larger)
    assert score(base, truth, rendered, made).identical > 0.95
    assert protect(base, larger[: base.shape[0]]).reason == "aspect"


@settings(max_examples=12, deadline=None)
@given(
    size=st.tuples(st.integers(1, 90), st.integers(1, 90)),
    other=st.tuples(st.integers(1, 90), st.integers(1, 90)),
    flat=st.booleans(),
    channels=st.sampled_from((3, 4)),
)
def test_any_two_pictures_give_a_picture(
    size: tuple[int, int], other: tuple[int, int], flat: bool, channels: int
) -> None:
    rng = np.random.default_rng(sum(size))
    base = rng.integers(0, 256, (*size, channels), dtype=np.uint8)
    edited = (
        np.full((*other, channels), 120, np.uint8)
        if flat
        else rng.integers(0, 256, (*other, channels), dtype=np.uint8)
    )
    made = protect(base, edited)
    assert made.image.dtype == np.uint8
    assert made.image.shape[2] == channels
    assert made.alpha.shape == made.image.shape[:2]
    assert made.alpha.dtype == np.float32
    if made.verdict == "composited":
        assert made.image.shape == base.shape
        assert (made.image[made.alpha == 0] == base[made.alpha == 0]).all()


def test_opencv_waits_for_the_first_picture() -> None:
    code = "import sys, conversations.images.protect.encoded; sys.exit('cv2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
