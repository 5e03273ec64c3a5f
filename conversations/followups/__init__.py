"""Message + thread → actions, a question back, or nothing: deterministic, no network, no I/O."""
