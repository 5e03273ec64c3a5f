"""Each turn knows the language that its asker is answered in."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; earlier turns are told of in English."""
    op.add_column(
        "turns", sa.Column("author_language", sa.String(length=8), server_default="en", nullable=False)
    )
