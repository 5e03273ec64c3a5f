"""Local and free: what a picture may show and still be taken for one local change in a drifted picture."""

from __future__ import annotations

from dataclasses import dataclass

from conversations.images.protect.change import ChangeMap
from conversations.images.protect.result import Reason, Scope
from conversations.images.protect.tone import ToneMap
from conversations.images.protect.wholeness import Wholeness


@dataclass(frozen=True, slots=True)
class Limits:
    """
    The names are those of `Measures`, `ToneMap` and `Wholeness`.

    spread is allowed besides the changed share itself: what a compact change of that share takes in cells. Values come
    from simulated pairs: a real local change stays well inside of the first column, and half of the whole-picture
    changes break several at once.
    """

    correlated: float
    cast_de: float
    split_de: float
    changed: float
    calm_de: float
    inliers: float
    spread: float
    drained: float
    shaded_l: float
    survival: float

    def refuse_tone(self, tone: ToneMap) -> Reason | None:
        """Why this cast is none that a model slips in by itself."""
        return "global_tone" if tone.size_de > self.cast_de or tone.split_de > self.split_de else None

    def refuse_change(self, change: ChangeMap, tone: ToneMap, whole: Wholeness) -> Reason | None:
        """Why this change is none of one place."""
        if whole.drained > self.drained:
            return "global_tone"
        spread = whole.spread > max(0.5, change.share + self.spread)
        if change.share > self.changed or spread or whole.shaded_l > self.shaded_l:
            return "global_change"
        if change.calm_de > self.calm_de or tone.inliers < self.inliers:
            return "heavy_rerender"
        return None if change.changed.any() else "nothing_found"


LIMITS: dict[Scope, Limits] = {
    "auto": Limits(
        correlated=0.42,
        cast_de=13.0,
        split_de=6.0,
        changed=0.50,
        calm_de=2.0,
        inliers=0.40,
        spread=0.36,
        drained=0.72,
        shaded_l=6.0,
        survival=0.80,
    ),
    "local": Limits(
        correlated=0.25,
        cast_de=24.0,
        split_de=14.0,
        changed=0.80,
        calm_de=4.0,
        inliers=0.15,
        spread=0.70,
        drained=0.90,
        shaded_l=60.0,
        survival=0.70,
    ),
}
