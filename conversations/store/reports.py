"""The Store port's part for what was spent, by whom and on what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from conversations.ids import AccountId, GuildId, MessageId, RevisionNumber, ThreadId, TurnId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """
    What one person's paid turns of one tier and model came to between two moments, `since` being the first.

    model: of the turn's last call; None where none was made. turns: those that ended.
    estimated_microusd: the part of `provider_microusd` that is the catalogue's figure.
    """

    since: datetime
    author_id: UserId
    author_name: str
    tier: str | None
    model: str | None
    turns: int
    pictures: int
    spent_credits: int
    provider_microusd: int
    estimated_microusd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """
    What one turn that brought pictures was paid with.

    numbers: the revisions that it made. message_id: the newest message that shows them, where one is known.
    """

    turn_id: TurnId
    at: datetime
    guild_id: GuildId | None
    thread_id: ThreadId
    author_id: UserId
    author_name: str
    paid_by: AccountId
    tier: str | None
    cost_credits: int
    numbers: tuple[RevisionNumber, ...] = ()
    message_id: MessageId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceLeft:
    """What an account still has of the allowance of a period that runs, and what that came to."""

    account_id: AccountId
    entitled_credits: int
    left_credits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSpend:
    """
    What one image model's calls came to; `failed` are those that brought no picture.

    estimated_microusd: the part of `provider_microusd` that is the catalogue's figure. earned_credits: what people
    paid for turns whose last call was this model's.
    """

    model: str
    calls: int
    failed: int
    provider_microusd: int
    estimated_microusd: int
    earned_credits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouterCall:
    """
    One reading of a message by the text model.

    outcome: `done`, or why it failed. cost_microusd: what the operator pays; None where the answer told no tokens.
    """

    source_id: int
    model: str
    at: datetime
    outcome: str
    input_tokens: int
    output_tokens: int
    cost_microusd: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RouterSpend:
    """What one text model's readings came to."""

    model: str
    calls: int
    failed: int
    input_tokens: int
    output_tokens: int
    cost_microusd: int


class ReportReading(Protocol):
    """What can be read of spending."""

    async def spent_since(self, guild_id: GuildId, since: datetime, author_id: UserId | None = None) -> int:
        """What turns begun since then cost, open holds in full; of the whole server or of one person in it."""
        ...

    async def spending(self, guild_id: GuildId, since: datetime, until: datetime) -> Sequence[Spending]:
        """What the server's turns begun from `since` to before `until` came to."""
        ...

    async def receipts(
        self, accounts: Sequence[AccountId], since: datetime, until: datetime, by: UserId | None = None
    ) -> Sequence[Receipt]:
        """What these accounts paid from `since` to before `until`, newest first; of one person's turns with `by`."""
        ...

    async def allowances_left(self, guild_id: GuildId, now: datetime) -> Sequence[AllowanceLeft]:
        """Of each person in the server who was given an allowance for a period that runs."""
        ...

    async def model_spend(self, since: datetime) -> Sequence[ModelSpend]:
        """What image models cost and earned since then, in all servers and direct messages, by name."""
        ...

    async def router_spend(self, since: datetime) -> tuple[RouterSpend, ...]:
        """What reading follow-ups by a text model cost since then, by model."""
        ...


class ReportWriting(ReportReading, Protocol):
    """What can be written of spending."""

    async def add_router_call(self, call: RouterCall) -> None:
        """Keep what one call of the text model cost."""
        ...
