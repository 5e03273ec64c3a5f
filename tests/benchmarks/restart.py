"""
From the start of a bot after `kill -9` to the picture of the turn that the kill interrupted.

    .venv/bin/python tests/benchmarks/restart.py [--rounds 5]

A real `darkroom run` is killed while its provider call hangs. Its next life, a new process that has all to import and to
migrate, makes the call again; the provider stand-in answers at once. The clock stops when the person's client hears the
result.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS.parent), str(TESTS), str(TESTS / "flows"), str(TESTS / "crashes")]

from discord_user import DiscordUser  # noqa: E402
from mortal import SandboxProcess  # noqa: E402
from studio import BotProcess, Conversation, imagine  # noqa: E402


async def interrupted(talk: Conversation, bot: BotProcess, sandbox: SandboxProcess, number: int) -> float:
    """Seconds from the restart until the person hears the result of an interrupted turn."""
    await sandbox.fault("images", "hang", "edit")
    since = talk.user.mark
    await talk.user.send(talk.thread_id, "make it nighttime" if number % 2 else "make it daytime")
    await talk.shows("### Rendering", since)
    await asyncio.sleep(0.5)  # the call is on its way
    await bot.kill()
    await sandbox.clear_faults()
    began = time.perf_counter()
    starting = asyncio.create_task(bot.start())
    await talk.shows(f"### v{number + 1}", since)
    took_s = time.perf_counter() - began
    await starting
    return took_s


async def measure(folder: Path, rounds: int) -> list[float]:
    """Seconds of each round."""
    sandbox = SandboxProcess(folder)
    await sandbox.start()
    bot = BotProcess(sandbox.facts, folder)
    user = await DiscordUser.connect(sandbox.facts["discord_api_url"], sandbox.facts["users"][1]["token"])
    try:
        await bot.start()
        talk, _ = await imagine(user, sandbox.facts["channel_id"], "a tall tree")
        return [await interrupted(talk, bot, sandbox, number) for number in range(1, rounds + 1)]
    finally:
        await user.close()
        await bot.kill()
        await sandbox.kill()


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--rounds", type=int, default=5)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        took = asyncio.run(measure(Path(folder), arguments.parse_args().rounds))
    print(f"restart to result: median {statistics.median(took):.1f} s, longest {max(took):.1f} s")


if __name__ == "__main__":
    main()
