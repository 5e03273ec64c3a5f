"""Local and free: where each of the base's pixels went in the edited picture: shift, zoom, turn, and a mild warp."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, degrees, hypot

import cv2
import numpy as np
import numpy.typing as npt

from conversations.images.protect.planes import Field, Flags, Plane, blurred, grid, looked_up, resized

SCALE_LIMIT = 0.10
SHIFT_LIMIT = 0.09
"""Of the longer edge."""
ROTATION_LIMIT_DEG = 3.0
SHEAR_LIMIT = 0.05

_GRID_PX = 6
_TEXTURE_LEVELS = 5.0
"""Standard deviation, in grey levels, above which a place has something to be recognised by."""
_WARP_SIGMAS_PX = (24.0, 12.0)
_WARP_LIMIT_PX = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """
    affine: (2, 3), from the base's pixel to the edited picture's, in work pixels.
    warp: (H, W, 2) float32 in work pixels, added to the base's pixel before the affine; None where it would not help.
    correlated: share of the textured area that shows the same thing in both pictures, 0 to 1.
    similarity: (H, W), local correlation of the aligned pair, 1 = the same.
    texture: (H, W), standard deviation of the base's grey around each pixel, in levels.
    """

    affine: npt.NDArray[np.float64]
    warp: Field | None
    correlated: float
    similarity: Plane
    texture: Plane

    @property
    def admissible(self) -> bool:
        """Whether this is drift, not a new framing."""
        a, b, _ = self.affine[0]
        c, d, _ = self.affine[1]
        sx, sy = hypot(a, c), hypot(b, d)
        height, width = self.similarity.shape
        shear = abs(a * b + c * d) / max(sx * sy, 1e-9)
        centre = self.affine @ (width / 2, height / 2, 1) - (width / 2, height / 2)
        return bool(
            max(abs(sx - 1), abs(sy - 1)) <= SCALE_LIMIT
            and abs(self.rotation_deg) <= ROTATION_LIMIT_DEG
            and shear <= SHEAR_LIMIT
            and hypot(*centre) <= SHIFT_LIMIT * max(height, width)
        )

    @property
    def zoom(self) -> float:
        """How much larger things are in the edited picture."""
        return float(np.sqrt(abs(np.linalg.det(self.affine[:, :2]))))

    @property
    def rotation_deg(self) -> float:
        """Counter-clockwise as seen."""
        (a, b, _), (c, d, _) = self.affine
        return -degrees(atan2(c - b, a + d))

    def displacement(self) -> float:
        """How far the typical pixel moved, in work pixels."""
        height, width = self.similarity.shape
        x, y = np.meshgrid(np.linspace(0, width - 1, 9), np.linspace(0, height - 1, 9))
        moved = self.affine @ np.stack([x.ravel(), y.ravel(), np.ones(x.size)])
        return float(np.median(np.hypot(moved[0] - x.ravel(), moved[1] - y.ravel())))

    def maps(self) -> tuple[Plane, Plane]:
        """(x, y) in the edited work picture for each pixel of the base's, for `cv2.remap`."""
        height, width = self.similarity.shape
        x, y = grid(width, height)
        if self.warp is not None:
            x, y = x + self.warp[..., 0], y + self.warp[..., 1]
        return _through(self.affine, x, y)


def _through(affine: npt.NDArray[np.float64], x: Plane, y: Plane) -> tuple[Plane, Plane]:
    """Where the affine takes these places."""
    (a, b, to_x), (c, d, to_y) = affine.astype(np.float32)
    return a * x + b * y + to_x, c * x + d * y + to_y


def align(base: Plane, edited: Plane) -> Alignment:
    """
    The alignment of two grey pictures (0 to 255) of one size.

    Dense flow on contrast-normalised pictures, checked forward and backward, gives pairs of places; RANSAC keeps those
    that moved together. What moved otherwise (the edit, or a warp) is left to the second pass. Always the same for
    the same input.
    """
    flat, flat_edited = _contrast_normalised(base), _contrast_normalised(edited)
    texture = local_deviation(base, 4.0)
    affine = np.eye(2, 3)
    for fine in (False, True):
        moved = _warped(flat_edited, affine)
        flow, trusted = _flow(flat, moved, fine=fine)
        found = _fitted(flow, trusted & (texture > _TEXTURE_LEVELS), 0.9 if fine else 2.0)
        if found is not None:
            affine = _after(affine, found)
    warp = _warp(flat, flat_edited, affine, texture)
    return _better(base, edited, texture, affine, (None, warp))


def _warp(
    flat: npt.NDArray[np.uint8],
    flat_edited: npt.NDArray[np.uint8],
    affine: npt.NDArray[np.float64],
    texture: Plane,
) -> Field:
    """What the affine leaves: first the wide bends, then, with these undone, the narrower ones."""
    found = np.zeros((*texture.shape, 2), np.float32)
    x, y = grid(texture.shape[1], texture.shape[0])
    for sigma_px in _WARP_SIGMAS_PX:
        at = _through(affine, x + found[..., 0], y + found[..., 1])
        moved = cv2.remap(flat_edited, *at, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        flow, trusted = _flow(flat, np.asarray(moved, np.uint8), fine=True)
        found = found + _smooth(flow, trusted, texture, sigma_px)
    return found


def _better(
    base: Plane,
    edited: Plane,
    texture: Plane,
    affine: npt.NDArray[np.float64],
    warps: tuple[Field | None, ...],
) -> Alignment:
    """With the warp if it makes more of the picture match, else without."""
    best: Alignment | None = None
    for warp in warps:
        plain = Alignment(affine, warp, 0.0, texture, texture)
        similarity = correlation(base, looked_up(edited, *plain.maps()))
        textured = texture > _TEXTURE_LEVELS
        share = float((similarity[textured] > 0.5).mean()) if textured.sum() > 64 else 1.0
        made = Alignment(affine, warp, share, similarity, texture)
        if best is None or _mean_similarity(made) > _mean_similarity(best) + 0.002:
            best = made
    assert best is not None
    return best


def _mean_similarity(alignment: Alignment) -> float:
    textured = alignment.texture > _TEXTURE_LEVELS
    return float(alignment.similarity[textured].mean()) if textured.sum() > 64 else 1.0


def local_deviation(plane: Plane, sigma_px: float) -> Plane:
    """The standard deviation around each pixel."""
    mean = blurred(plane, sigma_px)
    return np.asarray(np.sqrt(np.maximum(blurred(plane * plane, sigma_px) - mean * mean, 0)), np.float32)


def correlation(one: Plane, other: Plane, sigma_px: float = 4.0, noise_levels: float = 3.0) -> Plane:
    """Local correlation, from -1 to 1; where both are flat, 1."""
    mean, mean_other = blurred(one, sigma_px), blurred(other, sigma_px)
    covariance = blurred(one * other, sigma_px) - mean * mean_other
    variance = np.maximum(blurred(one * one, sigma_px) - mean * mean, 0)
    variance_other = np.maximum(blurred(other * other, sigma_px) - mean_other * mean_other, 0)
    calm = noise_levels * noise_levels
    return np.asarray((covariance + calm) / (np.sqrt(variance * variance_other) + calm), np.float32)


def _contrast_normalised(plane: Plane) -> npt.NDArray[np.uint8]:
    """Light and contrast evened out, so that flow sees shapes and not a cast."""
    deviation = local_deviation(plane, 8.0)
    even = (plane - blurred(plane, 8.0)) / (deviation + 4.0)
    return np.asarray(np.clip(even * 42 + 128, 0, 255), np.uint8)


def _warped(picture: npt.NDArray[np.uint8], affine: npt.NDArray[np.float64]) -> npt.NDArray[np.uint8]:
    size = picture.shape[1], picture.shape[0]
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(picture, affine, size, flags=flags, borderMode=cv2.BORDER_REPLICATE), np.uint8
    )


def _flow(
    base: npt.NDArray[np.uint8], moved: npt.NDArray[np.uint8], *, fine: bool
) -> tuple[npt.NDArray[np.float32], Flags]:
    """Where each pixel went, and whether the way back agrees."""
    height, width = base.shape
    engine = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
    engine.setFinestScale(1 if fine else 2)
    engine.setVariationalRefinementIterations(2 if fine else 0)
    there = engine.calc(base, moved, np.zeros((height, width, 2), np.float32))
    back = engine.calc(moved, base, np.zeros((height, width, 2), np.float32))
    x, y = grid(width, height)
    at_x, at_y = x + there[..., 0], y + there[..., 1]
    returned = looked_up(np.asarray(back, np.float32), at_x, at_y)
    gap = there + returned
    inside = (at_x >= 0) & (at_y >= 0) & (at_x <= width - 1) & (at_y <= height - 1)
    trusted = inside & (gap[..., 0] ** 2 + gap[..., 1] ** 2 < (0.5 if fine else 1.0))
    return np.asarray(there, np.float32), trusted


def _fitted(
    flow: npt.NDArray[np.float32], trusted: Flags, tolerance_px: float
) -> npt.NDArray[np.float64] | None:
    """The affine that most trusted places agree on, None without enough of them."""
    y, x = np.mgrid[_GRID_PX // 2 : flow.shape[0] : _GRID_PX, _GRID_PX // 2 : flow.shape[1] : _GRID_PX]
    chosen = trusted[y, x]
    start = np.stack([x[chosen], y[chosen]], -1).astype(np.float32)
    if len(start) < 24:
        return None
    end = start + flow[y[chosen], x[chosen]]
    found, inliers = cv2.estimateAffine2D(
        start, end, method=cv2.RANSAC, ransacReprojThreshold=tolerance_px, maxIters=2000, refineIters=10
    )
    if found is None or inliers is None or inliers.sum() < max(16, 0.12 * len(start)):
        return None
    return np.asarray(found, np.float64)


def _after(first: npt.NDArray[np.float64], then: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """`first` ∘ `then`: a base pixel is moved by `then`, and the result by `first`."""
    whole = np.vstack([first, (0, 0, 1)]) @ np.vstack([then, (0, 0, 1)])
    return np.asarray(whole[:2], np.float64)


def _smooth(flow: Field, trusted: Flags, texture: Plane, sigma_px: float) -> Field:
    """The flow where it is trusted and small, spread smoothly over the rest and fading out far from it."""
    small = (np.abs(flow) < _WARP_LIMIT_PX).all(-1)
    weight = (trusted & small).astype(np.float32) * np.clip(texture / 12.0, 0, 1)
    weight[:2], weight[-2:], weight[:, :2], weight[:, -2:] = 0, 0, 0, 0
    shrink = 4
    size = max(2, flow.shape[1] // shrink), max(2, flow.shape[0] // shrink)
    weighted = resized(flow * weight[..., None], size)
    sigma_px /= shrink
    near = blurred(resized(weight, size), sigma_px) + 0.02
    return resized(blurred(weighted, sigma_px) / near[..., None], (flow.shape[1], flow.shape[0]))
