"""
Somebody who does not play fair: each trick is refused, and moves neither a picture nor a credit.

Discord itself refuses to press what a message does not show, and so does the stand-in. What a modified client or a fault
of Discord's could still deliver is made here by hand and put before the bot as the gateway would.
"""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import replace
from typing import Any

import pytest
from discord_user import DiscordUser, Refused, buttons_of, text_of
from forged import deliver, forged, forged_press
from studio import BotProcess, Conversation, imagine, label_of, number_of, private_answer
from unclear import unclear_words

from bot.sandbox.discord.interactions import COMMAND, new_token
from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox

SEND_IN_THREADS = 1 << 38


def books(bot: BotProcess) -> list[Any]:
    """Everything that a cheat would like to move."""
    with sqlite3.connect(f"file:{bot.database}?mode=ro", uri=True) as database:
        return [
            database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("turns", "transfers", "entries", "revisions", "head_moves", "erasures")
        ]


async def test_others_cannot_answer_for_the_asker(
    ada: DiscordUser, ben: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    talk, _ = await imagine(ada, general, "a red kite")
    since = ada.mark
    await ada.send(talk.thread_id, unclear_words())
    question = await talk.shows("Shall I change the picture", since)
    before = books(bot)
    heard = ben.mark
    await ben.press(question, label_of(question, "Change the picture"))
    assert "for the person who wrote" in text_of(await private_answer(ben, heard))
    assert books(bot) == before
    since = ada.mark
    await ada.press(question, label_of(question, "Change the picture"))
    assert number_of(await talk.answer(since)) == 2


async def test_a_button_that_no_message_shows_is_refused_by_discord(ada: DiscordUser, general: str) -> None:
    _, first = await imagine(ada, general, "a red kite")
    faked = {**first, "components": [{"type": 2, "custom_id": "dr:erase:1", "label": "x"}]}
    with pytest.raises(Refused):
        await ada.press(faked, "x")


async def test_made_up_names_of_buttons_do_nothing(
    ada: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    _, first = await imagine(ada, general, "a red kite")
    before = books(bot)
    for custom_id in ("dr:use:99", "dr:compare:7.8", "dr:erase:99", "dr:again:123456", "dr:recover:5"):
        assert await forged_press(sandbox, ada, first, custom_id)
    for custom_id in ("dr:grant:5", "dr:use:-1", "dr:use:1:2", "dr:", "x" * 100):
        data = {"component_type": 2, "custom_id": custom_id, "id": 1}
        press = forged(sandbox, ada, first["channel_id"], data, message_id=int(first["id"]))
        sandbox.platform.interactions.open(press)  # nothing listens to such a name
    assert await forged_press(sandbox, ada, first, "dr:yes:1")
    assert books(bot) == before


async def test_buttons_carried_to_another_thread_act_on_nothing_there(
    ada: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    one, first = await imagine(ada, general, "a red kite")
    other, second = await imagine(ada, general, "a blue kite")
    sandbox.faults.add(Fault("images", "hang", "edit", 1))
    since = ada.mark
    await ada.send(one.thread_id, "make it green")
    running = await one.shows("### Rendering", since)
    cancel = next(b["custom_id"] for b in buttons_of(running) if b["label"] == "Cancel")
    before = books(bot)
    assert "nothing to cancel" in await forged_press(sandbox, ada, second, cancel)
    assert books(bot) == before
    assert text_of(await one.press(running, "Cancel")).startswith("### Cancelled")
    since = ada.mark
    await ada.send(one.thread_id, unclear_words())
    question = await one.shows("Shall I change the picture", since)
    yes = next(b["custom_id"] for b in buttons_of(question) if b["custom_id"].startswith("dr:yes"))
    again = f"dr:again:{running_turn(cancel)}"
    before = books(bot)
    assert "no picture here yet" in await forged_press(sandbox, ada, second, again)
    assert "settled or too old" in await forged_press(sandbox, ada, second, yes)
    assert books(bot) == before
    assert number_of(await other.say("make it nighttime")) == 2
    assert first["channel_id"] != second["channel_id"]


def running_turn(custom_id: str) -> str:
    """The turn that a Cancel button names."""
    return custom_id.split(":")[2]


async def test_others_cannot_take_or_delete_somebodys_pictures(
    ada: DiscordUser, ben: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    talk, first = await imagine(ada, general, "a red kite")
    mine = Conversation(ben, talk.thread_id)
    before = books(bot)
    assert "can delete it" in await forged_press(sandbox, ben, first, "dr:erase:1")
    since = ben.mark
    await ben.command(mine.thread_id, "delete", {"number": 1})
    assert "can delete it" in text_of(await private_answer(ben, since))
    assert books(bot) == before


async def test_whoever_lost_access_moves_nothing_any_more(
    ada: DiscordUser, admin: DiscordUser, channels: dict[str, str], sandbox: Sandbox, bot: BotProcess
) -> None:
    studio = channels["studio"]
    talk, first = await imagine(ada, studio, "a red kite")
    denied = {"type": 1, "allow": "0", "deny": str(SEND_IN_THREADS)}
    person = ada.me["id"]
    await admin.request("PUT", f"/channels/{studio}/permissions/{person}", denied)
    try:
        before = books(bot)
        with pytest.raises(Refused):
            await ada.send(talk.thread_id, "make it green")
        for custom_id in ("dr:vary:1", "dr:reroll:1", "dr:undo:1", "dr:use:1", "dr:erase:1"):
            said = await forged_press(sandbox, ada, first, custom_id)
            assert "Send Messages in Threads" in said
        assert books(bot) == before
    finally:
        await admin.request("DELETE", f"/channels/{studio}/permissions/{person}")


async def test_numbers_out_of_all_bounds_are_turned_away(
    ada: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    talk, _ = await imagine(ada, general, "a red kite")
    before = books(bot)
    for name, option, value in (
        ("undo", "steps", -5),
        ("undo", "steps", 10**15),
        ("goto", "number", -1),
        ("variations", "count", 10**6),
        ("variations", "count", -3),
    ):
        with pytest.raises(Refused):
            await ada.command(talk.thread_id, name, {option: value})
        command = next(each for each in await ada.commands(talk.thread_id) if each["name"] == name)
        options = [{"type": 4, "name": option, "value": value}]
        data = {"id": command["id"], "name": name, "type": 1, "options": options}
        await deliver(sandbox, ada, forged(sandbox, ada, talk.thread_id, data, COMMAND))
    assert books(bot) == before


async def test_a_replayed_interaction_is_done_once(
    ada: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    talk, first = await imagine(ada, general, "a red kite")
    data = {"component_type": 2, "custom_id": "dr:reroll:1", "id": 1}
    press = forged(sandbox, ada, talk.thread_id, data, message_id=int(first["id"]))
    since = ada.mark
    await deliver(sandbox, ada, press)
    assert number_of(await talk.answer(since)) == 2
    before = books(bot)
    # The same id with a fresh token, as after a lost acknowledgement; then an old token that has run out.
    await deliver(sandbox, ada, replace(press, token=new_token(), answer=None, nonce="replay-1"))
    sandbox.platform.interactions.open(replace(press, token="old", answer=4, nonce="replay-2"))
    assert number_of(await talk.say("make it nighttime")) == 3
    after = books(bot)
    assert after[0] == before[0] + 1  # the one request above


async def test_two_presses_at_once_are_one_request(
    ada: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    talk, first = await imagine(ada, general, "a red kite")
    before = books(bot)
    label = label_of(first, "Reroll")
    since = ada.mark
    await asyncio.gather(*(ada.press(first, label) for _ in range(4)))
    assert number_of(await talk.answer(since)) == 2
    assert books(bot)[0] == before[0] + 1
