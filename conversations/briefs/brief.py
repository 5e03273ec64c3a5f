"""The brief: one picture in words, part by part, short enough to stand in every request."""

from __future__ import annotations

from dataclasses import dataclass, fields

PART_CHARS = 400
"""How long one part may become; the subject of a first prompt is cut there too once the picture was changed."""
DETAILS_MAX, DETAIL_CHARS = 10, 120
TEXTS_MAX, TEXT_CHARS = 6, 120
KEPT_MAX, KEPT_CHARS = 6, 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """Something an edit brought; `about` is the thing it is about, so that a later word on that thing replaces it."""

    about: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """
    A picture in words: each part as it stands after everything that was asked for.

    lighting: phrases of which each settles another side of the light: time of day, weather, tone.
    texts: what is written in the picture. kept: what people said must stay.
    """

    subject: str = ""
    composition: str = ""
    lighting: tuple[str, ...] = ()
    style: str = ""
    background: str = ""
    texts: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    kept: tuple[str, ...] = ()

    def bounded(self) -> Brief:
        """The same, nothing longer than its bound; of many details the newest stay."""
        return Brief(
            subject=_cut(self.subject, PART_CHARS),
            composition=_cut(self.composition, PART_CHARS),
            lighting=tuple(_cut(each, DETAIL_CHARS) for each in self.lighting[-4:]),
            style=_cut(self.style, PART_CHARS),
            background=_cut(self.background, PART_CHARS),
            texts=tuple(_cut(each, TEXT_CHARS) for each in self.texts[-TEXTS_MAX:]),
            details=tuple(
                Detail(about=_cut(each.about, 40), words=_cut(each.words, DETAIL_CHARS))
                for each in self.details[-DETAILS_MAX:]
            ),
            kept=tuple(_cut(each, KEPT_CHARS) for each in self.kept[-KEPT_MAX:]),
        )

    def lines(self) -> tuple[tuple[str, str], ...]:
        """(part, words) of every part that something is said of, the subject first."""
        said = {
            "subject": self.subject,
            "details": ", ".join(detail.words for detail in self.details),
            "background": self.background,
            "composition": self.composition,
            "lighting": ", ".join(self.lighting),
            "style": self.style,
            "text in it": " and ".join(f"“{text}”" for text in self.texts),
            "stays": ", ".join(self.kept),
        }
        return tuple((part, words) for part, words in said.items() if words)

    def words(self, limit_bytes: int) -> str:
        """The picture in one line of at most `limit_bytes` of UTF-8."""
        said = "; ".join(words for part, words in self.lines() if part != "stays")
        return within(" ".join(said.split()), limit_bytes)

    def unchanged_since(self, before: Brief) -> Brief:
        """What both briefs say alike: what an edit between them leaves alone."""
        same = {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if getattr(self, field.name) == getattr(before, field.name)
        }
        known = set(before.details)
        return Brief(
            **{
                **same,
                "details": tuple(each for each in self.details if each in known),
                "texts": tuple(each for each in self.texts if each in before.texts),
                "lighting": tuple(each for each in self.lighting if each in before.lighting),
            }
        )


def within(words: str, limit_bytes: int) -> str:
    """The words cut to a number of bytes of UTF-8, with an ellipsis where something is missing."""
    data = words.encode()
    if len(data) <= limit_bytes:
        return words
    return (
        data[: max(0, limit_bytes - 3)].decode(errors="ignore").rstrip(" ;,") + "…" if limit_bytes > 3 else ""
    )


def _cut(words: str, limit: int) -> str:
    return words if len(words) <= limit else words[: limit - 1].rstrip() + "…"
