"""The message command "Refine this picture": any picture that somebody posted becomes a starting point."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot import sentences, translate
from bot.answers import answering
from bot.exts.imagine import begin
from bot.exts.modals import Submitted, ask_change
from bot.languages import say, speak
from bot.render import views
from bot.rights import check_presser
from bot.showing import show
from conversations.actions import Edit
from conversations.ids import MessageId, ThreadId
from conversations.threads import Attachment

if TYPE_CHECKING:
    from bot.client import DarkroomClient

REMEMBERED = 500


class RefinePicture:
    """Asks what to change, then begins from the message's first picture."""

    def __init__(self, client: DarkroomClient) -> None:
        self._client = client
        # By person too: whoever names a message that they cannot see gets nothing of what others looked at.
        self._pictures: OrderedDict[tuple[int, int], Attachment] = OrderedDict()

    async def asked(self, interaction: discord.Interaction[Any], message: discord.Message) -> None:
        """The command was chosen on a message; only now does Discord show us its files without the privileged intent."""
        speak(str(interaction.locale))
        pictures = translate.pictures_of(message)
        if not pictures:
            card = views.note(sentences.no_picture_there())
            await interaction.response.send_message(view=card.view, ephemeral=True)
            return
        self._pictures[interaction.user.id, message.id] = pictures[0]
        if len(self._pictures) > REMEMBERED:
            self._pictures.popitem(last=False)
        self._client.core.attachments.remember(pictures[0].url, message.channel.id, message.id)
        await interaction.response.send_modal(ask_change("refine", message.id, say("Refine this picture")))

    async def submitted(self, interaction: discord.Interaction[Any], form: Submitted) -> None:
        """The person said what to change."""
        message_id = form.subject_id
        async with answering(interaction) as answer:
            check_presser(interaction)
            refine, here = self._client.core.refine, ThreadId(interaction.channel_id or 0)
            shown = await refine.revision_shown_by(MessageId(message_id))
            if shown is not None and shown[0] == here and shown[1] is not None:
                message = translate.asked(interaction, text=form.request, attachments=form.files)
                edit = Edit(instruction=form.request, target=int(shown[1]))
                async with self._client.turnstile(here):
                    taken = await refine.request(message, [edit])
                await show(self._client.core, self._client.poster, taken, message, answer)
                return
            picture = self._pictures.get((interaction.user.id, message_id)) or await self._look(
                here, message_id
            )
            if picture is None:
                await answer.say(views.note(sentences.no_picture_there()))
                return
            message = translate.asked(interaction, text=form.request, attachments=(picture, *form.files))
            edit = Edit(instruction=form.request)
            await begin(self._client, interaction, answer, message, edit, starts_from_first=True)

    async def _look(self, channel_id: int, message_id: int) -> Attachment | None:
        try:
            message = await self._client.poster.channel(channel_id).fetch_message(message_id)
        except discord.HTTPException:
            return None
        return next(iter(translate.pictures_of(message)), None)


def attach(client: DarkroomClient) -> None:
    """Add the message command and its form."""
    refine_picture = RefinePicture(client)

    @app_commands.context_menu(name="Refine this picture")
    async def menu(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        await refine_picture.asked(interaction, message)

    client.tree.add_command(menu)
    client.forms["refine"] = refine_picture.submitted
