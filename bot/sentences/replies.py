"""Answers that stand for no error."""

from __future__ import annotations

from bot.languages import say
from bot.sentences.wording import tell


def apology() -> str:
    """What is said when something nobody foresaw went wrong."""
    return tell("Something broke on my side, and I have noted it. {free} Please try again.")


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
    return tell(
        "I do not have the pictures that came with that request any more. {free} Send them again with it."
    )


def form_takes_no_pictures() -> str:
    """Why the form of `/imagine guided:True` was not opened."""
    return tell(
        "The form takes no pictures. {free} Leave `guided` out, or send your pictures in the thread once it is there."
    )


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
