"""A scene, painted: backdrop, subjects from back to front, weather, words, tone, style."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PIL import Image, ImageChops

from bot.sandbox.images.painter import catalogue  # noqa: F401  (registers every kind and place)
from bot.sandbox.images.painter.brush import SUPERSAMPLING, Brush
from bot.sandbox.images.painter.kinds import KINDS, Kind
from bot.sandbox.images.painter.lettering import set_words
from bot.sandbox.images.painter.places_built import INDOOR_LIGHT
from bot.sandbox.images.painter.scene import Scene, Subject
from bot.sandbox.images.painter.setting import PLACES, Place
from bot.sandbox.images.painter.sprite import Sprite, paint_sprite
from bot.sandbox.images.painter.stage import Stage, chance, open_stage
from bot.sandbox.images.painter.styles import apply_style
from bot.sandbox.images.painter.subjects_unknown import unknown
from bot.sandbox.images.painter.tone import backdrop_tone, picture_tone
from bot.sandbox.images.painter.weather import fall, wet_ground

LAMP_LIGHT = (255, 206, 128)
UNKNOWN = Kind("unknown", unknown, (), 0.5, "thing", width=92)


@dataclass(frozen=True)
class Standing:
    """One copy of a subject, where it stands: pixels of the frame."""

    subject: Subject
    kind: Kind
    x: float
    y: float
    height: float


def kind_of(subject: Subject) -> Kind:
    """The register's entry of a subject; a stand-in for what nobody taught the painter."""
    return KINDS.get(subject.kind, UNKNOWN)


def paint(scene: Scene) -> Image.Image:
    """The picture of a scene: RGB, or RGBA with nothing behind the subjects where it is transparent."""
    left, top, right, bottom = scene.frame
    if (left, top, right, bottom) == (0, 0, 1, 1):
        return _composed(scene)
    whole = replace(
        scene, width=round(scene.width / (right - left)), height=round(scene.height / (bottom - top))
    )
    x, y = round(left * whole.width), round(top * whole.height)
    return _composed(whole).crop((x, y, x + scene.width, y + scene.height))


def _composed(scene: Scene) -> Image.Image:
    place = PLACES[scene.place]
    stage = open_stage(scene)
    if not scene.transparent:
        place.painter(stage)
        backdrop = backdrop_tone(_reduced(stage), scene)
    else:
        backdrop = Image.new("RGB", (scene.width, scene.height), (255, 255, 255))
    cover = Image.new("L", backdrop.size, 0)
    light = _light_on_subjects(stage, place)
    lamps = [
        (x / stage.wide * scene.width, y / 100 * scene.height, r / 100 * scene.height, c)
        for x, y, r, c in stage.lamps
    ]
    sprites: dict[tuple[str, int, int], Sprite] = {}
    for standing in _standings(scene, place):
        key = (standing.subject.id, round(standing.height), standing.subject.facing)
        if key not in sprites:
            sprites[key] = _sprite(scene, standing, light)
        lamps += _place(backdrop, cover, standing, sprites[key], scene.transparent)
    if not scene.transparent:
        _shine(stage, place, backdrop, lamps)
        wet_ground(backdrop, scene, place.floor / 100)
        fall(backdrop, scene)
    if scene.mirrored:
        backdrop, cover = (image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) for image in (backdrop, cover))
    set_words(backdrop, cover, scene)
    finished = apply_style(picture_tone(backdrop, scene), scene)
    if scene.transparent:
        finished = finished.convert("RGB")
        finished.putalpha(cover)
    return finished


def _reduced(stage: Stage) -> Image.Image:
    image, scene = stage.image, stage.scene
    if scene.zoom > 1:
        w, h = image.width / scene.zoom, image.height / scene.zoom
        left, top = (image.width - w) / 2, (image.height - h) * 0.66
        return image.resize(
            (scene.width, scene.height), Image.Resampling.BILINEAR, (left, top, left + w, top + h)
        )
    return image if image.size == (scene.width, scene.height) else image.reduce(SUPERSAMPLING)


def _light_on_subjects(stage: Stage, place: Place) -> tuple[float, float, float]:
    if stage.scene.transparent or place.light == "night-free":
        return 1.0, 1.0, 1.0
    if place.light == "indoors":
        red, green, blue = INDOOR_LIGHT[stage.scene.time]
        return min(1.0, red * 1.1), min(1.0, green * 1.1), min(1.0, blue * 1.1)
    red, green, blue = stage.light()
    lift = 0.14 if stage.scene.time == "night" else 0.0
    return min(1.0, red + lift), min(1.0, green + lift), min(1.0, blue + lift)


def _standings(scene: Scene, place: Place) -> Iterator[Standing]:
    """Every copy of every subject, from back to front."""
    shown = [s for s in scene.subjects if s.worn_by is None or scene.find(s.worn_by) is None]
    order = {s.id: i for i, s in enumerate(shown)}

    def depth(subject: Subject) -> tuple[float, float, int]:
        host = scene.find(subject.on)
        if host is not None and host.id != subject.id:
            return (*depth(replace(host, on=None))[:2], order[subject.id] + 100)
        return subject.depth, subject.y, order[subject.id]

    for subject in sorted(shown, key=depth):
        yield from _copies(scene, subject)


def _copies(scene: Scene, subject: Subject) -> Iterator[Standing]:
    kind = kind_of(subject)
    x, y, height = _grounded(scene, subject, kind)
    height_px = height * scene.height * scene.zoom
    x_px = (0.5 + (x - 0.5) * scene.zoom) * scene.width
    y_px = (0.66 + (y - 0.66) * scene.zoom) * scene.height
    rng = chance(scene, f"copies:{subject.id}:{subject.seed}")
    count = min(subject.count, 24)
    half = kind.width / 200 * height_px
    if count == 1:
        x_px = min(max(x_px, half * 0.94), max(scene.width - half * 0.94, half * 0.94))
        yield Standing(subject, kind, x_px, y_px, height_px)
        return
    rows = 1 if count <= 5 else 2 if count <= 12 else 3
    per_row = math.ceil(count / rows)
    room = scene.width * 0.86
    fit = room / (kind.width / 100 * height_px * 1.04 * per_row)
    height_px *= max(0.3, min(1.0, fit))
    step = min(kind.width / 100 * height_px * 1.04, room / per_row)
    left = min(max(x_px - step * (per_row - 1) / 2, step * 0.55), scene.width - step * (per_row - 0.45))
    left = max(left, step * 0.3)
    for index in range(count):
        row, column = divmod(index, per_row)
        scattered = kind.habitat == "sky"
        jitter_x, jitter_y = rng.uniform(-0.07, 0.07), rng.uniform(-0.02, 0.02)
        lift = height_px * (0.3 * (rows - 1 - row))
        if scattered:
            jitter_y = rng.uniform(-0.3, 0.3)
        shift = step * 0.5 * (row % 2)
        size = height_px * float(rng.uniform(0.93, 1.04)) * (1 - 0.12 * (rows - 1 - row))
        facing = subject.facing if rng.uniform() < 0.7 else -subject.facing
        at_x = left + (column + float(jitter_x)) * step + shift
        yield Standing(
            replace(subject, facing=facing), kind, at_x, y_px - lift + float(jitter_y) * height_px, size
        )


def _grounded(scene: Scene, subject: Subject, kind: Kind) -> tuple[float, float, float]:
    """Where a subject stands: on its carrier's seat, or where it says itself."""
    host = scene.find(subject.on)
    if host is None or host.id == subject.id:
        return subject.x, subject.y, subject.height
    host_kind = kind_of(host)
    seat = host_kind.seat if host_kind.seat is not None else 0.96
    host_x, host_y, host_height = _grounded(scene, replace(host, on=None), host_kind)
    return host_x + (subject.x - 0.5), host_y - seat * host_height + 0.012, subject.height


def _sprite(scene: Scene, standing: Standing, light: tuple[float, float, float]) -> Sprite:
    worn = [
        (thing, kind_of(thing).painter) for thing in scene.subjects if thing.worn_by == standing.subject.id
    ]
    sprite = paint_sprite(standing.subject, standing.kind.painter, worn, max(8.0, standing.height))
    glows = standing.kind.group == "sky"
    if light == (1.0, 1.0, 1.0) or glows:
        return sprite
    bands = sprite.image.split()
    dimmed = [
        band.point([round(v * f) for v in range(256)]) for band, f in zip(bands[:3], light, strict=True)
    ]
    return replace(sprite, image=Image.merge("RGBA", (*dimmed, bands[3])))


def _place(
    frame: Image.Image, cover: Image.Image, standing: Standing, sprite: Sprite, transparent: bool
) -> list[tuple[float, float, float, tuple[int, int, int]]]:
    """Set one sprite into the frame with its shadow; returns its lamps in frame pixels."""
    kind, h = standing.kind, standing.height
    if kind.habitat == "ground" and not transparent:
        brush = Brush(frame, 1.0)
        half = kind.width / 100 * h * 0.62
        brush.glow(standing.x, standing.y, half * 1.25, h * 0.075 + 3, (22, 18, 34), 0.62)
    left, top = round(standing.x - sprite.foot[0]), round(standing.y - sprite.foot[1])
    frame.paste(sprite.image, (left, top), sprite.image)
    alpha = sprite.image.getchannel("A")
    patch = Image.new("L", cover.size, 0)
    patch.paste(alpha, (left, top))
    cover.paste(ImageChops.lighter(cover, patch))
    unit = h / 100
    return [
        (standing.x + dx * unit, standing.y + dy * unit, r * unit, LAMP_LIGHT) for dx, dy, r in sprite.lamps
    ]


def _shine(
    stage: Stage,
    place: Place,
    frame: Image.Image,
    lamps: list[tuple[float, float, float, tuple[int, int, int]]],
) -> None:
    strength = 0.5 if stage.dark else 0.22
    brush = Brush(frame, 1.0)
    for x, y, radius, colour in lamps:
        if stage.dark or place.light == "indoors":
            brush.glow(x, y, radius, radius, colour, strength)
