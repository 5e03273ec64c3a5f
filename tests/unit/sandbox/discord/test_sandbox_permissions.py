"""Permission arithmetic: roles, overwrites in their order, threads, administrators."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from bot.sandbox.discord import permissions as p
from bot.sandbox.discord.model import Channel, ThreadState, User
from bot.sandbox.discord.seed import seed
from bot.sandbox.discord.snowflakes import Snowflakes, age_s, born_at, now
from bot.sandbox.discord.state import State


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> State:
    made = State(tmp_path_factory.mktemp("state"))
    seed(made, message_content=True)
    return made


def person(state: State, name: str) -> User:
    return next(user for user in state.users.values() if user.username == name)


def channel(state: State, **overwrites: tuple[int, int]) -> Channel:
    ids = {"everyone": state.guild.id, "ada": person(state, "ada").id}
    entries = [
        {"id": str(ids[name]), "type": 0, "allow": str(a), "deny": str(d)}
        for name, (a, d) in overwrites.items()
    ]
    return Channel(1, 0, "x", overwrites=entries)


def test_the_owner_may_everything_everywhere(state: State) -> None:
    closed = channel(state, everyone=(0, p.ALL))
    assert p.permissions_in(state, person(state, "morgan").id, closed) == p.ALL


def test_a_members_overwrite_beats_everyones(state: State) -> None:
    ada = person(state, "ada").id
    assert p.permissions_in(state, ada, channel(state, everyone=(0, p.SEND_MESSAGES))) & p.SEND_MESSAGES == 0
    reopened = channel(state, everyone=(0, p.SEND_MESSAGES), ada=(p.SEND_MESSAGES, 0))
    assert p.permissions_in(state, ada, reopened) & p.SEND_MESSAGES


def test_without_sight_there_is_nothing(state: State) -> None:
    assert p.permissions_in(state, person(state, "ada").id, channel(state, everyone=(0, p.VIEW_CHANNEL))) == 0


def test_without_a_voice_there_are_no_files(state: State) -> None:
    held = p.permissions_in(state, person(state, "ada").id, channel(state, everyone=(0, p.SEND_MESSAGES)))
    assert held & (p.ATTACH_FILES | p.EMBED_LINKS) == 0
    assert held & p.READ_MESSAGE_HISTORY


def test_a_private_thread_is_for_members_and_moderators(state: State) -> None:
    parent = state.put(channel(state))
    ada, ben = person(state, "ada"), person(state, "ben")
    thread = Channel(
        2,
        12,
        "t",
        parent_id=parent.id,
        thread=ThreadState(False, 60, now(), now(), members={str(ada.id): now()}),
    )
    assert p.may_see(state, ada.id, thread)
    assert not p.may_see(state, ben.id, thread)
    assert p.may_see(state, person(state, "morgan").id, thread)


@given(allow=st.integers(0, p.ALL), deny=st.integers(0, p.ALL))
@settings(max_examples=50)
def test_an_allowed_bit_is_held_and_a_denied_one_is_not(state: State, allow: int, deny: int) -> None:
    base = p.guild_permissions(state, person(state, "ada").id)
    held = p._with_overwrites(state, person(state, "ada").id, channel(state, everyone=(allow, deny)), base)
    assert held & allow == allow
    assert held & deny & ~allow == 0


def test_ids_grow_and_tell_their_age() -> None:
    source = Snowflakes()
    ids = [source.new() for _ in range(5000)]
    assert ids == sorted(set(ids))
    assert -1 < age_s(ids[0]) < 60
    assert born_at(175928847299117063).isoformat(timespec="milliseconds") == "2016-04-30T11:18:25.796+00:00"
    assert Snowflakes(after=2**62).new() == 2**62 + 1


def test_the_state_survives_in_its_folder(tmp_path: Path) -> None:
    first = State(tmp_path)
    seed(first, message_content=True)
    tokens, channels = set(first.by_token), dict(first.channels)
    first.close()
    again = State(tmp_path)
    seed(again, message_content=True)
    assert set(again.by_token) == tokens
    assert again.channels == channels
    assert again.snowflakes.new() > max(channels)
