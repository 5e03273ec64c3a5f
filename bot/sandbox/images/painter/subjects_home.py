"""Things of kitchen, desk and living room."""

from __future__ import annotations

import math

from bot.sandbox.images.painter.kinds import drawn_as
from bot.sandbox.images.painter.palette import INK, WHITE, darker, lighter, mix, named
from bot.sandbox.images.painter.sprite import Easel


def _steam(easel: Easel, x: float, y: float) -> None:
    for dx in (-9, 0, 9):
        easel.brush.line(
            [(x + dx, y), (x + dx - 4, y - 9), (x + dx + 4, y - 18), (x + dx, y - 28)],
            2.6, (255, 255, 255, 120), curved=True,
        )  # fmt: skip


@drawn_as(
    "mug, coffee mug, coffee cup, cup, coffee, tea, cocoa, latte, espresso, cappuccino",
    size_m=0.12,
    group="thing",
    width=100,
)
def mug(easel: Easel) -> None:
    """A mug with its handle to the right, steaming."""
    b, body = easel.brush, easel.colour("white")
    _steam(easel, 46, 26)
    b.arc(82, 62, 15, 17, -110, 110, 7, darker(body, 0.12))
    b.rect(14, 60, 78, 100, body, radius=15)
    b.rect(14, 36, 78, 84, body)
    b.smooth([(66, 36), (78, 36), (78, 84), (72, 96), (60, 99.4), (66, 84)], darker(body, 0.09))
    b.ellipse(46, 36, 32, 8.5, lighter(body, 0.25))
    b.ellipse(46, 37, 28, 6.5, darker(body, 0.25))
    b.ellipse(46, 38, 27, 5.6, easel.part("coffee", (104, 64, 40)))
    b.ellipse(40, 37.4, 12, 2.4, (150, 100, 66))
    b.line([(22, 50), (24, 82)], 3, (255, 255, 255, 90))
    if easel.subject.label:
        b.text(
            46,
            68,
            easel.subject.label,
            min(22, 70 / max(1, len(easel.subject.label)) * 1.6),
            mix(body, INK, 0.75),
        )


@drawn_as("lamp, desk lamp, light bulb, floor lamp", size_m=0.5, group="thing", width=56)
def lamp(easel: Easel) -> None:
    """A table lamp, lit."""
    b, shade = easel.brush, easel.colour("amber")
    b.ellipse(50, 97, 18, 4, darker((120, 96, 72), 0.2))
    b.rect(47.5, 44, 52.5, 96, (140, 112, 82))
    b.ellipse(50, 78, 9, 13, (156, 124, 90))
    b.poly([(32, 6), (68, 6), (80, 46), (20, 46)], lighter(shade, 0.3))
    b.poly([(56, 6), (68, 6), (80, 46), (62, 46)], lighter(shade, 0.12))
    b.rect(20, 44, 80, 47.5, darker(shade, 0.1), radius=1.5)
    easel.lamps.append((50, 40, 90))


@drawn_as("book, novel, notebook, diary", size_m=0.22, group="thing", width=110, seat=0.5)
def book(easel: Easel) -> None:
    """A thick book lying, another on top at an angle."""
    b, cover = easel.brush, easel.colour("teal")
    second = mix(cover, named("coral"), 0.8)
    b.rect(-4, 80, 104, 100, cover, radius=3)
    b.rect(2, 83.5, 105, 96.5, (248, 240, 222))
    b.rect(-4, 80, 12, 100, darker(cover, 0.2), radius=3)
    for y in (86.5, 90, 93.5):
        b.line([(13, y), (103, y)], 0.6, (214, 200, 172))
    b.poly([(6, 66), (94, 60), (98, 74), (10, 80)], second)
    b.poly([(20, 68.5), (96, 63.5), (98, 71.5), (22, 76.5)], (248, 240, 222))
    b.poly([(6, 66), (20, 65), (24, 79), (10, 80)], darker(second, 0.18))


@drawn_as("chair, armchair, stool, throne", size_m=0.9, group="thing", width=64, seat=0.5)
def chair(easel: Easel) -> None:
    """A wooden chair with a cushion."""
    b, wood = easel.brush, easel.colour((164, 108, 66))
    for x in (28, 68):
        b.rect(x, 4, x + 5, 60, darker(wood, 0.12), radius=2)
    for y in (10, 24, 38):
        b.rect(28, y, 73, y + 7, wood, radius=3)
    b.rect(30, 56, 35, 92, darker(wood, 0.3), radius=2)
    b.rect(66, 56, 71, 92, darker(wood, 0.3), radius=2)
    b.smooth([(20, 56), (26, 50), (74, 50), (82, 56), (80, 62), (22, 62)], lighter(wood, 0.1))
    b.smooth([(24, 52), (30, 47), (72, 47), (78, 52), (74, 55), (28, 55)], easel.part("cushion", "coral"))
    b.rect(21, 60, 27, 100, wood, radius=2)
    b.rect(75, 60, 81, 100, wood, radius=2)


@drawn_as("table, desk, coffee table", size_m=0.8, group="thing", width=150, seat=0.94)
def table(easel: Easel) -> None:
    """A wooden table, seen from the front."""
    b, wood = easel.brush, easel.colour((172, 116, 72))
    for x in (-20, 112):
        b.rect(x, 14, x + 8, 100, darker(wood, 0.16), radius=2)
    b.rect(-12, 12, 112, 24, darker(wood, 0.24))
    b.rect(-34, 2, 134, 13, wood, radius=3)
    b.rect(-34, 2, 134, 5.5, lighter(wood, 0.16), radius=2)


@drawn_as("bottle, wine bottle, flask, perfume", size_m=0.3, group="thing", width=34)
def bottle(easel: Easel) -> None:
    """A bottle with a label."""
    b, glass = easel.brush, easel.colour("emerald")
    b.smooth(
        [(44, 8), (56, 8), (56, 30), (66, 46), (67, 96), (60, 100), (40, 100), (33, 96), (34, 46), (44, 30)],
        glass,
    )
    b.rect(43, 2, 57, 10, (190, 140, 90), radius=2)
    b.rect(34, 58, 66, 82, (248, 240, 224))
    b.line([(39, 46), (38.5, 94)], 2.4, (255, 255, 255, 110))
    if easel.subject.label:
        b.text(50, 70, easel.subject.label, min(14, 48 / max(1, len(easel.subject.label))), INK)
    else:
        b.rect(40, 65, 60, 67, (190, 160, 120))
        b.rect(43, 71, 57, 72.6, (190, 160, 120))


@drawn_as("vase, flower vase, pot", size_m=0.35, group="thing", width=60)
def vase(easel: Easel) -> None:
    """A vase with three stems."""
    b, clay = easel.brush, easel.colour("turquoise")
    for x, y, hue in ((30, 12, "coral"), (50, 2, "yellow"), (70, 14, "pink")):
        b.line([(50, 56), ((x + 50) / 2 + (x - 50) * 0.2, 36), (x, y)], 1.8, (84, 140, 84), curved=True)
        for dx, dy in ((-6, 0), (6, 0), (0, -6), (0, 6)):
            b.circle(x + dx, y + dy, 5.5, named(hue))
        b.circle(x, y, 4, (250, 220, 120))
    b.smooth(
        [(40, 50), (60, 50), (58, 58), (72, 76), (66, 98), (50, 100), (34, 98), (28, 76), (42, 58)], clay
    )
    b.smooth([(54, 56), (58, 58), (72, 76), (66, 98), (54, 99)], darker(clay, 0.14))


@drawn_as("candle", size_m=0.2, group="thing", width=30)
def candle(easel: Easel) -> None:
    """A burning candle."""
    b, wax = easel.brush, easel.colour("cream")
    b.ellipse(50, 96, 20, 4, (150, 120, 84))
    b.rect(38, 38, 62, 96, wax, radius=4)
    b.rect(53, 40, 62, 96, darker(wax, 0.1), radius=4)
    b.line([(50, 38), (50, 31)], 1.6, INK)
    b.smooth([(50, 8), (56, 22), (54, 31), (46, 31), (44, 22)], (255, 176, 62))
    b.smooth([(50, 18), (53, 26), (50, 31), (47, 26)], (255, 240, 180))
    easel.lamps.append((50, 22, 80))


@drawn_as("clock, alarm clock, watch", size_m=0.25, group="thing", width=84)
def clock(easel: Easel) -> None:
    """A round alarm clock."""
    b, case = easel.brush, easel.colour("red")
    b.line([(24, 98), (34, 84)], 6, darker(case, 0.3))
    b.line([(76, 98), (66, 84)], 6, darker(case, 0.3))
    b.circle(26, 18, 12, darker(case, 0.1))
    b.circle(74, 18, 12, darker(case, 0.1))
    b.circle(50, 54, 40, case)
    b.circle(50, 54, 32, (252, 248, 238))
    for i in range(12):
        a = math.tau * i / 12
        b.circle(50 + math.cos(a) * 26, 54 + math.sin(a) * 26, 2 if i % 3 == 0 else 1.1, INK)
    b.line([(50, 54), (50, 34)], 3, INK)
    b.line([(50, 54), (64, 60)], 3, INK)
    b.circle(50, 54, 3, case)


@drawn_as("sofa, couch", size_m=0.85, group="thing", width=170, seat=0.55)
def sofa(easel: Easel) -> None:
    """A two-seat sofa."""
    b, cloth = easel.brush, easel.colour("teal")
    b.rect(-30, 20, 130, 80, darker(cloth, 0.1), radius=14)
    b.rect(-24, 50, 49, 80, lighter(cloth, 0.1), radius=8)
    b.rect(51, 50, 124, 80, lighter(cloth, 0.1), radius=8)
    b.rect(-38, 42, -16, 92, cloth, radius=10)
    b.rect(116, 42, 138, 92, cloth, radius=10)
    b.rect(-30, 76, 130, 92, darker(cloth, 0.18), radius=4)
    for x in (-26, 118):
        b.rect(x, 90, x + 6, 100, (110, 76, 50))
    b.rect(-12, 36, 18, 62, named("mustard"), radius=6)


@drawn_as("bed", size_m=0.7, group="thing", width=175, seat=0.6)
def bed(easel: Easel) -> None:
    """A bed with a quilt."""
    b, quilt = easel.brush, easel.colour("blue")
    b.rect(-38, 0, -28, 100, (134, 92, 60), radius=4)
    b.rect(126, 40, 134, 100, (134, 92, 60), radius=3)
    b.rect(-30, 58, 130, 84, (236, 228, 214), radius=6)
    b.rect(-24, 38, 16, 62, WHITE, radius=9)
    b.smooth([(14, 44), (60, 38), (124, 44), (130, 84), (8, 84)], quilt)
    b.smooth([(14, 44), (30, 41), (24, 84), (8, 84)], lighter(quilt, 0.35))


@drawn_as("plant, potted plant, houseplant, monstera", size_m=0.6, group="plant", width=76)
def plant(easel: Easel) -> None:
    """A leafy plant in a pot."""
    b, leaf = easel.brush, easel.colour("green")
    for i, (x, y, angle) in enumerate(
        ((22, 34, -40), (78, 34, 40), (34, 16, -18), (66, 16, 18), (50, 8, 0), (14, 56, -66), (86, 56, 66))
    ):
        b.line([(50, 68), (x, y)], 2, darker(leaf, 0.3))
        b.ellipse(x, y, 9, 17, (leaf, lighter(leaf, 0.16), darker(leaf, 0.14))[i % 3], angle=angle)
    b.poly([(30, 66), (70, 66), (65, 100), (35, 100)], (206, 118, 82))
    b.rect(27, 63, 73, 72, (222, 136, 96), radius=2)


@drawn_as("laptop, computer, monitor, screen, notebook computer", size_m=0.28, group="thing", width=120)
def laptop(easel: Easel) -> None:
    """An open laptop."""
    b, shell = easel.brush, easel.colour("silver")
    b.rect(2, 18, 98, 84, darker(shell, 0.4), radius=4)
    b.rect(6, 22, 94, 80, (64, 116, 170))
    b.poly([(6, 80), (6, 60), (40, 40), (66, 62), (94, 46), (94, 80)], (92, 170, 176))
    b.circle(74, 36, 7, (252, 220, 140))
    b.poly([(-2, 84), (102, 84), (114, 97), (-14, 97)], shell)
    b.rect(-14, 96, 114, 100, darker(shell, 0.2), radius=2)


@drawn_as("phone, smartphone, telephone", size_m=0.16, group="thing", width=52)
def phone(easel: Easel) -> None:
    """A phone, upright."""
    b, shell = easel.brush, easel.colour("charcoal")
    b.rect(26, 4, 74, 100, shell, radius=8)
    b.rect(30, 12, 70, 90, (116, 180, 208), radius=3)
    b.poly([(30, 90), (30, 66), (48, 50), (70, 72), (70, 90)], (86, 150, 130))
    b.circle(59, 34, 7, (252, 226, 150))


@drawn_as("camera", size_m=0.15, group="thing", width=120)
def camera(easel: Easel) -> None:
    """A camera, lens towards you."""
    b, shell = easel.brush, easel.colour("charcoal")
    b.rect(-8, 34, 108, 100, shell, radius=8)
    b.rect(-8, 46, 108, 84, lighter(shell, 0.16))
    b.rect(30, 20, 70, 40, shell, radius=4)
    b.rect(0, 26, 18, 36, named("silver"), radius=3)
    for r, hue in ((28, named("silver")), (24, INK), (17, (56, 74, 110)), (9, (28, 34, 58))):
        b.circle(50, 66, r, hue)
    b.circle(42, 57, 5, (220, 234, 250))
    b.circle(94, 42, 3.4, (226, 72, 60))
