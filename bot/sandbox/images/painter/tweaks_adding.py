"""Changes that bring something in: more of a thing, new things, words; each says whether the clause asked for it."""

from __future__ import annotations

import re

from bot.sandbox.images.painter.change import Box, Change, matching, single_out
from bot.sandbox.images.painter.extent import put_within
from bot.sandbox.images.painter.kinds import LABELLED
from bot.sandbox.images.painter.layout import grounded, half_width, kind_of, shown_height
from bot.sandbox.images.painter.meaning import Meaning, Named, Position
from bot.sandbox.images.painter.reading import add_subjects, wearer
from bot.sandbox.images.painter.scene import Lettering, Scene, Subject
from bot.sandbox.images.painter.tweaks_setting import add_weather, set_mood


def recount(change: Change) -> bool:
    """Another number of something: "three apples, not two", "add another cat"."""
    scene = change.scene
    adding = change.asks(r"\b(add|another|more|plus|put)\b")
    for named in change.meaning().subjects:
        there = next((s for s in scene.subjects if s.kind == named.kind and s.worn_by is None), None)
        if there is None or (named.count is None and not named.again):
            continue
        if named.colour and named.colour != there.colour and adding:
            continue
        if named.position.x is not None and adding:
            continue
        if named.again or (adding and named.count and change.asks(r"\b(more|another|extra)\b")):
            there.count = min(24, there.count + (named.count or 1))
        elif adding and named.count:
            there.count = min(24, there.count + named.count)
        elif named.count and named.count != there.count and not change.asks(r"\b(a|an|one) "):
            there.count = named.count
        elif named.count == 1 and there.count > 1 and change.asks(r"\b(one|single|only|just)\b"):
            there.count = 1
        else:
            continue
        return True
    return False


def add(change: Change) -> bool:
    """Something new: subjects, what someone wears, weather."""
    if not change.asks(
        r"\b(add|put|place|insert|include|give|throw in|draw|with|wears?|wearing|needs?|want|also|plus|hang|drop in|have|has|show|introduce|bring in|let there be|another)\b"
    ):
        return False
    meaning = change.meaning(
        _what(change), unknown_nouns=bool(change.asks(r"\b(add|put|place|insert|draw|give|include)\b"))
    )
    if meaning.weather:
        add_weather(change.scene, meaning.weather)
    if meaning.time and not meaning.subjects:
        change.scene.time = meaning.time
    if not meaning.subjects:
        if change.asks(r"\b(vignette|glow|contrast|warmth)\b"):
            return set_mood(change)
        return bool(meaning.weather)
    return _add_named(change, meaning) or bool(meaning.weather)


def _what(change: Change) -> str:
    """The clause from its verb on, so that "give the fox a hat" is about a hat."""
    given = change.asks(r"\bgive (?:the |him|her|it|them|this |his |my )*(.*)")
    if given:
        rest = re.sub(r"^(?:[\w-]+ )??(?=(an?|some|two|three|\w+s)\b)", "", given[1])
        return f"wearing {rest}"
    return change.clause


def _add_named(change: Change, meaning: Meaning) -> bool:
    scene = change.scene
    hosts = matching(scene, meaning, change.clause)
    host_kinds = {s.kind for s in scene.subjects}
    fresh: list[Named] = []
    for named in meaning.subjects:
        known_host = (
            named.kind in host_kinds
            and not named.again
            and named.count is None
            and named.position == Position()
        )
        if known_host and (len(meaning.subjects) > 1 or named.colour is None):
            continue
        named.carrier = None
        fresh.append(named)
    if not fresh:
        return False
    made = add_subjects(scene, Meaning(subjects=fresh), hero=False)
    carrier = next((s for s in hosts if s.id not in {m.id for m in made}), None)
    for subject, named in zip(made, fresh, strict=True):
        kind = kind_of(subject)
        if kind.group == "wear" and not change.asks(
            r"\b(on the (table|floor|ground|left|right)|beside|next to)\b"
        ):
            host = (
                carrier
                if carrier is not None and kind_of(carrier).group != "wear"
                else wearer(scene, [], subject)
            )
            if host is not None:
                host = single_out(scene, host, change.clause)[0]
            subject.worn_by = host.id if host else None
        if (
            carrier is not None
            and subject.worn_by is None
            and kind_of(carrier).seat is not None
            and change.asks(r"\b(on|onto|on top of) (the|his|her|its)\b")
        ):
            subject.on, subject.x = carrier.id, 0.5
            _, foot, _ = grounded(scene, subject, kind)
            subject.height = min(subject.height, max(0.08, foot - 0.05))
        if subject.worn_by is None and subject.on is None:
            _find_room(change, subject, named, made)
    return True


def _find_room(change: Change, subject: Subject, named: Named, made: list[Subject]) -> None:
    """A free place for an added subject: where it was said to be, in the mask, else beside what is there."""
    scene, kind = change.scene, kind_of(subject)
    if change.within is not None:
        _fit_within(scene, subject, change.within, named)
        return
    others = [s for s in scene.subjects if s not in made and s.worn_by is None and s.on is None]
    if _beside(change, subject, others):
        return
    if named.position.x is not None or named.position.y is not None or named.position.depth is not None:
        if named.position.y is None and named.position.depth is None and kind.habitat != "sky":
            subject.depth = 1
            _fit(scene, subject, others)
        return
    if kind.habitat == "sky":
        subject.x = 0.26 if any(s.x > 0.5 and s.y < 0.5 for s in others) else 0.74
        return
    subject.depth = max((s.depth for s in others), default=0)
    subject.y = min(0.97, max([subject.y, *(s.y for s in others if s.depth == subject.depth)]) + 0.01)
    if others:
        subject.x = max(
            (0.8, 0.2, 0.5), key=lambda x: min(abs(x - s.x) - half_width(scene, s) for s in others)
        )
        _fit(scene, subject, others)


_LARGE = 0.5
"""Of the frame's height: in a region from here on things have their usual size; a smaller one they fill."""


def _fit_within(scene: Scene, subject: Subject, box: Box, named: Named) -> None:
    """Stand whole in the middle of a region, on its usual ground where that is inside."""
    left, top, right, bottom = box
    subject.height = bottom - top if bottom - top < _LARGE else subject.height / named.scale
    subject.x, subject.depth = (left + right) / 2, 1
    put_within(scene, subject, box)
    subject.height *= min(1.0, named.scale)


_RELATION = re.compile(
    r"\b(behind|in front of|next to|beside|near|by|above|over|below|under|beneath|(?:to the |on the )?(left|right) of)"
    r" (?:the |his |her |its |my |their |both )?([\w ]+)"
)


def _beside(change: Change, subject: Subject, others: list[Subject]) -> bool:
    """Stand in the relation to another subject that the clause names, if it names one."""
    match, scene = _RELATION.search(change.clause), change.scene
    if match is None:
        return _between(change, subject, others)
    host = change.target(match[3])
    if host is None or host is subject or host.worn_by is not None:
        return False
    how = match[1]
    x, y, _ = grounded(scene, host, kind_of(host))
    top, reach, sky = (
        y - shown_height(scene, host),
        half_width(scene, host),
        kind_of(subject).habitat == "sky",
    )
    subject.depth = host.depth
    if how in ("above", "over"):
        subject.height = min(subject.height, max(0.12, top * 0.8))
        subject.x, subject.y, subject.depth = x, max(subject.height + 0.02, top - 0.02), host.depth + 1
    elif how == "behind":
        subject.depth, subject.y = host.depth - 1, min(y - 0.03, top + subject.height * 0.6)
        subject.x = x + reach * 0.75 if x < 0.6 else x - reach * 0.75
    elif how == "in front of":
        subject.depth, subject.x, subject.y = host.depth + 1, x, min(0.985, y + 0.06)
        subject.height = min(subject.height, shown_height(scene, host) * 0.55)
    elif how in ("below", "under", "beneath"):
        return False
    else:
        subject.y = subject.y if sky else y
        to_left = match[2] == "left" or (match[2] is None and x > 0.55)
        subject.x = max(0.08, x - reach - 0.1) if to_left else min(0.92, x + reach + 0.1)
        _fit(scene, subject, others)
    inner = half_width(scene, subject)
    subject.x = min(max(subject.x, inner), max(inner, 1 - inner))
    return True


def _between(change: Change, subject: Subject, others: list[Subject]) -> bool:
    """Stand in the middle of a group, or of two subjects, before them."""
    near = [s for s in others if kind_of(s).habitat != "sky"]
    if not near or not change.asks(r"\bbetween\b"):
        return False
    first = near[:1] if near[0].count > 1 else near[:2]
    subject.x = sum(s.x for s in first) / len(first)
    subject.y, subject.depth = min(0.97, max(s.y for s in first) + 0.03), max(s.depth for s in first) + 1
    return True


def _fit(scene: Scene, subject: Subject, others: list[Subject]) -> None:
    """Shift a subject outwards, then shrink it, until it covers none of the others and stays in the frame."""
    near = [s for s in others if kind_of(s).habitat != "sky"]
    left = max((s.x + half_width(scene, s) for s in near if s.x <= subject.x), default=0.0) + 0.015
    right = min((s.x - half_width(scene, s) for s in near if s.x > subject.x), default=1.0) - 0.015
    left, right = max(0.015, left), min(0.985, right)
    if subject.x < 0.5 and left > 0.3 and right - left > 0.5:
        left = 0.015
    reach = half_width(scene, subject)
    if right - left < 0.16:
        # No room beside them: before them, where it covers as little as may be.
        subject.depth, subject.y = max((s.depth for s in near), default=0) + 1, min(0.97, subject.y + 0.05)
        subject.height = max(subject.height, 0.16)
    elif right - left < 2 * reach:
        shrink = max(0.45, (right - left) / 2 / reach)
        subject.height, reach = subject.height * shrink, reach * shrink
    if right - left >= 2 * reach:
        subject.x = min(max(subject.x, left + reach), right - reach)
    else:
        subject.x = min(max(subject.x, reach), 1 - reach)


def add_unasked(change: Change) -> bool:
    """A clause that only names things: those that are not there yet are added."""
    meaning = change.meaning()
    if not meaning.subjects:
        return False
    there = {s.kind for s in change.scene.subjects}
    if all(named.kind in there for named in meaning.subjects):
        return False
    return _add_named(change, meaning)


def set_text(change: Change) -> bool:
    """Words in the picture: set, changed, corrected or taken out."""
    scene, quotes = change.scene, change.quoted()
    if change.asks(
        r"\b(remove|delete|erase|without|lose|no)\b.*\b(text|caption|title|words|lettering|writing|label)\b"
    ):
        scene.lettering.clear()
        for subject in scene.subjects:
            subject.label = None
        return True
    arrow = change.asks(r"(?:typo:?|text:?)\s*([\w' ]+?)\s*(?:->|→|=>)\s*([\w' ]+)")
    if arrow:
        return _retext(scene, arrow[1].strip(), arrow[2].strip())
    if not quotes:
        return False
    if len(quotes) >= 2 and change.asks(r"\b(change|replace|swap|fix|from|instead|correct|not)\b"):
        old, new = (quotes[1], quotes[0]) if change.asks(r"§\d+ (instead of|not|rather than)") else quotes[:2]
        return _retext(scene, old, new) or _write(change, new)
    if change.asks(r"\b(change|replace|update|set|make|edit|should (say|read)|now says?|to read)\b") and (
        scene.lettering or _labelled(scene)
    ):
        if scene.lettering:
            scene.lettering[0].text = quotes[0]
        else:
            _labelled(scene)[0].label = quotes[0]
        return True
    return _write(change, quotes[0])


def _labelled(scene: Scene) -> list[Subject]:
    return [s for s in scene.subjects if s.label]


def _retext(scene: Scene, old: str, new: str) -> bool:
    done = False
    for words_set in scene.lettering:
        if old.lower() in words_set.text.lower():
            words_set.text = re.sub(
                re.escape(old), new.replace("\\", ""), words_set.text, flags=re.IGNORECASE
            )
            done = True
    for subject in _labelled(scene):
        if old.lower() in (subject.label or "").lower():
            subject.label = re.sub(
                re.escape(old), new.replace("\\", ""), subject.label or "", flags=re.IGNORECASE
            )
            done = True
    return done


def _write(change: Change, text: str) -> bool:
    target = change.target()
    if target is not None and target.kind in LABELLED and change.asks(r"\b(on|onto|label)\b"):
        target.label = text
        return True
    meaning = change.meaning()
    new_sign = next((n for n in meaning.subjects if n.kind in LABELLED), None)
    if new_sign is not None:
        new_sign.label = text
        _add_named(change, Meaning(subjects=[new_sign]))
        return True
    position = meaning.position
    y = 0.13
    for pattern, height in (
        (r"\b(bottom|below|under|caption|lower)\b", 0.88),
        (r"\b(middle|cent(er|re))\b", 0.5),
    ):
        if change.asks(pattern):
            y = height
    change.scene.lettering.append(Lettering(text, x=position.x or 0.5, y=y, colour=meaning.loose_colour))
    return True
