"""Files packed into zips of a bounded size, one after another: each part is a whole zip, and only one is in memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime

_LOCAL_HEADER_BYTES, _CENTRAL_HEADER_BYTES, _END_BYTES = 30, 46, 22
"""What the zip format adds before each file, for each in its directory, and once at the end (APPNOTE 6.3, without zip64)."""

_SMALLEST_PIECE_BYTES = 64 * 1024
"""A file is not begun in what is left of a part where less than this would fit."""

LARGEST_PART_BYTES = 2**31
"""Beyond, the format would need zip64."""


class ZipParts:
    """
    Packs files in the order given; what does not fit into a part any more begins the next one.

    A file larger than a whole part is cut into pieces `name.001`, `name.002`, …, to be joined again by any tool
    that joins files (`cat`, `copy /b`, 7-Zip). Nothing here is asynchronous: packing megabytes belongs on a worker.
    """

    def __init__(self, limit_bytes: int, at: datetime) -> None:
        """`limit_bytes`: the most that one part may have; `at`: the time noted for every file."""
        if not 2 * _SMALLEST_PIECE_BYTES <= limit_bytes <= LARGEST_PART_BYTES:
            raise ValueError(f"no parts of {limit_bytes} bytes")
        self._limit_bytes = limit_bytes
        self._at = (max(1980, at.year), at.month, at.day, at.hour, at.minute, at.second)
        self._buffer = io.BytesIO()
        self._zip = zipfile.ZipFile(self._buffer, "w")
        self._directory_bytes = 0

    def add(self, name: str, data: bytes, *, is_deflated: bool = False) -> Iterator[bytes]:
        """
        Pack one file; yields the parts that are finished by it, oldest first.

        is_deflated: for text. Pictures are compressed already, and are stored as they are.
        """
        needed_bytes = self._overhead_bytes(name) + (_most_deflated(len(data)) if is_deflated else len(data))
        if self._used_bytes + needed_bytes <= self._limit_bytes:
            self._write(name, data, is_deflated)
            return
        if _END_BYTES + needed_bytes <= self._limit_bytes:
            yield self._finished()
            self._write(name, data, is_deflated)
            return
        yield from self._add_in_pieces(name, memoryview(data))

    def close(self) -> bytes:
        """The last part, or nothing where there is no file in it."""
        return self._finished() if self._directory_bytes else b""

    @property
    def _used_bytes(self) -> int:
        return self._buffer.tell() + self._directory_bytes + _END_BYTES

    def _add_in_pieces(self, name: str, rest: memoryview) -> Iterator[bytes]:
        number = 1
        while rest:
            piece = f"{name}.{number:03}"
            room_bytes = self._limit_bytes - self._used_bytes - self._overhead_bytes(piece)
            if room_bytes < min(len(rest), _SMALLEST_PIECE_BYTES):
                yield self._finished()
                continue
            self._write(piece, bytes(rest[:room_bytes]), is_deflated=False)
            rest = rest[room_bytes:]
            number += 1

    def _write(self, name: str, data: bytes, is_deflated: bool) -> None:
        info = zipfile.ZipInfo(name, self._at)
        info.external_attr = 0o644 << 16
        info.compress_type = zipfile.ZIP_DEFLATED if is_deflated else zipfile.ZIP_STORED
        self._zip.writestr(info, data)
        self._directory_bytes += _CENTRAL_HEADER_BYTES + _name_bytes(name)

    def _finished(self) -> bytes:
        self._zip.close()
        part = self._buffer.getvalue()
        self._buffer = io.BytesIO()
        self._zip = zipfile.ZipFile(self._buffer, "w")
        self._directory_bytes = 0
        return part

    def _overhead_bytes(self, name: str) -> int:
        return _LOCAL_HEADER_BYTES + _CENTRAL_HEADER_BYTES + 2 * _name_bytes(name)


def _name_bytes(name: str) -> int:
    return len(name.encode())


def _most_deflated(size_bytes: int) -> int:
    """What deflating makes of the least compressible file of this size, and a little more."""
    return size_bytes + size_bytes // 1024 + 64
