"""Shapes on a supersampled canvas, in the units of whatever is painted."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from bot.sandbox.images.painter.palette import Rgb

Point = tuple[float, float]
Fill = Rgb | tuple[int, int, int, int]

SUPERSAMPLING = 2


class Brush:
    """
    Draws on `image`, whose pixels are SUPERSAMPLING times finer than the result's.

    Coordinates are units: `scale` pixels each, with `origin` (in units) at the image's top left corner.
    """

    def __init__(self, image: Image.Image, scale: float, origin: Point = (0.0, 0.0)) -> None:
        self.image = image
        self.scale = scale
        self.origin = origin
        self._draw = ImageDraw.Draw(image, "RGBA" if image.mode == "RGB" else None)

    def px(self, points: Iterable[Point]) -> list[Point]:
        """Units to pixels."""
        left, top = self.origin
        return [((x - left) * self.scale, (y - top) * self.scale) for x, y in points]

    def poly(self, points: Sequence[Point], fill: Fill) -> None:
        """A polygon."""
        self._shape(self.px(points), 0, fill, lambda pen, at: pen.polygon(at, fill=fill))

    def _shape(
        self,
        at: list[Point],
        pad_px: float,
        fill: Fill,
        draw: Callable[[ImageDraw.ImageDraw, list[Point]], None],
    ) -> None:
        """Draw through points; translucent fills are laid over what is there, on any kind of canvas."""
        if self.image.mode != "RGBA" or len(fill) == 3 or fill[3] == 255:
            draw(self._draw, at)
            return
        left, top = (max(0, math.floor(min(p[i] for p in at) - pad_px)) for i in (0, 1))
        right, bottom = (
            min(self.image.size[i], math.ceil(max(p[i] for p in at) + pad_px) + 1) for i in (0, 1)
        )
        if right <= left or bottom <= top:
            return
        layer = Image.new("RGBA", (right - left, bottom - top))
        draw(ImageDraw.Draw(layer), [(x - left, y - top) for x, y in at])
        self.image.alpha_composite(layer, (left, top))

    def smooth(self, points: Sequence[Point], fill: Fill) -> None:
        """A closed curve through the points."""
        self.poly(_curve(points, closed=True), fill)

    def ellipse(self, x: float, y: float, rx: float, ry: float, fill: Fill, angle: float = 0.0) -> None:
        """An ellipse around (x, y), turned by `angle` degrees clockwise."""
        if angle:
            turn = math.radians(angle)
            cos, sin = math.cos(turn), math.sin(turn)
            ring = [(math.cos(t * math.tau / 64) * rx, math.sin(t * math.tau / 64) * ry) for t in range(64)]
            self.poly([(x + a * cos - b * sin, y + a * sin + b * cos) for a, b in ring], fill)
            return
        corners = self.px([(x - abs(rx), y - abs(ry)), (x + abs(rx), y + abs(ry))])
        self._shape(corners, 1, fill, lambda pen, at: pen.ellipse(at, fill=fill))

    def circle(self, x: float, y: float, r: float, fill: Fill) -> None:
        """A disc."""
        self.ellipse(x, y, r, r, fill)

    def rect(self, x0: float, y0: float, x1: float, y1: float, fill: Fill, radius: float = 0.0) -> None:
        """A rectangle, with rounded corners where `radius` is given."""
        corners = self.px([(min(x0, x1), min(y0, y1)), (max(x0, x1), max(y0, y1))])
        round_px = radius * self.scale
        self._shape(corners, 1, fill, lambda pen, at: pen.rounded_rectangle(at, round_px, fill=fill))

    def line(self, points: Sequence[Point], width: float, fill: Fill, *, curved: bool = False) -> None:
        """A line with round ends and joints."""
        thick = max(1.0, width * self.scale)

        def draw(pen: ImageDraw.ImageDraw, at: list[Point]) -> None:
            pen.line(at, fill=fill, width=round(thick), joint="curve")
            for x, y in (at[0], at[-1]):
                pen.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=fill)

        path = self.px(_curve(points, closed=False) if curved else points)
        self._shape(path, thick, fill, draw)

    def arc(
        self, x: float, y: float, rx: float, ry: float, start: float, end: float, width: float, fill: Fill
    ) -> None:
        """Part of an ellipse's outline, from `start` to `end` degrees clockwise from the right."""
        steps = max(6, int(abs(end - start) / 8))
        angles = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
        self.line([(x + math.cos(a) * rx, y + math.sin(a) * ry) for a in angles], width, fill)

    def sector(self, x: float, y: float, rx: float, ry: float, start: float, end: float, fill: Fill) -> None:
        """A slice of an ellipse, cut straight from end to end."""
        steps = max(8, int(abs(end - start) / 6))
        angles = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
        self.poly([(x + math.cos(a) * rx, y + math.sin(a) * ry) for a in angles], fill)

    def mask_ellipse(self, x: float, y: float, rx: float, ry: float, value: int) -> None:
        """An ellipse on a canvas of mode L."""
        (x0, y0), (x1, y1) = self.px([(x - rx, y - ry), (x + rx, y + ry)])
        self._draw.ellipse((x0, y0, x1, y1), fill=value)

    def mask_rect(self, x0: float, y0: float, x1: float, y1: float, value: int, radius: float) -> None:
        """A rectangle with rounded corners on a canvas of mode L."""
        (px0, py0), (px1, py1) = self.px([(x0, y0), (x1, y1)])
        self._draw.rounded_rectangle((px0, py0, px1, py1), radius * self.scale, fill=value)

    def star(self, x: float, y: float, outer: float, inner: float, points: int, fill: Fill) -> None:
        """A star with one point up."""
        ring = []
        for i in range(points * 2):
            r, a = (outer, inner)[i % 2], math.pi * i / points - math.pi / 2
            ring.append((x + math.cos(a) * r, y + math.sin(a) * r))
        self.poly(ring, fill)

    def text(self, x: float, y: float, words: str, size: float, fill: Fill) -> None:
        """Words around (x, y); `size` is the font's size in units."""
        font = ImageFont.load_default(max(4.0, size * self.scale))
        self._draw.text(self.px([(x, y)])[0], words, fill=fill, font=font, anchor="mm")

    def inside(self, outline: Callable[[Brush], None], paint: Callable[[Brush], None]) -> None:
        """Whatever `paint` draws, seen only within what `outline` draws."""
        shape = Image.new("RGBA", self.image.size)
        outline(Brush(shape, self.scale, self.origin))
        drawn = Image.new("RGBA", self.image.size)
        paint(Brush(drawn, self.scale, self.origin))
        box = shape.getbbox()
        if box is None:
            return
        alpha = Image.composite(drawn, Image.new("RGBA", drawn.size), shape.getchannel("A"))
        self.image.paste(alpha.crop(box).convert(self.image.mode), box[:2], alpha.getchannel("A").crop(box))

    def glow(self, x: float, y: float, rx: float, ry: float, colour: Rgb, strength: float) -> None:
        """Light that fades outwards."""
        box = self.px([(x - rx, y - ry), (x + rx, y + ry)])
        (x0, y0), (x1, y1) = ((round(a), round(b)) for a, b in box)
        if x1 <= x0 or y1 <= y0:
            return
        fade = _FADE.point(lambda v: round(v * strength)).resize(
            (x1 - x0, y1 - y0), Image.Resampling.BILINEAR
        )
        self.image.paste(Image.new("RGB", fade.size, colour), (x0, y0), fade)


def _fade() -> Image.Image:
    radial = Image.radial_gradient("L").resize((128, 128))
    return radial.point(lambda v: round(255 * max(0.0, 1 - v / 181) ** 2)).filter(ImageFilter.BoxBlur(1))


def _curve(points: Sequence[Point], *, closed: bool, steps: int = 8) -> list[Point]:
    """Catmull-Rom through the points."""
    n = len(points)
    if n < 3:
        return list(points)
    made: list[Point] = []
    for i in range(n if closed else n - 1):
        if closed:
            p0, p1, p2, p3 = (points[(i + k) % n] for k in (-1, 0, 1, 2))
        else:
            p0, p1, p2, p3 = (points[min(max(i + k, 0), n - 1)] for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            made.append((_spline(p0[0], p1[0], p2[0], p3[0], t), _spline(p0[1], p1[1], p2[1], p3[1], t)))
    if not closed:
        made.append(points[-1])
    return made


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t
    )


_FADE = _fade()
