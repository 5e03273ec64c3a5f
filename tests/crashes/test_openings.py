"""A bot that dies by SIGKILL while it opens a thread for a first picture; its next life opens it, once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from books import check_money, everything_ends
from discord_user import DiscordUser, Json, text_of
from life import comes_to, reborn
from mortal import MortalBot, SandboxProcess
from studio import Conversation, label_of

MOMENTS = [
    "the opening is on record",
    "the cover was posted",
    "the thread was created",
    "the opening's end is written, not committed",
]


@pytest.mark.parametrize("moment", MOMENTS)
async def test_an_imagine_gets_one_cover_one_thread_and_one_picture(
    moment: str, ada: DiscordUser, general: str, bot: MortalBot
) -> None:
    await bot.lives()
    await bot.die_at(moment)
    prompt = f"a lamp, {moment}"
    await ada.command(general, "imagine", {"prompt": prompt})
    await reborn(bot)
    [cover] = await covers(ada, general, prompt)
    await comes_to(Conversation(ada, cover["id"]), bot, ["v1"])


async def test_a_mention_gets_its_picture_too(
    ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    await bot.lives()
    await bot.die_at("the thread was created")
    await ada.send(general, f"<@{sandbox.facts['bot_user_id']}> a lantern by the sea")
    await reborn(bot)
    [cover] = await covers(ada, general, "a lantern by the sea")
    await comes_to(Conversation(ada, cover["id"]), bot, ["v1"])


async def test_an_opening_that_cannot_be_finished_is_told(
    ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    await bot.lives()
    await bot.die_at("the cover was posted")
    since = ada.mark
    await ada.send(general, f"<@{sandbox.facts['bot_user_id']}> a barn owl")
    await bot.dead()
    await sandbox.fault("discord", "forbidden", "thread_create")
    await bot.start()
    await ada.wait_message(general, lambda said: "Send Messages in Threads" in text_of(said), 30, since)
    await everything_ends(bot.database)
    check_money(bot.database)
    assert await covers(ada, general, "a barn owl") == []


@pytest.mark.parametrize("moment", ["the price is remembered", "the price was asked"])
async def test_a_price_is_asked_once_and_its_yes_counts(
    moment: str, ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    await bot.lives()
    await bot.hears()
    async with asks_first(sandbox, general):
        await bot.die_at(moment)
        prompt = f"a vase, {moment}"
        await ada.command(general, "imagine", {"prompt": prompt})
        await reborn(bot)
        [cover] = await covers(ada, general, prompt)
        talk = Conversation(ada, cover["id"])
        [question] = await talk.bot_messages()
        await ada.press(question, label_of(question, "Yes"))
        await talk.shows("### v1")
        await everything_ends(bot.database)
        await comes_to(talk, bot, ["v1"])


@asynccontextmanager
async def asks_first(sandbox: SandboxProcess, channel_id: str) -> AsyncIterator[None]:
    """While the server has prices asked about first."""
    facts = sandbox.facts
    admin = await DiscordUser.connect(facts["discord_api_url"], facts["users"][0]["token"])
    try:
        await admin.command(channel_id, "settings", {"ask_above": 1})
        yield
        await admin.command(channel_id, "settings", {"ask_above": 0})
    finally:
        await admin.close()


async def covers(user: DiscordUser, channel_id: str, prompt: str) -> list[Json]:
    """The bot's messages in the channel that show the request."""
    return [
        message
        for message in await user.messages(channel_id)
        if message["author"].get("bot") and prompt in text_of(message)
    ]
