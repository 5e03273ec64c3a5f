"""Votes: one each, changeable; closed by time, agreement or a press; the winner is the head, and only once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from core_edges import GUILD, person
from darkroom_core import Bench
from hypothesis import given, settings, strategies as st

from conversations.actions import Generate, GoTo, Undo, Variations
from conversations.errors import (
    NotAllowed,
    RevisionErased,
    TooFewChoices,
    UnknownRevision,
    VoteIsOpen,
    VoteIsOver,
)
from conversations.ids import MessageId, ThreadId
from conversations.threads import Person
from conversations.votes import EARLY_VOTES, Tally, Vote

ANN, BEN, CLO = (person(name) for name in ("Ann", "Ben", "Clo"))


async def siblings(bench: Bench) -> ThreadId:
    """A thread of Ann's with v1 and its variations v2 to v4."""
    thread_id = await bench.thread(by=ANN)
    await bench.done(thread_id, Generate(prompt="a red lighthouse"), by=ANN)
    await bench.done(thread_id, Variations(count=3), by=ANN)
    return thread_id


async def opened(bench: Bench, thread_id: ThreadId, *numbers: int, by: Person = ANN) -> Vote:
    return await bench.votes.open(bench.message(thread_id, by=by), numbers)


async def picked(bench: Bench, vote: Vote) -> None:
    """Returns when the winner's turn is over."""
    async with bench.database.read() as view:
        [turn] = await view.turns_of_source(vote.id)
    outcome = await bench.outcome(turn)
    assert outcome.turn.author.id == vote.message.author.id


async def test_a_majority_of_the_people_at_work_closes_it_and_the_winner_becomes_the_head(
    bench: Bench,
) -> None:
    thread_id = await siblings(bench)
    vote = await opened(bench, thread_id)
    assert vote.choices == (2, 3, 4)
    first = await bench.votes.cast(vote.id, thread_id, BEN, 4)
    assert (first.tally.counts, first.tally.eligible, first.vote.closed_at) == ({2: 0, 3: 0, 4: 1}, 2, None)
    second = await bench.votes.cast(vote.id, thread_id, ANN, 4)
    assert (second.vote.winner, second.has_moved) == (4, True)
    await picked(bench, vote)
    assert await bench.head(thread_id) == 4
    await bench.done(thread_id, Undo(), by=BEN)
    assert await bench.head(thread_id) == 1


async def test_a_person_has_one_vote_and_may_change_it(bench: Bench) -> None:
    thread_id = await siblings(bench)
    vote = await opened(bench, thread_id, 2, 3)
    for number in (2, 2, 3):
        seen = await bench.votes.cast(vote.id, thread_id, ANN, number)
    assert (seen.tally.counts, seen.tally.voters) == ({2: 0, 3: 1}, 1)
    assert seen.vote.closed_at is None, "one person alone does not close a vote"


async def test_time_closes_it_and_a_tie_is_left_to_be_picked(bench: Bench) -> None:
    thread_id = await siblings(bench)
    vote = await opened(bench, thread_id, 2, 3)
    await bench.votes.cast(vote.id, thread_id, ANN, 2)
    await bench.votes.cast(vote.id, thread_id, BEN, 3)
    await bench.votes.close_due()
    assert [each.vote.closed_at for each in await bench.votes.unfinished()] == [None]
    bench.clock.set(vote.closes_at)
    await bench.votes.close_due()
    [seen] = await bench.votes.unfinished()
    assert (seen.vote.closed_at is not None, seen.vote.winner, seen.tally.leaders) == (
        True,
        None,
        (2, 3),
    )
    assert await bench.head(thread_id) == 1
    await bench.votes.told(vote.id)
    assert await bench.votes.unfinished() == []
    with pytest.raises(VoteIsOver):
        await bench.votes.cast(vote.id, thread_id, CLO, 2)


async def test_nobody_voted_and_nothing_moves(bench: Bench) -> None:
    thread_id = await siblings(bench)
    vote = await opened(bench, thread_id)
    closed = await bench.votes.close(vote.id, thread_id, ANN)
    assert (closed.vote.winner, closed.has_moved, closed.tally.voters) == (None, False, 0)


async def test_its_opener_and_those_who_manage_the_server_close_it_early(bench: Bench) -> None:
    thread_id = await siblings(bench)
    vote = await opened(bench, thread_id)
    mod = person("mod", role_ids=(55,))
    for other in (BEN, mod):
        with pytest.raises(NotAllowed):
            await bench.votes.close(vote.id, thread_id, other)
    await bench.servers.change(GUILD, person("root", is_admin=True), manager_role=55)
    assert (await bench.votes.close(vote.id, thread_id, mod)).vote.closed_at is not None


async def test_who_goes_on_from_the_winner_meanwhile_is_not_taken_back_to_it(bench: Bench) -> None:
    thread_id = await siblings(bench)
    vote = await opened(bench, thread_id)
    await bench.votes.cast(vote.id, thread_id, ANN, 3)
    await bench.done(thread_id, Variations(target=3, count=2), by=BEN)
    await bench.done(thread_id, GoTo(target=6), by=BEN)
    closed = await bench.votes.close(vote.id, thread_id, ANN)
    assert (closed.vote.winner, closed.has_moved, closed.head) == (3, False, 6)
    assert await bench.head(thread_id) == 6


async def test_a_head_moved_elsewhere_meanwhile_follows_the_winner(bench: Bench) -> None:
    thread_id = await siblings(bench)
    vote = await opened(bench, thread_id, 2, 3)
    await bench.votes.cast(vote.id, thread_id, ANN, 2)
    await bench.done(thread_id, GoTo(target=4), by=BEN)
    assert (await bench.votes.close(vote.id, thread_id, ANN)).has_moved
    await picked(bench, vote)
    assert await bench.head(thread_id) == 2


async def test_a_deleted_picture_cannot_win(bench: Bench) -> None:
    thread_id = await siblings(bench)
    vote = await opened(bench, thread_id)
    await bench.votes.cast(vote.id, thread_id, ANN, 2)
    await bench.votes.cast(vote.id, thread_id, BEN, 3)
    await bench.refine.stopping.erase(thread_id, 2, ANN)
    with pytest.raises(RevisionErased):
        await bench.votes.cast(vote.id, thread_id, CLO, 2)
    assert (await bench.votes.close(vote.id, thread_id, ANN)).vote.winner == 3
    assert await bench.votes.sheet(vote)


async def test_two_last_ballots_at_once_move_the_head_once(bench: Bench) -> None:
    thread_id = await siblings(bench)
    vote = await opened(bench, thread_id)
    await asyncio.gather(
        *(bench.votes.cast(vote.id, thread_id, who, 3) for who in (ANN, BEN)),
        bench.votes.close_due(),
        return_exceptions=True,
    )
    await asyncio.gather(*(bench.votes.close_due() for _ in range(3)))
    await picked(bench, vote)
    async with bench.database.read() as view:
        moves = [move.to for move in await view.head_moves(thread_id)]
    assert moves == [1, 3]
    await bench.balanced()


async def test_two_votes_opened_at_once_are_one(bench: Bench) -> None:
    thread_id = await siblings(bench)
    both = await asyncio.gather(
        opened(bench, thread_id), opened(bench, thread_id, by=BEN), return_exceptions=True
    )
    assert sorted(type(each).__name__ for each in both) == ["Vote", "VoteIsOpen"]
    [vote] = [each for each in both if isinstance(each, Vote)]
    again = await bench.votes.open(vote.message)
    assert again == vote, "the same press, heard twice"


async def test_what_cannot_be_voted_on_is_said_so(bench: Bench) -> None:
    thread_id = await bench.thread(by=ANN)
    await bench.done(thread_id, Generate(prompt="a red lighthouse"), by=ANN)
    with pytest.raises(TooFewChoices):
        await opened(bench, thread_id)
    with pytest.raises(UnknownRevision):
        await opened(bench, thread_id, 1, 9)
    await bench.done(thread_id, Variations(count=2), by=ANN)
    vote = await opened(bench, thread_id)
    with pytest.raises(VoteIsOpen):
        await opened(bench, thread_id, by=BEN)
    with pytest.raises(NotAllowed):
        await bench.votes.close(vote.id, thread_id, BEN)
    other = await bench.thread()
    with pytest.raises(VoteIsOver):
        await bench.votes.cast(vote.id, other, ANN, 2)


async def test_shown_and_told_are_remembered(bench: Bench) -> None:
    thread_id = await siblings(bench)
    vote = await opened(bench, thread_id)
    await bench.votes.shown(vote.id, MessageId(77))
    [seen] = await bench.votes.unfinished()
    assert seen.vote.message_id == 77
    assert seen.vote.closes_at - seen.vote.opened_at == timedelta(seconds=600)


async def test_several_pictures_from_words_leave_the_head_on_the_first(bench: Bench) -> None:
    thread_id = await bench.thread(by=ANN)
    outcome = await bench.done(thread_id, Generate(prompt="a red lighthouse", count=3), by=ANN)
    assert ([each.number for each in outcome.revisions], await bench.head(thread_id)) == ([1, 2, 3], 1)


@given(
    counts=st.dictionaries(st.integers(1, 9), st.integers(0, 6), min_size=1, max_size=5),
    silent=st.integers(0, 6),
)
@settings(max_examples=60)
def test_only_a_clear_majority_decides_and_no_later_ballot_could_undo_it(
    counts: dict[int, int], silent: int
) -> None:
    voters = sum(counts.values())
    tally = Tally(counts=counts, voters=voters, eligible=voters + silent)
    if tally.is_decided:
        assert tally.winner is not None
        others = max((count for number, count in counts.items() if number != tally.winner), default=0)
        assert counts[tally.winner] > others + silent
        assert counts[tally.winner] >= EARLY_VOTES
    if tally.winner is not None:
        assert all(count < counts[tally.winner] for number, count in counts.items() if number != tally.winner)
