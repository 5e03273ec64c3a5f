"""The words of a language by class, and a clause as the shape that its known words make."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources

from conversations.followups.text import SIGNS

_TOKEN = re.compile(rf"[^\W_][\w'-]*|[{SIGNS}]|[?]")
_SIGN_OF = {
    "paint": "P", "change": "C", "form": "C", "add": "A", "thing": "T", "table": "B", "look": "K", "flaw": "F",
    "praise": "G", "life": "L", "doing": "D",
}  # fmt: skip
_NOUNS = ("flaw", "thing", "look", "praise", "table", "life", "doing", "add", "paint", "change", "form")
"""What a word is inside a clause, the likeliest first."""
_VERBS = ("add", "paint", "change", "form")
"""What a word that opens a clause is before all else."""
_SMALL = re.compile(r"(?:c?it|cill|inh|zinh)([oa])s?$")
_CLITICS = re.compile(r"(?:-(?:l?[oa]s?|me|nos|lhes?|te|se)|(?:me|te|se|nos)?(?:l[oa]s?|les?)|me|nos|te|se)$")
_HARD = {"c": "qu", "g": "gu", "z": "c"}


def _spelled(stem: str, ending: str) -> str:
    """A verb's stem before an ending, written as it sounds (sacar, saque)."""
    if ending[0] == "e" and stem[-1] in _HARD:
        return stem[:-1] + _HARD[stem[-1]] + ending
    return stem + ending


def verb_forms(entry: str) -> Iterator[str]:
    """
    The forms in which a Romance verb asks for something, without accents: imperatives, subjunctives, the infinitive, the conditional.

    entry: the infinitive, and after a slash each stem that differs from its own (`cerrar/cierr`).
    """
    infinitive, *stems = entry.split("/")
    if infinitive[-2:] not in ("ar", "er", "ir") or len(infinitive) < 4:
        yield infinitive
        return
    own, kind = infinitive[:-2], infinitive[-2]
    yield from (infinitive, infinitive + "ia", infinitive + "ias", infinitive + "iamos", infinitive + "em")
    yield from (own + ("ando" if kind == "a" else "iendo"), own + kind + "ndo")
    endings = "a e as es an en am em amos emos imos".split() + ([] if kind == "a" else ["i"])
    for stem in (own, *stems):
        yield from (_spelled(stem, ending) if kind == "a" else stem + ending for ending in endings)
    if kind != "a" and own[-1] == "g":
        yield from (own[:-1] + "j" + ending for ending in ("a", "am", "an", "as", "amos"))


def _inflected(word: str, *, gender: bool) -> Iterator[str]:
    """A noun's forms in both numbers, with `gender` an adjective's in both genders too."""
    yield word
    if gender and word[-1] not in "aeizml":
        stem = word.removesuffix("o")
        yield from (stem + ending for ending in ("a", "as", "os", "es"))
    elif word.endswith("ao"):
        yield from (word + "s", word[:-2] + "oes", word[:-2] + "aes")
    elif word.endswith("o") or word[-1] in "aeiu":
        yield word + "s"
    elif word.endswith("z"):
        yield from (word[:-1] + "ces", word + "es")
    elif word.endswith("m"):
        yield word[:-1] + "ns"
    elif word.endswith("l"):
        yield from (word[:-1] + "is", word + "es")
    else:
        yield word + "es"


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """
    classes: class → its words in all their forms; `word` are those that keep their own form in a shape.

    nouns, verbs: word → the sign of its class, inside a clause and at its beginning; words: all of them.
    """

    classes: Mapping[str, frozenset[str]]
    nouns: Mapping[str, str]
    verbs: Mapping[str, str]
    words: frozenset[str]

    def shape(self, text: str) -> str:
        """
        The clause with the sign of its class for every known word ("quita el gato" is "C el T").

        An object that is written together with its verb stands behind a plus sign ("quitale" is "C+le").
        """
        tokens = _TOKEN.findall(text)
        shaped = []
        opens = True
        for token in tokens:
            shaped.append(self._shaped(token, opens))
            opens = opens and (token in _BEFORE_A_VERB)
        return " ".join(shaped)

    def _shaped(self, token: str, opens: bool) -> str:
        if opens and (verb := self._verb(token)):
            return verb
        if token in self.classes["word"]:
            return token
        if known := self.nouns.get(token):
            return known
        if small := _SMALL.search(token):
            stem = token[: small.start()]
            for ending in (small.group(1), "", "o", "a", "e"):
                if stem + ending in self.nouns:
                    return self.nouns[stem + ending]
        return self._verb(token) or token

    def _verb(self, token: str) -> str | None:
        if token in self.verbs:
            return self.verbs[token]
        found = _CLITICS.search(token)
        if found and token[: found.start()] in self.verbs:
            return f"{self.verbs[token[: found.start()]]}+{found.group().lstrip('-')}"
        return None


_BEFORE_A_VERB = frozenset(
    "me te se le les lo la los las o a os as lhe nos no nao n ya ja so solo ahora agora y e".split()
)


def _forms(word: str, name: str) -> Iterator[str]:
    if name in ("word", "form"):
        return iter((word,))
    if name in ("paint", "change", "add", "doing"):
        return verb_forms(word)
    return _inflected(word, gender=name in ("look", "flaw", "praise"))


@functools.cache
def load(code: str) -> Vocabulary:
    """The vocabulary in `<code>_words.txt`."""
    text = resources.files(__package__ or __name__).joinpath(f"{code}_words.txt").read_text("utf-8")
    entries = {
        name: found
        for name, *found in (line.split() for line in text.splitlines() if line[:1] not in ("#", ""))
    }
    classes = {
        name: frozenset(form for word in found for form in _forms(word, name))
        for name, found in entries.items()
    }
    nouns = {
        word: _SIGN_OF[name]
        for name in reversed(_NOUNS)
        for word in classes.get(name, ())
        if word not in classes["word"]
    }
    verbs = {word: _SIGN_OF[name] for name in reversed(_VERBS) for word in classes.get(name, ())}
    return Vocabulary(classes, nouns, verbs, frozenset(nouns) | frozenset(verbs))
