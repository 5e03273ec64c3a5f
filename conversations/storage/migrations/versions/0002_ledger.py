"""The ledger: transfers and the entries that they make, written once and never changed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables of the ledger."""
    op.create_table(
        "transfers",
        sa.Column("id", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("debit_account", sa.String(length=64), nullable=False),
        sa.Column("credit_account", sa.String(length=64), nullable=False),
        sa.Column("amount_credits", sa.BigInteger(), nullable=False),
        sa.Column("turn_id", sa.String(length=40), nullable=True),
        sa.Column("hold_id", sa.String(length=120), nullable=True),
        sa.Column("held_credits", sa.BigInteger(), nullable=False),
        sa.Column("caused_by", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "(hold_id is null and held_credits = 0) or (hold_id = 'hold:' || turn_id and amount_credits <= held_credits and (kind = 'post' or amount_credits = held_credits))",
            name=op.f("ck_transfers_held"),
        ),
        sa.CheckConstraint(
            "(kind in ('hold', 'post', 'void', 'expire')) = (turn_id is not null)",
            name=op.f("ck_transfers_names_its_turn"),
        ),
        sa.CheckConstraint(
            "(kind in ('post', 'void', 'expire')) = (hold_id is not null)",
            name=op.f("ck_transfers_settles_a_hold"),
        ),
        sa.CheckConstraint(
            "account_id = case when kind = 'grant' then credit_account else debit_account end",
            name=op.f("ck_transfers_account"),
        ),
        sa.CheckConstraint(
            "kind <> 'hold' or id = 'hold:' || turn_id", name=op.f("ck_transfers_hold_id_names_its_turn")
        ),
        sa.CheckConstraint(
            "kind in ('grant', 'revoke', 'lapse', 'hold', 'post', 'void', 'expire')",
            name=op.f("ck_transfers_kind"),
        ),
        sa.CheckConstraint("amount_credits > 0", name=op.f("ck_transfers_amount")),
        sa.CheckConstraint("debit_account <> credit_account", name=op.f("ck_transfers_two_accounts")),
        sa.ForeignKeyConstraint(
            ["credit_account"], ["accounts.id"], name=op.f("fk_transfers_credit_account")
        ),
        sa.ForeignKeyConstraint(["debit_account"], ["accounts.id"], name=op.f("fk_transfers_debit_account")),
        sa.ForeignKeyConstraint(
            ["hold_id", "debit_account", "credit_account", "held_credits"],
            [
                "transfers.id",
                "transfers.debit_account",
                "transfers.credit_account",
                "transfers.amount_credits",
            ],
            name="fk_transfers_hold",
        ),
        sa.ForeignKeyConstraint(["turn_id"], ["turns.id"], name=op.f("fk_transfers_turn_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfers")),
        sa.UniqueConstraint(
            "id", "account_id", "kind", "amount_credits", "held_credits", name="uq_transfers_entered"
        ),
        sa.UniqueConstraint(
            "id", "debit_account", "credit_account", "amount_credits", name="uq_transfers_held"
        ),
    )
    op.create_index("ix_transfers_credit_account_at", "transfers", ["credit_account", "at"], unique=False)
    op.create_index("ix_transfers_debit_account_at", "transfers", ["debit_account", "at"], unique=False)
    op.create_index(
        "uq_transfers_one_hold",
        "transfers",
        ["turn_id"],
        unique=True,
        sqlite_where=sa.text("kind = 'hold'"),
        postgresql_where=sa.text("kind = 'hold'"),
    )
    op.create_index(
        "uq_transfers_one_settlement",
        "transfers",
        ["hold_id"],
        unique=True,
        sqlite_where=sa.text("hold_id is not null"),
        postgresql_where=sa.text("hold_id is not null"),
    )
    op.create_table(
        "entries",
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("transfer_id", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("amount_credits", sa.BigInteger(), nullable=False),
        sa.Column("held_credits", sa.BigInteger(), nullable=False),
        sa.Column("previous", sa.Integer(), nullable=True),
        sa.Column("balance_before", sa.BigInteger(), nullable=False),
        sa.Column("available_before", sa.BigInteger(), nullable=False),
        sa.Column("balance_after", sa.BigInteger(), nullable=False),
        sa.Column("available_after", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "available_after = available_before + case when kind = 'grant' then amount_credits when kind in ('revoke', 'lapse', 'hold') then -amount_credits when kind = 'post' then held_credits - amount_credits else held_credits end",
            name=op.f("ck_entries_available_adds_up"),
        ),
        sa.CheckConstraint(
            "balance_after = balance_before + case when kind = 'grant' then amount_credits when kind in ('revoke', 'lapse', 'post') then -amount_credits else 0 end",
            name=op.f("ck_entries_balance_adds_up"),
        ),
        sa.CheckConstraint(
            "(number = 1 and previous is null and balance_before = 0 and available_before = 0) or (number > 1 and previous is not null and previous = number - 1)",
            name=op.f("ck_entries_chain"),
        ),
        sa.CheckConstraint("available_after >= 0", name=op.f("ck_entries_available")),
        sa.CheckConstraint("balance_after >= available_after", name=op.f("ck_entries_balance")),
        sa.ForeignKeyConstraint(
            ["account_id", "previous", "balance_before", "available_before"],
            ["entries.account_id", "entries.number", "entries.balance_after", "entries.available_after"],
            name="fk_entries_previous_state",
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_entries_account_id")),
        sa.ForeignKeyConstraint(
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
        sa.PrimaryKeyConstraint("account_id", "number", name=op.f("pk_entries")),
        sa.UniqueConstraint(
            "account_id", "number", "balance_after", "available_after", name="uq_entries_state"
        ),
        sa.UniqueConstraint("transfer_id", name=op.f("uq_entries_transfer_id")),
    )
    _append_only("transfers")
    _append_only("entries")


def _append_only(table: str) -> None:
    """Refuse updates and deletes; a later migration that rebuilds the table on SQLite must call for this again."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            f"create function {table}_append_only() returns trigger language plpgsql as"
            f" $$ begin raise exception '{table} are never changed'; end $$"
        )
        op.execute(
            f"create trigger {table}_append_only before update or delete on {table}"
            f" for each row execute function {table}_append_only()"
        )
        return
    for act in ("update", "delete"):
        op.execute(
            f"create trigger {table}_no_{act} before {act} on {table}"
            f" begin select raise(abort, '{table} are never changed'); end"
        )
