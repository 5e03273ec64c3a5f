"""What the bot says in other languages: whole catalogues, the same places to fill, compiled as they are written."""

from __future__ import annotations

import ast
import io
import string
from functools import cache
from typing import BinaryIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from bot import sentences
from bot.languages import DOMAIN, LOCALES, in_digits, in_percent, say, say_many, speaking
from bot.plain_text import in_credits
from conversations import errors

MARKS = ("say", "say_many", "marked", "tell", "always")
OTHERS = sorted(path.parent.parent.name for path in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def catalogue_of(language: str) -> Catalog:
    with (LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale=language)


@cache
def sources() -> frozenset[str]:
    """Every sentence of the code that is marked to be said."""
    calls = (
        node
        for path in LOCALES.parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS
    )
    texts = (call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant))
    return frozenset(text for text in texts if isinstance(text, str))


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_collected_sentences_are_those_of_the_code() -> None:
    with (LOCALES / f"{DOMAIN}.pot").open("rb") as file:
        collected = {each.id if isinstance(each.id, str) else each.id[0] for each in read_po(file) if each.id}
    assert collected == sources(), (
        "run `make languages`; it sees no mark inside an f-string or inside `answer.say(…)`"
    )


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_is_there_and_fills_the_places_of_its_source(language: str) -> None:
    catalogue = catalogue_of(language)
    assert {each.id if isinstance(each.id, str) else each.id[0] for each in catalogue if each.id} == sources()
    for each in catalogue:
        if not each.id:
            continue
        source = (each.id,) if isinstance(each.id, str) else each.id
        said = each.string if isinstance(each.string, tuple | list) else (each.string,)
        assert all(said), source
        assert "python-format" not in each.flags, source
        for form in said:
            assert any(places(form) == places(each_source) for each_source in source), (source, form)


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    written = io.BytesIO()
    write_mo(written, catalogue_of(language))
    written.seek(0)
    with (LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as compiled:
        assert said_by(compiled) == said_by(written), "run `make languages`"


def said_by(compiled: BinaryIO) -> dict[str, object]:
    return {str(each.id): each.string for each in read_mo(compiled) if each.id}


def test_a_refusal_is_said_in_the_language_spoken_and_in_english_after_it() -> None:
    error = errors.UnknownRevision(number=9, newest=3)
    with speaking("de"):
        assert sentences.sentence(error).startswith("Hier gibt es kein v9; das neueste ist v3.")
    assert sentences.sentence(error).startswith("There is no v9 here")


def test_a_language_that_is_not_spoken_is_answered_in_english() -> None:
    with speaking("nl"):
        assert say("Cancel") == "Cancel"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "1,234.5"), ("de", "1.234,5"), ("fr", "1\u202f234,5"), ("ja", "1,234.5")]
)
def test_numbers_are_written_as_the_language_writes_them(language: str, said: str) -> None:
    with speaking(language):
        assert in_digits(1234.5, 1) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "2.5 %"), ("de", "2,5 %"), ("fr", "2,5\u202f%"), ("pt", "2,5%"), ("ja", "2.5%")],
)
def test_shares_are_written_as_the_language_writes_them(language: str, said: str) -> None:
    with speaking(language):
        assert in_percent(0.025, 1) == said


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "1 credit", "2 credits"),
        ("de", "1 Credit", "2 Credits"),
        ("fr", "1 crédit", "2 crédits"),
        ("es", "1 crédito", "2 créditos"),
        ("pt", "1 crédito", "2 créditos"),
        ("ja", "1クレジット", "2クレジット"),
    ],
)
def test_credits_are_counted_as_the_language_counts(language: str, one: str, many: str) -> None:
    with speaking(language):
        assert (in_credits(1), in_credits(2)) == (one, many)


def test_one_and_many_differ() -> None:
    with speaking("de"):
        counted = [say_many("{number} variation", "{number} variations", number) for number in (1, 3)]
    assert counted == ["1 Variante", "3 Varianten"]
