"""A bot that dies by SIGKILL between any two hops of a follow-up; its next life answers it, once."""

from __future__ import annotations

import pytest
from books import everything_ends
from discord_user import DiscordUser, Json, text_of
from life import comes_to, nothing_came_later, reborn, settled_picture
from mortal import MortalBot, SandboxProcess
from studio import Conversation, label_of
from unclear import unclear_words

FOLLOW_UP = [
    "the message was heard",
    "the request was priced",
    "commit A is written, not committed",
    "commit A",
    "the workflow began",
    "the placeholder was posted",
    "the call was planned",
    "the attempt is on record",
    "the provider answered",
    "the picture is stored",
    "commit B is written, not committed",
    "commit B",
    "the result is posted",
    "the delivery is on record",
]

CALLED_TWICE = FOLLOW_UP[FOLLOW_UP.index("the attempt is on record") : FOLLOW_UP.index("commit B")]
"""Moments at which the call is on record and its outcome is not: it is made again, and the person is told."""


@pytest.mark.parametrize("moment", FOLLOW_UP)
async def test_a_follow_up_is_answered_once(
    moment: str, ada: DiscordUser, general: str, bot: MortalBot
) -> None:
    talk = await settled_picture(ada, general, bot)
    await bot.die_at(moment)
    await ada.send(talk.thread_id, "make it nighttime")
    await reborn(bot)
    await talk.shows(
        "### v2"
    )  # before commit A there is no trace of it: the next life reads it in the thread
    await everything_ends(bot.database)
    await comes_to(talk, bot, ["v1", "v2"])
    if moment in CALLED_TWICE:
        assert "a restart of mine came in between" in text_of((await talk.bot_messages())[-1])


async def test_a_result_that_was_posted_below_much_talk_is_not_posted_again(
    ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    talk = await settled_picture(ada, general, bot)
    await sandbox.fault("images", "slow", "edit", params={"latency_s": 2.0})
    await bot.die_at("the result is posted")
    since = ada.mark
    await ada.send(talk.thread_id, "make it nighttime")
    await talk.shows("### Rendering", since)
    for _ in range(12):
        await ada.send(talk.thread_id, "haha")
    await reborn(bot)
    await comes_to(talk, bot, ["v1", "v2"])


async def test_a_call_whose_outcome_two_crashes_hid_is_told_as_failed(
    ada: DiscordUser, general: str, bot: MortalBot
) -> None:
    talk = await settled_picture(ada, general, bot)
    await bot.die_at("the provider answered")
    await ada.send(talk.thread_id, "make it nighttime")
    await bot.dead()
    await bot.start("the provider answered")
    await reborn(bot)
    await comes_to(talk, bot, ["v1", "That did not work"])


async def test_a_failure_is_told_once(
    ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    talk = await settled_picture(ada, general, bot)
    await sandbox.fault("images", "moderation_blocked", "edit", times=0)
    await bot.die_at("the call failed")
    await ada.send(talk.thread_id, "make it nighttime")
    await reborn(bot)
    await comes_to(talk, bot, ["v1", "That did not work"])


@pytest.mark.parametrize("moment", ["commit B is written, not committed", "the result is posted"])
async def test_an_undo_happens_once(moment: str, ada: DiscordUser, general: str, bot: MortalBot) -> None:
    talk = await settled_picture(ada, general, bot)
    await talk.say("make it nighttime")
    await everything_ends(bot.database)
    await bot.die_at(moment)
    await ada.send(talk.thread_id, "undo")
    await reborn(bot)
    await comes_to(talk, bot, ["v1", "v2", "Undone: v2 → v1"])


async def test_a_queue_outlives_a_power_cut(
    ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    talk, _ = await two_requests(ada, general, bot, sandbox)
    await bot.kill()
    await sandbox.clear_faults()
    await reborn(bot)
    await comes_to(talk, bot, ["v1", "v2", "v3"])
    assert "from v2" in text_of((await talk.bot_messages())[-1])


@pytest.mark.parametrize("moment", ["the next turn was admitted", "the attempt is on record"])
async def test_what_waited_is_answered_though_a_crash_met_its_beginning(
    moment: str, ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    talk, first = await two_requests(ada, general, bot, sandbox)
    await bot.die_at(moment)
    await ada.press(first, "Cancel")
    await reborn(bot)
    await comes_to(talk, bot, ["v1", "Cancelled", "v2"])


async def two_requests(
    user: DiscordUser, channel_id: str, bot: MortalBot, sandbox: SandboxProcess
) -> tuple[Conversation, Json]:
    """A conversation with a call that hangs and a request that waits behind it, and the first one's placeholder."""
    talk = await settled_picture(user, channel_id, bot)
    first = await hanging_call(talk, sandbox)
    since = user.mark
    await user.send(talk.thread_id, "add a coffee cup on the left side")
    await talk.shows("### Queued", since)
    return talk, first


async def hanging_call(talk: Conversation, sandbox: SandboxProcess) -> Json:
    """The placeholder of a request whose provider call does not end."""
    await sandbox.fault("images", "hang", "edit")
    since = talk.user.mark
    await talk.user.send(talk.thread_id, "make it nighttime")
    return await talk.shows("### Rendering", since)


@pytest.mark.parametrize("moment", ["the provider answered", "the result is posted"])
async def test_variations_come_together_once(
    moment: str, ada: DiscordUser, general: str, bot: MortalBot
) -> None:
    talk = await settled_picture(ada, general, bot)
    first = (await talk.bot_messages())[0]
    await bot.die_at(moment)
    await ada.press(first, label_of(first, "Variations"))
    await reborn(bot)
    await comes_to(talk, bot, ["v1", "v2 to v5"])


async def test_a_cancel_that_was_committed_is_told(
    ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    talk = await settled_picture(ada, general, bot)
    placeholder = await hanging_call(talk, sandbox)
    await bot.die_at("the cancel is committed")
    await ada.press(placeholder, "Cancel")
    await bot.dead()
    await sandbox.clear_faults()
    await reborn(bot)
    await comes_to(talk, bot, ["v1", "Cancelled"])


async def test_a_cancel_that_was_cut_off_lets_the_picture_come(
    ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    talk = await settled_picture(ada, general, bot)
    placeholder = await hanging_call(talk, sandbox)
    await bot.die_at("cancel was pressed")
    await ada.press(placeholder, "Cancel")
    await bot.dead()
    await sandbox.clear_faults()
    await reborn(bot)
    await comes_to(talk, bot, ["v1", "v2"])


@pytest.mark.parametrize("moment", ["the question is remembered", "the Yes is on record"])
async def test_a_question_and_its_yes_are_not_lost(
    moment: str, ada: DiscordUser, general: str, bot: MortalBot
) -> None:
    talk = await settled_picture(ada, general, bot)
    if moment == "the question is remembered":
        await bot.die_at(moment)
    await ada.send(talk.thread_id, unclear_words())
    if moment == "the question is remembered":
        await reborn(bot)
    question = await talk.shows("Shall I change the picture")
    if moment == "the Yes is on record":
        await bot.die_at(moment)
    await ada.press(question, label_of(question, "Change the picture"))
    if moment == "the Yes is on record":
        await reborn(bot)
    await talk.shows("### v2")
    await everything_ends(bot.database)
    await comes_to(talk, bot, ["v1", "v2"])


async def test_nothing_came_later(ada: DiscordUser, bot: MortalBot) -> None:
    await bot.hears()
    await nothing_came_later(ada, bot)
