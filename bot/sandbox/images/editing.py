"""An edit request on pictures: the base repainted or retouched, references used, the mask respected."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageOps, ImageStat

from bot.sandbox.images.memory import Known, SceneMemory
from bot.sandbox.images.painter.asked import Asked, asked_in, box_of
from bot.sandbox.images.painter.beyond import Margins, continued, meeting
from bot.sandbox.images.painter.change import Box
from bot.sandbox.images.painter.changing import changed
from bot.sandbox.images.painter.language import read
from bot.sandbox.images.painter.paint import paint
from bot.sandbox.images.painter.pixels import difference, retouched
from bot.sandbox.images.painter.scene import Scene

_MATCH_COLOURS = re.compile(r"\b(match|same|use|like)\b.*\b(colou?rs?|palette|tones?)\b")
_EXTENDS = re.compile(
    r"\b(extend|expand|outpaint|continue|beyond|uncrop|widen|fill (in )?the|more of the scene)\w*\b"
)
_NO_INSET = re.compile(r"\b(style|palette|colou?rs?|tones?|look|mood)\b")


@dataclass(frozen=True)
class EditOrder:
    """
    What to do to which pictures: the first is the base, the others are references.

    mask: alpha of the mask, mode L, 0 where the base may change; None: anywhere.
    size: (width_px, height_px) of the result, None: the base's shape.
    """

    prompt: str
    images: tuple[Image.Image, ...]
    mask: Image.Image | None
    size: tuple[int, int] | None
    variation: int
    transparent: bool


@dataclass(frozen=True)
class Edited:
    """
    The edited picture, and its scene where the painter knows it.

    exact: the picture is just what the painter makes of the scene.
    """

    picture: Image.Image
    scene: Scene | None
    exact: bool = False


def edited(order: EditOrder, memory: SceneMemory) -> Edited:
    """The edited picture."""
    base = order.images[0]
    size = order.size or _shape_of(base)
    hole = order.mask.point([255] + [0] * 255) if order.mask is not None else None
    if hole is not None and _reaches_frame(hole) and _is_empty(base, hole, order.prompt):
        return _extended(base.convert("RGB"), hole, size, memory)
    known = memory.recall(base)
    if known is not None:
        picture, scene, exact = _repainted(order, known, size, hole)
    else:
        picture, scene, exact = _retouched(order, hole), None, False
    repainted = picture
    picture = _with_references(order, picture)
    if hole is not None:
        within = hole if hole.size == picture.size else hole.resize(picture.size)
        plain = _fitted(base, picture.size)
        mode = "RGBA" if "RGBA" in (picture.mode, plain.mode) else "RGB"
        picture = Image.composite(picture.convert(mode), plain.convert(mode), within)
    finished = _fitted(picture, size)
    return Edited(finished, scene, exact and finished is repainted)


def _extended(base: Image.Image, hole: Image.Image, size: tuple[int, int], memory: SceneMemory) -> Edited:
    """The base with its empty border filled: by the scene that goes on there where it is known, else by its own edges."""
    inside = ImageChops.invert(hole).getbbox() or (0, 0, *base.size)
    inner = base.crop(inside)
    known = memory.recall(inner)
    if known is None:
        margins = Margins(inside[0], inside[1], base.width - inside[2], base.height - inside[3])
        return Edited(_fitted(Image.composite(continued(inner, margins), base, hole), size), None)
    scene = known.scene.sized(*base.size)
    left, top, right, bottom = scene.frame
    across, along = (right - left) / inner.width, (bottom - top) / inner.height
    scene.frame = [
        left - inside[0] * across,
        top - inside[1] * along,
        right + (base.width - inside[2]) * across,
        bottom + (base.height - inside[3]) * along,
    ]
    return Edited(_fitted(meeting(paint(scene).convert("RGB"), inner, inside[:2]), size), scene)


def _shape_of(base: Image.Image) -> tuple[int, int]:
    """About a megapixel in the base's own shape; not always a multiple of 16, as with the API."""
    scale = (1024 * 1024 / (base.width * base.height)) ** 0.5
    if base.width * base.height <= 2_400_000 and scale < 1.3:
        return base.size
    return max(16, round(base.width * scale)), max(16, round(base.height * scale))


def _fitted(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture filling `size`, cut where the shapes differ."""
    if picture.size == size:
        return picture
    return ImageOps.fit(picture, size, Image.Resampling.LANCZOS)


def _repainted(
    order: EditOrder, known: Known, size: tuple[int, int], hole: Image.Image | None
) -> tuple[Image.Image, Scene, bool]:
    """The base, its scene changed and painted anew; and whether the picture is just what that scene looks like."""
    base = order.images[0]
    scene = known.scene
    same_shape = abs(size[0] / size[1] - base.width / base.height) < 0.012
    canvas = size if same_shape and known.exact else base.size  # what others touched is not painted larger
    before = scene.sized(*canvas)
    after = changed(before, order.prompt, variation=order.variation, within=_within(hole))
    after.transparent = before.transparent or order.transparent
    picture, asked = paint(after), asked_in(order.prompt)
    if asked.take:
        return picture, after, True
    exact = known.exact
    if not exact:
        # Something else has touched the base since: take over only what the change changes.
        altered = difference(paint(before), picture)
        picture = Image.composite(picture, base.convert(picture.mode), altered)
    if asked.part is not None:
        within = _part_mask(asked, before, after, picture.size)
        plain = (paint(before) if known.exact else base).convert(picture.mode)
        picture, exact = Image.composite(picture, plain, within), False
    return picture, after, exact


def _part_mask(asked: Asked, before: Scene, after: Scene, size: tuple[int, int]) -> Image.Image:
    """Mode L, 255 where the request lets something change."""
    if asked.part in ("background", "subject"):
        covers = [_cover(before), _cover(after)] if asked.part == "subject" else [_cover(before)]
        subjects = ImageChops.lighter(covers[0], covers[-1])
        return subjects if asked.part == "subject" else ImageChops.invert(subjects)
    left, top, right, bottom = box_of(asked.part or "")
    mask = Image.new("L", size, 0)
    mask.paste(
        255, (round(left * size[0]), round(top * size[1]), round(right * size[0]), round(bottom * size[1]))
    )
    return mask


def _cover(scene: Scene) -> Image.Image:
    """Mode L, 255 where the scene's subjects are."""
    alone = scene.copy()
    alone.transparent, alone.style, alone.lettering = True, None, []
    return paint(alone).getchannel("A")


def _within(hole: Image.Image | None) -> Box | None:
    """Where there is surely room in the region that may change, None where that is nearly everything."""
    box = hole.getbbox() if hole is not None else None
    if box is None or hole is None or (box[2] - box[0]) * (box[3] - box[1]) > 0.8 * hole.width * hole.height:
        return None
    area = ImageStat.Stat(hole.crop(box)).mean[0] / 255
    # Of a region that is no rectangle the corners are cut off: the largest square within a disc has 0.7 of its width.
    inset = 0.15 * min(1.0, (1 - area) / 0.2)
    across, along = (box[2] - box[0]) * inset, (box[3] - box[1]) * inset
    return (
        (box[0] + across) / hole.width,
        (box[1] + along) / hole.height,
        (box[2] - across) / hole.width,
        (box[3] - along) / hole.height,
    )


def _retouched(order: EditOrder, hole: Image.Image | None) -> Image.Image:
    base = order.images[0]
    box = hole.getbbox() if hole is not None else None
    region = None
    if box is not None:
        region = (box[0] / base.width, box[1] / base.height, box[2] / base.width, box[3] / base.height)
    made = retouched(base.convert("RGB"), order.prompt, region=region)
    if base.mode == "RGBA":
        made.putalpha(base.getchannel("A"))
    return made


def _is_empty(base: Image.Image, hole: Image.Image, prompt: str) -> bool:
    """Whether the hole is a border added to be filled: the request says so, or nothing is in it."""
    if _EXTENDS.search(read(asked_in(prompt).wish).text):
        return True
    spread = ImageStat.Stat(base.convert("RGB"), hole).stddev
    return max(spread) < 2


def _reaches_frame(hole: Image.Image) -> bool:
    """Whether a whole side of the frame is to be made up: the canvas was extended."""
    w, h = hole.size
    sides = ((0, 0, w, 1), (0, h - 1, w, h), (0, 0, 1, h), (w - 1, 0, w, h))
    full = any((extrema := hole.crop(side).getextrema()) and extrema[0] == 255 for side in sides)
    inside = hole.point([255 - v for v in range(256)]).getbbox()
    return full and inside is not None


def _with_references(order: EditOrder, picture: Image.Image) -> Image.Image:
    """References at work: their palette where the request is about colours, else a small framed inset of each."""
    references = order.images[1:]
    if not references:
        return picture
    said = read(asked_in(order.prompt).wish).text
    if _MATCH_COLOURS.search(said) or _NO_INSET.search(said):
        return _palette_of(picture, references[0])
    made = picture.copy()
    side = round(min(made.size) * 0.2)
    for number, reference in enumerate(references[:4]):
        inset = ImageOps.expand(
            ImageOps.fit(reference.convert("RGB"), (side, side)), max(3, side // 24), (250, 246, 238)
        )
        made.paste(
            inset, (made.width - inset.width - side // 5, side // 5 + number * round(inset.height * 1.12))
        )
    return made


def _palette_of(picture: Image.Image, reference: Image.Image) -> Image.Image:
    """The picture with the mean and spread of the reference's colours, per channel."""
    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    own = np.asarray(picture.convert("RGB"), np.float32)
    other = np.asarray(reference.convert("RGB").resize((64, 64)), np.float32)
    own_mean, own_spread = own.mean((0, 1)), own.std((0, 1)) + 1
    factor = np.clip(other.std((0, 1)) / own_spread, 0.6, 1.6)
    made = Image.fromarray(np.clip((own - own_mean) * factor + other.mean((0, 1)), 0, 255).astype(np.uint8))
    if alpha is not None:
        made.putalpha(alpha)
    return made
