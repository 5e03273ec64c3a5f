"""Imports every module that registers kinds or places, so that the registers are full."""

from bot.sandbox.images.painter import (
    places,
    places_built,
    places_roof,
    subjects_animals,
    subjects_built,
    subjects_everyday,
    subjects_food,
    subjects_home,
    subjects_nature,
    subjects_objects,
    subjects_people,
    subjects_standing,
    subjects_visitors,
    subjects_wild,
)

__all__ = [
    "places",
    "places_built",
    "places_roof",
    "subjects_animals",
    "subjects_built",
    "subjects_everyday",
    "subjects_food",
    "subjects_home",
    "subjects_nature",
    "subjects_objects",
    "subjects_people",
    "subjects_standing",
    "subjects_visitors",
    "subjects_wild",
]
