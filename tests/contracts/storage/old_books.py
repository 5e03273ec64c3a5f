"""The books of a small server as an earlier version left them: plain rows, written past all of today's code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from conversations.ids import AccountId
from conversations.storage.migrate import MIGRATIONS

ANN, THREAD, OPENING = AccountId("person:1:5"), 7, 60
WRITTEN_AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
AT = int(WRITTEN_AT.timestamp()) * 1_000_000
BEGINS, ENDS = (int(datetime(2026, month, 1, tzinfo=UTC).timestamp()) * 1_000_000 for month in (11, 12))
BLOB = "ab" * 32
Row = dict[str, Any]

TRANSFERS: list[tuple[str, int, int, int | None, dict[str, int]]] = [
    # id, credits, what its hold held, who caused it, what it did to which lots
    ("grant:a", 10, 0, None, {"allowance": 10}),
    ("grant:b", 30, 0, 99, {"bonus": 30}),
    ("grant:c", 25, 0, 99, {"until:c": 25}),
    ("hold:t1", 10, 0, 5, {}),
    ("post:t1", 7, 10, 5, {"allowance": -7}),
    ("hold:t2", 10, 0, 5, {}),
    ("post:t2", 8, 10, 5, {"allowance": -3, "until:c": -5}),
    ("hold:t3", 10, 0, 5, {}),
    ("void:t3", 10, 10, 5, {}),
    ("hold:t5", 20, 0, 5, {}),
    ("hold:t6", 5, 0, 5, {}),
]
BALANCE, AVAILABLE = 50, 25
LOTS = {"allowance": 0, "bonus": 30, "until:c": 20}

TURNS = [
    ("t1", {"action": "generate", "prompt": "a jar"}, "done", 10),
    ("t2", {"action": "edit", "instruction": "add a lid"}, "done", 10),
    ("t3", {"action": "edit", "instruction": "make it blue"}, "failed", 10),
    ("t4", {"action": "undo"}, "done", 0),
    ("t5", {"action": "edit", "instruction": "make it red"}, "running", 20),
    ("t6", {"action": "edit", "instruction": "a cork"}, "queued", 5),
]


def write_old_books(url: str, revision: str) -> None:
    """Make the tables of an early revision and fill those of them that there are."""
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    tables = sa.MetaData()
    tables.reflect(engine)
    with engine.begin() as connection:
        for name, row in _rows():
            if name in tables.tables:
                table = tables.tables[name]
                known = {column: value for column, value in row.items() if column in table.c}
                connection.execute(table.insert().values(known))
    engine.dispose()


def _rows() -> Iterator[tuple[str, Row]]:
    for account in (ANN, "operator:issue", "operator:revenue"):
        yield "accounts", {"id": account, "kind": account.split(":")[0]}
    yield "threads", {"id": THREAD, "guild_id": 1, "kind": "thread", "opened_by": 5, "opened_at": AT}
    yield from _turns()
    yield from _pictures()
    yield from _money()
    yield from _surface()


def _turns() -> Iterator[tuple[str, Row]]:
    for sequence, (turn_id, action, state, hold) in enumerate(TURNS, start=1):
        is_ended = state not in ("queued", "running")
        yield (
            "turns",
            {
                "id": turn_id, "thread_id": THREAD, "sequence": sequence, "source_id": sequence, "guild_id": 1,
                "author_id": 5, "author_name": "ann", "account_id": ANN, "action": action, "reference_blobs": [],
                "from_animation": False, "tier": "draft", "estimate_credits": hold, "hold_credits": hold,
                "state": state, "created_at": AT + sequence, "ended_at": AT + sequence if is_ended else None,
                "delivered_at": AT + sequence if is_ended else None,
            },
        )  # fmt: skip
    for turn_id, outcome in (("t1", "done"), ("t2", "done"), ("t3", "ProviderDown"), ("t5", None)):
        yield (
            "attempts",
            {
                "turn_id": turn_id, "number": 1, "model": "flare", "started_at": AT,
                "ended_at": AT if outcome else None, "outcome": outcome,
            },
        )  # fmt: skip


def _pictures() -> Iterator[tuple[str, Row]]:
    for number, cost in ((1, 7), (2, 8)):
        yield (
            "revisions",
            {
                "thread_id": THREAD, "number": number, "parent": number - 1 or None, "turn_id": f"t{number}",
                "action": "edit", "request": "a jar", "prompt": "a jar", "author_id": 5, "author_name": "ann",
                "blob_id": BLOB, "original_blob_id": BLOB, "media_type": "image/png", "width_px": 1,
                "height_px": 1, "seconds": 0.5, "cost_credits": cost, "created_at": AT,
            },
        )  # fmt: skip
    moves = (("revision", None, 1, "t1"), ("revision", 1, 2, "t2"), ("undo", 2, 1, "t4"))
    for position, (kind, origin, to, turn_id) in enumerate(moves, start=1):
        yield (
            "head_moves",
            {
                "thread_id": THREAD, "position": position, "kind": kind, "origin": origin, "to": to,
                "turn_id": turn_id,
            },
        )  # fmt: skip
    yield "message_links", {"message_id": 900, "thread_id": THREAD, "turn_id": "t1", "number": 1}


def _money() -> Iterator[tuple[str, Row]]:
    for name in LOTS:
        yield "lots", {"account_id": ANN, "name": name, "expires_at": ENDS if name == "until:c" else None}
    balance = available = 0
    numbers, left = dict.fromkeys(LOTS, 0), dict.fromkeys(LOTS, 0)
    for number, (transfer_id, amount, held, by, lots) in enumerate(TRANSFERS, start=1):
        kind, _, of = transfer_id.partition(":")
        found = {"previous": number - 1 or None, "balance_before": balance, "available_before": available}
        balance += {"grant": amount, "post": -amount}.get(kind, 0)
        available += {"grant": amount, "hold": -amount, "post": held - amount, "void": held}[kind]
        common = {"kind": kind, "account_id": ANN, "amount_credits": amount, "held_credits": held}
        debit, credit = ("operator:issue", ANN) if kind == "grant" else (ANN, "operator:revenue")
        yield (
            "transfers",
            {
                **common, "id": transfer_id, "debit_account": debit, "credit_account": credit, "caused_by": by,
                "turn_id": None if kind == "grant" else of, "hold_id": f"hold:{of}" if held else None, "at": AT,
            },
        )  # fmt: skip
        left_behind = {"balance_after": balance, "available_after": available}
        yield "entries", {**common, **found, **left_behind, "number": number, "transfer_id": transfer_id}
        for lot, change in lots.items():
            yield (
                "lot_entries",
                {
                    "account_id": ANN, "lot": lot, "number": numbers[lot] + 1, "transfer_id": transfer_id,
                    "change_credits": change, "previous": numbers[lot] or None, "left_before": left[lot],
                    "left_after": left[lot] + change,
                },
            )  # fmt: skip
            numbers[lot] += 1
            left[lot] += change
    yield (
        "allowances",
        {
            "account_id": ANN, "number": 1, "plan": "free", "unit": "month", "starts_at": BEGINS, "ends_at": ENDS,
            "entitled_credits": 10, "granted_credits": 10,
        },
    )  # fmt: skip


def _surface() -> Iterator[tuple[str, Row]]:
    message = {
        "source_id": OPENING, "thread_id": None, "guild_id": 1, "text": "a jar", "attachments": [],
        "author": {"id": 5, "name": "ann", "role_ids": [], "is_admin": False},
        "reply_to_message_id": None, "mentions_bot": True,
    }  # fmt: skip
    yield (
        "openings",
        {
            "id": OPENING, "channel_id": 3, "guild_id": 1, "message": message,
            "action": {"action": "generate", "prompt": "a jar"}, "reference_blobs": [], "from_animation": False,
            "tier": "draft", "estimate_credits": 5, "hold_credits": 5, "created_at": AT,
        },
    )  # fmt: skip
    yield (
        "server_settings",
        {"guild_id": 1, "name": "plan", "value": "free", "changed_by": 99, "changed_at": AT},
    )
