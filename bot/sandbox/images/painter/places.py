"""Where a scene plays: the open air."""

from __future__ import annotations

from bot.sandbox.images.painter.brush import Brush
from bot.sandbox.images.painter.palette import WHITE, Rgb, darker, lighter, mix
from bot.sandbox.images.painter.setting import placed
from bot.sandbox.images.painter.stage import Stage

GRASS: dict[str | None, Rgb] = {
    None: (128, 178, 88), "spring": (146, 196, 98), "summer": (128, 178, 82),
    "autumn": (196, 162, 84), "winter": (232, 238, 244),
}  # fmt: skip
LEAVES: dict[str | None, tuple[Rgb, ...]] = {
    None: ((78, 142, 84), (98, 160, 88), (62, 124, 82)),
    "spring": ((150, 196, 110), (244, 178, 198), (122, 180, 100)),
    "summer": ((70, 140, 76), (92, 158, 80), (56, 120, 74)),
    "autumn": ((224, 132, 52), (206, 88, 48), (232, 176, 66)),
    "winter": ((206, 218, 228), (188, 204, 216), (222, 230, 238)),
}  # fmt: skip


def sky(stage: Stage, horizon: float) -> None:
    """Sky, its sun or moon, stars and clouds, down to the horizon; its lowest colour behind whatever dips below that."""
    top, middle, low = stage.sky_shown()
    stage.brush.rect(0, horizon, stage.wide, 101, low)
    stage.gradient(0, horizon + 1, top, mix(top, middle, 0.5), middle, low)
    rng = stage.chance("sky")
    b, time = stage.brush, stage.scene.time
    x = stage.wide * float(rng.uniform(0.62, 0.86))
    explicit = {subject.kind for subject in stage.scene.subjects}
    if time == "night" and not stage.overcast:
        for _ in range(90):
            sx, sy = rng.uniform(0, stage.wide), rng.uniform(0, horizon * 0.85)
            b.circle(
                sx, sy, float(rng.choice([0.14, 0.2, 0.32])), (255, 250, 226, int(rng.uniform(120, 255)))
            )
        if "moon" not in explicit and not stage.bare_sky:
            b.glow(x, 18, 24, 24, (170, 186, 226), 0.5)
            b.circle(x, 18, 5.5, (250, 244, 220))
            b.circle(x - 1.8, 17, 1.1, (228, 220, 196))
            b.circle(x + 1.4, 19.6, 1.5, (228, 220, 196))
    elif not stage.overcast and "sun" not in explicit and not stage.bare_sky:
        y = {"day": 17.0}.get(time, horizon - 7)
        b.glow(x, y, 46, 46, (255, 236, 190), 0.75)
        b.circle(x, y, 5.5, (255, 246, 214) if time == "day" else (255, 226, 150))
    clouds = 6 if stage.overcast else 3
    for _ in range(clouds):
        white = mix(low, WHITE, 0.5) if not stage.overcast else lighter(middle, 0.12)
        alpha = 60 if time == "night" else 165
        stage.cloud(
            float(rng.uniform(0, stage.wide)),
            float(rng.uniform(7, horizon * 0.6)),
            float(rng.uniform(3, 7)),
            white,
            alpha,
        )


def _grass(stage: Stage) -> Rgb:
    season = "winter" if "snow" in stage.scene.weather else stage.scene.season
    return GRASS[season]


def _leaves(stage: Stage) -> tuple[Rgb, ...]:
    season = "winter" if "snow" in stage.scene.weather else stage.scene.season
    return LEAVES[season]


def _tufts(stage: Stage, top: float, colour: Rgb, name: str, flowers: bool) -> None:
    rng, b = stage.chance(name), stage.brush
    for _ in range(70):
        y = float(rng.uniform(top + 3, 99))
        x, size = float(rng.uniform(0, stage.wide)), 0.5 + (y - top) / 40
        for lean in (-0.7, 0, 0.7):
            b.line([(x, y), (x + lean * size, y - 1.6 * size)], 0.16 * size + 0.1, colour)
        if flowers and rng.uniform() < 0.4:
            hue = ((250, 240, 240), (248, 206, 84), (236, 130, 150))[int(rng.integers(3))]
            b.circle(x, y - 1.8 * size, 0.55 * size, stage.lit(hue))


@placed("meadow", horizon=58, floor=88)
def meadow(stage: Stage) -> None:
    """Rolling hills under an open sky, with flowers in front."""
    sky(stage, 58)
    grass = _grass(stage)
    leaves = _leaves(stage)
    stage.ridge(52, 7, stage.haze((128, 160, 168), 0.55), "far")
    outline = stage.ridge(57, 6, stage.haze(darker(grass, 0.2), 0.35), "middle")
    rng = stage.chance("trees")
    for _ in range(7):
        x = float(rng.uniform(0, stage.wide))
        stage.blob_tree(x, outline(x) + 1, float(rng.uniform(8, 14)), leaves[int(rng.integers(3))], 0.3)
    stage.ridge(66, 3, stage.lit(grass), "near")
    stage.ridge(80, 2.4, stage.lit(lighter(grass, 0.08)), "front")
    winter = grass == GRASS["winter"]
    _tufts(stage, 68, stage.lit(darker(grass, 0.18)), "tufts", flowers=not winter)


@placed("forest", horizon=56, floor=89)
def forest(stage: Stage) -> None:
    """Layers of trees that fade into light, a clearing in front."""
    top, middle, low = stage.sky_shown()
    leaves = _leaves(stage)
    stage.gradient(0, 70, mix(top, leaves[0], 0.2), mix(middle, WHITE, 0.1), lighter(low, 0.2))
    stage.brush.glow(
        stage.wide / 2, 40, 60, 50, lighter(low, 0.5), 0.0 if stage.scene.time == "night" else 0.7
    )
    rng = stage.chance("trees")
    for layer, (foot, distance) in enumerate(((62, 0.72), (66, 0.5), (71, 0.25))):
        stage.ridge(foot - 2, 1.5, stage.haze(darker(leaves[layer % 3], 0.1), distance), f"ground{layer}")
        for i in range(11 - layer):
            x = stage.wide * (i + float(rng.uniform(0.1, 0.9))) / (11 - layer)
            if layer == 2 and abs(x - stage.wide / 2) < stage.wide * 0.2:
                continue
            height = float(rng.uniform(34, 52)) * (1 + layer * 0.28)
            if stage.scene.season in ("autumn", "spring") and i % 3:
                stage.blob_tree(x, foot + layer, height * 0.9, leaves[i % 3], distance)
            else:
                stage.pine(x, foot + layer, height, darker(leaves[i % 3], 0.22), distance)
    grass = mix(_grass(stage), leaves[0], 0.35)
    stage.ridge(73, 1.6, stage.lit(grass), "clearing")
    stage.ridge(86, 2.0, stage.lit(lighter(grass, 0.1)), "front")
    _tufts(stage, 74, stage.lit(darker(grass, 0.25)), "tufts", flowers=False)


@placed("mountain", horizon=60, floor=89)
def mountain(stage: Stage) -> None:
    """Snow-capped peaks behind foothills and pines."""
    sky(stage, 62)
    b, rng = stage.brush, stage.chance("peaks")
    for layer, (distance, high) in enumerate(((0.55, 30), (0.25, 40))):
        rock = stage.haze((104, 118, 146), distance)
        for i in range(3):
            x = stage.wide * (i + float(rng.uniform(0.15, 0.85))) / 3
            peak = high + float(rng.uniform(-7, 7)) - 8 * layer
            half = float(rng.uniform(24, 34))
            foot = 68.0
            b.poly([(x - half, foot), (x, peak), (x + half, foot)], rock)
            b.poly([(x, peak), (x + half, foot), (x + half * 0.2, foot)], darker(rock, 0.2))
            cap = (foot - peak) * 0.3
            at = half * 0.3
            b.poly(
                [
                    (x - at, peak + cap),
                    (x, peak),
                    (x + at, peak + cap),
                    (x + at * 0.4, peak + cap * 0.75),
                    (x, peak + cap * 1.15),
                    (x - at * 0.45, peak + cap * 0.8),
                ],
                stage.haze((246, 250, 252), distance * 0.6),
            )
    grass, leaves = _grass(stage), _leaves(stage)
    outline = stage.ridge(67, 3, stage.haze(darker(grass, 0.3), 0.2), "foothills")
    for _ in range(16):
        x = float(rng.uniform(0, stage.wide))
        stage.pine(x, outline(x) + 2, float(rng.uniform(7, 13)), darker(leaves[2], 0.2), 0.15)
    stage.ridge(77, 2, stage.lit(grass), "near")
    _tufts(stage, 78, stage.lit(darker(grass, 0.2)), "tufts", flowers=True)


@placed("beach", horizon=52, floor=89, water=64)
def beach(stage: Stage) -> None:
    """Sea to the horizon, foam, and sand in front."""
    sky(stage, 52)
    b = stage.brush
    low = stage.sky_colours()[2]
    stage.gradient(
        52,
        76,
        mix(stage.lit((64, 150, 186)), low, 0.45),
        stage.lit((58, 156, 186)),
        stage.lit((104, 196, 200)),
    )
    rng = stage.chance("waves")
    for _ in range(34):
        y = float(rng.uniform(53, 72))
        x, half = float(rng.uniform(0, stage.wide)), (y - 48) * 0.35
        b.line(
            [(x - half, y), (x, y - 0.3), (x + half, y)],
            0.12 + (y - 52) * 0.014,
            (255, 255, 255, 90),
            curved=True,
        )
    stage.ridge(75, 2.2, mix(stage.lit((104, 196, 200)), WHITE, 0.75), "foam")
    stage.ridge(77, 2.2, stage.lit((214, 186, 140)), "foam")
    stage.ridge(79, 2.2, stage.lit((242, 218, 172)), "foam")
    for _ in range(60):
        b.ellipse(
            float(rng.uniform(0, stage.wide)),
            float(rng.uniform(83, 99)),
            0.4,
            0.2,
            stage.lit((222, 192, 142)),
        )


@placed("lake", horizon=54, floor=91, water=72)
def lake(stage: Stage) -> None:
    """A still lake before wooded hills."""
    sky(stage, 54)
    leaves = _leaves(stage)
    stage.ridge(48, 8, stage.haze((116, 142, 158), 0.5), "far")
    stage.ridge(54, 3, stage.haze(darker(leaves[2], 0.2), 0.25), "shore")
    low = stage.sky_colours()[2]
    stage.gradient(
        57,
        101,
        mix(stage.lit((88, 150, 176)), low, 0.5),
        stage.lit((70, 136, 164)),
        stage.lit((46, 104, 136)),
    )
    rng = stage.chance("ripples")
    for _ in range(40):
        y = float(rng.uniform(59, 90))
        x, half = float(rng.uniform(0, stage.wide)), (y - 50) * 0.25
        stage.brush.line([(x - half, y), (x + half, y)], 0.2, (255, 255, 255, 60))
    stage.ridge(96, 1.5, stage.lit(darker(_grass(stage), 0.2)), "bank")


@placed("sea", horizon=46, floor=84, water=80)
def sea(stage: Stage) -> None:
    """Open water with long waves."""
    sky(stage, 46)
    low = stage.sky_colours()[2]
    stage.gradient(
        46, 101, mix(stage.lit((60, 134, 176)), low, 0.5), stage.lit((44, 118, 164)), stage.lit((26, 78, 122))
    )
    for i, y in enumerate((56.0, 66.0, 78.0, 90.0)):
        stage.ridge(y, 1.2, mix(stage.lit((54, 134, 176)), stage.lit((22, 70, 112)), i / 3), f"wave{i}")
    rng = stage.chance("waves")
    for _ in range(30):
        y = float(rng.uniform(50, 98))
        x, half = float(rng.uniform(0, stage.wide)), (y - 42) * 0.1
        stage.brush.line([(x - half, y), (x, y - 0.5), (x + half, y)], 0.3, (255, 255, 255, 90), curved=True)


@placed("desert", horizon=58, floor=89)
def desert(stage: Stage) -> None:
    """Dunes, and a few cacti far off."""
    sky(stage, 58)
    stage.ridge(56, 6, stage.haze((206, 150, 110), 0.4), "mesa", sharp=True)
    stage.ridge(62, 4, stage.haze((226, 176, 120), 0.2), "dune1")
    b, rng = stage.brush, stage.chance("cacti")
    for _ in range(4):
        x, h = float(rng.uniform(0.05, 0.95)) * stage.wide, float(rng.uniform(6, 10))
        green = stage.haze((96, 140, 92), 0.15)
        b.line([(x, 68), (x, 68 - h)], 1.6, green)
        b.line([(x, 66 - h * 0.3), (x + 2.4, 66 - h * 0.3), (x + 2.4, 66 - h * 0.7)], 1.1, green)
    stage.ridge(72, 4, stage.lit((236, 190, 128)), "dune2")
    stage.ridge(84, 5, stage.lit((244, 204, 146)), "dune3")


@placed("snow", horizon=60, floor=88)
def snow(stage: Stage) -> None:
    """A snow field with dark pines."""
    sky(stage, 60)
    stage.ridge(54, 7, stage.haze((176, 194, 216), 0.4), "far")
    outline = stage.ridge(61, 4, stage.haze((216, 228, 240), 0.25), "middle")
    rng = stage.chance("trees")
    for _ in range(12):
        x = float(rng.uniform(0, stage.wide))
        stage.pine(x, outline(x) + 2, float(rng.uniform(10, 20)), (58, 96, 92), 0.2)
    stage.ridge(72, 3, stage.lit((232, 240, 248)), "near")
    stage.ridge(86, 3, stage.lit((246, 249, 252)), "front")


@placed("garden", horizon=54, floor=90)
def garden(stage: Stage) -> None:
    """A hedge, flower beds and a lawn."""
    sky(stage, 54)
    leaves, rng, b = _leaves(stage), stage.chance("hedge"), stage.brush
    for i in range(26):
        x = stage.wide * i / 25
        b.circle(x, 52 + float(rng.uniform(-3, 3)), 7, stage.haze(leaves[i % 3], 0.22))
    b.rect(0, 52, stage.wide, 72, stage.haze(leaves[0], 0.15))
    for i in range(110):
        hue = ((236, 110, 120), (250, 206, 90), (244, 236, 244), (178, 120, 200))[i % 4]
        x, y = float(rng.uniform(0, stage.wide)), float(rng.uniform(60, 71))
        b.circle(x, y, float(rng.uniform(0.8, 1.6)), stage.lit(hue))
    stage.ridge(73, 0.8, stage.lit(_grass(stage)), "lawn")
    _tufts(stage, 75, stage.lit(darker(_grass(stage), 0.15)), "tufts", flowers=False)


@placed("sky", horizon=100, floor=74)
def open_sky(stage: Stage) -> None:
    """Nothing but sky and clouds."""
    sky(stage, 100)
    rng = stage.chance("more-clouds")
    white = mix(stage.sky_colours()[2], WHITE, 0.5)
    for _ in range(9):
        y = float(rng.uniform(60, 98))
        stage.cloud(float(rng.uniform(0, stage.wide)), y, float(rng.uniform(6, 13)), white, 190)


@placed("space", horizon=100, floor=76, light="night-free")
def space(stage: Stage) -> None:
    """Stars, a nebula and a ringed planet."""
    stage.gradient(0, 101, (10, 10, 30), (24, 20, 60), (16, 12, 40))
    b, rng = stage.brush, stage.chance("stars")
    for hue in ((126, 60, 160), (50, 90, 180), (190, 70, 130), (40, 130, 160)):
        x, y = float(rng.uniform(0, stage.wide)), float(rng.uniform(0, 100))
        b.glow(x, y, 46, 32, hue, 0.42)
    for _ in range(240):
        r = float(rng.choice([0.12, 0.16, 0.22, 0.4], p=[0.4, 0.3, 0.22, 0.08]))
        b.circle(
            float(rng.uniform(0, stage.wide)),
            float(rng.uniform(0, 100)),
            r,
            (255, 250, 236, int(rng.uniform(110, 255))),
        )
    if not {"planet", "moon", "earth"} & {subject.kind for subject in stage.scene.subjects}:
        x = stage.wide * 0.84
        b.circle(x, 20, 9, (216, 142, 104))

        def bands(pen: Brush) -> None:
            pen.ellipse(x + 5, 24, 11, 11, (168, 96, 90))
            pen.ellipse(x - 3, 17, 8, 1.2, (240, 186, 140))

        b.inside(lambda pen: pen.circle(x, 20, 9, WHITE), bands)
        b.arc(x, 20, 15, 3.6, 20, 160, 0.8, (246, 214, 170))


@placed("underwater", horizon=70, floor=90, light="night-free")
def underwater(stage: Stage) -> None:
    """Below the surface: light from above, sand, corals and weed."""
    dark = stage.dark
    stage.gradient(
        0,
        101,
        (36, 110, 150) if dark else (92, 200, 214),
        (20, 76, 124) if dark else (44, 144, 186),
        (12, 48, 90) if dark else (20, 92, 146),
    )
    b, rng = stage.brush, stage.chance("deep")
    for _ in range(6):
        x, half = float(rng.uniform(0, stage.wide)), float(rng.uniform(2, 6))
        b.poly(
            [(x - half, -1), (x + half, -1), (x + half * 3 - 14, 84), (x - half * 2 - 14, 84)],
            (255, 255, 255, 22),
        )
    stage.ridge(84, 3, (40, 112, 148), "reef")
    stage.ridge(90, 2, (206, 190, 150) if not dark else (96, 110, 120), "sand")
    for i in range(12):
        x, hue = (
            float(rng.uniform(0, stage.wide)),
            ((236, 112, 120), (248, 170, 90), (170, 110, 190), (70, 160, 120))[i % 4],
        )
        for k in range(5):
            b.line(
                [(x, 93), (x + (k - 2) * 1.6, 90 - float(rng.uniform(3, 9)))],
                1.1,
                mix(hue, (20, 92, 146), 0.3),
            )
    for _ in range(26):
        b.circle(
            float(rng.uniform(0, stage.wide)),
            float(rng.uniform(8, 84)),
            float(rng.uniform(0.3, 1)),
            (255, 255, 255, 90),
        )


@placed("moon", horizon=64, floor=88, light="night-free")
def moon_ground(stage: Stage) -> None:
    """Grey dust and craters under a black sky, the earth above."""
    stage.gradient(0, 101, (8, 8, 20), (16, 16, 34))
    b, rng = stage.brush, stage.chance("stars")
    for _ in range(170):
        x, y = float(rng.uniform(0, stage.wide)), float(rng.uniform(0, 64))
        b.circle(x, y, float(rng.choice([0.12, 0.2, 0.34])), (255, 252, 240, int(rng.uniform(120, 255))))
    x = stage.wide * 0.8
    b.glow(x, 20, 20, 20, (90, 150, 220), 0.6)
    b.circle(x, 20, 9, (62, 126, 196))

    def lands(pen: Brush) -> None:
        pen.smooth([(x - 8, 17), (x - 2, 12), (x + 1, 18), (x - 3, 24)], (104, 166, 104))
        pen.smooth([(x + 2, 22), (x + 8, 19), (x + 8, 26), (x + 3, 28)], (104, 166, 104))
        pen.ellipse(x + 2, 15, 6, 1.1, WHITE)

    b.inside(lambda pen: pen.circle(x, 20, 9, WHITE), lands)
    stage.ridge(63, 3, (112, 112, 122), "far")
    stage.ridge(72, 2.5, (146, 146, 154), "middle")
    stage.ridge(82, 2, (176, 176, 182), "near")
    for _ in range(16):
        x, y = float(rng.uniform(0, stage.wide)), float(rng.uniform(76, 98))
        r = float(rng.uniform(1.2, 4.5)) * (y - 60) / 34
        b.ellipse(x, y, r * 1.9, r * 0.6, (136, 136, 146))
        b.ellipse(x, y + r * 0.18, r * 1.6, r * 0.42, (158, 158, 166))
