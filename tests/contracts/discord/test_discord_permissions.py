"""Who is refused what, with Discord's codes."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from discord_user import DiscordUser, Refused
from probe_bot import ProbeBot, picture


async def test_the_bot_may_read_but_not_write_where_it_is_silenced(
    bot: ProbeBot, ada: DiscordUser, channels: dict[str, str]
) -> None:
    channel = bot.get_channel(int(channels["no-bots"]))
    sent = await ada.send(channels["no-bots"], "hello?")
    message = await channel.fetch_message(int(sent["id"]))
    with pytest.raises(discord.Forbidden) as refusal:
        await channel.send("no")
    assert refusal.value.code == 50013
    with pytest.raises(discord.Forbidden) as refusal:
        await message.create_thread(name="no")
    assert refusal.value.code == 50013


async def test_the_bot_neither_reads_nor_hears_what_it_cannot_see(
    bot: ProbeBot, ada: DiscordUser, rest: DiscordUser, channels: dict[str, str], general: str
) -> None:
    since = len(bot.heard)
    await ada.send(channels["backstage"], "secret")
    await ada.send(general, "public")
    heard = await bot.wait_heard("message", since=since)
    assert heard.content == "public"
    with pytest.raises(Refused) as refusal:
        await rest.messages(channels["backstage"])
    assert refusal.value.code == 50001


async def test_lost_permissions_hurt_at_once(
    bot: ProbeBot, admin: DiscordUser, facts: dict[str, Any], channels: dict[str, str]
) -> None:
    studio = channels["studio"]
    channel = bot.get_channel(int(studio))
    path = f"/channels/{studio}/permissions/{facts['bot_user_id']}"
    attach = discord.Permissions(attach_files=True).value
    await admin.request("PUT", path, {"type": 1, "allow": "0", "deny": str(attach)})
    await channel.send("words only")
    with pytest.raises(discord.Forbidden):
        await channel.send(file=picture())
    await admin.request("DELETE", path)
    await channel.send(file=picture())


async def test_members_cannot_change_permissions(
    ada: DiscordUser, facts: dict[str, Any], general: str
) -> None:
    for method, path, payload in (
        ("PUT", f"/channels/{general}/permissions/{ada.me['id']}", {"type": 1, "allow": "8", "deny": "0"}),
        ("PATCH", f"/channels/{general}", {"name": "mine"}),
        ("DELETE", f"/channels/{general}", None),
        ("POST", f"/guilds/{facts['guild_id']}/channels", {"name": "mine"}),
        ("PATCH", f"/guilds/{facts['guild_id']}/roles/{facts['guild_id']}", {"permissions": "8"}),
    ):
        with pytest.raises(Refused) as refusal:
            await ada.request(method, path, payload)
        assert refusal.value.code == 50013


async def test_a_role_opens_and_closes_doors(
    bot: ProbeBot, admin: DiscordUser, ada: DiscordUser, facts: dict[str, Any], general: str
) -> None:
    everyone = next(
        role
        for role in await admin.request("GET", f"/guilds/{facts['guild_id']}/roles")
        if role["name"] == "@everyone"
    )
    path = f"/guilds/{facts['guild_id']}/roles/{everyone['id']}"
    without = int(everyone["permissions"]) & ~discord.Permissions(use_application_commands=True).value
    await admin.request("PATCH", path, {"permissions": str(without)})
    assert await ada.commands(general) == []
    await admin.request("PATCH", path, {"permissions": everyone["permissions"]})
    assert await ada.commands(general) != []


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/channels/1", 404, 10003),
        ("/channels/abc", 400, 50035),
        ("/guilds/1", 404, 10004),
        ("/users/1", 404, 10013),
        ("/nothing/here", 404, 0),
    ],
)
async def test_unknown_things_have_their_codes(rest: DiscordUser, path: str, status: int, code: int) -> None:
    with pytest.raises(Refused) as refusal:
        await rest.request("GET", path)
    assert (refusal.value.status, refusal.value.code) == (status, code)


async def test_tokens_are_for_their_kind(rest: DiscordUser, ada: DiscordUser, facts: dict[str, Any]) -> None:
    for header in (
        {},
        {"Authorization": facts["bot_token"]},
        {"Authorization": f"Bot {ada.token}"},
        {"Authorization": "Bot x"},
    ):
        async with rest._http.get(
            f"{rest.api_url}/users/@me", headers={"Authorization": "", **header}
        ) as answer:
            assert answer.status == 401
            assert await answer.json() == {"message": "401: Unauthorized", "code": 0}
    with pytest.raises(Refused) as refusal:
        await ada.request("PUT", f"/applications/{facts['application_id']}/commands", [])
    assert refusal.value.code == 20002
