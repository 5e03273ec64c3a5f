"""Every known model by its id, and what stands in for one that is retired or unknown."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from conversations.catalogue.models import Model, TextModel


@dataclass(frozen=True, slots=True)
class Retired:
    """A model that is known by name alone."""

    shutdown_date: date
    successor: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """The model to use, and the id it replaces (None where the model asked for is used)."""

    model: Model
    replaced: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """
    Every model by id, dated snapshots included.

    unknown_successor: the id that stands in for ids nobody knows.
    """

    models: Mapping[str, Model]
    unknown_successor: str
    retired: Mapping[str, Retired]
    text_models: Mapping[str, TextModel] = field(default_factory=dict)

    def model(self, model_id: str) -> Model:
        """The model of that very id, retired or not. Raises: KeyError."""
        return self.models[model_id]

    def resolve(self, model_id: str, today: date, offered: Collection[str] | None = None) -> Resolved:
        """
        The model to call for `model_id`: itself, or the first usable one along its successors.

        offered: the ids that the server in use lists, None where it was not asked. Where it is known it decides;
        else a model is usable until the day of its shutdown. When nothing in line is listed, the dates decide, and when
        every date has passed, the last model in line is used: the server will say what is wrong.
        """
        line = list(self._line(model_id))
        by_date = [model for model in line if not _is_past(model, today)]
        usable = [model for model in line if model.id in offered] if offered else by_date
        chosen = (usable or by_date or line[-1:])[0]
        return Resolved(chosen, None if chosen.id == model_id else model_id)

    def _line(self, model_id: str) -> Iterator[Model]:
        """The model and those that follow it, each once, though successors may point in a circle."""
        seen: set[str] = set()
        following: str | None = model_id
        while following not in seen:
            if following is None:
                following = self.unknown_successor
                continue
            seen.add(following)
            if following in self.models:
                yield self.models[following]
                following = self.models[following].successor
            elif following in self.retired:
                following = self.retired[following].successor
            else:
                following = None


def _is_past(model: Model, today: date) -> bool:
    return model.shutdown_date is not None and today >= model.shutdown_date
