"""Things to play, carry, wrap and hang."""

from __future__ import annotations

from bot.sandbox.images.painter.brush import Brush
from bot.sandbox.images.painter.kinds import drawn_as
from bot.sandbox.images.painter.palette import INK, WHITE, darker, lighter, mix, named
from bot.sandbox.images.painter.sprite import Easel


@drawn_as("guitar, ukulele, violin", size_m=1.0, group="thing", width=44)
def guitar(easel: Easel) -> None:
    """A guitar, upright."""
    b, wood = easel.brush, easel.colour((204, 128, 62))
    b.rect(46, 4, 54, 58, (92, 60, 44))
    b.rect(44, -8, 56, 8, (76, 50, 38), radius=2)
    b.circle(50, 58, 16, wood)
    b.circle(50, 81, 21, wood)
    b.rect(36, 60, 64, 76, wood)
    b.circle(50, 64, 6.5, (66, 42, 34))
    b.rect(41, 84, 59, 88, (76, 50, 38), radius=1)
    for dx in (-2.4, -0.8, 0.8, 2.4):
        b.line([(50 + dx, 2), (50 + dx, 86)], 0.4, (240, 232, 214))


@drawn_as("gift, present, box, parcel, package", size_m=0.3, group="thing", width=90, seat=0.75)
def gift(easel: Easel) -> None:
    """A wrapped box with a bow."""
    b, paper = easel.brush, easel.colour("red")
    ribbon = easel.part("ribbon", "gold")
    b.rect(8, 40, 92, 100, paper, radius=3)
    b.rect(2, 28, 98, 46, darker(paper, 0.1), radius=3)
    b.rect(43, 28, 57, 100, ribbon)
    b.ellipse(36, 18, 15, 9, ribbon, angle=20)
    b.ellipse(64, 18, 15, 9, ribbon, angle=-20)
    b.ellipse(36, 18, 8, 4, darker(ribbon, 0.25), angle=20)
    b.ellipse(64, 18, 8, 4, darker(ribbon, 0.25), angle=-20)
    b.circle(50, 22, 6, darker(ribbon, 0.1))


@drawn_as("balloon, party balloon", size_m=0.7, group="thing", habitat="sky", width=60)
def balloon(easel: Easel) -> None:
    """A party balloon on a string."""
    b, rubber = easel.brush, easel.colour("red")
    b.line([(50, 64), (46, 76), (54, 88), (50, 100)], 1, (120, 110, 110), curved=True)
    b.poly([(50, 60), (45, 67), (55, 67)], darker(rubber, 0.2))
    b.smooth([(50, 0), (74, 10), (79, 32), (66, 54), (50, 62), (34, 54), (21, 32), (26, 10)], rubber)
    b.ellipse(39, 18, 6, 10, lighter(rubber, 0.5), angle=25)


@drawn_as("umbrella, parasol", size_m=1.0, group="thing", width=110)
def umbrella(easel: Easel) -> None:
    """An open umbrella."""
    b, cloth = easel.brush, easel.colour("red")
    b.line([(50, 10), (50, 92)], 2.6, (92, 70, 58))
    b.arc(55, 92, 5, 6, 180, 20, 2.6, (92, 70, 58))
    b.sector(50, 48, 54, 46, 180, 360, cloth)
    b.smooth([(50, 2), (66, 20), (70, 48), (30, 48), (34, 20)], lighter(cloth, 0.18))
    for x in (-4 + 18, 50, 86):
        b.sector(x, 49, 18, 8, 180, 360, darker(cloth, 0.3))


@drawn_as("sign, signpost, poster, banner, billboard", size_m=1.6, group="thing", width=100)
def sign(easel: Easel) -> None:
    """A wooden sign on a post."""
    b, board = easel.brush, easel.colour((222, 180, 120))
    b.rect(46, 40, 54, 100, (122, 84, 56))
    b.rect(-2, 8, 102, 54, darker(board, 0.25), radius=4)
    b.rect(1, 11, 99, 51, board, radius=3)
    words = easel.subject.label or ""
    if words:
        b.text(50, 31, words, min(26, 150 / max(1, len(words))), easel.part("letters", (70, 46, 34)))
    else:
        for y in (22, 31, 40):
            b.rect(16, y, 84 - (y % 4) * 6, y + 3, (150, 108, 70), radius=1)


@drawn_as("key", size_m=0.08, group="thing", width=50)
def key(easel: Easel) -> None:
    """An old key, upright."""
    b, metal = easel.brush, easel.colour("gold")
    b.circle(50, 20, 19, metal)
    b.circle(50, 20, 9, darker(metal, 0.6))
    b.rect(46, 36, 54, 100, metal, radius=2)
    b.rect(54, 76, 70, 84, metal, radius=1)
    b.rect(54, 89, 66, 97, metal, radius=1)


@drawn_as("ball, football, soccer ball, basketball, beach ball", size_m=0.25, group="thing", width=96)
def ball(easel: Easel) -> None:
    """A striped ball."""
    b, hue = easel.brush, easel.colour("red")
    b.circle(50, 54, 46, hue)

    def panels(pen: Brush) -> None:
        pen.ellipse(50, 54, 20, 46, (248, 244, 236))
        pen.ellipse(8, 54, 18, 40, mix(hue, named("yellow"), 0.8))

    b.inside(lambda pen: pen.circle(50, 54, 46, WHITE), panels)
    b.circle(50, 12, 6, (248, 244, 236))


@drawn_as("window", size_m=1.4, group="thing", habitat="wall", width=90)
def window(easel: Easel) -> None:
    """A window with its view."""
    b, frame = easel.brush, easel.colour("white")
    b.rect(6, 0, 94, 100, frame, radius=3)
    b.rect(12, 6, 88, 92, easel.part("view", (160, 208, 236)))
    b.ellipse(40, 92, 40, 18, (130, 184, 120))
    b.rect(12, 92, 88, 100, frame)
    b.rect(48, 6, 52, 92, frame)
    b.rect(12, 46, 88, 50, frame)


@drawn_as("door", size_m=2.0, group="thing", width=52)
def door(easel: Easel) -> None:
    """A panelled door."""
    b, wood = easel.brush, easel.colour((150, 92, 60))
    b.rect(22, 0, 78, 100, darker(wood, 0.3), radius=2)
    b.rect(26, 4, 74, 100, wood)
    for y in (12, 56):
        b.rect(33, y, 67, y + 34, darker(wood, 0.14), radius=2)
    b.circle(68, 54, 2.6, named("gold"))


@drawn_as(
    "lantern, street lamp, streetlight, lamppost, paper lantern, torch", size_m=0.5, group="thing", width=44
)
def lantern(easel: Easel) -> None:
    """A lantern, lit."""
    b, metal = easel.brush, easel.colour("charcoal")
    b.arc(50, 14, 13, 14, 180, 360, 2.4, metal)
    b.poly([(34, 22), (66, 22), (58, 10), (42, 10)], metal)
    b.rect(34, 24, 66, 88, (255, 214, 120))
    b.smooth([(50, 42), (57, 58), (50, 72), (43, 58)], (255, 246, 206))
    for x in (33, 48.8, 64):
        b.rect(x, 22, x + 2.6, 90, metal)
    b.rect(28, 88, 72, 98, metal, radius=2)
    easel.lamps.append((50, 58, 110))


@drawn_as("flag", size_m=3, group="thing", width=80)
def flag(easel: Easel) -> None:
    """A flag on its pole."""
    b, cloth = easel.brush, easel.colour("red")
    b.rect(18, 0, 22, 100, (150, 150, 156), radius=2)
    b.circle(20, 0, 3.4, named("gold"))
    b.smooth([(22, 6), (44, 10), (66, 4), (92, 10), (90, 46), (66, 40), (44, 48), (22, 42)], cloth)
    if easel.subject.label:
        b.text(57, 26, easel.subject.label, min(18, 90 / max(1, len(easel.subject.label))), WHITE)


@drawn_as("piano, grand piano, keyboard", size_m=1.1, group="thing", width=130)
def piano(easel: Easel) -> None:
    """An upright piano."""
    b, wood = easel.brush, easel.colour("black")
    b.rect(-10, 4, 110, 92, wood, radius=4)
    b.rect(-6, 10, 106, 46, lighter(wood, 0.1), radius=2)
    b.rect(-18, 52, 118, 66, (250, 248, 242))
    for i in range(14):
        b.rect(-14 + i * 9.6, 52, -9 + i * 9.6, 60, INK)
    b.rect(-20, 65, 120, 71, darker(wood, 0.2), radius=2)
    for x in (-12, 106):
        b.rect(x, 70, x + 7, 100, wood)


@drawn_as("kite", size_m=1, group="thing", habitat="sky", width=80)
def kite(easel: Easel) -> None:
    """A kite with its tail."""
    b, paper = easel.brush, easel.colour("red")
    b.line([(50, 66), (60, 80), (44, 90), (56, 106)], 1.2, INK, curved=True)
    b.poly([(50, 0), (80, 28), (50, 68), (20, 28)], paper)
    b.poly([(50, 0), (80, 28), (50, 28)], lighter(paper, 0.4))
    b.poly([(20, 28), (50, 28), (50, 68)], mix(paper, named("yellow"), 0.7))
    for x, y in ((58, 80), (46, 90)):
        b.poly([(x - 7, y - 4), (x, y), (x - 7, y + 4)], named("turquoise"))
        b.poly([(x + 7, y - 4), (x, y), (x + 7, y + 4)], named("turquoise"))


@drawn_as("shoe, sneaker, trainer, boot", size_m=0.14, group="thing", width=150)
def shoe(easel: Easel) -> None:
    """A sneaker, toe to the right."""
    b, cloth = easel.brush, easel.colour("coral")
    b.smooth([(-18, 88), (-20, 44), (-10, 28), (18, 30), (40, 50), (84, 60), (116, 74), (120, 90)], cloth)
    b.smooth([(78, 60), (116, 74), (120, 90), (84, 90)], lighter(cloth, 0.4))
    b.rect(-24, 86, 124, 100, (250, 248, 242), radius=6)
    b.rect(-24, 94, 124, 100, darker(cloth, 0.1), radius=3)
    for x, y in ((26, 40), (38, 50), (50, 56)):
        b.line([(x, y + 6), (x + 12, y - 4)], 3, WHITE)


@drawn_as("backpack, bag, handbag, suitcase, purse", size_m=0.5, group="thing", width=84)
def backpack(easel: Easel) -> None:
    """A backpack."""
    b, cloth = easel.brush, easel.colour("teal")
    b.arc(50, 12, 14, 12, 180, 360, 4, darker(cloth, 0.3))
    b.smooth([(20, 96), (16, 40), (28, 14), (50, 8), (72, 14), (84, 40), (80, 96), (50, 100)], cloth)
    b.rect(26, 56, 74, 92, darker(cloth, 0.14), radius=8)
    b.rect(26, 60, 74, 63, named("gold"))
    b.rect(46, 60, 54, 70, named("gold"), radius=2)
