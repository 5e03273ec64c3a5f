"""The models: what they draw, read and cost, when they end, and the sizes and tiers that people choose."""

from conversations.catalogue.catalogue import Catalogue, Resolved, Retired
from conversations.catalogue.models import QUALITIES, Capabilities, Model, Prices, TextModel, Tier
from conversations.catalogue.shapes import MATCH, Shapes
from conversations.catalogue.sizes import Area, FixedSizes, FlexibleSizes, SizePlan, Sizes
from conversations.catalogue.tokens import (
    GridTokens,
    InputTokens,
    OutputTokens,
    PatchTokens,
    ShapeTokens,
    TileTokens,
)

__all__ = [
    "MATCH",
    "QUALITIES",
    "Area",
    "Capabilities",
    "Catalogue",
    "FixedSizes",
    "FlexibleSizes",
    "GridTokens",
    "InputTokens",
    "Model",
    "OutputTokens",
    "PatchTokens",
    "Prices",
    "Resolved",
    "Retired",
    "ShapeTokens",
    "Shapes",
    "SizePlan",
    "Sizes",
    "TextModel",
    "Tier",
    "TileTokens",
]
