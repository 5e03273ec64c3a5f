"""
Pairs of pictures as image models make them: a base, an edit of it, and the drift of a picture rendered anew.

Harsh rather than kind. What is only for measuring, never for tuning, says so (`HELD_OUT`).
"""
