"""Pure functions from plain rows to charts that can be read on a phone; matplotlib is loaded by the first of them."""
