"""Words to what they name: subjects with number, colour and position; place, time, weather, style, mood."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from bot.sandbox.images.painter import vocabulary
from bot.sandbox.images.painter.kinds import KINDS, LABELLED, WORDS
from bot.sandbox.images.painter.language import Said, singular, words
from bot.sandbox.images.painter.meaning import POSITIONS, Meaning, Named, Position, merged
from bot.sandbox.images.painter.palette import COLOURS

SHADES = ("light", "dark", "pale", "bright", "deep", "pastel", "vivid", "neon")
STOPS = frozenset(".,;:!?\n()")
_PREPOSITIONS = """
    on in at with and or of by under over near beside behind before above below inside next from to
    into onto through against holding wearing sitting standing riding reading eating sleeping
    running flying playing looking drinking for while as that who which is are was has having
"""
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
_DETERMINERS = """
    a an the one two three four five six seven eight nine ten some my our his her their this that
    these those another more
"""
DETERMINERS = frozenset(_DETERMINERS.split())

_ON_TABLE = re.compile(
    r"\b(?:on|upon|atop|across) (?:an? |the |some |my |white |dark |light |old |rustic |polished )*((?:\w+ ){0,2}?)"
    r"(table|tabletop|desk|counter|countertop|worktop|marble|windowsill|linen|slate|surface|tablecloth|wood)\b(?! of)"
)
_NEGATED = re.compile(r"\b(?:no|without(?: any| a)?|not)\s+((?:\w+\s?){1,2})")


# A poster of something shows the thing, not a poster.
_PRINTED = re.compile(
    r"\b(poster|banner|flyer|postcard|cover|album cover|book cover)\b(?= (?:of|for|with|showing|about)\b)"
)
_OUTSIDE = re.compile(
    r"\b(?:in front of|outside) (?:a |an |the )?(?:\w+ )?(?:diner|cafe|café|restaurant|bar|pub|shop|store|library|theat(?:er|re))\b"
)


# Every room and kitchen table has a window already.
_AT_WINDOW = re.compile(r"\b(?:by|near|beside|at|next to|in front of|through|on) (?:a|the) (?:\w+ )?window\b")


def understand(said: Said, *, unknown_nouns: bool = True) -> Meaning:
    """What a text names; unknown nouns become subjects of their own unless told otherwise."""
    meaning = Meaning(quotes=list(said.quotes))
    text = said.text
    if (match := _ON_TABLE.search(text)) is not None:
        meaning.place = "table"
        told = [*match[1].split(), match[2], *text[max(0, match.start() - 1) : match.end()].split()]
        meaning.surface = next((vocabulary.SURFACES[w] for w in told if w in vocabulary.SURFACES), "wood")
        text = f"{text[: match.start()]} , {text[match.end() :]}"
    text = _NEGATED.sub(" , ", text)
    text = _AT_WINDOW.sub(" , ", text)
    text = _PRINTED.sub("picture of", text)
    text = _OUTSIDE.sub("in a street", text)
    _Reader(words(text), meaning, said.quotes, unknown_nouns).read()
    if meaning.place is None and _AT_WINDOW.search(said.text):
        small = all(KINDS[s.kind].size_m < 0.5 for s in meaning.subjects if s.kind in KINDS)
        meaning.place = "table" if small and not any(s.kind == "cat" for s in meaning.subjects) else "room"
    if any(named.kind in KINDS for named in meaning.subjects):
        _forget_unknown(meaning)
    return meaning


def _forget_unknown(meaning: Meaning) -> None:
    """Drop unknown nouns where there are known ones: most are moods ("a sense of wonder"), not things."""
    kept = [named for named in meaning.subjects if named.kind in KINDS]
    for named in kept:
        if named.carrier is not None:
            carrier = meaning.subjects[named.carrier]
            named.carrier = kept.index(carrier) if carrier in kept else None
    meaning.subjects = kept


class _Reader:
    """One pass over the words, longest phrases first."""

    def __init__(self, tokens: list[str], meaning: Meaning, quotes: tuple[str, ...], unknown: bool) -> None:
        self.tokens = tokens
        self.meaning = meaning
        self.quotes = quotes
        self.unknown = unknown
        self.at = 0
        self.count: int | None = None
        self.colour: str | None = None
        self.scale = 1.0
        self.again = False
        self.loose: list[str] = []
        self.clause_position: Position | None = None
        self.clause_start = 0
        self.last_subject_end = -1

    def read(self) -> None:
        """Fill the meaning."""
        steps: tuple[Callable[[], bool], ...] = (
            self._position, self._subject, self._setting, self._part, self._number, self._colour, self._size, self._mood,
        )  # fmt: skip
        while self.at < len(self.tokens):
            if self.tokens[self.at] in STOPS:
                self._end_of_phrase()
                self.clause_position, self.clause_start = None, len(self.meaning.subjects)
                self.at += 1
                continue
            if not any(step() for step in steps):
                self._other_word()
        self._end_of_phrase()

    def _phrase(self, length: int) -> str:
        return " ".join(self.tokens[self.at : self.at + length])

    def _longest(self, table: Mapping[str, Any]) -> tuple[Any, int] | None:
        for length in range(min(5, len(self.tokens) - self.at), 0, -1):
            phrase = self._phrase(length)
            if phrase in table:
                return table[phrase], length
        return None

    def _before(self, *choices: str) -> bool:
        """Whether one of these words stands just before, articles aside."""
        back = self.at - 1
        while back >= 0 and self.tokens[back] in ("a", "an", "the", "his", "her", "its", "my"):
            back -= 1
        return back >= 0 and self.tokens[back] in choices

    def _position(self) -> bool:
        rest = " ".join(self.tokens[self.at : self.at + 7])
        for pattern, position in POSITIONS:
            match = re.match(rf"(?:(?:in|on|at|to) (?:the )?)?(?:{pattern})\b", rest)
            if match:
                self._end_of_phrase()
                self.at += len(words(match[0]))
                if len(self.meaning.subjects) > self.clause_start:
                    subject = self.meaning.subjects[-1]
                    subject.position = merged(subject.position, position)
                else:
                    self.clause_position = position
                self.meaning.position = merged(self.meaning.position, position)
                return True
        return False

    def _subject(self) -> bool:
        found, plural = self._longest(WORDS), False
        for length in range(min(3, len(self.tokens) - self.at), 0, -1):
            head = self.tokens[self.at : self.at + length]
            phrase = " ".join([*head[:-1], singular(head[-1])])
            if phrase in WORDS and phrase != " ".join(head) and (found is None or length >= found[1]):
                found, plural = (WORDS[phrase], length), True
                break
        setting = self._longest(vocabulary.PLACES)
        others = (setting, self._longest(vocabulary.STYLES), self._longest(vocabulary.SEASONS))
        if found is None or any(other and other[1] > found[1] for other in others):
            return False
        kind, length = found
        if length == 1 and self.tokens[self.at] in COLOURS and self._describes(self.at + 1):
            return False
        if (
            setting
            and setting[1] == length
            and self._before("in", "at", "into", "to", "through", "across", "inside")
        ):
            return False
        if not self._same_being(kind) and not self._measured(kind):
            self._add(kind, self._phrase(length), plural)
        self.last_subject_end = self.at = self.at + length
        return True

    def _same_being(self, kind: str) -> bool:
        """Whether this word only says more about the being named just before: "a robot barista"."""
        if not self.meaning.subjects or self.last_subject_end != self.at:
            return False
        groups = [KINDS[k].group for k in (self.meaning.subjects[-1].kind, kind) if k in KINDS]
        return len(groups) == 2 and set(groups) <= {"person", "animal"}

    def _measured(self, kind: str) -> bool:
        """Whether this is what the thing named just before holds: "a cup of cappuccino"."""
        before = self.tokens[self.at - 1] if self.at else ""
        if not self.meaning.subjects or before != "of" or self.meaning.subjects[-1].kind != kind:
            return False
        self.meaning.subjects[-1].word = self.tokens[self.at]
        return True

    def _describes(self, at: int) -> bool:
        """Whether the word before `at` is an adjective to what follows."""
        return at < len(self.tokens) and self.tokens[at] not in STOPS | PREPOSITIONS

    def _add(self, kind: str, word: str, plural: bool) -> None:
        meaning = self.meaning
        made = Named(kind, word, self.count, plural, self.colour, self.scale, again=self.again)
        wear = kind in KINDS and KINDS[kind].group == "wear"
        if wear and (self._before("with", "wearing", "in", "and") or self.colour or self.count == 1):
            made.worn = True
        if self.clause_position:
            made.position = self.clause_position
        if meaning.subjects and self._carries(kind):
            meaning.subjects[-1].carrier = len(meaning.subjects)
        if (
            kind in LABELLED
            and self.tokens[self.at + 1 : self.at + 2]
            and re.fullmatch(r"§\d+", self.tokens[self.at + 1])
        ):
            made.label = self.quotes[int(self.tokens[self.at + 1][1:])]
        meaning.subjects.append(made)
        self.count, self.colour, self.scale, self.again, self.loose = None, None, 1.0, False, []

    def _carries(self, kind: str) -> bool:
        """Whether the words just before say that the previous subject is on this one."""
        back = self.at - 1
        while back >= 0 and (
            self.tokens[back] in DETERMINERS
            or self.tokens[back] in COLOURS
            or self.tokens[back] in vocabulary.SIZES
        ):
            back -= 1
        if back < 0 or self.tokens[back] not in ("on", "atop", "onto", "riding", "in", "aboard"):
            return False
        known = KINDS.get(kind)
        return known is not None and known.seat is not None

    def _setting(self) -> bool:
        meaning = self.meaning
        for table, name in (
            (vocabulary.STYLES, "style"), (vocabulary.TIMES, "time"), (vocabulary.PLACES, "place"),
            (vocabulary.SEASONS, "season"), (vocabulary.WEATHERS, "weather"),
        ):  # fmt: skip
            longest = self._longest(table)
            if longest is None:
                continue
            value, length = longest
            better = max(
                (
                    found[1]
                    for other in (vocabulary.PLACES, vocabulary.WEATHERS, vocabulary.STYLES)
                    if (found := self._longest(other))
                ),
                default=0,
            )
            if better > length:
                continue
            if name == "weather":
                meaning.weather.append(value)
            elif name != "place" or meaning.place is None or value == "rooftop":
                setattr(meaning, name, value)
            self.at += length
            self._end_of_phrase(keep_count=True)
            return True
        for phrase in vocabulary.PLAIN_STYLES:
            if self._phrase(len(phrase.split())) == phrase:
                meaning.plain_style = True
                self.at += len(phrase.split())
                return True
        return False

    def _part(self) -> bool:
        word = self.tokens[self.at]
        part = vocabulary.PARTS.get(word)
        if part is None or (self.colour is None and word not in vocabulary.GARMENTS):
            return False
        colour = self.colour or "blue"
        owner = next((s for s in reversed(self.meaning.subjects) if not s.worn), None)
        target = owner.parts if owner else self.meaning.parts
        target[part] = colour
        self.meaning.parts[part] = colour
        self.colour, self.count, self.loose = None, None, []
        self.at += 1
        return True

    def _number(self) -> bool:
        word = self.tokens[self.at]
        if word in ("another", "more"):
            self.again = True
            self.count = self.count or 1
            self.at += 1
            return True
        longest = self._longest(vocabulary.NUMBERS)
        if longest is not None:
            self.count = longest[0]
            self.at += longest[1]
        elif word.isascii() and word.isdigit() and 0 < int(word) <= 60:
            self.count = int(word)
            self.at += 1
        else:
            return False
        return True

    def _colour(self) -> bool:
        word = self.tokens[self.at]
        following = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else ""
        if word in SHADES and following in COLOURS:
            self.colour = f"{word} {following}"
            self.at += 2
        elif word in COLOURS or re.fullmatch(r"#[0-9a-f]{6}", word):
            self.colour = word
            self.at += 1
        else:
            return False
        self.meaning.loose_colour = self.colour
        return True

    def _size(self) -> bool:
        word = self.tokens[self.at]
        if word in vocabulary.SIZES:
            self.scale *= vocabulary.SIZES[word]
            self.at += 1
            return True
        longest = self._longest(vocabulary.SHOTS)
        if longest is None:
            return False
        self.meaning.shot *= longest[0]
        self.at += longest[1]
        return True

    def _mood(self) -> bool:
        longest = self._longest(vocabulary.MOODS)
        if longest is None:
            return False
        self.meaning.moods.append(longest[0])
        self.at += longest[1]
        return True

    def _other_word(self) -> None:
        word = self.tokens[self.at]
        if word in PREPOSITIONS or re.fullmatch(r"§\d+|\W+|\d.*", word):
            self._end_of_phrase()
        else:
            self.loose.append(word)
        self.at += 1

    def _end_of_phrase(self, *, keep_count: bool = False) -> None:
        """Whatever noun was begun ends here: an unknown one becomes a subject."""
        loose = [w for w in self.loose if w not in DETERMINERS]
        self.loose = []
        if (
            self.unknown
            and loose
            and loose[-1] not in vocabulary.NOT_THINGS
            and (self.count is not None or not self.meaning.subjects)
        ):
            noun = loose[-1]
            if len(noun) > 2 and not noun.endswith(("ly", "ing", "ed", "-like")):
                self._add(f"unknown:{singular(noun)}", singular(noun), plural=singular(noun) != noun)
                return
        if not keep_count:
            self.count, self.colour, self.scale, self.again = None, None, 1.0, False
