"""The moments between hops at which a bot can be told to die, each by the name of the boundary that is crossed."""

from __future__ import annotations

import functools
import importlib
import inspect
from collections.abc import Callable
from typing import Any, Literal, NamedTuple


class Moment(NamedTuple):
    """`entering` or `leaving` the function `attribute` of `owner` (a module, or a class of a module)."""

    when: Literal["entering", "leaving"]
    module: str
    path: str


_REFINE = "conversations.refine"

MOMENTS = {
    # a follow-up, hop by hop
    "the message was heard": Moment("entering", f"{_REFINE}.taking", "Refine.take"),
    "the request was priced": Moment("entering", f"{_REFINE}.committing", "admit"),
    "commit A is written, not committed": Moment("leaving", f"{_REFINE}.committing", "admit"),
    "commit A": Moment("entering", f"{_REFINE}.running", "Runner.begin"),
    "the workflow began": Moment("entering", f"{_REFINE}.running", "Runner.render"),
    "the placeholder was posted": Moment(
        "entering", "conversations.storage.delivery_rows", "DeliveryRows.placed"
    ),
    "the call was planned": Moment("entering", "conversations.storage.turn_rows", "TurnRows.begin_attempt"),
    "the attempt is on record": Moment(
        "entering", "conversations.providers.openai_images", "OpenAIImages.render"
    ),
    "the provider answered": Moment("entering", f"{_REFINE}.making", "Maker.pictures"),
    "the picture is stored": Moment("leaving", "conversations.storage.blobs", "StoredBlobs.put"),
    "commit B is written, not committed": Moment("entering", f"{_REFINE}.running", "begin_next"),
    "commit B": Moment("entering", f"{_REFINE}.running", "Runner.deliver"),
    "the result is posted": Moment("leaving", "bot.announcer", "DiscordAnnouncer.deliver"),
    "the delivery is on record": Moment("entering", "bot.announcer", "DiscordAnnouncer.cover"),
    # a failure
    "the call failed": Moment("entering", f"{_REFINE}.running", "Runner._fail"),
    # what the end of a turn begins
    "the next turn was admitted": Moment("entering", f"{_REFINE}.running", "Runner._begin_and_tell"),
    # cancelling
    "cancel was pressed": Moment("entering", f"{_REFINE}.running", "Runner.cancel"),
    "the cancel is committed": Moment("entering", f"{_REFINE}.running", "Runner._begin_after"),
    # a question back
    "the question is remembered": Moment("entering", "bot.exts.messages", "show"),
    "the Yes is on record": Moment("entering", f"{_REFINE}.taking", "Refine.request"),
    # a vote
    "the vote is on record": Moment("entering", "bot.votes", "VoteBoard.post"),
    "the last ballot is on record": Moment("entering", f"{_REFINE}.voting", "Votes._close"),
    "the vote's end is written, not committed": Moment(
        "leaving", "conversations.storage.vote_rows", "VoteRows.close_vote"
    ),
    "the vote's end is shown": Moment("entering", f"{_REFINE}.voting", "Votes.told"),
    # an opening
    "the opening is on record": Moment("entering", "bot.openings", "Openings.carry_out"),
    "the cover was posted": Moment("entering", "bot.openings", "Openings._with_cover"),
    "the thread was created": Moment("entering", f"{_REFINE}.opening", "FirstRequests.opened"),
    "the opening's end is written, not committed": Moment(
        "leaving", "conversations.storage.surface_rows", "SurfaceRows.end_opening"
    ),
    "the price is remembered": Moment("entering", "bot.openings", "Openings._ask"),
    "the price was asked": Moment("entering", f"{_REFINE}.opening", "FirstRequests.asked"),
}


def watch(reached: Callable[[str], None]) -> None:
    """Call `reached` with a moment's name whenever it comes; nothing else about the program changes."""
    for name, moment in MOMENTS.items():
        owner: Any = importlib.import_module(moment.module)
        *classes, attribute = moment.path.split(".")
        for each in classes:
            owner = getattr(owner, each)
        told = functools.partial(reached, name)
        setattr(owner, attribute, _telling(getattr(owner, attribute), moment.when, told))


def _telling(function: Any, when: str, told: Callable[[], None]) -> Any:
    if not inspect.iscoroutinefunction(function):

        @functools.wraps(function)
        def plain(*given: Any, **named: Any) -> Any:
            if when == "entering":
                told()
            result = function(*given, **named)
            if when == "leaving":
                told()
            return result

        return plain

    @functools.wraps(function)
    async def awaited(*given: Any, **named: Any) -> Any:
        if when == "entering":
            told()
        result = await function(*given, **named)
        if when == "leaving":
            told()
        return result

    return awaited
