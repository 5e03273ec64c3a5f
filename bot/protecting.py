"""`darkroom protect`: protection on files, for trying it and for looking at what it did."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from conversations.actions import Region
from conversations.errors import PictureRefused

if TYPE_CHECKING:
    from PIL import Image

    from conversations.images.masks import Mask


def protect_files(
    base: Path,
    edited: Path,
    *,
    region: str | None,
    mask: Path | None,
    out: Path,
    sheet: Path | None,
    **options: Any,
) -> dict[str, Any]:
    """
    The report, after the result is written to `out`, and a contact sheet of the steps to `sheet`.

    options: those of `protect`. Raises: ValueError, with a sentence, for what cannot be used.
    """
    from conversations.images.protect import protect
    from conversations.images.protect.encoded import decoded_pair, encoded
    from conversations.images.protect.sheet import contact_sheet

    base_bytes, edited_bytes = base.read_bytes(), edited.read_bytes()
    try:
        pair = decoded_pair(base_bytes, edited_bytes)
    except PictureRefused as error:
        raise ValueError(f"{base} and {edited} must be whole PNG, JPEG or WebP pictures.") from error
    height_px, width_px = pair[0].shape[:2]
    may_change = _may_change(region, mask, width_px, height_px)
    made = protect(*pair, region=may_change.may_change if may_change else None, **options)
    picture = encoded(base_bytes, edited_bytes, made)
    out.write_bytes(picture.data)
    if sheet is not None:
        contact_sheet(*pair, made).save(sheet)
    return picture.report()


def _may_change(region: str | None, mask: Path | None, width_px: int, height_px: int) -> Mask | None:
    from conversations.images.decode import pixels_of
    from conversations.images.masks import box_mask, region_box

    if region is not None and mask is not None:
        raise ValueError("Give --region or --mask, not both.")
    if mask is not None:
        try:
            return _mask_of(pixels_of(mask.read_bytes()), width_px, height_px)
        except PictureRefused as error:
            raise ValueError(f"{mask} is not a whole picture.") from error
    if region is None:
        return None
    named: Region | None = next((name for name in get_args(Region) if name == region), None)
    box = None if named is None else region_box(named, width_px, height_px)
    if box is None:
        places = [name for name in get_args(Region) if region_box(name, 1, 1) is not None]
        raise ValueError(f"{region!r} is no place; there are {', '.join(places)}.")
    return box_mask(box, width_px, height_px)


def _mask_of(picture: Image.Image, width_px: int, height_px: int) -> Mask:
    """What is transparent may change, or, where nothing is, what is light; scaled to the base's size."""
    import numpy as np
    from PIL import ImageOps

    from conversations.images.masks import Mask

    transparent = picture.mode == "RGBA" and picture.getchannel("A").getextrema() != (255, 255)
    light = ImageOps.invert(picture.getchannel("A")) if transparent else picture.convert("L")
    return Mask(np.array(light.resize((width_px, height_px))))
