"""
Local and free: bytes that anybody may have sent, turned into pixels or into one clear refusal.

Three gates stand before a decoder: the first bytes must be of a format we read, the header's size must be within
the limit, and of the formats that Pillow knows only that one is tried (others run external programs).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageFile

from conversations.errors import (
    BadResult,
    DamagedPicture,
    PictureRefused,
    PictureTooLarge,
    UnsupportedPicture,
)
from conversations.images import colours, sniff
from conversations.images.encode import to_png
from conversations.images.headers import jpeg_scans, png_bit_depth, png_has, png_is_whole, size_from_header
from conversations.images.metadata import without_metadata, without_remarks

Note = Literal["first frame of an animation", "turned upright", "colours converted", "remarks removed"]

KEPT_LIMIT_PX = 40_000_000
"""The largest picture we keep: far above what a provider renders (8,294,400 px, November 2026), 160 MB decoded."""

_SENDABLE = {sniff.PNG: ("RGB", "RGBA"), sniff.JPEG: ("RGB",), sniff.WEBP: ("RGB", "RGBA")}
"""What the Images API takes as it is: formats, and the modes it does not call invalid."""

_JPEG_SCANS_LIMIT = 100
"""A progressive JPEG has about ten; every further one is a pass over all pixels, for a few bytes of file."""

_ORIENTATION_TAG = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF's orientation → the turn that makes the picture upright (EXIF 2.32, tag 274)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureInfo:
    """What a picture's header says; the size is as stored, before any turn that its EXIF data ask for."""

    media_type: str
    width_px: int
    height_px: int
    mode: str
    animated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NormalisedPicture:
    """
    A picture fit to be kept and sent: upright, still, 8-bit RGB or RGBA, sRGB, without remarks about people or places.

    notes: what was done to it; empty when `data` is the very object that came in.
    """

    data: bytes
    media_type: str
    width_px: int
    height_px: int
    notes: tuple[Note, ...] = ()


def inspect(data: bytes, name: str, *, limit_px: int) -> PictureInfo:
    """
    What the header says, without decoding a pixel.

    name: the file's name, for the errors only. limit_px: width times height, at most.
    Raises: UnsupportedPicture, DamagedPicture, PictureTooLarge.
    """
    kind = sniff.sniff(data)
    image = open_checked(data, name, limit_px=limit_px)
    with _damage_named(name):
        animated = _is_animated(image)
    return PictureInfo(
        media_type=sniff.READABLE[kind],
        width_px=image.width,
        height_px=image.height,
        mode=image.mode,
        animated=animated,
    )


def normalise(data: bytes, name: str, *, limit_px: int) -> NormalisedPicture:
    """
    The picture as it may be kept, shown and sent to a provider; decoded to its last pixel, so that damage shows now.

    Bytes that need nothing come back untouched; a PNG, JPEG or WebP that only carries remarks loses them without
    a new encoding; everything else becomes a PNG.
    Raises: UnsupportedPicture, DamagedPicture, PictureTooLarge.
    """
    kind = sniff.sniff(data)
    original = open_checked(data, name, limit_px=limit_px)
    with _damage_named(name):
        animated = _is_animated(original)
        turn = _turn_of(original, data, kind)
        profile = colours.foreign_profile(original)
    if _is_sendable(original, data, kind) and not (animated or turn is not None or profile):
        return _kept_as_it_is(original, data, kind, name, limit_px=limit_px)

    image = _loaded(original, name)
    with _damage_named(name):
        notes: list[Note] = ["first frame of an animation"] if animated else []
        converted = colours.to_srgb(image, profile)
        if converted is not image:
            notes.append("colours converted")
        if turn is not None:  # the first of Pillow's turns is number 0
            converted = converted.transpose(turn)
            notes.append("turned upright")
        png = to_png(converted)
    return NormalisedPicture(
        data=png,
        media_type="image/png",
        width_px=converted.width,
        height_px=converted.height,
        notes=tuple(notes),
    )


def measure(data: bytes) -> tuple[str, int, int]:
    """
    (media_type, width_px, height_px) of a provider's result, checked for being whole as cheaply as its format allows.

    A PNG's checksums are verified (1 ms) and a JPEG is decoded at an eighth of its size; a WebP is decoded.
    Raises: BadResult for anything that is not a whole PNG, JPEG or WebP of at most `KEPT_LIMIT_PX`.
    """
    try:
        kind = sniff.sniff(data)
        if kind not in _SENDABLE:
            raise BadResult()
        image = open_checked(data, "result", limit_px=KEPT_LIMIT_PX)
        size = image.size
        with _damage_named("result"):
            if kind != sniff.PNG:
                image.draft("RGB", (image.width // 8, image.height // 8))
                image.load()
    except PictureRefused as error:
        raise BadResult() from error
    return sniff.READABLE[kind], *size


def pixels_of(data: bytes, *, at_least_px: int | None = None) -> Image.Image:
    """
    The decoded picture as RGB or RGBA, for bytes that we keep (a normalised upload, a provider's result).

    at_least_px: a JPEG may come smaller, with this many pixels on each edge or more, in a fraction of the time.
    Raises: DamagedPicture, UnsupportedPicture, PictureTooLarge, none of which kept bytes should.
    """
    image = open_checked(data, "picture", limit_px=KEPT_LIMIT_PX)
    if at_least_px:
        image.draft(None, (at_least_px, at_least_px))
    return colours.to_srgb(_loaded(image, "picture"), None)


def open_checked(data: bytes, name: str, *, limit_px: int) -> ImageFile.ImageFile:
    """
    The picture opened, not decoded, after all gates.

    Raises: UnsupportedPicture, DamagedPicture, PictureTooLarge.
    """
    kind = sniff.sniff(data)
    if kind not in sniff.READABLE:
        raise UnsupportedPicture(name=name, found=kind)
    size = size_from_header(data, kind)
    if size is None:
        raise DamagedPicture(name=name)
    _check_size(size, name, limit_px)
    if kind == sniff.PNG and not png_is_whole(data):
        raise DamagedPicture(name=name)
    if kind == sniff.JPEG and jpeg_scans(data) > _JPEG_SCANS_LIMIT:
        raise DamagedPicture(name=name)
    image = _open(data, kind, name, size, limit_px)
    _check_size(image.size, name, limit_px)  # a GIF's first frame, or an AVIF's, may be larger than it said
    return image


def _open(data: bytes, kind: str, name: str, size: tuple[int, int], limit_px: int) -> ImageFile.ImageFile:
    try:
        with _damage_named(name):
            return Image.open(io.BytesIO(without_remarks(data, kind)), formats=[kind])
    except DamagedPicture as error:
        if isinstance(error.__cause__, Image.DecompressionBombError | Image.DecompressionBombWarning):
            raise PictureTooLarge(
                name=name, width_px=size[0], height_px=size[1], limit_px=limit_px
            ) from error
        raise


def _is_animated(image: Image.Image) -> bool:
    """Whether it moves; a phone's JPEG with a second picture behind the first (MPO) does not."""
    return bool(getattr(image, "is_animated", False)) and image.format != "MPO"


def _is_sendable(image: Image.Image, data: bytes, kind: str) -> bool:
    """Whether the Images API takes the picture as it is coded: no palette, no CMYK, no grey, 8 bits a channel."""
    if image.mode not in _SENDABLE.get(kind, ()) or "transparency" in image.info:
        return False
    return kind != sniff.PNG or png_bit_depth(data) == 8


def _kept_as_it_is(
    original: ImageFile.ImageFile, data: bytes, kind: str, name: str, *, limit_px: int
) -> NormalisedPicture:
    cleaned = without_metadata(data, kind)
    image = _loaded(original if cleaned is data else open_checked(cleaned, name, limit_px=limit_px), name)
    return NormalisedPicture(
        data=cleaned,
        media_type=sniff.READABLE[kind],
        width_px=image.width,
        height_px=image.height,
        notes=() if cleaned is data else ("remarks removed",),
    )


def _check_size(size: tuple[int, int], name: str, limit_px: int) -> None:
    width_px, height_px = size
    if width_px * height_px > limit_px:
        raise PictureTooLarge(name=name, width_px=width_px, height_px=height_px, limit_px=limit_px)


def _turn_of(image: Image.Image, data: bytes, kind: str) -> Image.Transpose | None:
    if kind == sniff.PNG and not png_has(data, b"eXIf"):
        return None  # Pillow would decode the whole picture to look for it behind the pixels
    return _TURNS.get(image.getexif().get(_ORIENTATION_TAG, 1))


def _loaded(image: ImageFile.ImageFile, name: str) -> ImageFile.ImageFile:
    with _damage_named(name):
        image.load()
    return image


@contextmanager
def _damage_named(name: str) -> Iterator[None]:
    """Whatever a decoder trips over in hostile bytes is one thing to the person who sent them."""
    try:
        yield
    except Exception as error:  # Pillow's decoders raise nearly every built-in exception on broken files
        raise DamagedPicture(name=name) from error
