"""What a provider is told: the person's request, what the picture is and must stay, the server's rules; nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.actions import Action, Edit, Finalize, Generate, Outpaint, Region, Strength, Variations
from conversations.brands import BrandKit
from conversations.briefs import Step, brief_of, changed, described, is_understood, parts_of

KEPT_BYTES = 600
"""How much of a picture's brief an edit repeats at most."""
DESCRIBED_BYTES = 4_000
"""How long the words of a picture that is asked for again may be."""

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
_LOOKS = ("composition", "framing", "subjects", "light", "text")


def prompt_of(
    action: Action,
    request: str,
    lineage: Sequence[Step],
    kit: BrandKit,
    references: int,
    *,
    is_masked: bool = False,
) -> str:
    """
    The words of a call.

    lineage: the requests that led to the picture it works on; empty for a picture from words alone.
    references: how many pictures follow the base.
    """
    match action:
        case Edit():
            lines = _edit_lines(action, lineage, references, is_masked)
        case Variations():
            lines = _variation_lines(action.instruction, lineage)
        case Finalize():
            lines = _final_lines(lineage)
        case Outpaint():
            lines = _extension_lines(action, lineage)
        case _:
            lines = [request]
    return "\n".join(line for line in (*lines, *_house_lines(action, kit)) if line)


def _edit_lines(action: Edit, lineage: Sequence[Step], references: int, is_masked: bool) -> list[str]:
    return [
        action.instruction,
        _references(references),
        "Change only what the mask leaves open." if is_masked else "",
        "" if action.region is None else _REGION.get(action.region, _side(action.region)),
        "" if action.strength is None else _STRENGTH[action.strength],
        _keep(action, lineage),
    ]


def _variation_lines(wish: str | None, lineage: Sequence[Step]) -> list[str]:
    return [
        "Make another take on this picture: the same subject, style and mood, with a new composition and new details.",
        _asked_for(lineage),
        wish or "",
    ]


def _final_lines(lineage: Sequence[Step]) -> list[str]:
    return [
        "Render this very picture again at the best quality: crisp detail, clean edges, natural texture.",
        _asked_for(lineage),
        "Keep everything exactly as it is: composition, subjects, colours, light and text.",
    ]


def _asked_for(lineage: Sequence[Step]) -> str:
    words = described(lineage, DESCRIBED_BYTES)
    return f"It was asked for with these words: {words}" if words else ""


def _extension_lines(action: Outpaint, lineage: Sequence[Step]) -> list[str]:
    """What the clear part around the picture is to be filled with."""
    return [
        "Extend this picture beyond its old frame: fill the transparent part around it, and nothing else. Continue the same "
        "scene seamlessly: the same perspective, light, colours and style, no border, no repeated subject, no new text.",
        action.instruction,
        _asked_for(lineage),
    ]


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


def _keep(edit: Edit, lineage: Sequence[Step]) -> str:
    """What must stay: what the person named, then every part of the picture that the request does not speak of."""
    before = brief_of(lineage)
    after = changed(before, edit.instruction)
    named = "; ".join(dict.fromkeys((*edit.preserve, *before.unchanged_since(after).kept)))
    kept = f"Keep: {named}. " if named else ""
    if not is_understood(edit.instruction):
        return f"{kept}Keep everything else exactly as it is: the same {_listed(_LOOKS)}."
    touched = {
        "composition": before.composition != after.composition,
        "light": before.lighting != after.lighting,
        "text": before.texts != after.texts,
    }
    looks = _listed([look for look in _LOOKS if not touched.get(look)])
    picture = after.unchanged_since(before).words(KEPT_BYTES)
    return (
        f"{kept}Keep everything else exactly as it is{f': {picture}' if picture else ''}; the same {looks}."
    )


def _listed(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _house_lines(action: Action, kit: BrandKit) -> list[str]:
    """The server's own rules and style; a style that a first prompt names itself goes before."""
    lines = [f"Rules for every picture here: {'; '.join(kit.rules)}."] if kit.rules else []
    if kit.style and isinstance(action, Generate) and not parts_of(action.prompt).style:
        lines.insert(0, f"Style: {kit.style}")
    return lines


def spare_bytes(action: Action) -> int:
    """How many bytes a prompt may grow by while its request waits behind others, with which the picture changes."""
    room = {Edit: KEPT_BYTES + 400, **dict.fromkeys((Variations, Finalize, Outpaint), DESCRIBED_BYTES)}
    return room.get(type(action), 0) + BrandKit.MOST_BYTES
