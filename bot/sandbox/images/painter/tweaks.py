"""The single changes a clause of a request can ask for; each says whether the clause asked for it."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

from bot.sandbox.images.painter.kinds import KINDS
from bot.sandbox.images.painter.language import Said, singular, words
from bot.sandbox.images.painter.paint import kind_of
from bot.sandbox.images.painter.palette import COLOURS
from bot.sandbox.images.painter.phrases import Meaning, Named, Position, understand
from bot.sandbox.images.painter.reading import add_subjects, place_at, wearer
from bot.sandbox.images.painter.scene import Lettering, Scene, Subject
from bot.sandbox.images.painter.setting import PLACES
from bot.sandbox.images.painter.stage import chance
from bot.sandbox.images.painter.vocabulary import PARTS

STRENGTHS = (
    ("slightly|a bit|a little|a touch|subtly|somewhat|a tad", 0.55),
    ("much|a lot|way|very|far|significantly|really", 1.6),
)


@dataclass
class Change:
    """
    One clause of a request, about to change `scene`.

    said: the whole request, whose quotes the clause refers to as §n.
    masked_at: (x, y, height) of the region that may change, as fractions of the frame.
    """

    scene: Scene
    said: Said
    clause: str
    masked_at: tuple[float, float, float] | None = None

    def meaning(self, text: str | None = None, *, unknown_nouns: bool = False) -> Meaning:
        """What the clause (or part of it) names."""
        told = Said(self.clause if text is None else text, self.said.quotes)
        return understand(told, unknown_nouns=unknown_nouns)

    def asks(self, pattern: str) -> re.Match[str] | None:
        """The clause's match of a pattern."""
        return re.search(pattern, self.clause)

    def strength(self) -> float:
        """How much, from the adverb: 1 where there is none."""
        return next((factor for pattern, factor in STRENGTHS if self.asks(rf"\b({pattern})\b")), 1.0)

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
        if subject not in found and singular(subject.name.split()[-1]) in spoken:
            found.append(subject)
        group = kind_of(subject).group
        if (
            group == "person"
            and {"person", "man", "woman", "guy", "boy", "girl"} & spoken
            and subject not in found
        ):
            found.append(subject)
    return found


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
    if (
        target is not None
        and target.kind in ("sign", "mug", "bottle", "flag")
        and change.asks(r"\b(on|onto|label)\b")
    ):
        target.label = text
        return True
    meaning = change.meaning()
    new_sign = next((n for n in meaning.subjects if n.kind in ("sign", "flag")), None)
    if new_sign is not None:
        new_sign.label = text
        _add_named(change, Meaning(subjects=[new_sign]))
        return True
    position = meaning.position
    y = (
        position.y
        if position.y is not None
        else 0.88
        if change.asks(r"\b(bottom|below|under|caption)\b")
        else 0.13
    )
    change.scene.lettering.append(
        Lettering(text, x=position.x or 0.5, y=min(0.92, y), colour=meaning.loose_colour)
    )
    return True


def change_background(change: Change) -> bool:
    """The backdrop alone: darker, brighter, blurred, of a colour, another place, or none."""
    scene = change.scene
    if not change.asks(r"\b(background|backdrop|behind (him|her|it|them)|hintergrund|fond|fondo)\b"):
        return False
    meaning, factor = change.meaning(), change.strength()
    if change.asks(r"\b(in the background|to the background|background add|behind (him|her|it|them))\b") and (
        meaning.subjects or meaning.weather
    ):
        return False
    if change.asks(r"\b(remove|delete|erase|no|without|cut out|transparent)\b"):
        scene.place, scene.backdrop_colour, scene.weather = "studio", "white", []
    elif meaning.place:
        _go_to(scene, meaning.place, meaning.surface)
        _light_from(scene, meaning)
    elif meaning.time:
        scene.time = meaning.time
    elif change.asks(r"\b(dark\w*|dim\w*|deeper|dunkl\w*|sombre)\b"):
        scene.backdrop_exposure = max(-2.0, scene.backdrop_exposure - 0.7 * factor)
    elif change.asks(r"\b(bright\w*|light(er|en)\b|heller)\b"):
        scene.backdrop_exposure = min(2.0, scene.backdrop_exposure + 0.6 * factor)
    elif change.asks(r"\b(blur\w*|bokeh|out of focus|soft\w*|defocus\w*)\b"):
        scene.backdrop_blur = (
            0 if change.asks(r"\b(less|no|un|without)\b") else scene.backdrop_blur + 0.8 * factor
        )
    elif change.asks(r"\b(sharp\w*|in focus)\b"):
        scene.backdrop_blur = 0.0
    elif meaning.loose_colour:
        scene.backdrop_colour = meaning.loose_colour
    elif meaning.season:
        scene.season = meaning.season
    elif meaning.weather:
        return set_weather(change)
    elif change.asks(r"\b(plain|simple|clean|simpler|minimal\w*|empty)\b"):
        scene.place = "studio"
    else:
        scene.seed = zlib.crc32(f"{scene.seed}:{change.clause}".encode())
    return True


def _go_to(scene: Scene, place: str, surface: str | None) -> None:
    """Another place behind the same subjects, which stand where they stood."""
    scene.place, scene.surface, scene.backdrop_colour = place, surface, None
    scene.backdrop_exposure, scene.backdrop_blur = 0.0, 0.0


def _light_from(scene: Scene, meaning: Meaning) -> None:
    if meaning.time:
        scene.time = meaning.time
    if meaning.season:
        scene.season = meaning.season
    for name, amount in meaning.moods:
        setattr(scene, name, max(-1.0, min(1.0, getattr(scene, name) + amount)))


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
        one = re.search(r"\bone (of )?\b", what)
        if one and subject.count > 1:
            subject.count -= 1
            continue
        scene.subjects = [s for s in scene.subjects if s.id != subject.id and s.worn_by != subject.id]
        for other in scene.subjects:
            if other.on == subject.id:
                other.on = None
    for weather in meaning.weather:
        scene.weather = [w for w in scene.weather if w != weather and not (weather == "wet" and w == "rain")]
    if re.search(r"\b(colou?r|saturation)\b", what):
        scene.black_and_white = True
        return True
    if re.search(r"\b(style|filter|effect)\b", what):
        scene.style = None
        return True
    return bool(victims or meaning.weather)


def replace(change: Change) -> bool:
    """One thing for another: "replace X with Y", "turn X into Y", "Y instead of X", "make the X a Y"."""
    for pattern, old_group, new_group in (
        (r"\b(?:replace|swap|switch|exchange|substitute)\b (.+?) (?:with|for|by|to) (.+)", 1, 2),
        (r"\b(?:turn|change|transform|convert)\b (.+?) (?:into|to) (.+)", 1, 2),
        (r"\bmake (the [\w ]+?|it|him|her) (?:into )?((?:an? )[\w -]+)", 1, 2),
        (r"(.+?) (?:instead of|rather than) (.+)", 2, 1),
    ):
        match = change.asks(pattern)
        if not match:
            continue
        new = change.meaning(match[new_group]).subjects
        old = change.target(match[old_group])
        if not new or old is None or new[0].kind == old.kind:
            continue
        named = new[0]
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
    target = host or target
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
    return True


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
    if factor is None or change.asks(r"\b(add|put|insert|place)\b"):
        return False
    strength = change.strength()
    factor = factor ** (strength if strength < 1 else min(1.6, strength))
    if change.asks(r"\b(text|title|caption|lettering|font)\b") and change.scene.lettering:
        change.scene.lettering[0].size = min(0.3, change.scene.lettering[0].size * factor)
        return True
    target = change.target() or main_subject(change.scene)
    if target is None:
        return False
    if target.worn_by:
        target.height = max(0.04, min(0.92, target.height * factor))
        return True
    target.height = max(0.04, min(0.92, target.height * factor))
    return True


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


def zoom(change: Change) -> bool:
    """The camera nearer or farther."""
    if change.asks(r"\b(zoom in|closer|close[- ]up|tighter|closer shot)\b"):
        change.scene.zoom = min(3.0, change.scene.zoom * 1.4)
    elif change.asks(r"\b(zoom out|wider|further away|farther away|pull back|wide shot)\b"):
        change.scene.zoom = max(0.4, change.scene.zoom / 1.4)
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
        _weather(change.scene, meaning.weather)
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
            subject.worn_by = host.id if host else None
        if (
            carrier is not None
            and subject.worn_by is None
            and kind_of(carrier).seat is not None
            and change.asks(r"\b(on|onto|on top of) (the|his|her|its)\b")
        ):
            subject.on, subject.x = carrier.id, 0.5
        if subject.worn_by is None and subject.on is None:
            _find_room(change, subject, named, made)
    return True


def _find_room(change: Change, subject: Subject, named: Named, made: list[Subject]) -> None:
    """A free place for an added subject: where it was said to be, in the mask, else beside what is there."""
    scene, kind = change.scene, kind_of(subject)
    if change.masked_at is not None:
        x, y, height = change.masked_at
        subject.x, subject.y, subject.depth = x, y, 1
        subject.height = height * 0.92 / (1 if kind.width < 110 else kind.width / 110)
        return
    if named.position.x is not None or named.position.y is not None or named.position.depth is not None:
        if named.position.y is None and named.position.depth is None and kind.habitat != "sky":
            subject.depth = 1
        return
    if kind.habitat == "sky":
        subject.x = 0.26 if any(s.x > 0.5 and s.y < 0.5 for s in scene.subjects if s not in made) else 0.72
        return
    others = [s for s in scene.subjects if s not in made and s.worn_by is None and s.on is None]
    taken = [s.x for s in others]
    options = (0.8, 0.2, 0.5, 0.65, 0.35, 0.9, 0.1)
    subject.x = max(options, key=lambda x: min((abs(x - t) for t in taken), default=1.0))
    subject.depth = max((s.depth for s in others), default=0)
    subject.y = min(0.97, max([subject.y, *(s.y for s in others if s.depth == subject.depth)]) + 0.01)


_PARTLESS = re.compile(r"\b(text|title|caption|lettering|words|font)\b")


def recolour(change: Change) -> bool:
    """Another colour for a subject, or for a part of one."""
    scene = change.scene
    meaning = change.meaning()
    colour = meaning.loose_colour or next((w for w in words(change.clause) if w in COLOURS), None)
    if colour is None:
        return False
    if _PARTLESS.search(change.clause) and scene.lettering:
        scene.lettering[0].colour = colour
        return True
    found = matching(scene, meaning, change.clause)
    parts = [PARTS[w] for w in words(change.clause) if w in PARTS]
    if parts:
        host = next((s for s in found if s.worn_by is None), None) or main_subject(scene)
        if host is None:
            return False
        for part in parts:
            host.parts[part] = colour
        return True
    if found:
        for subject in found[: 1 if len(found) > 1 and found[0].kind != found[1].kind else len(found)]:
            subject.colour = colour
        return True
    if change.asks(r"\b(it|him|her|subject|them)\b|^(make|paint|colou?r|in) ") and (
        target := main_subject(scene)
    ):
        target.colour = colour
        return True
    if change.asks(r"\b(wall|sky|floor|walls|everything|tint)\b"):
        scene.backdrop_colour = colour
        return True
    return False


def restyle(change: Change) -> bool:
    """Another style for the whole picture, or black and white, or back to plain."""
    meaning = change.meaning()
    if meaning.style == "bw":
        change.scene.black_and_white = True
    elif meaning.style:
        change.scene.style = meaning.style
    elif meaning.plain_style and change.asks(r"\b(make|style|turn|convert|back|as|into|look)\b"):
        change.scene.style, change.scene.black_and_white = None, False
    elif change.asks(r"\b(colou?rize|in colou?r|full colou?r|bring back the colou?rs?)\b"):
        change.scene.black_and_white = False
    else:
        return False
    _light_from(change.scene, Meaning(moods=meaning.moods))
    return True


def _weather(scene: Scene, named: list[str]) -> None:
    for weather in named:
        if weather == "clear":
            scene.weather = []
        elif weather not in scene.weather:
            scene.weather.append(weather)


def set_weather(change: Change) -> bool:
    """Rain, snow, fog, clouds; or none."""
    meaning = change.meaning()
    if not meaning.weather:
        return False
    if change.asks(r"\b(stop|less|end)\b"):
        change.scene.weather = [w for w in change.scene.weather if w not in meaning.weather]
        return True
    _weather(change.scene, meaning.weather)
    _light_from(change.scene, meaning)
    return True


def set_time(change: Change) -> bool:
    """Another time of day."""
    meaning = change.meaning()
    if not meaning.time:
        return False
    _light_from(change.scene, meaning)
    if meaning.place and change.asks(r"\b(move|in|at|on|to) (a|the|an) "):
        _go_to(change.scene, meaning.place, meaning.surface)
    return True


def set_season(change: Change) -> bool:
    """Another season."""
    meaning = change.meaning()
    if not meaning.season:
        return False
    change.scene.season = meaning.season
    return True


def set_place(change: Change) -> bool:
    """The same subjects somewhere else."""
    meaning = change.meaning()
    if not meaning.place:
        return False
    _go_to(change.scene, meaning.place, meaning.surface)
    _light_from(change.scene, meaning)
    return True


_MORE = (
    (r"\bmore contrast|contrast(ier)?\b(?!.*less)", "contrast", 0.5), (r"\bless contrast|weniger kontrast", "contrast", -0.5),
    (r"\bmore (colou?r|saturat\w+|vivid\w*|vibran\w+)", "saturation", 0.45), (r"\bless (colou?r\w*|saturat\w+)", "saturation", -0.45),
    (r"\b(too dark|darkness)\b", "exposure", 0.4), (r"\b(too bright|overexposed)\b", "exposure", -0.4),
    (r"\b(too warm|too yellow|too orange|less warm)\b", "warmth", -0.5), (r"\b(too cold|too blue|less cold)\b", "warmth", 0.5),
    (r"\bdark(er|en)\b|\bdunkler\b", "exposure", -0.45), (r"\bbright(er|en)\b|\blight(er|en)\b|\bheller\b", "exposure", 0.4),
    (r"\bwarm(er|th)?\b|\bwärmer\b", "warmth", 0.5), (r"\bcool(er)?\b|\bcold(er)?\b|\bkälter\b", "warmth", -0.45),
)  # fmt: skip


def set_mood(change: Change) -> bool:
    """The tone of everything: darker, warmer, more contrast, softer."""
    strength = change.strength()
    for pattern, name, amount in _MORE:
        if change.asks(pattern):
            _shift(change.scene, name, amount * strength)
            return True
    moods = change.meaning().moods
    for name, amount in moods:
        _shift(change.scene, name, amount * strength)
    return bool(moods)


def _shift(scene: Scene, name: str, amount: float) -> None:
    setattr(scene, name, max(-1.6, min(1.6, getattr(scene, name) + amount)))


def add_unasked(change: Change) -> bool:
    """A clause that only names things: those that are not there yet are added."""
    meaning = change.meaning()
    if not meaning.subjects:
        return False
    there = {s.kind for s in change.scene.subjects}
    if all(named.kind in there for named in meaning.subjects):
        return False
    return _add_named(change, meaning)


def nudge(scene: Scene, request: str, variation: int) -> None:
    """A request beyond the painter's words: another take on the same scene."""
    scene.seed = zlib.crc32(f"{scene.seed}:{request}:{variation}".encode())
    rng = chance(scene, "nudge")
    for subject in scene.subjects:
        if subject.worn_by is None and subject.on is None:
            subject.x = max(0.14, min(0.86, subject.x + float(rng.uniform(-0.08, 0.08))))
            subject.height *= float(rng.uniform(0.92, 1.1))
    scene.warmth += float(rng.uniform(-0.2, 0.2))


def vary_new(scene: Scene, before: Scene, variation: int) -> None:
    """Another way of the same change: what is new stands a little differently, else the tone differs a little."""
    rng = chance(scene, f"vary:{variation}")
    known = {s.id for s in before.subjects}
    fresh = [s for s in scene.subjects if s.id not in known and s.worn_by is None]
    for subject in fresh:
        subject.x = max(0.1, min(0.9, subject.x + float(rng.uniform(-0.07, 0.07))))
        subject.height *= float(rng.uniform(0.82, 1.15))
        subject.facing = -subject.facing
    if not fresh:
        scene.warmth += float(rng.uniform(0.08, 0.2)) * (1 if variation % 2 else -1)
        scene.exposure += float(rng.uniform(-0.12, 0.12))
