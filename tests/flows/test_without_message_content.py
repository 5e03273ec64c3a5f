"""Without the privileged intent: mentions, replies with the ping on, buttons and forms carry the whole conversation."""

from __future__ import annotations

from discord_user import DiscordUser, Json, text_of
from studio import imagine, label_of, number_of

MESSAGE_CONTENT = False


async def test_mentions_replies_and_forms_are_enough(ada: DiscordUser, general: str, facts: Json) -> None:
    talk, first = await imagine(ada, general, "a stone bridge")
    by_mention = await talk.say(f"<@{facts['bot_user_id']}> make it nighttime")
    assert number_of(by_mention) == 2
    by_reply = await talk.say("make it black and white", reply_to=first, ping=True)
    assert number_of(by_reply) == 3
    assert "from v1" in text_of(by_reply)
    form = await ada.press(by_reply, label_of(by_reply, "Edit"))
    since = ada.mark
    await ada.submit_modal(form, {"request": "add a boat"})
    assert number_of(await talk.answer(since)) == 4


async def test_words_that_do_not_call_the_bot_are_not_heard(
    ada: DiscordUser, general: str, facts: Json
) -> None:
    talk, _ = await imagine(ada, general, "a stone bridge")
    await ada.send(talk.thread_id, "make it nighttime")
    called = await talk.say(f"<@{facts['bot_user_id']}> make it red")
    assert number_of(called) == 2
