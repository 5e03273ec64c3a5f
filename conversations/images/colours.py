"""Local and free: any colour mode that a decoder hands over, made 8-bit sRGB with or without alpha."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageCms

_PROFILE_LIMIT_BYTES = 4_000_000
"""Printers' CMYK profiles reach 2 MB."""

_SRGB = ImageCms.createProfile("sRGB")


def foreign_profile(image: Image.Image) -> ImageCms.ImageCmsProfile | None:
    """The embedded colour profile, if it is not sRGB's, can be read and is one for the picture's channels."""
    profile = image.info.get("icc_profile")
    if not profile or len(profile) > _PROFILE_LIMIT_BYTES or _names_srgb(profile):
        return None
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    return opened if opened.profile.xcolor_space.strip() == _channels(image) else None


def to_srgb(image: Image.Image, profile: ImageCms.ImageCmsProfile | None) -> Image.Image:
    """
    The picture as RGB or RGBA; the same object where it is one of these already and has no foreign profile.

    profile: from `foreign_profile`; one that cannot be applied after all is passed over.
    """
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        image = _eight_bit(image)
    if profile and (translated := _translated(image, profile)):
        return translated
    wanted = "RGBA" if image.has_transparency_data else "RGB"
    return image if image.mode == wanted else image.convert(wanted)


def _eight_bit(image: Image.Image) -> Image.Image:
    """The high byte of 16-bit grey; Pillow's own conversion would clip everything above 255 to white."""
    return Image.fromarray((np.asarray(image).astype(np.uint32) >> 8).clip(0, 255).astype(np.uint8))


def _names_srgb(profile: bytes) -> bool:
    """Whether the profile calls itself sRGB, in the older one-byte or the newer two-byte text form."""
    return b"sRGB" in profile or "sRGB".encode("utf-16-be") in profile


def _channels(image: Image.Image) -> str:
    """The ICC name of what the picture's numbers stand for."""
    if image.mode == "CMYK":
        return "CMYK"
    return "GRAY" if image.mode in ("1", "L", "LA") or image.mode.startswith("I") else "RGB"


def _translated(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image | None:
    alpha = image.convert("RGBA").getchannel("A") if image.has_transparency_data else None
    coded = image if image.mode == "CMYK" else image.convert("L" if _channels(image) == "GRAY" else "RGB")
    try:
        translated = ImageCms.profileToProfile(
            coded,
            profile,
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
