"""From a provider's bytes to finished pictures: in the shape asked for, with the base's own pixels where they must stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conversations.errors import BadResult, PictureRefused
from conversations.images import decode, shape
from conversations.refine import extending
from conversations.refine.extending import Fill
from conversations.threads import Protection


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One finished picture: its bytes, the provider's bytes where it was made from them, what was kept of the base."""

    data: bytes
    original: bytes
    media_type: str
    width_px: int
    height_px: int
    protection: Protection | None = None


def finished(data: bytes, width_px: int, height_px: int) -> Picture:
    """The provider's bytes, untouched where they have the shape already. Raises: BadResult."""
    media_type, found_width_px, found_height_px = decode.measure(data)
    if (found_width_px, found_height_px) == (width_px, height_px):
        return Picture(
            data=data, original=data, media_type=media_type, width_px=width_px, height_px=height_px
        )
    try:
        cut = shape.cut_to(data, width_px, height_px)
    except PictureRefused as error:
        raise BadResult from error
    return Picture(data=cut, original=data, media_type="image/png", width_px=width_px, height_px=height_px)


def changed(picture: Picture, data: bytes, protection: Protection | None) -> Picture:
    """The picture with other pixels, made here from the same provider's bytes, and what was kept of the base."""
    if data is picture.data:
        return replace(picture, protection=protection)
    return replace(made_here(data, original=picture.original), protection=protection)


def finished_frame(base: bytes, fills: Sequence[Fill], renders: Sequence[bytes]) -> Picture:
    """The base in its larger frame, from one render per frame on the way. Raises: BadResult."""
    if len(renders) != len(fills):
        raise BadResult
    for render in renders:
        decode.measure(render)
    try:
        made = extending.filled(base, fills, renders)
    except PictureRefused as error:
        raise BadResult from error
    return made_here(made, original=renders[-1])


def made_here(data: bytes, original: bytes | None = None) -> Picture:
    """A picture that was made locally; `original` is what it was made from, where that came from a provider."""
    media_type, width_px, height_px = decode.measure(data)
    return Picture(
        data=data,
        original=data if original is None else original,
        media_type=media_type,
        width_px=width_px,
        height_px=height_px,
    )
