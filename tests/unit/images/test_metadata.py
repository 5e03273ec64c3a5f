import zlib

import numpy as np
import pytest
from hypothesis import given, strategies as st
from painted_pictures import animation, encoded, paint, phone_jpeg, pixels, png_with
from PIL import Image

from conversations.images.metadata import without_metadata, without_remarks


def with_remarks(codec: str) -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "ACME Phone"
    return encoded(paint(), codec, exif=exif, xmp=b"<x:xmpmeta>ACME</x:xmpmeta>", icc_profile=b"ACME" * 50)


@pytest.mark.parametrize("codec", ["PNG", "JPEG", "WEBP"])
def test_remarks_go_and_pixels_stay(codec: str) -> None:
    data = with_remarks(codec)
    cleaned = without_metadata(data, codec)
    assert b"ACME" in data
    assert b"ACME" not in cleaned
    assert len(cleaned) < len(data)
    np.testing.assert_array_equal(pixels(cleaned), pixels(data))


@pytest.mark.parametrize("codec", ["PNG", "JPEG", "WEBP"])
def test_a_second_cleaning_finds_nothing(codec: str) -> None:
    cleaned = without_metadata(with_remarks(codec), codec)
    assert without_metadata(cleaned, codec) is cleaned


def test_a_picture_with_alpha_keeps_it() -> None:
    data = encoded(paint(mode="RGBA"), "WEBP", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0")
    np.testing.assert_array_equal(pixels(without_metadata(data, "WEBP")), pixels(data))


def test_a_cmyk_jpeg_keeps_the_marker_that_its_colours_need() -> None:
    data = encoded(paint(mode="CMYK"), "JPEG", comment=b"secret")
    cleaned = without_metadata(data, "JPEG")
    assert b"secret" not in cleaned
    np.testing.assert_array_equal(pixels(cleaned), pixels(data))


def test_what_hides_behind_the_end_is_left_behind() -> None:
    assert without_metadata(encoded(paint(), "JPEG") + b"a film", "JPEG").endswith(b"\xff\xd9")
    assert without_metadata(encoded(paint(), "PNG") + b"a film", "PNG").endswith(b"IEND\xaeB`\x82")


def test_opening_a_png_keeps_its_turn_and_its_profile_but_no_text() -> None:
    profile = (b"iCCP", b"profile\0\0" + zlib.compress(b"p" * 3000))
    data = png_with((b"eXIf", b"MM\0*"), profile, (b"tEXt", b"Author\0me"))
    opened = without_remarks(data, "PNG")
    assert b"eXIf" in opened
    assert b"iCCP" in opened
    assert b"Author" not in opened
    assert without_remarks(opened, "PNG") is opened


@given(codec=st.sampled_from(["PNG", "JPEG", "WEBP"]), data=st.data())
def test_any_cut_or_made_up_container_is_survived(codec: str, data: st.DataObject) -> None:
    whole = {"PNG": png_with((b"tEXt", b"a\0b")), "JPEG": phone_jpeg(), "WEBP": animation("WEBP")}[codec]
    cut = whole[: data.draw(st.integers(12, len(whole)))] + data.draw(st.binary(max_size=40))
    assert isinstance(without_metadata(cut, codec), bytes)
    assert isinstance(without_remarks(cut, codec), bytes)
