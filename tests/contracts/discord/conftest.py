"""
A sandbox per test module, a real discord.py bot in it, and three people.

With SANDBOX_RECORD=FILE in the environment every HTTP exchange of the bots is appended to FILE, to be checked against
Discord's published OpenAPI document.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import discord
import pytest
import pytest_asyncio
import yarl
from discord_user import DiscordUser
from probe_bot import ProbeBot

from bot.sandbox.server import Options, Sandbox


@pytest_asyncio.fixture(scope="module")
async def sandbox(tmp_path_factory: pytest.TempPathFactory, request: Any) -> AsyncIterator[Sandbox]:
    """The stand-in, without waiting at rate limits unless the module sets `RATE_LIMITS`."""
    options = Options(
        tmp_path_factory.mktemp("sandbox"),
        rate_limits=getattr(request.module, "RATE_LIMITS", False),
        message_content=getattr(request.module, "MESSAGE_CONTENT", True),
        record=Path(os.environ["SANDBOX_RECORD"]) if "SANDBOX_RECORD" in os.environ else None,
    )
    running = Sandbox(options)
    await running.start()
    yield running
    await running.stop()


@pytest.fixture(scope="module")
def facts(sandbox: Sandbox) -> dict[str, Any]:
    """What the ready file would say."""
    return sandbox.facts()


@pytest.fixture(scope="module")
def at_sandbox(facts: dict[str, Any]) -> Any:
    """Points discord.py at the stand-in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(discord.http.Route, "BASE", facts["discord_api_url"])
        patch.setattr(
            discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(facts["discord_gateway_url"])
        )
        yield


@pytest_asyncio.fixture(scope="module")
async def bot(facts: dict[str, Any], at_sandbox: None, request: Any) -> AsyncIterator[ProbeBot]:
    """A connected bot whose commands are registered."""
    client = ProbeBot(message_content=getattr(request.module, "MESSAGE_CONTENT", True))
    await client.login(facts["bot_token"])
    await client.tree.sync()
    running = asyncio.create_task(client.connect())
    await client.wait_heard("ready")
    yield client
    await client.close()
    await asyncio.gather(running, return_exceptions=True)


@pytest_asyncio.fixture(scope="module")
async def rest(facts: dict[str, Any]) -> AsyncIterator[DiscordUser]:
    """The bot's token over bare HTTP, for what discord.py would never send."""
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {facts['bot_token']}"}) as http:
        yield DiscordUser(facts["discord_api_url"], facts["bot_token"], http)


async def _person(facts: dict[str, Any], index: int) -> AsyncIterator[DiscordUser]:
    user = await DiscordUser.connect(facts["discord_api_url"], facts["users"][index]["token"])
    yield user
    await user.close()


@pytest_asyncio.fixture(scope="module")
async def admin(facts: dict[str, Any]) -> AsyncIterator[DiscordUser]:
    """The guild's owner."""
    async for user in _person(facts, 0):
        yield user


@pytest_asyncio.fixture(scope="module")
async def ada(facts: dict[str, Any]) -> AsyncIterator[DiscordUser]:
    """A member without special permissions."""
    async for user in _person(facts, 1):
        yield user


@pytest_asyncio.fixture(scope="module")
async def ben(facts: dict[str, Any]) -> AsyncIterator[DiscordUser]:
    """Another member."""
    async for user in _person(facts, 2):
        yield user


@pytest.fixture(scope="module")
def general(facts: dict[str, Any]) -> str:
    """The id of #general."""
    return str(facts["channel_id"])


@pytest.fixture(scope="module")
def channels(sandbox: Sandbox) -> dict[str, str]:
    """Channel ids by name."""
    return {channel.name: str(channel.id) for channel in sandbox.platform.state.channels.values()}
