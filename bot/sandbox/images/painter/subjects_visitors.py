"""Those who stand like people and are none: robots and visitors from elsewhere."""

from __future__ import annotations

from bot.sandbox.images.painter.kinds import drawn_as
from bot.sandbox.images.painter.palette import INK, WHITE, darker, lighter, named
from bot.sandbox.images.painter.sprite import Easel


@drawn_as("robot, android, cyborg", size_m=1.5, group="person", width=66)
def robot(easel: Easel) -> None:
    """A round-eyed robot."""
    b, metal = easel.brush, easel.colour((150, 176, 190))
    b.line([(50, 8), (50, -2)], 2, darker(metal, 0.4))
    b.circle(50, -4, 4, named("red"))
    b.rect(28, 6, 72, 40, metal, radius=9)
    b.rect(33, 12, 67, 33, (44, 58, 76), radius=7)
    for x in (42, 58):
        b.circle(x, 22, 5, easel.part("eyes", "cyan"))
        b.circle(x + 1.4, 20.6, 1.6, WHITE)
    for side in (-1, 1):
        b.rect(50 + side * 24 - 3, 16, 50 + side * 24 + 3, 30, darker(metal, 0.25), radius=2)
        b.line(
            [(50 + side * 22, 50), (50 + side * 33, 62), (50 + side * 31, 76)],
            6,
            darker(metal, 0.15),
            curved=True,
        )
        b.circle(50 + side * 31, 78, 5.4, darker(metal, 0.35))
        b.rect(50 + side * 11 - 6, 78, 50 + side * 11 + 6, 97, darker(metal, 0.15), radius=3)
        b.rect(50 + side * 11 - 9, 94, 50 + side * 11 + 9, 100, darker(metal, 0.35), radius=3)
    b.rect(44, 39, 56, 46, darker(metal, 0.3))
    b.rect(28, 44, 72, 82, lighter(metal, 0.12), radius=8)
    b.rect(37, 52, 63, 68, darker(metal, 0.2), radius=4)
    for x, hue in ((43, "red"), (50, "amber"), (57, "lime")):
        b.circle(x, 60, 2.7, named(hue))
    easel.anchor("head", 50, 7, 44)
    easel.anchor("eyes", 50, 22, 30)
    easel.anchor("neck", 50, 43, 32)
    easel.anchor("mouth", 50, 34, 12)


@drawn_as("alien, martian", size_m=1.3, group="person", width=60)
def alien(easel: Easel) -> None:
    """A green visitor."""
    b, skin = easel.brush, easel.colour((130, 196, 110))
    b.smooth([(42, 48), (58, 48), (64, 96), (50, 100), (36, 96)], darker(skin, 0.12))
    for side in (-1, 1):
        b.line([(50 + side * 8, 56), (50 + side * 24, 74)], 5, darker(skin, 0.12))
        b.line([(50 + side * 8, 10), (50 + side * 16, -8)], 2.4, skin)
        b.circle(50 + side * 16, -9, 4, named("lime"))
    b.smooth([(50, 4), (76, 14), (78, 32), (62, 48), (50, 54), (38, 48), (22, 32), (24, 14)], skin)
    for side in (-1, 1):
        b.ellipse(50 + side * 13, 28, 7, 11, INK, angle=-side * 22)
        b.circle(50 + side * 13 + 2, 24, 2.4, WHITE)
    b.arc(50, 43, 5, 3, 10, 170, 1.3, darker(skin, 0.6))
    easel.anchor("head", 50, 7, 46)
    easel.anchor("eyes", 50, 28, 42)
    easel.anchor("neck", 50, 52, 22)
