"""Scenes and measurements that the painter's tests share."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image

from bot.sandbox.images.painter.changing import changed
from bot.sandbox.images.painter.paint import paint
from bot.sandbox.images.painter.reading import scene_of
from bot.sandbox.images.painter.scene import Scene

SIZE = (448, 448)
FOX = "a red fox in a forest at dawn"


def scene(prompt: str = FOX) -> Scene:
    """The scene of a prompt, on a small canvas."""
    return scene_of(prompt, *SIZE)


def before_and_after(request: str, prompt: str = FOX) -> tuple[npt.NDArray[np.int16], npt.NDArray[np.int16]]:
    """Pixels of a picture and of its edit."""
    first = scene(prompt)
    return pixels(paint(first)), pixels(paint(changed(first, request)))


def pixels(image: Image.Image) -> npt.NDArray[np.int16]:
    """(H, W, 3) values 0-255, fit for subtraction."""
    return np.asarray(image.convert("RGB")).astype(np.int16)


def subject_mask(shown: Scene) -> npt.NDArray[np.bool_]:
    """(H, W): where the scene's subjects are wholly opaque."""
    alone = shown.copy()
    alone.transparent = True
    alone.lettering = []
    return np.asarray(paint(alone).getchannel("A")) == 255


def share_changed(first: npt.NDArray[np.int16], second: npt.NDArray[np.int16]) -> float:
    """The share of pixels that differ at all."""
    return float((first != second).any(-1).mean())
