"""Changes of what is there: taken out, replaced, moved, resized, turned; each says whether the clause asked for it."""

from __future__ import annotations

import re

from bot.sandbox.images.painter.change import Change, main_subject, matching, single_out
from bot.sandbox.images.painter.kinds import KINDS
from bot.sandbox.images.painter.layout import grounded, kind_of, shown_height
from bot.sandbox.images.painter.meaning import Position
from bot.sandbox.images.painter.reading import place_at
from bot.sandbox.images.painter.scene import Lettering, Scene, Subject
from bot.sandbox.images.painter.setting import PLACES
from bot.sandbox.images.painter.tweaks_setting import add_weather


def remove(change: Change) -> bool:
    """Take something out: a subject, what it wears, the weather."""
    scene = change.scene
    verb = change.asks(
        r"\b(remove|delete|erase|take (?:away|off|out)|get rid of|lose|drop|cut|ditch|without|minus|no more|hide|clear)\b(.*)"
    )
    verb = (
        verb or change.asks(r"^(?:please )?(no)\b(.*)") or change.asks(r"\b(take)\b(.*)\b(?:off|away|out)\b")
    )
    if not verb:
        return False
    what = verb[2]
    meaning = change.meaning(what)
    gone = matching(scene, meaning, what)
    if re.search(r"\b(all|every)\b", what) or len(gone) <= 1 or len(meaning.subjects) > 1:
        victims = gone
    else:
        victims = gone[:1]
    for subject in victims:
        for single in single_out(scene, subject, what):
            _take_out(scene, single)
    for weather in meaning.weather:
        scene.weather = [w for w in scene.weather if w != weather and not (weather == "wet" and w == "rain")]
    if re.search(r"\b(colou?r|saturation)\b", what):
        scene.black_and_white = True
        return True
    if re.search(r"\b(style|filter|effect)\b", what):
        scene.style = None
        return True
    # What is not there needs no removing, and must not be put in by a later step.
    return bool(victims or meaning.weather or meaning.subjects)


def _take_out(scene: Scene, subject: Subject) -> None:
    """Remove a subject with what it wears; what it carried stays where it was."""
    for other in scene.subjects:
        if other.on == subject.id:
            other.x, other.y, other.height = grounded(scene, other, kind_of(other))
            other.on = None
    scene.subjects = [s for s in scene.subjects if s.id != subject.id and s.worn_by != subject.id]


def replace(change: Change) -> bool:
    """One thing for another: "replace X with Y", "turn X into Y", "Y instead of X", "make the X a Y"."""
    for number, (pattern, old_group, new_group) in enumerate(
        (
            (r"\b(?:replace|swap|switch|exchange|substitute)\b (.+?) (?:with|for|by|to) (.+)", 1, 2),
            (r"\b(?:turn|change|transform|convert)\b ((?:[\w'-]+ ?){1,4}?) (?:into|to) (.+)", 1, 2),
            (r"\bmake (the [\w ]+?|it|him|her) (?:into )?((?:an? )[\w -]+)", 1, 2),
            (r"(.+?) (?:instead of|rather than) (.+)", 2, 1),
        )
    ):
        match = change.asks(pattern)
        if not match:
            continue
        meaning = change.meaning(match[new_group], unknown_nouns=number == 0)
        new, old = meaning.subjects, change.target(match[old_group])
        if number == 0 and not new and old is not None and (meaning.weather or meaning.place):
            _take_out(change.scene, old)
            add_weather(change.scene, meaning.weather)
            change.scene.place = meaning.place or change.scene.place
            return True
        if not new or old is None or new[0].kind == old.kind:
            continue
        named = new[0]
        old = single_out(change.scene, old, match[old_group])[0]
        old.kind, old.name, old.colour = named.kind, named.word, named.colour
        old.parts = dict(named.parts)
        if named.count:
            old.count = named.count
        wears = KINDS.get(named.kind)
        if wears and wears.group == "wear" and old.worn_by is None:
            old.worn_by = None
        return True
    return False


def move(change: Change) -> bool:
    """Move a subject, or the words, to another place in the frame."""
    scene = change.scene
    verb = change.asks(
        r"\b(move|shift|slide|drag|push|nudge|bring|place|put|position|relocate|center|centre)\b"
    )
    if not verb:
        return False
    position = change.meaning().position
    if change.asks(r"\b(text|title|caption|words|lettering)\b") and scene.lettering:
        _move_words(scene.lettering[0], position, change)
        return True
    target = change.target()
    if target is None or (
        verb[1] in ("put", "place") and change.asks(r"\b(an?|some|another)\b (?!bit|little|touch)")
    ):
        return False
    host = scene.find(target.worn_by)
    target = host or single_out(scene, target, re.split(r"\b(?:to|towards?|into)\b", change.clause)[0])[0]
    was = (target.x, target.y, target.height)
    step = 0.1 * change.strength() if change.asks(r"\b(bit|little|slightly|touch)\b") else 0.0
    if change.asks(r"\b(cent(er|re)|middle)\b"):
        target.x = 0.5
    elif position.x is not None:
        target.x = target.x + (step if position.x > 0.5 else -step) if step else position.x
    if change.asks(r"\b(up|higher|upwards?)\b"):
        target.y = max(target.height * 0.6, target.y - (step or 0.16))
    elif change.asks(r"\b(down|lower|downwards?)\b"):
        target.y = min(0.99, target.y + (step or 0.12))
    elif change.asks(r"\b(closer|forward|front)\b"):
        target.height, target.y, target.depth = min(0.9, target.height * 1.25), min(0.97, target.y + 0.05), 1
    elif change.asks(r"\b(back|further|farther|away|background)\b"):
        target.height, target.y, target.depth = target.height * 0.7, max(0.3, target.y - 0.08), -1
    elif position.y is not None:
        place_at(target, Position(None, position.y), PLACES[scene.place].horizon / 100)
    target.x = max(0.1, min(0.9, target.x))
    return (target.x, target.y, target.height) != was


def _move_words(lettering: Lettering, position: Position, change: Change) -> None:
    if position.x is not None:
        lettering.x = position.x
    if change.asks(r"\b(bottom|lower|down)\b"):
        lettering.y = 0.88
    elif change.asks(r"\b(top|upper|up)\b"):
        lettering.y = 0.12
    elif change.asks(r"\b(center|centre|middle)\b"):
        lettering.x, lettering.y = 0.5, 0.5


def resize(change: Change) -> bool:
    """Bigger or smaller."""
    factor = None
    for pattern, value in (
        (r"\btwice (as|the)|double", 1.7), (r"\bhalf (as|the)", 0.55), (r"\bhuge|giant|gigantic|enormous", 1.7),
        (r"\b(bigger|larger|taller|enlarge|increase the size|scale up|grow)\b", 1.3),
        (r"\b(smaller|tinier|shorter|shrink|reduce the size|scale down)\b", 0.74), (r"\btiny\b", 0.5),
    ):  # fmt: skip
        if change.asks(pattern):
            factor = value
            break
    if factor is None or change.asks(r"\b(add|put|insert|place|smile|eyes|ears|nose|mouth|hair)\b"):
        return False
    strength = change.strength()
    factor = factor ** (strength if strength < 1 else min(1.6, strength))
    if change.asks(r"\b(text|title|caption|lettering|font)\b") and change.scene.lettering:
        change.scene.lettering[0].size = min(0.3, change.scene.lettering[0].size * factor)
        return True
    target = change.target() or main_subject(change.scene)
    if target is None:
        return False
    target = single_out(change.scene, target, change.clause)[0]
    target.height = max(0.04, min(max(0.92, target.height), target.height * factor))
    return True


def zoom(change: Change) -> bool:
    """The camera nearer or farther; nearer, it looks at the upper part of what the picture is about."""
    scene = change.scene
    if change.asks(r"\b(zoom in|closer|close[- ]up|tighter|closer shot|macro|headshot)\b"):
        scene.zoom = min(3.0, scene.zoom * 1.4 ** change.strength())
        if (seen := main_subject(scene)) is not None:
            x, y, _ = grounded(scene, seen, kind_of(seen))
            top = y - shown_height(scene, seen)
            # The point that stays: chosen so that the head comes to stand a little below the upper edge.
            height = max(0.0, min(0.95, (top * scene.zoom - 0.09) / (scene.zoom - 1)))
            scene.focus = [max(0.1, min(0.9, (x * scene.zoom - 0.5) / (scene.zoom - 1))), height]
    elif change.asks(
        r"\b(zoom out|wider|further (away|back)|farther (away|back)|pull back|wide shot|from afar)\b"
    ):
        scene.zoom = max(0.4, scene.zoom / 1.4 ** change.strength())
    else:
        return False
    return True


def flip(change: Change) -> bool:
    """Mirror one subject, or everything."""
    if not change.asks(
        r"\b(mirror|flip|flipping|faces? the other way|facing the other way|turn (him|her|it) around|faces? (left|right))\b"
    ):
        return False
    target = change.target()
    if target is not None and not change.asks(r"\b(picture|image|everything|whole)\b"):
        target.facing = -target.facing
    else:
        change.scene.mirrored = not change.scene.mirrored
    return True
