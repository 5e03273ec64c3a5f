"""
Form checks: small combinators that walk a JSON value and note every fault under Discord's own codes.

A check is called as `check(value, path, problems)`. `table` refuses fields it does not list, which is stricter than
Discord (it drops most of them silently): a mistyped field must not pass unseen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from .errors import Problems

Path = tuple[str | int, ...]
Check = Callable[[Any, Path, Problems], None]

_SNOWFLAKE = re.compile(r"\d{1,20}")
_URL = re.compile(r"(https?|discord)://\S+", re.IGNORECASE)


def length_text(low: int, high: int) -> str:
    """Discord's wording for a length out of bounds."""
    if low == 0:
        return f"Must be {high} or fewer in length."
    return f"Must be between {low} and {high} in length."


def text(low: int = 0, high: int = 2000, pattern: re.Pattern[str] | None = None) -> Check:
    """A string of `low` to `high` characters, wholly matching `pattern` where one is given."""

    def check(value: Any, path: Path, problems: Problems) -> None:
        if not isinstance(value, str):
            problems.add(path, "STRING_TYPE_CONVERT", "Could not interpret value as string.")
        elif low > 0 and not value.strip():
            problems.add(path, "BASE_TYPE_REQUIRED", "This field is required")
        elif not low <= len(value) <= high:
            code = "BASE_TYPE_MAX_LENGTH" if low == 0 else "BASE_TYPE_BAD_LENGTH"
            problems.add(path, code, length_text(low, high))
        elif pattern and not pattern.fullmatch(value):
            problems.add(path, "STRING_TYPE_REGEX", "String value did not match validation regex.")

    return check


def integer(low: int = -(2**53), high: int = 2**53) -> Check:
    """A whole number, or a string of digits, within bounds."""

    def check(value: Any, path: Path, problems: Problems) -> None:
        if isinstance(value, str) and re.fullmatch(r"-?\d{1,20}", value):
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool):
            problems.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
        elif value < low:
            problems.add(path, "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {low}.")
        elif value > high:
            problems.add(path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {high}.")

    return check


def number(value: Any, path: Path, problems: Problems) -> None:
    """Any JSON number."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        problems.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not float.')


def boolean(value: Any, path: Path, problems: Problems) -> None:
    """true or false."""
    if not isinstance(value, bool):
        problems.add(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.")


def snowflake(value: Any, path: Path, problems: Problems) -> None:
    """An id, as a string of digits or an int."""
    if isinstance(value, bool) or not _SNOWFLAKE.fullmatch(str(value)):
        problems.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')


def anything(value: Any, path: Path, problems: Problems) -> None:
    """Whatever was sent: a field that Discord takes and this stand-in does not look into."""


def url(high: int = 2048) -> Check:
    """An http, https or discord address."""

    def check(value: Any, path: Path, problems: Problems) -> None:
        if not isinstance(value, str) or not _URL.fullmatch(value):
            problems.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.")
        elif len(value) > high:
            problems.add(path, "BASE_TYPE_MAX_LENGTH", length_text(0, high))

    return check


def one_of(*choices: Any) -> Check:
    """One of the listed values."""

    def check(value: Any, path: Path, problems: Problems) -> None:
        if isinstance(value, bool) or value not in choices:
            listed = ", ".join(map(str, choices))
            problems.add(path, "BASE_TYPE_CHOICES", f"Value must be one of ({listed}).")

    return check


def array(item: Check, low: int = 0, high: int = 100) -> Check:
    """A list of `low` to `high` items."""

    def check(value: Any, path: Path, problems: Problems) -> None:
        if not isinstance(value, list):
            problems.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.")
            return
        if not low <= len(value) <= high:
            code = "BASE_TYPE_MAX_LENGTH" if low == 0 else "BASE_TYPE_BAD_LENGTH"
            problems.add(path, code, length_text(low, high))
        for index, entry in enumerate(value):
            item(entry, (*path, index), problems)

    return check


def mapping(item: Check, keys: frozenset[str]) -> Check:
    """An object whose keys are among `keys`, such as localizations."""
    known = one_of(*sorted(keys))

    def check(value: Any, path: Path, problems: Problems) -> None:
        if not isinstance(value, dict):
            problems.add(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType.")
            return
        for key, entry in value.items():
            known(key, (*path, key), problems)
            item(entry, (*path, key), problems)

    return check


def table(fields: Mapping[str, Check], required: frozenset[str] | set[str] = frozenset()) -> Check:
    """An object of the listed fields only; null counts as absent."""

    def check(value: Any, path: Path, problems: Problems) -> None:
        if not isinstance(value, dict):
            problems.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType.")
            return
        for name, entry in value.items():
            field = fields.get(name)
            if field is None:
                problems.add((*path, name), "UNKNOWN_FIELD", f'"{name}" is not a field of this object.')
            elif entry is not None:
                field(entry, (*path, name), problems)
        for name in required:
            if value.get(name) is None:
                problems.add((*path, name), "BASE_TYPE_REQUIRED", "This field is required")

    return check


def by_type(kinds: Mapping[int, Check]) -> Check:
    """An object whose integer `type` picks the check."""

    def check(value: Any, path: Path, problems: Problems) -> None:
        if not isinstance(value, dict):
            problems.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType.")
            return
        kind = value.get("type")
        chosen = kinds.get(kind) if isinstance(kind, int) and not isinstance(kind, bool) else None
        if chosen is None:
            listed = ", ".join(map(str, kinds))
            problems.add(
                (*path, "type"), "UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({listed}).'
            )
        else:
            chosen(value, path, problems)

    return check


def refuse_unless(check: Check, value: Any) -> None:
    """Raise 50035 with the full tree when `value` fails `check`."""
    problems = Problems()
    check(value, (), problems)
    problems.refuse()
