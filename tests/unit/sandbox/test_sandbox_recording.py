"""The recorder is a bystander: handlers read and stream as if it were not there."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

from bot.sandbox.recording import Recorder


async def _parts(request: web.Request) -> web.Response:
    names = [part.name async for part in await request.multipart()]
    return web.json_response(names)


async def _stream(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    async for chunk in request.content.iter_any():
        await response.write(chunk.upper())
    return response


async def _exchange(
    tmp_path: Path, path: str, data: Any, token: str = "Bearer x"
) -> tuple[bytes, list[dict[str, Any]]]:
    log = tmp_path / "log.jsonl"
    app = web.Application()
    Recorder(log).attach(app)
    app.router.add_post("/openai/v1/parts", _parts)
    app.router.add_post("/openai/v1/stream", _stream)
    app.router.add_post("/elsewhere", _stream)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}{path}"
    async with (
        aiohttp.ClientSession() as http,
        http.post(url, data=data, headers={"Authorization": token}) as answer,
    ):
        body = await answer.read()
    await runner.cleanup()
    return body, [json.loads(line) for line in log.read_text().splitlines()]


async def test_multipart_is_read_by_the_handler_and_kept(tmp_path: Path) -> None:
    form = aiohttp.FormData()
    form.add_field("image", b"bytes", filename="a.png")
    form.add_field("prompt", "x")
    body, (line,) = await _exchange(tmp_path, "/openai/v1/parts", form)
    assert json.loads(body) == ["image", "prompt"]
    assert (line["api"], line["request"]["url"], line["response"]["status"]) == ("openai", "/v1/parts", 200)
    assert b"bytes" in base64.b64decode(line["request"]["body_b64"])
    assert base64.b64decode(line["response"]["body_b64"]) == body


async def test_a_streamed_answer_is_kept_whole(tmp_path: Path) -> None:
    body, (line,) = await _exchange(tmp_path, "/openai/v1/stream", b"abc" * 100_000)
    assert body == b"ABC" * 100_000
    assert base64.b64decode(line["response"]["body_b64"]) == body


async def test_people_and_other_pages_are_left_out(tmp_path: Path) -> None:
    assert (await _exchange(tmp_path, "/openai/v1/stream", b"x", "a-persons-token"))[1] == []
    assert (await _exchange(tmp_path, "/elsewhere", b"x"))[1] == []
