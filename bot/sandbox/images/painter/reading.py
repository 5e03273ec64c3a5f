"""A prompt to a scene: what is in it, where it stands, in which light."""

from __future__ import annotations

import re
import zlib

from bot.sandbox.images.painter.kinds import KINDS, LABELLED, Kind
from bot.sandbox.images.painter.language import read
from bot.sandbox.images.painter.layout import UNKNOWN, kind_of, shown_height
from bot.sandbox.images.painter.meaning import Meaning, Named, Position
from bot.sandbox.images.painter.phrases import understand
from bot.sandbox.images.painter.scene import Lettering, Scene, Subject
from bot.sandbox.images.painter.setting import PLACES
from bot.sandbox.images.painter.stage import chance

HERO_HEIGHT = 0.5
# Where something plays when nobody says.
HOMES = {
    "boat": "sea", "sailboat": "sea", "ship": "sea", "whale": "sea", "dolphin": "sea", "lighthouse": "beach", "rocket": "space",
    "planet": "space", "astronaut": "space", "alien": "space", "fish": "underwater", "shark": "underwater",
    "octopus": "underwater", "jellyfish": "underwater", "turtle": "underwater", "seahorse": "underwater",
    "castle": "mountain", "airplane": "sky", "helicopter": "sky", "hot air balloon": "meadow", "sun": "meadow",
    "moon": "meadow", "cactus": "desert", "camel": "desert", "penguin": "snow", "snowman": "snow", "polar bear": "snow",
    "palm tree": "beach", "crab": "beach", "owl": "forest", "deer": "forest", "mushroom": "forest", "bear": "forest",
    "sofa": "room", "chair": "room", "table": "room", "bed": "room", "plant": "room", "window": "room", "door": "room",
    "lamp": "room", "frog": "lake", "duck": "lake", "swan": "lake", "campfire": "forest", "tent": "forest", "dragon": "mountain",
    "robot": "studio", "balloon": "sky", "kite": "meadow", "skyscraper": "city", "goat": "mountain",
}  # fmt: skip
GROUP_HOMES = {
    "animal": "meadow", "food": "table", "vehicle": "street", "building": "meadow", "plant": "meadow", "sky": "meadow",
    "person": "studio", "thing": "studio", "wear": "studio",
}  # fmt: skip


def scene_of(prompt: str, width: int, height: int, *, variation: int = 0) -> Scene:
    """The scene a prompt asks for; each `variation` composes the same content a little differently."""
    said = read(prompt)
    meaning = understand(said)
    seed = zlib.crc32(f"{prompt.strip().lower()}|{variation}".encode())
    scene = Scene(prompt=prompt, seed=seed, width=width, height=height)
    set_the_stage(scene, meaning)
    add_subjects(scene, meaning, hero=True)
    if _PORTRAIT.search(said.text) and (seen := _portrayed(scene)) is not None:
        seen.height, seen.y, seen.x = 1.45, 1.62, 0.5
    _letter(scene, meaning)
    if variation:
        _vary(scene)
    return scene


_PORTRAIT = re.compile(
    r"\b(portrait of|headshot|head and shoulders|bust of|close[- ]?up(?: portrait| shot)? of)\b"
)


def _portrayed(scene: Scene) -> Subject | None:
    """Who a portrait is of, when it is of one person."""
    shown = [s for s in scene.subjects if s.worn_by is None and s.on is None]
    one = len(shown) == 1 and shown[0].count == 1 and kind_of(shown[0]).group == "person"
    return shown[0] if one else None


def set_the_stage(scene: Scene, meaning: Meaning) -> None:
    """Place, time, season, weather, style and mood, as far as they are named."""
    if meaning.place:
        scene.place = meaning.place
    elif meaning.subjects:
        scene.place = home_of(meaning.subjects)
    elif meaning.time or meaning.weather or meaning.season:
        scene.place = "meadow"
    scene.surface = meaning.surface
    scene.season = meaning.season
    scene.weather = list(dict.fromkeys(w for w in meaning.weather if w != "clear"))
    scene.time = meaning.time or "day"
    scene.style = meaning.style
    for name, amount in meaning.moods:
        setattr(scene, name, max(-1.0, min(1.0, getattr(scene, name) + amount)))


def home_of(subjects: list[Named]) -> str:
    """Where these would be, when nobody says."""
    for named in subjects:
        if named.kind in HOMES:
            return HOMES[named.kind]
    first = KINDS.get(subjects[0].kind, UNKNOWN)
    if first.name == "unknown":
        return "studio"
    if first.group == "animal" and first.habitat == "water":
        return "underwater"
    return GROUP_HOMES[first.group]


def add_subjects(scene: Scene, meaning: Meaning, *, hero: bool) -> list[Subject]:
    """Subjects for what the text names, composed among themselves; returns the new ones."""
    made: list[Subject] = []
    for named in meaning.subjects:
        subject = Subject(
            id=scene.new_id(named.kind.split(":")[0]),
            kind=named.kind,
            name=named.word,
            count=named.count or (3 if named.plural else 1),
            colour=named.colour,
            parts=dict(named.parts),
            label=named.label,
            seed=int(chance(scene, f"subject:{named.kind}:{len(scene.subjects)}").integers(1 << 30)),
        )
        made.append(subject)
        scene.subjects.append(subject)
    for subject, named in zip(made, meaning.subjects, strict=True):
        if named.carrier is not None and named.carrier < len(made):
            subject.on = made[named.carrier].id
        elif (cake := _cake_for(scene, subject, named)) is not None:
            subject.on, cake.bare = cake.id, True
        if named.worn and (host := wearer(scene, made, subject)) is not None:
            subject.worn_by = host.id
    _compose(scene, made, meaning, hero=hero)
    return made


def _cake_for(scene: Scene, candle: Subject, named: Named) -> Subject | None:
    """The cake that candles stand on, unless they were said to stand elsewhere."""
    if candle.kind != "candle" or named.position != Position():
        return None
    return next((s for s in scene.subjects if s.kind == "cake"), None)


def wearer(scene: Scene, made: list[Subject], wear: Subject) -> Subject | None:
    """Who puts a worn thing on: the being named last before it, else the scene's first."""
    before = made[: made.index(wear)] if wear in made else []
    for candidate in [*reversed(before), *scene.subjects]:
        if kind_of(candidate).group in ("animal", "person") or candidate.kind in ("snowman", "robot"):
            return candidate
    return None


def _compose(scene: Scene, made: list[Subject], meaning: Meaning, *, hero: bool) -> None:
    place = PLACES[scene.place]
    standing = [s for s in made if s.worn_by is None and s.on is None]
    for subject in made:
        named = meaning.subjects[made.index(subject)]
        subject.height = _height(scene, subject, made, hero) * named.scale * (meaning.shot if hero else 1.0)
    for subject in made:
        if (host := scene.find(subject.on)) is not None:
            _stack(scene, subject, host)
    ground = [s for s in standing if kind_of(s).habitat != "sky" and not _behind(s, standing)]
    if hero:
        _share_the_width(scene, ground)
    slots = {1: (0.5,), 2: (0.34, 0.68), 3: (0.5, 0.2, 0.8), 4: (0.38, 0.64, 0.14, 0.87)}.get(
        len(ground), tuple((i + 0.5) / max(1, len(ground)) for i in range(len(ground)))
    )
    for subject in standing:
        kind = kind_of(subject)
        if subject in ground:
            subject.x = slots[ground.index(subject)]
            subject.y = _foot(scene, kind, place.floor, place.water) / 100
        elif kind.habitat == "sky" and len(standing) == 1 and hero:
            subject.x, subject.y = 0.5, 0.44 + subject.height / 2
        elif kind.habitat == "sky":
            subject.x = (0.3, 0.7, 0.5, 0.16, 0.84)[standing.index(subject) % 5]
            subject.y, subject.depth = 0.2 + subject.height * 0.75, -2
        else:
            subject.x = 0.72 if standing.index(subject) % 2 else 0.3
            subject.y, subject.depth = (place.horizon + 7) / 100, -1
    for subject in made:
        place_at(subject, meaning.subjects[made.index(subject)].position, place.horizon / 100)
        subject.height = max(0.04, min(0.92, subject.height))
        if kind_of(subject).habitat != "sky" or subject.height > 0.5:
            subject.y = max(subject.y, min(0.97, subject.height + 0.05)) if subject.on is None else subject.y


def _stack(scene: Scene, subject: Subject, host: Subject) -> None:
    """Sizes of a subject and of what carries it, so that both fit the frame."""
    rider, carrier = kind_of(subject), kind_of(host)
    if rider.name == "candle" and carrier.name == "cake":
        host.height, subject.height = 0.44, 0.17
        return
    host.height = min(0.46, 0.8 * scene.width / scene.height / (carrier.width / 100))
    ratio = (rider.size_m / carrier.size_m) ** 0.6
    subject.height = host.height * max(0.35, min(1.1, ratio))
    seat = carrier.seat if carrier.seat is not None else 0.96
    total = seat * host.height + subject.height
    if total > 0.8:
        subject.height, host.height = subject.height * 0.8 / total, host.height * 0.8 / total


def _share_the_width(scene: Scene, ground: list[Subject]) -> None:
    """Shrink what stands side by side until it fits the frame."""
    aspect = scene.height / scene.width
    total = sum(kind_of(s).width / 100 * s.height * aspect * min(s.count, 4) for s in ground)
    if len(ground) > 1 and total > 0.86:
        for subject in ground:
            subject.height *= max(0.45, 0.86 / total)


def _behind(subject: Subject, standing: list[Subject]) -> bool:
    """Whether a building or a tree stands behind beings and things that are shown with it."""
    if kind_of(subject).group not in ("building", "plant") or kind_of(subject).size_m < 2:
        return False
    return any(kind_of(s).group in ("animal", "person", "thing", "vehicle", "food") for s in standing)


def _height(scene: Scene, subject: Subject, made: list[Subject], hero: bool) -> float:
    kind = kind_of(subject)
    if kind.habitat == "sky" and (len(made) > 1 or not hero):
        return {"sun": 0.16, "moon": 0.15, "rainbow": 0.42, "cloud": 0.14, "star": 0.08}.get(kind.name, 0.22)
    shown = [s for s in scene.subjects if s.worn_by is None and kind_of(s).habitat != "sky"]
    if not hero:
        shown = [s for s in shown if s not in made]
    beings = [s for s in shown if kind_of(s).group not in ("building", "plant")]
    first = (beings or shown or [subject])[0]
    if first is subject and hero:
        wide = kind.width * HERO_HEIGHT * scene.height / 100
        room = scene.width * (0.72 if subject.count == 1 else 0.5)
        narrow = 1.2 if kind.group == "person" else 1.15 if PLACES[scene.place].surface else 1.0
        return min(HERO_HEIGHT, HERO_HEIGHT * room / wide) * narrow
    reference = kind_of(first)
    hero_height = shown_height(scene, first) if first is not subject and first not in made else HERO_HEIGHT
    ratio = (kind.size_m / reference.size_m) ** (0.45 if kind.group in ("building", "plant") else 0.55)
    return hero_height * max(0.3, min(1.5, float(ratio)))


def _foot(scene: Scene, kind: Kind, floor: float, water: float | None) -> float:
    if kind.habitat == "wall":
        return 58.0
    if kind.habitat == "water":
        if scene.place == "underwater":
            return 66.0
        return water if water is not None else floor
    return floor


def place_at(subject: Subject, position: Position, horizon: float) -> None:
    """Move a subject to where it was said to be."""
    if position.x is not None:
        subject.x = position.x
    if position.y is not None:
        subject.y = min(0.98, position.y + subject.height / 2) if position.y < 0.5 else position.y
        subject.depth = 0
    if position.depth == -1 and kind_of(subject).habitat == "sky":
        subject.depth = -1
    elif position.depth == -1:
        subject.height *= 0.55
        subject.y, subject.depth = horizon + 0.09, -1
        if position.x is None and subject.x == 0.5:
            subject.x = 0.72
    elif position.depth == 1:
        subject.height *= 1.2
        subject.y, subject.depth = 0.97, 1


def _letter(scene: Scene, meaning: Meaning) -> None:
    labelled = {named.label for named in meaning.subjects}
    free = [quote for quote in meaning.quotes if quote not in labelled]
    for number, quote in enumerate(free):
        holder = next(
            (s for s in scene.subjects if s.kind in LABELLED and not s.label),
            None,
        )
        if holder is not None:
            holder.label = quote
            continue
        y = 0.12 + 0.12 * number
        position = meaning.position
        scene.lettering.append(
            Lettering(quote, x=position.x or 0.5, y=position.y if position.y and position.y > 0.5 else y)
        )


def _vary(scene: Scene) -> None:
    rng = chance(scene, "variation")
    for subject in scene.subjects:
        if subject.worn_by or subject.on:
            continue
        subject.x = min(0.88, max(0.12, subject.x + float(rng.uniform(-0.1, 0.1))))
        subject.height *= float(rng.uniform(0.88, 1.1))
        if rng.uniform() < 0.5:
            subject.facing = -subject.facing
    scene.warmth += float(rng.uniform(-0.22, 0.22))
    scene.saturation += float(rng.uniform(-0.12, 0.18))
