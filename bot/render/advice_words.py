"""The one line of advice under a first picture."""

from __future__ import annotations

_ADVICE = {
    "subject": "say first what the picture shows, and in what action: “a potter shaping a bowl”",
    "lighting": "say where the light comes from: “window light from the left”, “blue hour”, “soft studio light”",
    "style": "name a style or medium: “35 mm photo”, “watercolour”, “flat vector”",
    "composition": "say how it is framed: “close-up”, “wide shot from above”, “subject on the left, empty sky”",
}


def advice_line(part: str | None) -> str | None:
    """The advice to speak of a part of the picture; None for none."""
    return f"-# Tip: {_ADVICE[part]} · `/guide`" if part in _ADVICE else None
