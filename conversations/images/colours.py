"""Local and free: any colour mode that a decoder hands over, made 8-bit sRGB with or without alpha."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageCms

_PROFILE_LIMIT_BYTES = 4_000_000
"""Printers' CMYK profiles reach 2 MB."""

_SRGB = ImageCms.createProfile("sRGB")


def foreign_profile(profile: bytes | None) -> bytes | None:
    """The embedded colour profile, if there is one that is not sRGB's and not absurdly large."""
    if not profile or len(profile) > _PROFILE_LIMIT_BYTES or _names_srgb(profile):
        return None
    return profile


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """
    The picture as RGB or RGBA; the same object where it is one of these already and has no foreign profile.

    profile: an ICC profile that says what the numbers mean; a broken one, or one for other channels, is passed over.
    """
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        image = _eight_bit(image)
    if profile and (translated := _translated(image, profile)):
        return translated
    if image.mode in ("RGB", "RGBA"):
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _eight_bit(image: Image.Image) -> Image.Image:
    """The high byte of 16-bit grey; Pillow's own conversion would clip everything above 255 to white."""
    return Image.fromarray((np.asarray(image).astype(np.uint32) >> 8).clip(0, 255).astype(np.uint8))


def _names_srgb(profile: bytes) -> bool:
    """Whether the profile calls itself sRGB, in the older one-byte or the newer two-byte text form."""
    return b"sRGB" in profile or "sRGB".encode("utf-16-be") in profile


def _translated(image: Image.Image, profile: bytes) -> Image.Image | None:
    alpha = image.convert("RGBA").getchannel("A") if image.has_transparency_data else None
    coded = image if image.mode in ("RGB", "CMYK", "L") else image.convert("RGB")
    try:
        translated = ImageCms.profileToProfile(
            coded,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            _SRGB,
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    if translated is not None and alpha is not None:
        translated.putalpha(alpha)
    return translated
