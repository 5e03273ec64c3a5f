"""A request to a changed scene: what is asked is changed, what is not asked stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.sandbox.images.painter import tweaks_adding, tweaks_chance, tweaks_setting, tweaks_subjects
from bot.sandbox.images.painter.asked import Asked, asked_in, box_of
from bot.sandbox.images.painter.change import Box, Change
from bot.sandbox.images.painter.language import read, sentences, without_keeping
from bot.sandbox.images.painter.palette import COLOURS
from bot.sandbox.images.painter.scene import Scene

Step = Callable[[Change], bool]

_ANOTHER_TAKE = (
    r"\b(variations?|another version|different take|another take|alternatives?|reroll|try again|once more)\b"
)

_TONED = re.compile(rf"\b(dark\w*|dim\w*|bright\w*|light\w*|blur\w*|sharp\w*|{'|'.join(COLOURS)})\b")
_NAMED = re.compile(r"\b(background|backdrop|sky|add|put|remove|replace|black and white)\b")

# The first that recognises a clause handles it.
STEPS: tuple[Step, ...] = (
    tweaks_adding.set_text,
    tweaks_setting.change_background,
    tweaks_subjects.remove,
    tweaks_subjects.replace,
    tweaks_subjects.move,
    tweaks_subjects.resize,
    tweaks_adding.recount,
    tweaks_subjects.zoom,
    tweaks_subjects.flip,
    tweaks_adding.add,
    tweaks_setting.restyle,
    tweaks_setting.recolour,
    tweaks_setting.set_weather,
    tweaks_setting.set_time,
    tweaks_setting.set_season,
    tweaks_setting.set_place,
    tweaks_setting.set_mood,
    tweaks_adding.add_unasked,
)


def changed(scene: Scene, request: str, *, variation: int = 0, within: Box | None = None) -> Scene:
    """
    A copy of the scene, changed as the request asks.

    within: the region that may change, as fractions of the frame: added things go there.
    variation: another way of doing the same.
    """
    made, asked = scene.copy(), asked_in(request)
    if asked.finish:
        return made
    if within is None and asked.part not in (None, "background", "subject"):
        within = box_of(asked.part or "")
    said = read(asked.wish)
    wishes = without_keeping(said.text) or said.text
    understood = False
    for clause in _clauses(wishes):
        change = Change(made, said, _about(clause, asked), within, asked.strength)
        understood |= any(step(change) for step in STEPS)
    if asked.take or re.search(_ANOTHER_TAKE, wishes):
        tweaks_chance.recompose(made, variation)
    elif not understood:
        tweaks_chance.nudge(made, asked.wish, variation)
    elif variation:
        tweaks_chance.vary_new(made, scene, variation)
    _into_frame(made, scene)
    return made


def _about(clause: str, asked: Asked) -> str:
    """The clause, said of the background where only that may change."""
    if asked.part != "background" or not _TONED.search(clause) or _NAMED.search(clause):
        return clause
    return f"background: {clause}"


def _into_frame(made: Scene, before: Scene) -> None:
    """What was placed or moved in a cut picture was meant within what is seen of it."""
    left, top, right, bottom = made.frame
    wide, high = right - left, bottom - top
    if wide == high == 1:
        return
    for subject in made.subjects:
        old = before.find(subject.id)
        if subject.on is None and (old is None or old.x != subject.x):
            subject.x = left + subject.x * wide
        if subject.on is None and (old is None or old.y != subject.y):
            subject.y = top + subject.y * high
        if old is None:
            subject.height *= high
    known = {(words.text, words.x, words.y) for words in before.lettering}
    for words in made.lettering:
        if (words.text, words.x, words.y) not in known:
            words.x, words.y, words.size = left + words.x * wide, top + words.y * high, words.size * high


_VERB = (
    r"(?:add|put|place|remove|delete|erase|make|change|turn|set|give|move|replace|swap|recolou?r|paint|convert|insert|"
    r"take|increase|decrease|darken|brighten|lighten|blur|flip|mirror|shift|let|have|also|use|zoom|crop|draw|hang|lose|get)"
)


def _clauses(text: str) -> list[str]:
    """The separate wishes of a request."""
    found = []
    for sentence in sentences(text):
        for part in re.split(
            rf";|\d\)|,?\s+(?:and|then|&)\s+(?:then\s+|also\s+|please\s+)?(?={_VERB}\b)|,\s*(?:then\s+)?(?={_VERB}\b)",
            sentence,
        ):
            if part and part.strip(" ,.!?"):
                found.append(part.strip(" ,.!?"))
    return found
