"""Each person is answered in their language: commands, buttons, questions, and what outlives a restart."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio
from discord_user import DiscordUser, text_of
from studio import imagine, private_answer


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


async def test_commands_explain_themselves_in_five_more_languages(ada: DiscordUser, general: str) -> None:
    commands = {each["name"]: each for each in await ada.commands(general)}
    for locale in ("de", "fr", "es-ES", "es-419", "pt-BR", "ja"):
        assert all(said_of(command, locale) for command in commands.values() if command["type"] == 1), locale
        assert locale in commands["Refine this picture"]["name_localizations"]
    assert commands["undo"]["description_localizations"]["de"].startswith("Die letzte")
    assert not any(command["name_localizations"] for command in commands.values() if command["type"] == 1)


async def test_a_press_is_answered_in_the_language_of_who_presses(
    ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    talk, _ = await imagine(ada, general, "a red fox in the snow")
    await ben.speak("fr")
    since = ben.mark
    await ben.command(talk.thread_id, "credits show")
    assert "crédits" in text_of(await private_answer(ben, since))
