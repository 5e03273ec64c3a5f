"""Animals that sit and look at you, one painter with many coats."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bot.sandbox.images.painter.kinds import drawn_as
from bot.sandbox.images.painter.palette import INK, WHITE, Rgb, darker, lighter, mix, named
from bot.sandbox.images.painter.sprite import Easel, Painter


@dataclass(frozen=True)
class Coat:
    """What tells one sitting animal from another."""

    coat: str
    ears: str
    tail: str
    belly: Rgb | None = None
    marks: tuple[str, ...] = ()
    nose: Rgb = (52, 40, 46)
    snout: float = 1.0
    stout: float = 1.0
    dark: Rgb = (70, 48, 44)


def sitting(coat: Coat) -> Painter:
    """A painter of an animal of this coat, sitting, seen from the front."""

    def paint(easel: Easel) -> None:
        fur = easel.colour(coat.coat)
        belly = coat.belly or lighter(fur, 0.55)
        _tail(easel, coat, fur, belly)
        _body(easel, coat, fur, belly)
        _ears(easel, coat, fur)
        _head(easel, coat, fur, belly)
        easel.anchor("head", 50, 17, 44)
        easel.anchor("eyes", 50, 31, 30)
        easel.anchor("neck", 50, 53, 36 * coat.stout)
        easel.anchor("mouth", 50, 44, 16)

    return paint


def _tail(easel: Easel, coat: Coat, fur: Rgb, belly: Rgb) -> None:
    b = easel.brush
    shade = darker(fur, 0.12)
    if coat.tail == "bushy":
        b.smooth([(62, 96), (84, 98), (98, 84), (96, 64), (86, 50), (84, 66), (76, 80)], shade)
        b.smooth([(96, 66), (94, 56), (86, 50), (85, 60), (90, 68)], belly)
        if "rings" in coat.marks:
            for y in (62, 72, 82):
                b.line([(82, y + 2), (96, y)], 4, coat.dark)
    elif coat.tail == "thin":
        b.line([(66, 92), (84, 94), (90, 82), (84, 70), (90, 60)], 6, shade, curved=True)
    elif coat.tail == "puff":
        b.circle(74, 90, 8, lighter(fur, 0.5))
    elif coat.tail == "curl":
        b.line([(66, 92), (82, 88), (86, 74), (78, 66)], 9, shade, curved=True)


def _body(easel: Easel, coat: Coat, fur: Rgb, belly: Rgb) -> None:
    b, w = easel.brush, coat.stout
    side = darker(fur, 0.10)

    def x(offset: float) -> float:
        return 50 + offset * w

    b.smooth([(x(0), 42), (x(15), 52), (x(23), 76), (x(24), 94), (x(12), 100), (x(-12), 100), (x(-24), 94), (x(-23), 76), (x(-15), 52)], fur)  # fmt: skip
    b.ellipse(x(-19), 89, 9, 11, side)
    b.ellipse(x(19), 89, 9, 11, side)
    b.smooth([(x(-10), 52), (x(0), 48), (x(10), 52), (x(8), 76), (x(0), 84), (x(-8), 76)], belly)
    legs = named("black") if "panda" in coat.marks else coat.dark if "socks" in coat.marks else fur
    for centre in (-8.0, 8.0):
        b.rect(x(centre) - 6, 66, x(centre) + 6, 99, darker(fur, 0.05), radius=6)
        b.rect(x(centre) - 6, 82, x(centre) + 6, 99, legs if legs != fur else lighter(fur, 0.08), radius=6)
        b.ellipse(x(centre), 97, 7.5, 4, legs if legs != fur else belly)
    if "stripes" in coat.marks:
        for y in (62, 70, 78):
            b.line([(x(-22), y + 4), (x(-13), y)], 3, coat.dark)
            b.line([(x(22), y + 4), (x(13), y)], 3, coat.dark)
    if "spots" in coat.marks:
        for dx, y in ((-18, 66), (17, 62), (-20, 78), (20, 76), (14, 88)):
            b.ellipse(x(dx), y, 3.4, 2.8, coat.dark)


def _ears(easel: Easel, coat: Coat, fur: Rgb) -> None:
    b = easel.brush
    inner = mix(fur, (244, 170, 160), 0.55)
    dark = coat.dark if {"panda", "darkears"} & set(coat.marks) else darker(fur, 0.1)
    if "mane" in coat.marks:
        b.circle(50, 33, 35, (142, 84, 44))
        for i in range(14):
            b.circle(50 + 32 * _cos(i / 14), 33 + 31 * _sin(i / 14), 9, (162, 98, 50))
    for side in (-1, 1):
        if coat.ears == "pointed":
            b.smooth(
                [(50 + side * 8, 20), (50 + side * 24, -4), (50 + side * 28, 26), (50 + side * 18, 28)], dark
            )
            b.smooth([(50 + side * 14, 18), (50 + side * 22, 3), (50 + side * 24, 22)], inner)
        elif coat.ears == "round":
            b.circle(50 + side * 21, 15, 10, dark)
            b.circle(50 + side * 21, 16, 5.5, inner if dark != coat.dark else lighter(dark, 0.15))
        elif coat.ears == "big":
            b.circle(50 + side * 28, 18, 16, dark)
            b.circle(50 + side * 28, 19, 10, inner)
        elif coat.ears == "long":
            b.ellipse(50 + side * 12, -6, 7.5, 24, darker(fur, 0.06), angle=side * 8)
            b.ellipse(50 + side * 12, -5, 3.8, 18, inner, angle=side * 8)
        elif coat.ears == "floppy":
            pass


def _head(easel: Easel, coat: Coat, fur: Rgb, belly: Rgb) -> None:
    b = easel.brush
    b.smooth([(50, 11), (66, 15), (76, 30), (70, 44), (58, 52), (50, 53), (42, 52), (30, 44), (24, 30), (34, 15)], fur)  # fmt: skip
    if "mask" in coat.marks:
        b.smooth([(25, 34), (38, 36), (48, 44), (50, 52), (42, 52), (30, 45)], belly)
        b.smooth([(75, 34), (62, 36), (52, 44), (50, 52), (58, 52), (70, 45)], belly)
    if "bandit" in coat.marks:
        b.smooth([(28, 30), (40, 24), (48, 32), (40, 40), (30, 38)], coat.dark)
        b.smooth([(72, 30), (60, 24), (52, 32), (60, 40), (70, 38)], coat.dark)
    if "panda" in coat.marks:
        b.ellipse(39, 31, 7, 9, coat.dark, angle=30)
        b.ellipse(61, 31, 7, 9, coat.dark, angle=-30)
    if "stripes" in coat.marks:
        for dx in (-6, 0, 6):
            b.line([(50 + dx, 13), (50 + dx * 0.6, 21)], 2.6, coat.dark)
        for side in (-1, 1):
            b.line([(50 + side * 24, 32), (50 + side * 17, 34)], 2.4, coat.dark)
            b.line([(50 + side * 22, 40), (50 + side * 16, 40)], 2.4, coat.dark)
    if coat.ears == "floppy":
        for side in (-1, 1):
            flap = darker(fur, 0.3)
            b.smooth([(50 + side * 16, 14), (50 + side * 28, 16), (50 + side * 33, 34), (50 + side * 28, 46), (50 + side * 21, 34)], flap)  # fmt: skip
    muzzle = belly if "mask" not in coat.marks else lighter(belly, 0.3)
    b.ellipse(50, 43, 10 * coat.snout, 8, muzzle)
    _face(easel, coat)


def _face(easel: Easel, coat: Coat) -> None:
    b = easel.brush
    iris = easel.part("eyes", INK)
    for side in (-1, 1):
        if easel.asked("eyes"):
            b.circle(50 + side * 11, 31, 4.6, WHITE)
        b.ellipse(50 + side * 11, 31, 3.6, 4.3, iris)
        if easel.asked("eyes"):
            b.circle(50 + side * 11, 31, 1.8, INK)
        b.circle(50 + side * 11 + 1.3, 29.4, 1.3, WHITE)
        b.ellipse(50 + side * 18, 39, 3.6, 2.2, (240, 150, 140, 110))
    b.smooth([(45.5, 38.5), (54.5, 38.5), (50, 43.5)], coat.nose)
    b.arc(46.8, 44.5, 3.4, 3.2, 10, 150, 1.1, INK)
    b.arc(53.2, 44.5, 3.4, 3.2, 30, 170, 1.1, INK)
    if "whiskers" in coat.marks:
        for side in (-1, 1):
            for dy in (0, 3.5):
                b.line([(50 + side * 13, 42 + dy), (50 + side * 27, 40 + dy * 1.7)], 0.7, (250, 246, 240))


def _cos(turn: float) -> float:
    return math.cos(turn * math.tau)


def _sin(turn: float) -> float:
    return math.sin(turn * math.tau)


_COATS: dict[str, tuple[float, Coat]] = {
    "fox, vixen": (0.5, Coat("ginger", "pointed", "bushy", (250, 240, 226), ("mask", "socks"))),
    "cat, kitten, kitty, tomcat, feline": (0.4, Coat("grey", "pointed", "thin", None, ("whiskers", "stripes"), dark=(84, 84, 92))),
    "dog, puppy, hound, corgi, labrador, retriever, terrier": (0.55, Coat("tan", "floppy", "curl", (250, 240, 224), snout=1.2)),
    "wolf, husky": (0.8, Coat("grey", "pointed", "bushy", (236, 238, 240), ("mask",), dark=(80, 84, 92))),
    "rabbit, bunny, hare": (0.35, Coat("beige", "long", "puff", (252, 246, 238), nose=(214, 130, 134))),
    "bear, grizzly": (1.2, Coat("brown", "round", "none", (206, 164, 122), snout=1.25, stout=1.2)),
    "teddy bear, teddy": (0.4, Coat("amber", "round", "none", (250, 224, 178), snout=1.2, stout=1.15)),
    "panda": (1.1, Coat("white", "round", "none", (250, 250, 246), ("panda",), stout=1.2, dark=(44, 44, 50))),
    "koala": (0.7, Coat("grey", "big", "none", (228, 230, 232), stout=1.1, nose=(60, 58, 64), snout=0.9)),
    "mouse, rat, hamster, gerbil": (0.15, Coat("gray", "big", "thin", (244, 236, 230), ("whiskers",), nose=(224, 140, 146), snout=0.8)),
    "lion, lioness": (1.1, Coat("amber", "round", "thin", (250, 226, 176), ("mane",), snout=1.2)),
    "tiger": (1.0, Coat("orange", "round", "thin", (252, 240, 224), ("stripes", "whiskers"), snout=1.2, dark=(60, 44, 42))),
    "leopard, cheetah, jaguar": (0.9, Coat("mustard", "round", "thin", (250, 238, 210), ("spots", "whiskers"), dark=(88, 62, 40))),
    "raccoon, racoon": (0.45, Coat("gray", "pointed", "bushy", (232, 232, 232), ("bandit", "rings"), dark=(62, 60, 66))),
    "red panda": (0.5, Coat("copper", "pointed", "bushy", (248, 236, 220), ("mask", "rings", "socks"), dark=(94, 48, 36))),
    "squirrel, chipmunk": (0.3, Coat("copper", "pointed", "bushy", (250, 232, 208), snout=0.8)),
    "monkey, chimp, ape, gorilla": (0.8, Coat("brown", "big", "curl", (238, 206, 170), snout=1.4)),
    "otter, beaver": (0.5, Coat("chocolate", "round", "thin", (222, 190, 156), ("whiskers",), snout=1.2)),
}  # fmt: skip

for _words, (_size_m, _coat) in _COATS.items():
    drawn_as(_words, size_m=_size_m, group="animal", width=72 if _coat.tail in ("none", "puff") else 94)(
        sitting(_coat)
    )
