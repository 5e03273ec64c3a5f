"""Each turn knows the mask that was sent with it."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; earlier turns had none."""
    op.add_column("turns", sa.Column("mask", sa.String(length=64), nullable=True))
