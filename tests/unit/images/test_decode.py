"""Every way in which a sent file may be odd, and the one answer to each."""

from __future__ import annotations

import io
import zlib

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from painted_pictures import (
    animation,
    encoded,
    paint,
    phone_jpeg,
    pixels,
    png_header,
    png_with,
    red_is_blue_profile,
)
from PIL import Image, ImageCms

from conversations.errors import (
    BadResult,
    DamagedPicture,
    PictureRefused,
    PictureTooLarge,
    UnsupportedPicture,
)
from conversations.images.decode import inspect, measure, normalise, pixels_of

LIMIT_PX = 1_000_000
CODECS = ["PNG", "JPEG", "WEBP", "GIF", "AVIF"]
WHOLE = {codec: encoded(paint(), codec) for codec in CODECS} | {
    "progressive JPEG": encoded(paint(), "JPEG", progressive=True),
    "palette PNG": encoded(paint(mode="P"), "PNG"),
    "animated GIF": animation("GIF"),
    "animated WEBP": animation("WEBP"),
    "animated MPO": encoded(paint(), "MPO", save_all=True, append_images=[paint(48, 32)]),
    "phone JPEG": phone_jpeg(6),
    "RGBA PNG": encoded(paint(mode="RGBA"), "PNG"),
}


def test_a_header_is_enough_to_know_type_size_and_movement() -> None:
    info = inspect(animation("GIF"), "a.gif", limit_px=LIMIT_PX)
    assert (info.media_type, info.width_px, info.height_px, info.animated) == ("image/gif", 96, 64, True)
    assert inspect(WHOLE["WEBP"], "a.webp", limit_px=LIMIT_PX).animated is False


def test_a_phones_second_picture_behind_the_first_is_left_behind() -> None:
    found = normalise(WHOLE["animated MPO"], "burst.jpg", limit_px=LIMIT_PX)
    assert (found.media_type, found.notes) == ("image/jpeg", ("remarks removed",))
    assert Image.open(io.BytesIO(found.data)).format == "JPEG"
    assert inspect(WHOLE["animated MPO"], "burst.jpg", limit_px=LIMIT_PX).animated is False


@pytest.mark.parametrize("codec", ["PNG", "JPEG", "WEBP"])
def test_a_clean_picture_is_not_touched(codec: str) -> None:
    data = WHOLE[codec]
    found = normalise(data, "clean", limit_px=LIMIT_PX)
    assert found.data is data
    assert found.notes == ()
    assert (found.width_px, found.height_px) == (96, 64)


def test_remarks_leave_a_photograph_without_a_new_encoding() -> None:
    data = phone_jpeg()
    found = normalise(data, "photo.jpg", limit_px=LIMIT_PX)
    assert found.media_type == "image/jpeg"
    assert found.notes == ("remarks removed",)
    assert b"ACME" not in found.data
    assert b"secret place" not in found.data
    np.testing.assert_array_equal(pixels(found.data), pixels(data))


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_turned_photograph_comes_upright(orientation: int) -> None:
    upright = paint()
    stored = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encoded(upright.transpose(stored), "PNG", exif=exif)
    found = normalise(data, "turned.png", limit_px=LIMIT_PX)
    assert (found.width_px, found.height_px) == (96, 64)
    assert found.notes == ("turned upright",)
    np.testing.assert_array_equal(pixels(found.data), np.asarray(upright))
    assert not Image.open(io.BytesIO(found.data)).getexif()


@pytest.mark.parametrize("codec", ["GIF", "WEBP", "PNG"])
def test_of_an_animation_the_first_frame_is_taken_and_said_so(codec: str) -> None:
    found = normalise(animation(codec), "moving", limit_px=LIMIT_PX)
    assert found.media_type == "image/png"
    assert "first frame of an animation" in found.notes
    difference = np.abs(pixels(found.data)[..., :3].astype(int) - np.asarray(paint()).astype(int))
    assert difference.mean() < 12


@pytest.mark.parametrize(
    ("mode", "codec", "result"),
    [
        ("P", "PNG", "RGB"),
        ("L", "PNG", "RGB"),
        ("LA", "PNG", "RGBA"),
        ("1", "PNG", "RGB"),
        ("I;16", "PNG", "RGB"),
        ("L", "JPEG", "RGB"),
        ("CMYK", "JPEG", "RGB"),
        ("P", "GIF", "RGB"),
    ],
)
def test_every_colour_mode_becomes_rgb_or_rgba(mode: str, codec: str, result: str) -> None:
    original = paint(mode=mode)
    found = normalise(encoded(original, codec), "odd", limit_px=LIMIT_PX)
    shown = Image.open(io.BytesIO(found.data))
    assert shown.mode == result
    expected = np.asarray(paint(mode="L" if mode in ("I;16", "L", "LA") else mode).convert("RGB")).astype(int)
    assert np.abs(np.asarray(shown.convert("RGB")).astype(int) - expected).mean() < 5


def test_sixteen_bits_a_channel_become_eight() -> None:
    levels = np.linspace(0, 65535, 96 * 64 * 3).reshape(64, 96, 3).astype(">u2")
    rows = b"".join(b"\x00" + row.tobytes() for row in levels)
    data = bytearray(png_header(96, 64))
    data[24] = 16
    body = bytes(data[12:29])
    packed = zlib.compress(rows)
    parts = [body, b"IDAT" + packed, b"IEND"]
    deep = b"\x89PNG\r\n\x1a\n" + b"".join(
        (len(part) - 4).to_bytes(4, "big") + part + zlib.crc32(part).to_bytes(4, "big") for part in parts
    )
    found = normalise(deep, "deep.png", limit_px=LIMIT_PX)
    assert found.data[24] == 8
    assert np.abs(pixels(found.data).astype(int) - (levels >> 8).astype(int)).max() <= 1


def test_one_transparent_colour_becomes_alpha() -> None:
    image = Image.new("RGB", (8, 8), "red")
    image.putpixel((0, 0), (0, 255, 0))
    found = normalise(encoded(image, "PNG", transparency=(0, 255, 0)), "keyed.png", limit_px=LIMIT_PX)
    alpha = pixels(found.data)[..., 3]
    assert alpha[0, 0] == 0
    assert alpha[1:].min() == 255


def test_a_foreign_colour_profile_is_followed() -> None:
    red = Image.new("RGB", (32, 32), (200, 20, 20))
    found = normalise(encoded(red, "PNG", icc_profile=red_is_blue_profile()), "wide.png", limit_px=LIMIT_PX)
    assert found.notes == ("colours converted",)
    assert "icc_profile" not in Image.open(io.BytesIO(found.data)).info
    shown = pixels(found.data)[16, 16]
    assert shown[2] > 150 > 80 > shown[0]


@pytest.mark.parametrize(
    "profile", [b"no profile at all" * 20, ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()]
)
def test_a_profile_that_cannot_be_followed_is_only_a_remark(profile: bytes) -> None:
    data = encoded(paint(), "JPEG", icc_profile=profile)
    found = normalise(data, "odd.jpg", limit_px=LIMIT_PX)
    assert found.notes == ("remarks removed",)
    np.testing.assert_array_equal(pixels(found.data), pixels(data))


def test_an_srgb_profile_is_only_a_remark() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    found = normalise(encoded(paint(), "PNG", icc_profile=profile), "s.png", limit_px=LIMIT_PX)
    assert found.notes == ("remarks removed",)


@pytest.mark.parametrize("name", ["cat.png", "cat.txt", "cat"])
def test_the_name_decides_nothing(name: str) -> None:
    assert normalise(WHOLE["JPEG"], name, limit_px=LIMIT_PX).media_type == "image/jpeg"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"just words", "text"),
        (b"MZ\x90\x00\x03\x00", "program"),
        (b"<svg></svg>", "SVG"),
        (b"", "empty file"),
    ],
)
def test_a_lying_name_is_answered_with_what_was_found(data: bytes, found: str) -> None:
    with pytest.raises(UnsupportedPicture) as refusal:
        normalise(data, "cat.png", limit_px=LIMIT_PX)
    assert (refusal.value.name, refusal.value.found) == ("cat.png", found)


def test_nine_hundred_million_pixels_are_refused_by_their_header() -> None:
    with pytest.raises(PictureTooLarge) as refusal:
        normalise(png_header(30_000, 30_000), "huge.png", limit_px=40_000_000)
    assert (refusal.value.width_px, refusal.value.height_px, refusal.value.limit_px) == (
        30_000,
        30_000,
        40_000_000,
    )


def test_a_gif_whose_frame_is_larger_than_its_screen_is_refused_too() -> None:
    data = bytearray(WHOLE["GIF"])
    at = data.index(b"\x2c", 13 + 3 * 256)
    data[at + 5 : at + 9] = (20_000).to_bytes(2, "little") * 2
    with pytest.raises(PictureRefused):
        normalise(bytes(data), "frame.gif", limit_px=LIMIT_PX)


def test_a_header_without_the_pixels_is_damage() -> None:
    with pytest.raises(DamagedPicture):
        normalise(png_header(500, 500), "hollow.png", limit_px=LIMIT_PX)


@pytest.mark.parametrize(
    "chunk",
    [
        (b"zTXt", b"Comment\0\0" + zlib.compress(bytes(50_000_000))),
        (b"iTXt", b"Comment\0\1\0\0\0" + zlib.compress(bytes(50_000_000))),
        (b"iCCP", b"profile\0\0" + zlib.compress(bytes(50_000_000))),
        (b"iCCP", b"profile\0\0not deflated"),
        (b"tEXt", b"place\0somewhere private"),
    ],
)
def test_text_and_profile_bombs_never_go_off(chunk: tuple[bytes, bytes]) -> None:
    found = normalise(png_with(chunk), "bomb.png", limit_px=LIMIT_PX)
    assert found.notes == ("remarks removed",)
    assert chunk[0] not in found.data
    np.testing.assert_array_equal(pixels(found.data), np.asarray(paint()))


def test_a_jpeg_of_a_thousand_passes_is_refused() -> None:
    data = WHOLE["progressive JPEG"]
    scan = data[data.rindex(b"\xff\xda") : -2]
    with pytest.raises(DamagedPicture):
        normalise(data[:-2] + scan * 1000 + b"\xff\xd9", "slow.jpg", limit_px=LIMIT_PX)


@pytest.mark.parametrize("kind", WHOLE)
def test_a_file_that_ends_early_is_damage_wherever_it_ends(kind: str) -> None:
    data = WHOLE[kind]
    whole = np.asarray(pixels_of(data))
    for end in [*range(1, 64), *range(64, len(data), max(1, len(data) // 80))]:
        try:
            found = normalise(data[:end], "cut", limit_px=LIMIT_PX)
        except PictureRefused:
            continue
        # what was cut off can only have been what comes after the picture that is kept
        np.testing.assert_array_equal(
            pixels(found.data)[..., :3].shape[:2], whole.shape[:2][:: -1 if "phone" in kind else 1]
        )
        assert kind.startswith("animated") or end >= len(data) - 16


@settings(max_examples=150, deadline=None)
@given(kind=st.sampled_from(sorted(WHOLE)), seed=st.integers(0, 2**32 - 1), flips=st.integers(1, 40))
def test_flipped_bits_end_in_a_picture_or_a_refusal_and_nothing_else(
    kind: str, seed: int, flips: int
) -> None:
    data = bytearray(WHOLE[kind])
    random = np.random.default_rng(seed)
    for at in random.integers(0, len(data), flips):
        data[at] ^= 1 << int(random.integers(0, 8))
    try:
        found = normalise(bytes(data), "flipped", limit_px=LIMIT_PX)
    except PictureRefused:
        return
    shown = Image.open(io.BytesIO(found.data))
    shown.load()
    assert shown.size == (found.width_px, found.height_px)
    assert shown.mode in ("RGB", "RGBA")


@settings(max_examples=150, deadline=None)
@given(
    start=st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF\x20\0\0\0WEBP", b""]),
    tail=st.binary(max_size=400),
)
def test_made_up_files_are_refused(start: bytes, tail: bytes) -> None:
    with pytest.raises(PictureRefused):
        normalise(start + tail, "made up", limit_px=LIMIT_PX)


@settings(max_examples=40, deadline=None)
@given(kind=st.sampled_from(sorted(WHOLE)))
def test_normalising_twice_changes_nothing_more(kind: str) -> None:
    once = normalise(WHOLE[kind], "x", limit_px=LIMIT_PX)
    twice = normalise(once.data, "x", limit_px=LIMIT_PX)
    assert twice.data is once.data
    assert twice.notes == ()


@pytest.mark.parametrize("codec", ["PNG", "JPEG", "WEBP"])
def test_a_result_is_measured(codec: str) -> None:
    assert measure(WHOLE[codec]) == (f"image/{codec.lower()}", 96, 64)


@pytest.mark.parametrize(
    "data", [b"", b"oops", WHOLE["GIF"], WHOLE["PNG"][:-30], WHOLE["JPEG"][:-200], WHOLE["WEBP"][:-50]]
)
def test_what_is_no_whole_picture_is_a_bad_result(data: bytes) -> None:
    with pytest.raises(BadResult):
        measure(data)
