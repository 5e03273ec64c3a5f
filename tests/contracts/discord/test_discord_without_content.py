"""An application that may not read message content at all."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from discord_user import DiscordUser
from probe_bot import PNG, ProbeBot

MESSAGE_CONTENT = False


async def test_asking_for_the_intent_is_refused(at_sandbox: None, facts: dict[str, Any]) -> None:
    client = ProbeBot(message_content=True)
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await client.start(facts["bot_token"])
    await client.close()


async def test_rest_hides_content_too_but_a_message_command_reads_its_target(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    sent = await ada.send(general, "private thoughts", [("a.png", PNG, "image/png")])
    fetched = await bot.get_channel(int(general)).fetch_message(int(sent["id"]))
    assert (fetched.content, fetched.attachments) == ("", [])
    since = ada.mark
    await ada.context_menu(sent, "Quote")
    answer = await ada.wait_message(general, since=since)
    assert answer["content"] == "> private thoughts a.png"


async def test_the_application_can_switch_its_own_flag(rest: DiscordUser, bot: ProbeBot) -> None:
    flags = (await rest.request("GET", "/applications/@me"))["flags"]
    changed = await rest.request("PATCH", "/applications/@me", {"flags": flags | 1 << 19})
    assert changed["flags"] & 1 << 19
    await rest.request("PATCH", "/applications/@me", {"flags": flags})
