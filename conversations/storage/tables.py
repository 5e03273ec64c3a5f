"""
The database, table by table, for SQLite and PostgreSQL alike.

What must never break is held by constraints, not by care: one running turn per thread, numbers that are never used
twice, and in `ledger_tables.py` one hold and one settlement per turn and gapless chains that never fall below zero.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from conversations.storage.columns import Moment, metadata
from conversations.storage.ledger_tables import accounts

threads = Table(
    "threads",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("guild_id", BigInteger),
    Column("kind", String(8), nullable=False),
    Column("opened_by", BigInteger, nullable=False),
    Column("parent_channel_id", BigInteger),
    Column("cover_message_id", BigInteger),
    Column("opened_at", Moment, nullable=False),
    CheckConstraint("kind in ('thread', 'post', 'dm')", name="kind"),
)

thread_settings = Table(
    "thread_settings",
    metadata,
    Column("thread_id", BigInteger, ForeignKey("threads.id"), primary_key=True, autoincrement=False),
    Column("protect", Boolean, nullable=False),
    Column("strength", String(8)),
    Column("changed_by", BigInteger, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

openings = Table(
    "openings",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("guild_id", BigInteger),
    Column("message", JSON, nullable=False),
    Column("action", JSON, nullable=False),
    Column("reference_blobs", JSON, nullable=False),
    Column("start_from", String(64)),
    Column("mask", String(64)),
    Column("from_animation", Boolean, nullable=False),
    Column("tier", String(32)),
    Column("estimate_credits", BigInteger, nullable=False),
    Column("hold_credits", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("offered_until", Moment),
    Column("ended_at", Moment),
    Column("thread_id", BigInteger),
    Column("runner", Integer, nullable=False, server_default="0"),
    Index(
        "ix_openings_unfinished",
        "id",
        sqlite_where=text("ended_at is null"),
        postgresql_where=text("ended_at is null"),
    ),
)

turns = Table(
    "turns",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("thread_id", BigInteger, ForeignKey("threads.id"), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("source_id", BigInteger, nullable=False),
    Column("guild_id", BigInteger),
    Column("author_id", BigInteger, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("author_language", String(8), nullable=False, server_default="en"),
    Column("account_id", String(64), ForeignKey(accounts.c.id), nullable=False),
    Column("action", JSON, nullable=False),
    Column("reference_blobs", JSON, nullable=False),
    Column("start_from", String(64)),
    Column("mask", String(64)),
    Column("advice", String(16)),
    Column("from_animation", Boolean, nullable=False),
    Column("tier", String(32)),
    Column("estimate_credits", BigInteger, nullable=False),
    Column("hold_credits", BigInteger, nullable=False),
    Column("state", String(10), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("started_at", Moment),
    Column("ended_at", Moment),
    Column("failure", JSON(none_as_null=True)),
    Column("placeholder_message_id", BigInteger),
    Column("delivered_at", Moment),
    Column("delivery_attempts", Integer, nullable=False, server_default="0"),
    Column("next_delivery_at", Moment),
    Column("runner", Integer, nullable=False, server_default="0"),
    Column("is_handed_over", Boolean, nullable=False, server_default=false()),
    Column("stopped_by", BigInteger),
    UniqueConstraint("thread_id", "sequence"),
    CheckConstraint("state in ('queued', 'running', 'done', 'failed', 'cancelled')", name="state"),
    CheckConstraint("hold_credits >= 0 and estimate_credits >= 0", name="credits"),
    CheckConstraint("(state in ('queued', 'running')) = (ended_at is null)", name="ended"),
    Index("ix_turns_source_id", "source_id"),
    Index("ix_turns_guild_id_created_at", "guild_id", "created_at"),
)
Index(
    "uq_turns_one_running",
    turns.c.thread_id,
    unique=True,
    sqlite_where=text("state = 'running'"),
    postgresql_where=text("state = 'running'"),
)
# A DM's thread grows for years; what is asked of it all day is only what has not ended.
Index(
    "ix_turns_unended",
    turns.c.thread_id,
    turns.c.sequence,
    sqlite_where=text("ended_at is null"),
    postgresql_where=text("ended_at is null"),
)
Index("ix_turns_author_id_ended_at", turns.c.author_id, turns.c.ended_at)
Index(
    "ix_turns_unfinished",
    turns.c.created_at,
    sqlite_where=text("delivered_at is null"),
    postgresql_where=text("delivered_at is null"),
)

Index(
    "ix_turns_queued",
    turns.c.created_at,
    sqlite_where=text("state = 'queued'"),
    postgresql_where=text("state = 'queued'"),
)

attempts = Table(
    "attempts",
    metadata,
    Column("turn_id", String(40), ForeignKey("turns.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("model", String(64), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("outcome", String(40)),
    Column("request_id", String(128)),
    Column("provider_microusd", BigInteger),
    Column("is_estimate", Boolean, nullable=False, server_default=false()),
    Column("previews", Integer, nullable=False, server_default="0"),
)

# One row: there is one provider, and `key_fingerprint` tells whether it is still the same.
circuits = Table(
    "circuits",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("key_fingerprint", String(64), nullable=False),
    Column("cause", String(5)),
    Column("failures", Integer, nullable=False),
    Column("trips", Integer, nullable=False),
    Column("retry_at", Moment),
    Column("told_at", Moment),
    CheckConstraint("id = 1", name="one_row"),
    CheckConstraint("cause is null or cause in ('down', 'quota', 'key')", name="cause"),
    CheckConstraint("(cause is null) = (retry_at is null)", name="retried"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("thread_id", BigInteger, ForeignKey("threads.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("parent", Integer),
    Column("turn_id", String(40), ForeignKey("turns.id"), nullable=False),
    Column("action", String(20), nullable=False),
    Column("request", Text, nullable=False),
    Column("prompt", Text, nullable=False),
    Column("author_id", BigInteger, nullable=False),
    Column("author_name", Text, nullable=False),
    Column("blob_id", String(64), nullable=False),
    Column("original_blob_id", String(64), nullable=False),
    Column("media_type", String(32), nullable=False),
    Column("width_px", Integer, nullable=False),
    Column("height_px", Integer, nullable=False),
    Column("model", String(64)),
    Column("tier", String(32)),
    Column("seconds", Float, nullable=False),
    Column("cost_credits", BigInteger, nullable=False),
    Column("protection", JSON(none_as_null=True)),
    Column("created_at", Moment, nullable=False),
    ForeignKeyConstraint(["thread_id", "parent"], ["revisions.thread_id", "revisions.number"]),
    CheckConstraint("number >= 1 and (parent is null or parent < number)", name="number"),
    CheckConstraint("cost_credits >= 0", name="cost"),
    Index("ix_revisions_turn_id", "turn_id"),
    Index("ix_revisions_blob_id", "blob_id"),
)

erasures = Table(
    "erasures",
    metadata,
    Column("thread_id", BigInteger, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("erased_by", BigInteger, nullable=False),
    Column("erased_at", Moment, nullable=False),
    ForeignKeyConstraint(["thread_id", "number"], ["revisions.thread_id", "revisions.number"]),
)

head_moves = Table(
    "head_moves",
    metadata,
    Column("thread_id", BigInteger, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("origin", Integer),
    Column("to", Integer, nullable=False),
    Column("turn_id", String(40), ForeignKey("turns.id"), nullable=False),
    ForeignKeyConstraint(["thread_id", "to"], ["revisions.thread_id", "revisions.number"]),
    CheckConstraint("kind in ('revision', 'goto', 'undo', 'redo')", name="kind"),
    CheckConstraint("position >= 1", name="position"),
    Index("ix_head_moves_turn_id", "turn_id"),
)

message_links = Table(
    "message_links",
    metadata,
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, ForeignKey("threads.id"), nullable=False),
    Column("turn_id", String(40), ForeignKey("turns.id"), nullable=False),
    Column("number", Integer),
    Index("ix_message_links_thread_id_number", "thread_id", "number"),
)

questions = Table(
    "questions",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, ForeignKey("threads.id"), nullable=False),
    Column("message", JSON, nullable=False),
    Column("actions", JSON, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("answer", String(3)),
    Column("kind", String(8), nullable=False, server_default="unclear"),
    Column("credits", BigInteger),
    CheckConstraint("answer is null or answer in ('yes', 'no')", name="answer"),
)

advice = Table(
    "advice",
    metadata,
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("given_on", String(10)),
    Column("is_off", Boolean, nullable=False),
)

server_settings = Table(
    "server_settings",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", String(40), primary_key=True),
    Column("value", JSON, nullable=False),
    Column("changed_by", BigInteger, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

# The text model's readings: the operator's cost, outside the ledger.
router_calls = Table(
    "router_calls",
    metadata,
    Column("source_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Moment, primary_key=True, autoincrement=False),
    Column("model", String(64), nullable=False),
    Column("outcome", String(40), nullable=False),
    Column("input_tokens", Integer, nullable=False),
    Column("output_tokens", Integer, nullable=False),
    Column("cost_microusd", BigInteger),
)

votes = Table(
    "votes",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, ForeignKey("threads.id"), nullable=False),
    Column("message", JSON, nullable=False),
    Column("choices", JSON, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("message_id", BigInteger),
    Column("closed_at", Moment),
    Column("winner", Integer),
    Column("told_at", Moment),
    CheckConstraint("closed_at is not null or (winner is null and told_at is null)", name="open"),
    Index(
        "ix_votes_unfinished",
        "id",
        sqlite_where=text("told_at is null"),
        postgresql_where=text("told_at is null"),
    ),
)
Index(
    "uq_votes_one_open",
    votes.c.thread_id,
    unique=True,
    sqlite_where=text("closed_at is null"),
    postgresql_where=text("closed_at is null"),
)

# One vote a person: the key says so.
ballots = Table(
    "ballots",
    metadata,
    Column("vote_id", BigInteger, ForeignKey("votes.id"), primary_key=True),
    Column("person_id", BigInteger, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("cast_at", Moment, nullable=False),
)
