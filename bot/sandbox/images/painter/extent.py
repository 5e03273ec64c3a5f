"""How far a subject really reaches, once painted, and where it stands whole within a box."""

from __future__ import annotations

from bot.sandbox.images.painter.change import Box
from bot.sandbox.images.painter.layout import copies, kind_of
from bot.sandbox.images.painter.scene import Scene, Subject
from bot.sandbox.images.painter.sprite import paint_sprite

MARGIN = 0.06
"""Of a region's sides: what is put into it keeps away from its border."""

_ROUNDS = (
    3  # the rows of several copies move closer together near the frame's edge, so that one fit is not enough
)
_MEASURED_PX = 48.0


def extent(scene: Scene, subject: Subject) -> Box:
    """The box around all copies of a subject as they are painted, as fractions of the frame."""
    standings = copies(scene, subject)
    sprite = paint_sprite(subject, kind_of(subject).painter, [], _MEASURED_PX)
    (foot_x, foot_y), (wide, high) = sprite.foot, sprite.image.size
    side = max(foot_x, wide - foot_x) / _MEASURED_PX
    up, down = foot_y / _MEASURED_PX, (high - foot_y) / _MEASURED_PX
    return (
        min(s.x - side * s.height for s in standings) / scene.width,
        min(s.y - up * s.height for s in standings) / scene.height,
        max(s.x + side * s.height for s in standings) / scene.width,
        max(s.y + down * s.height for s in standings) / scene.height,
    )


def put_within(scene: Scene, subject: Subject, box: Box) -> None:
    """Shrink and shift a subject until all of it is inside the box, away from its border; it never grows."""
    left, top, right, bottom = box
    across, along = (right - left) * MARGIN, (bottom - top) * MARGIN
    left, top, right, bottom = left + across, top + along, right - across, bottom - along
    for _ in range(_ROUNDS):
        x0, y0, x1, y1 = extent(scene, subject)
        subject.height *= min(1.0, (right - left) / (x1 - x0), (bottom - top) / (y1 - y0))
        x0, y0, x1, y1 = extent(scene, subject)
        subject.x += max(0.0, left - x0) - max(0.0, x1 - right)
        subject.y += max(0.0, top - y0) - max(0.0, y1 - bottom)
