"""What a person asked for, freed of the lines of guidance that the sending program wrapped around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Lines that tell a model how to work. They are followed, and never read as what the picture should show.
_GUIDANCE: tuple[tuple[str, str], ...] = (
    (r"the first picture is the one to change; .*", ""),
    (r"change only the background; .*", "background"),
    (r"change only the main subject; .*", "subject"),
    (r"change only the (centre|center) of the picture\.", "center"),
    (r"change only the ([a-z]+(?: [a-z]+)?) part of the picture\.", "part"),
    (r"make it a subtle change\.", "subtle"),
    (r"make it a strong, clearly visible change\.", "strong"),
    (r"keep:.*", ""),
    (r"keep (everything|all)\b.*", ""),
    (r"make another take on this picture\b.*", "take"),
    (r"rules for every picture here:.*", ""),
    (r"change only what the mask leaves open\.", ""),
    (r"it was asked for with these words:.*", ""),
    (r"render this very picture again\b.*", "finish"),
)
_SUBTLE, _STRONG = 0.55, 1.6


@dataclass(frozen=True)
class Asked:
    """
    A request, taken apart.

    wish: the person's own words. strength: how much to change, 1 as usual.
    part: what alone may change: "background", "subject", or a part of the frame such as "top left"; None: anything.
    take: another picture of the same is wanted. finish: the very same picture is wanted.
    """

    wish: str
    strength: float = 1.0
    part: str | None = None
    take: bool = False
    finish: bool = False


def asked_in(request: str) -> Asked:
    """The request without its guidance, which is returned as data."""
    kept: list[str] = []
    strength, part, take, finish = 1.0, None, False, False
    for line in request.splitlines():
        name, match = _guidance(line.strip().lower())
        if match is None:
            kept.append(line)
        elif name in ("subtle", "strong"):
            strength = _SUBTLE if name == "subtle" else _STRONG
        elif name in ("background", "subject", "center"):
            part = name
        elif name == "part":
            part = match[1]
        take, finish = take or name == "take", finish or name == "finish"
    return Asked("\n".join(kept).strip(), strength, part, take, finish)


def _guidance(line: str) -> tuple[str, re.Match[str] | None]:
    for pattern, name in _GUIDANCE:
        if match := re.fullmatch(pattern, line):
            return name, match
    return "", None


def box_of(part: str) -> tuple[float, float, float, float]:
    """(left, top, right, bottom) of a named part of the frame, as fractions of it."""
    left, top, right, bottom = 0.0, 0.0, 1.0, 1.0
    if part == "center":
        return 0.25, 0.2, 0.75, 0.95
    if "left" in part:
        right = 0.5
    if "right" in part:
        left = 0.5
    if "top" in part:
        bottom = 0.5
    if "bottom" in part:
        top = 0.5
    return left, top, right, bottom
