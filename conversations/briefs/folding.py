"""A revision's brief, folded from the requests that led to it, oldest first."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from conversations.briefs.brief import Brief, Detail, within
from conversations.briefs.changes import Change, changes_in
from conversations.briefs.opening import parts_of, quoted_in
from conversations.briefs.vocabulary import COLOURS, SIZES, facet_of_light, singular
from conversations.followups import parameters
from conversations.followups.lexicon.languages import languages_of
from conversations.followups.text import READ_CHARS

_CHANGING = ("edit", "variations", "outpaint")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One revision of a lineage: what kind of action made it, and the words it was asked for with."""

    action: str
    request: str


def brief_of(lineage: Iterable[Step]) -> Brief:
    """The brief of the picture at the end of a lineage; the same lineage has the same brief, whatever else happened."""
    brief = Brief()
    for step in lineage:
        if step.action == "generate":
            brief = _opened(step.request)
        elif step.action in _CHANGING and step.request:
            brief = changed(brief, step.request)
    return brief


def changed(brief: Brief, request: str) -> Brief:
    """The brief after an edit: a later word on a thing or a part takes the place of an earlier one."""
    for change in changes_in(request):
        brief = _apply(brief, change)
    kept = _kept_in(request)
    return replace(brief, kept=(*(each for each in brief.kept if each not in kept), *kept)).bounded()


def described(lineage: Sequence[Step], limit_bytes: int) -> str:
    """The picture in one line: the first prompt word for word where nothing was changed since, else its brief."""
    wishes = [step.request for step in lineage if step.request and step.action in ("generate", *_CHANGING)]
    if len(wishes) == 1:
        return within(" ".join(wishes[0].split()), limit_bytes)
    return brief_of(lineage).words(limit_bytes)


def is_understood(request: str) -> bool:
    """Whether every clause of the request was read as a change to a thing or part that it names."""
    return all(change.kind != "other" for change in changes_in(request))


def _opened(prompt: str) -> Brief:
    parts = parts_of(prompt)
    return Brief(
        subject=parts.subject,
        composition=parts.composition,
        lighting=(parts.lighting,) if parts.lighting else (),
        style=parts.style,
        background=parts.background,
        texts=tuple(text for text in quoted_in(prompt) if text not in parts.subject),
    ).bounded()


@functools.lru_cache(maxsize=512)
def _kept_in(request: str) -> tuple[str, ...]:
    lowered = request[:READ_CHARS].lower()
    grammar = languages_of(lowered)[0]
    kept = parameters.preserved(grammar.folded(lowered), grammar, lowered)
    return tuple(phrase for phrase in kept if len(phrase) > 2)


def _apply(brief: Brief, change: Change) -> Brief:
    match change.kind:
        case "part":
            return _part(brief, change)
        case "add":
            details = (*(each for each in brief.details if each.words != f"no {change.about}"),)
            return replace(brief, details=(*details, Detail(about=change.about, words=change.words)))
        case "remove":
            return _removed(brief, change)
        case "look":
            return _looking(brief, change)
        case "swap":
            return _swapped(brief, change)
        case "write":
            return replace(
                brief, texts=(*(each for each in brief.texts if each != change.words), change.words)
            )
        case "unwrite" | "rewrite":
            return _rewritten(brief, change)
        case "other":
            details = (*(each for each in brief.details if each.words != change.words),)
            return replace(brief, details=(*details, Detail(about=change.about, words=change.words)))


def _part(brief: Brief, change: Change) -> Brief:
    if change.about == "lighting":
        facet = facet_of_light(change.words)
        others = tuple(
            left
            for each in brief.lighting
            if (left := ", ".join(one for one in each.split(", ") if facet_of_light(one) != facet))
        )
        return replace(brief, lighting=(*others, change.words))
    if change.about == "composition":
        return replace(brief, composition=change.words)
    if change.about == "style":
        return replace(brief, style=change.words)
    return replace(brief, background=change.words)


def _removed(brief: Brief, change: Change) -> Brief:
    """Without the thing: gone from the details or from the subject, else said to be absent."""
    about = change.about
    if any(about in each.lower() for each in brief.lighting):
        return replace(brief, lighting=tuple(each for each in brief.lighting if about not in each.lower()))
    if any(each.about == about for each in brief.details):
        left = tuple(each for each in brief.details if each.about != about)
        return replace(brief, details=left, kept=_not_naming(brief.kept, about))
    subject = re.sub(
        rf"(?:,?\s*\b(?:and|with|wearing|holding|carrying|in|beside|next to|near))?\s+(?:an?|the|his|her|its|their|some|two|three)"
        rf"\s+(?:[\w-]+\s+){{0,2}}?{_any_number(about)}(?!\w)",
        "",
        brief.subject,
        count=1,
        flags=re.IGNORECASE,
    ).strip(" ,")
    if subject and subject != brief.subject:
        return replace(brief, subject=subject, kept=_not_naming(brief.kept, about))
    absent = Detail(about=about, words=f"no {about}")
    return replace(
        brief,
        details=(*(each for each in brief.details if each != absent), absent),
        kept=_not_naming(brief.kept, about),
    )


def _looking(brief: Brief, change: Change) -> Brief:
    """The thing with its new look, wherever it is named; a colour replaces the colour before it."""
    look, about = change.words, change.about
    replaced = COLOURS if _is_colour(look) else SIZES if look.lower() in SIZES else frozenset()
    old = rf"(?:(?:{'|'.join(sorted(replaced))})\s+)?" if replaced else ""
    plain = not re.search(r"\s|er$", look)
    for index, detail in enumerate(brief.details):
        if detail.about == about and plain:
            words, times = re.subn(
                rf"\b{old}(?P<noun>{_any_number(about)})(?!\w)",
                rf"{look} \g<noun>",
                detail.words,
                count=1,
                flags=re.IGNORECASE,
            )
            if times:
                details = list(brief.details)
                details[index] = Detail(about=about, words=words)
                return replace(brief, details=tuple(details))
    if plain and replaced:
        subject, times = re.subn(
            rf"\b{old}(?P<noun>{_any_number(about)})(?!\w)",
            rf"{look} \g<noun>",
            brief.subject,
            count=1,
            flags=re.IGNORECASE,
        )
        if times:
            return replace(brief, subject=subject)
    said = Detail(about=f"{about} look", words=f"the {about} {look}")
    return replace(brief, details=(*(each for each in brief.details if each.about != said.about), said))


def _swapped(brief: Brief, change: Change) -> Brief:
    phrase = rf"(?:\b(?:an?|the|his|her|its|some)\s+)?(?:(?:{'|'.join(sorted(COLOURS | SIZES))})\s+)*\b{_any_number(change.about)}(?!\w)"
    new = Detail(about=singular(change.words.lower().split()[-1]), words=change.words)
    if any(each.about == change.about for each in brief.details):
        return replace(
            brief, details=tuple(new if each.about == change.about else each for each in brief.details)
        )
    subject, times = re.subn(phrase, lambda _: change.words, brief.subject, count=1, flags=re.IGNORECASE)
    if times:
        return replace(brief, subject=subject)
    return replace(
        brief,
        details=(
            *brief.details,
            Detail(about=new.about, words=f"{change.words} instead of the {change.about}"),
        ),
    )


def _rewritten(brief: Brief, change: Change) -> Brief:
    """The texts with one replaced or gone; one that is named by its words, else the newest."""
    old = change.about if change.about in brief.texts else (brief.texts[-1] if brief.texts else "")
    if not change.words and change.about not in brief.texts and change.kind == "unwrite":
        return replace(brief, texts=())
    texts = tuple(each for each in brief.texts if each not in (old, change.words))
    subject = brief.subject
    for known in (change.about, *quoted_in(brief.subject)):
        if known and change.words and known in subject:
            return replace(brief, subject=subject.replace(known, change.words), texts=brief.texts)
    return replace(brief, texts=(*texts, change.words) if change.words else texts)


def _is_colour(look: str) -> bool:
    return look.lower().split()[-1] in COLOURS


def _any_number(noun: str) -> str:
    stem = re.escape(noun[:-1]) + "(?:y|ies)" if noun.endswith("y") else re.escape(noun) + "(?:e?s)?"
    return f"(?:{stem})"


def _not_naming(kept: tuple[str, ...], about: str) -> tuple[str, ...]:
    return tuple(each for each in kept if about not in each)
