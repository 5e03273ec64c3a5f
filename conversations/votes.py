"""A thread's vote on which picture goes on: who may decide it early, and what the ballots come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from conversations.ids import MessageId, RevisionNumber, ThreadId, UserId
from conversations.threads import IncomingMessage

MOST_CHOICES = 5
"""One row of buttons."""

EARLY_VOTES = 2
"""One person alone never closes a vote by agreeing with themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """
    One vote of a thread.

    id: the Discord id of the command or press that opened it; the winner's move of the head is its turn.
    message: who opened it, where. choices: revisions, in order.
    message_id: ours, that shows it. winner: None while it is open, and where there was none.
    """

    id: int
    message: IncomingMessage
    choices: tuple[int, ...]
    opened_at: datetime
    closes_at: datetime
    message_id: MessageId | None = None
    closed_at: datetime | None = None
    winner: int | None = None

    @property
    def thread_id(self) -> ThreadId:
        """The thread that votes."""
        return self.message.thread_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """
    Where a vote stands.

    counts: votes for each choice whose picture is still there, in order. voters: people who voted.
    eligible: people who ever asked for something in the thread, and everybody who voted.
    """

    counts: Mapping[int, int]
    voters: int
    eligible: int

    @property
    def leaders(self) -> tuple[int, ...]:
        """The choices with the most votes; empty as long as there are none."""
        most = max(self.counts.values(), default=0)
        return tuple(number for number, count in self.counts.items() if count == most) if most else ()

    @property
    def winner(self) -> int | None:
        """The one choice that leads; None for a tie, and without votes."""
        leaders = self.leaders
        return leaders[0] if len(leaders) == 1 else None

    @property
    def is_decided(self) -> bool:
        """Whether more than half of all who are eligible, and at least two, agree on one picture."""
        most = max(self.counts.values(), default=0)
        return most >= EARLY_VOTES and 2 * most > self.eligible


def count(
    vote: Vote, ballots: Mapping[UserId, int], participants: Collection[UserId], erased: Collection[int]
) -> Tally:
    """What the ballots come to; one for a picture that was deleted meanwhile counts for nothing."""
    counted = Counter(ballots.values())
    return Tally(
        counts={number: counted[number] for number in vote.choices if number not in erased},
        voters=len(ballots),
        eligible=len({*participants, *ballots}),
    )


class VoteReading(Protocol):
    """What can be read of votes."""

    async def vote(self, vote_id: int) -> Vote | None:
        """The vote, or None."""
        ...

    async def open_vote(self, thread_id: ThreadId) -> Vote | None:
        """The thread's open vote, or None; there is one at the most."""
        ...

    async def unfinished_votes(self) -> tuple[Vote, ...]:
        """Votes that are open, or whose end nobody was told yet; oldest first."""
        ...

    async def ballots(self, vote_id: int) -> dict[UserId, int]:
        """What each person votes for."""
        ...

    async def participants(self, thread_id: ThreadId) -> set[UserId]:
        """Everybody who ever asked for something in the thread."""
        ...


class VoteWriting(VoteReading, Protocol):
    """What can be written of votes."""

    async def add_vote(self, vote: Vote) -> None:
        """Open a vote; one that stands already stays."""
        ...

    async def cast_ballot(self, vote_id: int, person_id: UserId, number: int, at: datetime) -> None:
        """Give a person's one vote, in place of an earlier one."""
        ...

    async def close_vote(self, vote_id: int, winner: RevisionNumber | None, at: datetime) -> bool:
        """Close the vote; False if it was closed already."""
        ...

    async def vote_shown(self, vote_id: int, message_id: MessageId) -> None:
        """Record the message that shows the vote."""
        ...

    async def vote_told(self, vote_id: int, at: datetime) -> None:
        """Record that the vote's end is shown, or can be shown nowhere."""
        ...
