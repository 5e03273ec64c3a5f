"""The gateway: login, refusals, RESUME with replay, re-identification, failures on demand."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import discord
import pytest
from discord_user import DiscordUser
from probe_bot import ProbeBot

from bot.sandbox.server import Sandbox


async def _arm(sandbox: Sandbox, **fault: Any) -> None:
    async with (
        aiohttp.ClientSession() as http,
        http.post(f"{sandbox.url}/faults", json={"side": "discord", **fault}) as answer,
    ):
        assert answer.status == 204, await answer.text()


async def test_the_bot_knows_its_guild_and_its_application(bot: ProbeBot, facts: dict[str, Any]) -> None:
    guild = bot.get_guild(int(facts["guild_id"]))
    assert guild is not None
    assert guild.name == "Darkroom demo"
    assert {"general", "studio", "gallery", "no-bots"} <= {channel.name for channel in guild.channels}
    assert guild.me.guild_permissions.create_public_threads
    assert (await bot.application_info()).flags.gateway_message_content_limited
    members = await guild.query_members(user_ids=[int(user["id"]) for user in facts["users"]])
    assert sorted(member.display_name for member in members) == ["Ada", "Ben", "Morgan (admin)"]


async def test_a_wrong_token_is_refused(at_sandbox: None) -> None:
    client = ProbeBot()
    with pytest.raises(discord.LoginFailure):
        await client.login("nonsense")
    await client.close()


async def test_a_wrong_intent_closes_with_4014(at_sandbox: None, facts: dict[str, Any]) -> None:
    client = ProbeBot(members=True)
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await client.start(facts["bot_token"])
    await client.close()


@pytest.mark.parametrize(
    ("payloads", "code"),
    [
        ([{"op": 2, "d": {"token": "no", "intents": 1, "properties": {}}}], 4004),
        ([{"op": 8, "d": {}}], 4003),
        ([{"op": 99, "d": {}}], 4003),
        (["{"], 4002),
        ([{"op": 2, "d": {"token": "bot", "intents": 1 << 30, "properties": {}}}], 4013),
        ([{"op": 2, "d": {"token": "bot", "intents": 1, "properties": {}, "shard": [1, 1]}}], 4010),
        ([{"op": 2, "d": {"token": "bot", "intents": 1, "properties": {}}}] * 2, 4005),
    ],
)
async def test_close_codes(facts: dict[str, Any], payloads: list[Any], code: int) -> None:
    async with (
        aiohttp.ClientSession() as http,
        http.ws_connect(facts["discord_gateway_url"] + "?v=10") as socket,
    ):
        for payload in payloads:
            if isinstance(payload, str):
                await socket.send_str(payload)
                continue
            if payload["d"].get("token") == "bot":
                payload = {**payload, "d": {**payload["d"], "token": facts["bot_token"]}}
            await socket.send_json(payload)
        async with asyncio.timeout(5):
            while (await socket.receive()).type is not aiohttp.WSMsgType.CLOSE:
                pass
        assert socket.close_code == code


async def test_a_dropped_bot_resumes_and_misses_nothing(
    bot: ProbeBot, ada: DiscordUser, sandbox: Sandbox, general: str
) -> None:
    since = len(bot.heard)
    await _arm(sandbox, kind="drop_gateway")
    await ada.send(general, "while you were away")
    await bot.wait_heard("message", lambda m: m.content == "while you were away", since=since)
    await bot.wait_heard("resumed", since=since)
    assert [name for name, _ in bot.heard[since:]].count("message") == 1


async def test_a_reconnect_request_is_followed(
    bot: ProbeBot, ada: DiscordUser, sandbox: Sandbox, general: str
) -> None:
    since = len(bot.heard)
    await _arm(sandbox, kind="reconnect")
    await bot.wait_heard("resumed", since=since)


async def test_an_invalid_session_identifies_anew(
    bot: ProbeBot, ada: DiscordUser, sandbox: Sandbox, general: str
) -> None:
    since = len(bot.heard)
    await _arm(sandbox, kind="invalid_session")
    await bot.wait_heard("ready", since=since)
    await ada.send(general, "welcome back")
    await bot.wait_heard("message", lambda m: m.content == "welcome back", since=since)


async def test_a_gateway_fault_can_wait_for_events(
    bot: ProbeBot, ada: DiscordUser, sandbox: Sandbox, general: str
) -> None:
    since = len(bot.heard)
    await _arm(sandbox, kind="drop_gateway", after=2)
    for text in ("one", "two"):
        await ada.send(general, text)
        await bot.wait_heard("message", lambda m, text=text: m.content == text, since=since)
    assert not [name for name, _ in bot.heard[since:] if name == "resumed"]
    await ada.send(general, "three")
    await bot.wait_heard("resumed", since=since)


async def test_content_is_hidden_without_the_intent_but_for_the_exceptions(
    ada: DiscordUser, at_sandbox: None, facts: dict[str, Any], general: str
) -> None:
    client = ProbeBot(message_content=False)
    await client.login(facts["bot_token"])
    running = asyncio.create_task(client.connect())
    await client.wait_heard("ready")
    try:
        hidden = await ada.send(general, "hidden")
        assert (await client.wait_heard("message", lambda m: m.id == int(hidden["id"]))).content == ""
        mention = await ada.send(general, f"<@{client.user.id}> shown")
        assert "shown" in (await client.wait_heard("message", lambda m: m.id == int(mention["id"]))).content
        dm = await ada.open_dm(facts["bot_user_id"])
        direct = await ada.send(dm["id"], "direct")
        assert (await client.wait_heard("message", lambda m: m.id == int(direct["id"]))).content == "direct"
        own = await client.get_channel(int(general)).send("own")
        reply = await ada.send(general, "reply", reply_to={"id": str(own.id)})
        heard = await client.wait_heard("message", lambda m: m.id == int(reply["id"]))
        assert heard.content == "reply"
        assert heard.reference.resolved.content == "own"
    finally:
        await client.close()
        await asyncio.gather(running, return_exceptions=True)
