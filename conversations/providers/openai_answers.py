"""
What an Images API server sends back, read from its bytes: pictures, previews, tokens.

JSON and base64 are decoded together by pydantic's parser, in one pass and about six times quicker than `json` and
`base64` (3 MB: 3 ms instead of 17, 2026-11); still, callers do it in a worker thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from conversations.errors import BadResult
from conversations.ports import Usage

_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


@dataclass(frozen=True, slots=True)
class Answer:
    """Pictures as bytes or as links to them, in the server's order; `error` is what a server sent instead."""

    pictures: tuple[bytes | str, ...]
    usage: Usage | None
    error: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event of a stream; `type` ends in `.partial_image` or `.completed`, or is `error`."""

    type: str
    picture: bytes | None
    usage: Usage | None
    error: dict[str, Any] | None = None


class _Picture(BaseModel):
    model_config = ConfigDict(val_json_bytes="base64")
    b64_json: bytes | None = None
    url: str | None = None


class _Body(BaseModel):
    data: list[_Picture] | None = None
    usage: Any = None
    error: Any = None


class _EventBody(BaseModel):
    model_config = ConfigDict(val_json_bytes="base64", extra="allow")
    type: str = ""
    b64_json: bytes | None = None
    usage: Any = None
    error: Any = None


def read_answer(body: bytes) -> Answer:
    """A whole answer. Raises: BadResult when it is not the JSON that the API promises."""
    try:
        read = _Body.model_validate_json(body)
    except ValidationError:
        raise BadResult from None  # the cause would quote the answer
    found = tuple(picture.b64_json or picture.url or b"" for picture in read.data or ())
    return Answer(found, read_usage(read.usage), read.error if isinstance(read.error, dict) else None)


def read_event(payload: bytes) -> Event:
    """One event's payload. Raises: BadResult when it is not JSON."""
    try:
        read = _EventBody.model_validate_json(payload)
    except ValidationError:
        raise BadResult from None
    error = read.error if isinstance(read.error, dict) else None
    if error is None and read.type == "error":
        error = dict(read.model_extra or {})  # a flat error event, which the SDK would pass on as a picture
    return Event(read.type, read.b64_json, read_usage(read.usage), error)


def read_usage(raw: Any) -> Usage | None:
    """The tokens of a `usage` object; None when a server sends none, or numbers that cannot be split or are zero."""
    if not isinstance(raw, dict):
        return None
    details = raw.get("input_tokens_details")
    details = details if isinstance(details, dict) else {}
    image, text = details.get("image_tokens"), details.get("text_tokens")
    output = raw.get("output_tokens")
    numbers = (text, image, output)
    if not all(isinstance(number, int) and number >= 0 for number in numbers) or not output:
        return None
    return Usage(input_text_tokens=int(text or 0), input_image_tokens=int(image or 0), output_tokens=output)


def require_picture(data: bytes) -> bytes:
    """`data`, which begins as a PNG, JPEG or WebP file does. Raises: BadResult."""
    if data.startswith(_SIGNATURES) or (data[:4], data[8:12]) == (b"RIFF", b"WEBP"):
        return data
    raise BadResult


class EventSplitter:
    """
    Splits a server-sent event stream into payloads.

    A picture is one line of megabytes that arrives in pieces: only line ends are looked for, and pieces joined once.
    """

    def __init__(self, limit_bytes: int) -> None:
        self._limit_bytes = limit_bytes
        self._line: list[bytes] = []
        self._line_bytes = 0
        self._data: list[bytes] = []

    def feed(self, chunk: bytes) -> list[bytes]:
        """The payloads that `chunk` completes. Raises: BadResult when one line exceeds the limit."""
        *ended, rest = chunk.split(b"\n")
        payloads = []
        for piece in ended:
            line = b"".join((*self._line, piece)).removesuffix(b"\r")
            self._line, self._line_bytes = [], 0
            if line.startswith(b"data:"):
                self._data.append(line[6:] if line.startswith(b"data: ") else line[5:])
            elif not line and (payload := self._take()):
                payloads.append(payload)
        self._line.append(rest)
        self._line_bytes += len(rest)
        if self._line_bytes > self._limit_bytes:
            raise BadResult
        return payloads

    def finish(self) -> list[bytes]:
        """What is left when the server ends the stream without the closing blank line."""
        return self.feed(b"\n\n")

    def _take(self) -> bytes | None:
        payload, self._data = b"\n".join(self._data), []
        return None if payload in (b"", b"[DONE]") else payload
