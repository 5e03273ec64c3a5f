"""
The surface that charts are drawn on: sizes in pixels, large type, the sheets' colours, and one drawing at a time.

A chart is 1,000 px wide and shown 250 to 300 px wide on a phone, so the smallest type of 40 px reads like 10 to 12 px.
Blue, orange and green are Okabe and Ito's, told apart with every kind of colour vision; amounts are written out beside.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PIL import Image

from conversations.images.encode import to_webp
from conversations.images.sheets.canvas import LINE, PAGE, QUIET, TEXT, Colour
from conversations.images.sheets.lettering import ELLIPSIS, Weight, font, font_file, shown

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH_PX = 1000
MARGIN_PX = 40
TITLE_PX = 56
LABEL_PX = 44
SMALL_PX = 40

SPENT: Colour = (86, 180, 233)
HELD: Colour = (230, 159, 0)
LEFT: Colour = (0, 158, 115)
TRACK: Colour = (58, 60, 68)
"""The room that an amount could fill."""

_ONE_AT_A_TIME = threading.Lock()
"""Matplotlib's fonts are shared and not made for threads; the worker has several."""


def _english_day(day: date) -> str:
    return f"{day.day} {day:%b}"


@dataclass(frozen=True, slots=True)
class Wording:
    """How amounts and days are written on a chart; English unless told."""

    amount: Callable[[int], str] = "{:,}".format
    day: Callable[[date], str] = _english_day


ENGLISH = Wording()


class Chart:
    """A page whose axes count in pixels from its top left corner."""

    def __init__(self, figure: Figure, height_px: int) -> None:
        self.height_px = height_px
        self._axes: Axes = figure.add_axes((0, 0, 1, 1))
        self._axes.set(xlim=(0, WIDTH_PX), ylim=(height_px, 0))
        self._axes.axis("off")

    def text(
        self,
        words: str,
        x: float,
        y: float,
        *,
        size_px: int = LABEL_PX,
        colour: Colour = TEXT,
        weight: Weight = "regular",
        align: str = "left",
        width_px: float | None = None,
    ) -> None:
        """One line of text, centred on `y`, cut to `width_px`; nothing in it is read as a formula."""
        from matplotlib.font_manager import FontProperties

        line = shown(words) if width_px is None else cut(words, size_px, weight, width_px)
        self._axes.text(
            x, y, line, color=_rgb(colour), ha=align, va="center_baseline", parse_math=False,
            fontproperties=FontProperties(fname=str(font_file(weight)), size=size_px),
        )  # fmt: skip

    def title(self, words: str, note: str = "") -> None:
        """What the chart shows, and in smaller type what it comes to."""
        self.text(
            words, MARGIN_PX, 66, size_px=TITLE_PX, weight="semibold", width_px=WIDTH_PX - 2 * MARGIN_PX
        )
        if note:
            self.text(note, MARGIN_PX, 134, size_px=SMALL_PX, colour=QUIET, width_px=WIDTH_PX - 2 * MARGIN_PX)

    def box(self, left: float, top: float, width: float, height: float, colour: Colour) -> None:
        """A filled box; one too small to be seen is not drawn."""
        from matplotlib.patches import Rectangle

        if width > 0 and height > 0:
            self._axes.add_patch(Rectangle((left, top), width, height, facecolor=_rgb(colour), linewidth=0))

    def rule(self, left: float, right: float, y: float) -> None:
        """A thin level line."""
        self._axes.plot((left, right), (y, y), color=_rgb(LINE), linewidth=1.5, zorder=0)


def drawn(height_px: int, paint: Callable[[Chart], None]) -> bytes:
    """A WebP of what `paint` puts on a page of this height."""
    with _ONE_AT_A_TIME:
        from matplotlib.figure import Figure

        # At 72 dots per inch one point, in which matplotlib counts type and lines, is one pixel.
        figure = Figure(figsize=(WIDTH_PX / 72, height_px / 72), dpi=72, facecolor=_rgb(PAGE))
        paint(Chart(figure, height_px))
        raw = io.BytesIO()
        figure.savefig(raw, format="rgba", dpi=72)
    pixels = Image.frombytes("RGBA", (WIDTH_PX, height_px), raw.getvalue())
    return to_webp(pixels.convert("RGB"), 101)


def cut(words: str, size_px: int, weight: Weight, width_px: float) -> str:
    """The words on one line as far as they fit."""
    line, face = shown(words), font(size_px, weight)
    if face.getlength(line) <= width_px:
        return line
    while line and face.getlength(line + ELLIPSIS) > width_px:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS


def width_of(words: str, size_px: int, weight: Weight = "regular") -> float:
    """How wide a line is, in pixels."""
    return font(size_px, weight).getlength(shown(words))


def _rgb(colour: Colour) -> tuple[float, float, float]:
    red, green, blue = colour
    return red / 255, green / 255, blue / 255
