"""
The whole core on a bench: real database, blobs, DBOS, SDK provider and stand-in API; only Discord's edge is played.

DBOS is one per process, so one `SharedTurns` serves every bench and knows which runner a turn belongs to.
"""

from __future__ import annotations

import asyncio
import io
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from core_edges import (
    GUILD,
    PATIENCE_S,
    SIDE_PX,
    START,
    BenchTurns,
    ImagesApi,
    RecordingAnnouncer,
    SentFiles,
    SettableClock,
    SharedTurns,
    new_id,
    person,
)
from PIL import Image

from bot.sandbox.images.app import add_routes
from config.settings import Settings, load_settings
from conversations import ledger
from conversations.accounts import Accounts
from conversations.actions import Action
from conversations.administration import Administration
from conversations.bookkeeping import Bookkeeping
from conversations.books import Books
from conversations.circuit import Patience
from conversations.ids import GuildId, MessageId, ThreadId, person_account
from conversations.images.worker import ImageWorker
from conversations.plans import Plans
from conversations.providers.openai_images import OpenAIImages
from conversations.refine import Refine, Taken
from conversations.refine.calls import Limits, Planner
from conversations.refine.making import Maker
from conversations.refine.preparing import Preparer
from conversations.refine.reading import FollowupReader
from conversations.refine.running import Runner
from conversations.refine.views import Viewer
from conversations.refine.voting import Votes
from conversations.servers import Servers, ServerSettings
from conversations.storage.blobs import StoredBlobs
from conversations.storage.database import Database
from conversations.storage.migrate import migrate
from conversations.threads import IncomingMessage, Outcome, Person, Revision, Thread, Turn
from conversations.upkeep import Upkeep


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
    administration: Administration
    books: Books
    bookkeeping: Bookkeeping
    runner: Runner
    refine: Refine
    votes: Votes
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
            await ledger.revoke(tx, account, surplus, str(new_id()), self.clock.now(), who.id)

    async def balanced(self) -> None:
        """Every hold of an ended turn is settled and the books add up."""
        assert await self.books.verify() == []


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
    await built.bookkeeping.close()
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
        reader=FollowupReader(store=database, clock=clock, identify=maker.safety_identifier),
        preparer=preparer,
        runner=runner,
        viewer=Viewer(database, blobs, worker),
        limits=planner.limits,
    )
    books = Books(database)
    bookkeeping = Bookkeeping(accounts=accounts, books=books, runner=runner, clock=clock)
    upkeep = Upkeep(
        store=database,
        turns=turns,
        runner=runner,
        bookkeeping=bookkeeping,
        clock=clock,
        limits=planner.limits,
        catch_up_s=3600,
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
        administration=Administration(database, servers, clock),
        books=books,
        bookkeeping=bookkeeping,
        runner=runner,
        refine=refine,
        votes=Votes(
            store=database,
            blobs=blobs,
            worker=worker,
            clock=clock,
            servers=servers,
            runner=runner,
            limits=planner.limits,
            open_s=600.0,
        ),
        upkeep=upkeep,
        api=api,
        url=url,
    )


def _plans(settings: Settings) -> Plans:
    """The configured plans, one that the pool pays for, and one that lets a person start a hundred pictures at once."""
    pooled = replace(settings.plans.plans["team"], name="pooled", pays="pool")
    crowd = replace(settings.plans.plans["team"], name="crowd", in_flight_per_person=100)
    known = {**settings.plans.plans, "pooled": pooled, "crowd": crowd}
    return Plans(plans=known, default=settings.plans.default)


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
        unknown_outcomes_retried=known.unknown_outcomes_retried,
        patience=Patience(
            failures=known.provider_failures,
            down_s=known.provider_down_wait_s,
            operator_s=known.provider_stopped_wait_s,
        ),
        wait_for_provider_s=known.wait_for_provider_s,
        brake_after=known.brake_after,
        brake_pause_s=known.brake_pause_s,
        question_expires_s=known.question_expires_s,
        redeliver_for_s=known.redeliver_for_s,
    )


def _provider(settings: Settings) -> OpenAIImages:
    return OpenAIImages(
        api_key="sk-test",
        base_url=settings.openai_base_url,
        timeout_s=PATIENCE_S,
        result_max_bytes=settings.limits.result_max_bytes,
        input_fidelity={},
    )
