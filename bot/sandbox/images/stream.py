"""Server-sent events in the shapes of the Images API."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web

from bot.sandbox.images.validate import Operation

PREFIX: dict[Operation, str] = {"generate": "image_generation", "edit": "image_edit"}


class EventStream:
    """An answer of `event:`/`data:` pairs; `open` sends its headers, `close` ends it."""

    def __init__(self, request: web.Request, operation: Operation, headers: dict[str, str]) -> None:
        self._request = request
        self._prefix = PREFIX[operation]
        self._response = web.StreamResponse(
            headers={
                "Content-Type": "text/event-stream; charset=utf-8",
                "Cache-Control": "no-cache",
                **headers,
            }
        )

    async def open(self) -> None:
        """Send the status line and headers."""
        await self._response.prepare(self._request)

    async def partial(self, index: int, b64_json: str, shape: dict[str, Any]) -> None:
        """One partial image; `shape` holds created_at, size, quality, background and output_format."""
        await self._event(
            f"{self._prefix}.partial_image", {"b64_json": b64_json, "partial_image_index": index, **shape}
        )

    async def completed(self, b64_json: str, shape: dict[str, Any], usage: dict[str, Any] | None) -> None:
        """The final image, with the usage of the whole request."""
        body = {"b64_json": b64_json, **shape}
        if usage is not None:
            body["usage"] = usage
        await self._event(f"{self._prefix}.completed", body)

    async def error(self, error: dict[str, Any]) -> None:
        """A failure inside the started stream, as `{"error": {...}}`."""
        await self._write(f"event: error\ndata: {json.dumps({'error': error})}\n\n")

    async def flat_error(self, code: str, message: str) -> None:
        """A failure in the flat shape, which the SDK does not raise."""
        body = {"type": "error", "code": code, "message": message, "param": None}
        await self._write(f"data: {json.dumps(body)}\n\n")

    async def close(self) -> web.StreamResponse:
        """End the stream properly."""
        await self._response.write_eof()
        return self._response

    async def _event(self, kind: str, body: dict[str, Any]) -> None:
        await self._write(f"event: {kind}\ndata: {json.dumps({'type': kind, **body})}\n\n")

    async def _write(self, text: str) -> None:
        await self._response.write(text.encode())
