"""What protection kept of a picture's parent, and what the people of a thread decided for it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column and the table; earlier pictures were not held against their parents."""
    op.add_column("revisions", sa.Column("protection", sa.JSON(none_as_null=True), nullable=True))
    op.create_table(
        "thread_settings",
        sa.Column("thread_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("protect", sa.Boolean(), nullable=False),
        sa.Column("strength", sa.String(length=8), nullable=True),
        sa.Column("changed_by", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["thread_id"], ["threads.id"], name=op.f("fk_thread_settings_thread_id")),
        sa.PrimaryKeyConstraint("thread_id", name=op.f("pk_thread_settings")),
    )
