"""Each person is answered in their language: commands, presses, questions back, and what outlives a crash."""

from __future__ import annotations

import io
import itertools
from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio
from discord_user import DiscordUser, Json, buttons_of, text_of
from PIL import Image
from studio import BotProcess, Conversation, imagine, private_answer

from bot.languages import say, speaking
from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox
from conversations.followups.context import Context
from conversations.followups.interpret import interpret
from conversations.followups.lexicon.languages import language_of


@pytest_asyncio.fixture(autouse=True)
async def _english_afterwards(ada: DiscordUser, ben: DiscordUser) -> AsyncIterator[None]:
    yield
    for person in (ada, ben):
        await person.speak("en-US")


def said_of(command: dict[str, Any], locale: str) -> list[str]:
    """A command's descriptions and choices in a locale, options included."""
    said = [(command.get("description_localizations") or {}).get(locale)]
    for option in command.get("options", []):
        said += said_of(option, locale)
        said += [(each.get("name_localizations") or {}).get(locale) for each in option.get("choices", [])]
    return [each for each in said if each]


def labels(message: Json) -> list[str]:
    """What a message's buttons say."""
    return [button.get("label", "") for button in buttons_of(message)]


def unclear_in_spanish() -> str:
    """Spanish words that are asked about; which ones is the interpreter's affair."""
    frames = (
        "{} quizás",
        "la {} tal vez",
        "hmm, {}",
        "¿la {}?",
        "me gustaría una {}",
        "{} podría ser más bonita",
    )
    things = ("la puerta", "casa", "luna", "la ventana", "una lámpara", "otra luz")
    for frame, thing in itertools.product(frames, things):
        text = frame.format(thing)
        if interpret(text, Context(revisions=1, head=1)).ask and language_of(text) == "es":
            return text
    raise AssertionError("give it Spanish words that it should ask about")


async def test_commands_explain_themselves_in_five_more_languages(ada: DiscordUser, general: str) -> None:
    commands = {each["name"]: each for each in await ada.commands(general)}
    for locale in ("de", "fr", "es-ES", "es-419", "pt-BR", "ja"):
        assert all(said_of(command, locale) for command in commands.values() if command["type"] == 1), locale
        assert locale in commands["Refine this picture"]["name_localizations"]
    assert commands["undo"]["description_localizations"]["de"].startswith("Die letzte")
    assert not any(command["name_localizations"] for command in commands.values() if command["type"] == 1)
    quality = next(each for each in commands["imagine"]["options"] if each["name"] == "quality")
    assert not any(choice.get("name_localizations") for choice in quality["choices"])


async def test_two_people_in_one_thread_are_each_answered_in_their_language(
    ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    talk, _ = await imagine(ada, general, "a red fox in the snow")
    bens = talk.seen_by(ben)
    german = await bens.say("mach den Hintergrund dunkler")
    since = ada.mark
    await ada.send(talk.thread_id, "make it brighter")
    english = await talk.shows("### v3", since)
    assert "Rückgängig" in labels(german)
    assert "Undo" in labels(english)
    assert "Credits" in text_of(german)
    assert "credits" in text_of(english)


async def test_a_press_is_answered_in_the_language_of_who_presses(
    ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    talk, _ = await imagine(ada, general, "a red fox in the snow")
    await ben.speak("fr")
    shown = await talk.say("make it nighttime")
    undone = await talk.seen_by(ben).press(shown, "Undo")
    assert "Défait" in text_of(undone)
    since = ben.mark
    await ben.command(talk.thread_id, "credits show")
    assert "crédits" in text_of(await private_answer(ben, since))


async def test_words_that_are_no_clear_request_are_asked_about_in_their_language(
    ada: DiscordUser, general: str
) -> None:
    talk, _ = await imagine(ada, general, "a red house by the sea")
    since = ada.mark
    await ada.send(talk.thread_id, unclear_in_spanish())
    with speaking("es"):
        question, no = say("Shall I change the picture, or were you just talking?"), say("Just talking")
    asked = await talk.shows(question, since)
    assert buttons_of(asked)[-1]["label"] == no


async def test_a_message_without_words_is_answered_in_the_language_its_writer_had(
    ben: DiscordUser, general: str, facts: dict[str, Any]
) -> None:
    await ben.speak("pt-BR")
    _, first = await imagine(ben, general, "a lighthouse")
    assert "Excluir" in labels(first)
    picture = io.BytesIO()
    Image.new("RGB", (64, 64), "red").save(picture, "PNG")
    since = ben.mark
    await ben.send(
        general, f"<@{facts['bot_user_id']}>", files=[("red.png", picture.getvalue(), "image/png")]
    )
    with speaking("pt"):
        title = say("### I make a picture, and we refine it by talking")
    assert title in text_of(await Conversation(ben, general).answer(since))


async def test_the_language_of_a_running_turn_outlives_a_crash(
    ada: DiscordUser, general: str, sandbox: Sandbox, bot: BotProcess
) -> None:
    talk, _ = await imagine(ada, general, "a tall tree")
    sandbox.faults.add(Fault("images", "hang", "edit", 1))
    since = ada.mark
    await ada.send(talk.thread_id, "背景を夜にして")
    await talk.shows("生成中です", since)
    await bot.kill()
    sandbox.faults.clear()
    await bot.start()
    done = await talk.answer(since)
    assert "元に戻す" in labels(done)
    assert "クレジット" in text_of(done)
