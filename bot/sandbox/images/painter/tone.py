"""Tone: brightness, warmth, saturation, contrast; of the backdrop alone, or of a whole picture."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from bot.sandbox.images.painter.palette import named
from bot.sandbox.images.painter.scene import Scene


def backdrop_tone(image: Image.Image, scene: Scene) -> Image.Image:
    """What lies behind the subjects, as the scene wants it: tinted, dimmed, blurred."""
    if scene.backdrop_colour and scene.place not in ("studio", "table", "room", "kitchen"):
        image = tinted(image, named(scene.backdrop_colour), 0.72)
    if scene.backdrop_exposure:
        image = exposed(image, scene.backdrop_exposure)
    if scene.backdrop_blur:
        radius = scene.backdrop_blur * image.height / 60
        image = image.filter(ImageFilter.GaussianBlur(radius))
    return image


def picture_tone(image: Image.Image, scene: Scene) -> Image.Image:
    """The whole picture in the scene's tone."""
    if scene.exposure:
        image = exposed(image, scene.exposure)
    if scene.warmth:
        image = warmed(image, scene.warmth)
    if scene.contrast:
        image = ImageEnhance.Contrast(image).enhance(1 + scene.contrast * 0.6)
    if scene.saturation:
        image = ImageEnhance.Color(image).enhance(max(0.0, 1 + scene.saturation))
    if scene.soften:
        image = Image.blend(
            image, image.filter(ImageFilter.GaussianBlur(image.height / 110)), min(0.8, scene.soften)
        )
    if scene.vignette:
        image = vignetted(image, scene.vignette)
    if scene.black_and_white:
        image = image.convert("L").convert("RGB")
    return image


def exposed(image: Image.Image, amount: float) -> Image.Image:
    """Brighter (amount above 0) or darker; 1 is strong."""
    if amount < 0:
        factor = 1 / (1 - amount * 1.3)
        curve = [round(v * factor) for v in range(256)]
    else:
        # Lights gain, blacks stay: brighter without a veil.
        curve = [round(255 * (1 - (1 - v / 255) ** (1 + amount * 0.9))) for v in range(256)]
    return image.point(curve * 3)


def warmed(image: Image.Image, amount: float) -> Image.Image:
    """Warmer (amount above 0) or cooler; 1 is strong."""
    red = [min(255, round(v * (1 + 0.16 * amount))) for v in range(256)]
    green = [min(255, round(v * (1 + 0.03 * amount))) for v in range(256)]
    blue = [min(255, max(0, round(v * (1 - 0.26 * amount)))) for v in range(256)]
    return image.point(red + green + blue)


def tinted(image: Image.Image, colour: tuple[int, int, int], amount: float) -> Image.Image:
    """Drawn towards one colour, its lights and darks kept."""
    grey = image.convert("L")
    mapped = Image.merge(
        "RGB",
        [grey.point([min(255, round(c * (0.35 + 0.85 * v / 255))) for v in range(256)]) for c in colour],
    )
    return Image.blend(image, mapped, amount)


def vignetted(image: Image.Image, amount: float) -> Image.Image:
    """Darker towards the corners."""
    mask = Image.radial_gradient("L").point([round(max(0, v - 90) * 1.5 * amount) for v in range(256)])
    dark = Image.new("RGB", image.size, (18, 12, 20))
    return Image.composite(dark, image, mask.resize(image.size, Image.Resampling.BILINEAR))


def spotlight(size: tuple[int, int], box: tuple[float, float, float, float], feather: float) -> Image.Image:
    """A soft elliptical mask: 255 inside `box` (pixels), fading over `feather` pixels."""
    small = Image.new("L", (max(1, size[0] // 4), max(1, size[1] // 4)), 0)
    ImageDraw.Draw(small).ellipse([v / 4 for v in box], fill=255)
    return small.filter(ImageFilter.GaussianBlur(feather / 4)).resize(size, Image.Resampling.BILINEAR)
