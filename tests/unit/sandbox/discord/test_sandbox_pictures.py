"""Picture sizes read from headers agree with Pillow, and garbage is never a picture."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, strategies as st
from PIL import Image

from bot.sandbox.discord.picture_size import picture_size

SIDES = st.integers(1, 300)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
@given(width=SIDES, height=SIDES)
def test_the_size_is_what_the_encoder_wrote(kind: str, width: int, height: int) -> None:
    out = io.BytesIO()
    Image.new("RGB", (width, height)).save(out, kind)
    assert picture_size(out.getvalue()) == (width, height)


@pytest.mark.parametrize("options", [{"lossless": True}, {"exif": b"Exif\0\0"}])
def test_the_other_forms_of_webp(options: dict[str, object]) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (33, 47), (1, 2, 3, 128)).save(out, "WEBP", **options)
    assert picture_size(out.getvalue()) == (33, 47)


@given(st.binary(max_size=64))
def test_anything_else_has_no_size_or_a_plausible_one(data: bytes) -> None:
    size = picture_size(data)
    assert size is None or all(side >= 0 for side in size)


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"RIFF\0\0\0\0WEBPVP8 ", b"<svg/>", b"GIF89a"]
)
def test_truncated_files_have_no_size(data: bytes) -> None:
    assert picture_size(data) is None
