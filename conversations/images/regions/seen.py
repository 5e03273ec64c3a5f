"""
Local and free: the subject, the sky, the ground and a face, looked for without a model, each with an honest confidence.

GrabCut (graph cuts over colour models, Rother et al. 2004) draws the borders; where to begin comes from saliency, place,
colour and texture. The confidence is measured and not assumed: does another beginning lead to the same cut, do the two
sides differ in colour, is the size plausible. Raises: nothing; a picture without a subject has one of confidence 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from conversations.images.regions.places import Kind
from conversations.images.saliency import saliency

Pixels = npt.NDArray[np.uint8]
Belongs = npt.NDArray[np.bool_]

WORK_EDGE_PX = 256
_ROUNDS = 4
_SURE_BACK, _SURE, _MAYBE_BACK, _MAYBE = 0, 1, 2, 3
"""GrabCut's own numbers."""

_CLOUD = 0.04
"""What the sky lies all around and is no larger than this belongs to it."""

_FACE_LIMIT = 0.45
"""No confidence in a face is higher: skin colour at the top of a subject is a guess, not a detector."""


@dataclass(frozen=True, slots=True, eq=False)
class Sighting:
    """
    Where something is.

    belongs: (H, W) of the picture's own size. confidence: from 0 (nothing found) to 1.
    """

    belongs: Belongs
    confidence: float


def look_for(kind: Kind, pixels: Pixels) -> Sighting:
    """The thing in a picture, (H, W, 3) uint8."""
    height_px, width_px = pixels.shape[:2]
    image = Image.fromarray(pixels)
    image.thumbnail((WORK_EDGE_PX, WORK_EDGE_PX), Image.Resampling.BOX)
    small = np.asarray(image)
    if min(small.shape[:2]) < 8:
        return Sighting(np.zeros((height_px, width_px), bool), 0.0)
    match kind:
        case "subject":
            belongs, confidence = _subject(small)
        case "face":
            belongs, confidence = _face(small)
        case _:
            belongs, confidence = _from_edge(small, from_top=kind == "sky")
    whole = Image.fromarray(belongs.astype(np.uint8) * 255).resize(
        (width_px, height_px), Image.Resampling.BICUBIC
    )
    return Sighting(np.asarray(whole) > 127, confidence)


# ---- the subject --------------------------------------------------------------------------------------------------


def _subject(small: Pixels) -> tuple[Belongs, float]:
    height, width = small.shape[:2]
    weights = np.asarray(
        Image.fromarray(saliency(Image.fromarray(small))).resize((width, height), Image.Resampling.BILINEAR)
    )
    if weights.max() < 0.2:
        return np.zeros((height, width), bool), 0.0
    cuts = [_grown_from(small, weights, sure, maybe) for sure, maybe in ((0.75, 0.35), (0.55, 0.2))]
    belongs = cuts[0]
    if not belongs.any():
        return belongs, 0.0
    agreement = _overlap(cuts[0], cuts[1])
    found = float(weights[belongs].sum() / max(1e-6, weights.sum()))
    parts = (
        agreement,
        _apart(small, belongs),
        _plausible(float(belongs.mean()), 0.015, 0.04, 0.6, 0.8),
        min(1.0, found / 0.7),
        _largest_share(belongs),
        _inside(belongs),
    )
    return belongs, _joined(parts)


def _grown_from(small: Pixels, weights: npt.NDArray[np.float32], sure: float, maybe: float) -> Belongs:
    """The subject's outline, grown from what is surely salient; small crumbs left out, holes filled."""
    labels = np.full(weights.shape, _MAYBE_BACK, np.uint8)
    labels[weights > maybe] = _MAYBE
    labels[weights > max(sure, float(np.quantile(weights, 0.9)) * 0.9)] = _SURE
    rim = max(2, min(weights.shape) // 40)
    frame = np.ones(weights.shape, bool)
    frame[rim:-rim, rim:-rim] = False
    labels[frame & (weights < maybe)] = _SURE_BACK
    return _tidied(_grab_cut(small, labels))


def _face(small: Pixels) -> tuple[Belongs, float]:
    """The topmost skin-coloured part of the subject, as an ellipse."""
    import cv2

    subject, confidence = _subject(small)
    luma, red, blue = np.moveaxis(cv2.cvtColor(small, cv2.COLOR_RGB2YCrCb).astype(np.int16), -1, 0)
    skin = subject & (red > 135) & (red < 180) & (blue > 80) & (blue < 130) & (luma > 50)
    count, _, stats, centres = _parts(skin)
    if count < 2 or not subject.any():
        return np.zeros(subject.shape, bool), 0.0
    rows = np.flatnonzero(subject.any(1))
    height = rows[-1] - rows[0] + 1
    scores = [
        stats[each, 4] * max(0.05, 1 - (centres[each][1] - rows[0]) / height) for each in range(1, count)
    ]
    best = 1 + int(np.argmax(scores))
    left, top, wide, high, area = (int(number) for number in stats[best])
    high = min(high, round(wide * 1.5))
    face = np.zeros(subject.shape, np.uint8)
    centre = (left + wide // 2, top + high // 2)
    cv2.ellipse(face, centre, (max(2, round(wide * 0.62)), max(2, round(high * 0.62))), 0, 0, 360, 255, -1)
    fill = area / max(1.0, np.pi / 4 * wide * high)
    return face > 0, min(_FACE_LIMIT, confidence * min(1.0, fill))


# ---- sky and ground ------------------------------------------------------------------------------------------------


def _from_edge(small: Pixels, *, from_top: bool) -> tuple[Belongs, float]:
    """What begins at the upper (or lower) edge and goes on until colour or texture changes."""
    turned = small if from_top else small[::-1]
    lab, roughness = _lab(turned), _roughness(turned)
    cuts = [_edge_cut(turned, lab, roughness, depth) for depth in (0.06, 0.12)]
    belongs = cuts[0]
    share = float(belongs.mean())
    if share < 0.02:
        return (belongs if from_top else belongs[::-1]), 0.0
    touching = float(belongs[0].mean())
    calm = float(np.clip(1.6 - roughness[belongs].mean() / max(1e-3, roughness[~belongs].mean() + 4), 0, 1))
    parts = [
        _overlap(cuts[0], cuts[1]),
        min(1.0, touching / 0.6),
        _apart(turned, belongs),
        _plausible(share, 0.02, 0.06, 0.75, 0.9),
        0.4 + 0.6 * _largest_share(belongs),
    ]
    if from_top:
        parts += [max(0.2, calm), _sky_coloured(lab, belongs)]
    else:
        parts.append(min(0.5, _plausible(share, 0.03, 0.1, 0.6, 0.8)))  # what ground it is, nobody can tell
    return (belongs if from_top else belongs[::-1]), _joined(parts)


def _edge_cut(
    turned: Pixels, lab: npt.NDArray[np.float32], roughness: npt.NDArray[np.float32], depth: float
) -> Belongs:
    """Grown from the calm part of a strip of `depth` along the first row."""
    height = turned.shape[0]
    strip = max(2, round(depth * height))
    calm_limit = max(6.0, float(np.quantile(roughness[:strip], 0.6)) * 1.5)
    seeds = np.zeros(roughness.shape, bool)
    seeds[:strip] = roughness[:strip] < calm_limit
    if not seeds.any():
        return seeds
    colours = lab[seeds]
    centre, spread = np.median(colours, 0), colours.std(0) + 4
    # A sky changes evenly towards the horizon, so its colour may drift further down than sideways.
    distance = np.linalg.norm((lab - centre) / (spread * np.array([3.0, 2.0, 2.0])), axis=-1)
    labels = np.full(roughness.shape, _MAYBE_BACK, np.uint8)
    labels[(distance < 2.5) & (roughness < 2 * calm_limit)] = _MAYBE
    labels[_flooded(lab, seeds)] = _MAYBE
    labels[seeds] = _SURE
    labels[_horizon(lab) or height - max(2, height // 6) :] = _SURE_BACK
    cut = _grab_cut(turned, labels)
    return _tidied(_reached_from_first_row(cut), _CLOUD)


def _flooded(lab: npt.NDArray[np.float32], seeds: Belongs) -> Belongs:
    """What is reached from the seeds in steps too small to see: a gradient from noon blue to sunset is one sky."""
    import cv2

    mask = np.zeros((lab.shape[0] + 2, lab.shape[1] + 2), np.uint8)
    for row, column in np.argwhere(seeds)[:: max(1, int(seeds.sum()) // 60)]:
        if not mask[row + 1, column + 1]:
            step = (1.6, 1.6, 1.6)
            cv2.floodFill(
                lab, mask, (int(column), int(row)), 0, step, step, 4 | cv2.FLOODFILL_MASK_ONLY | 1 << 8
            )
    return np.asarray(mask[1:-1, 1:-1] > 0)


def _horizon(lab: npt.NDArray[np.float32]) -> int | None:
    """The row of a level line across most of the picture, where there is one: the sea's end, a wall's foot."""
    import cv2

    steps = np.linalg.norm(lab[4:] - lab[:-4], axis=-1)
    sudden = steps - cv2.blur(
        steps, (1, 17)
    )  # an evening's gradient is steep over many rows, a line over few
    crossed = (sudden > 4).mean(1)
    first, last = lab.shape[0] // 6, lab.shape[0] - lab.shape[0] // 8
    rows = np.flatnonzero(crossed[first:last] > 0.75)
    return None if not rows.size else int(rows[0]) + first + 2


def _reached_from_first_row(belongs: Belongs) -> Belongs:
    """Only those parts that touch the first row."""
    _, labels, _, _ = _parts(belongs)
    touching = np.unique(labels[0][belongs[0]])
    return np.asarray(np.isin(labels, touching) & belongs)


def _sky_coloured(lab: npt.NDArray[np.float32], belongs: Belongs) -> float:
    """1 for what is blue, or light, or lighter than what is below it; night skies are dark and even."""
    lightness, _, blue_yellow = (float(each) for each in lab[belongs].mean(0))
    below = float(lab[~belongs][:, 0].mean()) if (~belongs).any() else 50.0
    if blue_yellow < -4 or lightness > 70 or lightness > below + 8:
        return 1.0
    return 0.7


def _joined(parts: Sequence[float]) -> float:
    """One confidence of several measures: any of them alone can take it away."""
    return float(np.prod(parts) ** 0.5)


# ---- measures ------------------------------------------------------------------------------------------------------


def _grab_cut(small: Pixels, labels: npt.NDArray[np.uint8]) -> Belongs:
    import cv2

    given = labels.copy()
    wanted, unwanted = np.isin(given, (_SURE, _MAYBE)), np.isin(given, (_SURE_BACK, _MAYBE_BACK))
    if wanted.sum() < 8 or unwanted.sum() < 8:
        return np.asarray(given == _SURE)
    models: tuple[Any, Any] = (np.zeros((1, 65)), np.zeros((1, 65)))
    cv2.setRNGSeed(1)
    nowhere = (0, 0, 1, 1)  # the labels say where, not a rectangle
    picture = np.ascontiguousarray(small[..., ::-1])
    cv2.grabCut(picture, given, nowhere, models[0], models[1], _ROUNDS, cv2.GC_INIT_WITH_MASK)
    return np.isin(given, (_SURE, _MAYBE))


def _tidied(belongs: Belongs, hole_share: float = 0.01) -> Belongs:
    """Crumbs under a quarter of the largest part left out, hairlines and holes of up to `hole_share` closed."""
    import cv2

    count, labels, stats, _ = _parts(belongs)
    if count < 2:
        return belongs
    largest = stats[1:, 4].max()
    kept = np.isin(labels, [each for each in range(1, count) if stats[each, 4] >= largest / 4])
    closed = cv2.morphologyEx(kept.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)) > 0
    holes, hole_labels, hole_stats, _ = _parts(~closed)
    small = [each for each in range(1, holes) if hole_stats[each, 4] < hole_share * belongs.size]
    return np.asarray(closed | np.isin(hole_labels, small))


def _parts(belongs: Belongs) -> tuple[int, Any, Any, Any]:
    import cv2

    count, labels, stats, centres = cv2.connectedComponentsWithStats(belongs.astype(np.uint8))
    return int(count), labels, stats, centres


def _largest_share(belongs: Belongs) -> float:
    count, _, stats, _ = _parts(belongs)
    return float(stats[1:, 4].max() / max(1, belongs.sum())) if count > 1 else 0.0


def _inside(belongs: Belongs) -> float:
    """1 for what stands free or on the lower edge; less the more of the other edges it covers."""
    covered = max(float(edge.mean()) for edge in (belongs[0], belongs[:, 0], belongs[:, -1]))
    both_sides = bool(belongs[:, 0].any() and belongs[:, -1].any())
    return float(np.clip(1 - 1.5 * covered, 0.1, 1)) * (0.4 if both_sides else 1.0)


def _overlap(first: Belongs, second: Belongs) -> float:
    """Intersection over union."""
    together = float((first | second).sum())
    return float((first & second).sum()) / together if together else 0.0


def _apart(small: Pixels, belongs: Belongs) -> float:
    """How little the colours of the two sides overlap, from 0 to 1 (one less the Bhattacharyya coefficient, scaled)."""
    if not belongs.any() or belongs.all():
        return 0.0
    coarse = (small >> 5).astype(np.int32)
    codes = coarse[..., 0] * 64 + coarse[..., 1] * 8 + coarse[..., 2]
    sides = [np.bincount(codes[each], minlength=512) / each.sum() for each in (belongs, ~belongs)]
    return float(np.clip((1 - np.sqrt(sides[0] * sides[1]).sum()) / 0.5, 0, 1))


def _plausible(share: float, least: float, low: float, high: float, most: float) -> float:
    """1 between `low` and `high`, falling to 0 at `least` and `most`."""
    return float(np.clip(min((share - least) / (low - least), (most - share) / (most - high)), 0, 1))


def _lab(small: Pixels) -> npt.NDArray[np.float32]:
    import cv2

    lab = cv2.cvtColor(small.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    return np.asarray(cv2.GaussianBlur(lab, (0, 0), 1.0), np.float32)


def _roughness(small: Pixels) -> npt.NDArray[np.float32]:
    """The local strength of edges, averaged over a few pixels."""
    import cv2

    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32)
    edges = np.hypot(cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)) / 4
    return np.asarray(cv2.blur(edges, (7, 7)), np.float32)
