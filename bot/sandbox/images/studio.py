"""Accepted requests to encoded pictures, painted in a small thread pool, never on the event loop."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
import re
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from bot.sandbox.images.editing import EditOrder, edited
from bot.sandbox.images.memory import SceneMemory
from bot.sandbox.images.painter.drift import drifted
from bot.sandbox.images.painter.paint import paint
from bot.sandbox.images.painter.reading import scene_of
from bot.sandbox.images.painter.scene import Scene, exif_metadata, png_metadata
from bot.sandbox.images.validate import ImageRequest

DEFAULT_SIZE = (1024, 1024)
CONTENT_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "webp": "image/webp"}


@dataclass(frozen=True)
class Job:
    """
    One accepted request with its decoded pictures.

    mask, markup: alpha channels in the first picture's size, mode L; a mask's 0 and a markup's ink may change.
    """

    request: ImageRequest
    images: tuple[Image.Image, ...] = ()
    mask: Image.Image | None = None
    markup: Image.Image | None = None


@dataclass(frozen=True)
class Painted:
    """One finished picture, encoded, and the picture itself for its previews."""

    data: bytes
    content_type: str
    width_px: int
    height_px: int
    background: str
    picture: Image.Image


class Studio:
    """Paints jobs; remembers what it painted in `data_dir`."""

    def __init__(self, data_dir: Path) -> None:
        self._memory = SceneMemory(data_dir / "painted-scenes.jsonl")
        self._pool = ThreadPoolExecutor(max(1, min(4, os.cpu_count() or 1)), "painter")
        self._lock = threading.Lock()
        self._asked: Counter[str] = Counter()

    def close(self) -> None:
        """Let running work end, take no more."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    async def paint(self, job: Job, *, drift: str, wrong_size: bool = False) -> list[Painted]:
        """The n pictures of a job. drift: what edits suffer; wrong_size: come out smaller than asked."""
        loop = asyncio.get_running_loop()
        first = await loop.run_in_executor(self._pool, self._takes, job)
        work = [
            loop.run_in_executor(self._pool, self._paint_one, job, first + i, drift, wrong_size)
            for i in range(job.request.n)
        ]
        return list(await asyncio.gather(*work))

    async def partial(self, job: Job, painted: Painted, index: int, of: int) -> bytes:
        """A preview in full size: coarse first, finer with each index."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, _preview, job.request, painted.picture, index, of)

    def _takes(self, job: Job) -> int:
        """How many pictures this request has had before: what is asked again comes out anew, as with models."""
        base = hashlib.sha256(job.images[0].tobytes()).hexdigest() if job.images else ""
        asked = f"{base}{job.request.prompt}"
        with self._lock:
            before = self._asked[asked]
            self._asked[asked] += job.request.n
        return before

    def _paint_one(self, job: Job, variation: int, drift: str, wrong_size: bool) -> Painted:
        request = job.request
        transparent = request.background == "transparent" or (
            request.background == "auto"
            and request.output_format != "jpeg"
            and re.search(r"\btransparent\b", request.prompt.lower()) is not None
        )
        if request.operation == "generate":
            width, height = request.size or _shape_for(request.prompt)
            scene: Scene | None = scene_of(request.prompt, width, height, variation=variation)
            assert scene is not None
            scene.transparent = transparent
            picture, exact = paint(scene), True
        else:
            order = EditOrder(
                request.prompt, job.images, _may_change(job), request.size, variation, transparent
            )
            made = edited(order, self._memory)
            scene, exact = made.scene, made.exact and drift == "off"
            picture = drifted(made.picture, drift, f"{request.prompt}{variation}")
        if wrong_size:
            picture = picture.resize((max(16, picture.width - 40), max(16, picture.height - 24)))
        if request.output_format == "jpeg" or request.background == "opaque":
            picture = picture.convert("RGB")
        if scene is not None:
            self._memory.remember(picture, scene, exact=exact and not wrong_size)
        return Painted(
            _encoded(request, picture, scene),
            CONTENT_TYPES[request.output_format],
            picture.width,
            picture.height,
            "transparent" if picture.mode == "RGBA" else "opaque",
            picture,
        )


def _may_change(job: Job) -> Image.Image | None:
    if job.mask is not None or job.markup is None:
        return job.mask
    box = job.markup.getbbox()
    if box is None:
        return None
    around = Image.new("L", job.markup.size, 255)
    around.paste(0, box)
    return around


def _shape_for(prompt: str) -> tuple[int, int]:
    """The size that "auto" takes: by what the prompt says of its shape."""
    said = prompt.lower()
    if re.search(r"\b(landscape|wide|panoram\w*|skyline|banner|cinematic|wallpaper)\b", said):
        return 1536, 1024
    if re.search(r"\b(portrait|tall|vertical|poster|full body)\b", said):
        return 1024, 1536
    return DEFAULT_SIZE


def _encoded(request: ImageRequest, picture: Image.Image, scene: Scene | None) -> bytes:
    buffer = io.BytesIO()
    if request.output_format == "png":
        info = png_metadata(scene) if scene else None
        picture.save(buffer, "PNG", compress_level=4, pnginfo=info)
    else:
        exif = exif_metadata(scene) if scene else b""
        quality = (
            max(1, request.output_compression)
            if request.output_format == "webp"
            else round(40 + request.output_compression * 0.55)
        )
        if request.output_format == "webp":
            picture.save(buffer, "WEBP", quality=min(95, quality), method=2, exif=exif)
        else:
            picture.save(buffer, "JPEG", quality=quality, exif=exif)
    return buffer.getvalue()


def _preview(request: ImageRequest, picture: Image.Image, index: int, of: int) -> bytes:
    coarse = 40 / 3 ** (index + 3 - of) if of < 3 else 40 / 3**index
    small = picture.resize(
        (max(2, round(picture.width / coarse)), max(2, round(picture.height / coarse))), Image.Resampling.BOX
    )
    return _encoded(request, small.resize(picture.size, Image.Resampling.BICUBIC), None)
