"""People asking together: advice, the form, the guide, marked pictures, talk around requests, questions back."""

from __future__ import annotations

import io
import sqlite3

from discord_user import DiscordUser, buttons_of, pictures_of, text_of
from PIL import Image, ImageDraw
from studio import BotProcess, Conversation, imagine, label_of, number_of, private_answer
from unclear import unclear_words

DETAILED = "close-up of a red fox at dusk, watercolour"


async def ask_unclearly(talk: Conversation) -> dict:
    """The question back about words that are no clear request."""
    since = talk.user.mark
    await talk.user.send(talk.thread_id, unclear_words())
    return await talk.shows("Shall I change the picture", since)


async def test_advice_once_a_day_the_guide_and_the_form(ada: DiscordUser, general: str) -> None:
    _, first = await imagine(ada, general, "a cat")
    assert "Tip: say where the light comes from" in text_of(first)
    _, second = await imagine(ada, general, "a dog")
    assert "Tip:" not in text_of(second)

    since = ada.mark
    await ada.command(general, "guide")
    page = await private_answer(ada, since)
    assert "A good prompt" in text_of(page)
    for title in ("Editing", "References", "Drafts and finals", "Which tier when"):
        since = ada.mark
        await ada.press(page, "Next ▶")
        page = await private_answer(ada, since)
        assert title in text_of(page)
    assert "draft" in text_of(page)
    assert "credits a square picture" in text_of(page)
    since = ada.mark
    await ada.press(page, "No more advice under my pictures")
    page = await private_answer(ada, since)
    assert label_of(page, "Advice under my pictures") == "Advice under my pictures again"

    form = await ada.command(
        general, "imagine", {"prompt": "a red fox at dusk, watercolour", "guided": True, "tier": "draft"}
    )
    filled = {
        each["component"]["custom_id"]: each["component"].get("value") for each in form[1]["components"]
    }
    assert filled == {
        "subject": "a red fox", "composition": None, "lighting": "at dusk", "style": "watercolour", "background": None,
    }  # fmt: skip
    since = ada.mark
    await ada.submit_modal(
        form, {**{name: value or "" for name, value in filled.items()}, "composition": "wide shot"}
    )
    thread = await ada.wait_thread(general, since=since)
    made = await Conversation(ada, thread["id"]).answer(since)
    assert "a red fox, wide shot, at dusk, watercolour" in text_of(made)
    assert "draft" in text_of(made)


async def test_a_painted_copy_says_where_and_the_card_says_so(ada: DiscordUser, general: str) -> None:
    talk, first = await imagine(ada, general, DETAILED)
    picture = Image.open(io.BytesIO(await ada.fetch(pictures_of(first)[0]["url"]))).convert("RGB")
    ImageDraw.Draw(picture).rectangle((0, 0, picture.width // 3, picture.height), fill=(0, 255, 0))
    out = io.BytesIO()
    picture.save(out, "PNG")
    masked = await talk.say(
        "add a lantern in the painted area", files=[("painted.png", out.getvalue(), "image/png")]
    )
    assert "### v2 · from v1 · only where you painted" in text_of(masked)
    own = io.BytesIO()
    Image.new("RGB", (640, 400), (30, 60, 120)).save(own, "PNG")
    file = ("own.png", own.getvalue(), "image/png")
    like = await talk.say("make the sky match the colours of this picture", files=[file])
    assert "from v2 · with your picture as reference" in text_of(like)
    history = text_of(await talk.say("history"))
    assert "as I understand it:** a red fox" in history
    assert "lantern" in history
    await talk.say("undo twice")
    assert "lantern" not in text_of(await talk.say("history")).split("as I understand it")[1]


async def test_talk_around_a_request_is_left_alone_and_corrections_find_their_picture(
    ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    talk, _ = await imagine(ada, general, DETAILED)
    bens = talk.seen_by(ben)
    assert await bens.silence_after("haha my cat looks exactly like that when she is hungry")
    assert await talk.silence_after("same, mine woke me at five this morning lol")
    second = await bens.say("make it nighttime")
    assert (number_of(second), "Ben" in text_of(second)) == (2, True)
    third = await talk.say("add a red hat")
    assert "from v2" in text_of(third)
    assert await bens.silence_after("oh nice, that turned out great")
    corrected = await talk.say("no, the other one: use v1 and add a red hat")
    assert "from v1" in text_of(corrected)
    assert "Ada" in text_of(corrected)


async def test_a_question_is_its_askers_and_does_not_wait_for_ever(
    ada: DiscordUser, ben: DiscordUser, general: str, bot: BotProcess
) -> None:
    talk, _ = await imagine(ada, general, DETAILED)
    question = await ask_unclearly(talk)
    since = ben.mark
    await ben.press(question, label_of(question, "Change the picture"))
    assert "for the person who wrote the message" in text_of(await private_answer(ben, since))
    since = ada.mark
    await ada.press(question, label_of(question, "Change the picture"))
    assert number_of(await talk.answer(since)) == 2

    ignored = await ask_unclearly(talk)
    assert [label.split(" ·")[0] for label in (b["label"] for b in buttons_of(ignored))] == [
        "Change the picture", "Just talking",
    ]  # fmt: skip
    with sqlite3.connect(bot.database) as books:  # as if its time had passed
        books.execute("update questions set expires_at = 0 where answer is null")
    since = ada.mark
    await ada.press(ignored, label_of(ignored, "Change the picture"))
    assert "settled or too old" in text_of(await private_answer(ada, since))
    assert number_of(await talk.say("make it nighttime")) == 3
