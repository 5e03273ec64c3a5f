"""What somebody is asked; asking is free."""

from __future__ import annotations

from bot.languages import say
from bot.plain_text import in_credits, plain


def question() -> str:
    """What is asked where a message may have been chatter."""
    return say("Shall I change the picture, or were you just talking?")


def price_question(about_credits: int) -> str:
    """What is asked before much is spent."""
    return say(
        "That will cost about {credits}. Shall I go ahead? Nothing is spent until you say yes.",
        credits=in_credits(about_credits),
    )


def region_question(where: str) -> str:
    """The question whether a place is the one that is meant."""
    return say(
        "Is this what you mean by “{where}”? Only what is bright would change. Looking is free; "
        "with “Region …” you tick the place yourself.",
        where=plain(where, 60),
    )


def tick_cells() -> str:
    """What stands above a canvas of cells."""
    return say(
        "Tick every cell that may change, then say what shall change there. "
        "Everything else stays as it is, pixel for pixel."
    )


def edited_too_late() -> str:
    """The question after a message was edited while its request was at work."""
    return say("You edited that message after I had begun. Shall I run it as it reads now?")
