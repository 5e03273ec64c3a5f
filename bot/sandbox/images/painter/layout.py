"""Where the copies of every subject stand, in pixels of the frame."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.sandbox.images.painter import catalogue  # noqa: F401  (registers every kind and place)
from bot.sandbox.images.painter.kinds import KINDS, Kind
from bot.sandbox.images.painter.scene import Scene, Subject
from bot.sandbox.images.painter.stage import chance
from bot.sandbox.images.painter.subjects_unknown import unknown

UNKNOWN = Kind("unknown", unknown, (), 0.5, "thing", width=92)
MAX_COPIES = 24
# How deep a rider sits in what it rides, of its own height.
_SEATED = 0.3


@dataclass(frozen=True)
class Standing:
    """One copy of a subject, where it stands: pixels of the frame."""

    subject: Subject
    kind: Kind
    x: float
    y: float
    height: float


def kind_of(subject: Subject) -> Kind:
    """The register's entry of a subject; a stand-in for what nobody taught the painter."""
    return KINDS.get(subject.kind, UNKNOWN)


def standings(scene: Scene) -> Iterator[Standing]:
    """Every copy of every subject, from back to front."""
    shown = [s for s in scene.subjects if s.worn_by is None or scene.find(s.worn_by) is None]
    order = {s.id: i for i, s in enumerate(shown)}

    def depth(subject: Subject) -> tuple[float, float, int]:
        host = scene.find(subject.on)
        if host is not None and host.id != subject.id:
            above = -100 if _rides(subject, host) else 100
            return (*depth(replace(host, on=None))[:2], order[subject.id] + above)
        return subject.depth, subject.y, order[subject.id]

    for subject in sorted(shown, key=depth):
        yield from copies(scene, subject)


def _rides(subject: Subject, host: Subject) -> bool:
    """Whether someone sits astride, so that the legs are behind what is ridden."""
    return kind_of(subject).group == "person" and kind_of(host).group in ("animal", "vehicle")


def copies(scene: Scene, subject: Subject) -> list[Standing]:
    """The copies of one subject, from left to right and from back to front."""
    kind = kind_of(subject)
    x, y, height = grounded(scene, subject, kind)
    focus_x, focus_y = scene.focus
    height_px = height * scene.height * scene.zoom
    x_px = (focus_x + (x - focus_x) * scene.zoom) * scene.width
    y_px = (focus_y + (y - focus_y) * scene.zoom) * scene.height
    count = min(subject.count, MAX_COPIES)
    if count == 1:
        half = kind.width / 200 * height_px
        if scene.zoom == 1 and 0 <= x <= 1:  # what stands in a margin around the composition stays there
            x_px = min(max(x_px, half * 0.94), max(scene.width - half * 0.94, half * 0.94))
        return [Standing(subject, kind, x_px, y_px, height_px)]
    return _rows(scene, subject, kind, count, (x_px, y_px, height_px))


def _rows(
    scene: Scene, subject: Subject, kind: Kind, count: int, at: tuple[float, float, float]
) -> list[Standing]:
    """Several copies in up to three rows, within what room there is around their middle."""
    x_px, y_px, height_px = at
    rng = chance(scene, f"copies:{subject.id}:{subject.seed}")
    to_edge = min(x_px, scene.width - x_px)
    room = min(scene.width * 0.86, max(scene.width * 0.46, to_edge * 1.9))
    wide = kind.width / 100 * height_px * 1.04
    margin = scene.width * 0.015
    rows = next((r for r in (1, 2, 3) if room / (wide * (math.ceil(count / r) + (r > 1) / 2)) >= 0.62), 0)
    rows = rows or (1 if count <= 3 else 2 if count <= 8 else 3)
    per_row = math.ceil(count / rows)
    across = per_row + 0.5 * (rows > 1)
    fit = min(1.0, room / (wide * across))
    height_px, step = height_px * fit, wide * fit
    start = min(max(x_px - step * across / 2, margin), scene.width - margin - step * across)
    left = start + step / 2
    made = []
    for index in range(count):
        row, column = divmod(index, per_row)
        jitter_x, jitter_y = rng.uniform(-0.03, 0.03), rng.uniform(-0.02, 0.02)
        lift = height_px * (0.34 * (rows - 1 - row))
        if kind.habitat == "sky":
            jitter_y = rng.uniform(-0.3, 0.3)
        shift = step * 0.5 * ((rows - 1 - row) % 2)
        size = height_px * float(rng.uniform(0.93, 1.04)) * (1 - 0.1 * (rows - 1 - row))
        facing = subject.facing if rng.uniform() < 0.7 else -subject.facing
        at_x = left + (column + float(jitter_x)) * step + shift
        made.append(
            Standing(
                replace(subject, facing=facing), kind, at_x, y_px - lift + float(jitter_y) * height_px, size
            )
        )
    return made


def grounded(scene: Scene, subject: Subject, kind: Kind) -> tuple[float, float, float]:
    """Where a subject stands (x, y, height; fractions): on its carrier's seat, or where it says itself."""
    host = scene.find(subject.on)
    if host is None or host.id == subject.id:
        return subject.x, subject.y, subject.height
    host_kind = kind_of(host)
    seat = host_kind.seat if host_kind.seat is not None else 0.96
    host_x, host_y, host_height = grounded(scene, replace(host, on=None), host_kind)
    sunk = _SEATED * subject.height if _rides(subject, host) else 0.012
    return host_x + (subject.x - 0.5), host_y - seat * host_height + sunk, subject.height


def half_width(scene: Scene, subject: Subject) -> float:
    """How far a subject (with all its copies) reaches to each side of its middle, as a fraction of the frame."""
    shown = copies(scene, subject)
    left = min(s.x - s.kind.width / 200 * s.height for s in shown)
    right = max(s.x + s.kind.width / 200 * s.height for s in shown)
    return (right - left) / 2 / scene.width


def shown_height(scene: Scene, subject: Subject) -> float:
    """How high one copy of a subject comes out, as a fraction of the frame."""
    return max(s.height for s in copies(scene, subject)) / scene.height / scene.zoom


def split_group(scene: Scene, subject: Subject) -> list[Subject]:
    """The copies of a subject, from left to right, made subjects of their own that stand just where they stood."""
    if subject.count == 1:
        return [subject]
    host = scene.find(subject.on)
    made: list[Subject] = []
    at = scene.subjects.index(subject)
    taken = {s.id for s in scene.subjects}
    for number, standing in enumerate(copies(scene, subject)):
        single = replace(
            subject,
            id=subject.id if number == 0 else _free_id(subject.id, number, taken),
            count=1,
            on=None,
            facing=standing.subject.facing,
            x=scene.focus[0] + (standing.x / scene.width - scene.focus[0]) / scene.zoom,
            y=scene.focus[1] + (standing.y / scene.height - scene.focus[1]) / scene.zoom,
            height=standing.height / scene.height / scene.zoom,
            depth=subject.depth if host is None else host.depth + 1,
            parts=dict(subject.parts),
        )
        made.append(single)
    worn = [thing for thing in scene.subjects if thing.worn_by == subject.id]
    scene.subjects[at : at + 1] = made
    for single in made[1:]:
        for thing in worn:
            scene.subjects.append(replace(thing, id=scene.new_id(thing.kind), worn_by=single.id))
    return sorted(made, key=lambda one: one.x)


def _free_id(base: str, number: int, taken: set[str]) -> str:
    name = f"{base}.{number + 1}"
    while name in taken:
        name += "'"
    taken.add(name)
    return name
