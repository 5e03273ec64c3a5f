"""
Local and free: words, ticked cells and boxes turned into the pixels that they mean.

`phrases` reads words, `places` gives the places their pixels, `seen` looks for subject and sky, `finding` joins these
into one mask with a confidence; `overlay` and `grid` are the pictures that show a region and let one be chosen.
"""
