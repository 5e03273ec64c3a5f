"""What somebody, or the bot itself, may not do here."""

from __future__ import annotations

from bot.languages import marked, say
from bot.plain_text import plain
from bot.sentences.wording import Sentences, always, tell
from conversations import errors

_NEEDS = {
    "starter": marked(
        "This server lets only some people start pictures. {free} Ask an admin, or refine one that exists."
    ),
    "asker": marked("That question is for the person who wrote the message. {free}"),
    "opener": marked("Only the person who opened the vote, or an admin, can close it early. {free}"),
    "requester": marked("Only the person who asked for it, or an admin, can cancel that. {free}"),
    "author": marked("Only the person who asked for that picture, or an admin, can delete it. {free}"),
}


def _not_allowed(error: errors.NotAllowed) -> str:
    if error.needs in _NEEDS:
        return tell(_NEEDS[error.needs])
    return tell(
        "You need the permission “{permission}” for that. {free} An admin can help.",
        permission=plain(error.needs, 80),
    )


def _permissions(error: errors.MissingPermissions) -> str:
    return tell(
        "I lack permissions in this channel: {names}. {free} An admin can grant them, then try again.",
        names=", ".join(plain(each, 40) for each in error.permissions) or say("access"),
    )


RIGHTS: Sentences = {
    errors.NotAllowed: _not_allowed,
    errors.MissingPermissions: _permissions,
    errors.NoThreadsHere: always(
        "I cannot open a thread in this kind of channel. {free} Try a text channel or a direct message."
    ),
    errors.NotInThread: always(
        "I am not in this private thread, so I cannot answer in it. {free} Mention me here once, then try again."
    ),
    errors.ThreadGone: always("The thread for this is gone. {free} Start a new picture with `/imagine`."),
}
