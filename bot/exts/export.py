"""`/export`: the whole thread as zips, to the asker alone."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import discord

from bot.announcer import REQUEST_LIMIT_BYTES
from bot.answers import Answer, answering
from bot.languages import marked
from bot.render import seeing
from conversations.errors import NoPictureYet
from conversations.ids import ThreadId
from conversations.refine.exporting import Export

if TYPE_CHECKING:
    from bot.client import DarkroomClient

AT_ONCE = 2
"""Exports that are packed at the same time; each holds one part in memory."""


class Exports:
    """Packs and sends, part after part."""

    def __init__(self, client: DarkroomClient) -> None:
        self._core = client.core
        self._room = asyncio.Semaphore(AT_ONCE)

    async def send(self, interaction: discord.Interaction[Any], answer: Answer) -> None:
        """
        Send the parts to whoever asked: seeing the thread is all it takes, since nothing in it changes.

        Raises: NoPictureYet, ExportTooLarge.
        """
        here = ThreadId(interaction.channel_id or 0)
        if await self._core.refine.thread(here) is None:
            raise NoPictureYet
        export = await self._core.exporter.plan(here)
        part_bytes = min(interaction.filesize_limit, REQUEST_LIMIT_BYTES)
        about = max(1, -(-export.size_bytes // part_bytes))
        await answer.redraw(seeing.packing(export, 0, about))
        async with self._room:
            await self._send_parts(export, part_bytes, about, answer)

    async def _send_parts(self, export: Export, part_bytes: int, about: int, answer: Answer) -> None:
        number = 0
        async for part in self._core.exporter.parts(export, part_bytes):
            number += 1
            await answer.say(seeing.zip_part(export, number, part))
            await answer.redraw(seeing.packing(export, number, max(about, number)))
        await answer.redraw(seeing.packed(export, number))


def attach(client: DarkroomClient) -> None:
    """Add the command."""
    exports = Exports(client)

    @client.tree.command(
        description=marked("Every picture of this thread and how it came to be, as a zip (free)")
    )
    async def export(interaction: discord.Interaction[Any]) -> None:
        async with answering(interaction) as answer:
            await exports.send(interaction, answer)
