"""Writes every HTTP exchange of the stand-ins to a file, one JSON object a line, bodies in base64."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.streams import StreamReader

_APIS = (("/api/", "discord"), ("/openai/v1/", "openai"))
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Recorder:
    """
    Appends exchanges to a file as {"api", "request": {method, url, headers, body_b64}, "response": {status, …}}.

    What people's clients call is left out: those endpoints are not part of any published contract.
    """

    def __init__(self, path: Path) -> None:
        self._out = path.open("a", encoding="utf-8")
        self._streamed: dict[int, list[bytes]] = {}

    def attach(self, app: web.Application) -> None:
        """Record everything that `app` answers."""
        app.middlewares.append(self._record)
        app.on_response_prepare.append(self._tee)

    @web.middleware
    async def _record(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        api = next((name for prefix, name in _APIS if request.path.startswith(prefix)), None)
        by_person = not request.headers.get("Authorization", "Bot ").startswith(("Bot ", "Bearer "))
        if api is None or by_person:
            return await handler(request)
        body = await request.read()
        _refill(request, body)
        pieces = self._streamed[id(request)] = []
        try:
            response = await handler(request)
        finally:
            del self._streamed[id(request)]
        whole = response.body if isinstance(response, web.Response) else b"".join(pieces)
        self._write(api, request, body, response, whole if isinstance(whole, bytes) else b"")
        return response

    async def _tee(self, request: web.Request, response: web.StreamResponse) -> None:
        """Keep a copy of what a streamed answer writes."""
        pieces = self._streamed.get(id(request))
        if pieces is None or isinstance(response, web.Response):
            return
        write = response.write

        async def write_and_keep(data: Any) -> None:
            pieces.append(bytes(data))
            await write(data)

        response.write = write_and_keep  # type: ignore[method-assign]

    def _write(
        self, api: str, request: web.Request, body: bytes, response: web.StreamResponse, answer: bytes
    ) -> None:
        line = {
            "api": api,
            "request": {
                "method": request.method,
                "url": str(request.rel_url).removeprefix("/openai"),
                "headers": dict(request.headers),
                "body_b64": base64.b64encode(body).decode(),
            },
            "response": {
                "status": response.status,
                "headers": dict(response.headers),
                "body_b64": base64.b64encode(answer).decode(),
            },
        }
        self._out.write(json.dumps(line) + "\n")
        self._out.flush()


def _refill(request: web.Request, body: bytes) -> None:
    """Let the handler read the body as if nobody had: also as a stream or part by part."""
    stream = StreamReader(request.protocol, len(body) + 1, loop=asyncio.get_running_loop())
    stream.feed_data(body)
    stream.feed_eof()
    request._payload = stream
    request._read_bytes = None
