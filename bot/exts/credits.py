"""`/credits`: everybody's own statement and receipts; grants, revokes and statements of members by admins."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot import drawn_cards, translate
from bot.answers import Answer, answering
from bot.custom_ids import SPANS, Press
from bot.languages import marked
from bot.plain_text import in_credits
from bot.render import statements, views
from bot.render.words import who
from bot.rights import acting, member_of
from conversations.ids import UserId
from conversations.plans import Span

if TYPE_CHECKING:
    from bot.client import DarkroomClient

Amount = app_commands.Range[int, 1, 1_000_000]
Reason = app_commands.Range[str, 1, 200]
Days = app_commands.Range[int, 1, 3_650]
ADMIN = "(for people who manage the server)"


async def show_own(client: DarkroomClient, interaction: discord.Interaction[Any], answer: Answer) -> None:
    """What the person has, privately."""
    shown = await client.core.accounts.statement(
        translate.guild_id(interaction.guild), translate.presser(interaction)
    )
    await answer.say(await drawn_cards.own_statement(client.core, shown, interaction.id))


async def send_receipts(
    client: DarkroomClient, interaction: discord.Interaction[Any], press: Press, answer: Answer
) -> None:
    """
    Receipts of a span as a file: the presser's own, a member's, or the pool's.

    Raises: AnotherServer, NotAllowed where they are not the presser's own and the presser is no admin.
    """
    span, accounts = span_of_press(press), client.core.accounts
    if press.deed == "pooled":
        actor = acting(interaction)
        paid = await accounts.pool_receipts(actor, actor.guild_id, span)
    elif len(press.numbers) > 1:
        actor = acting(interaction)
        paid = await accounts.receipts_of(actor, actor.guild_id, UserId(press.numbers[1]), span)
    else:
        here = translate.guild_id(interaction.guild)
        paid = await accounts.receipts(here, translate.presser(interaction), span)
    await answer.say(statements.receipts(tuple(paid), span, str(interaction.id)))


def span_of_press(press: Press) -> Span:
    """The span of time that a button names; one that there is not counts as the month."""
    place = press.numbers[0]
    return SPANS[place] if place < len(SPANS) else "month"


def spans(*offered: Span) -> list[app_commands.Choice[str]]:
    """Choices of spans, as people call them."""
    return [app_commands.Choice(name=statements.SPAN_NAMES[each], value=each) for each in offered]


def ends_after(days: int | None) -> datetime | None:
    """When a grant for so many days ends."""
    return None if days is None else datetime.now(UTC) + timedelta(days=days)


def attach(client: DarkroomClient) -> None:
    """Add the commands."""
    group = app_commands.Group(
        name="credits", description=marked("What you have left, and what you spent on what")
    )
    _add_own(client, group)
    _add_grants(client, group)
    client.tree.add_command(group)


def _add_own(client: DarkroomClient, group: app_commands.Group) -> None:
    @group.command(
        description=marked("What you have left, what your pictures cost, when it renews; only you see it")
    )
    async def show(interaction: discord.Interaction[Any]) -> None:
        async with answering(interaction) as answer:
            await show_own(client, interaction, answer)

    @group.command(
        description=marked("What each of your pictures cost, as a file for a spreadsheet; only you see it")
    )
    @app_commands.describe(period=marked("Of which time"))
    @app_commands.choices(period=spans("day", "week", "month", "last-month"))
    async def receipts(
        interaction: discord.Interaction[Any], period: app_commands.Choice[str] | None = None
    ) -> None:
        span: Span = "month" if period is None else period.value  # type: ignore[assignment]
        async with answering(interaction) as answer:
            press = Press("receipts", (str(SPANS.index(span)),))
            await send_receipts(client, interaction, press, answer)


def _add_grants(client: DarkroomClient, group: app_commands.Group) -> None:
    core = client.core

    @group.command(description=f"Give a member credits {ADMIN}")
    @app_commands.describe(
        member="Who gets them", amount="How many", reason="What for; they will see it",
        days="They end after so many days; left out, they do not end",
    )  # fmt: skip
    async def grant(
        interaction: discord.Interaction[Any],
        member: discord.User,
        amount: Amount,
        reason: Reason = "granted by an admin",
        days: Days | None = None,
    ) -> None:
        async with answering(interaction) as answer:
            actor, person = acting(interaction), member_of(interaction, member)
            available_credits = await core.administration.grant(
                actor, actor.guild_id, person.id, amount,
                reason=reason, source_id=interaction.id, expires_at=ends_after(days),
            )  # fmt: skip
            until = "" if days is None else f", for {days} days"
            has = in_credits(available_credits)
            await answer.say(
                views.note(f"{who(person.name)} got {in_credits(amount)}{until} and has {has} now.")
            )

    @group.command(description=f"Take credits back from a member, at most what they have {ADMIN}")
    @app_commands.describe(member="From whom", amount="How many", reason="Why; they will see it")
    async def revoke(
        interaction: discord.Interaction[Any],
        member: discord.User,
        amount: Amount,
        reason: Reason = "taken back by an admin",
    ) -> None:
        async with answering(interaction) as answer:
            actor, person = acting(interaction), member_of(interaction, member)
            taken_credits = await core.administration.revoke(
                actor, actor.guild_id, person.id, amount, reason=reason, source_id=interaction.id
            )
            left = "" if taken_credits == amount else " That is all that was not held or spent."
            await answer.say(
                views.note(f"Took {in_credits(taken_credits)} back from {who(person.name)}.{left}")
            )

    @group.command(description=f"What a member has and spent; only you see it {ADMIN}")
    @app_commands.describe(member="Whose")
    async def statement(interaction: discord.Interaction[Any], member: discord.User) -> None:
        async with answering(interaction) as answer:
            actor, person = acting(interaction), member_of(interaction, member)
            shown = await core.accounts.statement_of(actor, actor.guild_id, person)
            await answer.say(
                await drawn_cards.statement_of(core, person.name, person.id, shown, interaction.id)
            )
