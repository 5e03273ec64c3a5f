"""Local and free: the kinds of arrays that protection works on, and OpenCV's operations on them, with types."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

cv2.setNumThreads(1)
"""Each picture has a worker of its own; OpenCV's pool would make them wait for each other's cores."""

Pixels = npt.NDArray[np.uint8]
"""(H, W, 3) or (H, W, 4) uint8: sRGB, with straight alpha last."""
Plane = npt.NDArray[np.float32]
"""(H, W) float32."""
Colours = npt.NDArray[np.float32]
"""(H, W, 3) float32: RGB from 0 to 1, or Lab with L from 0 to 100."""
Field = npt.NDArray[np.float32]
"""(H, W, C) float32: something known at every pixel."""
Flags = npt.NDArray[np.bool_]
"""(H, W) bool."""


def blurred(values: npt.NDArray[np.float32], sigma_px: float) -> npt.NDArray[np.float32]:
    """Gaussian, mirrored at the picture's edge."""
    return np.asarray(
        cv2.GaussianBlur(values, (0, 0), sigma_px, borderType=cv2.BORDER_REFLECT_101), np.float32
    )


def resized(values: npt.NDArray[np.float32], size: tuple[int, int]) -> npt.NDArray[np.float32]:
    """At (width_px, height_px): averaged when it gets smaller, linear when it grows."""
    shrinks = size[0] * size[1] < values.shape[0] * values.shape[1]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(values, size, interpolation=method), np.float32)


def looked_up(values: npt.NDArray[np.float32], x: Plane, y: Plane) -> npt.NDArray[np.float32]:
    """The values at these places, linear between pixels; beyond the edge the edge's."""
    return np.asarray(cv2.remap(values, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)


def length(vectors: Field) -> Plane:
    """Of the vector at each pixel."""
    return np.asarray(np.sqrt(np.einsum("...i,...i->...", vectors, vectors)), np.float32)


def to_lab(colours: Colours) -> Colours:
    """CIE Lab of RGB from 0 to 1."""
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(colours, np.float32), cv2.COLOR_RGB2LAB), np.float32)


def grid(width_px: int, height_px: int) -> tuple[Plane, Plane]:
    """The x and the y of every pixel."""
    x, y = np.meshgrid(np.arange(width_px, dtype=np.float32), np.arange(height_px, dtype=np.float32))
    return x, y
