"""Which scene a picture shows, even when its metadata was stripped on the way."""

from __future__ import annotations

import hashlib
import json
import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from bot.sandbox.images.painter.scene import Scene, from_json, read_metadata, to_json

MAX_SCENES = 2000
_THUMB_PX = 32
# Mean difference (0-255) of two thumbnails up to which they show one picture: drift and small edits stay below.
_SAME_PICTURE = 7.0


# Difference of aspects up to which two shapes are one.
_SAME_SHAPE = 0.012

Thumb = npt.NDArray[np.uint8]
Frame = tuple[float, float, float, float]


@dataclass(frozen=True)
class _Entry:
    thumb: Thumb
    scene: dict[str, object]
    exact: bool


@dataclass(frozen=True)
class Known:
    """A recognised picture; exact: its pixels are exactly what the painter made of the scene."""

    scene: Scene
    exact: bool


class SceneMemory:
    """Scenes by the pixels of their pictures, kept in a file of one JSON line each. Safe to use from threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._load()

    def _load(self) -> None:
        if not self._path.exists():
            return
        for line in self._path.read_text().splitlines()[-MAX_SCENES:]:
            try:
                entry = json.loads(line)
                thumb = np.frombuffer(bytes.fromhex(entry["thumb"]), np.uint8)
                thumb = thumb.reshape(_THUMB_PX, _THUMB_PX, 3)
                self._entries[entry["digest"]] = _Entry(thumb, entry["scene"], entry["exact"])
            except (ValueError, KeyError):
                continue

    def remember(self, picture: Image.Image, scene: Scene, *, exact: bool = True) -> None:
        """Note what a finished picture shows; exact: it is just what the painter makes of the scene."""
        digest, thumb = _digest(picture), _thumb(picture)
        entry = _Entry(thumb, to_json(scene), exact)
        line = json.dumps(
            {"digest": digest, "thumb": thumb.tobytes().hex(), "scene": entry.scene, "exact": exact}
        )
        with self._lock:
            self._entries[digest] = entry
            self._entries.move_to_end(digest)
            while len(self._entries) > MAX_SCENES:
                self._entries.popitem(last=False)
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a") as file:
                file.write(line + "\n")

    def recall(self, picture: Image.Image) -> Known | None:
        """The scene of a picture: by its pixels, its metadata, or its likeness to one seen before, cut or not."""
        with self._lock:
            entry = self._entries.get(_digest(picture))
        if entry is not None:
            return Known(from_json(dict(entry.scene)), entry.exact)
        scene = read_metadata(picture)
        if scene is not None and abs(_aspect(scene) - picture.width / picture.height) < _SAME_SHAPE:
            return Known(scene, exact=False)
        return self._alike(picture)

    def _alike(self, picture: Image.Image) -> Known | None:
        with self._lock:
            entries = list(self._entries.values())
        aspect, thumb = picture.width / picture.height, _thumb(picture)
        best, best_scene = _SAME_PICTURE, None
        for entry in reversed(entries):
            scene_aspect = int(str(entry.scene["width"])) / int(str(entry.scene["height"]))
            frame = _middle(scene_aspect, aspect)
            distance = float(np.abs(_part(entry.thumb, frame).astype(np.int16) - thumb).mean())
            if distance < best:
                best, best_scene = distance, _cut(from_json(dict(entry.scene)), frame, picture.size)
        return Known(best_scene, exact=False) if best_scene else None


def _aspect(scene: Scene) -> float:
    return scene.width / scene.height


def _middle(whole: float, part: float) -> Frame:
    """The middle of a picture of aspect `whole` that has the aspect `part`."""
    if abs(whole - part) < _SAME_SHAPE:
        return 0.0, 0.0, 1.0, 1.0
    wide, high = (part / whole, 1.0) if part < whole else (1.0, whole / part)
    return (1 - wide) / 2, (1 - high) / 2, (1 + wide) / 2, (1 + high) / 2


def _part(thumb: Thumb, frame: Frame) -> Thumb:
    if frame == (0.0, 0.0, 1.0, 1.0):
        return thumb
    box = tuple(edge * _THUMB_PX for edge in frame)
    image = Image.fromarray(thumb).resize((_THUMB_PX, _THUMB_PX), Image.Resampling.BOX, box)  # type: ignore[arg-type]
    return np.asarray(image)


def _cut(scene: Scene, frame: Frame, size: tuple[int, int]) -> Scene:
    """The scene as seen through a frame of its own frame."""
    left, top, right, bottom = scene.frame
    wide, high = right - left, bottom - top
    cut = scene.sized(*size)
    cut.frame = [left + frame[0] * wide, top + frame[1] * high, left + frame[2] * wide, top + frame[3] * high]
    return cut


def _digest(picture: Image.Image) -> str:
    plain = picture.convert("RGBA") if picture.mode == "RGBA" else picture.convert("RGB")
    return hashlib.sha256(f"{plain.mode}{plain.size}".encode() + plain.tobytes()).hexdigest()


def _thumb(picture: Image.Image) -> Thumb:
    return np.asarray(picture.convert("RGB").resize((_THUMB_PX, _THUMB_PX), Image.Resampling.BOX))
