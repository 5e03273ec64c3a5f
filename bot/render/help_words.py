"""What `/help` says."""

from bot.languages import marked

HELP = (
    marked("### I make a picture, and we refine it by talking"),
    marked(
        "**Begin:** `/imagine a red lighthouse at dusk, 35 mm photo`, or mention me with a prompt (and pictures, if you "
        "like), or right-click a message with a picture → Apps → *Refine this picture*. The picture gets a thread of its own."
    ),
    marked(
        "**Refine:** in the thread, just write.\n"
        "> make the background darker\n"
        "> add a coffee cup on the left side\n"
        "> use v2 and make it nighttime\n"
        "Reply to an older picture to go on from that one. If I may not read plain messages here, mention me, reply with "
        "the ping on, or press *Edit …*."
    ),
    marked(
        "**Only here, and more around:** “add a bird in the left third”, or press *Region …* and tick where. “Zoom out 1.5x”, "
        "“more sky”, `/expand`: the picture stays inside, pixel for pixel. Cutting (“make it 16:9”), turning, straightening, "
        "enlarging and copies (“as jpeg”) are free."
    ),
    marked(
        "**Find your way:** undo · redo · go to v2 · 3 variations · reroll · compare v1 and v3 · history · cancel. As words, "
        "buttons or slash commands. Undo, redo, going back, comparing and history are free."
    ),
    marked(
        "**Credits:** every result says what it cost; whoever asks, pays. Failures, refusals and cancelled requests cost "
        "nothing. `/credits show` tells you yours, to you alone. Begin with the tier *draft*; take *final* for the last pass."
    ),
    marked(
        "**Yours to delete:** `/delete` or the button removes a picture of yours for good; its number stays."
    ),
)
