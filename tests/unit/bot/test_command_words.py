"""What Discord takes of a command's words, in each language; a longer one would keep every command from being sent."""

from __future__ import annotations

import ast

import pytest

from bot.command_words import LOCALES
from bot.languages import LOCALES as CATALOGUES, said_otherwise

BOT = CATALOGUES.parent
LONGEST_CHARS = 100
LONGEST_MENU_NAME_CHARS = 32


def _marked_inside(call: ast.Call) -> set[str]:
    return {
        each.args[0].value
        for each in ast.walk(call)
        if isinstance(each, ast.Call)
        and isinstance(each.func, ast.Name)
        and each.func.id == "marked"
        and isinstance(each.args[0], ast.Constant)
        and isinstance(each.args[0].value, str)
    }


def _words_of_commands() -> set[str]:
    """Every text that the modules of commands mark: descriptions, options, choices."""
    return {
        text
        for path in (BOT / "exts").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        for text in _marked_inside(node)
    }


WORDS = sorted(_words_of_commands())


@pytest.mark.parametrize("language", sorted(set(LOCALES.values())))
def test_descriptions_and_choices_are_as_short_as_discord_wants_them(language: str) -> None:
    assert len(WORDS) > 60
    said = {text: said_otherwise(text, language) or text for text in WORDS}
    assert not {text: len(words) for text, words in said.items() if not 1 <= len(words) <= LONGEST_CHARS}


@pytest.mark.parametrize("language", sorted(set(LOCALES.values())))
def test_the_menu_entry_is_short_and_translated(language: str) -> None:
    name = said_otherwise("Refine this picture", language)
    assert name is not None
    assert len(name) <= LONGEST_MENU_NAME_CHARS
