"""Local and free: several pictures on one: the lineage, a comparison, numbered variations."""
