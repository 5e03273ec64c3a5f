"""Changes of the setting: backdrop, colours, style, weather, time, tone; each says whether the clause asked for it."""

from __future__ import annotations

import re
import zlib

from bot.sandbox.images.painter.change import Change, main_subject, matching, single_out
from bot.sandbox.images.painter.language import words
from bot.sandbox.images.painter.meaning import Meaning
from bot.sandbox.images.painter.palette import COLOURS
from bot.sandbox.images.painter.scene import Scene, Subject
from bot.sandbox.images.painter.setting import PLACES
from bot.sandbox.images.painter.stage import OVERCAST
from bot.sandbox.images.painter.vocabulary import PARTS


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
    scene.place, scene.surface = place, surface
    scene.backdrop_colour = scene.sky_colour = None
    scene.backdrop_exposure, scene.backdrop_blur = 0.0, 0.0


def _light_from(scene: Scene, meaning: Meaning) -> None:
    if meaning.time:
        scene.time = meaning.time
    if meaning.season:
        scene.season = meaning.season
    for name, amount in meaning.moods:
        setattr(scene, name, max(-1.0, min(1.0, getattr(scene, name) + amount)))


_PARTLESS = re.compile(r"\b(text|title|caption|lettering|words|font)\b")


def recolour(change: Change) -> bool:
    """Another colour for a subject, or for a part of one."""
    scene = change.scene
    meaning = change.meaning()
    colour = meaning.loose_colour or next((w for w in words(change.clause) if w in COLOURS), None)
    if colour is None:
        return False
    if _PARTLESS.search(change.clause):
        if scene.lettering:
            scene.lettering[0].colour = colour
            return True
        if labelled := next((s for s in scene.subjects if s.label), None):
            labelled.parts["letters"] = colour
            return True
    found = matching(scene, meaning, change.clause)
    if not found and change.asks(r"\b(sky|walls?|floor|ceiling|ground|everything|tint)\b"):
        if (
            change.asks(r"\bsky\b")
            and PLACES[scene.place].horizon < 100
            and PLACES[scene.place].light == "open"
        ):
            scene.sky_colour = colour
        else:
            scene.backdrop_colour = colour
        return True
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
            _paint_over(scene, subject, change.clause, colour)
        return True
    if change.asks(r"\b(it|him|her|subject|them|one)\b|^(make|paint|colou?r|in) ") and (
        target := main_subject(scene)
    ):
        _paint_over(scene, target, change.clause, colour)
        return True
    return False


def _paint_over(scene: Scene, subject: Subject, clause: str, colour: str) -> None:
    for single in single_out(scene, subject, clause):
        single.colour = colour


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


def add_weather(scene: Scene, named: list[str]) -> None:
    """Weather joins what there is; "clear" ends all of it."""
    for weather in named:
        if weather == "clear":
            scene.weather = [] if named == ["clear"] else scene.weather
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
    add_weather(change.scene, meaning.weather)
    _light_from(change.scene, meaning)
    return True


def set_time(change: Change) -> bool:
    """Another time of day."""
    meaning = change.meaning()
    if not meaning.time:
        return False
    _light_from(change.scene, meaning)
    if change.asks(r"\b(sunny|sunshine|bright day)\b"):
        change.scene.weather = [w for w in change.scene.weather if w not in OVERCAST and w != "wet"]
    if meaning.place and change.asks(r"\b(move|in|at|on|to) (a|the|an) "):
        _go_to(change.scene, meaning.place, meaning.surface)
    return True


def set_season(change: Change) -> bool:
    """Another season."""
    meaning = change.meaning()
    if not meaning.season:
        return False
    scene = change.scene
    scene.season = meaning.season
    if meaning.season != "winter":
        scene.weather = [w for w in scene.weather if w != "snow"]
        scene.place = "meadow" if scene.place == "snow" else scene.place
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
    (r"\bless (yellow|orange|red)\b", "warmth", -0.45), (r"\bless blue\b", "warmth", 0.45),
    (r"\b(desaturate\w*|mute\w*)\b", "saturation", -0.45), (r"\bsharpen\w*|\bblurry\b", "contrast", 0.3),
    (r"\bmore contrast|contrast(ier)?\b(?!.*less)", "contrast", 0.5), (r"\bless contrast|weniger kontrast", "contrast", -0.5),
    (r"\bmore (colou?r|saturat\w+|vivid\w*|vibran\w+)", "saturation", 0.45), (r"\bless (colou?r\w*|saturat\w+)", "saturation", -0.45),
    (r"\b(too dark|darkness)\b", "exposure", 0.4), (r"\b(too bright|overexposed)\b", "exposure", -0.4),
    (r"\b(too warm|too yellow|too orange|less warm)\b", "warmth", -0.5), (r"\b(too cold|too blue|less cold)\b", "warmth", 0.5),
    (r"\bdark(er|en)\b|\bdunkler\b", "exposure", -0.45), (r"\bbright(er|en)\b|\blight(er|en)\b|\bheller\b", "exposure", 0.4),
    (r"\bwarm(er|th)?\b|\bwärmer\b", "warmth", 0.5), (r"\bcool(er)?\b|\bcold(er)?\b|\bkälter\b", "warmth", -0.45),
)  # fmt: skip


def set_mood(change: Change) -> bool:
    """The tone of everything: darker, warmer, more contrast, softer."""
    strength, done = change.strength(), set[str]()
    moods = [(name, amount) for pattern, name, amount in _MORE if change.asks(pattern)]
    for name, amount in [*moods, *change.meaning().moods]:
        if name not in done:
            _shift(change.scene, name, amount * strength)
            done.add(name)
    return bool(done)


def _shift(scene: Scene, name: str, amount: float) -> None:
    setattr(scene, name, max(-1.6, min(1.6, getattr(scene, name) + amount)))
