"""
Twenty windows of the web chat at once, on one `darkroom demo`: what each sees of one picture and its refinements.

    .venv/bin/python tests/benchmarks/browsers.py [--pages 20]

The three people of the demo share the windows; all look at #general and at one thread in it. One person makes a picture and
refines it twice while another writes in the channel. In the end every window must show the same messages, once each and in
order, without an error in its scripts; then the times are printed: from the press of Enter to the first and to the last
window that shows the picture.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, async_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from chat import Chat  # noqa: E402

PROMPT = "a red lighthouse on a cliff"
CHANGES = ("make it nighttime", "add a small boat on the left side")
CHATTER = [f"line {number} beside the picture" for number in range(1, 11)]
_PATIENCE_S = 60.0

_SHOWN = """() => [...document.querySelectorAll(".pane")].map((pane) =>
  [...pane.querySelectorAll(".message:not(.is-ephemeral)")].map((row) => [
    row.id, row.querySelector(".message-body").innerText.replace(/\\s+/g, " "), row.querySelector("h3")?.innerText ?? "",
    [...row.querySelectorAll("img")].map((image) => [new URL(image.src).pathname, image.naturalWidth > 0]),
  ]))"""
"""What a window shows to everybody, both panes: each message's id, words, heading and loaded pictures."""


@asynccontextmanager
async def demo() -> AsyncIterator[dict[str, Any]]:
    """The facts of a running `darkroom demo` in an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.json"
        process = await asyncio.create_subprocess_exec(
            *[sys.executable, "-m", "bot", "demo", "--port", "0", "--no-browser"],
            *["--data-dir", f"{folder}/data", "--image-latency-s", "0.2", "--ready-file", str(ready)],
            cwd=ROOT,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            async with asyncio.timeout(_PATIENCE_S):
                while not ready.exists():
                    if process.returncode is not None:
                        raise SystemExit(f"the demo ended with {process.returncode}")
                    await asyncio.sleep(0.05)
            yield json.loads(ready.read_text())
        finally:
            if process.returncode is None:
                process.terminate()
            await process.wait()


async def open_windows(browser: Browser, facts: dict[str, Any], count: int, errors: list[str]) -> list[Chat]:
    """`count` windows in #general, the people in turn; scripts' errors go to `errors`."""

    async def one(number: int) -> Chat:
        context = await browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        page = await context.new_page()
        page.set_default_timeout(_PATIENCE_S * 1000)
        page.on("pageerror", lambda error: errors.append(f"window {number}: {error}"))
        chat = Chat(page, facts, facts["users"][number % len(facts["users"])])
        await chat.open()
        return chat

    return await asyncio.gather(*(one(number) for number in range(count)))


async def seen_by_all(windows: list[Chat], number: int, since: float) -> str:
    """Returns when revision `number` has loaded in every window: the times to the first and the last one."""

    async def one(chat: Chat) -> float:
        card = chat.thread.locator(".message", has=chat.page.get_by_role("heading", name=f"v{number} ·")).last
        await card.locator("img.is-loaded").first.wait_for()
        return time.perf_counter() - since

    times = sorted(await asyncio.gather(*(one(chat) for chat in windows)))
    return f"first window {times[0]:5.2f} s, last window {times[-1]:5.2f} s"


async def timed(name: str, doing: Awaitable[Any]) -> Any:
    """The result of `doing`; its time is printed."""
    since = time.perf_counter()
    result = await doing
    print(f"{name:38s} {time.perf_counter() - since:5.2f} s", flush=True)
    return result


async def refine(windows: list[Chat]) -> None:
    """Make a picture in the first window and refine it twice, everybody watching its thread; another window chats."""
    maker, talker = windows[0], windows[1]
    since = time.perf_counter()
    await maker.imagine(PROMPT)
    print(f"{'v1, from typing the command':38s} in its maker's window {time.perf_counter() - since:5.2f} s")
    since = time.perf_counter()
    await asyncio.gather(*(chat.main.locator(".thread-card").last.click() for chat in windows[1:]))
    print(f"{'v1, from opening the thread':38s} {await seen_by_all(windows, 1, since)}", flush=True)

    async def chat_along() -> None:
        for words in CHATTER:
            await talker.say(words)

    talking = asyncio.create_task(chat_along())
    for number, words in enumerate(CHANGES, 2):
        since = time.perf_counter()
        await maker.say(words, maker.thread)
        shown = await seen_by_all(windows, number, since)
        print(f"{f'v{number}, from Enter':38s} {shown}", flush=True)
    await talking


async def settled(windows: list[Chat]) -> list[Any]:
    """What every window shows once they all show the same; SystemExit names the rows in which two windows differ."""
    ends = time.perf_counter() + _PATIENCE_S
    while True:
        shown = await asyncio.gather(*(chat.page.evaluate(_SHOWN) for chat in windows))
        other = next((one for one in shown if one != shown[0]), None)
        if other is None:
            return list(shown[0])
        if time.perf_counter() > ends:
            rows = [[row for pane in panes for row in pane] for panes in (shown[0], other)]
            raise SystemExit(
                f"only here: {[row for row in rows[0] if row not in rows[1]]}\n"
                f"only there: {[row for row in rows[1] if row not in rows[0]]}"
            )
        await asyncio.sleep(0.1)


def check(panes: list[Any], errors: list[str]) -> None:
    """Raises AssertionError unless everything said stands there once, in order, with its picture."""
    channel, thread = panes
    for pane in panes:
        ids = [row[0] for row in pane]
        assert len(ids) == len(set(ids)), "a message is shown twice"
    lines = [words for _, words, _, _ in channel]
    where = [[at for at, line in enumerate(lines) if words in line] for words in CHATTER]
    assert all(len(found) == 1 for found in where), f"lost or doubled in the channel: {where}"
    assert where == sorted(where), "out of order"
    for words in CHANGES:
        assert sum(row[1].endswith(words) for row in thread) == 1, f"lost or doubled: {words}"
    for number in range(1, len(CHANGES) + 2):
        cards = [row for row in thread if row[2].startswith(f"v{number} ·")]
        assert len(cards) == 1, f"{len(cards)} cards of v{number}"
        assert [loaded for _, loaded in cards[0][3]] == [True], f"v{number} has no picture, or several"
    assert errors == [], errors


async def run(count: int) -> None:
    """Open the windows, hold the conversation, compare."""
    errors: list[str] = []
    async with demo() as facts, async_playwright() as playwright:
        chromium = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        windows = await timed(f"{count} windows open", open_windows(chromium, facts, count, errors))
        await refine(windows)
        panes = await timed("all windows show the same", settled(windows))
        check(panes, errors)
        print(
            f"{len(panes[0])} messages in the channel, {len(panes[1])} in the thread, the same in {count} windows"
        )
        await chromium.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=20)
    asyncio.run(run(parser.parse_args().pages))
