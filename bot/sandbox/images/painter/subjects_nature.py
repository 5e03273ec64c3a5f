"""Plants, the sky's own things, and what stands in the open."""

from __future__ import annotations

import math

from bot.sandbox.images.painter.brush import Brush
from bot.sandbox.images.painter.kinds import drawn_as
from bot.sandbox.images.painter.palette import INK, WHITE, Rgb, darker, lighter, mix, named
from bot.sandbox.images.painter.sprite import Easel

BARK: Rgb = (116, 80, 56)


@drawn_as(
    "tree, oak, oak tree, maple, apple tree, cherry tree, bonsai, willow", size_m=6, group="plant", width=84
)
def tree(easel: Easel) -> None:
    """A round-crowned tree."""
    b, leaf = easel.brush, easel.part("leaves", easel.colour("green"))
    b.smooth(
        [(45, 100), (46, 60), (34, 44), (38, 42), (50, 54), (62, 42), (66, 44), (55, 60), (57, 100)], BARK
    )
    for x, y, r in ((28, 38, 19), (72, 38, 19), (50, 22, 22), (38, 26, 17), (64, 24, 17), (50, 42, 20)):
        b.circle(x, y, r, leaf)
    for x, y, r in ((42, 17, 12), (26, 34, 8), (66, 30, 7)):
        b.circle(x, y, r, lighter(leaf, 0.14))


@drawn_as("pine, pine tree, fir, christmas tree, spruce, evergreen", size_m=7, group="plant", width=62)
def pine(easel: Easel) -> None:
    """A pine."""
    b, leaf = easel.brush, easel.colour((58, 118, 88))
    b.rect(46, 86, 54, 100, BARK)
    for i, (top, low, half) in enumerate(((44, 90, 31), (24, 66, 25), (2, 44, 18))):
        b.poly([(50 - half, low), (50, top), (50 + half, low)], lighter(leaf, 0.05 * i))
        b.poly([(50, top), (50 + half, low), (52, low)], darker(leaf, 0.12))


@drawn_as("palm tree, palm, coconut tree", size_m=6, group="plant", width=80)
def palm(easel: Easel) -> None:
    """A leaning palm."""
    b, leaf = easel.brush, easel.colour((74, 156, 92))
    b.line([(58, 100), (55, 70), (50, 44), (46, 24)], 6, (158, 118, 78), curved=True)
    for dx, dy in ((-40, 6), (-30, -16), (-6, -26), (24, -18), (38, 4), (26, 22), (-26, 22)):
        b.smooth([(46, 22), (46 + dx * 0.6, 18 + dy * 0.8 - 6), (46 + dx, 24 + dy), (46 + dx * 0.55, 24 + dy * 0.7 + 2)], leaf if dx < 0 else darker(leaf, 0.12))  # fmt: skip
    for x in (42, 50):
        b.circle(x, 28, 4.6, (116, 76, 50))


def _petals(
    easel: Easel, x: float, y: float, count: int, reach: float, size: float, hue: Rgb, heart: Rgb
) -> None:
    b = easel.brush
    for i in range(count):
        a = math.tau * i / count
        b.ellipse(
            x + math.cos(a) * reach,
            y + math.sin(a) * reach,
            size * 1.25,
            size * 0.8,
            (hue, darker(hue, 0.07))[i % 2],
            angle=math.degrees(a),
        )
    b.circle(x, y, size * 0.85, heart)


@drawn_as(
    "flower, daisy, wildflower, blossom flower, bouquet, lily, orchid", size_m=0.4, group="plant", width=56
)
def flower(easel: Easel) -> None:
    """One flower on its stalk."""
    b = easel.brush
    b.line([(50, 34), (52, 68), (50, 100)], 3.6, (88, 148, 84), curved=True)
    b.ellipse(64, 76, 6, 16, (98, 160, 90), angle=58)
    b.ellipse(36, 84, 6, 15, (88, 148, 84), angle=-58)
    _petals(easel, 50, 30, 8, 18, 12, easel.part("petals", easel.colour("pink")), (250, 206, 88))


@drawn_as("sunflower", size_m=1.4, group="plant", width=60)
def sunflower(easel: Easel) -> None:
    """A sunflower."""
    b = easel.brush
    b.line([(50, 34), (50, 100)], 4, (88, 148, 84))
    b.ellipse(66, 72, 8, 18, (98, 160, 90), angle=58)
    b.ellipse(34, 82, 8, 17, (88, 148, 84), angle=-58)
    _petals(easel, 50, 28, 14, 22, 9, easel.part("petals", easel.colour("yellow")), (250, 206, 88))
    b.circle(50, 28, 14, (110, 70, 44))
    b.circle(50, 28, 9, (84, 52, 36))


@drawn_as("rose, roses", size_m=0.4, group="plant", width=46)
def rose(easel: Easel) -> None:
    """A rose."""
    b, hue = easel.brush, easel.part("petals", easel.colour("crimson"))
    b.line([(50, 40), (50, 100)], 3, (74, 128, 78))
    b.ellipse(62, 70, 6, 13, (84, 142, 84), angle=52)
    b.ellipse(38, 80, 6, 13, (84, 142, 84), angle=-52)
    b.circle(50, 26, 20, hue)
    for r, turn, shade in ((16, 20, 0.12), (12, 140, 0.0), (8, 260, 0.16), (4, 60, 0.3)):
        a = math.radians(turn)
        b.circle(
            50 + math.cos(a) * 3, 25 + math.sin(a) * 3, r, darker(hue, shade) if shade else lighter(hue, 0.12)
        )


@drawn_as("tulip", size_m=0.4, group="plant", width=40)
def tulip(easel: Easel) -> None:
    """A tulip."""
    b, hue = easel.brush, easel.part("petals", easel.colour("red"))
    b.line([(50, 40), (50, 100)], 3.4, (88, 148, 84))
    b.smooth([(50, 100), (34, 84), (30, 54), (40, 76)], (98, 160, 90))
    b.smooth([(50, 100), (66, 86), (70, 60), (60, 78)], (84, 144, 84))
    b.smooth([(32, 8), (42, 18), (50, 6), (58, 18), (68, 8), (70, 32), (60, 46), (40, 46), (30, 32)], hue)
    b.smooth([(50, 6), (60, 24), (56, 46), (44, 46), (40, 24)], lighter(hue, 0.14))


@drawn_as("cactus, succulent", size_m=1.5, group="plant", width=66)
def cactus(easel: Easel) -> None:
    """A cactus with two arms."""
    b, skin = easel.brush, easel.colour((92, 152, 98))
    b.line([(30, 56), (30, 42)], 12, darker(skin, 0.06))
    b.line([(30, 58), (50, 60)], 12, darker(skin, 0.06))
    b.line([(72, 46), (72, 30)], 11, darker(skin, 0.06))
    b.line([(72, 47), (50, 50)], 11, darker(skin, 0.06))
    b.rect(40, 6, 60, 100, skin, radius=10)
    for x in (45, 50, 55):
        b.line([(x, 14), (x, 96)], 0.9, darker(skin, 0.2))
    b.star(50, 6, 8, 4, 6, (240, 120, 160))


@drawn_as("mushroom, toadstool", size_m=0.2, group="plant", width=84, seat=0.95)
def mushroom(easel: Easel) -> None:
    """A spotted mushroom."""
    b, cap = easel.brush, easel.colour("scarlet")
    b.smooth([(42, 46), (58, 46), (62, 92), (56, 100), (44, 100), (38, 92)], (248, 238, 220))
    b.smooth([(8, 54), (14, 26), (34, 6), (50, 2), (66, 6), (86, 26), (92, 54), (50, 60)], cap)
    for x, y, r in ((34, 24, 7), (58, 18, 8), (74, 40, 6), (24, 44, 5), (50, 42, 6)):
        b.ellipse(x, y, r, r * 0.8, (252, 246, 236))


@drawn_as("bush, hedge, shrub", size_m=1, group="plant", width=120)
def bush(easel: Easel) -> None:
    """A bush."""
    b, leaf = easel.brush, easel.colour("green")
    for x, y, r in ((10, 76, 24), (90, 76, 24), (34, 58, 28), (66, 56, 30), (50, 74, 28)):
        b.circle(x, y, r, leaf)
    for x, y, r in ((30, 46, 12), (62, 42, 12)):
        b.circle(x, y, r, lighter(leaf, 0.14))


@drawn_as("rock, stone, boulder, rocks", size_m=0.7, group="thing", width=120, seat=0.8)
def rock(easel: Easel) -> None:
    """A boulder."""
    b, grey = easel.brush, easel.colour((138, 140, 146))
    b.poly([(-6, 100), (0, 62), (22, 30), (58, 18), (90, 40), (108, 78), (110, 100)], grey)
    b.poly([(0, 62), (22, 30), (58, 18), (46, 50), (14, 70)], lighter(grey, 0.2))
    b.poly([(58, 18), (90, 40), (108, 78), (110, 100), (70, 100), (46, 50)], darker(grey, 0.14))


@drawn_as("sun, suns", size_m=3, group="sky", habitat="sky", width=100)
def sun(easel: Easel) -> None:
    """The sun with its rays."""
    b, hue = easel.brush, easel.colour("amber")
    b.star(50, 50, 50, 34, 14, lighter(hue, 0.3))
    b.circle(50, 50, 31, hue)
    b.circle(44, 44, 21, lighter(hue, 0.2))
    easel.lamps.append((50, 50, 150))


@drawn_as("moon, full moon, crescent, crescent moon", size_m=3, group="sky", habitat="sky", width=100)
def moon(easel: Easel) -> None:
    """A full moon with craters, or a crescent where the word says so."""
    b, hue = easel.brush, easel.colour((250, 240, 208))
    if "crescent" in easel.subject.name:
        points = [
            (50 + 48 * math.cos(a), 50 + 48 * math.sin(a))
            for a in (math.radians(d) for d in range(50, 311, 8))
        ]
        inner = [
            (66 + 38 * math.cos(a), 50 + 38 * math.sin(a))
            for a in (math.radians(d) for d in range(302, 58, -8))
        ]
        b.poly(points + inner, hue)
    else:
        b.circle(50, 50, 48, hue)
        for x, y, r in ((36, 36, 9), (62, 60, 12), (64, 28, 6), (34, 68, 7)):
            b.circle(x, y, r, darker(hue, 0.1))
    easel.lamps.append((50, 50, 130))


@drawn_as("star, stars, shooting star", size_m=1, group="sky", habitat="sky", width=100)
def star(easel: Easel) -> None:
    """A five-pointed star."""
    easel.brush.star(50, 52, 50, 21, 5, easel.colour("gold"))
    easel.brush.star(47, 49, 30, 13, 5, lighter(easel.colour("gold"), 0.3))


@drawn_as("cloud", size_m=3, group="sky", habitat="sky", width=170)
def cloud(easel: Easel) -> None:
    """A cloud."""
    b, hue = easel.brush, easel.colour("white")
    for x, y, r in ((4, 70, 24), (36, 50, 34), (72, 44, 36), (104, 68, 26)):
        b.circle(x, y, r, hue)
    b.rect(-20, 66, 130, 95, hue, radius=14)


@drawn_as("rainbow", size_m=4, group="sky", habitat="sky", width=180)
def rainbow(easel: Easel) -> None:
    """A rainbow."""
    hues = ("red", "orange", "yellow", "green", "blue", "violet")
    for i, hue in enumerate(hues):
        r = 84 - i * 7
        easel.brush.arc(50, 98, r, r, 180, 360, 7.4, lighter(named(hue), 0.15))


@drawn_as("planet, saturn, earth, mars planet, jupiter", size_m=8, group="sky", habitat="sky", width=130)
def planet(easel: Easel) -> None:
    """A banded planet with a ring."""
    b, hue = easel.brush, easel.colour("cobalt" if easel.subject.name == "earth" else "copper")
    b.circle(50, 50, 40, hue)

    def bands(pen: Brush) -> None:
        for y, pale in ((20, 0.3), (38, 0.5), (60, 0.25), (76, 0.4)):
            pen.rect(0, y, 100, y + 7, mix(hue, named("cream"), pale))

    b.inside(lambda pen: pen.circle(50, 50, 40, WHITE), bands)
    b.arc(50, 50, 66, 16, 8, 172, 4, named("cream"))


@drawn_as("campfire, fire, bonfire, flames, flame", size_m=0.7, group="thing", width=80)
def campfire(easel: Easel) -> None:
    """A campfire."""
    b = easel.brush
    for x0, x1 in ((12, 84), (88, 16)):
        b.line([(x0, 97), (x1, 86)], 9, (110, 74, 52))
    for half, top, hue in ((30, 8, (240, 106, 40)), (20, 30, (255, 176, 60)), (10, 54, (255, 240, 176))):
        b.smooth([(50, top), (50 + half * 0.6, top + 28), (50 + half, 72), (50 + half * 0.6, 90), (50 - half * 0.6, 90), (50 - half, 72), (50 - half * 0.5, top + 34)], hue)  # fmt: skip
    easel.lamps.append((50, 60, 130))


@drawn_as("snowman", size_m=1.6, group="thing", width=64)
def snowman(easel: Easel) -> None:
    """A snowman."""
    b = easel.brush
    snow = easel.colour((246, 249, 252))
    for x in (-1, 1):
        b.line([(50 + x * 20, 50), (50 + x * 44, 34)], 2.6, (110, 76, 52))
    b.circle(50, 78, 24, snow)
    b.circle(50, 48, 19, snow)
    b.circle(50, 22, 14, snow)
    for y in (44, 54, 72, 82):
        b.circle(50, y, 1.9, INK)
    for x in (45, 55):
        b.circle(x, 19, 1.8, INK)
    b.poly([(50, 22), (50, 26), (66, 26)], named("orange"))
    easel.anchor("head", 50, 11, 28)
    easel.anchor("eyes", 50, 19, 20)
    easel.anchor("neck", 50, 34, 26)
    easel.anchor("mouth", 50, 29, 12)


@drawn_as("pumpkin, jack-o'-lantern, jack o lantern", size_m=0.35, group="thing", width=110)
def pumpkin(easel: Easel) -> None:
    """A pumpkin."""
    b, skin = easel.brush, easel.colour("orange")
    b.rect(45, 14, 55, 34, (96, 130, 70), radius=3)
    for x, rx, k in ((8, 24, 0.16), (92, 24, 0.16), (28, 26, 0.08), (72, 26, 0.08), (50, 24, 0.0)):
        b.ellipse(x, 64, rx, 36, darker(skin, k))


@drawn_as("butterfly, moth", size_m=0.1, group="animal", habitat="sky", width=110)
def butterfly(easel: Easel) -> None:
    """A butterfly, wings open."""
    b, wing = easel.brush, easel.part("wings", easel.colour("orange"))
    for side in (-1, 1):
        b.smooth(
            [(50, 48), (50 + side * 26, 8), (50 + side * 54, 10), (50 + side * 50, 46), (50 + side * 20, 58)],
            wing,
        )
        b.smooth(
            [(50, 54), (50 + side * 34, 54), (50 + side * 42, 78), (50 + side * 22, 94), (50 + side * 6, 76)],
            darker(wing, 0.16),
        )
        b.circle(50 + side * 36, 28, 7, lighter(wing, 0.5))
        b.circle(50 + side * 26, 74, 5, lighter(wing, 0.5))
        b.line([(50, 32), (50 + side * 12, 12)], 1.4, INK)
    b.ellipse(50, 56, 4.4, 27, INK)


@drawn_as("bee, honeybee, bumblebee, wasp", size_m=0.06, group="animal", habitat="sky", width=110)
def bee(easel: Easel) -> None:
    """A bee."""
    b = easel.brush
    b.ellipse(44, 32, 13, 25, (226, 240, 248, 210), angle=-20)
    b.ellipse(64, 34, 12, 22, (226, 240, 248, 210), angle=20)
    b.ellipse(50, 66, 40, 25, easel.colour("amber"))
    for x, h in ((36, 23), (56, 24), (74, 18)):
        b.ellipse(x, 66, 5.4, h, INK)
    b.circle(14, 62, 15, INK)
    b.circle(10, 58, 3.6, WHITE)
    b.poly([(88, 62), (100, 66), (88, 70)], INK)
