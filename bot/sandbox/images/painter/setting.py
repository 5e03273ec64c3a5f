"""The register of places, and what a subject needs to know about one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.sandbox.images.painter.stage import Stage

Light = Literal["open", "indoors", "night-free"]
PlacePainter = Callable[[Stage], None]


@dataclass(frozen=True)
class Place:
    """
    One place.

    horizon, floor: heights (0 top, 100 bottom) of the line where things get lost, and where a subject stands.
    water: where floating things float, None without water.
    light: "open" follows the time of day; "indoors" is lit by night as well; "night-free" has its own light.
    surface: whether things stand on a table top, so that what is small is shown large.
    windowed: whether the weather is seen through a window, and stays outside.
    """

    name: str
    painter: PlacePainter
    horizon: float
    floor: float
    water: float | None = None
    light: Light = "open"
    surface: bool = False
    windowed: bool = False


PLACES: dict[str, Place] = {}


def placed(
    name: str,
    *,
    horizon: float,
    floor: float,
    water: float | None = None,
    light: Light = "open",
    surface: bool = False,
    windowed: bool = False,
) -> Callable[[PlacePainter], PlacePainter]:
    """Register the painter of a place."""

    def register(painter: PlacePainter) -> PlacePainter:
        PLACES[name] = Place(name, painter, horizon, floor, water, light, surface, windowed)
        return painter

    return register
