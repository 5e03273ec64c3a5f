"""Pictures that somebody sent as a starting point: revisions that nobody asked a provider for."""

from __future__ import annotations

from datetime import datetime

from conversations.ids import BlobId, RevisionNumber
from conversations.threads import Revision, Turn

UPLOAD = "upload"
"""The action of a revision that somebody sent instead of asking for it."""


def uploaded(
    turn: Turn, blob_id: BlobId, media_type: str, width_px: int, height_px: int, number: int, at: datetime
) -> Revision:
    """The revision of a picture that was sent as a starting point."""
    return Revision(
        thread_id=turn.thread_id,
        number=RevisionNumber(number),
        parent=None,
        turn_id=turn.id,
        action=UPLOAD,
        request="",
        prompt="",
        author_id=turn.author.id,
        author_name=turn.author.name,
        blob_id=blob_id,
        original_blob_id=blob_id,
        media_type=media_type,
        width_px=width_px,
        height_px=height_px,
        model=None,
        tier=None,
        seconds=0.0,
        cost_credits=0,
        created_at=at,
    )
