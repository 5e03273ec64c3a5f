"""Local and free: signs that the whole picture was changed on purpose, which no single place of it shows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from conversations.images.protect.planes import Colours, Flags, Plane, blurred, resized

_CELLS = 6
_FIELD_EDGE_PX = 48


@dataclass(frozen=True, slots=True)
class Wholeness:
    """
    spread: share of the cells of a 6 x 6 grid that hold some of the change.
    drained: how much of the base's variety of hues is gone, 0 = none, 1 = grey or of one tint.
    shaded_l: by how much a smooth change of light over the frame (a vignette, a fog) differs between its places, in
    L; 0 where such a change does not explain most of what is seen.
    """

    spread: float
    drained: float
    shaded_l: float


def wholeness(base_lab: Colours, edited_lab: Colours, toned_lab: Colours, changed: Flags) -> Wholeness:
    """From the aligned pair, before and after tone; all (H, W, 3) and (H, W) in work size."""
    cells = resized(changed.astype(np.float32), (_CELLS, _CELLS))
    variety = _variety(base_lab)
    drained = 1 - _variety(edited_lab) / variety if variety > 3 else 0.0
    return Wholeness(
        spread=float((cells > 0.05).mean()),
        drained=float(max(0.0, drained)),
        shaded_l=_shaded(toned_lab[..., 0] - base_lab[..., 0]),
    )


def _variety(lab: Colours) -> float:
    """How far hues stray from what lightness alone gives."""
    sample = blurred(lab, 1.5)[::4, ::4].reshape(-1, 3)
    light, hue = sample[:, 0], sample[:, 1:]
    terms = np.stack([np.ones_like(light), light, light * light], 1)
    fitted = np.linalg.lstsq(terms, hue, rcond=None)[0]
    return float(np.quantile(np.linalg.norm(hue - terms @ fitted, axis=1), 0.95))


def _shaded(difference: Plane) -> float:
    """The range of the smooth light field that explains the difference, when it does."""
    height, width = difference.shape
    scale = _FIELD_EDGE_PX / max(height, width)
    size = max(4, round(width * scale)), max(4, round(height * scale))
    seen = resized(np.ascontiguousarray(difference), size)
    y, x = np.mgrid[-1 : 1 : size[1] * 1j, -1 : 1 : size[0] * 1j]
    terms = np.stack([np.ones_like(x), x, y, x * x + y * y], -1).reshape(-1, 4)
    values = seen.reshape(-1).astype(np.float64)
    limit = np.quantile(np.abs(values), 0.9)
    values = np.clip(values, -limit, limit)
    field = terms @ np.linalg.lstsq(terms, values, rcond=None)[0]
    explained = 1 - float(np.var(values - field)) / max(float(np.var(values)), 1e-6)
    low, high = np.quantile(field, (0.02, 0.98))
    return float(high - low) if explained > 0.7 else 0.0
