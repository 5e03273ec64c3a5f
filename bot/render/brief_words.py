"""A picture's brief and a server's brand kit, as people read them."""

from __future__ import annotations

from bot.languages import marked, say
from bot.plain_text import plain
from bot.render.cards import Accent, Card, card
from bot.render.words import small_print
from conversations.brands import RULES_MAX, BrandKit
from conversations.briefs import Brief

_LABELS = {
    "subject": "{words}",
    "composition": marked("composition: {words}"),
    "lighting": marked("lighting: {words}"),
    "style": marked("style: {words}"),
    "background": marked("background: {words}"),
    "details": marked("with: {words}"),
    "text in it": marked("text in it: {words}"),
    "stays": marked("stays: {words}"),
}
PART_CHARS = 160


def brief_words(brief: Brief, number: int) -> str | None:
    """What a picture has become, part by part; None where nothing was ever said of it."""
    lines = [
        say(_LABELS.get(part, "{words}"), words=plain(words, PART_CHARS)) for part, words in brief.lines()
    ]
    title = say("v{number} as I understand it:", number=number)
    return f"**{title}** {' · '.join(lines)}" if lines else None


def brand_card(kit: BrandKit) -> Card:
    """A server's brand kit as it stands."""
    rules = "\n".join(f"{place}. {plain(rule, 240)}" for place, rule in enumerate(kit.rules, 1))
    return card(
        Accent.VIEW,
        "### Brand kit of this server",
        f"Style of pictures from words: {plain(kit.style, 240) or 'none'}",
        f"Rules of every request:\n{rules}" if rules else "Rules of every request: none",
        small_print(f"up to {RULES_MAX} rules", "change it with the options of /brand"),
    )
