"""What a message came to at once, shown in the thread: sheets, questions back, help."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bot import drawn_cards
from bot.render import places, seeing, views
from bot.render.cards import Card
from conversations.actions import PAID
from conversations.errors import DarkroomError
from conversations.refine.taken import (
    CompareView,
    CopyView,
    CostView,
    HelpView,
    HistoryView,
    Question,
    RegionView,
    Taken,
    View,
)
from conversations.threads import IncomingMessage

if TYPE_CHECKING:
    from bot.answers import Answer
    from bot.core import Core
    from bot.posting import Poster


async def show(
    core: Core, poster: Poster, taken: Taken, message: IncomingMessage, answer: Answer | None = None
) -> None:
    """
    Post the views and the question; turns show themselves, chatter stays unanswered.

    answer: the private side of an interaction, for what only the asker may see.
    """
    reply_to = message.source_id if answer is None else None
    for place, view in enumerate(taken.views):
        card = _card(view, message)
        if answer is not None and isinstance(view, (CostView, HelpView)):
            if isinstance(view, CostView):
                card = await drawn_cards.own_statement(core, view.statement, message.source_id)
            await answer.say(card)
            continue
        await poster.post(message.thread_id, card, nonce=f"s{place}-{message.source_id}", reply_to=reply_to)
    if taken.question is not None:
        await ask(core, poster, taken.question, taken.region, reply_to)


def _card(view: View, message: IncomingMessage) -> Card:
    render_id = _render_id(message)
    match view:
        case HistoryView():
            return seeing.history(view, message.thread_id, render_id)
        case CompareView():
            return seeing.compare(view, render_id)
        case CostView():
            return views.cost_is_private(message.source_id)
        case HelpView():
            return views.help_card()
        case RegionView():
            return places.region(view, render_id)
        case CopyView():
            return places.copy(view, render_id)


def _render_id(message: IncomingMessage) -> str:
    return f"{message.source_id}-{int(time.time()):x}"


async def ask(
    core: Core,
    poster: Poster,
    question: Question,
    place: RegionView | None = None,
    reply_to: int | None = None,
) -> None:
    """Post a question back in its thread, with the picture of the place that it asks about."""
    message = question.message
    about: int | None = 0
    try:
        for action in question.actions if question.kind == "unclear" else ():
            if isinstance(action, PAID):
                about = (about or 0) + await core.refine.estimate(
                    message.thread_id, action, message.guild_id, message.author
                )
    except DarkroomError:
        about = None
    if place is not None:
        card = places.region_question(place, question, _render_id(message))
    else:
        card = views.question(question, about or None)
    await poster.post(message.thread_id, card, nonce=f"q{question.id}", reply_to=reply_to)
