"""Refusals over credits, plans and limits, and what admins do with credits."""

from __future__ import annotations

from bot.languages import in_digits, say, say_many
from bot.plain_text import in_credits, plain
from bot.sentences.wording import Sentences, always, day, in_a_row, tell
from conversations import errors


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
    return in_a_row(
        say("{needs}, and {has}. Nothing was spent.", needs=needs, has=has),
        "" if error.renews_at is None else say("The allowance renews {when}.", when=day(error.renews_at)),
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
    needed, when = in_credits(error.needed_credits), day(error.renews_at)
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
    return tell(
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


def _in_flight(error: errors.TooManyInFlight) -> str:
    room = say_many(
        "There is room for one request at a time here.",
        "There is room for {number} requests at a time here.",
        error.limit,
    )
    return tell("{room} {free} Ask again when one has finished, or cancel one.", room=room)


def _tier(error: errors.TierNotInPlan) -> str:
    return tell(
        "The tier “{tier}” is not in your plan here; the highest is “{highest}”. {free} "
        "Ask again with that, or ask an admin about the plan.",
        tier=plain(error.tier, 30),
        highest=plain(error.highest, 30),
    )


MONEY: Sentences = {
    errors.NotEnoughCredits: _credits_short,
    errors.DayLimitReached: _day_limit,
    errors.TooManyInFlight: _in_flight,
    errors.TakingABreak: lambda e: tell(
        "Several of your last requests were declined, or cancelled half-way, so new ones rest for a little. {free} "
        "Try again {when}.",
        when=day(e.until),
    ),
    errors.TierNotInPlan: _tier,
    errors.QualityNotInPlan: _quality,
    errors.AmountNotAllowed: _amount,
    errors.DateInThePast: always("That day has passed. No credits moved. Choose a later one."),
    errors.OnlyInServers: always("That works in a server, not in direct messages. No credits moved."),
    errors.NotAMember: lambda e: tell(
        "{name} is not one of this server's people. No credits moved. Choose a member.",
        name=plain(e.name, 40),
    ),
    errors.AnotherServer: always("You can only do that in the server that it is about. No credits moved."),
}
