"""
The edges of the core as tests play them: Discord's side, the clock, the door of the Images API, the shared engine.

Everything behind these edges is real.
"""

from __future__ import annotations

import asyncio
import hashlib
import io
import itertools
import json
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from PIL import Image
from unclear import UNCLEAR as UNCLEAR

from bot.sandbox.faults import Fault, Faults
from conversations.circuit import Circuit
from conversations.errors import FileTooLarge, FileUnavailable
from conversations.ids import GuildId, MessageId, TurnId, UserId
from conversations.refine.running import Runner
from conversations.storage.durable_turns import DurableTurns
from conversations.threads import Attachment, Delay, Outcome, Person, Thread, Turn

GUILD = GuildId(100)
START = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PATIENCE_S = 20.0
SIDE_PX = 816

_ids = itertools.count(1_300_000_000_000_000_000)


def new_id() -> int:
    """An id that nothing in this process has had, shaped like Discord's."""
    return next(_ids)


def person(name: str = "ann", **more: Any) -> Person:
    """A person; the same name is always the same person."""
    digest = hashlib.sha256(name.encode()).digest()
    return Person(id=UserId(int.from_bytes(digest[:7])), name=name, **more)


def png(size: tuple[int, int] = (1024, 1024), colour: Any = (120, 160, 200)) -> bytes:
    """A plain picture's bytes."""
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, "PNG")
    return buffer.getvalue()


class SettableClock:
    """The Clock port, moved by hand."""

    def __init__(self, now: datetime = START) -> None:
        self._now = now

    def now(self) -> datetime:
        """The moment that was set; each look is a microsecond later, so that order shows."""
        self._now += timedelta(microseconds=1)
        return self._now

    def set(self, now: datetime) -> None:
        """Jump to a moment."""
        self._now = now

    def advance(self, **by: float) -> None:
        """Move by a timedelta's arguments."""
        self._now += timedelta(**by)


class SentFiles:
    """The AttachmentSource port: what Discord's CDN would answer for files that a test sent."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}
        self.fetched: list[str] = []

    def send(self, data: bytes, name: str = "picture.png") -> Attachment:
        """A file that can be fetched from now on."""
        url = f"https://cdn.discordapp.com/attachments/1/{new_id()}/{name}"
        self._files[url] = data
        return Attachment(name=name, url=url, size_bytes=len(data))

    def forget(self) -> None:
        """Let every link expire."""
        self._files.clear()

    async def fetch(self, attachment: Attachment, limit_bytes: int) -> bytes:
        """The file. Raises: FileTooLarge, FileUnavailable."""
        self.fetched.append(attachment.name)
        if attachment.url not in self._files:
            raise FileUnavailable(name=attachment.name)
        data = self._files[attachment.url]
        if len(data) > limit_bytes:
            raise FileTooLarge(name=attachment.name, size_bytes=len(data), limit_bytes=limit_bytes)
        return data


@dataclass
class Shown:
    """One delivery as people saw it."""

    outcome: Outcome
    pictures: tuple[bytes, ...]
    message_id: MessageId


class RecordingAnnouncer:
    """The Announcer port: keeps what people would have seen; `deliveries_fail` lists errors to raise instead."""

    def __init__(self) -> None:
        self.placeholders: dict[TurnId, MessageId] = {}
        self.requeues: list[Turn] = []
        self.previews: dict[TurnId, int] = {}
        self.delays: dict[TurnId, list[Delay | None]] = {}
        self.alerts: list[Circuit] = []
        self.unbalanced_books: list[tuple[str, ...]] = []
        self.shown: list[Shown] = []
        self.covers: list[tuple[Thread, Outcome]] = []
        self.deliveries_fail: list[Exception] = []
        self.placeholders_fail = False
        self.placeholders_hang = False
        self.operator_unreachable = False
        self._heard = asyncio.Condition()

    async def queued(self, turn: Turn) -> MessageId | None:
        """Give the turn a placeholder."""
        if self.placeholders_fail:
            raise ConnectionError("no placeholder today")
        if self.placeholders_hang:
            await asyncio.Event().wait()
        message_id = self.placeholders.setdefault(turn.id, MessageId(new_id()))
        await self._tell()
        return message_id

    def requeued(self, turns: Sequence[Turn]) -> None:
        """Keep what changed."""
        self.requeues.extend(turns)

    def delayed(self, turn: Turn, delay: Delay | None) -> None:
        """Keep why a turn takes longer."""
        self.delays.setdefault(turn.id, []).append(delay)

    async def alert(self, circuit: Circuit) -> None:
        """Keep what the operator is told."""
        self._reach_operator()
        self.alerts.append(circuit)

    async def unbalanced(self, problems: Sequence[str]) -> None:
        """Keep what the operator is told."""
        self._reach_operator()
        self.unbalanced_books.append(tuple(problems))

    def preview(self, turn: Turn, picture: bytes) -> None:
        """Count previews."""
        self.previews[turn.id] = self.previews.get(turn.id, 0) + 1

    async def deliver(self, outcome: Outcome, pictures: Sequence[bytes]) -> MessageId:
        """Show the outcome on the placeholder, or anew."""
        if self.deliveries_fail:
            error = self.deliveries_fail.pop(0)
            await self._tell()
            raise error
        message_id = outcome.turn.placeholder_message_id or MessageId(new_id())
        self.shown.append(Shown(outcome, tuple(pictures), message_id))
        await self._tell()
        return message_id

    async def cover(self, thread: Thread, outcome: Outcome, picture: bytes) -> None:
        """Keep the cover."""
        self.covers.append((thread, outcome))
        await self._tell()

    def of(self, turn_id: TurnId) -> list[Shown]:
        """Every time that the turn's outcome was shown."""
        return [shown for shown in self.shown if shown.outcome.turn.id == turn_id]

    async def until(self, seen: Callable[[], bool]) -> None:
        """Wait until what was shown satisfies `seen`."""
        async with asyncio.timeout(PATIENCE_S), self._heard:
            await self._heard.wait_for(seen)

    def _reach_operator(self) -> None:
        if self.operator_unreachable:
            raise ConnectionError("Discord is down")

    async def _tell(self) -> None:
        async with self._heard:
            self._heard.notify_all()


class SharedTurns:
    """The real DurableTurns, launched once a process; each bench gets the view of its own turns."""

    def __init__(self, path: Path) -> None:
        self._durable = DurableTurns(f"sqlite:///{path}")
        self._owners: dict[TurnId, Runner] = {}
        self._ended: dict[TurnId, asyncio.Event] = {}

    async def launch(self) -> None:
        """Start the engine."""
        await self._durable.launch(self._render, self._deliver)

    async def close(self) -> None:
        """Stop the engine."""
        await self._durable.close(0)

    async def _render(self, turn_id: TurnId) -> None:
        await self._owners[turn_id].render(turn_id)

    async def _deliver(self, turn_id: TurnId) -> None:
        try:
            await self._owners[turn_id].deliver(turn_id)
        finally:
            self.ended(turn_id).set()

    def ended(self, turn_id: TurnId) -> asyncio.Event:
        """Set once the turn's second step is over."""
        return self._ended.setdefault(turn_id, asyncio.Event())

    async def start(self, runner: Runner, turn_id: TurnId) -> None:
        """Start a turn of one bench."""
        self._owners[turn_id] = runner
        await self._durable.start(turn_id)

    async def forget(self, turn_ids: Collection[TurnId]) -> None:
        """Drop workflows."""
        await self._durable.forget(turn_ids)

    async def unfinished(self, runner: Runner) -> set[TurnId]:
        """The unfinished turns of one bench."""
        return {
            turn_id for turn_id in await self._durable.unfinished() if self._owners.get(turn_id) is runner
        }


class BenchTurns:
    """The Turns port of one bench; `broken` makes starting fail as a full disk would, `lost` as a crash would."""

    def __init__(self, shared: SharedTurns) -> None:
        self.shared = shared
        self.runner: Runner | None = None
        self.broken = False
        self.lost = False
        self.started: list[TurnId] = []

    async def start(self, turn_id: TurnId) -> None:
        """Begin the turn's workflow."""
        assert self.runner is not None
        if self.broken:
            raise OSError("the engine's file cannot be written")
        if self.lost:
            return
        self.started.append(turn_id)
        await self.shared.start(self.runner, turn_id)

    async def unfinished(self) -> set[TurnId]:
        """Turns whose workflow has not ended."""
        assert self.runner is not None
        return await self.shared.unfinished(self.runner)

    async def forget(self, turn_ids: Collection[TurnId]) -> None:
        """Drop workflows."""
        await self.shared.forget(turn_ids)


class ImagesApi:
    """The Images API stand-in, with a gate at its door so that a test decides how long a call takes."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.url = ""
        self.calls: list[str] = []
        self.tokens_times = 1
        self._open = asyncio.Event()
        self._open.set()
        self._waiting = 0
        self._arrival = asyncio.Condition()

    @web.middleware
    async def door(self, request: web.Request, handler: Callable[..., Awaitable[Any]]) -> web.StreamResponse:
        """Keep image requests waiting while the gate is shut."""
        if not request.path.startswith("/openai/v1/images"):
            return await handler(request)
        self.calls.append(request.path.rsplit("/", 1)[1])
        async with self._arrival:
            self._waiting += 1
            self._arrival.notify_all()
        try:
            await self._open.wait()
            return self._counted(await handler(request))
        finally:
            self._waiting -= 1

    def _counted(self, response: web.StreamResponse) -> web.StreamResponse:
        """The answer, with more tokens where a test wants a server that counts otherwise than the catalogue."""
        if self.tokens_times == 1 or not isinstance(response, web.Response) or response.status != 200:
            return response
        body = json.loads(response.body)  # type: ignore[arg-type]
        body["usage"]["output_tokens"] *= self.tokens_times
        return web.json_response(body)

    def shut(self) -> None:
        """Let no request through from now on."""
        self._open.clear()

    def open(self) -> None:
        """Let everything through."""
        self._open.set()

    async def arrived(self, count: int = 1) -> None:
        """Wait until so many requests stand at the gate."""
        async with asyncio.timeout(PATIENCE_S), self._arrival:
            await self._arrival.wait_for(lambda: self._waiting >= count)

    def fail(self, kind: str, times: int = 1, **params: Any) -> None:
        """Arm one failure."""
        self.faults.add(Fault("images", kind, None, times=times, params=params))

    async def requests(self) -> list[dict[str, Any]]:
        """The last requests as the stand-in understood them."""
        async with aiohttp.ClientSession() as http, http.get(f"{self.url}/openai/sandbox") as answer:
            return list((await answer.json())["last_requests"])
