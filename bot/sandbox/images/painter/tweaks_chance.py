"""Changes nobody spelled out: another take, another way of the same."""

from __future__ import annotations

import zlib

from bot.sandbox.images.painter.palette import COLOURS
from bot.sandbox.images.painter.scene import Scene, Subject
from bot.sandbox.images.painter.stage import chance


def nudge(scene: Scene, request: str, variation: int) -> None:
    """A request beyond the painter's words: another take on the same scene."""
    scene.seed = zlib.crc32(f"{scene.seed}:{request}:{variation}".encode())
    rng = chance(scene, "nudge")
    for subject in _free(scene):
        subject.x = max(0.14, min(0.86, subject.x + float(rng.uniform(-0.08, 0.08))))
        subject.height *= float(rng.uniform(0.92, 1.1))
    scene.warmth += float(rng.uniform(-0.2, 0.2))


def recompose(scene: Scene, variation: int) -> None:
    """The same subjects in the same place, light and style, seen anew: other distances, sides and details."""
    scene.seed = zlib.crc32(f"{scene.seed}:take:{variation}".encode())
    rng = chance(scene, "take")
    side = 1 if variation % 2 else -1
    free = _free(scene)
    for subject in free:
        away = float(rng.uniform(0.09, 0.2)) * side
        mirrored = 1 - subject.x if side < 0 else subject.x
        subject.x = max(0.2, min(0.8, mirrored + (away if len(free) == 1 else away / 3)))
        subject.height = max(0.05, min(0.8, subject.height * float(rng.choice([0.74, 0.84, 1.14, 1.24]))))
        subject.facing = -subject.facing if rng.uniform() < 0.6 else subject.facing
    scene.warmth += float(rng.uniform(-0.14, 0.14))


def vary_new(scene: Scene, before: Scene, variation: int) -> None:
    """Another way of the same change: only what the change touched comes out a little differently."""
    rng = chance(scene, f"vary:{variation}")
    fresh = [s for s in scene.subjects if before.find(s.id) is None]
    recoloured = [s for s in scene.subjects if (old := before.find(s.id)) and old.colour != s.colour]
    for subject in fresh:
        if subject.worn_by is None and subject.on is None:
            subject.x = max(0.1, min(0.9, subject.x + float(rng.uniform(-0.06, 0.06))))
            subject.height *= float(rng.uniform(0.82, 1.12))
        subject.facing = -subject.facing
    for subject in recoloured:
        if subject.colour in COLOURS:
            subject.colour = f"{('bright', 'deep', 'light')[variation % 3]} {subject.colour}"
    if fresh or recoloured or scene.subjects != before.subjects:
        return
    if (scene.place, scene.season) != (before.place, before.season):
        scene.seed = zlib.crc32(f"{scene.seed}:another:{variation}".encode())
    else:
        scene.exposure += float(rng.uniform(0.04, 0.12)) * (1 if variation % 2 else -1)
        scene.warmth += float(rng.uniform(0.06, 0.16)) * (1 if variation % 2 else -1)


def _free(scene: Scene) -> list[Subject]:
    return [s for s in scene.subjects if s.worn_by is None and s.on is None]
