"""Trouble at the picture service, and the bot's own."""

from __future__ import annotations

from bot.languages import marked
from bot.plain_text import plain
from bot.sentences.replies import apology
from bot.sentences.wording import Sentences, always, day, tell
from conversations import errors


def _rate_limited(error: errors.ProviderRateLimited) -> str:
    if error.retry_after_s is None:
        return tell("The picture service is busy right now. {free} Try again in a moment.")
    return tell(
        "The picture service is busy right now. {free} Try again in about {seconds} s.",
        seconds=max(1, round(error.retry_after_s)),
    )


def _moderation(error: errors.ModerationBlocked) -> str:
    is_output = error.stage == "output"
    about = ", ".join(plain(each.replace("_", " "), 40) for each in error.categories[:3])
    if about and is_output:
        return tell(
            "The picture service's safety rules declined the picture that came of this ({about}). {free} "
            "Put it differently and try again.",
            about=about,
        )
    if about:
        return tell(
            "The picture service's safety rules declined this request ({about}). {free} "
            "Put it differently and try again.",
            about=about,
        )
    if is_output:
        return tell(
            "The picture service's safety rules declined the picture that came of this. {free} "
            "Put it differently and try again."
        )
    return tell(
        "The picture service's safety rules declined this request. {free} Put it differently and try again."
    )


_FORBIDDEN = {
    "unverified": marked(
        "The picture service wants this bot's organisation verified before it may use that model. {free} {operator}"
    ),
    "region": marked(
        "The picture service is not offered in the country that this bot runs in. {free} {operator}"
    ),
    "permission": marked(
        "The picture service does not let this bot's key make pictures with that model. {free} {operator}"
    ),
}


def _forbidden(error: errors.ProviderForbidden) -> str:
    return tell(_FORBIDDEN.get(error.reason, _FORBIDDEN["permission"]))


def _not_accepted(error: errors.PictureNotAccepted) -> str:
    if error.index is None:
        return tell(
            "The picture service could not read one of the pictures. {free} Save it anew as PNG and send it again."
        )
    return tell(
        "The picture service could not read picture {number}. {free} Save it anew as PNG and send it again.",
        number=error.index + 1,
    )


_STOPPED = {
    "quota": marked(
        "This bot's account at the picture service is used up, and whoever runs it was told. {free} Try again {when}."
    ),
    "key": marked(
        "The picture service does not accept this bot's key, and whoever runs it was told. {free} Try again {when}."
    ),
    "down": marked("The picture service does not answer. {free} Try again {when}."),
}


def _stopped(error: errors.ProviderStopped) -> str:
    return tell(_STOPPED.get(error.cause, _STOPPED["down"]), when=day(error.retry_at))


TROUBLE: Sentences = {
    errors.ProviderStopped: _stopped,
    errors.ProviderNotConfigured: always("The picture service is not set up for this. {free} {operator}"),
    errors.ProviderKeyRefused: always(
        "The picture service does not accept this bot's key. {free} {operator}"
    ),
    errors.ProviderForbidden: _forbidden,
    errors.ModelUnavailable: always(
        "The model behind this tier is not available. {free} Try another tier. {operator}"
    ),
    errors.ProviderQuotaExhausted: always(
        "This bot's account at the picture service is used up. {free} {operator}"
    ),
    errors.ProviderRateLimited: _rate_limited,
    errors.ModerationBlocked: _moderation,
    errors.PictureNotAccepted: _not_accepted,
    errors.RequestNotAccepted: always(
        "The picture service did not understand what I asked of it, and I have noted it. {free} Try other words or options."
    ),
    errors.ProviderUnreachable: always(
        "I could not reach the picture service. {free} Try again in a minute."
    ),
    errors.ProviderOutcomeUnknown: always(
        "The picture service broke off before a whole picture came. {free} Try again in a minute."
    ),
    errors.ProviderOverloaded: always(
        "The picture service is overloaded right now. {free} Try again in a few minutes."
    ),
    errors.BadResult: always("The picture service sent something that is no picture. {free} Try again."),
    errors.ProviderError: always("The picture service failed. {free} Try again in a minute."),
    errors.TurnInterrupted: always("A restart of mine cut this off. {free} Please ask again."),
    errors.StorageFull: always("My storage is full, so I cannot keep a picture now. {free} {operator}"),
    errors.BlobDamaged: always(
        "A stored picture is missing or damaged, so I cannot work on it. {free} Choose another one. {operator}"
    ),
    errors.AnotherProcess: always("Another copy of me is already running here. {free} {operator}"),
    errors.UnexpectedFailure: lambda _: apology(),
    errors.DarkroomError: lambda _: apology(),
}
