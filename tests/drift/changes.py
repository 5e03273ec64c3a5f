"""What people ask of the whole picture: protection must leave such a result alone."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Change = Callable[[Pixels, np.random.Generator], Pixels]


def _bytes(colours: npt.NDArray[np.generic]) -> Pixels:
    return np.asarray(np.clip(np.rint(np.asarray(colours, np.float32)), 0, 255), np.uint8)


def _grey(picture: Pixels) -> npt.NDArray[np.float32]:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)[..., None], np.float32)


def night(picture: Pixels, rng: np.random.Generator) -> Pixels:
    return _bytes((picture / 255.0) ** 1.3 * 255 * np.array((0.30, 0.38, 0.58)))


def sunset(picture: Pixels, rng: np.random.Generator) -> Pixels:
    rows = np.linspace(1.1, 0.8, picture.shape[0])[:, None, None]
    return _bytes(picture * np.array((1.18, 0.82, 0.52)) * rows + np.array((22, 6, 0)))


def greyscale(picture: Pixels, rng: np.random.Generator) -> Pixels:
    return _bytes(_grey(picture) * np.ones(3))


def watercolour(picture: Pixels, rng: np.random.Generator) -> Pixels:
    smooth = picture
    for _ in range(4):
        smooth = np.asarray(cv2.bilateralFilter(smooth, 9, 60, 7), np.uint8)
    edges = cv2.GaussianBlur(np.abs(cv2.Laplacian(_grey(smooth), cv2.CV_32F, ksize=5)), (0, 0), 1)
    paper = rng.normal(0, 6, picture.shape[:2])[..., None]
    return _bytes(smooth * 0.85 + 38 - np.clip(edges * 0.05, 0, 60)[..., None] + paper)


def fog(picture: Pixels, rng: np.random.Generator) -> Pixels:
    depth = np.linspace(0.75, 0.35, picture.shape[0])[:, None, None]
    return _bytes(picture * (1 - depth) + np.array((205, 210, 214)) * depth)


def autumn(picture: Pixels, rng: np.random.Generator) -> Pixels:
    hsv = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV).astype(np.int32)
    hsv[..., 0] = (hsv[..., 0] + 150) % 180
    hsv[..., 1] = np.clip(hsv[..., 1] * 1.3 + 15, 0, 255)
    return np.asarray(cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2RGB), np.uint8)


def mirrored(picture: Pixels, rng: np.random.Generator) -> Pixels:
    return np.ascontiguousarray(picture[:, ::-1])


def another_scene(picture: Pixels, rng: np.random.Generator) -> Pixels:
    """Redrawn from scratch: the parts shuffled and blended, nothing at its place."""
    other = np.roll(cv2.rotate(picture, cv2.ROTATE_180), picture.shape[1] // 3, 1)
    return _bytes(cv2.GaussianBlur(other, (0, 0), 1.2) * 0.9 + 10)


def snow(picture: Pixels, rng: np.random.Generator) -> Pixels:
    flakes = cv2.GaussianBlur((rng.random(picture.shape[:2]) > 0.985).astype(np.float32), (0, 0), 1.6) * 7
    white = np.clip(flakes + np.linspace(0.05, 0.5, picture.shape[0])[:, None], 0, 0.9)[..., None]
    return _bytes(picture * (1 - white) + 245 * white)


def sketch(picture: Pixels, rng: np.random.Generator) -> Pixels:
    grey = _grey(picture)[..., 0]
    return _bytes(
        np.clip(grey / (cv2.GaussianBlur(grey, (0, 0), 8) + 1) * 245, 0, 255)[..., None] * np.ones(3)
    )


def vignette(picture: Pixels, rng: np.random.Generator) -> Pixels:
    height, width = picture.shape[:2]
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    return _bytes(picture * np.clip(1.05 - 0.42 * (x * x + y * y), 0.15, 1)[..., None])


def teal_orange(picture: Pixels, rng: np.random.Generator) -> Pixels:
    light = _grey(picture) / 255
    return _bytes(picture + (1 - light) * np.array((-28, 8, 26)) + light * np.array((30, 6, -30)))


def posterized(picture: Pixels, rng: np.random.Generator) -> Pixels:
    return _bytes((picture // 64) * 64 + 32)


def sepia(picture: Pixels, rng: np.random.Generator) -> Pixels:
    matrix = np.array(((0.393, 0.769, 0.189), (0.349, 0.686, 0.168), (0.272, 0.534, 0.131)))
    return _bytes(picture @ matrix.T)


def negative(picture: Pixels, rng: np.random.Generator) -> Pixels:
    return np.asarray(255 - picture, np.uint8)


def high_key(picture: Pixels, rng: np.random.Generator) -> Pixels:
    return _bytes((picture / 255.0) ** 0.55 * 255 + 14)


def rain(picture: Pixels, rng: np.random.Generator) -> Pixels:
    drops = (rng.random(picture.shape[:2]) > 0.985).astype(np.float32)
    streaks = cv2.filter2D(drops, -1, np.eye(15, dtype=np.float32))[..., None]
    return _bytes(picture * np.array((0.62, 0.68, 0.78)) + np.clip(streaks, 0, 1) * 80)


def reframed(picture: Pixels, rng: np.random.Generator) -> Pixels:
    height, width = picture.shape[:2]
    part = picture[height // 8 : height * 7 // 8, width // 8 : width * 7 // 8]
    return np.asarray(cv2.resize(part, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def oil(picture: Pixels, rng: np.random.Generator) -> Pixels:
    small = cv2.medianBlur(picture, 9)
    hsv = cv2.cvtColor(small, cv2.COLOR_RGB2HSV).astype(np.float32)
    hsv[..., 1] = np.clip(hsv[..., 1] * 1.45, 0, 255)
    strokes = cv2.filter2D(
        rng.normal(0, 1, picture.shape[:2]).astype(np.float32), -1, np.eye(9, dtype=np.float32)
    )
    return _bytes(cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2RGB) + strokes[..., None] * 5)


CHANGES: dict[str, Change] = {
    change.__name__: change
    for change in (night, sunset, greyscale, watercolour, fog, autumn, mirrored, another_scene, snow, sketch)
}
HELD_OUT: dict[str, Change] = {
    change.__name__: change
    for change in (vignette, teal_orange, posterized, sepia, negative, high_key, rain, reframed, oil)
}
