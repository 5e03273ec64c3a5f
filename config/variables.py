"""Finds misspelt DARKROOM_ variables, which would otherwise be obeyed by nobody."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches

from config.darkroom_file import Limits, TierEntry
from conversations.catalogue import Area

PREFIX = "DARKROOM_"


def unknown_variables(names: Iterable[str], fields: Collection[str]) -> list[str]:
    """
    One line for each name with our prefix that sets nothing; `fields` are the settings' own names.

    Names inside `tiers` and `aspects` are the operator's to choose; what a tier holds is not.
    """
    lines = []
    for name in sorted(names):
        if name.startswith(PREFIX) and not _is_known(name.removeprefix(PREFIX).lower().split("__"), fields):
            known = [PREFIX + field.upper() for field in (*fields, *_inside("limits"), *_inside("area"))]
            near = get_close_matches(name, known, 1)
            lines.append(f"{name}: there is no such setting{f'; is it {near[0]}?' if near else ''}")
    return lines


_TABLES: Mapping[str, type] = {"limits": Limits, "area": Area}


def _is_known(parts: list[str], fields: Collection[str]) -> bool:
    head, *inside = parts
    if head not in fields:
        return False
    if head in _TABLES and inside:
        return "__".join(parts) in _inside(head)
    if head == "tiers" and len(inside) > 1:
        return inside[1] in {field.name for field in dataclasses.fields(TierEntry)}
    return True


def _inside(table: str) -> list[str]:
    return [f"{table}__{field.name}" for field in dataclasses.fields(_TABLES[table])]
