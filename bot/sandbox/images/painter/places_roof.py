"""Where a scene plays: above the city."""

from __future__ import annotations

from bot.sandbox.images.painter.palette import darker, lighter
from bot.sandbox.images.painter.places_built import city
from bot.sandbox.images.painter.setting import placed
from bot.sandbox.images.painter.stage import Stage


@placed("rooftop", horizon=72, floor=92)
def rooftop(stage: Stage) -> None:
    """The skyline seen from a roof: its parapet, a tank and a vent in front."""
    city(stage)
    b, wide = stage.brush, stage.wide
    wall, floor = stage.lit((142, 104, 92)), stage.lit((116, 112, 116))
    x = wide * 0.09
    b.poly([(x, 62), (x + 2, 82), (x + 3, 82), (x + 1.4, 62)], stage.lit((84, 70, 66)))
    b.poly([(x + 12, 62), (x + 10, 82), (x + 9, 82), (x + 10.6, 62)], stage.lit((84, 70, 66)))
    b.rect(x - 1, 50, x + 13, 65, stage.lit((134, 96, 74)), radius=0.6)
    b.poly([(x - 2, 50), (x + 6, 43), (x + 14, 50)], stage.lit((96, 72, 64)))
    for row, y in enumerate((80.0, 82.6, 85.2)):
        b.rect(0, y, wide, y + 2.4, wall)
        for k in range(int(wide / 6) + 2):
            at = k * 6 + (row % 2) * 3
            b.rect(at, y, at + 0.3, y + 2.4, darker(wall, 0.25))
    b.rect(0, 78.4, wide, 80.4, lighter(wall, 0.2))
    b.rect(0, 87.6, wide, 101, floor)
    b.rect(0, 87.6, wide, 89, darker(floor, 0.25))
    b.rect(wide * 0.82, 74, wide * 0.9, 92, stage.lit((158, 162, 168)), radius=0.8)
    b.rect(wide * 0.81, 72, wide * 0.91, 75, stage.lit((178, 182, 188)), radius=0.6)
