"""Local and free: larger frames around a picture: how large, where the picture lies in them, and in how many steps."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log

from conversations.errors import AlreadyInShape, FrameTooLarge, UnknownChoice

USUAL_FACTOR = 1.5
FACTOR_MAX = 4.0
"""Further out than this, next to nothing of what was asked for is the picture itself."""

GROWTH_MAX = 2.0
"""How much longer one step may make an edge: beyond it, models lose the scene's scale."""

CANVAS_LIMIT_PX = 24_000_000
"""The largest frame: three times what a provider draws, 96 MB decoded."""

DIRECTIONS: dict[str, tuple[str, ...]] = {
    "left": ("left",),
    "right": ("right",),
    "up": ("top",),
    "down": ("bottom",),
    "top": ("top",),
    "bottom": ("bottom",),
    "sides": ("left", "right"),
    "horizontal": ("left", "right"),
    "vertical": ("top", "bottom"),
    "all": ("left", "top", "right", "bottom"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A frame and the place of the picture's top left corner in it; the picture lies wholly inside."""

    width_px: int
    height_px: int
    left_px: int
    top_px: int

    @property
    def size(self) -> tuple[int, int]:
        """(width_px, height_px)."""
        return self.width_px, self.height_px


def widened(width_px: int, height_px: int, direction: str, factor: float | None = None) -> Frame:
    """
    A frame `factor` times as long in a direction; "all" and "sides" grow evenly about the picture.

    Raises: UnknownChoice for another direction or factor, FrameTooLarge.
    """
    factor = USUAL_FACTOR if factor is None else factor
    sides = DIRECTIONS.get(direction)
    if sides is None:
        raise UnknownChoice(option="direction", value=direction, choices=list(DIRECTIONS))
    if not 1 < factor <= FACTOR_MAX:
        raise UnknownChoice(
            option="amount", value=f"{factor:g}×", choices=["1.25×", "1.5×", "2×", f"{FACTOR_MAX:g}×"]
        )
    across, along = _added(width_px, factor), _added(height_px, factor)
    left, right = _shared(across, "left" in sides, "right" in sides)
    top, bottom = _shared(along, "top" in sides, "bottom" in sides)
    return _checked(
        Frame(width_px=left + width_px + right, height_px=top + height_px + bottom, left_px=left, top_px=top)
    )


def shaped(width_px: int, height_px: int, wide: int, high: int, direction: str | None = None) -> Frame:
    """
    The smallest frame of exactly the aspect that holds the picture, which lies in its middle.

    direction: "left", "up", ... puts all that is new on that side.
    Raises: AlreadyInShape, FrameTooLarge.
    """
    parts = max(ceil(width_px / wide), ceil(height_px / high))
    full_width_px, full_height_px = wide * parts, high * parts
    if (full_width_px, full_height_px) == (width_px, height_px):
        raise AlreadyInShape(aspect=f"{wide}:{high}")
    sides = DIRECTIONS.get(direction or "all", DIRECTIONS["all"])
    left, _ = _shared(
        full_width_px - width_px,
        "left" in sides or "right" not in sides,
        "right" in sides or "left" not in sides,
    )
    top, _ = _shared(
        full_height_px - height_px,
        "top" in sides or "bottom" not in sides,
        "bottom" in sides or "top" not in sides,
    )
    return _checked(Frame(width_px=full_width_px, height_px=full_height_px, left_px=left, top_px=top))


def steps(width_px: int, height_px: int, frame: Frame) -> tuple[Frame, ...]:
    """
    The frames on the way to `frame`, which is the last: each at most `GROWTH_MAX` times as long as the one before.

    All of them say where the picture itself lies.
    """
    growth = max(frame.width_px / width_px, frame.height_px / height_px)
    count = max(1, ceil(log(growth) / log(GROWTH_MAX) - 1e-9))
    made = []
    for step in range(1, count):
        across = _part(width_px, frame.width_px, step / count)
        along = _part(height_px, frame.height_px, step / count)
        left, right = (
            round(frame.left_px * across),
            round((frame.width_px - width_px - frame.left_px) * across),
        )
        top, bottom = round(frame.top_px * along), round((frame.height_px - height_px - frame.top_px) * along)
        made.append(
            Frame(
                width_px=left + width_px + right, height_px=top + height_px + bottom, left_px=left, top_px=top
            )
        )
    return (*made, frame)


def _part(length_px: int, full_px: int, share: float) -> float:
    """How much of what is added to an edge has been added after `share` of the steps, each longer by one factor."""
    if full_px == length_px:
        return 0.0
    return float((length_px * (full_px / length_px) ** share - length_px) / (full_px - length_px))


def _added(length_px: int, factor: float) -> int:
    return max(1, round(length_px * (factor - 1)))


def _shared(added_px: int, before: bool, after: bool) -> tuple[int, int]:
    if before and after:
        return added_px // 2, added_px - added_px // 2
    return (added_px if before else 0), (added_px if after else 0)


def _checked(frame: Frame) -> Frame:
    if frame.width_px * frame.height_px > CANVAS_LIMIT_PX:
        raise FrameTooLarge(width_px=frame.width_px, height_px=frame.height_px, limit_px=CANVAS_LIMIT_PX)
    return frame
