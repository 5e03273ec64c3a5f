"""Pictures beside each other at one height, with labels: a comparison, or variations to pick from."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PIL import Image, ImageDraw

from conversations.errors import PictureRefused
from conversations.images.encode import flattened
from conversations.images.sheets.canvas import LINE, WELL, Canvas
from conversations.images.sheets.lettering import font, lines
from conversations.images.thumbs import thumbnail

MOST_PICTURES = 12

_MARGIN_PX = 28
_GAP_PX = 20
_LABEL_SHARE = 21
"""The labels' size in the sheet's width: 17 px where a phone shows the sheet 360 px wide."""

_LABEL_HEIGHT = 1.5
_MISSING_PX = (600, 600)
_WIDTH_PX = 1800
_HEIGHTS_PX = (240, 900)
_STRIP_WIDTH_PX = 1400
_DECODE_EDGE_PX = 1100
_MOST_STRETCHED = 4.0
"""A strip or a tower beyond 4:1 is shown on a dark field of 4:1, or it would dwarf everything beside it."""


def compare_sheet(pairs: Sequence[tuple[str, bytes | None]]) -> bytes:
    """
    The pictures side by side at one height, each under its label, as a WebP; more than four take further rows.

    A transparent picture lies on a checkerboard; one that is missing or cannot be read is an empty frame.
    Raises: ValueError for none or more than 12.
    """
    _check_count(len(pairs))
    pictures = [_shown(data) for _, data in pairs]
    rows = _rows(pictures, most_columns=_columns(len(pictures)))
    label_px = _width(rows) // _LABEL_SHARE
    height_px = round(label_px * _LABEL_HEIGHT)
    canvas = _canvas(rows, height_px)
    labels = iter(label for label, _ in pairs)
    for picture, left, top in _places(rows, height_px):
        label = "".join(lines(next(labels), font(label_px, "semibold"), picture.width, 1))
        canvas.text(label, left + 2, top - height_px / 2, label_px, weight="semibold", anchor="lm")
        canvas.picture(picture, left, top, radius_px=12)
    return canvas.to_webp()


def variations_sheet(pictures: Sequence[tuple[str, bytes | None]]) -> bytes:
    """
    The pictures as a contact sheet, each with its label on it, as a WebP.

    One that is missing or cannot be read is an empty frame. Raises: ValueError for none or more than 12.
    """
    _check_count(len(pictures))
    rows = _rows([_shown(data) for _, data in pictures], most_columns=_grid_columns(len(pictures)))
    canvas = _canvas(rows, 0)
    badge_px = max(34, _width(rows) // _LABEL_SHARE)
    for (label, _), (picture, left, top) in zip(pictures, _places(rows, 0), strict=True):
        canvas.picture(picture, left, top, radius_px=12)
        canvas.badge(label, left + badge_px // 2, top + badge_px // 2, size_px=badge_px)
    return canvas.to_webp()


def index_strip(pictures: Sequence[tuple[str, bytes | None]]) -> bytes:
    """
    The pictures small in one row, or two beyond five, each with its label on it, as a WebP: a key to a gallery.

    Raises: as `variations_sheet`.
    """
    _check_count(len(pictures))
    columns = len(pictures) if len(pictures) <= 5 else math.ceil(len(pictures) / 2)
    rows = _rows([_shown(data) for _, data in pictures], most_columns=columns, widest_px=_STRIP_WIDTH_PX)
    canvas = _canvas(rows, 0)
    badge_px = _width(rows) // (_LABEL_SHARE + 6)
    for (label, _), (picture, left, top) in zip(pictures, _places(rows, 0), strict=True):
        canvas.picture(picture, left, top, radius_px=10)
        canvas.badge(label, left + badge_px // 3, top + badge_px // 3, size_px=badge_px)
    return canvas.to_webp()


def _check_count(count: int) -> None:
    if not 1 <= count <= MOST_PICTURES:
        raise ValueError(f"1 to {MOST_PICTURES} pictures, not {count}")


def _shown(data: bytes | None) -> Image.Image:
    try:
        picture = _missing() if data is None else thumbnail(data, _DECODE_EDGE_PX)
    except PictureRefused:
        picture = _missing()
    width, height = picture.size
    field = max(width, round(height / _MOST_STRETCHED)), max(height, round(width / _MOST_STRETCHED))
    if field == picture.size:
        return picture
    padded = Image.new("RGB", field, WELL)
    padded.paste(flattened(picture), ((field[0] - width) // 2, (field[1] - height) // 2))
    return padded


def _missing() -> Image.Image:
    """An empty frame, crossed out, where there is no picture any more."""
    frame = Image.new("RGB", _MISSING_PX, WELL)
    draw, (width, height) = ImageDraw.Draw(frame), _MISSING_PX
    arm = width // 16
    for way in (-1, 1):
        ends = (width // 2 - arm, height // 2 - way * arm, width // 2 + arm, height // 2 + way * arm)
        draw.line(ends, fill=LINE, width=6)
    return frame


def _grid_columns(count: int) -> int:
    """Two beside each other are larger than three or four, and a phone is narrow."""
    return count if count <= 2 else 2 if count <= 4 else math.ceil(math.sqrt(count))


def _columns(count: int) -> int:
    return count if count <= 3 else math.ceil(math.sqrt(count))


def _rows(
    pictures: Sequence[Image.Image], most_columns: int, widest_px: int = _WIDTH_PX
) -> list[list[Image.Image]]:
    """The pictures in rows of one common height, as large as the widest row allows."""
    rows = [list(pictures[at : at + most_columns]) for at in range(0, len(pictures), most_columns)]
    height_px = min(
        (widest_px - 2 * _MARGIN_PX - _GAP_PX * (len(row) - 1))
        / sum(picture.width / picture.height for picture in row)
        for row in rows
    )
    height_px = min(max(height_px, _HEIGHTS_PX[0]), _HEIGHTS_PX[1] / (1 if len(rows) == 1 else 1.4))
    return [[_at_height(picture, round(height_px)) for picture in row] for row in rows]


def _at_height(picture: Image.Image, height_px: int) -> Image.Image:
    width_px = max(1, round(picture.width * height_px / picture.height))
    return picture.resize((width_px, height_px), Image.Resampling.LANCZOS)


def _width(rows: Sequence[Sequence[Image.Image]]) -> int:
    """The width of the widest row."""
    return max(sum(picture.width for picture in row) + _GAP_PX * (len(row) - 1) for row in rows)


def _canvas(rows: Sequence[Sequence[Image.Image]], label_px: int) -> Canvas:
    width = _width(rows)
    height = sum(row[0].height + label_px for row in rows) + _GAP_PX * (len(rows) - 1)
    top_px = _MARGIN_PX // 2 if label_px else _MARGIN_PX
    return Canvas(width + 2 * _MARGIN_PX, height + top_px + _MARGIN_PX)


def _places(rows: Sequence[Sequence[Image.Image]], label_px: int) -> list[tuple[Image.Image, int, int]]:
    """Each picture with its left and top, below its label."""
    places = []
    top = (_MARGIN_PX // 2 if label_px else _MARGIN_PX) + label_px
    for row in rows:
        left = _MARGIN_PX
        for picture in row:
            places.append((picture, left, top))
            left += picture.width + _GAP_PX
        top += row[0].height + label_px + _GAP_PX
    return places
