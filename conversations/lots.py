"""
What an account's credits are made of: its allowance, grants that end on a day, and grants that do not.

Credits are spent in that order, and of those that end, the ones that end first. Which lots a settlement draws on is
decided when it is written, so a hold names no lot; what is held counts as the first that would be spent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

ALLOWANCE = "allowance"
BONUS = "bonus"
"""Everything that was granted without an end is one lot."""

_FAR = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """Credits of one kind, as they stand after the lot's entry `number` (0 = no entry yet)."""

    name: str
    left_credits: int = 0
    number: int = 0
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What one transfer does to one lot: credits added, or drawn where negative."""

    lot: Lot
    credits: int


def dated(key: str, expires_at: datetime) -> Lot:
    """A lot of its own for a grant that ends."""
    return Lot(name=f"until:{key}", expires_at=expires_at)


def in_order(lots: Iterable[Lot]) -> list[Lot]:
    """The lots in the order in which they are spent."""
    return sorted(lots, key=lambda lot: (lot.name != ALLOWANCE, lot.expires_at or _FAR, lot.name))


def drawn(lots: Iterable[Lot], amount_credits: int) -> tuple[Change, ...]:
    """How `amount_credits` are taken, in the order of spending. Raises: ValueError where the lots hold less."""
    return _taken(in_order(lots), amount_credits)


def drawn_last(lots: Iterable[Lot], amount_credits: int) -> tuple[Change, ...]:
    """How `amount_credits` are taken from what would be spent last. Raises: ValueError where the lots hold less."""
    return _taken(in_order(lots)[::-1], amount_credits)


def covered(lots: Iterable[Lot], held_credits: int) -> dict[str, int]:
    """How much of each lot, by name, is set aside for open holds."""
    ordered = in_order(lots)
    within = min(held_credits, sum(lot.left_credits for lot in ordered))
    return {change.lot.name: -change.credits for change in _taken(ordered, within)}


def _taken(lots: Sequence[Lot], amount_credits: int) -> tuple[Change, ...]:
    changes = []
    missing = amount_credits
    for lot in lots:
        taken = min(missing, lot.left_credits)
        if taken > 0:
            changes.append(Change(lot, -taken))
            missing -= taken
    if missing:
        raise ValueError(f"the lots hold {missing} credits less than {amount_credits}")
    return tuple(changes)
