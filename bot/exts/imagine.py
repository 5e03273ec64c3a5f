"""`/imagine`: a first picture, with a thread of its own where there is none yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot import sentences, translate
from bot.answers import Answer, answering
from bot.exts.modals import FORGOTTEN_AFTER_S
from bot.guided_form import guided_form
from bot.languages import marked, say
from bot.render import views
from bot.render.cards import Card
from bot.rights import OPENING, POSTING, check_bot, check_bot_is_in, check_may_start, check_presser
from bot.showing import show
from conversations.actions import Action, Generate
from conversations.errors import EmptyPrompt, NoThreadsHere
from conversations.ids import ThreadId
from conversations.threads import IncomingMessage, Thread

if TYPE_CHECKING:
    from bot.client import DarkroomClient

PROMPT_LIMIT = 6000
"""What Discord takes as one option."""


async def begin(
    client: DarkroomClient,
    interaction: discord.Interaction[Any],
    answer: Answer,
    message: IncomingMessage,
    action: Action,
    *,
    starts_from_first: bool = False,
) -> None:
    """
    Carry out a first request wherever it was made: a thread is opened in a channel, used where we stand in one.

    Raises: Refusal.
    """
    refine, channel = client.core.refine, interaction.channel
    here = ThreadId(interaction.channel_id or 0)
    if interaction.guild_id is None:
        await refine.register(translate.dm_thread(here, interaction.user.id))
    elif isinstance(channel, discord.Thread):
        check_bot(interaction.app_permissions, POSTING)
        await check_bot_is_in(channel)
        if await refine.thread(here) is None:
            await check_may_start(client.core, interaction.guild_id, message.author)
            await refine.register(translate.thread_of(channel, interaction.user.id))
    elif isinstance(channel, discord.TextChannel):
        check_bot(interaction.app_permissions, OPENING)
        opening = await refine.first.open(message, action, here, starts_from_first=starts_from_first)
        thread = await client.openings.carry_out(opening)
        await answer.say(_has_thread(thread))
        return
    else:
        raise NoThreadsHere
    async with client.turnstile(here):
        taken = await refine.request(message, [action])
    await show(client.core, client.poster, taken, message, answer)


async def accept(
    client: DarkroomClient, interaction: discord.Interaction[Any], opening_id: int, answer: Answer
) -> None:
    """Carry out a first request that was offered with a refusal, in the refusal's place. Raises: Refusal."""
    check_presser(interaction)
    check_bot(interaction.app_permissions, OPENING)
    opening = await client.core.refine.first.accept(
        opening_id, translate.presser(interaction), interaction.channel_id or 0
    )
    thread = await client.openings.carry_out(opening)
    await answer.redraw(_has_thread(thread))


def _has_thread(thread: Thread) -> Card:
    return views.note(say("Your picture has its thread: <#{thread}>", thread=thread.id))


def attach(client: DarkroomClient) -> None:
    """Add `/imagine`."""
    core = client.core

    @app_commands.command(name="imagine", description=marked("Make a picture, then refine it in its thread"))
    @app_commands.describe(
        prompt=marked("What the picture shows: subject, place, light, style"),
        tier=marked("How good, how dear: draft to explore, final for the last pass"),
        aspect=marked("The picture's shape"),
        quality=marked("Instead of the tier's own quality"),
        count=marked("How many pictures at once"),
        background=marked("Transparent where the model can"),
        reference=marked("A picture to go by: a subject, a style, a brand"),
        reference2=marked("A second one"),
        reference3=marked("A third one"),
        guided=marked("Fill in a form, part by part, before the picture is made"),
    )
    @app_commands.choices(
        tier=choices(core.tiers),
        aspect=choices(core.aspects),
        quality=choices(core.qualities),
        background=choices(core.backgrounds),
    )
    async def imagine(
        interaction: discord.Interaction[Any],
        prompt: app_commands.Range[str, 1, PROMPT_LIMIT],
        tier: app_commands.Choice[str] | None = None,
        aspect: app_commands.Choice[str] | None = None,
        quality: app_commands.Choice[str] | None = None,
        count: app_commands.Range[int, 1, 4] = 1,
        background: app_commands.Choice[str] | None = None,
        reference: discord.Attachment | None = None,
        reference2: discord.Attachment | None = None,
        reference3: discord.Attachment | None = None,
        guided: bool = False,
    ) -> None:
        sent = [each for each in (reference, reference2, reference3) if each is not None]
        action = Generate(
            prompt=prompt.strip(),
            count=count,
            aspect=chosen(aspect),
            tier=chosen(tier),
            quality=chosen(quality),
            background=chosen(background),
        )
        if guided and not sent:
            await interaction.response.send_modal(guided_form(core, action, FORGOTTEN_AFTER_S))
            return
        async with answering(interaction) as answer:
            check_presser(interaction)
            if not prompt.strip():
                raise EmptyPrompt
            if guided:
                await answer.say(views.note(sentences.form_takes_no_pictures()))
                return
            message = translate.asked(
                interaction, text=prompt, attachments=[translate.attachment(each) for each in sent]
            )
            await begin(client, interaction, answer, message, action)

    client.tree.add_command(imagine)


def choices(values: tuple[str, ...]) -> list[app_commands.Choice[str]]:
    """The configuration's names as Discord shows them in every language, 25 at most."""
    return [
        app_commands.Choice(name=app_commands.locale_str(each, is_name=True), value=each)
        for each in values[:25]
    ]


def chosen(choice: app_commands.Choice[str] | None) -> str | None:
    """The value that was chosen."""
    return None if choice is None else choice.value
