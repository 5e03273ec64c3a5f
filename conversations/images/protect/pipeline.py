"""Local and free: the steps of protection, in order; each may stand down with its reason."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

from conversations.actions import Strength
from conversations.images.protect.align import Alignment, align
from conversations.images.protect.change import ChangeMap, find_change
from conversations.images.protect.compose import alpha_of, alpha_of_region, composed, seam_step
from conversations.images.protect.limits import LIMITS
from conversations.images.protect.planes import (
    Colours,
    Flags,
    Pixels,
    Plane,
    blurred,
    looked_up,
    resized,
    to_lab,
)
from conversations.images.protect.result import Measures, Protected, Reason, Scope
from conversations.images.protect.tone import ToneMap, fit_tone
from conversations.images.protect.wholeness import wholeness

WORK_EDGE_PX = 512
"""The shorter edge that pictures are compared at."""
SMALLEST_EDGE_PX = 48
ASPECT_LIMIT = 0.03


@dataclass(frozen=True, slots=True, eq=False)
class _Pair:
    """Both pictures at work size, the edited one on the base's grid. RGB from 0 to 1; inside: where it shows something."""

    base: Colours
    edited: Colours
    alignment: Alignment
    inside: Flags


@dataclass(frozen=True, slots=True, eq=False)
class _Toned:
    """The edited picture's colours as they would be in the base, and both in Lab."""

    edited: Colours
    base_lab: Colours
    edited_lab: Colours


def run(
    base: Pixels,
    edited: Pixels,
    *,
    scope: Scope,
    region: Plane | None,
    strength: Strength,
    keep_tone: bool,
) -> Protected:
    """As `protect`, for arrays of three or four channels (straight alpha), as many in both."""
    if region is not None:
        return _within_region(base, edited, region, strength, keep_tone)
    if base.shape == edited.shape and np.array_equal(base, edited):
        return Protected(
            base, np.zeros(base.shape[:2], np.float32), "composited", "identical", _unchanged_measures()
        )
    if scope == "global":
        return _stood_down(edited, "as_asked", Measures())
    if (refusal := _incomparable(base, edited)) is not None:
        return _stood_down(edited, refusal, Measures())
    limits = LIMITS[scope]
    pair = _aligned_pair(base, edited)
    measures = _geometry(pair.alignment, base)
    if not pair.alignment.admissible or pair.alignment.correlated < limits.correlated:
        return _stood_down(edited, "composition", measures)
    tone = fit_tone(pair.base, pair.edited, pair.inside.astype(np.float32))
    measures = replace(measures, aligned=True, cast=tone.cast, cast_de=tone.size_de)
    if keep_tone and tone.cast is not None:
        return _stood_down(edited, "tone_as_asked", measures)
    if (refusal := limits.refuse_tone(tone)) is not None:
        return _stood_down(edited, refusal, measures)
    toned = _toned(pair, tone)
    change = _change(pair, toned, strength)
    measures = replace(measures, changed=change.share, calm_de=change.calm_de)
    whole = wholeness(toned.base_lab, to_lab(pair.edited), toned.edited_lab, change.changed)
    if (refusal := limits.refuse_change(change, tone, whole)) is not None:
        return _stood_down(edited, refusal, measures)
    measures = replace(measures, survival=_survival(change, small := alpha_of(change.changed)))
    if measures.survival < limits.survival:
        return _stood_down(edited, "edit_unclear", measures)
    alpha = _enlarged(small, base.shape[:2])
    step = seam_step(pair.base, toned.edited, small, change.score)
    image = composed(base, edited, alpha, pair.alignment, tone, step)
    return Protected(image, alpha, "composited", "local_change", replace(measures, kept=_kept(alpha)))


def steadied(base: Pixels, edited: Pixels) -> Protected:
    """
    The edited picture with its own detail, back in the base's place and tone: for a picture drawn anew as it was.

    Both in one size, with as many channels; stands down where they cannot be compared or show different scenes.
    """
    if (refusal := _incomparable(base, edited)) is not None:
        return _stood_down(edited, refusal, Measures())
    pair = _aligned_pair(base, edited)
    measures = _geometry(pair.alignment, base)
    if not pair.alignment.admissible or pair.alignment.correlated < LIMITS["local"].correlated:
        return _stood_down(edited, "composition", measures)
    tone = fit_tone(pair.base, pair.edited, pair.inside.astype(np.float32))
    if tone.size_de > LIMITS["auto"].cast_de:
        return _stood_down(edited, "global_tone", measures)
    everywhere = np.ones(base.shape[:2], np.float32)
    image = composed(base, edited, everywhere, pair.alignment, tone, None)
    measures = replace(measures, aligned=True, cast=tone.cast, cast_de=tone.size_de)
    return Protected(image, everywhere, "composited", "steadied", measures)


def _within_region(
    base: Pixels, edited: Pixels, region: Plane, strength: Strength, keep_tone: bool
) -> Protected:
    """The region enforced: outside of it the base, whatever the edited picture is; inside the edited picture."""
    alpha = alpha_of_region(region)
    if not alpha.any():
        return Protected(base, alpha, "composited", "empty_region", _unchanged_measures())
    measures = Measures(kept=_kept(alpha), changed=float((alpha > 0).mean()))
    if _incomparable(base, edited) is not None:
        return Protected(
            composed(base, edited, alpha, None, None, None), alpha, "composited", "region", measures
        )
    pair = _aligned_pair(base, edited)
    outside = resized(1 - alpha, (pair.base.shape[1], pair.base.shape[0]))
    similar = pair.alignment.similarity[(outside > 0.9) & (pair.alignment.texture > 5)]
    aligned = pair.alignment.admissible and similar.size > 200 and float((similar > 0.5).mean()) > 0.35
    if not aligned:
        return Protected(
            composed(base, edited, alpha, None, None, None), alpha, "composited", "region", measures
        )
    tone = fit_tone(pair.base, pair.edited, pair.inside * outside)
    measures = replace(
        _geometry(pair.alignment, base),
        kept=measures.kept,
        changed=measures.changed,
        aligned=True,
        cast=tone.cast,
        cast_de=tone.size_de,
    )
    if keep_tone or tone.size_de > LIMITS["local"].cast_de:
        image = composed(base, edited, alpha, pair.alignment, None, None)
        return Protected(image, alpha, "composited", "region", measures)
    toned = _toned(pair, tone)
    change = _change(pair, toned, strength)
    step = seam_step(pair.base, toned.edited, (1 - outside).astype(np.float32), change.score)
    image = composed(base, edited, alpha, pair.alignment, tone, step)
    return Protected(image, alpha, "composited", "region", measures)


def _incomparable(base: Pixels, edited: Pixels) -> Reason | None:
    (height, width), (edited_height, edited_width) = base.shape[:2], edited.shape[:2]
    if abs(np.log(width / height * edited_height / edited_width)) > ASPECT_LIMIT:
        return "aspect"
    if min(height, width, edited_height, edited_width) < SMALLEST_EDGE_PX:
        return "too_small"
    return None


def _aligned_pair(base: Pixels, edited: Pixels) -> _Pair:
    height, width = base.shape[:2]
    scale = min(1.0, WORK_EDGE_PX / min(height, width))
    size = max(8, round(width * scale)), max(8, round(height * scale))
    small, small_edited = _at(base, size), _at(edited, size)
    alignment = align(_grey(small), _grey(small_edited))
    x, y = alignment.maps()
    inside = (x >= 0) & (y >= 0) & (x <= size[0] - 1) & (y <= size[1] - 1)
    inside = cv2.erode(inside.astype(np.uint8), np.ones((3, 3), np.uint8), borderValue=1) > 0
    return _Pair(small, looked_up(small_edited, x, y), alignment, inside)


def _at(picture: Pixels, size: tuple[int, int]) -> Colours:
    """RGB from 0 to 1 in the size; what is transparent lies on a tone that pictures rarely have."""
    shrinks = picture.shape[1] > size[0]
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
    colours = small.astype(np.float32) / 255
    if colours.shape[2] == 3:
        return np.asarray(colours, np.float32)
    opaque = colours[..., 3:]
    backdrop = np.array((0.45, 0.52, 0.48), np.float32)
    return np.asarray(colours[..., :3] * opaque + backdrop * (1 - opaque), np.float32)


def _grey(colours: Colours) -> Plane:
    return np.asarray(cv2.cvtColor(colours, cv2.COLOR_RGB2GRAY) * 255, np.float32)


def _toned(pair: _Pair, tone: ToneMap) -> _Toned:
    colours = tone.apply(pair.edited)
    return _Toned(colours, to_lab(pair.base), to_lab(colours))


def _change(pair: _Pair, toned: _Toned, strength: Strength) -> ChangeMap:
    return find_change(
        toned.base_lab,
        toned.edited_lab,
        pair.alignment.similarity,
        _clipped(pair.edited),
        pair.inside,
        strength,
    )


def _clipped(colours: Colours) -> Plane:
    """From 0 to 1: how much of a place has a channel at an end of the scale."""
    r, g, b = cv2.split(colours)
    at_end = (cv2.max(cv2.max(r, g), b) > 0.985) | (cv2.min(cv2.min(r, g), b) < 0.008)
    return blurred(at_end.astype(np.float32), 2.0)


def _survival(change: ChangeMap, alpha: Plane) -> float:
    """Share of the difference beyond the drift's own that lies under the cut."""
    beyond = np.maximum(change.difference - 2.5 * change.calm_de - 0.8, 0)
    beyond[change.score <= 0] = 0
    total = float((beyond * beyond).sum())
    return float((beyond * beyond * alpha).sum()) / total if total > 0 else 1.0


def _enlarged(alpha: Plane, size: tuple[int, int]) -> Plane:
    height, width = size
    large = resized(alpha, (width, height)).copy()
    large[large < 1 / 510] = 0  # what would round to the base's own value anyway
    return large


def _geometry(alignment: Alignment, base: Pixels) -> Measures:
    scale = base.shape[1] / alignment.similarity.shape[1]
    return Measures(
        shift_px=alignment.displacement() * scale,
        zoom=alignment.zoom,
        rotation_deg=alignment.rotation_deg,
        correlated=alignment.correlated,
    )


def _kept(alpha: Plane) -> float:
    return float((alpha == 0).mean())


def _unchanged_measures() -> Measures:
    return Measures(kept=1.0, changed=0.0, correlated=1.0)


def _stood_down(edited: Pixels, reason: Reason, measures: Measures) -> Protected:
    return Protected(edited, np.ones(edited.shape[:2], np.float32), "stood_down", reason, measures)
