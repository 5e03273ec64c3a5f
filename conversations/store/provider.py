"""The Store port's part for what is remembered of the provider, and of people's luck with it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from conversations.circuit import Circuit
from conversations.ids import UserId


class ProviderReading(Protocol):
    """What can be read of the provider."""

    async def brake_marks(self, author_id: UserId, since: datetime, limit: int) -> tuple[datetime, ...]:
        """When the person's latest requests were declined, or cancelled after a preview; newest first."""
        ...

    async def circuit(self) -> Circuit:
        """Whether the provider may be called."""
        ...


class ProviderWriting(ProviderReading, Protocol):
    """What can be written of the provider."""

    async def set_circuit(self, circuit: Circuit) -> None:
        """Record the breaker's new state."""
        ...

    async def start_circuit(self, key_fingerprint: str) -> None:
        """Begin afresh with a closed circuit where the provider's address or key is another than before."""
        ...
