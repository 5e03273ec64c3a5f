"""What falls from the sky, what hangs in the air, and what it leaves on the ground."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from bot.sandbox.images.painter.scene import Scene
from bot.sandbox.images.painter.stage import Stage, chance


def fall(frame: Image.Image, scene: Scene) -> None:
    """Rain, snow, fog, lightning or leaves over the whole frame."""
    for kind in scene.weather:
        if kind in _FALLS:
            _FALLS[kind](frame, scene)


def wet_ground(frame: Image.Image, scene: Scene, floor: float) -> None:
    """Puddle-like reflections in front, where it rains or the ground is called wet."""
    if not {"rain", "storm", "wet"} & set(scene.weather):
        return
    top = round(frame.height * max(0.6, floor - 0.12))
    depth = frame.height - top
    mirror = frame.crop((0, max(0, top - depth), frame.width, top)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    mirror = mirror.filter(ImageFilter.GaussianBlur(depth / 40)).resize((frame.width, depth))
    rng = chance(scene, "puddles")
    patches = (rng.uniform(0, 1, (6, 14)) * 255).astype(np.uint8)
    mask = Image.fromarray(patches).resize((frame.width, depth), Image.Resampling.BICUBIC)
    mask = mask.point([round(min(1.0, max(0.2, (v - 60) / 90)) * 165) for v in range(256)])
    rising = Image.linear_gradient("L").point([min(255, v * 6) for v in range(256)]).resize(mask.size)
    frame.paste(mirror, (0, top), ImageChops.multiply(mask, rising))


def fall_outside(stage: Stage, x0: float, y0: float, x1: float, y1: float) -> None:
    """Rain or snow behind a window, whose corners these are (stage units)."""
    wet, snowy = {"rain", "storm"} & set(stage.scene.weather), "snow" in stage.scene.weather
    rng, b = stage.chance("outside"), stage.brush
    for _ in range(90 if wet or snowy else 0):
        x, y = float(rng.uniform(x0 + 1, x1 - 0.6)), float(rng.uniform(y0, y1 - 3.4))
        if wet:
            b.line([(x, y), (x - 0.6, y + float(rng.uniform(1.6, 3.2)))], 0.22, (232, 240, 248))
        else:
            b.circle(x, y, float(rng.uniform(0.25, 0.6)), (252, 253, 255))


def _rain(frame: Image.Image, scene: Scene) -> None:
    rng, unit = chance(scene, "rain"), frame.height / 100
    layer = Image.new("L", frame.size, 0)
    draw = ImageDraw.Draw(layer)
    for _ in range(340):
        x, y = rng.uniform(-0.1, 1.1) * frame.width, rng.uniform(-0.05, 1) * frame.height
        length = float(rng.uniform(3, 7)) * unit
        draw.line(
            [(x, y), (x - length * 0.22, y + length)],
            fill=int(rng.uniform(90, 190)),
            width=max(1, round(unit * 0.22)),
        )
    frame.paste(Image.new("RGB", frame.size, (222, 234, 246)), (0, 0), layer.filter(ImageFilter.BoxBlur(0.7)))


def _storm(frame: Image.Image, scene: Scene) -> None:
    rng, unit = chance(scene, "storm"), frame.height / 100
    x, y = float(rng.uniform(0.2, 0.8)) * frame.width, 0.0
    path = [(x, y)]
    while y < frame.height * 0.5:
        x, y = x + float(rng.uniform(-7, 7)) * unit, y + float(rng.uniform(4, 9)) * unit
        path.append((x, y))
    bolt = Image.new("L", frame.size, 0)
    ImageDraw.Draw(bolt).line(path, fill=255, width=round(unit * 0.9), joint="curve")
    halo = (
        bolt.resize((frame.width // 8, frame.height // 8))
        .filter(ImageFilter.GaussianBlur(3))
        .resize(frame.size)
    )
    frame.paste(Image.new("RGB", frame.size, (190, 200, 255)), (0, 0), halo)
    frame.paste(Image.new("RGB", frame.size, (255, 252, 240)), (0, 0), bolt)
    _rain(frame, scene)


def _snow(frame: Image.Image, scene: Scene) -> None:
    rng, unit = chance(scene, "snow"), frame.height / 100
    layer = Image.new("L", frame.size, 0)
    draw = ImageDraw.Draw(layer)
    for _ in range(320):
        x, y = rng.uniform(0, frame.width), rng.uniform(0, frame.height)
        r = float(rng.choice([0.25, 0.4, 0.65, 1.0], p=[0.4, 0.3, 0.2, 0.1])) * unit
        draw.ellipse((x - r, y - r, x + r, y + r), fill=int(rng.uniform(170, 255)))
    frame.paste(
        Image.new("RGB", frame.size, (252, 253, 255)), (0, 0), layer.filter(ImageFilter.BoxBlur(unit * 0.1))
    )


def _fog(frame: Image.Image, scene: Scene) -> None:
    rng = chance(scene, "fog")
    noise = rng.uniform(0.25, 1, (10, 5)) * np.sin(np.linspace(0.35, 2.5, 10))[:, None]
    mask = Image.fromarray((noise * 215).astype(np.uint8)).resize(frame.size, Image.Resampling.BICUBIC)
    grey = (84, 94, 120) if scene.time == "night" else (226, 230, 234)
    frame.paste(Image.new("RGB", frame.size, grey), (0, 0), mask)


def _leaves(frame: Image.Image, scene: Scene) -> None:
    rng, unit = chance(scene, "leaves"), frame.height / 100
    draw = ImageDraw.Draw(frame)
    for _ in range(46):
        x, y, r = (
            rng.uniform(0, frame.width),
            rng.uniform(0, frame.height),
            float(rng.uniform(0.6, 1.4)) * unit,
        )
        hue = ((222, 124, 48), (204, 82, 46), (236, 182, 70))[int(rng.integers(3))]
        draw.polygon([(x - r, y), (x, y - r * 0.6), (x + r, y), (x, y + r * 0.6)], fill=hue)


def _neon_lights(frame: Image.Image, scene: Scene) -> None:
    """Coloured light from signs out of the frame: pink from the left, cyan from the right."""
    w, h = frame.size
    strength = 0.62 if scene.time in ("night", "dusk") else 0.26
    for x, hue in ((-0.1, (255, 40, 160)), (1.1, (30, 200, 255)), (0.5, (150, 60, 255))):
        fade = Image.radial_gradient("L").point([round(max(0, 200 - v) * strength) for v in range(256)])
        size = (round(w * 1.1), round(h * (1.1 if x != 0.5 else 0.6)))
        at = (round(x * w - size[0] / 2), round(h * 0.42 - size[1] / 2) if x != 0.5 else -size[1] // 2)
        glow = Image.new("L", frame.size, 0)
        glow.paste(fade.resize(size), at)
        light = Image.composite(Image.new("RGB", frame.size, hue), Image.new("RGB", frame.size), glow)
        frame.paste(ImageChops.screen(frame, light))


_FALLS = {
    "neon lights": _neon_lights,
    "rain": _rain,
    "storm": _storm,
    "snow": _snow,
    "fog": _fog,
    "leaves": _leaves,
}
