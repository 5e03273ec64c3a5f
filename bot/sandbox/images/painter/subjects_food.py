"""Things to eat."""

from __future__ import annotations

from bot.sandbox.images.painter.kinds import drawn_as
from bot.sandbox.images.painter.palette import INK, Rgb, darker, lighter, named
from bot.sandbox.images.painter.sprite import Easel

LEAF: Rgb = (96, 160, 84)
CRUST: Rgb = (206, 140, 76)


def _leaf(easel: Easel, x: float, y: float, angle: float = 30) -> None:
    easel.brush.ellipse(x, y, 5, 11, LEAF, angle=angle + 30)


@drawn_as("apple", size_m=0.08, group="food", width=92)
def apple(easel: Easel) -> None:
    """An apple with stalk and leaf."""
    b, skin = easel.brush, easel.colour("red")
    b.smooth([(50, 26), (66, 19), (86, 28), (93, 52), (84, 82), (66, 99), (50, 96), (34, 99), (16, 82), (7, 52), (14, 28), (34, 19)], skin)  # fmt: skip
    b.ellipse(28, 46, 7, 15, lighter(skin, 0.4), angle=18)
    b.ellipse(50, 26, 9, 3.4, darker(skin, 0.4))
    b.line([(50, 27), (52, 10)], 3.4, (104, 72, 48))
    _leaf(easel, 63, 11, 42)


@drawn_as("orange, tangerine, mandarin, clementine", size_m=0.08, group="food", width=92)
def orange(easel: Easel) -> None:
    """An orange."""
    b, skin = easel.brush, easel.colour("orange")
    b.circle(50, 58, 42, skin)
    b.ellipse(34, 42, 10, 14, lighter(skin, 0.3), angle=30)
    b.star(50, 18, 7, 3, 5, LEAF)
    _leaf(easel, 62, 12, 40)


@drawn_as("lemon, lime", size_m=0.07, group="food", width=104)
def lemon(easel: Easel) -> None:
    """A lemon, lying."""
    b, skin = easel.brush, easel.colour("yellow")
    b.smooth([(-2, 62), (10, 56), (24, 32), (50, 22), (76, 32), (90, 56), (102, 62), (90, 74), (76, 94), (50, 100), (24, 94), (10, 72)], skin)  # fmt: skip
    b.ellipse(36, 46, 8, 16, lighter(skin, 0.4), angle=40)


@drawn_as("pear", size_m=0.1, group="food", width=72)
def pear(easel: Easel) -> None:
    """A pear."""
    b, skin = easel.brush, easel.colour("lime")
    b.smooth([(50, 14), (62, 22), (66, 42), (82, 64), (80, 88), (62, 100), (38, 100), (20, 88), (18, 64), (34, 42), (38, 22)], skin)  # fmt: skip
    b.ellipse(34, 66, 6, 14, lighter(skin, 0.4), angle=14)
    b.line([(50, 16), (54, 2)], 3, (104, 72, 48))
    _leaf(easel, 63, 7, 44)


@drawn_as("banana", size_m=0.09, group="food", width=120)
def banana(easel: Easel) -> None:
    """A banana."""
    b, skin = easel.brush, easel.colour("yellow")
    b.smooth([(-4, 40), (6, 36), (22, 62), (50, 74), (80, 66), (100, 38), (108, 36), (108, 46), (92, 80), (56, 99), (20, 88), (0, 60)], skin)  # fmt: skip
    b.smooth(
        [(0, 50), (18, 80), (52, 92), (86, 78), (102, 50), (92, 80), (56, 99), (20, 88)], darker(skin, 0.14)
    )
    b.circle(108, 40, 5, (116, 84, 48))
    b.circle(-3, 41, 4, (116, 84, 48))


@drawn_as("cherry", size_m=0.05, group="food", width=80)
def cherry(easel: Easel) -> None:
    """Two cherries on one stalk."""
    b, skin = easel.brush, easel.colour("crimson")
    for x, y in ((30, 78), (70, 72)):
        b.line([(x, y - 16), ((x + 54) / 2 + 3, 34), (54, 6)], 2.6, (92, 130, 70), curved=True)
        b.circle(x, y, 21, skin)
        b.ellipse(x - 7, y - 7, 4, 7, lighter(skin, 0.45), angle=30)
    _leaf(easel, 66, 10, 50)


@drawn_as("strawberry, berry, raspberry", size_m=0.05, group="food", width=80)
def strawberry(easel: Easel) -> None:
    """A strawberry."""
    b, skin = easel.brush, easel.colour("scarlet")
    b.smooth([(50, 22), (78, 22), (88, 42), (74, 76), (50, 100), (26, 76), (12, 42), (22, 22)], skin)
    for x, y in ((34, 40), (50, 46), (66, 40), (42, 60), (58, 60), (50, 76), (26, 52), (74, 52)):
        b.ellipse(x, y, 1.7, 2.7, (252, 222, 130))
    b.star(50, 20, 30, 11, 7, LEAF)


@drawn_as(
    "bread, bread loaf, loaf, sourdough, sourdough loaf, baguette, toast",
    size_m=0.14,
    group="food",
    width=176,
)
def bread(easel: Easel) -> None:
    """A scored loaf, with three slices cut before it."""
    b, crust = easel.brush, easel.colour(CRUST)
    b.smooth([(-24, 92), (-22, 48), (6, 22), (52, 14), (98, 24), (120, 52), (120, 92), (50, 99)], crust)
    b.smooth([(-12, 52), (10, 32), (52, 24), (92, 34), (106, 52), (52, 40)], lighter(crust, 0.25))
    for x in (14, 44, 74):
        b.line([(x, 50), (x + 18, 24)], 4.5, (250, 228, 184))
    for i, x in enumerate((82, 100, 118)):
        b.smooth(
            [(x - 16, 98), (x - 18, 66), (x - 10, 52), (x + 10, 52), (x + 18, 66), (x + 16, 98)],
            darker(crust, 0.12),
        )
        b.smooth(
            [(x - 12, 95), (x - 14, 68), (x - 7, 57), (x + 7, 57), (x + 14, 68), (x + 12, 95)],
            lighter((250, 228, 184), 0.1 * i),
        )


@drawn_as("cake, birthday cake, cupcake, muffin, pie", size_m=0.2, group="food", width=116, seat=0.68)
def cake(easel: Easel) -> None:
    """A cake of two layers with candles."""
    b, icing = easel.brush, easel.part("icing", easel.colour("pink"))
    b.ellipse(50, 95, 58, 6, (238, 236, 232))
    b.rect(4, 60, 96, 95, (244, 222, 180), radius=4)
    b.rect(4, 74, 96, 80, (196, 120, 84))
    b.rect(18, 34, 82, 62, lighter(icing, 0.3), radius=4)
    for x0, x1, y in ((4, 96, 58), (18, 82, 32)):
        b.rect(x0 - 2, y, x1 + 2, y + 9, icing, radius=4)
        for i in range(int((x1 - x0) / 11)):
            b.rect(x0 + 1 + i * 11.6, y, x0 + 8 + i * 11.6, y + 11 + (i * 7) % 6, icing, radius=3.4)
    if not easel.subject.bare:
        for x, hue in ((34, "blue"), (50, "yellow"), (66, "mint")):
            b.rect(x - 1.7, 14, x + 1.7, 32, named(hue))
            b.ellipse(x, 9, 2.2, 4.4, (255, 190, 80))


@drawn_as("pizza", size_m=0.3, group="food", width=130)
def pizza(easel: Easel) -> None:
    """A pizza seen at a slant."""
    b = easel.brush
    b.ellipse(50, 66, 66, 34, darker(CRUST, 0.1))
    b.ellipse(50, 63, 66, 34, CRUST)
    b.ellipse(50, 62, 57, 28, (214, 74, 52))
    b.ellipse(50, 61, 54, 26, (250, 214, 120))
    for x, y in ((26, 52), (54, 46), (80, 58), (38, 70), (64, 74), (14, 64)):
        b.ellipse(x, y, 8, 4.6, easel.colour((196, 62, 50)))
    for x, y in ((42, 56), (70, 64), (24, 74), (52, 82), (88, 70)):
        b.ellipse(x, y, 4, 1.8, LEAF, angle=30)


@drawn_as("burger, hamburger, cheeseburger, sandwich", size_m=0.12, group="food", width=110)
def burger(easel: Easel) -> None:
    """A burger."""
    b = easel.brush
    b.rect(4, 82, 96, 100, (222, 158, 88), radius=9)
    b.rect(0, 68, 100, 84, (110, 66, 46), radius=7)
    b.poly([(-2, 64), (102, 64), (78, 78), (60, 66), (36, 78)], (252, 200, 76))
    b.smooth([(-4, 60), (20, 54), (50, 58), (80, 54), (104, 60), (84, 67), (50, 63), (16, 67)], LEAF)
    b.rect(2, 51, 98, 59, (214, 70, 58), radius=4)
    b.smooth(
        [(0, 52), (4, 30), (26, 14), (50, 10), (74, 14), (96, 30), (100, 52)], easel.colour((226, 160, 86))
    )
    for x, y in ((28, 28), (44, 20), (60, 26), (74, 32), (40, 36)):
        b.ellipse(x, y, 2.8, 1.7, (252, 238, 206), angle=20)


@drawn_as("ice cream, ice cream cone, gelato", size_m=0.2, group="food", width=54)
def ice_cream(easel: Easel) -> None:
    """A cone with two scoops."""
    b, scoop = easel.brush, easel.colour("pink")
    b.poly([(30, 48), (70, 48), (50, 100)], (222, 164, 98))
    for i in range(4):
        b.line([(32 + i * 10, 48), (48 + i * 4, 84 - i * 6)], 1, (182, 122, 66))
    b.circle(50, 38, 22, lighter((250, 232, 190), 0.1))
    b.circle(50, 20, 19, scoop)
    b.ellipse(42, 13, 4, 6, lighter(scoop, 0.5), angle=30)
    b.circle(52, 0, 5, (206, 40, 60))


@drawn_as("donut, doughnut, bagel", size_m=0.09, group="food", width=120)
def donut(easel: Easel) -> None:
    """A glazed ring with sprinkles."""
    b, icing = easel.brush, easel.part("icing", easel.colour("pink"))
    b.ellipse(50, 68, 56, 32, CRUST)
    b.ellipse(50, 62, 54, 29, icing)
    b.ellipse(50, 61, 17, 8, darker(CRUST, 0.35))
    b.ellipse(50, 64, 15, 6, darker(CRUST, 0.1))
    for i, (x, y) in enumerate(
        ((16, 58), (30, 46), (52, 40), (74, 46), (88, 62), (72, 76), (46, 80), (26, 72))
    ):
        b.line(
            [(x, y), (x + 5, y + (3 if i % 2 else -3))],
            2.4,
            named(("yellow", "cyan", "white", "lime")[i % 4]),
        )


@drawn_as(
    "bowl, ramen, bowl of ramen, soup, salad, noodles, rice bowl, cereal",
    size_m=0.14,
    group="food",
    width=120,
)
def bowl(easel: Easel) -> None:
    """A bowl of noodles with an egg."""
    b, ware = easel.brush, easel.colour("cobalt")
    b.ellipse(50, 52, 58, 17, lighter(ware, 0.35))
    b.ellipse(50, 53, 53, 14, (222, 158, 84))
    for i in range(7):
        b.arc(24 + i * 8, 54, 11, 5, 180, 360, 1.8, (252, 226, 158))
    b.ellipse(66, 49, 11, 6, (252, 248, 238))
    b.ellipse(67, 49, 6, 3.4, (250, 176, 62))
    b.ellipse(32, 48, 9, 3, LEAF, angle=-20)
    b.sector(50, 53, 58, 46, 0, 180, ware)
    b.rect(34, 94, 66, 100, darker(ware, 0.2), radius=2)
    b.line([(76, 50), (120, 16)], 2.4, (130, 84, 54))
    b.line([(82, 52), (126, 22)], 2.4, (130, 84, 54))


@drawn_as(
    "wine glass, glass, glass of wine, cocktail, drink, wine, martini, juice, orange juice, lemonade, beer, water glass",
    size_m=0.2,
    group="food",
    width=50,
)
def wine_glass(easel: Easel) -> None:
    """A glass of wine."""
    held = {
        "orange juice": "orange",
        "juice": "orange",
        "lemonade": "yellow",
        "beer": "amber",
        "water glass": "aqua",
    }
    b, drink = easel.brush, easel.colour(held.get(easel.subject.name, "burgundy"))
    b.smooth([(30, 4), (70, 4), (72, 30), (62, 50), (50, 54), (38, 50), (28, 30)], (224, 236, 240, 120))
    b.smooth([(28.5, 26), (71.5, 26), (70, 36), (61, 49), (50, 53), (39, 49), (30, 36)], drink)
    b.ellipse(50, 26, 21.5, 4, lighter(drink, 0.2))
    b.rect(48.6, 52, 51.4, 96, (222, 234, 238, 210))
    b.ellipse(50, 97, 18, 3.4, (222, 234, 238, 220))
    b.line([(34, 10), (34, 24)], 2, (255, 255, 255, 160))


@drawn_as("egg, fried egg, eggs", size_m=0.06, group="food", width=76)
def egg(easel: Easel) -> None:
    """An egg."""
    b, shell = easel.brush, easel.colour("ivory")
    b.smooth([(50, 4), (70, 20), (84, 54), (76, 86), (50, 100), (24, 86), (16, 54), (30, 20)], shell)
    b.ellipse(38, 36, 6, 13, lighter(shell, 0.7), angle=20)


@drawn_as("cheese", size_m=0.1, group="food", width=120)
def cheese(easel: Easel) -> None:
    """A wedge of cheese."""
    b, rind = easel.brush, easel.colour("yellow")
    b.poly([(-8, 62), (86, 34), (108, 62)], lighter(rind, 0.3))
    b.rect(-8, 62, 108, 100, rind, radius=3)
    for x, y, r in ((16, 80, 7), (44, 74, 5), (70, 86, 8), (94, 74, 5)):
        b.circle(x, y, r, darker(rind, 0.2))


@drawn_as("carrot, vegetable", size_m=0.1, group="food", width=56)
def carrot(easel: Easel) -> None:
    """A carrot, tip down."""
    b, root = easel.brush, easel.colour("orange")
    for dx in (-10, 0, 10):
        b.ellipse(50 + dx, 10, 4.6, 16, LEAF, angle=dx * 2)
    b.smooth([(32, 28), (50, 22), (68, 28), (60, 66), (50, 100), (40, 66)], root)
    for y in (40, 54, 68):
        b.line([(42, y), (52, y + 1)], 1.4, darker(root, 0.25))


@drawn_as("sushi, maki, sushi roll", size_m=0.05, group="food", width=100)
def sushi(easel: Easel) -> None:
    """A piece of nigiri."""
    b = easel.brush
    b.rect(4, 54, 96, 100, (250, 248, 240), radius=18)
    b.smooth(
        [(-4, 58), (8, 38), (50, 30), (92, 38), (104, 58), (94, 68), (50, 60), (6, 68)],
        easel.colour("salmon"),
    )
    for x in (22, 42, 62, 80):
        b.line([(x, 60), (x + 8, 36)], 2, (255, 226, 206))
    b.rect(43, 32, 58, 98, INK, radius=2)
