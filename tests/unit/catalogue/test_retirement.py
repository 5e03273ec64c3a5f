"""Which model stands in for one that is retired or unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from config.models_file import load_catalogue
from conversations.catalogue import Catalogue

CATALOGUE = load_catalogue()
BEFORE, LAST_DAY_OVER = date(2026, 11, 30), date(2026, 12, 1)


@pytest.mark.parametrize(
    ("asked", "today", "used"),
    [
        ("gpt-image-2.5-flare", BEFORE, "gpt-image-2.5-flare"),
        ("gpt-image-2-2026-04-21", BEFORE, "gpt-image-2-2026-04-21"),
        ("gpt-image-1.5", BEFORE, "gpt-image-1.5"),
        ("gpt-image-1.5", LAST_DAY_OVER, "gpt-image-2.5-sunburst"),
        ("gpt-image-1.5-2025-12-16", LAST_DAY_OVER, "gpt-image-2.5-sunburst"),
        ("gpt-image-1-mini", LAST_DAY_OVER, "gpt-image-2.5-flare"),
        ("gpt-image-1", BEFORE, "gpt-image-2.5-sunburst"),
        ("dall-e-3", BEFORE, "gpt-image-2.5-sunburst"),
        ("never-heard-of", BEFORE, "gpt-image-2.5-flare"),
    ],
)
def test_a_model_is_itself_until_its_last_day_is_over(asked: str, today: date, used: str) -> None:
    resolved = CATALOGUE.resolve(asked, today)
    assert resolved.model.id == used
    assert resolved.replaced == (None if asked == used else asked)


def test_another_server_still_offers_a_retired_model() -> None:
    resolved = CATALOGUE.resolve("gpt-image-1", LAST_DAY_OVER, offered={"gpt-image-1", "something-else"})
    assert (resolved.model.id, resolved.replaced) == ("gpt-image-1", None)


def test_a_model_that_the_server_does_not_list_is_replaced_by_one_that_it_does() -> None:
    resolved = CATALOGUE.resolve("gpt-image-2.6-sunburst", BEFORE, offered={"gpt-image-2.5-sunburst"})
    assert (resolved.model.id, resolved.replaced) == ("gpt-image-2.5-sunburst", "gpt-image-2.6-sunburst")


@pytest.mark.parametrize("offered", [set(), {"a-language-model"}])
def test_a_list_that_names_nothing_in_line_leaves_it_to_the_dates(offered: set[str]) -> None:
    assert CATALOGUE.resolve("gpt-image-1", BEFORE, offered).model.id == "gpt-image-2.5-sunburst"


def test_a_circle_of_retired_models_ends() -> None:
    one = replace(CATALOGUE.model("gpt-image-1"), id="one", successor="two")
    two = replace(one, id="two", successor="one")
    circle = Catalogue(models={"one": one, "two": two}, unknown_successor="one", retired={})
    assert circle.resolve("one", LAST_DAY_OVER).model.id == "two"
    assert circle.resolve("nobody", LAST_DAY_OVER).replaced == "nobody"
