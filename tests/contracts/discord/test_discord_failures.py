"""Failures on demand reach the client as the real ones would."""

from __future__ import annotations

from typing import Any

import aiohttp
import discord
import pytest
from discord_user import DiscordUser
from probe_bot import PNG, ProbeBot

from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox


def _arm(sandbox: Sandbox, kind: str, operation: str, **more: Any) -> None:
    sandbox.faults.clear()
    sandbox.faults.add(Fault(side="discord", kind=kind, operation=operation, **more))


@pytest.mark.parametrize(
    ("kind", "error", "code"),
    [
        ("forbidden", discord.Forbidden, 50013),
        ("missing_access", discord.Forbidden, 50001),
        ("unknown_channel", discord.NotFound, 10003),
        ("http_503", discord.DiscordServerError, 0),
        ("too_large", discord.HTTPException, 40005),
    ],
)
async def test_an_error_answer(
    bot: ProbeBot, sandbox: Sandbox, general: str, kind: str, error: type[discord.HTTPException], code: int
) -> None:
    _arm(sandbox, kind, "message_create")
    channel = bot.get_channel(int(general))
    with pytest.raises(error) as failure:
        await channel.send("x")
    assert failure.value.code == code
    assert (await channel.send("x")).content == "x", "the fault is spent"


async def test_a_lost_answer_leaves_the_message_behind(
    bot: ProbeBot, ada: DiscordUser, sandbox: Sandbox, general: str
) -> None:
    _arm(sandbox, "lost_answer", "message_create")
    with pytest.raises(aiohttp.ClientError):
        await bot.get_channel(int(general)).send("did it arrive?")
    assert (await ada.messages(general))[-1]["content"] == "did it arrive?"


async def test_a_hanging_request_ends_when_the_client_gives_up(
    ada: DiscordUser, sandbox: Sandbox, general: str
) -> None:
    _arm(sandbox, "hang", "message_list")
    with pytest.raises(TimeoutError):
        async with (
            aiohttp.ClientSession() as http,
            http.get(
                f"{ada.api_url}/channels/{general}/messages",
                headers={"Authorization": ada.token},
                timeout=aiohttp.ClientTimeout(total=0.2),
            ),
        ):
            pass
    assert await ada.messages(general)


async def test_a_download_fails_once(bot: ProbeBot, ada: DiscordUser, sandbox: Sandbox, general: str) -> None:
    sent = await ada.send(general, "x", [("a.png", PNG, "image/png")])
    heard = await bot.wait_heard("message", lambda m: m.id == int(sent["id"]))
    _arm(sandbox, "http_500", "attachment_download")
    with pytest.raises(discord.HTTPException):
        await heard.attachments[0].read()
    assert await heard.attachments[0].read() == PNG


async def test_after_lets_some_pass(bot: ProbeBot, sandbox: Sandbox, general: str) -> None:
    _arm(sandbox, "forbidden", "message_create", after=1)
    channel = bot.get_channel(int(general))
    await channel.send("passes")
    with pytest.raises(discord.Forbidden):
        await channel.send("fails")


async def test_the_faults_endpoint_arms_lists_clears_and_refuses(sandbox: Sandbox) -> None:
    url = f"{sandbox.url}/faults"
    async with aiohttp.ClientSession() as http:
        await http.delete(url)
        for wrong in (
            {"side": "moon", "kind": "hang"},
            {"side": "discord", "kind": "sulk"},
            {"side": "discord", "kind": "hang", "often": 1},
            [],
        ):
            async with http.post(url, json=wrong) as answer:
                assert answer.status == 400
        async with http.post(
            url, json={"side": "discord", "kind": "hang", "operation": "typing", "times": 2}
        ) as answer:
            assert answer.status == 204
        async with http.get(url) as answer:
            (fault,) = (await answer.json())["faults"]
        assert (fault["kind"], fault["operation"], fault["times"]) == ("hang", "typing", 2)
        await http.delete(url)
        async with http.get(url) as answer:
            assert (await answer.json())["faults"] == []
