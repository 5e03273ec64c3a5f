"""Changes nobody spelled out: another take, another way of the same."""

from __future__ import annotations

import zlib

from bot.sandbox.images.painter.scene import Scene
from bot.sandbox.images.painter.stage import chance


def nudge(scene: Scene, request: str, variation: int) -> None:
    """A request beyond the painter's words: another take on the same scene."""
    scene.seed = zlib.crc32(f"{scene.seed}:{request}:{variation}".encode())
    rng = chance(scene, "nudge")
    for subject in scene.subjects:
        if subject.worn_by is None and subject.on is None:
            subject.x = max(0.14, min(0.86, subject.x + float(rng.uniform(-0.08, 0.08))))
            subject.height *= float(rng.uniform(0.92, 1.1))
    scene.warmth += float(rng.uniform(-0.2, 0.2))


def vary_new(scene: Scene, before: Scene, variation: int) -> None:
    """Another way of the same change: what is new stands a little differently, else the tone differs a little."""
    rng = chance(scene, f"vary:{variation}")
    known = {s.id for s in before.subjects}
    fresh = [s for s in scene.subjects if s.id not in known and s.worn_by is None]
    for subject in fresh:
        subject.x = max(0.1, min(0.9, subject.x + float(rng.uniform(-0.07, 0.07))))
        subject.height *= float(rng.uniform(0.82, 1.15))
        subject.facing = -subject.facing
    if not fresh:
        scene.warmth += float(rng.uniform(0.08, 0.2)) * (1 if variation % 2 else -1)
        scene.exposure += float(rng.uniform(-0.12, 0.12))
