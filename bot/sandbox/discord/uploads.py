"""Reads request bodies: JSON, or multipart with `payload_json` and `files[n]`."""

from __future__ import annotations

import json
import mimetypes
import re
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from .errors import DiscordError, invalid_field, plain

MAX_REQUEST_BYTES = 25 * 1024 * 1024
MAX_FILE_BYTES = 10 * 1024 * 1024
MAX_FILES = 10

_DISPOSITION = re.compile(rb'[; ](name|filename)="((?:[^"\\]|\\.)*)"')
_FILE_FIELD = re.compile(r"files?\[?(\d*)\]?")
mimetypes.add_type("image/webp", ".webp")
mimetypes.add_type("image/heic", ".heic")


@dataclass
class Upload:
    """One file of a request; `key` is the n of `files[n]`, as attachments' ids refer to it; `id` its place at the CDN."""

    key: str
    filename: str
    declared_type: str | None
    data: bytes
    id: int = 0

    @property
    def safe_name(self) -> str:
        """The name as Discord keeps it: no spaces, no odd characters."""
        kept = re.sub(r"[^\w.\-]", "", self.filename.replace(" ", "_"), flags=re.ASCII)
        return kept.strip(".") or "unknown"

    @property
    def content_type(self) -> str | None:
        """The type the CDN will announce: by the name's extension, else as declared. The bytes are not looked at."""
        by_name = mimetypes.guess_type(self.filename)[0]
        found = by_name or self.declared_type
        return (
            f"{found}; charset=utf-8"
            if found and found.startswith("text/") and "charset" not in found
            else found
        )


async def read_body(request: web.Request) -> tuple[Any, list[Upload]]:
    """
    The JSON value and the files of a request; ({}, []) for an empty body.

    Raises: 40005 over 25 MiB, 50045 for a file over 10 MiB, 50109 for broken JSON, 50035 for more than ten files.
    """
    body = await request.read()
    if len(body) > MAX_REQUEST_BYTES:
        raise DiscordError(40005)
    if not body:
        return {}, []
    if request.content_type == "multipart/form-data":
        payload, uploads = _multipart(request.headers["Content-Type"], body)
    elif request.content_type == "application/json":
        payload, uploads = _json(body), []
    else:
        raise plain(400, "Bad Request") if not body else DiscordError(50035, status=400, errors={
            "_errors": [{"code": "CONTENT_TYPE_INVALID", "message": 'Expected "Content-Type" header to be one of {"application/json", "multipart/form-data"}.'}]
        })  # fmt: skip
    if len(uploads) > MAX_FILES:
        raise invalid_field("files", "BASE_TYPE_MAX_LENGTH", f"Must be {MAX_FILES} or fewer in length.")
    if any(len(upload.data) > MAX_FILE_BYTES for upload in uploads):
        raise DiscordError(50045)
    return payload, uploads


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        raise DiscordError(50109) from None


def _multipart(content_type: str, body: bytes) -> tuple[Any, list[Upload]]:
    found = re.search(r'boundary="?([^";,]+)"?', content_type)
    if found is None:
        raise DiscordError(50035, "Multipart body without a boundary")
    payload: Any = {}
    uploads: list[Upload] = []
    for head, data in _parts(body, b"--" + found[1].encode()):
        names = {key.decode(): _unquote(value) for key, value in _DISPOSITION.findall(head)}
        name = names.get("name", "")
        if name == "payload_json":
            payload = _json(data)
        elif "filename" in names and (field := _FILE_FIELD.fullmatch(name)):
            declared = re.search(rb"(?im)^content-type:\s*([^\r\n;]+)", head)
            kind = declared[1].decode("latin-1").strip() if declared else None
            uploads.append(Upload(field[1] or "0", names["filename"], kind, data))
        else:
            raise invalid_field(name or "body", "UNKNOWN_FIELD", "Form parts are payload_json and files[n].")
    return payload, uploads


def _parts(body: bytes, delimiter: bytes) -> list[tuple[bytes, bytes]]:
    """(headers, content) of every part. Searches bytes instead of reading line by line, so megabytes cost little."""
    parts = []
    start = body.find(delimiter)
    while start != -1:
        start += len(delimiter)
        end = body.find(b"\r\n" + delimiter, start)
        if end == -1:
            break
        split = body.find(b"\r\n\r\n", start, end + 2)
        if split != -1:
            parts.append((body[start:split], body[split + 4 : end]))
        start = end + 2
    return parts


def _unquote(value: bytes) -> str:
    return value.decode("utf-8", "replace").replace('\\"', '"').replace("%22", '"').replace("\\\\", "\\")
