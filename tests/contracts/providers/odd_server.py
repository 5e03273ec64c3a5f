"""A server for the answers that a well-behaved Images API never gives, and a record of what it was asked."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from conversations.ports import ImageRequest, InputImage
from conversations.providers.openai_images import OpenAIImages

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
USAGE = {
    "input_tokens": 12,
    "input_tokens_details": {"text_tokens": 10, "image_tokens": 2},
    "output_tokens": 196,
    "total_tokens": 208,
}


def png_of(width_px: int = 1, height_px: int = 1, *, transparent: bool = False) -> bytes:
    """A black PNG, or a wholly transparent one."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width_px, height_px, 8, 6 if transparent else 2, 0, 0, 0)
    row = b"\0" + bytes(4 if transparent else 3) * width_px
    rows = zlib.compress(row * height_px)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


PNG = png_of()
PNG_BASE64 = base64.b64encode(PNG).decode()


def request_of(**changes: Any) -> ImageRequest:
    """A small request, with `changes`."""
    given: dict[str, Any] = {
        "model": "gpt-image-2.5-flare",
        "prompt": "a red bicycle",
        "width_px": 1024,
        "height_px": 1024,
        "quality": "low",
    }
    return ImageRequest(**(given | changes))


def base_image(name: str = "v1.png") -> InputImage:
    """A picture to edit."""
    return InputImage(name=name, media_type="image/png", data=PNG)


def provider_at(base_url: str, **changes: Any) -> OpenAIImages:
    """The provider under test, pointed at a server."""
    given: dict[str, Any] = {
        "api_key": "sk-test",
        "base_url": base_url,
        "timeout_s": 20,
        "result_max_bytes": 1_000_000,
        "input_fidelity": {"gpt-image-1.5": "high"},
    }
    return OpenAIImages(**(given | changes))


@asynccontextmanager
async def serving(answer: Answer) -> AsyncIterator[str]:
    """The base url of a server that gives every request to `answer`."""
    app = web.Application(client_max_size=100_000_000)
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    try:
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        await runner.cleanup()


def answering(body: Any, status: int = 200, headers: dict[str, str] | None = None) -> Answer:
    """An answer that is always the same: JSON for a dict, else bytes as they are."""

    async def answer(request: web.Request) -> web.StreamResponse:
        await request.read()
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        given = {"x-request-id": "req_1", "content-type": "application/json", **(headers or {})}
        return web.Response(body=raw, status=status, headers=given)

    return answer


def streaming(*events: Any, end: bytes = b"") -> Answer:
    """A stream of events (dicts), ended by `end` as it is."""
    frames = b"".join(
        b"event: %s\ndata: %s\n\n" % (event.get("type", "error").encode(), json.dumps(event).encode())
        for event in events
    )
    return answering(frames + end, headers={"content-type": "text/event-stream"})


def refusing(status: int, headers: dict[str, str] | None = None, **error: Any) -> Answer:
    """A refusal in the API's envelope."""
    return answering({"error": {"message": "no", **error}}, status, headers)
