"""Multipart bodies are cut at their boundaries and nowhere else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, strategies as st

from bot.sandbox.discord.errors import DiscordError
from bot.sandbox.discord.uploads import Upload, _multipart

BOUNDARY = "x-boundary-x"


def body(payload: object, files: list[tuple[str, bytes]]) -> bytes:
    parts = [b'Content-Disposition: form-data; name="payload_json"\r\n\r\n' + json.dumps(payload).encode()]
    for index, (name, data) in enumerate(files):
        head = f'Content-Disposition: form-data; name="files[{index}]"; filename="{name}"\r\nContent-Type: image/png\r\n\r\n'
        parts.append(head.encode() + data)
    return (
        b"".join(b"--" + BOUNDARY.encode() + b"\r\n" + part + b"\r\n" for part in parts)
        + f"--{BOUNDARY}--\r\n".encode()
    )


@given(
    st.lists(st.tuples(st.sampled_from(["a.png", "b c.webp"]), st.binary(max_size=200)), max_size=4),
    st.text(),
)
def test_what_goes_in_comes_out(files: list[tuple[str, bytes]], text: str) -> None:
    payload, uploads = _multipart(f"multipart/form-data; boundary={BOUNDARY}", body({"content": text}, files))
    assert payload == {"content": text}
    assert [(upload.filename, upload.data) for upload in uploads] == files
    assert [upload.key for upload in uploads] == [str(index) for index in range(len(files))]


def test_content_that_looks_like_a_line_end_or_a_boundary_survives() -> None:
    data = b"\r\n--x-boundary\r\n\r\n--\r\n"
    _, uploads = _multipart(f'multipart/form-data; boundary="{BOUNDARY}"', body({}, [("a.png", data)]))
    assert uploads[0].data == data


def test_other_parts_are_refused() -> None:
    stray = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="colour"\r\n\r\nred\r\n--{BOUNDARY}--'.encode()
    )
    with pytest.raises(DiscordError) as refusal:
        _multipart(f"multipart/form-data; boundary={BOUNDARY}", stray)
    assert refusal.value.code == 50035


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a b.png", "a_b.png"),
        ("../../etc/passwd", "etcpasswd"),
        ("żółw.png", "w.png"),
        ("???", "unknown"),
        ("SPOILER_a.png", "SPOILER_a.png"),
    ],
)
def test_names_are_made_safe(name: str, kept: str) -> None:
    assert Upload("0", name, None, b"").safe_name == kept


@pytest.mark.parametrize(
    ("name", "declared", "announced"),
    [
        ("a.png", "text/plain", "image/png"),
        ("a.webp", None, "image/webp"),
        ("a.heic", None, "image/heic"),
        ("message.txt", None, "text/plain; charset=utf-8"),
        ("a", "image/gif", "image/gif"),
        ("a", None, None),
    ],
)
def test_the_type_follows_the_name(name: str, declared: str | None, announced: str | None) -> None:
    assert Upload("0", name, declared, b"").content_type == announced
