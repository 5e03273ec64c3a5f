"""Every sentence that tells somebody what went wrong: what happened, what it cost, what to do now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.plain_text import in_credits, in_mebibytes, plain
from conversations import errors
from conversations.errors import DarkroomError

FREE = "It cost nothing."
_ASK_OPERATOR = "Please tell whoever runs this bot."
APOLOGY = f"Something broke on my side, and I have noted it. {FREE} Please try again."
EDITED_TOO_LATE = "You edited that message after I had begun. Shall I run it as it reads now?"
COST_IS_PRIVATE = "What you spent and have left is for your eyes only:"
RERUN_NEEDS_WORDS = "I cannot read that message any more. Send me the request as a new one."
NO_PICTURE_THERE = "I see no picture file in that message. Choose one with an attached PNG, JPEG or WebP."
SEND_PICTURES_AGAIN = (
    f"I do not have the pictures that came with that request any more. {FREE} Send them again with it."
)
TICK_CELLS = "Tick every cell that may change, then say what shall change there. Everything else stays as it is, pixel for pixel."
QUESTION = "Shall I change the picture, or were you just talking?"


def _ratio(aspect: str) -> str:
    """An aspect in numbers as people write it; anything else harmless."""
    wide, _, high = aspect.partition(":")
    return aspect if wide.isdecimal() and high.isdecimal() else plain(aspect, 20)


def original_link(link: str) -> str:
    """Where an original can be fetched."""
    return f"[Fetch the file]({link}). The link works for an hour, for everybody who has it."


def original_in_parts(parts: int) -> str:
    """How to put an original together that came in zips."""
    if parts == 1:
        return "The file as it is kept, in a zip."
    return (
        f"The file as it is kept, in {parts} zips. Unpack them all into one folder, then join the pieces: "
        "`copy /b v*.001+v*.002 …` on Windows, `cat v*.0* > picture.png` elsewhere, or open the first piece with 7-Zip."
    )


def region_question(where: str) -> str:
    """The question whether a place is the one that is meant."""
    return (
        f"Is this what you mean by “{plain(where, 60)}”? Only what is bright would change. Looking is free; "
        "with “Region …” you tick the place yourself."
    )


def _too_long(error: errors.PromptTooLong) -> str:
    return (
        f"That request is {error.length:,} characters long; I take up to {error.limit:,}. {FREE} "
        "Shorten it and send it again."
    )


def _unknown_revision(error: errors.UnknownRevision) -> str:
    if error.newest == 0:
        return f"There is no v{error.number} here yet. Describe a first picture to begin. {FREE}"
    return (
        f"There is no v{error.number} here; the newest is v{error.newest}. {FREE} `/history` shows them all."
    )


def _credits_short(error: errors.NotEnoughCredits) -> str:
    needs = (
        f"This may cost up to {in_credits(error.needed_credits)}"
        if error.estimate_credits in (None, error.needed_credits)
        else f"This needs about {error.estimate_credits:,} and at most {in_credits(error.needed_credits)}"
    )
    has = (
        f"you have {in_credits(error.available_credits)}"
        if error.payer == "self"
        else f"the server's pool has {in_credits(error.available_credits)}"
    )
    renews = "" if error.renews_at is None else f" The allowance renews {_day(error.renews_at)}."
    cheaper = (
        " Ask an admin for more, or try a smaller request."
        if error.cheaper_tier is None
        else f" The tier “{plain(error.cheaper_tier, 30)}” would cost about {in_credits(error.cheaper_credits or 0)}."
    )
    return f"{needs}, and {has}. Nothing was spent.{renews}{cheaper}"


def _day_limit(error: errors.DayLimitReached) -> str:
    whose = "you may spend" if error.whose == "person" else "everybody together may spend"
    return (
        f"Here {whose} {in_credits(error.limit_credits)} a day; {error.left_credits:,} are left and this may cost "
        f"up to {in_credits(error.needed_credits)}. Nothing was spent. Try again {_day(error.renews_at)}."
    )


def _quality(error: errors.QualityNotInPlan) -> str:
    return (
        f"The quality “{plain(error.quality, 30)}” is not in your plan; the highest is "
        f"“{plain(error.highest, 30)}”. {FREE} Ask again with that."
    )


def _amount(error: errors.AmountNotAllowed) -> str:
    return (
        f"{error.amount_credits:,} is not an amount that can be moved: choose between 1 and "
        f"{error.highest_credits:,}. No credits moved."
    )


def _day(moment: datetime) -> str:
    return f"<t:{int(moment.timestamp())}:R>"


def _in_flight(error: errors.TooManyInFlight) -> str:
    waiting = "one request" if error.limit == 1 else f"{error.limit} requests"
    return (
        f"There is room for {waiting} at a time here. {FREE} Ask again when one has finished, or cancel one."
    )


def _tier(error: errors.TierNotInPlan) -> str:
    return (
        f"The tier “{plain(error.tier, 30)}” is not in your plan here; the highest is "
        f"“{plain(error.highest, 30)}”. {FREE} Ask again with that, or ask an admin about the plan."
    )


def _variations(error: errors.TooManyVariations) -> str:
    return f"I make up to {error.limit} pictures at once, not {error.asked}. {FREE} Ask for fewer."


def _brand_full(error: errors.BrandKitFull) -> str:
    if error.limit_bytes is not None:
        return f"That rule is too long; about {error.limit_bytes} letters is the most. {FREE} Put it shorter."
    return f"There are {error.limit} rules already, which is the most. {FREE} Remove one first."


def _unknown_choice(error: errors.UnknownChoice) -> str:
    choices = ", ".join(plain(each, 30) for each in error.choices[:12]) or "something else"
    option = error.option.replace("_", " ")
    return f"“{plain(error.value, 60)}” is no {option} that I know. {FREE} Choose: {choices}."


_NEEDS = {
    "starter": "This server lets only some people start pictures. {free} Ask an admin, or refine one that exists.",
    "asker": "That question is for the person who wrote the message. {free}",
    "opener": "Only the person who opened the vote, or an admin, can close it early. {free}",
    "requester": "Only the person who asked for it, or an admin, can cancel that. {free}",
    "author": "Only the person who asked for that picture, or an admin, can delete it. {free}",
}


def _not_allowed(error: errors.NotAllowed) -> str:
    if error.needs in _NEEDS:
        return _NEEDS[error.needs].format(free=FREE)
    return f"You need the permission “{plain(error.needs, 80)}” for that. {FREE} An admin can help."


def _not_yet(error: errors.NotYetPossible) -> str:
    what = error.action.replace("_", " ")
    return f"I understood “{plain(what, 40)}”, but I cannot do that yet. {FREE} `/help` shows what I can do."


def _permissions(error: errors.MissingPermissions) -> str:
    names = ", ".join(plain(each, 40) for each in error.permissions) or "access"
    return f"I lack permissions in this channel: {names}. {FREE} An admin can grant them, then try again."


def _unsupported(error: errors.UnsupportedPicture) -> str:
    if error.found == "empty file":
        return f"{_file(error)} is empty. {FREE} Send it again."
    return (
        f"{_file(error)} is a file of the kind “{plain(error.found, 40)}”, which I cannot read. {FREE} "
        "Send it as PNG, JPEG or WebP."
    )


def _damaged(error: errors.DamagedPicture) -> str:
    return (
        f"{_file(error)} is damaged or cut off, so I cannot open it. {FREE} Save it anew and send it again."
    )


def _picture_large(error: errors.PictureTooLarge) -> str:
    return (
        f"{_file(error)} is {error.width_px:,} × {error.height_px:,} pixels; I take up to "
        f"{error.limit_px / 1_000_000:.0f} million. {FREE} Send a smaller copy."
    )


def _file_large(error: errors.FileTooLarge) -> str:
    return (
        f"{_file(error)} has {in_mebibytes(error.size_bytes)} or more; I take up to "
        f"{in_mebibytes(error.limit_bytes)}. {FREE} Send a smaller copy."
    )


def _too_many_pictures(error: errors.TooManyPictures) -> str:
    return f"You sent {error.count} pictures; I take up to {error.limit} with a request. {FREE} Send fewer."


def _rate_limited(error: errors.ProviderRateLimited) -> str:
    wait = (
        "in a moment" if error.retry_after_s is None else f"in about {max(1, round(error.retry_after_s))} s"
    )
    return f"The picture service is busy right now. {FREE} Try again {wait}."


def _moderation(error: errors.ModerationBlocked) -> str:
    what = {"input": "this request", "output": "the picture that came of this"}.get(
        error.stage, "this request"
    )
    about = ", ".join(plain(each.replace("_", " "), 40) for each in error.categories[:3])
    return (
        f"The picture service's safety rules declined {what}{f' ({about})' if about else ''}. {FREE} "
        "Put it differently and try again."
    )


_FORBIDDEN = {
    "unverified": "The picture service wants this bot's organisation verified before it may use that model.",
    "region": "The picture service is not offered in the country that this bot runs in.",
    "permission": "The picture service does not let this bot's key make pictures with that model.",
}


def _forbidden(error: errors.ProviderForbidden) -> str:
    why = _FORBIDDEN.get(error.reason, _FORBIDDEN["permission"])
    return f"{why} {FREE} {_ASK_OPERATOR}"


def _not_accepted(error: errors.PictureNotAccepted) -> str:
    which = "one of the pictures" if error.index is None else f"picture {error.index + 1}"
    return f"The picture service could not read {which}. {FREE} Save it anew as PNG and send it again."


def _file(error: errors.PictureRefused) -> str:
    return f"“{plain(error.name, 60)}”"


def _always(words: str) -> Callable[[Any], str]:
    return lambda _: words


def _stopped(error: errors.ProviderStopped) -> str:
    what = {
        "quota": "This bot's account at the picture service is used up, and whoever runs it was told.",
        "key": "The picture service does not accept this bot's key, and whoever runs it was told.",
    }.get(error.cause, "The picture service does not answer.")
    return f"{what} {FREE} Try again <t:{int(error.retry_at.timestamp())}:R>."


_SENTENCES: dict[type[DarkroomError], Callable[[Any], str]] = {
    errors.EmptyPrompt: _always(f"I need a few words: what should the picture show? {FREE}"),
    errors.PromptTooLong: _too_long,
    errors.NoPictureYet: _always(f"There is no picture here yet. {FREE} Describe one, and I will make it."),
    errors.UnknownRevision: _unknown_revision,
    errors.RevisionErased: lambda e: (
        f"v{e.number} was deleted, so I cannot use it. {FREE} Choose another one."
    ),
    errors.NothingToUndo: _always(f"There is nothing to undo here. {FREE} `/history` shows where you are."),
    errors.NothingToRedo: _always(f"Nothing was undone since the newest picture. {FREE}"),
    errors.ExportTooLarge: lambda e: (
        f"This thread holds {in_mebibytes(e.size_bytes)} of pictures; I hand out up to "
        f"{in_mebibytes(e.limit_bytes)} here. {FREE} Whoever runs this bot can export all of it."
    ),
    errors.TooFewChoices: _always(
        f"A vote needs two to five pictures. {FREE} Name them with `/vote`, or ask for variations first."
    ),
    errors.VoteIsOpen: lambda e: (
        f"This thread votes already, until <t:{int(e.closes_at.timestamp())}:t>. {FREE} One vote at a time."
    ),
    errors.VoteIsOver: _always(f"That vote is over. {FREE} Open a new one with `/vote`."),
    errors.NothingToCancel: _always(
        f"Nothing is queued or rendering here, so there is nothing to cancel. {FREE}"
    ),
    errors.NothingToRecover: _always(
        f"No finished picture of yours is waiting to be shown here. {FREE} `/history` in a thread shows what is there."
    ),
    errors.NotEnoughCredits: _credits_short,
    errors.DayLimitReached: _day_limit,
    errors.TooManyInFlight: _in_flight,
    errors.TakingABreak: lambda e: (
        "Several of your last requests were declined, or cancelled half-way, so new ones rest for a little. "
        f"{FREE} Try again <t:{int(e.until.timestamp())}:R>."
    ),
    errors.ProviderStopped: _stopped,
    errors.TierNotInPlan: _tier,
    errors.QualityNotInPlan: _quality,
    errors.AmountNotAllowed: _amount,
    errors.DateInThePast: _always("That day has passed. No credits moved. Choose a later one."),
    errors.OnlyInServers: _always("That works in a server, not in direct messages. No credits moved."),
    errors.NotAMember: lambda e: (
        f"{plain(e.name, 40)} is not one of this server's people. No credits moved. Choose a member."
    ),
    errors.AnotherServer: _always("You can only do that in the server that it is about. No credits moved."),
    errors.TooManyVariations: _variations,
    errors.UnknownChoice: _unknown_choice,
    errors.BrandKitFull: _brand_full,
    errors.NothingToChange: _always(
        f"I would start from your picture, but what shall I change in it? {FREE} Send it again and say so: “start from this "
        "and make it nighttime”."
    ),
    errors.MaskNotSeen: _always(
        f"I could not see what you marked. {FREE} Paint over a copy of the current picture in one colour, or send a PNG "
        "of its size with the place cut out."
    ),
    errors.MaskDoesNotFit: _always(
        f"What you marked was for a picture of another size. {FREE} Mark the current one and send it again."
    ),
    errors.NotAllowed: _not_allowed,
    errors.NotYetPossible: _not_yet,
    errors.NothingToDo: _always(f"The picture is like that already, so I changed nothing. {FREE}"),
    errors.AlreadyInShape: lambda e: (
        f"The picture is {_ratio(e.aspect)} already, so there is nothing to cut and nothing to add. {FREE}"
    ),
    errors.AlreadyLevel: _always(
        f"I see no line in this picture that leans, so there is nothing to straighten. {FREE}"
    ),
    errors.AlreadyThatLarge: lambda e: (
        f"The picture has {e.width_px:,} × {e.height_px:,} pixels already, and I make it no larger. {FREE}"
    ),
    errors.FrameTooLarge: lambda e: (
        f"That would make {e.width_px:,} × {e.height_px:,} pixels; I go up to {e.limit_px / 1_000_000:.0f} million. "
        f"{FREE} Ask for less."
    ),
    errors.RegionNotFound: lambda e: (
        f"I cannot make out “{plain(e.where, 60)}” in this picture. {FREE} Press “Region …” and tick where it is."
    ),
    errors.NoSubjectFound: _always(
        f"Nothing in this picture stands out enough for me to cut it out. {FREE} Try another tier: its model may do it."
    ),
    errors.QuestionExpired: _always(
        f"That question is settled or too old. {FREE} Just write your request again."
    ),
    errors.MissingPermissions: _permissions,
    errors.NoThreadsHere: _always(
        f"I cannot open a thread in this kind of channel. {FREE} Try a text channel or a direct message."
    ),
    errors.NotInThread: _always(
        f"I am not in this private thread, so I cannot answer in it. {FREE} Mention me here once, then try again."
    ),
    errors.UnsupportedPicture: _unsupported,
    errors.DamagedPicture: _damaged,
    errors.PictureTooLarge: _picture_large,
    errors.FileTooLarge: _file_large,
    errors.FileUnavailable: lambda e: f"I could not fetch {_file(e)} from Discord. {FREE} Send it again.",
    errors.PictureRefused: lambda e: f"I cannot use {_file(e)}. {FREE} Send it as PNG, JPEG or WebP.",
    errors.TooManyPictures: _too_many_pictures,
    errors.ProviderNotConfigured: _always(
        f"The picture service is not set up for this. {FREE} {_ASK_OPERATOR}"
    ),
    errors.ProviderKeyRefused: _always(
        f"The picture service does not accept this bot's key. {FREE} {_ASK_OPERATOR}"
    ),
    errors.ProviderForbidden: _forbidden,
    errors.ModelUnavailable: _always(
        f"The model behind this tier is not available. {FREE} Try another tier. {_ASK_OPERATOR}"
    ),
    errors.ProviderQuotaExhausted: _always(
        f"This bot's account at the picture service is used up. {FREE} {_ASK_OPERATOR}"
    ),
    errors.ProviderRateLimited: _rate_limited,
    errors.ModerationBlocked: _moderation,
    errors.PictureNotAccepted: _not_accepted,
    errors.RequestNotAccepted: _always(
        f"The picture service did not understand what I asked of it, and I have noted it. {FREE} Try other words or options."
    ),
    errors.ProviderUnreachable: _always(
        f"I could not reach the picture service. {FREE} Try again in a minute."
    ),
    errors.ProviderOutcomeUnknown: _always(
        f"The picture service broke off before a whole picture came. {FREE} Try again in a minute."
    ),
    errors.ProviderOverloaded: _always(
        f"The picture service is overloaded right now. {FREE} Try again in a few minutes."
    ),
    errors.BadResult: _always(f"The picture service sent something that is no picture. {FREE} Try again."),
    errors.ProviderError: _always(f"The picture service failed. {FREE} Try again in a minute."),
    errors.TurnInterrupted: _always(f"A restart of mine cut this off. {FREE} Please ask again."),
    errors.ThreadGone: _always(f"The thread for this is gone. {FREE} Start a new picture with `/imagine`."),
    errors.StorageFull: _always(
        f"My storage is full, so I cannot keep a picture now. {FREE} {_ASK_OPERATOR}"
    ),
    errors.BlobDamaged: _always(
        f"A stored picture is missing or damaged, so I cannot work on it. {FREE} Choose another one. {_ASK_OPERATOR}"
    ),
    errors.AnotherProcess: _always(f"Another copy of me is already running here. {FREE} {_ASK_OPERATOR}"),
    errors.UnexpectedFailure: _always(APOLOGY),
    errors.Refusal: _always(f"I cannot do that. {FREE} `/help` shows what I can do."),
    DarkroomError: _always(APOLOGY),
}


def price_question(about_credits: int) -> str:
    """What is asked before much is spent."""
    return f"That will cost about {in_credits(about_credits)}. Shall I go ahead? Nothing is spent until you say yes."


FORM_TAKES_NO_PICTURES = f"The form takes no pictures. {FREE} Leave `guided` out, or send your pictures in the thread once it is there."


def sentence(error: DarkroomError) -> str:
    """What the person concerned reads; a type without its own sentence has its parent's."""
    return next(_SENTENCES[kind] for kind in type(error).__mro__ if kind in _SENTENCES)(error)


def public_sentence(error: DarkroomError) -> str:
    """`sentence`, without what only the person concerned may know: how many credits are left."""
    if isinstance(error, errors.NotEnoughCredits):
        if error.payer == "pool":
            return "That may cost more credits than the server's pool has left. Nothing was spent."
        return "That may cost more credits than you have left. Nothing was spent; `/credits show` tells you the numbers."
    if isinstance(error, errors.DayLimitReached):
        return f"That goes beyond what may be spent here today. Nothing was spent. Try again {_day(error.renews_at)}."
    return sentence(error)


def has_own_sentence(kind: type[DarkroomError]) -> bool:
    """Whether the very type has a sentence, not only its parent."""
    return kind in _SENTENCES
