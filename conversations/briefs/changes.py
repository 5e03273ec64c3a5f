"""An edit's words read as changes to a brief: what is added, taken away, replaced, or made to look otherwise."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from conversations.briefs import vocabulary
from conversations.briefs.opening import part_named, quoted_in
from conversations.briefs.vocabulary import BACKGROUND, TEXT_HOLDER, holds, is_look, singular, speaks_of_light

Kind = Literal["part", "add", "remove", "look", "swap", "write", "unwrite", "rewrite", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """
    One change: `about` is the thing or part concerned, `words` what it becomes.

    part: `about` names a part of the brief. other: the words stand for themselves, not understood any further.
    """

    kind: Kind
    about: str = ""
    words: str = ""


_FILLER = re.compile(
    r"^(?:please|pls|and|then|also|but|now|ok(?:ay)?|hey|so|maybe|just|actually|instead|can you|could you|would you|will you"
    r"|can we|could we|let'?s|i(?:'d| would)? (?:want|like|love)(?: you)?(?: to)?|you (?:should|could)|try to|go ahead and)\b[\s,:]*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,]*(?:\b(?:please|pls|instead|now|thanks|thank you|again|too|as well|a (?:little )?bit)\b[\s,]*)+$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\s*(?:[.;!?\n]+|,?\s*\b(?:and then|then|and|but)\b(?=\s+(?:[a-z]+ly\s+)?(?P<verb>[a-z]+))|,(?=\s*(?P<comma>[a-z]+)))\s*",
    re.IGNORECASE,
)
_KEEP = re.compile(
    r"^(?:keep|leave|preserve|retain|same|without changing|(?:don'?t|do not|never) (?:change|touch|alter)|behalte|garde|mantén|mantenha)\b",
    re.IGNORECASE,
)
_DETERMINER = r"(?:an?|the|his|her|its|their|some|any|all|all the|that|those|these|this|every|one|two|three|another|more)"
_REMOVE = re.compile(
    rf"^(?:remove|delete|erase|get rid of|take (?:away|out|off)|lose|drop|ditch|no more|no|without|clear|cut out)\s+(?:{_DETERMINER}\s+)*(?P<thing>.+)$",
    re.IGNORECASE,
)
_SWAP = re.compile(
    rf"^(?:replace|swap|exchange|substitute)\s+(?:{_DETERMINER}\s+)*(?P<old>.+?)\s+(?:with|for|by)\s+(?P<new>.+)$"
    rf"|^(?:turn|change|transform|convert|make)\s+(?:{_DETERMINER}\s+)*(?P<old2>.+?)\s+(?:in)?to\s+(?:be\s+)?(?P<new2>.+)$"
    rf"|^(?:turn|make|transform)\s+(?:{_DETERMINER}\s+)+(?P<old3>[\w-]+)\s+(?:into\s+)?(?P<new3>an?\s+.+)$",
    re.IGNORECASE,
)
_ADD = re.compile(
    r"^(?:add|include|insert|place|put|give (?:it|him|her|them|the [\w-]+)|draw in|paint in|there should be|have|with|show)\s+(?:in\s+)?(?P<thing>.+)$",
    re.IGNORECASE,
)
_LOOK = re.compile(
    rf"^(?:make|turn|paint|colou?r|dye|render|have|recolou?r)\s+(?:{_DETERMINER}\s+)*(?P<thing>[\w'-]+(?:\s[\w'-]+){{0,3}}?)\s+"
    rf"(?:to be\s+|be\s+|look\s+)?(?P<look>(?:(?:more|less|much|slightly|a bit|a little|way|even|very|really|bright|dark|light|deep|pale)\s+)*[\w-]+(?:\sand\s[\w-]+)?)$",
    re.IGNORECASE,
)
_STATE = re.compile(
    rf"^(?:{_DETERMINER}\s+)(?P<thing>[\w'-]+(?:\s[\w'-]+)?)\s+(?:should be|must be|needs to be|is|are)\s+(?P<look>[\w-]+)$",
    re.IGNORECASE,
)
_WHOLE = frozenset(
    "it this that everything picture image photo scene one whole thing all lighting light mood".split()
)
_MAKE_IT = re.compile(
    r"^(?:make|turn|render|convert|change|set|redo|restyle|paint|do)\s+(?:it|this|that|everything|all of it|the (?:whole )?(?:picture|image|photo|scene|thing))"
    r"\s*(?:(?:in)?to|look|like|be|as|in|at)?\s*(?:like\s|as\s|in\s)?(?P<rest>.+)$",
    re.IGNORECASE,
)
_TO_LOOK = re.compile(r"^(?:convert|change|turn|switch|go)\s+(?:in)?to\s+(?P<rest>.+)$", re.IGNORECASE)


@functools.lru_cache(maxsize=512)
def changes_in(request: str) -> tuple[Change, ...]:
    """The changes that a request asks for, in order; what it says must stay is none."""
    if quoted_in(request):
        return (_writing(request),)
    return tuple(
        change
        for clause in _clauses(request)
        if not _KEEP.match(clause) and (change := _read(clause)) is not None
    )


def _clauses(request: str) -> list[str]:
    """The request's clauses; a comma or "and" parts two only where a verb of change or "keep" follows."""
    parts, start = [], 0
    for match in _CLAUSE.finditer(request):
        verb = (match["verb"] or match["comma"] or "").lower()
        if verb and not (vocabulary.is_change(verb) or _KEEP.match(verb)):
            continue
        parts.append(request[start : match.start()])
        start = match.end()
    parts.append(request[start:])
    return [clean for part in parts if (clean := _bare(part))]


def _bare(clause: str) -> str:
    clause = clause.strip(" ,")
    while (match := _FILLER.match(clause)) and match.end() < len(clause):
        clause = clause[match.end() :]
    return _TAIL.sub("", clause).strip(" ,")


def _writing(request: str) -> Change:
    texts = quoted_in(request)
    if re.match(r"\W*(?:please\s+)?(?:remove|delete|erase|drop|get rid of|lose)\b", request, re.IGNORECASE):
        return Change(kind="unwrite", about=texts[0])
    if len(texts) > 1 and re.search(r"\b(?:to|with|by|not|instead of)\b", request, re.IGNORECASE):
        return Change(kind="rewrite", about=texts[0], words=texts[-1])
    if re.search(
        r"\b(?:change|replace|make|should (?:say|read)|set|correct|fix|rename)\b", request, re.IGNORECASE
    ) and holds(TEXT_HOLDER, request):
        return Change(kind="rewrite", words=texts[-1])
    return Change(kind="write", words=texts[-1])


def _read(clause: str) -> Change | None:
    if match := _REMOVE.match(clause):
        return _removal(match["thing"])
    if match := _SWAP.match(clause):
        old = match["old"] or match["old2"] or match["old3"]
        new = match["new"] or match["new2"] or match["new3"]
        return _swap(old, new)
    if match := _MAKE_IT.match(clause) or _TO_LOOK.match(clause):
        return _whole(match["rest"], clause)
    if match := _LOOK.match(clause) or _STATE.match(clause):
        return _look(match["thing"], match["look"], clause)
    if match := _ADD.match(clause):
        return _addition(match["thing"])
    return _whole(clause, clause)


def _removal(thing: str) -> Change:
    named = re.split(r"\s+(?:from|on|in|at|behind|near|under|next to)\s+", thing)[0]
    if holds(TEXT_HOLDER, named):
        return Change(kind="unwrite", about=_head_noun(named))
    if holds(BACKGROUND, named):
        return Change(kind="part", about="background", words="no background")
    return Change(kind="remove", about=_head_noun(named), words=named)


def _swap(old: str, new: str) -> Change:
    head = _head_noun(old)
    if head in _WHOLE:
        return _whole(new, f"{old} to {new}")
    if holds(BACKGROUND, old):
        return Change(kind="part", about="background", words=new)
    if part := next((name for name in ("style", "composition", "lighting") if name in old.lower()), None):
        return Change(kind="part", about=part, words=new)
    if len(new.split()) <= 2 and all(is_look(word.lower()) for word in new.split()):
        return Change(kind="look", about=head, words=new)
    return Change(kind="swap", about=head, words=new)


def _look(thing: str, look: str, clause: str) -> Change:
    head = _head_noun(thing)
    if holds(BACKGROUND, thing):
        return Change(kind="part", about="background", words=f"{look} background")
    if head in _WHOLE or (head in ("sky", "shadow") and speaks_of_light(look)):
        return _whole(look if head in _WHOLE else clause, clause)
    if is_look(look.split()[-1].lower()) or re.match(r"(?:more|less)\s|\w+er$", look, re.IGNORECASE):
        return Change(kind="look", about=head, words=look)
    return Change(kind="other", about=head, words=clause)


def _addition(thing: str) -> Change:
    if (
        (part := part_named(thing))
        and len(thing.split()) <= 5
        and (part != "composition" or _head_noun(thing) in ("bokeh", "framing"))
    ):
        return Change(kind="part", about=part, words=thing)
    return Change(kind="add", about=_head_noun(thing), words=thing)


def _whole(rest: str, clause: str) -> Change:
    """A change of the picture as a whole: of the part that its words speak of."""
    part = part_named(rest)
    return Change(kind="part", about=part, words=rest) if part else Change(kind="other", words=clause)


def _head_noun(phrase: str) -> str:
    """The thing that a phrase names: the last word before the first preposition, for one of it."""
    head = re.split(
        r"\s+(?:on|in|at|with|to|near|behind|beside|under|over|above|below|next|of|from|into|between|around|that|which|wearing|holding)\b",
        phrase.strip().lower(),
    )[0]
    tokens = re.findall(r"[^\W_][\w'-]*", head)
    return singular(tokens[-1]) if tokens else ""
