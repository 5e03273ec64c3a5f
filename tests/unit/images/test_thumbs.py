import io

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from painted_pictures import encoded, paint, pixels
from PIL import Image

from conversations.errors import DamagedPicture
from conversations.images.thumbs import cover_webp, delivery, preview_jpeg


@settings(max_examples=40)
@given(
    width_px=st.integers(1, 300),
    height_px=st.integers(1, 300),
    codec=st.sampled_from(["PNG", "JPEG", "WEBP"]),
)
def test_a_cover_fits_its_square_and_keeps_its_shape(width_px: int, height_px: int, codec: str) -> None:
    cover = Image.open(io.BytesIO(cover_webp(encoded(paint(width_px, height_px), codec), 100)))
    assert cover.format == "WEBP"
    assert max(cover.size) == min(100, max(width_px, height_px))
    scale = cover.width / width_px if width_px > height_px else cover.height / height_px
    assert abs(cover.width - width_px * scale) <= 1
    assert abs(cover.height - height_px * scale) <= 1


def test_a_cover_keeps_transparency_and_a_preview_lies_on_white() -> None:
    clear = encoded(Image.new("RGBA", (64, 64), (0, 0, 0, 0)), "PNG")
    assert pixels(cover_webp(clear))[..., 3].max() == 0
    assert pixels(preview_jpeg(clear)).min() > 250


def test_a_damaged_preview_is_named_as_such() -> None:
    with pytest.raises(DamagedPicture):
        preview_jpeg(encoded(paint(), "JPEG")[:-300])


def test_what_fits_is_delivered_as_it_is() -> None:
    data = encoded(paint(), "WEBP")
    sent = delivery(data, "image/webp")
    assert sent.data is data
    assert (sent.media_type, sent.extension, sent.reduced) == ("image/webp", "webp", False)


@pytest.mark.parametrize(("mode", "extension"), [("RGB", "jpg"), ("RGBA", "webp")])
@pytest.mark.parametrize("limit_bytes", [60_000, 20_000, 3_000])
def test_what_does_not_fit_is_reduced_until_it_does(mode: str, extension: str, limit_bytes: int) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (300, 400, len(mode))).astype(np.uint8)
    data = encoded(Image.fromarray(noise), "PNG")
    sent = delivery(data, "image/png", limit_bytes)
    shown = Image.open(io.BytesIO(sent.data))
    assert len(sent.data) <= limit_bytes
    assert (sent.extension, sent.reduced) == (extension, True)
    assert abs(shown.width / shown.height - 4 / 3) < 0.06


def test_an_opaque_picture_with_an_alpha_channel_needs_no_webp() -> None:
    noise = np.random.default_rng(3).integers(0, 255, (100, 100, 4)).astype(np.uint8)
    noise[..., 3] = 255
    assert delivery(encoded(Image.fromarray(noise), "PNG"), "image/png", 30_000).extension == "jpg"


def test_a_strip_longer_than_webp_holds_is_delivered_shorter() -> None:
    noise = np.random.default_rng(3).integers(0, 255, (8, 17_000, 4)).astype(np.uint8)
    sent = delivery(encoded(Image.fromarray(noise), "PNG"), "image/png", 200_000)
    assert sent.extension == "webp"
    assert Image.open(io.BytesIO(sent.data)).width <= 16_383


def test_the_size_stays_as_long_as_quality_can_give_way() -> None:
    data = encoded(paint(400, 300), "PNG")
    sent = delivery(data, "image/png", len(data) // 2)
    assert pixels(sent.data).shape[:2] == (300, 400)


def test_an_impossible_limit_is_said_so() -> None:
    with pytest.raises(ValueError, match="no copy fits"):
        delivery(encoded(paint(), "PNG"), "image/png", 50)
