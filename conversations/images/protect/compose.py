"""Local and free: the edited picture's change laid over the base, without a seam."""

from __future__ import annotations

import cv2
import numpy as np

from conversations.images.protect.align import Alignment
from conversations.images.protect.planes import Colours, Field, Flags, Pixels, Plane, resized
from conversations.images.protect.tone import ToneMap

GROW_PX = 4
"""Work pixels that the cut reaches beyond the change."""
FEATHER_PX = 5
"""Work pixels over which it fades, outside of that."""
_STEP_LIMIT = 0.02
"""The largest colour step at the seam that is evened out, as a share of full scale."""
_STEP_DEPTH_PX = 14.0
"""Work pixels over which it fades out inside the cut: new things keep their own colours."""


def alpha_of(changed: Flags) -> Plane:
    """(H, W): 1 on the change and a little beyond, falling smoothly to 0."""
    away = cv2.distanceTransform((~changed).astype(np.uint8), cv2.DIST_L2, 3)
    ramp = np.clip((GROW_PX + FEATHER_PX - away) / FEATHER_PX, 0, 1)
    return np.asarray(ramp * ramp * (3 - 2 * ramp), np.float32)


def alpha_of_region(region: Plane) -> Plane:
    """
    (H, W): 0 wherever the region is 0; inside it fades in over its border, which never reaches outside.

    region: from 0 to 1, in the base's size. The picture's own edge is no border.
    """
    height, width = region.shape
    feather_px = max(2.0, min(height, width) / 100)
    padded = cv2.copyMakeBorder((region > 0).astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    depth = cv2.distanceTransform(padded, cv2.DIST_L2, 3)[1:-1, 1:-1]
    ramp = np.clip((depth - 0.5) / feather_px, 0, 1)
    return np.asarray(np.minimum(ramp * ramp * (3 - 2 * ramp), region), np.float32)


def seam_step(base: Colours, edited: Colours, alpha: Plane, score: Plane) -> Colours:
    """
    (H, W, 3): what to add to the edited colours so that they meet the base's at the seam, spread inward.

    base, edited: RGB from 0 to 1 in work size. The step is measured where the cut fades and just outside, on places
    that did not change themselves.
    """
    beyond = cv2.dilate((alpha > 0).astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    calm = np.clip(1.2 - 2 * score, 0, 1)
    weight = np.asarray(((alpha < 0.999) & beyond) * calm, np.float32)
    step = np.clip(_spread(base - edited, weight), -_STEP_LIMIT, _STEP_LIMIT)
    depth = cv2.distanceTransform((alpha >= 0.999).astype(np.uint8), cv2.DIST_L2, 3)
    return np.asarray(step * np.exp(-depth / _STEP_DEPTH_PX)[..., None], np.float32)


def _spread(values: Field, weight: Plane) -> Field:
    """Values known where the weight is, carried smoothly to everywhere: averaged down until one pixel, and back."""
    levels: list[tuple[Field, Plane]] = []
    total, count = values * weight[..., None], weight
    while min(count.shape) > 2:
        levels.append((total, count))
        total, count = np.asarray(cv2.pyrDown(total), np.float32), np.asarray(cv2.pyrDown(count), np.float32)
    known = total / (count[..., None] + 1e-4)
    for total, count in reversed(levels):
        known = resized(known, (count.shape[1], count.shape[0]))
        known = (total + 0.05 * known) / (count[..., None] + 0.05)
    return known


def composed(
    base: Pixels,
    edited: Pixels,
    alpha: Plane,
    alignment: Alignment | None,
    tone: ToneMap | None,
    step: Colours | None,
) -> Pixels:
    """
    The base with the edited picture's pixels, moved and toned onto it, where alpha is above 0.

    base: (H, W, C), C 3 or 4. edited: any size, as many channels. alpha: (H, W), the base's size. alignment, step: in
    work size. Only the box around the change is worked on; everywhere else the base's bytes are copied.
    """
    out = base.copy()
    rows, columns = np.flatnonzero(alpha.any(1)), np.flatnonzero(alpha.any(0))
    if not len(rows):
        return out
    top, bottom, left, right = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
    box = np.s_[top:bottom, left:right]
    moved = _moved(edited, base.shape[:2], (top, bottom, left, right), alignment)
    colours: Colours = np.asarray(moved[..., :3], np.float32) / np.float32(255)
    if tone is not None:
        colours = tone.apply(colours)
    if step is not None:
        colours = colours + _part(step, base.shape[:2], (top, bottom, left, right))
    patch = moved.astype(np.float32)
    patch[..., :3] = np.clip(colours, 0, 1) * 255
    weight = alpha[box][..., None]
    if base.shape[2] == 4:
        mixed = _mixed_straight(base[box].astype(np.float32), patch, weight)
    else:
        mixed = base[box] * (1 - weight) + patch * weight
    changed = alpha[box] > 0
    out[box][changed] = np.clip(np.rint(mixed[changed]), 0, 255).astype(np.uint8)
    return out


def _mixed_straight(base: Field, patch: Field, weight: Field) -> Field:
    """Two pictures with straight alpha: each colour counts as much as it is opaque."""
    under, over = base[..., 3:] * (1 - weight), patch[..., 3:] * weight
    opaque = under + over
    colours = (base[..., :3] * under + patch[..., :3] * over) / np.maximum(opaque, 1e-3)
    return np.concatenate([colours, opaque], -1)


def _moved(
    edited: Pixels, size: tuple[int, int], box: tuple[int, int, int, int], alignment: Alignment | None
) -> Pixels:
    """The part of the edited picture that belongs into the box, on the base's grid."""
    top, bottom, left, right = box
    height, width = size
    if alignment is None:
        if edited.shape[:2] != size:
            edited = np.asarray(cv2.resize(edited, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)
        return edited[top:bottom, left:right]
    work_height, work_width = alignment.similarity.shape
    x, y = np.meshgrid(
        (np.arange(left, right, dtype=np.float32) + 0.5) * (work_width / width) - 0.5,
        (np.arange(top, bottom, dtype=np.float32) + 0.5) * (work_height / height) - 0.5,
    )
    if alignment.warp is not None:
        warp = _part(alignment.warp, size, box)
        x, y = x + warp[..., 0], y + warp[..., 1]
    (a, b, tx), (c, d, ty) = alignment.affine.astype(np.float32)
    to_x, to_y = edited.shape[1] / work_width, edited.shape[0] / work_height
    at_x = (a * x + b * y + (tx + 0.5)) * to_x - 0.5
    at_y = (c * x + d * y + (ty + 0.5)) * to_y - 0.5
    return np.asarray(
        cv2.remap(edited, at_x, at_y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101), np.uint8
    )


def _part(field: Field, size: tuple[int, int], box: tuple[int, int, int, int]) -> Field:
    """A field of the work size, enlarged, in the box only."""
    top, bottom, left, right = box
    height, width = size
    to_x, to_y = field.shape[1] / width, field.shape[0] / height
    affine = np.array([[to_x, 0, (left + 0.5) * to_x - 0.5], [0, to_y, (top + 0.5) * to_y - 0.5]], np.float32)
    return np.asarray(
        cv2.warpAffine(
            field,
            affine,
            (right - left, bottom - top),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        ),
        np.float32,
    )
