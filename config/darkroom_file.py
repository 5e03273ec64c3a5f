"""`darkroom.toml`: its schema, and the limits that the program obeys."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from config.files import File
from conversations.catalogue import QUALITIES, Area

NAME = "darkroom.toml"
Count = Annotated[int, Field(ge=1)]
Seconds = Annotated[float, Field(gt=0)]
Quality = Annotated[str, Field(pattern=f"^({'|'.join(QUALITIES)})$")]


@dataclass(frozen=True, kw_only=True)
class TierEntry:
    """One tier as written."""

    model: str
    quality: Quality
    previews: Annotated[int, Field(ge=0, le=3)] = 0


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Bounds on everything that people and servers may send or start; units are in the names."""

    references_max: Annotated[int, Field(ge=0, le=15)]
    prompt_max_chars: Count
    upload_max_bytes: Count
    decode_max_px: Count
    renders_per_process: Count
    renders_per_guild: Count
    queued_per_thread: Count
    unknown_outcomes_retried: Annotated[int, Field(ge=0, le=1)]
    provider_failures: Count
    provider_down_wait_s: Seconds
    provider_stopped_wait_s: Seconds
    wait_for_provider_s: Seconds
    brake_after: Count
    brake_pause_s: Seconds
    stop_drain_s: Seconds
    discord_patience_s: Seconds
    provider_timeout_s: Seconds
    result_max_bytes: Count
    question_expires_s: Seconds
    missed_message_max_age_s: Seconds
    redeliver_for_s: Seconds
    preview_edit_interval_s: Seconds
    vote_open_s: Seconds = 600.0


@dataclass(frozen=True, kw_only=True)
class RouterEntry:
    """Who reads unclear follow-ups; without a model, only the embedded interpreter does."""

    model: str | None = None
    timeout_s: Seconds = 1.5


class DarkroomFile(File):
    """The file's schema."""

    default_tier: str
    default_aspect: str
    credit_usd: Annotated[Decimal, Field(gt=0)]
    confirm_above_credits: Annotated[int, Field(ge=0)] = 0
    time_zone: str = "UTC"
    tiers: dict[str, TierEntry]
    area: Area
    aspects: dict[str, tuple[Count, Count]]
    limits: Limits
    router: RouterEntry = RouterEntry()
