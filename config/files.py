"""Reading the operator's TOML files: their own copy or the packaged one, every key and type checked."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

Table = dict[str, Any]


class ConfigurationError(Exception):
    """A configuration that cannot be used; the message names the file, the key and what is wrong, one line each."""


def read_table(name: str, config_dir: Path | None = None) -> tuple[Table, str]:
    """
    The contents of `name` and the path it was read from: from `config_dir` where it is there, else as packaged.

    Raises: ConfigurationError when the file cannot be read or is not TOML.
    """
    own = config_dir / name if config_dir else None
    source = own if own and own.is_file() else files("config") / name
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"), parse_float=Decimal), str(source)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"{source}: {error}") from error


class File(BaseModel):
    """The root of a file's schema: unknown keys are refused, in the dataclasses below it too."""

    model_config = ConfigDict(extra="forbid", frozen=True)


F = TypeVar("F", bound=File)


def check(kind: type[F], table: Table, source: str) -> F:
    """
    `table` as a `kind`.

    Raises: ConfigurationError naming `source` and each key that is unknown, missing or of the wrong type.
    """
    try:
        return kind.model_validate(table)
    except ValidationError as error:
        raise ConfigurationError("\n".join(f"{source}: {line}" for line in problems(error))) from error


def problems(error: ValidationError) -> list[str]:
    """What is wrong, one line per key."""
    return [f"{'.'.join(map(str, problem['loc']))}: {_in_words(problem)}" for problem in error.errors()]


def _in_words(problem: ErrorDetails) -> str:
    if problem["type"] in ("extra_forbidden", "unexpected_keyword_argument"):
        return "there is no such key; is it misspelt?"
    return problem["msg"].removeprefix("Value error, ")
