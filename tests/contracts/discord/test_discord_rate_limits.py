"""Rate limits: headers, buckets, 429s, and how discord.py takes them."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import discord
from discord_user import DiscordUser
from probe_bot import ProbeBot

from bot.sandbox.server import Sandbox

RATE_LIMITS = True


async def _post(url: str, token: str, text: str) -> aiohttp.ClientResponse:
    async with (
        aiohttp.ClientSession(headers={"Authorization": f"Bot {token}"}) as http,
        http.post(url, json={"content": text}) as answer,
    ):
        await answer.read()
        return answer


async def test_the_sixth_message_in_a_channel_waits_and_other_channels_do_not(
    facts: dict[str, Any], channels: dict[str, str], bot: ProbeBot
) -> None:
    url = f"{facts['discord_api_url']}/channels/{channels['studio']}/messages"
    answers = [await _post(url, facts["bot_token"], str(number)) for number in range(6)]
    assert [answer.status for answer in answers] == [200] * 5 + [429]
    assert [answer.headers["X-RateLimit-Remaining"] for answer in answers[:5]] == list("43210")
    assert answers[0].headers["X-RateLimit-Limit"] == "5"
    refused = answers[5]
    body = await refused.json()
    assert 0 < body["retry_after"] <= 5
    assert body["global"] is False
    assert refused.headers["X-RateLimit-Scope"] == "user"
    assert int(refused.headers["Retry-After"]) >= body["retry_after"]
    other = f"{facts['discord_api_url']}/channels/{channels['general']}/messages"
    assert (await _post(other, facts["bot_token"], "x")).status == 200


async def test_discord_py_waits_and_delivers(
    bot: ProbeBot, ada: DiscordUser, sandbox: Sandbox, general: str
) -> None:
    sandbox.faults.add(_fault("message_edit", retry_after=0.05))
    channel = bot.get_channel(int(general))
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send("one")
    edited = await message.edit(content="two")
    assert edited.content == "two"
    assert sandbox.faults.armed() == []


def _fault(operation: str, **params: Any) -> Any:
    from bot.sandbox.faults import Fault

    return Fault(side="discord", kind="rate_limit", operation=operation, params=params)


async def test_fifty_requests_a_second_are_the_bots_and_interactions_are_outside(
    facts: dict[str, Any], rest: DiscordUser, sandbox: Sandbox
) -> None:
    limits = sandbox.platform.limits
    limits._global.clear()
    headers = {"Authorization": f"Bot {facts['bot_token']}"}
    async with aiohttp.ClientSession(headers=headers) as http:

        async def ask(path: str) -> tuple[int, Any]:
            async with http.get(facts["discord_api_url"] + path) as answer:
                return answer.status, await answer.json()

        paths = [f"/channels/{number}" for number in range(1, 120)]
        answers = await asyncio.gather(*map(ask, paths))
        refused = [body for status, body in answers if status == 429]
        assert refused
        assert all(body["global"] for body in refused)
        status, body = await ask(f"/webhooks/{facts['application_id']}/no-such-token/messages/@original")
        assert (status, body["code"]) == (404, 10015)
