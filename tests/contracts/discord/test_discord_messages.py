"""Messages, replies, files, reactions and their events, as discord.py and people see them."""

from __future__ import annotations

import asyncio
from typing import Any

import discord
import pytest
from discord_user import DiscordUser, Refused, text_of
from probe_bot import PNG, ProbeBot, card, picture


def channel_of(bot: ProbeBot, channel_id: str) -> discord.TextChannel:
    found = bot.get_channel(int(channel_id))
    assert isinstance(found, discord.TextChannel)
    return found


async def test_a_message_reaches_the_bot_and_its_reply_pings(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    sent = await ada.send(general, f"hello <@{bot.user.id}>", [("a.png", PNG, "image/png")])
    heard = await bot.wait_heard("message", lambda m: m.id == int(sent["id"]))
    assert heard.author.display_name == "Ada"
    assert bot.user in heard.mentions
    assert (heard.attachments[0].width, heard.attachments[0].height) == (16, 32)
    assert await heard.attachments[0].read() == PNG
    await heard.reply("hi")
    answer = await ada.wait_message(general, lambda m: m["content"] == "hi")
    assert answer["type"] == 19
    assert answer["referenced_message"]["id"] == sent["id"]
    assert [user["id"] for user in answer["mentions"]] == [ada.me["id"]]


async def test_a_reply_without_ping_mentions_nobody(bot: ProbeBot, ada: DiscordUser, general: str) -> None:
    target = await channel_of(bot, general).send("target")
    since = len(bot.heard)
    await ada.send(general, "quietly", reply_to={"id": str(target.id)}, ping=False)
    heard = await bot.wait_heard("message", lambda m: m.content == "quietly", since=since)
    assert heard.mentions == []
    assert heard.reference.message_id == target.id


async def test_a_reply_to_nothing_is_refused_or_sent_plainly(bot: ProbeBot, general: str) -> None:
    channel = channel_of(bot, general)
    gone = await channel.send("gone")
    await gone.delete()
    with pytest.raises(discord.HTTPException) as refusal:
        await channel.send("x", reference=gone.to_reference())
    assert refusal.value.code == 50035
    sent = await channel.send("x", reference=gone.to_reference(fail_if_not_exists=False))
    assert sent.reference is None


async def test_an_edit_swaps_files_and_keeps_what_it_names(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    message = await channel_of(bot, general).send("two", files=[picture("one.png"), picture("two.png")])
    edited = await message.edit(attachments=[message.attachments[1], picture("three.png")])
    assert [attachment.filename for attachment in edited.attachments] == ["two.png", "three.png"]
    assert edited.attachments[0].id == message.attachments[1].id
    assert edited.edited_at is not None
    seen = await ada.wait_message(
        general, lambda m: m["id"] == str(message.id) and len(m["attachments"]) == 2
    )
    assert seen["content"] == "two"


async def test_allowed_mentions_silence_what_the_text_names(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    text = f"@everyone <@{ada.me['id']}>"
    quiet = await channel_of(bot, general).send(text, allowed_mentions=discord.AllowedMentions.none())
    assert quiet.mentions == []
    loud = await channel_of(bot, general).send(text)
    assert [user.id for user in loud.mentions] == [int(ada.me["id"])]
    assert not loud.mention_everyone, "the bot lacks MENTION_EVERYONE"


async def test_an_enforced_nonce_makes_one_message_of_two_sends(
    rest: DiscordUser, bot: ProbeBot, general: str
) -> None:
    payload = {"content": "once", "nonce": "turn-1", "enforce_nonce": True}
    first = await rest.request("POST", f"/channels/{general}/messages", payload)
    again = await rest.request("POST", f"/channels/{general}/messages", payload)
    assert first["id"] == again["id"]
    other = await rest.request("POST", f"/channels/{general}/messages", {**payload, "enforce_nonce": False})
    assert other["id"] != first["id"]


async def test_history_pages_both_ways(ada: DiscordUser, bot: ProbeBot, channels: dict[str, str]) -> None:
    studio = channels["studio"]
    sent = [(await ada.send(studio, str(number)))["id"] for number in range(6)]

    async def ids(**query: Any) -> list[str]:
        return [
            message["id"] for message in await ada.request("GET", f"/channels/{studio}/messages", **query)
        ]

    assert await ids(limit=2) == [sent[5], sent[4]]
    assert await ids(before=sent[2]) == [sent[1], sent[0]]
    assert await ids(after=sent[2], limit=2) == [sent[4], sent[3]]
    assert sent[3] in await ids(around=sent[3], limit=3)
    assert [m.content async for m in channel_of(bot, studio).history(limit=None, oldest_first=True)] == list(
        "012345"
    )


async def test_deleting_removes_the_message_and_its_bytes(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    sent = await ada.send(general, "x", [("a.png", PNG, "image/png")])
    url = sent["attachments"][0]["url"]
    assert await ada.fetch(url) == PNG
    await bot.wait_heard("message", lambda m: m.id == int(sent["id"]))
    await ada.delete(sent)
    await bot.wait_heard("message_delete", lambda m: m.id == int(sent["id"]))
    with pytest.raises(Refused) as refusal:
        await ada.fetch(url)
    assert refusal.value.status == 404


async def test_an_address_is_worth_nothing_without_its_signature(ada: DiscordUser, general: str) -> None:
    sent = await ada.send(general, "x", [("a b?.png", PNG, "image/png")])
    attachment = sent["attachments"][0]
    assert attachment["filename"] == "a_b.png"
    with pytest.raises(Refused) as refusal:
        await ada.fetch(attachment["url"].split("?")[0])
    assert refusal.value.status == 404


async def test_a_message_of_others_cannot_be_edited_nor_deleted(
    ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    sent = await ada.send(general, "mine")
    with pytest.raises(Refused) as refusal:
        await ben.edit(sent, "yours")
    assert refusal.value.code == 50005
    with pytest.raises(Refused) as refusal:
        await ben.delete(sent)
    assert refusal.value.code == 50013


async def test_typing_is_heard(bot: ProbeBot, ada: DiscordUser, general: str) -> None:
    await ada.request("POST", f"/channels/{general}/typing")
    assert (await bot.wait_heard("typing")).id == int(ada.me["id"])


async def test_reactions_come_and_go(bot: ProbeBot, ada: DiscordUser, general: str) -> None:
    message = await channel_of(bot, general).send("react")
    await message.add_reaction("👍")
    seen = await ada.message(general, str(message.id))
    assert (seen["reactions"][0]["count"], seen["reactions"][0]["me"]) == (1, False)
    await message.remove_reaction("👍", bot.user)
    assert "reactions" not in await ada.message(general, str(message.id))


async def test_dms_open_once_and_both_hear(bot: ProbeBot, ada: DiscordUser, facts: dict[str, Any]) -> None:
    first = await ada.open_dm(facts["bot_user_id"])
    assert (await ada.open_dm(facts["bot_user_id"]))["id"] == first["id"]
    await ada.send(first["id"], "psst")
    heard = await bot.wait_heard("message", lambda m: m.content == "psst")
    assert heard.guild is None
    await heard.channel.send(view=card("hello", 1))
    assert text_of(await ada.wait_message(first["id"], lambda m: m["components"] != [])) == "hello"


async def test_others_do_not_see_a_dm(ada: DiscordUser, ben: DiscordUser, facts: dict[str, Any]) -> None:
    dm = await ada.open_dm(facts["bot_user_id"])
    with pytest.raises(Refused) as refusal:
        await ben.messages(dm["id"])
    assert refusal.value.code == 50001


async def test_an_edit_of_files_alone_wakes_no_silenced_mention(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    quiet = await channel_of(bot, general).send(
        f"<@{ada.me['id']}>", file=picture(), allowed_mentions=discord.AllowedMentions.none()
    )
    edited = await quiet.edit(attachments=[])
    assert edited.mentions == []


async def test_slowmode_is_for_people(
    bot: ProbeBot, ada: DiscordUser, admin: DiscordUser, rest: DiscordUser, channels: dict[str, str]
) -> None:
    studio = channels["studio"]
    await admin.request("PATCH", f"/channels/{studio}", {"rate_limit_per_user": 3600})
    await ada.send(studio, "first")
    async with ada._http.post(
        f"{ada.api_url}/channels/{studio}/messages", json={"content": "second"}
    ) as answer:
        body = await answer.json()
    assert (answer.status, body["code"]) == (429, 20016)
    assert body["retry_after"] > 3000
    for free in (admin, rest):
        for text in ("one", "two"):
            await free.send(studio, text)
    await admin.request("PATCH", f"/channels/{studio}", {"rate_limit_per_user": 0})


async def test_edits_at_the_same_time_lose_nothing(bot: ProbeBot, rest: DiscordUser, general: str) -> None:
    message = await channel_of(bot, general).send("first")
    path = f"/channels/{general}/messages/{message.id}"
    large = ("large.png", PNG + bytes(3 << 20), "image/png")
    await asyncio.gather(
        rest.request("PATCH", path, {}, [large]),
        rest.request("PATCH", path, {"content": "second"}),
        message.add_reaction("👍"),
    )
    seen = await rest.message(general, str(message.id))
    assert (seen["content"], len(seen["attachments"]), len(seen["reactions"])) == ("second", 1, 1)
