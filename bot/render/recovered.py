"""Pictures that never arrived: the list of them, and one shown after all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from discord import ui

from bot.buttons import button
from bot.languages import marked, say
from bot.plain_text import plain
from bot.render.cards import Accent, Card, card, gallery
from bot.render.turns import Delivered, files_of
from bot.render.words import price, quoted, request_words, small_print, turn_facts
from conversations.threads import Outcome

IN_ITS_THREAD = marked("It is in its thread now.")


def listing(outcomes: Sequence[Outcome]) -> Card:
    """The person's pictures with a button each."""
    return card(
        Accent.VIEW,
        say("### Pictures of yours that never arrived\nThey are paid for; showing them is free."),
        *(_row(outcome) for outcome in outcomes),
    )


def _row(outcome: Outcome) -> ui.Section[Any]:
    turn, numbers = outcome.turn, _numbers(outcome)
    ended = "" if turn.ended_at is None else f" · <t:{int(turn.ended_at.timestamp())}:R>"
    text = (
        f"**{numbers}** · {plain(request_words(turn.action), 120)}\n-# {price(outcome.spent_credits)}{ended}"
    )
    return ui.Section(ui.TextDisplay(text), accessory=button(say("Show it"), "recover", turn.id))


def picture(outcome: Outcome, delivered: Sequence[Delivered]) -> Card:
    """The pictures where their thread cannot be reached: without buttons, which belong to the thread."""
    turn = outcome.turn
    pictures = files_of(outcome, delivered, f"recovered-{turn.id}")
    return card(
        Accent.DONE,
        say("### {pictures} · recovered", pictures=_numbers(outcome)),
        gallery(pictures),
        quoted(request_words(turn.action)),
        turn_facts(turn, price(outcome.spent_credits)),
        small_print(say("its thread cannot be reached; Apps → Refine this picture goes on with it")),
        pictures=pictures,
    )


def _numbers(outcome: Outcome) -> str:
    present = [revision.number for revision in outcome.revisions if not revision.erased]
    return (
        f"v{present[0]}"
        if len(present) == 1
        else say("v{first} to v{last}", first=present[0], last=present[-1])
    )
