"""The two processes of these tests: a bot that dies when told to, and the sandbox it talks to."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import aiohttp
from discord_user import Json

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
COMES_WITHIN_S = 60


class MortalBot:
    """
    The bot as a process that can die at a moment of `moments.py`, and its next life on the same data folder.

    The next life is loaded while this one still runs, so that a restart costs no imports; it touches nothing before.
    `shown`: what each thread showed when its test was content, for a later look.
    """

    def __init__(self, facts: Json, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "bot.log"
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "DISCORD_TOKEN": facts["bot_token"],
            "DISCORD_API_URL": facts["discord_api_url"],
            "DISCORD_GATEWAY_URL": facts["discord_gateway_url"],
            "DISCORD_CDN_URL": facts["discord_cdn_url"],
            "OPENAI_API_KEY": "sk-stand-in",
            "OPENAI_BASE_URL": facts["images_url"],
            "DARKROOM_DATA_DIR": str(folder / "data"),
            "DARKROOM_DEFAULT_TIER": "draft",
        }
        self.shown: dict[str, list[str]] = {}
        self._life: asyncio.subprocess.Process | None = None
        self._next: asyncio.subprocess.Process | None = None
        self._is_ready = False

    @property
    def database(self) -> Path:
        """The store's file."""
        return self.folder / "data" / "darkroom.sqlite3"

    async def start(self, dies_at: str | None = None) -> None:
        """Begin a life, which ends where `dies_at` says; `hears` tells when it hears Discord."""
        life = self._next or await self._load()
        self._life, self._next, self._is_ready = life, None, False
        await _says(life, "loaded", self.log)
        if dies_at is not None:
            self._tell(life, f"die 1 {dies_at}")
            await _says(life, "armed", self.log)
        self._tell(life, "go")
        self._next = await self._load()

    async def configure(self, **environment: str) -> None:
        """Give the next life other settings."""
        self.environment |= environment
        if self._next is not None:
            self._next.kill()
            await self._next.wait()
            self._next = None

    async def lives(self) -> None:
        """Begin a life if there is none."""
        if self._life is None or self._life.returncode is not None:
            await self.start()

    async def hears(self) -> None:
        """Returns when the bot hears Discord."""
        if self._life is not None and not self._is_ready:
            await _says(self._life, "ready", self.log)
            self._is_ready = True

    async def die_at(self, moment: str) -> None:
        """Have this life end when the moment comes next."""
        await self.hears()
        assert self._life is not None
        self._tell(self._life, f"die 1 {moment}")
        await _says(self._life, "armed", self.log)

    async def dead(self) -> None:
        """Returns when this life has ended as it was told to."""
        assert self._life is not None
        status = await asyncio.wait_for(self._life.wait(), COMES_WITHIN_S)
        assert status == -signal.SIGKILL, self.log.read_text()[-3000:]

    async def kill(self) -> None:
        """End this life as a power cut would."""
        assert self._life is not None
        self._life.kill()
        await self._life.wait()

    async def terminate(self) -> int:
        """The exit status after SIGTERM."""
        assert self._life is not None
        self._life.terminate()
        return await asyncio.wait_for(self._life.wait(), COMES_WITHIN_S)

    async def close(self) -> None:
        """End everything."""
        for process in (self._life, self._next):
            if process is not None and process.returncode is None:
                process.kill()
                await process.wait()

    async def command(self, *words: str) -> tuple[int, str]:
        """Exit status and output of `darkroom <words>` in the bot's environment."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *words,
            cwd=ROOT, env=self.environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        said, _ = await asyncio.wait_for(process.communicate(), COMES_WITHIN_S)
        return process.returncode or 0, said.decode().strip()

    async def _load(self) -> asyncio.subprocess.Process:
        with self.log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable, str(HERE / "bot_that_dies.py"), "--ready-file", str(self.folder / "ready"),
                cwd=ROOT, env=self.environment, stderr=log,
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            )  # fmt: skip

    @staticmethod
    def _tell(life: asyncio.subprocess.Process, line: str) -> None:
        assert life.stdin is not None
        life.stdin.write(f"{line}\n".encode())


async def _says(life: asyncio.subprocess.Process, word: str, log: Path) -> None:
    assert life.stdout is not None
    said = await asyncio.wait_for(life.stdout.readline(), COMES_WITHIN_S)
    assert said.decode().strip() == word, log.read_text()[-3000:]


class SandboxProcess:
    """Both stand-ins in a process of their own, on a port that outlives restarts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = 0
        self._process: asyncio.subprocess.Process | None = None
        self.facts: dict[str, Any] = {}

    async def start(self) -> None:
        """Returns when both answer."""
        ready = self._folder / "ready.json"
        ready.unlink(missing_ok=True)
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.sandbox", "--data-dir", str(self._folder / "data"),
            "--port", str(self._port), "--rate-limits", "off", "--ready-file", str(ready), "--exit-with-parent",
            cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        assert self._process.stdout is not None
        await asyncio.wait_for(self._process.stdout.readline(), COMES_WITHIN_S)
        self.facts = json.loads(ready.read_text())
        self._port = int(self.facts["sandbox_url"].rsplit(":", 1)[1])

    async def kill(self) -> None:
        """End it as a power cut would."""
        assert self._process is not None
        self._process.kill()
        await self._process.wait()

    async def fault(self, side: str, kind: str, operation: str | None = None, **more: Any) -> None:
        """Have a request fail; see `bot/sandbox/faults.py`."""
        fault = {"side": side, "kind": kind, "operation": operation, **more}
        async with aiohttp.ClientSession() as http:
            await http.post(f"{self.facts['sandbox_url']}/faults", json=fault, raise_for_status=True)

    async def clear_faults(self) -> None:
        """Let everything work again."""
        async with aiohttp.ClientSession() as http:
            await http.delete(f"{self.facts['sandbox_url']}/faults", raise_for_status=True)
