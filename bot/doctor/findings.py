"""One thing that was checked, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: `failure` keeps the bot from working, `warning` takes something away from it."""

    level: Literal["ok", "warning", "failure"]
    text: str


def ok(text: str) -> Finding:
    """Nothing to do."""
    return Finding("ok", text)


def warning(text: str) -> Finding:
    """It works, but something is missing or about to end."""
    return Finding("warning", text)


def failure(text: str) -> Finding:
    """It cannot work like this."""
    return Finding("failure", text)
