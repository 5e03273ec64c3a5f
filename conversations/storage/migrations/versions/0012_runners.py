"""Each turn and opening knows which process runs it, and a stopped turn the message that stopped it."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; what is there already is run by the one process of its file."""
    for table in ("openings", "turns"):
        op.add_column(table, sa.Column("runner", sa.Integer(), server_default="0", nullable=False))
    op.add_column(
        "turns", sa.Column("is_handed_over", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("turns", sa.Column("stopped_by", sa.BigInteger(), nullable=True))
