"""The one line of advice under a first picture."""

from __future__ import annotations

from bot.languages import marked, say

_ADVICE = {
    "subject": marked("say first what the picture shows, and in what action: “a potter shaping a bowl”"),
    "lighting": marked(
        "say where the light comes from: “window light from the left”, “blue hour”, “soft studio light”"
    ),
    "style": marked("name a style or medium: “35 mm photo”, “watercolour”, “flat vector”"),
    "composition": marked(
        "say how it is framed: “close-up”, “wide shot from above”, “subject on the left, empty sky”"
    ),
}


def advice_line(part: str | None) -> str | None:
    """The advice to speak of a part of the picture; None for none."""
    return f"-# {_tip(part)} · `/guide`" if part in _ADVICE else None


def _tip(part: str) -> str:
    return say("Tip: {advice}", advice=say(_ADVICE[part]))
