"""What a stretch of text names, as data: subjects with number, colour and position; place, time, weather, style, mood."""

from __future__ import annotations

from dataclasses import dataclass, field

AT_LEFT, AT_RIGHT = 0.2, 0.8


@dataclass(frozen=True)
class Position:
    """Where something was said to be: fractions of the frame (None: not said), behind or in front."""

    x: float | None = None
    y: float | None = None
    depth: int | None = None


POSITIONS: tuple[tuple[str, Position], ...] = (
    (r"(top|upper)[- ]left( corner| side)?", Position(AT_LEFT, 0.26)),
    (r"(top|upper)[- ]right( corner| side)?", Position(AT_RIGHT, 0.26)),
    (r"(bottom|lower)[- ]left( corner| side)?", Position(AT_LEFT, 0.96)),
    (r"(bottom|lower)[- ]right( corner| side)?", Position(AT_RIGHT, 0.96)),
    (r"(to|on|at|in) the( very)? far left", Position(0.13)),
    (r"(to|on|at|in) the( very)? far right", Position(0.87)),
    (
        r"((on|to|at|in|from) )?the left([- ]hand)?( side| third| half| edge)?|on its left|to its left",
        Position(AT_LEFT),
    ),
    (
        r"((on|to|at|in|from) )?the right([- ]hand)?( side| third| half| edge)?|on its right|to its right",
        Position(AT_RIGHT),
    ),
    (r"in the background|far behind|in the distance|behind (him|her|it|them)", Position(None, None, -1)),
    (r"in the foreground|in front|up front", Position(None, None, 1)),
    (r"in the (sky|air)|above|at the top", Position(None, 0.34)),
    (r"at the bottom", Position(None, 0.97)),
    (r"in the (center|centre|middle)|centered|centred", Position(0.5)),
)


@dataclass
class Named:
    """A subject that was named; index: of its word. carrier: the index in the list it was said to be on."""

    kind: str
    word: str
    count: int | None = None
    plural: bool = False
    colour: str | None = None
    scale: float = 1.0
    position: Position = field(default_factory=Position)
    parts: dict[str, str] = field(default_factory=dict)
    worn: bool = False
    carrier: int | None = None
    label: str | None = None
    again: bool = False


@dataclass
class Meaning:
    """Everything that a stretch of text names; loose_colour: a colour that belongs to no noun."""

    subjects: list[Named] = field(default_factory=list)
    place: str | None = None
    surface: str | None = None
    time: str | None = None
    season: str | None = None
    weather: list[str] = field(default_factory=list)
    style: str | None = None
    plain_style: bool = False
    moods: list[tuple[str, float]] = field(default_factory=list)
    shot: float = 1.0
    loose_colour: str | None = None
    parts: dict[str, str] = field(default_factory=dict)
    position: Position = field(default_factory=Position)
    quotes: list[str] = field(default_factory=list)


def merged(first: Position, second: Position) -> Position:
    """Both, the second one first where both say something."""
    return Position(
        second.x if second.x is not None else first.x,
        second.y if second.y is not None else first.y,
        second.depth if second.depth is not None else first.depth,
    )
