"""What the painter draws for a word it was never taught: a smooth little sculpture on a plinth, with its name."""

from __future__ import annotations

import math
import zlib

from bot.sandbox.images.painter.palette import darker, lighter, named
from bot.sandbox.images.painter.sprite import Easel

_HUES = ("coral", "teal", "mustard", "lavender", "sage", "salmon", "cobalt", "mint")


def unknown(easel: Easel) -> None:
    """An abstract form whose shape and colour come from the word; the word stands on the plinth."""
    b, word = easel.brush, easel.subject.name
    code = zlib.crc32(word.encode())
    hue = easel.colour(named(_HUES[code % len(_HUES)]))
    second = named(_HUES[(code >> 4) % len(_HUES)])
    b.rect(12, 74, 88, 100, (238, 232, 222), radius=3)
    b.rect(8, 70, 92, 78, (250, 246, 238), radius=2)
    b.text(50, 89, word, min(13, 112 / max(1, len(word))), (84, 74, 74))
    lobes, phase = 2 + code % 4, (code >> 8) % 7
    ring = []
    for i in range(24):
        a = math.tau * i / 24
        r = 29 + 5.5 * math.sin(lobes * a + phase)
        ring.append((50 + r * math.cos(a), 39 + r * math.sin(a)))
    b.smooth(ring, hue)
    b.smooth([(50 + (x - 50) * 0.62 + 4, 39 + (y - 39) * 0.62 + 5) for x, y in ring], darker(hue, 0.14))
    b.circle(50 + 4, 44, 11, second)
    b.ellipse(38, 25, 5, 8, lighter(hue, 0.55), angle=35)
