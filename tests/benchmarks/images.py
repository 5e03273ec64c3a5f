"""
How long the image work takes beside plain Pillow, and how little the event loop feels of it.

Run: `python -m tests.benchmarks.images [--repeats N]` from the top of the repository. Median milliseconds on a
1536x1024 photograph-like picture made from numbers; pyvips is measured too where it happens to be installed.
"""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import importlib
import io
import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from PIL import Image

from conversations.images import decode, encode, masks, shape, thumbs
from conversations.images.canvas import filling, frames, turning
from conversations.images.regions import finding, grid, overlay
from conversations.images.sheets.before_after import before_after
from conversations.images.sheets.difference import difference
from conversations.images.sheets.lineage import SheetNode, lineage_sheet
from conversations.images.sheets.side_by_side import compare_sheet
from conversations.images.worker import ImageWorker
from conversations.refine.thumbnails import EDGE_PX

SIZE = (1536, 1024)
FRAME = frames.widened(*SIZE, "all", 1.5)
JOBS_AT_ONCE = 20
TICK_S = 0.005


def photograph(width_px: int, height_px: int, seed: int = 1) -> Image.Image:
    """Clouds of every size with a sensor's grain: what a compressor finds in a real photograph, roughly."""
    random = np.random.default_rng(seed)
    total = np.zeros((height_px, width_px, 3), np.float32)
    for octave in range(2, 9):
        cells = (random.random((max(2, 2**octave * height_px // width_px), 2**octave, 3)) * 255).astype(
            np.uint8
        )
        layer = Image.fromarray(cells).resize((width_px, height_px), Image.Resampling.BICUBIC)
        total += np.asarray(layer, np.float32) / 1.7**octave
    total = (total - total.min()) * (250 / np.ptp(total)) + random.normal(0, 3, total.shape)
    return Image.fromarray(total.clip(0, 255).astype(np.uint8))


def median_ms(work: Callable[[], Any], repeats: int) -> tuple[float, Any]:
    """The median time of some runs, and what the last one returned."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        result = work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), result


def saved(image: Image.Image, codec: str, **options: Any) -> bytes:
    """What Pillow writes by itself."""
    out = io.BytesIO()
    image.save(out, codec, **options)
    return out.getvalue()


def plain_thumbnail(data: bytes) -> bytes:
    """A cover as the shortest Pillow program makes it."""
    image = Image.open(io.BytesIO(data))
    image.thumbnail((512, 512))
    return saved(image, "WEBP")


def pyvips_rows(picture: Image.Image) -> dict[str, Callable[[], Any]]:
    """The same with libvips, where Python finds it."""
    try:
        pyvips = importlib.import_module("pyvips")
    except ImportError:
        print("pyvips is not installed; its rows are left out")
        return {}
    image = pyvips.Image.new_from_array(np.asarray(picture))
    png = encode.to_png(picture)
    return {
        "png: pyvips": lambda: image.pngsave_buffer(compression=1),
        "upscale 2x: pyvips": lambda: image.resize(2, kernel="lanczos3").pngsave_buffer(compression=1),
        "turn by a quarter: pyvips": lambda: image.rot90().pngsave_buffer(compression=1),
        "cover 512 px: pyvips": lambda: pyvips.Image.thumbnail_buffer(png, 512).webpsave_buffer(Q=82),
    }


def rows(picture: Image.Image) -> dict[str, Callable[[], Any]]:
    """What is timed: ours and the plain way to the same end, side by side."""
    png = encode.to_png(picture)
    jpeg = saved(picture, "JPEG", quality=92)
    exif = Image.Exif()
    exif[0x0112] = 6
    phone = saved(photograph(4032, 3024), "JPEG", quality=90, exif=exif)
    noise = encode.to_png(np.random.default_rng(1).integers(0, 256, (2160, 3840, 3)).astype(np.uint8))
    pixels, half = np.asarray(picture), masks.box_mask((0, 0, 768, 1024), *SIZE)
    filled = encode.to_png(photograph(*FRAME.size, seed=2))
    nodes = [
        SheetNode(number=n, parent=n - 1 or None, caption=f"change {n}", author="Ana", picture=png)
        for n in range(1, 25)
    ]
    thumbnail = thumbs.cover_webp(png, EDGE_PX)
    small_nodes = [dataclasses.replace(node, picture=thumbnail) for node in nodes]
    other = encode.to_png(photograph(*SIZE, seed=2))
    cut = shape.crop_to_aspect(png, "16:9")
    return {
        "png: ours": lambda: encode.to_png(picture),
        "png: Pillow as it comes": lambda: saved(picture, "PNG"),
        "png: Pillow, level 3": lambda: saved(picture, "PNG", compress_level=3),
        "png: Pillow, level 1": lambda: saved(picture, "PNG", compress_level=1),
        "measure a PNG result": lambda: decode.measure(png),
        "measure by decoding with Pillow": lambda: Image.open(io.BytesIO(png)).load(),
        "normalise a clean PNG": lambda: decode.normalise(png, "a.png", limit_px=decode.KEPT_LIMIT_PX).data,
        "normalise a clean JPEG": lambda: decode.normalise(jpeg, "a.jpg", limit_px=decode.KEPT_LIMIT_PX).data,
        "normalise a turned 12 MP photo": lambda: (
            decode.normalise(phone, "p", limit_px=decode.KEPT_LIMIT_PX).data
        ),
        "cover 512 px: ours": lambda: thumbs.cover_webp(png),
        "cover 512 px: Pillow": lambda: plain_thumbnail(png),
        "preview 768 px": lambda: thumbs.preview_jpeg(png),
        "delivery of 8 MP of noise": lambda: thumbs.delivery(noise, "image/png").data,
        "cut 16:9": lambda: shape.crop_to_aspect(png, "16:9"),
        "cut and scale to 1024x1024": lambda: shape.cut_to(png, 1024, 1024),
        "upscale 2x": lambda: shape.upscale(png, "2x"),
        "upscale 2x: Pillow alone": lambda: picture.resize((3072, 2048), Image.Resampling.LANCZOS),
        "turn by a quarter": lambda: turning.turned(png, "rotate-right"),
        "turn by a quarter: Pillow alone": lambda: saved(
            picture.transpose(Image.Transpose.ROTATE_270), "PNG"
        ),
        "tilt looked for": lambda: turning.tilt_of(picture),
        "straightened by 3 degrees": lambda: turning.straightened(png, 3.0),
        "frame 1.5x prepared": lambda: filling.hole(png, FRAME, FRAME.size, FRAME.size).picture,
        "frame 1.5x, picture put back": lambda: filling.put_back(png, FRAME, filled),
        "region: the left third": lambda: finding.find(png, "the left third"),
        "region: the sky": lambda: finding.find(png, "the sky"),
        "region: the background": lambda: finding.find(png, "the background"),
        "region shown": lambda: overlay.region_preview(png, masks.box_mask((0, 0, 700, 500), *SIZE)),
        "grid of 25": lambda: grid.grid_preview(png),
        "edit held to a mask": lambda: masks.composite(pixels, pixels[::-1], half),
        "mask to the provider's form": lambda: masks.to_alpha_png(masks.box_mask((0, 0, 700, 500), *SIZE)),
        "lineage of 24": lambda: lineage_sheet(nodes),
        "lineage of 24 from kept thumbnails": lambda: lineage_sheet(small_nodes),
        "compare two": lambda: compare_sheet([("v1", png), ("v2", png)]),
        "difference": lambda: difference(png, other).sheet,
        "difference of a cut": lambda: difference(png, cut).sheet,
        "before and after": lambda: before_after(("v1", png), ("v2", other)),
        **pyvips_rows(picture),
    }


async def loop_lag_ms(job: Callable[[], object], jobs: int) -> list[float]:
    """How late a 5 ms tick comes while the worker has `job` to do so many times."""
    worker = ImageWorker()
    work = [asyncio.ensure_future(worker.run(job)) for _ in range(jobs)]
    late = []
    try:
        while not all(job.done() for job in work):
            start = time.perf_counter()
            await asyncio.sleep(TICK_S)
            late.append((time.perf_counter() - start - TICK_S) * 1000)
        await asyncio.gather(*work)
    finally:
        worker.close()
    return late


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=5)
    repeats = parser.parse_args().repeats
    for name, work in rows(photograph(*SIZE)).items():
        took_ms, result = median_ms(work, repeats)
        size = f"{len(result) // 1024:7d} KiB" if isinstance(result, bytes) else ""
        print(f"{name:36s} {took_ms:8.1f} ms {size}")
    photo = saved(photograph(2016, 1512), "WEBP", quality=90)
    print_loop_lag(
        "enlargements", lambda: shape.upscale(decode.normalise(photo, "p", limit_px=10**8).data, "2x")
    )


def print_loop_lag(name: str, job: Callable[[], object]) -> None:
    """Measure with 20 at once, and print."""
    late = sorted(asyncio.run(loop_lag_ms(job, JOBS_AT_ONCE)))
    p99 = late[int(len(late) * 0.99)]
    print(
        f"loop lag with {JOBS_AT_ONCE} {name}: median {statistics.median(late):.1f} ms, p99 {p99:.1f} ms, "
        f"most {late[-1]:.1f} ms"
    )


if __name__ == "__main__":
    main()
