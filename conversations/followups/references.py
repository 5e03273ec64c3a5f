"""Which revision a phrase means: a number, an ordinal, a place counted from the head, or what it showed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conversations.followups.context import Context
from conversations.followups.lexicon.grammar import Grammar, words
from conversations.followups.text import REF, unaccented

_EMPTY = words(
    "the a an with without of in on at to for and or it its his her he she they is was were be "
    "had has have where when we you i "
    "one version picture image added add put gave give him them changed change made make before "
    "after that this those got get "
    "did do some more into from as all back then just last first second third other new old same "
    "right left only still there yet wasn't weren't hadn't didn't no not isn't"
)


@dataclass(frozen=True, slots=True)
class Named:
    """
    One phrase that names a revision: where it stands in the text, which revision, or None if there is none such.

    said: the number in the phrase, whether or not there is such a revision; plainly: it can name nothing else ("v9").
    """

    start: int
    end: int
    revision: int | None
    how: str
    said: int | None = None
    plainly: bool = False

    def is_unknown(self, *, plainly: bool) -> bool:
        """Whether the phrase gives the number of a revision that does not exist; `plainly`: and can mean nothing else."""
        return self.revision is None and self.said is not None and (self.plainly or not plainly)


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|y|ier|er)$", "", word) if len(word) > 3 else word


def _content(phrase: str) -> frozenset[str]:
    return frozenset(
        _stem(word) for word in re.findall(r"[\w'-]+", unaccented(phrase.lower())) if word not in _EMPTY
    )


def by_note(phrase: str, how: str, context: Context) -> int | None:
    """The revision whose request is nearest to the phrase (for "before": the one made just earlier), else None."""
    wanted = _content(phrase)
    notes = context.revision_notes[: context.revisions]
    if not wanted or not notes:
        return None
    shared = [len(wanted & _content(note)) for note in notes]
    best = max(shared)
    if best == 0 or best * 2 < len(wanted):
        return None
    found = shared.index(best) + 1
    absent = how.startswith("without") or bool(_ABSENT.search(phrase))
    taken_away = bool(_TAKEN_AWAY.match(notes[found - 1].lower()))
    if _BEFORE.search(how) or absent != taken_away:
        return found - 1 or None
    return found


_BEFORE = re.compile(r"before|\b(?:be)?vor\b|\bavant\b|\bantes\b|前")
_ABSENT = re.compile(r"\b(?:wasn't|weren't|had no|not|no|didn't|hadn't|isn't|without)\b")
_TAKEN_AWAY = re.compile(
    r"(?:please )?(?:remove|delete|erase|lose|get rid|take (?:out|away|off)|no |without|drop|ditch|hide)"
)


def _resolve(match: re.Match[str], how: str, grammar: Grammar, context: Context) -> int | None:
    groups = match.groupdict()
    if how in ("number", "upscale"):
        number: int | None = int(groups["n"] or groups.get("m") or groups.get("k") or 0)
    elif how == "word":
        said = groups["w"]
        number = int(said) if said.isdigit() else grammar.numbers.get(said)
    elif how == "first":
        number = 1
    elif how in ("head", "last"):
        number = context.head_number
    elif how == "previous":
        number = context.head_number - 1
    elif how.startswith("back:"):
        step = groups.get("n") if how == "back:n" else how[5:]
        count = int(step) if step and step.isdigit() else grammar.numbers.get(step or "", 1)
        number = context.head_number - count
    else:
        number = by_note(groups["d"], groups.get("how") or "", context)
    return number if number and 1 <= number <= context.revisions else None


def find(text: str, grammar: Grammar, context: Context) -> list[Named]:
    """Every phrase of the text that names a revision, from left to right, without overlaps."""
    found: list[Named] = []
    for pattern, how in grammar.references:
        if how == "note" and not context.revision_notes:
            continue
        for match in grammar.pattern(pattern).finditer(text):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            if how == "last" and _RETURN.search(text[: match.start()]):
                how = "previous"
            revision = _resolve(match, how, grammar, context)
            if how == "note" and revision is None:
                continue
            start = _start(match, how)
            found.append(Named(start, match.end(), revision, how, _said(match, how), _plainly(match)))
    if _COMPARING.search(text):
        found += _bare_numbers(text, found, context)
    return sorted(found, key=lambda named: named.start)


def _bare_numbers(text: str, found: list[Named], context: Context) -> list[Named]:
    """The plain numbers of a comparison ("2 and 4")."""
    return [
        Named(match.start(), match.end(), int(match.group()), "number")
        for match in _BARE_NUMBER.finditer(text)
        if 1 <= int(match.group()) <= context.revisions
        and not any(match.start() < other.end and other.start < match.end() for other in found)
    ]


_COMPARING = re.compile(
    r"what(?:'s| has)? changed between|next to (?:each other|one another)|differen|"
    r"\bcompar|side[ -]by[ -]side|\bdiff|\bvs\b|versus|unterschied|gegenüber|vergleich|nebeneinander|côte à côte|lado a "
    r"lado|比較|比べ|見比べ"
)
_BARE_NUMBER = re.compile(
    r"(?<![\d.:x×/])\d{1,2}(?![\d:x×%]|\.\d| ?(?:things|people|dogs|credits|times|min))"
)


def _start(match: re.Match[str], how: str) -> int:
    """Where the name begins: the words before it ("go back to") are the clause's."""
    groups = match.groupdict()
    if how == "note" and groups.get("s"):
        return match.start("s")
    if how == "note" and groups.get("how") in _TAIL_HOW:
        return match.start("how")
    return match.start()


def _said(match: re.Match[str], how: str) -> int | None:
    if how != "number":
        return None
    groups = match.groupdict()
    return int(groups.get("n") or groups.get("m") or groups.get("k") or 0)


def _plainly(match: re.Match[str]) -> bool:
    return match.group().startswith(("v", "rev", "the version", "the revision"))


_RETURN = re.compile(
    r"\b(?:back to|return to|revert to|restore|zurück zur?|zurück zum|volver a|vuelve a|reviens à"
    r"|volta (?:pra|para)|zu) (?:the |der |die |la |a )?$"
)
_TAIL_HOW = frozenset({"before", "after", "without", "to before", "to when", "to where", "the"})


def mark(text: str, named: list[Named]) -> str:
    """The text with one sign in the place of every phrase that names a revision."""
    for one in reversed(named):
        text = f"{text[: one.start]} {REF} {text[one.end :]}"
    return re.sub(r"\s+", " ", text).strip()
