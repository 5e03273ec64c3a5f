"""Local and free: what protection did, side by side, for the eye: base, as rendered, protected, and the cut."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image

from conversations.images.protect.result import Protected

_GAP_PX = 8
_PANEL_EDGE_PX = 640


def contact_sheet(base: npt.NDArray[np.uint8], edited: npt.NDArray[np.uint8], made: Protected) -> Image.Image:
    """One row: base | as rendered | protected | alpha (white = the edited picture's pixel), each at most 640 px."""
    alpha = np.rint(made.alpha * 255).astype(np.uint8)
    panels = [_panel(picture) for picture in (base, edited, made.image, alpha)]
    width_px = sum(panel.width for panel in panels) + _GAP_PX * (len(panels) - 1)
    sheet = Image.new("RGB", (width_px, max(panel.height for panel in panels)), "white")
    left = 0
    for panel in panels:
        sheet.paste(panel, (left, 0), panel if panel.mode == "RGBA" else None)
        left += panel.width + _GAP_PX
    return sheet


def _panel(pixels: npt.NDArray[np.uint8]) -> Image.Image:
    panel = Image.fromarray(pixels)
    panel.thumbnail((_PANEL_EDGE_PX, _PANEL_EDGE_PX), Image.Resampling.BOX)
    return panel
