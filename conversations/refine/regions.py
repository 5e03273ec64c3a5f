"""Where an edit may change its picture: the words of a request to a mask that is sent, and held to afterwards."""

from __future__ import annotations

from typing import Literal

import numpy as np

from conversations.actions import Action, Edit
from conversations.images import shape
from conversations.images.decode import pixels_of
from conversations.images.encode import to_png
from conversations.images.masks import Mask, composite
from conversations.images.regions.finding import Found, find
from conversations.images.regions.phrases import Where, read

BACKGROUND_FROM = 0.8
"""A background or subject that was only mentioned ("make the background darker") is masked from this confidence on."""

Certainty = Literal["use", "ask", "words only"]


def phrase_of(action: Action) -> str | None:
    """The words that place an edit; None for one that concerns the whole picture, and for other actions."""
    if not isinstance(action, Edit) or action.turn is not None:
        return None
    if action.where is not None and read(action.where) is not None:
        return action.where
    return None if action.region in (None, "whole") else action.region.replace("-", " ")


def is_exact(action: Action) -> bool:
    """Whether the edit is bound to a place whatever the picture shows: geometry, or a place that was agreed to."""
    phrase = phrase_of(action)
    if phrase is None or not isinstance(action, Edit):
        return False
    where = read(phrase)
    return action.where_agreed or (where is not None and not where.seen)


def certainty(action: Edit, phrase: str, found: Found | None) -> Certainty:
    """
    Whether a region is used, shown with a question first, or left to the model's own understanding of the words.

    Asked is where the words place the change about a thing ("around the mug", "everything except the face") and
    that thing is not surely found; "make the sky pink" needs no mask to be understood.
    """
    if found is not None and (found.confidence == 1 or action.where_agreed):
        return "use"
    if action.where is None:
        return "use" if found is not None and found.confidence >= BACKGROUND_FROM else "words only"
    if found is not None and found.is_sure:
        return "use"
    where = read(phrase)
    return "ask" if where is not None and _is_about_a_thing(where) else "words only"


def may_need_asking(action: Edit, phrase: str) -> bool:
    """Whether the words alone could lead to a question: nothing has to be looked at for most requests."""
    if action.where is None or action.where_agreed:
        return False
    where = read(phrase)
    return where is not None and _is_about_a_thing(where)


def _is_about_a_thing(where: Where) -> bool:
    within, without = set(where.within), set(where.without)
    return any(
        place.relation in ("around", "behind") or place in without
        for place in where.seen
        if place in within | without
    )


def mask_for(data: bytes, action: Action) -> Mask | None:
    """What the edit may change of a picture; None where it is not bound to a part of it."""
    phrase = phrase_of(action)
    if phrase is None or not isinstance(action, Edit):
        return None
    found = find(data, phrase)
    return found.mask if found is not None and certainty(action, phrase, found) == "use" else None


def held_to(base: bytes, place: Mask, edited: bytes) -> bytes:
    """The edit where it was allowed, the base's own pixels everywhere else: a lossless PNG of the base's size."""
    fitted = pixels_of(shape.cut_to(edited, *place.size))
    return to_png(composite(np.asarray(pixels_of(base)), np.asarray(fitted), place))
