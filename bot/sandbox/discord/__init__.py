"""
A stand-in for Discord on loopback: REST v10, gateway v10 and CDN, for bots and for people's clients.

It is written from Discord's documentation and knows nothing of discord.py or of Darkroom. It keeps its state in SQLite
and refuses what Discord refuses. Reading path: `app.py` (every endpoint), `platform.py` (the parts), `messages.py`,
`interactions.py` and `callbacks.py`, `gateway.py`; `failures.py` lists what can be made to fail.

Stricter than Discord: fields it does not know are refused (Discord drops most of them), and an `attachments` entry must
name a file that exists.

Not there: voice, polls, forwards, stickers, custom emojis, link previews, user installs, private channels of several
people, entitlements, audit logs, automatic archiving by time, the lower edit limit for messages over an hour old, the
ban after 10,000 invalid requests, zstd transport. Interaction tokens, ephemeral messages and gateway sessions do not
survive a restart. Files that an edit drops stay fetchable until the next start, as they do for a while at Discord.
"""
