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
_THUMB_PX = 24
# Mean difference (0-255) of two thumbnails up to which they show one picture: drift and small edits stay below.
_SAME_PICTURE = 7.0


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
        self._scenes: OrderedDict[str, tuple[npt.NDArray[np.int16], dict[str, object]]] = OrderedDict()
        self._load()

    def _load(self) -> None:
        if not self._path.exists():
            return
        for line in self._path.read_text().splitlines()[-MAX_SCENES:]:
            try:
                entry = json.loads(line)
                thumb = np.frombuffer(bytes.fromhex(entry["thumb"]), np.uint8).astype(np.int16)
                self._scenes[entry["digest"]] = thumb, entry["scene"]
            except (ValueError, KeyError):
                continue

    def remember(self, picture: Image.Image, scene: Scene) -> None:
        """Note what a finished picture shows."""
        digest, thumb, data = _digest(picture), _thumb(picture), to_json(scene)
        line = json.dumps({"digest": digest, "thumb": thumb.astype(np.uint8).tobytes().hex(), "scene": data})
        with self._lock:
            self._scenes[digest] = thumb, data
            self._scenes.move_to_end(digest)
            while len(self._scenes) > MAX_SCENES:
                self._scenes.popitem(last=False)
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a") as file:
                file.write(line + "\n")

    def recall(self, picture: Image.Image) -> Known | None:
        """The scene of a picture: by its pixels, its metadata, or its likeness to one seen before."""
        digest = _digest(picture)
        with self._lock:
            entry = self._scenes.get(digest)
        if entry is not None:
            return Known(from_json(dict(entry[1])), exact=True)
        scene = read_metadata(picture)
        if scene is not None and _same_shape(scene, picture):
            return Known(scene, exact=False)
        return self._alike(picture)

    def _alike(self, picture: Image.Image) -> Known | None:
        thumb = _thumb(picture)
        with self._lock:
            entries = list(self._scenes.values())
        best, best_scene = _SAME_PICTURE, None
        for other, data in reversed(entries):
            distance = float(np.abs(other - thumb).mean())
            if distance < best:
                scene = from_json(dict(data))
                if _same_shape(scene, picture):
                    best, best_scene = distance, scene
        return Known(best_scene, exact=False) if best_scene else None


def _same_shape(scene: Scene, picture: Image.Image) -> bool:
    return abs(scene.width / scene.height - picture.width / picture.height) < 0.012


def _digest(picture: Image.Image) -> str:
    plain = picture.convert("RGBA") if picture.mode == "RGBA" else picture.convert("RGB")
    return hashlib.sha256(f"{plain.mode}{plain.size}".encode() + plain.tobytes()).hexdigest()


def _thumb(picture: Image.Image) -> npt.NDArray[np.int16]:
    small = picture.convert("RGB").resize((_THUMB_PX, _THUMB_PX), Image.Resampling.BOX)
    return np.asarray(small).astype(np.int16).ravel()
