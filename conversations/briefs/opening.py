"""A first prompt taken apart: subject, composition, lighting, style and background, in the person's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from conversations.briefs.vocabulary import (
    BACKGROUND,
    COMPOSITION,
    LIGHT,
    STYLE,
    TIME,
    TONE,
    holds,
    speaks_of_light,
)

_QUOTED = re.compile(
    r"\"([^\"\n]{1,200})\"|“([^“”\n]{1,200})”|„([^„“”\n]{1,200})[“”]|«([^«»\n]{1,200})»|「([^「」\n]{1,200})」"
)
_SEGMENT = re.compile(r"\s*(?:[,;\n、。]|(?<=[^\d\s])[.](?=\s|$))\s*")
_WEATHER_NOUN = r"(?:rain|snowfall|fog|mist|haze|storm|thunderstorm)"
_LIGHT_PHRASE = re.compile(
    rf"(?:^|\s)(?P<lighting>(?:at|during|by|under|lit by|with|in)\s(?:the\s|an?\s)?(?:[\w-]+\s){{0,2}}?"
    rf"(?:{TIME}|{LIGHT}|{_WEATHER_NOUN})(?:\s(?:light|lighting|sun))?)(?![\w-])",
    re.IGNORECASE,
)
_BACKGROUND_PHRASE = re.compile(
    rf"(?:^|\s)(?P<background>(?:on|against|with|before|in front of)\s(?:an?\s|the\s)?(?:[\w-]+\s){{0,4}}?(?:{BACKGROUND}))(?!\w)",
    re.IGNORECASE,
)
_STYLE_FIRST = re.compile(
    rf"^(?P<style>(?:an?\s)?(?:[\w-]+\s){{0,3}}?(?:{STYLE}|{COMPOSITION}))\s(?:of|showing|depicting)\s(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_STYLE_LAST = re.compile(
    rf"(?:^|\s)(?P<style>(?:as|in)\s(?:an?\s|the\s)?(?:style\sof\s[\w\s-]+|(?:[\w-]+\s){{0,3}}?(?:{STYLE})))\s*$",
    re.IGNORECASE,
)

TAKEN_APART_CHARS = 4_000
"""The longest message of Discord; taking apart a pasted file of eight times that would hold the event loop for 0.3 s."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a prompt says of each part of a picture; empty where it says nothing. Together they hold every word."""

    subject: str = ""
    composition: str = ""
    lighting: str = ""
    style: str = ""
    background: str = ""

    def missing(self) -> tuple[str, ...]:
        """The parts that nothing is said of, the background aside, which a picture may well do without."""
        said = {
            "subject": bool(self.subject),
            "composition": bool(self.composition or holds(COMPOSITION, self.subject)),
            "lighting": bool(self.lighting or speaks_of_light(self.subject)),
            "style": bool(self.style or holds(STYLE, self.subject)),
        }
        return tuple(part for part, is_said in said.items() if not is_said)

    def prompt(self) -> str:
        """The parts as one prompt, the subject first."""
        return ", ".join(
            filter(None, (self.subject, self.background, self.composition, self.lighting, self.style))
        )


def parts_of(prompt: str) -> Parts:
    """The prompt's parts; what names no part is the subject, and so is all of a prompt that is too long to take apart."""
    if len(prompt) > TAKEN_APART_CHARS:
        return Parts(subject=" ".join(prompt.split()))
    found: dict[str, list[str]] = {field.name: [] for field in fields(Parts)}
    quotes: list[str] = []

    def hide(match: re.Match[str]) -> str:
        quotes.append(match.group())
        return f"\ue000{len(quotes) - 1}\ue001"

    masked = _QUOTED.sub(hide, " ".join(prompt.split()) if "\n" not in prompt else prompt.strip())
    for segment in filter(None, _SEGMENT.split(masked)):
        _sort(segment.strip(" ."), found)
    joined = {
        name: re.sub("\ue000(\\d+)\ue001", lambda match: quotes[int(match[1])], ", ".join(filter(None, said)))
        for name, said in found.items()
    }
    return Parts(**joined)


def quoted_in(words: str) -> tuple[str, ...]:
    """The texts in quotation marks, which a picture is to show as they are."""
    return tuple(next(filter(None, match.groups())) for match in _QUOTED.finditer(words))


def _sort(segment: str, found: dict[str, list[str]]) -> None:
    """Give the segment to the part that it speaks of, after what it says of others was taken out of it."""
    if found["subject"] and (part := part_named(segment)):
        found[part].append(segment)
        return
    if match := _STYLE_FIRST.match(segment):
        kind = "style" if holds(STYLE, match["style"]) else "composition"
        found[kind].append(match["style"])
        segment = match["rest"]
    for name, pattern in (
        ("style", _STYLE_LAST),
        ("background", _BACKGROUND_PHRASE),
        ("lighting", _LIGHT_PHRASE),
    ):
        while (match := pattern.search(segment)) and "\ue000" not in match[name]:
            found[name].append(match[name].strip())
            segment = f"{segment[: match.start()].rstrip()} {segment[match.end() :].lstrip()}".strip()
    if segment:
        part = None if len(segment.split()) > 4 else part_named(segment)
        found[part or "subject"].append(segment)


def part_named(words: str) -> str | None:
    """The part of a picture that a short phrase speaks of; None for the subject."""
    if holds(BACKGROUND, words):
        return "background"
    if holds(STYLE, words) and not holds(LIGHT, words):
        return "style"
    if holds(COMPOSITION, words):
        return "composition"
    if speaks_of_light(words) and (holds(LIGHT, words) or holds(TONE, words) or len(words.split()) <= 4):
        return "lighting"
    return "style" if holds(STYLE, words) else None
