"""The two processes of these tests: a bot that dies when told to, and the sandbox it talks to."""

from __future__ import annotations

import asyncio
import contextlib
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
    The bot as a process that can die at a moment of `moments.py`, and its next lives on the same data folder.

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
        self._loader: asyncio.subprocess.Process | None = None
        self._life: int | None = None
        self._is_ready = False

    @property
    def database(self) -> Path:
        """The store's file."""
        return self.folder / "data" / "darkroom.sqlite3"

    @property
    def life(self) -> int | None:
        """The process of this life, None where there is none."""
        return self._life

    async def start(self, dies_at: str | None = None) -> None:
        """Begin a life, which ends where `dies_at` says; `hears` tells when it hears Discord."""
        if self._loader is None:
            await self._load()
        self._tell("live" if dies_at is None else f"live {dies_at}")
        self._life, self._is_ready = int(await self._says("alive")), False

    async def configure(self, **environment: str) -> None:
        """Give later lives other settings; there must be none now."""
        assert self._life is None
        self.environment |= environment
        await self.close()

    async def lives(self) -> None:
        """Begin a life if there is none."""
        if self._life is None:
            await self.start()

    async def hears(self) -> None:
        """Returns when the bot hears Discord."""
        if not self._is_ready:
            await self._says("ready")
            self._is_ready = True

    async def die_at(self, moment: str) -> None:
        """Have this life end when the moment comes next."""
        await self.hears()
        self._tell(f"die {moment}")
        await self._says("armed")

    async def dead(self) -> None:
        """Returns when this life has ended as it was told to."""
        if self._life is not None:
            assert await self._end() == -signal.SIGKILL

    async def kill(self) -> int:
        """End this life as a power cut would; another status than -9 is that of a life that had ended by itself."""
        return await self._end(signal.SIGKILL)

    async def terminate(self) -> int:
        """The exit status after SIGTERM."""
        return await self._end(signal.SIGTERM)

    async def close(self) -> None:
        """End everything."""
        if self._life is not None:
            await self.kill()
        if self._loader is not None:
            self._loader.kill()
            await self._loader.wait()
            self._loader = None

    async def command(self, *words: str) -> tuple[int, str]:
        """Exit status and output of `darkroom <words>` in the bot's environment."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *words,
            cwd=ROOT, env=self.environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        said, _ = await asyncio.wait_for(process.communicate(), COMES_WITHIN_S)
        return process.returncode or 0, said.decode().strip()

    async def _end(self, number: signal.Signals | None = None) -> int:
        assert self._life is not None
        if number is not None:
            with contextlib.suppress(ProcessLookupError):  # it has ended by itself, as the status tells
                os.kill(self._life, number)
        status = int(await self._says("dead"))
        self._life = None
        return status

    async def _load(self) -> None:
        with self.log.open("ab") as log:
            self._loader = await asyncio.create_subprocess_exec(
                sys.executable, str(HERE / "bot_that_dies.py"), "--ready-file", str(self.folder / "ready"),
                cwd=ROOT, env=self.environment, stderr=log,
                stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            )  # fmt: skip
        await self._says("loaded")

    def _tell(self, line: str) -> None:
        assert self._loader is not None
        assert self._loader.stdin is not None
        self._loader.stdin.write(f"{line}\n".encode())

    async def _says(self, word: str) -> str:
        """What follows the word, once it comes; an end that nobody waits for is a failure."""
        assert self._loader is not None
        assert self._loader.stdout is not None
        async with asyncio.timeout(COMES_WITHIN_S):
            while line := (await self._loader.stdout.readline()).decode():
                said, _, rest = line.rstrip("\n").partition(" ")
                if said == word:
                    return rest
                if said == "dead":
                    self._life = None
                    break
        raise AssertionError(f"not {word}:\n{self.log.read_text()[-3000:]}")


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
