import io

import numpy as np
import pytest
from hypothesis import given, strategies as st
from painted_pictures import paint, pixels
from PIL import Image

from conversations.images.encode import encode, flattened, to_jpeg, to_png, to_webp
from conversations.images.headers import png_is_whole


@given(
    width_px=st.integers(1, 40),
    height_px=st.integers(1, 40),
    channels=st.sampled_from([3, 4]),
    seed=st.integers(0, 2**32 - 1),
    levels=st.sampled_from([1, 2, 256]),
)
def test_a_png_gives_back_every_pixel(
    width_px: int, height_px: int, channels: int, seed: int, levels: int
) -> None:
    picture = (
        np.random.default_rng(seed).integers(0, levels, (height_px, width_px, channels)).astype(np.uint8)
    )
    png = to_png(picture)
    assert png_is_whole(png)
    np.testing.assert_array_equal(pixels(png), picture)


def test_a_view_that_is_not_contiguous_is_written_too() -> None:
    picture = np.asarray(paint())[::-2, 3:50, ::-1]
    np.testing.assert_array_equal(pixels(to_png(picture)), picture)


@pytest.mark.parametrize("mode", ["L", "P", "I;16"])
def test_other_modes_are_a_slip(mode: str) -> None:
    with pytest.raises(ValueError, match="RGB or RGBA"):
        to_png(paint(mode=mode))


def test_a_photograph_is_as_small_as_pillow_makes_it() -> None:
    grain = np.random.default_rng(5).normal(0, 3, (400, 600, 3))
    picture = Image.fromarray(np.clip(np.asarray(paint(600, 400)) + grain, 0, 255).astype(np.uint8))
    usual = io.BytesIO()
    picture.save(usual, "PNG")
    assert len(to_png(picture)) < 1.1 * len(usual.getvalue())


def test_jpeg_lays_what_is_transparent_on_white() -> None:
    clear = Image.new("RGBA", (16, 16), (255, 0, 0, 0))
    assert pixels(to_jpeg(clear)).min() > 250
    assert flattened(clear).mode == "RGB"


def test_webp_keeps_alpha_and_can_be_lossless() -> None:
    picture = paint(mode="RGBA")
    np.testing.assert_array_equal(pixels(to_webp(picture, 101)), np.asarray(picture))
    np.testing.assert_array_equal(pixels(to_webp(picture, 80))[..., 3], np.asarray(picture)[..., 3])


@pytest.mark.parametrize(("output_format", "codec"), [("png", "PNG"), ("jpeg", "JPEG"), ("webp", "WEBP")])
def test_the_format_asked_for_is_the_format_made(output_format: str, codec: str) -> None:
    assert Image.open(io.BytesIO(encode(paint(), output_format))).format == codec
