"""The words of the slash commands in the languages there are, as Discord is sent them."""

from __future__ import annotations

from discord import Locale
from discord.app_commands import (
    ContextMenu,
    TranslationContextLocation,
    TranslationContextTypes,
    Translator,
    locale_str,
)

from bot.languages import said_otherwise

LOCALES = {
    Locale.german: "de",
    Locale.french: "fr",
    Locale.spain_spanish: "es",
    Locale.latin_american_spanish: "es",
    Locale.brazil_portuguese: "pt",
    Locale.japanese: "ja",
}
"""Discord's locales that are spoken here."""

_TYPED = (
    TranslationContextLocation.command_name,
    TranslationContextLocation.group_name,
    TranslationContextLocation.parameter_name,
)


class CommandWords(Translator):
    """
    Descriptions and choices from the catalogues; what those lack stays English.

    What is typed keeps its English name, so that every answer, guide and colleague can name a command.
    What the configuration names, such as a tier, keeps its name as well (`is_name` in its extras).
    The entry of the message menu is read, not typed, and is translated.
    """

    async def translate(
        self, string: locale_str, locale: Locale, context: TranslationContextTypes
    ) -> str | None:
        """The words in that language; None where they stay as they are."""
        if locale not in LOCALES or _is_typed(context) or string.extras.get("is_name"):
            return None
        return said_otherwise(string.message, LOCALES[locale])


def _is_typed(context: TranslationContextTypes) -> bool:
    return context.location in _TYPED and not isinstance(context.data, ContextMenu)
