"""Stops of every kind: power cuts of everything, orderly stops, downtime, lost connections, and a second process."""

from __future__ import annotations

from books import check_money, everything_ends, rows, shown_in
from discord_user import DiscordUser
from life import comes_to, nothing_came_later, reborn, settled_picture
from mortal import MortalBot, SandboxProcess

NIGHT, CUP = "make it nighttime", "add a coffee cup on the left side"


async def test_a_second_process_on_the_same_folder_is_refused(bot: MortalBot) -> None:
    await bot.lives()
    await bot.hears()
    status, said = await bot.command("run")
    assert status == 3
    assert said.splitlines() == [
        f"Another Darkroom is already running on {bot.database}; stop it first, or set DARKROOM_DATA_DIR."
    ]


async def test_an_orderly_stop_lets_a_call_end_and_begins_nothing_new(
    ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    talk = await settled_picture(ada, general, bot)
    await sandbox.fault("images", "slow", "edit", params={"latency_s": 1.5})
    since = ada.mark
    await ada.send(talk.thread_id, NIGHT)
    await talk.shows("### Rendering", since)
    await ada.send(talk.thread_id, CUP)
    await talk.shows("### Queued", since)
    assert await bot.terminate() == 0
    delivered = "SELECT count(*) FROM turns WHERE thread_id = {} AND delivered_at IS NOT NULL"
    assert rows(bot.database, delivered.format(talk.thread_id)) == [(2,)]
    assert rows(bot.database, "SELECT count(*) FROM attempts WHERE ended_at IS NULL") == [(0,)]
    await bot.start()
    await everything_ends(bot.database)
    await comes_to(talk, bot, ["v1", "v2", "v3"])


async def test_follow_ups_that_came_during_downtime_are_answered_and_chatter_is_not(
    ada: DiscordUser, general: str, bot: MortalBot
) -> None:
    talk = await settled_picture(ada, general, bot)
    await bot.kill()
    for text in ("haha, what a day", NIGHT, "lunch at noon?", CUP):
        await ada.send(talk.thread_id, text)
    await bot.start()
    await talk.shows("### v3")
    await everything_ends(bot.database)
    await comes_to(talk, bot, ["v1", "v2", "v3"])


async def test_a_crash_while_catching_up_forgets_nothing(
    ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    talk = await settled_picture(ada, general, bot)
    await bot.kill()
    await ada.send(talk.thread_id, NIGHT)
    await sandbox.fault("discord", "hang", "message_list", times=0)
    await bot.start()
    await bot.hears()
    since = ada.mark
    await ada.send(talk.thread_id, CUP)
    await talk.shows("### v2", since)
    await bot.kill()
    await sandbox.clear_faults()
    await bot.start()
    await talk.shows("### v3", since)
    await everything_ends(bot.database)
    await comes_to(talk, bot, ["v1", "v2", "v3"])


async def test_a_message_older_than_the_configured_age_is_left_alone(
    ada: DiscordUser, general: str, bot: MortalBot
) -> None:
    talk = await settled_picture(ada, general, bot)
    await bot.kill()
    await ada.send(talk.thread_id, NIGHT)
    await bot.configure(DARKROOM_LIMITS__MISSED_MESSAGE_MAX_AGE_S="0.001")
    await bot.start()
    await bot.hears()
    await talk.say(CUP)
    await everything_ends(bot.database)
    await comes_to(talk, bot, ["v1", "v2"])
    asked = rows(bot.database, f"SELECT request FROM revisions WHERE thread_id = {talk.thread_id}")
    assert [request for (request,) in asked] == ["a tall tree", CUP]
    await bot.kill()
    del bot.shown[talk.thread_id]  # with the longer age, a later life may answer it after all
    await bot.configure(DARKROOM_LIMITS__MISSED_MESSAGE_MAX_AGE_S="3600")


async def test_a_lost_gateway_neither_loses_nor_doubles_anything(
    ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    talk = await settled_picture(ada, general, bot)
    expected = ["v1"]
    for kind in ("drop_gateway", "invalid_session"):
        await sandbox.fault("discord", kind)
        for text in (NIGHT, CUP):
            await ada.send(talk.thread_id, text)
            expected.append(f"v{len(expected) + 1}")
        await talk.shows(f"### {expected[-1]}")
    await everything_ends(bot.database)
    await comes_to(talk, bot, expected)
    await bot.kill()  # it may be between two sessions still, where commands fail


async def test_everything_dies_at_once(
    ada: DiscordUser, general: str, bot: MortalBot, sandbox: SandboxProcess
) -> None:
    talk = await settled_picture(ada, general, bot)
    await sandbox.fault("images", "hang", "edit")
    since = ada.mark
    await ada.send(talk.thread_id, NIGHT)
    await talk.shows("### Rendering", since)
    await bot.kill()
    await sandbox.kill()
    await sandbox.start()
    await reborn(bot)
    check_money(bot.database)
    token = sandbox.facts["users"][1]["token"]
    async with await DiscordUser.connect(sandbox.facts["discord_api_url"], token) as back:
        assert await shown_in(back, talk.thread_id) == ["v1", "v2"]
        await nothing_came_later(back, bot)
