"""A small real bot on discord.py whose only purpose is to prove that the stand-in behaves as discord.py expects."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from typing import Any

import discord
from discord import app_commands

PNG = (
    b"\x89PNG\r\n\x1a\n"
    + b"\0\0\0\rIHDR"
    + (16).to_bytes(4, "big")
    + (32).to_bytes(4, "big")
    + b"\x08\x02\0\0\0"
)


class Counter(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.LayoutView]], template=r"count:(?P<number>\d+)"
):
    """A button that lives in its custom id alone."""

    def __init__(self, number: int) -> None:
        super().__init__(discord.ui.Button(label=f"Count {number}", custom_id=f"count:{number}"))
        self.number = number

    @classmethod
    async def from_custom_id(cls, interaction: discord.Interaction, item: Any, match: Any) -> Counter:
        return cls(int(match["number"]))

    async def callback(self, interaction: discord.Interaction) -> Any:
        await interaction.response.edit_message(view=card(f"counted {self.number}", self.number + 1))


class Question(discord.ui.Modal, title="A question"):
    """Two fields and a file."""

    what = discord.ui.Label(text="What", component=discord.ui.TextInput(custom_id="what", max_length=20))
    size = discord.ui.Label(
        text="Size",
        component=discord.ui.Select(
            custom_id="size", options=[discord.SelectOption(label=x) for x in ("small", "large")]
        ),
    )
    file = discord.ui.Label(
        text="File", component=discord.ui.FileUpload(custom_id="file", required=False, min_values=0)
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        files = [await attachment.read() for attachment in self.file.component.values]
        text = f"{self.what.component.value}/{self.size.component.values[0]}/{sum(map(len, files))}"
        await interaction.response.send_message(text)


def card(text: str, number: int, picture: str | None = None) -> discord.ui.LayoutView:
    """A Components V2 message with a text, a counter and, perhaps, a picture."""
    view = discord.ui.LayoutView(timeout=None)
    container = discord.ui.Container(accent_color=0x3366FF)
    container.add_item(discord.ui.TextDisplay(text))
    if picture:
        container.add_item(
            discord.ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{picture}", description="alt"))
        )
    container.add_item(discord.ui.ActionRow(Counter(number)))
    view.add_item(container)
    return view


def picture(name: str = "a.png") -> discord.File:
    """A file that is a picture by its first bytes."""
    return discord.File(io.BytesIO(PNG), name)


class ProbeBot(discord.Client):
    """Remembers what it hears in `heard` as (name, payload)."""

    def __init__(self, *, message_content: bool = True, members: bool = False) -> None:
        intents = discord.Intents(
            guilds=True, guild_messages=True, dm_messages=True, guild_typing=True, members=members
        )
        intents.message_content = message_content
        super().__init__(intents=intents, guild_ready_timeout=0.05, enable_debug_events=True)
        self.heard: list[tuple[str, Any]] = []
        self._changed = asyncio.Condition()
        self.tree = app_commands.CommandTree(self)
        _add_commands(self.tree)

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Counter)

    async def hear(self, name: str, data: Any) -> None:
        """Note an event."""
        async with self._changed:
            self.heard.append((name, data))
            self._changed.notify_all()

    async def wait_heard(
        self, name: str, fits: Callable[[Any], bool] = lambda _: True, since: int = 0
    ) -> Any:
        """The data of the first event of that name that fits."""
        async with asyncio.timeout(10), self._changed:
            while True:
                for known, data in self.heard[since:]:
                    if known == name and fits(data):
                        return data
                await self._changed.wait()

    async def on_message(self, message: discord.Message) -> None:
        await self.hear("message", message)

    async def on_message_delete(self, message: discord.Message) -> None:
        await self.hear("message_delete", message)

    async def on_thread_create(self, thread: discord.Thread) -> None:
        await self.hear("thread_create", thread)

    async def on_raw_thread_update(self, payload: discord.RawThreadUpdateEvent) -> None:
        await self.hear("thread_update", payload.data)

    async def on_typing(self, channel: Any, user: Any, when: Any) -> None:
        await self.hear("typing", user)

    async def on_resumed(self) -> None:
        await self.hear("resumed", None)

    async def on_ready(self) -> None:
        await self.hear("ready", None)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        await self.hear("interaction", interaction)


def _add_commands(tree: app_commands.CommandTree[Any]) -> None:
    @tree.command(description="Answers with what it got")
    @app_commands.describe(text="any text", times="how often", picture="a file", who="somebody")
    async def echo(
        interaction: discord.Interaction,
        text: app_commands.Range[str, 1, 50],
        times: app_commands.Range[int, 1, 3] = 1,
        picture: discord.Attachment | None = None,
        who: discord.Member | None = None,
    ) -> None:
        size = len(await picture.read()) if picture else 0
        await interaction.response.send_message(f"{text * times}|{size}|{who}", ephemeral=size > 0)

    @tree.command(description="Thinks, then answers and follows up")
    async def slow(interaction: discord.Interaction, hidden: bool = False) -> None:
        await interaction.response.defer(thinking=True, ephemeral=hidden)
        await interaction.edit_original_response(content="done", attachments=[picture()])
        await interaction.followup.send("and more", ephemeral=hidden)

    @tree.command(description="Shows a card")
    async def show(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(view=card("a card", 1, "a.png"), file=picture())

    @tree.command(description="Asks")
    async def ask(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Question())

    @tree.command(description="Never answers")
    async def mute(interaction: discord.Interaction) -> None:
        pass

    @tree.command(description="Completes")
    async def pick(interaction: discord.Interaction, fruit: str) -> None:
        await interaction.response.send_message(fruit)

    @pick.autocomplete("fruit")
    async def fruits(interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        known = ("apple", "apricot", "pear")
        return [app_commands.Choice(name=name, value=name) for name in known if name.startswith(current)]

    @tree.command(description="Only for admins")
    @app_commands.default_permissions(manage_guild=True)
    async def govern(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("governed", ephemeral=True)

    group = app_commands.Group(name="box", description="A group", guild_only=True)

    @group.command(description="Opens")
    async def open(interaction: discord.Interaction, lid: str = "top") -> None:  # noqa: A001
        await interaction.response.send_message(f"opened {lid}")

    tree.add_command(group)

    @tree.context_menu(name="Quote")
    async def quote(interaction: discord.Interaction, message: discord.Message) -> None:
        names = ",".join(attachment.filename for attachment in message.attachments)
        await interaction.response.send_message(f"> {message.content} {names}")
