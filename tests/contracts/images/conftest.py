"""The Images API stand-in on a loopback port, and the real SDK pointed at it."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest_asyncio
from aiohttp import web
from openai import AsyncOpenAI
from PIL import Image

from bot.sandbox.faults import Fault, Faults
from bot.sandbox.images.app import add_routes


@dataclass
class Api:
    """A running stand-in."""

    client: AsyncOpenAI
    faults: Faults
    url: str
    http: aiohttp.ClientSession

    def fail(self, kind: str, operation: str | None = None, **params: Any) -> None:
        """Arm one failure."""
        self.faults.add(Fault("images", kind, operation, params=params))

    async def control(self, **changes: Any) -> dict[str, Any]:
        """Alter the stand-in's settings, or only read them; returns what it says of itself."""
        method = "PATCH" if changes else "GET"
        async with self.http.request(method, f"{self.url}/openai/sandbox", json=changes or None) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == 200, answer
            return answer


@pytest_asyncio.fixture
async def api(tmp_path: Path) -> AsyncIterator[Api]:
    """A fresh stand-in per test."""
    faults, app = Faults(), web.Application()
    add_routes(app, faults, tmp_path, latency_s=0.0)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    url = f"http://{host}:{port}"
    client = AsyncOpenAI(api_key="sk-test", base_url=f"{url}/openai/v1", max_retries=0)
    async with aiohttp.ClientSession() as http:
        yield Api(client, faults, url, http)
    await client.close()
    await runner.cleanup()


def png(size: tuple[int, int] = (256, 256), colour: Any = (120, 160, 200), mode: str = "RGB") -> bytes:
    """A plain picture's bytes."""
    buffer = io.BytesIO()
    Image.new(mode, size, colour).save(buffer, "PNG")
    return buffer.getvalue()


def opened(data: bytes) -> Image.Image:
    """The picture of encoded bytes, loaded."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image
