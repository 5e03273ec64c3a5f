"""Every language the interpreter reads, and which of them a text is written in."""

from __future__ import annotations

import re

from conversations.followups.lexicon.de import GERMAN
from conversations.followups.lexicon.en_grammar import ENGLISH
from conversations.followups.lexicon.es import SPANISH
from conversations.followups.lexicon.fr import FRENCH
from conversations.followups.lexicon.grammar import Grammar
from conversations.followups.lexicon.ja import JAPANESE
from conversations.followups.lexicon.pt import PORTUGUESE

GRAMMARS: tuple[Grammar, ...] = (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, JAPANESE)
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")


def languages_of(text: str) -> tuple[Grammar, ...]:
    """The languages to read a text in, the likeliest first; only one where the text leaves no doubt."""
    if _JAPANESE.search(text):
        japanese = [grammar for grammar in GRAMMARS if grammar.code == "ja"]
        if japanese:
            return (japanese[0],)
    tokens = _TOKEN.findall(text)
    spaced = [grammar for grammar in GRAMMARS if grammar.spaced]
    score = {grammar.code: sum(token in grammar.marks for token in tokens) for grammar in spaced}
    ranked = sorted(spaced, key=lambda grammar: -score[grammar.code])
    if score[ranked[0].code] == 0:
        return tuple(ranked)
    return tuple(grammar for grammar in ranked if score[grammar.code] * 2 > score[ranked[0].code])
