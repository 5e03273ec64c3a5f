"""One subject as a picture of its own: painted large, shaded, reduced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PIL import Image, ImageChops

from bot.sandbox.images.painter.brush import SUPERSAMPLING, Brush, Point
from bot.sandbox.images.painter.palette import Rgb, named
from bot.sandbox.images.painter.scene import Subject

# A subject stands on y = 100 and is about 100 units high; around that there is room for hats, wings and tails.
LEFT, TOP, RIGHT, BOTTOM = -40.0, -45.0, 140.0, 112.0


@dataclass
class Easel:
    """
    What a subject's painter works with.

    anchors: points of the subject that worn things go to ("head", "eyes", "neck"), as (x, y, width) in units.
    worn: what is worn, each already resolved to its subject.
    lamps: points that shine, as (x, y, radius) in units.
    """

    brush: Brush
    subject: Subject
    anchors: dict[str, tuple[float, float, float]] = field(default_factory=dict)
    lamps: list[tuple[float, float, float]] = field(default_factory=list)

    def colour(self, default: str | Rgb) -> Rgb:
        """The colour that was asked for, else this one."""
        return _rgb(self.subject.colour or default)

    def part(self, name: str, default: str | Rgb) -> Rgb:
        """The colour asked for one part, else this one."""
        return _rgb(self.subject.parts.get(name) or default)

    def asked(self, name: str) -> bool:
        """Whether something was said about this part."""
        return name in self.subject.parts

    def anchor(self, name: str, x: float, y: float, width: float) -> None:
        """Name a point where something can be worn."""
        self.anchors[name] = (x, y, width)


def _rgb(colour: str | Rgb) -> Rgb:
    return named(colour) if isinstance(colour, str) else colour


Painter = Callable[[Easel], None]


@dataclass(frozen=True)
class Sprite:
    """A painted subject; foot: pixel of the image that stands on the subject's (x, y)."""

    image: Image.Image
    foot: Point
    lamps: tuple[tuple[float, float, float], ...]
    px_per_unit: float


def paint_sprite(
    subject: Subject, painter: Painter, worn: list[tuple[Subject, Painter]], height_px: float
) -> Sprite:
    """
    The subject, with what it wears, so that 100 units are `height_px` pixels.

    A worn thing's painter finds its place by the wearer's anchors.
    """
    scale = height_px / 100 * SUPERSAMPLING
    size = (round((RIGHT - LEFT) * scale / 2) * 2, round((BOTTOM - TOP) * scale / 2) * 2)
    image = Image.new("RGBA", (max(2, size[0]), max(2, size[1])))
    easel = Easel(Brush(image, scale, (LEFT, TOP)), subject)
    painter(easel)
    for thing, thing_painter in worn:
        thing_easel = Easel(easel.brush, thing, dict(easel.anchors))
        thing_painter(thing_easel)
    box = image.getbbox() or (0, 0, 2, 2)
    box = (box[0] // 2 * 2, box[1] // 2 * 2, -(-box[2] // 2) * 2, -(-box[3] // 2) * 2)
    small = _shaded(image.crop(box).reduce(SUPERSAMPLING))
    foot = ((50 - LEFT) * scale - box[0]) / SUPERSAMPLING, ((100 - TOP) * scale - box[1]) / SUPERSAMPLING
    if subject.facing < 0 and not subject.label and not subject.kind.startswith("unknown"):
        small = small.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        foot = small.width - foot[0], foot[1]
    lamps = tuple(
        ((x - 50) * (1 if subject.facing > 0 else -1), y - 100, radius) for x, y, radius in easel.lamps
    )
    return Sprite(small, foot, lamps, height_px / 100)


def _shaded(image: Image.Image) -> Image.Image:
    """Lit softly from the top left, which gives flat shapes some body."""
    slope = Image.linear_gradient("L").rotate(-45, resample=Image.Resampling.BILINEAR, fillcolor=128)
    slope = slope.crop((48, 48, 208, 208)).point(lambda v: 255 - round(v * 0.24))
    shade = slope.resize(image.size, Image.Resampling.BILINEAR)
    alpha = image.getchannel("A")
    shaded = ImageChops.multiply(image.convert("RGB"), Image.merge("RGB", (shade, shade, shade)))
    shaded.putalpha(alpha)
    return shaded
