"""Edits of pictures that the painter did not make: work on their pixels."""

from __future__ import annotations

import re
from collections.abc import Callable

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageOps

from bot.sandbox.images.painter import tone
from bot.sandbox.images.painter.asked import asked_in
from bot.sandbox.images.painter.language import Said, read, without_keeping
from bot.sandbox.images.painter.layout import kind_of
from bot.sandbox.images.painter.lettering import set_words
from bot.sandbox.images.painter.meaning import Meaning
from bot.sandbox.images.painter.paint import paint
from bot.sandbox.images.painter.palette import named
from bot.sandbox.images.painter.phrases import understand
from bot.sandbox.images.painter.reading import add_subjects
from bot.sandbox.images.painter.scene import Lettering, Scene
from bot.sandbox.images.painter.setting import PLACES
from bot.sandbox.images.painter.styles import STYLES
from bot.sandbox.images.painter.weather import fall, wet_ground

_BEHIND = r"\b(background|backdrop|hintergrund|fond|fondo)\b"

Box = tuple[float, float, float, float]


class Retouch:
    """One request at work on `picture` (RGB)."""

    def __init__(self, picture: Image.Image, request: str, region: Box | None) -> None:
        self.picture = picture
        self.said = read(asked_in(request).wish)
        self.text = without_keeping(self.said.text) or self.said.text
        self.meaning: Meaning = understand(
            Said(self.text, self.said.quotes),
            unknown_nouns=bool(re.search(r"\b(add|put|place|insert|draw)\b", self.text)),
        )
        self.region = region
        self.scene = Scene(
            prompt=request, seed=len(request) * 7919, width=picture.width, height=picture.height
        )
        self.scene.time = self.meaning.time or "day"

    def asks(self, pattern: str) -> bool:
        """Whether the request says this."""
        return re.search(pattern, self.text) is not None

    def subject_mask(self) -> Image.Image:
        """Where the picture's subject is likely to be: 255 in a soft ellipse around the middle."""
        w, h = self.picture.size
        box = (w * 0.26, h * 0.14, w * 0.74, h * 0.98)
        return tone.spotlight(self.picture.size, box, min(w, h) / 18)


def retouched(picture: Image.Image, request: str, *, region: Box | None = None) -> Image.Image:
    """
    The picture (RGB), changed as the request asks.

    region: the box (fractions of the frame) where something new should go.
    """
    asked = asked_in(request)
    if asked.finish:
        return picture.filter(ImageFilter.UnsharpMask(1.2, 40, 2))
    work = Retouch(picture, request, region)
    if asked.take:
        work.picture = _another_take(picture)
    done = False
    for step in _STEPS:
        done |= step(work)
    if not done and not asked.take:
        work.picture = tone.warmed(ImageEnhance.Contrast(work.picture).enhance(1.08), 0.15)
    return work.picture


def _another_take(picture: Image.Image) -> Image.Image:
    """The same picture seen from the other side and a little nearer."""
    w, h = picture.size
    nearer = (round(w * 0.1), round(h * 0.06), round(w * 0.96), round(h * 0.94))
    return tone.warmed(ImageOps.mirror(picture).crop(nearer).resize((w, h), Image.Resampling.LANCZOS), 0.12)


def _backdrop(work: Retouch) -> bool:
    if not work.asks(_BEHIND) or work.asks(r"in the background"):
        return False
    meaning, picture = work.meaning, work.picture
    if meaning.place or work.asks(r"\b(remove|no|without|plain|cut out)\b"):
        scene = work.scene.copy()
        scene.subjects, scene.lettering = [], []
        scene.place, scene.season, scene.weather = meaning.place or "studio", meaning.season, meaning.weather
        behind = paint(scene)
    elif work.asks(r"\b(dark\w*|dim\w*|dunkl\w*)\b"):
        behind = tone.exposed(picture, -0.8)
    elif work.asks(r"\b(bright\w*|lighter|lighten|heller)\b"):
        behind = tone.exposed(picture, 0.7)
    elif meaning.loose_colour:
        behind = tone.tinted(picture, named(meaning.loose_colour), 0.75)
    else:
        behind = picture.filter(ImageFilter.GaussianBlur(min(picture.size) / 70))
    work.picture = Image.composite(picture, behind, work.subject_mask())
    # The other steps see only what was said of the rest.
    work.text = " ".join(
        part for part in re.split(r"[.;,\n]| and ", work.text) if not re.search(_BEHIND, part)
    )
    meaning.place = meaning.time = meaning.loose_colour = None
    meaning.weather, meaning.moods = [], []
    return True


def _remove(work: Retouch) -> bool:
    if not work.asks(r"\b(remove|delete|erase|get rid of|take away|lose)\b"):
        return False
    w, h = work.picture.size
    left, top, right, bottom = work.region or _placed_box(work.meaning) or (0.36, 0.3, 0.64, 0.78)
    box = (round(left * w), round(top * h), round(right * w), round(bottom * h))
    work.picture = filled(work.picture, box)
    work.meaning.subjects = []
    return True


def filled(picture: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    """The picture with a box painted over from its surroundings."""
    w, h = max(2, box[2] - box[0]), max(2, box[3] - box[1])
    left = picture.crop((max(0, box[0] - 4), box[1], max(1, box[0]), box[3])).resize(
        (1, h), Image.Resampling.BOX
    )
    right = picture.crop(
        (min(box[2], picture.width - 1), box[1], min(box[2] + 4, picture.width), box[3])
    ).resize((1, h), Image.Resampling.BOX)
    sides = Image.new("RGB", (2, h))
    sides.paste(left, (0, 0))
    sides.paste(right, (1, 0))
    patch = sides.resize((w, h), Image.Resampling.BILINEAR).filter(ImageFilter.GaussianBlur(max(1, h / 60)))
    mask = Image.new("L", (w, h), 0)
    ImageDraw.Draw(mask).rounded_rectangle((2, 2, w - 3, h - 3), min(w, h) // 4, fill=255)
    made = picture.copy()
    made.paste(patch, box[:2], mask.filter(ImageFilter.GaussianBlur(max(1, min(w, h) / 40))))
    return made


def _placed_box(meaning: Meaning) -> Box | None:
    x, y = meaning.position.x, meaning.position.y
    if x is None and y is None:
        return None
    x, y = x or 0.5, y or 0.5
    return max(0.0, x - 0.17), max(0.0, y - 0.17), min(1.0, x + 0.17), min(1.0, y + 0.17)


def _style(work: Retouch) -> bool:
    if not work.meaning.style:
        return False
    work.picture = STYLES[work.meaning.style](work.picture, work.scene)
    return True


def _tone(work: Retouch) -> bool:
    meaning, done = work.meaning, False
    if meaning.time in ("night", "dusk") and not work.asks(r"\badd\b"):
        work.picture = tone.tinted(
            tone.exposed(work.picture, -0.85 if meaning.time == "night" else -0.4),
            (92, 118, 190) if meaning.time == "night" else (240, 150, 110),
            0.4,
        )
        done = True
    elif meaning.time in ("golden", "dawn"):
        work.picture, done = tone.warmed(work.picture, 0.8), True
    scene = work.scene.copy()
    for pattern, name, amount in (
        (r"\b(dark(er|en)|too bright|dunkler)\b", "exposure", -0.6), (r"\b(bright(er|en)|light(er|en)|too dark|heller)\b", "exposure", 0.6),
        (r"\b(warm(er)?|wärmer)\b", "warmth", 0.7), (r"\b(cool(er)?|colder|kälter)\b", "warmth", -0.7),
        (r"\b(more contrast|contrasty|dramatic|punch\w*)\b", "contrast", 0.6), (r"\bless contrast\b", "contrast", -0.5),
        (r"\b(vivid|saturat\w+|vibrant|colou?rful)\b", "saturation", 0.5), (r"\b(muted|desaturat\w+)\b", "saturation", -0.5),
        (r"\b(soft(er)?|dreamy)\b", "soften", 0.6), (r"\bvignette\b", "vignette", 0.8), (r"\bmoody\b", "exposure", -0.4),
    ):  # fmt: skip
        if work.asks(pattern) and not (done and name == "exposure"):
            setattr(scene, name, amount)
    before = work.picture
    work.picture = tone.picture_tone(work.picture, scene)
    if work.asks(r"\b(sharp\w*|crisp\w*)\b"):
        work.picture = work.picture.filter(ImageFilter.UnsharpMask(2, 140, 2))
    elif work.asks(r"\b(blur\w*)\b"):
        work.picture = work.picture.filter(ImageFilter.GaussianBlur(min(before.size) / 90))
    if work.asks(r"\b(mirror|flip)\b"):
        work.picture = ImageOps.mirror(work.picture)
    return done or work.picture is not before


def _weather(work: Retouch) -> bool:
    if not work.meaning.weather:
        return False
    work.scene.weather = work.meaning.weather
    work.picture = tone.exposed(work.picture, -0.12)
    wet_ground(work.picture, work.scene, 0.86)
    fall(work.picture, work.scene)
    return True


def _colour(work: Retouch) -> bool:
    colour = work.meaning.loose_colour
    if colour is None or work.asks(r"\b(add|put|place|insert|background)\b"):
        return False
    tinted = tone.tinted(work.picture, named(colour), 0.7)
    work.picture = Image.composite(tinted, work.picture, work.subject_mask())
    return True


def _add(work: Retouch) -> bool:
    meaning = work.meaning
    if not meaning.subjects or not work.asks(
        r"\b(add|put|place|insert|give|with|wear\w*|draw|include|another|hang)\b"
    ):
        return False
    scene = work.scene
    scene.transparent = True
    made = add_subjects(scene, Meaning(subjects=meaning.subjects), hero=False)
    for subject, told in zip(made, meaning.subjects, strict=True):
        subject.worn_by = None
        kind = kind_of(subject)
        if work.region is not None:
            left, top, right, bottom = work.region
            subject.x, subject.y, subject.height = (left + right) / 2, bottom, (bottom - top) * 0.94
        else:
            subject.height = min(0.36, max(0.16, subject.height * 0.7))
            if told.position.x is None and told.position.y is None:
                subject.x = 0.5 if kind.group == "wear" else 0.78
                subject.y = (
                    subject.height + 0.06 if kind.group in ("wear", "sky") else PLACES["meadow"].floor / 100
                )
    layer = paint(scene)
    work.picture = work.picture.copy()
    work.picture.paste(layer.convert("RGB"), (0, 0), layer.getchannel("A"))
    return True


def _words(work: Retouch) -> bool:
    quotes = work.said.quotes
    if not quotes:
        return False
    y = 0.88 if work.asks(r"\b(bottom|below|under|caption)\b") else 0.13
    scene = Scene(
        prompt="",
        seed=0,
        width=work.picture.width,
        height=work.picture.height,
        lettering=[Lettering(quotes[-1], y=y)],
    )
    work.picture = work.picture.copy()
    set_words(work.picture, Image.new("L", work.picture.size, 255), scene)
    return True


_STEPS: tuple[Callable[[Retouch], bool], ...] = (
    _backdrop,
    _remove,
    _colour,
    _tone,
    _weather,
    _style,
    _add,
    _words,
)


def difference(first: Image.Image, second: Image.Image) -> Image.Image:
    """Mode L, 255 wherever two pictures of one size differ at all."""
    bands = ImageChops.difference(first.convert("RGB"), second.convert("RGB")).split()
    return ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2]).point([0] + [255] * 255)
