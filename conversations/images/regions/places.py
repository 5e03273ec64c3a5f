"""Local and free: the places that words can name, and the pixels of those that need no looking."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor
from typing import Literal

import numpy as np
import numpy.typing as npt

MayChange = npt.NDArray[np.uint8]
"""(H, W): 255 = belongs to the place, 0 = does not."""

GRID = 5
"""Cells on each side of the grid that people tick: A1 to E5, letters along the top, numbers downwards."""

CELLS = tuple(f"{column}{row}" for row in range(1, GRID + 1) for column in "ABCDE"[:GRID])

Relation = Literal["around", "above", "below", "left of", "right of", "behind", "itself"]
Kind = Literal["subject", "sky", "ground", "face"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in shares of the width and the height, from 0 to 1."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PixelBox:
    """A rectangle in pixels; what hangs over the picture is cut off."""

    left_px: int
    top_px: int
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class Band:
    """A strip of `depth_px` along one side."""

    side: Literal["left", "top", "right", "bottom"]
    depth_px: int


@dataclass(frozen=True, slots=True)
class Border:
    """A frame along all four sides, `share` of the shorter edge deep."""

    share: float


@dataclass(frozen=True, slots=True)
class Seen:
    """
    What has to be looked for: a kind of thing, or what lies about it.

    certain: whether the words name just what is looked for ("the subject"), and not a thing that it is taken to be
    ("the mug").
    """

    kind: Kind
    relation: Relation = "itself"
    certain: bool = True


Place = Box | PixelBox | Band | Border | Seen
Drawn = Box | PixelBox | Band | Border

WHOLE = Box(0, 0, 1, 1)


def drawn(place: Drawn, width_px: int, height_px: int) -> MayChange:
    """
    The pixels of a place that needs no looking.

    From the pixel that an edge falls into to the one that the other edge falls into, so that a place and its
    opposite together leave nothing out.
    """
    may_change = np.zeros((height_px, width_px), np.uint8)
    match place:
        case Box(left, top, right, bottom):
            columns, rows = _span(left, right, width_px), _span(top, bottom, height_px)
            may_change[rows, columns] = 255
        case PixelBox(left_px, top_px, box_width_px, box_height_px):
            may_change[
                max(0, top_px) : max(0, top_px + box_height_px),
                max(0, left_px) : max(0, left_px + box_width_px),
            ] = 255
        case Band(side, depth_px):
            may_change[_band(side, depth_px, width_px, height_px)] = 255
        case Border(share):
            depth = max(1, round(share * min(width_px, height_px)))
            may_change[:] = 255
            may_change[depth : height_px - depth, depth : width_px - depth] = 0
    return may_change


def cells(names: Iterable[str]) -> tuple[Box, ...]:
    """The boxes of grid cells. Raises: ValueError for a name that is no cell."""
    boxes = []
    for name in names:
        column, row = "ABCDE".find(name[:1].upper()), int(name[1:]) if name[1:].isdigit() else 0
        if column < 0 or not 1 <= row <= GRID:
            raise ValueError(f"not a cell: {name!r}")
        boxes.append(Box(column / GRID, (row - 1) / GRID, (column + 1) / GRID, row / GRID))
    return tuple(boxes)


def _span(start: float, end: float, length_px: int) -> slice:
    first = min(floor(start * length_px + 1e-9), length_px - 1)
    return slice(first, max(first + 1, ceil(end * length_px - 1e-9)))


def _band(side: str, depth_px: int, width_px: int, height_px: int) -> tuple[slice, slice]:
    everything = slice(None)
    match side:
        case "left":
            return everything, slice(0, depth_px)
        case "right":
            return everything, slice(max(0, width_px - depth_px), None)
        case "top":
            return slice(0, depth_px), everything
        case _:
            return slice(max(0, height_px - depth_px), None), everything
