"""A bot that dies by SIGKILL around a vote's end; its next life closes it, moves the head once, and tells it once."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from books import everything_ends, rows
from discord_user import DiscordUser
from life import comes_to, settled_picture
from mortal import MortalBot, SandboxProcess
from studio import Conversation


@pytest_asyncio.fixture
async def ben(sandbox: SandboxProcess) -> AsyncIterator[DiscordUser]:
    """Another member."""
    user = await DiscordUser.connect(sandbox.facts["discord_api_url"], sandbox.facts["users"][2]["token"])
    yield user
    await user.close()


async def ended(talk: Conversation, bot: MortalBot) -> None:
    """The vote has come to its end: said on its one message, the head moved once by the one who opened it."""
    await talk.shows("### v3 won")
    await everything_ends(bot.database)
    await comes_to(talk, bot, ["v1", "v2 to v3", "v3", "Picked: v1 → v3"])
    moves = rows(bot.database, f'SELECT "to" FROM head_moves WHERE thread_id = {talk.thread_id}')
    assert moves == [(1,), (3,)]


@pytest.mark.parametrize(
    "moment",
    [
        "the last ballot is on record",
        "the vote's end is written, not committed",
        "commit A",
        "the vote's end is shown",
    ],
)
async def test_the_last_ballot_counts_and_moves_the_head_once(
    moment: str, ada: DiscordUser, ben: DiscordUser, general: str, bot: MortalBot
) -> None:
    talk = await settled_picture(ada, general, bot)
    await talk.say("2 variations")
    await everything_ends(bot.database)
    await ada.command(talk.thread_id, "vote")
    vote = await talk.shows("Which one goes on: v2 or v3?")
    await ada.press(vote, "v3")
    await bot.die_at(moment)
    await ben.press(vote, "v3")
    await bot.dead()
    await bot.start()
    await ended(talk, bot)


async def test_a_vote_is_shown_and_closed_in_later_lives(
    ada: DiscordUser, general: str, bot: MortalBot
) -> None:
    talk = await settled_picture(ada, general, bot)
    await talk.say("2 variations")
    await everything_ends(bot.database)
    await bot.die_at("the vote is on record")
    await ada.command(talk.thread_id, "vote")
    await bot.dead()
    await bot.start()
    vote = await talk.shows("Which one goes on: v2 or v3?")
    await ada.press(vote, "v3")
    await talk.shows("1 vote so far")
    await bot.kill()
    with sqlite3.connect(bot.database) as database:  # the time passes while nobody is there
        database.execute("UPDATE votes SET closes_at = opened_at + 1 WHERE closed_at IS NULL")
    await bot.start()
    await ended(talk, bot)
