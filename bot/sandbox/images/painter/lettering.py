"""Words set into a picture, legible on whatever lies behind them."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from PIL import Image, ImageDraw, ImageFont, ImageStat

from bot.sandbox.images.painter.beyond import Margins
from bot.sandbox.images.painter.palette import named
from bot.sandbox.images.painter.scene import Lettering, Scene

MAX_LINE_CHARS = 26


def set_words(frame: Image.Image, cover: Image.Image, scene: Scene, margins: Margins) -> None:
    """Set the scene's lettering into `frame`, within its margins, and into `cover` (mode L), which tells what is opaque."""
    for words in scene.lettering:
        placed = replace(
            words,
            x=(margins.left + words.x * scene.width) / frame.width,
            y=(margins.top + words.y * scene.height) / frame.height,
            size=words.size * scene.height / frame.height,
        )
        _set(frame, cover, placed if any(margins) else words)


def _set(frame: Image.Image, cover: Image.Image, words: Lettering) -> None:
    lines = textwrap.wrap(words.text, MAX_LINE_CHARS) or [words.text]
    size_px = words.size * frame.height * 1.35
    font = ImageFont.load_default(size_px)
    widest = max(font.getlength(line) for line in lines)
    room = frame.width * 0.92
    if widest > room:
        size_px *= room / widest
        widest = room
        font = ImageFont.load_default(size_px)
    high = size_px * 1.2 * len(lines)
    x = min(max(words.x * frame.width, widest / 2 + frame.width * 0.03), frame.width * 0.97 - widest / 2)
    y = min(max(words.y * frame.height, high / 2 + 4), frame.height - high / 2 - 4)
    box = (round(x - widest / 2), round(y - high / 2), round(x + widest / 2) + 1, round(y + high / 2) + 1)
    light = ImageStat.Stat(frame.crop(box).convert("L")).mean[0] < 150
    fill = named(words.colour) if words.colour else ((255, 250, 240) if light else (44, 36, 44))
    bright = sum(fill) > 380
    edge = (36, 28, 40) if bright else (252, 248, 240)
    stroke = max(1, round(size_px / 18))
    for canvas, ink, rim in ((frame, fill, edge), (cover, 255, 255)):
        draw = ImageDraw.Draw(canvas)
        for number, line in enumerate(lines):
            at = (x, y + (number - (len(lines) - 1) / 2) * size_px * 1.2)
            draw.text(at, line, font=font, fill=ink, anchor="mm", stroke_width=stroke, stroke_fill=rim)
            if words.bold:
                draw.text(
                    at,
                    line,
                    font=font,
                    fill=ink,
                    anchor="mm",
                    stroke_width=max(0, stroke // 2),
                    stroke_fill=ink,
                )
