"""The provider or Discord is away for a while: people are told why, nothing is lost, and all goes on by itself."""

from __future__ import annotations

from discord_user import DiscordUser, Json, pictures_of, text_of
from studio import imagine, number_of, private_answer, until

from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox

SETTINGS = {
    "DARKROOM_LIMITS__PROVIDER_FAILURES": "2",
    "DARKROOM_LIMITS__PROVIDER_DOWN_WAIT_S": "6",
    "DARKROOM_LIMITS__PROVIDER_STOPPED_WAIT_S": "4",
    "DARKROOM_LIMITS__DISCORD_PATIENCE_S": "2",
    "DARKROOM_LIMITS__PREVIEW_EDIT_INTERVAL_S": "0.2",
}


async def test_an_account_without_money_is_told_to_people_and_once_to_the_owner(
    ada: DiscordUser, admin: DiscordUser, general: str, sandbox: Sandbox
) -> None:
    talk, _ = await imagine(ada, general, "a bowl of soup")
    heard = admin.mark
    sandbox.faults.add(Fault("images", "insufficient_quota", "edit"))
    failed = await talk.say("make it nighttime")
    assert "used up" in text_of(failed)
    assert "cost nothing" in text_of(failed)
    since = ada.mark
    await ada.press(failed, "Try again")
    refused = text_of(await private_answer(ada, since))
    assert "used up" in refused
    assert "cost nothing" in refused
    told = await until(
        admin, lambda event, data: event == "MESSAGE_CREATE" and "no money left" in text_of(data), heard
    )
    assert "guild_id" not in told
    while "used up" in text_of(answer := await talk.say("make it nighttime")):
        assert "cost nothing" in text_of(answer)
    assert number_of(answer) == 2


async def test_while_the_provider_is_down_a_request_waits_says_so_and_is_then_done(
    ada: DiscordUser, general: str, sandbox: Sandbox
) -> None:
    talk, _ = await imagine(ada, general, "a bowl of soup")
    sandbox.faults.add(Fault("images", "http_500", "edit", 2))
    for _ in range(2):
        assert "broke off" in text_of(await talk.say("make it nighttime"))
    since = ada.mark
    await ada.send(talk.thread_id, "make it nighttime")
    await talk.shows("The picture service does not answer", since)
    assert number_of(await talk.answer(since)) == 2


async def test_a_wait_that_the_provider_asks_for_is_shown_on_the_placeholder(
    ada: DiscordUser, general: str, sandbox: Sandbox
) -> None:
    talk, _ = await imagine(ada, general, "a bowl of soup")
    sandbox.faults.add(Fault("images", "rate_limit_exceeded", "edit", 1, 0, {"retry_after": 2}))
    since = ada.mark
    await ada.send(talk.thread_id, "make it nighttime")
    await talk.shows("asks me to wait, about 2.0 s", since)
    assert number_of(await talk.answer(since)) == 2


async def test_a_request_that_discord_never_answers_is_given_up_and_made_again(
    ada: DiscordUser, general: str, sandbox: Sandbox
) -> None:
    talk, _ = await imagine(ada, general, "an apple")
    sandbox.faults.add(Fault("discord", "hang", "message_edit", 1))
    assert number_of(await talk.say("make it green")) == 2
    assert sandbox.faults.armed() == []
    shown = [message for message in await talk.bot_messages() if "### v2" in text_of(message)]
    assert len(shown) == 1


async def test_a_preview_that_came_while_another_was_sent_is_not_painted_over_the_result(
    ada: DiscordUser, general: str, sandbox: Sandbox
) -> None:
    talk, _ = await imagine(ada, general, "an apple", tier="standard")
    await until(ada, lambda _, data: data.get("id") == talk.thread_id and bool(pictures_of(data)))
    sandbox.faults.add(Fault("images", "slow", "edit", 1, 0, {"latency_s": 0.6}))
    sandbox.faults.add(Fault("discord", "slow", "message_edit", 1, 0, {"seconds": 1.5}))
    since = ada.mark
    await ada.send(talk.thread_id, "make it green")
    result = await talk.shows("### v2", since)
    await talk.say("undo")
    assert "### v2" in text_of(next(m for m in await talk.bot_messages() if m["id"] == result["id"]))


async def test_a_deleted_channel_stops_what_its_threads_asked_for(
    ada: DiscordUser, admin: DiscordUser, general: str, sandbox: Sandbox, facts: dict[str, str]
) -> None:
    made = await admin.request("POST", f"/guilds/{facts['guild_id']}/channels", {"name": "short-lived"})
    talk, _ = await imagine(ada, made["id"], "an apple")
    sandbox.faults.add(Fault("images", "hang", "edit", 1))
    since = ada.mark
    await ada.send(talk.thread_id, "make it green")
    await talk.shows("### Rendering", since)
    await admin.request("DELETE", f"/channels/{made['id']}")
    _, first = await imagine(ada, general, "a pear")
    assert number_of(first) == 1


async def listed(user: DiscordUser, channel_id: str) -> Json:
    """The person's list of pictures that never arrived, once there is one."""
    while True:
        since = user.mark
        await user.command(channel_id, "recover")
        answer = await private_answer(user, since)
        if "never arrived" in text_of(answer):
            return answer
        assert "No finished picture of yours" in text_of(answer)


def keep_from_posting(sandbox: Sandbox, kind: str) -> None:
    """Let no message of the bot through."""
    for operation in ("message_create", "message_edit"):
        sandbox.faults.add(Fault("discord", kind, operation, 0))


async def test_a_picture_that_lost_its_permission_is_offered_and_shown_in_its_thread(
    ada: DiscordUser, ben: DiscordUser, general: str, sandbox: Sandbox
) -> None:
    talk, _ = await imagine(ada, general, "an apple")
    sandbox.faults.add(Fault("images", "slow", "edit", 1, 0, {"latency_s": 1.0}))
    since = ada.mark
    await ada.send(talk.thread_id, "make it green")
    await talk.shows("### Rendering", since)
    keep_from_posting(sandbox, "forbidden")
    answer = await listed(ada, general)
    assert "make it green" in text_of(answer)
    heard = ben.mark
    await ben.command(general, "recover")
    assert "No finished picture of yours" in text_of(await private_answer(ben, heard))
    sandbox.faults.clear()
    since = ada.mark
    await ada.press(answer, "Show it")
    assert number_of(await talk.shows("### v2", since)) == 2
    await until(ada, lambda event, data: "in its thread now" in text_of(data), since)
    await ada.press(answer, "Show it")  # a double press
    assert len([said for said in await talk.bot_messages() if "### v2" in text_of(said)]) == 1


async def test_a_picture_whose_thread_was_deleted_is_shown_where_it_is_asked_for(
    ada: DiscordUser, admin: DiscordUser, general: str, sandbox: Sandbox
) -> None:
    talk, _ = await imagine(ada, general, "an apple")
    sandbox.faults.add(Fault("images", "slow", "edit", 1, 0, {"latency_s": 1.0}))
    since = ada.mark
    await ada.send(talk.thread_id, "make it green")
    await talk.shows("### Rendering", since)
    keep_from_posting(sandbox, "disconnect")
    answer = await listed(ada, general)
    await admin.request("DELETE", f"/channels/{talk.thread_id}")
    sandbox.faults.clear()
    since = ada.mark
    await ada.press(answer, "Show it")
    shown = await ada.wait_message(general, lambda message: "recovered" in text_of(message), 25, since)
    assert pictures_of(shown)
    assert "make it green" in text_of(shown)


async def test_an_archived_thread_is_woken_by_its_picture(
    ada: DiscordUser, admin: DiscordUser, general: str, sandbox: Sandbox
) -> None:
    talk, _ = await imagine(ada, general, "an apple")
    sandbox.faults.add(Fault("images", "slow", "edit", 1, 0, {"latency_s": 1.5}))
    since = ada.mark
    await ada.send(talk.thread_id, "make it green")
    await talk.shows("### Rendering", since)
    await admin.request("PATCH", f"/channels/{talk.thread_id}", {"archived": True})
    assert number_of(await talk.answer(since)) == 2
    thread = await ada.request("GET", f"/channels/{talk.thread_id}")
    assert not thread["thread_metadata"]["archived"]
