"""
The ledger's tables: accounts, transfers and entries, lots, allowances, and the log of what admins did.

All of them but `accounts` and `lots` are append-only, by trigger; see the migrations.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from conversations.storage.columns import Moment, metadata

accounts = Table(
    "accounts",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kind", String(8), nullable=False),
    CheckConstraint("kind in ('person', 'dm', 'pool', 'operator')", name="kind"),
)

# A settlement repeats what its hold held, and a foreign key ties the two: same turn, same accounts, and never more.
transfers = Table(
    "transfers",
    metadata,
    Column("id", String(120), primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("account_id", String(64), nullable=False),
    Column("debit_account", String(64), ForeignKey("accounts.id"), nullable=False),
    Column("credit_account", String(64), ForeignKey("accounts.id"), nullable=False),
    Column("amount_credits", BigInteger, nullable=False),
    Column("turn_id", String(40), ForeignKey("turns.id")),
    Column("hold_id", String(120)),
    Column("held_credits", BigInteger, nullable=False),
    Column("caused_by", BigInteger),
    Column("reason", Text),
    Column("at", Moment, nullable=False),
    UniqueConstraint("id", "debit_account", "credit_account", "amount_credits", name="uq_transfers_held"),
    UniqueConstraint(
        "id", "account_id", "kind", "amount_credits", "held_credits", name="uq_transfers_entered"
    ),
    ForeignKeyConstraint(
        ["hold_id", "debit_account", "credit_account", "held_credits"],
        ["transfers.id", "transfers.debit_account", "transfers.credit_account", "transfers.amount_credits"],
        name="fk_transfers_hold",
    ),
    CheckConstraint("amount_credits > 0", name="amount"),
    CheckConstraint(
        "account_id = case when kind = 'grant' then credit_account else debit_account end", name="account"
    ),
    CheckConstraint("kind <> 'hold' or id = 'hold:' || turn_id", name="hold_id_names_its_turn"),
    CheckConstraint(
        "(hold_id is null and held_credits = 0) or (hold_id = 'hold:' || turn_id and amount_credits <= held_credits"
        " and (kind = 'post' or amount_credits = held_credits))",
        name="held",
    ),
    CheckConstraint("debit_account <> credit_account", name="two_accounts"),
    CheckConstraint("kind in ('grant', 'revoke', 'lapse', 'hold', 'post', 'void', 'expire')", name="kind"),
    CheckConstraint("(kind in ('post', 'void', 'expire')) = (hold_id is not null)", name="settles_a_hold"),
    CheckConstraint(
        "(kind in ('hold', 'post', 'void', 'expire')) = (turn_id is not null)", name="names_its_turn"
    ),
    Index("ix_transfers_debit_account_at", "debit_account", "at"),
    Index("ix_transfers_credit_account_at", "credit_account", "at"),
)
Index(
    "uq_transfers_one_hold",
    transfers.c.turn_id,
    unique=True,
    sqlite_where=text("kind = 'hold'"),
    postgresql_where=text("kind = 'hold'"),
)
Index(
    "uq_transfers_one_settlement",
    transfers.c.hold_id,
    unique=True,
    sqlite_where=text("hold_id is not null"),
    postgresql_where=text("hold_id is not null"),
)

# Each entry names the state that it found and the state that it left. A foreign key ties "found" to what the entry
# before it left, another ties kind and amounts to the transfer: a gap, a fork or a sum that does not add up cannot be
# written, nor an entry in an account that the transfer does not touch.
entries = Table(
    "entries",
    metadata,
    Column("account_id", String(64), ForeignKey("accounts.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("transfer_id", String(120), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("amount_credits", BigInteger, nullable=False),
    Column("held_credits", BigInteger, nullable=False),
    Column("previous", Integer),
    Column("balance_before", BigInteger, nullable=False),
    Column("available_before", BigInteger, nullable=False),
    Column("balance_after", BigInteger, nullable=False),
    Column("available_after", BigInteger, nullable=False),
    UniqueConstraint("transfer_id"),
    UniqueConstraint("account_id", "number", "balance_after", "available_after", name="uq_entries_state"),
    ForeignKeyConstraint(
        ["account_id", "previous", "balance_before", "available_before"],
        ["entries.account_id", "entries.number", "entries.balance_after", "entries.available_after"],
        name="fk_entries_previous_state",
    ),
    ForeignKeyConstraint(
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
    CheckConstraint(
        "balance_after = balance_before + case"
        " when kind = 'grant' then amount_credits"
        " when kind in ('revoke', 'lapse', 'post') then -amount_credits"
        " else 0 end",
        name="balance_adds_up",
    ),
    CheckConstraint(
        "available_after = available_before + case"
        " when kind = 'grant' then amount_credits"
        " when kind in ('revoke', 'lapse', 'hold') then -amount_credits"
        " when kind = 'post' then held_credits - amount_credits"
        " else held_credits end",
        name="available_adds_up",
    ),
    CheckConstraint("available_after >= 0", name="available"),
    CheckConstraint("balance_after >= available_after", name="balance"),
    CheckConstraint(
        "(number = 1 and previous is null and balance_before = 0 and available_before = 0)"
        " or (number > 1 and previous is not null and previous = number - 1)",
        name="chain",
    ),
)

lots = Table(
    "lots",
    metadata,
    Column("account_id", String(64), ForeignKey("accounts.id"), primary_key=True),
    Column("name", String(80), primary_key=True),
    Column("expires_at", Moment),
    Index(
        "ix_lots_expires_at",
        "expires_at",
        sqlite_where=text("expires_at is not null"),
        postgresql_where=text("expires_at is not null"),
    ),
)

# A lot's entries form a chain as an account's do: what was found is tied to what was left, and never falls below zero.
lot_entries = Table(
    "lot_entries",
    metadata,
    Column("account_id", String(64), primary_key=True),
    Column("lot", String(80), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("transfer_id", String(120), ForeignKey("transfers.id"), nullable=False),
    Column("change_credits", BigInteger, nullable=False),
    Column("previous", Integer),
    Column("left_before", BigInteger, nullable=False),
    Column("left_after", BigInteger, nullable=False),
    UniqueConstraint("transfer_id", "lot"),
    UniqueConstraint("account_id", "lot", "number", "left_after", name="uq_lot_entries_state"),
    ForeignKeyConstraint(["account_id", "lot"], ["lots.account_id", "lots.name"], name="fk_lot_entries_lot"),
    ForeignKeyConstraint(
        ["account_id", "lot", "previous", "left_before"],
        ["lot_entries.account_id", "lot_entries.lot", "lot_entries.number", "lot_entries.left_after"],
        name="fk_lot_entries_previous_state",
    ),
    CheckConstraint("change_credits <> 0", name="change"),
    CheckConstraint("left_after = left_before + change_credits", name="adds_up"),
    CheckConstraint("left_after >= 0", name="left"),
    CheckConstraint(
        "(number = 1 and previous is null and left_before = 0)"
        " or (number > 1 and previous is not null and previous = number - 1)",
        name="chain",
    ),
)

# Which periods an account was given its allowance for, and how much of it; a row more for each top-up.
allowances = Table(
    "allowances",
    metadata,
    Column("account_id", String(64), ForeignKey("accounts.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("plan", String(40), nullable=False),
    Column("unit", String(5), nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("ends_at", Moment, nullable=False),
    Column("entitled_credits", BigInteger, nullable=False),
    Column("granted_credits", BigInteger, nullable=False),
    CheckConstraint("number >= 1 and starts_at < ends_at", name="period"),
    CheckConstraint("unit in ('day', 'week', 'month')", name="unit"),
    CheckConstraint("granted_credits >= 0 and entitled_credits >= 0", name="credits"),
)

audit_log = Table(
    "audit_log",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("actor_id", BigInteger, nullable=False),
    Column("act", String(24), nullable=False),
    Column("subject", String(80), nullable=False),
    Column("detail", JSON, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
