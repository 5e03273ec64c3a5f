"""`plans.toml` → the plans."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from config.files import ConfigurationError, File, check, read_table
from conversations.catalogue import QUALITIES
from conversations.plans import Payer, Plan, Plans, Unit

NAME = "plans.toml"
Count = Annotated[int, Field(ge=1)]
Credits = Annotated[int, Field(ge=0, le=1_000_000_000)]
Quality = Annotated[str, Field(pattern=f"^({'|'.join(QUALITIES)})$")]


@dataclass(frozen=True, kw_only=True)
class PlanEntry:
    """One plan as written."""

    allowance_credits: Credits
    highest_tier: str
    in_flight_per_person: Count
    variations_max: Count
    period: Unit = "month"
    carry_over_credits: Credits = 0
    highest_quality: Quality = QUALITIES[-1]
    pays: Payer = "self"
    pool_credits: Credits = 0


class PlansFile(File):
    """The file's schema."""

    default: str
    order: list[str]
    plans: dict[str, PlanEntry]


def load_plans(config_dir: Path | None, tiers: Collection[str]) -> Plans:
    """
    The plans of the operator's `plans.toml`, or of the packaged one; `tiers` are the names that exist.

    Raises: ConfigurationError naming the file and the key.
    """
    table, source = read_table(NAME, config_dir)
    written = check(PlansFile, table, source)
    if written.default not in written.plans:
        raise ConfigurationError(f"{source}: default: no plan is called {written.default!r}")
    if sorted(written.order) != sorted(written.plans):
        raise ConfigurationError(
            f"{source}: order: name each plan once, worst first: {', '.join(written.plans)}"
        )
    for name, entry in written.plans.items():
        if entry.highest_tier not in tiers:
            raise ConfigurationError(
                f"{source}: plans.{name}.highest_tier: no tier is called {entry.highest_tier!r}"
            )
    plans = {name: Plan(name=name, **vars(written.plans[name])) for name in written.order}
    return Plans(plans=plans, default=written.default)
