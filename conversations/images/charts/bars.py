"""Amounts as bars: one per day, or one per name with the largest first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from conversations.images.charts.figure import (
    ENGLISH,
    HELD,
    LABEL_PX,
    LEFT,
    MARGIN_PX,
    SMALL_PX,
    SPENT,
    TRACK,
    WIDTH_PX,
    Chart,
    Wording,
    drawn,
    width_of,
)
from conversations.images.sheets.canvas import PAGE, QUIET

HEAD_PX = 176
FOOT_PX = 86
DAYS_HEIGHT_PX = 640
ROW_PX = 122
ROWS = 8
DATES_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Day:
    """What one day came to."""

    day: date
    amount: int


@dataclass(frozen=True, slots=True)
class Row:
    """A name with its amount; where `of` is told, the bar shows how much of that is left, in orange below a fifth."""

    name: str
    amount: int
    of: int | None = None


def by_day(title: str, note: str, days: Sequence[Day]) -> bytes:
    """
    A WebP of a bar for each day, the highest with its amount written on it.

    days: in order, without gaps. Raises: ValueError where no day has an amount.
    """
    if not any(each.amount for each in days):
        raise ValueError("no day has an amount")

    def paint(chart: Chart) -> None:
        chart.title(title, note)
        paint_days(chart, days, HEAD_PX + 50, chart.height_px - FOOT_PX)

    return drawn(DAYS_HEIGHT_PX, paint)


def paint_days(
    chart: Chart, days: Sequence[Day], top: float, bottom: float, wording: Wording = ENGLISH
) -> None:
    """Bars for days between two heights of a chart, with a scale on the left and dates below."""
    highest = max(each.amount for each in days)
    peak = next(place for place, each in enumerate(days) if each.amount == highest)
    step = round_step(highest)
    ceiling = step * max(1, math.ceil(highest / step))
    scale = (bottom - top) / ceiling
    left = MARGIN_PX + max(width_of(wording.amount(ceiling), SMALL_PX), 60) + 20
    for level in range(0, ceiling + 1, step):
        y = bottom - level * scale
        chart.rule(left, WIDTH_PX - MARGIN_PX, y)
        chart.text(wording.amount(level), left - 18, y, size_px=SMALL_PX, colour=QUIET, align="right")
    slot = (WIDTH_PX - MARGIN_PX - left) / len(days)
    bar = min(slot * 0.72, 90)
    for place, each in enumerate(days):
        middle = left + slot * (place + 0.5)
        height = max(each.amount * scale, 3) if each.amount else 0
        chart.box(middle - bar / 2, bottom - height, bar, height, SPENT)
        if place == peak:
            _peak(chart, wording.amount(highest), middle, bottom - height - 30, left)
    _dates(chart, days, left, slot, bottom + 46, wording)


def _peak(chart: Chart, words: str, middle: float, y: float, left: float) -> None:
    half = width_of(words, SMALL_PX, "semibold") / 2
    middle = min(max(middle, left + half), WIDTH_PX - MARGIN_PX - half)
    chart.box(middle - half - 8, y - 24, 2 * half + 16, 48, PAGE)
    chart.text(words, middle, y, size_px=SMALL_PX, weight="semibold", align="center")


def _dates(chart: Chart, days: Sequence[Day], left: float, slot: float, y: float, wording: Wording) -> None:
    for place in evenly(len(days), DATES_SHOWN):
        words = wording.day(days[place].day)
        half = width_of(words, SMALL_PX) / 2
        middle = min(left + slot * (place + 0.5), WIDTH_PX - MARGIN_PX - half)
        chart.text(words, middle, y, size_px=SMALL_PX, colour=QUIET, align="center")


def ranked(title: str, note: str, rows: Sequence[Row], others: str = "others") -> bytes:
    """
    A WebP of a bar for each name, the largest amounts first; beyond eight the rest is one bar.

    Raises: ValueError without rows.
    """
    if not rows:
        raise ValueError("no rows")
    shown = largest(rows, others)
    full = max(1, *(each.of if each.of is not None else each.amount for each in shown))

    def paint(chart: Chart) -> None:
        chart.title(title, note)
        for place, each in enumerate(shown):
            _row(chart, each, full, HEAD_PX + place * ROW_PX)

    return drawn(HEAD_PX + len(shown) * ROW_PX + 30, paint)


def _row(chart: Chart, row: Row, full: int, top: float) -> None:
    width = WIDTH_PX - 2 * MARGIN_PX
    words = f"{row.amount:,}" if row.of is None else f"{row.amount:,} of {row.of:,}"
    room = width - width_of(words, LABEL_PX, "semibold") - 40
    chart.text(row.name, MARGIN_PX, top + 30, width_px=room)
    chart.text(words, WIDTH_PX - MARGIN_PX, top + 30, weight="semibold", align="right")
    of, amount = (full, row.amount) if row.of is None else (max(row.of, 1), min(row.amount, row.of))
    chart.box(MARGIN_PX, top + 64, width, 28, TRACK)
    colour = SPENT if row.of is None else LEFT if amount * 5 > of else HELD
    chart.box(MARGIN_PX, top + 64, max(width * amount / of, 4 if amount else 0), 28, colour)


def largest(rows: Sequence[Row], others: str, most: int = ROWS) -> list[Row]:
    """The rows with the largest amounts; where there are more than `most`, the last one sums up the rest."""
    ordered = sorted(rows, key=lambda each: -each.amount)
    if len(ordered) <= most:
        return ordered
    rest = ordered[most - 1 :]
    of = None if any(each.of is None for each in rest) else sum(each.of or 0 for each in rest)
    return [
        *ordered[: most - 1],
        Row(f"{len(rest)} {others}", sum(each.amount for each in rest), of),
    ]


def round_step(highest: int) -> int:
    """A round distance of levels, so that two to five of them reach `highest`."""
    rough = max(1.0, highest / 3)
    power = 10 ** math.floor(math.log10(rough))
    return max(1, int(next(power * each for each in (1, 2, 2.5, 5, 10) if power * each >= rough)))


def evenly(count: int, most: int) -> list[int]:
    """At most `most` of the places 0 to count - 1, the first among them, at equal distances."""
    return list(range(0, count, max(1, math.ceil(count / most))))
