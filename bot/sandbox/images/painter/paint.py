"""A scene, painted: backdrop, subjects from back to front, weather, words, tone, style."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image, ImageChops

from bot.sandbox.images.painter.beyond import Margins, continued
from bot.sandbox.images.painter.brush import SUPERSAMPLING, Brush
from bot.sandbox.images.painter.layout import Standing, kind_of, standings
from bot.sandbox.images.painter.lettering import set_words
from bot.sandbox.images.painter.places_built import INDOOR_LIGHT
from bot.sandbox.images.painter.scene import Scene
from bot.sandbox.images.painter.setting import PLACES, Place
from bot.sandbox.images.painter.sprite import Sprite, paint_sprite
from bot.sandbox.images.painter.stage import Stage, open_stage
from bot.sandbox.images.painter.styles import apply_style
from bot.sandbox.images.painter.tone import backdrop_tone, picture_tone
from bot.sandbox.images.painter.weather import fall, wet_ground

LAMP_LIGHT = (255, 206, 128)


def paint(scene: Scene) -> Image.Image:
    """The picture of a scene: RGB, or RGBA with nothing behind the subjects where it is transparent."""
    left, top, right, bottom = scene.frame
    if (left, top, right, bottom) == (0, 0, 1, 1):
        return _composed(scene, Margins())
    whole = replace(
        scene, width=round(scene.width / (right - left)), height=round(scene.height / (bottom - top))
    )
    x, y = round(left * whole.width), round(top * whole.height)
    margins = Margins(
        max(0, -x), max(0, -y), max(0, x + scene.width - whole.width), max(0, y + scene.height - whole.height)
    )
    x, y = max(0, x), max(0, y)
    return _composed(whole, margins).crop((x, y, x + scene.width, y + scene.height))


def _composed(scene: Scene, margins: Margins) -> Image.Image:
    """The whole composition, with `margins` around it."""
    place = PLACES[scene.place]
    if scene.mirrored:
        margins = margins._replace(left=margins.right, right=margins.left)
    stage = open_stage(scene)
    if not scene.transparent:
        place.painter(stage)
        backdrop = backdrop_tone(_reduced(stage), scene)
    else:
        backdrop = Image.new("RGB", (scene.width, scene.height), (255, 255, 255))
    if any(margins):
        backdrop = continued(backdrop, margins, _plate(scene))
    cover = Image.new("L", backdrop.size, 0)
    light = _light_on_subjects(stage, place)
    lamps = [
        (
            margins.left + x / stage.wide * scene.width,
            margins.top + y / 100 * scene.height,
            r / 100 * scene.height,
            c,
        )
        for x, y, r, c in stage.lamps
    ]
    sprites: dict[tuple[str, int, int], Sprite] = {}
    for standing in standings(scene):
        standing = replace(standing, x=standing.x + margins.left, y=standing.y + margins.top)
        key = (standing.subject.id, round(standing.height), standing.subject.facing)
        if key not in sprites:
            sprites[key] = _sprite(scene, standing, light)
        lamps += _place(backdrop, cover, standing, sprites[key], scene.transparent)
    if not scene.transparent:
        _shine(stage, place, backdrop, lamps)
        if not place.windowed:
            wet_ground(backdrop, scene, (margins.top + place.floor / 100 * scene.height) / backdrop.height)
            fall(backdrop, scene)
    if scene.mirrored:
        backdrop, cover = (image.transpose(Image.Transpose.FLIP_LEFT_RIGHT) for image in (backdrop, cover))
    set_words(backdrop, cover, scene, margins)
    finished = apply_style(picture_tone(backdrop, scene), scene)
    if scene.transparent:
        finished = finished.convert("RGB")
        finished.putalpha(cover)
    return finished


def _plate(scene: Scene) -> Image.Image:
    """The place alone, without sun or moon: what may be seen twice."""
    if scene.transparent:
        return Image.new("RGB", (scene.width, scene.height), (255, 255, 255))
    stage = open_stage(scene)
    stage.bare_sky = True
    PLACES[scene.place].painter(stage)
    return backdrop_tone(_reduced(stage), scene)


def _reduced(stage: Stage) -> Image.Image:
    image, scene = stage.image, stage.scene
    if scene.zoom > 1:
        w, h = image.width / scene.zoom, image.height / scene.zoom
        left, top = (image.width - w) * scene.focus[0], (image.height - h) * scene.focus[1]
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
    lift = 0.26 if stage.scene.time == "night" else 0.0
    return min(1.0, red + lift), min(1.0, green + lift), min(1.0, blue + lift)


def _sprite(scene: Scene, standing: Standing, light: tuple[float, float, float]) -> Sprite:
    worn = [
        (thing, kind_of(thing).painter) for thing in scene.subjects if thing.worn_by == standing.subject.id
    ]
    sprite = paint_sprite(standing.subject, standing.kind.painter, worn, max(8.0, round(standing.height)))
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
