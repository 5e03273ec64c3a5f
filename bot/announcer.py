"""The Announcer port over Discord: placeholders, live previews, outcomes and covers, all with the bot's own token."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence

import discord
import structlog

from bot.core import Core, SurfaceSettings
from bot.covers import Covers
from bot.languages import speaking
from bot.placeholders import Placeholders
from bot.posting import THREAD_ARCHIVED, TROUBLE, UNKNOWN_MESSAGE, Poster, RecentMessages
from bot.render import turns as render, views
from bot.render.cards import Card
from bot.render.delays import circuit_words, unbalanced_words
from bot.render.frames import cut_shape, extension
from conversations.actions import Action, Reroll, Variations
from conversations.circuit import Circuit
from conversations.errors import DarkroomError, MissingPermissions, failure_from_json
from conversations.ids import MessageId, TurnId
from conversations.images.encode import MEDIA_TYPES
from conversations.images.shape import to_format
from conversations.images.sheets.side_by_side import MOST_PICTURES, index_strip
from conversations.images.thumbs import FILE_LIMIT_BYTES, cover_webp, delivery
from conversations.threads import Delay, Outcome, Thread, Turn

log = structlog.get_logger()

REQUEST_LIMIT_BYTES = 24 * 1024 * 1024
"""Discord takes 25 MiB in one request; the rest is for the layout and the form around the files."""

HEAD_EDGE_PX = 320

NONCE_SURELY_LASTS_S = 10.0
"""Discord remembers a nonce "for the past few minutes"; so soon after a turn's end it prevents a second post alone."""


class DiscordAnnouncer:
    """
    What the core has to say, said in Discord (`ports.Announcer`).

    `deliver` raises ThreadGone for a deleted channel, MissingPermissions for a lost one, else discord's own errors.
    """

    def __init__(self, core: Core, settings: SurfaceSettings, poster: Poster, recent: RecentMessages) -> None:
        self._core = core
        self._poster = poster
        self._recent = recent
        self._placeholders = Placeholders(poster, core.images, settings.preview_edit_interval_s)
        self._began_at_s = time.time()
        self._unsure: set[TurnId] = set()
        self._covers = Covers(poster, core.images, settings.cover_interval_s)

    async def queued(self, turn: Turn) -> MessageId | None:
        """The placeholder that now shows the turn; one that an earlier process posted and could not note is found."""
        placeholder = await self._recover(turn)
        if placeholder is None:
            with speaking(turn.author.language):
                card = render.queued(turn) if turn.state == "queued" else render.rendering(turn)
            self._unsure.add(turn.id)
            placeholder = (await self._poster.post(turn.thread_id, card, nonce=f"p{turn.id}")).id
            self._unsure.discard(turn.id)
        self._placeholders.opened(turn, placeholder)
        return MessageId(placeholder)

    def requeued(self, turns: Sequence[Turn]) -> None:
        """Let placeholders show new places or words, soon."""
        for turn in turns:
            self._placeholders.changed(turn)

    def delayed(self, turn: Turn, delay: Delay | None) -> None:
        """Let the placeholder say why it takes longer, soon."""
        self._placeholders.delayed(turn, delay)

    async def alert(self, circuit: Circuit) -> None:
        """A direct message to the application's owner, and an error in the log where that is not to be had."""
        await self._poster.tell_owner(views.note(circuit_words(circuit)))

    async def unbalanced(self, problems: Sequence[str]) -> None:
        """A direct message to the application's owner, and an error in the log where that is not to be had."""
        await self._poster.tell_owner(views.note(unbalanced_words(problems)))

    def preview(self, turn: Turn, picture: bytes) -> None:
        """Let the placeholder show a partial picture, soon; dropped when the outcome is faster."""
        self._placeholders.preview(turn, picture)

    async def deliver(self, outcome: Outcome, pictures: Sequence[bytes]) -> MessageId:
        """The message that now shows the outcome: the placeholder, or a new one where that is gone or far above."""
        turn = outcome.turn
        placeholder = turn.placeholder_message_id or self._placeholders.message_id(turn.id)
        if placeholder is None and turn.is_handed_over:
            # The process that admitted it may be about to post this very placeholder; both get the same message.
            placeholder = await self.queued(turn)
        await self._placeholders.close(turn.id)
        make = await self._card_maker(outcome, pictures)
        earlier = await self._recover(turn)
        if earlier not in (None, placeholder) and await self._edited(turn, earlier, make()):
            if placeholder is not None:
                await self._retire(turn, placeholder)
            return MessageId(earlier)
        if placeholder is not None and not self._recent.is_far_above(turn.thread_id, placeholder):
            if await self._edited(turn, placeholder, make()):
                return MessageId(placeholder)
            placeholder = None
        message = await self._poster.post(turn.thread_id, make(), nonce=f"d{turn.id}")
        self._unsure.discard(turn.id)
        if placeholder not in (None, message.id):
            await self._retire(turn, placeholder)
        return MessageId(message.id)

    async def cover(self, thread: Thread, outcome: Outcome, picture: bytes) -> None:
        """Let the cover follow the head, at best once a minute."""
        self._covers.follow(thread, outcome, picture)

    async def redraw(self, outcome: Outcome, message_id: int, pictures: Sequence[bytes]) -> None:
        """Show an outcome again where it stands, with the pictures that are left of it."""
        make = await self._card_maker(outcome, pictures)
        await self._poster.edit(outcome.turn.thread_id, message_id, make())

    async def erased(self, thread: Thread, number: int) -> None:
        """Take a deleted picture off the cover."""
        await self._covers.erased(thread, number)

    def close(self) -> None:
        """Drop whatever may be dropped."""
        self._placeholders.close_all()
        self._covers.close()

    async def _edited(self, turn: Turn, message_id: int, card: Card) -> bool:
        try:
            await self._poster.edit(turn.thread_id, message_id, card)
        except discord.HTTPException as error:
            if error.code in (UNKNOWN_MESSAGE, THREAD_ARCHIVED):
                return False
            raise
        return True

    async def _recover(self, turn: Turn) -> int | None:
        """A message that was posted for the turn and not noted: by another process, or with its answer lost."""
        ended_s_ago = 0.0 if turn.ended_at is None else time.time() - turn.ended_at.timestamp()
        is_own = turn.created_at.timestamp() > self._began_at_s and not turn.is_handed_over
        is_all_known = is_own and turn.id not in self._unsure
        if is_all_known and ended_s_ago < NONCE_SURELY_LASTS_S:
            return None
        try:
            return await self._poster.find(turn.thread_id, turn.id)
        except MissingPermissions:
            return None  # posting may still be allowed where reading back is not

    async def _retire(self, turn: Turn, message_id: int) -> None:
        if not await self._poster.remove(turn.thread_id, message_id):
            try:
                with speaking(turn.author.language):
                    card = render.retired(turn)
                await self._poster.edit(turn.thread_id, message_id, card)
            except (*TROUBLE, DarkroomError) as error:
                log.warning("placeholder left standing", turn_id=turn.id, error=repr(error))

    async def _card_maker(self, outcome: Outcome, pictures: Sequence[bytes]) -> Callable[[], Card]:
        """Makes the outcome's card in its asker's language, anew for each attempt to send it."""
        make = await self._card_maker_of(outcome, pictures)

        def spoken() -> Card:
            with speaking(outcome.turn.author.language):
                return make()

        return spoken

    async def _card_maker_of(self, outcome: Outcome, pictures: Sequence[bytes]) -> Callable[[], Card]:
        turn = outcome.turn
        if turn.state == "failed":
            error = failure_from_json(turn.failure or {"error": "DarkroomError"})
            return lambda: render.failed(turn, error)
        delivered = (
            await self.copies(outcome, pictures) if outcome.revisions else await self._head_of(outcome)
        )
        prices = await self._prices(outcome)
        render_id = f"{turn.id}-{int(time.time()):x}"
        strip = await self._strip(outcome, pictures)
        return lambda: render.outcome(outcome, delivered, prices, render_id, strip)

    async def _strip(self, outcome: Outcome, pictures: Sequence[bytes]) -> bytes | None:
        """A key that says which of several pictures has which number."""
        shown = [f"v{revision.number}" for revision in outcome.revisions if not revision.erased]
        if len(shown) < 2:
            return None
        labelled = list(zip(shown, pictures, strict=False))[:MOST_PICTURES]
        return await self._core.images.run(index_strip, labelled)

    async def copies(self, outcome: Outcome, pictures: Sequence[bytes]) -> list[render.Delivered]:
        """The pictures as they can be sent to Discord."""
        limit = min(FILE_LIMIT_BYTES, REQUEST_LIMIT_BYTES // max(1, len(pictures)))
        shown = [revision for revision in outcome.revisions if not revision.erased]
        return list(
            await asyncio.gather(
                *(
                    self._fitting(outcome.turn, data, revision.media_type, limit)
                    for data, revision in zip(pictures, shown, strict=False)
                )
            )
        )

    async def _in_format(self, turn: Turn, data: bytes, media_type: str) -> tuple[bytes, str]:
        """The picture in the format that its request named; what is kept stays as it was made."""
        wanted = getattr(turn.action, "output_format", None)
        if wanted not in MEDIA_TYPES or MEDIA_TYPES[wanted] == media_type:
            return data, media_type
        return await self._core.images.run(to_format, data, wanted), MEDIA_TYPES[wanted]

    async def _fitting(self, turn: Turn, data: bytes, media_type: str, limit_bytes: int) -> render.Delivered:
        data, media_type = await self._in_format(turn, data, media_type)
        if len(data) <= limit_bytes:
            copy = delivery(data, media_type, limit_bytes)
        else:
            copy = await self._core.images.run(delivery, data, media_type, limit_bytes)
        return render.Delivered(data=copy.data, extension=copy.extension, reduced=copy.reduced)

    async def _head_of(self, outcome: Outcome) -> list[render.Delivered]:
        """A small copy of the head, for a move of it; none where it cannot be read."""
        if outcome.head is None or outcome.turn.state != "done":
            return []
        try:
            _, data = await self._core.refine.picture(outcome.turn.thread_id, outcome.head)
            small = await self._core.images.run(cover_webp, data, HEAD_EDGE_PX)
        except DarkroomError:
            return []
        return [render.Delivered(data=small, extension="webp")]

    async def _prices(self, outcome: Outcome) -> render.Prices:
        """What the buttons under the outcome would probably cost its asker."""
        turn = outcome.turn
        if not outcome.revisions:
            return render.Prices()
        target = outcome.revisions[0].number
        origin = outcome.revisions[0].parent if len(outcome.revisions) > 1 else target
        asked: list[Action] = [Variations(target=origin or target), Reroll(target=target)]
        if (cut := cut_shape(turn.action)) and outcome.revisions[0].parent is not None:
            asked.append(extension(outcome.revisions[0].parent, *cut))
        try:
            variations, reroll, *extend = await asyncio.gather(
                *(
                    self._core.refine.estimate(turn.thread_id, action, turn.guild_id, turn.author)
                    for action in asked
                )
            )
        except DarkroomError:
            return render.Prices()
        return render.Prices(variations=variations, reroll=reroll, extend=extend[0] if extend else None)
