"""The main job as a person sees it: start, refine by talking, undo, branch, vary, find it all again after a restart."""

from __future__ import annotations

import pytest
from discord_user import DiscordUser, buttons_of, pictures_of, text_of
from studio import BotProcess, Conversation, imagine, label_of, number_of, private_answer, until
from unclear import unclear_words


async def test_a_picture_is_started_refined_branched_varied_and_survives_a_restart(
    ada: DiscordUser, general: str, bot: BotProcess
) -> None:
    talk, first = await imagine(ada, general, "a red lighthouse at dusk")
    assert number_of(first) == 1
    for part in ("from words", "a red lighthouse at dusk", "Ada", "credits", "draft"):
        assert part in text_of(first)
    assert all(picture["description"] for picture in pictures_of(first))

    follow_ups = ["make the background darker", "add a coffee cup on the left side", "make it nighttime"]
    for number, request in enumerate(follow_ups, start=2):
        result = await talk.say(request)
        assert number_of(result) == number
        assert f"from v{number - 1}" in text_of(result)
        assert request in text_of(result)
    colours = [await ada.fetch(pictures_of(message)[0]["url"]) for message in (first, result)]
    assert colours[0] != colours[1]

    assert "v4 → v3" in text_of(await talk.say("undo"))
    assert "v3 → v4" in text_of(await talk.say("redo"))
    branch = await talk.say("make it black and white", reply_to=first)
    assert number_of(branch) == 5
    assert "from v1" in text_of(branch)

    siblings = await talk.say("3 variations")
    assert "v6 to v8 · variations of v5" in text_of(siblings)
    key, *shown = pictures_of(siblings)
    assert (key["description"], len(shown)) == ("Which is which: v6, v7, v8", 3)
    assert "→ v7" in text_of(await talk.press(siblings, "Use v7"))

    assert await bot.stop() == 0
    await bot.start()
    after = await talk.say("make the background lighter")
    assert (number_of(after), "from v7" in text_of(after)) == (9, True)
    assert "v9 → v7" in text_of(await talk.press(after, "Undo"))
    rerolled = await talk.press(branch, "Reroll")
    assert (number_of(rerolled), "from v1" in text_of(rerolled)) == (10, True)


async def test_the_cover_follows_the_head(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a blue teapot")
    cover = await until(
        ada,
        lambda event, data: (
            event == "MESSAGE_UPDATE" and data["id"] == talk.thread_id and bool(pictures_of(data))
        ),
    )
    assert "v1" in text_of(cover)
    assert "a blue teapot" in text_of(cover)
    since = ada.mark
    await ada.press(cover, "How it came to be")
    story = await private_answer(ada, since)
    assert "a blue teapot" in text_of(story)
    assert pictures_of(story)


async def test_two_people_share_a_thread_and_each_pays_for_their_own(
    ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    talk, _ = await imagine(ada, general, "a green frog")
    bens = talk.seen_by(ben)
    by_ada = await talk.say("make it nighttime")
    by_ben = await bens.say("make the background darker")
    assert "Ada" in text_of(by_ada)
    assert "Ben" in text_of(by_ben)
    assert "from v2" in text_of(by_ben)
    assert "v3 → v2" in text_of(await talk.say("undo"))
    since = ben.mark
    await ben.command(general, "credits show")
    said = text_of(await private_answer(ben, since))
    assert "−" in said
    assert "allowance: 5,000 credits" in said


async def test_views_are_free_and_come_at_once(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a wooden chair")
    await talk.say("make it red")
    history = await talk.say("history")
    assert "2 pictures" in text_of(history)
    assert pictures_of(history)
    compared = await talk.say("compare v1 and v2")
    assert "v1 and v2" in text_of(compared)
    assert len(pictures_of(compared)) == 1
    private_cost = await talk.say("what did that cost?")
    since = ada.mark
    await ada.press(private_cost, "Show my credits")
    assert "credits left" in text_of(await private_answer(ada, since))


async def test_the_history_menu_goes_to_a_picture(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a wooden chair")
    await talk.say("make it red")
    history = await talk.say("history")
    since = ada.mark
    await ada.select(history, f"dr:pick:{talk.thread_id}", ["v1"])
    assert "v2 → v1" in text_of(await talk.answer(since))


async def test_chatter_gets_no_reply(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a fox in snow")
    assert await talk.silence_after("haha nice, lunch at noon?")


async def test_an_unclear_message_is_asked_about_for_free(
    ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    talk, _ = await imagine(ada, general, "a red bicycle")
    asked = await talk.say(unclear_words())
    assert [button["label"].split(" ·")[0] for button in buttons_of(asked)] == [
        "Change the picture",
        "Just talking",
    ]
    since = ben.mark
    await ben.press(asked, label_of(asked, "Change the picture"))
    assert "for the person who wrote" in text_of(await private_answer(ben, since))
    assert number_of(await talk.press(asked, "Change the picture")) == 2


async def test_just_talking_takes_the_question_away(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a red bicycle")
    asked = await talk.say(unclear_words())
    since = ada.mark
    await ada.press(asked, "Just talking")
    await until(ada, lambda event, data: event == "MESSAGE_DELETE" and data["id"] == asked["id"], since)


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("edit", {"change": "make it nighttime", "number": 1}, "from v1"),
        ("variations", {"count": 2}, "variations of v2"),
        ("reroll", {"number": 2}, "from v1"),
        ("undo", {}, "Undone"),
        ("redo", {}, "Redone"),
        ("goto", {"number": 1}, "→ v1"),
        ("compare", {"first": 1, "second": 2}, "v1 and v2"),
        ("history", {}, "pictures"),
    ],
)
async def test_slash_commands_do_what_words_do(
    ada: DiscordUser, general: str, name: str, options: dict[str, object], said: str
) -> None:
    talk, _ = await imagine(ada, general, "a yellow boat")
    await talk.say("make it red")
    if name == "redo":
        await talk.say("undo")
    assert said in text_of(await talk.command(name, **options))


async def test_one_can_delete_an_own_picture_and_its_number_stays(
    ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    talk, _ = await imagine(ada, general, "a white horse")
    second = await talk.say("make it black")
    since = ben.mark
    await ben.command(talk.thread_id, "delete", {"number": 2})
    assert "can delete it" in text_of(await private_answer(ben, since))
    since = ada.mark
    await ada.press(second, "Delete")
    confirm = await private_answer(ada, since)
    await ada.press(confirm, "Delete v2")
    await until(ada, lambda event, data: event == "MESSAGE_DELETE" and data["id"] == second["id"], since)
    assert "deleted" in text_of(await talk.say("history"))
    assert number_of(await talk.say("use v1 and make it brown")) == 3


async def test_the_edit_button_works_through_a_form(ada: DiscordUser, general: str) -> None:
    talk, first = await imagine(ada, general, "a silver car")
    form = await ada.press(first, label_of(first, "Edit"))
    since = ada.mark
    await ada.submit_modal(form, {"request": "make it nighttime"})
    result = await talk.answer(since)
    assert (number_of(result), "from v1" in text_of(result)) == (2, True)


async def test_a_double_press_makes_one_turn(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a pink flower")
    second = await talk.say("make it red")
    since = ada.mark
    await ada.press(second, "Undo")
    await ada.press(second, "Undo")
    assert "v2 → v1" in text_of(await talk.answer(since))
    moves = [m for m in await talk.bot_messages() if "Undone" in text_of(m)]
    assert len(moves) == 1
    assert "v1 is the current" in text_of(await talk.say("history"))


class TestPlaces:
    """Where a picture may live."""

    async def test_a_mention_in_a_channel_opens_a_thread(self, ada: DiscordUser, general: str) -> None:
        since = ada.mark
        await ada.send(general, f"<@{await _bot_id(ada, general)}> a snowy mountain")
        thread = await ada.wait_thread(general, since=since)
        assert "a snowy mountain" in thread["name"]
        assert number_of(await Conversation(ada, thread["id"]).answer(since)) == 1

    async def test_a_direct_message_is_a_thread(self, ada: DiscordUser, general: str) -> None:
        channel = await ada.open_dm(await _bot_id(ada, general))
        talk = Conversation(ada, channel["id"])
        assert number_of(await talk.command("imagine", prompt="a quiet lake")) == 1
        assert "from v1" in text_of(await talk.say("make it nighttime"))
        again = await talk.command("imagine", prompt="a loud city")
        assert number_of(again) == 3
        assert "from words" in text_of(again)

    async def test_a_forum_post_is_a_thread(
        self, ada: DiscordUser, channels: dict[str, str], general: str
    ) -> None:
        bot_id = await _bot_id(ada, general)
        since = ada.mark
        post = await ada.post(channels["gallery"], "Poster", f"<@{bot_id}> a poster of a red train")
        talk = Conversation(ada, post["id"])
        assert number_of(await talk.answer(since)) == 1
        assert number_of(await talk.say("make it blue")) == 2

    async def test_a_private_thread_works(self, ada: DiscordUser, general: str) -> None:
        thread = await ada.start_thread(general, "secret", private=True)
        bot_id = await _bot_id(ada, general)
        talk = Conversation(ada, thread["id"])
        since = ada.mark
        await ada.send(thread["id"], f"<@{bot_id}> a golden key")
        assert number_of(await talk.answer(since)) == 1
        assert number_of(await talk.say("make it silver")) == 2


async def _bot_id(user: DiscordUser, channel_id: str) -> str:
    index = await user.request("GET", f"/channels/{channel_id}/application-command-index")
    return str(index["applications"][0]["id"])
