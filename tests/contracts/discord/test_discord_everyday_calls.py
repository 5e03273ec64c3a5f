"""The rest of what a bot calls on an ordinary day, through discord.py's own methods."""

from __future__ import annotations

import asyncio
from typing import Any

import discord
import pytest
from discord_user import DiscordUser, Refused
from probe_bot import ProbeBot, card


async def test_fetching_what_there_is(bot: ProbeBot, facts: dict[str, Any], general: str) -> None:
    guild = await bot.fetch_guild(int(facts["guild_id"]))
    assert guild.approximate_member_count == 4
    assert {channel.name for channel in await bot.guilds[0].fetch_channels()} >= {"general", "gallery"}
    assert {role.name for role in await guild.fetch_roles()} == {"@everyone", "Darkroom", "Admins"}
    assert (await guild.fetch_member(int(facts["users"][1]["id"]))).display_name == "Ada"
    assert (await bot.fetch_user(int(facts["users"][2]["id"]))).name == "ben"
    assert (await bot.fetch_channel(int(general))).name == "general"
    assert [found.id async for found in bot.fetch_guilds()] == [guild.id]
    assert {command.name for command in await bot.tree.fetch_commands()} >= {"echo", "Quote"}


async def test_commands_in_a_guild_come_and_go(bot: ProbeBot, facts: dict[str, Any]) -> None:
    guild = discord.Object(int(facts["guild_id"]))
    bot.tree.copy_global_to(guild=guild)
    synced = await bot.tree.sync(guild=guild)
    assert {command.guild_id for command in synced} == {guild.id}
    await synced[0].edit(description="changed") if synced[
        0
    ].type is discord.AppCommandType.chat_input else None
    await (await bot.tree.fetch_command(synced[-1].id, guild=guild)).delete()
    assert len(await bot.tree.fetch_commands(guild=guild)) == len(synced) - 1
    bot.tree.clear_commands(guild=guild)
    assert await bot.tree.sync(guild=guild) == []


async def test_pins(bot: ProbeBot, admin: DiscordUser, rest: DiscordUser, general: str) -> None:
    message = await bot.get_channel(int(general)).send("pin me")
    with pytest.raises(discord.Forbidden):
        await message.pin()
    await admin.request("PUT", f"/channels/{general}/messages/pins/{message.id}")
    assert [pinned.id async for pinned in message.channel.pins()] == [message.id]


async def test_threads_are_listed_joined_left_and_renamed(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    channel = bot.get_channel(int(general))
    thread = await channel.create_thread(name="Open", type=discord.ChannelType.public_thread)
    await thread.edit(name="Renamed", auto_archive_duration=60)
    await thread.add_user(discord.Object(int(ada.me["id"])))
    assert {member.id for member in await thread.fetch_members()} == {bot.user.id, int(ada.me["id"])}
    await thread.leave()
    await thread.join()
    await thread.edit(archived=True)
    archived = [found async for found in channel.archived_threads()]
    assert [found.name for found in archived] == ["Renamed"]


async def test_a_private_thread_of_the_bot_needs_its_permission(bot: ProbeBot, general: str) -> None:
    thread = await bot.get_channel(int(general)).create_thread(
        name="Ours", type=discord.ChannelType.private_thread
    )
    assert thread.is_private()


async def test_dms_and_typing(bot: ProbeBot, ada: DiscordUser, facts: dict[str, Any]) -> None:
    user = await bot.fetch_user(int(ada.me["id"]))
    async with user.typing():
        await user.send("hello", view=discord.ui.View())
    dm = await ada.open_dm(facts["bot_user_id"])
    assert (await ada.messages(dm["id"]))[-1]["content"] == "hello"


async def test_an_embed_shows_its_attached_picture(bot: ProbeBot, ada: DiscordUser, general: str) -> None:
    from probe_bot import PNG, picture

    embed = discord.Embed(title="t", description="d", colour=1).set_image(url="attachment://a.png")
    embed.add_field(name="n", value="v").set_footer(text="f")
    message = await bot.get_channel(int(general)).send(embed=embed, file=picture())
    assert message.embeds[0].image.width == 16
    seen = await ada.message(general, str(message.id))
    assert await ada.fetch(seen["embeds"][0]["image"]["url"]) == PNG
    await message.edit(embed=None, content="plain", attachments=[])
    with pytest.raises(Refused):
        await ada.edit({"channel_id": general, "id": str(message.id)}, "not mine")


async def test_a_view_read_from_a_message_can_be_sent_back(bot: ProbeBot, general: str) -> None:
    from probe_bot import picture

    message = await bot.get_channel(int(general)).send(view=card("x", 1, "a.png"), file=picture())
    again = await message.edit(view=discord.ui.LayoutView.from_message(message, timeout=None))
    gallery = again.components[0].children[1]
    assert gallery.items[0].media.attachment_id == message.attachments[0].id
    assert again.attachments[0].id == message.attachments[0].id


async def test_a_sharded_client_is_served_too(at_sandbox: None, facts: dict[str, Any]) -> None:
    ready = asyncio.Event()

    class Sharded(discord.AutoShardedClient):
        async def on_ready(self) -> None:
            ready.set()

    client = Sharded(intents=discord.Intents(guilds=True), guild_ready_timeout=0.05)
    running = asyncio.create_task(client.start(facts["bot_token"]))
    await asyncio.wait_for(ready.wait(), 15)
    assert (client.shard_count, [guild.name for guild in client.guilds]) == (1, ["Darkroom demo"])
    await client.close()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_path_for_other_methods_answers_405(rest: DiscordUser, general: str) -> None:
    with pytest.raises(Refused) as refusal:
        await rest.request("PUT", f"/channels/{general}/messages", {})
    assert refusal.value.status == 405
