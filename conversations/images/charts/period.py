"""One person's period in a picture: what is left, held and spent, and on which days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.images.charts.bars import FOOT_PX, HEAD_PX, Day, paint_days
from conversations.images.charts.figure import (
    HELD,
    LEFT,
    MARGIN_PX,
    SMALL_PX,
    SPENT,
    WIDTH_PX,
    Chart,
    drawn,
    width_of,
)
from conversations.images.sheets.canvas import QUIET, Colour

BAR_TOP_PX = HEAD_PX + 6
BAR_PX = 56
LEGEND_PX = BAR_TOP_PX + BAR_PX + 50
DAYS_TOP_PX = LEGEND_PX + 96


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


def period(title: str, note: str, shown: Period) -> bytes:
    """A WebP of a bar with three parts, and bars for the days where something was spent."""
    has_days = any(each.amount for each in shown.days)
    height_px = DAYS_TOP_PX + 360 + FOOT_PX if has_days else LEGEND_PX + 50

    def paint(chart: Chart) -> None:
        chart.title(title, note)
        _parts(chart, shown)
        if has_days:
            paint_days(chart, shown.days, DAYS_TOP_PX, chart.height_px - FOOT_PX)

    return drawn(height_px, paint)


def _parts(chart: Chart, shown: Period) -> None:
    colours: list[tuple[Part, Colour]] = [(shown.spent, SPENT), (shown.held, HELD), (shown.left, LEFT)]
    whole = max(1, sum(part.amount for part, _ in colours))
    left, legend = float(MARGIN_PX), float(MARGIN_PX)
    for part, colour in colours:
        if not part.amount and part is shown.held:
            continue
        width = (WIDTH_PX - 2 * MARGIN_PX) * part.amount / whole
        chart.box(left, BAR_TOP_PX, width, BAR_PX, colour)
        left += width
        words = f"{part.name} {part.amount:,}"
        chart.box(legend, LEGEND_PX - 14, 28, 28, colour)
        chart.text(words, legend + 42, LEGEND_PX, size_px=SMALL_PX, colour=QUIET)
        legend += 42 + width_of(words, SMALL_PX) + 40
