"""Builds the whole bot's use cases over real adapters."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import secrets
from datetime import UTC, datetime
from pathlib import Path

import structlog

from bot.attachments import DiscordAttachments
from bot.core import Core, SurfaceSettings
from bot.endpoints import cdn_origins
from bot.wiring.books import open_ledgers
from bot.wiring.places import Places, database_url, turns_url
from config.settings import Settings
from conversations import followups
from conversations.bookkeeping import Bookkeeping
from conversations.circuit import Patience
from conversations.images.worker import ImageWorker
from conversations.ports import Announcer
from conversations.providers.openai_images import OpenAIImages
from conversations.providers.openai_router import OpenAIRouter
from conversations.refine import Refine
from conversations.refine.calls import Limits, Planner
from conversations.refine.exporting import Exporter
from conversations.refine.making import Maker
from conversations.refine.preparing import Preparer
from conversations.refine.reading import FollowupReader
from conversations.refine.recovering import Recovery
from conversations.refine.running import Runner
from conversations.refine.thread_choices import ThreadChoices
from conversations.refine.views import Viewer
from conversations.refine.voting import Votes
from conversations.storage.blobs import StoredBlobs
from conversations.storage.durable_turns import DurableTurns
from conversations.storage.migrate import migrate
from conversations.upkeep import Upkeep

log = structlog.get_logger()

WATCHED_FOR_S = 7 * 24 * 3600.0
"""Threads that rested longer are not looked into for missed messages after downtime."""


def build_core(settings: Settings) -> Core:
    """
    The use cases over real adapters, with the schema brought up to date. Blocks for the migration.

    Raises: AnotherProcess where the data folder is in use.
    """
    places = Places(settings.data_dir)
    ledgers = open_ledgers(settings)
    database, servers, accounts, clock = ledgers.database, ledgers.servers, ledgers.accounts, ledgers.clock
    database.lock()
    migrate(database_url(settings))
    blobs = StoredBlobs.in_folder(places.blobs)
    worker = ImageWorker()
    provider = _provider(settings)
    planner = Planner(
        catalogue=settings.catalogue,
        tiers=settings.tiers_by_name,
        shapes=settings.shapes,
        rate=settings.rate,
        limits=_limits(settings),
    )
    maker = Maker(
        provider=provider,
        blobs=blobs,
        worker=worker,
        planner=planner,
        servers=servers,
        safety_key=_safety_key(settings, places),
    )
    turns = DurableTurns(turns_url(settings), database.runner)
    runner = Runner(
        store=database,
        blobs=blobs,
        maker=maker,
        turns=turns,
        worker=worker,
        clock=clock,
        limits=planner.limits,
    )
    attachments = DiscordAttachments(
        cdn_origins(settings.discord_cdn_url if _is_elsewhere(settings) else None)
    )
    preparer = Preparer(
        store=database,
        blobs=blobs,
        worker=worker,
        source=attachments,
        planner=planner,
        maker=maker,
        servers=servers,
        clock=clock,
    )
    router = _router(settings)
    reader = FollowupReader(
        store=database,
        clock=clock,
        identify=maker.safety_identifier,
        router=router,
        text_model=settings.catalogue.text_models.get(settings.router.model or ""),
    )
    viewer = Viewer(database, blobs, worker)
    refine = Refine(
        store=database,
        blobs=blobs,
        clock=clock,
        servers=servers,
        accounts=accounts,
        reader=reader,
        preparer=preparer,
        runner=runner,
        viewer=viewer,
        limits=planner.limits,
    )
    recovery = Recovery(
        store=database,
        blobs=blobs,
        clock=clock,
        runner=runner,
        keep_for_s=planner.limits.redeliver_for_s,
    )
    votes = Votes(
        store=database,
        blobs=blobs,
        worker=worker,
        clock=clock,
        servers=servers,
        runner=runner,
        limits=planner.limits,
        open_s=settings.limits.vote_open_s,
    )
    bookkeeping = Bookkeeping(accounts=accounts, books=ledgers.books, runner=runner, clock=clock)
    upkeep = Upkeep(
        store=database,
        turns=turns,
        runner=runner,
        bookkeeping=bookkeeping,
        clock=clock,
        limits=planner.limits,
        catch_up_s=WATCHED_FOR_S,
    )

    async def start(announcer: Announcer) -> None:
        runner.speak_through(announcer)
        async with database.write() as tx:
            await tx.start_circuit(_key_fingerprint(settings))
        await turns.launch(runner.render, runner.deliver)
        await turns.forget_ended()

    async def stop() -> None:
        await bookkeeping.close()
        await turns.close(settings.limits.stop_drain_s)
        await runner.close()
        worker.close()
        await provider.close()
        if router is not None:
            await router.close()
        await attachments.close()
        await database.close()

    async def saved_command_hash() -> str | None:
        return await asyncio.to_thread(_read, places.command_hash)

    async def save_command_hash(value: str) -> None:
        await asyncio.to_thread(places.command_hash.write_text, value)

    async def saved_heard_until() -> datetime | None:
        found = await asyncio.to_thread(_read, places.heard_until)
        return datetime.fromisoformat(found) if found else None

    async def save_heard_until(moment: datetime) -> None:
        await asyncio.to_thread(_replace, places.heard_until, moment.isoformat())

    followups.prepare()
    return Core(
        refine=refine,
        votes=votes,
        exporter=Exporter(store=database, blobs=blobs, viewer=viewer, worker=worker, clock=clock),
        accounts=accounts,
        administration=ledgers.administration,
        books=ledgers.books,
        usage=ledgers.usage,
        servers=servers,
        recovery=recovery,
        upkeep=upkeep,
        thread_choices=ThreadChoices(database, clock),
        images=worker,
        attachments=attachments,
        tiers=tuple(settings.tiers),
        aspects=(*settings.aspects, "match"),
        qualities=("low", "medium", "high", "xhigh", "max"),
        backgrounds=("auto", "opaque", "transparent"),
        plans=tuple(settings.plans.plans),
        runner=database.runner,
        replaced_models=_replaced_models(settings),
        start=start,
        stop=stop,
        saved_command_hash=saved_command_hash,
        save_command_hash=save_command_hash,
        saved_heard_until=saved_heard_until,
        save_heard_until=save_heard_until,
    )


def surface_settings(settings: Settings) -> SurfaceSettings:
    """How the surface reaches Discord."""
    elsewhere = _is_elsewhere(settings)
    return SurfaceSettings(
        token="" if settings.discord_token is None else settings.discord_token.get_secret_value(),
        api_url=settings.discord_api_url if elsewhere else None,
        gateway_url=settings.discord_gateway_url,
        cdn_url=settings.discord_cdn_url if elsewhere else None,
        preview_edit_interval_s=settings.limits.preview_edit_interval_s,
        patience_s=settings.limits.discord_patience_s,
        missed_message_max_age_s=settings.limits.missed_message_max_age_s,
    )


def _is_elsewhere(settings: Settings) -> bool:
    return not settings.discord_api_url.startswith("https://discord.com/")


def _provider(settings: Settings) -> OpenAIImages:
    key = settings.openai_api_key
    return OpenAIImages(
        api_key=None if key is None else key.get_secret_value(),
        base_url=settings.openai_base_url,
        timeout_s=settings.limits.provider_timeout_s,
        result_max_bytes=settings.limits.result_max_bytes,
        input_fidelity={
            model.id: model.capabilities.input_fidelity
            for model in settings.catalogue.models.values()
            if model.capabilities.input_fidelity
        },
        allowed_result_hosts=settings.allowed_result_hosts,
    )


def _router(settings: Settings) -> OpenAIRouter | None:
    """The text model that reads unclear follow-ups, where the operator named one."""
    key, model = settings.openai_api_key, settings.router.model
    if key is None or model is None:
        return None
    return OpenAIRouter(
        api_key=key.get_secret_value(),
        base_url=settings.openai_base_url,
        model=model,
        reasoning_effort=settings.catalogue.text_models[model].reasoning_effort,
        timeout_s=settings.router.timeout_s,
    )


def _limits(settings: Settings) -> Limits:
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


def _key_fingerprint(settings: Settings) -> str:
    """Tells one provider and key from another; what is remembered of one is no guide to the next."""
    key = "" if settings.openai_api_key is None else settings.openai_api_key.get_secret_value()
    return hashlib.sha256(f"{settings.openai_base_url} {key}".encode()).hexdigest()


def _safety_key(settings: Settings, places: Places) -> bytes:
    """The configured key, else one that is made once and kept in the data folder."""
    if settings.safety_key is not None:
        return settings.safety_key.get_secret_value().encode()
    if not places.safety_key.exists():
        draft = _draft_of(places.safety_key)
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_hex(32))
        with contextlib.suppress(FileExistsError):  # another process that starts now was faster
            os.link(draft, places.safety_key)
        draft.unlink()
    return places.safety_key.read_text().encode()


def _replaced_models(settings: Settings) -> tuple[tuple[str, str, str], ...]:
    """(tier, retired model, the one used instead), each warned of once, here; admins see them in /settings."""
    replaced = []
    today = datetime.now(UTC).date()
    for tier in settings.tiers_by_name.values():
        resolved = settings.catalogue.resolve(tier.model, today)
        if resolved.replaced:
            log.warning(
                "a tier's model is retired", tier=tier.name, model=resolved.replaced, used=resolved.model.id
            )
            replaced.append((tier.name, resolved.replaced, resolved.model.id))
    return tuple(replaced)


def _draft_of(path: Path) -> Path:
    """A name beside `path` that no other process writes to."""
    return path.with_suffix(f".draft-{os.getpid()}")


def _read(path: Path) -> str | None:
    return path.read_text() if path.exists() else None


def _replace(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    draft = _draft_of(path)
    draft.write_text(text)
    draft.replace(path)
