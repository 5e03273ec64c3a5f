"""Votes: `/vote`, the button under variations, ballots, and closing before the time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot import translate
from bot.answers import Answer, answering
from bot.custom_ids import Press
from bot.exts.revisions import Number, thread_here
from bot.languages import marked, say
from bot.render import views

if TYPE_CHECKING:
    from bot.client import DarkroomClient

LONGEST_MIN = 7 * 24 * 60


async def open_vote(
    client: DarkroomClient,
    interaction: discord.Interaction[Any],
    numbers: Sequence[int] = (),
    open_s: float | None = None,
) -> None:
    """Open a vote in this thread and show it. Raises: as `Votes.open` and `thread_here`."""
    here = await thread_here(client, interaction)
    async with client.turnstile(here):
        vote = await client.core.votes.open(translate.asked(interaction), numbers, open_s)
    await client.board.post(vote)


async def open_on_siblings(
    client: DarkroomClient, interaction: discord.Interaction[Any], press: Press
) -> None:
    """Open a vote on the pictures of one turn. Raises: as `open_vote`."""
    outcome = await client.core.refine.outcome(press.turn_id)
    siblings = [each.number for each in outcome.revisions if not each.erased] if outcome else []
    await open_vote(client, interaction, siblings)


async def cast(
    client: DarkroomClient, interaction: discord.Interaction[Any], press: Press, answer: Answer
) -> None:
    """One person's ballot, in place of an earlier one. Raises: as `Votes.cast` and `thread_here`."""
    here = await thread_here(client, interaction)
    vote_id, number = press.numbers
    await client.core.votes.cast(vote_id, here, translate.presser(interaction), number)
    client.board.changed(vote_id)
    noted = say("You vote for v{number}. Press another to change it.", number=number)
    await answer.say(views.note(noted))


async def close(client: DarkroomClient, interaction: discord.Interaction[Any], press: Press) -> None:
    """The vote's end before its time. Raises: as `Votes.close` and `thread_here`."""
    here = await thread_here(client, interaction)
    vote_id = press.numbers[0]
    await client.core.votes.close(vote_id, here, translate.presser(interaction))
    client.board.changed(vote_id)


def attach(client: DarkroomClient) -> None:
    """Add the command."""
    client.closers.append(client.board.close)

    @client.tree.command(description=marked("Let everybody here vote on which picture goes on (free)"))
    @app_commands.describe(
        first=marked("6 for v6; the newest variations if left out"),
        second=marked("7 for v7"),
        third=marked("8 for v8"),
        fourth=marked("9 for v9"),
        minutes=marked("How long it stays open"),
    )
    async def vote(
        interaction: discord.Interaction[Any],
        first: Number | None = None,
        second: Number | None = None,
        third: Number | None = None,
        fourth: Number | None = None,
        minutes: app_commands.Range[int, 1, LONGEST_MIN] | None = None,
    ) -> None:
        numbers = [number for number in (first, second, third, fourth) if number is not None]
        async with answering(interaction):
            await open_vote(client, interaction, numbers, None if minutes is None else minutes * 60.0)
