"""Slash commands and presses about frames and places: extend, cut, turn, enlarge, copy, choose a region."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot import translate
from bot.answers import answering
from bot.exts.imagine import chosen
from bot.exts.modals import ask_change
from bot.exts.revisions import Number, Revisions, thread_here
from bot.languages import marked, say, say_many, speak
from bot.render import places
from bot.render.frames import extension
from conversations.actions import CropOrAspect, Edit, Finalize, Outpaint, Upscale
from conversations.errors import DarkroomError, UnknownChoice
from conversations.images.shape import aspect_of
from conversations.refine.format_copies import QUALITY
from conversations.refine.local_work import CUT_OUT, ratio_of

if TYPE_CHECKING:
    from bot.client import DarkroomClient

_FACTOR = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*[x×]?\s*")
_PERCENT = re.compile(r"\s*\+?(\d+(?:[.,]\d+)?)\s*%\s*")
AMOUNTS = ["25%", "50%", "1.5x", "2x"]

DIRECTIONS = (marked("all"), marked("left"), marked("right"), marked("up"), marked("down"))
TURNS = {
    marked("a quarter to the right"): "rotate-right",
    marked("a quarter to the left"): "rotate-left",
    marked("upside down"): "rotate-180",
    marked("mirror left and right"): "flip-horizontal",
    marked("mirror top and bottom"): "flip-vertical",
    marked("straighten"): "straighten",
}
_SHOWN = marked("3 for v3; the current picture if left out")


def factor_of(amount: str) -> float:
    """How many times as long: "1.5x" and "50%" both mean 1.5. Raises: UnknownChoice."""
    if percent := _PERCENT.fullmatch(amount):
        return 1 + float(percent[1].replace(",", ".")) / 100
    if factor := _FACTOR.fullmatch(amount):
        return float(factor[1].replace(",", "."))
    raise UnknownChoice(option="amount", value=amount, choices=AMOUNTS)


class Canvas:
    """What these commands and presses come to."""

    def __init__(self, client: DarkroomClient) -> None:
        self._client = client
        self._revisions = Revisions(client)

    async def grid(self, interaction: discord.Interaction[Any], number: int) -> None:
        """The picture under the grid, for the presser alone."""
        async with answering(interaction) as answer:
            here = await thread_here(self._client, interaction)
            base, sheet = await self._client.core.refine.pointing.grid(here, number or None)
            await answer.say(places.grid(base.number, sheet, _render_id(interaction)))

    async def cells_chosen(
        self, interaction: discord.Interaction[Any], number: int, cells: Sequence[str]
    ) -> None:
        """Ask what shall change in the cells that were ticked."""
        speak(str(interaction.locale))
        title = say_many(
            "Change {cell} of v{revision}",
            "Change {number} cells of v{revision}",
            len(cells),
            cell=cells[0],
            revision=number,
        )
        await interaction.response.send_modal(ask_change("region", number, title, cells))

    async def region(
        self, interaction: discord.Interaction[Any], where: str, request: str | None, number: int | None
    ) -> None:
        """Change a place, or only show it where no change was asked for."""
        if request and request.strip():
            edit = Edit(instruction=request.strip(), where=where.strip(), target=number)
            await self._change(interaction, edit)
            return
        async with answering(interaction) as answer:
            here = await thread_here(self._client, interaction)
            view = await self._client.core.refine.pointing.region(here, number, where)
            await answer.say(places.region(view, _render_id(interaction)))

    async def _change(self, interaction: discord.Interaction[Any], edit: Edit) -> None:
        await self._revisions.run(interaction, edit, edit.instruction)

    async def expand(
        self, interaction: discord.Interaction[Any], direction: str, amount: str | None, request: str | None
    ) -> None:
        """More around the picture."""
        try:
            factor = None if amount is None else factor_of(amount)
        except UnknownChoice as refused:
            async with answering(interaction):
                raise refused
            return
        words = request.strip() if request and request.strip() else f"more to see, {direction}"
        action = Outpaint(instruction=words, direction=direction, factor=factor)  # type: ignore[arg-type]
        await self._revisions.run(interaction, action, words)

    async def crop(
        self, interaction: discord.Interaction[Any], aspect: str, preview: bool, number: int | None
    ) -> None:
        """Cut to a shape, or show first what would go."""
        if not preview:
            await self._revisions.run(interaction, CropOrAspect(aspect=aspect, target=number))
            return
        async with answering(interaction) as answer:
            here = await thread_here(self._client, interaction)
            base, sheet = await self._client.core.refine.pointing.cut(here, number, aspect)
            wide, high = aspect_of(ratio_of(aspect))
            price = await self._price(interaction, base.number, wide, high)
            await answer.say(places.cut(base.number, sheet, (wide, high), price, _render_id(interaction)))

    async def _price(
        self, interaction: discord.Interaction[Any], number: int, wide: int, high: int
    ) -> int | None:
        message = translate.asked(interaction)
        extend = extension(number, wide, high)
        try:
            return await self._client.core.refine.estimate(
                message.thread_id, extend, message.guild_id, message.author
            )
        except DarkroomError:
            return None


def attach(client: DarkroomClient) -> None:
    """Add the commands."""
    canvas = Canvas(client)
    client.cells_handler = canvas.cells_chosen
    _add_places(client, canvas)
    _add_frames(client, canvas)
    _add_files(client, Revisions(client))


def _add_places(client: DarkroomClient, canvas: Canvas) -> None:
    tree = client.tree

    @tree.command(description=marked("Change only a part of a picture, or look at the part first (free)"))
    @app_commands.describe(
        box=marked("x,y,w,h in pixels, or per cent: 10%,10%,40%,50%"),
        where=marked("In words: the left third, the sky, around the mug, everything except the face"),
        request=marked("What shall change there; left out = only show the place"),
        number=_SHOWN,
    )
    async def region(
        interaction: discord.Interaction[Any],
        box: app_commands.Range[str, 1, 60] | None = None,
        where: app_commands.Range[str, 1, 200] | None = None,
        request: app_commands.Range[str, 1, 4000] | None = None,
        number: Number | None = None,
    ) -> None:
        place = f"box {box}" if box else where
        if place is None:
            await canvas.grid(interaction, number or 0)
            return
        await canvas.region(interaction, place, request, number)


def _add_frames(client: DarkroomClient, canvas: Canvas) -> None:
    tree = client.tree

    @tree.command(description=marked("Show more around a picture; the picture itself stays pixel for pixel"))
    @app_commands.describe(
        direction=marked("Where to"),
        amount=marked("How much: 50%, 1.5x, 2x"),
        request=marked("What may be there"),
    )
    @app_commands.choices(direction=[app_commands.Choice(name=each, value=each) for each in DIRECTIONS])
    async def expand(
        interaction: discord.Interaction[Any],
        direction: app_commands.Choice[str],
        amount: app_commands.Range[str, 1, 12] | None = None,
        request: app_commands.Range[str, 1, 2000] | None = None,
    ) -> None:
        await canvas.expand(interaction, direction.value, amount, request)

    @tree.command(description=marked("Cut a picture to a shape; what stands out stays in (free)"))
    @app_commands.describe(
        aspect=marked("16:9, 1:1, 4:5 …"), preview=marked("Only show what would be cut off"), number=_SHOWN
    )
    async def crop(
        interaction: discord.Interaction[Any],
        aspect: app_commands.Range[str, 1, 12],
        preview: bool = False,
        number: Number | None = None,
    ) -> None:
        await canvas.crop(interaction, aspect.strip(), preview, number)


def _add_files(client: DarkroomClient, revisions: Revisions) -> None:
    tree = client.tree

    @tree.command(description=marked("Turn, mirror or straighten a picture (free)"))
    @app_commands.describe(how=marked("Which way round"), number=_SHOWN)
    @app_commands.choices(how=[app_commands.Choice(name=name, value=value) for name, value in TURNS.items()])
    async def turn(
        interaction: discord.Interaction[Any], how: app_commands.Choice[str], number: Number | None = None
    ) -> None:
        speak(str(interaction.locale))
        words = say(how.name)
        action = Edit(instruction=words, turn=how.value, target=number)  # type: ignore[arg-type]
        await revisions.run(interaction, action, words)

    @tree.command(description=marked("More pixels of the same picture, by resampling; no new detail (free)"))
    @app_commands.describe(size=marked("How large"), number=_SHOWN)
    @app_commands.choices(
        size=[app_commands.Choice(name=each, value=each) for each in ("2x", "4x", "2k", "4k")]
    )
    async def upscale(
        interaction: discord.Interaction[Any],
        size: app_commands.Choice[str] | None = None,
        number: Number | None = None,
    ) -> None:
        await revisions.run(interaction, Upscale(size=chosen(size), target=number))

    @tree.command(description=marked("The subject alone, its background cut out here (free)"))
    @app_commands.describe(number=_SHOWN)
    async def cutout(interaction: discord.Interaction[Any], number: Number | None = None) -> None:
        speak(str(interaction.locale))
        words = say("cut out the subject")
        await revisions.run(interaction, Edit(instruction=words, background=CUT_OUT, target=number), words)

    @tree.command(description=marked("The picture rendered once more at the best tier"))
    @app_commands.describe(number=_SHOWN)
    async def finalize(interaction: discord.Interaction[Any], number: Number | None = None) -> None:
        await revisions.run(interaction, Finalize(target=number))

    @tree.command(description=marked("A picture as a PNG, JPEG or WebP file (free)"))
    @app_commands.describe(
        format=marked("The file's format"), quality=marked("1 to 100, for JPEG and WebP"), number=_SHOWN
    )
    @app_commands.choices(
        format=[app_commands.Choice(name=each, value=each) for each in ("png", "jpeg", "webp")]
    )
    async def copy(
        interaction: discord.Interaction[Any],
        format: app_commands.Choice[str],  # noqa: A002, the option's name is what people read
        quality: app_commands.Range[int, 1, 100] = QUALITY,
        number: Number | None = None,
    ) -> None:
        words = f"as {format.value} quality {quality}"
        await revisions.run(
            interaction, Edit(instruction=words, output_format=format.value, target=number), words
        )


def _render_id(interaction: discord.Interaction[Any]) -> str:
    return f"{interaction.id}-{int(time.time()):x}"
