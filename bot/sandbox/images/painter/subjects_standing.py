"""Animals on four legs, seen from the side: one painter, many builds."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sandbox.images.painter.kinds import drawn_as
from bot.sandbox.images.painter.palette import INK, WHITE, Rgb, darker, lighter, named
from bot.sandbox.images.painter.sprite import Easel, Painter


@dataclass(frozen=True)
class Build:
    """What tells one standing animal from another; lengths in units."""

    coat: str
    neck: tuple[float, float] = (84, 26)
    body: tuple[float, float] = (32, 17)
    leg: float = 7.0
    tail: str = "long"
    ears: str = "small"
    marks: tuple[str, ...] = ()
    muzzle: Rgb | None = None
    dark: Rgb = (62, 48, 46)


def standing(build: Build) -> Painter:
    """A painter of an animal of this build, standing, facing right."""

    def paint(easel: Easel) -> None:
        b, coat = easel.brush, easel.colour(build.coat)
        rx, ry = build.body
        head_x, head_y = build.neck
        shade = darker(coat, 0.18)
        hoof = build.dark
        if build.tail == "long":
            b.line(
                [(50 - rx + 2, 48), (50 - rx - 10, 60), (50 - rx - 8, 78)],
                4,
                easel.part("mane", shade),
                curved=True,
            )
        elif build.tail == "puff":
            b.circle(50 - rx, 46, 6, lighter(coat, 0.4))
        elif build.tail == "curl":
            b.arc(50 - rx - 3, 46, 5, 5, 0, 300, 2.4, shade)
        for x in (50 - rx + 12, 50 + rx - 4):
            b.rect(x - build.leg / 2, 54, x + build.leg / 2, 99, shade, radius=2)
        b.ellipse(50, 52, rx, ry, coat)
        b.poly([(50 + rx - 16, 44), (head_x - 9, head_y), (head_x + 5, head_y + 4), (50 + rx, 56)], coat)
        for x in (50 - rx + 6, 50 + rx - 11):
            b.rect(x - build.leg / 2, 54, x + build.leg / 2, 99, coat, radius=2)
            b.rect(x - build.leg / 2, 92, x + build.leg / 2, 100, hoof, radius=1.5)
        _marks(easel, build, coat)
        _side_head(easel, build, coat)
        easel.anchor("head", head_x, head_y - 9, 22)
        easel.anchor("eyes", head_x + 4, head_y - 1, 14)
        easel.anchor("neck", head_x - 8, head_y + 14, 20)
        easel.anchor("mouth", head_x + 14, head_y + 6, 8)

    return paint


def _marks(easel: Easel, build: Build, coat: Rgb) -> None:
    b, (rx, ry) = easel.brush, build.body
    head_x, head_y = build.neck
    if "patches" in build.marks:
        for x, y, w, h in ((36.0, 46, 11, 8), (60.0, 58, 9, 7), (26.0, 58, 6, 5)):
            b.ellipse(x, y, w, h, build.dark, angle=20)
    if "stripes" in build.marks:
        for i in range(7):
            x = 50 - rx * 0.8 + i * rx * 0.25
            b.line([(x, 52 - ry * 0.86), (x + 2, 52 + ry * 0.7)], 2.6, build.dark)
    if "giraffe" in build.marks:
        for x, y in ((34.0, 46), (46, 54), (58, 46), (30, 58), (62, 58), (70, 38), (76, 24), (80, 10)):
            b.poly([(x - 4, y), (x, y - 4), (x + 4, y - 1), (x + 3, y + 4), (x - 2, y + 4)], build.dark)
    if "fleece" in build.marks:
        for i in range(9):
            b.circle(50 - rx + 4 + i * rx * 0.23, 46 - 5 * (i % 2), 9, lighter(coat, 0.3))
            b.circle(50 - rx + 4 + i * rx * 0.23, 60 - 4 * (i % 2), 9, lighter(coat, 0.24))
    if "mane" in build.marks:
        mane = easel.part("mane", build.dark)
        b.smooth(
            [
                (head_x - 4, head_y - 10),
                (head_x - 12, head_y),
                (50 + rx - 18, 44),
                (50 + rx - 12, 34),
                (head_x - 10, head_y - 6),
            ],
            mane,
        )
    if "hump" in build.marks:
        b.ellipse(48, 36, 13, 13, coat)


def _side_head(easel: Easel, build: Build, coat: Rgb) -> None:
    b, (x, y) = easel.brush, build.neck
    if "trunk" in build.marks:
        b.circle(x, y + 4, 18, coat)
        b.line([(x + 12, y + 8), (x + 24, y + 26), (x + 22, y + 46), (x + 30, y + 52)], 7, coat, curved=True)
        b.ellipse(x - 8, y + 6, 12, 16, darker(coat, 0.14))
        b.line([(x + 12, y + 17), (x + 22, y + 22)], 3, (250, 246, 232))
    else:
        b.ellipse(x, y, 11, 9, coat)
        b.ellipse(x + 10, y + 4, 8, 6, build.muzzle or lighter(coat, 0.15))
        b.circle(x + 15, y + 3, 1.2, INK)
    if build.ears == "small":
        b.ellipse(x - 6, y - 9, 3.4, 7, darker(coat, 0.1), angle=-24)
    elif build.ears == "side":
        b.ellipse(x - 11, y - 4, 8, 3.6, darker(coat, 0.14), angle=20)
    if "antlers" in build.marks:
        for lean in (-1, 0.4):
            b.line(
                [(x - 2, y - 8), (x - 4 + lean * 9, y - 26), (x + lean * 14, y - 36)],
                2.4,
                (150, 110, 76),
                curved=True,
            )
            b.line([(x - 3 + lean * 6, y - 20), (x + 6 + lean * 8, y - 30)], 2, (150, 110, 76))
    if "horns" in build.marks:
        for lean in (-4, 5):
            b.smooth([(x - 4 + lean, y - 7), (x - 8 + lean, y - 17), (x + lean, y - 9)], (240, 228, 200))
    if "horn" in build.marks:
        b.poly([(x + 1, y - 8), (x + 12, y - 32), (x + 7, y - 6)], named("gold"))
    b.circle(x + 3, y - 1, 2.3, easel.part("eyes", INK))
    b.circle(x + 3.8, y - 1.8, 0.7, WHITE)


_BUILDS: dict[str, tuple[float, Build]] = {
    "horse, pony, stallion, mare": (1.7, Build("brown", (86, 16), marks=("mane",))),
    "unicorn": (1.7, Build("white", (86, 16), marks=("mane", "horn"), dark=(226, 130, 176))),
    "cow, bull, calf, ox": (1.5, Build("white", (86, 38), (35, 20), 8, marks=("patches", "horns"), ears="side", muzzle=(240, 186, 180))),
    "sheep, lamb": (0.9, Build("cream", (86, 42), (30, 18), 6, "puff", "side", ("fleece",), muzzle=(92, 80, 80))),
    "goat": (0.9, Build("beige", (84, 30), (28, 15), 6, "puff", "side", ("horns",))),
    "pig, piglet, boar": (0.8, Build("pink", (84, 48), (34, 21), 8, "curl", muzzle=(226, 120, 140), dark=(190, 100, 116))),
    "deer, stag, reindeer, moose, elk, doe": (1.5, Build("copper", (84, 20), (28, 15), 5, "puff", marks=("antlers",))),
    "zebra": (1.4, Build("white", (86, 18), marks=("stripes", "mane"), dark=(50, 48, 54))),
    "giraffe": (4.5, Build("mustard", (84, 2), (24, 14), 5.5, marks=("giraffe",), dark=(150, 96, 52))),
    "elephant, mammoth": (3.0, Build("grey", (86, 36), (38, 25), 13, marks=("trunk",), dark=(112, 116, 122))),
    "camel, dromedary, llama, alpaca": (2.0, Build("tan", (88, 14), (28, 15), 6, marks=("hump",))),
}  # fmt: skip

for _words, (_size_m, _build) in _BUILDS.items():
    drawn_as(_words, size_m=_size_m, group="animal", width=112, seat=0.64)(standing(_build))
