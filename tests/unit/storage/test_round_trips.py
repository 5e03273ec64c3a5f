"""Every class of the model comes back from the database as it went in."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest_asyncio
from hypothesis import given, strategies as st

from conversations import actions, ledger
from conversations.ids import AccountId, BlobId, GuildId, MessageId, RevisionNumber, ThreadId, TurnId, UserId
from conversations.storage.columns import Moment
from conversations.storage.database import Database
from conversations.storage.rows import message_from_json, message_to_json
from conversations.threads import (
    Attachment,
    HeadMove,
    IncomingMessage,
    Opening,
    Person,
    Question,
    Revision,
    Thread,
    Turn,
)

NOW = datetime(2026, 11, 20, 12, 30, 15, 123456, tzinfo=UTC)
SNOWFLAKE = 2**63 - 1
ANN = Person(id=UserId(SNOWFLAKE), name="Ann 🦊 O'Hara")
THREAD = Thread(
    id=ThreadId(SNOWFLAKE - 1),
    guild_id=GuildId(SNOWFLAKE - 2),
    kind="post",
    opened_by=ANN.id,
    parent_channel_id=SNOWFLAKE - 3,
    cover_message_id=MessageId(SNOWFLAKE - 4),
)
BLOB = BlobId("ab" * 32)
MESSAGE = IncomingMessage(
    source_id=SNOWFLAKE - 5,
    thread_id=THREAD.id,
    guild_id=THREAD.guild_id,
    author=replace(ANN, role_ids=(1, 2), is_admin=True),
    text='use v2 and add "Ω" \n 日本',
    attachments=(Attachment(name="a b.png", url="https://cdn/x?ex=1&is=2", size_bytes=9, media_type=None),),
    reply_to_message_id=MessageId(7),
    mentions_bot=True,
)
TURN = Turn(
    id=TurnId("1-2"),
    thread_id=THREAD.id,
    sequence=1,
    source_id=MESSAGE.source_id,
    guild_id=THREAD.guild_id,
    author=ANN,
    account_id=AccountId("person:1:2"),
    action=actions.Edit(instruction="bluer", preserve=("the fox", "снег")),
    references=(BLOB, BlobId("cd" * 32)),
    start_from=BLOB,
    tier="draft",
    estimate_credits=7,
    hold_credits=9,
    created_at=NOW,
)


@pytest_asyncio.fixture
async def database(tmp_path: Path, migrated: Path) -> AsyncIterator[Database]:
    """A store with one thread and an account."""
    shutil.copy(migrated, tmp_path / "darkroom.sqlite3")
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'darkroom.sqlite3'}")
    async with database.write() as tx:
        await tx.add_thread(THREAD, NOW)
        await tx.open_account(TURN.account_id)
    yield database
    await database.close()


async def test_a_thread(database: Database) -> None:
    async with database.write() as tx:
        await tx.add_thread(replace(THREAD, kind="dm"), NOW)
    async with database.read() as view:
        assert await view.thread(THREAD.id) == THREAD
        assert await view.thread(ThreadId(1)) is None


async def test_a_turn_through_its_life(database: Database) -> None:
    ended = NOW + timedelta(seconds=9)
    failure = {"error": "UnknownRevision", "number": 9, "newest": 1}
    async with database.write() as tx:
        await tx.add_turn(TURN)
        await tx.add_turn(replace(TURN, id=TurnId("3"), sequence=2, action=actions.Undo(), references=()))
        assert await tx.next_sequence(THREAD.id) == 3
    async with database.read() as view:
        first, second = await view.unended_turns(THREAD.id)
        assert first == TURN
        assert second.place_in_queue == 1
        assert await view.first_turn(THREAD.id) == TURN
    async with database.write() as tx:
        assert await tx.move_turn(TURN.id, ("queued",), "running", NOW)
        assert not await tx.move_turn(TURN.id, ("queued",), "running", NOW)
        await tx.placed(TURN.id, MessageId(5))
        assert await tx.move_turn(TURN.id, ("running",), "failed", ended, failure)
    async with database.read() as view:
        [due] = await view.undelivered(ended)
        assert due == replace(
            TURN,
            state="failed",
            started_at=NOW,
            ended_at=ended,
            failure=failure,
            placeholder_message_id=MessageId(5),
        )
        assert await view.undelivered(NOW) == ()
        assert await view.newest_sources(NOW) == {THREAD.id: TURN.source_id}
    async with database.write() as tx:
        assert [await tx.count_delivery_failure(TURN.id) for _ in range(2)] == [1, 2]
        await tx.delay_delivery(TURN.id, ended + timedelta(seconds=5))
        assert await tx.undelivered(ended) == ()
        await tx.delivered(due, MessageId(5), RevisionNumber(1), ended)
        assert await tx.linked_revision(MessageId(5)) == (THREAD.id, 1)
    async with database.read() as view:
        shown = await view.turn(TURN.id)
        assert shown is not None
        assert shown.delivered_at == ended


async def test_revisions_erasures_and_moves(database: Database) -> None:
    revision = Revision(
        thread_id=THREAD.id,
        number=RevisionNumber(1),
        parent=None,
        turn_id=TURN.id,
        action="edit",
        request="bluer",
        prompt="bluer\nKeep: the fox.",
        author_id=ANN.id,
        author_name=ANN.name,
        blob_id=BLOB,
        original_blob_id=BlobId("cd" * 32),
        media_type="image/webp",
        width_px=1536,
        height_px=1024,
        model="gpt-image-2.5-flare",
        tier="draft",
        seconds=1.25,
        cost_credits=7,
        created_at=NOW,
    )
    child = replace(revision, number=RevisionNumber(2), parent=RevisionNumber(1), original_blob_id=BLOB)
    move = HeadMove(
        thread_id=THREAD.id, position=1, kind="revision", origin=None, to=RevisionNumber(2), turn_id=TURN.id
    )
    async with database.write() as tx:
        assert await tx.newest_head_move(THREAD.id) is None
        await tx.add_turn(replace(TURN, references=(), start_from=None))
        await tx.add_revision(revision)
        await tx.add_revision(child)
        await tx.add_head_move(move)
    async with database.read() as view:
        assert await view.revisions(THREAD.id) == (revision, child) == await view.revisions_of_turn(TURN.id)
        assert await view.requests(THREAD.id) == ("bluer", "bluer")
        assert await view.newest_number(THREAD.id) == 2
        assert await view.newest_head_move(THREAD.id) == move
        assert await view.head_moves(THREAD.id) == (move,) == await view.head_moves_of_turn(TURN.id)
    async with database.write() as tx:
        assert await tx.erase(THREAD.id, 1, ANN.id, NOW) == (revision.original_blob_id,)
        assert await tx.erase(THREAD.id, 2, ANN.id, NOW) == (BLOB,)
        assert await tx.revision(THREAD.id, 2) == replace(child, erased=True)


async def test_bytes_that_a_waiting_request_needs_are_kept(database: Database) -> None:
    async with database.write() as tx:
        await tx.add_turn(TURN)
        await tx.add_revision(_minimal(TURN.references[1]))
        assert await tx.erase(THREAD.id, 1, ANN.id, NOW) == ()


def _minimal(blob: BlobId) -> Revision:
    values: dict[str, Any] = dict.fromkeys(("parent", "model", "tier"))
    return Revision(
        thread_id=THREAD.id,
        number=RevisionNumber(1),
        turn_id=TURN.id,
        action="upload",
        request="",
        prompt="",
        author_id=ANN.id,
        author_name="",
        blob_id=blob,
        original_blob_id=blob,
        media_type="image/png",
        width_px=1,
        height_px=1,
        seconds=0.0,
        cost_credits=0,
        created_at=NOW,
        **values,
    )


async def test_a_question_and_its_one_answer(database: Database) -> None:
    question = Question(
        id=MESSAGE.source_id,
        message=MESSAGE,
        actions=(actions.Edit(instruction="bluer"), actions.Compare(targets=(1, 2))),
        expires_at=NOW,
    )
    async with database.write() as tx:
        await tx.add_question(question)
        await tx.add_question(replace(question, actions=()))
        assert await tx.question(question.id) == (question, None)
        assert await tx.answer_question(question.id, "yes")
        assert not await tx.answer_question(question.id, "no")
        assert await tx.question(question.id) == (question, "yes")


async def test_an_opening(database: Database) -> None:
    opening = Opening(
        id=1,
        channel_id=2,
        guild_id=None,
        message=MESSAGE,
        action=actions.Generate(prompt="a fox", count=2),
        references=(BLOB,),
        start_from=BLOB,
        mask=BLOB,
        tier="final",
        estimate_credits=3,
        hold_credits=4,
        created_at=NOW,
    )
    async with database.write() as tx:
        await tx.add_opening(opening)
        assert await tx.opening(1) == opening
        assert await tx.unfinished_openings() == (opening,)
        await tx.end_opening(1, THREAD.id, NOW)
        assert await tx.unfinished_openings() == ()
        assert await tx.opening(1) == replace(opening, thread_id=THREAD.id)


async def test_an_opening_that_is_offered(database: Database) -> None:
    opening = Opening(
        id=1,
        channel_id=2,
        guild_id=None,
        message=MESSAGE,
        action=actions.Generate(prompt="a fox"),
        estimate_credits=3,
        hold_credits=4,
        created_at=NOW,
    )
    async with database.write() as tx:
        await tx.add_opening(replace(opening, offered_until=NOW))
        assert await tx.opening(1) == replace(opening, offered_until=NOW)
        assert await tx.unfinished_openings() == ()
        await tx.lapse_offers(NOW)
        assert await tx.accept_opening(opening)
        assert not await tx.accept_opening(opening)
        await tx.lapse_offers(NOW + timedelta(days=1))
        assert await tx.unfinished_openings() == (opening,)


async def test_an_offer_that_nobody_accepted_in_time(database: Database) -> None:
    opening = Opening(
        id=1,
        channel_id=2,
        guild_id=None,
        message=MESSAGE,
        action=actions.Generate(prompt="a fox"),
        estimate_credits=3,
        hold_credits=4,
        created_at=NOW,
        offered_until=NOW,
    )
    async with database.write() as tx:
        await tx.add_opening(opening)
        await tx.lapse_offers(NOW + timedelta(seconds=1))
        assert not await tx.accept_opening(opening)


async def test_settings_of_a_server(database: Database) -> None:
    async with database.write() as tx:
        for value in ("draft", "final"):
            await tx.set_server_setting(GuildId(1), "default_tier", value, ANN.id, NOW)
        await tx.set_server_setting(GuildId(1), "starters", SNOWFLAKE, ANN.id, NOW)
        assert await tx.server_settings(GuildId(1)) == {"default_tier": "final", "starters": SNOWFLAKE}
        assert await tx.server_settings(GuildId(2)) == {}


async def test_transfers_and_entries(database: Database) -> None:
    account = TURN.account_id
    async with database.write() as tx:
        assert await ledger.grant(tx, account, 20, "k", NOW, ANN.id, "merci 🎁")
        assert not await ledger.grant(tx, account, 99, "k", NOW)
        await tx.add_turn(TURN)
        await ledger.hold(tx, account, 9, TURN.id, ANN.id, NOW)
        assert await ledger.settle(tx, TURN.id, 7, NOW) == 7
    async with database.read() as view:
        post, hold, grant = await view.transfers_of(account, None, None)
        assert (grant.amount_credits, grant.caused_by, grant.reason, grant.at) == (
            20,
            ANN.id,
            "merci 🎁",
            NOW,
        )
        assert (post.hold_id, post.held_credits, post.turn_id) == (hold.id, 9, TURN.id)
        assert await view.settlement_of(TURN.id) == post
        assert await view.transfers_of(account, NOW + timedelta(microseconds=1), None) == ()
        assert await view.transfers_of(account, None, 1) == (post,)
        assert await view.account_state(account) == ledger.AccountState(3, 13, 13)


async def test_attempts(database: Database) -> None:
    async with database.write() as tx:
        await tx.add_turn(TURN)
        assert [await tx.begin_attempt(TURN.id, "m", NOW) for _ in range(2)] == [1, 2]
        await tx.end_attempt(TURN.id, 1, NOW, "done", "req_1", 2**40)
        first, second = await tx.attempts(TURN.id)
    assert (first.outcome, first.request_id, first.provider_microusd) == ("done", "req_1", 2**40)
    assert (second.ended_at, second.outcome) == (None, None)


@given(st.datetimes(timezones=st.just(UTC)))
def test_moments_keep_their_microseconds(moment: datetime) -> None:
    kind = Moment()
    stored = kind.process_bind_param(moment, None)  # type: ignore[arg-type]
    assert kind.process_result_value(stored, None) == moment  # type: ignore[arg-type]


def test_a_message_survives_json() -> None:
    assert message_from_json(message_to_json(MESSAGE)) == MESSAGE


@given(st.data())
def test_every_action_survives_json(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(get_args(actions.Action)))
    action = data.draw(st.builds(kind))
    assert actions.from_json(actions.to_json(action)) == action
