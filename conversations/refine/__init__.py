"""The use case "refine": one message taken to its outcome. Read `taking`, then `admission`, then `running`."""

from conversations.refine.amending import EditedMessage
from conversations.refine.taken import (
    CompareView,
    CostView,
    HelpView,
    HistoryView,
    Opening,
    Question,
    Taken,
    View,
)
from conversations.refine.taking import Refine

__all__ = [
    "CompareView",
    "CostView",
    "EditedMessage",
    "HelpView",
    "HistoryView",
    "Opening",
    "Question",
    "Refine",
    "Taken",
    "View",
]
