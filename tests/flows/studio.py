"""The real bot as a process of its own, and a thread as a person lives it: say, press, and see what comes."""

from __future__ import annotations

import asyncio
import io
import os
import re
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from discord_user import DiscordUser, Json, buttons_of, text_of
from PIL import Image

from bot.languages import SPOKEN, say, speaking

READY_WITHIN_S = 40
STOPS_WITHIN_S = 30
COMES_WITHIN_S = 25


def _under_way() -> Iterator[str]:
    """How a message begins while its picture is not there yet, in every language."""
    for language in SPOKEN:
        with speaking(language):
            yield from (f"### {say('Queued')}", f"### {say('Rendering …').rstrip(' …')}")


UNDER_WAY = tuple(_under_way())


class BotProcess:
    """`python -m bot run` against a sandbox; its data folder outlives restarts."""

    def __init__(self, facts: Json, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.log = folder / "bot.log"
        self._ready = folder / "ready"
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
            **settings,
        }
        self._process: asyncio.subprocess.Process | None = None

    @property
    def database(self) -> Path:
        """The store's file."""
        return self.folder / "data" / "darkroom.sqlite3"

    async def start(self) -> None:
        """Returns when the bot hears Discord."""
        self._ready.unlink(missing_ok=True)
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", "--ready-file", str(self._ready),
                cwd=Path(__file__).parents[2], env=self.environment, stdout=log, stderr=log,
            )  # fmt: skip
        async with asyncio.timeout(READY_WITHIN_S):
            while not self._ready.exists():
                if self._process.returncode is not None:
                    raise AssertionError(f"the bot did not start:\n{self.log.read_text()[-3000:]}")
                await asyncio.sleep(0.05)

    async def stop(self) -> int:
        """The exit status after SIGTERM."""
        return await self._end(signal.SIGTERM)

    async def kill(self) -> None:
        """End it as a power cut would."""
        await self._end(signal.SIGKILL)

    async def _end(self, number: signal.Signals) -> int:
        process = self._process
        if process is None or process.returncode is not None:
            return 0
        process.send_signal(number)
        return await asyncio.wait_for(process.wait(), STOPS_WITHIN_S)

    def broken(self) -> list[str]:
        """What the log tells of that nobody foresaw: lines with a traceback; empty = nothing was met with an apology."""
        return [
            line for line in self.log.read_text().splitlines() if "Traceback (most recent call last)" in line
        ]

    def unbalanced(self) -> list[Any]:
        """Holds of ended turns that were neither posted nor voided, or settled twice; empty = the books are in order."""
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as database:
            return database.execute(
                "SELECT hold.turn_id FROM transfers hold JOIN turns ON turns.id = hold.turn_id "
                "WHERE hold.kind = 'hold' AND turns.ended_at IS NOT NULL AND 1 <> (SELECT count(*) FROM transfers s "
                "WHERE s.turn_id = hold.turn_id AND s.kind IN ('post', 'void', 'expire'))"
            ).fetchall()


@dataclass
class Conversation:
    """One person in one thread."""

    user: DiscordUser
    thread_id: str

    def seen_by(self, user: DiscordUser) -> Conversation:
        """The same thread through another person's eyes."""
        return Conversation(user, self.thread_id)

    async def say(self, text: str, **sent: Any) -> Json:
        """Write a message; the finished answer to it."""
        since = self.user.mark
        await self.user.send(self.thread_id, text, **sent)
        return await self.answer(since)

    async def press(self, message: Json, label: str) -> Json:
        """Press the button whose label begins so; the finished answer in the thread."""
        since = self.user.mark
        await self.user.press(message, label_of(message, label))
        return await self.answer(since)

    async def command(self, name: str, **options: Any) -> Json:
        """Run a slash command; the finished answer in the thread."""
        since = self.user.mark
        await self.user.command(self.thread_id, name, options)
        return await self.answer(since)

    async def answer(self, since: int) -> Json:
        """The bot's next message in the thread that is neither queued nor rendering nor private."""
        return await self.user.wait_message(
            self.thread_id, lambda message: _is_answer(message), COMES_WITHIN_S, since
        )

    async def shows(self, part: str, since: int = 0) -> Json:
        """A message of the bot in the thread with these words."""
        return await self.user.wait_message(
            self.thread_id,
            lambda message: _is_from_bot(message) and part in text_of(message),
            COMES_WITHIN_S,
            since,
        )

    async def silence_after(self, text: str) -> bool:
        """Whether a message is left alone: a later question about history is answered, and nothing else was said."""
        before = {message["id"] for message in await self.user.messages(self.thread_id)}
        await self.user.send(self.thread_id, text)
        await self.say("history")
        new = [
            message
            for message in await self.user.messages(self.thread_id)
            if message["id"] not in before and _is_from_bot(message)
        ]
        return len(new) == 1

    async def bot_messages(self) -> list[Json]:
        """What the bot has in the thread now, oldest first."""
        return [m for m in await self.user.messages(self.thread_id) if _is_from_bot(m) and text_of(m)]


async def imagine(
    user: DiscordUser, channel_id: str, prompt: str, **options: Any
) -> tuple[Conversation, Json]:
    """Run `/imagine` in a channel; the conversation in its thread, and v1."""
    since = user.mark
    await user.command(channel_id, "imagine", {"prompt": prompt, **options})
    thread = await user.wait_thread(channel_id, COMES_WITHIN_S, since)
    talk = Conversation(user, thread["id"])
    return talk, await talk.answer(since)


def png(width_px: int = 320, height_px: int = 200, colour: str = "red") -> bytes:
    """A small picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", (width_px, height_px), colour).save(out, "PNG")
    return out.getvalue()


async def private_answer(user: DiscordUser, since: int) -> Json:
    """What the bot said to this person alone."""

    def is_private(event: str, data: Json) -> bool:
        shown = event in ("MESSAGE_CREATE", "MESSAGE_UPDATE")
        return shown and bool(data.get("flags", 0) & 64) and bool(text_of(data))

    return (await user.wait_for(is_private, COMES_WITHIN_S, since))[1]


async def until(user: DiscordUser, holds: Callable[[str, Json], bool], since: int = 0) -> Json:
    """The first event that satisfies `holds`."""
    return (await user.wait_for(holds, COMES_WITHIN_S, since))[1]


def label_of(message: Json, beginning: str) -> str:
    """The whole label of the button that begins so."""
    labels = [button.get("label", "") for button in buttons_of(message)]
    return next((label for label in labels if label.startswith(beginning)), beginning)


def number_of(message: Json) -> int:
    """The revision that a result shows."""
    match = re.match(r"### v(\d+)", text_of(message))
    assert match, text_of(message)
    return int(match[1])


def _is_from_bot(message: Json) -> bool:
    return bool(message["author"].get("bot")) and not message.get("flags", 0) & 64


def _is_answer(message: Json) -> bool:
    said = text_of(message)
    return _is_from_bot(message) and bool(said) and not said.startswith(UNDER_WAY)
