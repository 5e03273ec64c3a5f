"""
The stand-in's memory: SQLite for what must survive a restart, dictionaries for what is read at every event.

Every change is committed at once. `synchronous=OFF` survives `kill -9` of the process (the system keeps written pages),
though not a power cut, which is enough for a sandbox.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from .model import (
    Application as App,
    Attachment,
    Channel,
    Command,
    Guild,
    Member,
    Message,
    Role,
    ThreadState,
    User,
)
from .snowflakes import Snowflakes

_SCHEMA = """
CREATE TABLE IF NOT EXISTS records (kind TEXT, id INTEGER, doc TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS messages (id INTEGER PRIMARY KEY, channel_id INTEGER NOT NULL, doc TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS messages_by_channel ON messages (channel_id, id);
CREATE TABLE IF NOT EXISTS attachments (
    id INTEGER PRIMARY KEY, channel_id INTEGER NOT NULL, filename TEXT NOT NULL, content_type TEXT, dropped INTEGER DEFAULT 0
);
"""

Entity = TypeVar("Entity", User, App, Guild, Role, Member, Channel, Command)


class State:
    """Everything the stand-in knows, loaded from `data_dir/discord.sqlite3` and written through to it."""

    def __init__(self, data_dir: Path) -> None:
        data_dir.mkdir(parents=True, exist_ok=True)
        self.attachments_dir = data_dir / "attachments"
        self.attachments_dir.mkdir(exist_ok=True)
        self._db = sqlite3.connect(data_dir / "discord.sqlite3", isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.executescript(_SCHEMA)
        self.users: dict[int, User] = self._load("user", User)
        self.applications: dict[int, App] = self._load("application", App)
        self.guilds: dict[int, Guild] = self._load("guild", Guild)
        self.roles: dict[int, Role] = self._load("role", Role)
        self.members: dict[int, Member] = self._load("member", Member)
        self.channels: dict[int, Channel] = self._load("channel", Channel)
        self.commands: dict[int, Command] = self._load("command", Command)
        for channel in self.channels.values():
            if isinstance(channel.thread, dict):
                channel.thread = ThreadState(**channel.thread)
        self.snowflakes = Snowflakes(after=self._largest_id())
        self.by_token = {user.token: user for user in self.users.values()}
        self._sweep()

    @property
    def empty(self) -> bool:
        """True before the first seeding."""
        return not self.guilds

    @property
    def guild(self) -> Guild:
        """The one guild of the sandbox."""
        return next(iter(self.guilds.values()))

    @property
    def application(self) -> App:
        """The one application of the sandbox."""
        return next(iter(self.applications.values()))

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    # -- records ------------------------------------------------------------------------------------------------------

    def _shelf(self, entity: Entity) -> tuple[str, dict[int, Any]]:
        kind = type(entity).__name__.lower()
        return kind, getattr(self, f"{kind}s")

    def put(self, entity: Entity) -> Entity:
        """Remember a new or changed entity."""
        kind, shelf = self._shelf(entity)
        shelf[entity.id] = entity
        self._db.execute(
            "INSERT OR REPLACE INTO records VALUES (?, ?, ?)", (kind, entity.id, json.dumps(asdict(entity)))
        )
        if isinstance(entity, User):
            self.by_token[entity.token] = entity
        return entity

    def forget(self, entity: Entity) -> None:
        """Remove an entity."""
        kind, shelf = self._shelf(entity)
        shelf.pop(entity.id, None)
        self._db.execute("DELETE FROM records WHERE kind = ? AND id = ?", (kind, entity.id))

    def _load(self, kind: str, cls: type[Entity]) -> dict[int, Entity]:
        rows = self._db.execute("SELECT id, doc FROM records WHERE kind = ? ORDER BY id", (kind,))
        return {row_id: cls(**json.loads(doc)) for row_id, doc in rows}

    def _largest_id(self) -> int:
        rows = self._db.execute(
            "SELECT max(id) FROM (SELECT max(id) AS id FROM records UNION ALL SELECT max(id) FROM messages"
            " UNION ALL SELECT max(id) FROM attachments)"
        )
        return int(rows.fetchone()[0] or 0)

    # -- messages -----------------------------------------------------------------------------------------------------

    def put_message(self, message: Message) -> None:
        """Remember a new or changed message."""
        doc = json.dumps(asdict(message))
        self._db.execute(
            "INSERT OR REPLACE INTO messages VALUES (?, ?, ?)", (message.id, message.channel_id, doc)
        )

    def message(self, channel_id: int, message_id: int) -> Message | None:
        """The message, when it exists in that channel."""
        row = self._db.execute("SELECT channel_id, doc FROM messages WHERE id = ?", (message_id,)).fetchone()
        return _message(row[1]) if row and row[0] == channel_id else None

    def messages(
        self, channel_id: int, *, before: int | None = None, after: int | None = None, limit: int = 50
    ) -> list[Message]:
        """Up to `limit` messages, newest first; with `after`, the oldest ones that follow it."""
        clauses, values = ["channel_id = ?"], [channel_id]
        if before is not None:
            clauses.append("id < ?")
            values.append(before)
        if after is not None:
            clauses.append("id > ?")
            values.append(after)
        order = "ASC" if after is not None else "DESC"
        query = f"SELECT doc FROM messages WHERE {' AND '.join(clauses)} ORDER BY id {order} LIMIT ?"  # noqa: S608
        found = [_message(doc) for (doc,) in self._db.execute(query, (*values, limit))]
        return found[::-1] if after is not None else found

    def delete_message(self, message_id: int) -> None:
        """Remove a message."""
        self._db.execute("DELETE FROM messages WHERE id = ?", (message_id,))

    def delete_messages_of(self, channel_id: int) -> list[Message]:
        """Remove a channel's messages and hand them back."""
        rows = self._db.execute("SELECT doc FROM messages WHERE channel_id = ?", (channel_id,)).fetchall()
        self._db.execute("DELETE FROM messages WHERE channel_id = ?", (channel_id,))
        return [_message(doc) for (doc,) in rows]

    # -- files --------------------------------------------------------------------------------------------------------

    def put_attachment(self, attachment: Attachment) -> None:
        """Let the CDN serve the file."""
        self._db.execute(
            "INSERT INTO attachments (id, channel_id, filename, content_type) VALUES (?, ?, ?, ?)",
            (attachment.id, attachment.channel_id, attachment.filename, attachment.content_type),
        )

    def attachment(self, attachment_id: int) -> tuple[int, str, str | None] | None:
        """(channel id, file name, content type) of a file that the CDN may serve."""
        query = "SELECT channel_id, filename, content_type FROM attachments WHERE id = ?"
        row = self._db.execute(query, (attachment_id,)).fetchone()
        return (row[0], row[1], row[2]) if row else None

    def drop_attachments(self, attachments: Iterable[Attachment]) -> None:
        """Mark files that no message shows any more; the next start removes them."""
        ids = [(attachment.id,) for attachment in attachments]
        self._db.executemany("UPDATE attachments SET dropped = 1 WHERE id = ?", ids)

    def delete_attachments(self, attachments: Iterable[Attachment]) -> None:
        """Remove files at once, as the deletion of their message does."""
        for attachment in attachments:
            self._remove_file(attachment.id)

    def _remove_file(self, attachment_id: int) -> None:
        self._db.execute("DELETE FROM attachments WHERE id = ?", (attachment_id,))
        (self.attachments_dir / str(attachment_id)).unlink(missing_ok=True)

    def _sweep(self) -> None:
        """Remove the files of dropped attachments and those that a refused request left behind."""
        for (attachment_id,) in self._db.execute("SELECT id FROM attachments WHERE dropped").fetchall():
            self._remove_file(attachment_id)
        known = {str(attachment_id) for (attachment_id,) in self._db.execute("SELECT id FROM attachments")}
        for path in self.attachments_dir.iterdir():
            if path.name not in known:
                path.unlink()


def _message(doc: str) -> Message:
    message = Message(**json.loads(doc))
    message.attachments = [Attachment(**attachment) for attachment in message.attachments]  # type: ignore[arg-type]
    return message
