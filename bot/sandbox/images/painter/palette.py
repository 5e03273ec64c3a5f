"""Colours: names, mixing, and the light of each time of day."""

from __future__ import annotations

import colorsys
import re
from typing import Final

Rgb = tuple[int, int, int]

COLOURS: Final[dict[str, Rgb]] = {
    "red": (206, 58, 52), "crimson": (172, 32, 54), "scarlet": (214, 48, 38), "maroon": (120, 34, 44),
    "burgundy": (116, 30, 52), "orange": (236, 132, 42), "amber": (240, 168, 44), "yellow": (246, 204, 66),
    "gold": (220, 174, 66), "golden": (220, 174, 66), "mustard": (212, 168, 54), "cream": (246, 234, 210),
    "beige": (226, 208, 178), "tan": (208, 172, 128), "brown": (128, 82, 50), "chocolate": (92, 56, 38),
    "green": (76, 152, 84), "lime": (150, 204, 68), "olive": (120, 128, 60), "sage": (156, 174, 142),
    "mint": (160, 220, 190), "emerald": (34, 140, 98), "teal": (38, 134, 138), "turquoise": (64, 188, 186),
    "cyan": (74, 196, 220), "aqua": (108, 208, 214), "blue": (58, 116, 196), "navy": (34, 52, 102),
    "cobalt": (38, 84, 180), "indigo": (70, 66, 150), "purple": (128, 82, 164), "violet": (142, 96, 188),
    "lavender": (184, 166, 222), "lilac": (198, 174, 220), "magenta": (204, 62, 144), "pink": (240, 150, 176),
    "rose": (228, 118, 138), "coral": (244, 124, 104), "salmon": (246, 150, 126), "peach": (250, 192, 154),
    "white": (244, 242, 236), "ivory": (246, 240, 222), "silver": (192, 198, 204), "grey": (140, 144, 148),
    "gray": (140, 144, 148), "charcoal": (62, 66, 72), "black": (44, 44, 50), "copper": (190, 112, 72),
    "bronze": (164, 118, 66), "ginger": (222, 128, 58), "blonde": (232, 200, 120),
}  # fmt: skip

WHITE: Final[Rgb] = (255, 255, 255)
BLACK: Final[Rgb] = (0, 0, 0)
INK: Final[Rgb] = (46, 40, 44)


def named(name: str) -> Rgb:
    """The colour of a name, with "light", "dark", "bright" or "pale" before it, or of #rrggbb."""
    if match := re.fullmatch(r"#([0-9a-f]{6})", name):
        value = int(match[1], 16)
        return value >> 16, value >> 8 & 255, value & 255
    shade, _, base = name.rpartition(" ")
    colour = COLOURS[base]
    if shade in ("light", "pale", "pastel"):
        return mix(colour, WHITE, 0.4)
    if shade in ("dark", "deep"):
        return mix(colour, BLACK, 0.38)
    if shade in ("bright", "vivid", "neon"):
        return saturated(colour, 1.4)
    return colour


def mix(first: Rgb, second: Rgb, amount: float) -> Rgb:
    """From `first` (amount 0) to `second` (1)."""
    return tuple(round(a + (b - a) * amount) for a, b in zip(first, second, strict=True))  # type: ignore[return-value]


def lighter(colour: Rgb, amount: float = 0.25) -> Rgb:
    """Towards white."""
    return mix(colour, WHITE, amount)


def darker(colour: Rgb, amount: float = 0.22) -> Rgb:
    """Towards a warm near-black, which keeps shadows from looking dead."""
    return mix(colour, (28, 18, 34), amount)


def saturated(colour: Rgb, factor: float) -> Rgb:
    """With the saturation multiplied."""
    hue, light, saturation = colorsys.rgb_to_hls(*(c / 255 for c in colour))
    made = colorsys.hls_to_rgb(hue, light, min(1.0, saturation * factor))
    return tuple(round(c * 255) for c in made)  # type: ignore[return-value]


def shifted(colour: Rgb, degrees: float) -> Rgb:
    """With the hue turned."""
    hue, light, saturation = colorsys.rgb_to_hls(*(c / 255 for c in colour))
    made = colorsys.hls_to_rgb((hue + degrees / 360) % 1, light, saturation)
    return tuple(round(c * 255) for c in made)  # type: ignore[return-value]


def lit(colour: Rgb, light: tuple[float, float, float]) -> Rgb:
    """Under a light given as one factor per channel."""
    return tuple(max(0, min(255, round(c * f))) for c, f in zip(colour, light, strict=True))  # type: ignore[return-value]


# Sky from top to horizon, and the light on everything under it, per time of day.
SKIES: Final[dict[str, tuple[Rgb, Rgb, Rgb]]] = {
    "day": ((84, 160, 218), (146, 203, 234), (224, 241, 242)),
    "dawn": ((124, 142, 198), (236, 182, 180), (255, 224, 188)),
    "golden": ((122, 158, 190), (246, 206, 150), (255, 226, 164)),
    "dusk": ((52, 54, 112), (184, 92, 128), (255, 172, 108)),
    "night": ((12, 18, 44), (24, 36, 80), (54, 70, 118)),
}
LIGHTS: Final[dict[str, tuple[float, float, float]]] = {
    "day": (1.0, 1.0, 1.0),
    "dawn": (1.0, 0.91, 0.92),
    "golden": (1.04, 0.93, 0.77),
    "dusk": (0.82, 0.68, 0.76),
    "night": (0.40, 0.46, 0.68),
}
