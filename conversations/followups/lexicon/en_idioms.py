"""Figures of speech: they speak of raising bars and painting towns, and ask for nothing."""

from __future__ import annotations

import re
from importlib import resources

from conversations.followups.lexicon.grammar import Rule

_SAID_AFTER = r"(?: (?:lol|lmao|haha\w*|xd|man|bro|dude|guys|everyone|people|folks|right|i guess|as they say|then|amirite))*"


def _sayings() -> str:
    text = resources.files("conversations.followups.lexicon").joinpath("en_idioms.txt").read_text("utf-8")
    return "|".join(re.escape(line) for line in text.splitlines() if line and not line.startswith("#"))


_PRAISE = r"^(?:the )?{REF}(?: one)? (?:goes (?:so )?hard|slaps|clears|bangs|rocks|rules|ate|wins hearts|hits different|is (?:fire|it|goated|peak))$"
_DICE = r"\b(?:roll|re-?roll)\b.*\b(?:everyone|everybody|initiative|perception|stealth|insight|persuasion|saves?|advantage|a \d+)\b"
_CHOICES = (
    r"^(?:there(?:'s| is| are)|we have|i have|a few more) (?:only |\d+ |{N} |no )*(?:alternatives|options|variations|versions)"
    r"(?: (?:to|for|on) .+|: .+, .+)$"
)
_LAST_TRY = r"^one (?:more|last) (?:try|go|attempt)(?: and|,) then (?:i|we|bed|home|i'm|we're)\b"
_OTHERS_HOMES = r"^(?:his|her|their) (?:wife|husband|mom|mum|mother|dad|father|kids?|partner|girlfriend|boyfriend|landlord) (?:says|said|thinks|wants|told)\b"

IDIOMS = (
    Rule("ignore", rf"^(?:{_sayings()}){_SAID_AFTER}$"),
    *(Rule("ignore", pattern) for pattern in (_PRAISE, _DICE, _CHOICES, _LAST_TRY, _OTHERS_HOMES)),
)
