"""Local and free: a picture under a grid of named cells, A1 to E5, to choose a region from without an editor."""

from __future__ import annotations

from PIL import Image, ImageDraw

from conversations.images.decode import pixels_of
from conversations.images.encode import flattened, to_webp
from conversations.images.regions.places import CELLS, GRID
from conversations.images.sheets.lettering import font

EDGE_PX = 1024
_LEAST_EDGE_PX = 480
"""A smaller picture is enlarged for the grid, so that its names can be read."""

_DARK, _LIGHT = (0, 0, 0, 150), (255, 255, 255, 215)


def grid_preview(data: bytes) -> bytes:
    """WebP of at most 1,024 px: the picture, lines that show on light and on dark, and each cell's name in its corner."""
    image = flattened(pixels_of(data)).convert("RGBA")
    image.thumbnail((EDGE_PX, EDGE_PX), Image.Resampling.LANCZOS)
    if max(image.size) < _LEAST_EDGE_PX:
        times = _LEAST_EDGE_PX / max(image.size)
        image = image.resize((max(1, round(image.width * times)), max(1, round(image.height * times))))
    layer = Image.new("RGBA", image.size)
    draw = ImageDraw.Draw(layer)
    width_px, height_px = image.size
    for step in range(1, GRID):
        x, y = round(step * width_px / GRID), round(step * height_px / GRID)
        for line in ((x, 0, x, height_px), (0, y, width_px, y)):
            draw.line(line, _DARK, 4)
            draw.line(line, _LIGHT, 2)
    size_px = max(11, min(44, min(width_px, height_px) // (GRID * 4)))
    for name in CELLS:
        left = ("ABCDE".index(name[0])) * width_px / GRID
        top = (int(name[1]) - 1) * height_px / GRID
        _name(draw, name, left + 6, top + 6, size_px)
    return to_webp(Image.alpha_composite(image, layer).convert("RGB"), quality=85)


def _name(draw: ImageDraw.ImageDraw, name: str, left: float, top: float, size_px: int) -> None:
    face = font(size_px, "semibold")
    wide = draw.textlength(name, font=face)
    draw.rounded_rectangle(
        (left, top, left + wide + 10, top + size_px + 6), size_px / 3, fill=(18, 19, 22, 205)
    )
    draw.text((left + 5, top + 2 + size_px / 2), name, (255, 255, 255, 255), face, anchor="lm")
