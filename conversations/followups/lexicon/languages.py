"""Every language the interpreter reads, and which of them a text is written in."""

from __future__ import annotations

import re
from typing import Literal

from conversations.followups.lexicon.de import GERMAN
from conversations.followups.lexicon.en_grammar import ENGLISH
from conversations.followups.lexicon.en_spelling import SHORT_FORMS
from conversations.followups.lexicon.en_things import LOOKS, OUTSIDE, PICTURE_NOUNS
from conversations.followups.lexicon.en_verbs import CHANGE_VERBS
from conversations.followups.lexicon.es import SPANISH
from conversations.followups.lexicon.fr import FRENCH
from conversations.followups.lexicon.grammar import Code, Grammar, words
from conversations.followups.lexicon.ja import JAPANESE
from conversations.followups.lexicon.pt import PORTUGUESE
from conversations.followups.text import read, unaccented

GRAMMARS: tuple[Grammar, ...] = (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, JAPANESE)
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")


_ENGLISH_WORDS = CHANGE_VERBS | PICTURE_NOUNS | LOOKS | OUTSIDE | frozenset(SHORT_FORMS)
_ENGLISH = (
    _ENGLISH_WORDS
    | ENGLISH.marks
    | words(
        "final me no so us am drop son sale dale pan once come pay sin red fin ten dice pie real solo plan idea original total normal natural "
        "version control color visual general art deco bar animal compare compares cable mine fine use do as fan base note date "
        "name fare time rate rose rosa cape face mode moda prove gate lime"
    )
)
"""Words that do not tell another language from English."""


def _is_known(token: str, grammar: Grammar) -> bool:
    return token in grammar.marks or (grammar.vocabulary is not None and token in grammar.vocabulary.words)


_SHARED = (
    _ENGLISH_WORDS
    | ENGLISH.marks
    | words(
        "mais tu les des haut dame liste foto merci neige ma esse café sofa radio banane salon "
        "was tal tu look see lol png nah also nice will oh haha job team hi okay hmm hey feedback super wow webp hm jpeg claymation find sorry um lmao "
        "yeah wild jpg post minute hotel vaporwave renaissance budget problem lego grade falls newsletter flyer ran regen november bach hahaha "
        "filter stock sneaker festival ghibli sepia bad later better best free cancel pizza ok cool modern transparent neon retro vintage "
        "warm elegant perfect logo poster banner comic manga anime cartoon collage graffiti origami mosaic illustration text titel "
        "still her hell an man war am was in so most fort rock fast lied gut art bad brief rat tag ton not gang stern kind pose rot "
        "wind arm hand bus ball gold land brand park form plan test star rest person pause chance table place train content grave "
        "sale net lit tire mode sort pour dent bit champ chat chose content coin four main pain pin rime rue son tout vent ton "
        "docs doc type sept faire date nan res before current original wait vs six double simple style long visible public point date image photo zone nature nuance silence surface message total oval"
    )
)
"""Words of German or French that another language has too."""


def _score(grammar: Grammar, tokens: list[str]) -> float:
    if not grammar.accents:
        tokens = [unaccented(token) for token in tokens]
        if all(token in _ENGLISH or not _is_known(token, grammar) for token in tokens):
            return 0
    score: float = sum(token in grammar.marks for token in tokens)
    score += 0.7 * sum(token in grammar.numbers and token not in grammar.marks for token in tokens)
    if grammar.word_classes:
        own = (token for token in tokens if token not in grammar.marks and token not in _SHARED)
        score += 0.8 * sum(grammar.word_classes.knows(token.rpartition("'")[2]) for token in own)
    if grammar is ENGLISH:
        score += 0.7 * sum(token in _ENGLISH_WORDS and token not in grammar.marks for token in tokens)
    elif grammar.vocabulary:
        known = grammar.vocabulary.words
        score += 0.7 * sum(
            token in known and token not in grammar.marks and token not in _ENGLISH for token in tokens
        )
    return score


Language = Literal["en", "de", "fr", "es", "pt", "ja", "unknown"]


def language_of(text: str) -> Language:
    """The language that a message is written in; "unknown" where its words do not tell."""
    plain = read(text).plain
    if _JAPANESE.search(plain):
        return "ja"
    scores = _scores(plain)
    first, second = sorted(scores.values(), reverse=True)[:2]
    likeliest = max(scores, key=lambda code: scores[code])
    is_english_too = all(token in _ENGLISH for token in _TOKEN.findall(plain))
    if first in (0, second) or (likeliest != "en" and is_english_too):
        return "unknown"
    return likeliest


def _scores(plain: str) -> dict[Code, float]:
    tokens = _TOKEN.findall(plain)
    if tokens[:1] == ["im"] and not any(_is_german(token) for token in tokens[1:]):
        tokens[0] = "i'm"
    return {grammar.code: _score(grammar, tokens) for grammar in GRAMMARS if grammar.spaced}


def _is_german(token: str) -> bool:
    own = token not in _SHARED and GERMAN.word_classes is not None and GERMAN.word_classes.knows(token)
    return own or token in GERMAN.marks


def languages_of(text: str) -> tuple[Grammar, ...]:
    """The languages to read a text in, the likeliest first; only one where the text leaves no doubt."""
    if _JAPANESE.search(text):
        return (JAPANESE,)
    scores = _scores(text)
    ranked = sorted(
        (grammar for grammar in GRAMMARS if grammar.spaced),
        key=lambda one: (-scores[one.code], one is ENGLISH),
    )
    highest = scores[ranked[0].code]
    if not highest:
        return (ENGLISH, *(grammar for grammar in ranked if grammar.vocabulary))
    return tuple(grammar for grammar in ranked if scores[grammar.code] * 2 > highest)
