"""
A stand-in for Discord on loopback: REST v10, gateway v10 and CDN, for bots and for people's clients.

It is written from Discord's documentation and knows nothing of discord.py or of Darkroom. It keeps its state in SQLite
and refuses what Discord refuses. Start reading at `app.py`; `faults.py` one package up makes it fail on demand.
"""
