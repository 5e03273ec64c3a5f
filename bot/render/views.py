"""Everything that is not a turn: the cover, questions back, history, comparisons, statements, settings, help."""

from __future__ import annotations

from collections.abc import Sequence

from discord import ButtonStyle

from bot import sentences
from bot.buttons import button
from bot.custom_ids import Deed
from bot.languages import marked, say, say_many
from bot.plain_text import in_credits, plain
from bot.render import reports
from bot.render.cards import Accent, Card, PictureFile, card, gallery, row
from bot.render.help_words import HELP
from bot.render.words import alt_text, quoted, request_words, small_print, who
from conversations.errors import DarkroomError, NotEnoughCredits
from conversations.servers import ServerSettings
from conversations.threads import Opening, Outcome, Question, Revision, Thread, ThreadSettings


def first_cover(opening: Opening) -> Card:
    """The cover before the first picture is there; its button carries the opening's id, so that it can be found again."""
    return card(
        Accent.RENDERING,
        quoted(request_words(opening.action)),
        small_print(who(opening.message.author.name), say("in the thread below")),
        row(button(say("How it came to be"), "story", opening.id)),
    )


def cover(thread: Thread, outcome: Outcome, picture: bytes, render_id: str) -> Card:
    """The cover of a thread: its head as a small WebP."""
    head = outcome.head
    made = next((revision for revision in outcome.revisions if revision.number == head), None)
    request = made.request if made else ""
    name = f"cover-v{head}-{render_id}.webp"
    pictures = [
        PictureFile(
            name=name, data=picture, alt=alt_text(say("v{number}, the current picture", number=head), request)
        )
    ]
    return card(
        Accent.DONE,
        gallery(pictures),
        quoted(request),
        small_print(f"v{head}", who(outcome.turn.author.name), say("refine it in the thread below")),
        row(button(say("How it came to be"), "story", thread.id)),
        pictures=pictures,
    )


def blank_cover(thread: Thread) -> Card:
    """The cover of a thread whose shown picture was deleted."""
    return card(
        Accent.CANCELLED,
        small_print(say("this picture was deleted"), say("its thread is below")),
        row(button(say("How it came to be"), "story", thread.id)),
    )


def question(asked: Question, about_credits: int | None) -> Card:
    """A question back, for its asker to answer; asking is free."""
    if asked.kind == "price":
        return card(
            Accent.ASKING,
            sentences.price_question(asked.credits or 0),
            row(
                button(
                    say("Yes, {credits}", credits=in_credits(asked.credits or 0)),
                    "yes",
                    asked.id,
                    style=ButtonStyle.primary,
                ),
                button(say("No"), "no", asked.id),
            ),
        )
    return card(
        Accent.ASKING,
        sentences.question(),
        row(
            button(
                say("Change the picture"),
                "yes",
                asked.id,
                style=ButtonStyle.primary,
                about_credits=about_credits,
            ),
            button(say("Just talking"), "no", asked.id),
        ),
    )


def refusal(error: DarkroomError, words: str) -> Card:
    """Why a request was turned away; where a cheaper tier is affordable, a button that takes it."""
    if not isinstance(error, NotEnoughCredits) or error.cheaper_tier is None:
        return note(words)
    offers: tuple[tuple[Deed, int | None], ...] = (("yes", error.question_id), ("accept", error.opening_id))
    buttons = [
        button(
            say("Use {tier}", tier=plain(error.cheaper_tier, 30)),
            deed,
            offer_id,
            style=ButtonStyle.primary,
            about_credits=error.cheaper_credits,
        )
        for deed, offer_id in offers
        if offer_id is not None
    ]
    return card(Accent.VIEW, words, row(*buttons)) if buttons else note(words)


def offer_rerun(message_id: int) -> Card:
    """The offer to run a message as it reads after an edit that came too late."""
    return card(
        Accent.ASKING,
        sentences.edited_too_late(),
        row(button(say("Run the edited request"), "rerun", message_id, style=ButtonStyle.primary)),
    )


def as_rendered(revision: Revision, picture: bytes, render_id: str) -> Card:
    """A picture as the provider made it (WebP), with a way to take it."""
    number = revision.number
    name = f"v{number}-as-rendered-{render_id}.webp"
    pictures = [
        PictureFile(name=name, data=picture, alt=say("v{number} as the model rendered it", number=number))
    ]
    return card(
        Accent.VIEW,
        say(
            "### v{number} as rendered\nThis is what the model made, before the rest of v{parent} was put back.",
            number=number,
            parent=revision.parent,
        ),
        gallery(pictures),
        row(button(say("Use this one"), "raw", number)),
        pictures=pictures,
    )


_STRENGTHS = {"low": marked("low"), "medium": marked("medium"), "high": marked("high")}


def protection(shown: ThreadSettings) -> Card:
    """What holds for edits in a thread."""
    keep = (
        say("Edits keep everything that nobody asked to change, pixel for pixel.")
        if shown.protect
        else say("Edits are shown as the model renders them; other parts of the picture may change, too.")
    )
    return card(
        Accent.VIEW,
        "### " + say("Edits in this thread"),
        keep,
        say(
            "Edit strength: **{strength}**, where a request does not say.",
            strength=say(_STRENGTHS[shown.strength or "medium"]),
        ),
        small_print(
            say("change it with the options of {command}", command="/protect"),
            say("or for one request: “don't protect”, “just slightly”"),
        ),
    )


def confirm_delete(number: int) -> Card:
    """The question before a picture is deleted for good."""
    return card(
        Accent.FAILED,
        say("Delete v{number} for good? Its message and its file go; the number stays.", number=number),
        row(button(say("Delete v{number}", number=number), "erase", number, style=ButtonStyle.danger)),
    )


def deleted(number: int) -> Card:
    """That a picture is gone for good."""
    return note(say("v{number} is deleted. Its number stays.", number=number))


def cancelled(requests: int) -> Card:
    """How many requests were stopped."""
    stopped = say_many(
        "Cancelled {number} request. It cost nothing.",
        "Cancelled {number} requests. It cost nothing.",
        requests,
    )
    return note(stopped)


def note(text: str) -> Card:
    """One sentence."""
    return card(Accent.VIEW, text)


def cost_is_private(source_id: int) -> Card:
    """The answer to "what did I spend?" where others read along."""
    return card(
        Accent.VIEW, sentences.cost_is_private(), row(button(say("Show my credits"), "credits", source_id))
    )


def settings(shown: ServerSettings, replaced_models: Sequence[tuple[str, str, str]] = ()) -> Card:
    """A server's settings as they stand, and which tiers' models are retired: (tier, model, the one used instead)."""
    starters = {"everyone": "everyone", "admins": "people who manage the server"}.get(
        str(shown.starters), f"<@&{shown.starters}>"
    )
    return card(
        Accent.VIEW,
        "### Settings of this server",
        f"Default tier: **{plain(shown.default_tier, 30)}**\n"
        f"Default aspect: **{plain(shown.default_aspect, 30)}**\n"
        f"May start pictures: {starters}\n"
        f"Plan of everybody: **{plain(shown.plan, 30)}** (`/plans` for roles)\n"
        f"Admins: people who manage the server{f', and <@&{shown.manager_role}>' if shown.manager_role else ''}\n"
        f"Limits per day: **{reports.limit(shown.credits_per_day)}** for everybody together, "
        f"**{reports.limit(shown.credits_per_person_day)}** for each (`/pool limits`)\n"
        f"Asked about first: {_asked_first(shown.confirm_above_credits)}\n"
        f"Days and periods begin at midnight in **{plain(shown.time_zone, 40)}**\n"
        f"Advice on prompts: **{shown.advice}**",
        small_print(_ROLE_HINT) if shown.manager_role else None,
        *(
            f"⚠ The model of **{plain(tier, 30)}**, {plain(model, 60)}, is retired; {plain(used, 60)} stands in for it."
            for tier, model, used in replaced_models
        ),
        small_print("change one with the options of /settings"),
    )


_ROLE_HINT = (
    "Discord shows admins' commands only to people who manage the server; to show them to that role, too: "
    "Server Settings → Integrations"
)


def _asked_first(above_credits: int) -> str:
    return f"what will cost more than {in_credits(above_credits)}" if above_credits else "nothing"


def help_card() -> Card:
    """How it works, with examples."""
    return card(Accent.VIEW, *(say(part) for part in HELP))
