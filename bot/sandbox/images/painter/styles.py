"""Styles: what a finished picture is turned into."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PIL import Image, ImageChops, ImageEnhance, ImageFilter, ImageOps

from bot.sandbox.images.painter.scene import Scene
from bot.sandbox.images.painter.stage import chance
from bot.sandbox.images.painter.tone import tinted, vignetted, warmed


def apply_style(image: Image.Image, scene: Scene) -> Image.Image:
    """The picture in the scene's style; as it is where there is none."""
    if scene.style is None:
        return image
    return STYLES[scene.style](image, scene)


def _paper(size: tuple[int, int], scene: Scene, strength: float) -> Image.Image:
    """A light paper grain, to multiply with."""
    rng = chance(scene, "paper")
    noise = 255 - np.abs(rng.normal(0, strength, (size[1] // 2 + 1, size[0] // 2 + 1)))
    tile = Image.fromarray(np.clip(noise, 0, 255).astype(np.uint8))
    return tile.resize((tile.width * 2, tile.height * 2)).crop((0, 0, *size))


def _edges(image: Image.Image, gain: float, blur_px: float = 1.0) -> Image.Image:
    """Where brightness or hue turns: mode L, 255 on strong edges."""
    smooth = image.filter(ImageFilter.GaussianBlur(blur_px))
    # Wrapped rows and columns at the border are no edges: they are left out.
    inner = (2, 2, image.width, image.height)
    across, down = (ImageChops.difference(smooth, ImageChops.offset(smooth, *by)) for by in ((2, 0), (0, 2)))
    bands = ImageChops.lighter(across, down).crop(inner).split()
    strongest = Image.new("L", image.size)
    strongest.paste(ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2]), (1, 1))
    return strongest.point([min(255, round(max(0, v - 9) * gain)) for v in range(256)])


def _pencil(image: Image.Image, scene: Scene) -> Image.Image:
    grey = image.convert("L")
    unit = max(1.0, image.height / 512)
    soft = ImageOps.invert(grey).filter(ImageFilter.GaussianBlur(7 * unit))
    dodge = ImageChops.add(grey, soft.point([round(v * 0.92) for v in range(256)]))
    strokes = _hatching(image.size, scene)
    shade = grey.point([round(max(0, 150 - v) * 0.95) for v in range(256)])
    hatched = ImageChops.subtract(dodge, ImageChops.multiply(shade, strokes))
    lined = ImageChops.subtract(hatched, _edges(image, 5.0, unit * 0.7))
    paper = ImageChops.multiply(lined, _paper(image.size, scene, 10))
    return ImageOps.colorize(paper, (44, 42, 48), (250, 247, 240))


def _hatching(size: tuple[int, int], scene: Scene) -> Image.Image:
    """Diagonal strokes of uneven weight, mode L."""
    rng = chance(scene, "hatching")
    y, x = np.mgrid[0 : size[1] // 2, 0 : size[0] // 2]
    wave = np.sin((x + y) * 0.9 + rng.uniform(0, 1, (size[1] // 2, 1)) * 0.8)
    return Image.fromarray((128 + wave * 127).astype(np.uint8)).resize(size, Image.Resampling.BILINEAR)


def _watercolour(image: Image.Image, scene: Scene) -> Image.Image:
    rng = chance(scene, "wash")
    half = image.reduce(2)
    flat = half.filter(ImageFilter.MedianFilter(5))
    flat = ImageEnhance.Color(flat).enhance(1.15)
    flow = rng.uniform(0.72, 1.0, (26, 26))
    wash = Image.fromarray((flow * 255).astype(np.uint8)).resize(half.size, Image.Resampling.BICUBIC)
    light = Image.composite(flat, Image.blend(flat, Image.new("RGB", half.size, (255, 252, 244)), 0.55), wash)
    rim = _edges(flat, 2.4, 0.6).point([round(v * 0.4) for v in range(256)])
    inked = ImageChops.subtract(light, Image.merge("RGB", (rim, rim, rim)))
    full = inked.resize(image.size, Image.Resampling.BICUBIC)
    paper = _paper(image.size, scene, 9)
    border = ImageOps.expand(
        Image.new("L", (image.width - 2 * (image.width // 34), image.height - 2 * (image.height // 34)), 255),
        0,
    )
    frame = Image.new("L", image.size, 0)
    frame.paste(border, (image.width // 34, image.height // 34))
    ragged = Image.fromarray((rng.uniform(0, 1, (60, 60)) * 120).astype(np.uint8)).resize(
        image.size, Image.Resampling.BICUBIC
    )
    frame = ImageChops.subtract(
        frame.filter(ImageFilter.GaussianBlur(image.width / 90)), ragged.point([v // 3 for v in range(256)])
    )
    frame = frame.point([min(255, round(max(0, v - 70) * 2.2)) for v in range(256)])
    sheet = Image.composite(full, Image.new("RGB", image.size, (252, 249, 241)), frame)
    return ImageChops.multiply(sheet, Image.merge("RGB", (paper, paper, paper)))


def _vintage(image: Image.Image, scene: Scene) -> Image.Image:
    # Lifted blacks, held whites, a steep middle: film that has faded, not fog.
    curve = [round(30 + 214 * (v / 255) ** 1.12) for v in range(256)]
    faded = ImageEnhance.Color(ImageEnhance.Contrast(image).enhance(1.12)).enhance(0.74).point(curve * 3)
    warm = tinted(warmed(faded, 0.55), (236, 190, 132), 0.16)
    rng = chance(scene, "grain")
    noise = rng.normal(0, 6, (image.height // 2 + 1, image.width // 2 + 1)).repeat(2, 0).repeat(2, 1)
    pixels = np.asarray(warm, np.float32) + noise[: image.height, : image.width, None]
    return vignetted(Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)), 0.42)


def _neon(image: Image.Image, scene: Scene) -> Image.Image:
    image = ImageOps.autocontrast(image, cutoff=2)
    dim = tinted(image, (74, 44, 120), 0.6).point([round(v * 0.42) for v in range(256)] * 3)
    bright = (
        ImageEnhance.Color(image).enhance(2.6).point([min(255, round(90 + v * 0.9)) for v in range(256)] * 3)
    )
    edges = _edges(image, 4.0, 1.4)
    lines = Image.composite(bright, Image.new("RGB", image.size), edges)
    halo = (
        lines.reduce(4)
        .filter(ImageFilter.GaussianBlur(image.height / 260))
        .resize(image.size, Image.Resampling.BILINEAR)
    )
    halo = halo.point([min(255, round(v * 1.7)) for v in range(256)] * 3)
    return ImageChops.screen(ImageChops.screen(dim, halo), lines)


def _pixel(image: Image.Image, scene: Scene) -> Image.Image:
    block = max(3, round(min(image.size) / 150))
    small = image.resize((max(1, image.width // block), max(1, image.height // block)), Image.Resampling.BOX)
    small = ImageEnhance.Contrast(ImageEnhance.Color(small).enhance(1.25)).enhance(1.1)
    flat = small.quantize(48, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).convert("RGB")
    return flat.resize(image.size, Image.Resampling.NEAREST)


def _line_art(image: Image.Image, scene: Scene) -> Image.Image:
    lines = _edges(image, 7.0, max(0.8, image.height / 900)).point(
        [255 if v > 250 else v for v in range(256)]
    )
    return ImageOps.colorize(ImageOps.invert(lines), (26, 24, 30), (254, 253, 250))


def _black_and_white(image: Image.Image, scene: Scene) -> Image.Image:
    return ImageEnhance.Contrast(image.convert("L")).enhance(1.12).convert("RGB")


def _sepia(image: Image.Image, scene: Scene) -> Image.Image:
    return vignetted(
        ImageOps.colorize(image.convert("L"), (38, 24, 14), (252, 236, 206), mid=(160, 120, 82)), 0.5
    )


def _oil(image: Image.Image, scene: Scene) -> Image.Image:
    half = image.reduce(2).filter(ImageFilter.ModeFilter(7))
    full = ImageEnhance.Color(half.resize(image.size, Image.Resampling.BICUBIC)).enhance(1.2)
    rng = chance(scene, "strokes")
    ridges = rng.normal(0, 1, (image.height // 3 + 1, image.width // 14 + 1))
    relief = (
        Image.fromarray((128 + ridges.clip(-2, 2) * 13).astype(np.uint8))
        .resize(image.size, Image.Resampling.BICUBIC)
        .rotate(8, fillcolor=128)
    )
    lit = ImageChops.overlay(full, Image.merge("RGB", (relief, relief, relief)))
    return Image.blend(full, lit, 0.7)


def _comic(image: Image.Image, scene: Scene) -> Image.Image:
    flat = ImageOps.posterize(ImageEnhance.Color(image).enhance(1.5), 3)
    flat = flat.point([min(255, v + 16) for v in range(256)] * 3)
    y, x = np.mgrid[0 : image.height, 0 : image.width]
    step = max(5, image.height // 110)
    dots = (((x % step) - step / 2) ** 2 + ((y % step) - step / 2) ** 2 < (step * 0.3) ** 2) * 255
    grey = image.convert("L").point([255 if 70 < v < 140 else 0 for v in range(256)])
    dotted = ImageChops.multiply(Image.fromarray(dots.astype(np.uint8)), grey).point(
        [v // 6 for v in range(256)]
    )
    flat = ImageChops.subtract(flat, Image.merge("RGB", (dotted, dotted, dotted)))
    lines = _edges(image, 6.0, 1.0)
    return Image.composite(Image.new("RGB", image.size, (22, 18, 28)), flat, lines)


def _blueprint(image: Image.Image, scene: Scene) -> Image.Image:
    lines = _edges(image, 6.0, 1.0)
    sheet = Image.new("L", image.size, 0)
    grid = np.zeros((image.height, image.width), np.uint8)
    step = max(16, image.height // 26)
    grid[::step], grid[:, ::step] = 60, 60
    sheet = ImageChops.lighter(
        ImageChops.lighter(lines, Image.fromarray(grid)),
        image.convert("L").point([v // 8 for v in range(256)]),
    )
    return ImageOps.colorize(sheet, (22, 62, 124), (240, 248, 255))


def _woodblock(image: Image.Image, scene: Scene) -> Image.Image:
    flat = ImageEnhance.Color(image).enhance(0.85).reduce(2).filter(ImageFilter.MedianFilter(5))
    flat = (
        flat.quantize(14, dither=Image.Dither.NONE)
        .convert("RGB")
        .resize(image.size, Image.Resampling.BILINEAR)
    )
    flat = tinted(flat, (240, 222, 186), 0.2)
    lines = _edges(image, 5.0, 1.6)
    paper = _paper(image.size, scene, 12)
    inked = Image.composite(Image.new("RGB", image.size, (34, 38, 64)), flat, lines)
    return ImageChops.multiply(inked, Image.merge("RGB", (paper, paper, paper)))


def _stained_glass(image: Image.Image, scene: Scene) -> Image.Image:
    rng = chance(scene, "panes")
    wide, high = 160, max(8, round(160 * image.height / image.width))
    cells = 170
    px, py = rng.uniform(0, wide, cells), rng.uniform(0, high, cells)
    y, x = np.mgrid[0:high, 0:wide]
    nearest = ((x[..., None] - px) ** 2 + (y[..., None] - py) ** 2).argmin(-1)
    colours = np.asarray(
        ImageEnhance.Color(image.resize((wide, high), Image.Resampling.BOX)).enhance(1.9), np.float32
    )
    sums = np.stack([np.bincount(nearest.ravel(), colours[..., c].ravel(), cells) for c in range(3)], -1)
    means = sums / np.maximum(1, np.bincount(nearest.ravel(), minlength=cells))[:, None]
    panes = Image.fromarray(means[nearest].astype(np.uint8)).resize(image.size, Image.Resampling.NEAREST)
    blend = Image.blend(panes, ImageEnhance.Color(image).enhance(1.6), 0.42)
    thick = [min(255, v * 3) for v in range(256)]
    lead = _edges(panes, 8.0, 1.5).filter(ImageFilter.BoxBlur(2)).point(thick)
    lead = ImageChops.lighter(lead, _edges(image, 6.0, 1.2))
    return Image.composite(Image.new("RGB", image.size, (20, 18, 22)), blend, lead)


def _pastel(image: Image.Image, scene: Scene) -> Image.Image:
    soft = Image.blend(
        ImageEnhance.Color(image).enhance(0.8), Image.new("RGB", image.size, (255, 244, 240)), 0.36
    )
    paper = _paper(image.size, scene, 16)
    return ImageChops.multiply(soft, Image.merge("RGB", (paper, paper, paper)))


def _cinematic(image: Image.Image, scene: Scene) -> Image.Image:
    toned = ImageEnhance.Contrast(image).enhance(1.18)
    dark = tinted(toned, (44, 116, 130), 0.4)
    bright = tinted(toned, (250, 190, 130), 0.22)
    return vignetted(Image.composite(bright, dark, toned.convert("L")), 0.7)


STYLES: dict[str, Callable[[Image.Image, Scene], Image.Image]] = {
    "pencil": _pencil, "watercolour": _watercolour, "vintage": _vintage, "neon": _neon, "pixel": _pixel,
    "line": _line_art, "bw": _black_and_white, "sepia": _sepia, "oil": _oil, "comic": _comic,
    "blueprint": _blueprint, "woodblock": _woodblock, "stained glass": _stained_glass, "pastel": _pastel,
    "cinematic": _cinematic,
}  # fmt: skip
