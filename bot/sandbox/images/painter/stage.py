"""What a place is painted with: a brush over the whole frame, and the light and chance of its scene."""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from bot.sandbox.images.painter.brush import SUPERSAMPLING, Brush, Point
from bot.sandbox.images.painter.palette import LIGHTS, SKIES, WHITE, Rgb, darker, lighter, lit, mix, named
from bot.sandbox.images.painter.scene import Scene

OVERCAST = ("rain", "snow", "fog", "storm", "cloudy")


def chance(scene: Scene, name: str) -> np.random.Generator:
    """Random numbers for one named purpose: adding a purpose does not disturb the others."""
    return np.random.default_rng(zlib.crc32(f"{scene.seed}:{name}".encode()))


@dataclass
class Stage:
    """
    The frame while its backdrop is painted.

    Units: the frame is 100 high and `wide` wide. lamps: (x, y, radius, colour) that shine after dusk.
    bare_sky: without sun and moon.
    """

    scene: Scene
    image: Image.Image
    brush: Brush
    wide: float
    lamps: list[tuple[float, float, float, Rgb]] = field(default_factory=list)
    bare_sky: bool = False

    def chance(self, name: str) -> np.random.Generator:
        """Random numbers for one purpose in this scene."""
        return chance(self.scene, name)

    @property
    def overcast(self) -> bool:
        """Whether the sky is covered."""
        return any(kind in OVERCAST for kind in self.scene.weather)

    @property
    def dark(self) -> bool:
        """Whether lamps are lit."""
        return self.scene.time in ("night", "dusk")

    def light(self) -> tuple[float, float, float]:
        """Factors per channel for whatever stands in the open."""
        red, green, blue = LIGHTS[self.scene.time]
        if self.overcast:
            return red * 0.87, green * 0.89, blue * 0.93
        return red, green, blue

    def lit(self, colour: Rgb) -> Rgb:
        """A colour in this scene's light."""
        if self.overcast:
            grey = round(0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2])
            colour = mix(colour, (grey, grey, grey), 0.28)
        return lit(colour, self.light())

    def sky_colours(self) -> tuple[Rgb, Rgb, Rgb]:
        """The sky from top to horizon."""
        top, middle, low = SKIES[self.scene.time]
        if self.overcast:
            grey = lit((176, 186, 196), LIGHTS[self.scene.time])
            return (
                mix(top, darker(grey, 0.22), 0.75),
                mix(middle, grey, 0.75),
                mix(low, lighter(grey, 0.25), 0.7),
            )
        return top, middle, low

    def sky_shown(self) -> tuple[Rgb, Rgb, Rgb]:
        """The sky as it is painted: of the colour that was asked for, else as time and weather make it."""
        if not self.scene.sky_colour:
            return self.sky_colours()
        asked = lit(named(self.scene.sky_colour), LIGHTS[self.scene.time])
        return darker(asked, 0.14), asked, lighter(asked, 0.4)

    def haze(self, colour: Rgb, distance: float) -> Rgb:
        """A lit colour seen through `distance` (0 near, 1 far) of air."""
        return mix(self.lit(colour), self.sky_colours()[2], distance)

    def gradient(self, y0: float, y1: float, *stops: Rgb) -> None:
        """Fill a band of the frame with colours from top to bottom."""
        top, bottom = (round(y * self.brush.scale) for y in (y0, y1))
        column = Image.new("RGB", (1, len(stops)))
        column.putdata(list(stops))
        height = max(1, bottom - top)
        tall = column.resize((1, height * 2 if len(stops) == 1 else height), Image.Resampling.BILINEAR)
        self.image.paste(tall.resize((self.image.width, height)), (0, top))

    def ridge(
        self, y: float, rise: float, colour: Rgb, name: str, *, sharp: bool = False
    ) -> Callable[[float], float]:
        """A range of hills (or of sharp peaks) whose mean height is y, filled to the bottom; returns its outline."""
        rng = self.chance(name)
        phases, steps = rng.uniform(0, math.tau, 5), rng.uniform(0.8, 1.25, 5)

        def outline(x: float) -> float:
            t = x / 100 * math.tau
            if sharp:
                total = sum(
                    abs(math.asin(math.sin(t * (0.55 * 2**k) * steps[k] + phases[k]))) / 1.57 / 1.9**k
                    for k in range(5)
                )
                return y - rise * (total - 0.9)
            total = sum(math.sin(t * (0.5 + 0.6 * k) * steps[k] + phases[k]) / (1 + k) for k in range(4))
            return y - rise * total / 2

        points: list[Point] = [(x * self.wide / 160, outline(x * self.wide / 160)) for x in range(161)]
        self.brush.poly([(0, 101), *points, (self.wide, 101)], colour)
        return outline

    def texture(self, y0: float, y1: float, strength: float, name: str, *, stretch: float = 6.0) -> None:
        """Soft streaks over a band, so that large planes are not dead."""
        top, bottom = (round(y * self.brush.scale) for y in (y0, y1))
        noise = self.chance(name).normal(0, 1, (int(10 * stretch), 12)).clip(-2, 2)
        tile = Image.fromarray((128 + noise * 60).astype("uint8")).resize(
            (self.image.width, bottom - top), Image.Resampling.BICUBIC
        )
        mask = tile.point(lambda v: round(abs(v - 128) * strength))
        dark = tile.point(lambda v: 255 if v > 128 else 0).convert("RGB")
        self.image.paste(dark, (0, top), mask)

    def blob_tree(self, x: float, foot: float, height: float, leaf: Rgb, distance: float = 0.0) -> None:
        """A round-crowned tree."""
        b = self.brush
        crown = self.haze(leaf, distance)
        b.rect(
            x - height * 0.035,
            foot - height * 0.45,
            x + height * 0.035,
            foot,
            self.haze((104, 74, 54), distance),
        )
        for dx, dy, r in ((-0.18, 0.56, 0.19), (0.18, 0.58, 0.2), (0, 0.74, 0.25), (0, 0.52, 0.2)):
            b.circle(x + dx * height, foot - dy * height, r * height, crown)
        b.circle(x - 0.08 * height, foot - 0.8 * height, 0.13 * height, lighter(crown, 0.10))

    def pine(self, x: float, foot: float, height: float, leaf: Rgb, distance: float = 0.0) -> None:
        """A pine of four tiers, snowed on in winter."""
        b, needles = self.brush, self.haze(leaf, distance)
        b.rect(
            x - height * 0.025,
            foot - height * 0.2,
            x + height * 0.025,
            foot,
            self.haze((92, 66, 50), distance),
        )
        snowy = self.scene.season == "winter" or "snow" in self.scene.weather or self.scene.place == "snow"
        for tier in range(4):
            low, high = foot - height * (0.12 + 0.2 * tier), foot - height * (0.46 + 0.18 * tier)
            half = height * (0.24 - 0.045 * tier)
            b.poly([(x - half, low), (x, high), (x + half, low)], mix(needles, WHITE, 0.03 * tier))
            b.poly([(x, high), (x + half, low), (x + half * 0.1, low)], darker(needles, 0.14))
            if snowy:
                tip = half * 0.5
                b.poly(
                    [(x - tip, (low + high) / 2), (x, high), (x + tip, (low + high) / 2)],
                    self.haze((240, 246, 250), distance),
                )

    def cloud(self, x: float, y: float, size: float, colour: Rgb, alpha: int) -> None:
        """A flat-bottomed cloud, `alpha` (0-255) opaque."""
        b = self.brush
        (x0, y0), (x1, y1) = b.px([(x - 1.8 * size, y - 1.2 * size), (x + 1.8 * size, y + 0.6 * size)])
        shape = Image.new("L", (max(1, round(x1 - x0)), max(1, round(y1 - y0))))
        draw = Brush(shape, b.scale, (x - 1.8 * size, y - 1.2 * size))
        for dx, dy, r in ((-1.0, 0.1, 0.45), (-0.45, -0.25, 0.65), (0.25, -0.4, 0.75), (0.9, 0.0, 0.55)):
            draw.mask_ellipse(x + dx * size, y + dy * size * 0.8, r * size, r * size * 0.8, alpha)
        draw.mask_rect(x - 1.42 * size, y, x + 1.42 * size, y + 0.42 * size, alpha, 0.2 * size)
        self.image.paste(Image.new("RGB", shape.size, colour), (round(x0), round(y0)), shape)


def open_stage(scene: Scene) -> Stage:
    """An empty stage of the scene's size, supersampled."""
    factor = SUPERSAMPLING if scene.width * scene.height <= 2_600_000 else 1
    image = Image.new("RGB", (scene.width * factor, scene.height * factor), named("white"))
    scale = image.height / 100
    return Stage(scene, image, Brush(image, scale), image.width / scale)
