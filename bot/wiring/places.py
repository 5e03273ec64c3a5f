"""Where a data folder keeps what."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from config.settings import Settings


@dataclass(frozen=True, slots=True)
class Places:
    """The files and folders inside one data folder."""

    folder: Path

    @property
    def database(self) -> Path:
        """The store's SQLite file."""
        return self.folder / "darkroom.sqlite3"

    @property
    def turns(self) -> Path:
        """The durable engine's SQLite file, where the store is one too."""
        return self.folder / "turns.sqlite3"

    @property
    def blobs(self) -> Path:
        """The folder of pictures."""
        return self.folder / "blobs"

    @property
    def safety_key(self) -> Path:
        """The key under which people's ids are hashed for the provider."""
        return self.folder / "safety.key"

    @property
    def command_hash(self) -> Path:
        """Which set of slash commands Discord was last sent."""
        return self.folder / "commands.sha256"

    @property
    def heard_until(self) -> Path:
        """Until when everything that people wrote was heard."""
        return self.folder / "heard-until"


def database_url(settings: Settings) -> str:
    """The store's address, with its password."""
    if settings.database_url is None:
        return f"sqlite:///{Places(settings.data_dir).database}"
    _, rest = settings.database_url.get_secret_value().split("://", 1)
    return f"postgresql+psycopg://{rest}"


def turns_url(settings: Settings) -> str:
    """The durable engine's address: a file beside the store's, or a schema of its own in the same database."""
    if settings.database_url is None:
        return f"sqlite:///{Places(settings.data_dir).turns}"
    return database_url(settings)


def database_name(settings: Settings) -> str:
    """Where the store is, for people to read: without user and password."""
    if settings.database_url is None:
        return str(Places(settings.data_dir).database)
    address = urlsplit(database_url(settings))
    place = address.hostname or parse_qs(address.query).get("host", ["this machine"])[0]
    return f"PostgreSQL database {address.path.lstrip('/')} at {place}{f':{address.port}' if address.port else ''}"
