"""
The bot's own time per follow-up, beside a bare discord.py + openai bot in the same run.

    .venv/bin/python tests/benchmarks/turn_overhead.py [--turns 40] [--picture-mb 3]

Before: from the moment a person's client hears its own message to the moment the provider has the whole request.
After: from the moment the provider's answer has left to the moment a person's client hears the message that shows it.
The provider answers at once with one fixed picture; the Discord stand-in runs without rate limits; both bots pay for the
same stand-in work, in processes of their own.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from aiohttp import web
from PIL import Image

ROOT = Path(__file__).parents[2]
PAUSE_S = 0.4
"""Between a result and the next follow-up: people look at a picture before they say what to change."""
sys.path.insert(0, str(ROOT / "tests"))

from discord_user import DiscordUser, pictures_of  # noqa: E402


@dataclass
class InstantProvider:
    """An Images API that answers at once with one picture, and notes when it was asked and when it had answered."""

    picture: bytes
    asked: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)

    async def start(self) -> str:
        """Its base url."""
        answer = {
            "created": 0,
            "data": [{"b64_json": base64.b64encode(self.picture).decode()}],
            "usage": {
                "input_tokens": 600,
                "input_tokens_details": {"text_tokens": 20, "image_tokens": 580},
                "output_tokens": 196,
                "total_tokens": 796,
            },
        }
        body = json.dumps(answer).encode()

        async def handle(request: web.Request) -> web.StreamResponse:
            await request.read()
            self.asked.append(time.perf_counter())
            response = web.Response(body=body, content_type="application/json")
            await response.prepare(request)
            await response.write_eof()
            self.answered.append(time.perf_counter())
            return response

        app = web.Application(client_max_size=2**28)
        app.router.add_post("/v1/images/{kind}", handle)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}/v1"


def picture_of(size_bytes: int) -> bytes:
    """A PNG of 1024x1024 and about this size: noise of the right depth over a smooth ramp."""
    ramp = np.linspace(0, 200, 1024)[None, :, None] + np.zeros((1024, 1024, 3))
    rng = np.random.default_rng(1)
    for spread in range(2, 200, 2):
        pixels = (ramp + rng.integers(0, spread, ramp.shape)).clip(0, 255).astype("uint8")
        out = io.BytesIO()
        Image.fromarray(pixels).save(out, "PNG", compress_level=1)
        if out.tell() >= size_bytes:
            break
    return out.getvalue()


async def until_file(path: Path, process: subprocess.Popen[bytes]) -> None:
    """Returns when a started process has written its ready file."""
    while not path.exists():
        if process.poll() is not None:
            raise SystemExit(f"{process.args} ended with {process.returncode}")
        await asyncio.sleep(0.05)


async def measure(
    user: DiscordUser, provider: InstantProvider, channel_id: str, turns: int
) -> tuple[list[float], list[float]]:
    """Milliseconds before the provider's request and after its answer, one pair a follow-up."""
    before, after = [], []
    events = user.events
    assert isinstance(events, TimedEvents)
    for _ in range(turns):
        await asyncio.sleep(PAUSE_S)
        mark, asked = user.mark, len(provider.asked)
        sent = await user.send(channel_id, "make the sky a little darker")

        def shown(event: str, data: dict[str, Any], after_id: int = int(sent["id"])) -> bool:
            return is_result(event, data, channel_id, user) and int(data["id"]) > after_id

        await user.wait_for(shown, timeout_s=30, since=mark)
        heard_at = events.heard_at(mark, lambda _, data, sent=sent: data.get("id") == sent["id"])  # type: ignore[misc]
        before.append((provider.asked[asked] - heard_at) * 1000)
        after.append((events.heard_at(mark, shown) - provider.answered[asked]) * 1000)
    return before, after


def is_result(event: str, data: dict[str, Any], channel_id: str, user: DiscordUser) -> bool:
    """Whether an event shows a finished picture of the channel."""
    return (
        event in ("MESSAGE_CREATE", "MESSAGE_UPDATE")
        and data.get("channel_id") == channel_id
        and data["author"]["id"] != user.me["id"]
        and bool(pictures_of(data) or data.get("attachments"))
    )


class TimedEvents(list[Any]):
    """A client's events, each with the moment at which it was heard."""

    def __init__(self) -> None:
        super().__init__()
        self.moments: list[float] = []

    def append(self, event: Any) -> None:
        """Keep the event and the moment."""
        self.moments.append(time.perf_counter())
        super().append(event)

    def heard_at(self, mark: int, fits: Callable[[str, dict[str, Any]], bool]) -> float:
        """When the first fitting event since `mark` was heard."""
        return next(self.moments[at] for at in range(mark, len(self)) if fits(*self[at]))


def row(name: str, values: list[float]) -> str:
    """One line of the table."""
    values = sorted(values)
    return (
        f"{name:34s} median {statistics.median(values):7.1f}   p90 {values[int(len(values) * 0.9)]:7.1f} ms"
    )


async def run(turns: int, picture_mb: float) -> None:
    """Measure both bots and print the table."""
    provider = InstantProvider(picture_of(int(picture_mb * 1e6)))
    images_url = await provider.start()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        sandbox = subprocess.Popen(
            [sys.executable, "-m", "bot.sandbox", "--data-dir", f"{folder}/sandbox", "--rate-limits", "off"]
            + ["--ready-file", f"{folder}/sandbox.json"],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
        )
        processes = [sandbox]
        await until_file(place / "sandbox.json", sandbox)
        facts = json.loads((place / "sandbox.json").read_text())
        environment = os.environ | {
            "DISCORD_TOKEN": facts["bot_token"],
            "DISCORD_API_URL": facts["discord_api_url"],
            "DISCORD_GATEWAY_URL": facts["discord_gateway_url"],
            "DISCORD_CDN_URL": facts["discord_cdn_url"],
            "OPENAI_API_KEY": "sk-bench",
            "OPENAI_BASE_URL": images_url,
            "DARKROOM_DATA_DIR": f"{folder}/bot",
            "DARKROOM_DEFAULT_TIER": "draft",
        }
        user = await DiscordUser.connect(facts["discord_api_url"], facts["users"][0]["token"])
        user.events = TimedEvents()
        try:
            bare = subprocess.Popen(
                [sys.executable, str(ROOT / "tests/benchmarks/bare_bot.py")],
                env=environment,
                stdout=subprocess.PIPE,
            )
            processes.append(bare)
            assert bare.stdout
            await asyncio.to_thread(bare.stdout.readline)
            await measure(user, provider, facts["channel_id"], 3)
            bare_times = await measure(user, provider, facts["channel_id"], turns)
            bare.kill()
            bare.wait()
            ready = place / "bot.ready"
            bot = subprocess.Popen(
                [sys.executable, "-m", "bot", "run", "--ready-file", str(ready)], cwd=ROOT, env=environment
            )
            processes.append(bot)
            await until_file(ready, bot)
            mark = user.mark
            await user.command(facts["channel_id"], "imagine", {"prompt": "a lighthouse at dawn"})
            thread = await user.wait_thread(facts["channel_id"], since=mark)
            await user.wait_for(
                lambda event, data: is_result(event, data, thread["id"], user), timeout_s=30, since=mark
            )
            await measure(user, provider, thread["id"], 3)
            our_times = await measure(user, provider, thread["id"], turns)
        finally:
            await user.close()
            for process in processes[::-1]:
                process.kill()
                process.wait()
    print(f"picture: {len(provider.picture) / 1e6:.1f} MB, {turns} follow-ups each")
    print(row("bare bot, before the provider call", bare_times[0]))
    print(row("darkroom, before the provider call", our_times[0]))
    print(row("bare bot, after its answer", bare_times[1]))
    print(row("darkroom, after its answer", our_times[1]))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--turns", type=int, default=40)
    parser.add_argument("--picture-mb", type=float, default=3.0)
    given = parser.parse_args()
    asyncio.run(run(given.turns, given.picture_mb))
