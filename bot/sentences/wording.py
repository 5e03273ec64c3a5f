"""What sentences are made of: the parts that many of them share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.languages import say
from conversations.errors import DarkroomError

Sentences = dict[type[DarkroomError], Callable[[Any], str]]
"""What the person concerned reads, by the type of what went wrong."""


def tell(text: str, /, **values: object) -> str:
    """`say`, with the two sentences that many others hold: {free} and {operator}."""
    free, operator = say("It cost nothing."), say("Please tell whoever runs this bot.")
    return say(text, free=free, operator=operator, **values)


def always(text: str) -> Callable[[Any], str]:
    """The same words, whatever the error carries."""
    return lambda _: tell(text)


def in_a_row(*said: str) -> str:
    """Sentences after each other, as the language sets them; empty ones are left out."""
    first, *others = filter(None, said)
    for other in others:
        first = say("{one} {other}", one=first, other=other)
    return first


def day(moment: datetime) -> str:
    """A moment, as Discord tells how far away it is."""
    return f"<t:{int(moment.timestamp())}:R>"
