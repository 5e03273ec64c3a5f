"""Text to words: quoted passages set aside, sentences split, plurals undone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.sandbox.images.painter.translation import in_english

_QUOTES = re.compile(
    r'"([^"\n]{1,120})"|“([^”\n]{1,120})”|„([^“”\n]{1,120})[“”]|«\s*([^»\n]{1,120}?)\s*»|(?<![\w])\'([^\'\n]{1,120})\'(?!\w)'
)
_WORD = re.compile(r"#[0-9a-f]{6}|§\d+|\d+(?:\.\d+)?|[^\W\d_]+(?:['’\-][^\W\d_]+)*|[.,;:!?\n()→]|->|&")

_MENTION = re.compile(r"<[@#][!&]?\d+>|(?<!\w)@\w+")
# What a request says must stay is no content of the picture.
_KEEP = re.compile(
    r"\b(keep|preserve|maintain|retain|leave|without (changing|altering)|don'?t (change|touch|alter)|do not (change|touch|alter|add|modify)|"
    r"nothing else|everything else|change only|only change|only the (requested|described)|the rest|unchanged|untouched|"
    r"touche pas|garde[rz]?|rest bleibt|mantén|mantenha|behalte|"
    r"must (stay|remain|not)|should (stay|remain)|stays? (exactly|the same|as)|as (it|they) (is|are|was|were)|match (the )?(existing|original)|"
    r"same (composition|framing|scene|person|people|pose|layout|subject|style|face|everything)|pixel[- ](for[- ]pixel|exact))\b"
)
_IRREGULAR = {
    "mice": "mouse", "geese": "goose", "wolves": "wolf", "knives": "knife", "loaves": "loaf", "leaves": "leaf",
    "people": "person", "men": "man", "women": "woman", "children": "child", "cacti": "cactus", "feet": "foot",
    "scarves": "scarf", "shelves": "shelf", "elves": "elf", "oxen": "ox", "fishes": "fish", "teeth": "tooth",
    "cherries": "cherry", "puppies": "puppy", "kitties": "kitty", "bunnies": "bunny", "daisies": "daisy",
    "strawberries": "strawberry", "butterflies": "butterfly", "canaries": "canary", "ponies": "pony",
    "fairies": "fairy", "berries": "berry", "cities": "city", "glasses": "glasses", "mangoes": "mango",
    "tomatoes": "tomato", "potatoes": "potato", "buses": "bus", "foxes": "fox", "boxes": "box", "dishes": "dish",
}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """
    A text, read.

    text: lower case, with each quoted passage replaced by §n. quotes: those passages, as written.
    """

    text: str
    quotes: tuple[str, ...]


def read(text: str) -> Said:
    """The text without its quoted passages, which are returned beside it."""
    quotes: list[str] = []

    def aside(match: re.Match[str]) -> str:
        quotes.append(next(group for group in match.groups() if group))
        return f" §{len(quotes) - 1} "

    set_aside = _MENTION.sub(" ", _QUOTES.sub(aside, text.replace("’", "'")).lower())
    set_aside = re.sub(
        r"\bb ?(?:&|/|\+) ?w\b|\bblack ?(?:&|/|\+|-| )(?:(?:and|n|'n'?) ?-?)? ?white\b(?! (?:striped?|spotted|checkered))",
        "black and white",
        set_aside,
    )
    set_aside = re.sub(r"\b(?:grey|gray) ?-?scale\w*|\bmonochrom\w+|\bcolou?rless\b", "greyscale", set_aside)
    set_aside = re.sub(r"\bwindow[- ]light\b", "light", set_aside)
    set_aside = re.sub(r"\b(to|at|into|facing|towards?|for) the (camera|lens)\b", " ", set_aside)
    return Said(in_english(set_aside), tuple(quotes))


def sentences(text: str) -> list[str]:
    """Sentences and lines."""
    return [part.strip() for part in re.split(r"(?<=[.!?;])\s+|\n+", text) if part.strip()]


def without_keeping(text: str) -> str:
    """The text without its clauses about what must stay as it is."""
    kept = []
    for sentence in sentences(text):
        clauses = re.split(
            r",\s*(?:and |but )?|\s+but\s+|\s+and\s+(?=keep|leave|preserve|don't|do not)|\s+while\s+",
            sentence,
        )
        kept.append(", ".join(clause for clause in clauses if not _KEEP.search(clause)))
    return "\n".join(sentence for sentence in kept if sentence.strip(" ,."))


def words(text: str) -> list[str]:
    """Words, numbers, §n for quoted passages, and punctuation marks."""
    return _WORD.findall(text)


def singular(word: str) -> str:
    """The singular of an English noun, as far as spelling tells."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, replacement in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + replacement
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
