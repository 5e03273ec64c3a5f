"""Joins a request's uploads and its `attachments` list into the files of a message."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .errors import DiscordError, Problems
from .model import Attachment
from .picture_size import picture_size
from .platform import Platform
from .uploads import Upload

Json = dict[str, Any]


@dataclass
class FileSet:
    """A message's files after a request, and what has to be written for it."""

    attachments: list[Attachment] = field(default_factory=list)
    fresh: list[Attachment] = field(default_factory=list)
    dropped: list[Attachment] = field(default_factory=list)
    by_name: dict[str, Attachment] = field(default_factory=dict)

    def keep(self, platform: Platform) -> None:
        """Let the CDN serve the new files and let go of the dropped ones."""
        for attachment in self.fresh:
            platform.state.put_attachment(attachment)
        if self.dropped:
            platform.state.drop_attachments(self.dropped)


def new_attachment(
    platform: Platform, channel_id: int, upload: Upload, entry: Json, *, ephemeral: bool
) -> Attachment:
    """The record of an uploaded file. Its picture size is read from its first bytes, whatever its name says."""
    name = str(entry.get("filename") or upload.filename)
    named = Upload(upload.key, name, upload.declared_type, upload.data)
    size = picture_size(upload.data)
    filename = named.safe_name
    spoiler = bool(entry.get("is_spoiler")) or filename.startswith("SPOILER_")
    return Attachment(
        id=upload.id,
        channel_id=channel_id,
        filename=filename,
        content_type=named.content_type,
        size=len(upload.data),
        width=size[0] if size else None,
        height=size[1] if size else None,
        description=entry.get("description") or None,
        ephemeral=ephemeral,
        spoiler=spoiler,
    )


def file_set(
    platform: Platform,
    channel_id: int,
    payload: Json,
    uploads: list[Upload],
    existing: list[Attachment],
    *,
    ephemeral: bool = False,
) -> FileSet:
    """
    What the message's files become.

    Without an `attachments` list the existing files stay; with one, only those it names. Every upload is attached;
    the list may give it a name and a description through its key.
    Raises: 50035 when the list names a file that is neither uploaded nor on the message, or more than ten result.
    """
    listed = payload.get("attachments")
    entries = {str(entry["id"]): entry for entry in listed or []}
    files = FileSet()
    kept = {str(attachment.id): attachment for attachment in existing}
    problems = Problems()
    for index, entry in enumerate(listed or []):
        if str(entry["id"]) not in kept and not any(upload.key == str(entry["id"]) for upload in uploads):
            problems.add(("attachments", index, "id"), "ATTACHMENT_NOT_FOUND", "No such file on the message or in the request.")  # fmt: skip
    problems.refuse()
    for key, attachment in kept.items():
        if listed is None or key in entries:
            description = entries.get(key, {}).get("description", attachment.description)
            attachment.description = description
            files.attachments.append(attachment)
            files.by_name[attachment.filename] = attachment
        else:
            files.dropped.append(attachment)
    for upload in uploads:
        entry = entries.get(upload.key, {})
        attachment = new_attachment(platform, channel_id, upload, entry, ephemeral=ephemeral)
        files.fresh.append(attachment)
        files.attachments.append(attachment)
        files.by_name[upload.filename] = files.by_name[attachment.filename] = attachment
    if len(files.attachments) > 10:
        problems.add(("attachments",), "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.")
        raise DiscordError(50035, errors=problems.tree())
    return files
