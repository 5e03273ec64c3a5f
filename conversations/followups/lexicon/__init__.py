"""What the interpreter knows of each language, as data."""
