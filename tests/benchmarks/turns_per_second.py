"""
How many follow-ups a second go through the whole path: gateway, reading, hold, provider, pixels, settlement, message.

    .venv/bin/python tests/benchmarks/turns_per_second.py [--turns 180] [--picture-mb 0.3]

Nine threads of three people at once (a plan's three requests in flight each), each sending its next follow-up when the
last one's picture is shown. The provider answers at once; SQLite, the bot and the Discord stand-in share the machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from turn_overhead import ROOT, DiscordUser, InstantProvider, is_result, picture_of, until_file

THREADS = 9


async def talk(user: DiscordUser, thread_id: str, turns: int) -> list[float]:
    """Seconds from each follow-up to its picture, one after another."""
    took = []
    for _ in range(turns):
        since, began = user.mark, time.perf_counter()
        sent = await user.send(thread_id, "make the sky a little darker")

        def shown(event: str, data: dict[str, object], after: int = int(sent["id"])) -> bool:
            return is_result(event, data, thread_id, user) and int(str(data["id"])) > after

        await user.wait_for(shown, timeout_s=60, since=since)
        took.append(time.perf_counter() - began)
    return took


async def opened(user: DiscordUser, channel_id: str) -> str:
    """A thread with its first picture."""
    since = user.mark
    await user.command(channel_id, "imagine", {"prompt": "a lighthouse at dawn"})
    thread = await user.wait_thread(channel_id, since=since)
    await user.wait_for(lambda event, data: is_result(event, data, thread["id"], user), 60, since)
    return str(thread["id"])


async def run(turns: int, picture_mb: float) -> None:
    """Measure, and print the figures."""
    provider = InstantProvider(picture_of(int(picture_mb * 1e6)))
    images_url = await provider.start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place, processes = Path(folder), list[subprocess.Popen[bytes]]()
        users: list[DiscordUser] = []
        try:
            command = [sys.executable, "-m", "bot.sandbox", "--data-dir", f"{folder}/sandbox"]
            command += ["--rate-limits", "off", "--ready-file", f"{folder}/sandbox.json"]
            processes.append(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL))
            await until_file(place / "sandbox.json", processes[0])
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
                "DARKROOM_LIMITS__RENDERS_PER_PROCESS": str(THREADS),
                "DARKROOM_LIMITS__RENDERS_PER_GUILD": str(THREADS),
                "DARKROOM_LOG_LEVEL": "error",
            }
            command = [sys.executable, "-m", "bot", "run", "--ready-file", f"{folder}/ready"]
            processes.append(subprocess.Popen(command, cwd=ROOT, env=environment))
            await until_file(place / "ready", processes[1])
            for known in facts["users"]:
                users.append(await DiscordUser.connect(facts["discord_api_url"], known["token"]))
            who = [users[place % len(users)] for place in range(THREADS)]
            threads = [await opened(user, facts["channel_id"]) for user in who]
            each = turns // THREADS
            for measured in (2, each):
                began = time.perf_counter()
                took = await asyncio.gather(
                    *(talk(user, thread, measured) for user, thread in zip(who, threads, strict=True))
                )
                seconds = time.perf_counter() - began
        finally:
            for user in users:
                await user.close()
            for process in processes[::-1]:
                process.kill()
                process.wait()
    flat = sorted(one for thread in took for one in thread)
    print(f"{len(flat)} follow-ups in {THREADS} threads, pictures of {len(provider.picture) / 1e6:.1f} MB")
    print(f"{len(flat) / seconds:.1f} turns a second; median {statistics.median(flat) * 1000:.0f} ms each")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--turns", type=int, default=180)
    parser.add_argument("--picture-mb", type=float, default=0.3)
    given = parser.parse_args()
    asyncio.run(run(given.turns, given.picture_mb))
