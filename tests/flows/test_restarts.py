"""Stops, crashes and downtime: what was asked is finished once, what was written meanwhile is read."""

from __future__ import annotations

from discord_user import DiscordUser, text_of
from studio import BotProcess, imagine, label_of, number_of

from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox


async def test_a_crash_while_rendering_still_brings_the_picture_once(
    ada: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    talk, _ = await imagine(ada, general, "a tall tree")
    sandbox.faults.add(Fault("images", "hang", "edit", 1))
    since = ada.mark
    await ada.send(talk.thread_id, "make it nighttime")
    await talk.shows("### Rendering", since)
    await bot.kill()
    sandbox.faults.clear()  # the call may have been cut off before it met the fault
    await bot.start()
    assert number_of(await talk.answer(since)) == 2
    assert len([m for m in await talk.bot_messages() if "### v2" in text_of(m)]) == 1


async def test_messages_that_came_during_downtime_are_read(
    ada: DiscordUser, general: str, bot: BotProcess
) -> None:
    talk, _ = await imagine(ada, general, "a tall tree")
    await talk.say("make it red")
    assert await bot.stop() == 0
    since = ada.mark
    await ada.send(talk.thread_id, "make it nighttime")
    await ada.send(talk.thread_id, "haha what a day")
    await bot.start()
    assert number_of(await talk.answer(since)) == 3


async def test_a_form_that_was_open_during_a_restart_still_counts(
    ada: DiscordUser, general: str, bot: BotProcess
) -> None:
    talk, first = await imagine(ada, general, "a tall tree")
    form = await ada.press(first, label_of(first, "Edit"))
    assert await bot.stop() == 0
    await bot.start()
    since = ada.mark
    await ada.submit_modal(form, {"request": "make it red"})
    assert number_of(await talk.answer(since)) == 2


async def test_a_lost_gateway_connection_loses_no_message(
    ada: DiscordUser, general: str, sandbox: Sandbox
) -> None:
    talk, _ = await imagine(ada, general, "a tall tree")
    sandbox.faults.add(Fault("discord", "drop_gateway", "gateway", 1))
    assert number_of(await talk.say("make it red")) == 2
    sandbox.faults.add(Fault("discord", "invalid_session", "gateway", 1))
    await ada.send(talk.thread_id, "haha")
    assert number_of(await talk.say("make it blue")) == 3
