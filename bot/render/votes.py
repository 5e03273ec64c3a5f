"""A vote while it is open, and how it ended."""

from __future__ import annotations

from discord import ButtonStyle

from bot.buttons import button
from bot.render.cards import Accent, Card, PictureFile, card, gallery, row
from bot.render.words import small_print, who
from conversations.refine.voting import VoteView

BAR_PARTS = 10


def vote(seen: VoteView, sheet: bytes, render_id: str) -> Card:
    """The pictures with their numbers, who leads, and until when; afterwards, what came of it."""
    shown, named = seen.vote, _named(seen.vote.choices)
    pictures = [PictureFile(name=f"vote-{render_id}.webp", data=sheet, alt=f"{named}, to choose from")]
    if shown.closed_at is not None:
        return _closed(seen, pictures)
    votes = "1 vote so far" if seen.tally.voters == 1 else f"{seen.tally.voters} votes so far"
    return card(
        Accent.ASKING,
        f"### Which one goes on: {named}?",
        gallery(pictures),
        _bars(seen),
        f"Ends <t:{int(shown.closes_at.timestamp())}:R>{_early(seen)}. The winner becomes the current picture.",
        row(
            *(
                button(f"v{number}", "ballot", shown.id, number, style=ButtonStyle.primary)
                for number in seen.tally.counts
            )
        ),
        row(button("Close now", "close", shown.id)),
        small_print(who(shown.message.author.name), votes, "one each; press another to change yours"),
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
        row(*(button(f"Use v{number}", "use", number) for number in others)),
        small_print(who(shown.message.author.name), "the vote is closed"),
        pictures=pictures,
    )


def _ending(seen: VoteView) -> str:
    winner, leaders = seen.vote.winner, seen.tally.leaders
    if winner is None:
        if not leaders:
            return "### Nobody voted\nThe current picture stays. Pick one, or go on talking."
        return f"### A tie: {_named(leaders, 'and')}\nThe current picture stays. Pick one yourselves."
    if seen.has_moved:
        return f"### v{winner} won\nIt becomes the current picture; *Undo* takes that back."
    return f"### v{winner} won\nThe current picture, v{seen.head}, is it or was made from it, so it stays."


def _early(seen: VoteView) -> str:
    people = seen.tally.eligible
    if people < 2:
        return ", or when two people agree"
    return f", or as soon as more than half of the {people} people at work here agree"


def _bars(seen: VoteView) -> str:
    most = max(seen.tally.counts.values(), default=0) or 1
    return "\n".join(
        f"**v{number}** {'▰' * round(BAR_PARTS * votes / most)}{'▱' * (BAR_PARTS - round(BAR_PARTS * votes / most))} {votes}"
        for number, votes in seen.tally.counts.items()
    )


def _named(numbers: tuple[int, ...], last: str = "or") -> str:
    names = [f"v{number}" for number in numbers]
    return f" {last} ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
