"""
Rounds of random work, random faults and a `kill -9` at a random moment; then what must hold after all of it.

`make torture`, with ROUNDS (100) and SEED in the environment. The stand-ins are one
process that survives; the bot is a process that is killed in each round and born again on the same data folder.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import resource
import secrets
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
from books import cut_off, told_of
from discord_user import DiscordUser, InteractionFailed, Json, Refused, buttons_of
from mortal import MortalBot, SandboxProcess
from torture_verdict import Asked, Recovery, Verdict, judge, make_due

THREADS_AT_ONCE = 4
LONGEST_LIFE_S = 2.5
QUIET_EVERY = 5
"""Of so many lives one begins without faults, and is left alone until it has told of what the crash before interrupted."""
FULL_DISK_BYTES = 4096
"""No file may grow beyond this while the disk is "full": every write of a real file fails, as on a full disk."""

SETTINGS = {
    "PYTHONDONTWRITEBYTECODE": "1",  # a full disk would cut the files short, for everybody
    "DARKROOM_ASPECTS": '{"1:1": [816, 816]}',
    "DARKROOM_LIMITS__DISCORD_PATIENCE_S": "3",
    "DARKROOM_LIMITS__PROVIDER_TIMEOUT_S": "4",
    "DARKROOM_LIMITS__PROVIDER_DOWN_WAIT_S": "1",
    "DARKROOM_LIMITS__PROVIDER_STOPPED_WAIT_S": "1",
    "DARKROOM_LIMITS__BRAKE_AFTER": "10000",
    "DARKROOM_LIMITS__STOP_DRAIN_S": "1",
}

FAULTS: dict[str, tuple[str, str, str | None, Json]] = {
    "provider 500": ("images", "http_500", None, {}),
    "provider overloaded": ("images", "overloaded", None, {}),
    "provider asks to wait": ("images", "rate_limit_exceeded", None, {"retry_after": 1}),
    "provider out of money": ("images", "insufficient_quota", None, {}),
    "provider hangs": ("images", "hang", None, {}),
    "provider slow": ("images", "slow", None, {"latency_s": 1.5}),
    "half a stream": ("images", "drop_mid_stream", None, {}),
    "connection dropped": ("images", "drop", None, {}),
    "no picture": ("images", "bad_image", None, {}),
    "declined": ("images", "moderation_blocked", None, {}),
    "gateway dropped": ("discord", "drop_gateway", None, {}),
    "session lost": ("discord", "invalid_session", None, {}),
    "Discord 500 on a post": ("discord", "http_500", "message_create", {}),
    "Discord 500 on an edit": ("discord", "http_500", "message_edit", {}),
    "Discord hangs": ("discord", "hang", "message_edit", {}),
    "lost answer to a post": ("discord", "lost_answer", "message_create", {}),
    "lost answer to an edit": ("discord", "lost_answer_500", "message_edit", {}),
    "no thread made": ("discord", "http_502", "thread_create", {}),
}

REQUESTS = (
    "make it nighttime", "make the sky orange", "add a coffee cup on the left side", "make it red",
    "add a lighthouse in the background", "paint it in watercolour", "undo", "undo", "redo", "go back to v1",
    "final version, draft quality", "2 variations", "cancel",
)  # fmt: skip


@dataclass
class Torture:
    """One run: who is there, what they asked for, and what was done to them."""

    bot: MortalBot
    sandbox: SandboxProcess
    people: list[DiscordUser]
    chance: random.Random
    threads: list[str] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    suffered: Counter[str] = field(default_factory=Counter)
    recoveries: list[Recovery] = field(default_factory=list)
    say: Callable[[str], None] = lambda line: None

    @property
    def channel_id(self) -> str:
        """#general."""
        return str(self.sandbox.facts["channel_id"])

    async def rounds(self, count: int) -> Verdict:
        """Run them all, let everything come to its end, and judge."""
        await self.bot.start()
        await self.bot.hears()
        for who in (self.people * THREADS_AT_ONCE)[:THREADS_AT_ONCE]:
            await self._open(who, patience_s=30)
        await self.bot.kill()
        for number in range(1, count + 1):
            began = time.monotonic()
            end = await self._round(is_quiet=number % QUIET_EVERY == 0)
            self.say(
                f"round {number:3}: {end:22} after {time.monotonic() - began:4.1f} s, {len(self.asked)} asked"
            )
        await self.sandbox.clear_faults()
        make_due(self.bot.database)
        await self._recover()
        await self.bot.hears()
        return await judge(self.bot, self.people[0], self.asked, self.suffered, self.recoveries)

    async def _recover(self) -> None:
        """Begin a life that is left alone until it has told of all that was interrupted."""
        turns = cut_off(self.bot.database)
        began = time.monotonic()
        await self.bot.start()
        with contextlib.suppress(TimeoutError):
            await told_of(self.bot.database, turns)
        self.recoveries.append(Recovery(len(turns), time.monotonic() - began))

    async def _round(self, *, is_quiet: bool) -> str:
        await self.sandbox.clear_faults()
        if is_quiet:
            await self._recover()
        else:
            await self.bot.start()
        if self.chance.random() < 0.7:
            await self.bot.hears()
        for name in self.chance.sample(sorted(FAULTS), self.chance.randint(0, 3)):
            await self._arm(name)
        is_full = self.chance.random() < 0.12
        deeds = [self._later(self._deed()) for _ in range(self.chance.randint(3, 7))]
        work = asyncio.gather(*deeds, return_exceptions=True)
        if is_full:
            await asyncio.sleep(self.chance.uniform(0, LONGEST_LIFE_S / 2))
            self._fill_disk()
        await asyncio.sleep(self.chance.uniform(0, LONGEST_LIFE_S))
        if self.chance.random() < 0.1:
            status = await self.bot.terminate()
            end = f"{'disk full, ' if is_full else ''}SIGTERM, status {status}"
        else:
            status = await self.bot.kill()
            end = "disk full, kill -9" if is_full else "kill -9"
            if status != -signal.SIGKILL:
                end = f"ended itself, status {status}"
                self.say(self.bot.log.read_text()[-600:])
        self.suffered[end] += 1
        for trouble in await work:
            if isinstance(trouble, BaseException) and not isinstance(trouble, EXPECTED):
                raise trouble
        return end

    async def _arm(self, name: str) -> None:
        side, kind, operation, params = FAULTS[name]
        self.suffered[name] += 1
        await self.sandbox.fault(
            side,
            kind,
            operation,
            times=self.chance.randint(1, 2),
            after=self.chance.randint(0, 3),
            params=params,
        )

    async def _later(self, deed: Awaitable[None]) -> None:
        await asyncio.sleep(self.chance.uniform(0, LONGEST_LIFE_S / 2))
        await deed

    async def _deed(self) -> None:
        who = self.chance.choice(self.people)
        if self.chance.random() < 0.1:
            await self._open(who)
        elif self.chance.random() < 0.12:
            await self._press_cancel(who)
        else:
            thread_id = self.chance.choice(self.threads[-THREADS_AT_ONCE:])
            text = self.chance.choice(REQUESTS)
            sent = await who.send(thread_id, text)
            self.asked.append(Asked(thread_id, sent["id"], text))

    async def _open(self, who: DiscordUser, patience_s: float = LONGEST_LIFE_S) -> None:
        """A mention: like any message it is read after downtime only where there is a thread, so it may go unheard."""
        since = who.mark
        words = f"a barn owl, {secrets.token_hex(3)}"
        await who.send(self.channel_id, f"<@{self.sandbox.facts['bot_user_id']}> {words}")
        with contextlib.suppress(TimeoutError):
            thread = await who.wait_thread(self.channel_id, patience_s, since)
            if thread["id"] not in self.threads:
                self.threads.append(thread["id"])

    async def _press_cancel(self, who: DiscordUser) -> None:
        shown = await who.messages(self.chance.choice(self.threads[-THREADS_AT_ONCE:]))
        waiting = [m for m in shown if any(b.get("label") == "Cancel" for b in buttons_of(m))]
        if waiting:
            await who.press(self.chance.choice(waiting), "Cancel")

    def _fill_disk(self) -> None:
        life = self.bot.life
        if life is not None:
            with contextlib.suppress(ProcessLookupError):
                _, hard = resource.prlimit(life, resource.RLIMIT_FSIZE)
                resource.prlimit(life, resource.RLIMIT_FSIZE, (FULL_DISK_BYTES, hard))
                self.suffered["disk full"] += 1


EXPECTED = (InteractionFailed, Refused, TimeoutError, AssertionError, aiohttp.ClientError)
"""What a person sees for themselves: the app did not answer, the message is gone, nothing came."""


async def torture(
    folder: Path, rounds: int, seed: int, say: Callable[[str], None] = lambda line: None
) -> Verdict:
    """A whole run in `folder`."""
    sandbox = SandboxProcess(folder)
    (folder / "bot").mkdir()
    await sandbox.start()
    bot = MortalBot(sandbox.facts, folder / "bot")
    bot.environment |= SETTINGS
    people = [
        await DiscordUser.connect(sandbox.facts["discord_api_url"], user["token"])
        for user in sandbox.facts["users"]
    ]
    try:
        return await Torture(bot, sandbox, people, random.Random(seed), say=say).rounds(rounds)
    finally:
        for user in people:
            await user.close()
        await bot.close()
        await sandbox.kill()


def main() -> int:
    """Run as the environment says; 0 where everything held."""
    rounds = int(os.environ.get("ROUNDS") or 100)
    seed = int(os.environ.get("SEED") or secrets.randbelow(1_000_000))
    print(f"{rounds} rounds, SEED={seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="darkroom-torture-", ignore_cleanup_errors=True) as folder:
        verdict = asyncio.run(torture(Path(folder), rounds, seed, lambda line: print(line, flush=True)))
        print(verdict.table(), flush=True)
        if verdict.problems and (keep := os.environ.get("KEEP")):
            shutil.copytree(folder, keep, dirs_exist_ok=True)
    return 1 if verdict.problems else 0


if __name__ == "__main__":
    sys.exit(main())
