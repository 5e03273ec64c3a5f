"""Two bots on one PostgreSQL database, with one token and one data folder between them."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from discord_user import Json
from mortal import COMES_WITHIN_S, ROOT
from studio import BotProcess

_UNFINISHED = "select id, state from turns where delivered_at is null"


class Pair:
    """The processes; whatever Discord says, both hear it."""

    def __init__(self, facts: Json, folder: Path, url: sa.URL, **settings: str) -> None:
        self.url = url.render_as_string(hide_password=False)
        self._engine = sa.create_engine(url)
        self._environment = {
            "DARKROOM_DATA_DIR": str(folder / "data"),
            "DARKROOM_DATABASE_URL": url.set(drivername="postgresql").render_as_string(hide_password=False),
            **settings,
        }
        self.bots = [BotProcess(facts, folder / name, **self._environment) for name in ("one", "other")]
        for bot in self.bots:
            bot.folder.mkdir()

    async def start(self) -> None:
        """Begin both at once; returns when both hear Discord."""
        await asyncio.gather(*(bot.start() for bot in self.bots))

    async def close(self) -> None:
        """Stop both, in order."""
        assert await asyncio.gather(*(bot.stop() for bot in self.bots)) == [0, 0]
        self._engine.dispose()

    def rows(self, statement: str) -> Sequence[Any]:
        """What the store holds now."""
        with self._engine.connect() as connection:
            return connection.execute(sa.text(statement)).all()

    async def everything_ends(self) -> None:
        """Returns when every turn has ended and is shown."""
        async with asyncio.timeout(COMES_WITHIN_S):
            while self.rows(_UNFINISHED):
                await asyncio.sleep(0.05)

    def running(self, turn_id: str) -> BotProcess:
        """The process that a turn is at."""
        [(runner,)] = self.rows(f"select runner from turns where id = '{turn_id}'")
        [bot] = [bot for bot in self.bots if runner in _runners(bot)]
        return bot

    def logged(self, event: str) -> list[Json]:
        """The lines of both logs that tell of `event`."""
        return [line for bot in self.bots for line in _log(bot) if line.get("event") == event]

    async def command(self, *words: str) -> tuple[int, str]:
        """Exit status and output of `darkroom <words>` with the bots' settings."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *words, cwd=ROOT, env=self.bots[0].environment,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
        )  # fmt: skip
        said, _ = await asyncio.wait_for(process.communicate(), COMES_WITHIN_S)
        return process.returncode or 0, said.decode().strip()


def _runners(bot: BotProcess) -> set[int]:
    """The numbers of this bot's lives."""
    return {line["runner"] for line in _log(bot) if line.get("event") == "set up"}


def _log(bot: BotProcess) -> list[Json]:
    lines = bot.log.read_text().splitlines()
    return [json.loads(line) for line in lines if line.startswith("{")]
