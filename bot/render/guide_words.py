"""The pages of `/guide`: how to ask, how to edit, references, drafts and finals, tiers and their prices of today."""

from __future__ import annotations

from collections.abc import Mapping

from discord import ButtonStyle

from bot.buttons import button
from bot.languages import marked, say
from bot.plain_text import in_credits, plain
from bot.render.cards import Accent, Card, card, row
from bot.render.words import small_print

_PAGES: tuple[tuple[str, str], ...] = (
    (
        marked("A good prompt"),
        marked(
            "Say first what should dominate, then the rest, each in a few words:\n"
            "**subject** and what it does · **place** · **composition** and lens · **light**: where from, hard or soft · "
            "**style** or medium · **background** · mood\n"
            "> a potter shaping a bowl in a sunlit workshop, close-up, 85 mm, window light from the left, documentary photo\n"
            "Say numbers and positions exactly (“three apples”, “on the left”). Put text for the picture in quotation marks. "
            "`/imagine guided:True` asks for each part in a form."
        ),
    ),
    (
        marked("Editing"),
        marked(
            "Say what changes and what must stay; one main change at a time.\n"
            "> change the background to a beach, keep the same person\n"
            "> add a coffee cup on the left side\n"
            "> make it look like a pencil sketch, same composition\n"
            "To change one place only, paint over a copy of the picture in one colour and send it with your words. "
            "Undo is free, so is going back to any version: “use v2 and add a hat”."
        ),
    ),
    (
        marked("References"),
        marked(
            "Send pictures along, and say what each is for.\n"
            "> use this as a reference for the colours: a style, a face, a product to go by\n"
            "> start from this, and make it nighttime: your picture becomes the one that is changed\n"
            "> add steam, only in the painted area: a painted copy, a cut-out PNG or white on black says where\n"
            "Under every result you see what your picture was taken for."
        ),
    ),
    (
        marked("Drafts and finals"),
        marked(
            "1. Find subject, composition and light with cheap drafts and variations.\n"
            "2. Refine by edits, so that what you like survives.\n"
            "3. Take the last pass once: “final version”. It asks for what the picture has become, not for its first prompt.\n"
            "`/history` shows all versions and what the current one is by now."
        ),
    ),
)

PAGES = len(_PAGES) + 1
_TIERS_TITLE = marked("Which tier when")
_ANOTHER_TIER = marked("a tier of this server")
_TIERS = {
    "draft": marked("to explore, for many quick tries"),
    "standard": marked("balanced, for most pictures and for edits of what you keep"),
    "final": marked("for the last pass and the finest detail"),
}


def guide_page(page: int, prices: Mapping[str, int | None], wants_advice: bool) -> Card:
    """
    One page, from 1; a page that is not there counts as the nearest.

    prices: by tier, about what a square picture from words costs now; None where the plan does not have the tier.
    """
    page = max(1, min(page, PAGES))
    title, words = _PAGES[page - 1] if page < PAGES else (_TIERS_TITLE, "")
    return card(
        Accent.VIEW,
        f"### {say(title)}",
        say(words) if words else _tiers(prices),
        small_print(say("page {page} of {pages}", page=page, pages=PAGES)),
        row(
            button(say("◀ Back"), "guide", page - 1) if page > 1 else None,
            button(say("Next ▶"), "guide", page + 1, style=ButtonStyle.primary) if page < PAGES else None,
            button(say("No more advice under my pictures"), "advice", 0, page)
            if wants_advice
            else button(say("Advice under my pictures again"), "advice", 1, page),
        ),
    )


def _tiers(prices: Mapping[str, int | None]) -> str:
    lines = [_tier_line(tier, price) for tier, price in prices.items()]
    dearer = say("An edit costs a little more than a picture from words, since the picture itself is read.")
    return "\n".join((*lines, dearer))


def _tier_line(tier: str, price: int | None) -> str:
    costs = (
        say("not in your plan")
        if price is None
        else say("about {credits} a square picture", credits=in_credits(price))
    )
    return f"**{plain(tier, 30)}**: {say(_TIERS.get(tier, _ANOTHER_TIER))} · {costs}"
