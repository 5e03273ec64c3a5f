"""The whole demo and a real browser: `darkroom demo` once, Debian's Chromium once, one window per test and person."""

from __future__ import annotations

import asyncio
import json
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from chat import Chat, Opener

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]
_SCREENSHOTS = Path(__file__).parents[2] / "screenshots" / "tests"
_START_TIMEOUT_S = 60.0


@pytest_asyncio.fixture(scope="session")
async def browser() -> AsyncIterator[Any]:
    """Chromium; without it the browser tests are skipped."""
    if not Path(CHROMIUM).exists():
        pytest.skip("chromium is not installed (Debian: apt-get install chromium)")
    playwright = pytest.importorskip("playwright.async_api", reason="playwright is not installed")
    async with playwright.async_playwright() as running:
        chromium = await running.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(scope="session")
async def demo(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[dict[str, Any]]:
    """The facts of a running `darkroom demo`."""
    folder = tmp_path_factory.mktemp("demo")
    ready = folder / "ready.json"
    arguments = ["--port", "0", "--no-browser", "--data-dir", str(folder / "data")]
    arguments += ["--image-latency-s", "0.2", "--ready-file", str(ready)]
    with (folder / "demo.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "demo", *arguments, stdout=log, stderr=log
        )
        try:
            async with asyncio.timeout(_START_TIMEOUT_S):
                while not ready.exists():
                    assert process.returncode is None, (folder / "demo.log").read_text()
                    await asyncio.sleep(0.05)
            yield json.loads(ready.read_text())
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()


@pytest_asyncio.fixture
async def open_chat(
    browser: Any, demo: dict[str, Any], request: pytest.FixtureRequest
) -> AsyncIterator[Opener]:
    """
    Opens the page as one person, in a window of its own: `await open_chat("Ada", width_px=390)`.

    Errors of the page's scripts fail the test; a picture of every window is kept in the ignored folder `screenshots/`.
    """
    opened: list[Chat] = []
    errors: list[str] = []

    async def opener(name: str = "Ada", width_px: int = 1280, height_px: int = 800, **options: Any) -> Chat:
        size = {"width": width_px, "height": height_px}
        context = await browser.new_context(viewport=size, reduced_motion="reduce", **options)
        page = await context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        person = next(user for user in demo["users"] if user["name"].startswith(name))
        chat = Chat(page, demo, person)
        opened.append(chat)
        await chat.open()
        return chat

    yield opener
    _SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    for number, chat in enumerate(opened):
        await chat.page.screenshot(path=_SCREENSHOTS / f"{request.node.name}_{number}.png")
        await chat.page.context.close()
    async with aiohttp.ClientSession() as http:
        await http.delete(f"{demo['sandbox_url']}/faults")
    assert errors == []
