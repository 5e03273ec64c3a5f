"""The circuit breaker over the provider, and previews that were shown before a cancel."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the circuit, count previews, and find a person's latest turns."""
    op.create_table(
        "circuits",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key_fingerprint", sa.String(length=64), nullable=False),
        sa.Column("cause", sa.String(length=5), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("trips", sa.Integer(), nullable=False),
        sa.Column("retry_at", sa.BigInteger(), nullable=True),
        sa.Column("told_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("id = 1", name=op.f("ck_circuits_one_row")),
        sa.CheckConstraint(
            "cause is null or cause in ('down', 'quota', 'key')", name=op.f("ck_circuits_cause")
        ),
        sa.CheckConstraint("(cause is null) = (retry_at is null)", name=op.f("ck_circuits_retried")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circuits")),
    )
    with op.batch_alter_table("attempts", recreate="always") as attempts:
        attempts.add_column(sa.Column("previews", sa.Integer(), server_default="0", nullable=False))
    op.create_index("ix_turns_author_id_ended_at", "turns", ["author_id", "ended_at"])
    op.drop_index("ix_turns_unended_author", "turns")
