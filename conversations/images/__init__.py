"""
Local and free: pixels that Darkroom reads, cuts and shows by itself, without a provider.

Every function is pure and synchronous, over bytes or arrays; callers on an event loop run it in an `ImageWorker`.
"""
