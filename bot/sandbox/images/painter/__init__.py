"""The painter: prompts to flat, layered illustrations, and requests to changes of them; pure and deterministic."""
