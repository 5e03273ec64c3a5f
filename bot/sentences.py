"""Every sentence that tells somebody what went wrong: what happened, what it cost, what to do now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.languages import in_digits, marked, say, say_many
from bot.plain_text import in_credits, in_mebibytes, plain
from conversations import errors
from conversations.errors import DarkroomError


def apology() -> str:
    """What is said when something nobody foresaw went wrong."""
    return _tell("Something broke on my side, and I have noted it. {free} Please try again.")


def edited_too_late() -> str:
    """The question after a message was edited while its request was at work."""
    return say("You edited that message after I had begun. Shall I run it as it reads now?")


def cost_is_private() -> str:
    """What stands above the button that shows somebody their spending."""
    return say("What you spent and have left is for your eyes only:")


def rerun_needs_words() -> str:
    """Why an edited request cannot be run any more."""
    return say("I cannot read that message any more. Send me the request as a new one.")


def no_picture_there() -> str:
    """Why "Refine this picture" found nothing to begin from."""
    return say("I see no picture file in that message. Choose one with an attached PNG, JPEG or WebP.")


def send_pictures_again() -> str:
    """Why a request cannot be made again as it was."""
    return _tell(
        "I do not have the pictures that came with that request any more. {free} Send them again with it."
    )


def question() -> str:
    """What is asked where a message may have been chatter."""
    return say("Shall I change the picture, or were you just talking?")


def _tell(text: str, /, **values: object) -> str:
    """`say`, with the two sentences that many others hold: {free} and {operator}."""
    free, operator = say("It cost nothing."), say("Please tell whoever runs this bot.")
    return say(text, free=free, operator=operator, **values)


def _in_a_row(*said: str) -> str:
    """Sentences after each other, as the language sets them; empty ones are left out."""
    first, *others = filter(None, said)
    for other in others:
        first = say("{one} {other}", one=first, other=other)
    return first


def tick_cells() -> str:
    """What stands above a canvas of cells."""
    return say(
        "Tick every cell that may change, then say what shall change there. "
        "Everything else stays as it is, pixel for pixel."
    )


def _ratio(aspect: str) -> str:
    """An aspect in numbers as people write it; anything else harmless."""
    wide, _, high = aspect.partition(":")
    return aspect if wide.isdecimal() and high.isdecimal() else plain(aspect, 20)


def original_link(link: str) -> str:
    """Where an original can be fetched."""
    return say("[Fetch the file]({link}). The link works for an hour, for everybody who has it.", link=link)


def original_in_parts(parts: int) -> str:
    """How to put an original together that came in zips."""
    if parts == 1:
        return say("The file as it is kept, in a zip.")
    return say(
        "The file as it is kept, in {parts} zips. Unpack them all into one folder, then join the pieces: "
        "`copy /b v*.001+v*.002 …` on Windows, `cat v*.0* > picture.png` elsewhere, or open the first piece with 7-Zip.",
        parts=parts,
    )


def region_question(where: str) -> str:
    """The question whether a place is the one that is meant."""
    return say(
        "Is this what you mean by “{where}”? Only what is bright would change. Looking is free; "
        "with “Region …” you tick the place yourself.",
        where=plain(where, 60),
    )


def _too_long(error: errors.PromptTooLong) -> str:
    return _tell(
        "That request is {length} characters long; I take up to {limit}. {free} Shorten it and send it again.",
        length=in_digits(error.length),
        limit=in_digits(error.limit),
    )


def _unknown_revision(error: errors.UnknownRevision) -> str:
    if error.newest == 0:
        return _tell(
            "There is no v{number} here yet. Describe a first picture to begin. {free}", number=error.number
        )
    return _tell(
        "There is no v{number} here; the newest is v{newest}. {free} `/history` shows them all.",
        number=error.number,
        newest=error.newest,
    )


def _credits_short(error: errors.NotEnoughCredits) -> str:
    needed, available = in_credits(error.needed_credits), in_credits(error.available_credits)
    needs = (
        say("This may cost up to {credits}", credits=needed)
        if error.estimate_credits in (None, error.needed_credits)
        else say(
            "This needs about {about} and at most {credits}",
            about=in_digits(error.estimate_credits),
            credits=needed,
        )
    )
    has = (
        say("you have {credits}", credits=available)
        if error.payer == "self"
        else say("the server's pool has {credits}", credits=available)
    )
    return _in_a_row(
        say("{needs}, and {has}. Nothing was spent.", needs=needs, has=has),
        "" if error.renews_at is None else say("The allowance renews {when}.", when=_day(error.renews_at)),
        _cheaper(error),
    )


def _cheaper(error: errors.NotEnoughCredits) -> str:
    if error.cheaper_tier is None:
        return say("Ask an admin for more, or try a smaller request.")
    return say(
        "The tier “{tier}” would cost about {credits}.",
        tier=plain(error.cheaper_tier, 30),
        credits=in_credits(error.cheaper_credits or 0),
    )


def _day_limit(error: errors.DayLimitReached) -> str:
    limit, left = in_credits(error.limit_credits), in_digits(error.left_credits)
    needed, when = in_credits(error.needed_credits), _day(error.renews_at)
    if error.whose == "person":
        return say(
            "Here you may spend {limit} a day; {left} are left and this may cost up to {needed}. "
            "Nothing was spent. Try again {when}.",
            limit=limit, left=left, needed=needed, when=when,
        )  # fmt: skip
    return say(
        "Here everybody together may spend {limit} a day; {left} are left and this may cost up to {needed}. "
        "Nothing was spent. Try again {when}.",
        limit=limit, left=left, needed=needed, when=when,
    )  # fmt: skip


def _quality(error: errors.QualityNotInPlan) -> str:
    return _tell(
        "The quality “{quality}” is not in your plan; the highest is “{highest}”. {free} Ask again with that.",
        quality=plain(error.quality, 30),
        highest=plain(error.highest, 30),
    )


def _amount(error: errors.AmountNotAllowed) -> str:
    return say(
        "{amount} is not an amount that can be moved: choose between 1 and {highest}. No credits moved.",
        amount=in_digits(error.amount_credits),
        highest=in_digits(error.highest_credits),
    )


def _day(moment: datetime) -> str:
    return f"<t:{int(moment.timestamp())}:R>"


def _in_flight(error: errors.TooManyInFlight) -> str:
    room = say_many(
        "There is room for one request at a time here.",
        "There is room for {number} requests at a time here.",
        error.limit,
    )
    return _tell("{room} {free} Ask again when one has finished, or cancel one.", room=room)


def _tier(error: errors.TierNotInPlan) -> str:
    return _tell(
        "The tier “{tier}” is not in your plan here; the highest is “{highest}”. {free} "
        "Ask again with that, or ask an admin about the plan.",
        tier=plain(error.tier, 30),
        highest=plain(error.highest, 30),
    )


def _variations(error: errors.TooManyVariations) -> str:
    return _tell(
        "I make up to {limit} pictures at once, not {asked}. {free} Ask for fewer.",
        limit=error.limit,
        asked=error.asked,
    )


def _brand_full(error: errors.BrandKitFull) -> str:
    if error.limit_bytes is not None:
        return _tell(
            "That rule is too long; about {limit} letters is the most. {free} Put it shorter.",
            limit=error.limit_bytes,
        )
    return _tell(
        "There are {limit} rules already, which is the most. {free} Remove one first.", limit=error.limit
    )


def _unknown_choice(error: errors.UnknownChoice) -> str:
    return _tell(
        "“{value}” is no {option} that I know. {free} Choose: {choices}.",
        value=plain(error.value, 60),
        option=error.option.replace("_", " "),
        choices=", ".join(plain(each, 30) for each in error.choices[:12]) or say("something else"),
    )


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
        return _tell(_NEEDS[error.needs])
    return _tell(
        "You need the permission “{permission}” for that. {free} An admin can help.",
        permission=plain(error.needs, 80),
    )


def _not_yet(error: errors.NotYetPossible) -> str:
    return _tell(
        "I understood “{what}”, but I cannot do that yet. {free} `/help` shows what I can do.",
        what=plain(error.action.replace("_", " "), 40),
    )


def _permissions(error: errors.MissingPermissions) -> str:
    return _tell(
        "I lack permissions in this channel: {names}. {free} An admin can grant them, then try again.",
        names=", ".join(plain(each, 40) for each in error.permissions) or say("access"),
    )


def _unsupported(error: errors.UnsupportedPicture) -> str:
    if error.found == "empty file":
        return _tell("{file} is empty. {free} Send it again.", file=_file(error))
    return _tell(
        "{file} is a file of the kind “{kind}”, which I cannot read. {free} Send it as PNG, JPEG or WebP.",
        file=_file(error),
        kind=plain(error.found, 40),
    )


def _damaged(error: errors.DamagedPicture) -> str:
    return _tell(
        "{file} is damaged or cut off, so I cannot open it. {free} Save it anew and send it again.",
        file=_file(error),
    )


def _picture_large(error: errors.PictureTooLarge) -> str:
    return _tell(
        "{file} is {width} × {height} pixels; I take up to {limit} million. {free} Send a smaller copy.",
        file=_file(error),
        width=in_digits(error.width_px),
        height=in_digits(error.height_px),
        limit=in_digits(error.limit_px / 1_000_000),
    )


def _file_large(error: errors.FileTooLarge) -> str:
    return _tell(
        "{file} has {size} or more; I take up to {limit}. {free} Send a smaller copy.",
        file=_file(error),
        size=in_mebibytes(error.size_bytes),
        limit=in_mebibytes(error.limit_bytes),
    )


def _too_many_pictures(error: errors.TooManyPictures) -> str:
    return _tell(
        "You sent {count} pictures; I take up to {limit} with a request. {free} Send fewer.",
        count=error.count,
        limit=error.limit,
    )


def _rate_limited(error: errors.ProviderRateLimited) -> str:
    if error.retry_after_s is None:
        return _tell("The picture service is busy right now. {free} Try again in a moment.")
    return _tell(
        "The picture service is busy right now. {free} Try again in about {seconds} s.",
        seconds=max(1, round(error.retry_after_s)),
    )


def _moderation(error: errors.ModerationBlocked) -> str:
    is_output = error.stage == "output"
    about = ", ".join(plain(each.replace("_", " "), 40) for each in error.categories[:3])
    if about and is_output:
        return _tell(
            "The picture service's safety rules declined the picture that came of this ({about}). {free} "
            "Put it differently and try again.",
            about=about,
        )
    if about:
        return _tell(
            "The picture service's safety rules declined this request ({about}). {free} "
            "Put it differently and try again.",
            about=about,
        )
    if is_output:
        return _tell(
            "The picture service's safety rules declined the picture that came of this. {free} "
            "Put it differently and try again."
        )
    return _tell(
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
    return _tell(_FORBIDDEN.get(error.reason, _FORBIDDEN["permission"]))


def _not_accepted(error: errors.PictureNotAccepted) -> str:
    if error.index is None:
        return _tell(
            "The picture service could not read one of the pictures. {free} Save it anew as PNG and send it again."
        )
    return _tell(
        "The picture service could not read picture {number}. {free} Save it anew as PNG and send it again.",
        number=error.index + 1,
    )


def _file(error: errors.PictureRefused) -> str:
    return say("“{name}”", name=plain(error.name, 60))


def _always(text: str) -> Callable[[Any], str]:
    return lambda _: _tell(text)


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
    return _tell(_STOPPED.get(error.cause, _STOPPED["down"]), when=_day(error.retry_at))


_SENTENCES: dict[type[DarkroomError], Callable[[Any], str]] = {
    errors.EmptyPrompt: _always("I need a few words: what should the picture show? {free}"),
    errors.PromptTooLong: _too_long,
    errors.NoPictureYet: _always("There is no picture here yet. {free} Describe one, and I will make it."),
    errors.UnknownRevision: _unknown_revision,
    errors.RevisionErased: lambda e: _tell(
        "v{number} was deleted, so I cannot use it. {free} Choose another one.", number=e.number
    ),
    errors.NothingToUndo: _always("There is nothing to undo here. {free} `/history` shows where you are."),
    errors.NothingToRedo: _always("Nothing was undone since the newest picture. {free}"),
    errors.ExportTooLarge: lambda e: _tell(
        "This thread holds {size} of pictures; I hand out up to {limit} here. {free} "
        "Whoever runs this bot can export all of it.",
        size=in_mebibytes(e.size_bytes),
        limit=in_mebibytes(e.limit_bytes),
    ),
    errors.TooFewChoices: _always(
        "A vote needs two to five pictures. {free} Name them with `/vote`, or ask for variations first."
    ),
    errors.VoteIsOpen: lambda e: _tell(
        "This thread votes already, until {when}. {free} One vote at a time.",
        when=f"<t:{int(e.closes_at.timestamp())}:t>",
    ),
    errors.VoteIsOver: _always("That vote is over. {free} Open a new one with `/vote`."),
    errors.NothingToCancel: _always(
        "Nothing is queued or rendering here, so there is nothing to cancel. {free}"
    ),
    errors.NothingToRecover: _always(
        "No finished picture of yours is waiting to be shown here. {free} `/history` in a thread shows what is there."
    ),
    errors.NotEnoughCredits: _credits_short,
    errors.DayLimitReached: _day_limit,
    errors.TooManyInFlight: _in_flight,
    errors.TakingABreak: lambda e: _tell(
        "Several of your last requests were declined, or cancelled half-way, so new ones rest for a little. {free} "
        "Try again {when}.",
        when=_day(e.until),
    ),
    errors.ProviderStopped: _stopped,
    errors.TierNotInPlan: _tier,
    errors.QualityNotInPlan: _quality,
    errors.AmountNotAllowed: _amount,
    errors.DateInThePast: _always("That day has passed. No credits moved. Choose a later one."),
    errors.OnlyInServers: _always("That works in a server, not in direct messages. No credits moved."),
    errors.NotAMember: lambda e: _tell(
        "{name} is not one of this server's people. No credits moved. Choose a member.",
        name=plain(e.name, 40),
    ),
    errors.AnotherServer: _always("You can only do that in the server that it is about. No credits moved."),
    errors.TooManyVariations: _variations,
    errors.UnknownChoice: _unknown_choice,
    errors.BrandKitFull: _brand_full,
    errors.NothingToChange: _always(
        "I would start from your picture, but what shall I change in it? {free} Send it again and say so: “start from this "
        "and make it nighttime”."
    ),
    errors.MaskNotSeen: _always(
        "I could not see what you marked. {free} Paint over a copy of the current picture in one colour, or send a PNG "
        "of its size with the place cut out."
    ),
    errors.MaskDoesNotFit: _always(
        "What you marked was for a picture of another size. {free} Mark the current one and send it again."
    ),
    errors.NotAllowed: _not_allowed,
    errors.NotYetPossible: _not_yet,
    errors.NothingToDo: _always("The picture is like that already, so I changed nothing. {free}"),
    errors.AlreadyInShape: lambda e: _tell(
        "The picture is {aspect} already, so there is nothing to cut and nothing to add. {free}",
        aspect=_ratio(e.aspect),
    ),
    errors.AlreadyLevel: _always(
        "I see no line in this picture that leans, so there is nothing to straighten. {free}"
    ),
    errors.AlreadyThatLarge: lambda e: _tell(
        "The picture has {width} × {height} pixels already, and I make it no larger. {free}",
        width=in_digits(e.width_px),
        height=in_digits(e.height_px),
    ),
    errors.FrameTooLarge: lambda e: _tell(
        "That would make {width} × {height} pixels; I go up to {limit} million. {free} Ask for less.",
        width=in_digits(e.width_px),
        height=in_digits(e.height_px),
        limit=in_digits(e.limit_px / 1_000_000),
    ),
    errors.RegionNotFound: lambda e: _tell(
        "I cannot make out “{where}” in this picture. {free} Press “Region …” and tick where it is.",
        where=plain(e.where, 60),
    ),
    errors.NoSubjectFound: _always(
        "Nothing in this picture stands out enough for me to cut it out. {free} Try another tier: its model may do it."
    ),
    errors.QuestionExpired: _always(
        "That question is settled or too old. {free} Just write your request again."
    ),
    errors.MissingPermissions: _permissions,
    errors.NoThreadsHere: _always(
        "I cannot open a thread in this kind of channel. {free} Try a text channel or a direct message."
    ),
    errors.NotInThread: _always(
        "I am not in this private thread, so I cannot answer in it. {free} Mention me here once, then try again."
    ),
    errors.UnsupportedPicture: _unsupported,
    errors.DamagedPicture: _damaged,
    errors.PictureTooLarge: _picture_large,
    errors.FileTooLarge: _file_large,
    errors.FileUnavailable: lambda e: _tell(
        "I could not fetch {file} from Discord. {free} Send it again.", file=_file(e)
    ),
    errors.PictureRefused: lambda e: _tell(
        "I cannot use {file}. {free} Send it as PNG, JPEG or WebP.", file=_file(e)
    ),
    errors.TooManyPictures: _too_many_pictures,
    errors.ProviderNotConfigured: _always("The picture service is not set up for this. {free} {operator}"),
    errors.ProviderKeyRefused: _always(
        "The picture service does not accept this bot's key. {free} {operator}"
    ),
    errors.ProviderForbidden: _forbidden,
    errors.ModelUnavailable: _always(
        "The model behind this tier is not available. {free} Try another tier. {operator}"
    ),
    errors.ProviderQuotaExhausted: _always(
        "This bot's account at the picture service is used up. {free} {operator}"
    ),
    errors.ProviderRateLimited: _rate_limited,
    errors.ModerationBlocked: _moderation,
    errors.PictureNotAccepted: _not_accepted,
    errors.RequestNotAccepted: _always(
        "The picture service did not understand what I asked of it, and I have noted it. {free} Try other words or options."
    ),
    errors.ProviderUnreachable: _always(
        "I could not reach the picture service. {free} Try again in a minute."
    ),
    errors.ProviderOutcomeUnknown: _always(
        "The picture service broke off before a whole picture came. {free} Try again in a minute."
    ),
    errors.ProviderOverloaded: _always(
        "The picture service is overloaded right now. {free} Try again in a few minutes."
    ),
    errors.BadResult: _always("The picture service sent something that is no picture. {free} Try again."),
    errors.ProviderError: _always("The picture service failed. {free} Try again in a minute."),
    errors.TurnInterrupted: _always("A restart of mine cut this off. {free} Please ask again."),
    errors.ThreadGone: _always("The thread for this is gone. {free} Start a new picture with `/imagine`."),
    errors.StorageFull: _always("My storage is full, so I cannot keep a picture now. {free} {operator}"),
    errors.BlobDamaged: _always(
        "A stored picture is missing or damaged, so I cannot work on it. {free} Choose another one. {operator}"
    ),
    errors.AnotherProcess: _always("Another copy of me is already running here. {free} {operator}"),
    errors.UnexpectedFailure: lambda _: apology(),
    errors.Refusal: _always("I cannot do that. {free} `/help` shows what I can do."),
    DarkroomError: lambda _: apology(),
}


def price_question(about_credits: int) -> str:
    """What is asked before much is spent."""
    return say(
        "That will cost about {credits}. Shall I go ahead? Nothing is spent until you say yes.",
        credits=in_credits(about_credits),
    )


def form_takes_no_pictures() -> str:
    """Why the form of `/imagine guided:True` was not opened."""
    return _tell(
        "The form takes no pictures. {free} Leave `guided` out, or send your pictures in the thread once it is there."
    )


def sentence(error: DarkroomError) -> str:
    """What the person concerned reads; a type without its own sentence has its parent's."""
    return next(_SENTENCES[kind] for kind in type(error).__mro__ if kind in _SENTENCES)(error)


def public_sentence(error: DarkroomError) -> str:
    """`sentence`, without what only the person concerned may know: how many credits are left."""
    if isinstance(error, errors.NotEnoughCredits):
        if error.payer == "pool":
            return say("That may cost more credits than the server's pool has left. Nothing was spent.")
        return say(
            "That may cost more credits than you have left. Nothing was spent; `/credits show` tells you the numbers."
        )
    if isinstance(error, errors.DayLimitReached):
        return say(
            "That goes beyond what may be spent here today. Nothing was spent. Try again {when}.",
            when=_day(error.renews_at),
        )
    return sentence(error)


def has_own_sentence(kind: type[DarkroomError]) -> bool:
    """Whether the very type has a sentence, not only its parent."""
    return kind in _SENTENCES
