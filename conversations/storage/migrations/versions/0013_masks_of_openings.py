"""An opening remembers the mask that was sent along, as turns do."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("openings", sa.Column("mask", sa.String(64), nullable=True))
