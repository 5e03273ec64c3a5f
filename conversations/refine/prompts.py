"""What a provider is told: the person's request, what to keep, and nothing that anybody else wrote."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.actions import Edit, Region, Strength

_STRENGTH: dict[Strength, str] = {
    "low": "Make it a subtle change.",
    "medium": "",
    "high": "Make it a strong, clearly visible change.",
}
_REGION: dict[Region, str] = {
    "background": "Change only the background; keep the subject exactly as it is.",
    "subject": "Change only the main subject; keep the background exactly as it is.",
    "center": "Change only the centre of the picture.",
    "whole": "",
}


def edit_prompt(action: Edit, references: int) -> str:
    """The words of an edit; `references` pictures follow the base."""
    lines = [
        action.instruction,
        _references(references),
        "" if action.region is None else _REGION.get(action.region, _side(action.region)),
        "" if action.strength is None else _STRENGTH[action.strength],
        _keep(action.preserve),
    ]
    return "\n".join(line for line in lines if line)


def variation_prompt(wish: str | None, original: str) -> str:
    """The words of a variation of a picture that was once asked for with `original`."""
    lines = [
        "Make another take on this picture: the same subject, style and mood, with a new composition and new details.",
        f"It was asked for with these words: {original}",
        wish or "",
    ]
    return "\n".join(line for line in lines if line)


def final_prompt(original: str) -> str:
    """The words of a final rendering of a picture."""
    return (
        "Render this very picture again at the best quality: crisp detail, clean edges, natural texture.\n"
        f"It was asked for with these words: {original}\n"
        "Keep everything exactly as it is: composition, subjects, colours, light and text."
    )


def _references(count: int) -> str:
    if count == 0:
        return ""
    return (
        "The first picture is the one to change; the other one is a reference."
        if count == 1
        else f"The first picture is the one to change; the other {count} are references."
    )


def _side(region: Region) -> str:
    return f"Change only the {region.replace('-', ' ')} part of the picture."


def _keep(preserve: Sequence[str]) -> str:
    kept = f"Keep: {'; '.join(preserve)}. " if preserve else ""
    return f"{kept}Keep everything else exactly as it is: the same composition, framing, subjects, light and text."
