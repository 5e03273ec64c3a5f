"""What the stand-in was asked: counters and the last requests, for tests and for the page's panel."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import asdict, dataclass, field
from typing import Any

MAX_REQUESTS = 200


@dataclass
class RequestRecord:
    """
    One request that passed authentication and validation; no picture bytes, no keys.

    outcome: "running", "answered", "dropped" (the client went away, the work is billed all the same),
    "hung", or the code of the fault that it met.
    """

    operation: str
    prompt: str
    model: str
    size: str
    quality: str
    n: int
    stream: bool
    partial_images: int
    background: str
    output_format: str
    safety_identifier: str | None
    image_sizes: list[str] = field(default_factory=list)
    has_mask: bool = False
    outcome: str = "running"
    billed: bool = False


class Record:
    """Counts calls per operation and keeps the last requests, oldest first."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter({"generate": 0, "edit": 0, "models": 0})
        self.billed: Counter[str] = Counter({"generate": 0, "edit": 0})
        self.refused: Counter[str] = Counter()
        self._last: deque[RequestRecord] = deque(maxlen=MAX_REQUESTS)

    def begin(self, request: RequestRecord) -> RequestRecord:
        """Count an accepted request, before its outcome is known."""
        self.calls[request.operation] += 1
        self._last.append(request)
        return request

    def bill(self, request: RequestRecord) -> None:
        """Count a request whose pictures were painted, whoever is still listening."""
        request.billed = True
        self.billed[request.operation] += 1

    def to_json(self) -> dict[str, Any]:
        """Everything as JSON data."""
        return {
            "calls": dict(self.calls),
            "billed": dict(self.billed),
            "refused": dict(self.refused),
            "last_requests": [asdict(request) for request in self._last],
        }
