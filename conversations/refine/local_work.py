"""What a turn can do without a provider: cuts, turns, levels, more pixels, cut-outs; free, and made in the worker."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from conversations.actions import Action, CropOrAspect, CutSide, Edit, Upscale
from conversations.errors import (
    AlreadyInShape,
    AlreadyLevel,
    AlreadyThatLarge,
    NoSubjectFound,
    RegionNotFound,
    UnknownChoice,
)
from conversations.images import shape
from conversations.images.canvas import cutout, turning
from conversations.images.decode import pixels_of
from conversations.images.encode import to_png
from conversations.images.masks import Box, region_box
from conversations.images.regions import finding

DEFAULT_UPSCALE = "2x"
UPSCALES = ("2x", "4x", "2k", "4k")

CUT_OUT = "cut out"
"""The background of an edit that is to be taken away here, since the tier's model cannot draw without one."""

_USUAL_CUT_PERCENT = 10.0
_MARGIN = 0.08
"""How much room a cut leaves around a thing, as a share of the thing's longer side."""

_ASPECTS = {"square": "1:1", "portrait": "2:3", "landscape": "3:2", "vertical": "9:16", "wide": "16:9"}


def is_local(action: Action) -> bool:
    """Whether the action needs no provider, and so is free."""
    if isinstance(action, Edit):
        return action.turn is not None or action.background == CUT_OUT
    return isinstance(action, (CropOrAspect, Upscale))


def check(action: Action, base_px: tuple[int, int] | None) -> None:
    """
    Nothing, for local work that can be done; before it takes a place in the queue.

    base_px: the size of the picture it will work on; None where that is still to come.
    Raises: UnknownChoice, NothingToDo.
    """
    if isinstance(action, CropOrAspect) and action.aspect is not None:
        try:
            wide, high = shape.aspect_of(ratio_of(action.aspect))
        except ValueError:
            raise UnknownChoice(option="aspect", value=action.aspect, choices=list(_ASPECTS)) from None
        if base_px is not None and base_px[0] * high == base_px[1] * wide:
            raise AlreadyInShape(aspect=f"{wide}:{high}")
    if isinstance(action, Upscale):
        size = action.size or DEFAULT_UPSCALE
        if size not in UPSCALES:
            raise UnknownChoice(option="size", value=size, choices=list(UPSCALES))
        if base_px is not None and shape.upscaled_size(*base_px, size) == base_px:
            raise AlreadyThatLarge(width_px=base_px[0], height_px=base_px[1])


def done(data: bytes, action: Action) -> bytes:
    """
    The picture after the action.

    Raises: NothingToDo, RegionNotFound, NoSubjectFound, UnknownChoice; ValueError for an action that is not local.
    """
    match action:
        case CropOrAspect():
            return _cropped(data, action)
        case Upscale():
            return _enlarged(data, action.size or DEFAULT_UPSCALE)
        case Edit(turn="straighten"):
            return _level(data)
        case Edit(turn=str(turn)):
            return turning.turned(data, turn)
        case Edit(background="cut out"):
            made = cutout.cut_out(data)
            if made is None:
                raise NoSubjectFound
            return made[0]
        case _:
            raise ValueError(f"not local: {action.action}")


def ratio_of(aspect: str) -> str:
    """The aspect in numbers; `square`, `portrait`, `landscape`, ... are words for some."""
    return _ASPECTS.get(aspect, aspect)


def _enlarged(data: bytes, size: str) -> bytes:
    made = shape.upscale(data, size)
    if made is data:
        width_px, height_px = pixels_of(data).size
        raise AlreadyThatLarge(width_px=width_px, height_px=height_px)
    return made


def _level(data: bytes) -> bytes:
    tilt = turning.tilt_of(pixels_of(data))
    if tilt is None or abs(tilt) < turning.LEVEL_WITHIN_DEGREES:
        raise AlreadyLevel
    return turning.straightened(data, tilt)


@dataclass(frozen=True, slots=True)
class _Shares:
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


def _cropped(data: bytes, action: CropOrAspect) -> bytes:
    if action.aspect is not None:
        try:
            made = shape.crop_to_aspect(data, ratio_of(action.aspect))
        except ValueError:  # the picture has fewer pixels than the aspect has parts
            raise UnknownChoice(option="aspect", value=action.aspect, choices=list(_ASPECTS)) from None
        if made is data:
            raise AlreadyInShape(aspect=ratio_of(action.aspect))
        return made
    image = pixels_of(data)
    box = _box(data, action, image.width, image.height)
    return to_png(image.crop(box))


def _box(data: bytes, action: CropOrAspect, width_px: int, height_px: int) -> Box:
    """The part that stays, where no aspect says it."""
    if action.around is not None or action.region == "subject":
        return _around(data, action.around or "subject")
    if action.cut_percent is None and action.region is not None:
        box = region_box(action.region, width_px, height_px)
        if box is not None:
            return box
    cut = _shares(action.cut_side or "all", (action.cut_percent or _USUAL_CUT_PERCENT) / 100)
    left, top = round(cut.left * width_px), round(cut.top * height_px)
    right, bottom = round((1 - cut.right) * width_px), round((1 - cut.bottom) * height_px)
    return left, top, max(left + 1, right), max(top + 1, bottom)


def _shares(side: CutSide, share: float) -> _Shares:
    match side:
        case "left":
            return _Shares(left=share)
        case "right":
            return _Shares(right=share)
        case "top":
            return _Shares(top=share)
        case "bottom":
            return _Shares(bottom=share)
        case _:
            return _Shares(share / 2, share / 2, share / 2, share / 2)


def _around(data: bytes, thing: str) -> Box:
    """The box about a thing, with a little room; a thing that nobody can name here is taken to be the subject."""
    found = finding.find(data, thing) or finding.find(data, "subject")
    if found is None or found.confidence < cutout.SURE_FROM:
        raise RegionNotFound(where=thing)
    may_change = found.mask.may_change
    rows, columns = np.flatnonzero(may_change.any(1)), np.flatnonzero(may_change.any(0))
    room = round(_MARGIN * max(len(rows), len(columns)))
    width_px, height_px = found.mask.size
    return (
        max(0, int(columns[0]) - room),
        max(0, int(rows[0]) - room),
        min(width_px, int(columns[-1]) + 1 + room),
        min(height_px, int(rows[-1]) + 1 + room),
    )
