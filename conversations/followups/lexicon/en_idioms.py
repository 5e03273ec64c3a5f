"""Figures of speech: they speak of raising bars and painting towns, and ask for nothing."""

from __future__ import annotations

import re
from importlib import resources

from conversations.followups.lexicon.grammar import Rule

_SAID_AFTER = r"(?: (?:lol|lmao|haha\w*|xd|man|bro|dude|guys|everyone|people|folks|right|i guess|as they say|then|amirite))*"


def _sayings() -> str:
    text = resources.files("conversations.followups.lexicon").joinpath("en_idioms.txt").read_text("utf-8")
    return "|".join(re.escape(line) for line in text.splitlines() if line and not line.startswith("#"))


IDIOMS = (Rule("ignore", rf"^(?:{_sayings()}){_SAID_AFTER}$"),)
