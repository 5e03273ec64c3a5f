"""Imports every module that registers kinds or places, so that the registers are full."""

from bot.sandbox.images.painter import (
    places,
    places_built,
    subjects_animals,
    subjects_home,
)

__all__ = [
    "places",
    "places_built",
    "subjects_animals",
    "subjects_home",
]
