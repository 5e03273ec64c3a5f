"""One clause of a request, and what it is about in the scene."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.sandbox.images.painter.language import Said, singular, words
from bot.sandbox.images.painter.layout import kind_of, split_group
from bot.sandbox.images.painter.meaning import Meaning
from bot.sandbox.images.painter.phrases import understand
from bot.sandbox.images.painter.scene import Scene, Subject

_JOINING = frozenset({"of", "a", "the", "old", "party", "top", "desk"})

Box = tuple[float, float, float, float]
"""(left, top, right, bottom)."""

STRENGTHS = (
    ("slightly|a bit|a little|a touch|subtly|somewhat|a tad", 0.55),
    ("much|a lot|way|very|far|significantly|really", 1.6),
)


@dataclass
class Change:
    """
    One clause of a request, about to change `scene`.

    said: the whole request, whose quotes the clause refers to as §n.
    within: the region that may change, as fractions of the frame.
    usual: how much to change where the clause has no adverb.
    """

    scene: Scene
    said: Said
    clause: str
    within: Box | None = None
    usual: float = 1.0

    def meaning(self, text: str | None = None, *, unknown_nouns: bool = False) -> Meaning:
        """What the clause (or part of it) names."""
        told = Said(self.clause if text is None else text, self.said.quotes)
        return understand(told, unknown_nouns=unknown_nouns)

    def asks(self, pattern: str) -> re.Match[str] | None:
        """The clause's match of a pattern."""
        return re.search(pattern, self.clause)

    def strength(self) -> float:
        """How much, from the adverb, else the usual."""
        return next((factor for pattern, factor in STRENGTHS if self.asks(rf"\b({pattern})\b")), self.usual)

    def target(self, text: str | None = None) -> Subject | None:
        """The subject that the clause is about: the one it names, else the main one for "it", "him", "the subject"."""
        told = self.clause if text is None else text
        found = matching(self.scene, self.meaning(told), told)
        if found:
            return found[0]
        if re.search(
            r"\b(it|him|her|he|she|they|them|its|his|subject|main|character|animal|object|person|this|everything)\b",
            told,
        ):
            return main_subject(self.scene)
        return None

    def quoted(self) -> list[str]:
        """The quoted passages that the clause holds, in order."""
        return [self.said.quotes[int(n)] for n in re.findall(r"§(\d+)", self.clause)]


_WHICH = re.compile(
    r"\b(?:(leftmost|left|first)|(rightmost|right|last)|(middle|center|centre|second)|(one))\b(?! (?:side|half|hand))"
)


def single_out(scene: Scene, subject: Subject, text: str) -> list[Subject]:
    """The copies of a subject that a text means: one of them ("the left cat", "one of them"), else all as they are."""
    match = _WHICH.search(text)
    if subject.count == 1 or match is None:
        return [subject]
    singles = split_group(scene, subject)
    if match[1]:
        return singles[:1]
    return [singles[len(singles) // 2]] if match[3] else singles[-1:]


def main_subject(scene: Scene) -> Subject | None:
    """What the picture is about: its first being or thing that is not worn."""
    shown = [s for s in scene.subjects if s.worn_by is None]
    return next((s for s in shown if kind_of(s).group != "sky"), shown[0] if shown else None)


def matching(scene: Scene, meaning: Meaning, text: str) -> list[Subject]:
    """Subjects that a text names, the one with the same colour first where there are several."""
    found: list[Subject] = []
    spoken = {singular(word) for word in words(text)}
    for named in meaning.subjects:
        same = [s for s in scene.subjects if s.kind == named.kind]
        same.sort(
            key=lambda s: (
                s.colour != named.colour,
                named.position.x is not None and abs(s.x - (named.position.x or 0)) > 0.25,
            )
        )
        found += [s for s in same if s not in found]
    for subject in scene.subjects:
        if subject not in found and ({singular(word) for word in subject.name.split()} - _JOINING) & spoken:
            found.append(subject)
        group = kind_of(subject).group
        if (
            group == "person"
            and {"person", "man", "woman", "guy", "boy", "girl"} & spoken
            and subject not in found
        ):
            found.append(subject)
    return found
