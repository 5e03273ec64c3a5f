"""A picture drawn anew as it was: its own detail, in the place and the tones of the one before."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from conversations.images.decode import pixels_of
from conversations.images.encode import to_png
from conversations.images.protect.encoded import steadied_picture
from tests.drift import drifts, pictures

BASE = pictures.picture("coffee", 384)


def enlarged(picture: np.ndarray, factor: float) -> np.ndarray:
    size = round(picture.shape[1] * factor), round(picture.shape[0] * factor)
    return np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.BICUBIC))


def distance(first: np.ndarray, second: np.ndarray) -> float:
    inner = np.s_[24:-24, 24:-24]
    return float(np.abs(first[inner].astype(float) - second[inner].astype(float)).mean())


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_place_and_tone_come_back_and_the_size_stays(factor: float) -> None:
    edited = enlarged(drifts.drifted(BASE, "medium", 7), factor)
    made = steadied_picture(to_png(BASE), to_png(edited))
    result = np.asarray(pixels_of(made.data).convert("RGB"))
    assert result.shape == edited.shape
    assert (made.verdict, made.reason, made.measures.kept) == ("composited", "steadied", 0.0)
    assert distance(result, enlarged(BASE, factor)) < 0.7 * distance(edited, enlarged(BASE, factor))


def test_another_scene_is_left_as_it_came() -> None:
    other = to_png(np.ascontiguousarray(BASE[::-1, ::-1]))
    made = steadied_picture(to_png(BASE), other)
    assert (made.verdict, made.data) == ("stood_down", other)
