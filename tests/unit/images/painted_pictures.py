"""Pictures that the image tests share, painted from numbers: no file is read, nothing is fetched."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import numpy as np
from PIL import Image, ImageCms


def paint(width_px: int = 96, height_px: int = 64, mode: str = "RGB") -> Image.Image:
    """A smooth background with a bright disc on the left third and a little grain, in any of Pillow's modes."""
    y, x = np.mgrid[0:height_px, 0:width_px]
    grain = np.random.default_rng(7).integers(0, 6, (height_px, width_px))
    red = 40 + 60 * x / max(1, width_px) + grain
    green = 60 + 80 * y / max(1, height_px) + grain
    pixels = np.stack([red, green, np.full_like(red, 110)], axis=-1)
    disc = (x - width_px / 3) ** 2 + (y - height_px / 2) ** 2 < (min(width_px, height_px) / 4) ** 2
    pixels[disc] = (240, 200, 40)
    image = Image.fromarray(pixels.astype(np.uint8))
    if mode == "RGBA":
        image.putalpha(Image.fromarray(np.where(disc, 255, 90).astype(np.uint8)))
        return image
    if mode == "I;16":
        return Image.fromarray(np.asarray(image.convert("L")).astype(np.uint16) * 257)
    return image.convert(mode)


def encoded(image: Image.Image, codec: str, **options: Any) -> bytes:
    """The file that Pillow writes."""
    out = io.BytesIO()
    image.save(out, codec, **options)
    return out.getvalue()


def pixels(data: bytes) -> np.ndarray:
    """What Pillow reads back, as an array."""
    return np.asarray(Image.open(io.BytesIO(data)))


def phone_jpeg(orientation: int = 1) -> bytes:
    """A JPEG as a phone writes it: with the camera's name, a turn and a remark beside the pixels."""
    exif = Image.Exif()
    exif[0x010F] = "ACME Phone"
    exif[0x0112] = orientation
    return encoded(paint(), "JPEG", quality=92, exif=exif, comment=b"secret place")


def animation(codec: str) -> bytes:
    """Three frames, of which only the first has the disc."""
    frames = [Image.new("RGB", (96, 64), colour) for colour in ("navy", "olive")]
    return encoded(paint(), codec, save_all=True, append_images=frames, duration=80)


def png_with(*chunks: tuple[bytes, bytes]) -> bytes:
    """A small PNG with further chunks between its header and its pixels."""
    plain = encoded(paint(), "PNG")
    extra = b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
    return plain[:33] + extra + plain[33:]


def png_header(width_px: int, height_px: int) -> bytes:
    """A PNG that claims a size and has no pixels to show for it."""
    body = b"IHDR" + struct.pack(">IIBBBBB", width_px, height_px, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    rest = b"".join(
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part))
        for part in (b"IDAT" + pixels, b"IEND")
    )
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body)) + rest


def red_is_blue_profile() -> bytes:
    """A valid colour profile by which the first number means blue and the third red."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = profile.replace(b"rXYZ", b"____").replace(b"bXYZ", b"rXYZ").replace(b"____", b"bXYZ")
    return swapped.replace("sRGB".encode("utf-16-be"), "BGRs".encode("utf-16-be"))
