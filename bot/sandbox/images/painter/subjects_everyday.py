"""Everyday things that people ask for in a sentence's second half."""

from __future__ import annotations

from bot.sandbox.images.painter.kinds import drawn_as
from bot.sandbox.images.painter.palette import WHITE, darker, lighter, named
from bot.sandbox.images.painter.sprite import Easel

CRUST = (222, 158, 84)


@drawn_as("croissant, pastry, brioche", size_m=0.1, group="food", width=130)
def croissant(easel: Easel) -> None:
    """A croissant, lying."""
    b, crust = easel.brush, easel.colour(CRUST)
    b.smooth([(-12, 96), (-8, 76), (14, 56), (50, 48), (86, 56), (108, 76), (112, 96), (94, 98), (74, 84), (50, 80), (26, 84), (6, 98)], crust)  # fmt: skip
    for x, lean in ((10, -12), (30, -6), (50, 0), (70, 6), (90, 12)):
        b.line([(x + lean * 0.6, 60 + abs(x - 50) * 0.3), (x - lean * 0.4, 82)], 2.6, darker(crust, 0.22))
    b.smooth([(20, 60), (50, 53), (80, 60), (50, 59)], lighter(crust, 0.35))


@drawn_as("newspaper, magazine, letter, envelope, map, paper", size_m=0.12, group="thing", width=120)
def newspaper(easel: Easel) -> None:
    """A folded newspaper, standing a little open."""
    b, paper = easel.brush, easel.colour((246, 242, 230))
    b.poly([(2, 50), (102, 44), (110, 96), (-6, 100)], darker(paper, 0.12))
    b.poly([(0, 46), (100, 42), (104, 92), (-4, 96)], paper)
    b.line([(8, 56), (92, 53)], 4.6, (70, 66, 70))
    b.poly([(10, 64), (48, 63), (48, 88), (8, 89)], (166, 176, 182))
    for y in (66, 73, 80, 87):
        b.line([(56, y), (94, y - 1)], 1.8, (140, 136, 136))


@drawn_as("basket, wicker basket, picnic basket", size_m=0.3, group="thing", width=110, seat=0.5)
def basket(easel: Easel) -> None:
    """A wicker basket with a handle."""
    b, cane = easel.brush, easel.colour((196, 146, 88))
    b.arc(50, 58, 40, 46, 180, 360, 5, darker(cane, 0.2))
    b.poly([(2, 56), (98, 56), (86, 98), (14, 98)], cane)
    for row, y in enumerate((62, 71, 80, 89)):
        for k in range(8):
            x = 8 + k * 11 + (row % 2) * 5
            b.rect(x + row, y, x + row + 6, y + 4, darker(cane, 0.2), radius=1.6)
    b.rect(-1, 53, 101, 61, lighter(cane, 0.15), radius=4)


@drawn_as(
    "fruit bowl, bowl of fruit, fruit, fruits, bowl of fruits, fruit basket",
    size_m=0.3,
    group="food",
    width=120,
)
def fruit_bowl(easel: Easel) -> None:
    """A bowl heaped with fruit."""
    b, glaze = easel.brush, easel.colour("cobalt")
    b.circle(26, 46, 16, named("scarlet"))
    b.circle(74, 46, 16, named("orange"))
    b.smooth([(44, 50), (42, 20), (50, 12), (60, 24), (66, 50)], named("lime"))
    b.smooth([(4, 54), (30, 30), (72, 24), (96, 36), (72, 36), (40, 42)], named("yellow"))
    for x, y in ((48, 44), (56, 48), (40, 50), (50, 54)):
        b.circle(x, y, 7, named("purple"))
    b.sector(50, 54, 54, 46, 0, 180, glaze)
    b.rect(-4, 50, 104, 58, lighter(glaze, 0.25), radius=4)
    b.rect(32, 94, 68, 100, darker(glaze, 0.2), radius=2)


@drawn_as("smoke, chimney smoke, smoke plume", size_m=1.5, group="sky", habitat="sky", width=60)
def smoke(easel: Easel) -> None:
    """Smoke that rises and drifts."""
    b, grey = easel.brush, easel.colour((226, 226, 232))
    puffs = ((48, 96, 6), (52, 84, 9), (47, 70, 12), (55, 54, 15), (50, 36, 18), (60, 18, 20))
    for x, y, r in puffs:
        b.circle(x, y, r, (*grey, 150))
        b.circle(x - r * 0.1, y, r * 0.72, lighter(grey, 0.3))


@drawn_as("teapot, kettle, coffee pot", size_m=0.22, group="thing", width=130)
def teapot(easel: Easel) -> None:
    """A round teapot."""
    b, glaze = easel.brush, easel.colour("teal")
    b.arc(-2, 64, 18, 20, 90, 270, 6, darker(glaze, 0.15))
    b.smooth([(88, 74), (108, 56), (112, 40), (122, 40), (116, 66), (90, 90)], darker(glaze, 0.1))
    b.ellipse(48, 68, 46, 32, glaze)
    b.ellipse(48, 40, 22, 5, lighter(glaze, 0.2))
    b.circle(48, 32, 6, darker(glaze, 0.2))
    b.ellipse(30, 56, 7, 11, lighter(glaze, 0.45), angle=30)


@drawn_as("bench, park bench", size_m=0.9, group="thing", width=160, seat=0.52)
def bench(easel: Easel) -> None:
    """A park bench."""
    b, wood = easel.brush, easel.colour((168, 112, 68))
    for x in (-16, 108):
        b.rect(x, 20, x + 6, 100, (62, 64, 70), radius=2)
    for y in (22, 34, 46):
        b.rect(-26, y, 126, y + 9, wood, radius=2)
    b.rect(-28, 62, 128, 72, lighter(wood, 0.12), radius=2)


@drawn_as("eiffel tower", size_m=40, group="building", width=56)
def eiffel_tower(easel: Easel) -> None:
    """The tower of Paris."""
    b, iron = easel.brush, easel.colour((122, 98, 84))
    b.smooth([(49, -30), (51, -30), (56, 40), (66, 76), (80, 100), (66, 100), (50, 78), (34, 100), (20, 100), (34, 76), (44, 40)], iron)  # fmt: skip
    b.rect(38, 40, 62, 45, darker(iron, 0.2))
    b.rect(28, 70, 72, 76, darker(iron, 0.2))
    for y in (0, 14, 28):
        b.line([(46, y + 12), (54, y)], 1, lighter(iron, 0.35))
        b.line([(54, y + 12), (46, y)], 1, lighter(iron, 0.35))


@drawn_as("heart, love heart", size_m=0.3, group="thing", habitat="sky", width=96)
def heart(easel: Easel) -> None:
    """A heart."""
    b, red = easel.brush, easel.colour("red")
    b.smooth(
        [(50, 98), (14, 62), (4, 34), (22, 12), (42, 18), (50, 32), (58, 18), (78, 12), (96, 34), (86, 62)],
        red,
    )
    b.ellipse(26, 34, 7, 10, lighter(red, 0.5), angle=35)


@drawn_as("surfboard", size_m=1.9, group="thing", width=36)
def surfboard(easel: Easel) -> None:
    """A surfboard, upright in the sand."""
    b, foam = easel.brush, easel.colour("turquoise")
    b.smooth([(50, -10), (64, 14), (68, 54), (60, 100), (40, 100), (32, 54), (36, 14)], foam)
    b.line([(50, -2), (50, 98)], 2, WHITE)
    b.rect(33, 44, 67, 54, easel.part("stripes", "coral"))


@drawn_as("plate, dish, pancake, pancakes, stack of pancakes", size_m=0.14, group="food", width=130)
def pancakes(easel: Easel) -> None:
    """Pancakes on a plate, with butter."""
    b, crust = easel.brush, easel.colour(CRUST)
    b.ellipse(50, 92, 66, 8, (244, 244, 240))
    if "pancake" in easel.subject.name:
        for y in (84, 74, 64):
            b.ellipse(50, y, 48, 9, darker(crust, 0.25))
            b.ellipse(50, y - 4, 48, 9, lighter(crust, 0.2))
        b.rect(40, 48, 60, 58, (250, 222, 110), radius=2)
