"""Blobs over obstore: a local folder, memory or an S3-compatible bucket, each object named by its sha256."""

from __future__ import annotations

import asyncio
import errno
import hashlib
import os
from collections import OrderedDict
from datetime import timedelta
from pathlib import Path

import obstore
from obstore.store import LocalStore, MemoryStore, S3Store

from conversations.errors import BlobDamaged, StorageFull
from conversations.ids import BlobId

HASH_IN_WORKER_BYTES = 64 * 1024

RECENT_BYTES = 64 * 1024 * 1024
"""How much is kept at hand: the picture that was just made is the base of the next request."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the system says when it takes no more; obstore passes the number on within its message."""


class StoredBlobs:
    """The Blobs port over one obstore store; `folder` is where a local one keeps its files (None = not local)."""

    def __init__(self, store: LocalStore | MemoryStore | S3Store, folder: Path | None = None) -> None:
        self._store = store
        self._folder = folder
        self._recent: OrderedDict[BlobId, bytes] = OrderedDict()

    @classmethod
    def in_folder(cls, folder: Path) -> StoredBlobs:
        """Blobs in `folder`, which is made if it is missing."""
        folder.mkdir(parents=True, exist_ok=True)
        return cls(LocalStore(folder), folder)

    async def put(self, data: bytes) -> BlobId:
        """The id under which `data` is now kept, on disk for good. Raises: StorageFull."""
        blob_id = await _digest(data)
        try:
            await obstore.put_async(self._store, _path(blob_id), data)
            if self._folder is not None:
                # obstore renames into place and does not flush; a revision may only name bytes that are on the disk.
                await asyncio.to_thread(_flush, self._folder, _path(blob_id))
        except OSError as error:
            if error.errno in _FULL:
                raise StorageFull from error
            raise
        except obstore.exceptions.GenericError as error:
            if any(f"(os error {number})" in str(error) for number in _FULL):
                raise StorageFull from error
            raise
        self._remember(blob_id, data)
        return blob_id

    async def get(self, blob_id: BlobId) -> bytes:
        """The bytes, checked against their id. Raises: BlobDamaged."""
        if recent := self._recent.get(blob_id):
            self._recent.move_to_end(blob_id)
            return recent
        try:
            found = await obstore.get_async(self._store, _path(blob_id))
            data = bytes(await found.bytes_async())
        except FileNotFoundError as error:
            raise BlobDamaged(blob_id=blob_id) from error
        if await _digest(data) != blob_id:
            raise BlobDamaged(blob_id=blob_id)
        self._remember(blob_id, data)
        return data

    async def size(self, blob_id: BlobId) -> int:
        """How many bytes are kept under the id; 0 for none."""
        try:
            return int((await obstore.head_async(self._store, _path(blob_id)))["size"])
        except FileNotFoundError:
            return 0

    async def link(self, blob_id: BlobId, lasts: timedelta) -> str | None:
        """An address that anybody may fetch the bytes from for a while; None where they are not in a bucket."""
        if not isinstance(self._store, S3Store):
            return None
        return await obstore.sign_async(self._store, "GET", _path(blob_id), lasts)

    async def delete(self, blob_id: BlobId) -> None:
        """Forget the bytes; unknown ids are fine."""
        try:
            await obstore.delete_async(self._store, _path(blob_id))
        except FileNotFoundError:
            pass
        finally:  # not before: whoever reads it meanwhile would bring it back
            self._recent.pop(blob_id, None)

    def _remember(self, blob_id: BlobId, data: bytes) -> None:
        self._recent[blob_id] = data
        self._recent.move_to_end(blob_id)
        while len(self._recent) > 1 and sum(map(len, self._recent.values())) > RECENT_BYTES:
            self._recent.popitem(last=False)


def _path(blob_id: BlobId) -> str:
    return f"{blob_id[:2]}/{blob_id}"


async def _digest(data: bytes) -> BlobId:
    if len(data) <= HASH_IN_WORKER_BYTES:
        return BlobId(hashlib.sha256(data).hexdigest())
    return BlobId(await asyncio.to_thread(lambda: hashlib.sha256(data).hexdigest()))


def _flush(folder: Path, path: str) -> None:
    """Have the file, its name and the name of its folder written out."""
    for place in (folder / path, (folder / path).parent, folder):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
