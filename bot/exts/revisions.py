"""Slash commands in a thread: what words and buttons do, for those who like to type a slash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot import translate
from bot.answers import answering
from bot.erasing import erase
from bot.exts.imagine import choices, chosen
from bot.languages import marked
from bot.render import views
from bot.rights import POSTING, check_bot, check_bot_is_in, check_presser
from bot.showing import show
from conversations.actions import (
    Action,
    Compare,
    Comparison,
    Edit,
    GoTo,
    History,
    Redo,
    Reroll,
    Undo,
    Variations,
)
from conversations.errors import NoPictureYet
from conversations.ids import ThreadId
from conversations.threads import Attachment

if TYPE_CHECKING:
    from bot.client import DarkroomClient

Number = app_commands.Range[int, 1, 100_000]

LOOKS: dict[str, Comparison] = {
    marked("side by side"): "side_by_side",
    marked("difference"): "difference",
    marked("before/after"): "before_after",
}


class Revisions:
    """The commands' one way to the core."""

    def __init__(self, client: DarkroomClient) -> None:
        self._client = client

    async def run(
        self,
        interaction: discord.Interaction[Any],
        action: Action,
        text: str = "",
        attachments: tuple[Attachment, ...] = (),
    ) -> None:
        """Ask the core for an action in this thread, and show what came of it."""
        client = self._client
        async with answering(interaction) as answer:
            here = await thread_here(client, interaction)
            message = translate.asked(interaction, text=text, attachments=attachments)
            async with client.turnstile(here):
                taken = await client.core.refine.request(message, [action])
            await show(client.core, client.poster, taken, message, answer)

    async def cancel(self, interaction: discord.Interaction[Any]) -> None:
        """Stop what the person has queued or rendering here."""
        async with answering(interaction) as answer:
            here = await thread_here(self._client, interaction)
            stopped = await self._client.core.refine.stopping.cancel(here, translate.presser(interaction))
            await answer.say(views.cancelled(len(stopped)))

    async def delete(self, interaction: discord.Interaction[Any], number: int) -> None:
        """Delete a picture for good."""
        async with answering(interaction) as answer:
            here = await thread_here(self._client, interaction)
            await erase(self._client, here, number, translate.presser(interaction))
            await answer.say(views.deleted(number))


async def thread_here(client: DarkroomClient, interaction: discord.Interaction[Any]) -> ThreadId:
    """The thread that the interaction is in. Raises: NoPictureYet, NotAllowed, MissingPermissions, NotInThread."""
    here = ThreadId(interaction.channel_id or 0)
    if await client.core.refine.thread(here) is None:
        raise NoPictureYet
    check_presser(interaction)
    if interaction.guild_id is not None:
        check_bot(interaction.app_permissions, POSTING)
        await check_bot_is_in(interaction.channel)
    return here


def attach(client: DarkroomClient) -> None:
    """Add the commands."""
    revisions = Revisions(client)
    _add_moves(client, revisions)
    _add_paid(client, revisions)
    _add_views(client, revisions)


def _add_moves(client: DarkroomClient, revisions: Revisions) -> None:
    tree = client.tree

    @tree.command(description=marked("Take back the last change of the current picture (free)"))
    @app_commands.describe(steps=marked("How many changes"))
    async def undo(interaction: discord.Interaction[Any], steps: app_commands.Range[int, 1, 50] = 1) -> None:
        await revisions.run(interaction, Undo(count=steps))

    @tree.command(description=marked("Do again what was undone (free)"))
    @app_commands.describe(steps=marked("How many changes"))
    async def redo(interaction: discord.Interaction[Any], steps: app_commands.Range[int, 1, 50] = 1) -> None:
        await revisions.run(interaction, Redo(count=steps))

    @tree.command(description=marked("Make a picture of this thread the current one (free)"))
    @app_commands.describe(number=marked("3 for v3"))
    async def goto(interaction: discord.Interaction[Any], number: Number) -> None:
        await revisions.run(interaction, GoTo(target=number))

    @tree.command(description=marked("Stop what you have queued or rendering here (free)"))
    async def cancel(interaction: discord.Interaction[Any]) -> None:
        await revisions.cancel(interaction)

    @tree.command(description=marked("Delete a picture of yours for good; its number stays"))
    @app_commands.describe(number=marked("3 for v3"))
    async def delete(interaction: discord.Interaction[Any], number: Number) -> None:
        await revisions.delete(interaction, number)


def _add_paid(client: DarkroomClient, revisions: Revisions) -> None:
    tree = client.tree

    @tree.command(description=marked("Change a picture of this thread"))
    @app_commands.describe(
        change=marked("What shall change"), number=marked("3 for v3; the current picture if left out"),
        tier=marked("How good, how dear"), reference=marked("A picture to go by"),
    )  # fmt: skip
    @app_commands.choices(tier=choices(client.core.tiers))
    async def edit(
        interaction: discord.Interaction[Any],
        change: app_commands.Range[str, 1, 6000],
        number: Number | None = None,
        tier: app_commands.Choice[str] | None = None,
        reference: discord.Attachment | None = None,
    ) -> None:
        files = () if reference is None else (translate.attachment(reference),)
        action = Edit(instruction=change.strip(), target=number, tier=chosen(tier))
        await revisions.run(interaction, action, change, files)

    @tree.command(description=marked("Several siblings of a picture, to pick from"))
    @app_commands.describe(
        count=marked("How many"),
        number=marked("3 for v3; the current picture if left out"),
        wish=marked("What should differ"),
    )
    async def variations(
        interaction: discord.Interaction[Any],
        count: app_commands.Range[int, 2, 4] | None = None,
        number: Number | None = None,
        wish: app_commands.Range[str, 1, 2000] | None = None,
    ) -> None:
        await revisions.run(interaction, Variations(count=count, target=number, instruction=wish))

    @tree.command(description=marked("The request that made a picture, once more"))
    @app_commands.describe(number=marked("3 for v3; the current picture if left out"))
    async def reroll(interaction: discord.Interaction[Any], number: Number | None = None) -> None:
        await revisions.run(interaction, Reroll(target=number))


def _add_views(client: DarkroomClient, revisions: Revisions) -> None:
    tree = client.tree

    @tree.command(description=marked("All pictures of this thread and how they came to be (free)"))
    async def history(interaction: discord.Interaction[Any]) -> None:
        await revisions.run(interaction, History())

    @tree.command(
        description=marked(
            "Pictures of this thread side by side, their difference, or before and after (free)"
        )
    )
    @app_commands.describe(
        first=marked("1 for v1"),
        second=marked("3 for v3; the current picture if left out"),
        view=marked("How to look at them"),
    )
    @app_commands.choices(view=[app_commands.Choice(name=name, value=value) for name, value in LOOKS.items()])
    async def compare(
        interaction: discord.Interaction[Any],
        first: Number | None = None,
        second: Number | None = None,
        view: app_commands.Choice[str] | None = None,
    ) -> None:
        targets = tuple(number for number in (first, second) if number is not None)
        look: Comparison | None = None if view is None else view.value  # type: ignore[assignment]
        await revisions.run(interaction, Compare(targets=targets, view=look))
