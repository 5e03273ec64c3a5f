"""Failures on demand for the stand-ins: what `POST /faults` arms and the handlers consume."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Side = Literal["discord", "images"]


@dataclass
class Fault:
    """
    One armed failure.

    kind: what goes wrong; each side documents its kinds.
    operation: only requests of this operation fail (None = any); each side documents its operations.
    times: how many matching requests fail before the fault is spent (0 = until cleared).
    after: how many matching requests pass unharmed first.
    """

    side: Side
    kind: str
    operation: str | None = None
    times: int = 1
    after: int = 0
    params: dict[str, Any] = field(default_factory=dict)


class Faults:
    """The armed failures of both stand-ins, first armed first used."""

    def __init__(self) -> None:
        self._armed: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Arm `fault` behind those that are armed already."""
        self._armed.append(fault)

    def clear(self) -> None:
        """Disarm everything."""
        self._armed.clear()

    def armed(self) -> list[Fault]:
        """What is still armed, in order."""
        return list(self._armed)

    def take(self, side: Side, operation: str) -> Fault | None:
        """The fault that this request must suffer, or None; counts the request against `after` and `times`."""
        for fault in self._armed:
            if fault.side != side or fault.operation not in (None, operation):
                continue
            if fault.after > 0:
                fault.after -= 1
                continue
            if fault.times:
                fault.times -= 1
                if fault.times == 0:
                    self._armed.remove(fault)
            return fault
        return None
