"""Pictures that were sent along, and places and shapes that cannot be had."""

from __future__ import annotations

from bot.languages import in_digits, say
from bot.plain_text import in_mebibytes, plain
from bot.sentences.wording import Sentences, always, tell
from conversations import errors


def _ratio(aspect: str) -> str:
    """An aspect in numbers as people write it; anything else harmless."""
    wide, _, high = aspect.partition(":")
    return aspect if wide.isdecimal() and high.isdecimal() else plain(aspect, 20)


def _unsupported(error: errors.UnsupportedPicture) -> str:
    if error.found == "empty file":
        return tell("{file} is empty. {free} Send it again.", file=_file(error))
    return tell(
        "{file} is a file of the kind “{kind}”, which I cannot read. {free} Send it as PNG, JPEG or WebP.",
        file=_file(error),
        kind=plain(error.found, 40),
    )


def _damaged(error: errors.DamagedPicture) -> str:
    return tell(
        "{file} is damaged or cut off, so I cannot open it. {free} Save it anew and send it again.",
        file=_file(error),
    )


def _picture_large(error: errors.PictureTooLarge) -> str:
    return tell(
        "{file} is {width} × {height} pixels; I take up to {limit} million. {free} Send a smaller copy.",
        file=_file(error),
        width=in_digits(error.width_px),
        height=in_digits(error.height_px),
        limit=in_digits(error.limit_px / 1_000_000),
    )


def _file_large(error: errors.FileTooLarge) -> str:
    return tell(
        "{file} has {size} or more; I take up to {limit}. {free} Send a smaller copy.",
        file=_file(error),
        size=in_mebibytes(error.size_bytes),
        limit=in_mebibytes(error.limit_bytes),
    )


def _too_many_pictures(error: errors.TooManyPictures) -> str:
    return tell(
        "You sent {count} pictures; I take up to {limit} with a request. {free} Send fewer.",
        count=error.count,
        limit=error.limit,
    )


def _file(error: errors.PictureRefused) -> str:
    return say("“{name}”", name=plain(error.name, 60))


PICTURES: Sentences = {
    errors.MaskNotSeen: always(
        "I could not see what you marked. {free} Paint over a copy of the current picture in one colour, or send a PNG "
        "of its size with the place cut out."
    ),
    errors.MaskDoesNotFit: always(
        "What you marked was for a picture of another size. {free} Mark the current one and send it again."
    ),
    errors.AlreadyInShape: lambda e: tell(
        "The picture is {aspect} already, so there is nothing to cut and nothing to add. {free}",
        aspect=_ratio(e.aspect),
    ),
    errors.AlreadyLevel: always(
        "I see no line in this picture that leans, so there is nothing to straighten. {free}"
    ),
    errors.AlreadyThatLarge: lambda e: tell(
        "The picture has {width} × {height} pixels already, and I make it no larger. {free}",
        width=in_digits(e.width_px),
        height=in_digits(e.height_px),
    ),
    errors.FrameTooLarge: lambda e: tell(
        "That would make {width} × {height} pixels; I go up to {limit} million. {free} Ask for less.",
        width=in_digits(e.width_px),
        height=in_digits(e.height_px),
        limit=in_digits(e.limit_px / 1_000_000),
    ),
    errors.RegionNotFound: lambda e: tell(
        "I cannot make out “{where}” in this picture. {free} Press “Region …” and tick where it is.",
        where=plain(e.where, 60),
    ),
    errors.NoSubjectFound: always(
        "Nothing in this picture stands out enough for me to cut it out. {free} Try another tier: its model may do it."
    ),
    errors.UnsupportedPicture: _unsupported,
    errors.DamagedPicture: _damaged,
    errors.PictureTooLarge: _picture_large,
    errors.FileTooLarge: _file_large,
    errors.FileUnavailable: lambda e: tell(
        "I could not fetch {file} from Discord. {free} Send it again.", file=_file(e)
    ),
    errors.PictureRefused: lambda e: tell(
        "I cannot use {file}. {free} Send it as PNG, JPEG or WebP.", file=_file(e)
    ),
    errors.TooManyPictures: _too_many_pictures,
}
