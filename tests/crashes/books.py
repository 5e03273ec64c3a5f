"""What must hold after any crash, read from the store's file and from what people see in the thread."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

from discord_user import DiscordUser, text_of

COMES_WITHIN_S = 60

UNDER_WAY = ("### Rendering", "### Queued")

_UNSETTLED_TURNS = "SELECT id, state FROM turns WHERE ended_at IS NULL OR delivered_at IS NULL"
_OPENINGS_LEFT = "SELECT id, 'opening' FROM openings WHERE ended_at IS NULL"
_ANSWERS_LEFT = (
    "SELECT id, 'answer' FROM questions WHERE answer = 'yes' AND id NOT IN (SELECT source_id FROM turns)"
)
_OPEN_HOLDS = (
    "SELECT turn_id FROM transfers hold WHERE kind = 'hold' AND 1 <> (SELECT count(*) FROM transfers "
    "WHERE turn_id = hold.turn_id AND kind IN ('post', 'void', 'expire'))"
)
_PAID_FOR_NOTHING = (
    "SELECT turn_id FROM transfers WHERE kind = 'post' AND amount_credits > 0 AND turn_id NOT IN "
    "(SELECT turn_id FROM revisions)"
)
_GOT_FOR_NOTHING = (
    "SELECT turn_id FROM revisions WHERE model IS NOT NULL AND turn_id NOT IN "
    "(SELECT turn_id FROM transfers WHERE kind = 'post')"
)


# What waits for its turn, or for Discord after a delivery that failed, was not cut off by the crash.
_CUT_OFF = (
    "SELECT id FROM turns WHERE state = 'running' OR (ended_at IS NOT NULL AND delivered_at IS NULL "
    "AND next_delivery_at IS NULL)"
)


def rows(database: Path, statement: str) -> list[tuple[Any, ...]]:
    """What the store holds now."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute(statement).fetchall()


async def everything_ends(database: Path) -> None:
    """Returns when every turn has ended and is shown, and nothing else is left half done."""
    statement = f"{_UNSETTLED_TURNS} UNION ALL {_OPENINGS_LEFT} UNION ALL {_ANSWERS_LEFT}"
    try:
        async with asyncio.timeout(COMES_WITHIN_S):
            while rows(database, statement):
                await asyncio.sleep(0.05)
    except TimeoutError:
        raise AssertionError(f"never ended: {rows(database, statement)}") from None


def cut_off(database: Path) -> set[str]:
    """The turns that a crash interrupted; to be asked while no bot lives."""
    return {turn for (turn,) in rows(database, _CUT_OFF)}


async def told_of(database: Path, turns: set[str]) -> None:
    """Returns when each of these has ended, and its person was shown how."""
    async with asyncio.timeout(COMES_WITHIN_S):
        while turns & {turn for (turn,) in rows(database, "SELECT id FROM turns WHERE delivered_at IS NULL")}:
            await asyncio.sleep(0.05)


def check_money(database: Path) -> None:
    """No open hold, nobody paid twice or for nothing, no picture unpaid."""
    assert rows(database, _OPEN_HOLDS) == []
    assert rows(database, _PAID_FOR_NOTHING) == []
    assert rows(database, _GOT_FOR_NOTHING) == []


async def shown_in(user: DiscordUser, thread_id: str) -> list[str]:
    """The first words of each of the bot's messages in a thread, oldest first: "v2", "Undone", "Not done", ..."""
    texts = [
        text_of(message)
        for message in await user.messages(thread_id)
        if message["author"].get("bot") and text_of(message)
    ]
    assert not [text for text in texts if text.startswith(UNDER_WAY)], texts
    return [_beginning(text) for text in texts]


def _beginning(text: str) -> str:
    numbered = re.match(r"### (v\d+(?: to v\d+)?)", text)
    return numbered[1] if numbered else text.splitlines()[0].removeprefix("### ")


def twice(shown: list[str]) -> list[str]:
    """What is shown more than once."""
    return [each for each, count in Counter(shown).items() if count > 1]
