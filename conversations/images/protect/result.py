"""Local and free: what protection found and did, as data: no pixels are touched here."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

Scope = Literal["auto", "local", "global"]
"""What the request's words say of the change: nothing, one place, or the whole picture."""

Verdict = Literal["composited", "stood_down"]

Reason = Literal[
    "local_change",
    "region",
    "empty_region",
    "identical",
    "steadied",
    "as_asked",
    "tone_as_asked",
    "nothing_found",
    "aspect",
    "too_small",
    "composition",
    "global_tone",
    "global_change",
    "heavy_rerender",
    "edit_unclear",
]
"""
Why. Composited: a change was found and cut out ("local_change"), the given region was enforced ("region"), it lets
nothing change ("empty_region"), both pictures are the same ("identical"), or all of the
edited picture was put back into the base's place and tone ("steadied"). Stood down: the words ask for the whole
picture ("as_asked") or for its tone ("tone_as_asked"); nothing that stands out from the drift ("nothing_found"); the
pictures differ in shape ("aspect"), are too small to compare ("too_small"), do not show the same scene
("composition"); the colours of the whole picture changed ("global_tone"), or most of it ("global_change"), or it was
redrawn all over ("heavy_rerender"); a cut would lose too much of what was changed ("edit_unclear").
"""

Cast = Literal["warm", "cool", "green", "magenta", "brighter", "darker"]


@dataclass(frozen=True, slots=True)
class Measures:
    """
    What was measured, in the base's pixels; what was not reached before a stand-down keeps its neutral value.

    kept: share of the pixels that are exactly the base's, 0 to 1.
    shift_px: how far a typical pixel had moved. zoom: 1.02 = two per cent larger than in the base. rotation_deg:
    counter-clockwise. cast: the edited picture's tint against the base, None below what an eye notices.
    cast_de: its size, the mean CIE76 difference. aligned: whether the edited picture was moved onto the base.
    changed: share of the picture in which a change was found. correlated: share of the textured area that shows the
    same thing in both. calm_de: median difference outside the change once drift is undone. survival: share of the
    difference that the cut keeps.
    """

    kept: float = 0.0
    shift_px: float = 0.0
    zoom: float = 1.0
    rotation_deg: float = 0.0
    cast: Cast | None = None
    cast_de: float = 0.0
    aligned: bool = False
    changed: float = 1.0
    correlated: float = 0.0
    calm_de: float = 0.0
    survival: float = 1.0

    def rounded(self) -> dict[str, Any]:
        """For JSON, with no more digits than mean something."""
        return {
            name: round(value, 4) if isinstance(value, float) else value
            for name, value in asdict(self).items()
        }


@dataclass(frozen=True, slots=True, eq=False)
class Protected:
    """
    The picture to show, and why it looks as it does.

    image: (H, W, 3) uint8 in the base's size where composited; on a stand-down the edited array itself.
    alpha: (H, W) float32 in the image's size, 0 = exactly the base's pixel, 1 = the edited picture's, between = the
    feather; on a stand-down 1 everywhere.
    """

    image: npt.NDArray[np.uint8]
    alpha: npt.NDArray[np.float32]
    verdict: Verdict
    reason: Reason
    measures: Measures
