"""Requests that cannot be followed as they were made."""

from __future__ import annotations

from bot.languages import in_digits, say
from bot.plain_text import in_mebibytes, plain
from bot.sentences.wording import Sentences, always, tell
from conversations import errors


def _too_long(error: errors.PromptTooLong) -> str:
    return tell(
        "That request is {length} characters long; I take up to {limit}. {free} Shorten it and send it again.",
        length=in_digits(error.length),
        limit=in_digits(error.limit),
    )


def _unknown_revision(error: errors.UnknownRevision) -> str:
    if error.newest == 0:
        return tell(
            "There is no v{number} here yet. Describe a first picture to begin. {free}", number=error.number
        )
    return tell(
        "There is no v{number} here; the newest is v{newest}. {free} `/history` shows them all.",
        number=error.number,
        newest=error.newest,
    )


def _variations(error: errors.TooManyVariations) -> str:
    return tell(
        "I make up to {limit} pictures at once, not {asked}. {free} Ask for fewer.",
        limit=error.limit,
        asked=error.asked,
    )


def _brand_full(error: errors.BrandKitFull) -> str:
    if error.limit_bytes is not None:
        return tell(
            "That rule is too long; about {limit} letters is the most. {free} Put it shorter.",
            limit=error.limit_bytes,
        )
    return tell(
        "There are {limit} rules already, which is the most. {free} Remove one first.", limit=error.limit
    )


def _unknown_choice(error: errors.UnknownChoice) -> str:
    return tell(
        "“{value}” is no {option} that I know. {free} Choose: {choices}.",
        value=plain(error.value, 60),
        option=error.option.replace("_", " "),
        choices=", ".join(plain(each, 30) for each in error.choices[:12]) or say("something else"),
    )


def _not_yet(error: errors.NotYetPossible) -> str:
    return tell(
        "I understood “{what}”, but I cannot do that yet. {free} `/help` shows what I can do.",
        what=plain(error.action.replace("_", " "), 40),
    )


REQUESTS: Sentences = {
    errors.EmptyPrompt: always("I need a few words: what should the picture show? {free}"),
    errors.PromptTooLong: _too_long,
    errors.NoPictureYet: always("There is no picture here yet. {free} Describe one, and I will make it."),
    errors.UnknownRevision: _unknown_revision,
    errors.RevisionErased: lambda e: tell(
        "v{number} was deleted, so I cannot use it. {free} Choose another one.", number=e.number
    ),
    errors.NothingToUndo: always("There is nothing to undo here. {free} `/history` shows where you are."),
    errors.NothingToRedo: always("Nothing was undone since the newest picture. {free}"),
    errors.ExportTooLarge: lambda e: tell(
        "This thread holds {size} of pictures; I hand out up to {limit} here. {free} "
        "Whoever runs this bot can export all of it.",
        size=in_mebibytes(e.size_bytes),
        limit=in_mebibytes(e.limit_bytes),
    ),
    errors.TooFewChoices: always(
        "A vote needs two to five pictures. {free} Name them with `/vote`, or ask for variations first."
    ),
    errors.VoteIsOpen: lambda e: tell(
        "This thread votes already, until {when}. {free} One vote at a time.",
        when=f"<t:{int(e.closes_at.timestamp())}:t>",
    ),
    errors.VoteIsOver: always("That vote is over. {free} Open a new one with `/vote`."),
    errors.NothingToCancel: always(
        "Nothing is queued or rendering here, so there is nothing to cancel. {free}"
    ),
    errors.NothingToRecover: always(
        "No finished picture of yours is waiting to be shown here. {free} `/history` in a thread shows what is there."
    ),
    errors.TooManyVariations: _variations,
    errors.UnknownChoice: _unknown_choice,
    errors.BrandKitFull: _brand_full,
    errors.NothingToChange: always(
        "I would start from your picture, but what shall I change in it? {free} Send it again and say so: “start from this "
        "and make it nighttime”."
    ),
    errors.NotYetPossible: _not_yet,
    errors.NothingToDo: always("The picture is like that already, so I changed nothing. {free}"),
    errors.QuestionExpired: always(
        "That question is settled or too old. {free} Just write your request again."
    ),
    errors.Refusal: always("I cannot do that. {free} `/help` shows what I can do."),
}
