"""Modals: checks what a bot wants to show, numbers it, and reads what a person filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import component_forms as forms
from .components import check_unique, walk
from .errors import Problems, invalid_field
from .schema import Path

if TYPE_CHECKING:
    from .command_options import Resolver
    from .platform import Call

Json = dict[str, Any]


def check_modal(data: Any) -> Json:
    """The modal with every component numbered. Raises: 50035."""
    problems = Problems()
    forms.modal(data, ("data",), problems)
    problems.refuse()
    everything = list(walk(data["components"], ("data", "components")))
    check_unique(everything, problems)
    for path, component in everything:
        if component.get("disabled"):
            problems.add(
                (*path, "disabled"), "MODAL_COMPONENT_DISABLED", "Components in modals cannot be disabled."
            )
    if not any(component.get("custom_id") for _, component in everything):
        problems.add(("data", "components"), "MODAL_WITHOUT_INPUT", "A modal needs an interactive component.")
    problems.refuse()
    return {"custom_id": data["custom_id"], "title": data["title"], "components": _number(data["components"])}


def _number(components: list[Json]) -> list[Json]:
    taken = {component["id"] for _, component in walk(components) if component.get("id")}
    free = (number for number in range(1, 1000) if number not in taken)

    def numbered(component: Json) -> Json:
        copy = {name: value for name, value in component.items() if value is not None}
        copy["id"] = component.get("id") or next(free)
        if "components" in copy:
            copy["components"] = [numbered(inner) for inner in copy["components"]]
        if "component" in copy:
            copy["component"] = numbered(copy["component"])
        return copy

    return [numbered(component) for component in components]


def read_modal(call: Call, shown: list[Json], given: Any, resolver: Resolver) -> list[Json]:
    """The submitted components as the bot gets them. Raises: 50035 for missing or ill-fitting values."""
    if not isinstance(given, list):
        raise invalid_field("components", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.")
    answers = {component["custom_id"]: component for _, component in walk(given) if "custom_id" in component}
    known = {component["custom_id"] for _, component in walk(shown) if component.get("custom_id")}
    problems = Problems()
    for custom_id in set(answers) - known:
        problems.add(
            ("data", "components", custom_id), "COMPONENT_VALIDATION_FAILED", "Component validation failed"
        )
    reader = _Reader(call, answers, resolver, problems)
    read = [reader.outer(component) for component in shown]
    problems.refuse()
    return read


class _Reader:
    def __init__(self, call: Call, answers: dict[str, Json], resolver: Resolver, problems: Problems) -> None:
        self._call = call
        self._answers = answers
        self._resolver = resolver
        self._problems = problems

    def outer(self, component: Json) -> Json:
        read: Json = {"type": component["type"], "id": component["id"]}
        if component["type"] == forms.LABEL:
            read["component"] = self._field(component["component"])
        elif component["type"] == forms.ACTION_ROW:
            read["components"] = [self._field(inner) for inner in component["components"]]
        return read

    def _bad(self, component: Json, message: str, code: str = "COMPONENT_VALIDATION_FAILED") -> None:
        path: Path = ("data", "components", component["custom_id"])
        self._problems.add(path, code, message)

    def _field(self, component: Json) -> Json:
        read: Json = {"type": component["type"], "id": component["id"], "custom_id": component["custom_id"]}
        answer = self._answers.get(component["custom_id"], {})
        if component["type"] == forms.TEXT_INPUT:
            return {**read, "value": self._text(component, answer.get("value") or "")}
        if component["type"] == forms.CHECKBOX:
            return {**read, "value": bool(answer.get("value"))}
        if component["type"] == forms.RADIO_GROUP:
            return {**read, "value": self._choice(component, answer.get("value"))}
        return {**read, "values": self._values(component, answer.get("values") or [])}

    def _text(self, component: Json, value: Any) -> str:
        required = component.get("required") is not False
        if not isinstance(value, str):
            self._bad(component, "Not a string.")
        elif (required and not value) or (value and len(value) < int(component.get("min_length") or 0)):
            self._bad(component, "This field is required", "BASE_TYPE_REQUIRED")
        elif len(value) > int(component.get("max_length") or 4000):
            self._bad(component, "Too long.", "BASE_TYPE_MAX_LENGTH")
        return str(value)

    def _choice(self, component: Json, value: Any) -> Any:
        known = {option["value"] for option in component["options"]}
        if (value is None and component.get("required") is not False) or (
            value is not None and value not in known
        ):
            self._bad(component, "Not one of the options.")
        return value

    def _values(self, component: Json, values: list[Any]) -> list[str]:
        kind = component["type"]
        required = component.get("required") is not False
        low = int(component.get("min_values", 1 if required else 0))
        ceiling = len(component.get("options") or []) if kind == forms.CHECKBOX_GROUP else 1
        high = int(component.get("max_values") or ceiling)
        if not (low <= len(values) <= high or (not required and not values)):
            self._bad(component, f"Between {low} and {high} values are needed.")
            return []
        if kind == forms.FILE_UPLOAD:
            found = [self._resolver.upload(str(value)) for value in values]
            if None in found:
                self._bad(component, "No such file in the request.")
            return [str(attachment_id) for attachment_id in found]
        if kind in (forms.STRING_SELECT, forms.CHECKBOX_GROUP):
            if set(values) - {option["value"] for option in component["options"]}:
                self._bad(component, "Not one of the options.")
        elif not all(self._resolve(kind, str(value)) for value in values):
            self._bad(component, "Unknown id.")
        return [str(value) for value in values]

    def _resolve(self, kind: int, value: str) -> bool:
        if not value.isdigit():
            return False
        if kind == forms.CHANNEL_SELECT:
            return self._resolver.channel(int(value), self._call.user.id)
        as_user = kind in (forms.USER_SELECT, forms.MENTIONABLE_SELECT) and self._resolver.user(int(value))
        return as_user or (
            kind in (forms.ROLE_SELECT, forms.MENTIONABLE_SELECT) and self._resolver.role(int(value))
        )
