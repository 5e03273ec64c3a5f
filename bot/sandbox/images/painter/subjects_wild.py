"""Animals with wings, with fins, with shells; and a few that never were."""

from __future__ import annotations

from bot.sandbox.images.painter.kinds import drawn_as
from bot.sandbox.images.painter.palette import INK, WHITE, darker, lighter, named
from bot.sandbox.images.painter.sprite import Easel


@drawn_as("owl", size_m=0.5, group="animal", width=66)
def owl(easel: Easel) -> None:
    """An owl, facing you."""
    b, coat = easel.brush, easel.colour((146, 104, 70))
    b.smooth([(50, 6), (74, 8), (80, 34), (80, 70), (66, 96), (34, 96), (20, 70), (20, 34), (26, 8)], coat)
    b.smooth([(50, 46), (66, 56), (62, 88), (50, 94), (38, 88), (34, 56)], lighter(coat, 0.5))
    for y in (60, 70, 80):
        for x in (42, 50, 58):
            b.arc(x, y, 3.6, 3, 0, 180, 1.3, coat)
    for side in (-1, 1):
        b.smooth([(50 + side * 24, 40), (50 + side * 36, 56), (50 + side * 28, 86)], darker(coat, 0.24))
        b.circle(50 + side * 13, 30, 14, lighter(coat, 0.62))
        b.circle(50 + side * 13, 30, 9, easel.part("eyes", "amber"))
        b.circle(50 + side * 13, 30, 5.4, INK)
        b.circle(50 + side * 13 + 2, 28, 1.8, WHITE)
        b.rect(50 + side * 10 - 4, 93, 50 + side * 10 + 4, 100, named("amber"), radius=3)
    b.poly([(45, 36), (55, 36), (50, 47)], easel.part("beak", "amber"))
    easel.anchor("head", 50, 9, 50)
    easel.anchor("eyes", 50, 30, 44)
    easel.anchor("neck", 50, 50, 44)
    easel.anchor("mouth", 50, 46, 10)


@drawn_as(
    "bird, robin, sparrow, songbird, parrot, crow, raven, canary, pigeon, dove, hummingbird, bluebird",
    size_m=0.2,
    group="animal",
    width=124,
)
def bird(easel: Easel) -> None:
    """A small bird, standing, facing right."""
    default = {
        "crow": "charcoal",
        "raven": "charcoal",
        "parrot": "green",
        "canary": "yellow",
        "dove": "white",
        "pigeon": "grey",
    }
    b, coat = easel.brush, easel.colour(default.get(easel.subject.name.rstrip("s"), "blue"))
    for x in (46, 58):
        b.line([(x, 84), (x, 98)], 2.2, (150, 104, 60))
        b.line([(x - 3, 99), (x + 6, 99)], 2.2, (150, 104, 60))
    b.poly([(26, 66), (-14, 82), (-8, 62), (24, 52)], darker(coat, 0.25))
    b.smooth([(20, 62), (34, 36), (58, 22), (80, 22), (90, 36), (84, 66), (62, 88), (36, 86)], coat)
    b.smooth([(86, 46), (78, 72), (60, 86), (48, 82), (66, 60)], lighter((240, 150, 90), 0.25))
    b.smooth([(30, 50), (56, 48), (66, 60), (44, 78), (22, 76)], darker(coat, 0.2))
    b.poly([(88, 32), (106, 38), (87, 42)], easel.part("beak", "amber"))
    b.circle(76, 33, 3.8, INK)
    b.circle(77.2, 31.6, 1.3, WHITE)
    easel.anchor("head", 70, 22, 30)
    easel.anchor("eyes", 77, 33, 18)
    easel.anchor("neck", 72, 52, 34)


@drawn_as(
    "seagull, gull, eagle, hawk, falcon, swallow, flying bird, crane bird",
    size_m=0.5,
    group="animal",
    habitat="sky",
    width=160,
)
def gull(easel: Easel) -> None:
    """A bird in flight."""
    b, coat = (
        easel.brush,
        easel.colour("brown" if easel.subject.name[:4] in ("eagl", "hawk", "falc") else "white"),
    )
    b.smooth([(54, 54), (30, 24), (-16, 10), (-36, 20), (6, 36), (36, 66)], darker(coat, 0.1))
    b.smooth([(48, 54), (80, 20), (122, 8), (138, 20), (98, 36), (66, 66)], coat)
    b.smooth([(20, 66), (40, 54), (66, 52), (84, 58), (66, 70), (40, 74)], coat)
    b.poly([(20, 66), (2, 74), (8, 62)], darker(coat, 0.2))
    b.poly([(82, 56), (96, 61), (82, 64)], named("amber"))
    b.circle(76, 57.6, 2, INK)


@drawn_as("duck, duckling, rubber duck, goose, swan", size_m=0.4, group="animal", habitat="water", width=110)
def duck(easel: Easel) -> None:
    """A duck, facing right."""
    default = "white" if easel.subject.name.startswith(("swan", "goose", "geese")) else "yellow"
    b, coat = easel.brush, easel.colour(default)
    b.smooth([(-8, 56), (14, 66), (50, 62), (88, 60), (94, 80), (76, 98), (24, 98), (0, 82)], coat)
    b.smooth([(62, 70), (64, 46), (60, 28), (74, 14), (92, 22), (92, 42), (86, 66)], coat)
    b.smooth([(14, 70), (50, 68), (60, 80), (34, 92), (12, 84)], darker(coat, 0.14))
    b.smooth([(92, 28), (112, 34), (108, 40), (90, 40)], easel.part("beak", "orange"))
    b.circle(83, 27, 3, INK)
    easel.anchor("head", 78, 15, 26)
    easel.anchor("eyes", 84, 27, 16)
    easel.anchor("neck", 76, 52, 26)


@drawn_as("chicken, hen, rooster, chick", size_m=0.4, group="animal", width=90)
def chicken(easel: Easel) -> None:
    """A hen, facing right."""
    b, coat = easel.brush, easel.colour("white")
    for x in (44, 58):
        b.line([(x, 84), (x, 98)], 2.6, named("amber"))
    b.smooth(
        [(4, 38), (22, 50), (48, 52), (62, 24), (78, 18), (86, 34), (82, 66), (62, 88), (32, 86), (10, 66)],
        coat,
    )
    b.smooth([(24, 58), (50, 56), (58, 66), (40, 78), (22, 72)], darker(coat, 0.12))
    for x, y in ((68, 15), (75, 11), (82, 16)):
        b.circle(x, y, 5, named("scarlet"))
    b.poly([(84, 28), (97, 33), (84, 38)], named("amber"))
    b.ellipse(84, 43, 4, 6, named("scarlet"))
    b.circle(77, 28, 2.4, INK)
    easel.anchor("head", 75, 14, 24)


@drawn_as("penguin", size_m=0.9, group="animal", width=62)
def penguin(easel: Easel) -> None:
    """A penguin, facing you."""
    b, coat = easel.brush, easel.colour((52, 60, 78))
    for side in (-1, 1):
        b.ellipse(50 + side * 12, 97, 9, 4, named("amber"))
        b.smooth(
            [(50 + side * 20, 42), (50 + side * 34, 60), (50 + side * 30, 78), (50 + side * 20, 70)],
            darker(coat, 0.15),
        )
    b.smooth([(50, 2), (66, 8), (72, 30), (76, 66), (68, 94), (32, 94), (24, 66), (28, 30), (34, 8)], coat)
    b.smooth([(50, 38), (64, 48), (66, 76), (58, 93), (42, 93), (34, 76), (36, 48)], (248, 248, 246))
    b.ellipse(42, 28, 8, 10, (248, 248, 246))
    b.ellipse(58, 28, 8, 10, (248, 248, 246))
    for side in (-1, 1):
        b.circle(50 + side * 8, 26, 3.2, INK)
        b.circle(50 + side * 8 + 1, 25, 1.1, WHITE)
    b.poly([(44, 32), (56, 32), (50, 40)], named("amber"))
    easel.anchor("head", 50, 6, 36)
    easel.anchor("eyes", 50, 26, 26)
    easel.anchor("neck", 50, 44, 34)


@drawn_as(
    "fish, goldfish, koi, clownfish, salmon fish, trout",
    size_m=0.2,
    group="animal",
    habitat="water",
    width=130,
)
def fish(easel: Easel) -> None:
    """A fish, facing right."""
    b, scales = easel.brush, easel.colour("orange")
    b.smooth([(6, 56), (-26, 26), (-30, 56), (-26, 86)], darker(scales, 0.14))
    b.smooth([(30, 30), (54, 6), (76, 30)], darker(scales, 0.2))
    b.smooth([(0, 56), (30, 30), (68, 26), (104, 44), (114, 56), (104, 70), (68, 86), (30, 82)], scales)
    for x, h in ((36, 24), (66, 28)):
        b.ellipse(x, 56, 6, h, lighter(scales, 0.62))
    b.smooth([(50, 58), (70, 54), (62, 76)], darker(scales, 0.22))
    b.circle(94, 50, 7, WHITE)
    b.circle(96, 50, 4, INK)
    b.arc(110, 60, 7, 6, 90, 170, 1.6, darker(scales, 0.5))


@drawn_as("shark, dolphin, orca", size_m=2.5, group="animal", habitat="water", width=170)
def shark(easel: Easel) -> None:
    """A shark, facing right."""
    b, skin = easel.brush, easel.colour((98, 124, 148))
    b.smooth([(-16, 58), (-40, 30), (-32, 58), (-38, 84)], darker(skin, 0.12))
    b.poly([(36, 40), (46, 6), (68, 38)], darker(skin, 0.08))
    b.smooth([(-22, 58), (20, 40), (80, 34), (122, 46), (138, 56), (120, 66), (76, 78), (16, 72)], skin)
    b.smooth([(4, 66), (60, 66), (120, 60), (118, 67), (76, 78), (20, 72)], lighter(skin, 0.65))
    b.poly([(60, 70), (46, 96), (80, 74)], darker(skin, 0.15))
    b.circle(112, 50, 3.2, INK)
    for x in (88, 93, 98):
        b.line([(x, 50), (x - 1, 60)], 1.3, darker(skin, 0.35))


@drawn_as("whale, blue whale, narwhal", size_m=8, group="animal", habitat="water", width=160)
def whale(easel: Easel) -> None:
    """A whale with its spout, facing right."""
    b, skin = easel.brush, easel.colour((70, 112, 160))
    b.smooth([(-14, 60), (-38, 34), (-26, 30), (-12, 44), (0, 28), (10, 34), (0, 60)], skin)
    b.smooth(
        [(-16, 60), (10, 66), (40, 40), (86, 32), (122, 46), (130, 74), (112, 96), (56, 100), (8, 90)], skin
    )
    b.smooth([(30, 92), (80, 82), (128, 78), (112, 96), (56, 100)], lighter(skin, 0.6))
    b.circle(108, 66, 3.6, INK)
    b.smooth([(62, 84), (52, 104), (78, 92)], darker(skin, 0.2))
    for dx in (-12, 0, 12):
        b.line(
            [(88, 32), (88 + dx * 0.7, 14), (88 + dx * 1.6, 6 + abs(dx) / 2)], 3, (214, 236, 246), curved=True
        )


@drawn_as("octopus, squid, jellyfish", size_m=0.8, group="animal", habitat="water", width=110)
def octopus(easel: Easel) -> None:
    """An octopus."""
    b, skin = easel.brush, easel.colour("coral")
    for i, dx in enumerate((-46, -30, -14, 14, 30, 46)):
        b.line(
            [
                (50 + dx * 0.4, 54),
                (50 + dx * 0.9, 74),
                (50 + dx * 0.8, 90),
                (50 + dx * 1.2, 98 - (i % 2) * 6),
            ],
            9,
            darker(skin, 0.05 + 0.08 * (i % 2)),
            curved=True,
        )
    b.smooth([(50, 0), (78, 12), (84, 40), (72, 64), (50, 68), (28, 64), (16, 40), (22, 12)], skin)
    b.ellipse(36, 20, 7, 9, lighter(skin, 0.4), angle=30)
    for side in (-1, 1):
        b.circle(50 + side * 13, 44, 7, WHITE)
        b.circle(50 + side * 13, 45, 4, INK)
    b.arc(50, 54, 6, 4, 10, 170, 1.8, darker(skin, 0.6))
    easel.anchor("head", 50, 6, 44)
    easel.anchor("eyes", 50, 44, 34)


@drawn_as("turtle, tortoise", size_m=0.4, group="animal", width=130, seat=0.8)
def turtle(easel: Easel) -> None:
    """A turtle, facing right."""
    b, shell = easel.brush, easel.colour("emerald")
    skin = (150, 182, 110)
    for x in (10, 76):
        b.rect(x, 74, x + 16, 100, skin, radius=6)
    b.smooth([(88, 78), (96, 50), (112, 44), (124, 56), (118, 70), (104, 86)], skin)
    b.poly([(-14, 88), (4, 76), (8, 88)], skin)
    b.sector(48, 86, 54, 62, 180, 360, shell)
    for x, y, r in ((48, 42, 12), (22, 62, 10), (74, 62, 10), (48, 70, 10)):
        b.ellipse(x, y, r, r * 0.8, darker(shell, 0.2))
    b.rect(-8, 82, 104, 90, lighter(shell, 0.3), radius=4)
    b.circle(114, 56, 2.8, INK)


@drawn_as("crab, lobster", size_m=0.2, group="animal", width=130)
def crab(easel: Easel) -> None:
    """A crab, waving."""
    b, shell = easel.brush, easel.colour("scarlet")
    for side in (-1, 1):
        for k in range(3):
            b.line(
                [
                    (50 + side * 30, 76),
                    (50 + side * (52 + k * 5), 80 + k * 6),
                    (50 + side * (50 + k * 5), 98),
                ],
                4,
                darker(shell, 0.15),
            )
        b.line([(50 + side * 32, 62), (50 + side * 56, 46)], 6, darker(shell, 0.1))
        b.circle(50 + side * 62, 34, 15, shell)
        b.poly([(50 + side * 62, 34), (50 + side * 58, 12), (50 + side * 76, 18)], (0, 0, 0, 0))
        b.line([(50 + side * 14, 52), (50 + side * 16, 36)], 3, shell)
        b.circle(50 + side * 16, 33, 6, WHITE)
        b.circle(50 + side * 16, 33, 3, INK)
    b.ellipse(50, 70, 40, 24, shell)
    b.arc(50, 74, 9, 6, 10, 170, 1.8, darker(shell, 0.6))


@drawn_as("frog, toad", size_m=0.12, group="animal", width=100)
def frog(easel: Easel) -> None:
    """A frog, facing you."""
    b, skin = easel.brush, easel.colour((104, 176, 84))
    for side in (-1, 1):
        b.ellipse(50 + side * 34, 80, 16, 20, darker(skin, 0.12))
        b.ellipse(50 + side * 38, 97, 14, 4, darker(skin, 0.12))
    b.smooth([(50, 34), (76, 42), (84, 68), (74, 96), (26, 96), (16, 68), (24, 42)], skin)
    b.ellipse(50, 82, 22, 17, lighter(skin, 0.55))
    for side in (-1, 1):
        b.circle(50 + side * 19, 28, 13, skin)
        b.circle(50 + side * 19, 27, 8.4, WHITE)
        b.circle(50 + side * 19, 28, 4.4, INK)
    b.arc(50, 48, 22, 12, 15, 165, 2, darker(skin, 0.5))
    easel.anchor("head", 50, 30, 50)
    easel.anchor("eyes", 50, 27, 50)
    easel.anchor("neck", 50, 66, 50)


@drawn_as("snail, slug", size_m=0.06, group="animal", width=120)
def snail(easel: Easel) -> None:
    """A snail, facing right."""
    b, shell = easel.brush, easel.colour("copper")
    b.smooth(
        [(-14, 98), (10, 86), (80, 84), (94, 50), (108, 46), (114, 62), (106, 92), (94, 100)], (226, 196, 150)
    )
    for x in (102, 112):
        b.line([(x, 50), (x + 4, 28)], 2.4, (226, 196, 150))
        b.circle(x + 4, 27, 3.4, INK)
    b.circle(42, 56, 36, shell)
    for r, k in ((27, 0.2), (18, 0.0), (9, 0.25)):
        b.circle(44, 58, r, darker(shell, k) if k else lighter(shell, 0.2))


@drawn_as("dragon, dinosaur, t-rex, monster, godzilla", size_m=4, group="animal", width=120)
def dragon(easel: Easel) -> None:
    """A friendly dragon, facing right."""
    b, skin = easel.brush, easel.colour("emerald")
    wing = easel.part("wings", lighter(skin, 0.3))
    b.smooth([(30, 96), (-8, 96), (-34, 74), (-28, 70), (-4, 82), (30, 76)], skin)
    b.poly([(-34, 76), (-40, 58), (-24, 68)], named("amber"))
    b.smooth([(38, 52), (10, 10), (-24, 12), (-12, 30), (-18, 46), (4, 46), (12, 62)], wing)
    b.smooth(
        [(30, 98), (22, 70), (36, 44), (58, 34), (60, 20), (78, 10), (92, 22), (86, 40), (76, 60), (76, 98)],
        skin,
    )
    b.smooth([(74, 24), (104, 26), (112, 36), (98, 46), (72, 44)], skin)
    b.smooth([(60, 52), (72, 52), (74, 96), (48, 96)], lighter(skin, 0.55))
    for x, y in ((58, 26), (48, 40), (36, 52), (26, 68)):
        b.poly([(x - 7, y + 4), (x - 6, y - 10), (x + 4, y)], named("amber"))
    for x in (34, 62):
        b.rect(x, 84, x + 16, 100, darker(skin, 0.14), radius=6)
    b.circle(84, 24, 5, WHITE)
    b.circle(85.5, 24, 3, INK)
    b.circle(106, 33, 1.4, INK)
    easel.anchor("head", 78, 11, 26)
    easel.anchor("eyes", 84, 24, 16)
    easel.anchor("neck", 68, 50, 30)


@drawn_as("ghost, spirit", size_m=1.2, group="animal", width=72)
def ghost(easel: Easel) -> None:
    """A friendly ghost."""
    b, sheet = easel.brush, easel.colour("white")
    b.smooth([(50, 4), (76, 14), (84, 46), (84, 96), (72, 88), (62, 98), (50, 88), (38, 98), (28, 88), (16, 96), (16, 46), (24, 14)], sheet)  # fmt: skip
    for side in (-1, 1):
        b.ellipse(50 + side * 12, 36, 5, 7, INK)
        b.ellipse(50 + side * 20, 48, 5, 3, (244, 170, 180, 160))
    b.ellipse(50, 52, 5, 6, INK)
    easel.anchor("head", 50, 8, 48)
    easel.anchor("eyes", 50, 36, 32)
    easel.anchor("neck", 50, 64, 50)
