"""
Somebody who does not play fair: each trick is refused, and moves neither a picture nor a credit.

Discord itself refuses to press what a message does not show, and so does the stand-in. What a modified client or a fault
of Discord's could still deliver is made here by hand and put before the bot as the gateway would.
"""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import replace
from typing import Any, get_args

import pytest
from discord_user import DiscordUser, Json, Refused, buttons_of, text_of
from forged import deliver, forged, forged_press
from studio import BotProcess, Conversation, imagine, label_of, number_of, png, private_answer
from unclear import unclear_words

from bot.custom_ids import Deed
from bot.sandbox.discord.interactions import COMMAND, MODAL_SUBMIT, new_token
from bot.sandbox.discord.messages import announce, send
from bot.sandbox.discord.model import Member, User
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


HUGE = "9" * 19
"""More than a database's number can be."""


def form(custom_id: str, words: str) -> Json:
    """What a filled-in form with one field carries."""
    field = {
        "type": 4,
        "id": 2,
        "custom_id": "subject" if "guided" in custom_id else "request",
        "value": words,
    }
    return {"custom_id": custom_id, "components": [{"type": 18, "id": 1, "component": field}]}


@pytest.mark.parametrize(
    ("custom_id", "words"),
    [
        ("drm:edit:1", ""),
        ("drm:edit:1", "x" * 200_000),
        ("drm:edit:99", "make it green"),
        ("drm:refine:99", "make it green"),
        ("drm:guided:0.0.0.1.0", "x" * 200_000),
        ("drm:guided:0.0.0.99.0", "a hundred kites"),
    ],
)
async def test_a_form_as_no_client_would_send_it_starts_nothing(
    ada: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess, custom_id: str, words: str
) -> None:
    talk, _ = await imagine(ada, general, "a red kite")
    before = books(bot)
    since = ada.mark
    await deliver(sandbox, ada, forged(sandbox, ada, talk.thread_id, form(custom_id, words), MODAL_SUBMIT))
    assert text_of(await private_answer(ada, since))
    assert books(bot) == before


async def test_nothing_listens_to_numbers_that_were_never_given(
    ada: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    talk, first = await imagine(ada, general, "a red kite")
    before = books(bot)
    for deed in get_args(Deed):
        for ids in (HUGE, f"1.{HUGE}", "1..2", "-1"):
            data = {"component_type": 2, "custom_id": f"dr:{deed}:{ids}", "id": 1}
            press = forged(sandbox, ada, talk.thread_id, data, message_id=int(first["id"]))
            sandbox.platform.interactions.open(press)
    for name in (f"edit:{HUGE}", f"refine:{HUGE}", "guided:1", "guided:0.a", f"guided:0.0.0.{HUGE}.0"):
        data = form(f"drm:{name}", "make it green")
        sandbox.platform.interactions.open(forged(sandbox, ada, talk.thread_id, data, MODAL_SUBMIT))
    await talk.say("history")
    assert books(bot) == before
    assert bot.broken() == []


async def test_a_picture_that_somebody_else_looked_at_cannot_be_named_in_a_form(
    ada: DiscordUser,
    admin: DiscordUser,
    general: str,
    channels: dict[str, str],
    sandbox: Sandbox,
    bot: BotProcess,
) -> None:
    posted = await admin.send(channels["studio"], "secret", [("plan.png", png(), "image/png")])
    await admin.context_menu(posted, "Refine this picture")
    before = books(bot)
    data = form(f"drm:refine:{posted['id']}", "make it green")
    since = ada.mark
    await deliver(sandbox, ada, forged(sandbox, ada, general, data, MODAL_SUBMIT))
    assert "no picture file" in text_of(await private_answer(ada, since))
    assert books(bot) == before


async def test_an_admins_numbers_have_bounds_too(
    admin: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    before = books(bot)
    for name, sub, option, value in (
        ("pool", "fund", "amount", -5),
        ("pool", "fund", "amount", 10**18),
        ("pool", "drain", "amount", -5),
        ("pool", "limits", "server", -1),
        ("settings", "", "ask_above", -1),
    ):
        command = next(each for each in await admin.commands(general) if each["name"] == name)
        options = [{"type": 4, "name": option, "value": value}]
        if sub:
            options = [{"type": 1, "name": sub, "options": options}]
        data = {"id": command["id"], "name": name, "type": 1, "options": options}
        await deliver(sandbox, admin, forged(sandbox, admin, general, data, COMMAND))
    assert books(bot) == before


async def test_what_bots_and_webhooks_say_is_not_heard(
    ada: DiscordUser, general: str, facts: Json, sandbox: Sandbox, bot: BotProcess
) -> None:
    talk, _ = await imagine(ada, general, "a red kite")
    platform, state = sandbox.platform, sandbox.platform.state
    other = state.put(User(state.snowflakes.new(), "parrot", None, "parrot-token", bot=True))
    state.put(Member(other.id, [], "2026-01-01T00:00:00+00:00"))
    words = f"<@{facts['bot_user_id']}> make it green"
    before = books(bot)
    for channel_id in (general, talk.thread_id):
        channel = state.channels[int(channel_id)]
        send(platform, channel, other, {"content": words}, [])
        hooked = send(platform, channel, state.users[int(ada.me["id"])], {"content": words}, [], quiet=True)
        hooked.webhook_id = state.snowflakes.new()
        state.put_message(hooked)
        announce(platform, channel, hooked)
    await talk.say("history")
    assert books(bot) == before


async def test_a_name_cannot_speak_for_the_bot(
    ben: DiscordUser, admin: DiscordUser, general: str, sandbox: Sandbox, facts: Json
) -> None:
    state = sandbox.platform.state
    person = state.users[int(ben.me["id"])]
    state.put(replace(person, global_name="@everyone\n### v9 · [free](http://evil.example) `**\u202e"))
    try:
        _, first = await imagine(ben, general, "a red kite")
        said = text_of(first)
        assert "\n### v9" not in said
        assert "\u202e" not in said
        assert "](http" not in said
        assert not first["mention_everyone"]
        since = admin.mark
        await admin.command(general, "credits grant", {"member": facts["users"][2]["id"], "amount": 5})
        told = text_of(await private_answer(admin, since))
        assert "](http" not in told
        assert "\n### v9" not in told
    finally:
        state.put(person)


async def test_more_variations_than_a_plan_has_are_not_made(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a red kite")
    made = text_of(await talk.say("make 50 variations"))
    assert made.startswith("### v2 to v5")
    assert "4 variations" in made


async def test_an_interaction_of_an_earlier_life_is_not_done_again(
    ada: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    talk, first = await imagine(ada, general, "a red kite")
    data = {"component_type": 2, "custom_id": "dr:reroll:1", "id": 1}
    press = forged(sandbox, ada, talk.thread_id, data, message_id=int(first["id"]))
    since = ada.mark
    await deliver(sandbox, ada, press)
    assert number_of(await talk.answer(since)) == 2
    before = books(bot)
    await bot.kill()
    await bot.start()
    await deliver(sandbox, ada, replace(press, token=new_token(), answer=None, nonce="replay-after-restart"))
    await talk.say("history")
    assert books(bot) == before
