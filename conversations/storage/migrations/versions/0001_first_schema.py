"""The first schema: threads, turns, revisions, messages, settings, accounts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables of conversations."""
    op.create_table(
        "accounts",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.CheckConstraint("kind in ('person', 'dm', 'pool', 'operator')", name=op.f("ck_accounts_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
    )
    op.create_table(
        "openings",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("message", sa.JSON(), nullable=False),
        sa.Column("action", sa.JSON(), nullable=False),
        sa.Column("reference_blobs", sa.JSON(), nullable=False),
        sa.Column("start_from", sa.String(length=64), nullable=True),
        sa.Column("from_animation", sa.Boolean(), nullable=False),
        sa.Column("tier", sa.String(length=32), nullable=True),
        sa.Column("estimate_credits", sa.BigInteger(), nullable=False),
        sa.Column("hold_credits", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("thread_id", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_openings")),
    )
    op.create_index(
        "ix_openings_unfinished",
        "openings",
        ["id"],
        unique=False,
        sqlite_where=sa.text("ended_at is null"),
        postgresql_where=sa.text("ended_at is null"),
    )
    op.create_table(
        "server_settings",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("changed_by", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "name", name=op.f("pk_server_settings")),
    )
    op.create_table(
        "threads",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("opened_by", sa.BigInteger(), nullable=False),
        sa.Column("parent_channel_id", sa.BigInteger(), nullable=True),
        sa.Column("cover_message_id", sa.BigInteger(), nullable=True),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("kind in ('thread', 'post', 'dm')", name=op.f("ck_threads_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_threads")),
    )
    op.create_table(
        "questions",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("message", sa.JSON(), nullable=False),
        sa.Column("actions", sa.JSON(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("answer", sa.String(length=3), nullable=True),
        sa.CheckConstraint("answer is null or answer in ('yes', 'no')", name=op.f("ck_questions_answer")),
        sa.ForeignKeyConstraint(["thread_id"], ["threads.id"], name=op.f("fk_questions_thread_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
    )
    op.create_table(
        "turns",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=True),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("action", sa.JSON(), nullable=False),
        sa.Column("reference_blobs", sa.JSON(), nullable=False),
        sa.Column("start_from", sa.String(length=64), nullable=True),
        sa.Column("from_animation", sa.Boolean(), nullable=False),
        sa.Column("tier", sa.String(length=32), nullable=True),
        sa.Column("estimate_credits", sa.BigInteger(), nullable=False),
        sa.Column("hold_credits", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("failure", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("placeholder_message_id", sa.BigInteger(), nullable=True),
        sa.Column("delivered_at", sa.BigInteger(), nullable=True),
        sa.Column("delivery_attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("next_delivery_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(
            "(state in ('queued', 'running')) = (ended_at is null)", name=op.f("ck_turns_ended")
        ),
        sa.CheckConstraint(
            "state in ('queued', 'running', 'done', 'failed', 'cancelled')", name=op.f("ck_turns_state")
        ),
        sa.CheckConstraint("hold_credits >= 0 and estimate_credits >= 0", name=op.f("ck_turns_credits")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_turns_account_id")),
        sa.ForeignKeyConstraint(["thread_id"], ["threads.id"], name=op.f("fk_turns_thread_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_turns")),
        sa.UniqueConstraint("thread_id", "sequence", name=op.f("uq_turns_thread_id_sequence")),
    )
    op.create_index(
        "ix_turns_queued",
        "turns",
        ["created_at"],
        unique=False,
        sqlite_where=sa.text("state = 'queued'"),
        postgresql_where=sa.text("state = 'queued'"),
    )
    op.create_index("ix_turns_source_id", "turns", ["source_id"], unique=False)
    op.create_index(
        "ix_turns_unended",
        "turns",
        ["thread_id", "sequence"],
        unique=False,
        sqlite_where=sa.text("ended_at is null"),
        postgresql_where=sa.text("ended_at is null"),
    )
    op.create_index(
        "ix_turns_unended_author",
        "turns",
        ["author_id"],
        unique=False,
        sqlite_where=sa.text("ended_at is null"),
        postgresql_where=sa.text("ended_at is null"),
    )
    op.create_index(
        "ix_turns_unfinished",
        "turns",
        ["created_at"],
        unique=False,
        sqlite_where=sa.text("delivered_at is null"),
        postgresql_where=sa.text("delivered_at is null"),
    )
    op.create_index(
        "uq_turns_one_running",
        "turns",
        ["thread_id"],
        unique=True,
        sqlite_where=sa.text("state = 'running'"),
        postgresql_where=sa.text("state = 'running'"),
    )
    op.create_table(
        "attempts",
        sa.Column("turn_id", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("model", sa.String(length=64), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("request_id", sa.String(length=128), nullable=True),
        sa.Column("provider_microusd", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["turn_id"], ["turns.id"], name=op.f("fk_attempts_turn_id")),
        sa.PrimaryKeyConstraint("turn_id", "number", name=op.f("pk_attempts")),
    )
    op.create_table(
        "message_links",
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("turn_id", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["thread_id"], ["threads.id"], name=op.f("fk_message_links_thread_id")),
        sa.ForeignKeyConstraint(["turn_id"], ["turns.id"], name=op.f("fk_message_links_turn_id")),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_message_links")),
    )
    op.create_index(
        "ix_message_links_thread_id_number", "message_links", ["thread_id", "number"], unique=False
    )
    op.create_table(
        "revisions",
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("turn_id", sa.String(length=40), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("blob_id", sa.String(length=64), nullable=False),
        sa.Column("original_blob_id", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=32), nullable=False),
        sa.Column("width_px", sa.Integer(), nullable=False),
        sa.Column("height_px", sa.Integer(), nullable=False),
        sa.Column("model", sa.String(length=64), nullable=True),
        sa.Column("tier", sa.String(length=32), nullable=True),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("cost_credits", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("cost_credits >= 0", name=op.f("ck_revisions_cost")),
        sa.CheckConstraint(
            "number >= 1 and (parent is null or parent < number)", name=op.f("ck_revisions_number")
        ),
        sa.ForeignKeyConstraint(
            ["thread_id", "parent"],
            ["revisions.thread_id", "revisions.number"],
            name=op.f("fk_revisions_thread_id_parent"),
        ),
        sa.ForeignKeyConstraint(["thread_id"], ["threads.id"], name=op.f("fk_revisions_thread_id")),
        sa.ForeignKeyConstraint(["turn_id"], ["turns.id"], name=op.f("fk_revisions_turn_id")),
        sa.PrimaryKeyConstraint("thread_id", "number", name=op.f("pk_revisions")),
    )
    op.create_index("ix_revisions_blob_id", "revisions", ["blob_id"], unique=False)
    op.create_index("ix_revisions_turn_id", "revisions", ["turn_id"], unique=False)
    op.create_table(
        "erasures",
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("erased_by", sa.BigInteger(), nullable=False),
        sa.Column("erased_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["thread_id", "number"],
            ["revisions.thread_id", "revisions.number"],
            name=op.f("fk_erasures_thread_id_number"),
        ),
        sa.PrimaryKeyConstraint("thread_id", "number", name=op.f("pk_erasures")),
    )
    op.create_table(
        "head_moves",
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("origin", sa.Integer(), nullable=True),
        sa.Column("to", sa.Integer(), nullable=False),
        sa.Column("turn_id", sa.String(length=40), nullable=False),
        sa.CheckConstraint("kind in ('revision', 'goto', 'undo', 'redo')", name=op.f("ck_head_moves_kind")),
        sa.CheckConstraint("position >= 1", name=op.f("ck_head_moves_position")),
        sa.ForeignKeyConstraint(
            ["thread_id", "to"],
            ["revisions.thread_id", "revisions.number"],
            name=op.f("fk_head_moves_thread_id_to"),
        ),
        sa.ForeignKeyConstraint(["turn_id"], ["turns.id"], name=op.f("fk_head_moves_turn_id")),
        sa.PrimaryKeyConstraint("thread_id", "position", name=op.f("pk_head_moves")),
    )
    op.create_index("ix_head_moves_turn_id", "head_moves", ["turn_id"], unique=False)
