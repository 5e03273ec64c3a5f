"""One sandbox in a process of its own and one mortal bot per module; two people."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from discord_user import DiscordUser

sys.path.append(str(Path(__file__).parents[1] / "flows"))

from mortal import MortalBot, SandboxProcess


@pytest_asyncio.fixture(scope="module")
async def sandbox(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[SandboxProcess]:
    """Both stand-ins, in a process of their own."""
    running = SandboxProcess(tmp_path_factory.mktemp("sandbox"))
    await running.start()
    yield running
    await running.kill()


@pytest_asyncio.fixture(scope="module")
async def bot(sandbox: SandboxProcess, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[MortalBot]:
    """The bot; at the end its books are balanced, as `darkroom ledger verify` says."""
    mortal = MortalBot(sandbox.facts, tmp_path_factory.mktemp("bot"))
    yield mortal
    await mortal.close()
    assert await mortal.command("ledger", "verify") == (0, "balanced")


@pytest_asyncio.fixture
async def ada(sandbox: SandboxProcess) -> AsyncIterator[DiscordUser]:
    """A member without special permissions."""
    user = await DiscordUser.connect(sandbox.facts["discord_api_url"], sandbox.facts["users"][1]["token"])
    yield user
    await user.close()


@pytest_asyncio.fixture(autouse=True)
async def _no_faults_left(sandbox: SandboxProcess) -> AsyncIterator[None]:
    yield
    await sandbox.clear_faults()


@pytest.fixture(scope="module")
def general(sandbox: SandboxProcess) -> str:
    """The id of #general."""
    return str(sandbox.facts["channel_id"])
