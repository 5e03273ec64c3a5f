"""What presses come to; the rights checked are the presser's, and the credits spent are theirs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import discord
import structlog

from bot import sentences, translate
from bot.answers import Answer, answering
from bot.custom_ids import Press
from bot.double_presses import DoublePresses
from bot.erasing import erase
from bot.exts import usage, votes
from bot.exts.canvas import Canvas
from bot.exts.credits import send_receipts, show_own
from bot.exts.guide import turn_page
from bot.exts.imagine import accept
from bot.exts.modals import ask_change
from bot.exts.recover import recover
from bot.exts.revisions import thread_here
from bot.hearing import incoming
from bot.languages import say, speak
from bot.render import places, seeing, views
from bot.render.frames import extension
from bot.showing import show
from conversations.actions import (
    Action,
    AsRendered,
    Compare,
    Comparison,
    CropOrAspect,
    GoTo,
    History,
    Redo,
    Reroll,
    Undo,
    Variations,
)
from conversations.errors import NoPictureYet, QuestionExpired
from conversations.ids import ThreadId
from conversations.images.thumbs import FILE_LIMIT_BYTES, cover_webp
from conversations.refine.taken import CompareView, HistoryView
from conversations.threads import Attachment, IncomingMessage

if TYPE_CHECKING:
    from bot.client import DarkroomClient

log = structlog.get_logger()

SHOWN_EDGE_PX = 1024
PART_BYTES = FILE_LIMIT_BYTES - 64 * 1024
"""Of a zip of an original; a little room stays for what Discord counts beside the file."""

COMPARISONS: dict[str, Comparison] = {"side": "side_by_side", "diff": "difference", "fade": "before_after"}


class Buttons:
    """One method per deed that is not simply an action for the core."""

    def __init__(self, client: DarkroomClient) -> None:
        self._client = client
        self._refine = client.core.refine
        self._canvas = Canvas(client)
        self._double = DoublePresses()

    async def pressed(self, interaction: discord.Interaction[Any], press: Press) -> None:
        """Answer a press."""
        if press.deed == "edit":
            speak(str(interaction.locale))
            title = say("Edit v{number}", number=press.numbers[0])
            await interaction.response.send_modal(ask_change("edit", press.numbers[0], title))
            return
        if press.deed == "region":
            await self._canvas.grid(interaction, press.numbers[0])
            return
        if self._is_double(interaction, press):
            await interaction.response.defer()
            return
        async with answering(interaction) as answer:
            await self._do(interaction, press, answer)

    async def _do(self, interaction: discord.Interaction[Any], press: Press, answer: Answer) -> None:
        match press.deed:
            case "story":
                await self._story(interaction, answer)
            case "credits":
                await show_own(self._client, interaction, answer)
            case "receipts" | "pooled":
                await send_receipts(self._client, interaction, press, answer)
            case "usage" | "figures" | "audit":
                await usage.pressed(self._client, interaction, press, answer)
            case "yes" | "no":
                await self._answer(interaction, press, answer)
            case "accept":
                await accept(self._client, interaction, press.numbers[0], answer)
            case "cancel":
                here = await thread_here(self._client, interaction)
                await self._refine.stopping.cancel(here, translate.presser(interaction), press.turn_id)
            case "delete":
                await thread_here(self._client, interaction)
                await answer.say(views.confirm_delete(press.numbers[0]))
            case "erase":
                here = await thread_here(self._client, interaction)
                await erase(self._client, here, press.numbers[0], translate.presser(interaction))
                await answer.say(views.deleted(press.numbers[0]))
            case "again":
                await self._again(interaction, press, answer)
            case "recover":
                await recover(self._client, interaction, press.turn_id, answer)
            case "rerun":
                await self._rerun(interaction, press, answer)
            case "original":
                await self._original(interaction, press, answer)
            case "side" | "diff" | "fade":
                await self._compare(interaction, press, answer)
            case "vote":
                await votes.open_on_siblings(self._client, interaction, press)
            case "ballot":
                await votes.cast(self._client, interaction, press, answer)
            case "close":
                await votes.close(self._client, interaction, press)
            case "rendered":
                await self._rendered(interaction, press, answer)
            case "guide" | "advice":
                await turn_page(self._client, interaction, press, answer)
            case "page":
                await self._page(interaction, press, answer)
            case _:
                await self._request(interaction, action_of(press), answer)

    async def _request(
        self,
        interaction: discord.Interaction[Any],
        action: Action,
        answer: Answer,
        attachments: tuple[Attachment, ...] = (),
    ) -> None:
        here = await thread_here(self._client, interaction)
        message = translate.asked(interaction, attachments=attachments)
        async with self._client.turnstile(here):
            taken = await self._refine.request(message, [action])
        await show(self._client.core, self._client.poster, taken, message, answer)

    async def _answer(self, interaction: discord.Interaction[Any], press: Press, answer: Answer) -> None:
        """A question back was answered; it has done its work then, so it goes."""
        here = await thread_here(self._client, interaction)
        try:
            async with self._client.turnstile(here):
                taken = await self._refine.answer(
                    press.numbers[0], translate.presser(interaction), press.deed == "yes", here
                )
        except QuestionExpired:
            await self._remove(interaction)
            raise
        await self._remove(interaction)
        await show(self._client.core, self._client.poster, taken, translate.asked(interaction), answer)

    async def _again(self, interaction: discord.Interaction[Any], press: Press, answer: Answer) -> None:
        """Ask once more for a turn that failed or was cancelled, with the pictures that came with it."""
        here = await thread_here(self._client, interaction)
        outcome = await self._refine.outcome(press.turn_id)
        if outcome is None or outcome.turn.thread_id != here:
            raise NoPictureYet
        turn = outcome.turn
        attachments: tuple[Attachment, ...] = ()
        if turn.references or turn.start_from:
            source = await self._message(here, turn.source_id)
            attachments = () if source is None else source.attachments
            if not attachments:
                await answer.say(views.note(sentences.send_pictures_again()))
                return
        await self._request(interaction, turn.action, answer, attachments)

    async def _rerun(self, interaction: discord.Interaction[Any], press: Press, answer: Answer) -> None:
        """Run an edited message as it reads now, for whoever presses."""
        here = await thread_here(self._client, interaction)
        source = await self._message(here, press.numbers[0])
        if source is None or not (source.text or source.attachments):
            await answer.say(views.note(sentences.rerun_needs_words()))
            return
        asked = translate.asked(
            interaction,
            text=source.text,
            attachments=source.attachments,
            reply_to_message_id=source.reply_to_message_id,
        )
        async with self._client.turnstile(here):
            taken = await self._refine.take(asked)
        await self._remove(interaction)
        await show(self._client.core, self._client.poster, taken, asked, answer)

    async def _original(self, interaction: discord.Interaction[Any], press: Press, answer: Answer) -> None:
        """A picture's own file, too large to be shown: a link, or zips, two to a message."""
        here = await thread_here(self._client, interaction)
        found = await self._refine.pointing.original(here, press.numbers[0], PART_BYTES)
        for shown in places.original(found, _render_id(interaction)):
            await answer.say(shown)

    async def _story(self, interaction: discord.Interaction[Any], answer: Answer) -> None:
        """The lineage, shown privately to somebody who looks at the cover; its id is the thread's."""
        message = translate.asked(interaction)
        cover_id = interaction.message.id if interaction.message else 0
        aimed = translate.moved(message, ThreadId(cover_id))
        if await self._refine.thread(aimed.thread_id) is None:
            raise NoPictureYet
        taken = await self._refine.request(aimed, [History()])
        for view in taken.views:
            if isinstance(view, HistoryView):
                await answer.say(seeing.story(view, aimed.thread_id, _render_id(interaction)))

    async def _page(self, interaction: discord.Interaction[Any], press: Press, answer: Answer) -> None:
        """Another page of a lineage, in place of the one that is shown, in the thread or under its cover."""
        thread_id, page = ThreadId(press.numbers[0]), press.numbers[1]
        thread = await self._refine.thread(thread_id)
        if thread is None or interaction.channel_id not in (thread_id, thread.parent_channel_id):
            raise NoPictureYet
        is_inside = interaction.channel_id == thread_id
        aimed = translate.moved(translate.asked(interaction), thread_id)
        taken = await self._refine.request(aimed, [History(page=page)])
        draw = seeing.history if is_inside else seeing.story
        for view in taken.views:
            if isinstance(view, HistoryView):
                await answer.redraw(draw(view, thread_id, _render_id(interaction)))

    async def _rendered(self, interaction: discord.Interaction[Any], press: Press, answer: Answer) -> None:
        """What the provider made before it was held against the picture before, for the presser to see and to take."""
        here = await thread_here(self._client, interaction)
        revision, data = await self._refine.as_rendered(here, press.numbers[0])
        small = await self._client.core.images.run(cover_webp, data, SHOWN_EDGE_PX)
        await answer.say(views.as_rendered(revision, small, _render_id(interaction)))

    async def _compare(self, interaction: discord.Interaction[Any], press: Press, answer: Answer) -> None:
        """Two pictures looked at in another way, in place of the way that is shown."""
        await thread_here(self._client, interaction)
        action = Compare(targets=press.numbers, view=COMPARISONS[press.deed])
        taken = await self._refine.request(translate.asked(interaction), [action])
        for view in taken.views:
            if isinstance(view, CompareView):
                await answer.redraw(seeing.compare(view, _render_id(interaction)))

    async def _message(self, channel_id: int, message_id: int) -> IncomingMessage | None:
        try:
            message = await self._client.poster.channel(channel_id).fetch_message(message_id)
        except discord.HTTPException:
            return None
        return await incoming(self._client.core, message, self._client.bot_user_id)

    async def _remove(self, interaction: discord.Interaction[Any]) -> None:
        if interaction.message is not None and interaction.channel_id is not None:
            await self._client.poster.remove(interaction.channel_id, interaction.message.id)

    def _is_double(self, interaction: discord.Interaction[Any], press: Press) -> bool:
        message_id = interaction.message.id if interaction.message else 0
        name = f"{press.deed}:{'.'.join(press.ids)}"
        return self._double.is_second(interaction.user.id, message_id, name)


def action_of(press: Press) -> Action:
    """The action that a press asks the core for. Raises: KeyError for a deed that is none."""
    if press.deed in ("extend", "crop"):
        number, wide, high = press.numbers
        shape = CropOrAspect(target=number, aspect=f"{wide}:{high}")
        return extension(number, wide, high) if press.deed == "extend" else shape
    numbers = press.numbers if press.deed in ("vary", "reroll", "use", "raw", "compare") else (0,)
    known: dict[str, Action] = {
        "undo": Undo(),
        "redo": Redo(),
        "history": History(),
        "vary": Variations(target=numbers[0]),
        "reroll": Reroll(target=numbers[0]),
        "use": GoTo(target=numbers[0]),
        "raw": AsRendered(target=numbers[0]),
        "compare": Compare(targets=numbers),
    }
    return known[press.deed]


def _render_id(interaction: discord.Interaction[Any]) -> str:
    """Makes a sheet's file name differ from every earlier one, so that no client shows an old one from its cache."""
    return f"{interaction.id}-{int(time.time()):x}"


def attach(client: DarkroomClient) -> None:
    """Take presses."""
    client.press_handler = Buttons(client).pressed
