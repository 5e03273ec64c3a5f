"""A vote while it is open, and how it ended."""

from __future__ import annotations

from discord import ButtonStyle

from bot.buttons import button
from bot.languages import say, say_many
from bot.render.cards import Accent, Card, PictureFile, card, gallery, row, rows
from bot.render.words import small_print, who
from conversations.refine.voting import VoteView

BAR_PARTS = 10


def vote(seen: VoteView, sheet: bytes, render_id: str) -> Card:
    """The pictures with their numbers, who leads, and until when; afterwards, what came of it."""
    shown, named = seen.vote, _named(seen.vote.choices)
    pictures = [
        PictureFile(
            name=f"vote-{render_id}.webp", data=sheet, alt=say("{pictures}, to choose from", pictures=named)
        )
    ]
    if shown.closed_at is not None:
        return _closed(seen, pictures)
    votes = say_many("{number} vote so far", "{number} votes so far", seen.tally.voters)
    return card(
        Accent.ASKING,
        say("### Which one goes on: {pictures}?", pictures=named),
        gallery(pictures),
        _bars(seen),
        _ends(seen),
        *rows(
            *(
                button(say("v{number}", number=number), "ballot", shown.id, number, style=ButtonStyle.primary)
                for number in seen.tally.counts
            )
        ),
        row(button(say("Close now"), "close", shown.id)),
        small_print(who(shown.message.author.name), votes, say("one each; press another to change yours")),
        pictures=pictures,
    )


def _closed(seen: VoteView, pictures: list[PictureFile]) -> Card:
    shown = seen.vote
    others = [number for number in seen.tally.counts if number != shown.winner]
    return card(
        Accent.DONE if shown.winner is not None else Accent.CANCELLED,
        _ending(seen),
        gallery(pictures),
        _bars(seen) if seen.tally.voters else None,
        *rows(*(button(say("Use v{number}", number=number), "use", number) for number in others)),
        small_print(who(shown.message.author.name), say("the vote is closed")),
        pictures=pictures,
    )


def _ending(seen: VoteView) -> str:
    winner, leaders = seen.vote.winner, seen.tally.leaders
    if winner is None and not leaders:
        return say("### Nobody voted\nThe current picture stays. Pick one, or go on talking.")
    if winner is None:
        return say(
            "### A tie: {pictures}\nThe current picture stays. Pick one yourselves.",
            pictures=_and(leaders),
        )
    if seen.has_moved:
        return say(
            "### v{number} won\nIt becomes the current picture; *Undo* takes that back.", number=winner
        )
    return say(
        "### v{number} won\nThe current picture, v{head}, is it or was made from it, so it stays.",
        number=winner,
        head=seen.head,
    )


def _ends(seen: VoteView) -> str:
    when, people = f"<t:{int(seen.vote.closes_at.timestamp())}:R>", seen.tally.eligible
    if people < 2:
        return say(
            "Ends {when}, or when two people agree. The winner becomes the current picture.", when=when
        )
    return say(
        "Ends {when}, or as soon as more than half of the {people} people at work here agree. "
        "The winner becomes the current picture.",
        when=when,
        people=people,
    )


def _bars(seen: VoteView) -> str:
    most = max(seen.tally.counts.values(), default=0) or 1
    return "\n".join(
        f"**v{number}** {'▰' * round(BAR_PARTS * votes / most)}{'▱' * (BAR_PARTS - round(BAR_PARTS * votes / most))} {votes}"
        for number, votes in seen.tally.counts.items()
    )


def _named(numbers: tuple[int, ...]) -> str:
    names = [f"v{number}" for number in numbers]
    return say("{others} or {last}", others=", ".join(names[:-1]), last=names[-1])


def _and(numbers: tuple[int, ...]) -> str:
    names = [f"v{number}" for number in numbers]
    return say("{others} and {last}", others=", ".join(names[:-1]), last=names[-1])
