"""Receipts and usage as CSV files: the numbers behind the cards and charts, one line each, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.plain_text import one_line
from conversations.ids import UserId
from conversations.store import AllowanceLeft, Receipt
from conversations.usage import Usage

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
NAME_CHARS = 80


def receipts(paid: Sequence[Receipt]) -> bytes:
    """A line for each paid turn, newest first; credits are whole, times UTC."""
    return _csv(
        ("time", "pictures", "credits", "tier", "asked_by", "asked_by_id", "paid_by", "message"),
        (
            (
                each.at.isoformat(timespec="seconds"),
                numbers(each),
                each.cost_credits,
                each.tier or "",
                _words(each.author_name),
                each.author_id,
                "pool" if each.paid_by.startswith("pool:") else "own",
                link(each) or "",
            )
            for each in paid
        ),
    )


def usage(shown: Usage, zone: str) -> bytes:
    """A line for each day, person, tier and model; they sum up to the total of the report."""
    return _csv(
        ("day", "person", "person_id", "tier", "model", "requests", "pictures", "credits"),
        (
            (
                _day(line.since, zone),
                _words(line.author_name),
                line.author_id,
                line.tier or "",
                line.model or "",
                line.turns,
                line.pictures,
                line.spent_credits,
            )
            for line in shown.lines
        ),
    )


def allowances(left: Mapping[UserId, AllowanceLeft], names: Mapping[UserId, str]) -> bytes:
    """A line for each person with an allowance of a period that runs."""
    return _csv(
        ("person", "person_id", "allowance", "left"),
        (
            (_words(names.get(person_id, "")), person_id, each.entitled_credits, each.left_credits)
            for person_id, each in left.items()
        ),
    )


def numbers(paid: Receipt) -> str:
    """Which pictures a turn made: `v3`, `v6 v7 v8`."""
    return " ".join(f"v{number}" for number in paid.numbers)


def link(paid: Receipt) -> str | None:
    """Where the pictures are shown."""
    if paid.message_id is None:
        return None
    return f"https://discord.com/channels/{paid.guild_id or '@me'}/{paid.thread_id}/{paid.message_id}"


def _csv(head: Sequence[str], lines: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(head)
    writer.writerows(lines)
    # Without the mark Excel reads UTF-8 as something else.
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _words(text: str) -> str:
    """Somebody's words in a cell, which no spreadsheet takes for a formula."""
    words = one_line(text, NAME_CHARS)
    return f"'{words}" if words.startswith(_FORMULA) else words


def _day(moment: datetime, zone: str) -> str:
    return moment.astimezone(ZoneInfo(zone)).date().isoformat()
