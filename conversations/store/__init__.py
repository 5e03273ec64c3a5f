"""The Store port: transactions over threads, turns, revisions, the ledger and settings, as the use cases need them."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from conversations.ids import RunnerId
from conversations.ledger import LedgerRows
from conversations.store.accounts import AccountReading, AccountWriting, AllowanceGiven, EntryLine, LotLine
from conversations.store.deliveries import DeliveryReading, DeliveryWriting
from conversations.store.provider import ProviderReading, ProviderWriting
from conversations.store.reports import (
    AllowanceLeft,
    ModelSpend,
    Receipt,
    ReportReading,
    ReportWriting,
    RouterCall,
    RouterSpend,
    Spending,
)
from conversations.store.revisions import RevisionReading, RevisionWriting
from conversations.store.runners import RunnerReading, RunnerWriting
from conversations.store.surface import SurfaceReading, SurfaceWriting
from conversations.store.turns import Attempt, Running, TurnReading, TurnWriting
from conversations.votes import VoteReading, VoteWriting

__all__ = [
    "AllowanceGiven",
    "AllowanceLeft",
    "Attempt",
    "EntryLine",
    "LotLine",
    "ModelSpend",
    "Reading",
    "Receipt",
    "RouterCall",
    "RouterSpend",
    "Running",
    "Spending",
    "Store",
    "Writing",
]


class Reading(
    TurnReading,
    RevisionReading,
    DeliveryReading,
    AccountReading,
    ReportReading,
    SurfaceReading,
    ProviderReading,
    RunnerReading,
    VoteReading,
    Protocol,
):
    """What can be read, in one consistent view."""


class Writing(
    Reading,
    TurnWriting,
    RevisionWriting,
    DeliveryWriting,
    AccountWriting,
    ReportWriting,
    SurfaceWriting,
    ProviderWriting,
    RunnerWriting,
    VoteWriting,
    LedgerRows,
    Protocol,
):
    """One write transaction: all or nothing, one at a time."""


class Store(Protocol):
    """Where state lives."""

    @property
    def runner(self) -> RunnerId:
        """This process among those that share the database."""
        ...

    def read(self) -> AbstractAsyncContextManager[Reading]:
        """One consistent view, beside any writer."""
        ...

    def write(self) -> AbstractAsyncContextManager[Writing]:
        """One transaction: committed at the end of the block, rolled back on an error. Raises: StorageFull."""
        ...
