"""A turn from its place in the queue to its outcome, one card per state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from discord import ButtonStyle, ui

from bot.buttons import PressButton, button
from bot.languages import in_digits, say, say_many
from bot.plain_text import in_credits
from bot.render.advice_words import advice_line
from bot.render.cards import Accent, Card, PictureFile, card, gallery, row, rows
from bot.render.delays import delay_words
from bot.render.frames import cut_shape, made_how
from bot.render.words import (
    alt_text,
    kept_words,
    made_from,
    price,
    quoted,
    request_words,
    revision_facts,
    sent_along,
    small_print,
    turn_facts,
    who,
)
from bot.sentences import public_sentence
from conversations.actions import GoTo, Redo
from conversations.errors import DarkroomError, NothingToDo
from conversations.threads import Delay, Outcome, Revision, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What the buttons under a result will probably cost; None where that is not known."""

    variations: int | None = None
    reroll: int | None = None
    extend: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """One picture as it is handed out; `reduced` where it is a lossy copy, since the original did not fit."""

    data: bytes
    extension: str
    reduced: bool = False


def queued(turn: Turn, delay: Delay | None = None) -> Card:
    """A turn that waits for its place, with the most it can cost, and why it waits longer."""
    place = (
        say("Queued · number {place} in line", place=turn.place_in_queue)
        if turn.place_in_queue
        else say("Queued")
    )
    return card(
        Accent.QUEUED,
        f"### {place}",
        None if delay is None else delay_words(delay),
        quoted(request_words(turn.action)),
        turn_facts(turn, _after(turn), _held(turn)),
        row(_cancel(turn)),
    )


def rendering(
    turn: Turn, preview: bytes | None = None, preview_number: int = 0, delay: Delay | None = None
) -> Card:
    """A turn at work, with its latest preview (JPEG) if there is one, and why it takes longer."""
    request = request_words(turn.action)
    pictures = []
    if preview is not None:
        name = f"preview-{turn.id}-{preview_number}.jpg"
        pictures = [
            PictureFile(name=name, data=preview, alt=alt_text(say("Preview, still rendering"), request))
        ]
    return card(
        Accent.RENDERING,
        "### " + say("Rendering …"),
        None if delay is None else delay_words(delay),
        gallery(pictures),
        quoted(request),
        turn_facts(turn, _held(turn)),
        row(_cancel(turn)),
        pictures=pictures,
    )


def retired(turn: Turn) -> Card:
    """What stays of a placeholder that could not be removed after the outcome was posted anew."""
    return card(Accent.CANCELLED, turn_facts(turn, say("the result is further down")))


def outcome(
    result: Outcome,
    delivered: Sequence[Delivered],
    prices: Prices,
    render_id: str,
    strip: bytes | None = None,
) -> Card:
    """
    What a turn came to.

    delivered: the pictures of `result.revisions`, in order; for a move of the head at most one small picture of it.
    render_id: makes the files' names differ from every earlier render. strip: which of several pictures is which (WebP).
    """
    state = result.turn.state
    if state == "cancelled":
        return _cancelled(result)
    if state == "failed":
        raise ValueError("a failed turn is shown by `failed`, with its error")
    if len(result.revisions) > 1:
        return _siblings(result, delivered, prices, render_id, strip)
    if result.revisions:
        return _single(result, result.revisions[0], delivered, prices, render_id)
    return _moved(result, delivered, render_id)


def failed(turn: Turn, error: DarkroomError) -> Card:
    """A turn that brought no picture: why, and that it cost nothing."""
    return card(
        Accent.FAILED,
        "### " + (say("Nothing to do") if isinstance(error, NothingToDo) else say("That did not work")),
        public_sentence(error),
        quoted(request_words(turn.action)),
        turn_facts(turn),
        row(button(say("Try again"), "again", turn.id), button(say("History"), "history", turn.id)),
    )


def _cancelled(result: Outcome) -> Card:
    turn = result.turn
    return card(
        Accent.CANCELLED,
        "### " + say("Cancelled"),
        quoted(request_words(turn.action)),
        turn_facts(
            turn, say("it cost nothing") if not result.spent_credits else in_credits(result.spent_credits)
        ),
        row(button(say("Ask again"), "again", turn.id)),
    )


def _single(
    result: Outcome, revision: Revision, delivered: Sequence[Delivered], prices: Prices, render_id: str
) -> Card:
    number, turn = revision.number, result.turn
    pictures = files_of(result, delivered, render_id)
    is_composited = revision.protection is not None and revision.protection.composited
    rendered = button(say("As rendered"), "rendered", number) if is_composited else None
    compare = button(say("Compare"), "compare", revision.parent, number) if revision.parent else None
    return card(
        Accent.DONE,
        " · ".join(filter(None, (f"### v{number}", made_from(revision, turn), sent_along(turn)))),
        gallery(pictures),
        quoted(revision.request or request_words(turn.action)),
        revision_facts(revision),
        small_print(*more)
        if (more := [*filter(None, [kept_words(revision)]), *made_how(turn.action, revision)])
        else None,
        _notes(result, delivered),
        advice_line(turn.advice),
        row(
            button(say("Edit …"), "edit", number, style=ButtonStyle.primary),
            button(say("Undo"), "undo", turn.id) if number > 1 else None,
            button(say("Variations"), "vary", number, about_credits=prices.variations),
            button(say("Reroll"), "reroll", number, about_credits=prices.reroll),
        ),
        *rows(
            _extend(turn, revision, prices),
            button(say("Region …"), "region", number),
            compare,
            rendered,
            button(say("History"), "history", turn.id),
            button(say("Delete"), "delete", number),
            button(say("Original"), "original", number) if any(each.reduced for each in delivered) else None,
        ),
        pictures=pictures,
    )


def _extend(turn: Turn, revision: Revision, prices: Prices) -> PressButton | None:
    """Under a picture that was cut to a shape: the same shape by adding to what it was cut from."""
    shape = cut_shape(turn.action)
    if shape is None or revision.parent is None:
        return None
    return button(say("Extend instead"), "extend", revision.parent, *shape, about_credits=prices.extend)


def _siblings(
    result: Outcome, delivered: Sequence[Delivered], prices: Prices, render_id: str, strip: bytes | None
) -> Card:
    revisions, turn = result.revisions, result.turn
    first, last, parent = revisions[0].number, revisions[-1].number, revisions[0].parent
    pictures = files_of(result, delivered, render_id)
    numbers = [revision.number for revision in revisions if not revision.erased]
    origin = say("variations of v{number}", number=parent) if parent else say("from words")
    picks: list[PressButton] = [
        button(say("Use v{number}", number=number), "use", number, style=ButtonStyle.primary)
        for number in numbers[:4]
    ]
    again = parent if parent is not None else next(iter(numbers), first)
    named = [f"v{number}" for number in numbers]
    key = (
        []
        if strip is None
        else [
            PictureFile(
                name=f"key-{render_id}.webp",
                data=strip,
                alt=say("Which is which: {pictures}", pictures=", ".join(named)),
            )
        ]
    )
    return card(
        Accent.DONE,
        say("### v{first} to v{last} · {origin}", first=first, last=last, origin=origin),
        gallery(key),
        gallery(pictures),
        quoted(revisions[0].request or request_words(turn.action)),
        turn_facts(
            turn,
            say_many("{number} picture", "{number} pictures", len(revisions)),
            price(result.spent_credits),
            say("v{number} is the current one", number=result.head),
        ),
        _notes(result, delivered),
        advice_line(turn.advice),
        row(*picks),
        row(
            button(say("Undo"), "undo", turn.id) if result.head in numbers else None,
            button(say("More variations"), "vary", again, about_credits=prices.variations),
            button(say("Compare"), "compare", *numbers[:4]) if len(numbers) > 1 else None,
            button(say("Vote"), "vote", turn.id) if len(numbers) > 1 else None,
            button(say("History"), "history", turn.id),
        ),
        pictures=[*key, *pictures],
    )


def _moved(result: Outcome, delivered: Sequence[Delivered], render_id: str) -> Card:
    turn, head = result.turn, result.head
    way = f"v{result.moved_from} → v{head}" if result.moved_from is not None else f"v{head}"
    done = (
        say("Picked: {way}", way=way)
        if isinstance(turn.action, GoTo)
        else say("Redone: {way}", way=way)
        if isinstance(turn.action, Redo)
        else say("Undone: {way}", way=way)
    )
    back = (
        button(say("Undo"), "undo", turn.id)
        if isinstance(turn.action, GoTo | Redo)
        else button(say("Redo"), "redo", turn.id)
    )
    after = say("The next request works on v{number}.", number=head)
    text = f"### {done}\n{after}"
    pictures = _head_file(head, delivered, render_id)
    heading: ui.Item[Any] | str = text
    if pictures:
        thumbnail: ui.Thumbnail[Any] = ui.Thumbnail(
            f"attachment://{pictures[0].name}", description=pictures[0].alt
        )
        heading = ui.Section(ui.TextDisplay(text), accessory=thumbnail)
    return card(
        Accent.DONE,
        heading,
        small_print(who(turn.author.name), say("free")),
        row(
            button(say("Edit …"), "edit", head or 0, style=ButtonStyle.primary),
            back,
            button(say("History"), "history", turn.id),
        ),
        pictures=pictures,
    )


def _head_file(head: int | None, delivered: Sequence[Delivered], render_id: str) -> list[PictureFile]:
    return [
        PictureFile(
            name=f"v{head}-{render_id}.{each.extension}",
            data=each.data,
            alt=say("v{number}, the current picture", number=head),
        )
        for each in delivered[:1]
    ]


def files_of(result: Outcome, delivered: Sequence[Delivered], render_id: str) -> list[PictureFile]:
    """The pictures of a result as files with alt texts; `render_id` makes their names new."""
    present = [revision for revision in result.revisions if not revision.erased]
    asked = request_words(result.turn.action)
    return [
        PictureFile(
            name=f"v{revision.number}-{render_id}.{each.extension}",
            data=each.data,
            alt=alt_text(f"v{revision.number}", revision.request or asked),
        )
        for revision, each in zip(present, delivered, strict=False)
    ]


def _notes(result: Outcome, delivered: Sequence[Delivered]) -> str | None:
    notes = [say("an animation counts as its first frame")] if result.turn.from_animation else []
    if any(each.reduced for each in delivered):
        notes.append(
            say("shown as a smaller copy, since Discord takes no file this large; the original is kept")
        )
    if result.was_interrupted:
        notes.append(say("a restart of mine came in between; you paid once"))
    return small_print(*notes) if notes else None


def _after(turn: Turn) -> str | None:
    if turn.works_after is None:
        return None
    return say("after v{number}, which is still being made", number=turn.works_after)


def _held(turn: Turn) -> str | None:
    if not turn.hold_credits:
        return None
    return say(
        "about {credits}, at most {most}",
        credits=in_credits(turn.estimate_credits),
        most=in_digits(turn.hold_credits),
    )


def _cancel(turn: Turn) -> PressButton:
    return button(say("Cancel"), "cancel", turn.id)
