"""Reading cards as Discord would, and Discord's limits on them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bot.custom_ids import PICK_TEMPLATE, TEMPLATE
from bot.render.cards import Card

Component = dict[str, Any]


def components_of(card: Card) -> list[Component]:
    """Every component, outer before inner."""
    return list(_walk(card.view.to_components()))


def text_of(card: Card) -> str:
    """All texts."""
    return "\n".join(each["content"] for each in components_of(card) if each["type"] == 10)


def labels_of(card: Card) -> list[str]:
    """The labels of all buttons."""
    return [each["label"] for each in components_of(card) if each["type"] == 2]


def check_limits(card: Card) -> None:
    """Discord would take the card: counts, lengths, files shown, alt texts, unique and well-formed custom ids."""
    parts = components_of(card)
    assert len(parts) <= 40
    texts = [each["content"] for each in parts if each["type"] == 10]
    assert all(texts)
    assert sum(map(len, texts)) <= 4000
    names = [each["custom_id"] for each in parts if "custom_id" in each]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(TEMPLATE, name) or re.fullmatch(PICK_TEMPLATE, name) for name in names)
    assert all(1 <= len(each["label"]) <= 80 for each in parts if each["type"] == 2)
    rows = [each for each in parts if each["type"] == 1]
    assert len(rows) <= 2
    assert all(1 <= len(each["components"]) <= 5 for each in rows)
    _check_pictures(card, parts)


def _check_pictures(card: Card, parts: list[Component]) -> None:
    shown = [item for each in parts if each["type"] == 12 for item in each["items"]]
    shown += [each for each in parts if each["type"] == 11]
    assert {each["media"]["url"] for each in shown} == {f"attachment://{each.name}" for each in card.pictures}
    assert all(1 <= len(each["description"]) <= 1024 for each in shown)
    for picture in card.pictures:
        assert re.fullmatch(r"[a-z0-9.\-]+", picture.name)
        assert 1 <= len(picture.alt) <= 1024


def _walk(components: list[Component]) -> Iterator[Component]:
    for each in components:
        yield each
        yield from _walk(each.get("components", []))
        if "accessory" in each:
            yield from _walk([each["accessory"]])
