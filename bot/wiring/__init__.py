"""Builds everything from Settings: the only place that picks adapters."""
