"""
The whole core on a bench: real database, blobs, DBOS, SDK provider and stand-in API; only Discord's edge is played.

DBOS is one per process, so one `SharedTurns` serves every bench and knows which runner a turn belongs to.
"""

from __future__ import annotations

import asyncio
import hashlib
import io
import itertools
import json
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from PIL import Image

from bot.sandbox.faults import Fault, Faults
from bot.sandbox.images.app import add_routes
from config.settings import Settings, load_settings
from conversations import ledger
from conversations.accounts import Accounts
from conversations.actions import Action
from conversations.errors import FileTooLarge, FileUnavailable
from conversations.ids import GuildId, MessageId, ThreadId, TurnId, UserId, person_account
from conversations.images.worker import ImageWorker
from conversations.plans import Plans
from conversations.providers.openai_images import OpenAIImages
from conversations.refine import Refine, Taken
from conversations.refine.calls import Limits, Planner
from conversations.refine.making import Maker
from conversations.refine.preparing import Preparer
from conversations.refine.running import Runner
from conversations.refine.views import Viewer
from conversations.servers import Servers, ServerSettings
from conversations.storage.blobs import StoredBlobs
from conversations.storage.database import Database
from conversations.storage.durable_turns import DurableTurns
from conversations.storage.migrate import migrate
from conversations.threads import Attachment, IncomingMessage, Outcome, Person, Revision, Thread, Turn
from conversations.upkeep import Upkeep

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
        self.shown: list[Shown] = []
        self.covers: list[tuple[Thread, Outcome]] = []
        self.deliveries_fail: list[Exception] = []
        self.placeholders_fail = False
        self._heard = asyncio.Condition()

    async def queued(self, turn: Turn) -> MessageId | None:
        """Give the turn a placeholder."""
        if self.placeholders_fail:
            raise ConnectionError("no placeholder today")
        message_id = self.placeholders.setdefault(turn.id, MessageId(new_id()))
        await self._tell()
        return message_id

    def requeued(self, turns: Sequence[Turn]) -> None:
        """Keep what changed."""
        self.requeues.extend(turns)

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

    async def _tell(self) -> None:
        async with self._heard:
            self._heard.notify_all()


class SharedTurns:
    """The real DurableTurns, launched once a process; each bench gets the view of its own turns."""

    def __init__(self, path: Path) -> None:
        self._durable = DurableTurns(path)
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


@dataclass
class Bench:
    """The core's use cases and everything under them."""

    settings: Settings
    database: Database
    blobs: StoredBlobs
    clock: SettableClock
    files: SentFiles
    announcer: RecordingAnnouncer
    turns: BenchTurns
    planner: Planner
    servers: Servers
    accounts: Accounts
    runner: Runner
    refine: Refine
    upkeep: Upkeep
    api: ImagesApi
    url: str
    threads: dict[ThreadId, Thread] = field(default_factory=dict)

    async def thread(self, guild_id: GuildId | None = GUILD, by: Person | None = None) -> ThreadId:
        """A thread that is ours, empty."""
        thread = Thread(
            id=ThreadId(new_id()),
            guild_id=guild_id,
            kind="dm" if guild_id is None else "thread",
            opened_by=(by or person()).id,
            parent_channel_id=None if guild_id is None else 7,
            cover_message_id=None if guild_id is None else MessageId(new_id()),
        )
        await self.refine.register(thread)
        self.threads[thread.id] = thread
        return thread.id

    def message(
        self, thread_id: ThreadId, text: str = "", by: Person | None = None, **more: Any
    ) -> IncomingMessage:
        """A message as the surface would hand it on."""
        return IncomingMessage(
            **{
                "source_id": new_id(),
                "thread_id": thread_id,
                "guild_id": self.threads[thread_id].guild_id,
                "author": by or person(),
                "text": text,
                **more,
            }
        )

    async def ask(
        self, thread_id: ThreadId, *actions: Action, by: Person | None = None, **more: Any
    ) -> Taken:
        """What explicit actions come to."""
        return await self.refine.request(self.message(thread_id, "", by, **more), actions)

    async def outcome(self, taken: Taken | Turn) -> Outcome:
        """The outcome of the last turn, once it was shown and its workflow is over."""
        turn = taken if isinstance(taken, Turn) else taken.turns[-1]
        await self.announcer.until(lambda: bool(self.announcer.of(turn.id)))
        if turn.id in self.turns.started:
            async with asyncio.timeout(PATIENCE_S):
                await self.turns.shared.ended(turn.id).wait()
        found = await self.refine.outcome(turn.id)
        assert found is not None
        return found

    async def done(
        self, thread_id: ThreadId, *actions: Action, by: Person | None = None, **more: Any
    ) -> Outcome:
        """The outcome of actions that must succeed."""
        outcome = await self.outcome(await self.ask(thread_id, *actions, by=by, **more))
        assert outcome.turn.state == "done", outcome.turn.failure
        return outcome

    async def head(self, thread_id: ThreadId) -> int | None:
        """Where the head is."""
        async with self.database.read() as view:
            move = await view.newest_head_move(thread_id)
        return None if move is None else move.to

    async def revisions(self, thread_id: ThreadId) -> tuple[Revision, ...]:
        """Every revision."""
        async with self.database.read() as view:
            return await view.revisions(thread_id)

    async def picture(self, revision: Revision) -> Image.Image:
        """A revision's pixels."""
        image = Image.open(io.BytesIO(await self.blobs.get(revision.blob_id)))
        image.load()
        return image

    async def leave(self, who: Person, left_credits: int) -> None:
        """Have the person's credits here revoked down to `left_credits`."""
        await self.accounts.statement(GUILD, who)
        account = person_account(GUILD, who.id)
        async with self.database.write() as tx:
            state = await tx.account_state(account)
            surplus = state.available_credits - left_credits
            await ledger.take_back(tx, "revoke", account, surplus, str(new_id()), self.clock.now(), who.id)

    async def balanced(self) -> None:
        """Every hold of an ended turn is settled and the books add up."""
        assert await self.accounts.verify() == []


@pytest_asyncio.fixture(scope="session")
async def images_api(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[ImagesApi]:
    """One stand-in for the whole test process."""
    api = ImagesApi()
    app = web.Application(middlewares=[api.door], client_max_size=2**28)
    add_routes(app, api.faults, tmp_path_factory.mktemp("images-api"), latency_s=0.0)
    server = web.AppRunner(app, shutdown_timeout=1.0)
    await server.setup()
    await web.TCPSite(server, "127.0.0.1", 0).start()
    host, port = server.addresses[0][:2]
    api.url = f"http://{host}:{port}"
    async with (
        aiohttp.ClientSession() as http,
        http.patch(f"{api.url}/openai/sandbox", json={"today": START.date().isoformat()}) as answer,
    ):
        assert answer.status == 200
    yield api
    api.open()
    await server.cleanup()


@pytest_asyncio.fixture(scope="session")
async def shared_turns(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[SharedTurns]:
    """The durable engine, launched once."""
    turns = SharedTurns(tmp_path_factory.mktemp("turns") / "turns.sqlite3")
    await turns.launch()
    yield turns
    await turns.close()


@pytest.fixture(scope="session")
def settings(images_api: ImagesApi) -> Settings:
    """The real configuration, with drafts as the default and the smallest square that the models draw."""
    known = load_settings()
    return load_settings(
        openai_api_key="sk-test",
        openai_base_url=f"{images_api.url}/openai/v1",
        default_tier="draft",
        aspects={**known.aspects, "1:1": (SIDE_PX, SIDE_PX)},
    )


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database without contents, to be copied."""
    path = tmp_path_factory.mktemp("migrated") / "empty.sqlite3"
    migrate(f"sqlite:///{path}")
    return path


@pytest_asyncio.fixture
async def bench(
    tmp_path: Path, images_api: ImagesApi, shared_turns: SharedTurns, settings: Settings, migrated: Path
) -> AsyncIterator[Bench]:
    """The core over a fresh data folder."""
    images_api.faults.clear()
    images_api.open()
    images_api.calls.clear()
    images_api.tokens_times = 1
    worker, provider = ImageWorker(), _provider(settings)
    shutil.copy(migrated, tmp_path / "darkroom.sqlite3")
    built = build_bench(settings, tmp_path, images_api, shared_turns, worker, provider)
    built.database.lock()
    yield built
    images_api.open()
    await built.runner.close()
    worker.close()
    await provider.close()
    await built.database.close()


def build_bench(
    settings: Settings,
    folder: Path,
    api: ImagesApi,
    shared: SharedTurns,
    worker: ImageWorker,
    provider: OpenAIImages,
) -> Bench:
    """The core over a folder with a migrated database; closing what it is given stays with the caller."""
    url = f"sqlite:///{folder / 'darkroom.sqlite3'}"
    database, clock, files = Database(url), SettableClock(), SentFiles()
    blobs = StoredBlobs.in_folder(folder / "blobs")
    defaults = ServerSettings(
        default_tier=settings.default_tier,
        default_aspect="1:1",
        starters="everyone",
        plan=settings.plans.default,
    )
    servers = Servers(
        database,
        clock,
        defaults=defaults,
        plans=_plans(settings),
        tiers=list(settings.tiers),
        aspects=list(settings.aspects),
    )
    accounts = Accounts(database, servers, clock)
    planner = _planner(settings)
    maker = Maker(
        provider=provider, blobs=blobs, worker=worker, planner=planner, servers=servers, safety_key=b"a key"
    )
    turns, announcer = BenchTurns(shared), RecordingAnnouncer()
    runner = Runner(
        store=database,
        blobs=blobs,
        maker=maker,
        turns=turns,
        worker=worker,
        clock=clock,
        limits=planner.limits,
    )
    runner.speak_through(announcer)
    turns.runner = runner
    preparer = Preparer(
        store=database,
        blobs=blobs,
        worker=worker,
        source=files,
        planner=planner,
        maker=maker,
        servers=servers,
        clock=clock,
    )
    refine = Refine(
        store=database,
        blobs=blobs,
        clock=clock,
        servers=servers,
        accounts=accounts,
        preparer=preparer,
        runner=runner,
        viewer=Viewer(database, blobs, worker),
        limits=planner.limits,
    )
    upkeep = Upkeep(
        store=database, turns=turns, runner=runner, clock=clock, limits=planner.limits, catch_up_s=3600
    )
    return Bench(
        settings=settings,
        database=database,
        blobs=blobs,
        clock=clock,
        files=files,
        announcer=announcer,
        turns=turns,
        planner=planner,
        servers=servers,
        accounts=accounts,
        runner=runner,
        refine=refine,
        upkeep=upkeep,
        api=api,
        url=url,
    )


def _plans(settings: Settings) -> Plans:
    """The configured plans, and one that lets a person start a hundred pictures at once."""
    crowd = replace(settings.plans.plans["team"], name="crowd", in_flight_per_person=100)
    return Plans(plans={**settings.plans.plans, "crowd": crowd}, default=settings.plans.default)


def _planner(settings: Settings) -> Planner:
    return Planner(
        catalogue=settings.catalogue,
        tiers=settings.tiers_by_name,
        shapes=settings.shapes,
        rate=settings.rate,
        limits=limits_of(settings),
    )


def limits_of(settings: Settings) -> Limits:
    """The configured limits, as the use cases know them."""
    known = settings.limits
    return Limits(
        references_max=known.references_max,
        prompt_max_chars=known.prompt_max_chars,
        upload_max_bytes=known.upload_max_bytes,
        decode_max_px=known.decode_max_px,
        renders_per_process=known.renders_per_process,
        renders_per_guild=known.renders_per_guild,
        queued_per_thread=known.queued_per_thread,
        question_expires_s=known.question_expires_s,
    )


def _provider(settings: Settings) -> OpenAIImages:
    return OpenAIImages(
        api_key="sk-test",
        base_url=settings.openai_base_url,
        timeout_s=PATIENCE_S,
        result_max_bytes=settings.limits.result_max_bytes,
        input_fidelity={},
    )
