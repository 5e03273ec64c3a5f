"""Why something takes longer, for the asker; what only whoever runs the bot can mend, for a direct message to them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.languages import marked, say
from bot.plain_text import in_seconds
from conversations.circuit import Circuit
from conversations.threads import Delay

_PROBLEMS_NAMED = 5

_DELAYS = {
    "restart": marked("A restart of mine came in between. This goes on, and you pay for one picture only."),
    "down": marked(
        "The picture service does not answer. This waits, costs nothing meanwhile, and I try again {when}."
    ),
    "quota": marked(
        "This bot's account at the picture service is used up, and whoever runs it was told. "
        "This waits, costs nothing meanwhile, and I try again {when}."
    ),
    "key": marked(
        "The picture service does not accept this bot's key, and whoever runs it was told. "
        "This waits, costs nothing meanwhile, and I try again {when}."
    ),
}


def delay_words(delay: Delay) -> str:
    """Why a turn takes longer, for its placeholder."""
    if delay.reason == "busy":
        return say(
            "The picture service asks me to wait, about {wait}. It costs nothing.",
            wait=in_seconds(delay.wait_s),
        )
    when = say("soon") if delay.until is None else f"<t:{int(delay.until.timestamp())}:R>"
    return say(_DELAYS[delay.reason], when=when)


def circuit_words(circuit: Circuit) -> str:
    """What whoever runs the bot reads when the provider takes no more."""
    what = {
        "quota": "says that this bot's account has no money left, or has reached a spend limit",
        "key": "refuses this bot's key",
    }.get(circuit.cause or "", "does not answer")
    when = "" if circuit.retry_at is None else f" <t:{int(circuit.retry_at.timestamp())}:R>"
    return (
        f"The picture service {what}. I make no calls now; people are told, and nobody pays. "
        f"I try again with somebody's request{when}, and go on by myself when that works. `darkroom doctor` looks closer."
    )


def unbalanced_words(problems: Sequence[str]) -> str:
    """What whoever runs the bot reads when the books are wrong."""
    named = "\n".join(f"- {problem}" for problem in problems[:_PROBLEMS_NAMED])
    more = len(problems) - _PROBLEMS_NAMED
    return (
        "The daily check of the credits found what does not add up:\n"
        f"{named}{f'{chr(10)}- and {more} more' if more > 0 else ''}\n"
        "I go on, and change nothing by myself. `darkroom ledger verify` lists all of it; keep a copy of the database."
    )
