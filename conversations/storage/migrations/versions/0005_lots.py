"""Lots, allowances and the log of admins' acts; existing books are read once to say what their credits are made of."""

from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, fill them from the transfers there are, and let questions and attempts say more."""
    _create()
    op.add_column(
        "questions", sa.Column("kind", sa.String(length=8), nullable=False, server_default="unclear")
    )
    op.add_column("questions", sa.Column("credits", sa.BigInteger(), nullable=True))
    op.add_column(
        "attempts", sa.Column("is_estimate", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_index("ix_turns_guild_id_created_at", "turns", ["guild_id", "created_at"], unique=False)
    _fill(op.get_bind())
    for table in ("lot_entries", "allowances", "audit_log"):
        _append_only(table)


def _create() -> None:
    op.create_table(
        "lots",
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_lots_account_id")),
        sa.PrimaryKeyConstraint("account_id", "name", name=op.f("pk_lots")),
    )
    op.create_index(
        "ix_lots_expires_at",
        "lots",
        ["expires_at"],
        unique=False,
        sqlite_where=sa.text("expires_at is not null"),
        postgresql_where=sa.text("expires_at is not null"),
    )
    op.create_table(
        "lot_entries",
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("lot", sa.String(length=80), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("transfer_id", sa.String(length=120), nullable=False),
        sa.Column("change_credits", sa.BigInteger(), nullable=False),
        sa.Column("previous", sa.Integer(), nullable=True),
        sa.Column("left_before", sa.BigInteger(), nullable=False),
        sa.Column("left_after", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("change_credits <> 0", name=op.f("ck_lot_entries_change")),
        sa.CheckConstraint("left_after = left_before + change_credits", name=op.f("ck_lot_entries_adds_up")),
        sa.CheckConstraint("left_after >= 0", name=op.f("ck_lot_entries_left")),
        sa.CheckConstraint(
            "(number = 1 and previous is null and left_before = 0) or (number > 1 and previous is not null and previous = number - 1)",
            name=op.f("ck_lot_entries_chain"),
        ),
        sa.ForeignKeyConstraint(
            ["account_id", "lot"], ["lots.account_id", "lots.name"], name="fk_lot_entries_lot"
        ),
        sa.ForeignKeyConstraint(
            ["account_id", "lot", "previous", "left_before"],
            ["lot_entries.account_id", "lot_entries.lot", "lot_entries.number", "lot_entries.left_after"],
            name="fk_lot_entries_previous_state",
        ),
        sa.ForeignKeyConstraint(["transfer_id"], ["transfers.id"], name=op.f("fk_lot_entries_transfer_id")),
        sa.PrimaryKeyConstraint("account_id", "lot", "number", name=op.f("pk_lot_entries")),
        sa.UniqueConstraint("account_id", "lot", "number", "left_after", name="uq_lot_entries_state"),
        sa.UniqueConstraint("transfer_id", "lot", name=op.f("uq_lot_entries_transfer_id_lot")),
    )
    op.create_table(
        "allowances",
        sa.Column("account_id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("plan", sa.String(length=40), nullable=False),
        sa.Column("unit", sa.String(length=5), nullable=False),
        sa.Column("starts_at", sa.BigInteger(), nullable=False),
        sa.Column("ends_at", sa.BigInteger(), nullable=False),
        sa.Column("entitled_credits", sa.BigInteger(), nullable=False),
        sa.Column("granted_credits", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("number >= 1 and starts_at < ends_at", name=op.f("ck_allowances_period")),
        sa.CheckConstraint("unit in ('day', 'week', 'month')", name=op.f("ck_allowances_unit")),
        sa.CheckConstraint(
            "granted_credits >= 0 and entitled_credits >= 0", name=op.f("ck_allowances_credits")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_allowances_account_id")),
        sa.PrimaryKeyConstraint("account_id", "number", name=op.f("pk_allowances")),
    )
    op.create_table(
        "audit_log",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("actor_id", sa.BigInteger(), nullable=False),
        sa.Column("act", sa.String(length=24), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "number", name=op.f("pk_audit_log")),
    )


def _fill(connection: sa.Connection) -> None:
    """Until now an allowance was a grant that nobody caused, for a calendar month in UTC; all else is a bonus."""
    history: dict[str, list[sa.Row[Any]]] = defaultdict(list)
    for row in connection.execute(
        sa.text(
            "select e.account_id, e.kind, e.amount_credits, t.id, t.caused_by, t.at from entries e"
            " join transfers t on t.id = e.transfer_id where e.kind not in ('hold', 'void', 'expire')"
            " order by e.account_id, e.number"
        )
    ):
        history[row.account_id].append(row)
    for account_id, transfers in history.items():
        lots = {"allowance": [0, 0], "bonus": [0, 0]}  # [number of the newest entry, credits left]
        for row in transfers:
            for lot, change in _changes(row, {name: left for name, (_, left) in lots.items()}):
                _add_entry(connection, account_id, lot, row.id, change, lots[lot])
        _last_allowance(connection, account_id, transfers)


def _changes(row: sa.Row[Any], left: dict[str, int]) -> list[tuple[str, int]]:
    if row.kind == "grant":
        return [("allowance" if row.caused_by is None else "bonus", row.amount_credits)]
    first, second = ("bonus", "allowance") if row.kind == "revoke" else ("allowance", "bonus")
    from_first = min(left[first], row.amount_credits)
    changes = [(first, -from_first), (second, from_first - row.amount_credits)]
    return [(lot, change) for lot, change in changes if change]


def _add_entry(
    connection: sa.Connection, account_id: str, lot: str, transfer_id: str, change: int, state: list[int]
) -> None:
    number, before = state
    if number == 0:
        connection.execute(
            sa.text("insert into lots (account_id, name) values (:account, :lot)"),
            {"account": account_id, "lot": lot},
        )
    connection.execute(
        sa.text(
            "insert into lot_entries (account_id, lot, number, transfer_id, change_credits, previous, left_before,"
            " left_after) values (:account, :lot, :number, :transfer, :change, :previous, :before, :after)"
        ),
        {
            "account": account_id,
            "lot": lot,
            "number": number + 1,
            "transfer": transfer_id,
            "change": change,
            "previous": number or None,
            "before": before,
            "after": before + change,
        },
    )
    state[:] = number + 1, before + change


def _last_allowance(connection: sa.Connection, account_id: str, transfers: list[sa.Row[Any]]) -> None:
    given = [row for row in transfers if row.kind == "grant" and row.caused_by is None]
    if not given:
        return
    month = datetime.fromtimestamp(given[-1].at / 1_000_000, UTC).replace(
        day=1, hour=0, minute=0, second=0, microsecond=0
    )
    following = month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)
    connection.execute(
        sa.text(
            "insert into allowances (account_id, number, plan, unit, starts_at, ends_at, entitled_credits,"
            " granted_credits) values (:account, 1, '', 'month', :starts, :ends, :credits, :credits)"
        ),
        {
            "account": account_id,
            "starts": int(month.timestamp()) * 1_000_000,
            "ends": int(following.timestamp()) * 1_000_000,
            "credits": given[-1].amount_credits,
        },
    )


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
