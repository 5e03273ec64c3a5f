"""What people ask for in one place of a picture, done without drift: the edited picture, from which the truth follows."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from conversations.images.sheets.lettering import font

Pixels = npt.NDArray[np.uint8]
Edit = Callable[[Pixels, np.random.Generator], Pixels]


def _place(picture: Pixels, rng: np.random.Generator, size: float) -> tuple[int, int, int]:
    """(x, y, radius) of a place that lies inside."""
    height, width = picture.shape[:2]
    radius = max(4, round(min(height, width) * size / 2))
    return (
        int(rng.uniform(radius + 4, width - radius - 4)),
        int(rng.uniform(radius + 4, height - radius - 4)),
        radius,
    )


def _blob(
    picture: Pixels, x: int, y: int, radius: int, rng: np.random.Generator, soft: float = 1.5
) -> npt.NDArray[np.float32]:
    """(H, W, 1): an uneven round shape with a soft border, exactly 0 away from it."""
    height, width = picture.shape[:2]
    angles = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    wobble = 1 + 0.14 * np.sin(2 * angles + rng.uniform(0, 6)) + 0.08 * np.sin(3 * angles + rng.uniform(0, 6))
    points = np.stack([x + radius * wobble * np.cos(angles), y + radius * wobble * np.sin(angles)], -1)
    shape = np.zeros((height, width), np.float32)
    cv2.fillPoly(shape, [points.astype(np.int32)], 1.0)
    shape = cv2.GaussianBlur(shape, (0, 0), soft)
    shape[shape < 0.01] = 0
    return np.asarray(shape[..., None], np.float32)


def _mixed(picture: Pixels, other: npt.NDArray[np.generic], weight: npt.NDArray[np.float32]) -> Pixels:
    mixed = picture * (1 - weight) + np.asarray(other, np.float32) * weight
    return np.asarray(np.clip(np.rint(mixed), 0, 255), np.uint8)


def ball(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A shaded ball and its shadow."""
    x, y, radius = _place(picture, rng, rng.uniform(0.2, 0.4))
    height, width = picture.shape[:2]
    shadow = np.zeros((height, width), np.float32)
    cv2.ellipse(shadow, (x, min(height - 1, y + radius)), (radius, radius // 4), 0, 0, 360, 0.5, -1)
    shadow = cv2.GaussianBlur(shadow, (0, 0), radius / 8)[..., None]
    shadow[shadow < 0.01] = 0
    shaded = _mixed(picture, np.zeros_like(picture), shadow)
    yy, xx = np.mgrid[:height, :width]
    light = np.clip(1.1 - np.hypot(xx - x + radius * 0.4, yy - y + radius * 0.4) / radius / 1.6, 0.2, 1)
    colour = rng.uniform(60, 255, 3)
    disc = np.zeros((height, width), np.float32)
    cv2.circle(disc, (x, y), radius, 1.0, -1, cv2.LINE_AA)
    return _mixed(shaded, light[..., None] * colour, disc[..., None])


def pasted(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """Something real put in: a piece of the picture itself, turned over and tinted."""
    x, y, radius = _place(picture, rng, rng.uniform(0.25, 0.45))
    other = np.roll(picture[:, ::-1], (picture.shape[0] // 3, picture.shape[1] // 4), (0, 1))
    other = np.clip(other * np.array((0.75, 1.05, 1.2)) + 12, 0, 255)
    return _mixed(picture, other, _blob(picture, x, y, radius, rng))


def removed(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A thing taken out, what lies behind made up."""
    x, y, radius = _place(picture, rng, rng.uniform(0.15, 0.3))
    hole = (_blob(picture, x, y, radius, rng, 0.6)[..., 0] > 0.3).astype(np.uint8)
    return np.asarray(cv2.inpaint(picture, hole, 5, cv2.INPAINT_TELEA), np.uint8)


def recoloured(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A thing in another colour, its shading kept."""
    x, y, radius = _place(picture, rng, rng.uniform(0.25, 0.45))
    grey = picture.mean(-1, keepdims=True)
    colour = np.array(((200, 40, 40), (40, 90, 210), (40, 170, 70), (230, 190, 30))[rng.integers(4)])
    return _mixed(picture, grey * 0.5 + colour * 0.5, _blob(picture, x, y, radius, rng))


def lettered(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A word written in."""
    height, width = picture.shape[:2]
    image = Image.fromarray(picture)
    size = round(min(height, width) * rng.uniform(0.1, 0.18))
    at = (rng.uniform(0.05, 0.4) * width, rng.uniform(0.1, 0.75) * height)
    ink = tuple(int(v) for v in rng.choice(((255, 255, 255), (20, 20, 20), (230, 40, 40), (250, 220, 60))))
    ImageDraw.Draw(image).text(at, "OPEN", ink, font(size))
    return np.asarray(image, np.uint8)


def striped(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A thing given a pattern."""
    x, y, radius = _place(picture, rng, rng.uniform(0.25, 0.4))
    yy, xx = np.mgrid[: picture.shape[0], : picture.shape[1]]
    stripe = (((xx + yy) // max(3, radius // 5)) % 2)[..., None]
    pattern = np.where(stripe == 1, np.array((235, 225, 210)), np.array((170, 40, 60)))
    light = picture.mean(-1, keepdims=True) / 170 + 0.2
    return _mixed(picture, np.clip(pattern * light, 0, 255), _blob(picture, x, y, radius, rng) * 0.85)


def lamp(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A lamp with its glow."""
    x, y, radius = _place(picture, rng, rng.uniform(0.3, 0.5))
    yy, xx = np.mgrid[: picture.shape[0], : picture.shape[1]]
    distance = np.hypot(xx - x, yy - y) / radius
    glow = (np.clip(1 - distance, 0, 1) ** 1.5)[..., None].astype(np.float32)
    core = (distance < 0.18)[..., None]
    lit = picture + (255 - picture) * glow * 0.85 * np.array((1, 0.9, 0.6))
    return np.clip(np.where(core, np.array((255, 250, 225)), lit), 0, 255).astype(np.uint8)


def moved(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A thing at another place: taken out here, put in there."""
    x, y, radius = _place(picture, rng, rng.uniform(0.15, 0.25))
    shape = _blob(picture, x, y, radius, rng)
    empty = np.asarray(cv2.inpaint(picture, (shape[..., 0] > 0.2).astype(np.uint8), 5, cv2.INPAINT_TELEA))
    by = (round(picture.shape[0] * 0.2) * (1 if y < picture.shape[0] / 2 else -1), round(radius * 1.2))
    return _mixed(empty, np.roll(picture, by, (0, 1)), np.roll(shape, by, (0, 1)))


def hat(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A flat-coloured thing with corners."""
    x, y, radius = _place(picture, rng, rng.uniform(0.25, 0.4))
    out = picture.copy()
    points = np.array(((x - radius, y + radius), (x, y - radius), (x + radius, y + radius)), np.int32)
    cv2.fillPoly(out, [points], tuple(int(v) for v in rng.uniform(20, 255, 3)), cv2.LINE_AA)
    cv2.ellipse(
        out, (x, y + radius), (radius, max(2, radius // 5)), 0, 0, 360, (240, 235, 220), -1, cv2.LINE_AA
    )
    return out


def wires(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """Thin lines drawn in: glasses, a rope, a fence."""
    x, y, radius = _place(picture, rng, rng.uniform(0.3, 0.5))
    out = picture.copy()
    thick = max(2, radius // 16)
    ink = (
        (15, 15, 20)
        if picture[y - radius : y + radius, x - radius : x + radius].mean() > 110
        else (240, 240, 235)
    )
    for side in (-1, 1):
        cv2.circle(out, (x + side * radius // 2, y), radius // 3, ink, thick, cv2.LINE_AA)
    cv2.line(out, (x - radius // 6, y), (x + radius // 6, y), ink, thick, cv2.LINE_AA)
    return out


def smoothed(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A surface replaced by a smooth, near one: a wall painted over."""
    x, y, radius = _place(picture, rng, rng.uniform(0.3, 0.45))
    around = picture[y - radius : y + radius, x - radius : x + radius].reshape(-1, 3).mean(0)
    flat = np.clip(around * 0.9 + np.array((25, 15, -10)), 0, 255) * np.ones_like(picture)
    return _mixed(picture, flat, _blob(picture, x, y, radius, rng))


def textured(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """Another material: grass, fur, gravel."""
    x, y, radius = _place(picture, rng, rng.uniform(0.3, 0.45))
    noise = cv2.GaussianBlur(rng.normal(0, 1, picture.shape[:2]).astype(np.float32), (0, 0), 1.4)
    grass = np.array((70, 120, 45)) + noise[..., None] * 110 * np.array((0.8, 1, 0.6))
    return _mixed(picture, np.clip(grass, 0, 255), _blob(picture, x, y, radius, rng))


def darkened(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """One thing made darker."""
    x, y, radius = _place(picture, rng, rng.uniform(0.3, 0.45))
    return _mixed(picture, picture * 0.55, _blob(picture, x, y, radius, rng))


def two_places(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """Two small changes far from each other."""
    height, width = picture.shape[:2]
    out = picture
    for x, y in ((0.2, 0.25), (0.8, 0.75)):
        radius = round(min(height, width) * 0.1)
        shape = _blob(picture, round(x * width), round(y * height), radius, rng)
        out = _mixed(out, np.ones_like(picture) * rng.uniform(20, 255, 3), shape)
    return out


def at_border(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A thing that the frame cuts."""
    height, width = picture.shape[:2]
    radius = round(min(height, width) * 0.22)
    x, y = ((0, height * 0.6), (width, height * 0.4), (width * 0.6, height), (width * 0.3, 0))[
        rng.integers(4)
    ]
    out = picture.copy()
    cv2.circle(
        out, (round(x), round(y)), radius, tuple(int(v) for v in rng.uniform(20, 255, 3)), -1, cv2.LINE_AA
    )
    cv2.circle(out, (round(x), round(y)), radius // 2, (250, 240, 220), -1, cv2.LINE_AA)
    return out


def shadowed(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """Only a soft shadow."""
    x, y, radius = _place(picture, rng, rng.uniform(0.3, 0.45))
    return _mixed(picture, picture * 0.45, _blob(picture, x, y, radius, rng, soft=radius / 4))


def glowing(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A wide glow without a core."""
    x, y, radius = _place(picture, rng, 0.6)
    yy, xx = np.mgrid[: picture.shape[0], : picture.shape[1]]
    glow = (np.clip(1 - np.hypot(xx - x, yy - y) / radius, 0, 1) ** 1.2)[..., None]
    return np.clip(picture + 120 * glow * np.array((1, 0.8, 0.4)), 0, 255).astype(np.uint8)


def reworded(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A sign whose words are new: a panel with text."""
    height, width = picture.shape[:2]
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    wide, high = round(width * 0.3), round(height * 0.12)
    left, top = int(rng.uniform(0.1, 0.6) * width), int(rng.uniform(0.1, 0.8) * height)
    draw.rectangle((left, top, left + wide, top + high), (240, 236, 226))
    draw.text((left + wide * 0.1, top + high * 0.15), "CAFE 24", (40, 30, 30), font(round(high * 0.6)))
    return np.asarray(image, np.uint8)


def one_colour(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """Everything of one hue in one half, in another hue."""
    hsv = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV).astype(np.int32)
    strong = (hsv[..., 1] > 60) & (hsv[..., 2] > 40)
    half = np.zeros_like(strong)
    half[:, : picture.shape[1] // 2] = True
    if (strong & half).sum() < 0.01 * strong.size:
        return recoloured(picture, rng)
    hue = int(np.bincount(hsv[..., 0][strong & half], minlength=180).argmax())
    chosen = strong & half & (np.abs((hsv[..., 0] - hue + 90) % 180 - 90) < 10)
    hsv[..., 0] = np.where(chosen, (hsv[..., 0] + 60) % 180, hsv[..., 0])
    turned = cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2RGB)
    return np.where(chosen[..., None], turned, picture).astype(np.uint8)


def window(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A large part made bright."""
    height, width = picture.shape[:2]
    out = picture.copy()
    left, top = int(rng.uniform(0.1, 0.4) * width), int(rng.uniform(0.1, 0.4) * height)
    part = out[top : top + height // 2, left : left + width // 2]
    part[...] = np.clip(part * 0.4 + np.array((170, 165, 150)), 0, 255)
    return out


def tiny(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """A small thing, about two per cent of the edge."""
    x, y, radius = _place(picture, rng, 0.045)
    out = picture.copy()
    cv2.circle(out, (x, y), radius, (230, 30, 40), -1, cv2.LINE_AA)
    return out


EDITS: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (
        ball,
        pasted,
        removed,
        recoloured,
        lettered,
        striped,
        lamp,
        moved,
        hat,
        wires,
        smoothed,
        textured,
        darkened,
    )
}
HELD_OUT: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (two_places, at_border, shadowed, glowing, reworded, one_colour, window, tiny)
}
