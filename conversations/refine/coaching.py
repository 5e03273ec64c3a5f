"""One piece of advice under a first picture: at most one a day for a person, none where it is not wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from conversations.actions import Generate
from conversations.briefs import parts_of
from conversations.ids import UserId
from conversations.refine.admission import Request
from conversations.servers import ServerSettings
from conversations.store import Writing

_MOST_USEFUL_FIRST = ("subject", "lighting", "style", "composition")


async def advised(
    tx: Writing, requests: Sequence[Request], asker: UserId, settings: ServerSettings, now: datetime
) -> list[Request]:
    """The requests, the first picture from words with what its prompt should say next time, where advice is due."""
    made = list(requests)
    if settings.advice == "off":
        return made
    for place, request in enumerate(made):
        if isinstance(request.action, Generate) and (part := lacking(request.action.prompt)) is not None:
            if await tx.advise_once(asker, now.date()):
                made[place] = replace(request, advice=part)
            break
    return made


def lacking(prompt: str) -> str | None:
    """The part of a picture that the prompt should speak of most; None where it speaks of all."""
    missing = parts_of(prompt).missing()
    return next((part for part in _MOST_USEFUL_FIRST if part in missing), None)
