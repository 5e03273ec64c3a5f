"""Everything that can be set: the environment, `.env`, secret files, and the three TOML files under them."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from os import environ
from pathlib import Path
from typing import Any, Literal
from zoneinfo import available_timezones

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from config import darkroom_file
from config.darkroom_file import DarkroomFile, Limits, RouterEntry, TierEntry
from config.files import ConfigurationError, Table, check, problems, read_table
from config.models_file import load_catalogue
from config.plans_file import load_plans
from config.variables import unknown_variables
from conversations.catalogue import MATCH, Area, Catalogue, Shapes, Tier
from conversations.plans import Plans
from conversations.quotes import CreditRate

OPENAI_URL = "https://api.openai.com/v1"


class Settings(BaseSettings):
    """
    What this process was told. Build it with `load_settings`, which checks the files first.

    The environment wins over `.env`, that over secret files, and those over `darkroom.toml`; a value inside a table
    is named with two underscores: DARKROOM_LIMITS__RENDERS_PER_PROCESS.
    """

    model_config = SettingsConfigDict(
        env_prefix="DARKROOM_",
        env_nested_delimiter="__",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
    )

    discord_token: SecretStr | None = Field(None, validation_alias="DISCORD_TOKEN")
    discord_api_url: str = Field("https://discord.com/api/v10", validation_alias="DISCORD_API_URL")
    discord_gateway_url: str | None = Field(None, validation_alias="DISCORD_GATEWAY_URL")
    discord_cdn_url: str = Field("https://cdn.discordapp.com", validation_alias="DISCORD_CDN_URL")
    openai_api_key: SecretStr | None = Field(None, validation_alias="OPENAI_API_KEY")
    openai_base_url: str = Field(OPENAI_URL, validation_alias="OPENAI_BASE_URL")
    result_hosts: str = ""
    safety_key: SecretStr | None = None
    database_url: SecretStr | None = None
    data_dir: Path = Path("~/.local/share/darkroom")
    config_dir: Path | None = None
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    default_tier: str
    default_aspect: str
    credit_usd: Decimal = Field(gt=0)
    confirm_above_credits: int = Field(0, ge=0)
    time_zone: str = "UTC"
    tiers: dict[str, TierEntry]
    area: Area
    aspects: dict[str, tuple[int, int]]
    limits: Limits
    router: RouterEntry = RouterEntry()

    @field_validator("data_dir", "config_dir")
    @classmethod
    def _expand_home(cls, path: Path | None) -> Path | None:
        return path.expanduser() if path else None

    @field_validator("discord_api_url", "discord_cdn_url", "openai_base_url")
    @classmethod
    def _without_slash(cls, url: str) -> str:
        return url.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _is_postgresql(cls, url: SecretStr | None) -> SecretStr | None:
        """Only the shape is looked at, and nothing of it is repeated: it holds a password."""
        if url is not None and not url.get_secret_value().startswith(("postgresql://", "postgres://")):
            raise ValueError(
                "this is not postgresql://user:password@host/database; without it, SQLite is used"
            )
        return url

    @cached_property
    def catalogue(self) -> Catalogue:
        """Every known model."""
        return load_catalogue(self.config_dir)

    @cached_property
    def plans(self) -> Plans:
        """Every plan that a server can have."""
        return load_plans(self.config_dir, self.tiers)

    @cached_property
    def tiers_by_name(self) -> dict[str, Tier]:
        """The tiers, cheapest first."""
        return {name: Tier(name=name, **vars(entry)) for name, entry in self.tiers.items()}

    @cached_property
    def shapes(self) -> Shapes:
        """The aspects that people may name."""
        return Shapes(aspects=self.aspects, area=self.area)

    @property
    def rate(self) -> CreditRate:
        """What one credit is worth."""
        return CreditRate(self.credit_usd)

    @property
    def allowed_result_hosts(self) -> frozenset[str]:
        """Hosts that a result may be fetched from, beside the provider's own."""
        return frozenset(host.strip().lower() for host in self.result_hosts.split(",") if host.strip())

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The order in which sources win; the file comes last."""
        outer = (init_settings, env_settings, dotenv_settings, file_secret_settings)
        return (*outer, _DarkroomToml(settings_cls))


class _DarkroomToml(PydanticBaseSettingsSource):
    """The values of `darkroom.toml`, from the folder that the sources above it name."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """Not used: the file is read as a whole."""
        return None, field_name, False

    def __call__(self) -> Table:
        own = self.current_state.get("config_dir")
        table, source = read_table(darkroom_file.NAME, Path(str(own)).expanduser() if own else None)
        check(DarkroomFile, table, source)
        return table


def load_settings(**given: Any) -> Settings:
    """
    The settings of this process; `given` wins over every other source.

    Raises: ConfigurationError with one line per problem, naming the file or the variable.
    """
    if misspelt := unknown_variables(environ, {*Settings.model_fields, "secrets_dir"}):
        raise ConfigurationError("\n".join(misspelt))
    secrets_dir = Path(environ.get("DARKROOM_SECRETS_DIR", "/run/secrets"))
    sources: dict[str, Any] = {
        "_env_file": ".env",
        "_secrets_dir": secrets_dir if secrets_dir.is_dir() else None,
    }
    try:
        settings = Settings(**sources, **given)
    except ValidationError as error:
        raise ConfigurationError("\n".join(problems(error))) from error
    _check_defaults(settings)
    return settings


def _check_defaults(settings: Settings) -> None:
    """Refuse defaults that name nothing, and load the files that are otherwise read at first use."""
    if settings.default_tier not in settings.tiers:
        raise ConfigurationError(f"default_tier: no tier is called {settings.default_tier!r}")
    if settings.default_aspect not in (*settings.aspects, MATCH):
        raise ConfigurationError(f"default_aspect: no aspect is called {settings.default_aspect!r}")
    if settings.router.model not in (None, *settings.catalogue.text_models):
        raise ConfigurationError(f"router.model: no text model is called {settings.router.model!r}")
    if settings.time_zone not in available_timezones():
        raise ConfigurationError(f"time_zone: no time zone is called {settings.time_zone!r}")
    _ = settings.plans
