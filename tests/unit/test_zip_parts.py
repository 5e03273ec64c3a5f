"""Parts of a zip: every one opens by itself, none is too large, and together they hold every byte in order."""

from __future__ import annotations

import io
import random
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings, strategies as st

from conversations.zip_parts import ZipParts

NOW = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)
LIMIT_BYTES = 160 * 1024
NOISE = random.Random(1).randbytes(600 * 1024)


def packed(files: list[tuple[str, bytes]], limit_bytes: int = LIMIT_BYTES) -> list[bytes]:
    zips = ZipParts(limit_bytes, NOW)
    parts = [part for name, data in files for part in zips.add(name, data, is_deflated=name.endswith("json"))]
    return [*parts, *([last] if (last := zips.close()) else [])]


def unpacked(parts: list[bytes]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for part in parts:
        with zipfile.ZipFile(io.BytesIO(part)) as opened:
            assert opened.testzip() is None
            for name in opened.namelist():
                stem, _, number = name.rpartition(".")
                whole = stem if number.isdigit() else name
                found[whole] = found.get(whole, b"") + opened.read(name)
    return found


@given(
    sizes=st.lists(st.integers(0, 400 * 1024), min_size=1, max_size=8),
    suffix=st.sampled_from(["png", "json"]),
)
@settings(max_examples=25, deadline=None)
def test_every_part_opens_alone_none_is_too_large_and_no_byte_is_lost(sizes: list[int], suffix: str) -> None:
    files = [(f"pictures/v{at} é.{suffix}", NOISE[:size]) for at, size in enumerate(sizes)]
    parts = packed(files)
    assert all(0 < len(part) <= LIMIT_BYTES for part in parts)
    assert unpacked(parts) == dict(files)


def test_a_file_that_fits_exactly_is_left_whole_and_one_byte_more_begins_a_part() -> None:
    name, data = "v1.png", NOISE[: LIMIT_BYTES - 30 - 46 - 22 - 2 * 6]
    [part] = packed([(name, data)])
    assert len(part) == LIMIT_BYTES
    assert len(packed([("a.txt", b"x"), (name, data)])) == 2
    assert unpacked(packed([(name, data + b"!")])) == {name: data + b"!"}


def test_pictures_are_stored_and_text_is_deflated() -> None:
    [part] = packed([("v1.png", b"p" * 5000), ("lineage.json", b" " * 5000)])
    kinds = {info.filename: info.compress_type for info in zipfile.ZipFile(io.BytesIO(part)).infolist()}
    assert kinds == {"v1.png": zipfile.ZIP_STORED, "lineage.json": zipfile.ZIP_DEFLATED}


def test_nothing_packed_is_no_part() -> None:
    assert packed([]) == []


@pytest.mark.parametrize("limit_bytes", [0, 1024, 2**40])
def test_parts_too_small_or_too_large_are_a_slip(limit_bytes: int) -> None:
    with pytest.raises(ValueError, match="no parts of"):
        ZipParts(limit_bytes, NOW)
