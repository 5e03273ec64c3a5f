"""
What the bot says, in the language of the person it says it to: gettext catalogues in `bot/locales/`.

English is the source and complete; what a catalogue lacks is said in English. The language is a matter of the task at
hand, like a locale: whoever answers somebody sets it once, and every sentence below follows.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

SPOKEN = ("en", "de", "fr", "es", "pt", "ja")
"""The languages there are; the first is the source."""

_MARKS = {"de": (".", ","), "fr": ("\u202f", ","), "es": (".", ","), "pt": (".", ",")}
"""What stands between thousands and before decimals, where that is not English's comma and point."""

_BEFORE_PERCENT = {"fr": "\u202f", "pt": "", "ja": ""}
"""What stands before the sign of per cent, where that is not a space."""

_NOT_DRAWN = frozenset({"ja"})
"""Languages that the typeface of pictures has no letters for."""

DOMAIN = "darkroom"
LOCALES = Path(__file__).parent / "locales"

_spoken: ContextVar[str] = ContextVar("spoken", default=SPOKEN[0])


def speak(language: str) -> None:
    """Speak this language from now on in this task; one that is not spoken becomes English. Takes `pt-BR` as `pt`."""
    _spoken.set(spoken(language))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak this language inside the block."""
    before = _spoken.set(spoken(language))
    try:
        yield
    finally:
        _spoken.reset(before)


def spoken(language: str) -> str:
    """The language to answer in: one of `SPOKEN`."""
    base = language.partition("-")[0].lower()
    return base if base in SPOKEN else SPOKEN[0]


def language_drawn() -> str:
    """The language of words that are drawn into pictures: the one spoken now, English where the typeface lacks its letters."""
    language = _spoken.get()
    return SPOKEN[0] if language in _NOT_DRAWN else language


def say(text: str, /, **values: object) -> str:
    """`text` in the language spoken now, with the values in their places."""
    return _catalogue(_spoken.get()).gettext(text).format(**values)


def say_many(one: str, many: str, number: int, /, **values: object) -> str:
    """`one` or `many`, by `number`, which is also the value {number}."""
    words = _catalogue(_spoken.get()).ngettext(one, many, number)
    return words.format(**{"number": in_digits(number), **values})


def said_otherwise(text: str, language: str) -> str | None:
    """`text` in another language than English; None where its catalogue lacks it."""
    said = _catalogue(language).gettext(text)
    return None if said == text else said


def marked(text: str) -> str:
    """`text` as it is, marked to be collected for the catalogues and to be said later."""
    return text


def in_digits(value: float, decimals: int = 0) -> str:
    """A number as the language spoken now writes it: `1,234.5`, `1.234,5`."""
    thousands, point = _MARKS.get(_spoken.get(), (",", "."))
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", thousands + point))


def in_percent(share: float, decimals: int = 0) -> str:
    """A share of one in hundredths: `96 %`."""
    return f"{in_digits(100 * share, decimals)}{_BEFORE_PERCENT.get(_spoken.get(), ' ')}%"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALES, [language], fallback=True)
