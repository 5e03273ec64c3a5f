"""Pictures beside each other at one height, with labels: a comparison, or variations to pick from."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PIL import Image

from conversations.images.encode import flattened
from conversations.images.sheets.canvas import WELL, Canvas
from conversations.images.sheets.lettering import font, lines
from conversations.images.thumbs import thumbnail

MOST_PICTURES = 12

_MARGIN_PX = 28
_GAP_PX = 20
_LABEL_PX, _LABEL_HEIGHT_PX = 26, 48
_WIDTH_PX = 2000
_HEIGHTS_PX = (240, 900)
_DECODE_EDGE_PX = 1400
_MOST_STRETCHED = 4.0
"""A strip or a tower beyond 4:1 is shown on a dark field of 4:1, or it would dwarf everything beside it."""


def compare_sheet(pairs: Sequence[tuple[str, bytes]]) -> bytes:
    """
    The pictures side by side at one height, each under its label, as a WebP; more than four take further rows.

    A transparent picture lies on a checkerboard. Raises: ValueError for none or more than 12; as `pixels_of`.
    """
    _check_count(len(pairs))
    pictures = [_shown(data) for _, data in pairs]
    rows = _rows(pictures, most_columns=_columns(len(pictures)))
    canvas = _canvas(rows, _LABEL_HEIGHT_PX)
    labels = iter(label for label, _ in pairs)
    for picture, left, top in _places(rows, _LABEL_HEIGHT_PX):
        label = "".join(lines(next(labels), font(_LABEL_PX, "semibold"), picture.width, 1))
        canvas.text(label, left + 2, top - _LABEL_HEIGHT_PX / 2, _LABEL_PX, weight="semibold", anchor="lm")
        canvas.picture(picture, left, top, radius_px=12)
    return canvas.to_webp()


def variations_sheet(pictures: Sequence[bytes], first_number: int = 1) -> bytes:
    """
    The pictures as a contact sheet, each with its number from `first_number` on, as a WebP.

    Raises: ValueError for none or more than 12; as `pixels_of`.
    """
    _check_count(len(pictures))
    rows = _rows([_shown(data) for data in pictures], most_columns=_columns(len(pictures)))
    canvas = _canvas(rows, 0)
    for number, (picture, left, top) in enumerate(_places(rows, 0), start=first_number):
        canvas.picture(picture, left, top, radius_px=12)
        canvas.badge(str(number), left + 14, top + 14, size_px=34)
    return canvas.to_webp()


def _check_count(count: int) -> None:
    if not 1 <= count <= MOST_PICTURES:
        raise ValueError(f"1 to {MOST_PICTURES} pictures, not {count}")


def _shown(data: bytes) -> Image.Image:
    picture = thumbnail(data, _DECODE_EDGE_PX)
    width, height = picture.size
    field = max(width, round(height / _MOST_STRETCHED)), max(height, round(width / _MOST_STRETCHED))
    if field == picture.size:
        return picture
    padded = Image.new("RGB", field, WELL)
    padded.paste(flattened(picture), ((field[0] - width) // 2, (field[1] - height) // 2))
    return padded


def _columns(count: int) -> int:
    return count if count <= 3 else math.ceil(math.sqrt(count))


def _rows(pictures: Sequence[Image.Image], most_columns: int) -> list[list[Image.Image]]:
    """The pictures in rows of one common height, as large as the widest row allows."""
    rows = [list(pictures[at : at + most_columns]) for at in range(0, len(pictures), most_columns)]
    height_px = min(
        (_WIDTH_PX - 2 * _MARGIN_PX - _GAP_PX * (len(row) - 1))
        / sum(picture.width / picture.height for picture in row)
        for row in rows
    )
    height_px = min(max(height_px, _HEIGHTS_PX[0]), _HEIGHTS_PX[1] / (1 if len(rows) == 1 else 1.4))
    return [[_at_height(picture, round(height_px)) for picture in row] for row in rows]


def _at_height(picture: Image.Image, height_px: int) -> Image.Image:
    width_px = max(1, round(picture.width * height_px / picture.height))
    return picture.resize((width_px, height_px), Image.Resampling.LANCZOS)


def _canvas(rows: Sequence[Sequence[Image.Image]], label_px: int) -> Canvas:
    width = max(sum(picture.width for picture in row) + _GAP_PX * (len(row) - 1) for row in rows)
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
