"""Bytes under their own hash: kept for good, checked when read, and an honest answer when the disk is full."""

from __future__ import annotations

import asyncio
import hashlib
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from obstore.store import MemoryStore, S3Store

from conversations.errors import BlobDamaged
from conversations.ids import BlobId
from conversations.storage.blobs import RECENT_BYTES, StoredBlobs

PICTURES = [b"", b"a", b"\0" * 65_536, b"\1" * 65_537, bytes(range(256)) * 12_000]


@pytest.fixture(params=["folder", "memory"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> StoredBlobs:
    """Blobs over each kind of store that needs no server."""
    if request.param == "folder":
        return StoredBlobs.in_folder(tmp_path / "blobs")
    return StoredBlobs(MemoryStore())


@pytest.mark.parametrize("data", PICTURES, ids=[str(len(data)) for data in PICTURES])
async def test_what_is_put_is_got(blobs: StoredBlobs, data: bytes) -> None:
    blob_id = await blobs.put(data)
    assert blob_id == hashlib.sha256(data).hexdigest()
    assert await blobs.put(data) == blob_id
    assert await blobs.get(blob_id) == data


async def test_the_same_bytes_at_once_are_one_blob(blobs: StoredBlobs) -> None:
    ids = await asyncio.gather(*(blobs.put(PICTURES[-1]) for _ in range(8)))
    assert len(set(ids)) == 1
    assert await blobs.get(ids[0]) == PICTURES[-1]


async def test_deleted_and_unknown_blobs_are_gone(blobs: StoredBlobs) -> None:
    blob_id = await blobs.put(b"a picture")
    await blobs.delete(blob_id)
    await blobs.delete(blob_id)
    for unknown in (blob_id, BlobId("0" * 64)):
        with pytest.raises(BlobDamaged) as caught:
            await blobs.get(unknown)
        assert caught.value.blob_id == unknown


@pytest.mark.parametrize("damage", [b"", b"a pictur", b"another p", b"a picture!"])
async def test_damage_is_seen_and_mended_by_another_put(tmp_path: Path, damage: bytes) -> None:
    blobs = StoredBlobs.in_folder(tmp_path)
    blob_id = await blobs.put(b"a picture")
    [file] = list(tmp_path.rglob(blob_id))
    file.write_bytes(damage)
    with pytest.raises(BlobDamaged):
        await StoredBlobs.in_folder(tmp_path).get(blob_id)
    await blobs.put(b"a picture")
    assert await StoredBlobs.in_folder(tmp_path).get(blob_id) == b"a picture"


async def test_recent_pictures_are_at_hand_and_deleted_ones_are_not(tmp_path: Path) -> None:
    blobs = StoredBlobs.in_folder(tmp_path)
    ids = [await blobs.put(bytes([number]) * 20_000_000) for number in range(5)]
    held = sum(len(data) for data in blobs._recent.values())
    assert held <= RECENT_BYTES
    for number, blob_id in enumerate(ids):
        assert await blobs.get(blob_id) == bytes([number]) * 20_000_000
        await blobs.delete(blob_id)
        with pytest.raises(BlobDamaged):
            await blobs.get(blob_id)


def test_a_full_disk_is_named_and_leaves_no_half_blob(tmp_path: Path) -> None:
    """A process that may write files of 100 kB at most, which fails as a full disk does: in the middle of a write."""
    program = """
import asyncio, resource, signal, sys
from pathlib import Path
from conversations.errors import StorageFull
from conversations.storage.blobs import StoredBlobs

async def main():
    blobs = StoredBlobs.in_folder(Path(sys.argv[1]))
    small = await blobs.put(b"small")
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))
    try:
        await blobs.put(b"large" * 100_000)
    except StorageFull:
        print("full")
    assert await blobs.get(small) == b"small"
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    large = await blobs.put(b"large" * 100_000)
    assert await blobs.get(large) == b"large" * 100_000

asyncio.run(main())
"""
    ran = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.stdout, ran.returncode) == ("full\n", 0), ran.stderr


async def test_only_what_lies_in_a_bucket_can_be_linked_to(blobs: StoredBlobs) -> None:
    blob_id = await blobs.put(b"a picture")
    assert await blobs.link(blob_id, timedelta(hours=1)) is None
    bucket = S3Store(
        "pictures",
        endpoint="https://s3.example.test",
        region="eu-central-1",
        access_key_id="an id",
        secret_access_key="a secret",
    )
    link = await StoredBlobs(bucket).link(blob_id, timedelta(hours=1))
    assert link is not None
    assert link.startswith("https://s3.example.test/")
    assert str(blob_id) in link
    assert "X-Amz-Expires=3600" in link
    assert "a%20secret" not in link
