"""Outpainting planned and put together: frames, the renders that fill them, and the picture back at its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conversations.actions import Outpaint
from conversations.catalogue import SizePlan
from conversations.catalogue.sizes import Area, Sizes
from conversations.errors import UnknownChoice
from conversations.images import shape
from conversations.images.canvas.filling import Hole, hole, put_back
from conversations.images.canvas.frames import Frame, shaped, steps, widened
from conversations.refine.local_work import ratio_of

_WIDER = re.compile(r"\b(?:wider|widen|broader|as wide|sideways|breiter|plus large|más ancho|mais largo)\b")
_TALLER = re.compile(r"\b(?:taller|higher|as (?:tall|high)|höher|plus haut|más alto|mais alto)\b")

AREA_TIMES = 2
"""A frame is drawn pixel for pixel up to twice the usual area; a larger one is drawn smaller and enlarged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """One render on the way out: the frame around the picture so far, and the size it is drawn at."""

    frame: Frame
    size: SizePlan


def fills(action: Outpaint, base_px: tuple[int, int], sizes: Sizes, area: Area) -> tuple[Fill, ...]:
    """
    The renders that an extension takes, in order; each frame says where the picture of the one before lies.

    Raises: AlreadyInShape, FrameTooLarge, UnknownChoice.
    """
    made: list[Fill] = []
    before = Frame(width_px=base_px[0], height_px=base_px[1], left_px=0, top_px=0)
    for frame in steps(*base_px, _frame(action, base_px)):
        around = Frame(
            width_px=frame.width_px,
            height_px=frame.height_px,
            left_px=frame.left_px - before.left_px,
            top_px=frame.top_px - before.top_px,
        )
        size = sizes.holding(frame.width_px, frame.height_px, AREA_TIMES * area.max_px)
        made.append(Fill(frame=around, size=size))
        before = frame
    return tuple(made)


def _frame(action: Outpaint, base_px: tuple[int, int]) -> Frame:
    if action.aspect is None:
        return widened(*base_px, _direction(action), action.factor)
    try:
        wide, high = shape.aspect_of(ratio_of(action.aspect))
    except ValueError:
        raise UnknownChoice(option="aspect", value=action.aspect, choices=[]) from None
    return shaped(*base_px, wide, high, action.direction)


def _direction(action: Outpaint) -> str:
    """Where to; "wider" and "taller" speak of one axis where no side is named."""
    if action.direction not in (None, "all"):
        return action.direction or "all"
    words = action.instruction.casefold()
    if _WIDER.search(words):
        return "horizontal"
    return "vertical" if _TALLER.search(words) else "all"


def prepared(data: bytes, fill: Fill) -> Hole:
    """What the provider is sent to fill one frame around a picture."""
    size = fill.size
    return hole(
        data,
        fill.frame,
        (size.result_width_px, size.result_height_px),
        (size.render_width_px, size.render_height_px),
    )


def filled(data: bytes, steps_taken: Sequence[Fill], renders: Sequence[bytes]) -> bytes:
    """The picture with every frame that was rendered so far around it, its own pixels at their place."""
    for fill, render in zip(steps_taken, renders, strict=False):
        cut = shape.cut_to(render, fill.size.result_width_px, fill.size.result_height_px)
        data = put_back(data, fill.frame, cut)
    return data
