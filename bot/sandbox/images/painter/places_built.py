"""Where a scene plays: streets and rooms."""

from __future__ import annotations

from PIL import Image

from bot.sandbox.images.painter.palette import INK, WHITE, Rgb, darker, lighter, lit, mix, named
from bot.sandbox.images.painter.places import sky
from bot.sandbox.images.painter.setting import placed
from bot.sandbox.images.painter.stage import Stage
from bot.sandbox.images.painter.weather import fall_outside

WINDOW_LIT: Rgb = (255, 214, 128)
SURFACES: dict[str, Rgb] = {
    "wood": (176, 118, 72), "marble": (232, 230, 228), "stone": (150, 148, 146), "concrete": (176, 174, 170),
    "glass": (176, 208, 216), "metal": (150, 158, 166), "cloth": (222, 206, 184), "slate": (76, 82, 90),
}  # fmt: skip
INDOOR_LIGHT: dict[str, tuple[float, float, float]] = {
    "day": (1.0, 1.0, 1.0), "dawn": (1.0, 0.95, 0.92), "golden": (1.03, 0.95, 0.82),
    "dusk": (0.86, 0.76, 0.74), "night": (0.50, 0.48, 0.58),
}  # fmt: skip


def indoors(stage: Stage, colour: Rgb) -> Rgb:
    """A colour in the light of a room."""
    return lit(colour, INDOOR_LIGHT[stage.scene.time])


@placed("studio", horizon=66, floor=86, light="indoors", surface=True)
def studio(stage: Stage) -> None:
    """A seamless sweep of paper, lit from the upper left."""
    choices: tuple[Rgb, ...] = (
        (196, 216, 214),
        (240, 212, 186),
        (206, 214, 232),
        (228, 208, 214),
        (216, 224, 200),
    )
    paper = choices[stage.scene.seed % len(choices)]
    if stage.scene.backdrop_colour:
        paper = named(stage.scene.backdrop_colour)
    paper = indoors(stage, paper)
    stage.gradient(0, 72, darker(paper, 0.16), paper, lighter(paper, 0.12))
    stage.gradient(66, 101, lighter(paper, 0.12), lighter(paper, 0.24), paper)
    stage.brush.glow(stage.wide * 0.36, 34, 62, 56, lighter(paper, 0.5), 0.6)


@placed("table", horizon=60, floor=86, light="indoors", surface=True, windowed=True)
def table(stage: Stage) -> None:
    """A table top before a blurred room with a window at the left."""
    wall = indoors(
        stage, named(stage.scene.backdrop_colour) if stage.scene.backdrop_colour else (206, 188, 166)
    )
    stage.gradient(0, 64, darker(wall, 0.2), wall, lighter(wall, 0.06))
    b, rng = stage.brush, stage.chance("room")
    outside = (
        mix(stage.sky_colours()[1], WHITE, 0.35) if stage.scene.time != "night" else stage.sky_colours()[1]
    )
    b.rect(stage.wide * 0.06, -4, stage.wide * 0.36, 40, outside)
    fall_outside(stage, stage.wide * 0.06, 0, stage.wide * 0.36, 40)
    for x in (0.06, 0.205, 0.35):
        b.rect(stage.wide * x, -4, stage.wide * x + 1.6, 41, lighter(wall, 0.4))
    b.rect(stage.wide * 0.05, 39, stage.wide * 0.372, 42, lighter(wall, 0.4))
    for _ in range(7):
        hue = ((186, 140, 104), (140, 154, 132), (214, 172, 120))[int(rng.integers(3))]
        x, y = stage.wide * float(rng.uniform(0.5, 1)), float(rng.uniform(10, 46))
        b.circle(x, y, float(rng.uniform(2, 5)), (*mix(wall, indoors(stage, hue), 0.6), 150))
    _blurred(stage, 66, 2.2)
    material = stage.scene.surface or "wood"
    top = indoors(stage, SURFACES.get(material) or SURFACES["wood"])
    stage.gradient(64, 101, lighter(top, 0.2), top, darker(top, 0.12))
    b.rect(0, 63.4, stage.wide, 64.6, darker(top, 0.3))
    _grain(stage, material, top)
    if stage.scene.time != "night":
        b.poly(
            [
                (stage.wide * 0.1, 64.6),
                (stage.wide * 0.36, 64.6),
                (stage.wide * 0.62, 101),
                (stage.wide * 0.2, 101),
            ],
            (*lighter(top, 0.5), 70),
        )


def _blurred(stage: Stage, down_to: float, radius: float) -> None:
    """Put everything above a height out of focus."""

    height = round(down_to * stage.brush.scale)
    part = stage.image.crop((0, 0, stage.image.width, height))
    small = part.resize(
        (max(1, round(part.width / (12 * radius))), max(1, round(height / (12 * radius)))),
        Image.Resampling.BOX,
    )
    stage.image.paste(small.resize(part.size, Image.Resampling.BICUBIC), (0, 0))


def _grain(stage: Stage, material: str, top: Rgb) -> None:
    rng, b = stage.chance("grain"), stage.brush
    if material == "marble":
        for _ in range(9):
            x, y = float(rng.uniform(0, stage.wide)), 66.0
            path = [(x, y)]
            while y < 102:
                x, y = x + float(rng.uniform(-5, 7)), y + float(rng.uniform(3, 7))
                path.append((x, y))
            b.line(path, float(rng.uniform(0.15, 0.5)), (*darker(top, 0.35), 120), curved=True)
    elif material == "wood":
        for y in (71, 80, 91):
            b.rect(0, y, stage.wide, y + 0.4, (*darker(top, 0.4), 150))
        for _ in range(70):
            x, y = float(rng.uniform(-10, stage.wide)), float(rng.uniform(65, 100))
            b.line([(x, y), (x + float(rng.uniform(6, 26)), y + 0.2)], 0.22, (*darker(top, 0.3), 90))
    else:
        stage.texture(65, 100, 0.08, "grain")


def _windows(stage: Stage, x0: float, y0: float, x1: float, y1: float, wall: Rgb, name: str) -> None:
    """Rows of windows on a facade; some lit after dusk."""
    rng, b = stage.chance(name), stage.brush
    columns, rows = max(2, int((x1 - x0) / 3.4)), max(2, int((y1 - y0) / 5))
    for c in range(columns):
        for r in range(rows):
            x, y = x0 + (x1 - x0) * (c + 0.28) / columns, y0 + 2 + (y1 - y0 - 2) * (r + 0.1) / rows
            shines = rng.uniform() < (0.5 if stage.dark else 0.06)
            pane = WINDOW_LIT if shines else darker(wall, 0.3) if not stage.dark else darker(wall, 0.45)
            b.rect(x, y, x + (x1 - x0) / columns * 0.46, y + (y1 - y0) / rows * 0.5, pane)


def _ground(stage: Stage, y: float, colour: Rgb) -> None:
    stage.gradient(
        y, 101, darker(stage.lit(colour), 0.1), stage.lit(colour), lighter(stage.lit(colour), 0.06)
    )
    stage.texture(y, 100, 0.05, "ground")


@placed("city", horizon=66, floor=90)
def city(stage: Stage) -> None:
    """A skyline in three depths, seen from a roof terrace."""
    sky(stage, 70)
    rng, b = stage.chance("skyline"), stage.brush
    for layer, (distance, low, high) in enumerate(((0.62, 32, 50), (0.38, 34, 58), (0.14, 46, 66))):
        x = -4.0
        while x < stage.wide:
            width = float(rng.uniform(8, 15))
            top = float(rng.uniform(low, high))
            wall = stage.haze(
                ((112, 124, 152), (134, 122, 140), (98, 112, 134))[int(rng.integers(3))], distance
            )
            b.rect(x, top, x + width, 80, wall)
            b.rect(x + width * 0.7, top, x + width, 80, darker(wall, 0.1))
            if rng.uniform() < 0.3:
                b.rect(x + width / 2 - 0.3, top - 6, x + width / 2 + 0.3, top, wall)
            if layer:
                _windows(stage, x + 1, top + 1, x + width - 1, 78, wall, f"windows{layer}{x:.1f}")
            x += width + float(rng.uniform(-1, 1.5))
    _ground(stage, 78, (150, 142, 140))
    b.rect(0, 76.6, stage.wide, 78.6, stage.lit((110, 104, 106)))


@placed("street", horizon=62, floor=89)
def street(stage: Stage) -> None:
    """House fronts with awnings, a pavement, lamp posts."""
    sky(stage, 40)
    rng, b = stage.chance("houses"), stage.brush
    x, number = -3.0, 0
    walls: tuple[Rgb, ...] = (
        (214, 150, 118),
        (232, 204, 160),
        (164, 178, 186),
        (196, 130, 120),
        (182, 190, 150),
    )
    while x < stage.wide:
        width, top = float(rng.uniform(18, 26)), float(rng.uniform(8, 22))
        wall = stage.lit(walls[(number + stage.scene.seed) % len(walls)])
        b.rect(x, top, x + width, 76, wall)
        b.rect(x - 0.6, top - 2, x + width + 0.6, top + 1, darker(wall, 0.25))
        _windows(stage, x + 2, top + 3, x + width - 1, 52, wall, f"front{number}")
        shop = WINDOW_LIT if stage.dark else stage.lit((120, 150, 160))
        b.rect(x + 2, 58, x + width * 0.62, 72, shop)
        b.rect(x + width * 0.7, 57, x + width - 2, 76, darker(wall, 0.45))
        hue = stage.lit(((206, 80, 70), (60, 130, 130), (230, 170, 70))[number % 3])
        stripes = 6
        for k in range(stripes):
            part = (width - 2) / stripes
            b.rect(
                x + 1 + k * part,
                53,
                x + 1 + (k + 1) * part,
                58,
                hue if k % 2 else stage.lit((246, 240, 228)),
                radius=0.6,
            )
        x += width
        number += 1
    _ground(stage, 75, (172, 166, 162))
    b.rect(0, 75, stage.wide, 76.2, stage.lit((206, 200, 192)))
    _pavement(stage)
    for at in (0.12, 0.88):
        x = stage.wide * at
        b.rect(x - 0.5, 36, x + 0.5, 80, stage.lit((58, 60, 70)))
        b.circle(x, 34.5, 2.4, WINDOW_LIT if stage.dark else stage.lit((236, 234, 224)))
        stage.lamps.append((x, 34.5, 20, WINDOW_LIT))


def _pavement(stage: Stage) -> None:
    b = stage.brush
    line = (*stage.lit((120, 114, 112)), 110)
    for y in (80, 86, 94):
        b.rect(0, y, stage.wide, y + 0.35, line)
    for i in range(-8, 18):
        x = stage.wide * i / 10
        b.line(
            [
                (stage.wide / 2 + (x - stage.wide / 2) * 0.75, 76),
                (stage.wide / 2 + (x - stage.wide / 2) * 1.3, 101),
            ],
            0.25,
            line,
        )


def _room(stage: Stage, wall: Rgb, floor: Rgb, *, window: bool = True) -> None:
    if stage.scene.backdrop_colour:
        wall = named(stage.scene.backdrop_colour)
    wall, floor = indoors(stage, wall), indoors(stage, floor)
    stage.gradient(0, 74, darker(wall, 0.08), wall, lighter(wall, 0.08))
    stage.gradient(72, 101, lighter(floor, 0.1), floor, darker(floor, 0.1))
    b = stage.brush
    b.rect(0, 70.6, stage.wide, 72.8, lighter(wall, 0.4))
    for i in range(-6, 20):
        x = stage.wide * i / 12
        b.line(
            [
                (stage.wide / 2 + (x - stage.wide / 2) * 0.8, 73),
                (stage.wide / 2 + (x - stage.wide / 2) * 1.5, 101),
            ],
            0.22,
            (*darker(floor, 0.35), 130),
        )
    if window:
        _, middle, low = stage.sky_colours()
        x = stage.wide * 0.08
        b.rect(x - 1.4, 12.6, x + 31.4, 53.4, lighter(wall, 0.5))
        b.rect(x, 14, x + 30, 52, middle)
        b.rect(x, 36, x + 30, 52, mix(low, stage.lit((110, 160, 110)), 0.5))
        if stage.scene.time == "night":
            b.circle(x + 22, 21, 2.4, (250, 244, 220))
        fall_outside(stage, x, 14, x + 30, 52)
        b.rect(x + 14.4, 14, x + 15.6, 52, lighter(wall, 0.5))
        b.rect(x, 32, x + 30, 33, lighter(wall, 0.5))
        curtain = indoors(stage, (214, 126, 104))
        for side in (-1, 1):
            left = x - 5 if side < 0 else x + 26
            b.smooth(
                [
                    (left, 10),
                    (left + 9, 10),
                    (left + 7 - side, 34),
                    (left + 9, 60),
                    (left, 60),
                    (left + 1, 34),
                ],
                curtain,
            )


@placed("room", horizon=72, floor=90, light="indoors", windowed=True)
def room(stage: Stage) -> None:
    """A living room: window, picture, shelf, rug."""
    _room(stage, (196, 206, 192), (184, 132, 88))
    b = stage.brush
    x = stage.wide * 0.72
    b.rect(x, 16, x + 20, 40, indoors(stage, (140, 96, 64)))
    b.rect(x + 1.4, 17.4, x + 18.6, 38.6, indoors(stage, (244, 232, 208)))
    b.poly(
        [(x + 1.4, 38.6), (x + 8, 26), (x + 12, 32), (x + 15, 28), (x + 18.6, 38.6)],
        indoors(stage, (104, 150, 150)),
    )
    b.circle(x + 14, 22.4, 2, indoors(stage, (236, 160, 90)))
    b.ellipse(stage.wide / 2, 90, stage.wide * 0.34, 7, indoors(stage, (188, 98, 84)))
    b.ellipse(stage.wide / 2, 90, stage.wide * 0.3, 5.6, indoors(stage, (222, 170, 130)))
    b.ellipse(stage.wide / 2, 90, stage.wide * 0.26, 4.4, indoors(stage, (188, 98, 84)))


@placed("kitchen", horizon=64, floor=88, light="indoors", surface=True, windowed=True)
def kitchen(stage: Stage) -> None:
    """Tiles, a shelf of jars, a worktop."""
    _room(stage, (226, 224, 210), (206, 196, 180))
    b, rng = stage.brush, stage.chance("jars")
    x0 = stage.wide * 0.5
    b.rect(x0, 34, stage.wide, 36, indoors(stage, (150, 104, 70)))
    for i in range(6):
        x = x0 + 4 + i * (stage.wide - x0 - 6) / 6
        h = float(rng.uniform(7, 13))
        hue = ((212, 120, 90), (120, 160, 150), (236, 200, 120), (170, 130, 160))[i % 4]
        b.rect(x, 34 - h, x + 5, 34, indoors(stage, hue), radius=1)
        b.rect(x + 0.4, 32.6 - h, x + 4.6, 34.4 - h, indoors(stage, (120, 90, 70)))
    stage.gradient(
        66,
        101,
        indoors(stage, (228, 212, 188)),
        indoors(stage, (206, 180, 146)),
        indoors(stage, (186, 156, 122)),
    )
    b.rect(0, 65.4, stage.wide, 67, indoors(stage, (150, 120, 92)))


@placed("tavern", horizon=70, floor=90, light="indoors")
def tavern(stage: Stage) -> None:
    """A beamed room with a bar, bottles and a fire."""
    _room(stage, (150, 104, 74), (122, 84, 58), window=False)
    b, rng = stage.brush, stage.chance("bar")
    beam = indoors(stage, (86, 56, 42))
    b.rect(0, 0, stage.wide, 7, beam)
    for at in (0.04, 0.5, 0.94):
        b.rect(stage.wide * at, 0, stage.wide * at + 4, 72, beam)
    for y in (24, 38):
        b.rect(stage.wide * 0.56, y, stage.wide * 0.92, y + 1.4, beam)
        for i in range(9):
            hue = ((70, 130, 100), (180, 90, 60), (210, 170, 90), (90, 100, 140))[int(rng.integers(4))]
            x, h = stage.wide * 0.57 + i * stage.wide * 0.038, float(rng.uniform(6, 10))
            b.rect(x, y - h, x + 2.6, y, indoors(stage, hue), radius=0.8)
    x = stage.wide * 0.26
    b.rect(x - 15, 34, x + 15, 73, indoors(stage, (128, 122, 120)), radius=2)
    b.sector(x, 72, 10, 26, 180, 360, INK)
    for half, top, hue in ((6, 54, (244, 120, 40)), (4, 60, (255, 190, 70)), (2, 65, (255, 240, 180))):
        b.smooth(
            [(x, top), (x + half, 68), (x + half * 0.6, 72.6), (x - half * 0.6, 72.6), (x - half, 68)], hue
        )
    b.glow(x, 62, 44, 38, (255, 170, 80), 0.4)
    stage.lamps.append((x, 62, 60, (255, 170, 80)))


@placed("diner", horizon=66, floor=89, light="indoors")
def diner(stage: Stage) -> None:
    """A counter, stools, neon tubes and a chequered floor."""
    _room(stage, (54, 58, 92), (210, 206, 212), window=False)
    b = stage.brush
    for i in range(14):
        for k, (y0, y1) in enumerate(((73, 79), (79, 88), (88, 101))):
            if (i + k) % 2:
                w0, w1 = 0.85 + 0.2 * k, 1.05 + 0.2 * k
                c = stage.wide / 2
                x0, x1 = stage.wide * (i - 2) / 10 - c, stage.wide * (i - 1) / 10 - c
                b.poly(
                    [(c + x0 * w0, y0), (c + x1 * w0, y0), (c + x1 * w1, y1), (c + x0 * w1, y1)],
                    indoors(stage, (58, 60, 84)),
                )
    for y, hue in ((12, (255, 86, 160)), (16, (80, 220, 240))):
        b.line([(0, y), (stage.wide, y)], 0.9, lighter(hue, 0.4))
        b.glow(stage.wide / 2, y, stage.wide * 0.7, 16, hue, 0.5)
    b.rect(0, 48, stage.wide, 52, indoors(stage, (226, 226, 232)))
    b.rect(0, 52, stage.wide, 73, indoors(stage, (196, 60, 84)))
    for i in range(1, 6):
        x = stage.wide * i / 6
        b.rect(x - 0.7, 62, x + 0.7, 77, indoors(stage, (190, 196, 204)))
        b.ellipse(x, 61, 5, 1.8, indoors(stage, (64, 190, 190)))


@placed("library", horizon=72, floor=90, light="indoors")
def library(stage: Stage) -> None:
    """Shelves of books up to the ceiling."""
    _room(stage, (112, 76, 56), (140, 92, 62), window=False)
    b, rng = stage.brush, stage.chance("books")
    for row in range(5):
        y = 13 + row * 14
        x = 2.0
        while x < stage.wide - 3:
            w, h = float(rng.uniform(1.4, 3.2)), float(rng.uniform(8, 11.4))
            hue = ((170, 70, 62), (70, 110, 120), (206, 160, 90), (92, 84, 120), (110, 130, 84))[
                int(rng.integers(5))
            ]
            if rng.uniform() < 0.93:
                b.rect(x, y - h, x + w - 0.2, y, indoors(stage, hue), radius=0.2)
            x += w
        b.rect(0, y, stage.wide, y + 1.6, indoors(stage, (84, 54, 42)))


@placed("theatre", horizon=70, floor=88, light="indoors")
def theatre(stage: Stage) -> None:
    """A curtained stage in a spotlight."""
    stage.gradient(0, 101, (60, 22, 36), (96, 28, 44), (70, 22, 38))
    b = stage.brush
    for i in range(15):
        x = stage.wide * i / 14
        b.rect(x - 2.2, 0, x + 2.2, 76, (*((132, 34, 50) if i % 2 else (88, 22, 40)), 200), radius=2)
    stage.gradient(76, 101, (150, 104, 70), (124, 82, 58))
    b.poly(
        [(stage.wide * 0.44, -2), (stage.wide * 0.56, -2), (stage.wide * 0.8, 88), (stage.wide * 0.2, 88)],
        (255, 244, 210, 46),
    )
    b.ellipse(stage.wide / 2, 88, stage.wide * 0.3, 6, (255, 244, 210, 90))
