"""The parameters of a request, read from its clause: which side, how much, what shape, what must stay."""

from __future__ import annotations

import re
from collections.abc import Collection

from conversations.followups.lexicon.grammar import Grammar
from conversations.followups.text import QUOTE, unaccented

_RATIO = re.compile(
    r"(?<![\d.])(\d{1,2}(?:\.\d+)?) ?(?:[:x×]|(?<=16)/|(?<=9)/|(?<=4)/|(?<=3)/|(?<=2)/|by|to|zu"
    r"|por|sur) ?(\d{1,2})(?![\d%]| ?(?:px|pixels|m\b|k\b))"
)
_ASPECT_WORDS = (
    (
        r"\bsquared?\b|\bsquar(?:ish|e-ish)\b|quadrat|\bcarr[ée]\b|\bcuadrad[oa]\b|\bquadrad[oa]\b|正方形|スクエア",
        "1:1",
    ),
    (
        r"\bstor(?:y|ies)\b|\breels?\b|\btiktok\b|\bshorts\b|\bphone\b|\bmobile\b|\biphone\b"
        r"|\bandroid\b|\block ?screen\b|\bsnapchat\b|スマホ",
        "9:16",
    ),
    (
        r"\bwide ?screen\b|\byoutube\b|\bthumbnail\b|\bdesktop\b|\bslides?\b|\bpresentation\b|\btv\b"
        r"|\bbreitbild\w*|ワイド",
        "16:9",
    ),
    (
        r"\b(?:portrait|vertical(?:ly)?|upright|tall(?:er)? format|hochformat|hochkant|retrato"
        r"|verticale?s?)\b|縦長|縦向き|縦",
        "portrait",
    ),
    (
        r"\b(?:landscape|horizontal(?:ly|e|es)?|querformat|paysage|apaisado|paisagem)\b|横長|横向き|横",
        "landscape",
    ),
    (r"\bultra ?wide\b|\bcinemascope\b|\bpanoram\w+|\bbanner\b", "21:9"),
)
_ASPECT_PATTERNS = tuple((re.compile(pattern), value) for pattern, value in _ASPECT_WORDS)


_LISTED = re.compile(r",\s*(?:and |und |et |y |e )?|\s+(?:and|und|et|as well as)\s+|、|と(?=の|他)")


def first(name: str, text: str, grammar: Grammar) -> str | None:
    """The value of the parameter's first pattern that the text holds."""
    for pattern, value in grammar.parameters.get(name, ()):
        if grammar.pattern(pattern).search(text):
            return value
    return None


def aspect(text: str) -> str | None:
    """A shape as width:height, `portrait` or `landscape`."""
    if match := _RATIO.search(text):
        width, height = match.groups()
        if float(width) > 0 and int(height) > 0:
            return f"{width}:{height}"
    for pattern, value in _ASPECT_PATTERNS:
        if pattern.search(text):
            return value
    return None


_QUALITY = r"(?:quality|tier|qualität|stufe|qualité|calidad|qualidade|qualita|品質|画質)"


def tier(words: str, names: Collection[str]) -> str | None:
    """The tier that a request names as such ("in final quality", "draft tier", "qualité finale"), of these names."""
    for name in names:
        said = rf"{re.escape(name)}(?:e|es|er|en)?"
        if re.search(rf"\b{said}[ -]?{_QUALITY}\b|\b{_QUALITY} {said}\b|^{said}: ", words, re.IGNORECASE):
            return name
    return None


def count(text: str, grammar: Grammar, *, highest: int = 50) -> int | None:
    """The first number in the text, in digits or words."""
    for word in re.findall(r"(?<![\d:.])\d{1,2}(?![\d:.%])|[^\W\d_]+", text):
        number = int(word) if word.isdigit() else grammar.numbers.get(word)
        if number and 1 <= number <= highest:
            return number
    return None


def _as_written(phrase: str, words: str) -> str:
    """The phrase with the accents that the person gave it."""
    at = unaccented(words.lower()).find(phrase)
    return words[at : at + len(phrase)].lower() if at >= 0 else phrase


def preserved(text: str, grammar: Grammar, words: str) -> tuple[str, ...]:
    """Short phrases that name what must stay, in the person's own words (`words`: the clause as it was written)."""
    phrases: list[str] = []
    for pattern in grammar.preserve:
        for match in grammar.pattern(pattern).finditer(text):
            phrase = next(filter(None, match.groupdict().values()), "").strip(" ,.!?:;-、。" + QUOTE)
            for one in _LISTED.split(phrase):
                short = " ".join(one.split()[:8])
                if short and not any(short in other or other in short for other in phrases):
                    phrases.append(short)
    if not grammar.accents:
        phrases = [_as_written(phrase, words) for phrase in phrases]
    return tuple(phrases[:6])
