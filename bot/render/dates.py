"""Days in words, as the language spoken now writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.languages import marked, say

_MONTHS = (
    marked("January"), marked("February"), marked("March"), marked("April"), marked("May"), marked("June"), marked("July"),
    marked("August"), marked("September"), marked("October"), marked("November"), marked("December"),
)  # fmt: skip
_SHORT_MONTHS = (
    marked("Jan"), marked("Feb"), marked("Mar"), marked("Apr"), marked("May"), marked("Jun"), marked("Jul"), marked("Aug"),
    marked("Sep"), marked("Oct"), marked("Nov"), marked("Dec"),
)  # fmt: skip


def day_in_words(day: date) -> str:
    """`23 November`."""
    return say("{day} {month}", day=day.day, month=say(_MONTHS[day.month - 1]))


def short_day(day: date) -> str:
    """`23 Nov`, for places with little room."""
    return say("{day} {short_month}", day=day.day, short_month=say(_SHORT_MONTHS[day.month - 1]))


def days_between(days: Sequence[date]) -> str:
    """A range of days in words: `1 to 23 November`; empty without days."""
    if not days:
        return ""
    first, last = days[0], days[-1]
    if first == last:
        return day_in_words(last)
    if (first.year, first.month) == (last.year, last.month):
        month = say(_MONTHS[last.month - 1])
        return say("{first} to {last} {month}", first=first.day, last=last.day, month=month)
    return say("{begin} to {end}", begin=day_in_words(first), end=day_in_words(last))
