"""Two bots share one PostgreSQL: each request is answered and paid once, and a dead one's work is taken over."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from books import shown_in
from databases import HAS_POSTGRESQL, Server, postgresql
from discord_user import DiscordUser, text_of
from mortal import SandboxProcess
from pair import Pair
from studio import Conversation, imagine, label_of

from conversations import ledger
from conversations.ids import GuildId, UserId, person_account
from conversations.storage.database import Database

__all__ = ["postgresql"]
pytestmark = pytest.mark.skipif(not HAS_POSTGRESQL, reason="there is no PostgreSQL wheel for this platform")

NIGHT, CUP = "make it nighttime", "add a coffee cup on the left side"
PASSWORD = "a-password-that-is-in-no-log"


@pytest_asyncio.fixture(scope="module")
async def pair(
    sandbox: SandboxProcess, postgresql: Server, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Pair]:
    """Both bots, begun at once on an empty database; at the end the books are balanced."""
    folder = tmp_path_factory.mktemp("pair")
    (folder / "data").mkdir()
    (folder / "config").mkdir()
    plans = (Path(__file__).parents[2] / "config" / "plans.toml").read_text()
    (folder / "config" / "plans.toml").write_text(
        plans.replace("in_flight_per_person = 3", "in_flight_per_person = 90")
    )
    url = postgresql.create().set(password=PASSWORD)
    both = Pair(sandbox.facts, folder, url, DARKROOM_CONFIG_DIR=str(folder / "config"))
    await both.start()
    yield both
    await both.close()
    assert await both.command("ledger", "verify") == (0, "balanced")
    assert not [bot for bot in both.bots if PASSWORD in bot.log.read_text()]


async def settled(pair: Pair, talk: Conversation, expected: list[str]) -> None:
    """The thread shows just this, once each, and every hold is settled once."""
    await pair.everything_ends()
    assert await shown_in(talk.user, talk.thread_id) == expected
    assert pair.rows(_OPEN_HOLDS) == []


_OPEN_HOLDS = (
    "select turn_id from transfers hold where kind = 'hold' and 1 <> (select count(*) from transfers "
    "where turn_id = hold.turn_id and kind in ('post', 'void', 'expire'))"
)


async def hanging_call(pair: Pair, talk: Conversation, sandbox: SandboxProcess) -> str:
    """The turn of a request whose provider call does not end."""
    await sandbox.fault("images", "hang", "edit")
    since = talk.user.mark
    sent = await talk.user.send(talk.thread_id, NIGHT)
    await talk.shows("### Rendering", since)
    while not pair.rows(f"select 1 from attempts where turn_id = '{sent['id']}'"):
        await asyncio.sleep(0.02)
    return str(sent["id"])


async def test_what_both_hear_is_answered_once(pair: Pair, ada: DiscordUser, general: str) -> None:
    talk, first = await imagine(ada, general, "a tall tree")
    await talk.say(NIGHT)
    await talk.press(first, label_of(first, "Variations"))
    await talk.say("undo")
    await talk.say("history")
    await talk.say("use v99")
    await ada.send(talk.thread_id, "haha, lovely")
    await talk.say("how much was that?")
    told = ["6 pictures", "There is no v99 here", "What you spent"]
    await pair.everything_ends()
    shown = await shown_in(ada, talk.thread_id)
    assert shown[:4] == ["v1", "v2", "v3 to v6", "Undone: v2 → v1"]
    assert [
        beginning for text, beginning in zip(shown[4:], told, strict=True) if text.startswith(beginning)
    ] == told
    assert set(Counter(pair.rows("select turn_id from attempts")).values()) == {1}
    assert pair.rows(_OPEN_HOLDS) == []
    assert pair.logged("answered by another process")


async def test_a_mention_that_both_hear_opens_one_thread(
    pair: Pair, ada: DiscordUser, general: str, sandbox: SandboxProcess
) -> None:
    since = ada.mark
    await ada.send(general, f"<@{sandbox.facts['bot_user_id']}> a red fox")
    thread = await ada.wait_thread(general, 20, since)
    talk = Conversation(ada, thread["id"])
    await talk.shows("### v1")
    await settled(pair, talk, ["v1"])
    assert len(pair.rows(f"select 1 from openings where thread_id = {talk.thread_id}")) == 1


async def test_a_stop_that_both_hear_stops_once(
    pair: Pair, ada: DiscordUser, general: str, sandbox: SandboxProcess
) -> None:
    talk, _ = await imagine(ada, general, "a tall tree")
    await hanging_call(pair, talk, sandbox)
    await ada.send(talk.thread_id, "stop")
    await talk.shows("Cancelled")
    await talk.say("history")  # a second word about the stop would have come before this
    await pair.everything_ends()
    assert (await shown_in(ada, talk.thread_id))[:-1] == ["v1", "Cancelled"]
    assert pair.rows(_OPEN_HOLDS) == []


async def test_a_dead_process_is_taken_over_from(
    pair: Pair, ada: DiscordUser, general: str, sandbox: SandboxProcess
) -> None:
    """What it was at, what waited behind that, and what it had only begun to wait for."""
    talk, _ = await imagine(ada, general, "a tall tree")
    turn_id = await hanging_call(pair, talk, sandbox)
    since = ada.mark
    await ada.send(talk.thread_id, CUP)
    await talk.shows("### Queued", since)
    dying = pair.running(turn_id)
    await dying.kill()
    await sandbox.clear_faults()
    await talk.shows("### v3")
    await settled(pair, talk, ["v1", "v2", "v3"])
    second = (await talk.bot_messages())[1]
    assert "a restart of mine came in between" in text_of(second)
    assert len(pair.rows(f"select 1 from attempts where turn_id = '{turn_id}'")) == 2
    await dying.start()
    await talk.say(NIGHT)
    await settled(pair, talk, ["v1", "v2", "v3", "v4"])


async def test_fifty_requests_at_once_with_credits_for_three(
    pair: Pair, ada: DiscordUser, general: str, sandbox: SandboxProcess
) -> None:
    talks = [(await imagine(ada, general, "a tall tree"))[0] for _ in range(3)]
    await talks[0].say(NIGHT)
    [(hold, paid)] = pair.rows(
        f"select hold_credits, (select amount_credits from transfers where turn_id = turns.id and kind = 'post') "
        f"from turns where thread_id = {talks[0].thread_id} and sequence = 2"
    )
    assert 3 * (hold - paid) < hold, "what three leave over would pay for a fourth"
    await pair.everything_ends()
    await leave(pair, sandbox, ada, 3 * hold)
    sent = await asyncio.gather(*(ada.send(talks[number % 3].thread_id, NIGHT) for number in range(50)))
    asked = {message["id"] for message in sent}
    turned_away: Counter[str] = Counter()
    while len(turned_away) < 47:
        await asyncio.sleep(0.1)
        said = [message for talk in talks for message in await talk.bot_messages()]
        turned_away = Counter(
            m["message_reference"]["message_id"] for m in said if m.get("message_reference")
        )
    await pair.everything_ends()
    served = {
        str(source)
        for (source,) in pair.rows("select source_id from turns where action ->> 'action' = 'edit'")
    }
    assert len(asked & served) == 3
    assert asked - served == set(turned_away) & asked
    assert set(turned_away.values()) == {1}
    assert pair.rows(_OPEN_HOLDS) == []


async def leave(pair: Pair, sandbox: SandboxProcess, who: DiscordUser, credits_: int) -> None:
    """Have the person's credits revoked down to so many."""
    account = person_account(GuildId(int(sandbox.facts["guild_id"])), UserId(int(who.me["id"])))
    database = Database(pair.url)
    async with database.write() as tx:
        state = await tx.account_state(account)
        await ledger.revoke(tx, account, state.available_credits - credits_, "spare", datetime.now(UTC))
    await database.close()
