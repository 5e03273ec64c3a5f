"""What a crash left half done: openings without their first turn, and a Yes without its turns. Finished, or told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from bot import sentences
from bot.languages import speak
from bot.posting import TROUBLE, is_passing
from bot.render import views
from bot.showing import show
from conversations.errors import DarkroomError
from conversations.ids import turn_id_of
from conversations.threads import Opening, Question

if TYPE_CHECKING:
    from bot.client import DarkroomClient

log = structlog.get_logger()


class Unfinished:
    """Takes up what nobody is at work on; what meets an outage is taken up again in the next round."""

    def __init__(self, client: DarkroomClient) -> None:
        self._client = client
        self._refine = client.core.refine
        self._poster = client.poster

    async def finish(self) -> None:
        """Finish all that is left."""
        for opening in await self._refine.first.unfinished():
            await self._finish_opening(opening)

    async def finish_answers(self) -> None:
        """Do what a Yes asked for, of those given to an earlier process."""
        for question in await self._refine.unfinished_answers():
            await self._finish_answer(question)

    async def _finish_opening(self, opening: Opening) -> None:
        speak(opening.message.author.language)
        try:
            await self._client.openings.finish(opening)
        except Exception as error:
            if is_passing(error):
                log.info("opening put off", opening_id=opening.id, error=repr(error))
                return
            log.warning("opening given up", opening_id=opening.id, error=repr(error))
            await self._tell(opening.channel_id, opening.id, error)

    async def _finish_answer(self, question: Question) -> None:
        message = question.message
        speak(message.author.language)
        try:
            async with self._client.turnstile(message.thread_id):
                taken = await self._refine.finish_answer(question)
            await show(self._client.core, self._poster, taken, message)
            asked = await self._poster.find(message.thread_id, turn_id_of(question.id), {"yes"})
            if asked is not None:
                await self._poster.remove(message.thread_id, asked)
        except Exception as error:
            log.warning("answer not followed", question_id=question.id, error=repr(error))
            await self._tell(message.thread_id, question.id, error)

    async def _tell(self, channel_id: int, source_id: int, error: Exception) -> None:
        said = sentences.public_sentence(error) if isinstance(error, DarkroomError) else sentences.apology()
        try:
            await self._poster.post(channel_id, views.note(said), nonce=f"u{source_id}", reply_to=source_id)
        except (DarkroomError, *TROUBLE) as trouble:
            log.warning("failure not told", channel_id=channel_id, error=repr(trouble))
