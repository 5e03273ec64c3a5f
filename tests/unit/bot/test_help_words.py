"""What the help tells people to write is understood, in every language."""

from __future__ import annotations

import pytest

from bot.languages import SPOKEN, say, speaking
from bot.render import help_words
from conversations.actions import Compare, GoTo, History, Redo, Reroll, Undo, Variations
from conversations.followups.context import Context
from conversations.followups.interpret import interpret

WAYS = [Undo, Redo, GoTo, Variations, Reroll, Compare, History]


@pytest.mark.parametrize("language", SPOKEN)
def test_the_words_of_the_help_do_what_it_says(language: str) -> None:
    [way] = [words for words in help_words.HELP if words.startswith("**Find your way:**")]
    with speaking(language):
        said = say(way).split("** ")[1].split(" · ")
    for text, kind in zip(said, WAYS, strict=False):
        [step] = interpret(text, Context(revisions=4, head=3)).steps
        assert isinstance(step, kind), text


@pytest.mark.parametrize("language", SPOKEN)
def test_the_labels_of_undo_and_redo_can_be_typed(language: str) -> None:
    for label, kind in (("Undo", Undo), ("Redo", Redo)):
        with speaking(language):
            text = say(label)
        [step] = interpret(text, Context(revisions=4, head=3)).steps
        assert isinstance(step, kind), text
