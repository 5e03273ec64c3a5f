"""Where a data folder keeps what."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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
        """The durable engine's SQLite file."""
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
    """The store's address."""
    return f"sqlite:///{Places(settings.data_dir).database}"
