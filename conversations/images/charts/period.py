"""One person's period in a picture: what is left, held and spent, and on which days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.images.charts.bars import FOOT_PX, HEAD_PX, Day, paint_days
from conversations.images.charts.figure import (
    ENGLISH,
    HELD,
    LEFT,
    MARGIN_PX,
    SMALL_PX,
    SPENT,
    WIDTH_PX,
    Chart,
    Wording,
    drawn,
    width_of,
)
from conversations.images.sheets.canvas import QUIET, Colour

BAR_TOP_PX = HEAD_PX + 6
BAR_PX = 64
LEGEND_PX = BAR_TOP_PX + BAR_PX + 54
LEGEND_LINE_PX = 60
DAYS_PX = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the whole, with the word for it."""

    name: str
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Spent, held and left of one account, in credits, and what was spent on each day of the period so far."""

    spent: Part
    held: Part
    left: Part
    days: Sequence[Day]


def period(title: str, note: str, shown: Period, wording: Wording = ENGLISH) -> bytes:
    """A WebP of a bar with three parts, and bars for the days where something was spent."""
    has_days = any(each.amount for each in shown.days)
    legend = _legend(shown, wording)
    below_px = LEGEND_PX + LEGEND_LINE_PX * legend[-1].line
    height_px = below_px + (110 + DAYS_PX + FOOT_PX if has_days else 56)

    def paint(chart: Chart) -> None:
        chart.title(title, note)
        _parts(chart, legend)
        if has_days:
            paint_days(chart, shown.days, below_px + 110, chart.height_px - FOOT_PX, wording)

    return drawn(height_px, paint)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A part with its colour, its words, and where they stand in the legend."""

    part: Part
    words: str
    colour: Colour
    left: float
    line: int


def _legend(shown: Period, wording: Wording) -> list[_Entry]:
    """The parts one after the other, on as many lines as they need; a hold that is none is left out."""
    entries: list[_Entry] = []
    left, line = float(MARGIN_PX), 0
    for part, colour in ((shown.spent, SPENT), (shown.held, HELD), (shown.left, LEFT)):
        if not part.amount and part is shown.held:
            continue
        words = f"{part.name} {wording.amount(part.amount)}"
        width = 48 + width_of(words, SMALL_PX)
        if left + width > WIDTH_PX - MARGIN_PX:
            left, line = float(MARGIN_PX), line + 1
        entries.append(_Entry(part, words, colour, left, line))
        left += width + 36
    return entries


def _parts(chart: Chart, legend: Sequence[_Entry]) -> None:
    whole = max(1, sum(entry.part.amount for entry in legend))
    left = float(MARGIN_PX)
    for entry in legend:
        width = (WIDTH_PX - 2 * MARGIN_PX) * entry.part.amount / whole
        chart.box(left, BAR_TOP_PX, width, BAR_PX, entry.colour)
        left += width
        y = LEGEND_PX + entry.line * LEGEND_LINE_PX
        chart.box(entry.left, y - 16, 32, 32, entry.colour)
        chart.text(entry.words, entry.left + 48, y, size_px=SMALL_PX, colour=QUIET)
