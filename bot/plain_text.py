"""Words that other people wrote, made harmless for a message: one line, bounded, no markdown, no mention, no link."""

from __future__ import annotations

import re
import unicodedata

from bot.languages import in_digits, say, say_many

READ_AHEAD = 4
"""How many times the length asked for is read of a longer text; what lies behind is never looked at."""

ZERO_WIDTH_SPACE = "\u200b"
_MARKDOWN = re.compile(r"([\\*_~`|<>\[\]()#:/\-])")
_SPACES = re.compile(r"\s+")


def one_line(text: str, limit: int) -> str:
    """
    The text on one line, at most `limit` characters, cut at a word where that loses little.

    Control characters and those that turn the direction of writing go: they could disguise what follows.
    """
    head = text[: limit * READ_AHEAD]
    flat = _SPACES.sub(" ", "".join(each if _is_visible(each) else " " for each in head)).strip()
    if len(flat) <= limit and len(head) == len(text):
        return flat
    cut = flat[: limit - 1]
    space = cut.rfind(" ") if len(flat) >= limit else -1
    return (cut[:space] if space > limit * 2 // 3 else cut).rstrip() + "…"


def plain(text: str, limit: int) -> str:
    """`one_line`, with everything escaped that Discord would turn into something; at most 2 × `limit` characters."""
    return _MARKDOWN.sub(r"\\\1", one_line(text, limit)).replace("@", f"@{ZERO_WIDTH_SPACE}")


def in_seconds(duration_s: float) -> str:
    """A duration as people say it: `0.8 s`, `12 s`, `2 min 5 s`."""
    if duration_s < 9.95:
        return say("{seconds} s", seconds=in_digits(duration_s, 1))
    whole = round(duration_s)
    if whole < 60:
        return say("{seconds} s", seconds=whole)
    return say("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)


def in_credits(amount: int) -> str:
    """An amount with its unit."""
    return say_many("{amount} credit", "{amount} credits", abs(amount), amount=in_digits(amount))


def in_mebibytes(size_bytes: int) -> str:
    """A size in MiB, as Discord counts its limits."""
    return f"{in_digits(size_bytes / 1_048_576, 1)} MiB"


def _is_visible(char: str) -> bool:
    category = unicodedata.category(char)
    if category == "Cf":
        return char in "\u200d\ufe0f"
    return category not in ("Cc", "Cs", "Co", "Cn")
