"""
The database, table by table, for SQLite and PostgreSQL alike.

What must never break is held here by constraints, not by care: one running turn per thread, one hold and one
settlement per turn, gapless chains of ledger entries that never fall below zero, numbers that are never used twice.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Dialect,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime, kept as whole microseconds since 1970 so that both databases order it alike."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Microseconds since 1970."""
        return None if value is None else (value - EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """The aware datetime."""
        return None if value is None else EPOCH + timedelta(microseconds=int(value))


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

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
    Column("from_animation", Boolean, nullable=False),
    Column("tier", String(32)),
    Column("estimate_credits", BigInteger, nullable=False),
    Column("hold_credits", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("thread_id", BigInteger),
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
    Column("account_id", String(64), ForeignKey("accounts.id"), nullable=False),
    Column("action", JSON, nullable=False),
    Column("reference_blobs", JSON, nullable=False),
    Column("start_from", String(64)),
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
    UniqueConstraint("thread_id", "sequence"),
    CheckConstraint("state in ('queued', 'running', 'done', 'failed', 'cancelled')", name="state"),
    CheckConstraint("hold_credits >= 0 and estimate_credits >= 0", name="credits"),
    CheckConstraint("(state in ('queued', 'running')) = (ended_at is null)", name="ended"),
    Index("ix_turns_source_id", "source_id"),
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
Index(
    "ix_turns_unended_author",
    turns.c.author_id,
    sqlite_where=text("ended_at is null"),
    postgresql_where=text("ended_at is null"),
)
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
    CheckConstraint("answer is null or answer in ('yes', 'no')", name="answer"),
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

accounts = Table(
    "accounts",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kind", String(8), nullable=False),
    CheckConstraint("kind in ('person', 'dm', 'pool', 'operator')", name="kind"),
)

# A settlement repeats what its hold held, and a foreign key ties the two: same turn, same accounts, and never more.
transfers = Table(
    "transfers",
    metadata,
    Column("id", String(120), primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("account_id", String(64), nullable=False),
    Column("debit_account", String(64), ForeignKey("accounts.id"), nullable=False),
    Column("credit_account", String(64), ForeignKey("accounts.id"), nullable=False),
    Column("amount_credits", BigInteger, nullable=False),
    Column("turn_id", String(40), ForeignKey("turns.id")),
    Column("hold_id", String(120)),
    Column("held_credits", BigInteger, nullable=False),
    Column("caused_by", BigInteger),
    Column("reason", Text),
    Column("at", Moment, nullable=False),
    UniqueConstraint("id", "debit_account", "credit_account", "amount_credits", name="uq_transfers_held"),
    UniqueConstraint(
        "id", "account_id", "kind", "amount_credits", "held_credits", name="uq_transfers_entered"
    ),
    ForeignKeyConstraint(
        ["hold_id", "debit_account", "credit_account", "held_credits"],
        ["transfers.id", "transfers.debit_account", "transfers.credit_account", "transfers.amount_credits"],
        name="fk_transfers_hold",
    ),
    CheckConstraint("amount_credits > 0", name="amount"),
    CheckConstraint(
        "account_id = case when kind = 'grant' then credit_account else debit_account end", name="account"
    ),
    CheckConstraint("kind <> 'hold' or id = 'hold:' || turn_id", name="hold_id_names_its_turn"),
    CheckConstraint(
        "(hold_id is null and held_credits = 0) or (hold_id = 'hold:' || turn_id and amount_credits <= held_credits"
        " and (kind = 'post' or amount_credits = held_credits))",
        name="held",
    ),
    CheckConstraint("debit_account <> credit_account", name="two_accounts"),
    CheckConstraint("kind in ('grant', 'revoke', 'lapse', 'hold', 'post', 'void', 'expire')", name="kind"),
    CheckConstraint("(kind in ('post', 'void', 'expire')) = (hold_id is not null)", name="settles_a_hold"),
    CheckConstraint(
        "(kind in ('hold', 'post', 'void', 'expire')) = (turn_id is not null)", name="names_its_turn"
    ),
    Index("ix_transfers_debit_account_at", "debit_account", "at"),
    Index("ix_transfers_credit_account_at", "credit_account", "at"),
)
Index(
    "uq_transfers_one_hold",
    transfers.c.turn_id,
    unique=True,
    sqlite_where=text("kind = 'hold'"),
    postgresql_where=text("kind = 'hold'"),
)
Index(
    "uq_transfers_one_settlement",
    transfers.c.hold_id,
    unique=True,
    sqlite_where=text("hold_id is not null"),
    postgresql_where=text("hold_id is not null"),
)

# Each entry names the state that it found and the state that it left. A foreign key ties "found" to what the entry
# before it left, another ties kind and amounts to the transfer: a gap, a fork or a sum that does not add up cannot be
# written, nor an entry in an account that the transfer does not touch.
entries = Table(
    "entries",
    metadata,
    Column("account_id", String(64), ForeignKey("accounts.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("transfer_id", String(120), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("amount_credits", BigInteger, nullable=False),
    Column("held_credits", BigInteger, nullable=False),
    Column("previous", Integer),
    Column("balance_before", BigInteger, nullable=False),
    Column("available_before", BigInteger, nullable=False),
    Column("balance_after", BigInteger, nullable=False),
    Column("available_after", BigInteger, nullable=False),
    UniqueConstraint("transfer_id"),
    UniqueConstraint("account_id", "number", "balance_after", "available_after", name="uq_entries_state"),
    ForeignKeyConstraint(
        ["account_id", "previous", "balance_before", "available_before"],
        ["entries.account_id", "entries.number", "entries.balance_after", "entries.available_after"],
        name="fk_entries_previous_state",
    ),
    ForeignKeyConstraint(
        ["transfer_id", "account_id", "kind", "amount_credits", "held_credits"],
        [
            "transfers.id",
            "transfers.account_id",
            "transfers.kind",
            "transfers.amount_credits",
            "transfers.held_credits",
        ],
        name="fk_entries_transfer",
    ),
    CheckConstraint(
        "balance_after = balance_before + case"
        " when kind = 'grant' then amount_credits"
        " when kind in ('revoke', 'lapse', 'post') then -amount_credits"
        " else 0 end",
        name="balance_adds_up",
    ),
    CheckConstraint(
        "available_after = available_before + case"
        " when kind = 'grant' then amount_credits"
        " when kind in ('revoke', 'lapse', 'hold') then -amount_credits"
        " when kind = 'post' then held_credits - amount_credits"
        " else held_credits end",
        name="available_adds_up",
    ),
    CheckConstraint("available_after >= 0", name="available"),
    CheckConstraint("balance_after >= available_after", name="balance"),
    CheckConstraint(
        "(number = 1 and previous is null and balance_before = 0 and available_before = 0)"
        " or (number > 1 and previous is not null and previous = number - 1)",
        name="chain",
    ),
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
