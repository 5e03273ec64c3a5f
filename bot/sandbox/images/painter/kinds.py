"""The register of everything the painter can draw, and what each needs of its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.sandbox.images.painter.sprite import Painter

Habitat = Literal["ground", "sky", "water", "worn", "wall"]
Group = Literal["animal", "person", "food", "thing", "vehicle", "building", "plant", "sky", "wear"]


@dataclass(frozen=True)
class Kind:
    """
    One thing that can be drawn.

    words: its names, singular. size_m: how high it is in the world, roughly; decides sizes side by side.
    width: of 100 units of height, how many it is wide. seat: how high (0 foot, 1 top) things stand on it.
    """

    name: str
    painter: Painter
    words: tuple[str, ...]
    size_m: float
    group: Group
    habitat: Habitat = "ground"
    width: float = 70.0
    seat: float | None = None


KINDS: dict[str, Kind] = {}
WORDS: dict[str, str] = {}
# What words can be written on.
LABELLED = frozenset({"sign", "mug", "bottle", "flag"})


def drawn_as(
    words: str,
    *,
    size_m: float,
    group: Group,
    habitat: Habitat = "ground",
    width: float = 70.0,
    seat: float | None = None,
) -> Callable[[Painter], Painter]:
    """Register a painter under comma-separated words; the first names the kind."""
    names = tuple(word.strip() for word in words.split(","))

    def register(painter: Painter) -> Painter:
        KINDS[names[0]] = Kind(names[0], painter, names, size_m, group, habitat, width, seat)
        for word in names:
            WORDS[word] = names[0]
        return painter

    return register
