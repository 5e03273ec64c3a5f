"""Every sentence that tells somebody what went wrong: what happened, what it cost, what to do now."""

from __future__ import annotations

from bot.languages import say
from bot.sentences.money import MONEY
from bot.sentences.pictures import PICTURES
from bot.sentences.questions import (
    edited_too_late,
    price_question,
    question,
    region_question,
    tick_cells,
)
from bot.sentences.replies import (
    apology,
    cost_is_private,
    form_takes_no_pictures,
    no_picture_there,
    original_in_parts,
    original_link,
    rerun_needs_words,
    send_pictures_again,
)
from bot.sentences.requests import REQUESTS
from bot.sentences.rights import RIGHTS
from bot.sentences.trouble import TROUBLE
from bot.sentences.wording import Sentences, day
from conversations import errors
from conversations.errors import DarkroomError

__all__ = [
    "apology",
    "cost_is_private",
    "edited_too_late",
    "form_takes_no_pictures",
    "has_own_sentence",
    "no_picture_there",
    "original_in_parts",
    "original_link",
    "price_question",
    "public_sentence",
    "question",
    "region_question",
    "rerun_needs_words",
    "send_pictures_again",
    "sentence",
    "tick_cells",
]

_SENTENCES: Sentences = REQUESTS | MONEY | RIGHTS | PICTURES | TROUBLE


def sentence(error: DarkroomError) -> str:
    """What the person concerned reads; a type without its own sentence has its parent's."""
    return next(_SENTENCES[kind] for kind in type(error).__mro__ if kind in _SENTENCES)(error)


def public_sentence(error: DarkroomError) -> str:
    """`sentence`, without what only the person concerned may know: how many credits are left."""
    if isinstance(error, errors.NotEnoughCredits):
        if error.payer == "pool":
            return say("That may cost more credits than the server's pool has left. Nothing was spent.")
        return say(
            "That may cost more credits than you have left. Nothing was spent; `/credits show` tells you the numbers."
        )
    if isinstance(error, errors.DayLimitReached):
        return say(
            "That goes beyond what may be spent here today. Nothing was spent. Try again {when}.",
            when=day(error.renews_at),
        )
    return sentence(error)


def has_own_sentence(kind: type[DarkroomError]) -> bool:
    """Whether the very type has a sentence, not only its parent."""
    return kind in _SENTENCES
