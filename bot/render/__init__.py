"""Outcomes, questions and views as Components V2 messages; no I/O. A card is made anew for every send and edit."""
