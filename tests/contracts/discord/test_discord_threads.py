"""Threads and forum posts: creation, archiving, locking, membership."""

from __future__ import annotations

import discord
import pytest
from discord_user import DiscordUser, Refused, text_of
from probe_bot import PNG, ProbeBot, card, picture


async def _cover(bot: ProbeBot, general: str) -> discord.Message:
    channel = bot.get_channel(int(general))
    assert isinstance(channel, discord.TextChannel)
    return await channel.send(view=card("cover", 1))


async def test_a_thread_on_a_message_has_its_id_and_there_is_only_one(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    cover = await _cover(bot, general)
    thread = await cover.create_thread(name="A picture", auto_archive_duration=1440)
    assert thread.id == cover.id
    assert thread.owner_id == bot.user.id
    with pytest.raises(discord.HTTPException) as refusal:
        await cover.create_thread(name="Again")
    assert refusal.value.code == 160004
    sent = await thread.send("v1", file=picture())
    seen = await ada.wait_message(str(thread.id), lambda m: m["id"] == str(sent.id))
    assert seen["position"] == 0
    parent = await ada.message(general, str(cover.id))
    assert parent["flags"] & 32
    assert parent["thread"]["message_count"] == 1


async def test_people_start_threads_and_the_bot_hears_and_follows(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    thread = await ada.start_thread(general, "Mine")
    heard = await bot.wait_heard("thread_create", lambda t: t.id == int(thread["id"]))
    assert heard.parent_id == int(general)
    await ada.send(thread["id"], "hello there")
    message = await bot.wait_heard("message", lambda m: m.content == "hello there")
    assert isinstance(message.channel, discord.Thread)
    await message.reply("general hello")


async def test_a_private_thread_is_for_its_members(
    bot: ProbeBot, ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    thread = await ada.start_thread(general, "Secret", private=True)
    with pytest.raises(Refused) as refusal:
        await ben.send(thread["id"], "let me in")
    assert refusal.value.code == 50001
    await ada.send(thread["id"], f"come in <@{bot.user.id}>")
    heard = await bot.wait_heard("message", lambda m: "come in" in m.content)
    assert heard.channel.is_private()
    await heard.channel.send("here")
    await ada.request("PUT", f"/channels/{thread['id']}/thread-members/{ben.me['id']}")
    await ben.send(thread["id"], "thanks")


async def test_archived_threads_refuse_edits_and_wake_at_a_message(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    cover = await _cover(bot, general)
    thread = await cover.create_thread(name="Sleepy")
    sent = await thread.send("v1")
    await thread.edit(archived=True)
    with pytest.raises(discord.HTTPException) as refusal:
        await sent.edit(content="v2")
    assert refusal.value.code == 50083
    await ada.send(str(thread.id), "wake up")
    await bot.wait_heard("thread_update", lambda update: not update["thread_metadata"]["archived"])
    await sent.edit(content="v2")


async def test_a_locked_thread_is_for_moderators(
    bot: ProbeBot, ada: DiscordUser, admin: DiscordUser, general: str
) -> None:
    thread = await ada.start_thread(general, "Closed")
    with pytest.raises(Refused) as refusal:
        await ada.request("PATCH", f"/channels/{thread['id']}", {"locked": True})
    assert refusal.value.code == 50013
    await admin.request("PATCH", f"/channels/{thread['id']}", {"locked": True, "archived": True})
    with pytest.raises(Refused) as refusal:
        await ada.send(thread["id"], "but")
    assert refusal.value.code == 160005
    await admin.send(thread["id"], "last word")


@pytest.mark.parametrize("change", [{"name": "x" * 101}, {"auto_archive_duration": 61}, {"colour": 1}])
async def test_malformed_threads_are_refused(
    rest: DiscordUser, bot: ProbeBot, general: str, change: dict
) -> None:
    cover = await _cover(bot, general)
    with pytest.raises(Refused) as refusal:
        await rest.request(
            "POST", f"/channels/{general}/messages/{cover.id}/threads", {"name": "ok", **change}
        )
    assert refusal.value.code == 50035
    assert list(refusal.value.body["errors"]) == list(change)


async def test_a_thread_has_no_threads(rest: DiscordUser, bot: ProbeBot, general: str) -> None:
    cover = await _cover(bot, general)
    thread = await cover.create_thread(name="Outer")
    inner = await thread.send("x")
    with pytest.raises(Refused) as refusal:
        await rest.request("POST", f"/channels/{thread.id}/messages/{inner.id}/threads", {"name": "Inner"})
    assert refusal.value.code == 50024


async def test_a_forum_post_is_a_thread_with_its_first_message(
    bot: ProbeBot, ada: DiscordUser, channels: dict[str, str]
) -> None:
    post = await ada.post(channels["gallery"], "My picture", "a red fox", [("fox.png", PNG, "image/png")])
    heard = await bot.wait_heard("message", lambda m: m.content == "a red fox")
    assert heard.id == heard.channel.id == int(post["id"])
    assert isinstance(heard.channel.parent, discord.ForumChannel)
    made = await heard.channel.parent.create_thread(
        name="By the bot", view=card("post", 1, "a.png"), file=picture()
    )
    assert text_of((await ada.messages(str(made.thread.id)))[0]) == "post"
    with pytest.raises(Refused) as refusal:
        await ada.send(channels["gallery"], "loose talk")
    assert refusal.value.code == 50008


async def test_active_threads_are_listed_and_deleted_ones_are_gone(
    bot: ProbeBot, ada: DiscordUser, admin: DiscordUser, general: str
) -> None:
    thread = await ada.start_thread(general, "Listed")
    guild = bot.guilds[0]
    assert int(thread["id"]) in [found.id for found in await guild.active_threads()]
    with pytest.raises(Refused) as refusal:
        await ada.request("DELETE", f"/channels/{thread['id']}")
    assert refusal.value.code == 50013
    await admin.request("DELETE", f"/channels/{thread['id']}")
    with pytest.raises(Refused) as refusal:
        await ada.send(thread["id"], "anybody?")
    assert refusal.value.code == 10003
