"""Who was given advice on prompts when, who wants none, and which turn carries some."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table and the column."""
    op.create_table(
        "advice",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("given_on", sa.String(length=10), nullable=True),
        sa.Column("is_off", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_advice")),
    )
    op.add_column("turns", sa.Column("advice", sa.String(length=16), nullable=True))
