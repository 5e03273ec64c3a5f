"""Event streams come in pieces of any size, and say the same however they are cut."""

from __future__ import annotations

import base64
import json
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from conversations.errors import BadResult
from conversations.providers.openai_answers import EventSplitter, read_answer, read_event, require_picture

payloads = st.lists(
    st.text(st.characters(exclude_characters="\r\n"), min_size=1).map(lambda t: f'"{t}"'.encode())
)


@given(payloads, st.sampled_from([b"\n", b"\r\n"]), st.lists(st.integers(0, 400)), st.booleans())
def test_where_a_stream_is_cut_does_not_matter(
    sent: list[bytes], line_end: bytes, cuts: list[int], named: bool
) -> None:
    name = b"event: image_edit.completed" + line_end if named else b": a comment" + line_end
    stream = b"".join(name + b"data: " + payload + line_end * 2 for payload in sent)
    marks = sorted({0, len(stream), *(cut for cut in cuts if cut < len(stream))})
    splitter = EventSplitter(1_000_000)
    heard = [payload for start, end in pairwise(marks) for payload in splitter.feed(stream[start:end])]
    assert heard + splitter.finish() == sent


def test_the_end_mark_is_no_event() -> None:
    assert EventSplitter(100).feed(b"data: [DONE]\n\n") == []


def test_a_payload_over_several_lines_is_one() -> None:
    assert EventSplitter(100).feed(b"data: {\ndata: }\n\n") == [b"{\n}"]


def test_a_line_beyond_the_limit_is_refused_before_it_ends() -> None:
    splitter = EventSplitter(100)
    splitter.feed(b"data: " + b"A" * 90)
    with pytest.raises(BadResult):
        splitter.feed(b"A" * 10)


@given(st.binary(min_size=1, max_size=2_000))
def test_base64_is_read_exactly(data: bytes) -> None:
    encoded = base64.b64encode(data).decode()
    assert read_answer(json.dumps({"data": [{"b64_json": encoded}]}).encode()).pictures == (data,)
    assert read_event(json.dumps({"type": "x.completed", "b64_json": encoded}).encode()).picture == data


def test_a_flat_error_event_is_an_error() -> None:
    event = read_event(b'{"type": "error", "code": "moderation_blocked", "message": "no"}')
    assert event.error is not None
    assert event.error["code"] == "moderation_blocked"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\nrest", b"\xff\xd8\xff\xe0rest", b"RIFF\x00\x00\x00\x00WEBPVP8 "]
)
def test_pictures_are_known_by_their_first_bytes(data: bytes) -> None:
    assert require_picture(data) == data


@pytest.mark.parametrize("data", [b"", b"RIFF\x00\x00\x00\x00WAVE", b"<svg/>", b"GIF89a"])
def test_anything_else_is_no_result(data: bytes) -> None:
    with pytest.raises(BadResult):
        require_picture(data)
