"""Localizations of commands are taken as Discord takes them: its locales, its lengths, lower-case names."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.discord.command_forms import check_commands
from bot.sandbox.discord.errors import DiscordError


def command(**more: Any) -> dict[str, Any]:
    option = {"type": 3, "name": "tier", "description": "How good", "choices": [{"name": "a", "value": "a"}]}
    return {"name": "undo", "description": "Take back", "options": [option], **more}


def test_localized_commands_are_taken() -> None:
    value = command(
        name_localizations={"ja": "元に戻す"}, description_localizations={"de": "Zurück", "pt-BR": "x" * 100}
    )
    value["options"][0] |= {
        "name_localizations": None,
        "description_localizations": {"es-419": "Qué calidad"},
    }
    value["options"][0]["choices"][0]["name_localizations"] = {"fr": "L’une"}
    check_commands([value])
    check_commands([{"type": 3, "name": "Refine", "name_localizations": {"de": "Dieses Bild verfeinern"}}])


@pytest.mark.parametrize(
    "wrong",
    [
        {"description_localizations": {"pt": "Desfazer"}},
        {"description_localizations": {"es": "Deshacer"}},
        {"description_localizations": {"de": "x" * 101}},
        {"description_localizations": {"de": ""}},
        {"name_localizations": {"de": "Rückgängig"}},
        {"name_localizations": {"de": "zurück nehmen"}},
        {"name_localizations": {"de": "x" * 33}},
    ],
)
def test_what_discord_refuses_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(DiscordError) as refused:
        check_commands([command(**wrong)])
    assert refused.value.code == 50035
