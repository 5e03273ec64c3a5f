"""German as people read it: the catalogue is what its source says, and every value finds its place."""

from __future__ import annotations

import io
import string
from gettext import GNUTranslations

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot import sentences
from bot.languages import LOCALES, say, speaking
from conversations import errors

SOURCE = LOCALES / "de" / "LC_MESSAGES" / "darkroom.po"


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_sentence_keeps_its_values() -> None:
    with SOURCE.open("rb") as file:
        catalogue = read_po(file, locale="de")
    assert len(catalogue) > 300
    for message in catalogue:
        if not message.id:
            continue
        assert message.string, message.id
        sources = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        for source, translation in zip(sources, said, strict=True):
            assert placeholders(translation) <= placeholders(source) | {"number"}, translation


def test_what_is_loaded_was_compiled_from_the_source() -> None:
    with SOURCE.open("rb") as file:
        catalogue = read_po(file, locale="de")
    compiled = io.BytesIO()
    write_mo(compiled, catalogue, use_fuzzy=True)
    compiled.seek(0)
    with SOURCE.with_suffix(".mo").open("rb") as file:
        loaded, anew = GNUTranslations(file), GNUTranslations(compiled)
    for message in catalogue:
        if message.id and isinstance(message.id, str):
            assert loaded.gettext(message.id) == anew.gettext(message.id) != ""


def test_a_german_reads_german_and_others_english() -> None:
    with speaking("de"):
        assert "Bild" in sentences.sentence(errors.NoPictureYet())
        assert say("Undo") != "Undo"
    with speaking("xx"):
        assert sentences.sentence(errors.NoPictureYet()).startswith("There is no picture here yet.")
