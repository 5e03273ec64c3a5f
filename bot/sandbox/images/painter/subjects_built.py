"""What people build: vehicles and buildings."""

from __future__ import annotations

from bot.sandbox.images.painter.brush import Brush
from bot.sandbox.images.painter.kinds import drawn_as
from bot.sandbox.images.painter.palette import INK, WHITE, Rgb, darker, lighter, mix, named
from bot.sandbox.images.painter.sprite import Easel

GLASS: Rgb = (176, 214, 228)
TYRE: Rgb = (48, 48, 54)


def _wheel(easel: Easel, x: float, y: float, r: float) -> None:
    b = easel.brush
    b.circle(x, y, r, easel.part("wheels", TYRE))
    b.circle(x, y, r * 0.5, (206, 210, 214))
    b.circle(x, y, r * 0.2, (120, 124, 130))


@drawn_as(
    "car, automobile, sports car, taxi, cab, vintage car, van, suv",
    size_m=1.5,
    group="vehicle",
    width=190,
    seat=0.82,
)
def car(easel: Easel) -> None:
    """A small car, facing right."""
    b, paint = easel.brush, easel.colour("red")
    b.smooth(
        [
            (-38, 76),
            (-34, 54),
            (-6, 46),
            (12, 20),
            (66, 18),
            (92, 46),
            (130, 54),
            (137, 76),
            (130, 86),
            (-34, 86),
        ],
        paint,
    )
    b.poly([(0, 46), (16, 25), (36, 24), (36, 46)], GLASS)
    b.poly([(41, 24), (63, 24), (82, 46), (41, 46)], GLASS)
    b.rect(-36, 72, 136, 82, darker(paint, 0.2), radius=4)
    b.ellipse(128, 60, 5, 5, (255, 240, 190))
    b.rect(-38, 56, -31, 65, (200, 40, 40), radius=2)
    b.line([(38, 48), (38, 74)], 0.9, darker(paint, 0.35))
    _wheel(easel, 0, 84, 16)
    _wheel(easel, 98, 84, 16)


@drawn_as("bus, double-decker, truck, lorry, fire truck, camper", size_m=3, group="vehicle", width=180)
def bus(easel: Easel) -> None:
    """A bus, facing right."""
    b, paint = easel.brush, easel.colour("amber")
    b.rect(-36, 10, 136, 86, paint, radius=10)
    for i in range(5):
        b.rect(-28 + i * 31, 22, -3 + i * 31, 46, GLASS, radius=3)
    b.rect(-36, 56, 136, 62, lighter(paint, 0.5))
    b.rect(104, 50, 124, 84, darker(GLASS, 0.1), radius=2)
    b.circle(132, 70, 4, (255, 244, 200))
    _wheel(easel, -4, 86, 14)
    _wheel(easel, 84, 86, 14)


@drawn_as("train, locomotive, steam train, tram, tramway, subway", size_m=3.5, group="vehicle", width=190)
def train(easel: Easel) -> None:
    """A steam engine, facing right."""
    b, paint = easel.brush, easel.colour("teal")
    b.rect(-30, 12, 20, 80, darker(paint, 0.12), radius=3)
    b.rect(-36, 6, 26, 14, darker(paint, 0.4), radius=3)
    b.rect(-20, 24, 8, 46, GLASS, radius=2)
    b.rect(18, 34, 112, 76, paint, radius=14)
    b.rect(50, 32, 58, 78, named("gold"))
    b.poly([(82, 34), (86, 8), (78, 4), (106, 4), (98, 8), (102, 34)], darker(paint, 0.4))
    b.rect(-34, 74, 122, 84, named("red"), radius=2)
    b.poly([(112, 78), (136, 96), (108, 96)], darker(paint, 0.5))
    for x in (-14, 16, 54, 84):
        _wheel(easel, x, 88, 12)
    for x, y, r in ((98, -10, 9), (84, -22, 12), (64, -30, 10)):
        b.circle(x, y, r, (240, 240, 240, 190))


@drawn_as("bicycle, bike, cycle", size_m=1.1, group="vehicle", width=150, seat=0.9)
def bicycle(easel: Easel) -> None:
    """A bicycle, facing right."""
    b, frame = easel.brush, easel.colour("turquoise")
    for x in (-2, 102):
        b.arc(x, 70, 29, 29, 0, 360, 4, TYRE)
        for k in range(4):
            dx, dy = (28, 0) if k == 0 else (0, 28) if k == 1 else (20, 20) if k == 2 else (20, -20)
            b.line([(x - dx, 70 - dy), (x + dx, 70 + dy)], 0.6, (170, 174, 180))
    for path in (
        [(-2, 70), (30, 30), (84, 30), (44, 72), (-2, 70)],
        [(30, 30), (44, 72)],
        [(102, 70), (82, 20)],
    ):
        b.line(path, 4.4, frame)
    b.line([(82, 20), (80, 12), (96, 10)], 3.4, INK)
    b.line([(18, 24), (42, 24)], 6, (110, 70, 46))
    b.line([(29, 26), (30, 30)], 3, INK)
    b.circle(44, 72, 7, (90, 94, 100))


@drawn_as("motorcycle, motorbike, scooter, vespa", size_m=1.2, group="vehicle", width=140, seat=0.7)
def scooter(easel: Easel) -> None:
    """A scooter, facing right."""
    b, paint = easel.brush, easel.colour("mint")
    _wheel(easel, 0, 82, 17)
    _wheel(easel, 100, 82, 17)
    b.smooth(
        [(-22, 70), (-14, 46), (22, 42), (40, 72), (72, 76), (80, 30), (90, 30), (92, 84), (20, 86)], paint
    )
    b.rect(-14, 34, 34, 44, (112, 70, 50), radius=5)
    b.line([(84, 32), (76, 10), (66, 8)], 4, (120, 124, 130))
    b.circle(92, 34, 7, (255, 244, 200))


@drawn_as(
    "boat, sailboat, sailing boat, yacht, ship, sailing ship, canoe",
    size_m=6,
    group="vehicle",
    habitat="water",
    width=120,
    seat=0.24,
)
def sailboat(easel: Easel) -> None:
    """A boat with two sails."""
    b, hull = easel.brush, easel.colour("red")
    sail = easel.part("sail", (250, 244, 230))
    b.rect(47, -4, 50, 82, (120, 84, 58))
    b.smooth([(52, 0), (74, 34), (96, 70), (52, 72)], sail)
    b.smooth([(45, 8), (28, 40), (6, 68), (45, 72)], darker(sail, 0.08))
    b.poly([(-10, 78), (112, 78), (92, 100), (14, 100)], hull)
    b.rect(-10, 76, 112, 82, lighter(hull, 0.5), radius=2)
    b.poly([(49, -10), (49, -2), (66, -6)], easel.part("flag", "amber"))


@drawn_as("airplane, plane, aeroplane, aircraft, jet", size_m=5, group="vehicle", habitat="sky", width=180)
def airplane(easel: Easel) -> None:
    """An airliner, facing right."""
    b, paint = easel.brush, easel.colour("white")
    b.poly([(-30, 50), (-40, 18), (-22, 18), (0, 50)], named("red"))
    b.smooth([(-36, 52), (0, 40), (90, 38), (128, 48), (136, 56), (120, 66), (10, 68)], paint)
    b.poly([(34, 56), (10, 96), (28, 96), (72, 58)], darker(paint, 0.2))
    b.poly([(-26, 54), (-38, 66), (-28, 66), (-8, 56)], darker(paint, 0.2))
    for i in range(8):
        b.circle(10 + i * 12, 50, 2.6, (96, 140, 180))
    b.smooth([(112, 45), (128, 50), (112, 52)], (96, 140, 180))


@drawn_as("helicopter, drone", size_m=3, group="vehicle", habitat="sky", width=160)
def helicopter(easel: Easel) -> None:
    """A helicopter, facing right."""
    b, paint = easel.brush, easel.colour("orange")
    b.rect(-36, 44, 40, 54, paint, radius=4)
    b.line([(-36, 30), (-30, 66)], 3, INK)
    b.smooth([(20, 60), (40, 34), (80, 34), (106, 60), (90, 82), (40, 82)], paint)
    b.smooth([(70, 40), (84, 42), (100, 62), (72, 62)], GLASS)
    b.line([(66, 34), (66, 22)], 3, INK)
    b.line([(2, 20), (130, 20)], 3, (90, 94, 100))
    b.line([(34, 94), (104, 94)], 3, INK)
    for x in (52, 84):
        b.line([(x, 82), (x, 94)], 2.4, INK)


@drawn_as("hot air balloon, airship", size_m=12, group="vehicle", habitat="sky", width=80)
def hot_air_balloon(easel: Easel) -> None:
    """A striped hot air balloon."""
    b, silk = easel.brush, easel.colour("red")
    second = easel.part("stripes", mix(silk, named("yellow"), 0.8))
    shape = [(50, -4), (78, 6), (90, 30), (78, 54), (58, 74), (42, 74), (22, 54), (10, 30), (22, 6)]
    b.smooth(shape, silk)

    def stripes(pen: Brush) -> None:
        for rx, hue in ((30, second), (18, silk), (7, second)):
            pen.ellipse(50, 34, rx, 46, hue)

    b.inside(lambda pen: pen.smooth(shape, WHITE), stripes)
    for x0, x1 in ((44, 43), (56, 57)):
        b.line([(x0, 74), (x1, 88)], 0.9, (110, 80, 56))
    b.rect(41, 87, 59, 100, (166, 114, 70), radius=2)


@drawn_as(
    "rocket, spaceship, rocket ship, spacecraft, space shuttle",
    size_m=10,
    group="vehicle",
    habitat="sky",
    width=56,
)
def rocket(easel: Easel) -> None:
    """A rocket under way."""
    b, body = easel.brush, easel.colour("white")
    fin = named("red") if easel.subject.colour != "red" else named("navy")
    b.smooth([(40, 84), (60, 84), (56, 104), (50, 110), (44, 104)], (255, 150, 50))
    b.smooth([(45, 84), (55, 84), (50, 102)], (255, 232, 150))
    for side in (-1, 1):
        b.smooth(
            [(50 + side * 14, 56), (50 + side * 30, 78), (50 + side * 28, 90), (50 + side * 14, 82)], fin
        )
    b.smooth([(50, -6), (62, 14), (67, 44), (62, 84), (38, 84), (33, 44), (38, 14)], body)
    b.smooth([(50, -6), (60, 11), (63, 18), (37, 18), (40, 11)], fin)
    b.circle(50, 38, 10, darker(body, 0.3))
    b.circle(50, 38, 7.4, (96, 170, 214))
    b.rect(47.5, 60, 52.5, 86, fin, radius=2)


@drawn_as(
    "house, cottage, home, hut, cabin, cabin house, log cabin, chalet, farmhouse, barn, shed",
    size_m=6,
    group="building",
    width=110,
    seat=0.96,
)
def house(easel: Easel) -> None:
    """A house with a pitched roof."""
    b, wall = easel.brush, easel.colour("cream")
    roof = easel.part("roof", (190, 90, 70))
    b.rect(72, 8, 82, 36, (150, 100, 84))
    b.rect(6, 46, 94, 100, wall)
    b.poly([(-6, 50), (50, 4), (106, 50)], roof)
    b.poly([(50, 4), (106, 50), (96, 50), (50, 13)], darker(roof, 0.2))
    b.rect(42, 68, 58, 100, (122, 80, 56), radius=2)
    b.circle(55, 85, 1.4, named("gold"))
    for x in (14, 66):
        b.rect(x, 62, x + 20, 80, WHITE)
        b.rect(x + 1.6, 63.6, x + 18.4, 78.4, easel.part("windows", (255, 218, 140)))
        b.rect(x + 9.2, 62, x + 10.8, 80, WHITE)
        easel.lamps.append((x + 10, 71, 26))


@drawn_as("lighthouse", size_m=16, group="building", width=60)
def lighthouse(easel: Easel) -> None:
    """A striped lighthouse on its rock."""
    b, stripe = easel.brush, easel.colour("red")
    b.poly([(10, 100), (24, 86), (76, 86), (92, 100)], (126, 124, 128))
    tower = [(38, 22), (62, 22), (70, 90), (30, 90)]
    b.poly(tower, (248, 244, 236))

    def stripes(pen: Brush) -> None:
        for y in (26, 50, 74):
            pen.rect(20, y, 80, y + 12, stripe)

    b.inside(lambda pen: pen.poly(tower, WHITE), stripes)
    b.rect(32, 18, 68, 23, INK, radius=1)
    b.rect(40, 4, 60, 18, (255, 228, 140))
    b.poly([(37, 4), (63, 4), (50, -9)], stripe)
    b.rect(46, 76, 54, 90, INK, radius=3)
    easel.lamps.append((50, 11, 110))


@drawn_as("castle, palace, fortress", size_m=20, group="building", width=120)
def castle(easel: Easel) -> None:
    """A castle with three towers."""
    b, stone = easel.brush, easel.colour((196, 190, 190))
    roof = easel.part("roof", (98, 106, 168))
    for x, top, w in ((-2, 34, 22), (80, 34, 22), (39, 14, 22)):
        b.rect(x, top, x + w, 100, darker(stone, 0.08))
        b.poly([(x - 4, top), (x + w + 4, top), (x + w / 2, top - 28)], roof)
        b.rect(x + w / 2 - 2.6, top + 8, x + w / 2 + 2.6, top + 18, INK, radius=2.4)
        b.line([(x + w / 2, top - 28), (x + w / 2, top - 38)], 1, INK)
        b.poly(
            [(x + w / 2, top - 38), (x + w / 2 + 11, top - 34), (x + w / 2, top - 30)],
            easel.part("flag", "red"),
        )
    b.rect(10, 56, 90, 100, stone)
    for i in range(7):
        b.rect(11 + i * 11.6, 50, 18 + i * 11.6, 58, stone)
    b.rect(40, 72, 60, 100, (104, 72, 52), radius=10)
    b.rect(40, 88, 60, 100, (104, 72, 52))


@drawn_as(
    "skyscraper, tower, building, office building, apartment building, hotel",
    size_m=40,
    group="building",
    width=46,
)
def skyscraper(easel: Easel) -> None:
    """A tall building."""
    b, wall = easel.brush, easel.colour((120, 144, 176))
    b.rect(48.6, -14, 51.4, 4, darker(wall, 0.3))
    b.rect(34, 2, 66, 14, darker(wall, 0.12))
    b.rect(28, 10, 72, 100, wall)
    b.rect(60, 10, 72, 100, darker(wall, 0.14))
    for row in range(12):
        for column in range(5):
            on = (row * 7 + column * 5) % 4 == 0
            b.rect(
                31 + column * 8,
                15 + row * 7,
                36 + column * 8,
                19 + row * 7,
                (255, 222, 142) if on else lighter(wall, 0.35),
            )


@drawn_as("windmill, mill", size_m=12, group="building", width=90)
def windmill(easel: Easel) -> None:
    """A windmill."""
    b, wall = easel.brush, easel.colour("cream")
    b.poly([(36, 34), (64, 34), (74, 100), (26, 100)], wall)
    b.sector(50, 36, 17, 20, 180, 360, easel.part("roof", (176, 84, 66)))
    b.rect(44, 80, 56, 100, (122, 80, 56), radius=5)
    for dx, dy in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
        b.line([(50, 30), (50 + dx * 38, 30 + dy * 36)], 2, (110, 76, 54))
        b.poly([(50 + dx * 10, 30 + dy * 10), (50 + dx * 38, 30 + dy * 36), (50 + dx * 42, 30 + dy * 27), (50 + dx * 14, 30 + dy * 4)], (250, 244, 230))  # fmt: skip
    b.circle(50, 30, 4, INK)


@drawn_as("tent, camping tent", size_m=1.6, group="building", width=130)
def tent(easel: Easel) -> None:
    """A tent, glowing from inside."""
    b, cloth = easel.brush, easel.colour("amber")
    b.poly([(50, 14), (-14, 100), (114, 100)], cloth)
    b.poly([(50, 14), (114, 100), (66, 100)], darker(cloth, 0.18))
    b.poly([(50, 34), (32, 100), (66, 100)], (92, 64, 48))
    b.poly([(50, 34), (32, 100), (44, 100)], lighter(cloth, 0.35))
    b.line([(50, 14), (50, 6)], 1.6, INK)
    easel.lamps.append((50, 74, 90))


@drawn_as("bridge", size_m=10, group="building", width=180, seat=0.5)
def bridge(easel: Easel) -> None:
    """A stone bridge of three arches."""
    b, stone = easel.brush, easel.colour((186, 170, 156))
    b.smooth([(-40, 64), (50, 44), (140, 64), (140, 100), (-40, 100)], stone)
    for x in (-8, 50, 108):
        b.sector(x, 101, 20, 34, 180, 360, (86, 120, 140))
    b.line([(-40, 60), (50, 42), (140, 60)], 5, darker(stone, 0.14), curved=True)
