"""Writes every HTTP exchange of the stand-ins to a file, one JSON object a line, bodies in base64."""

from __future__ import annotations

import base64
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Middleware

_APIS = (("/api/", "discord"), ("/openai/", "openai"))
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def recorder(path: Path) -> Middleware:
    """
    A middleware that appends each exchange to `path`.

    A line holds {"api", "request": {method, url, headers, body_b64}, "response": {status, headers, body_b64}}. Streamed
    answers are recorded without their body. What people's clients call is left out: those endpoints are not part of
    any published contract.
    """
    out = path.open("a", encoding="utf-8")

    @web.middleware
    async def record(request: web.Request, handler: Handler) -> web.StreamResponse:
        api = next((name for prefix, name in _APIS if request.path.startswith(prefix)), None)
        by_person = not request.headers.get("Authorization", "Bot ").startswith(("Bot ", "Bearer "))
        if api is None or by_person:
            return await handler(request)
        body = await request.read()
        response = await handler(request)
        answer = (
            response.body if isinstance(response, web.Response) and isinstance(response.body, bytes) else b""
        )
        line = {
            "api": api,
            "request": {
                "method": request.method,
                "url": str(request.rel_url),
                "headers": dict(request.headers),
                "body_b64": base64.b64encode(body).decode(),
            },
            "response": {
                "status": response.status,
                "headers": dict(response.headers),
                "body_b64": base64.b64encode(answer).decode(),
            },
        }
        out.write(json.dumps(line) + "\n")
        out.flush()
        return response

    return record
