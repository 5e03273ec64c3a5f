"""
Takes the README's pictures anew: `make pictures`.

It starts `darkroom demo` in an empty folder, holds a conversation at its page in Chromium, and writes `welcome.webp`,
`thread.webp` and the animated `conversation.webp` beside this file.
"""

from __future__ import annotations

import asyncio
import io
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.async_api import async_playwright

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests" / "browser"))

from chat import Chat  # noqa: E402

SIZE = {"width": 1180, "height": 760}
WORDS = (
    "make it nighttime",
    "add a small boat on the left side",
    "haha lovely",
    "no, undo that",
    "use v1 and make it a watercolour",
)
STILL_MS = 1600
QUICK_MS = 450


async def converse(chat: Chat, frames: list[tuple[Image.Image, int]]) -> None:
    """Hold the conversation, keeping a frame of each step with how long it is shown."""

    async def keep(shown_ms: int) -> None:
        shot = Image.open(io.BytesIO(await chat.page.screenshot())).convert("RGB")
        frames.append((shot, shown_ms))

    await keep(STILL_MS)
    await chat.imagine("a red lighthouse on a cliff at dusk")
    await keep(STILL_MS)
    number = 1
    for words in WORDS:
        box = chat.box(chat.thread)
        await box.fill(words)
        await keep(QUICK_MS * 2)
        await box.press("Enter")
        if "haha" in words:
            await chat.message(words, chat.thread).wait_for()
        elif "undo" in words:
            await chat.message("Undone", chat.thread).wait_for()
        else:
            number += 1
            await chat.thread.get_by_role("heading", name="Rendering").last.wait_for()
            await keep(QUICK_MS)
            await chat.revision(number)
        await chat.page.wait_for_timeout(400)  # a loaded picture fades in
        await keep(STILL_MS)


def save(frames: list[tuple[Image.Image, int]]) -> None:
    """Write the three pictures."""
    frames[0][0].save(HERE / "welcome.webp", quality=80, method=6)
    frames[-1][0].save(HERE / "thread.webp", quality=80, method=6)
    small = [(frame.resize((826, 532), Image.Resampling.LANCZOS), shown_ms) for frame, shown_ms in frames]
    small[0][0].save(
        HERE / "conversation.webp",
        save_all=True,
        append_images=[frame for frame, _ in small[1:]],
        duration=[shown_ms for _, shown_ms in small],
        loop=0,
        quality=70,
        method=6,
    )


async def main() -> None:
    """Start the demo, talk, save."""
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.json"
        arguments = ["--no-browser", "--data-dir", f"{folder}/data", "--image-latency-s", "1.5"]
        demo = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "demo", *arguments, "--ready-file", str(ready)
        )
        try:
            async with asyncio.timeout(60):
                while not ready.exists():
                    await asyncio.sleep(0.1)
            await take(json.loads(ready.read_text()))
        finally:
            demo.terminate()
            await demo.wait()


async def take(facts: dict[str, Any]) -> None:
    """Talk at the page of a running demo."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = await browser.new_page(viewport=SIZE, color_scheme="dark", reduced_motion="reduce")
        chat = Chat(page, facts, facts["users"][1])
        await chat.open()
        frames: list[tuple[Image.Image, int]] = []
        await converse(chat, frames)
        save(frames)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
