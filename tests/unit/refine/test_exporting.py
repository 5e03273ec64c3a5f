"""A thread in zips: everything that is there, in parts that open alone, and nothing that was deleted."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from core_edges import person
from darkroom_core import Bench

from conversations.actions import CropOrAspect, Generate, Variations
from conversations.errors import ExportTooLarge, NoPictureYet
from conversations.ids import ThreadId
from conversations.images.worker import ImageWorker
from conversations.refine.exporting import Exporter
from conversations.refine.views import Viewer

PART_BYTES = 160 * 1024


def exporter(bench: Bench) -> Exporter:
    worker = ImageWorker()
    viewer = Viewer(bench.database, bench.blobs, worker)
    return Exporter(store=bench.database, blobs=bench.blobs, viewer=viewer, worker=worker, clock=bench.clock)


async def a_thread(bench: Bench) -> ThreadId:
    thread_id = await bench.thread()
    await bench.done(thread_id, Generate(prompt="a red lighthouse"))
    await bench.done(thread_id, Variations(count=3))
    await bench.done(thread_id, CropOrAspect(aspect="16:9"))
    return thread_id


async def unpacked(bench: Bench, thread_id: ThreadId, part_bytes: int) -> tuple[int, dict[str, bytes]]:
    """How many parts there were, and every file, its pieces joined."""
    exporting = exporter(bench)
    files: dict[str, bytes] = {}
    count = 0
    async for part in exporting.parts(await exporting.plan(thread_id), part_bytes):
        assert len(part) <= part_bytes
        count += 1
        with zipfile.ZipFile(io.BytesIO(part)) as opened:
            for name in opened.namelist():
                whole = name.rpartition(".")[0] if name[-3:].isdigit() else name
                files[whole] = files.get(whole, b"") + opened.read(name)
    return count, files


async def test_parts_hold_every_picture_byte_for_byte(bench: Bench) -> None:
    thread_id = await a_thread(bench)
    count, files = await unpacked(bench, thread_id, PART_BYTES)
    assert count > 1
    for revision in await bench.revisions(thread_id):
        assert files[f"pictures/v{revision.number}.png"] == await bench.blobs.get(revision.blob_id)
    whole, same = await unpacked(bench, thread_id, 64 * 1024 * 1024)
    assert (whole, same) == (1, files)
    rows = json.loads(files["lineage.json"])
    assert [(row["number"], row["made_from"]) for row in rows["revisions"]][:3] == [(1, None), (2, 1), (3, 1)]
    assert rows["cost_credits"] == sum(row["cost_credits"] for row in rows["revisions"]) > 0


async def test_a_deleted_picture_is_left_out_with_its_words_and_a_missing_one_is_named(bench: Bench) -> None:
    thread_id = await a_thread(bench)
    await bench.refine.stopping.erase(thread_id, 2, person())
    gone = (await bench.revisions(thread_id))[2]
    await bench.blobs.delete(gone.blob_id)
    _, files = await unpacked(bench, thread_id, 64 * 1024 * 1024)
    assert sorted(name for name in files if name.startswith("pictures/")) == [
        f"pictures/v{number}.png" for number in (1, 4, 5)
    ]
    assert "pictures/v3" in files["missing.txt"].decode()
    assert "left out: v2" in files["README.txt"].decode()
    row = json.loads(files["lineage.json"])["revisions"][1]
    assert row["is_deleted"]
    assert "prompt" not in row


async def test_too_much_and_nothing_are_said_so(bench: Bench) -> None:
    with pytest.raises(NoPictureYet):
        await exporter(bench).plan(await bench.thread())
    thread_id = await a_thread(bench)
    with pytest.raises(ExportTooLarge):
        await exporter(bench).plan(thread_id, limit_bytes=1000)
