"""The surface that sheets are drawn on: dark, calm, legible on Discord's dark and light themes alike."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

from conversations.images.encode import to_webp
from conversations.images.sheets.lettering import Weight, font

Colour = tuple[int, int, int]
Point = tuple[float, float]

PAGE: Colour = (24, 25, 28)
CARD: Colour = (37, 38, 43)
WELL: Colour = (17, 18, 20)
LINE: Colour = (92, 96, 106)
TEXT: Colour = (236, 237, 240)
QUIET: Colour = (160, 165, 176)
ACCENT: Colour = (255, 176, 84)
"""A darkroom's safelight."""
ON_ACCENT: Colour = (38, 22, 4)

_FINER = 2
"""Lines and corners are drawn this many times larger and reduced, since Pillow draws them without smoothing."""


class Canvas:
    """A page that collects shapes first, then carries pictures and text on top of them."""

    def __init__(self, width_px: int, height_px: int) -> None:
        self._large = Image.new("RGB", (width_px * _FINER, height_px * _FINER), PAGE)
        self._shapes: ImageDraw.ImageDraw | None = ImageDraw.Draw(self._large)
        self._page: Image.Image | None = None
        self.size = (width_px, height_px)

    def rounded(
        self,
        box: tuple[float, float, float, float],
        radius_px: float,
        fill: Colour | None,
        outline: Colour | None = None,
    ) -> None:
        """A box with round corners; the outline lies 3 px wide inside it."""
        large = tuple(edge * _FINER for edge in box)
        self._draw().rounded_rectangle(
            (large[0], large[1], large[2] - 1, large[3] - 1),
            radius_px * _FINER,
            fill=fill,
            outline=outline,
            width=3 * _FINER if outline else 0,
        )

    def path(self, points: Sequence[Point], colour: Colour, width_px: float = 3, bend_px: float = 14) -> None:
        """A line through points whose corners are rounded; nothing, without points."""
        if not points:
            return
        smooth = [(x * _FINER, y * _FINER) for x, y in _bent(points, bend_px)]
        self._draw().line(smooth, fill=colour, width=round(width_px * _FINER), joint="curve")

    def dot(self, x: float, y: float, radius_px: float, colour: Colour) -> None:
        """A filled disc."""
        x, y, radius = x * _FINER, y * _FINER, radius_px * _FINER
        self._draw().ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)

    def picture(self, image: Image.Image, left: int, top: int, radius_px: int = 8) -> None:
        """A picture with round corners; what is transparent in it shows a soft checkerboard."""
        corners = Image.new("L", (image.width * _FINER, image.height * _FINER), 0)
        ImageDraw.Draw(corners).rounded_rectangle(
            (0, 0, corners.width - 1, corners.height - 1), radius_px * _FINER, fill=255
        )
        solid = image
        if image.mode == "RGBA":
            solid = checkerboard(image.width, image.height)
            solid.paste(image, mask=image.getchannel("A"))
        self._finished().paste(solid, (left, top), corners.resize(image.size, Image.Resampling.BOX))

    def badge(
        self,
        text: str,
        left: int,
        top: int,
        *,
        is_accented: bool = False,
        size_px: int = 22,
        from_right: bool = False,
    ) -> int:
        """A small label on a pill that stays legible over any picture; returns its width."""
        face = font(size_px, "semibold")
        width, height = int(face.getlength(text)) + size_px, round(size_px * 1.5)
        left -= width if from_right else 0
        pill = Image.new("L", (width * 4, height * 4), 0)
        ImageDraw.Draw(pill).rounded_rectangle((0, 0, pill.width - 1, pill.height - 1), height * 2, fill=255)
        shape = pill.resize((width, height), Image.Resampling.BOX)
        page = self._finished()
        shadow = Image.new("L", (width + 16, height + 16), 0)
        shadow.paste(shape.point(lambda value: value // 2), (8, 9))
        page.paste((0, 0, 0), (left - 8, top - 8), shadow.filter(ImageFilter.GaussianBlur(3)))
        page.paste(ACCENT if is_accented else CARD, (left, top), shape.point(lambda value: value * 15 // 16))
        colour = ON_ACCENT if is_accented else TEXT
        ImageDraw.Draw(page).text(
            (left + width / 2, top + height / 2), text, fill=colour, font=face, anchor="mm"
        )
        return width

    def text(
        self,
        text: str,
        x: float,
        y: float,
        size_px: int,
        *,
        colour: Colour = TEXT,
        weight: Weight = "regular",
        anchor: str = "la",
    ) -> None:
        """One line of text that the font can show (see `lettering.shown`), placed by Pillow's anchors."""
        ImageDraw.Draw(self._finished()).text(
            (x, y), text, fill=colour, font=font(size_px, weight), anchor=anchor
        )

    def to_image(self) -> Image.Image:
        """The finished sheet as pixels."""
        return self._finished()

    def to_webp(self) -> bytes:
        """The finished sheet: a tenth of a PNG's size, at a quality that text survives."""
        return to_webp(self._finished(), quality=92)

    def _draw(self) -> ImageDraw.ImageDraw:
        if self._shapes is None:
            raise RuntimeError("shapes come before pictures and text")
        return self._shapes

    def _finished(self) -> Image.Image:
        if self._page is None:
            self._page = self._large.reduce(_FINER)
            self._shapes = None
        return self._page


def checkerboard(width_px: int, height_px: int, square_px: int = 10) -> Image.Image:
    """What transparency is shown on."""
    tile = Image.new("RGB", (2, 2), (198, 200, 204))
    tile.putpixel((0, 0), (228, 229, 232))
    tile.putpixel((1, 1), (228, 229, 232))
    tile = tile.resize((2 * square_px, 2 * square_px), Image.Resampling.NEAREST)
    board = Image.new("RGB", (width_px, height_px))
    for left in range(0, width_px, tile.width):
        for top in range(0, height_px, tile.height):
            board.paste(tile, (left, top))
    return board


def _bent(points: Sequence[Point], bend_px: float) -> list[Point]:
    """The points with each corner replaced by a short quadratic curve."""
    smooth = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        begin, end = _towards(corner, before, bend_px), _towards(corner, after, bend_px)
        for step in range(9):
            t = step / 8
            weights = ((1 - t) ** 2, 2 * t * (1 - t), t * t)
            x, y = (
                sum(w * p[axis] for w, p in zip(weights, (begin, corner, end), strict=True))
                for axis in (0, 1)
            )
            smooth.append((x, y))
    smooth.append(points[-1])
    return smooth


def _towards(corner: Point, other: Point, most_px: float) -> Point:
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = max(1e-6, (dx * dx + dy * dy) ** 0.5)
    share = min(0.5, most_px / length)
    return corner[0] + dx * share, corner[1] + dy * share
