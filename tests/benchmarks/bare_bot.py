"""The yardstick of `turn_overhead.py`: what a bot costs that keeps nothing, checks nothing and charges nobody."""

import base64
import io
import os

import discord
import yarl
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route
from openai import AsyncOpenAI

Route.BASE = os.environ["DISCORD_API_URL"]
DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["DISCORD_GATEWAY_URL"])
Asset.BASE = os.environ["DISCORD_CDN_URL"]
provider = AsyncOpenAI(max_retries=0)
client = discord.Client(intents=discord.Intents(guilds=True, guild_messages=True, message_content=True))
pictures: dict[int, bytes] = {}


@client.event
async def on_ready() -> None:
    print("ready", flush=True)


@client.event
async def on_message(message: discord.Message) -> None:
    if message.author.bot or not isinstance(message.channel, discord.TextChannel):
        return
    base = pictures.get(message.channel.id)
    if base is None:
        made = await provider.images.generate(
            model="gpt-image-2.5-flare", prompt=message.content, size="1024x1024"
        )
    else:
        made = await provider.images.edit(
            model="gpt-image-2.5-flare", prompt=message.content, image=[("base.png", base, "image/png")]
        )
    assert made.data
    data = base64.b64decode(made.data[0].b64_json or "")
    pictures[message.channel.id] = data
    await message.channel.send(file=discord.File(io.BytesIO(data), "picture.png"))


client.run(os.environ["DISCORD_TOKEN"], log_handler=None)
