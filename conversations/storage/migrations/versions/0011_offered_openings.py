"""Openings that are offered with a refusal and not asked for yet."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("openings", sa.Column("offered_until", sa.BigInteger(), nullable=True))
