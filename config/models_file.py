"""`models.toml` → the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import Field

from config.files import ConfigurationError, File, check, read_table
from conversations.catalogue import (
    QUALITIES,
    Capabilities,
    Catalogue,
    FixedSizes,
    FlexibleSizes,
    GridTokens,
    InputTokens,
    Model,
    OutputTokens,
    PatchTokens,
    Prices,
    Retired,
    ShapeTokens,
    Sizes,
    TextModel,
    TileTokens,
)

NAME = "models.toml"
P = TypeVar("P")


@dataclass(frozen=True, kw_only=True)
class ModelEntry:
    """One model as written: its parts by name."""

    sizes: str
    output_tokens: str
    input_tokens: str
    prices: str
    capabilities: str
    snapshots: tuple[str, ...] = ()
    shutdown_date: date | None = None
    successor: str | None = None


class ModelsFile(File):
    """The file's schema: named parts, and models that refer to them."""

    unknown_successor: str
    flexible_sizes: dict[str, FlexibleSizes] = Field(default_factory=dict)
    fixed_sizes: dict[str, FixedSizes] = Field(default_factory=dict)
    grid_tokens: dict[str, GridTokens] = Field(default_factory=dict)
    shape_tokens: dict[str, ShapeTokens] = Field(default_factory=dict)
    patch_tokens: dict[str, PatchTokens] = Field(default_factory=dict)
    tile_tokens: dict[str, TileTokens] = Field(default_factory=dict)
    prices: dict[str, Prices]
    capabilities: dict[str, Capabilities]
    models: dict[str, ModelEntry]
    retired: dict[str, Retired] = Field(default_factory=dict)
    text_models: dict[str, TextModel] = Field(default_factory=dict)

    @property
    def sizes(self) -> Mapping[str, Sizes]:
        """Every size rule by name."""
        return {**self.flexible_sizes, **self.fixed_sizes}

    @property
    def output_tokens(self) -> Mapping[str, OutputTokens]:
        """Every output-token rule by name."""
        return {**self.grid_tokens, **self.shape_tokens}

    @property
    def input_tokens(self) -> Mapping[str, InputTokens]:
        """Every input-token rule by name."""
        return {**self.patch_tokens, **self.tile_tokens}


def load_catalogue(config_dir: Path | None = None) -> Catalogue:
    """
    The catalogue of the operator's `models.toml`, or of the packaged one.

    Raises: ConfigurationError naming the file and the key.
    """
    table, source = read_table(NAME, config_dir)
    written = check(ModelsFile, table, source)
    models: dict[str, Model] = {}
    for model_id, entry in written.models.items():
        for known_as in (model_id, *entry.snapshots):
            models[known_as] = _model(known_as, entry, written, f"{source}: models.{model_id}")
    _check_successors(written, models, source)
    return Catalogue(
        models=models,
        unknown_successor=written.unknown_successor,
        retired=written.retired,
        text_models=written.text_models,
    )


def _model(model_id: str, entry: ModelEntry, written: ModelsFile, where: str) -> Model:
    model = Model(
        id=model_id,
        sizes=_part(written.sizes, entry.sizes, f"{where}.sizes"),
        output=_part(written.output_tokens, entry.output_tokens, f"{where}.output_tokens"),
        input=_part(written.input_tokens, entry.input_tokens, f"{where}.input_tokens"),
        prices=_part(written.prices, entry.prices, f"{where}.prices"),
        capabilities=_part(written.capabilities, entry.capabilities, f"{where}.capabilities"),
        shutdown_date=entry.shutdown_date,
        successor=entry.successor,
    )
    strange = set(model.qualities) - set(QUALITIES)
    if strange:
        raise ConfigurationError(f"{where}.output_tokens: unknown quality {sorted(strange)}")
    return model


def _part(parts: Mapping[str, P], name: str, where: str) -> P:
    if name not in parts:
        raise ConfigurationError(f"{where}: {name!r} is not defined; there are {', '.join(parts)}")
    return parts[name]


def _check_successors(written: ModelsFile, models: Mapping[str, Model], source: str) -> None:
    named = {f"models.{key}.successor": entry.successor for key, entry in written.models.items()}
    named |= {f"retired.{key}.successor": entry.successor for key, entry in written.retired.items()}
    named["unknown_successor"] = written.unknown_successor
    for where, successor in named.items():
        if successor is not None and successor not in models:
            raise ConfigurationError(f"{source}: {where}: no model is called {successor!r}")
