"""
A sandbox and the real bot per module, and three people per test.

With SANDBOX_RECORD=FILE in the environment every HTTP exchange is appended to FILE, to be checked against published API
documents.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from discord_user import DiscordUser
from studio import BotProcess

from bot.sandbox.server import Options, Sandbox


@pytest_asyncio.fixture(scope="module")
async def sandbox(tmp_path_factory: pytest.TempPathFactory, request: Any) -> AsyncIterator[Sandbox]:
    """Both stand-ins; `IMAGE_LATENCY_S`, `DRIFT` and `MESSAGE_CONTENT` of the module shape them."""
    running = Sandbox(
        Options(
            tmp_path_factory.mktemp("sandbox"),
            image_latency_s=getattr(request.module, "IMAGE_LATENCY_S", 0.0),
            drift=getattr(request.module, "DRIFT", "off"),
            message_content=getattr(request.module, "MESSAGE_CONTENT", True),
            rate_limits=False,
            record=Path(os.environ["SANDBOX_RECORD"]) if "SANDBOX_RECORD" in os.environ else None,
        )
    )
    await running.start()
    yield running
    await running.stop()


@pytest.fixture(scope="module")
def facts(sandbox: Sandbox) -> dict[str, Any]:
    """Addresses, ids and tokens."""
    return sandbox.facts()


@pytest_asyncio.fixture(scope="module")
async def bot(
    facts: dict[str, Any], tmp_path_factory: pytest.TempPathFactory, request: Any
) -> AsyncIterator[BotProcess]:
    """The bot, running with the module's `SETTINGS`; stopped at the end, its books in order and nothing broken in it."""
    process = BotProcess(facts, tmp_path_factory.mktemp("bot"), **getattr(request.module, "SETTINGS", {}))
    await process.start()
    yield process
    await process.stop()
    assert process.unbalanced() == []
    assert process.broken() == []


@pytest.fixture(autouse=True)
def _no_faults_left(sandbox: Sandbox) -> Any:
    yield
    sandbox.faults.clear()


async def _person(facts: dict[str, Any], index: int) -> AsyncIterator[DiscordUser]:
    user = await DiscordUser.connect(facts["discord_api_url"], facts["users"][index]["token"])
    yield user
    await user.close()


@pytest_asyncio.fixture
async def admin(facts: dict[str, Any], bot: BotProcess) -> AsyncIterator[DiscordUser]:
    """The server's owner."""
    async for user in _person(facts, 0):
        yield user


@pytest_asyncio.fixture
async def ada(facts: dict[str, Any], bot: BotProcess) -> AsyncIterator[DiscordUser]:
    """A member without special permissions."""
    async for user in _person(facts, 1):
        yield user


@pytest_asyncio.fixture
async def ben(facts: dict[str, Any], bot: BotProcess) -> AsyncIterator[DiscordUser]:
    """Another member."""
    async for user in _person(facts, 2):
        yield user


@pytest.fixture(scope="module")
def channels(sandbox: Sandbox) -> dict[str, str]:
    """Channel ids by name."""
    return {channel.name: str(channel.id) for channel in sandbox.platform.state.channels.values()}


@pytest.fixture(scope="module")
def general(channels: dict[str, str]) -> str:
    """The id of #general."""
    return channels["general"]
