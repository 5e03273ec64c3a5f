"""The bases: photographs, and what is none: a page, an interface, a poster."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from conversations.images.sheets.lettering import font

Pixels = npt.NDArray[np.uint8]

TUNED = ("astronaut", "coffee", "rocket", "motorcycle", "raccoon", "temple")
HELD_OUT = ("cat", "flower", "admiral", "galaxies", "page", "interface", "poster")
_PHOTOS = Path(__file__).parent / "photos"


def picture(name: str, edge_px: int) -> Pixels:
    """(H, W, 3) uint8, its shorter edge `edge_px`; enlarged photographs get the grain that a camera would give them."""
    if name in _DRAWN:
        return np.asarray(_DRAWN[name](edge_px), np.uint8)
    image = Image.open(_PHOTOS / f"{name}.webp").convert("RGB")
    scale = edge_px / min(image.size)
    size = round(image.width * scale), round(image.height * scale)
    pixels = np.asarray(image.resize(size, Image.Resampling.LANCZOS), np.float32)
    if scale > 1:
        grain = np.random.default_rng(len(name)).normal(0, 2.5, pixels.shape[:2])[..., None]
        pixels = pixels + grain
    return np.asarray(np.clip(np.rint(pixels), 0, 255), np.uint8)


def _page(edge_px: int) -> Image.Image:
    """A printed page, in portrait shape."""
    image = Image.new("RGB", (edge_px, round(edge_px * 1.41)), (250, 249, 245))
    draw = ImageDraw.Draw(image)
    unit = edge_px / 100
    draw.text((10 * unit, 8 * unit), "Quarterly report", (25, 25, 30), font(round(7 * unit), "semibold"))
    words = "revenue and margin of the northern region rose by four per cent while costs held steady over"
    for line in range(22):
        start = line * 7 % 40
        text = (words + " " + words)[start : start + 62]
        draw.text((10 * unit, (22 + 4.6 * line) * unit), text, (50, 50, 55), font(round(2.9 * unit)))
    draw.rectangle((62 * unit, 118 * unit, 90 * unit, 134 * unit), (60, 110, 170))
    return image


def _interface(edge_px: int) -> Image.Image:
    """A program's window: flat areas, thin lines, small text."""
    image = Image.new("RGB", (round(edge_px * 1.5), edge_px), (244, 245, 248))
    draw = ImageDraw.Draw(image)
    unit = edge_px / 100
    draw.rectangle((0, 0, 30 * unit, edge_px), (38, 44, 60))
    draw.rectangle((30 * unit, 0, 150 * unit, 9 * unit), (255, 255, 255))
    for row, label in enumerate(("Inbox", "Drafts", "Sent", "Archive", "Teams", "Settings")):
        draw.text((4 * unit, (12 + 8 * row) * unit), label, (220, 224, 235), font(round(4 * unit)))
    for row in range(3):
        for column in range(3):
            left, top = (35 + 38 * column) * unit, (15 + 28 * row) * unit
            box = (left, top, left + 33 * unit, top + 23 * unit)
            draw.rounded_rectangle(box, 2 * unit, (255, 255, 255), (205, 208, 218))
            colour = ((86, 132, 240), (240, 140, 70), (80, 180, 130))[(row + column) % 3]
            draw.rectangle((left + 2 * unit, top + 2 * unit, left + 31 * unit, top + 9 * unit), colour)
            draw.text(
                (left + 2 * unit, top + 11 * unit),
                f"Task {row * 3 + column + 1}",
                (40, 44, 56),
                font(round(4 * unit)),
            )
            draw.text(
                (left + 2 * unit, top + 16.5 * unit), "due on Friday", (120, 125, 138), font(round(3 * unit))
            )
    return image


def _poster(edge_px: int) -> Image.Image:
    """Flat graphics: a sun over hills."""
    image = Image.new("RGB", (edge_px, round(edge_px * 1.5)), (247, 216, 165))
    draw = ImageDraw.Draw(image)
    unit = edge_px / 100
    draw.ellipse((50 * unit, 20 * unit, 82 * unit, 52 * unit), (232, 96, 66))
    for number, colour in enumerate(((120, 150, 130), (70, 110, 110), (35, 65, 80))):
        base = (85 + 18 * number) * unit
        points = [
            (x * unit, base - 9 * unit * np.sin((x + 37 * number) / (9 + 4 * number)))
            for x in range(0, 101, 2)
        ]
        draw.polygon([*points, (100 * unit, 150 * unit), (0, 150 * unit)], colour)
    draw.text((10 * unit, 132 * unit), "NORTH COAST", (247, 236, 215), font(round(11 * unit), "semibold"))
    return image


_DRAWN = {"page": _page, "interface": _interface, "poster": _poster}
